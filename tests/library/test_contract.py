"""What the library holds is just what the views say, and what `--format json` prints fits the schema that is printed of it."""

import json

import msgspec
import pytest
from jsonschema import Draft202012Validator

from purgecli import kinds
from purgecli.library import contract, queries

KINDS = (*kinds.FOLDERS, kinds.SUBJECT)


@pytest.mark.parametrize("kind", KINDS)
def test_every_document_has_exactly_the_fields_of_its_view(shipped_library, kind):
    whole = msgspec.json.Decoder(contract.struct(contract.view_of(kind)))
    line = msgspec.json.Decoder(contract.struct(contract.line_of(kind)))
    texts = queries.all_documents(shipped_library, kind)
    assert texts
    for text in texts:
        whole.decode(text)
    for text in queries.summary_texts(shipped_library, kind):
        line.decode(text)


def test_every_relation_has_exactly_the_fields_of_a_link(shipped_library):
    decoder = msgspec.json.Decoder(contract.struct(queries.views.Link))
    rows = shipped_library.rows("SELECT document FROM relations")
    assert rows
    for (text,) in rows:
        decoder.decode(text)


@pytest.mark.parametrize("change", [{"more": 1}, {"name": None}, {"name": ...}, {"birth": {}}, {"trials": [{}]}])
def test_a_document_that_is_not_what_its_view_says_is_noticed(shipped_library, change):
    document = json.loads(queries.the_document(shipped_library, "figures", "bukharin"))
    changed = {key: value for key, value in {**document, **change}.items() if value is not ...}
    decoder = msgspec.json.Decoder(contract.struct(contract.view_of("figures")))
    decoder.decode(json.dumps(document))
    with pytest.raises(msgspec.ValidationError):
        decoder.decode(json.dumps(changed))


@pytest.mark.parametrize("kind", kinds.FOLDERS)
def test_the_schema_that_is_printed_is_that_of_what_is_printed(purge, shipped_library, kind):
    schema = json.loads(purge("schema", kinds.singular(kind), "--output").stdout)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for text in queries.all_documents(shipped_library, kind)[:20]:
        validator.validate(json.loads(text))
    assert not validator.is_valid({**json.loads(text), "more": 1})
    if kinds.KINDS[kind].has_pages:
        for one in json.loads(purge(kind, "--format", "json").stdout):
            validator.validate(one)
            validator.validate(json.loads(purge(kinds.singular(kind), one["id"], "--format", "json").stdout))


def test_all_schemas_of_what_is_printed(purge):
    assert set(json.loads(purge("schema", "--output").stdout)) == set(kinds.SINGULARS)

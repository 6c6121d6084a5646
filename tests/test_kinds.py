"""The table of the kinds of records: what it says of each is so, and what is made by it has just the fields of its view."""

import msgspec
import pytest

from purgecli import kinds, records, views
from purgecli.authoring import blank
from purgecli.cli import MODULES
from purgecli.library import contract, queries, store
from tests.conftest import write_content
from tests.library.test_update_at_random import MORE


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    with store.Library((write_content(tmp_path_factory.mktemp("kinds"), MORE),), None) as opened:
        yield opened


@pytest.mark.parametrize("kind", kinds.TABLE, ids=str)
def test_a_row_is_true(kind):
    fields = records.class_of(kind.plural).__struct_fields__
    assert records.class_of(kind.plural).__name__ == contract.view_of(kind.plural).__name__ == kind.singular.capitalize()
    assert {kind.title, kind.order} <= {*fields, "id"}
    assert kind.numbered == (kind.order == "number") and (not kind.numbered or "number" in fields)
    assert kind.dated == (kind.plural == "events")
    assert ({kind.plural, kind.singular} <= set(MODULES)) == kind.has_pages
    assert kind.within is None or kinds.singular(kind.within) in fields
    assert all(one in kinds.KINDS for one in kind.gathers)
    assert "id: a-name" in blank.text(kind.plural, "a-name", "A name")


def test_a_kind_is_called_by_one_word_for_one_and_one_for_many():
    assert kinds.singular("figures") == "figure" and kinds.singular("passages") == "passage"
    assert kinds.singular("subject") == "subject"
    assert [kinds.SINGULARS[one.singular] for one in kinds.TABLE] == list(kinds.FOLDERS)
    assert "passages" not in kinds.SEARCHED and "figures" in kinds.SEARCHED


@pytest.mark.parametrize(
    ("wanted", "call"),
    [
        (("figures", "zhukhin"), "purge figure zhukhin"),
        (("trials", "moscow-1938", "1938-03-02", "1938-03-13"), "purge trial moscow-1938"),
        (("passages", "passage-1"), "purge claims --audit"),
        (("scholars", "writer"), "purge debate"),
        (("events", "later", "1936-08-01", "1936-08-31"), "purge timeline --from 1936-08-01 --to 1936-08-31"),
        (("events", "later", None, "1936-08-31"), "purge timeline --to 1936-08-31"),
        (("events", "later"), "purge timeline"),
    ],
)
def test_the_command_that_opens_a_record(wanted, call):
    assert kinds.opening(*wanted) == call


@pytest.mark.parametrize("kind", (*kinds.FOLDERS, kinds.SUBJECT))
def test_what_is_made_has_just_the_fields_of_its_view(library, kind):
    for view, texts in (
        (contract.view_of(kind), queries.all_documents(library, kind)),
        (contract.line_of(kind), queries.summary_texts(library, kind)),
    ):
        assert texts
        for text in texts:
            msgspec.json.decode(text, type=contract.struct(view))


def test_lists_stand_in_the_order_of_the_table(library):
    assert queries.ids(library, "events") == ["an-event", "later", "third", "fourth"]
    assert queries.ids(library, "claims") == ["it-says-so", "and-more"]
    assert queries.ids(library, "figures") == ["ivanov-pavel", "ivanov-petr", "zhukhin"]
    assert [one.number for one in queries.reasons(library)] == [1, 2]


def test_every_kind_has_its_lists_and_records_as_views(library):
    for kind in (one for one in kinds.TABLE if one.has_pages):
        line, whole = contract.line_of(kind.plural), contract.view_of(kind.plural)
        found = queries.lines(library, line)
        assert found and all(type(one) is line for one in found)
        assert type(queries.whole(library, whole, found[0].id)) is whole
    assert type(queries.documents(library)[0]) is views.DocumentLine

"""What a value is, the types say; what is derived from them leaves out no field."""

import pytest

from purgecli import kinds, views
from purgecli.authoring import check as checker
from purgecli.authoring import meaning
from purgecli.library import queries, store
from purgecli.records import KINDS, Record, class_of
from tests.conftest import FILES, write_content


def values(shape, path=()):
    """(path, meaning) of every value that a record can have."""
    if shape.fields is not None:
        for name, one in shape.fields.items():
            yield from values(one, (*path, name))
    elif shape.items:
        yield from values(shape.items, (*path, 0))
    else:
        yield path, shape.meaning


ALL = [(kind, path, meant) for kind in ("", *KINDS) for path, meant in values(meaning.shape(class_of(kind)))]


def test_every_kind_has_its_class_its_view_and_its_folder():
    assert tuple(KINDS) == kinds.FOLDERS
    for kind in kinds.TABLE:
        assert KINDS[kind.plural].__name__ == kind.singular.capitalize()
        assert "id" in getattr(views, kind.singular.capitalize()).fields()
        assert {kind.title, kind.order} <= set(meaning.shape(KINDS[kind.plural]).fields)


def test_what_is_named_like_a_date_or_a_reference_is_one():
    """A field that looks like one by its name, and is of another type, was forgotten."""
    dates = {"date", "from", "to", "until", "since", "year", "issued", "original_date", "opened", "accessed", "died"}
    for kind, path, meant in ALL:
        name = next(part for part in reversed(path) if part != 0)
        if name in dates and path[0] != "relations":
            assert meant.date, (kind, path)
        if name in kinds.FOLDERS and path[-1] == 0:
            assert meant.refers == name, (kind, path)
        if name == "source":
            assert meant.cited, (kind, path)
        assert meant.refers in (None, "factions", *KINDS)


def test_a_value_is_either_words_or_something_else():
    for kind, path, meant in ALL:
        assert not (meant.words and (meant.refers or meant.date or meant.isbn)), (kind, path)


def test_a_walk_meets_every_value_once_with_its_meaning():
    data = {"id": "x", "year": "1990", "name": None, "works": ["a", "b"], "argues": {"text": "T", "cites": [{"source": "s"}]}}
    found = {path: meant for path, _, meant in meaning.walk(KINDS["scholars"], data)}
    assert set(found) == {("id",), ("year",), ("works", 0), ("works", 1), ("argues", "text"), ("argues", "cites", 0, "source")}
    assert found["year",].date and found["works", 1].refers == "sources" and not found["works", 1].cited
    assert found["argues", "cites", 0, "source"].cited and found["argues", "text"].prose


# Every date of every kind: what stands there in the test content, and a text that is none.
BAD_DATES = {
    "a scholar's year": ("scholars/all.yaml", 'year: "1990"', 'year: "abcd"'),
    "a member's end": ("cohorts/cc-1934.yaml", "role: full", 'role: full, to: "soon"'),
    "a count's time": ("cohorts/cc-1934.yaml", 'died: "1939/1956"', 'died: "later"'),
    "a trial's opening": ("trials/moscow-1938.yaml", 'opened: "1938-03-02"', 'opened: "early"'),
    "an edition's year": ("sources/book-1990.yaml", "seen: text", 'seen: text\n        editions: [{issued: "lately"}]'),
}


@pytest.mark.parametrize("case", BAD_DATES)
def test_a_date_of_any_kind_is_looked_at(tmp_path, case):
    file, old, new = BAD_DATES[case]
    assert old in FILES[file]
    faults = checker.check(write_content(tmp_path, {file: FILES[file].replace(old, new)}))
    assert [(fault.file, fault.code) for fault in faults] == [(file, "date")]


BAD_IDS = {
    "a scholar's work": ("scholars/all.yaml", 'archives: false', "archives: false, works: [nothing-such]"),
    "an event of an omission": ("omissions/all.yaml", "events: [later]", "events: [nothing-such]"),
    "a person named": ("figures/zhukhin.yaml", "death:", 'confessions: [{date: "1938", setting: court, named: [nothing-such], text: T, cites: [{source: book-1990}]}]\ndeath:'),
    "further reading": ("figures/zhukhin.yaml", "death:", "further: [nothing-such]\ndeath:"),
    "what the opening page stands on": ("subject.yaml", "book-1990", "nothing-such"),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD_IDS)
def test_a_reference_of_any_kind_is_looked_at(tmp_path, case):
    file, old, new = BAD_IDS[case]
    assert old in FILES[file]
    faults = checker.check(write_content(tmp_path, {file: FILES[file].replace(old, new)}))
    assert [(fault.file, fault.code) for fault in faults] == [(file, "reference")]


@pytest.mark.parametrize("id", ['"zhukhin\\n"', '"zhukhin "', '"\\nzhukhin"', "Zhukhin", "zhukhin-"])
def test_an_id_is_letters_digits_and_hyphens_to_its_end(tmp_path, id):
    changed = FILES["figures/zhukhin.yaml"].replace("id: zhukhin", f"id: {id}")
    assert {fault.code for fault in checker.check(write_content(tmp_path, {"figures/zhukhin.yaml": changed}))} >= {"form"}


def test_what_cites_a_source_is_named_whatever_its_kind(content, cache):
    found = queries.source(store.Library((content,), cache), "book-1990").cited_by
    assert {one.kind for one in found} == {
        "subject",
        "reason",
        "claim",
        "omission",
        "scholar",
        "figure",
        "event",
        "trial",
        "cohort",
        "document",
    }
    page = queries.source(store.Library((content,), cache), "page-2001").cited_by
    assert ("passage", "passage-1") in [(one.kind, one.id) for one in page]


def test_the_opening_page_stands_among_what_cites_a_source(purge):
    screen = purge("source", "book-1990").stdout
    assert "Opening page" in screen and "A test" in screen
    assert "page-2001" in purge("sources", "--cited-by", "passage-1").stdout


def test_records_are_immutable_and_closed():
    for kind in ("", *KINDS):
        assert issubclass(class_of(kind), Record)
        assert class_of(kind).__struct_config__.frozen and class_of(kind).__struct_config__.forbid_unknown_fields

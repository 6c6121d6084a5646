"""An edit brings the library up to date by reading what changed, and leaves it just as if it had been made anew."""

import random

import pytest

from purgecli.authoring import reader
from purgecli.authoring.faults import FaultyContent
from purgecli.library import store
from purgecli.library.making import Making
from tests.conftest import FILES, takes_long

QUERIES = (
    "SELECT kind, id, sort, earliest, latest, summary, document FROM records ORDER BY kind, id",
    "SELECT key, sound, id FROM names ORDER BY id, sound, key",
    "SELECT kind, value, figure, sort, earliest, latest FROM facts ORDER BY figure, kind, value",
    "SELECT figure, other, kind, document FROM relations ORDER BY figure, rowid",
    "SELECT figure, event FROM event_figures ORDER BY figure, event",
    "SELECT records.kind, records.id, words.kind, words.id, name, title, body, shown FROM records JOIN words ON words.rowid = records.rowid"
    " ORDER BY 1, 2",
    "SELECT count(*) FROM words",
    "SELECT source, entry FROM bibtex ORDER BY source",
    "SELECT source, shelf, kind, language, essential, issued, earliest, latest, note FROM notes ORDER BY source",
    "SELECT * FROM source_words ORDER BY word, sound, source",
    "SELECT term, doc, cnt FROM terms ORDER BY term",
    "SELECT kind, id, layer, file, place, title, twin, unread, data FROM entries JOIN entry_data USING (row) ORDER BY kind, id",
    "SELECT count(*) FROM entry_data",
    "SELECT * FROM refs ORDER BY kind, id, target_kind, target, cited",
    "SELECT * FROM files ORDER BY layer, file",
)

EDITS = {
    "a name": ("figures/zhukhin.yaml", "Yuri", "Juri"),
    "a death": ("figures/zhukhin.yaml", "manner: executed", "manner: murdered"),
    "a source instead of another": ("figures/zhukhin.yaml", "page-2001", "book-1990"),
    "a source's title": ("sources/book-1990.yaml", "title: A Book", "title: Another Book"),
    "a birth of which a bound is known": ("figures/zhukhin.yaml", '"1888-10-09"', '"../1890"'),
    "an event's day": ("events/all.yaml", '"1936-08"', '"1936-22"'),
    "a defendant": ("trials/moscow-1938.yaml", "name: A. Stranger", "id: ivanov-pavel"),
    "a trial's day": ("trials/moscow-1938.yaml", 'verdict: "1938-03-13"', 'verdict: "1938-03-14"'),
    "a role": ("cohorts/cc-1934.yaml", "id: zhukhin, role: full", "id: ivanov-petr, role: full"),
    "a verdict": ("claims/it-says-so.yaml", "verdict: wrong", "verdict: misattributed"),
    "a claim's reasons": ("claims/and-more.yaml", "reasons: [first]", "reasons: []"),
    "an event's title": ("events/all.yaml", "title: A law", "title: A decree"),
}


@pytest.fixture
def updated(content, cache):
    """Makes the library, then brings it up to date without making it anew; returns the rows of the one and of a fresh one."""

    def run():
        store.Library((content,), cache, making=OnlyUpdating(store.VERSION))
        return _rows(store.Library((content,), cache)), _rows(store.Library((content,), None))

    store.Library((content,), cache)
    return run


class OnlyUpdating(Making):
    """Makes nothing anew."""

    def new(self, *_):
        pytest.fail("made anew")


def _rows(library):
    return [library.rows(query) for query in QUERIES]


@pytest.mark.parametrize("case", EDITS)
def test_an_edit_is_taken_up(updated, content, case):
    file, old, new = EDITS[case]
    path = content / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))
    after, fresh = updated()
    assert after == fresh
    assert new.split(": ")[-1].strip("[]\"'") in repr(after)


def test_files_come_and_go(updated, content):
    (content / "figures/new.yaml").write_text(
        FILES["figures/ivanov-petr.yaml"].replace("ivanov-petr", "new").replace("Petr", "Nov")
    )
    after, fresh = updated()
    assert after == fresh
    (content / "figures/new.yaml").unlink()
    (content / "claims/and-more.yaml").unlink()
    after, fresh = updated()
    assert after == fresh


def test_only_what_changed_is_read(content, cache, monkeypatch):
    store.Library((content,), cache)
    read = []
    monkeypatch.setattr(reader, "read", lambda path, really=reader.read: read.append(path.name) or really(path))
    path = content / "figures/ivanov-petr.yaml"
    path.write_text(path.read_text() + "# edited\n")
    store.Library((content,), cache, making=OnlyUpdating(store.VERSION))
    assert read == ["ivanov-petr.yaml"]


@takes_long
def test_many_edits_in_turn(updated, content):
    chance = random.Random(1938)
    for _ in range(25):
        for file, old, new in chance.sample(list(EDITS.values()), chance.randint(1, 4)):
            path = content / file
            there, other = (old, new) if old in path.read_text() else (new, old)
            path.write_text(path.read_text().replace(there, other))
        after, fresh = updated()
        assert after == fresh


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("figures/zhukhin.yaml", "page-2001", "nothing-such"),
        ("sources/page-2001.yaml", "seen: text", "seen: record"),
        ("figures/zhukhin.yaml", "id: zhukhin", "id: ivanov-petr"),
        ("figures/zhukhin.yaml", "Yuri Zhukhin", "Petr Ivanov"),
        ("cohorts/cc-1934.yaml", "value: 1", "value: 2"),
    ],
)
def test_a_fault_is_found_as_when_it_is_made_anew(content, cache, file, old, new):
    store.Library((content,), cache)
    path = content / file
    path.write_text(path.read_text().replace(old, new))
    with pytest.raises(FaultyContent) as after:
        store.Library((content,), cache)
    with pytest.raises(FaultyContent) as fresh:
        store.Library((content,), None)
    assert after.value.faults == fresh.value.faults


def test_a_new_subject_makes_it_anew(content, cache):
    store.Library((content,), cache)
    path = content / "subject.yaml"
    path.write_text(path.read_text().replace("calendar: julian", "calendar: gregorian"))
    library = store.Library((content,), cache)
    assert _rows(library) == _rows(store.Library((content,), None))


def test_a_file_that_is_edited_again_meanwhile_is_read_again(content, cache, monkeypatch):
    store.Library((content,), cache)
    path = content / "figures/zhukhin.yaml"
    text = path.read_text()
    path.write_text(text.replace("Yuri", "Juri"))
    read = []

    def slowly(file, really=reader.read):
        found = really(file)
        if file.name == path.name and not read:
            path.write_text(text.replace("Yuri", "Georgi"))
        read.append(file.name)
        return found

    monkeypatch.setattr(reader, "read", slowly)
    library = store.Library((content,), cache)
    assert _rows(library) == _rows(store.Library((content,), None))
    assert "Georgi" in repr(_rows(library))

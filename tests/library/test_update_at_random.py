"""Whatever is edited or deleted, and in whatever order, a library brought up to date is the one that would be made anew."""

import random
import re
import shutil

import pytest

from purgecli.authoring.faults import FaultyContent
from purgecli.library import store
from purgecli.library.making import Making
from tests.conftest import FILES, takes_long, write_content
from tests.library.test_update import QUERIES

MORE = {
    "figures/zhukhin.yaml": FILES["figures/zhukhin.yaml"]
    + """
factions: [{id: left, from: "1923", cites: [{source: book-1990}]}]
confessions:
  - {date: "1938-01", setting: interrogation, named: [ivanov-petr], text: "Named one.", cites: [{source: page-2001}]}
relations:
  - {to: ivanov-pavel, kind: ally, text: "Both wrote.", cites: [{source: book-1990}]}
reasons: [{id: first, text: "A case of it.", cites: [{source: page-2001}]}]
further: [page-2001]
""",
    "reasons/second.yaml": FILES["reasons/first.yaml"].replace("first", "second").replace("number: 1", "number: 2"),
    "passages/essay.yaml": """
        - {id: passage-1, number: 1, text: "It says so, and more.", cites: [{source: page-2001}]}
        - {id: passage-2, number: 2, text: "And goes on.", cites: [{source: book-1990}]}
    """,
    "events/more.yaml": """
        - {id: third, date: "1937-06", kind: trial, title: Another trial, text: "Held too.", figures: [ivanov-petr], cites: [{source: book-1990}]}
        - {id: fourth, date: "1939", kind: politics, title: A congress, text: "Met.", reasons: [second], cites: [{source: page-2001}]}
    """,
    "sources/more-1970.yaml": FILES["sources/book-1990.yaml"].replace("book-1990", "more-1970").replace("A Book", "More of It"),
}

SWAPS = [
    ("book-1990", "more-1970"), ("page-2001", "book-1990"), ("zhukhin", "ivanov-petr"), ("ivanov-pavel", "zhukhin"),
    ("an-event", "later"), ("later", "third"), ("[first]", "[second]"), ("[first]", "[first, second]"), ("passage-1", "passage-2"),
    ("number: 1", "number: 2"), ("number: 2", "number: 1"), ("place: 1", "place: 3"), ("1936-08", "1933-08"), ("1937-06", "1940"),
    ("Yuri Zhukhin", "Petr Ivanov"), ("Petr Ivanov", "Aaron Ivanov"), ("manner: executed", "manner: unknown"), ("further: [", "further: [book-1990, "),
    ("seen: text", "seen: record"), ("A Page", "Another Page"), ("text: \"", "text: \"New: "), ("verdict: wrong", "verdict: qualified"),
    ("id: later", "id: last"), ("[left", "[right"), ("{id: left,", "{id: right,"), ("value: 2,", "value: 1,"),
]  # fmt: skip


def edit(content, chance):
    """Changes something, at random; what was changed is said for a failure."""
    files = sorted(path for path in content.rglob("*.yaml"))
    path = chance.choice(files)
    text = path.read_text(encoding="utf-8")
    match chance.randrange(8):
        case 0:
            path.unlink()
            return f"deleted {path.name}"
        case 1:
            other = path.with_name(f"{path.stem}-{chance.randrange(99)}.yml")
            path.rename(other)
            return f"renamed {path.name}"
        case 2:
            records = re.split(r"(?m)^(?=- )", text)
            chance.shuffle(records)
            path.write_text("".join(records[: chance.randint(1, len(records))]), encoding="utf-8")
            return f"shuffled {path.name}"
        case 3:
            lines = text.splitlines(keepends=True)
            del lines[chance.randrange(len(lines))]
            path.write_text("".join(lines), encoding="utf-8")
            return f"cut {path.name}"
        case _:
            old, new = chance.choice([pair for pair in SWAPS if pair[0] in text] or [("", "")])
            path.write_text(text.replace(old, new, chance.choice([1, -1])) if old else text, encoding="utf-8")
            return f"{old} -> {new} in {path.name}"


class Counting(Making):
    """Counts how many libraries were brought up to date."""

    updates = 0

    def updated(self, *rest):
        found = super().updated(*rest)
        self.updates += found is not None
        return found


FORMS = "SELECT surface, plain, stem FROM forms ORDER BY surface"


def outcome(library):
    """(the rows of a library, the forms of its words); or the faults for which there is none, and no forms."""
    try:
        with library() as opened:
            return [opened.rows(query) for query in QUERIES], opened.rows(FORMS)
    except FaultyContent as error:
        return sorted(error.faults), []


def assert_same(after, fresh, told=None):
    """A library brought up to date is a fresh one, but that it may know more forms of the words that it has."""
    assert after[0] == fresh[0], told
    known = {stem for _, _, stem in fresh[1]}
    assert set(fresh[1]) <= set(after[1]), told
    assert {stem for _, _, stem in after[1]} <= known, told


@pytest.mark.parametrize("seed", [0, 1, *(pytest.param(seed, marks=takes_long) for seed in range(2, 9))])
def test_an_update_is_a_fresh_library(tmp_path, seed):
    chance = random.Random(seed)
    sound = write_content(tmp_path / "sound", MORE)
    content, cache = tmp_path / "content", tmp_path / "cache"
    making = Counting(store.VERSION)
    for _ in range(8):
        shutil.rmtree(content, ignore_errors=True)
        shutil.copytree(sound, content)
        shutil.rmtree(cache, ignore_errors=True)
        store.Library((content,), cache, making=making).close()
        told = [edit(content, chance) for _ in range(chance.randint(1, 3))]
        after = outcome(lambda: store.Library((content,), cache, making=making))
        fresh = outcome(lambda: store.Library((content,), None))
        assert_same(after, fresh, told)
        if fresh[1] and chance.random() < 0.7:
            shutil.rmtree(sound)
            shutil.copytree(content, sound)
    assert making.updates > 0


@pytest.mark.parametrize(
    "gone", ["subject.yaml", "events/more.yaml", "reasons/second.yaml", "sources/more-1970.yaml", "figures/ivanov-petr.yaml"]
)
def test_a_file_that_is_deleted(tmp_path, gone):
    content = write_content(tmp_path / "content", MORE)
    store.Library((content,), tmp_path / "cache").close()
    (content / gone).unlink()
    after = outcome(lambda: store.Library((content,), tmp_path / "cache"))
    assert_same(after, outcome(lambda: store.Library((content,), None)))


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("events/more.yaml", '"1937-06"', '"1940"'),
        ("figures/ivanov-pavel.yaml", "name: Pavel Ivanov", "name: Yuri Zhukhin"),
        ("passages/essay.yaml", "number: 2", "number: 3"),
    ],
)
def test_a_fault_that_shows_at_a_record_that_was_not_touched(tmp_path, file, old, new):
    content = write_content(tmp_path / "content", MORE)
    store.Library((content,), tmp_path / "cache").close()
    text = (content / file).read_text()
    assert old in text
    (content / file).write_text(text.replace(old, new))
    with pytest.raises(FaultyContent) as after:
        store.Library((content,), tmp_path / "cache")
    with pytest.raises(FaultyContent) as fresh:
        store.Library((content,), None)
    assert after.value.faults == fresh.value.faults

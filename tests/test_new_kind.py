"""A new kind of record is six files: its class, its blank, its view, its page, its commands, and its row in the table of kinds.

A kind that there is not is added to a copy of the program, and goes all the way: from the check to the screen.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import purgecli
from tests.conftest import takes_long, write_content

pytestmark = takes_long

ROW = '    Kind("places", "place", order="since"),\n'

CLASS = '''

class Place(Root, kw_only=True, frozen=True):
    """A town, a prison, a house: since when it was what it was, and who was there."""

    name: Line
    since: When
    said: Statement
    people: list[FigureId] = []
    events: list[EventId] = []
    further: list[SourceId] = []

'''

VIEW = '''

class Place(View):
    """A town, a prison, a house."""

    id: str
    name: str
    since: str
    said: Statement
    people: Sequence[Named]
    events: Sequence[EventLine]
    further: Sequence[str]
    cites: Sequence[Cite]


class PlaceLine(View):
    """What a list prints of a place."""

    id: str
    name: str
    since: str
'''

BLANK = """# A place. Every field: content/README.md.
id: {id}
name: {name}
since: YYYY-MM-DD
said:
  text: FILL IN what happened there
  cites: [{source: SOURCE-ID}]
"""

PAGE = '''"""Places."""

from purgecli.pages.model import Paragraph, Row, To, page, rows
from purgecli.pages.notes import Notes, foot


def place_list(places):
    """A place a line."""
    return page("Places", rows([Row(To(one.id, "places", one.id), [one.name]) for one in places], 20, "entries"))


def place_page(place, sources):
    """A place whole."""
    notes = Notes(sources)
    people = [Row("-", [To(one.name, "figures", one.id)]) for one in place.people]
    return page(place.name, Paragraph(notes.cited(place.said.text, cites=place.said.cites)), rows(people, 2), foot(notes, sources))
'''

COMMANDS = '''"""The places."""

from typing import Annotated

import typer

from purgecli import views
from purgecli.commands import asking, completing
from purgecli.commands.options import Command, ListFormat, OneFormat
from purgecli.commands.printing import Answer, answer, json_list, json_one
from purgecli.library import queries
from purgecli.pages import place as pages
from purgecli.pages.notes import ids_on_page

app = typer.Typer()


@app.command(cls=Command)
def places(context: typer.Context, format: ListFormat = "text") -> None:
    """The places. Example: purge places"""
    library = asking.library(context)
    found = queries.lines(library, views.PlaceLine)
    answer(context, format, Answer(lambda: pages.place_list(found), lambda: json_list(queries.all_documents(library, "places"))))


@app.command(cls=Command)
def place(
    context: typer.Context,
    id: Annotated[str, typer.Argument(autocompletion=completing.records("places"))],
    format: OneFormat = "text",
) -> None:
    """One place. Example: purge place butyrka"""
    library = asking.library(context)
    found = queries.whole(library, views.Place, asking.one(library, "places", id))
    sources = queries.notes(library, ids_on_page(found))
    answer(
        context,
        format,
        Answer(lambda: pages.place_page(found, sources), lambda: json_one(queries.the_document(library, "places", found.id))),
    )
'''

BUTYRKA = """
    id: butyrka
    name: Butyrka prison
    since: "1879"
    said: {text: "A prison of several wings.", cites: [{source: book-1990, at: "p. 7"}]}
    people: [zhukhin]
    events: [later, an-event]
"""


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    """Runs a copy of the program that has the kind `place`; its files are those six, and no others."""
    folder = tmp_path_factory.mktemp("program")
    package = folder / "purgecli"
    shutil.copytree(Path(purgecli.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__", "_content"))
    for name, before, text in (
        ("kinds.py", '    Kind("sources",', ROW),
        ("records.py", "class Name(Brief", CLASS.lstrip("\n")),
    ):
        path = package / name
        start, found, rest = path.read_text(encoding="utf-8").partition(before)
        assert found
        path.write_text(f"{start}{text}{found}{rest}", encoding="utf-8")
    with (package / "views.py").open("a", encoding="utf-8") as views:
        views.write(VIEW)
    for name, text in (("authoring/blanks/place.yaml", BLANK), ("pages/place.py", PAGE), ("commands/places.py", COMMANDS)):
        assert not (package / name).exists()
        (package / name).write_text(text, encoding="utf-8")
    environment = {
        **os.environ,
        "PYTHONPATH": str(folder),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "HOME": str(folder),
        "COLUMNS": "80",
    }

    def run(*words, **more):
        words = [
            sys.executable,
            "-P",
            "-c",
            "import sys; sys.argv[0] = 'purge'; from purgecli.__main__ import main; main()",
            *words,
        ]
        return subprocess.run(words, env={**environment, **more}, capture_output=True, text=True, encoding="utf-8", check=False)

    return run


@pytest.fixture
def content(tmp_path):
    return write_content(tmp_path / "content", {"places/butyrka.yaml": BUTYRKA})


def test_it_is_listed_and_shown(program, content):
    content = str(content)
    assert "Butyrka prison" in program("places", "--content", content).stdout
    shown = program("place", "butyrka", "--content", content)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "A prison of several wings. [1, p. 7]" in shown.stdout and "Yuri Zhukhin" in shown.stdout
    assert "place" in program("--help").stdout


def test_it_is_json_with_what_it_refers_to_and_all_that_it_cites(program, content):
    found = json.loads(program("place", "butyrka", "--content", str(content), "--format", "json").stdout)
    assert found["people"] == [{"id": "zhukhin", "name": "Yuri Zhukhin"}]
    assert [one["title"] for one in found["events"]] == ["A law", "A trial"]
    assert found["cites"] == [{"source": "book-1990", "at": "p. 7"}]
    assert json.loads(program("places", "--content", str(content), "--format", "json").stdout) == [found]
    schema = json.loads(program("schema", "place", "--output").stdout)
    assert set(schema["$defs"]["Place"]["properties"]) == set(found)
    assert json.loads(program("export", "--content", str(content)).stdout)["places"] == [found]


def test_it_is_searched_asked_for_and_completed(program, content):
    hits = json.loads(program("search", "wings", "--content", str(content), "--format", "json").stdout)
    assert [(one["kind"], one["id"], one["command"]) for one in hits] == [("places", "butyrka", "purge place butyrka")]
    assert "Butyrka" in program("search", "prison", "--in", "places", "--content", str(content)).stdout
    asked = {
        "_PURGE_COMPLETE": "complete_bash",
        "COMP_WORDS": "purge place bu",
        "COMP_CWORD": "2",
        "PURGE_CONTENT": str(content),
    }
    assert "butyrka" in program(**asked).stdout


def test_a_source_knows_that_it_cites_it(program, content):
    found = json.loads(program("source", "book-1990", "--content", str(content), "--format", "json").stdout)
    assert {"kind": "place", "id": "butyrka", "title": "Butyrka prison"} in found["cited_by"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("1879", "of old", "date"),
        ("[zhukhin]", "[nobody]", "reference"),
        ("book-1990", "no-book", "reference"),
        ("wings.", "<b>wings</b>", "mark"),
    ],
)
def test_its_faults_are_found(program, content, old, new, code):
    path = content / "places/butyrka.yaml"
    path.write_text(path.read_text().replace(old, new))
    result = program("check", str(content), "--format", "json")
    assert result.returncode == 3
    assert [(one["file"], one["code"]) for one in json.loads(result.stdout)] == [(str(path), code)]


def test_a_blank_one_is_written_and_tidied(program, content):
    made = program("new", "place", "Lefortovo", "--content", str(content))
    assert made.returncode == 0
    path = content / "places/lefortovo.yaml"
    text = path.read_text().replace("FILL IN what", "What").replace("SOURCE-ID", "book-1990").replace("YYYY-MM-DD", "'1881'")
    path.write_text(text + "events: [later]\n")
    assert program("check", str(content)).stdout == "18 records, no faults\n"
    assert program("schema", "place").returncode == 0


def test_an_edit_of_what_it_names_is_taken_up(program, content):
    program("places", "--content", str(content))
    path = content / "figures/zhukhin.yaml"
    path.write_text(path.read_text().replace("Yuri", "Juri"))
    assert "Juri Zhukhin" in program("place", "butyrka", "--content", str(content)).stdout

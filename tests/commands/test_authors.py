"""Content of one's own: blank records, their schema, other folders, the check for machines, the export."""

import json
import re
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from purgecli import kinds
from purgecli.authoring import blank
from purgecli.authoring import check as checker
from tests.conftest import FILES, write_content
from tests.copies import Copies

FILLED = {
    "YYYY-MM-DD": "1938-03-15",
    "YYYY": "1938",
    "SOURCE-ID": "book-1990",
    "PASSAGE-ID": "passage-1",
    "FIGURE-ID": "zhukhin",
    "place: 1": "place: 3",
}
NUMBERS = {"reason": 2, "passage": 2, "omission": 2}
NAMES = {"figure": "Anna Petrova", "cohort": "A: body, #1"}


def fill(text: str, kind: str) -> str:
    for mark, value in FILLED.items():
        text = text.replace(mark, value)
    text = re.sub("FILL IN [^\n]*", "Filled.", text)
    return text.replace("number: 0", f"number: {NUMBERS.get(kind)}")


@pytest.mark.parametrize("kind", kinds.SINGULARS)
def test_a_blank_record_passes_once_filled_in_and_not_before(purge, content, kind):
    result = purge("new", kind, NAMES.get(kind, "Something new"), "--content", str(content))
    assert result.exit_code == 0
    path = content / kinds.SINGULARS[kind] / result.stdout.splitlines()[0].rpartition("/")[2]
    faults = purge("check", str(content))
    assert faults.exit_code == 3
    assert f"{path}:" in faults.stderr
    text = fill(path.read_text(), kind)
    if kind == "passage":
        (content / "claims/third.yaml").write_text(FILES["claims/and-more.yaml"].replace("and-more", "third").replace("    ", ""))
    path.write_text(text)
    assert [fault for fault in checker.check(content) if fault.file.startswith(kinds.SINGULARS[kind])] == []


@pytest.mark.parametrize("kind", kinds.SINGULARS)
def test_a_blank_record_names_its_schema_which_the_shipped_records_fit(purge, content, kind):
    path = blank.write(content, kinds.SINGULARS[kind], "Something new")
    schema = (path.parent / path.read_text().splitlines()[0].partition("$schema=")[2]).resolve()
    validator = Draft202012Validator(json.loads(schema.read_text()))
    validator.check_schema(validator.schema)
    assert purge("schema", kind).stdout == schema.read_text()
    assert not validator.is_valid({"id": "x", "colour": "red"})


def test_all_schemas_at_once(purge):
    assert set(json.loads(purge("schema").stdout)) == set(kinds.SINGULARS)


@pytest.mark.parametrize(
    ("name", "taken", "expected"),
    [("Николай Бухарин", set(), "bukharin"), ("Anna Zhukhin", {"zhukhin"}, "zhukhin-anna"), ("Čapek", set(), "capek")],
)
def test_ids_of_people(name, taken, expected):
    assert blank.record_id("figures", name, taken) == expected


def test_new_never_overwrites_and_says_what_is_wrong(purge, content):
    before = (content / "figures/zhukhin.yaml").read_text()
    (content / "figures/zhukhin-yuri.yaml").write_text("kept")
    for words, message in ((["Yuri Zhukhin"], "already"), (["!!!"], "no letter"), (["X", "--content", "/nowhere"], "no folder")):
        result = purge("new", "figure", "--content", str(content), *words)
        assert result.exit_code == 2
        assert message in result.stderr
    assert (content / "figures/zhukhin.yaml").read_text() == before
    assert (content / "figures/zhukhin-yuri.yaml").read_text() == "kept"


@pytest.mark.parametrize("folder", ["content", "of/mine"])
def test_a_subject_begins_a_folder_which_says_all_that_is_left_to_do(purge, tmp_path, monkeypatch, folder):
    monkeypatch.chdir(tmp_path)
    words = [] if folder == "content" else ["--content", folder]
    assert purge("new", "figure", "Anna Petrova", "--content", folder).exit_code == 2
    begun = purge("new", "subject", "The trial", *words)
    assert (begun.exit_code, begun.stdout.splitlines()[0]) == (0, f"{folder}/subject.yaml")
    assert purge("new", "figure", "Anna Petrova", "--content", folder).exit_code == 0
    said = purge("check", folder).stderr
    for left in (
        "subject.yaml:4: 'question' is not filled in yet",
        "subject.yaml:7: 'source' is not filled in yet: it takes the id of a source",
        "petrova.yaml:14: 'date' is not filled in yet",
    ):
        assert f"{left}\n" in said
    for name in ("subject.yaml", "figures/petrova.yaml"):
        path = tmp_path / folder / name
        path.write_text(fill(path.read_text(), ""))
    assert purge("new", "source", "A Book: 1990", "--content", folder).exit_code == 0
    book = tmp_path / folder / "sources/a-book-1990.yaml"
    book.write_text(fill(book.read_text(), "").replace("a-book-1990", "book-1990"))
    book.rename(book.with_stem("book-1990"))
    assert purge("check", folder).exit_code == 0
    for command, said in (("trials", "no trials"), ("cohorts", "no cohorts"), ("documents", "no documents"), ("", "The trial")):
        result = purge(*command.split(), "--content", folder)
        assert result.exit_code == 0 and said in result.stdout


@pytest.mark.parametrize(
    "name", ["a: b", "# no comment", "- x", "[bold]", "x\ny", "'quoted' \"twice\"", "\x1b[31m", "{a}", "&a *b", "9"]
)
def test_hostile_names_in_a_blank_record_stay_text(content, name):
    path = blank.write(content, "events", f"title {name}")
    path.write_text(fill(path.read_text(), "event"))
    found = [fault for fault in checker.check(content) if fault.file == f"events/{path.name}"]
    assert {fault.code for fault in found} <= {"mark"}


def other_folder(tmp_path, **changed):
    return write_content(tmp_path / "other", dict.fromkeys(FILES) | changed)


def test_a_folder_of_ones_own_in_place_of_the_shipped(purge, tmp_path, monkeypatch):
    other = write_content(tmp_path / "other", {"figures/zhukhin.yaml": FILES["figures/zhukhin.yaml"].replace("Yuri", "Anna")})
    for words in (["--content", str(other), "figure", "zhukhin"], ["figure", "zhukhin", "--content", str(other)]):
        assert "Anna Zhukhin" in purge(*words).stdout
    assert "Yuri Zhukhin" in purge("figure", "zhukhin").stdout
    assert "Anna Zhukhin" in purge("figure", "zhukhin", env={"PURGE_CONTENT": str(other)}).stdout


def test_a_folder_on_top_of_the_shipped(purge, tmp_path):
    mine = FILES["figures/zhukhin.yaml"].replace("Yuri", "Anna").replace("1888-10-09", "1890")
    new = FILES["figures/zhukhin.yaml"].replace("zhukhin", "newcomer").replace("Yuri Zhukhin", "New Comer")
    other = other_folder(tmp_path, **{"figures/zhukhin.yaml": mine, "figures/newcomer.yaml": new})
    both = ["--content", str(other), "--with-default"]
    assert "Anna Zhukhin" in purge("figure", "zhukhin", *both).stdout
    people = [one["id"] for one in json.loads(purge("figures", "--format", "json", *both).stdout)]
    assert sorted(people) == ["ivanov-pavel", "ivanov-petr", "newcomer", "zhukhin"]
    assert "1890" in purge("cohort", "cc-1934", "--format", "json", *both).stdout or purge("check", *both).exit_code == 0
    alone = purge("figure", "zhukhin", "--content", str(other))
    assert alone.exit_code == 3
    assert "there is no source with the id 'book-1990'" in alone.stderr


def test_faults_of_a_folder_on_top_name_its_files(purge, tmp_path):
    other = other_folder(tmp_path, **{"figures/zhukhin.yaml": FILES["figures/zhukhin.yaml"].replace("1938-03-15", "soon")})
    result = purge("figures", "--content", str(other), "--with-default")
    assert result.exit_code == 3
    assert f"{other}/figures/zhukhin.yaml:14: 'soon' is no date" in result.stderr


def test_a_folder_that_stands_on_the_shipped_content_is_checked_with_it(purge, tmp_path):
    mine = other_folder(tmp_path, **{"figures/zhukhin.yaml": FILES["figures/zhukhin.yaml"]})
    assert purge("check", str(mine)).exit_code == 3
    result = purge("check", str(mine), "--with-default")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == purge("check", "--content", str(mine), "--with-default").stdout


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--content", "/nowhere"], "is no folder"),
        (["--with-default"], "goes with"),
        (["--content", "\0"], "is no folder"),
        (["--content", ""], "is no folder"),
    ],
)
def test_a_folder_that_is_none_is_a_usage_error(purge, words, message):
    result = purge("figures", *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr


def test_check_for_machines(purge, content):
    path = content / "figures/zhukhin.yaml"
    assert json.loads(purge("check", str(content), "--format", "json").stdout) == []
    path.write_text(path.read_text().replace("1938-03-15", "so:on, 100%"))
    result = purge("check", str(content), "--format", "json")
    assert result.exit_code == 3
    (fault,) = json.loads(result.stdout)
    assert (fault["file"], fault["line"], fault["code"]) == (str(path), 14, "date")
    result = purge("check", str(content), "--format", "github")
    assert result.exit_code == 3
    assert (
        result.stdout
        == f"::error file={path},line=14,title=date::'so:on, 100%25' is no date: " + result.stdout.partition("no date: ")[2]
    )


def test_export(purge, tmp_path):
    whole = json.loads(purge("export").stdout)
    assert whole["subject"]["title"] == "A test"
    assert whole["figures"] == json.loads(purge("figures", "--format", "json").stdout)
    target = tmp_path / "all.sqlite"
    assert purge("export", "--format", "sqlite", "--output", str(target)).exit_code == 0
    with closing(sqlite3.connect(target)) as copy:
        assert dict(copy.execute("SELECT kind, count(*) FROM records GROUP BY kind"))["figures"] == 3
    again = purge("export", "--output", str(target))
    assert (again.exit_code, "can't be written" in again.stderr) == (4, True)
    assert purge("export", "--format", "sqlite").exit_code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("linked", ["sources", ".schema", ".schema/source.json", "sources/a-title.yaml"])
def test_new_writes_through_no_link(purge, content, tmp_path, linked):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "precious").write_text("my only copy")
    path = content / linked
    if linked == "sources":
        shutil.rmtree(path)
    path.parent.mkdir(exist_ok=True)
    path.symlink_to(outside if "." not in path.name[1:] else outside / "precious")
    result = purge("new", "source", "A Title", "--content", str(content))
    assert result.exit_code == (2 if linked == "sources/a-title.yaml" else 4)
    assert str(path) in result.stderr
    assert [one.name for one in outside.iterdir()] == ["precious"]
    assert (outside / "precious").read_text() == "my only copy"
    assert not list(content.rglob("*.tmp"))


def test_new_keeps_a_schema_that_is_there_and_says_so(purge, content):
    (content / ".schema").mkdir()
    (content / ".schema/source.json").write_text("mine")
    result = purge("new", "source", "A Title", "--content", str(content))
    assert (result.exit_code, "of another version" in result.stderr) == (0, True)
    assert (content / ".schema/source.json").read_text() == "mine"


def test_new_sees_a_record_of_either_ending(purge, content):
    (content / "sources/a-title.yml").write_text("kept")
    result = purge("new", "source", "A Title", "--content", str(content))
    assert (result.exit_code, "a-title.yml already" in result.stderr) == (2, True)


def test_new_makes_an_id_of_a_name_of_any_length(purge, content):
    result = purge("new", "source", "word" * 10_000, "--content", str(content))
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()[0].rpartition("/")[2]) < 100


@pytest.mark.parametrize("format", ["json", "sqlite"])
@pytest.mark.parametrize("name", ["file:mine.db", ":memory:", "-x", "a b", "mine.db?mode=ro"])
def test_an_output_is_a_path_whatever_it_looks_like(purge, tmp_path, monkeypatch, name, format):
    monkeypatch.chdir(tmp_path)
    with closing(sqlite3.connect("mine.db")) as mine:
        mine.execute("CREATE TABLE diary (t)")
        mine.commit()
    before = Path("mine.db").read_bytes()
    assert purge("export", "--format", format, f"--output={name}").exit_code == 0
    assert Path("mine.db").read_bytes() == before
    assert Path(name).read_bytes()[:6] == (b"SQLite" if format == "sqlite" else b'{"subj')
    beside = {".purge-export.json", *([f"{Path(name).stem}-metadata.json"] if format == "sqlite" else [])}
    assert {path.name for path in tmp_path.iterdir() if path.is_file()} == {"mine.db", name, *beside}


@pytest.fixture(scope="module")
def limited():
    """Runs calls in processes whose files have a limit."""
    with Copies("import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))") as copies:
        yield copies


@pytest.mark.parametrize("format", ["json", "sqlite"])
@pytest.mark.skipif(sys.platform == "win32", reason="no such limits and links there")
def test_an_export_that_fails_leaves_nothing(purge, limited, content, tmp_path, format):
    target = tmp_path / "out"
    target.mkdir()
    words = ["export", "--content", str(content), "--format", format, "--output", str(target / "x")]
    done = limited.run(*words, XDG_CACHE_HOME="/dev/null")
    assert (done.exit_code, "can't be written" in done.stderr) == (4, True)
    assert list(target.iterdir()) == []
    (target / "x").symlink_to(tmp_path / "elsewhere")
    result = purge("export", "--format", format, "--output", str(target / "x"))
    assert (result.exit_code, "can't be written" in result.stderr) == (4, True)
    assert not (tmp_path / "elsewhere").exists()
    assert [path.name for path in target.iterdir()] == ["x"]


@pytest.mark.parametrize("kind", [*kinds.SINGULARS, kinds.SUBJECT])
def test_the_dictionary_in_prose_has_every_field(purge, shipped, monkeypatch, kind):
    monkeypatch.setattr("purgecli.folder.default_folder", lambda: shipped)
    prose = purge("schema", kind, "--prose")
    assert (prose.exit_code, prose.stderr) == (0, "")
    schema = json.loads(purge("schema", kind).stdout)
    name = next(name for name in schema["$defs"] if name.casefold() == kind)
    missing = [field for field in schema["$defs"][name]["properties"] if not re.search(rf"\b{field}\b", prose.stdout)]
    assert missing == []
    assert "**" not in prose.stdout and "`" not in prose.stdout and "|" not in prose.stdout


def test_a_blank_subject_passes_once_filled_in(purge, content):
    (content / "subject.yaml").unlink()
    result = purge("new", "subject", "A new subject", "--content", str(content))
    assert result.exit_code == 0
    path = content / "subject.yaml"
    assert result.stdout.startswith(f"{path}\n")
    assert purge("check", str(content)).exit_code == 3
    path.write_text(fill(path.read_text(), "subject"))
    assert purge("check", str(content)).stderr == ""
    assert "A new subject" in purge("--content", str(content)).stdout
    assert purge("new", "subject", "Again", "--content", str(content)).exit_code == 2
    schema = path.parent / path.read_text().splitlines()[0].partition("$schema=")[2]
    Draft202012Validator.check_schema(json.loads(schema.read_text()))


def test_faults_name_a_dictionary_that_everybody_has(purge, content):
    (content / "figures/zhukhin.yaml").write_text("[]")
    assert "purge schema KIND --prose" in purge("check", str(content)).stderr


def test_a_blank_record_that_can_not_be_written_ends_with_4(purge, tmp_path):
    mine = write_content(tmp_path / "mine", {one: None for one in FILES if one.startswith("figures/")})
    (mine / "figures").write_text("a file where the folder should be")
    done = purge("new", "figure", "Anna Petrova", "--content", str(mine))
    assert (done.exit_code, "can't be written" in done.stderr) == (4, True)

"""The one form of content files: it loses nothing, it is stable, and the shipped files have it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from purgecli import folder
from purgecli.authoring import reader
from purgecli.authoring.tidy import tidy, tidy_folder
from tests.conftest import NO_BYTECODE


def test_tidying_loses_nothing_and_is_stable(content):
    before = {file: reader.read(content / file) for file, *_ in folder.scan(content)}
    assert tidy_folder(content)
    assert {file: reader.read(content / file) for file in before} == before
    assert tidy_folder(content) == []


def test_keys_stand_in_the_order_of_the_record(content):
    path = content / "sources/book-1990.yaml"
    path.write_text(
        "seen: text\ngood_for: x\nlanguage: en\nkind: memoir\ntitle: 'T: 1'\ntype: book\nid: book-1990\nissued: 1990-01\n"
    )
    text = tidy("sources/book-1990.yaml", path)
    assert [line.split(":")[0] for line in text.splitlines()] == [
        "id", "type", "kind", "title", "issued", "language", "good_for", "seen",
    ]  # fmt: skip
    assert 'issued: "1990-01"' in text


@pytest.mark.parametrize("text", ["unknown: 1\n", "id: &id book-1990\ntitle: *id\n", "id: [\n"])
def test_a_file_that_cannot_be_read_or_fits_no_record_is_left_alone(content, text):
    path = content / "sources/book-1990.yaml"
    path.write_text(text)
    tidy_folder(content)
    assert path.read_text() == text


EVERY = 1 if os.environ.get("PURGE_TEST_ALL") else 10
"""Of how many shipped files one is looked at: all in CI, in a step of its own, since our form takes two milliseconds a file."""


def test_the_shipped_files_are_tidy(shipped):
    files = [file for file, *_ in folder.scan(shipped)]
    untidy = [file for file in files[::EVERY] if tidy(file, shipped / file) != (shipped / file).read_text(encoding="utf-8")]
    assert untidy == [], "run: python -m purgecli.authoring.tidy"


def run(folder, limit=None):
    """The command, with a limit in bytes on the files that it writes."""
    code = (
        "import resource, sys; from purgecli.authoring import tidy; "
        if limit
        else "import sys; from purgecli.authoring import tidy; "
    )
    code += f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit})); " if limit else ""
    return subprocess.run(
        [sys.executable, *NO_BYTECODE, "-c", f"{code}sys.exit(tidy.main(sys.argv[1:]))", str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="links and limits are others there")
def test_a_link_is_left_alone_and_named(content, tmp_path):
    kept = tmp_path / "kept.yaml"
    (content / "figures/zhukhin.yaml").rename(kept)
    (content / "figures/zhukhin.yaml").symlink_to(kept)
    (content / "claims").rename(tmp_path / "claims")
    (content / "claims").symlink_to(tmp_path / "claims")
    before = {path: path.read_bytes() for path in (kept, *(tmp_path / "claims").iterdir())}
    done = run(content)
    assert done.returncode == 0
    assert "zhukhin.yaml is a link" in done.stderr
    assert f"{content}/claims is a link" in done.stderr
    assert {path: path.read_bytes() for path in before} == before
    assert (content / "figures/zhukhin.yaml").is_symlink()


@pytest.mark.skipif(sys.platform == "win32", reason="no such limits there")
def test_a_limit_leaves_the_files_whole(content):
    path = content / "figures/zhukhin.yaml"
    path.write_text(path.read_text().replace("Took part in a strike.", "word " * 3000))
    before = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    done = run(content, 4000)
    assert (done.returncode, "zhukhin.yaml' can't be written" in done.stderr, "Traceback" in done.stderr) == (4, True, False)
    assert path.read_bytes() == before[path]
    assert {one for one in content.rglob("*") if one.is_file()} == set(before)


@pytest.mark.parametrize("module", ["tidy", "bibliography"])
def test_what_is_run_as_a_module_runs_no_module_of_the_working_folder(content, tmp_path, module):
    for name in ("yaml", "msgspec", "json", "typing", "tempfile"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('not ours')")
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    words = [sys.executable, "-m", f"purgecli.authoring.{module}", str(content)]
    done = subprocess.run(words, capture_output=True, text=True, check=False, cwd=tmp_path, env=environment)
    assert (done.returncode, "not ours" in done.stderr) == (0, False)


def test_a_folder_that_is_none(tmp_path):
    done = run(tmp_path / "none")
    assert (done.returncode, "is no folder" in done.stderr) == (2, True)

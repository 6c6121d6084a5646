"""What lies in a folder of content: read, named as ignored, or a fault; never passed over in silence."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from purgecli import folder as folders
from purgecli import kinds
from purgecli.authoring import check as checker
from purgecli.records import KINDS
from tests.conftest import FILES
from tests.copies import Copies

SOURCE = FILES["sources/page-2001.yaml"].replace("    ", "")
WRONG = {
    "subject.yml": "call it subject.yaml",
    "Subject.YAML": "call it subject.yaml",
    "stray.yaml": "not read here",
    "figures/old/x.yaml": "directly in the folder of their kind",
    "figures/old/deep/er/x.yml": "directly in the folder of their kind",
    "sources/x.YAML": "should end in .yaml",
    "people/x.yaml": "no folder of the content",
}
IGNORED = {
    "notes.txt": "not a file of records",
    "figures/x.yaml~": "does not end in .yaml",
    "figures/.x.yaml": "hidden",
    "figures/.yml": "hidden",
    ".yml": "hidden",
    "figures/pictures/x.png": "a folder within",
    "sources/list.txt": "does not end in .yaml",
}


def put(folder, name):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(SOURCE)


def test_the_folders_are_those_of_the_kinds():
    assert tuple(KINDS) == kinds.FOLDERS


@pytest.mark.parametrize("name", WRONG)
def test_what_should_be_read_and_is_not_is_a_fault(purge, content, name):
    assert purge("figures").exit_code == 0
    put(content, name)
    for words in (["check", str(content)], ["figures"]):
        result = purge(*words)
        assert result.exit_code == 3
        assert WRONG[name] in result.stderr
        assert name.split("/")[0] in result.stderr


@pytest.mark.parametrize("name", IGNORED)
def test_what_is_ignored_is_named_by_the_check(purge, content, name):
    put(content, name)
    result = purge("check", str(content), "--format", "json")
    assert (result.exit_code, result.stdout.strip()) == (0, "[]")
    assert IGNORED[name] in result.stderr
    assert name.split("/")[-1 if "pictures" not in name else 1] in result.stderr


def test_what_tells_of_a_folder_and_what_is_hidden_is_not_named(purge, content):
    for name in ("README.md", "LICENSE", "figures/README.txt", ".git/config", ".schema/figure.json", ".DS_Store"):
        put(content, name)
    assert purge("check", str(content)).stderr == ""


def test_a_record_in_a_yml_file_is_read(purge, content):
    (content / "sources/page-2001.yaml").rename(content / "sources/page-2001.yml")
    assert purge("source", "page-2001").exit_code == 0


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names are Unicode there")
def test_a_name_that_is_not_utf8_is_a_fault_and_shown(purge, content):
    shutil.copy(content / "sources/page-2001.yaml", os.fsencode(content / "sources") + b"/caf\xe9.yaml")
    for words in (["check", str(content)], ["figures"]):
        result = purge(*words)
        assert result.exit_code == 3
        assert "sources/caf\\xe9.yaml:1: the name of the file is not UTF-8" in result.stderr
    assert "caf\\\\xe9.yaml" in purge("check", str(content), "--format", "json").stdout


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names are Unicode there")
@pytest.mark.parametrize("folder", [b"caf\xe9", b"figures/caf\xe9", b"caf\xe9/caf\xe9"])
def test_so_is_a_folder_with_records_in_it(purge, content, folder):
    path = Path(os.fsdecode(os.fsencode(content) + b"/" + folder))
    path.mkdir(parents=True)
    shutil.copy(content / "sources/page-2001.yaml", path)
    result = purge("check", str(content))
    assert result.exit_code == 3
    assert "caf\\xe9" in result.stderr


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names are Unicode there")
def test_a_folder_whose_name_is_not_utf8_is_read(purge, content, tmp_path):
    other = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9")
    shutil.copytree(content, other)
    for _ in range(2):
        assert purge("figures", "--content", other).exit_code == 0
    assert purge("check", other).exit_code == 0
    Path(other, "sources").rename(Path(other, "srces"))
    result = purge("figures", "--content", other)
    assert result.exit_code == 3
    assert "caf\\xe9/srces" in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_that_leads_nowhere_is_a_fault(content):
    (content / "figures/x.yaml").symlink_to(content / "nowhere")
    assert [(one.file, one.message) for one in checker.check(content)] == [("figures/x.yaml", "a link that leads nowhere")]


@pytest.fixture(scope="module")
def unprivileged():
    """Runs calls as somebody who may not read what is closed to everybody, which root may."""
    starter = []
    if os.geteuid() == 0:
        if not shutil.which("setpriv"):
            pytest.skip("root reads everything here, and there is no setpriv to give that up")
        starter = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"]
    with Copies(starter=starter) as copies:
        yield copies


@pytest.mark.skipif(sys.platform == "win32", reason="other rights there")
@pytest.mark.parametrize("closed", ["", "events", "events/all.yaml", "figures/more"])
def test_what_can_not_be_read_is_not_empty(unprivileged, content, tmp_path, closed):
    home = str(tmp_path / "home")
    (content / "figures/more").mkdir()
    assert unprivileged.run("timeline", "--content", str(content), XDG_CACHE_HOME=home).exit_code == 0
    path = content / closed
    mode = path.stat().st_mode
    path.chmod(0)
    try:
        for words in (["check", str(content)], ["timeline", "--content", str(content), "--format", "csv"]):
            result = unprivileged.run(*words, XDG_CACHE_HOME=home)
            assert (result.exit_code, "Permission denied" in result.stderr) == (3, True)
            assert "Traceback" not in result.stderr
    finally:
        path.chmod(mode)


def test_the_fingerprint_tells_of_what_should_be_read(content):
    before = folders.fingerprint((content,))
    put(content, "notes.txt")
    assert folders.fingerprint((content,)) == before
    put(content, "figures/old/x.yaml")
    assert folders.fingerprint((content,)) != before

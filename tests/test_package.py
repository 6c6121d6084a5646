"""The wheel, built and installed away from the repository, does the main job."""

import errno
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import takes_long, write_content

ROOT = Path(__file__).parent.parent


class Shipped(NamedTuple):
    """What a wheel ships: a figure with the Russian name, a word that stands in its records, the fewest sources."""

    figure: str
    name: str
    russian: str
    word: str
    sources: int


WHOLE = "PURGE_TEST_ALL" in os.environ
SHIPPED = (
    Shipped("bukharin", "Bukharin", "Николай Иванович Бухарин", "torture", 20)
    if WHOLE
    else Shipped("zhukhin", "Yuri Zhukhin", "Юрий Львович Жухин", "insurrection", 2)
)
"""That of the shipped content in CI's own step; else that of the tests, whose library is made in a moment."""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel in it. Its dependencies are this environment's, so that no network is needed."""
    folder = tmp_path_factory.mktemp("package")
    source = ROOT if WHOLE else with_content_of_the_tests(folder / "source")
    run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], cwd=source)
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "venv", with_pip=False)
    pip = [sys.executable, "-m", "pip", "--python", str(folder / "venv"), "install", "-q", "--no-deps", "--no-index"]
    run([*pip, str(wheel)], cwd=folder)
    (site,) = (folder / "venv").glob("lib/python*/site-packages") if os.name == "posix" else [folder / "venv/Lib/site-packages"]
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return folder / "venv" / ("bin" if os.name == "posix" else "Scripts")


def with_content_of_the_tests(folder: Path) -> Path:
    """What a wheel is built of, with another content."""
    folder.mkdir()
    for path in (*ROOT.glob("*.md"), *ROOT.glob("LICENSE*"), *(ROOT / name for name in ("pyproject.toml", "hatch_build.py"))):
        shutil.copy(path, folder)
    for name in ("purgecli", "man"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    write_content(folder / "content")
    return folder


def run(words: list[str], **options) -> subprocess.CompletedProcess:
    return subprocess.run(words, check=True, capture_output=True, text=True, encoding="utf-8", **options)


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A user's environment."""
    home = tmp_path_factory.mktemp("home")
    return {"PATH": os.environ["PATH"], "HOME": str(home), "XDG_CACHE_HOME": str(home / "cache")}


def test_the_three_calls(installed, environment, tmp_path):
    purge = str(installed / "purge")
    assert "1." in run([purge, "reasons"], env=environment, cwd=tmp_path).stdout
    assert SHIPPED.russian in run([purge, "figure", SHIPPED.figure], env=environment, cwd=tmp_path).stdout
    entries = run([purge, "sources", "--all", "--format", "bibtex"], env=environment, cwd=tmp_path).stdout
    assert f"\n{entries}".count("\n@") >= SHIPPED.sources


def test_the_content_is_the_wheels_own(installed, environment, tmp_path):
    words = [str(installed / "python"), "-c", "import purgecli.folder as f; print(f.default_folder())"]
    assert run(words, env=environment, cwd=tmp_path).stdout.strip().replace("\\", "/").endswith("purgecli/_content")


@pytest.mark.parametrize("words", [["purgecli"], ["python", "-m", "purgecli"]])
def test_other_ways_to_call_it(installed, environment, tmp_path, words):
    words = [str(installed / words[0]), *words[1:], "--version"]
    assert run(words, env=environment, cwd=tmp_path).stdout.startswith("purge ")


@pytest.mark.parametrize("words", [["reasons"], ["check", "mine"], ["search", SHIPPED.word]])
def test_it_runs_no_module_of_the_working_folder(installed, environment, tmp_path, words):
    write_content(tmp_path / "mine")
    for name in (
        "yaml",
        "json",
        "sqlite3",
        "platformdirs",
        "gc",
        "signal",
        "rich",
        "records",
        "msgspec",
        "subprocess",
        "textwrap",
    ):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('not ours')")
    (tmp_path / "typer").mkdir()
    (tmp_path / "typer/__init__.py").write_text("raise SystemExit('not ours')")
    program = [str(installed / "python"), "-m", "purgecli", *words]
    assert (
        run(program, env=environment, cwd=tmp_path).stdout
        == run([*program[:1], "-P", *program[1:]], env=environment, cwd=tmp_path).stdout
    )


@pytest.mark.skipif(os.name != "posix", reason="no limits of this kind here")
@pytest.mark.parametrize("words", ["figures --format json", "sources --all --format bibtex", f"search {SHIPPED.word}"])
def test_a_temporary_folder_that_is_full(installed, environment, tmp_path, words):
    result = run(
        ["bash", "-c", f"ulimit -f 0; '{installed / 'purge'}' {words}"],
        env={**environment, "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=tmp_path,
    )
    assert (result.stdout != "", result.stderr) == (True, "")


@pytest.mark.parametrize(
    ("words", "asked"),
    [(["figure", SHIPPED.figure], {}), (["figure", "nobody"], {}), (["search", SHIPPED.word], {}), (["export"], {}), ([], {}),
     ([], {"_PURGE_COMPLETE": "complete_fish", "_TYPER_COMPLETE_ARGS": f"purge figure {SHIPPED.figure[:2]}", "_TYPER_COMPLETE_FISH_ACTION": "get-args"})],
)  # fmt: skip
def test_everything_that_is_opened_is_closed(installed, environment, tmp_path, words, asked):
    program = [str(installed / "python"), "-X", "dev", "-W", "always::ResourceWarning", str(installed / "purge"), *words]
    result = subprocess.run(program, env={**environment, **asked}, cwd=tmp_path, capture_output=True, text=True)
    assert "ResourceWarning" not in result.stderr
    assert result.returncode == (1 if "nobody" in words else 0)


def test_without_home_and_with_a_closed_pipe(installed, environment, tmp_path):
    bare = {"PATH": environment["PATH"]}
    words = f"'{installed / 'purge'}' figure {SHIPPED.figure} | head -1"
    result = run(["bash", "-c", f"set -o pipefail; {words}"], env=bare, cwd=tmp_path)
    assert SHIPPED.name in result.stdout
    assert result.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
@pytest.mark.parametrize(
    ("redirected", "status", "words"),
    [("> /dev/full", 4, f"purge: {os.strerror(errno.ENOSPC)}\n"), (">&-", 0, ""), ("2>&-", 0, "")],
)
@pytest.mark.parametrize("arguments", ["figures", "figures --format json"])
def test_an_output_that_takes_nothing(installed, environment, tmp_path, arguments, redirected, status, words):
    command = f"'{installed / 'purge'}' {arguments} {redirected}"
    result = subprocess.run(["bash", "-c", command], env=environment, cwd=tmp_path, capture_output=True, text=True)
    assert (result.returncode, result.stderr) == (status, words)


def test_a_terminal_that_knows_only_ascii(installed, environment, tmp_path):
    words = [str(installed / "purge"), "figure", SHIPPED.russian.split()[-1].lower()]
    assert SHIPPED.name in run(words, env={**environment, "PYTHONIOENCODING": "ascii"}, cwd=tmp_path).stdout


def imported(result):
    """The modules that a run with `-X importtime` names."""
    return {line.rpartition("|")[2].strip() for line in result.stderr.splitlines()}


@pytest.fixture(scope="module")
def typer_alone(installed, environment):
    """The modules that come with Typer itself."""
    return imported(run([str(installed / "python"), "-X", "importtime", "-c", "import typer"], env=environment))


HEAVY = (
    "platformdirs", "yaml", "msgspec", "jsonschema", "pydantic", "hypothesis", "pytest", "pygments", "markdown_it",
    "purgecli.records", "purgecli.authoring.reader", "purgecli.authoring.content", "purgecli.authoring.check",
    "purgecli.cite.formats", "purgecli.cite.csl", "purgecli.library.build", "purgecli.library.documents",
    "socket", "ssl", "http", "urllib.request", "asyncio", "multiprocessing", "concurrent",
)  # fmt: skip
"""Packages of which a look-up needs nothing, as long as the library is made and the name is right."""


@pytest.mark.parametrize(
    ("words", "needed"),
    [
        (["figure", SHIPPED.figure], "purgecli.pages.figure"),
        (["figures"], "purgecli.pages.figure"),
        (["reasons"], "purgecli.pages.reason"),
        (["search", SHIPPED.word], "purgecli.pages.search"),
        (["timeline", "--from", "1934"], "purgecli.pages.timeline"),
    ],
)
def test_a_look_up_imports_nothing_heavy(installed, environment, typer_alone, tmp_path, words, needed):
    purge = [str(installed / "python"), "-X", "importtime", "-m", "purgecli", *words]
    loaded = imported(run(purge, env=environment, cwd=tmp_path))
    assert needed in loaded
    assert [name for name in sorted(loaded) if any(name == one or name.startswith(one + ".") for one in HEAVY)] == []
    assert not loaded & {"difflib", "subprocess"} - typer_alone


def test_the_shipped_library_is_read_where_it_lies(installed, tmp_path):
    (site,) = (
        installed.parent.glob("lib/python*/site-packages") if os.name == "posix" else [installed.parent / "Lib/site-packages"]
    )
    home = tmp_path / "home"
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "XDG_CACHE_HOME": str(home / "cache")}
    before = {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in (site / "purgecli").glob("_library*")}
    assert {path.name for path in before} == {"_library.sqlite", "_library.sum"}
    assert (site / "purgecli/py.typed").is_file()
    for words in (["figure", "Boukharine" if WHOLE else "Joukhine"], ["search", SHIPPED.word]):
        assert run([str(installed / "purge"), *words], env=environment, cwd=tmp_path).stderr == ""
    assert not home.exists()
    assert {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in (site / "purgecli").glob("_library*")} == before


@takes_long
def test_the_same_bytes_from_two_builds_and_from_the_source_distribution(installed, tmp_path):
    (first,) = installed.parent.parent.glob("*.whl")
    run([sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(tmp_path)], cwd=ROOT)
    (archive,) = tmp_path.glob("*.tar.gz")
    run([sys.executable, "-m", "tarfile", "-e", str(archive), str(tmp_path)])
    (unpacked,) = (path for path in tmp_path.iterdir() if path.is_dir())
    words = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    run(words, cwd=unpacked, env={**os.environ, "PYTHONHASHSEED": "77", "TZ": "Asia/Tokyo"})
    (second,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(first) as one, zipfile.ZipFile(second) as other:
        names = one.namelist()
        assert "purgecli/_library.sqlite" in names and set(other.namelist()) == set(names)
        for name in ("purgecli/_library.sqlite", "purgecli/_library.sum"):
            assert one.read(name) == other.read(name)
    assert str(ROOT).encode() not in zipfile.ZipFile(first).read("purgecli/_library.sqlite")

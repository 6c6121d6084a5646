"""Shared fixtures: a small content folder made for the tests, and the command line run upon it."""

import gc
import os
import signal
import textwrap
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache as kept
from pathlib import Path

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from typer.testing import CliRunner, Result

from purgecli import folder as folders
from purgecli.authoring import stock
from purgecli.authoring.content import Content
from purgecli.authoring.faults import FaultyContent
from purgecli.cli import app
from purgecli.library import store

# Programs that tests start keep their bytecode, whatever was said to this one: to compile ours anew takes each half a second.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# The same examples at each run, and no test that fails because the machine is busy; `python -m tests.fuzz` looks for new ones.
hypothesis_settings.register_profile(
    "suite", derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
hypothesis_settings.load_profile("suite")

# Programs that tests start hear the signals that they are sent, even where this one was started by nohup, or behind an &.
for _number in (getattr(signal, name) for name in ("SIGINT", "SIGHUP") if hasattr(signal, name)):
    if signal.getsignal(_number) is signal.SIG_IGN and threading.current_thread() is threading.main_thread():
        signal.signal(_number, lambda *_: None)

NO_BYTECODE = ["-B"]
"""For a Python whose files have a limit: it would keep its own bytecode cut off, and every later one fail on that."""


def pytest_collection_finish() -> None:
    """What was collected stays to the end, and garbage is looked for as seldom as the program does: it would take a tenth of the time."""
    gc.freeze()
    gc.set_threshold(200_000)


SLOW = (
    "content/test_shipped", "commands/test_shells", "browse/test_reader", "browse/test_terminal", "test_sizes", "terminal/test_streams",
    "test_package", "terminal/test_pager", "test_widths", "export/test_placing", "library/test_faults", "commands/test_question",
    "cite/test_styles", "export/test_tables", "authoring/test_check", "library/test_damage", "dates/test_spans", "test_folder",
)  # fmt: skip
"""The files that take longest: they are begun first, so that the processes end together."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Slow files first, in the order of the table; the rest as it is."""
    folder = Path(__file__).parent
    places = {folder / f"{name}.py": place for place, name in enumerate(SLOW)}
    items.sort(key=lambda item: places.get(item.path, len(places)))


takes_long = pytest.mark.skipif(
    not os.environ.get("PURGE_TEST_ALL"),
    reason="takes long: CI runs it, with PURGE_TEST_ALL",
)
"""Marks a test that is not for every run of the suite."""

FIGURE = """
id: {id}
name: {name}
name_ru: {name_ru}
identity: {{text: "A person made up for the tests.", cites: [{{source: book-1990}}]}}
birth: {{date: "1888-10-09", place: Moscow, cites: [{{source: book-1990, at: "p. 1"}}]}}
party: {{since: "1906", cites: [{{source: book-1990}}]}}
life:
  - {{date: "1905", text: "Took part in a strike.", cites: [{{source: book-1990}}]}}
  - {{date: "1917-11-07", text: "Took part in an insurrection.", cites: [{{source: page-2001}}]}}
arrests:
  - {{date: "1937-02-27", text: "At a plenum.", cites: [{{source: book-1990}}]}}
sentences:
  - {{date: "1938-03-13", court: "Military Collegium", outcome: death, cites: [{{source: book-1990}}]}}
death: {{date: "1938-03-15", place: Moscow, manner: executed, cites: [{{source: page-2001}}]}}
"""

FILES = {
    "subject.yaml": """
        title: A test
        question: Why?
        answer: {text: "Because.", cites: [{source: book-1990}]}
        calendar: julian
        factions: {left: "The Left"}
        license: CC BY 4.0
    """,
    "figures/ivanov-petr.yaml": FIGURE.format(id="ivanov-petr", name="Petr Ivanov", name_ru="Пётр Петрович Иванов"),
    "figures/ivanov-pavel.yaml": FIGURE.format(id="ivanov-pavel", name="Pavel Ivanov", name_ru="Павел Иванович Иванов"),
    "figures/zhukhin.yaml": FIGURE.format(id="zhukhin", name="Yuri Zhukhin", name_ru="Юрий Львович Жухин"),
    "reasons/first.yaml": """
        id: first
        number: 1
        title: The first reason
        short: {text: "Short.", cites: [{source: book-1990}]}
        argument: {text: "Long.", cites: [{source: book-1990}]}
        cases:
          - {figure: zhukhin, text: "A case.", cites: [{source: book-1990}]}
        events: [an-event]
        standing: {text: "Disputed.", cites: [{source: book-1990}]}
    """,
    "passages/essay.yaml": """
        - {id: passage-1, number: 1, text: "It says so, and more.", cites: [{source: page-2001}]}
    """,
    "claims/it-says-so.yaml": """
        id: it-says-so
        passage: passage-1
        place: 1
        statement: It is so.
        verdict: wrong
        short: It is not so.
        reasons: [first]
        reasoning: {text: "Nothing of the kind.", cites: [{source: page-2001}]}
        against:
          - {text: "A book says that it is not.", cites: [{source: book-1990, at: "p. 2"}]}
        scholars:
          - {scholar: Ann Writer, side: against, text: "It is not.", cites: [{source: book-1990}]}
        readings: {first: wrong, second: unsupported, text: "The book decided."}
        figures: [zhukhin]
        events: [an-event]
    """,
    "claims/and-more.yaml": """
        id: and-more
        passage: passage-1
        place: 2
        implied: true
        statement: And there is more.
        verdict: supported
        short: There is.
        reasons: [first]
        reasoning: {text: "It is in a book.", cites: [{source: book-1990}]}
        support:
          - {text: "The book.", cites: [{source: book-1990}]}
    """,
    "omissions/all.yaml": """
        - {id: war, number: 1, title: The war, text: "It was expected.", events: [later], cites: [{source: book-1990}]}
    """,
    "scholars/all.yaml": """
        - {id: writer, name: Ann Writer, year: "1990", archives: false, argues: {text: "Not so.", cites: [{source: book-1990}]}}
    """,
    "events/all.yaml": """
        - {id: an-event, date: "1934-12-01", kind: law, title: A law, text: "Passed.", figures: [zhukhin], cites: [{source: book-1990}]}
        - {id: later, date: "1936-08", kind: trial, title: A trial, text: "Held.", cites: [{source: page-2001}]}
    """,
    "trials/moscow-1938.yaml": """
        id: moscow-1938
        name: Third Moscow trial, March 1938
        title: {text: "A case.", cites: [{source: book-1990}]}
        opened: "1938-03-02"
        verdict: "1938-03-13"
        court: Military Collegium
        place: Moscow
        hearing: {text: "Held in public.", cites: [{source: book-1990}]}
        summary: {text: "A trial made up for the tests.", cites: [{source: book-1990}]}
        charges: {text: "Charged with something.", cites: [{source: page-2001}]}
        course:
          - {date: "1938-03-02", text: "It opened.", cites: [{source: book-1990}]}
        defendants:
          - {id: zhukhin, sentence: death, cites: [{source: book-1990}]}
          - {name: A. Stranger, sentence: imprisonment, years: 15, text: "An engineer.", cites: [{source: book-1990}]}
        reviews:
          - {status: granted, date: "1988-02-04", body: Supreme Court, text: "For one.", cites: [{source: page-2001}]}
        published:
          - {value: 2, statement: "Two stood trial.", cites: [{source: page-2001}]}
          - {value: 1, sentences: [death], statement: "One was to be shot.", cites: [{source: page-2001}]}
    """,
    "cohorts/cc-1934.yaml": """
        id: cc-1934
        name: A committee of 1934
        date: "1934-02-10"
        definition: {text: "Those elected.", cites: [{source: book-1990}]}
        roster: {text: "From a book.", cites: [{source: book-1990}]}
        members:
          - {id: zhukhin, role: full}
          - {id: ivanov-pavel, role: candidate, text: "Elected last.", cites: [{source: page-2001}]}
        published:
          - {value: 1, roles: [full], exact: true, statement: "One full member.", cites: [{source: book-1990}]}
          - {value: 2, of: 2, manners: [executed], died: "1939/1956", statement: "Both died so.", cites: [{source: page-2001}]}
    """,
    "documents/a-decree.yaml": """
        id: a-decree
        name: A decree on something
        kind: decree
        date: "1934-12-01"
        until: "1956"
        body: Committee
        short: {text: "It was decreed.", cites: [{source: book-1990}]}
        provisions:
          - {text: "Nothing is allowed.", cites: [{source: page-2001}]}
        signatories:
          - {id: zhukhin, role: Chairman}
          - {name: B. Secretary}
        events: [later, an-event]
        reasons: [first]
        printed: [{source: book-1990, at: "p. 3"}]
    """,
    "sources/book-1990.yaml": """
        id: book-1990
        type: book
        kind: synthesis
        title: A Book
        author: [{family: Writer, given: Ann}]
        issued: "1990"
        publisher: Press
        isbn: "9780195055801"
        language: en
        good_for: Tests.
        seen: text
    """,
    "sources/page-2001.yaml": """
        id: page-2001
        type: webpage
        kind: reference
        title: A Page
        url: https://example.org/a_page
        language: en
        good_for: Tests.
        seen: text
    """,
}


def write_content(folder: Path, changed: dict[str, str | None] | None = None) -> Path:
    """Writes the test content; `changed` replaces or adds files by path, None leaves one out."""
    files = {name: text for name, text in {**FILES, **(changed or {})}.items() if text is not None}
    for one in {(folder / name).parent for name in files}:
        one.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(_undented(text), encoding="utf-8")
    return folder


@kept
def _undented(text: str) -> str:
    return textwrap.dedent(text).lstrip("\n")


@pytest.fixture(autouse=True)
def closed_libraries(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Closes what a test opened by `store.Library(...)` in the middle of a line; an open database is an error here."""
    opened: list[store.Library] = []
    really = store.Library.__init__

    def remembered(library: store.Library, *arguments: object, **named: object) -> None:
        really(library, *arguments, **named)
        # Only the thread that opened one can close it.
        if threading.current_thread() is threading.main_thread():
            opened.append(library)

    monkeypatch.setattr(store.Library, "__init__", remembered)
    yield
    for library in opened:
        library.close()


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder as the user's cache."""
    folder = tmp_path / "cache"
    monkeypatch.setattr("purgecli.library.places.cache_folder", lambda: folder)
    return folder


@pytest.fixture
def content(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The test content in place of the shipped one."""
    folder = write_content(tmp_path / "content")
    monkeypatch.setattr(folders, "default_folder", lambda: folder)
    return folder


@pytest.fixture(scope="session")
def unchanged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `content`, the test content, and `cache`, where its library is kept: for all tests that change neither."""
    folder = tmp_path_factory.mktemp("unchanged")
    write_content(folder / "content")
    return folder


@pytest.fixture(scope="session")
def unchanged_library(unchanged: Path) -> Iterator[store.Library]:
    """The library of the `unchanged` content."""
    with store.Library((unchanged / "content",), unchanged / "cache") as library:
        yield library


@pytest.fixture
def asked(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The test content: that of a test which asks for `content` or `cache` too, else the `unchanged`, whose library is kept."""
    if {"content", "cache"} & set(request.fixturenames):
        yield request.getfixturevalue("content")
        return
    folder = request.getfixturevalue("unchanged")
    monkeypatch.setattr(folders, "default_folder", lambda: folder / "content")
    monkeypatch.setattr("purgecli.library.places.cache_folder", lambda: folder / "cache")
    before = folders.scan(folder / "content")
    yield folder / "content"
    assert folders.scan(folder / "content") == before, "what changes the content asks for the fixture `content`"


@pytest.fixture
def purge(asked: Path) -> Callable[..., Result]:
    """Runs the command line on the test content that is `asked` for."""

    def run(*words: str, **options: object) -> Result:
        return CliRunner().invoke(app, list(words), **options)

    return run


@pytest.fixture(scope="session")
def shipped() -> Path:
    """The shipped content."""
    return folders.default_folder()


@pytest.fixture(scope="session")
def shipped_content(shipped: Path) -> Content:
    """The records of the shipped content."""
    found = stock.whole((shipped,))
    gc.freeze()
    return found


@pytest.fixture(scope="session")
def shipped_cache(shipped: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A user's cache, as `XDG_CACHE_HOME` names it, with the library of the shipped content: made once, for all workers."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    with _alone(folder / "shipped.lock"):
        try:
            store.Library((shipped,), folder / "shipped" / "purgecli").close()
        except FaultyContent as error:
            pytest.fail("\n".join(map(str, error.faults)), pytrace=False)
    return folder / "shipped"


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Waits until no other process is in this block; on Windows, which has no such locks, each makes its own."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def shipped_library(shipped: Path, shipped_cache: Path) -> Iterator[store.Library]:
    """The library of the shipped content."""
    with store.Library((shipped,), shipped_cache / "purgecli") as library:
        yield library


@pytest.fixture
def on_shipped(shipped_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The library of the shipped content in the user's cache."""
    monkeypatch.setattr("purgecli.library.places.cache_folder", lambda: shipped_cache / "purgecli")

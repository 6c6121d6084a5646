"""The site in Chromium: opened from the disk, read by axe-core, searched, printed.

Needs the extra `test-browser` and a Chromium of the system (Debian's package `chromium`); CI has both.
"""

import os
import re
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest
from typer.testing import CliRunner

from purgecli.cli import app
from tests.export.needed import needed

PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
_CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")
pytestmark = pytest.mark.skipif(
    not (os.environ.get("PURGE_TEST_ALL") or (find_spec("playwright") and any(map(shutil.which, _CHROMIUMS)))),
    reason="needs the extra test-browser and a Chromium",
)
_SHIPPED = (
    "index.html", "reasons.html", "claims.html", "audit.html", "debate.html", "figures.html", "links.html", "timeline.html",
    "cohorts/testament.html", "trials/moscow-1936.html", "figures/kedrov.html", "links/kedrov.html", "search.html",
)  # fmt: skip
"""Pages of the shipped content at which axe-core looks: one of each kind, of those that are not long."""


@pytest.fixture(scope="module")
def browser():
    """Chromium, by Playwright; a test is skipped where either is missing, and fails there under PURGE_TEST_ALL."""
    playwright = needed("playwright.sync_api")
    path = next(filter(None, map(shutil.which, _CHROMIUMS)), None)
    if not path:
        if os.environ.get("PURGE_TEST_ALL"):
            pytest.fail("there is no Chromium here")
        pytest.skip("there is no Chromium here")
    with playwright.sync_playwright() as driver:
        # A container has no namespaces for the sandbox, and the pages are ours.
        opened = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def axe():
    """The script of axe-core."""
    return (Path(needed("axe_playwright_python").__file__).parent / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture
def opened(browser):
    """Opens a page of a site; whatever it asks for beyond the disk, or complains of, fails the test."""
    contexts, faults = [], []

    def open_page(site, path, size=DESK, scheme="light", **options):
        context = browser.new_context(viewport=size, color_scheme=scheme, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda one: faults.append(one.url) if not one.url.startswith("file:") else None)
        page.on("requestfailed", lambda one: faults.append(one.url))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text))
        page.goto(f"file://{site}/{path}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


def violations(page, axe):
    page.evaluate(axe)
    # By itself it asks for the style sheets once more, which no page may do from the disk.
    found = page.evaluate("axe.run(document, {preload: false, resultTypes: ['violations']})")["violations"]
    return [(one["id"], one["nodes"][0]["html"][:200], one["nodes"][0]["failureSummary"]) for one in found]


@pytest.mark.parametrize(("size", "scheme"), [(PHONE, "light"), (PHONE, "dark"), (DESK, "light"), (DESK, "dark")])
def test_axe_finds_nothing_on_a_page_of_each_kind(small, opened, axe, size, scheme):
    paths = {path.parent: path.relative_to(small).as_posix() for path in sorted(small.rglob("*.html")) if path.parent != small}
    page = opened(small, "index.html", size, scheme)
    for path in [*sorted(one.name for one in small.glob("*.html")), *paths.values()]:
        page.goto(f"file://{small}/{path}")
        assert violations(page, axe) == [], path


@pytest.mark.parametrize("path", _SHIPPED)
def test_nor_on_the_shipped_ones(shipped_site, opened, axe, path):
    folder, _ = shipped_site
    number = _SHIPPED.index(path)
    page = opened(folder, path, (PHONE, DESK)[number % 2], ("light", "dark")[number // 2 % 2])
    assert violations(page, axe) == []


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_page_is_wider_than_the_screen(shipped_site, opened, width):
    folder, _ = shipped_site
    page = opened(folder, "index.html", {"width": width, "height": 700})
    for path in (*_SHIPPED, "figures/bukharin.html", "links/bukharin.html", "cohorts/cc-1934.html", "sources/conquest-1990.html"):
        page.goto(f"file://{folder}/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_people_are_filtered_as_one_types(small, opened):
    page = opened(small, "figures.html")
    rows = page.locator("table.people tbody tr:visible")
    for typed, names in {
        "zhu": ["Yuri Zhukhin"], "ЖУХ": ["Yuri Zhukhin"], "ivanov pa": ["Pavel Ivanov"], "Пётр": ["Petr Ivanov"], "петр": ["Petr Ivanov"],
        "executed": ["Pavel Ivanov", "Petr Ivanov", "Yuri Zhukhin"], "moscow trial": ["Yuri Zhukhin"], "nobody": [],
    }.items():  # fmt: skip
        page.fill("#filter", typed)
        assert sorted(row.locator("a").first.inner_text() for row in rows.all()) == names, typed
        assert page.inner_text("#count") == f"{len(names)} of 3 people"
    page.fill("#filter", "")
    assert rows.count() == 3 and page.inner_text("#count") == ""


def test_the_search_finds_words_by_their_stems_and_names_in_any_script(small, opened):
    page = opened(small, "figures/zhukhin.html")
    page.fill("#site-search", "insurrections")
    page.press("#site-search", "Enter")
    page.wait_for_url("**/search.html?q=insurrections")
    hits = page.locator("#hits a")
    assert {hits.nth(place).get_attribute("href") for place in range(hits.count())} >= {"figures/zhukhin.html"}
    for typed, first in {"Жухин": "figures/zhukhin.html", "zhukhn": "figures/zhukhin.html", "ann writ": "debate.html",
                         "law passed": "events/an-event.html"}.items():  # fmt: skip
        page.fill("#question", typed)
        assert hits.first.get_attribute("href") == first, typed
    page.fill("#question", "nosuchword")
    assert page.inner_text("#count") == "Nothing was found" and hits.count() == 0
    page.fill("#question", "zhukhin nosuchword")
    assert "these have some" in page.inner_text("#count") and hits.count()


def test_a_hit_leads_to_its_page(shipped_site, opened):
    page = opened(shipped_site[0], "search.html?q=Рютина")
    page.click("#hits a >> nth=0")
    page.wait_for_load_state()
    assert page.inner_text("h1") == "Martemyan Ryutin"


def test_words_are_cut_in_the_browser_as_in_the_library(small, opened):
    from purgecli.library.searching import words

    texts = ["Ryutin’s l'État, don't 1,966 12 345", "Łódź Ødegård Đilas straße Ægir œuvre", "ёлка Ёж йод чай Їжак", "É E\u0301 İstanbul ıǅ",
             "под-писал 3,14 1.966 a1,234 «Правда» x_y", "Ho Chi Minh 胡志明 عربي"]  # fmt: skip
    page = opened(small, "search.html")
    for text in texts:
        assert page.evaluate("purgeWords", text) == [one.plain for one in words.words(words.composed(text))]


def test_without_javascript_all_but_filter_and_search_is_there(small, opened):
    page = opened(small, "figures.html", java_script_enabled=False)
    assert page.locator("table.people tbody tr:visible").count() == 3
    assert not page.locator("#filter").is_visible()
    page.goto(f"file://{small}/search.html")
    assert "needs JavaScript" in page.inner_text("main")


def test_the_keyboard_reaches_the_text_first(small, opened):
    page = opened(small, "figures/zhukhin.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "To the text"
    page.keyboard.press("Enter")
    assert page.url.endswith("#text")


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_printed_a_page_is_its_text_alone(small, opened, paper):
    page = opened(small, "figures/zhukhin.html")
    assert pages_of(page.pdf(format=paper)) <= 2
    page.emulate_media(media="print")
    assert not page.locator("header nav").is_visible() and not page.locator("#site-search").is_visible()
    assert page.locator("main h1").is_visible() and "To cite this page" in page.inner_text("footer")


@pytest.mark.parametrize("words", ["figure bukharin", "reason 1", "claim paranoia", "trial moscow-1938", "cohort cc-1934"])
def test_a_handout_is_a_sheet_or_two(opened, tmp_path, words):
    done = CliRunner().invoke(app, [*words.split(), "--brief", "--format", "html"])
    (tmp_path / "handout.html").write_text(done.stdout, encoding="utf-8")
    page = opened(tmp_path, "handout.html")
    for paper in ("A4", "Letter"):
        assert 1 <= pages_of(page.pdf(format=paper)) <= 2


def pages_of(pdf: bytes) -> int:
    """How many sheets a PDF of Chromium has."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def test_screens_as_html_files_stand_before_axe_too(purge, opened, axe, tmp_path):
    for number, words in enumerate((["figure", "zhukhin"], ["claims", "--audit"], ["timeline"], ["compare", "zhukhin", "ivanov-petr"],
                                    ["claims", "--exercise"], ["figures"], ["cohort", "cc-1934", "--timeline"], ["source", "book-1990"],
                                    ["timeline", "--figure", "zhukhin", "--figure", "ivanov-petr"], ["search", "insurrection"])):  # fmt: skip
        file = tmp_path / f"{number}.html"
        file.write_text(purge(*words, "--format", "html").stdout, encoding="utf-8")
        for size, scheme in ((PHONE, "dark"), (DESK, "light")):
            assert violations(opened(tmp_path, file.name, size, scheme), axe) == [], words

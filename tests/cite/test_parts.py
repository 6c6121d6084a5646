"""What the styles are made of: dates, pages, names, titles, stops."""

import pytest

from purgecli.cite import mla, parts
from purgecli.records import Name
from tests.cite.works import work


@pytest.mark.parametrize(
    ("text", "american", "day_first", "year"),
    [
        (None, None, None, None),
        ("2020-07-23", "July 23, 2020", "23 July 2020", "2020"),
        ("2020-07", "July 2020", "July 2020", "2020"),
        ("2020", "2020", "2020", "2020"),
        ("2020-07~", "ca. July 2020", "ca. July 2020", "ca. 2020"),
        ("1938-22", "Summer 1938", "Summer 1938", "1938"),
        ("1936-08-19/1936-08-24", "August 19–24, 1936", "19–24 August 1936", "1936"),
        ("1937-02-23/1937-03-05", "February 23–March 5, 1937", "23 February–5 March 1937", "1937"),
        ("1937-11/1937-12", "November–December 1937", "November–December 1937", "1937"),
        ("1938-21/1938-22", "Spring–Summer 1938", "Spring–Summer 1938", "1938"),
        ("1937-11-30/1937-12", "November 30, 1937–December 1937", "30 November 1937–December 1937", "1937"),
        ("1922-12-23/1923-01-04", "December 23, 1922–January 4, 1923", "23 December 1922–4 January 1923", "1922–1923"),
        ("1937/1938", "1937–1938", "1937–1938", "1937–1938"),
        ("1934-05/..", "May 1934–", "May 1934–", "1934–"),
        ("../1920", "by 1920", "by 1920", "by 1920"),
        ("193X", "1930s", "1930s", "1930s"),
        ("190X", "1900–1909", "1900–1909", "1900–1909"),
    ],
)
def test_dates(text, american, day_first, year):
    assert parts.american(text) == american
    assert parts.american(text, day_first=True) == day_first
    assert parts.year(text) == year


@pytest.mark.parametrize(
    ("text", "more"), [(None, False), ("1938", False), ("193X", False), ("1938-03", True), ("1938-22", True)]
)
def test_whether_a_date_says_more_than_its_year(text, more):
    assert parts.has_day_or_month(text) == more


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("A title", "A title."),
        ("Who?", "Who?"),
        ("And so on…", "And so on…"),
        ("“A title”", "“A title.”"),
        ("“Who?”", "“Who?”"),
        ("“On ‘wrecking’”", "“On ‘wrecking.’”"),
        ("Życie „Wery”", "Życie „Wery.”"),
        ("The book (Paris)", "The book (Paris)."),
        ("The book (in Fr.)", "The book (in Fr.)."),
        ("The book [sic.]", "The book [sic.]."),
        (f"{parts.ITALIC}Who?{parts.ROMAN}", f"{parts.ITALIC}Who?{parts.ROMAN}"),
        (f"{parts.ITALIC}The “Centre”{parts.ROMAN}", f"{parts.ITALIC}The “Centre.”{parts.ROMAN}"),
    ],
)
def test_a_part_ends_with_one_stop(text, ended):
    assert parts.ended(text) == ended
    assert parts.sentences([None, text, ""]) == ended


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("A title", "“A title.”"),
        ("Who?", "“Who?”"),
        ("On “wrecking”", "“On ‘wrecking.’”"),
        ("On “wrecking” and more", "“On ‘wrecking’ and more.”"),
        ("The workers’", "“The workers’.”"),
        ("Is it “so?”", "“Is it ‘so?’”"),
    ],
)
def test_a_title_in_quotation_marks(text, quoted):
    assert parts.quoted(text) == quoted
    assert parts.quoted("A title", ",") == "“A title,”"


@pytest.mark.parametrize(
    ("text", "capitals"),
    [
        ("the end of the road", "The End of the Road"),
        ("a life: the end of it", "A Life: The End of It"),
        ("who? an answer", "Who? An Answer"),
        ("what it is for", "What It Is For"),
        ("after the U.S. of old", "After the U.S. of Old"),
        ("the case. an end", "The Case. An End"),
        ("no. an end", "No. an End"),
        ("iPads and NKVD orders", "iPads and NKVD Orders"),
        ("the first-class state-of-the-art lie", "The First-Class State-of-the-Art Lie"),
        ("‘wrecking’ and (false) ways", "‘Wrecking’ and (False) Ways"),
        ("what they’ll say", "What They’ll Say"),
        ("1917 and 1920s art", "1917 and 1920s Art"),
    ],
)
def test_headline_capitals(text, capitals):
    assert parts.headline(text) == capitals


def test_headline_capitals_of_long_small_words():
    assert parts.headline("life between the wars") == "Life between the Wars"
    assert parts.headline("life between the wars", 4) == "Life Between the Wars"
    assert parts.headline("back from hell", 4) == "Back from Hell"


@pytest.mark.parametrize(
    ("text", "short", "whole"),
    [
        (None, None, None),
        ("12", "12", "12"),
        ("3-10", "3–10", "3–10"),
        ("71 – 72", "71–72", "71–72"),
        ("100-104", "100–104", "100–104"),
        ("107-108", "107–8", "107–108"),
        ("107-112", "107–12", "107–112"),
        ("1103-1104", "1103–4", "1103–1104"),
        ("321-328", "321–28", "321–328"),
        ("498-532", "498–532", "498–532"),
        ("1496-1500", "1496–500", "1496–1500"),
        ("12991-13001", "12991–3001", "12991–13001"),
        ("150-150", "150–50", "150–150"),
        ("95-104", "95–104", "95–104"),
        ("A-12", "A-12", "A-12"),
        ("1, 3-4", "1, 3–4", "1, 3–4"),
    ],
)
def test_pages(text, short, whole):
    assert (parts.pages(text, True), parts.pages(text, False)) == (short, whole)


@pytest.mark.parametrize(
    ("text", "edition"),
    [
        (None, None), ("1", "1st ed."), ("2", "2nd ed."), ("3rd", "3rd ed."), ("4", "4th ed."), ("11", "11th ed."), ("12", "12th ed."),
        ("13", "13th ed."), ("14", "14th ed."), ("21", "21st ed."), ("112", "112th ed."), ("revised", "revised"),
    ],
)  # fmt: skip
def test_editions(text, edition):
    assert parts.edition(text) == edition


def test_names():
    ree = Name(family="van Ree", given="Erik")
    assert (parts.inverted(ree), parts.inverted(ree, particle_first=True)) == ("Ree, Erik van", "van Ree, Erik")
    assert parts.straight(ree) == "Erik van Ree"
    assert parts.inverted(Name(literal="Central Committee")) == "Central Committee"
    assert parts.straight(Name(family="Lenin")) == parts.inverted(Name(given="Lenin")) == "Lenin"
    assert parts.initials(Name(family="S", given="Jean-Paul V. Anton")) == "J.-P. V. A."
    assert [parts.listed(list("abc"[:number])) for number in (1, 2, 3)] == ["a", "a and b", "a, b, and c"]
    assert parts.listed(list("abc"), "&", serial=False) == "a, b & c"
    assert [parts.issue_number(one) for one in ("4", "1-2", "1/2", "3, 4")] == ["no. 4", "nos. 1-2", "no. 1/2", "nos. 3, 4"]


def test_what_markdown_or_html_would_act_on_is_escaped():
    text = f"{parts.ITALIC}A *b* <i>{parts.ROMAN} [x] https://example.org/a_b. & $1"
    assert parts.markdown(text) == "*A \\*b\\* &lt;i&gt;* \\[x\\] <https://example.org/a_b>. &amp; \\$1"
    assert parts.html(text) == "<i>A *b* &lt;i&gt;</i> [x] https://example.org/a_b. &amp; $1"
    assert parts.ansi(text).startswith("\x1b[3mA *b* <i>\x1b[23m [x]")
    assert parts.plain(text) == "A *b* <i> [x] https://example.org/a_b. & $1"
    assert [parts.markdown(one) for one in ("1. One", "- A", "+ B", "1917 was")] == ["1\\. One", "\\- A", "\\+ B", "1917 was"]


@pytest.mark.parametrize("language", ["de", "ru", "es"])
def test_only_english_titles_have_headline_capitals(language):
    english, other = (work("x", title="the new times", container_title="a life", language=one) for one in ("en", language))
    assert (parts.title(english, True), parts.container(english, True)) == ("The New Times", "A Life")
    assert (parts.title(other, True), parts.container(other, True)) == ("the new times", "a life")
    assert (parts.title(english, False), parts.container(english, False)) == ("the new times", "a life")


def test_a_newspaper_has_its_town_unless_its_name_tells():
    named = {"publisher_place": "Leeds", "language": "en"}
    assert parts.town(work("x", "article-newspaper", container_title="The Post", **named)) == "Leeds"
    assert parts.town(work("x", "article-newspaper", container_title="The leeds Post", **named)) == ""
    assert parts.town(work("x", "article-journal", container_title="The Post", **named)) == ""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (None, None), ("7", "p. 7"), ("3-5", "pp. 3–5"), ("5-5", "pp. 5–5"), ("11-12", "pp. 11–12"), ("95-104", "pp. 95–104"),
        ("100-104", "pp. 100–04"), ("161-189", "pp. 161–89"), ("198-203", "pp. 198–203"), ("1103-1104", "pp. 1103–04"),
        ("150-150", "pp. 150–50"), ("3, 7", "pp. 3, 7"),
    ],
)  # fmt: skip
def test_pages_as_mla_has_them(text, shown):
    article = work("x", "article-journal", author=["Writer, Ann"], container_title="J", issued="1938", page=text)
    assert mla.work(article).partition(f"{parts.ITALIC}J{parts.ROMAN}, 1938")[2] == (f", {shown}." if shown else ".")

"""What the four citation styles share: names, dates, titles, pages, and how parts are put together.

A formatted entry is a text in which `ITALIC` opens and `ROMAN` closes italics; `plain`, `markdown`, `html` and `ansi` make it
what the reader asked for. Both signs are private characters, taken out of every text that comes from the content.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from purgecli import dates
from purgecli.cite.csl import item_title, item_type
from purgecli.cite.text import doi_address
from purgecli.clean import ADDRESS, shown

if TYPE_CHECKING:
    from purgecli.views import Name
    from purgecli.views import SourceLine as Source

ITALIC, ROMAN = "\ue000", "\ue001"

_SMALL_WORDS = (
    " a an the and but for nor or so yet as if about above across after against along among around at before behind below "
    "beneath beside between beyond by despite down during except from in inside into like near of off on onto out outside over "
    "past per since through throughout till to toward towards under until up upon via with within without "
)
"""Articles, conjunctions, and prepositions of any length: CMOS 17, 8.159. The 18th edition capitalises the longer ones."""


def clean(text: str) -> str:
    """A text of the content as it may stand in an entry: one line, no control or private characters, typographic quotes."""
    text = unicodedata.normalize("NFC", text)
    if not text.isprintable():
        # Nor are the private characters.
        text = "".join(char for char in text if char.isprintable() or char.isspace())
    return curled(" ".join(text.split()))


def curled(text: str) -> str:
    """Straight quotation marks and apostrophes as typographic ones; single marks around words are made double, `'37` is `’37`."""
    if not any(mark in text for mark in "\"'‘"):
        return text.replace("”,", ",”")
    if not re.search('["“”‘]', text):
        text = re.sub(r"(?<!\w)'(?!\d\d)(?=\w)([^']*(?:\w'\w[^']*)*[\w.,?!])'(?!\w)", r"“\1”", text)
    # Between letters the sign is a romanised hard sign.
    text = re.sub(r'(^|[\s(\[—–“‘-])"', r"\1“", text)
    text = re.sub(r'(?<!\w)"|"(?!\w)', "”", text).replace("”,", ",”")
    text = re.sub(r"(?<!\w)['‘](?=\d\d(?!\d))", "’", text)
    return re.sub(r"(^|[\s(\[—–“-])'(?=\S)", r"\1‘", text).replace("'", "’")


def italic(text: str) -> str:
    """A text in italics."""
    return f"{ITALIC}{text}{ROMAN}" if text else ""


def quoted(text: str, mark: str = ".") -> str:
    """A text in quotation marks, those inside it made single; a mark after it stands inside all of them (the American way)."""
    # Only English pairs: in „German“ ones the same sign closes.
    inside = re.sub("“([^“”]*)”", r"‘\1’", text)
    bare = inside.rstrip("’") if "‘" in inside and inside.endswith("’") else inside
    closing = inside[len(bare) :]
    return f"“{inside}”" if bare.endswith((".", "?", "!", "…")) else f"“{bare}{mark}{closing}”"


def sentences(parts: Iterable[str | None]) -> str:
    """Parts as sentences: each ended by a full stop, unless it ends with a mark of its own."""
    return " ".join(ended(part) for part in parts if part)


def ended(text: str) -> str:
    """A text with a full stop, unless a mark of its own ends it; it stands inside closing quotation marks."""
    if text.endswith("”"):
        bare = text.rstrip("”’") if "‘" in text or "“" in text[:-1] else text[:-1]
        return text if bare.endswith((".", "?", "!", "…")) else f"{bare}.{text[len(bare) :]}"
    if text.endswith(f"”{ROMAN}"):
        # A title in italics that ends with a quotation.
        return f"{ended(text[:-1])}{ROMAN}"
    bare = text.rstrip(f"”’)]{ROMAN}")
    # A closing bracket needs a stop after it; a quotation mark or the end of italics does not, where a stop stands before.
    stopped = text if set(text[len(bare) :]) & set(")]") else bare
    return text if stopped.endswith((".", "?", "!", "…")) else f"{text}."


ANY_LENGTH = 99
"""Letters of the longest small word of a title, where a style sets no bound."""


def issue_number(issue: str) -> str:
    """`no. 4`; of a double issue `nos. 1-2`."""
    return f"{'nos.' if re.search('[-–,&]', issue) else 'no.'} {clean(issue)}"


def title(source: "Source", capitals: bool, small: int = ANY_LENGTH) -> str:
    """The title; with `capitals`, an English one is capitalised as Chicago and MLA want it: see `headline` for `small`."""
    text = clean(item_title(source))
    return headline(text, small) if capitals and source.language == "en" else text


def translated(name: str, source: "Source") -> str:
    """A formatted title, with its English translation in square brackets where the work is in another language."""
    if not source.title_translation:
        return name
    whole = re.sub(r"(?<!\.)\.”$", "”", name)
    return f"{whole} [{clean(source.title_translation)}]"


def container(source: "Source", capitals: bool, small: int = ANY_LENGTH) -> str:
    """The title of the journal, book or site; it is in the language of the source."""
    text = clean(source.container_title or "")
    return headline(text, small) if capitals and source.language == "en" else text


def town(source: "Source") -> str:
    """Where a newspaper appeared, if its name does not tell; else nothing."""
    place = clean(source.publisher_place) if source.publisher_place and kind(source) == "article-newspaper" else ""
    return "" if place.casefold() in clean(source.container_title or "").casefold() else place


def headline(text: str, small: int = ANY_LENGTH) -> str:
    """Headline capitals: each word but the small ones, which keep theirs first and after a colon. What has capitals stays.

    `small` is how many letters a small word has at most.
    """
    words = text.split(" ")
    found = []
    for index, word in enumerate(words):
        before = words[index - 1] if index else ":"
        # A full stop after more than an abbreviation opens a sentence.
        stop = before.endswith(".") and len(before) > 3 and "." not in before[:-1]
        opens = stop or before.endswith((":", "?", "!", "—", "–")) or index == len(words) - 1
        bare = word.strip("“”‘’()[],.;:?!")
        plain_word = bare.islower() and (bare.isalpha() or "’" in bare or "-" in bare)
        found.append(_capitalised(word) if plain_word and (opens or len(bare) > small or not _is_small(bare)) else word)
    return " ".join(found)


def _is_small(word: str) -> bool:
    return f" {word} " in _SMALL_WORDS


def _capitalised(word: str) -> str:
    parts = word.split("-")
    return "-".join(_first_up(part) if index == 0 or not _is_small(part) else part for index, part in enumerate(parts))


def _first_up(word: str) -> str:
    place = next((index for index, char in enumerate(word) if char.isalpha()), None)
    return word if place is None else word[:place] + word[place].upper() + word[place + 1 :]


def literal(person: "Name") -> str:
    """The name of a body, or of a person of whom one name is known."""
    return clean(person.literal or person.family or person.given or "")


def straight(person: "Name") -> str:
    """`Oleg V. Naumov`."""
    if person.literal or not (person.given and person.family):
        return literal(person)
    return f"{clean(person.given)} {clean(person.family)}"


def inverted(person: "Name", particle_first: bool = False) -> str:
    """`Naumov, Oleg V.`; a particle stands after the given name (`Ree, Erik van`), or first where the style files it so."""
    if person.literal or not (person.given and person.family):
        return literal(person)
    particle, family = ("", clean(person.family)) if particle_first else _parted(clean(person.family))
    return f"{family}, {clean(person.given)}{f' {particle}' if particle else ''}"


def _parted(family: str) -> tuple[str, str]:
    """The particles of a name (`van` in `van Ree`), after which it is not filed, and the rest."""
    match = re.fullmatch(r"((?:[a-z]+ )+)(.+)", family)
    return (match[1].strip(), match[2]) if match else ("", family)


def initials(person: "Name") -> str:
    """`O. V.` for given names; what is shortened already stays as it is."""
    words = clean(person.given or "").split()
    return " ".join("-".join(_initial(part) for part in word.split("-")) for word in words)


def _initial(word: str) -> str:
    return word if word.endswith(".") or not word else f"{word[0]}."


def listed(names: list[str], last: str = "and", serial: bool = True) -> str:
    """`A`, `A and B`, `A, B, and C`; with `serial` a comma stands before the last word of three or more."""
    if len(names) < 3:
        return f" {last} ".join(names)
    return ", ".join(names[:-1]) + f"{',' if serial else ''} {last} {names[-1]}"


def year(text: str | None) -> str | None:
    """The year or years of an EDTF date: `1938`, `ca. 1938`, `1937–1938`, `1930s`, `1934–`, `by 1920`; None for none."""
    if not text:
        return None
    span = dates.parse(text)
    return _marked(span, _joined(*(point and _year(point) for point in (span.start, span.end))))


def _year(point: dates.Point) -> str:
    if point.years == 10 and point.year % 100:
        return f"{point.year}s"
    return f"{point.year}–{point.last_year}" if point.years > 1 else f"{point.year}"


def _joined(start: str | None, end: str | None) -> str:
    """The two ends of a span, of which one may be open."""
    if not (start and end):
        return f"{start}–" if start else f"by {end}"
    return start if start == end else f"{start}–{end}"


def _marked(span: dates.Span, text: str) -> str:
    return f"ca. {text}" if span.mark else text


def american(text: str | None, short: Callable[[str], str] | None = None, day_first: bool = False) -> str | None:
    """`July 23, 2020`, `July 2020`, `Summer 2020`, `2020`, `July 23–29, 2020`; `23 July 2020` with `day_first`.

    `short` cuts a month's name.
    """
    if not text:
        return None
    span = dates.parse(text)
    within = day_and_month(text, short, day_first)
    if within and span.start:
        comma = "," if span.start.day and not day_first else ""
        return _marked(span, f"{within}{comma} {span.start.year}")
    return _marked(span, _joined(*(point and _american(point, short, day_first) for point in (span.start, span.end))))


def day_and_month(text: str, short: Callable[[str], str] | None = None, day_first: bool = False) -> str | None:
    """What a date says within its one year: `July 23`, `Summer`, `July 23–29`, `July–August`; None for another date."""
    start, end = (span := dates.parse(text)).start, span.end
    if not (start and end and start.month and end.month and start.year == end.year and bool(start.day) == bool(end.day)):
        return None
    first, last = (_within_year(point, short, day_first) for point in (start, end))
    if start.month == end.month and start.day != end.day:
        return f"{start.day}–{last}" if day_first else f"{first}–{end.day}"
    return _joined(first, last)


def _within_year(point: dates.Point, short: Callable[[str], str] | None, day_first: bool) -> str:
    if season := dates.season(point):
        # Capitalised in citations: CMOS 17, 14.171.
        return season.capitalize()
    name = dates.MONTHS[point.month - 1] if point.month else ""
    month = short(name) if short and name else name
    parts = (point.day, month) if day_first else (month, point.day)
    return " ".join(str(part) for part in parts if part)


def _american(point: dates.Point, short: Callable[[str], str] | None, day_first: bool) -> str:
    within = _within_year(point, short, day_first)
    comma = "," if point.day and not day_first else ""
    return f"{within}{comma} {_year(point)}" if within else _year(point)


def has_day_or_month(text: str | None) -> bool:
    """Whether a date says more than its year."""
    start = dates.parse(text).start if text else None
    return bool(start and start.month)


def pages(text: str | None, short: bool) -> str | None:
    """`161–89` (`short`, the second number cut as Chicago has it) or `161–189`; a page like `A-12` keeps its hyphen."""
    if not text:
        return None
    match = re.fullmatch(r"(\d+)\s*[-–]\s*(\d+)", text)
    if not match:
        return clean(text) if re.fullmatch(r"[A-Za-z]+-\d+", text) else clean(text).replace("-", "–")
    first, last = match.groups()
    return f"{first}–{_cut(first, last) if short else last}"


def _cut(first: str, last: str) -> str:
    """The second number of a span as CMOS 17, 9.61 has it: `3–10`, `71–72`, `100–104`, `107–8`, `321–28`, `1496–500`."""
    if len(first) != len(last) or len(first) < 3 or first.endswith("00"):
        return last
    shared = next(index for index in range(len(first)) if first[index] != last[index]) if first != last else len(first) - 1
    if first[-2] == "0":
        return last[shared:] if shared >= len(last) - 1 else last[min(shared, len(last) - 2) :]
    return last[min(shared, len(last) - 2) :] if shared else last


def edition(text: str | None) -> str | None:
    """`2nd ed.` for a number, the words for the rest."""
    if not text:
        return None
    match = re.fullmatch(r"([0-9]{1,9})(st|nd|rd|th)?", text)
    if not match:
        return clean(text)
    number = int(match[1])
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending} ed."


def address(source: "Source") -> str | None:
    """Where it can be read: the DOI before the address."""
    return doi_address(source.doi) if source.doi else source.url


def kind(source: "Source") -> str:
    """The type under which it is formatted."""
    return item_type(source)


def _drawn(text: str, opened: str, closed: str, escape: Callable[[str], str] = str) -> str:
    """A formatted entry with words for its italics, what lies between them escaped, and nothing in it that acts."""
    pieces = re.split(f"([{ITALIC}{ROMAN}])", text)
    words = {ITALIC: opened, ROMAN: closed}
    return "".join(words[piece] if piece in words else escape(shown(piece)) for piece in pieces)


def plain(text: str) -> str:
    """Without italics."""
    return _drawn(text, "", "")


def ansi(text: str) -> str:
    """Italics as a terminal draws them."""
    return _drawn(text, "\x1b[3m", "\x1b[23m")


def markdown(text: str) -> str:
    """Italics between asterisks; what Markdown or HTML would act on is escaped, addresses stay whole."""
    found = _drawn(text, "*", "*", lambda piece: " ".join(_inert(word) for word in piece.split(" ")))
    # At the head of a line these open a list.
    return re.sub(r"^(\d{1,9})(?=[.)])|^(?=[-+])", r"\1\\", found)


def _inert(word: str) -> str:
    """A word that Markdown takes as text; an address in angle brackets, if it holds nothing but what one can hold."""
    bare = word.rstrip(".")
    if re.fullmatch(ADDRESS, bare):
        return f"<{bare}>{word[len(bare) :]}"
    text = word.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return re.sub(r"([\\`*_\[\]|#~$])", r"\\\1", text)


def html(text: str) -> str:
    """Italics as `<i>`; everything else escaped."""
    import html as escaping

    return _drawn(text, "<i>", "</i>", escaping.escape)


FORMS: dict[str, Callable[[str], str]] = {"plain": plain, "ansi": ansi, "markdown": markdown, "html": html}
"""How italics are shown -> what does it."""

"""The bibliography, and citations from it."""

from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple, get_args

import typer

from purgecli import codes
from purgecli.commands import asking, completing, missing, parts
from purgecli.commands.options import Command, Style, Uncertain, alone, settings
from purgecli.commands.printing import Answer, answer, citations, entries, json_list, json_one
from purgecli.output import NOTHING_FOUND, USAGE, fail, printable, warn, write_data, write_folded, write_json

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from purgecli import views
    from purgecli.data.listings import Table
    from purgecli.library.bibliography import Wish
    from purgecli.library.store import Library
    from purgecli.pages.model import Page
    from purgecli.settings import Settings

app = typer.Typer()

Citations = Literal["bibtex", "biblatex", "ris", "csl-json", Style]
_CITATIONS = get_args(Citations)
SourcesFormat = Annotated[
    Literal["text", "json", "csv", "csv-excel", "markdown", "html", Citations],
    typer.Option("--format", help="How to print it: see --list-formats."),
]
SourceFormat = Annotated[
    Literal["text", "json", "markdown", "html", Citations], typer.Option("--format", help="How to print it.")
]
Italics = Literal["auto", "plain", "ansi", "markdown", "html"]
Kind = codes.SourceKind


@app.command(cls=Command)
def sources(
    context: typer.Context,
    words: Annotated[list[str] | None, typer.Argument(help="With these words in author, title, journal.")] = None,
    essential: Annotated[bool, typer.Option("--essential", help="Only the works to start with.")] = False,
    for_: Annotated[
        tuple[str, str] | None, typer.Option("--for", metavar="KIND ID", help="What one record stands on: figure bukharin.")
    ] = None,
    all_: Annotated[bool, typer.Option("--all", help="Reference works and web pages, too.")] = False,
    cited_by: Annotated[
        str | None,
        typer.Option("--cited-by", help="Cited by this figure, reason, claim, event, trial.", autocompletion=completing.figures),
    ] = None,
    kind: Annotated[Kind | None, typer.Option("--kind", help="Of this kind.")] = None,
    language: Annotated[str | None, typer.Option("--language", help="In this language: en, ru, de.")] = None,
    year: Annotated[str | None, typer.Option("--year", metavar="FROM..TO", help="Surely published in these years.")] = None,
    uncertain: Uncertain = False,
    search: Annotated[str | None, typer.Option("--search", help="With these words in author, title, journal.")] = None,
    sort: Annotated[codes.SourceOrder | None, typer.Option("--sort", help="In what order.")] = None,
    addresses: Annotated[bool, typer.Option("--addresses", help="With the address of each.")] = False,
    list_formats: Annotated[bool, typer.Option("--list-formats", help="Every form it can be had in.")] = False,
    italics: Annotated[Italics, typer.Option("--italics", help="How a formatted style shows them.")] = "auto",
    format: SourcesFormat = "text",
) -> None:
    """The bibliography. Example: purge sources --format bibtex > refs.bib"""
    from purgecli.library.bibliography import Wish

    if list_formats:
        options = (option for one in context.command.params for option in one.opts if option not in ("--list-formats", *_FOR_ALL))
        alone(context, "--list-formats", *options)
        return _list_formats(settings(context))
    library = asking.library(context)
    days = asking.span("year", year) if year is not None else None
    _about_format(context, format)
    if uncertain and not days:
        fail("--uncertain goes with --year", USAGE)
    if for_ and cited_by:
        fail("--for and --cited-by ask for the same: name one", USAGE)
    ids = _cited(library, for_, cited_by)
    search = " ".join([*(words or []), *([search] if search else [])]) or None
    wish = Wish(ids, kind, language, days, search, essential, all_, uncertain)
    more = _answer_wish(context, library, wish, format, italics, sort, addresses)
    asking.perhaps(more)


_FOR_ALL = ("--content", "--with-default", "--width", "--plain", "--pager")
"""Options that are wishes for any call."""


def _about_format(context: typer.Context, format: str) -> None:
    """Ends the program where options were given that belong to another format."""
    from purgecli.cite import formats

    if format not in formats.STYLES:
        alone(context, f"--format {format}, which is no formatted style", "--italics")
    if format not in ("text", "markdown", "html"):
        alone(context, f"--format {format}", "--addresses", "--brief", "--section", "--bibliography")


def _cited(library: "Library", for_: tuple[str, str] | None, cited_by: str | None) -> list[str] | None:
    """The ids of the sources of the record that a user names, None where none is named."""
    from purgecli.library import bibliography

    if cited_by is not None:
        return _cited_by(library, cited_by)
    if for_ is None:
        return None
    kind = for_[0].casefold().removesuffix("s")
    if kind not in _CITING:
        fail(f"--for wants a kind and an id, like: figure bukharin. Kinds: {', '.join(_CITING)}", USAGE)
    one = asking.person(library, for_[1]) if kind == "figure" else asking.one(library, f"{kind}s", for_[1])
    return bibliography.cited_by(library, f"{kind}s", one)


def _cited_by(library: "Library", wanted: str) -> list[str]:
    """The ids of the sources of a record, by its id, its number, or what it is called."""
    from purgecli.library import answering, bibliography

    meaning = None if bibliography.cited_by(library, None, wanted) else answering.resolve(library, wanted)
    if isinstance(meaning, answering.Several):
        missing.several(library, [*meaning.records], f"several records may be meant by '{printable(wanted)}'")
    found = bibliography.cited_by(library, None, meaning.record.id if isinstance(meaning, answering.One) else wanted)
    if not found:
        fail(
            f"no record with the id '{printable(wanted)}' cites a source; {missing.call(library, 'search WORDS')} finds records",
            NOTHING_FOUND,
        )
    return found


_CITING = ("figure", "reason", "claim", "event", "trial", "cohort")


def _answer_wish(
    context: typer.Context,
    library: "Library",
    wish: "Wish",
    format: str,
    italics: str,
    sort: "codes.SourceOrder | None",
    addresses: bool,
) -> int:
    """Prints what a wish asks for; returns how many more may belong to it, and says on stderr what was left out."""
    from purgecli.library import bibliography
    from purgecli.pages.source import shelves

    if wish.is_plain and not sort and format in ("bibtex", "json"):
        # The whole of it is made with the library.
        texts = (bibliography.entries if format == "bibtex" else bibliography.documents)(library, wish)
        write_data("\n".join(texts)) if format == "bibtex" else write_json(json_list(texts))
        left_out, more = bibliography.left_out(library, wish), 0
    else:
        left_out, more = bibliography.left_out(library, wish), bibliography.more(library, wish)
        _print_wish(context, library, wish, format, italics, Look(left_out, sort, addresses, more))
    if left_out and format != "text":
        warn(f"{shelves(left_out)} left out; --all takes them in")
    return more


class Look(NamedTuple):
    """How a list of sources is shown: what was left out, its order, and whether with addresses; `more` may belong to it."""

    left_out: "Mapping[codes.Shelf, int]"
    order: "codes.SourceOrder | None"
    addresses: bool
    more: int


def _print_wish(context: typer.Context, library: "Library", wish: "Wish", format: str, italics: str, look: Look) -> None:
    """What a wish asks for, in any format; where that is nothing, says so and ends the program."""
    from purgecli.library import bibliography, queries
    from purgecli.pages import source

    is_page = format in ("text", "markdown", "html")
    notes = bibliography.notes(library, wish) if is_page or look.order else []
    found = [] if is_page else bibliography.find(library, wish)
    if not (notes or found) and not wish.is_plain:
        asking.none_passes("sources", look.more)
    if look.order:
        notes = source.in_order(notes, look.order)
        by_id = {one.id: one for one in found}
        found = [by_id[one.id] for one in notes if found]
    if format in _CITATIONS:
        return _print_citations(context, found, format, italics)

    def page() -> "Page":
        return source.source_list(notes, look.left_out, look.order or "author", look.addresses)

    def table() -> "Table":
        from purgecli.data import listings

        return listings.sources(found)

    def json() -> str:
        return json_list([queries.the_document(library, "sources", one.id) for one in found])

    answer(context, format, Answer(page, json, table))


def _print_citations(context: typer.Context, found: "Sequence[views.SourceLine]", format: str, italics: str) -> None:
    """Sources in a format of citations."""
    from purgecli.cite import formats

    if format in formats.DATA:
        return (write_json if format == "csl-json" else write_data)(formats.data(format, found))
    entries(format, found, italics, settings(context))


def _list_formats(wishes: "Settings") -> None:
    """Every form of the bibliography, with what it is for."""
    from purgecli.cite import formats

    forms = {**formats.PLAIN, **formats.DATA, **formats.STYLES}
    width = max(map(len, forms)) + 2
    write_folded("\n".join(f"{name:<{width}}{words}" for name, words in forms.items()), wishes)


@app.command(cls=parts.Work)
def source(
    context: typer.Context,
    id: Annotated[
        list[str],
        typer.Argument(
            help="Its id, several ids, or words of author and title: conquest 1990.", autocompletion=completing.sources
        ),
    ],
    opened: Annotated[bool, typer.Option("--open", help="Open its address in your browser.")] = False,
    italics: Annotated[Italics, typer.Option("--italics", help="How a formatted style shows them.")] = "auto",
    format: SourceFormat = "text",
) -> None:
    """One source or several: data, what it is good for, what cites it. Example: purge source conquest-1990"""
    from purgecli.library import queries

    library = asking.library(context)
    found = _named(library, id)
    records = [queries.source(library, one) for one in found]
    _about_format(context, format)
    if opened:
        alone(context, "--open", "--format", "--brief", "--section")
        from purgecli.cite.text import address

        if len(records) > 1:
            fail("--open opens one address: name one source", USAGE)
        return parts.open_source(records[0].id, address(records[0]))
    if format not in ("text", "json", "markdown", "html"):
        return _print_citations(context, records, format, italics)

    def page() -> "Page":
        from purgecli.pages import source

        return source.source_page(records[0]) if len(records) == 1 else source.source_pages(records)

    def short() -> "Page":
        from purgecli.pages import brief

        return brief.of_source(records[0])

    def json() -> str:
        documents = [queries.the_document(library, "sources", one) for one in found]
        return json_one(documents[0]) if len(documents) == 1 else json_list(documents)

    answer(context, format, Answer(page, json, brief=short if len(records) == 1 else None))


def _named(library: "Library", words: list[str]) -> list[str]:
    """The ids of the sources that a call names: several ids, or one by the words of its id, author or title."""
    from purgecli.library import queries

    several = list(dict.fromkeys(one.casefold() for one in words))
    if len(_apart(library, words)) > 1 and all(queries.has(library, "sources", one) for one in several):
        return several
    return [asking.one(library, "sources", " ".join(words))]


@app.command(cls=Command)
def cite(
    context: typer.Context,
    ids: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ID...]", help="Sources' ids; without one, this program.", autocompletion=completing.sources),
    ] = None,
    at: Annotated[
        list[str] | None, typer.Option("--at", help='The place in it: "p. 12"; of several sources one each, in their order.')
    ] = None,
    style: Annotated[Style, typer.Option("--style", help="The style of both lines.")] = "chicago-notes",
    italics: Annotated[Italics, typer.Option("--italics", help="How italics are shown.")] = "auto",
) -> None:
    """A ready footnote and a line for the bibliography. Example: purge cite conquest-1990 --at "p. 12" """
    from purgecli.cite import formats, itself
    from purgecli.library import queries

    library = asking.library(context)
    wanted, places = _apart(library, ids or []), list(at or [])
    if places and not wanted:
        fail("--at is a place in a source: name the source first", USAGE)
    if len(places) > max(1, len(wanted)) or (len(wanted) > 1 and len(places) not in (0, len(wanted))):
        fail(f"{len(places)} places for {len(wanted)} sources: give --at once for each, in their order", USAGE)
    found: list[views.SourceLine] = [queries.source(library, asking.one(library, "sources", one)) for one in wanted]
    found = found or [itself.record()]
    marks = formats.citations(style, list(zip(found, [*places, *[None] * len(found)], strict=False)))
    # The same source may be cited in two places, and is listed once.
    listed = [entry.text for entry in formats.entries(style, list({one.id: one for one in found}.values()))]
    citations([*marks, *([""] if len(found) > 1 else []), *listed], italics, settings(context))


def _apart(library: "Library", words: list[str]) -> list[str]:
    """Sources that are named in a call: each word is one, unless all of them are the parts of one id (`conquest 1990`)."""
    from purgecli.library import queries

    return ["-".join(words)] if len(words) > 1 and queries.has(library, "sources", "-".join(words).casefold()) else words

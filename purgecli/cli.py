"""The command line. Each command parses, asks the library, and hands records to a renderer.

Renderers are imported inside the commands: a look-up pays for its own screen only.
"""

from typing import Annotated, Any, Literal

import typer

from purgecli import __version__, vocabulary
from purgecli.output import FAULTY_CONTENT, NOTHING_FOUND, USAGE, fail, printable, show, write

app = typer.Typer(
    name="purge",
    # Markup in help would eat words in square brackets.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Fate = Literal[*vocabulary.MANNERS]
Verdict = Literal[*vocabulary.VERDICTS]
Fact = Literal["fate", "trial", "cohort", "faction", "party", "born", "died"]
ListFormat = Annotated[Literal["text", "json", "csv", "markdown"], typer.Option("--format", help="How to print it.")]
OneFormat = Annotated[Literal["text", "json"], typer.Option("--format", help="How to print it.")]
Style = Literal["chicago-author-date", "chicago-notes", "apa", "mla"]
Citations = Literal["bibtex", "biblatex", "ris", "csl-json", "chicago-author-date", "chicago-notes", "apa", "mla"]
SourcesFormat = Annotated[
    Literal["text", "json", "csv", "markdown", Citations], typer.Option("--format", help="How to print it: see --list-formats.")
]
SourceFormat = Annotated[Literal["text", "json", Citations], typer.Option("--format", help="How to print it.")]
Italics = Literal["auto", "plain", "ansi", "markdown", "html"]
Kind = Literal[*vocabulary.SOURCE_KINDS]
Pager = Annotated[bool, typer.Option("--pager/--no-pager", help="Long screens go through your pager on a terminal.")]


@app.callback(invoke_without_command=True)
def overview(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.", is_eager=True)] = False,
    format: OneFormat = "text",
    pager: Pager = True,
) -> None:
    """A reference on Stalin's purge of the Old Bolsheviks. Example: purge figure bukharin"""
    if version:
        write(f"purge {__version__}")
        raise typer.Exit
    if context.invoked_subcommand:
        return
    from purgecli.library import queries

    library = _library()
    if format == "json":
        return _json_overview(library)
    from purgecli.render import reason as render

    reasons, subject = queries.summaries(library, "reasons"), queries.subject(library)
    if subject is None:
        fail("this content has no subject.yaml, which holds the opening page; try: purge figures", NOTHING_FOUND)
    show(render.overview(subject, reasons, queries.sources(library, render.summary_sources(reasons, subject))), pager)


@app.command()
def reasons(format: ListFormat = "text", pager: Pager = True) -> None:
    """The reasons, each with where scholarship stands. Example: purge reasons"""
    from purgecli.library import queries

    library = _library()
    if format == "json":
        return _json_list(queries.all_documents(library, "reasons"))
    found = queries.summaries(library, "reasons")
    if format != "text":
        rows = [(one.number, one.id, one.title, one.short.text, one.standing.text) for one in found]
        return _table(format, ("number", "id", "title", "short", "standing"), rows)
    from purgecli.render import reason as render
    from purgecli.render.claim import cited_ids

    omissions = queries.summaries(library, "omissions")
    ids = [*render.summary_sources(found, standing=True), *cited_ids(omissions)]
    show(render.reason_list(found, omissions, queries.sources(library, ids)), pager)


@app.command()
def reason(
    id: Annotated[str, typer.Argument(help="A reason's id or its number.")],
    format: OneFormat = "text",
    pager: Pager = True,
) -> None:
    """One reason whole: argument, verdicts, scholars, cases. Example: purge reason 2"""
    from purgecli.library import queries

    library = _library()
    found = _one(library, "reasons", id)
    if format == "json":
        return _json_one(queries.document(library, "reasons", found))
    from purgecli.render import reason as render

    record = queries.reason(library, found)
    show(render.reason_page(record, queries.sources(library, render.cited_ids(record))), pager)


@app.command()
def claims(
    verdict: Annotated[Verdict | None, typer.Option("--verdict", help="Claims with this verdict.")] = None,
    reason: Annotated[str | None, typer.Option("--reason", help="Claims of this reason: its id or number.")] = None,
    audit: Annotated[bool, typer.Option("--audit", help="The whole essay, passage by passage.")] = False,
    format: ListFormat = "text",
    pager: Pager = True,
) -> None:
    """The essay's claims with their verdicts. Example: purge claims --verdict wrong"""
    from purgecli.library import queries
    from purgecli.render import claim as render

    library = _library()
    wanted = _one(library, "reasons", reason) if reason else None
    if audit and format == "text":
        passages, omissions = queries.summaries(library, "passages"), queries.summaries(library, "omissions")
        sources = queries.sources(library, render.cited_ids(omissions))
        return show(render.audit(passages, queries.summaries(library, "claims"), omissions, sources), pager)
    texts = queries.all_documents(library, "claims") if format == "json" else queries.summary_texts(library, "claims")
    chosen = [(text, one) for text, one in ((text, queries.parse(text)) for text in texts) if _is_wanted(one, verdict, wanted)]
    if format == "json":
        return _json_list([text for text, _ in chosen])
    found = [one for _, one in chosen]
    if not found and (verdict or wanted):
        fail("no claim passes these filters; purge claims lists them all", NOTHING_FOUND)
    if format != "text":
        return _table(format, render.FIELDS, render.as_rows(found))
    show(render.claim_list(found), pager)


def _is_wanted(claim: Any, verdict: str | None, reason: str | None) -> bool:
    return (verdict is None or claim.verdict == verdict) and (reason is None or reason in claim.reasons)


@app.command()
def claim(
    id: Annotated[str, typer.Argument(help="A claim's id.")],
    format: OneFormat = "text",
    pager: Pager = True,
) -> None:
    """One claim: verdict, evidence on each side, scholars. Example: purge claim trotskys-old-phrase"""
    from purgecli.library import queries

    library = _library()
    found = _one(library, "claims", id)
    if format == "json":
        return _json_one(queries.document(library, "claims", found))
    from purgecli.render import claim as render

    record = queries.record(library, "claims", found)
    show(render.claim_page(record, queries.sources(library, [*render.cited_ids([record]), *record.further])), pager)


@app.command()
def debate(format: ListFormat = "text", pager: Pager = True) -> None:
    """What each historian argues, before and after the archives opened. Example: purge debate"""
    from purgecli.library import queries

    library = _library()
    if format == "json":
        return _json_list(queries.all_documents(library, "scholars"))
    from purgecli.render import claim as render

    found = queries.summaries(library, "scholars")
    if format != "text":
        rows = [(one.year, one.name, one.archives, one.argues.text) for one in found]
        return _table(format, ("year", "name", "archives", "argues"), rows)
    show(render.debate(found, queries.sources(library, render.cited_ids(found, "argues"))), pager)


@app.command()
def figures(
    fate: Annotated[Fate | None, typer.Option("--fate", help="How they died.")] = None,
    trial: Annotated[list[str] | None, typer.Option("--trial", help="Defendants of this trial; may be repeated.")] = None,
    cohort: Annotated[list[str] | None, typer.Option("--cohort", help="Members of this cohort; may be repeated.")] = None,
    faction: Annotated[list[str] | None, typer.Option("--faction", help="Of this opposition; may be repeated.")] = None,
    party_before: Annotated[int | None, typer.Option("--party-before", min=1, max=9999, help="Joined before this year.")] = None,
    born: Annotated[str | None, typer.Option("--born", metavar="FROM..TO", help="Born within these years or days.")] = None,
    died: Annotated[str | None, typer.Option("--died", metavar="FROM..TO", help="Died within these years or days.")] = None,
    sort: Annotated[Literal["name", "born", "died", "party"], typer.Option("--sort", help="The order of the list.")] = "name",
    count: Annotated[Fact | None, typer.Option("--count", help="Count them by this instead.")] = None,
    format: ListFormat = "text",
    pager: Pager = True,
) -> None:
    """The people, one line each. Example: purge figures --cohort cc-1934 --fate executed --count trial"""
    from purgecli.library import queries

    library = _library()
    filters = [queries.Filter("fate", fate, fate)] if fate else []
    filters += [queries.Filter("faction", one, one) for one in map(_faction, faction or [])]
    for kind, wanted in (("trial", trial), ("cohort", cohort)):
        filters += [queries.Filter(kind, one, one) for one in (_one(library, f"{kind}s", one) for one in wanted or [])]
    filters += [queries.Filter("party", "", f"{party_before:04}")] if party_before else []
    filters += [queries.Filter(kind, *_span(kind, text)) for kind, text in (("born", born), ("died", died)) if text is not None]
    if count:
        return _figure_counts(library, filters, count, format, pager)
    if format == "json":
        return _json_list(queries.chosen_figures(library, filters, sort, documents=True))
    found = [queries.parse(text) for text in queries.chosen_figures(library, filters, sort)]
    if not found and filters:
        fail("no figure passes all of these filters; purge figures lists everyone", NOTHING_FOUND)
    if format != "text":
        fields = ("id", "name", "name_ru", "birth", "death", "manner", "party_since", "trial")
        return _table(format, fields, [tuple(getattr(one, field) for field in fields) for one in found])
    from purgecli.render import figure as render

    show(render.figure_list(found), pager)


def _figure_counts(library: Any, filters: list[Any], kind: str, format: str, pager: bool) -> None:
    """Figures counted by a kind of fact, in any format."""
    import json

    from purgecli.library import queries
    from purgecli.render import figure as render

    counts = queries.figure_counts(library, filters, kind)
    if format == "json":
        return write(json.dumps([{kind: value or None, "figures": number} for value, number in counts], ensure_ascii=False))
    if format != "text":
        return _table(format, (kind, "figures"), counts)
    show(render.figure_counts(counts, kind, len(queries.chosen_figures(library, filters, "name"))), pager)


@app.command()
def figure(
    name: Annotated[list[str], typer.Argument(help="A name in any spelling, Latin or Cyrillic.")],
    cite: Annotated[Style | None, typer.Option("--cite", help="Only the dossier's sources, in this style.")] = None,
    format: OneFormat = "text",
    pager: Pager = True,
) -> None:
    """One dossier. Example: purge figure bukharin"""
    from purgecli.library import queries

    library = _library()
    found = _person(library, " ".join(name))
    if cite:
        ids = {one.source for one in queries.figure(library, found).cites}
        return _print_entries(cite, list(queries.sources(library, sorted(ids)).values()), "auto")
    if format == "json":
        return _json_one(queries.document(library, "figures", found))
    from purgecli.render import figure as render

    record = queries.figure(library, found)
    show(render.dossier(record, queries.sources(library, render.cited_ids(record))), pager)


@app.command()
def timeline(
    first: Annotated[str | None, typer.Option("--from", help="The first year, month or day: 1934, 1934-12, 1934-12-01.")] = None,
    last: Annotated[str | None, typer.Option("--to", help="The last year, month or day.")] = None,
    figure: Annotated[list[str] | None, typer.Option("--figure", help="This person's life too; may be repeated.")] = None,
    format: ListFormat = "text",
    pager: Pager = True,
) -> None:
    """What happened when. Example: purge timeline --from 1934 --to 1938"""
    from purgecli.library import queries
    from purgecli.render import timeline as render

    start, end = _period(first, last)
    library = _library()
    people = [_person(library, one) for one in figure or []]
    entries = [render.event_entry(queries.parse(text)) for text in queries.events(library, start, end, people)]
    entries += [one for person in people for one in render.life_entries(queries.figure(library, person))]
    entries = render.in_order(entries, start, end)
    if format == "json":
        return write(render.as_json(entries))
    if format != "text":
        return _table(format, render.FIELDS, render.as_rows(entries))
    ids = list(dict.fromkeys(cite.source for entry in entries for cite in entry.cites))
    show(render.timeline(entries, queries.sources(library, ids)), pager)


@app.command()
def trials(format: ListFormat = "text", pager: Pager = True) -> None:
    """The trials, with their sentences. Example: purge trials"""
    from purgecli.library import queries
    from purgecli.render import trial as render

    library = _library()
    if format == "json":
        return _json_list(queries.all_documents(library, "trials"))
    found = queries.summaries(library, "trials")
    if format != "text":
        return _table(format, render.FIELDS, render.as_rows(found))
    show(render.trial_list(found), pager)


@app.command()
def trial(
    id: Annotated[str, typer.Argument(help="A trial's id: moscow-1938.")],
    format: OneFormat = "text",
    pager: Pager = True,
) -> None:
    """One trial: charges, every defendant, what came after. Example: purge trial moscow-1938"""
    from purgecli.library import queries

    library = _library()
    found = _one(library, "trials", id)
    if format == "json":
        return _json_one(queries.document(library, "trials", found))
    from purgecli.render import trial as render

    record = queries.record(library, "trials", found)
    show(render.trial_page(record, queries.sources(library, render.cited_ids(record))), pager)


@app.command()
def cohorts(format: ListFormat = "text", pager: Pager = True) -> None:
    """The bodies whose members are followed by name. Example: purge cohorts"""
    from purgecli.library import queries
    from purgecli.render import cohort as render

    library = _library()
    if format == "json":
        return _json_list(queries.all_documents(library, "cohorts"))
    found = queries.summaries(library, "cohorts")
    if format != "text":
        return _table(format, render.FIELDS, render.as_rows(found))
    show(render.cohort_list(found), pager)


@app.command()
def cohort(
    id: Annotated[str, typer.Argument(help="A cohort's id: cc-1934.")],
    timeline: Annotated[bool, typer.Option("--timeline", help="How many were free, held and dead at each year's end.")] = False,
    format: OneFormat = "text",
    pager: Pager = True,
) -> None:
    """One cohort: fates, published counts, every member. Example: purge cohort cc-1917 --timeline"""
    from purgecli.library import queries

    library = _library()
    found = _one(library, "cohorts", id)
    if format == "json":
        return _json_one(queries.document(library, "cohorts", found))
    from purgecli.render import cohort as render
    from purgecli.render.trial import cited_ids

    record = queries.record(library, "cohorts", found)
    if timeline:
        return show(render.years_page(record), pager)
    show(render.cohort_page(record, queries.sources(library, cited_ids(record))), pager)


@app.command()
def sources(
    cited_by: Annotated[str | None, typer.Option("--cited-by", help="Cited by this figure, reason, claim, event, trial.")] = None,
    kind: Annotated[Kind | None, typer.Option("--kind", help="Of this kind.")] = None,
    language: Annotated[str | None, typer.Option("--language", help="In this language: en, ru, de.")] = None,
    year: Annotated[str | None, typer.Option("--year", metavar="FROM..TO", help="Published in these years.")] = None,
    search: Annotated[str | None, typer.Option("--search", help="With these words in author, title, journal.")] = None,
    list_formats: Annotated[bool, typer.Option("--list-formats", help="Every form it can be had in.")] = False,
    italics: Annotated[Italics, typer.Option("--italics", help="How a formatted style shows them.")] = "auto",
    format: SourcesFormat = "text",
    pager: Pager = True,
) -> None:
    """The bibliography. Example: purge sources --format bibtex > refs.bib"""
    from purgecli.library import queries

    if list_formats:
        return _list_formats()
    library = _library()
    days = _span("year", year) if year is not None else None
    chosen = _wanted_sources(library, cited_by, kind, language, days, search)
    if format == "json" and chosen is None:
        return _json_list(queries.all_documents(library, "sources"))
    if format == "json":
        return _json_list([queries.document(library, "sources", one.id) or "" for one in chosen or []])
    _print_sources(queries.summaries(library, "sources") if chosen is None else chosen, format, italics, pager)


def _wanted_sources(
    library: Any, cited_by: str | None, kind: str | None, language: str | None, days: Any, search: str | None
) -> list[Any] | None:
    """The summaries of the sources that pass the filters; None where there is no filter."""
    from purgecli.library import queries

    if not any((cited_by, kind, language, days, search)):
        return None
    ids = queries.cited_by(library, cited_by) if cited_by else None
    if cited_by and not ids:
        fail(f"no record with the id '{printable(cited_by)}' cites a source", NOTHING_FOUND)
    found = queries.chosen_sources(library, ids, kind, language, days, search)
    if not found:
        fail("no source passes all of these filters; purge sources lists them all", NOTHING_FOUND)
    return found


def _print_sources(found: list[Any], format: str, italics: str, pager: bool) -> None:
    """Sources in any format but JSON."""
    from purgecli.cite import formats

    if format in formats.DATA:
        return write(formats.data(format, found))
    if format in formats.STYLES:
        return _print_entries(format, found, italics)
    from purgecli.render import source as render

    if format != "text":
        return _table(format, render.FIELDS, render.as_rows(found))
    show(render.source_list(found), pager)


def _print_entries(style: str, found: list[Any], italics: str) -> None:
    """Formatted entries, an empty line between them; unwrapped, as they are meant to be copied."""
    import sys

    from purgecli.cite import formats

    wanted = ("ansi" if sys.stdout.isatty() else "plain") if italics == "auto" else italics
    write("\n\n".join(formats.shown(entry.text, wanted) for entry in formats.entries(style, found)))


def _list_formats() -> None:
    """Every form of the bibliography, with what it is for."""
    from purgecli.cite import formats

    forms = {**formats.PLAIN, **formats.DATA, **formats.STYLES}
    width = max(map(len, forms)) + 2
    write("\n".join(f"{name:<{width}}{words}" for name, words in forms.items()))


@app.command()
def source(
    id: Annotated[str, typer.Argument(help="A source's id, as it stands in brackets.")],
    italics: Annotated[Italics, typer.Option("--italics", help="How a formatted style shows them.")] = "auto",
    format: SourceFormat = "text",
    pager: Pager = True,
) -> None:
    """One source: its data, what it is good for, what cites it. Example: purge source conquest-1990"""
    from purgecli.library import queries

    library = _library()
    document = queries.document(library, "sources", _one(library, "sources", id)) or ""
    if format == "json":
        return _json_one(document)
    if format != "text":
        return _print_sources([queries.parse(document)], format, italics, pager)
    from purgecli.render import source as render

    show(render.source_page(queries.parse(document)), pager)


@app.command()
def cite(
    id: Annotated[str | None, typer.Argument(help="A source's id; without one, this program itself.")] = None,
    at: Annotated[str | None, typer.Option("--at", help='The place in it: "p. 12".')] = None,
    style: Annotated[Style, typer.Option("--style", help="The style of the line for the bibliography.")] = "chicago-notes",
    italics: Annotated[Italics, typer.Option("--italics", help="How italics are shown.")] = "auto",
) -> None:
    """A ready footnote and a line for the bibliography. Example: purge cite conquest-1990 --at "p. 12" """
    import sys

    from purgecli.cite import chicago, formats, itself
    from purgecli.library import queries

    library = _library()
    found = queries.record(library, "sources", _one(library, "sources", id)) if id else itself.record()
    wanted = ("ansi" if sys.stdout.isatty() else "plain") if italics == "auto" else italics
    write(formats.shown(chicago.note(found, at), wanted))
    write(formats.shown(formats.entries(style, [found])[0].text, wanted))


@app.command()
def search(
    words: Annotated[list[str], typer.Argument(help='Words, "a phrase", or a beginning with a star: rehabil*')],
    within: Annotated[str | None, typer.Option("--in", metavar="KINDS", help="Only in these: figures,claims,sources.")] = None,
    format: ListFormat = "text",
    pager: Pager = True,
) -> None:
    """Every record with all of the words, the best first. Example: purge search torture confession"""
    from purgecli.library import search as searching

    kinds = tuple(within.split(",")) if within else searching.KINDS
    if unknown := [kind for kind in kinds if kind not in searching.KINDS]:
        fail(f"'{printable(unknown[0])}' can't be searched; there are {', '.join(searching.KINDS)}", USAGE)
    library = _library()
    hits = searching.find(library, " ".join(words), kinds)
    if not hits:
        near = searching.near_words(library, " ".join(words))
        hint = f"; near words are {', '.join(near)}" if near else "; fewer words find more"
        fail(f"nothing has all of '{printable(' '.join(words))}'{hint}", NOTHING_FOUND)
    from purgecli.render import search as render

    if format == "json":
        return write(render.as_json(hits))
    if format != "text":
        return _table(format, render.FIELDS, render.as_rows(hits))
    show(render.hit_list(hits), pager)


@app.command()
def check(
    folder: Annotated[str | None, typer.Argument(help="A content folder; the shipped one by default.")] = None,
) -> None:
    """Every fault of a content folder, with file and line. Example: purge check content"""
    from pathlib import Path

    from purgecli.authoring import check as checker
    from purgecli.authoring.content import load_all
    from purgecli.folder import default_folder

    root = Path(folder) if folder is not None else default_folder()
    if not root.is_dir():
        fail(f"{printable(str(root), 200)} is no folder", USAGE)
    content = load_all(root)
    if found := checker.faults(content):
        _report(found, str(root))
    write(f"{sum(len(group) for group in content.records.values())} records, no faults")


def _library() -> Any:
    """The library of the shipped content; faults in the content end the program."""
    from purgecli.authoring.faults import FaultyContent
    from purgecli.library.store import open_library

    try:
        return open_library()
    except FaultyContent as error:
        from purgecli.folder import default_folder

        _report(error.faults, str(default_folder()))


def _report(faults: list[Any], root: str) -> None:
    """Prints faults and ends the program. The folder is shown as seen from here, so that an editor can open the place."""
    from pathlib import Path

    folder = Path(root)
    if folder.is_absolute() and folder.is_relative_to(Path.cwd()):
        folder = folder.relative_to(Path.cwd())
    for fault in faults:
        typer.echo(printable(f"{folder}/{fault}", 1000), err=True)
    count = f"{len(faults)} faults" if len(faults) != 1 else "1 fault"
    fail(f"{count} in the content; content/README.md says what each field holds", FAULTY_CONTENT)


def _person(library: Any, name: str) -> str:
    """The id of the one figure who bears a name; otherwise says who might be meant and ends the program."""
    from purgecli.library import queries

    found = queries.find_figure(library, name)
    if found.id:
        return found.id
    shown = printable(name)
    if found.bearers:
        lines = "".join(f"\n  purge figure {one}" for one in found.bearers)
        fail(f"several figures bear the name '{shown}':{lines}", NOTHING_FOUND)
    hint = f"; did you mean {_listed(found.near)}?" if found.near else "; purge figures lists everyone"
    fail(f"no figure is called '{shown}'{hint}", NOTHING_FOUND)


def _one(library: Any, kind: str, wanted: str) -> str:
    """The id of a record; otherwise says which are near and ends the program."""
    from purgecli.library import queries

    found = queries.find_id(library, kind, wanted)
    if found.id:
        return found.id
    hint = f"; did you mean {_listed(found.near)}?" if found.near else f"; purge {kind} lists them"
    fail(f"no {kind[:-1]} has the id '{printable(wanted)}'{hint}", NOTHING_FOUND)


def _listed(ids: list[str]) -> str:
    return " or ".join(ids)


def _period(first: str | None, last: str | None) -> tuple[str, str]:
    """The first and the last day asked for."""
    from purgecli import dates

    try:
        start = dates.lower(first) if first is not None else "0000-00-00"
        end = dates.upper(last) if last is not None else "9999-12-31"
    except dates.BadDate as error:
        fail(printable(str(error), 200), USAGE)
    if start > end:
        fail(f"'{printable(first or '')}' is later than '{printable(last or '')}'", USAGE)
    return start, end


def _faction(wanted: str) -> str:
    """The id of a faction; otherwise says which there are and ends the program."""
    if wanted not in vocabulary.FACTIONS:
        fail(f"no faction has the id '{printable(wanted)}'; there are {', '.join(vocabulary.FACTIONS)}", USAGE)
    return wanted


def _span(option: str, text: str) -> tuple[str, str]:
    """The first and last day of `1937`, `1937..1938`, `..1917` or `1938-03..`."""
    first, dots, last = text.partition("..")
    if not dots:
        return _period(text, text)
    if not (first or last):
        fail(f"--{option} wants a year or a span: 1937, 1937..1938, ..1917 or 1938-03..", USAGE)
    return _period(first or None, last or None)


def _json_one(document: str | None) -> None:
    import json

    write(json.dumps(json.loads(document or "null"), ensure_ascii=False, indent=2))


def _json_list(documents: list[str]) -> None:
    write("[" + ",\n ".join(documents) + "]")


def _json_overview(library: Any) -> None:
    """The subject, with the reasons' summaries under `reasons`."""
    import json

    from purgecli.library import queries

    subject = json.loads(queries.document(library, "subject", "subject") or "{}")
    subject["reasons"] = [json.loads(text) for text in queries.summary_texts(library, "reasons")]
    write(json.dumps(subject, ensure_ascii=False, indent=2))


def _table(format: str, header: Any, rows: Any) -> None:
    from purgecli.render import tables

    write(tables.as_csv(header, rows) if format == "csv" else tables.as_markdown(header, rows))

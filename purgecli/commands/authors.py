"""What authors of content need: blank records, their schema, the check."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from purgecli import clean, kinds
from purgecli.commands import asking
from purgecli.commands.options import Command, alone, settings
from purgecli.output import FAILED, FAULTY_CONTENT, USAGE, fail, printable, warn, write_data, write_folded, write_json

if TYPE_CHECKING:
    from purgecli.folder import Layers
    from purgecli.pages.model import Page
    from purgecli.settings import Settings

app = typer.Typer()

CheckFormat = Annotated[Literal["text", "json", "github"], typer.Option("--format", help="github: annotations of a CI run.")]
if TYPE_CHECKING:
    Kind = str
else:
    # Typer offers and checks the words of a `Literal`, which types can only be told of one by one.
    Kind = Literal[(*kinds.SINGULARS, kinds.SUBJECT)]


@app.command(cls=Command)
def check(
    context: typer.Context,
    folder: Annotated[str | None, typer.Argument(help="A content folder; the shipped one by default.")] = None,
    bibliography: Annotated[
        bool, typer.Option("--bibliography", help="Also what a librarian would miss in the sources.")
    ] = False,
    prose: Annotated[bool, typer.Option("--prose", help="Also what an editor would miss in the texts.")] = False,
    evidence: Annotated[
        bool, typer.Option("--evidence", help="Instead: what the statements stand on, by kind, field and person.")
    ] = False,
    count: Annotated[bool, typer.Option("--count", help="With --bibliography: only how many faults of each kind.")] = False,
    format: CheckFormat = "text",
) -> None:
    """Every fault of a content folder, with file and line. Example: purge check content"""
    from purgecli.authoring import bibliography as librarian
    from purgecli.authoring import check as checker
    from purgecli.authoring import prose as editor
    from purgecli.authoring.content import ignored
    from purgecli.authoring.stock import whole

    wishes = settings(context)
    layers = asking.layers(wishes if folder is None else wishes.on(folder))
    if evidence:
        alone(context, "--evidence", "--bibliography", "--prose", "--count")
        return _evidence(layers, format, wishes)
    if count:
        alone(context, "--count", "--prose")
        return _count(librarian.count(whole(layers)), format, bibliography, wishes)
    records, found = checker.report(layers)
    readers = [one for one, wanted in ((librarian, bibliography), (editor, prose)) if wanted]
    content = whole(layers) if readers else None
    found = sorted({*found, *(fault for one in readers if content for fault in one.faults(content))})
    for note in ignored(layers):
        warn(f"{asking.place(note)}: {note.message}")
    if format == "text" and not found:
        return write_folded(f"{records} records, no faults", wishes)
    if format == "text":
        asking.report(found)
    if format == "json":
        write_json(_as_json(found))
    else:
        write_data("\n".join(map(_annotation, found)))
    if found:
        raise typer.Exit(FAULTY_CONTENT)


def _evidence(layers: "Layers", format: str, wishes: "Settings") -> None:
    """What the statements stand on."""
    from purgecli.authoring import standing
    from purgecli.authoring.stock import whole

    if format == "github":
        fail("--evidence counts, and names no faults: leave out --format github", USAGE)
    found = standing.of(whole(layers))
    write_json(standing.as_json(found)) if format == "json" else write_folded(standing.table(found), wishes)


def _count(counts: dict[str, int], format: str, asked: bool, wishes: "Settings") -> None:
    """The faults of the bibliography by kind."""
    import json

    from purgecli.authoring import bibliography

    if not asked or format == "github":
        fail("--count goes with --bibliography, and with the formats text and json", USAGE)
    if format == "json":
        return write_json(json.dumps(counts, indent=1))
    write_folded(bibliography.table(counts), wishes)


def _as_json(faults: list[Any]) -> str:
    import json

    items = [{"file": asking.place(one), "line": one.line, "code": one.code, "message": one.message} for one in faults]
    return json.dumps(items, ensure_ascii=False, indent=1)


def _annotation(fault: Any) -> str:
    """A fault as a workflow command; its rules of escaping: https://github.com/actions/toolkit, packages/core/src/command.ts"""
    message = fault.message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    file = (
        asking.place(fault).replace("%", "%25").replace(":", "%3A").replace(",", "%2C").replace("\n", "%0A").replace("\r", "%0D")
    )
    return f"::error file={file},line={fault.line},title={fault.code}::{message}"


@app.command(cls=Command)
def new(
    context: typer.Context,
    kind: Annotated[Kind, typer.Argument(metavar="KIND", help=f"What it is: {', '.join((*kinds.SINGULARS, kinds.SUBJECT))}.")],
    name: Annotated[
        list[str],
        typer.Argument(metavar="NAME", help="A person's name; a title; for a claim its statement; of a subject its title."),
    ],
) -> None:
    """A blank record, to be filled in and checked. Example: purge new figure "Nikolai Bukharin" --content mine"""
    from purgecli.authoring import blank

    folder = Path(settings(context).content or "content")
    is_begun = kind == kinds.SUBJECT and not folder.exists()
    if not (folder.is_dir() or is_begun):
        begin = f"purge new {kinds.SUBJECT} TITLE --content DIR begins one"
        fail(f"'{clean.name(folder)[:200]}' is no folder; name one with --content DIR, or {begin}", USAGE)
    words, plural = " ".join(name), kinds.SINGULARS.get(kind, kind)
    if not blank.record_id(plural, words, set()):
        fail(f"'{printable(words)}' has no letter or digit to make an id of", USAGE)
    try:
        if is_begun:
            folder.mkdir(parents=True)
        path = blank.write(folder, plural, words)
    except blank.Taken as error:
        fail(f"there is {clean.name(error)[:200]} already", USAGE)
    except OSError as error:
        fail(f"'{clean.name(error.filename or folder)[:200]}' can't be written: {error.strerror or error}", FAILED)
    schema = blank.schema_file(folder, plural)
    if schema.read_bytes() != blank.json_schema(plural).encode():
        warn(f"{clean.name(schema)} is of another version; delete it, and the next record brings it anew")
    lines = [clean.name(path), f"Now fill it in, and try: purge check {clean.name(folder)}"]
    if kind == kinds.SUBJECT:
        lines.append(
            f"What it rests on and whom it is about: purge new source TITLE, purge new figure NAME --content {clean.name(folder)}"
        )
    write_folded("\n".join(lines), settings(context))


@app.command(cls=Command)
def schema(
    context: typer.Context,
    kind: Annotated[Kind | None, typer.Argument(help="A kind of record; without one, all of them.")] = None,
    output: Annotated[bool, typer.Option("--output", help="Of what --format json prints of one, in place of its file.")] = False,
    prose: Annotated[bool, typer.Option("--prose", help="The data dictionary: what each field holds, in words.")] = False,
) -> None:
    """The JSON Schema of content files. Example: purge schema figure > figure.json"""
    import json

    if output and prose:
        fail("--output gives a schema, --prose words: ask for one of them", USAGE)
    if prose:
        return _dictionary(context, kind)
    if output and kind == kinds.SUBJECT:
        fail("the subject is printed by purge --format json only, which has no schema", USAGE)

    def schema_of(folder: str) -> Any:
        if output:
            from purgecli.library import contract

            return contract.schema(folder)
        from purgecli.authoring import blank

        return json.loads(blank.json_schema(folder))

    every = {name: schema_of(folder) for name, folder in kinds.SINGULARS.items()} if not kind else {}
    found = schema_of(kinds.SINGULARS.get(kind, kind)) if kind else every
    write_data(json.dumps(found, ensure_ascii=False, indent=1))


def _dictionary(context: typer.Context, kind: str | None) -> None:
    """The prose that lies with the shipped content."""
    from purgecli.commands.printing import Answer, answer
    from purgecli.folder import default_folder

    def page() -> "Page":
        from purgecli.pages import dictionary

        return dictionary.dictionary((default_folder() / "README.md").read_text(encoding="utf-8"), kind)

    answer(context, "text", Answer(page, lambda: ""))

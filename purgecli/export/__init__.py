"""The whole content for other programs: one module a format, each imported only where that format is wanted.

`FORMATS` is the table of them. A new format is an entry there, and a module with the function `write(library, folder, name)`: it
puts its files into an empty folder, from which `placing` takes them to where the user wants them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Protocol

    from purgecli.library.store import Library

    class Writer(Protocol):
        """What the module of a format has."""

        def write(self, library: Library, folder: Path, name: str) -> None:
            """Writes the files into an empty folder; where the format is a file it is called `name`. Raises `OSError`."""


class Format(NamedTuple):
    """A format: its module in this package, and whether it is a file or a folder of files; `about` is for the help.

    `hint` is said when it is written: `{output}` stands for its place, `{stem}` for that without the ending of its name. `needs`
    is a module that it can't do without, and `extra` that of our extras which brings it.
    """

    module: str
    output: Literal["file", "folder"]
    about: str
    hint: str = ""
    needs: str | None = None
    extra: str | None = None


_DATASETTE = "{output}\n{stem}-metadata.json\nNow try: datasette {output} --metadata {stem}-metadata.json"
_BROWSER = "{output}\nNow open {output}/index.html in a browser"
_FRICTIONLESS = "{output}\nNow try: frictionless validate {output}/datapackage.json"

FORMATS: dict[str, Format] = {
    "json": Format("json_file", "file", "one object, on stdout without --output"),
    "sqlite": Format("sqlite_file", "file", "a relational database, with metadata for Datasette beside it", _DATASETTE),
    "csv": Format("csv_folder", "folder", "a table a file", "{output}"),
    "datapackage": Format("datapackage", "folder", "the same tables with their types and keys (Frictionless)", _FRICTIONLESS),
    "site": Format("site_folder", "folder", "static pages for a browser", _BROWSER, needs="jinja2", extra="site"),
}
"""The name of each format, as `--format` has it."""


def writer(format: str) -> Writer:
    """The module of a format."""
    from importlib import import_module
    from typing import cast

    return cast("Writer", import_module(f"purgecli.export.{FORMATS[format].module}"))

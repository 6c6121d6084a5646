"""Other reference tools, each answering a look-up of its own kind, and the bare program under typer's current release.

They are installed from the package index into a folder of their own, with a home of their own that holds one entry each.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGES = ("tldr", "cobib", "papis", "mendeleev", "typer>=0.29", "rich")

_BIB = "@book{conquest1990, author = {Conquest, Robert}, title = {The Great Terror}, year = {1990}, publisher = {Oxford}}\n"
_PAGE = "# purge\n\n> Looks things up.\n\n- One figure:\n\n`purge figure bukharin`\n"
_PAPIS = "[settings]\ndefault-library = papers\n\n[papers]\ndir = {folder}\n"
_PAPER = "title: The Great Terror\nauthor: Conquest, Robert\nyear: 1990\nref: conquest1990\ntype: book\npapis_id: a1\n"


def install(folder: Path) -> Path:
    """The interpreter of an environment with the tools, made in the folder if it is not there."""
    python = folder / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True, stderr=subprocess.DEVNULL)
    return python


def environment(home: Path) -> dict[str, str]:
    """The environment in which the tools find the entries that are written to this home."""
    _write(home / ".cache/tldr/pages/common/purge.md", _PAGE)
    _write(home / "one.bib", _BIB)
    _write(home / ".config/papis/config", _PAPIS.format(folder=home / "papers"))
    _write(home / "papers/conquest/info.yaml", _PAPER)
    outside = {key: value for key, value in os.environ.items() if not key.startswith(("XDG_", "PYTHON"))}
    return {**outside, "HOME": str(home), "COLUMNS": "80"}


def prepare(python: Path, around: dict[str, str]) -> None:
    """Gives each tool its entry."""
    cobib = str(python.with_name("cobib"))
    for words in ([cobib, "init"], [cobib, "add", "--bibtex", f"{around['HOME']}/one.bib", "--skip-download"]):
        subprocess.run(words, env=around, check=True, capture_output=True)


def lookups(python: Path, bare: Path) -> dict[str, list[str]]:
    """Name -> call. WordNet's own program, written in C, only where it is installed."""
    tools = {
        "bare Typer+Rich, typer's current release": [str(python), str(bare)],
        "tldr purge": [str(python.with_name("tldr")), "purge"],
        "cobib show conquest1990": [str(python.with_name("cobib")), "show", "conquest1990"],
        "papis list conquest": [str(python.with_name("papis")), "list", "conquest"],
        "mendeleev, element Fe": [str(python), "-c", "from mendeleev import element; print(element('Fe'))"],
    }
    wordnet = shutil.which("wn")
    return {**tools, "wn purge -over (C)": ["sh", "-c", f"{wordnet} purge -over || true"]} if wordnet else tools


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)

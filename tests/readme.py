"""The README's screens, made by the program. Run as a module, it writes them anew."""

import os
import re
import shlex
from pathlib import Path

from typer.testing import CliRunner

from purgecli.cli import app

README = Path(__file__).parent.parent / "README.md"
_BLOCK = re.compile(r"(<!-- output -->\n```console\n\$ purge ([^\n|]*?)(?: \| head -(\d+))?\n)(.*?)(```)", re.DOTALL)


def rendered(text: str) -> str:
    """The README with every output block as the program prints it now."""
    return _BLOCK.sub(lambda match: match[1] + _output(match[2], match[3]) + match[5], text)


def commands(text: str) -> list[str]:
    """The commands whose output the README shows."""
    return [match[2] for match in _BLOCK.finditer(text)]


def _output(command: str, lines: str | None) -> str:
    result = CliRunner().invoke(
        app, shlex.split(command), env={"COLUMNS": "80", **{k: "" for k in ("FORCE_COLOR",) if k in os.environ}}
    )
    assert result.exit_code == 0, result.stderr
    shown = result.stdout.splitlines(keepends=True)
    return "".join(shown[: int(lines)] if lines else shown)


if __name__ == "__main__":
    README.write_text(rendered(README.read_text(encoding="utf-8")), encoding="utf-8")

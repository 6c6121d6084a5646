"""The README's essay, from the page to the word processor, the browser and LaTeX; by Pandoc, as a reader would make it."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pypandoc
import pytest

from tests import readme
from tests.conftest import takes_long

pytestmark = takes_long
BLOCK = re.search(r"<!-- example: an essay -->\n```sh\n(.*?)```", readme.README.read_text(encoding="utf-8"), re.DOTALL)[1]
STYLE = """<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
<info><title>A note style for the test</title><id>note</id></info>
<citation><layout delimiter="; "><group delimiter=", "><names variable="author"/><text variable="title" font-style="italic"/>
<text variable="locator"/></group></layout></citation>
<bibliography><layout><group delimiter=", "><names variable="author"/><text variable="title" font-style="italic"/></group></layout>
</bibliography></style>
"""
_LATEX = ("fontspec.sty", "unicode-math.sty", "xcolor.sty")


@pytest.fixture(scope="module")
def folder(tmp_path_factory, shipped_cache):
    """A folder in which all lines of the example were run but those that need LaTeX."""
    folder = tmp_path_factory.mktemp("essay")
    # For the example any style will do; this one is not the reader's.
    (folder / "chicago-note.csl").write_text(STYLE)
    for line in BLOCK.splitlines():
        if "lualatex" not in line:
            run(line, folder, shipped_cache)
    return folder


def run(line: str, folder: Path, cache: Path) -> None:
    """Runs a line of the example in a folder, with `purge` and `pandoc` where a shell finds them."""
    tools = folder / "bin"
    if not tools.is_dir():
        tools.mkdir()
        (tools / "pandoc").symlink_to(pypandoc.get_pandoc_path())
        (tools / "purge").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m purgecli "$@"\n')
        (tools / "purge").chmod(0o755)
    environment = {
        **os.environ, "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(readme.README.parent),
        "XDG_CACHE_HOME": str(cache),
    }  # fmt: skip
    done = subprocess.run(["sh", "-ec", line], cwd=folder, env=environment, capture_output=True, text=True, timeout=300)
    assert (done.returncode, done.stderr) == (0, ""), line


def test_the_word_processor_gets_footnotes(folder):
    with zipfile.ZipFile(folder / "essay.docx") as packed:
        notes = re.sub(r"<[^>]+>", "", packed.read("word/footnotes.xml").decode())
        text = packed.read("word/document.xml").decode()
    assert "The Great Terror: A Reassessment" in notes
    assert text.count("<w:footnoteReference") >= 10 and "Heading" in text and "[@" not in text


def test_the_browser_gets_notes_and_a_bibliography(folder):
    text = (folder / "essay.html").read_text(encoding="utf-8")
    assert text.count('class="footnote-ref"') >= 10 and 'id="refs"' in text and "[@" not in text


def test_the_handout_and_its_key_are_files_of_their_own(folder):
    handout, key = ((folder / name).read_text(encoding="utf-8") for name in ("handout.html", "key.html"))
    assert "The claims" in handout and 'class="verdict' not in handout and 'class="verdict' in key


@pytest.mark.skipif(not shutil.which("lualatex") or not shutil.which("kpsewhich"), reason="LaTeX is not here")
def test_latex_makes_a_pdf_with_every_letter(folder, shipped_cache):
    found = subprocess.run(["kpsewhich", *_LATEX], capture_output=True, text=True).stdout.split()
    fonts = subprocess.run(["fc-list", "DejaVu Serif"], capture_output=True, text=True).stdout if shutil.which("fc-list") else ""
    if len(found) < len(_LATEX) or not fonts:
        pytest.skip("this LaTeX has not the packages that Pandoc wants, or no DejaVu Serif")
    (line,) = [line for line in BLOCK.splitlines() if "lualatex" in line]
    # Pandoc tells of each letter that the font has not, on stderr.
    run(line, folder, shipped_cache)
    assert (folder / "essay.pdf").read_bytes().startswith(b"%PDF-")
    # A page with Russian on it, too.
    run("purge figure bukharin --format markdown --bibliography more.json > bukharin.md", folder, shipped_cache)
    run(line.replace("essay", "bukharin").replace("refs", "more"), folder, shipped_cache)
    assert (folder / "bukharin.pdf").stat().st_size > 20_000

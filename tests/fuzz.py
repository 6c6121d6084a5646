"""A bounded fuzzing run, outside the suite: `python -m tests.fuzz [SECONDS]`.

Feeds mutated texts to the reader of YAML, the date parser, the name resolver, the search query, the wrapping of text and the
writers of citations. The mutations are drawn with a fixed seed; where atheris is installed, coverage guides them. Whatever raises anything but the errors that are meant is printed with the text that did it; a finding becomes a test.
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from rich.cells import cell_len

from purgecli import dates, folder, names
from purgecli.authoring import reader
from purgecli.authoring.faults import UnreadableFile
from purgecli.cite import bibtex
from purgecli.data import tables
from purgecli.library import search, store
from purgecli.show.layout import wrap

SEEDS = [
    "a: [1, {b: c}]\n",
    "- {id: x, cites: [{source: y}]}\n",
    "1937-08~",
    "1917-10-25/..",
    "Щербаков",
    "Ter-Vaganyan V. A.",
    '"a phrase" AND rehabil* -x',
    "{\\'e} & $ # _ ~ ^ \\",
    "=HYPERLINK(1)",
    "\x1b[31m[bold]\u202e",
]
SIGNS = "-/~?%.[]{}\"'*:#&\\\n\t 019abЖё\u0301\u202e\x00\ud800漢"


def targets() -> list[Callable[[str], object]]:
    """What is fed; each raises only what a caller is ready for."""
    scratch = Path(tempfile.mkdtemp()) / "x.yaml"
    library = store.Library((folder.default_folder(),), None)

    def read(text: str) -> None:
        scratch.write_bytes(text.encode("utf-8", "surrogatepass"))
        with suppress(UnreadableFile):
            reader.read(scratch)
        reader.lines(scratch)

    def date(text: str) -> None:
        with suppress(dates.BadDate):
            dates.parse(text)
            dates.display(text)

    def hits(text: str) -> None:
        search.find(library, text, search.KINDS)
        search.near_words(library, text)

    def lines(text: str) -> None:
        assert all(cell_len("".join(part for part, _ in line)) <= 12 for line in wrap([(text, "")], 12))

    return [
        read,
        date,
        names.plain_key,
        names.sound_keys,
        hits,
        lines,
        bibtex.escape,
        lambda text: tables.as_csv(["a"], [[text]]),
    ]


def mutated(text: str, chance: random.Random) -> str:
    """A text with a few signs put in, taken out, doubled or joined with another text."""
    for _ in range(chance.randint(1, 6)):
        place = chance.randint(0, len(text))
        match chance.randint(0, 3):
            case 0:
                text = text[:place] + chance.choice(SIGNS) * chance.choice((1, 1, 2, 300)) + text[place:]
            case 1:
                text = text[:place] + text[place + chance.randint(1, 4) :]
            case 2:
                text = text[:place] + text[: chance.randint(0, 20)] + text[place:]
            case _:
                text += chance.choice(SEEDS)
    return text[:20_000]


def main() -> int:
    """Runs for some seconds; returns the number of findings."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60
    return guided(seconds) if find_spec("atheris") else drawn(seconds)


def guided(seconds: float) -> int:
    """Lets atheris find inputs; it ends the program by itself, with a status other than 0 at its first finding."""
    import atheris

    atheris.instrument_all()
    fed = targets()

    def one(data: bytes) -> None:
        place, *rest = data or b"\0"
        fed[place % len(fed)](bytes(rest).decode("utf-8", "surrogateescape"))

    atheris.Setup([sys.argv[0], f"-max_total_time={int(seconds)}", "-max_len=4000"], one)
    atheris.Fuzz()
    return 0


def drawn(seconds: float) -> int:
    """Feeds each target with texts mutated at random; returns the number of findings."""
    fed = targets()
    chance, end, runs, found = random.Random(1937), time.monotonic() + seconds, 0, 0
    texts = list(SEEDS)
    while time.monotonic() < end:
        text = mutated(chance.choice(texts), chance)
        if len(texts) < 500:
            texts.append(text)
        for target in fed:
            runs += 1
            try:
                target(text)
            except Exception as error:
                found += 1
                print(f"{getattr(target, '__name__', target)}: {error!r} on {text!r}")
    print(f"{runs} runs, {found} findings")
    return found


if __name__ == "__main__":
    sys.exit(main() > 0)

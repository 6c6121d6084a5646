"""Makes a content of any size, always the same: people with lives, events and sources, a hundred records to a file.

Its words are as frequent as those of a language are: the one at rank n is met 1/n times as often as the first (Zipf's law).
"""

import random
from itertools import accumulate, product
from pathlib import Path

KNOWN = [
    "strike", "party", "congress", "exile", "commissar", "arrested", "tried", "plenum",
    "railway", "province", "printing", "army", "school", "harvest", "factory", "letter",
]  # fmt: skip
_SYLLABLES = ("ba", "de", "gor", "ki", "lu", "mos", "na", "pet", "ro", "sta", "tul", "vo", "ya", "zhe", "chu")
WORDS = ["".join(parts) for parts in product(_SYLLABLES, repeat=3)]
WORDS[40:40] = KNOWN
_FREQUENCIES = list(accumulate(1 / rank for rank in range(1, len(WORDS) + 1)))
NAMES = ["Petrov", "Sidorov", "Kuznetsov", "Volkov", "Zaitsev", "Orlov", "Belov", "Morozov", "Frolov", "Komarov"]
A_FILE = 100
"""Records in one file."""

SUBJECT = """title: A made content
question: How fast?
answer: {text: "See the table.", cites: [{source: source-0}]}
calendar: julian
license: CC0
"""


def make(folder: Path, figures: int) -> int:
    """Writes a folder; returns the number of records: two events and two sources to each five figures, and the figures."""
    chance = random.Random(figures)
    folder.mkdir(parents=True)
    (folder / "subject.yaml").write_text(SUBJECT)
    kinds = {"figures": (figures, _figure), "events": (figures * 2 // 5, _event), "sources": (max(2, figures * 2 // 5), _source)}
    for kind, (number, write) in kinds.items():
        (folder / kind).mkdir()
        for start in range(0, number, A_FILE):
            texts = [write(index, chance, figures) for index in range(start, min(number, start + A_FILE))]
            (folder / kind / f"part-{start:07}.yaml").write_text("".join(texts))
    return sum(number for number, _ in kinds.values())


def _words(chance: random.Random, number: int) -> str:
    return " ".join(chance.choices(WORDS, cum_weights=_FREQUENCIES, k=number)).capitalize() + "."


def _cite(chance: random.Random, figures: int) -> str:
    return f"cites: [{{source: source-{chance.randrange(max(2, figures * 2 // 5))}}}]"


def _figure(index: int, chance: random.Random, figures: int) -> str:
    born, died = chance.randint(1870, 1899), chance.randint(1936, 1941)
    life = "".join(
        f'    - {{date: "{year}", text: "{_words(chance, 9)}", {_cite(chance, figures)}}}\n'
        for year in sorted(chance.sample(range(1901, 1935), 5))
    )
    return f"""- id: person-{index}
  name: Number{index} {chance.choice(NAMES)}
  name_ru: Номер{index} Петров
  identity: {{text: "{_words(chance, 12)}", {_cite(chance, figures)}}}
  birth: {{date: "{born}-0{chance.randint(1, 9)}-1{chance.randint(0, 9)}", {_cite(chance, figures)}}}
  party: {{since: "{chance.randint(1900, 1917)}", {_cite(chance, figures)}}}
  life:
{life}  arrests:
    - {{date: "1935-0{chance.randint(1, 9)}", text: "{_words(chance, 6)}", {_cite(chance, figures)}}}
  death: {{date: "{died}-0{chance.randint(1, 9)}-1{chance.randint(0, 9)}", manner: executed, {_cite(chance, figures)}}}
"""


def _event(index: int, chance: random.Random, figures: int) -> str:
    year = 1917 + (index * 24) // max(1, figures * 2 // 5)
    return f"""- id: event-{index}
  date: "{year}"
  kind: politics
  title: "{_words(chance, 4)}"
  text: {_words(chance, 20)}
  figures: [person-{chance.randrange(figures)}]
  {_cite(chance, figures)}
"""


def _source(index: int, chance: random.Random, figures: int) -> str:
    return f"""- id: source-{index}
  type: book
  kind: synthesis
  title: {_words(chance, 5)}
  language: en
  good_for: {_words(chance, 6)}
  seen: text
"""

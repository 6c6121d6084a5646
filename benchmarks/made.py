"""Makes a content of any size, always the same: people, events, sources, and what names people: trials, cohorts, claims.

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
_STEMS = [word.capitalize() for word in WORDS]
random.Random(0).shuffle(_STEMS)
WORDS[40:40] = KNOWN
_FREQUENCIES = list(accumulate(1 / rank for rank in range(1, len(WORDS) + 1)))
GIVEN = ["Ivan", "Nikolai", "Grigori", "Lev", "Maria", "Aleksei", "Pyotr", "Vladimir", "Mikhail", "Yakov"]
_ENDS = ("ov", "in", "sky", "ev", "enko", "man")
KINDS_OF_SOURCES = ("synthesis", "archive-based", "memoir", "reference", "reference", "reference")
A_FILE = 100
"""Records in one file, where it is not asked for one a file."""
_MOST_NAMED = 20
"""People in a trial or a cohort."""

SUBJECT = """title: A made content
question: How fast?
answer: {text: "See the table.", cites: [{source: source-0}]}
calendar: julian
license: CC0
"""


def make(folder: Path, figures: int, a_file: int = A_FILE) -> int:
    """Writes a folder with so many records in a file; returns the number of records.

    To each five figures there are two events and two sources, to each fifty a trial, a cohort and a claim.
    """
    chance = random.Random(figures)
    folder.mkdir(parents=True)
    (folder / "subject.yaml").write_text(SUBJECT)
    some, few = max(2, figures * 2 // 5), max(1, figures // 50)
    kinds = {
        "reasons": (1, _reason), "passages": (1, _passage), "claims": (few, _claim), "figures": (figures, _figure),
        "events": (some, _event), "trials": (few, _trial), "cohorts": (few, _cohort), "sources": (some, _source),
    }  # fmt: skip
    for kind, (number, write) in kinds.items():
        (folder / kind).mkdir()
        for start in range(0, number, a_file):
            texts = [write(index, chance, figures) for index in range(start, min(number, start + a_file))]
            (folder / kind / f"part-{start:07}.yaml").write_text("".join(texts))
    return sum(number for number, _ in kinds.values())


def _words(chance: random.Random, number: int) -> str:
    return " ".join(chance.choices(WORDS, cum_weights=_FREQUENCIES, k=number)).capitalize() + "."


def _cite(chance: random.Random, figures: int) -> str:
    return f"cites: [{{source: source-{chance.randrange(max(2, figures * 2 // 5))}}}]"


def _surname(chance: random.Random) -> str:
    return ("".join(chance.choices(_SYLLABLES, k=chance.randint(2, 3))) + chance.choice(_ENDS)).capitalize()


def _name(chance: random.Random, index: int) -> str:
    """Given name, father's name and surname, of which the two latter no other has."""
    turn, place = divmod(index, len(_STEMS))
    fathers, ends = divmod(turn, len(_ENDS))
    return f"{chance.choice(GIVEN)} {_STEMS[fathers]}ovich {_STEMS[place]}{_ENDS[ends]}"


def _people(chance: random.Random, figures: int) -> list[int]:
    return chance.sample(range(figures), min(figures, _MOST_NAMED))


def _reason(index: int, chance: random.Random, figures: int) -> str:
    return f"""- id: reason-{index}
  number: {index + 1}
  title: {_words(chance, 4)}
  short: {{text: "{_words(chance, 12)}", {_cite(chance, figures)}}}
  argument: {{text: "{_words(chance, 40)}", {_cite(chance, figures)}}}
  standing: {{text: "{_words(chance, 20)}", {_cite(chance, figures)}}}
"""


def _passage(index: int, chance: random.Random, figures: int) -> str:
    return f"- id: passage-{index}\n  number: {index + 1}\n  text: {_words(chance, 20)}\n  {_cite(chance, figures)}\n"


def _claim(index: int, chance: random.Random, figures: int) -> str:
    return f"""- id: claim-{index}
  passage: passage-0
  place: {index + 1}
  statement: {_words(chance, 10)}
  verdict: supported
  short: {_words(chance, 8)}
  reasons: [reason-0]
  reasoning: {{text: "{_words(chance, 40)}", {_cite(chance, figures)}}}
  support: [{{text: "{_words(chance, 12)}", {_cite(chance, figures)}}}]
  figures: [{", ".join(f"person-{one}" for one in _people(chance, figures))}]
"""


def _trial(index: int, chance: random.Random, figures: int) -> str:
    accused = "".join(
        f"    - {{id: person-{one}, sentence: death, {_cite(chance, figures)}}}\n" for one in _people(chance, figures)
    )
    year = chance.randint(1930, 1938)
    return f"""- id: trial-{index}
  name: The {_surname(chance)} trial
  opened: "{year}-03-02"
  verdict: "{year}-03-13"
  title: {{text: "{_words(chance, 6)}", {_cite(chance, figures)}}}
  court: {_words(chance, 3)}
  hearing: {{text: "{_words(chance, 12)}", {_cite(chance, figures)}}}
  summary: {{text: "{_words(chance, 12)}", {_cite(chance, figures)}}}
  charges: {{text: "{_words(chance, 12)}", {_cite(chance, figures)}}}
  defendants:
{accused}"""


def _cohort(index: int, chance: random.Random, figures: int) -> str:
    members = "".join(f"    - {{id: person-{one}, role: full}}\n" for one in _people(chance, figures))
    return f"""- id: cohort-{index}
  name: The committee of {_surname(chance)}
  date: "19{chance.randint(10, 34)}-03"
  definition: {{text: "{_words(chance, 12)}", {_cite(chance, figures)}}}
  roster: {{text: "{_words(chance, 12)}", {_cite(chance, figures)}}}
  members:
{members}"""


def _figure(index: int, chance: random.Random, figures: int) -> str:
    born, died = chance.randint(1870, 1899), chance.randint(1936, 1941)
    life = "".join(
        f'    - {{date: "{year}", text: "{_words(chance, 9)}", {_cite(chance, figures)}}}\n'
        for year in sorted(chance.sample(range(1901, 1935), 5))
    )
    return f"""- id: person-{index}
  name: {_name(chance, index)}
  name_ru: Иван Иванович Петров
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
  kind: {chance.choice(KINDS_OF_SOURCES)}
  title: {_words(chance, 5)}
  author: [{{family: {_surname(chance)}, given: Ivan}}]
  issued: "{chance.randint(1920, 2020)}"
  publisher: Press
  language: en
  good_for: {_words(chance, 6)}
  seen: text
"""

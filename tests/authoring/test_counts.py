"""Published counts held against named people: who is counted, and whom another reading would take in."""

import json

import pytest

from tests.conftest import FILES

COHORT = FILES["cohorts/cc-1934.yaml"]
MEMBERS = """
members:
  - {id: zhukhin, role: full}
  - {id: ivanov-pavel, role: candidate}
  - {id: ivanov-petr, role: full}
  - {name: A. Stranger, role: full}
"""
DEATHS = {
    "zhukhin": '"1938-03-15", manner: executed',
    "ivanov-pavel": '"1937/1940", manner: unknown',
    "ivanov-petr": '"1950", manner: natural',
}
SHOT, LOST, FREE, STRANGER = "Yuri Zhukhin", "Pavel Ivanov", "Petr Ivanov", "A. Stranger"


@pytest.fixture
def published(purge, content):
    """A published count as JSON, of a cohort of one shot, one lost, one who died in his bed, and one without a dossier."""
    for one, death in DEATHS.items():
        path = content / f"figures/{one}.yaml"
        text = path.read_text()
        if one == "ivanov-petr":
            text = text[: text.index("arrests:")] + text[text.index("death:") :]
        head, _, tail = text.partition("death: {date: ")
        path.write_text(f"{head}death: {{date: {death}{tail[tail.index(', cites') :]}")

    def ask(what):
        one = f"  - {{value: 0, {what}statement: As many., cites: [{{source: book-1990}}]}}"
        path = content / "cohorts/cc-1934.yaml"
        path.write_text(
            "\n".join(line.removeprefix(" " * 8) for line in COHORT.partition("        members:")[0].splitlines()).lstrip()
        )
        path.write_text(path.read_text().rstrip() + MEMBERS + "published:\n" + one + "\n")
        found = json.loads(purge("cohort", "cc-1934", "--format", "json").stdout)["published"][0]
        return found["computed"], [one["name"] for one in found["counted"]], [one["name"] for one in found["near"]]

    return ask


@pytest.mark.parametrize(
    ("what", "computed"),
    [
        ("", 4),
        ("roles: [candidate], ", 1),
        ("roles: [full], ", 3),
        # Somebody of whom no day of death is known is not among the dead of a time.
        ('died: "1900/1940", ', 2),
        ('died: "1900/1939", ', 1),
        ('roles: [full], died: "1900/1940", ', 1),
        ("manners: [natural, executed], ", 2),
        ("exact: true, roles: [nobody], ", 0),
    ],
)
def test_who_is_counted(published, what, computed):
    assert published(what)[0] == computed


@pytest.mark.parametrize(
    ("what", "counted", "near"),
    [
        ("manners: [executed], ", [SHOT], [LOST, STRANGER]),
        ('manners: [executed], died: "1939/1956", ', [], [SHOT, LOST, STRANGER]),
        ("roles: [full], manners: [executed], ", [SHOT], [STRANGER]),
        ("roles: [candidate], manners: [executed], ", [], [LOST]),
        ("manners: [died-in-custody], ", [], [LOST, STRANGER]),
        ('manners: [died-in-custody], died: "1939/1941", ', [], [LOST, STRANGER]),
        ('manners: [died-in-custody], died: "1945/1950", ', [], [STRANGER]),
        ("manners: [natural], ", [FREE], [LOST, STRANGER]),
        ("", [], []),
    ],
)
def test_whom_another_reading_would_take_in(published, what, counted, near):
    assert published(what)[1:] == (counted, near)

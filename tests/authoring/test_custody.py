"""Who was held in which years: prison, camp, exile and banishment, as the dossiers tell."""

import json

import pytest

from tests.conftest import FILES

DOSSIER = FILES["figures/zhukhin.yaml"]
START, END = DOSSIER.index("arrests:"), DOSSIER.index("death:")
CITED = "cites: [{source: book-1990}]"


def arrest(date, until=None):
    return f'{{date: "{date}", {f"until: {until!r}, " if until else ""}text: Held., {CITED}}}'.replace("'", '"')


def sentence(date, outcome, years=None, until=None):
    more = (f"years: {years}, " if years else "") + (f'until: "{until}", ' if until else "")
    return f'{{date: "{date}", outcome: {outcome}, {more}{CITED}}}'


CASES = [
    # An exile needs no arrest, and without a term counts for its year.
    ([], [sentence("1935-01", "exile")], "natural", "1950", [1935]),
    ([], [sentence("1935~", "exile")], "natural", "1950", [1935]),
    ([], [sentence("1935-01", "exile", years=3)], "natural", "1950", [1935, 1936, 1937]),
    ([], [sentence("1935-01", "exile", years=3, until="1936")], "natural", "1950", [1935]),
    ([], [sentence("1935-01", "other")], "natural", "1950", []),
    # A banishment lasts to the end of who never came back, whoever killed him.
    ([], [sentence("1935-01", "exile"), sentence("1936-02", "exile")], "assassinated", "1938-08-21", [1935, 1936, 1937]),
    ([], [sentence("1935-01", "imprisonment")], "assassinated", "1938-08-21", [1935]),
    ([], [sentence("1935-01", "exile")], "executed", "1938-08-21", [1935, 1936, 1937]),
    # From the arrest to the sentence, and on to the end of the term; not from one arrest to the next.
    ([arrest("1935-12")], [sentence("1936-03", "camp", years=2)], "natural", "1950", [1935, 1936, 1937]),
    ([arrest("1935-11"), arrest("1937-11")], [], "executed", "1938-08-21", [1937]),
    ([arrest("1935-11")], [], "natural", "1950", []),
    ([arrest("1935-11", until="1937-02")], [sentence("1936-01", "exile", years=5)], "natural", "1950", [1935, 1936]),
    ([arrest("1934-12", until="1935")], [sentence("1935~", "exile", years=5)], "natural", "1950", [1934]),
    # An arrest that is not certain begins with the last day that it may mean; of a release the first day counts.
    ([arrest("1934/1936")], [sentence("1937-03", "camp", years=1)], "natural", "1950", [1936, 1937]),
    ([arrest("1935-11", until="1937/..")], [sentence("1936-01", "exile", years=5)], "natural", "1950", [1935, 1936]),
    # Nobody is known to have been held after the last day on which he surely lived.
    ([], [sentence("1935-01", "imprisonment", years=10)], "unknown", "1937-06/..", [1935, 1936]),
    ([arrest("1936-02-29")], [sentence("1936-02-29", "camp", years=1)], "natural", "1950", [1936]),
]


@pytest.mark.parametrize(("arrests", "sentences", "manner", "died", "held"), CASES)
def test_who_was_held_at_the_end_of_which_year(purge, content, arrests, sentences, manner, died, held):
    lists = "".join(
        f"{name}: [{', '.join(items)}]\n" for name, items in (("arrests", arrests), ("sentences", sentences)) if items
    )
    death = f'death: {{date: "{died}", manner: {manner}, {CITED}}}\n'
    (content / "figures/zhukhin.yaml").write_text(DOSSIER[:START] + lists + death)
    cohort = content / "cohorts/cc-1934.yaml"
    text = cohort.read_text()
    cohort.write_text(text[: text.index("  - {id: ivanov-pavel")])
    years = json.loads(purge("cohort", "cc-1934", "--format", "json").stdout)["years"]
    assert [one["year"] for one in years if one["held"]] == held


def test_the_end_of_an_exile_is_told_and_checked(purge, content):
    path = content / "figures/zhukhin.yaml"
    exile = sentence("1935-01", "exile", years=3, until="1936")
    path.write_text(DOSSIER[:START] + f"sentences: [{exile}]\n" + DOSSIER[END:])
    assert "Sentenced: exile, 3 years. Held until 1936" in " ".join(purge("figure", "zhukhin").stdout.split())
    path.write_text(path.read_text().replace("1936", "1934"))
    result = purge("check", str(content))
    assert result.exit_code == 3 and "ends (1934) before it starts (1935-01)" in result.output


def test_the_exiles_of_the_shipped_content_count(shipped_library):
    from purgecli.library import queries

    for cohort_id, year, least in (("politburo-1919-1924", 1928, 1), ("politburo-1919-1924", 1932, 3)):
        years = {one.year: one for one in queries.cohort(shipped_library, cohort_id).years}
        assert years[year].held >= least

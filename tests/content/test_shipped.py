"""The shipped content: it passes its own check, it has what was promised, and everybody is found in it."""

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from purgecli import dates, folder
from purgecli.authoring import bibliography, prose
from purgecli.library import queries

RECORDED = Path(__file__).with_name("bibliography.json")
"""How many faults of each kind the bibliography may have at most."""
PEOPLE = [
    "lenin",
    "stalin",
    "trotsky",
    "zinoviev",
    "kamenev",
    "bukharin",
    "rykov",
    "tomsky",
    "pyatakov",
    "radek",
    "sokolnikov",
    "krestinsky",
    "rakovsky",
    "preobrazhensky",
    "smirnov-ivan",
    "shlyapnikov",
    "ryutin",
    "yenukidze",
    "ordzhonikidze",
    "kirov",
    "bubnov",
    "antonov-ovseenko",
    "yagoda",
    "kollontai",
]

SPELLINGS = {
    "bukharin": "bukharin|Nikolai Bukharin|BUKHARIN|бухарин|Николай Бухарин|Buharin|Boukharine|Bujarin|Bucharin, Nikolai|Н. И. Бухарин",
    "trotsky": "Trotzki|Trotskii|Троцкий|Leo Trotzki|Trockij",
    "stalin": "Сталин|Staline|Koba|Dzhugashvili|Джугашвили",
    "lenin": "Lénine|Ленин|Ulyanov|Владимир Ульянов",
    "zinoviev": "Sinowjew|Zinov'ev|Zinovieff|Зиновьев",
    "kamenev": "Kameneff|Kamenew|Каменев|Rosenfeld",
    "ordzhonikidze": "Орджоникидзе|Sergo Ordzhonikidze|Ordschonikidse",
    "antonov-ovseenko": "Antonov-Ovseyenko|Антонов-Овсеенко|Antonow-Owssejenko",
    "yenukidze": "Enukidze|Енукидзе|Avel Yenukidze",
    "shlyapnikov": "Shliapnikov|Chliapnikov|Шляпников",
    "smirnov-ivan": "Ivan Smirnov|Иван Никитич Смирнов|I. N. Smirnov",
    "yagoda": "Jagoda|Iagoda|Ягода",
    "kollontai": "Kollontay|Коллонтай|Alexandra Kollontai",
}


@pytest.fixture(scope="module")
def content(shipped_content):
    return shipped_content


@pytest.fixture(scope="module")
def library(shipped_library):
    return shipped_library


@pytest.fixture(scope="module")
def figures(content):
    return content.all("figures")


def test_it_passes_the_check(shipped, library):
    """A library is made in one pass with the check, and of nothing that has a fault; the fixture tells of each."""
    assert dict(library.rows("SELECT key, value FROM meta"))["fingerprint"] == folder.fingerprint((shipped,))


def test_the_bibliography_gets_no_worse(content):
    now = bibliography.count(content)
    most = json.loads(RECORDED.read_text(encoding="utf-8"))["most"]
    assert {code: number for code, number in now.items() if number > most[code]} == {}


def test_no_text_has_a_slip(content):
    assert [str(one) for one in prose.faults(content)] == []


def test_it_has_what_was_promised(content):
    assert set(PEOPLE) <= set(content.records["figures"])
    assert [reason.number for reason in sorted(content.all("reasons"), key=lambda one: one.number)] == [1, 2, 3, 4, 5]
    assert len(content.records["events"]) >= 80
    assert len(content.records["sources"]) >= 25
    assert {"conquest-1990", "montefiore-2003", "getty-naumov-1999"} <= set(content.records["sources"])
    assert {"court-1936", "court-1937", "court-1938", "khrushchev-1956", "lenin-letter-1922"} <= set(content.records["sources"])


@pytest.mark.parametrize(("who", "name"), [(who, name) for who, names in SPELLINGS.items() for name in names.split("|")])
def test_people_are_found_under_their_names(library, who, name):
    assert queries.find_figure(library, name).id == who


def test_everybody_is_found_under_every_name_of_the_record(library, figures):
    for figure in figures:
        surnames = {figure.id, *figure.name.split()[-1:], *figure.name_ru.split()[-1:], *figure.spellings}
        for name in surnames:
            found = queries.find_figure(library, name)
            assert figure.id == found.id or figure.id in found.bearers, name


def test_smirnov_is_several(library):
    found = queries.find_figure(library, "smirnov")
    assert found.id is None
    assert {"smirnov-alexander", "smirnov-ivan", "smirnov-vladimir"} <= set(found.bearers)


def test_russian_names_are_cyrillic_and_english_ones_latin(figures):
    for figure in figures:
        assert re.fullmatch(r"[А-Яа-яЁё. -]+", figure.name_ru), figure.id
        assert re.fullmatch(r"[A-Za-zÀ-ž.' -]+", figure.name), figure.id


TRIALS = {
    "moscow-1936": {"death": 16},
    "moscow-1937": {"death": 13, "imprisonment": 4},
    "moscow-1938": {"death": 18, "imprisonment": 3},
    "military-1937": {"death": 8},
}


@pytest.mark.parametrize("trial", TRIALS)
def test_the_sentences_of_a_trial_are_those_published(content, trial):
    record = content.records["trials"][trial].record
    assert Counter(one.sentence for one in record.defendants) == TRIALS[trial]


def may_be_of(day, verdict):
    """Whether a sentence of a day, or of a time that is known no closer, may be a verdict's; some courts took days over it."""
    sentenced, decided = dates.parse(day), dates.parse(verdict)
    same_month = (sentenced.year, sentenced.month) == (decided.year, decided.month)
    return same_month or decided.surely_within(sentenced.first, sentenced.last)


def test_a_defendant_has_the_sentence_in_the_dossier_too(content):
    figures = content.records["figures"]
    for trial in content.all("trials"):
        for one in trial.defendants:
            if one.id:
                found = [item for item in figures[one.id].record.sentences if may_be_of(item.date, trial.verdict)]
                assert [(item.outcome, item.years) for item in found] == [(one.sentence, one.years)], (trial.id, one.id)


def test_who_was_condemned_to_death_was_executed_within_days(content):
    figures = content.records["figures"]
    for trial in content.all("trials"):
        for one in trial.defendants:
            if one.id and one.sentence == "death":
                death = figures[one.id].record.death
                assert death.manner == "executed", one.id
                days = dates.parse(death.date).first - dates.parse(trial.verdict).first
                assert 0 <= days.days <= 14, one.id


def test_no_day_of_execution_is_far_from_its_sentence(figures):
    """Most were shot within three days; Lozovsky's sentence, in 1952, stood for 25, and one for longer."""
    longest = {"sultan-galiev": 51}
    for one in figures:
        ends = [sentence.date for sentence in one.sentences if sentence.outcome == "death"]
        if one.death.manner == "executed" and ends and len(ends[-1]) == len(one.death.date) == 10:
            days = date.fromisoformat(one.death.date) - date.fromisoformat(ends[-1])
            assert 0 <= days.days <= longest.get(one.id, 25), one.id


def test_every_member_of_a_roster_has_a_dossier(content):
    assert [member.name for cohort in content.all("cohorts") for member in cohort.members if not member.id] == []


def test_members_of_1934_have_the_seat_in_their_dossier(content):
    titles = {"full": "Member of the Central Committee", "candidate": "Candidate member of the Central Committee"}
    day = date(1934, 2, 10)
    for member in content.records["cohorts"]["cc-1934"].record.members:
        if member.id and member.role in titles:
            offices = content.records["figures"][member.id].record.offices
            seats = [one for one in offices if one.title.startswith(titles[member.role])]
            spans = [(dates.parse(one.from_ or "1934").first, dates.parse(one.to or "9999").last) for one in seats]
            assert any(first <= day < last for first, last in spans), member.id


def test_every_passage_has_a_claim_and_every_claim_a_passage(content):
    assert {claim.passage for claim in content.all("claims")} == set(content.records["passages"])
    assert len(content.records["claims"]) >= 30


def test_every_reason_has_claims_and_every_claim_but_those_on_the_books_a_reason(content):
    belong = {reason for claim in content.all("claims") for reason in claim.reasons}
    assert belong == set(content.records["reasons"])
    books = content.records["passages"]["passage-22"].record.id
    assert all(claim.reasons or claim.passage == books for claim in content.all("claims"))


def test_claims_stand_in_order_in_their_passages(content):
    places: dict[str, list[int]] = {}
    for claim in content.all("claims"):
        places.setdefault(claim.passage, []).append(claim.place)
    assert all(sorted(found) == list(range(1, len(found) + 1)) for found in places.values())


def test_no_text_writes_its_old_style_date_out_again(figures):
    for figure in figures:
        old = dates.old_style(figure.birth.date)
        assert not (old and figure.birth.text and f"Old Style {old}" in figure.birth.text), figure.id


def test_births_and_deaths_stand_on_two_sources_or_say_that_there_is_one(figures):
    for figure in figures:
        for part in (figure.birth, figure.death):
            alone = len({cite.source for cite in part.cites}) < 2
            assert not alone or "One source only" in (part.text or ""), figure.id


def test_who_has_no_year_of_joining_has_words_for_it(figures):
    assert all(figure.party.since or figure.party.text for figure in figures)


def test_identities_are_one_sentence(figures):
    for figure in figures:
        assert len(figure.identity.text.split()) <= 45, figure.id


def test_titles_of_events_are_short_and_texts_end(content):
    for event in content.all("events"):
        assert len(event.title) <= 60, event.id
        assert event.text.endswith((".", "”", '"')), event.id


def test_nothing_stands_on_a_site_that_is_barred(content):
    barred = ("metapedia", "neodemocracy", "stalinsociety", "espressostalinist", "mltranslations", "ikipedia.org/wiki/User:")
    for source in content.all("sources"):
        assert not any(word in (source.url or "") for word in barred), source.id


def test_every_source_is_cited_or_recommended_reading(content, library):
    """A source that nobody cites is standard literature or is not there."""
    for source in content.all("sources"):
        document = queries.source(library, source.id)
        further = any(source.id in record.further for kind in ("figures", "reasons") for record in content.all(kind))
        assert document.cited_by or further or source.kind in ("archive-based", "synthesis", "memoir", "primary"), source.id


def test_every_verdict_was_reached_twice(content):
    for entry in content.records["claims"].values():
        readings = entry.record.readings
        assert readings, entry.record.id
        assert entry.record.verdict in (readings.first, readings.second), entry.record.id

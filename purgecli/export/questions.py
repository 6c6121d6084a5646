"""The questions that are asked most, as views of the database. Each is asked of the tables of `purgecli.export.tables` alone."""

from __future__ import annotations

from typing import NamedTuple


class Question(NamedTuple):
    """A view: what it answers, its SQL, and the columns that Datasette counts by."""

    name: str
    title: str
    about: str
    sql: str
    facets: tuple[str, ...] = ()


QUESTIONS = (
    Question(
        "people",
        "People at a glance",
        "One row a person: life, cohorts and factions, first arrest, last sentence, judicial rehabilitation.",
        """
        SELECT figures.id, name, birth, birth_place, party_since, highest_office, death, death_place, manner, age,
            (SELECT group_concat(cohort, ' ')
                FROM (SELECT DISTINCT cohort FROM members WHERE figure = figures.id ORDER BY 1)) AS cohorts,
            (SELECT group_concat(faction, ' ')
                FROM (SELECT DISTINCT faction FROM figure_factions WHERE figure = figures.id ORDER BY 1)) AS factions,
            (SELECT date FROM arrests WHERE figure = figures.id AND number = 1) AS first_arrest,
            (SELECT outcome FROM sentences WHERE figure = figures.id ORDER BY number DESC LIMIT 1) AS last_sentence,
            (SELECT coalesce(date, status) FROM rehabilitations WHERE figure = figures.id AND side = 'judicial') AS rehabilitated
        FROM figures ORDER BY name
        """,
        ("manner", "highest_office"),
    ),
    Question(
        "fates_by_cohort",
        "Fates by cohort",
        "How many members of each cohort died in which way; those without a dossier have no manner.",
        """
        SELECT cohort, manner, count(*) AS people FROM members LEFT JOIN figures ON figures.id = members.figure
        GROUP BY cohort, manner ORDER BY cohort, people DESC, manner
        """,
        ("cohort", "manner"),
    ),
    Question(
        "fates_by_faction",
        "Fates by faction",
        "How many of those who belonged to each faction died in which way.",
        """
        SELECT faction, manner, count(DISTINCT figure) AS people
        FROM figure_factions JOIN figures ON figures.id = figure_factions.figure
        GROUP BY faction, manner ORDER BY faction, people DESC, manner
        """,
        ("faction", "manner"),
    ),
    Question(
        "deaths_by_month",
        "Deaths by month",
        "How many people died in which month, of those of whom the month is certain.",
        """
        SELECT substr(death_first, 1, 7) AS month, manner, count(*) AS people FROM figures
        WHERE substr(death_first, 1, 7) = substr(death_last, 1, 7) GROUP BY month, manner ORDER BY month, manner
        """,
        ("manner",),
    ),
    Question(
        "arrests_by_month",
        "Arrests by month",
        "How many people were arrested in which month, of those of whom the month is certain.",
        """
        SELECT substr(date_first, 1, 7) AS month, count(*) AS arrests FROM arrests
        WHERE substr(date_first, 1, 7) = substr(date_last, 1, 7) GROUP BY month ORDER BY month
        """,
    ),
    Question(
        "defendants_after",
        "Defendants and what became of them",
        "Each of the accused: the sentence, the death, the judicial rehabilitation.",
        """
        SELECT defendants.trial, trials.verdict, defendants.figure, defendants.name, sentence, years, manner, death,
            rehabilitations.status AS rehabilitation, rehabilitations.date AS rehabilitated
        FROM defendants JOIN trials ON trials.id = defendants.trial LEFT JOIN figures ON figures.id = defendants.figure
            LEFT JOIN rehabilitations ON rehabilitations.figure = defendants.figure AND side = 'judicial'
        ORDER BY trials.opened, defendants.trial, number
        """,
        ("trial", "sentence", "manner", "rehabilitation"),
    ),
    Question(
        "who_named_whom",
        "Who named whom",
        "The network of testimony, often forced: an edge from a prisoner or accused to each person named.",
        """
        SELECT confessions.figure, confession_named.named, date, setting, text
        FROM confessions JOIN confession_named USING (figure, number) ORDER BY date, confessions.figure, named
        """,
        ("setting", "figure", "named"),
    ),
    Question(
        "verdicts_by_reason",
        "Verdicts by reason",
        "How many of the claims that belong to each reason have which verdict.",
        """
        SELECT reasons.number, reasons.title, verdict, count(*) AS claims
        FROM claim_reasons JOIN claims ON claims.id = claim JOIN reasons ON reasons.id = reason
        GROUP BY reason, verdict ORDER BY reasons.number, claims DESC, verdict
        """,
        ("verdict",),
    ),
    Question(
        "most_cited",
        "Most cited sources",
        "How often each source is cited, and in how many records.",
        """
        SELECT sources.id, sources.title, sources.grade, count(*) AS citations,
            count(DISTINCT citations.kind || ' ' || record) AS records
        FROM citations JOIN sources ON sources.id = source GROUP BY source ORDER BY citations DESC, sources.id
        """,
        ("grade",),
    ),
    Question(
        "evidence_of_deaths",
        "Evidence of deaths",
        "The best grade of the sources to which each death is cited.",
        """
        SELECT figures.id, name, manner, death, CASE min(CASE grade
            WHEN 'documents' THEN 1 WHEN 'studies' THEN 2 WHEN 'edited' THEN 3 WHEN 'open' THEN 4 END)
            WHEN 1 THEN 'documents' WHEN 2 THEN 'studies' WHEN 3 THEN 'edited' WHEN 4 THEN 'open' END AS evidence
        FROM figures JOIN citations ON citations.kind = 'figures' AND record = figures.id AND field = 'death'
            JOIN sources ON sources.id = source GROUP BY figures.id ORDER BY name
        """,
        ("evidence", "manner"),
    ),
    Question(
        "cited_statements",
        "Statements with their sources",
        "Each statement beside each citation of it.",
        """
        SELECT texts.kind, texts.record, texts.field, texts.number, text, citations.source, locator, sources.grade
        FROM texts JOIN citations USING (kind, record, field, number) JOIN sources ON sources.id = citations.source
        """,
        ("kind", "field", "grade"),
    ),
)
"""All of them, in the order in which they are listed."""

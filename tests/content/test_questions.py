"""Questions as readers type them: the right record is among the first three that a search finds."""

from pathlib import Path

import pytest

from purgecli.library import search

LINES = [line for line in Path(__file__).with_name("questions.txt").read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
QUESTIONS = [(question, answers) for question, _, answers in (line.rpartition(" : ") for line in LINES)]
FIRST = 3


def test_there_are_a_hundred_and_twenty():
    assert len({question for question, _ in QUESTIONS}) >= 120


@pytest.mark.parametrize(("question", "answers"), QUESTIONS, ids=[question for question, _ in QUESTIONS])
def test_the_right_record_is_among_the_first(shipped_library, question, answers):
    wanted = [answer.strip() for answer in answers.split(",")]
    known = {f"{kind}/{one}" for kind, one in shipped_library.rows("SELECT kind, id FROM records")}
    assert not set(wanted) - known, "no such record"
    findings = search.look_up(shipped_library, question)
    assert findings.is_answer
    assert {f"{hit.kind}/{hit.id}" for hit in findings.hits[:FIRST]} & set(wanted)

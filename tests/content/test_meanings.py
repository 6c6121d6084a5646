"""What questions mean in the shipped content: one record, a time, or one of several."""

import pytest

from purgecli.dates.asked import Asked
from purgecli.library import answering

ONE = {
    "bukharin": "figures/bukharin", "троцкий": "figures/trotsky", "Boukharine": "figures/bukharin", "who was Bukharin?": "figures/bukharin",
    "Ягоду": "figures/yagoda", "moscow-1938": "trials/moscow-1938", "moscow 1938": "trials/moscow-1938",
    "first moscow trial": "trials/moscow-1936", "trial of the sixteen": "trials/moscow-1936", "trial of the 21": "trials/moscow-1938",
    "third trial": "trials/moscow-1938", "trial 3": "trials/moscow-1938", "bukharin trial": "trials/moscow-1938", "bukharin's trial": "trials/moscow-1938", "Trotsky’s": "figures/trotsky",
    "процесс Бухарина": "trials/moscow-1938", "tukhachevsky affair": "trials/military-1937", "testament": "cohorts/testament",
    "lenin's testament": "documents/letter-to-the-congress", "Ryutin platform": "documents/ryutin-platform",
    "declaration of the 46": "documents/declaration-of-the-46", "00447": "documents/nkvd-order-00447", "Order 00447": "documents/nkvd-order-00447", "kirov": "figures/kirov",
    "kirov murder": "events/kirov-murder", "old scores": "reasons/old-scores", "2": "reasons/old-scores",
    "cult of personality": "claims/cult-of-personality-project", "paranoia": "claims/paranoia", "sovnarkom": "cohorts/sovnarkom-1917",
    "conquest 1990": "sources/conquest-1990", "great terror reassessment": "sources/conquest-1990", "cc-1917": "cohorts/cc-1917",
}  # fmt: skip
SEVERAL = {
    "politburo": {"cohorts/politburo-1919-1924", "cohorts/politburo-1917-1939"},
    "ivanov": {"figures/ivanov-mikhail", "figures/ivanov-vladimir"},
    "zinoviev and kamenev": {"figures/zinoviev", "figures/kamenev"},
    "trial 1937": {"trials/moscow-1937", "trials/military-1937"},
    "conquest": {"scholars/conquest", "sources/conquest-1990"},
    "robert conquest the great terror": {"sources/conquest-1990"},
    "Бухарина": {"figures/bukharin", "figures/larina"},
}
SEARCHED = [
    "who replaced yagoda",
    "torture",
    "arrests",
    "the",
    "lawyers",
    "1108",
    "a",
    "",
    "?!",
    "stalin's paranoia and the war",
    "6",
    "who killed kirov?",
    "left opposition",
    "secret speech",
]


@pytest.mark.parametrize("text", ONE)
def test_one_thing(shipped_library, text):
    found = answering.resolve(shipped_library, text)
    assert isinstance(found, answering.One)
    assert "/".join(found.record) == ONE[text]


@pytest.mark.parametrize("text", SEVERAL)
def test_several_things(shipped_library, text):
    found = answering.resolve(shipped_library, text)
    assert isinstance(found, answering.Several)
    assert {"/".join(one) for one in found.records} >= SEVERAL[text]
    assert len(found.records) <= answering.MOST_CANDIDATES


@pytest.mark.parametrize(
    ("text", "time"), [("1937", "1937"), ("what happened in march 1938", "1938-03"), ("1936..1938", "1936..1938")]
)
def test_a_time(shipped_library, text, time):
    found = answering.resolve(shipped_library, text)
    assert isinstance(found, Asked)
    assert str(found) == time


@pytest.mark.parametrize("text", SEARCHED)
def test_what_has_to_be_searched_for(shipped_library, text):
    assert answering.resolve(shipped_library, text) is None

"""Who followed somebody in office, by the offices that dossiers have."""

import pytest

from purgecli.library import succession


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("yagoda successor", "yezhov"),
        ("who replaced yezhov", "beria"),
        ("who succeeded lenin", "rykov"),
        ("stalin successor", "khrushchev"),
        ("кто сменил ягоду", "yezhov"),
        ("yagoda", None),
        ("who succeeded", None),
        ("successor of nobody known", None),
        # Nobody follows a member of a committee.
        ("larina successor", None),
    ],
)
def test_who_followed_held_the_same_office_next(shipped_library, question, found):
    assert succession.of(shipped_library, question.split()) == found

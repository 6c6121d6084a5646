"""The highest of somebody's offices."""

import pytest

from purgecli import ranks, views


def offices(*titles):
    return [views.Office(title=title, from_=None, to=None, cites=[]) for title in titles]


@pytest.mark.parametrize(
    ("titles", "highest"),
    [
        (("Member of the Central Committee (full)", "Member of the Politburo (full)", "Editor of Pravda"), 1),
        (("Candidate member of the Politburo", "Member of the Central Committee (full)"), 0),
        (("Deputy Chairman of the Council of People's Commissars of the USSR", "Candidate member of the Central Committee"), 1),
        (("Chairman of the Council of People's Commissars of Georgia", "Member of the Orgburo"), 1),
        (
            ("First secretary of the Communist Party of Ukraine", "Member of the Politburo of the Communist Party of Ukraine"),
            None,
        ),
        (("General secretary of the Peasant International",), None),
        (("Deputy People's Commissar for Defence",), None),
        (("People's Commissar for Transport", "People's Commissar for Trade"), 0),
        ((), None),
    ],
)
def test_the_highest_is_told_by_rank_and_then_by_order(titles, highest):
    found = ranks.highest(offices(*titles))
    assert (found.title if found else None) == (None if highest is None else titles[highest])


def test_those_who_led_party_and_state_are_known_by_it(shipped_library):
    from purgecli.library import queries

    found = {
        one: ranks.highest(queries.figure(shipped_library, one).offices) for one in ("stalin", "lenin", "molotov", "trotsky")
    }
    titles = {one: office.title if office else "" for one, office in found.items()}
    assert titles["stalin"].startswith("General Secretary")
    assert titles["lenin"].startswith("Chairman of the Council") and titles["molotov"].startswith("Chairman of the Council")
    assert "Politburo" in titles["trotsky"]

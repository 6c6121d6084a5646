"""The line at the foot, at the widths of terminals."""

import pytest
from rich.cells import cell_len

from purgecli.browse import foot

CALLS = [
    (),
    ("figure", "bukharin"),
    ("timeline", "--figure", "bukharin"),
    ("search", "--", "заветы", "Ильича"),
    ("document", "lenin-letter-to-the-congress"),
]


@pytest.mark.parametrize("width", [38, 58, 78, 98, 158])
@pytest.mark.parametrize("keys", [foot.PAGE_KEYS, foot.LIST_KEYS], ids=["page", "list"])
@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_the_call_stands_there_whole_or_not_at_all(call, keys, width):
    found, whole = foot.line(call, keys, width), " ".join(["purge", *call])
    assert found.startswith(f"{whole}  {keys[0]}") or found == "  ".join(keys)
    if found.startswith(whole):
        assert cell_len(found) <= width


@pytest.mark.parametrize(
    ("width", "keys", "shown"),
    [
        (58, foot.LIST_KEYS, "type a name  Enter open  ← → kind  F1 keys"),
        (59, foot.LIST_KEYS, "purge figure bukharin1234  type a name  Enter open  F1 keys"),
        (80, foot.PAGE_KEYS, "purge figure bukharin1234  Tab Enter follow  ← back  / find  ? keys  q quit"),
        (70, foot.PAGE_KEYS, "purge figure bukharin1234  Tab Enter follow  ← back  ? keys  q quit"),
    ],
)
def test_where_there_is_less_room_a_key_makes_way_for_the_call(width, keys, shown):
    assert foot.line(("figure", "bukharin1234"), keys, width) == shown

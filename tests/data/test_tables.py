"""CSV carries any text unharmed and inert."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from purgecli.data.tables import as_csv

cells = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30)


@given(st.lists(st.tuples(cells, cells), max_size=5))
def test_csv_round_trip(rows):
    text = as_csv(("one", "two"), rows)
    read = list(csv.reader(io.StringIO(text, newline="")))[1:]
    assert [[cell.removeprefix("'") if cell[1:2] in "=+-@" and cell[:1] == "'" else cell for cell in row] for row in read] == [
        [cell[1:] if cell[:1] == "'" and cell[1:2] in "=+-@" else cell for cell in row] for row in rows
    ]


def test_formulas_are_inert():
    assert "'=1+1" in as_csv(("a",), [("=1+1",)])
    assert "'@SUM" in as_csv(("a",), [("@SUM(A1)",)])
    assert as_csv(("a",), [(None,)]) == 'a\r\n""\r\n'

"""A source as one line of the screens."""

import pytest

from purgecli.cite import text
from tests.cite.works import WORKS, work


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (WORKS["whole-quoted"], "Writer, Ann. “‘Enemies of the People’”. J 1: 3-10. 2001."),
        (WORKS["edition"], "Writer, Ann. A Manual. Edition 2. Boston: Press, 2004."),
        (WORKS["edited"], "Documents of the Terror. Edited by Ann Writer. London: Press, 1999."),
        (WORKS["set"], "Kotkin, Stephen. Stalin. Vol. 2, Waiting for Hitler. London: Penguin, 2017."),
        (WORKS["read"], "Executed Today. A Site. Read 3 May 2026."),
        (WORKS["unprinted"], "Bukharin, Nikolai. Letter to Stalin. Dated 10 December 1937. RGASPI, Moscow, f. 558, op. 11, d. 710, ll. 180-184."),
        (
            work("letter", "document", "A Letter", original_date="1922-12-23", container_title="Works", volume="36", publisher="Progress"),
            "A Letter. Works 36. Progress. Dated 23 December 1922.",
        ),
        (WORKS["sought"], "Writer, Ann. A Pamphlet. N.d."),
        (work("letter", "document", "A Letter", original_date="1922-12-23", publisher="Press"), "A Letter. Press. Dated 23 December 1922."),
        (WORKS["later"], "Conquest, Robert. The Great Terror: A Reassessment. New York: Oxford University Press, 1990 (first published 1968)."),
        (work("x", title="Who?"), "Who?"),
    ],
)  # fmt: skip
def test_a_line(source, line):
    assert text.reference(source) == line


@pytest.mark.parametrize(
    ("doi", "address"),
    [
        ("10.1000/182", "https://doi.org/10.1000/182"),
        ("10.1002/(SICI)99:1<1::AID>3.0.CO;2-1", "https://doi.org/10.1002/(SICI)99:1%3C1::AID%3E3.0.CO;2-1"),
        ("10.1000/abc#1%2", "https://doi.org/10.1000/abc%231%252"),
    ],
)
def test_the_address_of_a_doi_works(doi, address):
    assert text.doi_address(doi) == address

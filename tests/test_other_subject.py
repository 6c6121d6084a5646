"""The engine on another subject: a small folder on the Rivonia trial. Nothing of ours may show through."""

from pathlib import Path

import pytest

from purgecli.cli import MODULES

FOLDER = Path(__file__).parent / "rivonia"
CALLS = {
    "": "Why were the accused of Rivonia not hanged?",
    "reasons": "The world was watching",
    "reason 1": "pressure to save",
    "claims": "All ten were convicted.",
    "claims --audit": "Ten men stood in the dock",
    "claim all-convicted": "Kantor was released",
    "figures": "Walter Sisulu",
    "figures --faction anc --count faction": "African National Congress",
    "figure Madiba": "Born        18 July 1918, Mvezo [1]",
    "compare mandela sisulu": "African National Congress 1940",
    "links mandela": "Leaders together",
    "random": "Cohorts     Two of those sentenced to life (accused No.",
    "timeline": "The farm at Rivonia is raided",
    "timeline --figure mandela --figure sisulu": "Imprisonment.",
    "timeline --trial rivonia": "Walter Sisulu arrested",
    "trials": "8 imprisonment, 2 acquittal",
    "trial rivonia": "Imprisonment (8)",
    "cohorts": "Two of those sentenced to life",
    "cohort sentenced": "accused No. 1",
    "cohort sentenced --timeline": "1988",
    "documents": "The judge did not impose",
    "document sentence": "Nelson Mandela",
    "sources": "Senghornews",
    "source anc-1997-rivonia": "The accused's own party.",
    "cite anc-1997-rivonia": "African National Congress",
    "search gardener": "Nelson Mandela",
    "debate": "",
    "check": "16 records, no faults",
    "export": '"rivonia"',
    "schema figure": "$defs",
    "cache": "purge cache --clear",
}
OURS = ("bolshev", "stalin", "bukharin", "conquest", "russian", "old style", " os)", "soviet", "cc-19", "moscow", "no party year")


@pytest.mark.parametrize("call", CALLS)
def test_every_command_on_another_subject(purge, call):
    result = purge("--content", str(FOLDER), *call.split())
    assert result.exit_code == 0
    assert " ".join(CALLS[call].split()) in " ".join(result.stdout.split())
    if call not in ("schema figure", "cite"):
        assert not [word for word in OURS if word in result.stdout.lower()]


def test_every_command_is_called_here():
    # The site of this folder is looked at in tests/site.
    assert {call.split()[0] for call in CALLS if call} | {"new", "browse", "site"} == set(MODULES)

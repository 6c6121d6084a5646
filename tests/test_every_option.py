"""Every option of every command makes a difference: it changes what is printed, or is refused where it can't."""

import shlex
from pathlib import Path

from purgecli.cli import MODULES, Commands
from purgecli.commands.options import shared
from purgecli.output import FAULTY_CONTENT, USAGE
from tests.conftest import FILES, write_content
from tests.library.test_update_at_random import MORE

ROOT = Path(__file__).parent.parent

CALLS = """
reasons                     --format csv | --open 1 | --addresses
reason first                --format json | --brief | --section cases | --open 1 | --addresses
claims                      --verdict wrong | --reason first | --audit | --exercise | --key | --format csv
claim it-says-so            --format json | --brief | --section against | --open 1 | --addresses
figures                     --fate natural | --trial moscow-1938 | --cohort cc-1934 | --faction left | --party-before 1905 | --born 1889.. |
                            --died 1938.. | --sort born | --count fate | --evidence | --format csv
figures --count fate        --by cohort
figures --died 1938..       --uncertain
figure zhukhin              --cite apa | --evidence | --format json | --brief | --section life | --open 1 | --addresses
trials                      --format csv
trial moscow-1938           --format csv | --brief | --section charges | --open 1 | --addresses
cohorts                     --format csv
cohort cc-1934              --timeline | --format csv | --brief | --section members | --open 1 | --addresses
documents                   --format csv
document a-decree           --format json | --brief | --section what-it-laid-down | --open 1 | --addresses
sources                     --essential | --for figure ivanov-petr | --all | --cited-by later | --kind primary | --language ru | --year 1980.. |
                            --search "more of it" | --sort year | --addresses | --list-formats | --format ris
sources --year 1980..       --uncertain
sources --format mla        --italics html
source book-1990            --open | --format mla | --brief | --section cited-by
source book-1990 --format mla   --italics html
debate                      --format csv | --open 1 | --addresses
compare zhukhin ivanov-petr   --format json | --open 1 | --addresses
links zhukhin               --format dot | --open 1 | --addresses
random                      --format json | --brief | --section life | --open 1 | --addresses
timeline                    --from 1937 | --to 1935 | --figure zhukhin | --trial moscow-1938 | --kind law | --format csv | --open 1 | --addresses
timeline --from 1937        --uncertain
cite book-1990              --at "p. 4" | --style mla | --italics html
search trial                --in trials | --format csv
search congress             --all
check                       --bibliography | --prose | --evidence | --format github
check --bibliography        --count
schema figure               --output | --prose
cache                       --format json | --clear
"""
"""A call, and after it options, each of which changes what the call prints (what is refused prints nothing)."""

ELSEWHERE = {
    ("random", "--again"): "tests/commands/test_people.py",
    ("export", "--format"): "tests/export/test_placing.py",
    ("export", "--output"): "tests/export/test_placing.py",
    ("export", "--force"): "tests/export/test_placing.py",
    ("site", "--force"): "tests/site/test_site.py",
    ("browse", "--theme"): "tests/commands/test_browse.py",
    ("browse", "--style"): "tests/commands/test_browse.py",
}
"""What prints nothing of its own, and where it is tested."""


def changed(file, *pairs):
    text = {**FILES, **MORE}[file]
    for old, new in pairs:
        assert old in text, (file, old)
        text = text.replace(old, new, 1)
    return text


VARIED = {
    **MORE,
    "events/many.yaml": "\n".join(
        f'- {{id: congress-{day}, date: "1940-01-{day}", kind: politics, title: A congress, text: "Met.", cites: [{{source: page-2001}}]}}'
        for day in range(10, 32)
    ),
    "events/maybe.yaml": """
        - {id: maybe, date: "1936~", kind: politics, title: A plenum, text: "Met.", cites: [{source: page-2001}]}
    """,
    "claims/and-more.yaml": changed("claims/and-more.yaml", ("[first]", "[second]")),
    "figures/ivanov-petr.yaml": changed(
        "figures/ivanov-petr.yaml", ('"1888-10-09"', '"1890"'), ('since: "1906"', 'since: "1903"')
    ),
    "figures/ivanov-pavel.yaml": changed(
        "figures/ivanov-pavel.yaml", ('"1938-03-15"', '"1937~"'), ("manner: executed", "manner: natural")
    ),
    "sources/book-1990.yaml": changed(
        "sources/book-1990.yaml", ("language: en", "url: https://example.org/book\n        language: en")
    ),
    "sources/more-1970.yaml": changed("sources/more-1970.yaml", ('"1990"', '"1970"')),
    "sources/protocol.yaml": """
        id: protocol
        type: document
        kind: primary
        title: Protocol
        issued: "1979~"
        essential: 1
        essential_for: A beginning.
        language: ru
        good_for: Tests.
        seen: text
    """,
}


def options():
    """(command, option) of each that is not shared by all commands."""
    known = {one.opts[0] for one in shared()} - {"--bibliography"}
    commands = {name: Commands()[name].params for name in MODULES}
    return (
        {(name, one.opts[0]) for name, params in commands.items() for one in params if one.param_type_name == "option"}
        - {(name, one) for name in MODULES for one in known}
        - {(name, "--bibliography") for name in MODULES if name != "check"}
    )


def tried(calls=CALLS):
    """(words of a call, words of an option) of each line of a table."""
    found, call = [], []
    for line in calls.strip().splitlines():
        first, _, rest = line.partition("   ")
        call = shlex.split(first) or call
        found += [(call, shlex.split(one)) for one in rest.split("|") if one.strip()]
    return found


def test_every_option_is_tried():
    assert {(call[0], option[0]) for call, option in tried()} | set(ELSEWHERE) == options()


def test_every_option_makes_a_difference(purge, content, monkeypatch):
    write_content(content, VARIED)
    (content / "README.md").write_text((ROOT / "content/README.md").read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setattr("purgecli.terminal.browser.open_address", lambda address: True)
    bare, wrong = {}, []
    for call, option in tried():
        without = bare.get(tuple(call)) or bare.setdefault(tuple(call), purge(*call))
        done = purge(*call, *option)
        has_failed = {without.exit_code, done.exit_code} - {0, FAULTY_CONTENT}
        if has_failed or (done.stdout, done.stderr) == (without.stdout, without.stderr):
            wrong.append((call, option, without.stderr, done.stderr))
    assert wrong == []


BESIDE = """
figure zhukhin --cite apa     --evidence | --brief | --section life | --open 1 | --addresses | --bibliography refs.json | --format json
figure zhukhin --evidence     --brief | --format json
figures --count fate          --sort born | --evidence
figures --evidence            --sort born | --format json | --format csv
figures                       --by cohort | --uncertain
claims --audit                --verdict wrong | --reason first | --format csv | --exercise
cohort cc-1934 --timeline     --brief
sources --list-formats        --essential | --all | --year 1980.. | --sort year | --format ris | --italics html | --addresses | --bibliography refs.json
sources                       --italics html | --uncertain | --bibliography refs.json
sources --format ris          --italics html | --addresses | --bibliography refs.json
sources --format mla          --addresses | --bibliography refs.json
source book-1990              --italics html
source book-1990 --open       --brief | --section cited-by | --format json | --format mla
source book-1990 --format mla   --brief | --section cited-by | --bibliography refs.json
cite                          --at "p. 4"
cite book-1990                --bibliography refs.json
schema figure                 --bibliography refs.json
export                        --bibliography refs.json | --force
timeline zhukhin              --uncertain
trial moscow-1938 --format csv   --brief | --section charges | --open 1 | --addresses
random --brief                --section life
check                         --count
check --evidence              --format github | --bibliography | --prose | --count
check --bibliography --count  --prose
cache --clear                 --format json
"""
"""A call, and options that can make no difference to what it prints: they are refused."""


def test_an_option_that_can_not_apply_is_refused(purge, content, tmp_path, monkeypatch):
    write_content(content, VARIED)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("purgecli.terminal.browser.open_address", lambda address: True)
    wrong = []
    for call, option in tried(BESIDE):
        done = purge(*call, *option)
        if (done.exit_code, done.stdout) != (USAGE, ""):
            wrong.append((call, option, done.exit_code, done.stdout[:80]))
    assert wrong == []
    assert not (tmp_path / "refs.json").exists()

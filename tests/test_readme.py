"""The README tells the truth: its screens, its commands, its options."""

from purgecli.commands.modules import MODULES
from tests import readme

TEXT = readme.README.read_text(encoding="utf-8")


def test_screens_are_those_of_the_program(cache):
    assert len(readme.commands(TEXT)) >= 3
    assert readme.rendered(TEXT) == TEXT, "run: python -m tests.readme"


def test_ci_runs_the_commands_of_the_readme():
    script = (readme.README.parent / ".ci/run").read_text()
    for name in ("main job", "tests"):
        assert f"<!-- command: {name} -->\n```sh\n" in TEXT
        assert f"command_under 'command: {name}'" in script


def test_every_command_is_in_the_table(purge):
    for name in MODULES:
        assert f"`purge {name}" in TEXT
        assert purge(name, "--help").exit_code == 0

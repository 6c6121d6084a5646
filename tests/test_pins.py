"""What the README installs is pinned: everything, direct and indirect, at one release, within our own bounds."""

import re
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
RELOCK = "after a change of a dependency, run the command in CONTRIBUTING.md that makes constraints.txt"


def project() -> dict:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def direct() -> list[Requirement]:
    """What pyproject.toml asks for, with all its extras and to build."""
    data = project()
    extras = data["project"]["optional-dependencies"].values()
    groups = (data["project"]["dependencies"], data["build-system"]["requires"], *extras)
    return [Requirement(text) for group in groups for text in group]


def pins() -> list[Requirement]:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return [Requirement(line) for line in lines if line.strip() and not line.lstrip().startswith("#")]


def pinned() -> dict[str, list[Requirement]]:
    found: dict[str, list[Requirement]] = {}
    for pin in pins():
        found.setdefault(canonicalize_name(pin.name), []).append(pin)
    return found


def needed(name: str, extras: frozenset[str], seen: set[tuple[str, str]]) -> Iterator[str]:
    """The names of all that a distribution of this environment needs here, at any remove; of what is not installed, none."""
    try:
        texts = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return
    for requirement in map(Requirement, texts):
        wanted = [extra for extra in (extras or {""}) if not requirement.marker or requirement.marker.evaluate({"extra": extra})]
        key = (canonicalize_name(requirement.name), ",".join(sorted(requirement.extras)))
        if wanted and key not in seen:
            seen.add(key)
            yield key[0]
            yield from needed(key[0], frozenset(requirement.extras), seen)


def is_here(pin: Requirement) -> bool:
    """Whether the pinned release is that of this environment."""
    return pin.specifier.contains(metadata.version(pin.name), prereleases=True)


def test_each_pin_is_one_release_that_pip_takes():
    for pin in pins():
        assert re.fullmatch(r"==[0-9][^*,]*", str(pin.specifier)), pin
        # pip takes no extras and no addresses in constraints.
        assert not pin.extras and not pin.url, pin


@pytest.mark.parametrize("requirement", direct(), ids=str)
def test_what_we_ask_for_is_pinned_within_its_bounds(requirement):
    found = pinned().get(canonicalize_name(requirement.name), [])
    assert found, f"{requirement.name} is not pinned: {RELOCK}"
    for pin in found:
        (only,) = pin.specifier
        assert requirement.specifier.contains(only.version, prereleases=True), f"{pin} is not {requirement}: {RELOCK}"


@pytest.mark.parametrize("extras", [(), ("test",)], ids=["main job", "tests"])
def test_so_is_all_that_comes_with_it(extras):
    names = set(needed("purgecli", frozenset(extras), set()))
    others = sorted(name for name in names & set(pinned()) if not any(is_here(pin) for pin in pinned()[name]))
    if others:
        pytest.skip(f"other releases than the pinned ones are installed, of {', '.join(others)}")
    assert len(names) > (30 if extras else 10)
    assert names <= set(pinned()), RELOCK


def test_readme_installs_the_pins():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in ("main job", "tests"):
        command = text.partition(f"<!-- command: {name} -->\n```sh\n")[2].partition("\n")[0]
        assert "PIP_CONSTRAINT=constraints.txt" in command
        assert "PIP_BUILD_CONSTRAINT=constraints.txt" in command

"""The sites that the tests look at, each made once."""

import time
from pathlib import Path

import pytest

from tests.conftest import write_content
from tests.site import made

RIVONIA = Path(__file__).parents[1] / "rivonia"


@pytest.fixture(scope="session")
def small(tmp_path_factory):
    """The site of the test content."""
    folder = tmp_path_factory.mktemp("small")
    return made.site(write_content(folder / "content"), folder / "site")


@pytest.fixture(scope="session")
def rivonia(tmp_path_factory):
    """The site of another subject."""
    return made.site(RIVONIA, tmp_path_factory.mktemp("rivonia") / "site")


@pytest.fixture(scope="session")
def shipped_site(shipped_library, tmp_path_factory):
    """The site of the shipped content, and the seconds that it took of the processor."""
    from purgecli.site import build

    folder = tmp_path_factory.mktemp("shipped")
    begun = time.process_time()
    build.write(shipped_library, folder)
    return folder, time.process_time() - begun

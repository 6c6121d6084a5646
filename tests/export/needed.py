"""Programs that read our exports, which are heavy: without them a test is skipped, but for where they must be."""

import os
from importlib import import_module
from types import ModuleType

import pytest


def needed(module: str) -> ModuleType:
    """A module; skips the test where it is not installed, and fails it under `PURGE_TEST_ALL`, as CI sets it."""
    if os.environ.get("PURGE_TEST_ALL"):
        return import_module(module)
    return pytest.importorskip(module)

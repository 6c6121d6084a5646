"""Makes the library of the shipped content when a wheel is built, so that nobody waits for it at a first call.

An editable install is a checkout, whose content may change: its library is made in the user's cache, as that of any folder.
"""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class LibraryHook(BuildHookInterface):  # type: ignore[type-arg]
    """Puts the library, and the sum over it, into the package."""

    PLUGIN_NAME = "custom"
    folder: Path | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Before the files are gathered; `version` is `standard` or `editable`."""
        if version != "standard":
            return
        sys.path.insert(0, self.root)
        from purgecli.authoring.faults import FaultyContent
        from purgecli.library import shipped, store

        self.folder = Path(tempfile.mkdtemp())
        library = self.folder / shipped.LIBRARY.name
        try:
            made = shipped.make(Path(self.root) / "content", library, store.VERSION)
        except FaultyContent as error:
            self.app.abort("\n".join(map(str, error.faults)))
        if not made:
            self.app.display_warning("SQLite has no FTS5 here: the wheel has no library, and each user's is made at a first call")
            return
        for path in (library, shipped.sum_file(library)):
            build_data["force_include"][str(path)] = f"purgecli/{path.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """After the wheel is written."""
        if self.folder:
            shutil.rmtree(self.folder)

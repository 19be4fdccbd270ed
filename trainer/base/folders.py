"""Where the program keeps its things: data, cache and logs, by each platform's custom or in one portable folder."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from trainer.base.errors import TroubleOutside

__all__ = ["HOME_VARIABLE", "RECORD", "Folders", "folders", "private"]

HOME_VARIABLE = "COMMON_GROUND_HOME"
"""Set to a folder, this environment variable keeps everything there: a memory stick, or a test's own place."""
RECORD = "record.sqlite"
"""The record's file in the data folder."""
_NAME = "Common Ground"
_PLAIN_NAME = "common-ground"


class Folders(NamedTuple):
    """The three places: ``data`` for the record, ``cache`` for what can be deleted any time, ``logs`` for crashes."""

    data: Path
    cache: Path
    logs: Path


def folders(environment: Mapping[str, str], platform: str = sys.platform, home: Path | None = None) -> Folders:
    """The folders for this environment; nothing is made yet.

    Linux follows the XDG Base Directory Specification (a relative path there counts as unset), Windows its
    ``APPDATA`` and ``LOCALAPPDATA``, macOS its Library. ``home`` stands in for the person's own folder.
    """
    portable = environment.get(HOME_VARIABLE, "")
    if portable:
        root = Path(portable).expanduser().absolute()
        return Folders(root, root / "cache", root / "logs")
    own = Path.home() if home is None else home
    if platform == "win32":
        data = _absolute(environment, "APPDATA", own / "AppData" / "Roaming") / _NAME
        local = _absolute(environment, "LOCALAPPDATA", own / "AppData" / "Local") / _NAME
        return Folders(data, local / "cache", local / "logs")
    if platform == "darwin":
        library = own / "Library"
        return Folders(library / "Application Support" / _NAME, library / "Caches" / _NAME, library / "Logs" / _NAME)
    state = _absolute(environment, "XDG_STATE_HOME", own / ".local" / "state") / _PLAIN_NAME
    return Folders(
        _absolute(environment, "XDG_DATA_HOME", own / ".local" / "share") / _PLAIN_NAME,
        _absolute(environment, "XDG_CACHE_HOME", own / ".cache") / _PLAIN_NAME,
        state,
    )


def private(folder: Path) -> Path:
    """The folder, made where it was missing, and closed to the computer's other accounts.

    An existing folder is left as open as it is: it may be shared on purpose. Raises ``TroubleOutside`` when it can't
    be made.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as fault:
        raise TroubleOutside(
            f"The folder {folder} can't be made ({fault.strerror or fault}).",
            "Nothing was changed.",
            f"Give yourself the right to write there, or set {HOME_VARIABLE} to a folder that you may write to.",
        ) from fault
    return folder


def _absolute(environment: Mapping[str, str], name: str, otherwise: Path) -> Path:
    given = Path(environment.get(name, ""))
    return given if given.is_absolute() else otherwise

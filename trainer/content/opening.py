"""Opens the library: the compiled file when it is fresh and whole, or the packs themselves, compiled anew."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from trainer.content.cache import (
    APPLICATION_ID,
    LAYOUT_VERSION,
    cache_path,
    compile_into,
    fingerprint,
    write_cache,
)
from trainer.content.library import Library
from trainer.content.model import Pack
from trainer.content.scenario.shelf import Shelved

__all__ = ["library_of", "open_library"]

_CHECKED_WHOLE = 8_000_000
"""Up to this size, in bytes, the file is checked page by page when it is opened (4 ms a megabyte)."""


def open_library(folders: Sequence[Path], cache_folder: Path) -> Library:
    """The library of the packs in ``folders``, from the file in ``cache_folder`` or compiled into one there.

    A damaged or foreign file is replaced. A faulty pack is left out (``Library.faulty`` says so). Where the cache
    folder can't be written the library is kept in memory, and compiled again at the next start.
    """
    name = fingerprint(folders)
    path = cache_path(cache_folder, name)
    connection = _opened(path, name)
    if connection is not None:
        return Library(connection)
    faulty: list[tuple[str, int]] = []
    drills: list[Shelved] = []
    packs = list(_packs(folders, faulty, drills))
    try:
        write_cache(path, packs, faulty, name, drills)
        connection = _opened(path, name)
    except (OSError, sqlite3.Error):
        connection = None
    return library_of(packs, faulty, drills) if connection is None else Library(connection)


def library_of(
    packs: Iterable[Pack], faulty: Iterable[tuple[str, int]] = (), drills: Iterable[Shelved] = ()
) -> Library:
    """A library of ``packs`` and ``drills`` in memory, without a file."""
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    compile_into(connection, packs, faulty, "", drills)
    return Library(connection)


def _packs(folders: Sequence[Path], faulty: list[tuple[str, int]], drills: list[Shelved]) -> Iterator[Pack]:
    # Reading YAML costs 0.3 s of imports, which a start with a fresh cache must not pay.
    from trainer.content.faults import only_faults
    from trainer.content.pack import read_pack

    seen = set()
    for folder in folders:
        pack, faults, shelved, left_out = read_pack(folder)
        if pack is None:
            faulty.append((folder.name, len(only_faults(faults))))
        elif pack.id in seen:
            faulty.append((folder.name, 1))
        else:
            seen.add(pack.id)
            drills += shelved
            faulty += left_out
            yield pack


def _opened(path: Path, name: str) -> sqlite3.Connection | None:
    """The file, or none when it isn't there, isn't ours, is of another make or is damaged."""
    if not path.is_file():
        return None
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    except sqlite3.Error:  # it may belong to another account
        return None
    try:
        for setting in ("query_only = ON", "trusted_schema = OFF", "cell_size_check = ON"):
            connection.execute(f"PRAGMA {setting}")
        if _is_whole(connection, name, path.stat().st_size):
            return connection
    except (sqlite3.DatabaseError, UnicodeDecodeError, OSError):
        pass
    connection.close()
    return None


def _is_whole(connection: sqlite3.Connection, name: str, size: int) -> bool:
    def one(query: str) -> object:
        with closing(connection.execute(query)) as rows:
            found = rows.fetchone()
        return found[0] if found else None

    return (
        one("PRAGMA application_id") == APPLICATION_ID
        and one("PRAGMA user_version") == LAYOUT_VERSION
        and one("SELECT fingerprint FROM source") == name
        and (size > _CHECKED_WHOLE or one("PRAGMA quick_check(1)") == "ok")
    )

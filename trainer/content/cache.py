"""Packs compiled to one SQLite file, named by what they say, so that start-up reads no YAML."""

import hashlib
import os
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from pathlib import Path

from trainer import __version__
from trainer.content.codec import CODEC_VERSION, json_of
from trainer.content.folder import found, read_bytes
from trainer.content.model import Item, Pack
from trainer.content.scenario.shelf import Shelved

__all__ = ["APPLICATION_ID", "LAYOUT_VERSION", "cache_path", "compile_into", "fingerprint", "write_cache"]

APPLICATION_ID = 0x43474354
"""What SQLite's header calls a file of ours: "CGCT", the content of Common Ground."""
LAYOUT_VERSION = 5
_KEPT = 3

_SCHEMA = """
PRAGMA application_id = 1128743764;
CREATE TABLE source (fingerprint TEXT NOT NULL) STRICT;
CREATE TABLE faulty (folder TEXT NOT NULL, faults INTEGER NOT NULL) STRICT;
CREATE TABLE pack (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, language TEXT NOT NULL,
    disclaimer TEXT NOT NULL, licence TEXT NOT NULL
) STRICT;
CREATE TABLE document (pack TEXT PRIMARY KEY, sha256 TEXT NOT NULL, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE reference (
    number INTEGER PRIMARY KEY, pack TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, UNIQUE (pack, key)
) STRICT;
CREATE TABLE section (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, pack TEXT NOT NULL, title TEXT NOT NULL, parent TEXT,
    value TEXT NOT NULL
) STRICT;
CREATE TABLE statement (id TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE item (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, section TEXT NOT NULL, use TEXT NOT NULL,
    format TEXT NOT NULL, basis TEXT NOT NULL, value TEXT NOT NULL
) STRICT;
CREATE TABLE trains (
    item TEXT NOT NULL, place INTEGER NOT NULL, statement TEXT NOT NULL, PRIMARY KEY (item, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE drill (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, pack TEXT NOT NULL, section TEXT NOT NULL,
    title TEXT NOT NULL, minutes INTEGER NOT NULL, revision INTEGER NOT NULL, decisions INTEGER NOT NULL,
    value TEXT NOT NULL
) STRICT;
CREATE TABLE objective (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, drill TEXT NOT NULL, node TEXT NOT NULL,
    section TEXT NOT NULL, title TEXT NOT NULL
) STRICT;
CREATE TABLE listing (use TEXT PRIMARY KEY, ids TEXT NOT NULL) STRICT;
CREATE TABLE holding (section TEXT NOT NULL, use TEXT NOT NULL, items INTEGER NOT NULL, PRIMARY KEY (section, use))
    STRICT, WITHOUT ROWID;
"""
_SUMMARIES = """
CREATE INDEX item_by_section ON item (section, use, number, format, basis, id);
CREATE INDEX item_by_use ON item (use, number, format, basis, id);
CREATE INDEX trains_by_statement ON trains (statement, item);
INSERT INTO listing SELECT use, group_concat(id, char(10)) FROM (SELECT use, id FROM item ORDER BY use, number)
    GROUP BY use;
INSERT INTO holding SELECT section, use, count(*) FROM item GROUP BY section, use;
"""


def fingerprint(folders: Sequence[Path]) -> str:
    """What the packs in ``folders`` say, as 32 hexadecimal digits: names and bytes of every file, and our versions."""
    digest = hashlib.sha256(f"{__version__} {CODEC_VERSION} {LAYOUT_VERSION}".encode())
    for folder in folders:
        files = found(folder)
        digest.update(f"\0{folder.name}\0{len(files.files)}\0{files.stray}".encode("utf-8", "surrogateescape"))
        for name in files.files:
            content = read_bytes(folder, name)
            said = content if isinstance(content, bytes) else content.wrong.encode()
            digest.update(f"\0{name}\0{len(said)}\0".encode("utf-8", "surrogateescape"))
            digest.update(said)
    return digest.hexdigest()[:32]


def cache_path(cache_folder: Path, name: str) -> Path:
    """Where the compiled packs with fingerprint ``name`` are kept."""
    return cache_folder / f"content-{name}.sqlite"


def write_cache(
    path: Path,
    packs: Iterable[Pack],
    faulty: Iterable[tuple[str, int]] = (),
    name: str = "",
    drills: Iterable[Shelved] = (),
) -> None:
    """Compile ``packs`` and ``drills`` into a file at ``path``, whole or not at all.

    ``faulty`` are folders and files left out with their numbers of faults, ``name`` the fingerprint. Raises OSError or
    sqlite3.Error when it can't be written; a half-written file is removed.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    # Not by tempfile: importing it costs a start 6 ms. Two of one process would only write the same twice.
    written = path.with_name(f"compiling-{os.getpid()}.sqlite")
    written.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(written, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            compile_into(connection, packs, faulty, name, drills)
        written.replace(path)
    finally:
        written.unlink(missing_ok=True)
    _forget_old(path)


def compile_into(
    connection: sqlite3.Connection,
    packs: Iterable[Pack],
    faulty: Iterable[tuple[str, int]],
    name: str,
    drills: Iterable[Shelved] = (),
) -> None:
    """Fill an empty database; the connection must be in autocommit mode."""
    connection.executescript(_SCHEMA)
    connection.execute("BEGIN")
    connection.execute("INSERT INTO source VALUES (?)", (name,))
    for pack in packs:
        _add_pack(connection, pack)
    for shelved in drills:
        _add_drill(connection, shelved)
    connection.executemany("INSERT INTO faulty VALUES (?, ?)", faulty)  # after the packs: reading them may find it
    connection.execute("COMMIT")
    connection.executescript(f"{_SUMMARIES} PRAGMA user_version = {LAYOUT_VERSION};")


def _add_pack(connection: sqlite3.Connection, pack: Pack) -> None:
    head = (pack.id, pack.title, pack.language, pack.disclaimer, pack.licence)
    connection.execute("INSERT INTO pack VALUES (NULL, ?, ?, ?, ?, ?)", head)
    if pack.document is not None:
        connection.execute("INSERT INTO document VALUES (?, ?, ?)", (pack.id, *pack.document))
    connection.executemany(
        "INSERT INTO reference VALUES (NULL, ?, ?, ?)",
        ((pack.id, reference.key, json_of(reference)) for reference in pack.references),
    )
    connection.executemany(
        "INSERT INTO section VALUES (NULL, ?, ?, ?, ?, ?)",
        ((section.id, pack.id, section.title, section.parent, json_of(section)) for section in pack.sections),
    )
    connection.executemany(
        "INSERT INTO statement VALUES (?, ?)",
        ((statement.id, json_of(statement)) for section in pack.sections for statement in section.statements),
    )
    connection.executemany("INSERT INTO item VALUES (NULL, ?, ?, ?, ?, ?, ?)", map(_item_row, pack.items))
    connection.executemany(
        "INSERT INTO trains VALUES (?, ?, ?)",
        ((item.id, place, name) for item in pack.items for place, name in enumerate(item.statements)),
    )


def _add_drill(connection: sqlite3.Connection, shelved: Shelved) -> None:
    from trainer.content.scenario.codec import drill_json  # compiling stands before no usual start
    from trainer.content.scenario.model import Decision

    drill = shelved.drill
    decisions = [node for node in drill.nodes if isinstance(node, Decision)]
    head = (drill.id, shelved.pack, drill.section, drill.title, drill.minutes, shelved.revision, len(decisions))
    connection.execute("INSERT INTO drill VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)", (*head, drill_json(drill)))
    connection.executemany(
        "INSERT OR IGNORE INTO objective VALUES (NULL, ?, ?, ?, ?, ?)",
        ((node.objective, drill.id, node.id, node.section, node.title) for node in decisions),
    )


def _item_row(item: Item) -> tuple[str, str, str, str, str, str]:
    return (item.id, item.section, item.use, item.format, item.basis, json_of(item))


def _forget_old(path: Path) -> None:
    """Remove all but the newest few; one that is still open elsewhere may refuse, and stays."""
    with suppress(OSError):
        others = [other for other in path.parent.glob("content-*.sqlite") if other != path]
        others.sort(key=lambda other: other.stat().st_mtime, reverse=True)
        for other in others[_KEPT - 1 :]:
            other.unlink()

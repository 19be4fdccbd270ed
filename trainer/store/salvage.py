"""What can still be read of a damaged record, page by page, without SQLite: only what its seal vouches for.

A damaged schema or a damaged inner page makes SQLite refuse the whole file, though nearly all answers are untouched.
So the leaves of the tables are read as sqlite.org/fileformat2.html lays them out, wherever they lie in the file or in
its write-ahead log; whatever is no event, or is not as it was sealed, is passed over.
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, NamedTuple

from trainer.record.events import Event
from trainer.store.integrity import event_of, fits

__all__ = ["Rescued", "rescued"]

_USUAL_PAGE = 4_096
_TABLE_LEAF = 13
_COLUMNS = 26
"""The columns of ``event``; the first is the row's number, which SQLite keeps outside the row's content."""
_LARGEST_ROW = 2_000_000
_WAL_HEADER, _FRAME_HEADER = 32, 24
_MALFORMED = (IndexError, ValueError, OverflowError, TypeError)
_INTEGER_BYTES = (0, 1, 2, 3, 4, 6, 8)
_BLOB, _TEXT = 12, 13

Content = bytes | mmap


class Rescued(NamedTuple):
    """An event that says what was sealed, with the text of its body (None: it was erased)."""

    event: Event
    body: str | None


def rescued(record: Path, known: Collection[str] = ()) -> Iterator[Rescued]:
    """Every event of the file and its write-ahead log that can be read and is as it was sealed, each once.

    Those whose ids are ``known`` are left out, which takes a fraction of the time (some 60 microseconds an event).
    Never raises for what a file can hold. No connection to the record may be open in this process.
    """
    seen = set(known)
    with _content(record) as main, _content(record.with_name(record.name + "-wal")) as log:
        for size in dict.fromkeys((_page_size(main), _USUAL_PAGE)):
            pages = _Pages(main, log, size)
            for page, first in pages.leaves():
                for one in _events(pages, page, first, seen):
                    seen.add(one.event.id)
                    yield one


@contextmanager
def _content(path: Path) -> Iterator[Content]:
    """The file's bytes, mapped rather than read: a large record may not fit into memory."""
    try:
        with path.open("rb") as file:
            mapped = mmap(file.fileno(), 0, access=ACCESS_READ)
    except (OSError, ValueError):  # a file that is missing, closed to us, or empty
        yield b""
        return
    with mapped:
        yield mapped


def _page_size(main: Content) -> int:
    size = int.from_bytes(main[16:18], "big")
    size = 65_536 if size == 1 else size
    return size if 512 <= size <= 65_536 and size & (size - 1) == 0 else _USUAL_PAGE


class _Pages:
    """The pages of a file and the later versions of them that its write-ahead log holds."""

    def __init__(self, main: Content, log: Content, size: int) -> None:
        self.size = size
        self.logged = len(log) > 0
        self._main = main
        self._log = log
        self._newest: dict[int, int] = {}
        for place in range(_WAL_HEADER, len(log) - _FRAME_HEADER - size + 1, _FRAME_HEADER + size):
            self._newest[int.from_bytes(log[place : place + 4], "big")] = place + _FRAME_HEADER

    def leaves(self) -> Iterator[tuple[bytes, int]]:
        """Every page that says it is the leaf of a table, with the offset of its header."""
        for number, place in enumerate(range(0, len(self._main), self.size)):
            first = 0 if number else 100
            if self._main[place + first : place + first + 1] == bytes((_TABLE_LEAF,)):
                yield self._main[place : place + self.size], first
        for place in range(_WAL_HEADER + _FRAME_HEADER, len(self._log), _FRAME_HEADER + self.size):
            if self._log[place] == _TABLE_LEAF:
                yield self._log[place : place + self.size], 0

    def page(self, number: int, with_log: bool) -> bytes:
        """A page by its number from 1, in its latest version or in the main file's."""
        place = self._newest.get(number) if with_log else None
        if place is not None:
            return self._log[place : place + self.size]
        return self._main[(number - 1) * self.size : number * self.size]


def _events(pages: _Pages, page: bytes, first: int, seen: Collection[str]) -> Iterator[Rescued]:
    count = int.from_bytes(page[first + 3 : first + 5], "big")
    for index in range(min(count, pages.size // 4)):
        pointer = first + 8 + 2 * index
        cell = int.from_bytes(page[pointer : pointer + 2], "big")
        for with_log in (True, False) if pages.logged else (False,):
            row = _row(pages, page, cell, with_log, seen)
            if row is not None and fits(row):
                yield Rescued(event_of(row), row[-1])
                break


def _row(pages: _Pages, page: bytes, cell: int, with_log: bool, seen: Collection[str]) -> Sequence[Any] | None:
    """The columns of an unseen event that begin at this place of a leaf; None when nothing of the kind does."""
    try:
        length, at = _varint(page, cell)
        _, at = _varint(page, at)
        if length > _LARGEST_ROW:
            return None
        payload = _payload(pages, page, at, length, with_log)
        kinds, at = _kinds(payload)
        if len(kinds) != _COLUMNS or _value(payload, at, kinds[1])[0] in seen:
            return None
        return _values(payload, at, kinds)[1:]
    except _MALFORMED:
        return None


def _payload(pages: _Pages, page: bytes, at: int, length: int, with_log: bool) -> bytes:
    """A row's content, the part on overflow pages included."""
    most = pages.size - 35
    if length <= most:
        return page[at : at + length]
    least = (pages.size - 12) * 32 // 255 - 23
    local = least + (length - least) % (pages.size - 4)
    local = local if local <= most else least
    parts, missing = [page[at : at + local]], length - local
    following = int.from_bytes(page[at + local : at + local + 4], "big")
    while missing > 0 and following:
        overflow = pages.page(following, with_log)
        parts.append(overflow[4 : 4 + missing])
        missing -= pages.size - 4
        following = int.from_bytes(overflow[:4], "big")
    return b"".join(parts)


def _kinds(payload: bytes) -> tuple[list[int], int]:
    """What a row's header says of each column's type and length, and where the columns begin."""
    end, at = _varint(payload, 0)
    kinds: list[int] = []
    while at < end:
        kind = payload[at]
        if kind < 0x80:
            at += 1
        else:
            kind, at = _varint(payload, at)
        kinds.append(kind)
    return kinds, at


def _values(payload: bytes, at: int, kinds: Sequence[int]) -> list[Any]:
    values: list[Any] = []
    for kind in kinds:
        value, at = _value(payload, at, kind)
        values.append(value)
    return values


def _value(payload: bytes, at: int, kind: int) -> tuple[Any, int]:
    if kind == 0:
        return None, at
    if kind in (8, 9):
        return kind - 8, at
    if kind < len(_INTEGER_BYTES):
        end = at + _INTEGER_BYTES[kind]
        return int.from_bytes(payload[at:end], "big", signed=True), end
    if kind < _BLOB:
        raise ValueError("no column of an event holds such a value")
    end = at + (kind - _BLOB) // 2
    content = payload[at:end]
    return (content.decode() if kind % 2 == _TEXT % 2 else content), end


def _varint(content: bytes, at: int) -> tuple[int, int]:
    value = 0
    for place in range(at, at + 8):
        byte = content[place]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + 1
    return value << 8 | content[at + 8], at + 9

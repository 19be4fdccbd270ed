"""The figures behind a chart or a report as a table, and the same as CSV or to be pasted: nothing in it is a formula.

A spreadsheet takes a cell for a formula when it begins with ``=``, ``+``, ``-``, ``@``, a tab or a line break (OWASP,
"CSV Injection"); such a text gets an apostrophe before it. Numbers are written as numbers, also below zero.
"""

import csv
import io
from collections.abc import Sequence
from typing import NamedTuple

__all__ = ["NOTHING", "Cell", "Table", "csv_of", "number", "safe_text", "tabbed", "words"]

_FORMULA = frozenset("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""With the wide forms of East Asian keyboards, which spreadsheets read as the plain ones."""


class Cell(NamedTuple):
    """What a person reads, and the number that it stands for (None: it is a text, or there is nothing)."""

    words: str
    value: float | None = None


class Table(NamedTuple):
    """Heads and rows; every row has as many cells as there are heads."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


NOTHING = Cell("")
"""Where a figure can't be computed: an empty cell, never zero."""


def words(text: str) -> Cell:
    """A cell of text."""
    return Cell(text)


def number(value: float | None, said: str) -> Cell:
    """A number and how it is said; nothing where there is none."""
    return NOTHING if value is None else Cell(said, value)


def safe_text(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{text}" if text[:1] in _FORMULA and text else text


def csv_of(table: Table) -> str:
    """The table as CSV (RFC 4180): heads first, numbers with a point and in full."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([safe_text(_sound(head)) for head in table.heads])
    writer.writerows([_written(cell) for cell in row] for row in table.rows)
    return stream.getvalue()


def tabbed(table: Table) -> str:
    """The table with tabs between its cells, for the clipboard; a tab or line break in a text becomes a space."""
    rows: list[Sequence[str]] = [[safe_text(_one_line(head)) for head in table.heads]]
    rows += [[_one_line(_written(cell)) for cell in row] for row in table.rows]
    return "\n".join("\t".join(row) for row in rows)


def _written(cell: Cell) -> str:
    if cell.value is None:
        return safe_text(_sound(cell.words))
    whole = int(cell.value) if cell.value == cell.value // 1 and abs(cell.value) < 1e15 else None
    return str(whole) if whole is not None else repr(round(cell.value, 12))


def _one_line(text: str) -> str:
    return " ".join(_sound(text).split())


def _sound(text: str) -> str:
    """Half a surrogate pair can't be encoded, and a NUL ends a text in some readers."""
    return "".join("\ufffd" if letter == "\0" or "\ud800" <= letter <= "\udfff" else letter for letter in text)

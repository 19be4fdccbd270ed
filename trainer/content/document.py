"""A document's own text, as a learner has it in a file: its bytes become lines, and lines become paragraphs."""

import hashlib
import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from trainer.base.errors import TroubleOutside

__all__ = ["MAX_BYTES", "MAX_LINES", "Own", "Paragraph", "headed", "own_document", "paragraphs"]

MAX_BYTES = 1_000_000
"""The largest document that is taken, in bytes: some five hundred pages."""
MAX_LINES = 20_000
"""The most lines that a document may have."""

_ENTRY = re.compile(r"\s*(?:\d{1,3}[.)]|[-*\u2022\u2013])\s")
_LONGEST_HEADING = 90


class Own(NamedTuple):
    """A learner's own copy of a document. ``sha256`` is that of ``text``, as 64 small hexadecimal digits."""

    sha256: str
    text: str

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the text; a pack counts them from 1."""
        return tuple(self.text.split("\n"))


class Paragraph(NamedTuple):
    """A stretch of a document: the ``line`` (from 1) at which it begins, and its ``blocks``.

    Blocks are parted by blank lines; a list that a paragraph leads into belongs to it.
    """

    line: int
    blocks: tuple[str, ...]


def own_document(content: bytes) -> Own:
    """The document that a file holds, as plain text in UTF-8.

    What differs between two copies of the same text does not count: byte order marks at the beginning, the kind of line
    ends, and line ends at the end of the file. Raises TroubleOutside, in plain sentences, when the file is too large or
    no text.
    """
    if len(content) > MAX_BYTES:
        raise _not_taken(f"This file is too large: a document may have up to {MAX_BYTES // 1_000_000} MB of text.")
    try:
        text = content.decode("utf-8").lstrip("\ufeff")
    except UnicodeDecodeError:
        raise _not_taken("This file is not plain text in UTF-8.") from None
    if "\x00" in text:
        raise _not_taken("This file is not plain text in UTF-8.")
    text = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
    if text.count("\n") >= MAX_LINES:
        raise _not_taken(f"This file is too long: a document may have up to {MAX_LINES} lines.")
    return Own(hashlib.sha256(text.encode()).hexdigest(), text)


def _not_taken(what: str) -> TroubleOutside:
    return TroubleOutside(what, "It was only looked at, and nothing was kept.", "Choose the document as plain text.")


def paragraphs(lines: Sequence[str], begins: Collection[int]) -> tuple[Paragraph, ...]:
    """The whole document in stretches: one at each line in ``begins`` (from 1), and one at each block between them.

    Blank lines part the blocks. What looks like a list behind a line in ``begins`` belongs to that paragraph.
    """
    found: list[Paragraph] = []
    for line, block in _blocks(lines, begins):
        last = found[-1] if found else None
        if last is not None and last.line in begins and line not in begins and _ENTRY.match(block):
            found[-1] = last._replace(blocks=(*last.blocks, block))
        else:
            found.append(Paragraph(line, (block,)))
    return tuple(found)


def _blocks(lines: Sequence[str], begins: Collection[int]) -> list[tuple[int, str]]:
    """Lines without a blank one between them, with the number of the first; a line in ``begins`` is always a first."""
    blocks: list[tuple[int, list[str]]] = []
    parted = True
    for number, line in enumerate(lines, 1):
        if not line.strip():
            parted = True
        elif parted or number in begins:
            blocks.append((number, [line]))
            parted = False
        else:
            blocks[-1][1].append(line)
    return [(number, "\n".join(block)) for number, block in blocks]


def headed(found: Sequence[Paragraph], first: Collection[int]) -> frozenset[int]:
    """The lines that stand as headings: alone, short, and right before a section's first paragraph (in ``first``)."""
    return frozenset(before.line for before, after in pairwise(found) if after.line in first and _is_heading(before))


def _is_heading(paragraph: Paragraph) -> bool:
    words = paragraph.blocks[0]
    alone = len(paragraph.blocks) == 1 and "\n" not in words and len(words) < _LONGEST_HEADING
    return alone and not words.rstrip().endswith((".", ":")) and not _ENTRY.match(words)

"""A section's briefing: blocks of text parted by blank lines, with the contested statements that each one names."""

import re
from typing import NamedTuple

__all__ = ["RawBlock", "blocks_of"]

_NAMED = re.compile(r"\{([a-z0-9., \t-]*)\}$")
_BULLET = "- "


class RawBlock(NamedTuple):
    """A paragraph (one line) or a list (a line a member); ``contested`` holds statement ids as written."""

    lines: tuple[str, ...]
    is_list: bool
    contested: tuple[str, ...]


def blocks_of(text: str) -> tuple[RawBlock, ...]:
    """The blocks of a briefing, in order; a line that begins with ``- `` is a member of a list."""
    blocks: list[RawBlock] = []
    lines: list[str] = []
    named: list[str] = []

    def close() -> None:
        if lines:
            is_list = lines[0].startswith(_BULLET)
            shown = [line.removeprefix(_BULLET).strip() for line in lines] if is_list else [" ".join(lines)]
            blocks.append(RawBlock(tuple(shown), is_list, tuple(named)))
        lines.clear()
        named.clear()

    for line in text.split("\n"):
        said, ids = _parted(line.strip())
        starts_list = said.startswith(_BULLET)
        in_list = bool(lines) and lines[0].startswith(_BULLET)
        if (not said and not ids) or (starts_list and not in_list):
            close()
        if said and in_list and not starts_list and lines:
            lines[-1] = f"{lines[-1]} {said}"
        elif said:
            lines.append(said)
        named.extend(ids)
    close()
    return tuple(blocks)


def _parted(line: str) -> tuple[str, list[str]]:
    """A line without the ids in braces at its end, and those ids."""
    ids: list[str] = []
    while found := _NAMED.search(line):
        ids[:0] = found[1].replace(",", " ").split()
        line = line[: found.start()].rstrip()
    return line, ids

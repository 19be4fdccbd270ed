"""What sheets are set with: headings that begin a page, frames, lines to write on.

Frames and lines are tables, and nothing hangs on a newer property of style sheets: browsers print it, and so does Qt's
rich text, which knows a small part of HTML.
"""

from collections.abc import Iterable, Sequence

from trainer.content.model import Block
from trainer.content.report.markup import Content, Element, element

__all__ = [
    "blank_lines",
    "bold",
    "bullets",
    "framed",
    "grid",
    "in_pairs",
    "letter",
    "new_page",
    "paragraph",
    "set_blocks",
    "told",
]

_BLANK = "\u00a0"


def letter(number: int) -> str:
    """An option's letter by its place in the file (from 0)."""
    return "ABCDE"[number]


def bold(text: str) -> Element:
    """Strong text."""
    return element("strong", text)


def paragraph(*content: Content) -> Element:
    """A paragraph."""
    return element("p", *content)


def told(label: str, text: str) -> Element:
    """A paragraph that opens with a strong label."""
    return element("p", bold(f"{label}: "), text)


def bullets(items: Iterable[Content]) -> list[Element]:
    """A list, or nothing where there is nothing to list."""
    made = [element("li", item) for item in items]
    return [element("ul", *made)] if made else []


def new_page(part: str, title: str) -> list[Element]:
    """The head of a page: which part it belongs to, so that loose sheets find back, and its title."""
    return [element("p", part, class_="part"), element("h2", title)]


def set_blocks(blocks: Sequence[Block]) -> list[Element]:
    """Paragraphs and lists of a briefing."""
    made: list[Element] = []
    for block in blocks:
        made += bullets(block.lines) if block.is_list else [element("p", line) for line in block.lines]
    return made


def framed(*content: Content, kind: str = "frame") -> Element:
    """A box round about its content; ``kind`` is ``frame``, ``quiet`` (a ground, no line) or ``red``."""
    cell = element("td", *content)
    return element("table", element("tr", cell), class_=kind, width="100%", cellspacing="0", cellpadding="8")


def blank_lines(count: int) -> Element:
    """Lines to write on."""
    rows = (element("tr", element("td", _BLANK)) for _ in range(count))
    return element("table", *rows, class_="lines", width="100%", cellspacing="0", cellpadding="5")


def in_pairs(cells: Sequence[Sequence[Content]], kind: str, padding: str) -> Element:
    """Cells, two in a row."""
    made = [element("td", *cell, width="50%") for cell in cells]
    empty = element("td", _BLANK, width="50%")
    rows = [element("tr", *(*made[place : place + 2], empty)[:2]) for place in range(0, len(made), 2)]
    return element("table", *rows, class_=kind, width="100%", cellspacing="0", cellpadding=padding)


def grid(head: Sequence[str], rows: Iterable[Sequence[Content]], widths: Sequence[str] = ()) -> Element:
    """A ruled table; ``widths`` are those of its columns in per cent, and an empty cell is room to write."""
    given = [*widths, *("" for _ in range(len(head) - len(widths)))]
    top = [
        element("th", text or _BLANK, width=width) if width else element("th", text or _BLANK)
        for text, width in zip(head, given, strict=True)
    ]
    body = (element("tr", *(element("td", cell or _BLANK) for cell in row)) for row in rows)
    made = [element("thead", element("tr", *top)), element("tbody", *body)]
    return element("table", *made, class_="grid", width="100%", cellspacing="0", cellpadding="5")

"""Tables that a screen reader can follow: a caption, a scope for every heading, figures to the right."""

from collections.abc import Sequence
from typing import NamedTuple

from trainer.content.report.markup import Content, Element, element

__all__ = ["Column", "listing", "table"]

_SHOWN = 12


class Column(NamedTuple):
    """A heading and how its cells are set: ``n`` figures, ``k`` short keys, ``t`` long text, ``g`` a picture."""

    heading: Content
    kind: str = ""


Row = Sequence[Content]


def table(
    name: str,
    caption: str,
    columns: Sequence[Column],
    rows: Sequence[Row],
    total: Row | None = None,
    *,
    small: bool = False,
) -> Element:
    """A table, its first cells being the rows' headings; scrolls sideways where the page is narrower.

    A ``small`` one is no wider than its cells.

    ``name`` is the page's own word for it, never a pack's.
    """
    head = element("tr", *(_heading(column) for column in columns))
    parts = [element("caption", caption, id=name), element("thead", head)]
    parts.append(element("tbody", *(_row(columns, row) for row in rows)))
    if total is not None:
        parts.append(element("tfoot", _row(columns, total)))
    return element(
        "div",
        element("table", *parts),
        class_="wide small" if small else "wide",
        role="group",
        aria_labelledby=name,
        tabindex="0",
    )


def listing(name: str, caption: str, columns: Sequence[Column], rows: Sequence[Row]) -> list[Element]:
    """A table of a dozen rows, and the rest, if there is any, in another that opens below it."""
    parts = [table(name, caption, columns, rows[:_SHOWN])] if rows else []
    rest = rows[_SHOWN:]
    if rest:
        told = f"{caption}: the other {len(rest):,}"
        parts.append(element("details", element("summary", told), table(f"{name}-rest", told, columns, rest)))
    return parts


def _row(columns: Sequence[Column], row: Row) -> Element:
    heading, *cells = zip(columns, row, strict=True)
    return element("tr", _cell("th", *heading, "row"), *(_cell("td", *cell) for cell in cells))


def _heading(column: Column) -> Element:
    """The head of a column; over pictures, which are hidden from screen readers, it is no heading."""
    spoken = isinstance(column.heading, str) and column.heading
    return _cell("th" if spoken else "td", column, column.heading, "col")


def _cell(tag: str, column: Column, content: Content, scope: str = "") -> Element:
    if tag == "td":
        return element("td", content, class_=column.kind) if column.kind else element("td", content)
    return (
        element("th", content, scope=scope, class_=column.kind) if column.kind else element("th", content, scope=scope)
    )

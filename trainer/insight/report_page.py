"""A report on paper: chapters of plain sentences with a table each, as one HTML file without a script.

It fetches nothing, and whatever stands in a pack or was written by people is text there and nothing else
(``content.report.markup``). The window makes a PDF of the same text (``desktop.printing``).
"""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import NamedTuple

from trainer.content.characters import printable
from trainer.content.report.markup import Element, element, written
from trainer.insight.review_style import STYLE
from trainer.insight.tables import Table

__all__ = ["Chapter", "report_page", "sealed_page"]


_LONG, _MANY = 30, 4
"""A first cell of more characters, beside more columns than these, would be squeezed."""


class Chapter(NamedTuple):
    """A heading, sentences that say what the figures mean and rest on, and the table behind them.

    ``none`` is said in place of a table without rows.
    """

    title: str
    sentences: tuple[str, ...]
    table: Table
    none: str = "Nothing yet."


def report_page(kind: str, title: str, lead: Sequence[str], chapters: Iterable[Chapter]) -> str:
    """The report as one HTML file; ``kind`` is printed small above the ``title``, ``lead`` is what comes first."""
    parts = [element("p", kind, class_="part"), element("h1", printable(title))]
    parts += [element("p", printable(sentence), class_="lead") for sentence in lead]
    for chapter in chapters:
        parts += _chapter(chapter)
    return sealed_page(f"{kind}: {title}", parts)


def sealed_page(title: str, parts: Iterable[Element]) -> str:
    """A page of these elements with the style of all that is printed; ``title`` is the file's own name for itself."""
    # Only this very sheet is obeyed, and nothing is fetched, run, framed or sent, whatever text stands in it.
    seal = b64encode(sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{seal}'; base-uri 'none'; form-action 'none'"
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", printable(title)),
        element("style", STYLE),
    )
    return "<!doctype html>\n" + written(element("html", head, element("body", *parts), lang="en")) + "\n"


def _chapter(chapter: Chapter) -> list[Element]:
    made = [element("h2", chapter.title), *(element("p", sentence) for sentence in chapter.sentences)]
    if not chapter.table.rows:
        return [*made, element("p", chapter.none, class_="small")]
    return [*made, _ruled(chapter.table)]


def _ruled(table: Table) -> Element:
    """The table; a first column of sentences keeps a fifth of the width. No mark of direction gets through."""
    first, *others = table.heads
    long = any(len(row[0].words) > _LONG for row in table.rows) and len(others) > _MANY
    heads = (
        element("th", first, width="22%") if long else element("th", first),
        *(element("th", one) for one in others),
    )
    rows = (element("tr", *(element("td", _held(cell.words)) for cell in row)) for row in table.rows)
    return element(
        "table",
        element("thead", element("tr", *heads)),
        element("tbody", *rows),
        class_="grid",
        width="100%",
        cellspacing="0",
        cellpadding="5",
    )


def _held(text: str) -> str:
    """The text, with its figures held together with what they count: no line ends before a per cent sign."""
    return printable(text).replace(" %", "\u00a0%")

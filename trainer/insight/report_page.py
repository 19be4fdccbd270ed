"""A report on paper: chapters of plain sentences with a table each, as one HTML file without a script.

It fetches nothing, and whatever stands in a pack or was written by people is text there and nothing else
(``content.report.markup``). The window makes a PDF of the same text (``desktop.printing``).
"""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import NamedTuple

from trainer.content.report.markup import Element, element, written
from trainer.insight.review_parts import grid
from trainer.insight.review_style import STYLE
from trainer.insight.tables import Table

__all__ = ["Chapter", "report_page"]


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
    parts = [element("p", kind, class_="part"), element("h1", title)]
    parts += [element("p", sentence, class_="lead") for sentence in lead]
    for chapter in chapters:
        parts += _chapter(chapter)
    # Only this very sheet is obeyed, and nothing is fetched, run, framed or sent, whatever text stands in it.
    seal = b64encode(sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{seal}'; base-uri 'none'; form-action 'none'"
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", f"{kind}: {title}"),
        element("style", STYLE),
    )
    return "<!doctype html>\n" + written(element("html", head, element("body", *parts), lang="en")) + "\n"


def _chapter(chapter: Chapter) -> list[Element]:
    made = [element("h2", chapter.title), *(element("p", sentence) for sentence in chapter.sentences)]
    if not chapter.table.rows:
        return [*made, element("p", chapter.none, class_="small")]
    return [*made, grid(chapter.table.heads, ([cell.words for cell in row] for row in chapter.table.rows))]

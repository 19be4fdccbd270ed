"""Printed tables: no figure and no word is broken in two, and no row is cut by the end of a page."""

import pytest
from PySide6.QtGui import QTextTable

from trainer.desktop.printing import laid_out
from trainer.insight.report_page import Chapter, report_page
from trainer.insight.tables import Table, words

pytestmark = pytest.mark.usefixtures("qapp")
HEADS = ("Statement", "Missed", "of answers", "Share", "95 % interval", "Lapses", "Rests on people", "Need help")
LONG = "Support to national security agencies makes them better able to prevent insurgency and to hold what was won."


def table_of(number: int, first: str = LONG) -> QTextTable:
    row = (first, "114", "1014", "100 %", "99 to 100 %", "14", "214", "1114")
    table = Table(HEADS, (tuple(words(cell) for cell in row),) * number)
    document = laid_out(report_page("Report", "Group", (), [Chapter("What needs teaching again", (), table)]))
    (found,) = (one for one in document.rootFrame().childFrames() if isinstance(one, QTextTable))
    return found


def lines(table: QTextTable, row: int, column: int) -> list[tuple[str, float]]:
    """The lines of a cell with their tops in the document."""
    block = table.cellAt(row, column).firstCursorPosition().block()
    top = table.document().documentLayout().blockBoundingRect(block).top()
    shown = (block.layout().lineAt(number) for number in range(block.layout().lineCount()))
    text = block.text()
    return [(text[line.textStart() : line.textStart() + line.textLength()].strip(), top + line.y()) for line in shown]


@pytest.mark.parametrize("first", [LONG, "Ana"])
def test_figures_and_words_are_never_broken(first):
    table = table_of(3, first)
    for column, head in enumerate(HEADS):
        assert " ".join(line for line, _ in lines(table, 0, column)) == head
        told = [line for line, _ in lines(table, 1, column)]
        assert column == 0 or len(told) == 1, told


def test_a_table_with_too_many_columns_gets_smaller_letters_and_breaks_no_figure():
    heads = tuple(f"Decision{number}" for number in range(14))
    table = Table(heads, ((words("1000"),) * 14,))
    document = laid_out(report_page("Report", "Group", (), [Chapter("Wide", (), table)]))
    (found,) = (one for one in document.rootFrame().childFrames() if isinstance(one, QTextTable))
    assert all(len(lines(found, 1, column)) == 1 for column in range(14))
    assert document.documentLayout().frameBoundingRect(found).width() <= document.pageSize().width()


def test_no_row_is_cut_by_the_end_of_a_page():
    table = table_of(60)
    high = table.document().pageSize().height()
    pages = [
        {int(top // high) for column in range(len(HEADS)) for _, top in lines(table, row, column)}
        for row in range(1, table.rows())
    ]
    assert all(len(one) == 1 for one in pages)
    assert max(max(one) for one in pages) < 8


def test_a_long_table_begins_on_the_page_of_its_heading():
    document = table_of(60).document()
    assert document.pageCount() > 1
    assert int(lines(table_of(60), 2, 0)[0][1] // document.pageSize().height()) == 0

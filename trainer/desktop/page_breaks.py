"""Where printed pages end: no frame and no row of a table is cut in two, and a heading stays with what it heads."""

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat, QTextFrame, QTextTable

__all__ = ["keep_together"]

_SHORT = 0.35
"""A table with heads that is no taller than this part of a page stays whole; a longer one repeats its heads."""
_FOOT = 4.0
"""Pixels left for the line below a page's last row."""
_FIRST_ROWS = 2
"""Rows of a longer table that stay with its heading."""
_SENTENCES = 4
"""At most so many paragraphs stand between a heading and its table."""


def keep_together(document: QTextDocument) -> None:
    """Begin a new page before a frame or row that would be cut in two, and before a heading that would stand alone."""
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable) and frame.format().headerRowCount():
            _keep_table(frame)
        else:
            _keep_frame(frame)
    block = document.begin()
    while block.isValid():
        after = block.next()
        if block.blockFormat().headingLevel() and after.isValid() and _page_of(block) != _page_of(after):
            _break_before(block)
        block = after


def _keep_frame(frame: QTextFrame) -> None:
    first, last, high = _pages(frame)
    if first == last or high > 1:
        return
    before = frame.firstCursorPosition().block().previous()
    if before.blockFormat().headingLevel():
        _break_before(before)
    else:
        _break_before_frame(frame)


def _keep_table(table: QTextTable) -> None:
    first, last, high = _pages(table)
    before = _heading_before(table)
    if high > _SHORT:
        row = min(_FIRST_ROWS, table.rows() - 1)
        last = max(_last_page_of(table.cellAt(row, column).lastCursorPosition().block()) for column in _across(table))
    if before is not None and _page_of(before) != last:
        _break_before(before)
    elif before is None and first != last:
        _break_before_frame(table)
    for row in range(1, table.rows()):
        _keep_row(table, row)


def _keep_row(table: QTextTable, row: int) -> None:
    """Let the row before it reach to the end of the page: a break in its own cells would move each by itself."""
    cells = [table.cellAt(row, column) for column in _across(table)]
    starts = [cell.firstCursorPosition().block() for cell in cells]
    ends = [cell.lastCursorPosition().block() for cell in cells]
    document = table.document()
    height, layout = document.pageSize().height(), document.documentLayout()
    top = min(layout.blockBoundingRect(block).top() for block in starts) - table.format().cellPadding()
    page = int(top // height)
    whole = all(_last_page_of(block) == page for block in ends)
    if whole and row == table.rows() - 1:
        # where only the table's lower edge is on the next page, Qt would draw the heads there once more, over no row
        whole = _pages(table)[1] == page
    if row < _FIRST_ROWS or whole:
        return
    missing = max(0.0, (page + 1) * height - top - _FOOT)
    batch = QTextCursor(document)
    batch.beginEditBlock()
    for column in _across(table):
        above = table.cellAt(row - 1, column)
        shown = above.format().toTableCellFormat()
        shown.setBottomPadding(table.format().cellPadding() + missing)
        above.setFormat(shown)
    batch.endEditBlock()


def _across(table: QTextTable) -> range:
    return range(table.columns())


def _heading_before(frame: QTextFrame) -> QTextBlock | None:
    """The heading over a frame, with no more than sentences between them."""
    block = frame.firstCursorPosition().block().previous()
    for _ in range(_SENTENCES + 1):
        if not block.isValid():
            return None
        if block.blockFormat().headingLevel():
            return block
        block = block.previous()
    return None


def _pages(frame: QTextFrame) -> tuple[int, int, float]:
    """The pages of a frame's first and last line, and its height in pages."""
    document = frame.document()
    box, height = document.documentLayout().frameBoundingRect(frame), document.pageSize().height()
    return int(box.top() // height), int((box.bottom() - 1) // height), box.height() / height


def _page_of(block: QTextBlock) -> int:
    """The page of its first line, which may stand on the next one while the block's box begins on this."""
    return _page_of_line(block, 0)


def _last_page_of(block: QTextBlock) -> int:
    return _page_of_line(block, -1)


def _page_of_line(block: QTextBlock, line: int) -> int:
    document, lines = block.document(), block.layout()
    # its lines are there once its box was asked for
    top = document.documentLayout().blockBoundingRect(block).top()
    if lines.lineCount():
        top += lines.lineAt(line % lines.lineCount()).y()
    return int(top // document.pageSize().height())


def _break_before(block: QTextBlock) -> None:
    broken = block.blockFormat()
    broken.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    QTextCursor(block).setBlockFormat(broken)


def _break_before_frame(frame: QTextFrame) -> None:
    broken = frame.frameFormat()
    broken.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    frame.setFrameFormat(broken)

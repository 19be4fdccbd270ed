"""The questions that are hidden from a group: why, since when, and whether they were worded anew."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.base.ids import ItemId
from trainer.desktop.pages.dates import date_of, date_words
from trainer.desktop.pages.groups.question_values import QuestionLine
from trainer.desktop.theme import Role
from trainer.desktop.widgets.asides import Aside
from trainer.desktop.widgets.beside import stacked
from trainer.desktop.widgets.rows import Row, Rows
from trainer.desktop.widgets.text import Text
from trainer.record.rosters import Hidden

__all__ = ["HiddenRows"]


class HiddenRows(QWidget):
    """``question_opened`` carries an ItemId; a question that no pack has any more is told of, and can't be opened."""

    question_opened = Signal(object)

    def __init__(self, hidden: tuple[tuple[Hidden, QuestionLine | None], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = stacked(self, 8)
        column.addWidget(Text(self.tr("Hidden for this group"), Role.BODY_STRONG))
        words = self.tr(
            "They are not asked of anybody in it. A question that was worded anew stays hidden until you look at it "
            "and show it again."
        )
        column.addWidget(Text(words, Role.SMALL, "text2"))
        rows = Rows(self.tr("Hidden for this group"))
        for one, line in hidden:
            if line is not None:
                rows.add(self._row(one, line))
        column.addWidget(rows)
        if not rows.rows:
            rows.hide()
        self._rows = dict(zip([one.item for one, line in hidden if line is not None], rows.rows, strict=True))
        gone = sum(line is None for _, line in hidden)
        if gone:
            words = self.tr("%n more, which no pack has any more.", "", gone)
            column.addWidget(Text(words, Role.SMALL, "text2"))

    def row_of(self, item: ItemId) -> Row | None:
        """The question's row; None when it is not hidden."""
        return self._rows.get(item)

    def _row(self, one: Hidden, line: QuestionLine) -> Row:
        since = self.tr("since {date}, revision {number}")
        asides = [
            Aside(one.why, 220, "text"),
            Aside(since.format(date=date_words(date_of(one.day)), number=one.revision), 200),
        ]
        mended = self.tr("worded anew since") if line.item.revision > one.revision else ""
        asides.append(Aside(mended, 130, "good", "check" if mended else ""))
        row = Row(line.item.stem, asides)
        row.clicked.connect(lambda: self.question_opened.emit(one.item))
        return row

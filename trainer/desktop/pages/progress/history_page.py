"""A learner's history: every sitting and every drill in a table, from which a drill's review or a check is opened."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from trainer.desktop.announcing import announce
from trainer.desktop.charts.opening import OpenableFigures
from trainer.desktop.charts.table_tools import TableTools
from trainer.desktop.pages.dates import date_of
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.progress.history_values import HistoryLine, Past
from trainer.desktop.saving import ChooseFile
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.text import Text
from trainer.insight.tables import NOTHING, Cell, Table, number, words

__all__ = ["HistoryPage"]

_WIDTHS = (170, 152, 90, 62, 80, 130)
_BESIDE = 270
"""Pixels of the page that the table leaves to everything else."""
_CLOSED = frozenset({Past.SITTING, Past.OPEN, Past.LEFT})
"""What has no page to look back on."""


class HistoryPage(FramedPage):
    """``opened`` carries the HistoryLine of a check, a class or a run to look back on, ``left`` None."""

    opened = Signal(object)
    left = Signal(object)

    def __init__(self, choose_file: ChooseFile, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=1080, settle=False)
        self._choose_file = choose_file
        self._lines: tuple[HistoryLine, ...] = ()
        self._figures: OpenableFigures | None = None
        back = ActionButton(self.tr("Back"), Weight.QUIET, key=self.tr("Esc"))
        back.clicked.connect(self.leave)
        self._open = ActionButton(self.tr("Open"), Weight.PRIMARY, key=self.tr("Enter"))
        self._open.clicked.connect(self._open_current)
        self.body.add_action(back)
        self.body.add_action(self._open, end=True, primary=True)

    def show_waiting(self) -> None:
        """Say that the history is being read."""
        self._begin(self.tr("Reading what you did …"))

    def show_history(self, lines: tuple[HistoryLine, ...]) -> None:
        """Show the lines, the latest first."""
        runs = sum(line.past in (Past.REVIEWED, Past.OPEN, Past.LEFT) for line in lines)
        classes = sum(line.past is Past.CLASS for line in lines)
        sat = self.tr("%n sitting(s)", "", len(lines) - runs - classes)
        played = self.tr("%n drill(s)", "", runs)
        if classes:
            sat = self.tr("{sittings}, {classes}").format(sittings=sat, classes=self.tr("%n class(es)", "", classes))
        nothing = self.tr("Nothing yet: when you have answered or decided something, it stands here.")
        told = self.tr("{sittings} and {drills} so far, the latest first.").format(sittings=sat, drills=played)
        self._begin(told if lines else nothing)
        self._lines = lines
        self._open.setVisible(bool(lines))
        if lines:
            self._lay_out()
        self.body.put_in_order()
        self.start_at(self._figures)

    def leave(self) -> None:
        """Report that the person wants back to their progress."""
        self.left.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: T leads back, as it led here."""
        if event.key() == Qt.Key.Key_T and not event.modifiers():
            self.leave()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: the table is as high as the page has room for."""
        super().resizeEvent(event)
        self._fit_height()

    def follow_theme(self) -> None:
        """A larger text leaves it less room."""
        self._fit_height()

    def _fit_height(self) -> None:
        if self._figures is not None:
            self._figures.use_height(self.height() - theme().scaled(_BESIDE))

    def _begin(self, sentence: str) -> None:
        self.body.clear()
        self.body.explain("")
        self._figures, self._lines = None, ()
        self._open.setVisible(False)
        self.body.add(Text(self.tr("Sittings and drills"), Role.TITLE))
        self.body.add(Text(sentence, Role.BODY, "text2"))
        self.body.add_space(4)
        self.body.put_in_order()
        self.start_at(None)

    def _lay_out(self) -> None:
        card, table = Card(padding=12), self._table()
        self._figures = OpenableFigures(table, self.tr("Sittings and drills"), _WIDTHS)
        self._fit_height()
        self._figures.opened.connect(self._open_row)
        self._figures.stood_at.connect(self._stand_at)
        self._stand_at(0)
        self._figures.turned.connect(lambda _: self.leave())
        card.add(self._figures)
        hint = self.tr("Enter or a click opens a drill, a check or a class.")
        card.add(TableTools(hint, lambda: table, self.tr("history"), self._choose_file))
        self.body.add(card)

    def _table(self) -> Table:
        heads = (
            self.tr("What"),
            self.tr("Day"),
            self.tr("Answered"),
            self.tr("Right"),
            self.tr("Minutes"),
            self.tr("Ended"),
        )
        return Table(heads, tuple(self._row(line) for line in self._lines))

    def _row(self, line: HistoryLine) -> tuple[Cell, ...]:
        return (
            words(self._what(line)),
            words(QLocale().toString(date_of(line.day), "ddd d MMM yyyy")),
            _count(line.number),
            _count(line.right),
            _count(line.minutes),
            words(self._ended(line)),
        )

    def _what(self, line: HistoryLine) -> str:
        if line.past is Past.SITTING:
            return self.tr("Questions")
        if line.past is Past.CLASS:
            return self.tr("Class: {name}").format(name=line.title) if line.title else self.tr("A class")
        return self.tr("A check of readiness") if line.past is Past.CHECK else line.title

    def _ended(self, line: HistoryLine) -> str:
        if line.past is Past.OPEN:
            return self.tr("still open")
        return self.tr("given up") if line.past is Past.LEFT else line.ending

    def _stand_at(self, row: int) -> None:
        self._open.setEnabled(0 <= row < len(self._lines) and self._lines[row].past not in _CLOSED)

    def _open_current(self) -> None:
        if self._figures is not None:
            self._open_row(self._figures.currentIndex().row())

    def _open_row(self, row: int) -> None:
        if not 0 <= row < len(self._lines):
            return
        line = self._lines[row]
        why = {
            Past.SITTING: self.tr(
                "A sitting of questions has no page of its own: all that is kept of it is in its row."
            ),
            Past.OPEN: self.tr("This drill is still open: you can go on with it under Drills."),
            Past.LEFT: self.tr("This drill was given up before its end: there is nothing to look back on."),
        }.get(line.past, "")
        self.body.explain(why)
        if why:
            announce(self, why)
        else:
            self.opened.emit(line)


def _count(value: int | None) -> Cell:
    return NOTHING if value is None else number(float(value), QLocale().toString(value))

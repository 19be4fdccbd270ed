"""A chart in its frame: the sentence first, then the chart or its table, what it rests on, and what can be done."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.base.errors import TroubleOutside
from trainer.desktop.announcing import announce
from trainer.desktop.charts.chart import INSET, Chart
from trainer.desktop.charts.export import SUFFIXES, copy, save
from trainer.desktop.charts.figures import FiguresView
from trainer.desktop.charts.menu import ChartMenu
from trainer.desktop.charts.resting import RestsText
from trainer.desktop.charts.setting import speech
from trainer.desktop.charts.shown import ChartShown
from trainer.desktop.charts.tools import Tools
from trainer.desktop.plain import isolated
from trainer.desktop.saving import ChooseFile
from trainer.desktop.theme import Role
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.progress_line import ProgressLine
from trainer.desktop.widgets.text import Text

__all__ = ["ChartCard"]

_PADDING = 20


class ChartCard(Card):
    """Shows a chart, or how far it is from being shown; ``choose_file`` asks where a file goes.

    T turns to the table and back, Ctrl+C copies, the menu key has the rest.
    """

    def __init__(self, shown: ChartShown, choose_file: ChooseFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        side = _PADDING - INSET
        self.column.setContentsMargins(side, 16, side, 12)
        self.column.setSpacing(4)
        self._shown, self._choose_file = shown, choose_file
        self._table: FiguresView | None = None
        self._chart: Chart | None = None
        self._menu: ChartMenu | None = None
        self._rests = RestsText(shown.rests)
        self._foot = self._rests.text()
        self._inner(Text(shown.title, Role.SMALL, "text2"))
        if not shown.rests.enough:
            self._say_how_far(shown)
            return
        self._inner(Text(shown.sentence, Role.READING_STRONG))
        hint = self.tr("{foot} T shows the table, the arrow keys go from figure to figure.")
        self._chart = Chart(shown.plot, shown.sentence, hint.format(foot=self._foot))
        self.column.addWidget(self._chart)
        self._details = Text(shown.details, Role.SMALL, "text2")
        self._status = Text("", Role.SMALL, "text2")
        self._add_tools()
        for text in (self._details, self._status):
            self._inner(text).hide()

    @property
    def as_table(self) -> bool:
        """Whether the table is on show."""
        return self._table is not None and not self._table.isHidden()

    @property
    def status(self) -> str:
        """What was said last about copying or saving."""
        return "" if self._status.isHidden() else self._status.text()

    def turn(self) -> None:
        """Show the table in place of the chart, or the chart again; the keyboard goes with it."""
        if self._chart is None:
            return
        inside = self._chart.hasFocus() or (self._table is not None and self._table.hasFocus())
        if self._table is None:
            self._table = FiguresView(self._shown.plot.table(speech()), self._shown.sentence)
            self._table.hide()
            self._table.turned.connect(self.turn)
            self.column.insertWidget(self.column.indexOf(self._chart), self._table)
        table = not self.as_table
        # the new one is shown first, so that the focus is never handed to whatever comes next
        new, old = (self._table, self._chart) if table else (self._chart, self._table)
        new.show()
        if inside:
            new.setFocus(Qt.FocusReason.TabFocusReason)
        old.hide()
        caption = self.tr("Chart") if table else self.tr("Table")
        self._turner.say(caption, self.tr("Show as a chart") if table else self.tr("Show as a table"))

    def copy(self) -> None:
        """Put figures and picture on the clipboard."""
        copy(self._shown, self._foot)
        self._say(self.tr("Copied: the figures, and the picture."))

    def save(self, suffix: str) -> None:
        """Ask where it goes, and write it there in the form of this suffix."""
        self._choose_file(f"{self._shown.file_name}.{suffix}", self._write)

    def _saving(self, suffix: str) -> Callable[[], None]:
        return lambda: self.save(suffix)

    def _write(self, path: Path) -> None:
        try:
            save(self._shown, self._foot, path)
        except TroubleOutside as trouble:
            self._say(f"{trouble.what} {trouble.remedy}", "bad")
        else:
            self._say(self.tr("Saved as {name}.").format(name=isolated(path.name)))

    def _say(self, words: str, colour: str = "text2") -> None:
        self._status.set_colour(colour)
        self._status.setText(words)
        self._status.show()
        announce(self, words)

    def _inner(self, widget: QWidget) -> QWidget:
        """Put a widget below the others, as far in as the drawing is."""
        column = QVBoxLayout()
        column.setContentsMargins(INSET, 0, INSET, 0)
        column.addWidget(widget)
        self.column.addLayout(column)
        return widget

    def _say_how_far(self, shown: ChartShown) -> None:
        self._inner(self._rests)
        line = ProgressLine(shown.title)
        line.show_steps(shown.rests.number, shown.rests.needed)
        self._inner(line)

    def _add_tools(self) -> None:
        tools, table = Tools(self._rests), self.tr("Show as a table")
        self._turner = tools.add_button(self.tr("Table"), table, self.turn, self.tr("T"))
        tools.add_button(self.tr("Copy"), self.tr("Copy"), self.copy)
        for suffix in SUFFIXES:
            name = self.tr("Save as {form}").format(form=suffix.upper())
            tools.add_button(suffix.upper(), name, self._saving(suffix))
        if self._shown.details:
            self._teller = tools.add_button(self.tr("Details"), self.tr("Details"), self._turn_details)
        self._inner(tools)

    def _turn_details(self) -> None:
        opening = self._details.isHidden()
        self._details.setVisible(opening)
        caption = self.tr("Fewer details") if opening else self.tr("Details")
        self._teller.say(caption, caption)
        if opening:
            announce(self, self._shown.details)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: T, Ctrl+C and the menu key, from wherever inside the keyboard is."""
        modifiers = event.modifiers()
        shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
        if self._chart is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_T and not modifiers:
            self.turn()
        elif event.key() == Qt.Key.Key_C and modifiers == control:
            self.copy()
        elif event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and modifiers == shift):
            self._open_menu(self._chart.mapToGlobal(QPoint(INSET, INSET)))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's hook: the same menu for the mouse."""
        if self._chart is not None:
            self._open_menu(event.globalPos())

    def _open_menu(self, at: QPoint) -> None:
        if self._menu is not None and self._menu.isVisible():
            # some systems report the menu key both as a key and as a wish for the menu
            return
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = ChartMenu(self, as_table=self.as_table, turn=self.turn, copy=self.copy, save=self.save)
        self._menu.popup(at)

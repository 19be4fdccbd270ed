"""Which sections count for a date: ticked where they do; what is left out waits until the date."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.base.ids import SectionId
from trainer.desktop.pages.progress.date_values import Subject
from trainer.desktop.pages.tick_card import TickCard
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside, stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.text import Text
from trainer.desktop.widgets.tick import Tick

__all__ = ["SectionsCard"]


class SectionsCard(QWidget):
    """``left_out`` carries the ids of the sections that do not count any more, a tuple; one always counts.

    The sections are shown on demand: what they come to stands below them.
    """

    left_out = Signal(object)

    def __init__(
        self, sections: tuple[Subject, ...], without: tuple[SectionId, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sections = sections
        column = stacked(self, 12)
        head = Card()
        self._told = Text("", Role.BODY, "text2")
        words = QWidget()
        said = stacked(words, 4)
        said.addWidget(Text(self.tr("What counts for the date"), Role.BODY_STRONG))
        said.addWidget(self._told)
        self._choose = ActionButton(self.tr("Choose sections"), Weight.SECONDARY)
        self._choose.clicked.connect(self.open)
        head.add(Beside(words, self._choose, least=560, shares=(1, 0), gap=16))
        column.addWidget(head)
        self._ticks = TickCard(self.tr("Sections that count"), self.tr("All sections"), self.tr("No sections"))
        for section in sections:
            aside = self.tr("%n question(s)", "", section.questions)
            self._ticks.add_tick(section.id, Tick(section.title, aside=aside), wanted=section.id not in without)
        self._ticks.changed.connect(self._take)
        column.addWidget(self._ticks)
        self._tell()
        self._ticks.hide()

    def open(self) -> None:
        """Show the sections to tick, and give them the keyboard."""
        self._choose.hide()
        self._ticks.show()
        if self._ticks.first is not None:
            self._ticks.first.setFocus()

    def _without(self) -> tuple[SectionId, ...]:
        chosen = self._ticks.chosen()
        return tuple(section.id for section in self._sections if section.id not in chosen)

    def _take(self, _: object) -> None:
        self._tell()
        if self._ticks.chosen():
            self.left_out.emit(self._without())

    def _tell(self) -> None:
        without = self._without()
        if not without:
            self._told.setText(self.tr("All sections count."))
        elif len(without) == len(self._sections):
            self._told.setText(self.tr("Tick at least one section: until then nothing changes."))
        else:
            left = self.tr("%n section(s) left out.", "", len(without))
            until = self.tr("Today asks nothing of them until the date; from then on they are asked as usual.")
            self._told.setText(f"{left} {until}")

"""What to go back to now: the class's sections, the weakest first, with what can be done about each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.classes.lesson_values import ReteachLine
from trainer.desktop.pages.classes.lesson_words import LessonWords
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside, stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text

__all__ = ["ReteachPanel"]

_MOST = 5


class ReteachPanel(Card):
    """``passage_asked`` carries a SectionId, ``parallel_asked`` an ItemId, ``closed`` None.

    The first line's buttons have the keys O and Q.
    """

    passage_asked = Signal(object)
    parallel_asked = Signal(object)
    closed = Signal(object)

    def __init__(
        self, lines: Sequence[ReteachLine], *, prefix: str = "", said: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = LessonWords(self)
        self._prefix = prefix
        self.first: tuple[ActionButton, ...] = ()
        close = ActionButton(self.tr("Close"), Weight.QUIET, key=self.tr("Esc"))
        close.clicked.connect(lambda: self.closed.emit(None))
        head = Text(self.tr("Teach again, the weakest first"), Role.BODY_STRONG)
        self.add(Beside(head, close, least=320, shares=(1, 0)))
        if said:
            self.add(Text(said, Role.BODY, "good"))
        if not lines:
            self.add(Text(self.tr("Nothing was revealed yet, so there is nothing to go back to."), Role.BODY, "text2"))
        for place, line in enumerate(lines[:_MOST]):
            self.add(self._line(line, first=place == 0))

    def _line(self, line: ReteachLine, *, first: bool) -> QWidget:
        words = QWidget()
        column = stacked(words, 2)
        column.addWidget(Text(line.title or line.section, Role.BODY_STRONG))
        column.addWidget(Text(self._words.weakness(line), Role.SMALL, "text2"))
        if line.weakness.confidently_wrong:
            column.addWidget(Chip(self.tr("Sure and wrong"), "warn", "triangle-alert"))
        show = ActionButton(self.tr("Show the passage"), Weight.SECONDARY, "book-open", self._key("O", first))
        show.setAccessibleDescription(line.title)
        show.clicked.connect(lambda: self.passage_asked.emit(line.section))
        ask = ActionButton(self.tr("Ask another on it"), Weight.SECONDARY, "refresh-cw", self._key("Q", first))
        ask.setEnabled(line.parallel is not None)
        ask.clicked.connect(lambda: self.parallel_asked.emit(line.parallel))
        if first:
            self.first = (show, ask)
        buttons = Flow(gap=8)
        buttons.add(show)
        buttons.add(ask)
        return Beside(words, buttons, least=700, shares=(1, 1), gap=16)

    def _key(self, key: str, first: bool) -> str:
        return f"{self._prefix}{key}" if first else ""

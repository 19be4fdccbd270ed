"""The library's word on a document itself: attach a copy of one's own, read it, or remove the copy."""

from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside, stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text

__all__ = ["DocumentCard", "DocumentLine", "Standing"]

_IN_ONE_ROW = 620


class Standing(Enum):
    """Whether a copy of the document is attached, and still what it was."""

    ABSENT = 1
    WHOLE = 2
    DAMAGED = 3


class DocumentLine(NamedTuple):
    """The document behind a pack, by its name, and how it stands with the copy."""

    pack: str
    name: str
    standing: Standing


class DocumentCard(Card):
    """``attach_asked`` carries None; ``read_asked`` and ``removed`` carry the pack's id. Removing is asked about."""

    attach_asked = Signal(object)
    read_asked = Signal(object)
    removed = Signal(object)

    def __init__(self, line: DocumentLine, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="sunken", edge="", padding=16)
        self._line = line
        self._words = Text(self._why(), Role.SMALL, "text2")
        self._row, self._asked = Flow(gap=4), Flow(gap=4)
        actions = QWidget()
        column = stacked(actions, 0)
        column.addWidget(self._row)
        column.addWidget(self._asked)
        self._add_actions()
        self.add(Beside(self._words, actions, least=_IN_ONE_ROW, shares=(1, 0), gap=12))
        self._remove = self._button(self._asked, self.tr("Remove it"), "", Weight.SECONDARY)
        self._remove.clicked.connect(lambda: self.removed.emit(line.pack))
        keep = self._button(self._asked, self.tr("Keep it"), "")
        keep.clicked.connect(lambda: self._ask(asking=False))
        self._asked.hide()

    @property
    def pack(self) -> str:
        """The id of the pack whose document it is."""
        return self._line.pack

    @property
    def first(self) -> ActionButton:
        """The button that comes first."""
        return self._first

    def _add_actions(self) -> None:
        standing = self._line.standing
        if standing is Standing.WHOLE:
            self._first = self._button(self._row, self.tr("Read the document"), "book-open", Weight.SECONDARY)
            self._first.clicked.connect(lambda: self.read_asked.emit(self._line.pack))
        else:
            again = standing is Standing.DAMAGED
            caption = self.tr("Attach it again…") if again else self.tr("Attach the document…")
            self._first = self._button(self._row, caption, "download")
            self._first.clicked.connect(lambda: self.attach_asked.emit(None))
        if standing is not Standing.ABSENT:
            self._ask_button = self._button(self._row, self.tr("Remove my copy"), "x")
            self._ask_button.clicked.connect(lambda: self._ask(asking=True))

    def _button(self, row: Flow, caption: str, symbol: str, weight: Weight = Weight.QUIET) -> ActionButton:
        button = ActionButton(caption, weight, symbol)
        row.add(button)
        return button

    def _why(self) -> str:
        name = self._line.name
        if self._line.standing is Standing.WHOLE:
            return self.tr("Your copy of “{name}” is attached, on this computer.").format(name=name)
        if self._line.standing is Standing.DAMAGED:
            words = self.tr("Your copy of “{name}” was changed or damaged, and can’t be opened.")
            return words.format(name=name)
        words = self.tr(
            "If you have “{name}” as a text file, attach it: each question can then show you the paragraph behind it."
        )
        return words.format(name=name)

    def _ask(self, *, asking: bool) -> None:
        question = self.tr("Remove the copy from this computer? The file that you attached it from stays.")
        self._words.setText(question if asking else self._why())
        self._row.setVisible(not asking)
        self._asked.setVisible(asking)
        (self._remove if asking else self._ask_button).setFocus()

"""Hiding a question for a group: that it is hidden and why, or a line to say why it should be."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.dates import date_of, date_words
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text
from trainer.record.rosters import Hidden

__all__ = ["QuestionHiding"]


class QuestionHiding(Card):
    """Says that the question is hidden, or asks why it should be; shows nothing before ``ask``.

    ``hidden`` carries why, in a line that may not be empty; ``closed`` carries None.
    """

    hidden = Signal(object)
    closed = Signal(object)

    def __init__(self, hidden: Hidden | None, revision: int, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="note_soft", edge="", padding=16)
        self.asking = False
        if hidden is not None:
            self._tell(hidden, revision)
            return
        self.hide()
        self.add(Text(self.tr("Hide for this group until it is mended"), Role.BODY_STRONG))
        words = self.tr(
            "Nobody in the group is asked it until you show it again; what was answered stays. Other groups are asked "
            "it as before."
        )
        self.add(Text(words, Role.SMALL, "text2"))
        self._field = Field(self.tr("Why it is hidden"), self.tr("Why, in a line"))
        self._field.entered.connect(lambda _: self._send())
        self._field.textChanged.connect(lambda _: self._look())
        self.add(self._field)
        self._button = ActionButton(self.tr("Hide it"), Weight.SECONDARY, key=self.tr("Enter"))
        self._button.clicked.connect(self._send)
        close = ActionButton(self.tr("Never mind"), Weight.QUIET, key=self.tr("Esc"))
        close.clicked.connect(lambda: self.closed.emit(None))
        row = Flow()
        row.add(self._button)
        row.add(close)
        self.add(row)

    def ask(self) -> None:
        """Ask why, with the keyboard in the line."""
        self.asking = True
        self.show()
        self._look()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_asking(self) -> None:
        """Ask no more."""
        self.asking = False
        self.hide()

    def _tell(self, hidden: Hidden, revision: int) -> None:
        words = self.tr("Hidden for this group since {date}, as revision {number} words it.")
        told = words.format(date=date_words(date_of(hidden.day)), number=hidden.revision)
        self.add(Text(told, Role.BODY_STRONG))
        self.add(Text(hidden.why, Role.READING))
        if revision > hidden.revision:
            mended = self.tr("It was worded anew since: this is revision {number}. Look at it, and show it again.")
            self.add(Text(mended.format(number=revision), Role.BODY, "good"))

    def _look(self) -> None:
        self._button.setEnabled(bool(self._field.text().strip()))

    def _send(self) -> None:
        why = " ".join(self._field.text().split())
        if why:
            self.hidden.emit(why)

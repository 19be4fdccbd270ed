"""The line above the presenter's page: which class and question, and what can be done at any time."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from trainer.desktop.pages.classes.lesson_values import Act
from trainer.desktop.pages.classes.lesson_words import KEYS, LessonWords
from trainer.desktop.paint import fill
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text

__all__ = ["PresenterBar"]

_ALWAYS = (Act.PEOPLE, Act.SCREEN, Act.BLANK, Act.END)


class PresenterBar(QWidget):
    """``asked`` carries an Act."""

    asked = Signal(object)

    def __init__(self, words: LessonWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._title = Text("", Role.BODY_STRONG)
        acts = Flow(gap=4)
        self._buttons: dict[Act, ActionButton] = {}
        for act in _ALWAYS:
            button = ActionButton(words.act(act), Weight.QUIET, "", KEYS[act])
            button.clicked.connect(lambda _=False, act=act: self.asked.emit(act))
            self._buttons[act] = button
            acts.add_end(button)
        row = QVBoxLayout(self)
        row.setContentsMargins(24, 10, 24, 10)
        row.addWidget(Beside(self._title, acts, least=700, shares=(1, 1), gap=12))

    def use_letter_keys(self, prefix: str) -> None:
        """Show the keys with this before them: nothing, or Alt+."""
        for act, button in self._buttons.items():
            key = KEYS[act]
            button.set_key(f"{prefix}{key}" if len(key) == 1 else key)

    def say(self, title: str, place: str) -> None:
        """Name the class, and which question it is."""
        self._title.setText(" · ".join(part for part in (title, place) if part))

    def rename(self, act: Act, caption: str) -> None:
        """Call one of its acts something else for now."""
        self._buttons[act].set_caption(caption)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: a line below it."""
        painter = QPainter(self)
        colours = theme().colours
        fill(painter, QRectF(self.rect()), colours.surface)
        fill(painter, QRectF(0, self.height() - 1, self.width(), 1), colours.border)
        painter.end()

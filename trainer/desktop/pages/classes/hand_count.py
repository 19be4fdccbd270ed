"""Where a show of hands is counted: a number for every letter."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.desktop.pages.classes.keying_values import HandsShown
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.steppers import Stepper
from trainer.desktop.widgets.text import Text

__all__ = ["HandCount", "HandRow"]

_MORE, _FEWER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal), (Qt.Key.Key_Minus,)
_DELAY, _EVERY = 350, 70
"""Milliseconds after which a button that is held down counts on, and from hand to hand."""


class _Number(Stepper):
    """A number that plus and minus step, too; a letter is the page's."""

    def __init__(self, name: str, most: int) -> None:
        super().__init__(name, 0, most)
        self.setKeyboardTracking(True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: what is typed replaces what stands there."""
        super().focusInEvent(event)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: plus, minus, and letters."""
        key = Qt.Key(event.key())
        if key in _MORE or key in _FEWER:
            self.stepBy(1 if key in _MORE else -1)
        elif event.text().isalpha() or key is Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)


class HandRow(QWidget):
    """A letter with its number; ``counted`` carries how many hands. The option's words are the number's name."""

    counted = Signal(object)

    def __init__(self, letter: str, text: str, most: int) -> None:
        super().__init__()
        self.letter = letter
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.number = _Number(f"{letter}. {text}", most)
        self.fewer = self._button("−", self.tr("One hand fewer for {letter}"), -1)
        self.more = self._button("+", self.tr("One hand more for {letter}"), 1)
        row.addWidget(Text(letter, Role.TITLE, wide=False))
        row.addSpacing(4)
        for widget in (self.fewer, self.number, self.more):
            row.addWidget(widget)
        self.number.valueChanged.connect(self.counted.emit)

    def _button(self, sign: str, name: str, step: int) -> ActionButton:
        button = ActionButton(sign)
        button.setAccessibleName(name.format(letter=self.letter))
        button.setAutoRepeat(True)
        button.setAutoRepeatDelay(_DELAY)
        button.setAutoRepeatInterval(_EVERY)
        # the number beside it has keys of its own; a stop for each sign would make the way round three times as long
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda _=False: self.number.stepBy(step))
        return button

    def show_count(self, count: int) -> None:
        """Show this number, and report nothing."""
        if count != self.number.value():
            blocked = QSignalBlocker(self.number)
            self.number.setValue(count)
            blocked.unblock()


class HandCount(Card):
    """``counted`` carries a letter and its number of hands, ``present_told`` how many people are there.

    A letter goes to its number; digits, plus, minus and the arrows change it.
    """

    counted = Signal(object)
    present_told = Signal(object)

    def __init__(self, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16)
        self.setAccessibleName(self.tr("Hands"))
        self._most = most
        self._asked: tuple[str, int] | None = None
        self._rows: list[HandRow] = []
        self.add(Text(self.tr("Count the hands for each letter"), Role.BODY_STRONG))
        self._letters: QWidget = Flow(gap=28)
        self.add(self._letters)
        self._total = Text("", Role.BODY_STRONG)
        self._doubt = Text("", Role.SMALL, "warn")
        self._present = Stepper(self.tr("People who are here"), 0, most)
        self._present.valueChanged.connect(self.present_told.emit)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._total, 1)
        row.addWidget(Text(self.tr("People who are here"), Role.BODY, "text2", wide=False))
        row.addWidget(self._present)
        self.add(foot)
        self.add(self._doubt)

    @property
    def rows(self) -> tuple[HandRow, ...]:
        """The options' rows."""
        return tuple(self._rows)

    @property
    def total(self) -> str:
        """What it says of all hands."""
        return self._total.text()

    def show_hands(self, shown: HandsShown) -> None:
        """Show how far the hands are counted."""
        self._ask(shown)
        counts = dict(shown.counts)
        for row in self._rows:
            row.show_count(counts.get(row.letter, 0))
        blocked = QSignalBlocker(self._present)
        self._present.setValue(shown.present)
        blocked.unblock()
        self._total.setText(self._total_words(shown))
        beyond = shown.hands - shown.present if shown.present else 0
        self._doubt.setText(self.tr("%n more hand(s) than people: count again.", "", beyond) if beyond > 0 else "")
        self._doubt.setVisible(beyond > 0)

    def _total_words(self, shown: HandsShown) -> str:
        if shown.kept < shown.hands:
            return self.tr("Saving…")
        if shown.present:
            return self.tr("{hands} of {present} hands").format(hands=shown.hands, present=shown.present)
        return self.tr("%n hand(s)", "", shown.hands)

    def _ask(self, shown: HandsShown) -> None:
        """Rows for what is asked; made anew for another question or round."""
        asked = (shown.face.poll, shown.face.round)
        if asked == self._asked:
            return
        self._asked = asked
        flow = Flow(gap=28)
        options = [option for part in shown.face.parts for option in part.options]
        self._rows = [HandRow(option.letter, option.text, self._most) for option in options]
        for row in self._rows:
            row.counted.connect(lambda count, row=row: self.counted.emit((row.letter, count)))
            flow.add(row)
        self.column.replaceWidget(self._letters, flow)
        self._letters.hide()
        self._letters.deleteLater()
        self._letters = flow

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: the first number has the keyboard."""
        super().focusInEvent(event)
        if self._rows:
            self._rows[0].number.setFocus(event.reason())

    def _row_of(self, event: QKeyEvent) -> HandRow | None:
        if event.modifiers() not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            return None
        return next((row for row in self._rows if row.letter == event.text().upper()), None)

    def event(self, event: QEvent) -> bool:
        """Qt's hook: a row's letter goes before the page's keys."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._row_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: a letter goes to its row; all others are the page's."""
        row = self._row_of(event)
        if row is None:
            event.ignore()
        else:
            row.number.setFocus(Qt.FocusReason.ShortcutFocusReason)

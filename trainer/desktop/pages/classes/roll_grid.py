"""Where votes that are called out are keyed in by name: whose turn it is, what can be keyed, and the roll."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.classes.keying_values import RollLine, RollShown
from trainer.desktop.pages.classes.roll_field import RollField
from trainer.desktop.pages.classes.roll_keys import ABSENT, RollKeys, sure_of
from trainer.desktop.pages.classes.roll_tile import RollTile
from trainer.desktop.theme import Role
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.text import Text

__all__ = ["RollGrid"]

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PASSES_ON = (*_ENTER, Qt.Key.Key_Space)
_ERASES = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier)


class RollGrid(Card):
    """Shows the roll and reports keys and clicks; while it has the keyboard, single letters are its own.

    ``letter_keyed`` carries a letter, ``sure_said`` a Confidence, ``wandered`` steps along the roll, ``chosen`` the id
    of whoever's turn it is to be; ``cleared``, ``absent_told`` and ``passed_on`` (to the next who waits) carry None.
    """

    letter_keyed = Signal(object)
    sure_said = Signal(object)
    cleared = Signal(object)
    absent_told = Signal(object)
    wandered = Signal(object)
    chosen = Signal(object)
    passed_on = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16)
        self.setAccessibleName(self.tr("The roll"))
        self._shown: RollShown | None = None
        self._asked: tuple[str, bool] | None = None
        self._tiles: list[RollTile] = []
        self._who = Text("", Role.QUESTION)
        self._left = Text("", Role.SMALL, "text2")
        self._keys = RollKeys("", sure=False)
        self._field = RollField()
        self.add(self._who)
        self.add(self._left)
        self.add(self._keys)
        self.column.addSpacing(4)
        self.add(self._field)

    def show_roll(self, shown: RollShown) -> None:
        """Show how far the round is keyed in."""
        held = self._has_keyboard()
        before, self._shown = self._shown, shown
        self._offer_keys(shown)
        self._show_tiles(shown)
        line = self._line()
        self._who.setText(line.name if line else self.tr("Nobody is on the roll."))
        self._left.setText(self._left_words(shown))
        turned = before is None or before.turn != shown.turn
        if held and turned:
            self._take_keyboard(Qt.FocusReason.TabFocusReason)

    def _left_words(self, shown: RollShown) -> str:
        if shown.waiting:
            waiting = self.tr("%n still to come.", "", shown.waiting)
            return self.tr("{waiting} Enter goes on to the next.").format(waiting=waiting)
        return self.tr("Everybody who is here has an answer: Enter closes the vote.")

    def _line(self) -> RollLine | None:
        shown = self._shown
        return None if shown is None else next((line for line in shown.lines if line.id == shown.turn), None)

    def _offer_keys(self, shown: RollShown) -> None:
        """A button for every key; made anew only for another question."""
        asked = (self._letters(shown), shown.face.sure)
        if asked == self._asked:
            return
        self._asked = asked
        keys = RollKeys(asked[0], sure=asked[1])
        keys.letter_keyed.connect(self.letter_keyed)
        keys.sure_said.connect(self.sure_said)
        keys.cleared.connect(self.cleared)
        keys.absent_told.connect(self.absent_told)
        self.column.replaceWidget(self._keys, keys)
        self._keys.hide()
        self._keys.deleteLater()
        self._keys = keys

    def _letters(self, shown: RollShown) -> str:
        return "".join(option.letter for part in shown.face.parts for option in part.options)

    def _show_tiles(self, shown: RollShown) -> None:
        if len(self._tiles) != len(shown.lines):
            for tile in self._tiles:
                tile.hide()
                tile.deleteLater()
            self._tiles = [self._tile(place) for place in range(len(shown.lines))]
            self._field.put(self._tiles)
        for tile, line in zip(self._tiles, shown.lines, strict=True):
            tile.show_line(line, turn=line.id == shown.turn, sure=shown.face.sure)
        self._field.lay_out()

    def _tile(self, place: int) -> RollTile:
        tile = RollTile(self._field)
        tile.clicked.connect(lambda _=False: self._choose(place))
        tile.show()
        return tile

    def _choose(self, place: int) -> None:
        if self._shown is not None:
            self.chosen.emit(self._shown.lines[place].id)

    def _has_keyboard(self) -> bool:
        return self.hasFocus() or any(tile.hasFocus() for tile in self._tiles)

    def _take_keyboard(self, reason: Qt.FocusReason) -> None:
        tile = next((one for one in self._tiles if self._shown and one.line.id == self._shown.turn), None)
        if tile is not None:
            tile.setFocus(reason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: whoever's turn it is has the keyboard."""
        super().focusInEvent(event)
        self._take_keyboard(event.reason())

    def event(self, event: QEvent) -> bool:
        """Qt's hook: the roll's keys go before the page's."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._act_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: a key is a vote, or a step along the roll; all others are the page's."""
        act = self._act_of(event)
        if act is None:
            event.ignore()
            return
        if not event.isAutoRepeat() or event.key() in self._steps():
            act()

    def _act_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        shown, key = self._shown, Qt.Key(event.key())
        if shown is None or event.modifiers() not in _PLAIN:
            return None
        if key in self._steps():
            return partial(self.wandered.emit, self._steps()[key])
        if key in _ERASES:
            return partial(self.cleared.emit, None)
        if key in _PASSES_ON:
            return partial(self.passed_on.emit, None) if shown.waiting else None
        return self._act_of_letter(event.text().upper(), shown)

    def _act_of_letter(self, letter: str, shown: RollShown) -> Callable[[], object] | None:
        if len(letter) == 1 and letter in self._letters(shown):
            return partial(self.letter_keyed.emit, letter)
        sure = sure_of(letter)
        if sure is not None and shown.face.sure:
            return partial(self.sure_said.emit, sure)
        return partial(self.absent_told.emit, None) if letter == ABSENT else None

    def _steps(self) -> dict[Qt.Key, int]:
        columns, sign = self._field.columns, -1 if self.isRightToLeft() else 1
        return {
            Qt.Key.Key_Left: -sign,
            Qt.Key.Key_Right: sign,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
            Qt.Key.Key_Home: -(10**6),
            Qt.Key.Key_End: 10**6,
        }

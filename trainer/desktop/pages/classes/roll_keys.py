"""What can be keyed in for whoever's turn it is, as buttons: letters, how sure they are, and taking it back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.flow import Flow
from trainer.record.happenings import Confidence

__all__ = ["ABSENT", "RollKeys", "sure_of"]

ABSENT = "X"
"""The key of somebody who is not there."""
_SURE = {"G": Confidence.GUESS, "T": Confidence.THINK, "S": Confidence.SURE}
_DIGITS = {"1": Confidence.GUESS, "2": Confidence.THINK, "3": Confidence.SURE}
"""Where an option has that letter already."""


def sure_of(key: str) -> Confidence | None:
    """How sure a key says that somebody is; None where it says nothing of it."""
    return _SURE.get(key) or _DIGITS.get(key)


class RollKeys(Flow):
    """``letter_keyed`` carries a letter, ``sure_said`` a Confidence; ``cleared`` and ``absent_told`` carry None.

    The keyboard stays with the roll: each of these has a key of its own there.
    """

    letter_keyed = Signal(object)
    sure_said = Signal(object)
    cleared = Signal(object)
    absent_told = Signal(object)

    def __init__(self, letters: str, *, sure: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=8)
        for letter in letters:
            self.add(self._button(letter, Weight.COMMIT, "", partial(self.letter_keyed.emit, letter)))
        words = (self.tr("Guess"), self.tr("Think so"), self.tr("Sure")) if sure else ()
        for said, key, digit in zip(words, _SURE, _DIGITS, strict=False):
            cap = digit if key in letters else key
            self.add(self._button(said, Weight.SECONDARY, cap, partial(self.sure_said.emit, _SURE[key])))
        self.add_end(self._button(self.tr("Clear"), Weight.QUIET, "⌫", partial(self.cleared.emit, None)))
        self.add_end(self._button(self.tr("Absent"), Weight.QUIET, ABSENT, partial(self.absent_told.emit, None)))

    def _button(self, words: str, weight: Weight, key: str, act: Callable[[], object]) -> ActionButton:
        button = ActionButton(words, weight, "", key)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda _=False: act())
        return button

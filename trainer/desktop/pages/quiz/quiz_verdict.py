"""The bar that says how an answer was: in words and a sign, with when it comes back, and the way on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.content.model import Verdict
from trainer.desktop.pages.pinned_bar import PinnedBar
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.sign import Sign
from trainer.desktop.widgets.text import Text
from trainer.record.happenings import Confidence, Purpose, Rating
from trainer.study.responses import DontKnow
from trainer.study.showing import Telling

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

__all__ = ["VerdictBar", "behind", "headline", "returning", "tone"]

_TOO_SOON_MS = 400
"""A second click this soon after the first belongs to it: the interval in which Qt takes two for a double click."""


class _Onward(ActionButton):
    """Goes on, but not by the second press of a double click: it stands where answers are handed in."""

    since = 0
    """When the click came that this button must not take for its own, in ms by the clock of mouse events."""

    def mousePressEvent(self, event: "QMouseEvent") -> None:
        """Qt's hook: a press that follows too soon is dropped; by what the events say, not by when they are read."""
        # two presses at the very same time come from a platform that keeps no time: those are not held off
        if not 0 < event.timestamp() - self.since < _TOO_SOON_MS:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: "QMouseEvent") -> None:
        """Qt's hook: the first press was for something else."""


class VerdictBar(PinnedBar):
    """``continued`` carries None."""

    continued = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout()
        row.setSpacing(14)
        self._sign = Sign(self)
        words = QVBoxLayout()
        words.setSpacing(1)
        self.headline = Text("", Role.READING_STRONG, "text", self)
        self.returning = Text("", Role.SMALL, "text2", self)
        words.addWidget(self.headline)
        words.addWidget(self.returning)
        self.go_on = _Onward(self.tr("Continue"), Weight.PRIMARY, "", self.tr("Enter"), self)
        self.go_on.clicked.connect(lambda: self.continued.emit(None))
        row.addWidget(self._sign)
        row.addLayout(words, 1)
        row.addWidget(self.go_on)
        self.column.addLayout(row)

    def tell(self, telling: Telling, clicked_at: int = 0) -> str:
        """Say how the answer was; returns the words. ``clicked_at``: when the mouse handed it in, in its events' ms."""
        self.go_on.since = clicked_at
        self.set_tone(tone(telling))
        self._sign.show_sign(_SIGNS[tone(telling)], tone(telling))
        self.headline.setText(headline(telling))
        back = " ".join(part for part in (returning(telling), behind(telling)) if part)
        self.returning.setText(back)
        self.returning.setVisible(bool(back))
        words = f"{headline(telling)} {back}".strip()
        self.go_on.setAccessibleDescription(words)
        return words

    def take_focus(self, reason: Qt.FocusReason) -> None:
        """Enter goes on."""
        self.go_on.setFocus(reason)


_SIGNS = {"good": "check", "bad": "x", "warn": "circle-dot", "note": "lightbulb"}


def tone(telling: Telling) -> str:
    """The colour's name for how the answer was; words and sign say the same."""
    mark = telling.feedback.mark
    if mark.right:
        return "good"
    if isinstance(telling.feedback.given.response, DontKnow):
        return "note"
    return "warn" if mark.score > 0 else "bad"


def headline(telling: Telling) -> str:
    """How the answer was, in one plain sentence."""
    feedback = telling.feedback
    if isinstance(feedback.given.response, DontKnow):
        return QCoreApplication.translate("VerdictBar", "Fair enough. Here is the answer.")
    if feedback.mark.right:
        return _right(telling)
    if feedback.sure_and_wrong and feedback.mark.score > 0:
        return QCoreApplication.translate("VerdictBar", "Sure, and only partly right. Good to find out here.")
    if feedback.sure_and_wrong:
        return QCoreApplication.translate("VerdictBar", "Sure, and wrong. Good to find out here.")
    if feedback.mark.score > 0:
        return QCoreApplication.translate("VerdictBar", "Partly right.")
    if telling.after_probe:
        return QCoreApplication.translate("VerdictBar", "Not quite. Your first answer may have been luck.")
    return QCoreApplication.translate("VerdictBar", "Not quite.")


def _right(telling: Telling) -> str:
    feedback = telling.feedback
    if telling.after_probe:
        return QCoreApplication.translate("VerdictBar", "Right again. That was more than a lucky guess.")
    if feedback.given.confidence is Confidence.GUESS and feedback.rating == Rating.AGAIN:
        return QCoreApplication.translate("VerdictBar", "Right, though you guessed. It comes back soon, to make sure.")
    return QCoreApplication.translate("VerdictBar", "Right.")


def returning(telling: Telling) -> str:
    """When the question comes back; empty where there is nothing to say about it."""
    if telling.feedback.returns_today and telling.feedback.sure_and_wrong and telling.days == 1:
        return QCoreApplication.translate("VerdictBar", "Back in this session, and again tomorrow.")
    if telling.feedback.returns_today:
        return QCoreApplication.translate("VerdictBar", "Back in this session.")
    days = telling.days
    if days is None and telling.question.purpose is Purpose.RELEARN and telling.feedback.mark.right:
        return QCoreApplication.translate("VerdictBar", "It comes back as planned.")
    if days is None:
        return ""
    if days <= 0:
        return QCoreApplication.translate("VerdictBar", "Back later today.")
    if days == 1:
        return QCoreApplication.translate("VerdictBar", "Back tomorrow.")
    return QCoreApplication.translate("VerdictBar", "Back in {days} days.").format(days=days)


def behind(telling: Telling) -> str:
    """What the contested claims behind the question come to; empty where there are none."""
    verdicts = [statement.verdict for statement in telling.contested]
    if not verdicts:
        return ""
    if len(verdicts) == 1:
        if verdicts[0] is Verdict.CONDITIONAL:
            return QCoreApplication.translate("VerdictBar", "The claim behind this: holds only if …")
        return QCoreApplication.translate("VerdictBar", "The claim behind this: does not hold.")
    if Verdict.FAILS not in verdicts:
        return QCoreApplication.translate("VerdictBar", "The claims behind this: hold only if …")
    if Verdict.CONDITIONAL not in verdicts:
        return QCoreApplication.translate("VerdictBar", "The claims behind this: do not hold.")
    return QCoreApplication.translate("VerdictBar", "The claims behind this: not all of them hold.")

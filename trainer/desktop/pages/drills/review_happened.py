"""What happened at a decision of a finished run: time, reasons, what was asked and called, and what followed."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.drills.happened import not_as_called
from trainer.desktop.pages.drills.review_words import cause_words, quoted, time_words
from trainer.desktop.theme import Role
from trainer.desktop.widgets.arrows import Arrows
from trainer.desktop.widgets.beside import stacked
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text
from trainer.insight.after_action import Called, Decided, Followed

__all__ = ["FollowedPart", "HappenedPart"]


class FollowedPart(QWidget):
    """What followed, one thing after the other, each with what it moved."""

    def __init__(self, followed: Iterable[Followed], role: Role = Role.SOURCE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = stacked(self, 4)
        for number, one in enumerate(followed):
            if number:
                column.addSpacing(8)
            cause = cause_words(one.cause)
            if cause:
                column.addWidget(Text(cause, Role.SMALL_STRONG, "text2"))
            if one.report:
                column.addWidget(Text(one.report, role))
            if one.moved:
                column.addWidget(Arrows(one.moved))


class HappenedPart(QWidget):
    """The learner's side of a decision, and its consequences."""

    def __init__(self, decided: Decided, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = stacked(self, 6)
        self._add_chips(decided)
        if decided.reasons or decided.words:
            self._head(self.tr("Your reasons"))
            for reason in decided.reasons:
                self._column.addWidget(Text(f"– {reason}", Role.BODY))
            if decided.words:
                self._column.addWidget(Text(quoted(decided.words), Role.READING))
        if decided.asked:
            self._head(self.tr("What you asked"))
        for question, answer in decided.asked:
            self._column.addWidget(Text(question, Role.BODY_STRONG))
            self._column.addWidget(Text(answer, Role.BODY))
        if decided.called:
            self._head(self.tr("What you called before you saw it"))
            self._column.addWidget(self._called(decided.called))
        self._head(self.tr("What followed"))
        several = len(decided.followed) > 1
        told = decided.followed if several else [one._replace(moved=()) for one in decided.followed if one.report]
        self._column.addWidget(FollowedPart(told))

    def _head(self, words: str) -> None:
        self._column.addSpacing(8)
        self._column.addWidget(Text(words, Role.SMALL_STRONG, "text2"))

    def _add_chips(self, decided: Decided) -> None:
        chips = Flow(gap=8)
        chips.add(Chip(time_words(decided), "plain", "clock"))
        if decided.late:
            chips.add(Chip(self.tr("Time was up"), "warn", "clock"))
        if decided.again:
            chips.add(Chip(self.tr("Its consequences had been seen before"), "plain", "undo-2"))
        if not decided.asked:
            chips.add(Chip(self.tr("Asked for nothing"), "plain", "search"))
        self._column.addWidget(chips)

    def _called(self, called: Iterable[Called]) -> Flow:
        flow = Flow(gap=8)
        for one in called:
            words = self.tr("{name} up: {came}") if one.up else self.tr("{name} down: {came}")
            came = self.tr("it did") if one.right else not_as_called(one.up, one.by)
            symbol = "arrow-up" if one.up else "arrow-down"
            flow.add(Chip(words.format(name=one.name, came=came), "good" if one.right else "plain", symbol))
        return flow

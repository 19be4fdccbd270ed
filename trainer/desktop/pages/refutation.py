"""A refutation on the page: what was answered, that it was wrong, and why; then what is right, and why."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.content.model import Format, Item, Verdict
from trainer.desktop.widgets.chip import verdict_words
from trainer.desktop.widgets.option_face import Outcome, wrong_words
from trainer.desktop.widgets.outcome_line import OutcomeLine
from trainer.study.refuting import Point

__all__ = ["Refutation"]


class Refutation(QWidget):
    """The points of a wrong answer, in their order; ``sure`` says that it was sure."""

    def __init__(
        self, item: Item, points: Sequence[Point], *, sure: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sure = sure
        self._item = item
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        for point in points:
            if point.subject:
                self._add_placed(point)
            else:
                self._add_said(point)
                self._add_held(point)

    def _add_said(self, point: Point) -> None:
        if point.said:
            self._add(Outcome.WRONG_CHOSEN, wrong_words(sure=self._sure), _words(point.said), point.against)

    def _add_held(self, point: Point) -> None:
        if point.holds:
            outcome = Outcome.NOT_NAMED if point.missed else Outcome.RIGHT_MISSED
            caption = self.tr("You missed") if point.missed else self.tr("Correct answer")
            self._add(outcome, caption, _words(point.holds), point.why)

    def _add_placed(self, point: Point) -> None:
        ordered = self._item.format is Format.ORDERING
        place = self.tr("Its place is {number}").format(number=point.holds)
        group = self.tr("It belongs to: {group}").format(group=point.holds)
        right = place if ordered else group
        if not point.said:
            self._add(Outcome.RIGHT_MISSED, right, point.subject, point.why)
            return
        place = self.tr("You were sure of place {number}").format(number=point.said)
        group = self.tr("You were sure of: {group}").format(group=point.said)
        if not self._sure:
            place = self.tr("You gave it place {number}").format(number=point.said)
            group = self.tr("You put it in: {group}").format(group=point.said)
        said = place if ordered else group
        line = OutcomeLine(Outcome.WRONG_CHOSEN, said, point.subject, point.why, self, correct=right)
        self._column.addWidget(line)

    def _add(self, outcome: Outcome, caption: str, words: str, why: str) -> None:
        self._column.addWidget(OutcomeLine(outcome, caption, words, why, self))


def _words(said: str) -> str:
    return verdict_words(said) if isinstance(said, Verdict) else said

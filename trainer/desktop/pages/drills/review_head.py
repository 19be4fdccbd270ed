"""The overview of a review: what it came to, what one had set out to protect, and the decisions that cost most."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.desktop.pages.dates import back_to
from trainer.desktop.pages.drills.review_words import (
    cost_words,
    estimate_words,
    luck_words,
    place_words,
    points,
    quoted,
)
from trainer.desktop.theme import Role
from trainer.desktop.widgets.beside import Beside, stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.icon_button import IconButton
from trainer.desktop.widgets.place_bar import PlaceBar
from trainer.desktop.widgets.text import Text
from trainer.insight.after_action import AfterAction, Decided

__all__ = ["OutcomeCard", "ReviewTitle"]


class ReviewTitle(QWidget):
    """Which drill, when it ended, and whether the run counts."""

    def __init__(self, after: AfterAction, today: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = stacked(self, 2)
        column.addWidget(Text(self.tr("After-action review"), Role.SMALL_STRONG, "accent_text"))
        chips = Flow(gap=8)
        chips.add(Chip(self.tr("Practice run") if after.practice else self.tr("Run of record"), "plain"))
        ended = self.tr("Ended {when}").format(when=back_to(after.day, today))
        chips.add(Chip(ended, "plain", "calendar"))
        chips.add(Chip(self.tr("%n decision(s)", "", len(after.decisions)), "plain", "split"))
        column.addWidget(Beside(Text(after.drill, Role.TITLE), chips, least=560, shares=(1, 0), gap=12))


class OutcomeCard(Card):
    """The ending, where it lies between worst and best, luck apart; beside it intent and the costliest decisions.

    ``decision_asked`` carries the number of one of these, from 0.
    """

    decision_asked = Signal(object)

    def __init__(self, after: AfterAction, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=22)
        self.add(Beside(self._outcome(after), self._decisions(after), least=720, shares=(5, 4), gap=36))

    def _outcome(self, after: AfterAction) -> QWidget:
        part = QWidget()
        column = stacked(part, 6)
        column.addWidget(Text(after.ending, Role.QUESTION))
        column.addWidget(Text(after.ending_text, Role.BODY, "text2"))
        column.addSpacing(6)
        column.addWidget(Text(place_words(after), Role.BODY_STRONG))
        standing = after.standing
        if standing.place is not None:
            mark = self.tr("Yours {points}").format(points=points(standing.points))
            worst = self.tr("Worst {points}").format(points=estimate_words(standing.worst))
            best = self.tr("Best {points}").format(points=estimate_words(standing.best))
            column.addSpacing(2)
            column.addWidget(PlaceBar(float(standing.place), mark, worst, best))
        column.addWidget(Text(luck_words(after), Role.SMALL, "text2"))
        column.addStretch(1)
        return part

    def _decisions(self, after: AfterAction) -> QWidget:
        part = QWidget()
        column = stacked(part, 4)
        column.addWidget(Text(self.tr("What you set out to protect"), Role.SMALL_STRONG, "text2"))
        if after.intent:
            column.addWidget(Text(quoted(after.intent), Role.SOURCE))
        else:
            column.addWidget(Text(self.tr("You set out without a line of intent."), Role.BODY, "text2"))
        column.addSpacing(12)
        self._add_costliest(column, after)
        column.addStretch(1)
        return part

    def _add_costliest(self, column: QVBoxLayout, after: AfterAction) -> None:
        costly = [after.decisions[number] for number in after.costliest]
        if not costly:
            column.addWidget(Text(self.tr("The costliest decisions"), Role.SMALL_STRONG, "text2"))
            none = self.tr("None: no other choice would have been worth more in this scenario’s model.")
            column.addWidget(Text(none, Role.BODY))
            return
        head = self.tr("The costliest decision") if len(costly) == 1 else self.tr("The two costliest decisions")
        column.addWidget(Text(head, Role.SMALL_STRONG, "text2"))
        for decided in costly:
            column.addWidget(self._costly(decided, after))
            column.addSpacing(4)

    def _costly(self, decided: Decided, after: AfterAction) -> Beside:
        told = QWidget()
        words, title = stacked(told, 2), f"{decided.number}. {decided.title}"
        words.addWidget(Text(title, Role.BODY_STRONG))
        words.addWidget(Text(self._cost(decided, after), Role.BODY))
        look = IconButton("chevron-right", self.tr("Look at {decision}").format(decision=title))
        look.clicked.connect(partial(self.decision_asked.emit, decided.number - 1))
        return Beside(told, look, least=0, shares=(1, 0), gap=8)

    def _cost(self, decided: Decided, after: AfterAction) -> str:
        best = " / ".join(choice.done for choice in decided.best)
        return f"{cost_words(decided, after)} " + self.tr("Best there: {option}.").format(option=best)

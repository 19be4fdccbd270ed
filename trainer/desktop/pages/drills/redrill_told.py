"""What is told after a decision that came back: others' choice beside one's own, and when it returns."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.dates import in_days
from trainer.desktop.theme import Role
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.option_face import Outcome
from trainer.desktop.widgets.text import Text
from trainer.drills.grading import Grade, GradedBy
from trainer.study.redrilling import CardTold, why_of

__all__ = ["RedrillTold", "beside"]


def beside(option: str, told: CardTold) -> tuple[Outcome, str, str]:
    """How an option stands beside the others: its look, why, and whose choice it is."""
    why = next(why_of(told.card, one) for one in told.card.decision.options if one.id == option)
    by_authors, others = told.graded.by is GradedBy.AUTHORS, _favourites(told)
    if option == told.option and option in others:
        return Outcome.CHOSEN, why, _tr("You and the authors") if by_authors else _tr("You and most raters")
    if option == told.option:
        return Outcome.CHOSEN, why, _tr("Your choice")
    if option in others:
        return Outcome.OTHERS, why, _tr("The authors’ choice") if by_authors else _tr("Most raters’ choice")
    return Outcome.LEFT_OUT, why, ""


def _favourites(told: CardTold) -> tuple[str, ...]:
    """The raters' favourite where there are enough of them, else the authors' choice."""
    if not told.panel.rated:
        return (told.card.variant.authors,)
    top = max(one.mean for one in told.panel.rated)
    return tuple(one.option for one in told.panel.rated if one.mean == top)


def _tr(words: str) -> str:
    return QCoreApplication.translate("RedrillTold", words)


class RedrillTold(Card):
    """The changed fact of a flip, whose choice stands beside the learner's, and when the decision comes back."""

    def __init__(self, told: CardTold, today: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if told.card.variant.flip:
            self.add(Text(self.tr("One thing was different here"), Role.BODY_STRONG, "note"))
            self.add(Text(told.card.variant.fact, Role.READING))
        self.add(Text(self._source(told), Role.BODY, "text2"))
        when = in_days(told.due_day - today)
        again = self.tr("It comes back {when}, in another situation.")
        if told.graded.grade is Grade.MISJUDGED:
            again = self.tr("Because you chose otherwise, it comes back {when}, in another situation.")
        self.add(Text(again.format(when=when), Role.BODY, "text2"))

    def _source(self, told: CardTold) -> str:
        if told.graded.by is GradedBy.AUTHORS:
            return self.tr("This is the authors’ estimate, not a score: nobody has rated this situation yet.")
        number = self.tr("%n people rated this situation.", "", told.panel.raters)
        if told.graded.by is GradedBy.PROVISIONAL:
            return self.tr("{number} With fewer than ten, take it as provisional.").format(number=number)
        return number

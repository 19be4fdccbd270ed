"""A class as one who was in it looks back on it: their own votes, and when what they missed comes back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.charts.figures import FiguresView
from trainer.desktop.charts.table_tools import TableTools
from trainer.desktop.pages.dates import in_days, moment_words
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.groups.class_report_values import OwnClass, OwnVote
from trainer.desktop.pages.quiz.quiz_keys import QuizKeys
from trainer.desktop.saving import ChooseFile
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.text import Text
from trainer.insight.tables import Cell, Table, words
from trainer.record.happenings import Answered, Confidence

__all__ = ["OwnClassPage"]


class OwnClassPage(FramedPage):
    """``left`` carries None. ``choose_file`` asks where a table goes."""

    left = Signal(object)

    def __init__(self, choose_file: ChooseFile, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=920, settle=False)
        self._choose_file = choose_file
        back = ActionButton(self.tr("Back"), Weight.QUIET, key=self.tr("Esc"))
        back.clicked.connect(self.leave)
        self.body.add_action(back)
        QuizKeys(self).bind_always("Backspace", self.leave)

    def show_class(self, own: OwnClass) -> None:
        """Show how the learner voted in this class."""
        self.start_at(None)
        self.body.clear()
        self.body.add(Text(self.tr("Class"), Role.SMALL, "text2"))
        self.body.add(Text(own.name or self.tr("A class"), Role.TITLE))
        self.body.add(Text(moment_words(own.at), Role.BODY, "text2"))
        if own.votes:
            self.body.add(Text(self._told(own), Role.READING))
        for vote in own.votes:
            self.body.add(self._vote(vote, own.today))
        if own.decisions:
            self._add_decisions(own)
        if own.votes:
            number = self.tr("%n question(s)", "", len(own.votes))
            table = self._table(own)
            self.body.add(TableTools(number, lambda: table, self.tr("class"), self._choose_file))
        self.body.put_in_order()

    def leave(self) -> None:
        """Report that the person wants back to the history."""
        self.left.emit(None)

    def _told(self, own: OwnClass) -> str:
        first = [vote.first for vote in own.votes if vote.first is not None]
        right = self.tr("Of your %n first vote(s), {right} were right.", "", len(first))
        return right.format(right=sum(one.right for one in first))

    def _vote(self, vote: OwnVote, today: int) -> Card:
        card = Card(padding=16)
        card.add(Text(vote.section, Role.SMALL, "text2"))
        card.add(Text(vote.words, Role.BODY_STRONG))
        wrong = vote.first is not None and not vote.first.right
        card.add(Text(self._said(vote), Role.BODY, "bad" if wrong else "text"))
        card.add(Text(self._back(vote, today), Role.SMALL, "text2"))
        return card

    def _said(self, vote: OwnVote) -> str:
        before = self.tr("At first: {answer}.").format(answer=self._answer(vote.first))
        if vote.second is None:
            return before
        after = self.tr("After the talk: {answer}.").format(answer=self._answer(vote.second))
        return f"{before} {after}"

    def _answer(self, told: Answered | None) -> str:
        if told is None:
            return self.tr("no vote")
        right = self.tr("right") if told.right else self.tr("wrong")
        sure = {
            Confidence.GUESS: self.tr("a guess"),
            Confidence.THINK: self.tr("you thought so"),
            Confidence.SURE: self.tr("you were sure"),
        }
        keys = {key.value: words for key, words in sure.items()}
        how = keys.get(told.confidence or "")
        return self.tr("{answer}, {how}").format(answer=right, how=how) if how else right

    def _back(self, vote: OwnVote, today: int) -> str:
        if vote.due_day is None:
            return self.tr("It is not in your schedule yet.")
        return self.tr("It comes back {when}.").format(when=in_days(vote.due_day - today))

    def _add_decisions(self, own: OwnClass) -> None:
        heads = (
            self.tr("Decision"),
            self.tr("You, at first"),
            self.tr("You, after the talk"),
            self.tr("The class took"),
        )
        rows = tuple(
            tuple(words(text) for text in (one.decision, one.option, one.then, one.taken)) for one in own.decisions
        )
        table, title = Table(heads, rows), self.tr("Decided together")
        card = Card(padding=14)
        card.add(Text(title, Role.BODY_STRONG))
        card.add(FiguresView(table, title))
        card.add(
            TableTools(self.tr("No choice is plainly right."), lambda: table, self.tr("decisions"), self._choose_file)
        )
        self.body.add(card)

    def _table(self, own: OwnClass) -> Table:
        heads = (
            *(self.tr("Question"), self.tr("Section"), self.tr("At first"), self.tr("After the talk")),
            self.tr("Comes back"),
        )
        return Table(heads, tuple(self._row(vote, own.today) for vote in own.votes))

    def _row(self, vote: OwnVote, today: int) -> tuple[Cell, ...]:
        due = "" if vote.due_day is None else in_days(vote.due_day - today)
        after = "" if vote.second is None else self._answer(vote.second)
        return tuple(map(words, (vote.words, vote.section, self._answer(vote.first), after, due)))

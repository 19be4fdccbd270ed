"""Beside the question on the presenter's page: how many voted, the clock, what to do next, what the talk moved."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.classes.lesson_asking import Branch
from trainer.desktop.pages.classes.lesson_values import Presented
from trainer.desktop.pages.classes.lesson_words import LessonWords
from trainer.desktop.pages.drills.run_cards import MetersCard
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.progress_line import ProgressLine
from trainer.desktop.widgets.return_bars import BarLine, ReturnBars
from trainer.desktop.widgets.text import Text
from trainer.record.lessons import Votes
from trainer.study.lesson.faces import Phase
from trainer.study.lesson.lesson import MAJORITY, MINORITY

__all__ = ["PresenterSide"]

_ASKING = (Phase.VOTING, Phase.VOTING_AGAIN, Phase.CLOSED, Phase.CLOSED_AGAIN)


class PresenterSide(QWidget):
    """Cards one below the other; ``follow`` is called with the Branch that is chosen."""

    def __init__(self, shown: Presented, words: LessonWords, follow: Callable[[Branch], object]) -> None:
        super().__init__()
        self._words, self._follow = words, follow
        self._column = stacked(self, 12)
        self._count: Text | None = None
        self._line: ProgressLine | None = None
        self._clock: Text | None = None
        self._add_before_key(shown)
        self._add_with_key(shown)
        if shown.asides:
            self._add_asides(shown.asides)
        if shown.meters:
            self._column.addWidget(MetersCard(shown.meters))
        if shown.following:
            self._add_following(shown.following)
        self._column.addStretch(1)

    def _add_before_key(self, shown: Presented) -> None:
        if shown.face.phase in _ASKING:
            self._add_count(shown)
        if shown.again:
            self._column.addWidget(Text(self.tr("The class has seen this question’s key before."), Role.SMALL, "text2"))
        if shown.advice is not None:
            self._add_advice(shown)
        if shown.branches:
            self._add_branches(shown.branches)
        if shown.first and shown.face.reveal is None:
            self._add_votes(shown)

    def _add_with_key(self, shown: Presented) -> None:
        if shown.shift is not None:
            self._add_shift(shown)
        elif shown.votes is not None and shown.votes.people:
            self._add_first_vote(shown.votes)

    def _add_asides(self, asides: tuple[tuple[str, str], ...]) -> None:
        card = Card(ground="note_soft", edge="")
        card.add(Text(self.tr("For you alone: answer when somebody asks"), Role.SMALL, "text2"))
        for question, answer in asides:
            card.add(Text(question, Role.BODY_STRONG))
            card.add(Text(answer, Role.BODY))
        self._column.addWidget(card)

    def _add_following(self, following: str) -> None:
        card = Card(ground="sunken", edge="", padding=16)
        card.add(Text(self.tr("Comes next"), Role.SMALL, "text2"))
        card.add(Text(following, Role.BODY))
        self._column.addWidget(card)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to stand beside the question."""
        return self._column.count() == 1

    def _add_count(self, shown: Presented) -> None:
        card = Card()
        self._count = Text("", Role.DISPLAY)
        self._line = ProgressLine(self.tr("How many voted"))
        self._clock = Text("", Role.BODY, "text2")
        for widget in (self._count, self._line, self._clock):
            card.add(widget)
        if shown.waiting:
            card.add(Text(shown.waiting, Role.BODY, "text2"))
        self._column.addWidget(card)

    def tell_count(self, voted: int, people: int) -> None:
        """Say how many voted; nothing is laid out anew while the words stay the same."""
        if self._count is None or self._line is None:
            return
        words = self._words.voted(voted, people)
        if words != self._count.text():
            self._count.setText(words)
            self._line.show_steps(voted, max(people, voted))
        self._line.setVisible(bool(people))

    def tell_clock(self, words: str) -> None:
        """Say how long the vote still takes; empty says nothing."""
        if self._clock is not None and words != self._clock.text():
            self._clock.setText(words)

    def _add_advice(self, shown: Presented) -> None:
        if shown.advice is None:
            return
        what, why = self._words.advice(shown.advice)
        card = Card(ground="note_soft", edge="")
        card.add(Text(self.tr("For you alone"), Role.SMALL, "text2"))
        card.add(Text(what, Role.READING_STRONG))
        card.add(Text(why, Role.SMALL, "text2"))
        self._column.addWidget(card)

    def _add_branches(self, branches: tuple[Branch, ...]) -> None:
        card = Card()
        card.add(Text(self.tr("What the class does"), Role.BODY_STRONG))
        for number, branch in enumerate(branches, 1):
            said = {
                MAJORITY: self.tr("Follow the majority: {letter}"),
                MINORITY: self.tr("Follow the minority: {letter}"),
            }
            caption = said.get(branch.why, self.tr("Take {letter}")).format(letter=branch.letter)
            button = ActionButton(caption, Weight.SECONDARY, "split", str(number))
            button.clicked.connect(lambda _=False, branch=branch: self._follow(branch))
            card.add(button)
        self._column.addWidget(card)

    def _add_votes(self, shown: Presented) -> None:
        card = Card()
        card.add(Text(self.tr("For you alone: the votes"), Role.BODY_STRONG))
        for name, counts in ((self.tr("First vote"), shown.first), (self.tr("Second vote"), shown.second)):
            if counts:
                card.add(Text(name, Role.SMALL, "text2"))
                card.add(ReturnBars(name, [BarLine(letter, number) for letter, number in counts]))
        self._column.addWidget(card)

    def _add_first_vote(self, votes: Votes) -> None:
        card = Card()
        card.add(Text(self.tr("The first vote"), Role.BODY_STRONG))
        card.add(Text(self._words.first_vote(votes), Role.BODY))
        self._column.addWidget(card)

    def _add_shift(self, shown: Presented) -> None:
        shift = shown.shift
        if shift is None:
            return
        card = Card()
        card.add(Text(self.tr("What the talk moved"), Role.BODY_STRONG))
        card.add(Text(self._words.shift(shift), Role.BODY))
        mistaken = "" if shown.votes is None else self._words.mistaken(shown.votes)
        if mistaken:
            card.add(Text(self.tr("At first {mistaken}").format(mistaken=mistaken), Role.BODY))
        for start, end, count in shift.moves:
            kept = self.tr("{start} kept: {count}").format(start=start, count=count)
            moved = self.tr("{start} to {end}: {count}").format(start=start, end=end, count=count)
            card.add(Text(kept if start == end else moved, Role.SMALL, "text2" if start == end else "text"))
        if self._words.gain(shift):
            card.add(Text(self._words.gain(shift), Role.SMALL, "text2"))
        self._column.addWidget(card)

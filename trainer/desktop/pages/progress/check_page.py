"""What a check of readiness came to: the score with its interval first, then each question, the wrong ones before."""

from typing import NamedTuple

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from trainer.content.model import ClaimVerdict, Item, Reference
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.references import reference_words
from trainer.desktop.pages.refutation import Refutation
from trainer.desktop.plain import isolated
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text
from trainer.insight.checking import FEWEST_CHECKED, CheckScore
from trainer.study.refuting import Point

__all__ = ["CheckEntry", "CheckPage", "CheckShown"]


class CheckEntry(NamedTuple):
    """A question of the check: ``titles`` ends with its section's; ``points`` say what is right, and what was not.

    ``sure`` says that it was answered with Sure.
    """

    item: Item
    titles: tuple[str, ...]
    right: bool
    sure: bool
    points: tuple[Point, ...]
    references: tuple[Reference, ...]


class CheckShown(NamedTuple):
    """A check's score against ``target`` (0..1), its questions in their order, and the unseen drill's title (or "").

    ``begun`` says that this drill was begun since; once it came to its end, ``ending`` is the ending's title, and the
    score holds what it came to.
    """

    score: CheckScore
    target: float
    entries: tuple[CheckEntry, ...]
    drill: str
    begun: bool = False
    ending: str = ""

    @property
    def drill_waits(self) -> bool:
        """Whether there is an unseen drill that has not come to its end."""
        return bool(self.drill) and self.score.drill is None


class CheckPage(FramedPage):
    """``drill_asked`` and ``left`` carry None."""

    drill_asked = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, settle=False)
        self._drills = False
        self._back = ActionButton(self.tr("Done"), Weight.QUIET, key=self.tr("Esc"))
        self._back.clicked.connect(self.leave)
        self._drill = ActionButton(self.tr("Play the unseen drill"), Weight.PRIMARY, key=self.tr("Enter"))
        self._drill.clicked.connect(lambda: self.drill_asked.emit(None))
        self._done = ActionButton(self.tr("Done"), Weight.PRIMARY, key=self.tr("Enter"))
        self._done.clicked.connect(self.leave)
        self.body.add_action(self._back)
        self.body.add_action(self._drill, end=True)
        self.body.add_action(self._done, end=True)

    def show_check(self, shown: CheckShown) -> None:
        """Show what it came to."""
        self.body.clear()
        self.body.add(Text(self.tr("What the check says"), Role.TITLE))
        self.body.add(self._score_card(shown))
        if shown.drill:
            self.body.add(self._drill_card(shown))
        self.body.add_space(4)
        self.body.add(Text(self.tr("The questions and their right answers"), Role.BODY_STRONG))
        for entry in sorted(shown.entries, key=lambda one: one.right):
            self.body.add(self._entry(entry))
        waits = shown.drill_waits
        for button, visible in ((self._back, waits), (self._drill, waits)):
            button.setVisible(visible)
        self._drill.set_caption(self.tr("Go on with the drill") if shown.begun else self.tr("Play the unseen drill"))
        self._done.setVisible(not waits)
        self.body.make_primary(self._drill if waits else self._done)
        self.body.put_in_order()
        self.setFocus()

    def leave(self) -> None:
        """Report that the person is through with it."""
        self.left.emit(None)

    def _score_card(self, shown: CheckShown) -> Card:
        score, card = shown.score, Card()
        card.add(Text(self.tr("Knowledge"), Role.SMALL, "text2"))
        sentence = self.tr("{right} of %n question(s) right.", "", score.answered)
        card.add(Text(sentence.format(right=QLocale().toString(score.right)), Role.QUESTION))
        if score.interval is not None:
            low, high = (round(end * 100) for end in score.interval)
            stands = self.tr("That stands for {low} to {high} of 100 questions like these.").format(low=low, high=high)
            card.add(Text(f"{stands} {self._verdict(shown)}", Role.READING))
        details = self.tr("Wilson’s 95% interval; nothing is taken off for guessing.")
        card.add(Text(details, Role.SMALL, "text2"))
        return card

    def _verdict(self, shown: CheckShown) -> str:
        score, target = shown.score, round(shown.target * 100)
        if not score.enough:
            return self.tr("Not enough yet to say whether you are ready: that takes %n answers.", "", FEWEST_CHECKED)
        if score.shown:
            return self.tr("All of that is at your {target} of 100 or above: you are ready.").format(target=target)
        if score.reached:
            return self.tr("Your {target} of 100 lies within: not enough to say ready, nor not ready.").format(
                target=target
            )
        return self.tr("All of that is below your {target} of 100: not ready yet.").format(target=target)

    def _drill_card(self, shown: CheckShown) -> Card:
        card, found = Card(), shown.score.drill
        card.add(Text(self.tr("Judgement"), Role.SMALL, "text2"))
        if found is None:
            waits = self.tr("begun, and not at its end yet") if shown.begun else self.tr("not played yet")
            sentence = self.tr("The unseen drill: {state}.").format(state=waits)
        elif found.place is None:
            sentence = self.tr("The unseen drill is played: {ending}.").format(ending=isolated(shown.ending))
        else:
            sentence = self.tr("{share} of the way from the worst outcome to the best.").format(
                share=self.tr("{number}%").format(number=QLocale().toString(round(100 * found.place)))
            )
        card.add(Text(sentence, Role.QUESTION))
        about = self.tr("One drill that you had not seen: {title}").format(title=isolated(shown.drill))
        if found is not None and found.place is not None:
            about = self.tr("{title}, which ended with: {ending}. In this scenario’s model, and in no other.").format(
                title=isolated(shown.drill), ending=isolated(shown.ending)
            )
        card.add(Text(about, Role.BODY))
        apart = self.tr("Knowledge and judgement are two figures: neither makes up for the other.")
        card.add(Text(apart, Role.SMALL, "text2"))
        return card

    def _entry(self, entry: CheckEntry) -> Card:
        card = Card()
        head = Flow(gap=10)
        head.add(Text(" › ".join(entry.titles), Role.SMALL_STRONG, "text2", wide=False))
        right = Chip(self.tr("Right"), "good", "circle-check")
        wrong = Chip(self.tr("Not right"), "bad", "circle-x")
        head.add_end(right if entry.right else wrong)
        card.add(head)
        card.add(Text(entry.item.stem, Role.READING_STRONG))
        if isinstance(entry.item.body, ClaimVerdict):
            card.add(Text(entry.item.body.claim, Role.SOURCE))
        card.add(Refutation(entry.item, entry.points, sure=entry.sure))
        if entry.references:
            card.add(Text(self.tr("References"), Role.SMALL_STRONG, "text2"))
        for reference in entry.references:
            card.add(Text(reference_words(reference), Role.SMALL, "text2"))
        return card

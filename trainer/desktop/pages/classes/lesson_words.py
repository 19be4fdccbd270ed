"""A class in words: what stands above it, what each act is called, and what a first vote advises."""

from PySide6.QtCore import QObject

from trainer.content.model import Verdict
from trainer.desktop.pages.classes.lesson_values import Act, ReteachLine
from trainer.desktop.widgets.chip import verdict_words
from trainer.record.lessons import Votes
from trainer.study.lesson.faces import Face, Lettered, Part, Phase
from trainer.study.lesson.guiding import Advice, Shift
from trainer.study.lesson.polls import REASON_PART, VERDICT_PART

__all__ = ["KEYS", "LessonWords", "option_words"]

KEYS = {
    Act.DISCUSS: "D",
    Act.VOTE_AGAIN: "V",
    Act.REVEAL: "R",
    Act.NEXT: "N",
    Act.MORE_TIME: "E",
    Act.HOLD: "C",
    Act.RUN_ON: "C",
    Act.LOOK: "H",
    Act.RETEACH: "T",
    Act.PEOPLE: "L",
    Act.RANKING: "G",
    Act.SCROLL: "S",
    Act.BLANK: "B",
    Act.SCREEN: "P",
    Act.PASSAGE: "O",
    Act.PARALLEL: "Q",
    Act.END: "Ctrl+E",
}
"""The key of each act that has one of its own, besides Enter and Space for what comes first."""
_VERDICTS = {str(verdict.value): verdict for verdict in Verdict}


def option_words(part: Part, option: Lettered) -> str:
    """An option's text; a verdict in the words of the interface."""
    verdict = _VERDICTS.get(option.text) if part.title == VERDICT_PART else None
    return option.text if verdict is None else verdict_words(verdict)


class LessonWords(QObject):
    """Says how a class stands."""

    def act(self, act: Act) -> str:
        """What an act's button says."""
        return {
            Act.BEGIN: self.tr("Begin voting"),
            Act.CLOSE: self.tr("Close voting"),
            Act.DISCUSS: self.tr("Let them talk"),
            Act.VOTE_AGAIN: self.tr("Vote again"),
            Act.REVEAL: self.tr("Show the answer"),
            Act.FOLLOW: self.tr("Follow the majority"),
            Act.NEXT: self.tr("Next"),
            Act.LOOK_BACK: self.tr("Look back at the drill"),
            Act.MORE_TIME: self.tr("+30 s"),
            Act.HOLD: self.tr("Stop the clock"),
            Act.RUN_ON: self.tr("Let the clock run"),
            Act.LOOK: self.tr("Look at the votes"),
            Act.RETEACH: self.tr("Teach again"),
            Act.PEOPLE: self.tr("People"),
            Act.RANKING: self.tr("Ranking"),
            Act.SCROLL: self.tr("Scroll the screen"),
            Act.BLANK: self.tr("Blank"),
            Act.SCREEN: self.tr("Screen"),
            Act.END: self.tr("End"),
            Act.PASSAGE: self.tr("Show the passage"),
            Act.PARALLEL: self.tr("Ask another on it"),
            Act.BACK: self.tr("Close"),
        }[act]

    def phase(self, face: Face) -> str:
        """What the class is doing, for everybody."""
        return {
            Phase.LOBBY: self.tr("Before the first question"),
            Phase.VOTING: self.tr("Vote"),
            Phase.CLOSED: self.tr("Voting is closed"),
            Phase.DISCUSSING: self.tr("Talk it over"),
            Phase.VOTING_AGAIN: self.tr("Vote again"),
            Phase.CLOSED_AGAIN: self.tr("The second vote is closed"),
            Phase.REVEALED: self.tr("The answer") if face.reveal and face.reveal.key else self.tr("What happens"),
            Phase.TEACHING: self.tr("To read together"),
            Phase.LOOKING_BACK: self.tr("Looking back"),
            Phase.ENDED: self.tr("The class is over"),
        }[face.phase]

    def asks(self, face: Face) -> str:
        """What people are to do now; empty where nothing is asked of them."""
        return {
            Phase.VOTING: self.tr("Decide on your own first."),
            Phase.DISCUSSING: self.tr("Find someone who chose another answer. Say why you chose yours."),
            Phase.VOTING_AGAIN: self.tr("Same question: what do you say now?"),
        }.get(face.phase, "")

    def place(self, face: Face) -> str:
        """Which question it is of how many."""
        if not face.poll:
            return ""
        return self.tr("{number} of {of}").format(number=face.number, of=face.of)

    def part(self, part: Part) -> str:
        """What stands above a part of what is asked; empty where nothing does."""
        known = {
            VERDICT_PART: self.tr("How does the claim stand?"),
            REASON_PART: self.tr("Which observation decides it?"),
        }
        return known.get(part.title, part.title)

    def voted(self, voted: int, people: int) -> str:
        """How many voted, of how many where that is known."""
        if people:
            return self.tr("{voted} of {people} voted").format(voted=voted, people=people)
        return self.tr("%n voted", "", voted)

    def clock(self, seconds: int | None, *, held: bool) -> str:
        """How long a vote still takes, in words; empty where no clock runs."""
        if seconds is None:
            return ""
        left = self.tr("%n second(s) left", "", max(0, seconds))
        return self.tr("{left}, clock stopped").format(left=left) if held else left

    def advice(self, advice: Advice) -> tuple[str, str]:
        """What a first vote advises, and why; without the figure, which is behind its key."""
        return {
            Advice.EXPLAIN: (
                self.tr("Few had it. Explain the point again first, then let them vote again."),
                self.tr("With fewer than three in ten right, a talk has too few who can convince the others."),
            ),
            Advice.TALK: (
                self.tr("They are split. Let them talk it over."),
                self.tr("Between three and seven in ten right, people learn most from one another."),
            ),
            Advice.SHOW: (
                self.tr("Most had it. Show the answer and go on."),
                self.tr("With more than seven in ten right, a talk would change little."),
            ),
        }[advice]

    def first_vote(self, votes: Votes) -> str:
        """How the first vote fell, and how many were sure and wrong where enough people said how sure they were."""
        right = self.tr("{right} of %n answered rightly on their own.", "", votes.people).format(right=votes.right)
        return " ".join(part for part in (right, self.mistaken(votes)) if part)

    def mistaken(self, votes: Votes) -> str:
        """How many were sure and wrong; empty where nobody was, or too few said how sure they were."""
        return "" if not votes.sure_wrong else self.tr("%n were sure and wrong.", "", votes.sure_wrong)

    def shift(self, shift: Shift) -> str:
        """How the talk moved the class; who changed their mind is known only of those who voted twice by name."""
        moved = self.tr("{before} of {all_before} were right before the talk, {after} of {all_after} after it.").format(
            before=shift.right_before, all_before=shift.before, after=shift.right_after, all_after=shift.after
        )
        if not shift.both:
            return moved
        if not shift.both:
            return moved
        changed = self.tr("%n changed their answer.", "", shift.changed)
        return f"{moved} {changed}"

    def gain(self, shift: Shift) -> str:
        """The normalised gain, for the details; empty where there is none to be told."""
        if shift.gain is None:
            return ""
        told = self.tr("Normalised gain (Hake, 1998): {gain}").format(gain=f"{shift.gain:.2f}".replace("-", "−"))
        return self.tr("{told} of what could be gained.").format(told=told)

    def weakness(self, line: ReteachLine) -> str:
        """How a section was answered at first."""
        one = line.weakness
        right = self.tr("{right} of {votes} first votes right").format(right=one.right, votes=one.votes)
        if not one.asked or not one.sure_wrong:
            return right
        return self.tr("{right}; %n sure and wrong", "", one.sure_wrong).format(right=right)

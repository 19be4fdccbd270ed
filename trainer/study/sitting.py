"""The write-first steps of a sitting, for desk, drive and class alike: store the fact, then hand out the next value.

Every function here either returns after the journal holds the fact durably, or raises what the journal raised
(``TroubleOutside``) with nothing changed: the caller keeps the sitting it had.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from trainer.base.clock import Moment
from trainer.base.ids import EventId, ItemId, LearnerId, SectionId, SessionId, UnitId
from trainer.content.model import Item
from trainer.record.events import Event, Fact
from trainer.record.happenings import (
    Answered,
    BriefingRead,
    ClockDoubted,
    ClockTrusted,
    Confidence,
    Corrected,
    Flagged,
    Happening,
    LearnerAdded,
    LearnerRenamed,
    Purpose,
    Rating,
    SessionClosed,
    SessionOpened,
    SettingChanged,
    Undone,
)
from trainer.record.journal import Forgotten, Journal, Memory
from trainer.record.settled import corrected, earlier
from trainer.study.planning import basis_of
from trainer.study.quiz import Plan, Quiz, begin, plan_to, resume, with_correction, without
from trainer.study.settings import written
from trainer.study.shelf import Shelf

if TYPE_CHECKING:
    from trainer.study.answering import Feedback, Given

__all__ = ["Sitting", "Told", "time_spent"]

_PACES = 200
"""Recent right answers from which a learner's own median is taken."""
_LONGEST_GAP = 3 * 60_000


def _replay(answers: Sequence[Event]) -> Memory | None:
    from trainer.memory.model import replay

    return replay(answers)


def time_spent(events: Sequence[Event]) -> int:
    """How long a sitting has been worked at (ms): the time between its events, three minutes at most."""
    times = [event.moment.at for event in events]
    return sum(min(max(0, later - before), _LONGEST_GAP) for before, later in pairwise(times))


class Told(NamedTuple):
    """What a committed answer came to, once it is durable: what to tell, and the sitting as it is now."""

    feedback: "Feedback"
    quiz: Quiz
    event: EventId


class Sitting(NamedTuple):
    """A learner at work: the journal, the content, who it is, and where ids come from."""

    journal: Journal
    shelf: Shelf
    learner: LearnerId
    new_id: Callable[[int], str]

    def tell(self, happening: Happening, moment: Moment, memories: Sequence[Memory | Forgotten] = ()) -> EventId:
        """Store one fact of this learner; returns its id when it is durable."""
        fact = Fact(EventId(self.new_id(moment.at)), self.learner, moment, happening)
        return self.journal.append(fact, memories).id

    def open(self, plan: Plan, moment: Moment) -> Quiz:
        """Begin a sitting with this plan."""
        self.tell(SessionOpened(plan.session, plan_to(plan)), moment)
        return begin(plan, moment.at)

    def resume(self, session: SessionId, moment: Moment) -> Quiz | None:
        """The sitting exactly as it was left; None when the record does not hold it or nothing is left to ask.

        Its minutes go on from the time spent at it; questions that no pack has any more are left out.
        """
        events = self.journal.session(session)
        quiz = resume(events)
        if quiz is None:
            return None
        asks = (*quiz.plan.asks, *quiz.queue)
        there: set[str] = set(self.shelf.statements_of(ask.item for ask in asks))
        if any(ask.purpose is Purpose.DRILL for ask in asks):
            there |= self.shelf.drills.objectives().keys()
        plan = quiz.plan._replace(asks=tuple(ask for ask in quiz.plan.asks if ask.item in there))
        queue = tuple(ask for ask in quiz.queue if ask.item in there)
        return quiz._replace(plan=plan, queue=queue, opened_at=moment.at - time_spent(events)) if queue else None

    def close(self, quiz: Quiz, why: str, moment: Moment) -> None:
        """End a sitting for good (``finished``, ``time`` or ``left``)."""
        self.close_session(quiz.plan.session, why, moment)

    def close_session(self, session: SessionId, why: str, moment: Moment) -> None:
        """End a sitting that is not in hand, such as yesterday's."""
        self.tell(SessionClosed(session, why), moment)

    def paces(self) -> dict[str, list[int]]:
        """The learner's recent times for right answers, by format (ms)."""
        paces: dict[str, list[int]] = {}
        for name, elapsed in self.journal.paces(self.learner, _PACES):
            paces.setdefault(name, []).append(elapsed)
        return paces

    def commit(self, quiz: Quiz, item: Item, given: "Given", paces: Mapping[str, Sequence[int]]) -> Told:
        """Mark, grade and schedule an answer to the question on show, store it, and return what to tell."""
        # Marking and grading stand behind the first answer, not before the first question.
        from trainer.study.answering import answer

        ask = quiz.queue[0]
        if item.id != ask.item:
            raise AssertionError(f"an answer to {item.id} was handed in for {ask.item}")
        memory = self.journal.memory(self.learner, ask.unit)
        event = EventId(self.new_id(given.moment.at))
        sibling = self.sibling(quiz, item) if given.confidence is Confidence.GUESS else None
        step = answer(quiz, item, given, memory, sibling, paces, event)
        self.journal.append(step.fact, step.memories)
        return Told(step.feedback, step.quiz, event)

    def sibling(self, quiz: Quiz, item: Item) -> ItemId | None:
        """The item that probes a right guess: same statement, another format, same mode, not hidden, not yet shown."""
        if quiz.queue[0].purpose not in (Purpose.REVIEW, Purpose.NEW):
            return None
        shown = {done.ask.item for done in quiz.done} | self.journal.hidden(self.learner)
        basis = basis_of(quiz.plan.mode)
        others = (self.shelf.item(sibling) for sibling in self.shelf.siblings(item.id) if sibling not in shown)
        fitting = (other for other in others if basis is None or other.basis is basis)
        return next((other.id for other in fitting if other.format is not item.format), None)

    def undo(self, quiz: Quiz, moment: Moment) -> Quiz:
        """Take back the latest answer: out of memory and statistics, never out of the log."""
        last = quiz.done[-1]
        memories = self._without(last.answered, last.event) if last.answered.rating is not None else ()
        self.tell(Undone(last.event, quiz.plan.session), moment, memories)
        return without(quiz, last.event)

    def _without(self, answered: Answered, target: EventId) -> tuple[Memory | Forgotten, ...]:
        standing = [event for event in self.journal.answers_to(self.learner, answered.unit) if event.id != target]
        memory = _replay(standing)
        return (Forgotten(answered.unit) if memory is None else memory,)

    def overrule(self, quiz: Quiz, moment: Moment) -> Quiz:
        """The learner was right after all in a typed answer: its grade becomes Hard, and it no longer comes back."""
        from trainer.memory.grades import PRODUCED

        last = quiz.done[-1]
        if last.answered.right or last.answered.format not in PRODUCED:
            return quiz
        memories: tuple[Memory | Forgotten, ...] = ()
        if last.answered.rating is not None:
            standing = self.journal.answers_to(self.learner, last.answered.unit)
            changed = [
                event._replace(happening=corrected(event.happening, Rating.HARD))
                if event.id == last.event and isinstance(event.happening, Answered)
                else event
                for event in standing
            ]
            memory = _replay(changed)
            memories = () if memory is None else (memory,)
        self.tell(Corrected(last.event, quiz.plan.session, Rating.HARD), moment, memories)
        return with_correction(quiz, last.event, Rating.HARD)

    def flag(self, item: Item, comment: str, moment: Moment) -> None:
        """Mark an item as doubtful, for whoever keeps the pack."""
        self.tell(Flagged(item.id, item.revision, comment), moment)

    def finish_briefing(self, section: SectionId, moment: Moment) -> None:
        """The learner has gone through a section's briefing; its questions may come."""
        self.tell(BriefingRead(section), moment)

    def change(self, name: str, value: object, moment: Moment) -> None:
        """Set one of the learner's settings."""
        self.tell(SettingChanged(name, written(value)), moment)

    def introduce(self, name: str, guest: bool, moment: Moment) -> None:
        """Add this learner to the record under a name, or as a guest."""
        self.tell(LearnerAdded(name, guest), moment)

    def rename(self, name: str, moment: Moment) -> None:
        """Give the learner another name; a guest who takes one is a guest no more."""
        self.tell(LearnerRenamed(name), moment)

    def doubt_clock(self, why: str, moment: Moment) -> None:
        """Note that the clock can't be right; answers take no memory step until it is trusted."""
        self.tell(ClockDoubted(why), moment)

    def trust_clock(self, moment: Moment) -> None:
        """A person confirmed the date: answers that claim a later time are taken as given now, and rescheduled."""
        memories: list[Memory | Forgotten] = []
        for unit in self.journal.dated_after(self.learner, moment.at):
            memory = _replay(self._brought_back(unit, moment))
            memories.extend(() if memory is None else (memory,))
        self.tell(ClockTrusted(), moment, memories)

    def _brought_back(self, unit: UnitId, moment: Moment) -> list[Event]:
        standing = self.journal.answers_to(self.learner, unit)
        return [event._replace(moment=earlier(event.moment, moment)) for event in standing]

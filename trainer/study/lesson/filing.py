"""What a class leaves in the record: how it voted as a whole, and each learner's own votes in their own schedule.

The ids of all of it follow from the class and its votes, so that filing again after a crash files nothing twice.
"""

import hashlib
from typing import NamedTuple

from trainer.base.clock import Moment
from trainer.base.ids import COHORTS, EventId, LearnerId, UnitId, uuid7
from trainer.memory.queue import Ask
from trainer.record.events import Fact
from trainer.record.happenings import Confidence, Purpose
from trainer.record.journal import Journal, Memory
from trainer.record.lessons import DecisionVoted, LessonAsked, LessonDecided, Votes
from trainer.study.answering import Given, answer
from trainer.study.lesson.lesson import Lesson, Taken
from trainer.study.lesson.polls import DecisionPoll, Poll, QuestionPoll, marked, option_ids, response_to
from trainer.study.lesson.votes import Vote, moves, round_of
from trainer.study.planning import busy
from trainer.study.quiz import Plan, begin
from trainer.study.settings import read_settings
from trainer.study.shelf import Shelf

__all__ = ["CLASS", "Entry", "Rounds", "asked", "decided", "decisions_of", "reviews_of", "schedules"]

CLASS = "class"
"""The kind of a sitting in which a class was asked."""

Entry = tuple[Fact, tuple[Memory, ...]]


class Rounds(NamedTuple):
    """The votes of both rounds on one poll; no ``second`` where people voted once."""

    first: tuple[Vote, ...]
    second: tuple[Vote, ...] = ()

    @property
    def learners(self) -> tuple[LearnerId, ...]:
        """Whose votes are among them, of the learners in the record; each once, in the order of ids."""
        return tuple(sorted({vote.learner for vote in (*self.first, *self.second) if vote.learner}))

    def of(self, learner: LearnerId) -> tuple[Vote | None, Vote | None]:
        """The learner's first and second vote."""
        first = next((vote for vote in self.first if vote.learner == learner), None)
        return first, next((vote for vote in self.second if vote.learner == learner), None)


def _event(lesson: Lesson, poll: str, sort: str) -> EventId:
    noise = hashlib.blake2b(f"{sort}\n{poll}".encode(), digest_size=10).digest()
    return EventId(uuid7(lesson.begun, noise))


def asked(lesson: Lesson, poll: QuestionPoll, rounds: Rounds, moment: Moment, *, again: bool) -> Fact:
    """How the class voted on a question; ``again`` says that it had seen the key before."""
    first, second = _both(poll, rounds)
    moved = moves(poll, rounds.first, rounds.second)
    item = poll.item
    told = LessonAsked(lesson.session, item.id, item.revision, item.section, first, second, moved, again)
    return Fact(_event(lesson, poll.name, "asked"), COHORTS, moment, told)


def decided(lesson: Lesson, poll: DecisionPoll, rounds: Rounds, taken: Taken, moment: Moment) -> Fact:
    """How the class voted on a decision, and what it followed."""
    first, second = _both(poll, rounds)
    told = LessonDecided(
        session=lesson.session,
        drill=poll.drill,
        revision=poll.revision,
        node=taken.node,
        section=poll.section,
        objective=poll.objective,
        first=first,
        second=second,
        moved=moves(poll, rounds.first, rounds.second),
        taken=taken.option,
        branch=taken.branch,
    )
    return Fact(_event(lesson, poll.name, "decided"), COHORTS, moment, told)


def _both(poll: Poll, rounds: Rounds) -> tuple[Votes, Votes | None]:
    return round_of(poll, rounds.first), round_of(poll, rounds.second) if rounds.second else None


def schedules(poll: QuestionPoll, vote: Vote) -> bool:
    """Whether a first vote moves its learner's schedule: with confidence always; a right one without it leaves it."""
    return bool(vote.confidence) or not marked(poll, vote.picks).right


def reviews_of(
    journal: Journal,
    shelf: Shelf,
    lesson: Lesson,
    poll: QuestionPoll,
    rounds: Rounds,
    learner: LearnerId,
    offset: int,
    *,
    again: bool,
) -> tuple[Entry, ...]:
    """The learner's votes on a question as answers of theirs, to be stored; nothing where they are stored already.

    The first vote is a review like any answer (a right guess, which no probe can follow here, is Again); what was asked
    about today already, or seen with its key in this class (``again``), is relearning; that and every second vote take
    no step. ``offset`` is the zone's in minutes.
    """
    entries: list[Entry] = []
    first, second = rounds.of(learner)
    for vote, purpose in (
        (first, _purpose(journal, shelf, poll, first, offset, again=again)),
        (second, Purpose.TALKED),
    ):
        if vote is not None and journal.event(EventId(vote.id)) is None:
            entries.append(_review(journal, lesson, poll, vote, purpose, offset))
    return tuple(entries)


def _purpose(
    journal: Journal, shelf: Shelf, poll: QuestionPoll, first: Vote | None, offset: int, *, again: bool
) -> Purpose:
    item = poll.item
    if first is None or again:
        return Purpose.RELEARN
    if not busy(journal, shelf, first.learner, Moment(first.at, offset).day).isdisjoint(item.statements):
        return Purpose.RELEARN
    if journal.memory(first.learner, UnitId(item.id)) is None:
        return Purpose.NEW
    return Purpose.REVIEW if first.confidence else Purpose.VOTE


def _review(journal: Journal, lesson: Lesson, poll: QuestionPoll, vote: Vote, purpose: Purpose, offset: int) -> Entry:
    item, learner = poll.item, vote.learner
    ask = Ask(item.id, UnitId(item.id), item.section, purpose)
    retention = read_settings(journal.settings(learner)).retention
    plan = Plan(lesson.session, learner, (ask,), 0, "always" if vote.confidence else "never", retention, CLASS)
    # A right vote of which nobody knows how sure it was may be luck, or a neighbour's: no step is taken, either way.
    still = journal.clock_doubted(learner) or not schedules(poll, vote)
    given = Given(
        response_to(poll, vote.picks),
        Confidence(vote.confidence) if vote.confidence else None,
        Moment(vote.at, offset),
        vote.elapsed,
        still,
    )
    memory = journal.memory(learner, ask.unit)
    step = answer(begin(plan, vote.at - vote.elapsed), item, given, memory, None, {}, EventId(vote.id))
    return step.fact, step.memories


def decisions_of(
    journal: Journal, lesson: Lesson, poll: DecisionPoll, rounds: Rounds, learner: LearnerId, offset: int
) -> tuple[Entry, ...]:
    """The learner's own votes on a decision, to be stored; no schedule moves by them."""
    first, second = rounds.of(learner)
    vote = first or second
    if vote is None or journal.event(EventId(vote.id)) is not None:
        return ()
    told = DecisionVoted(
        session=lesson.session,
        drill=poll.drill,
        revision=poll.revision,
        node=poll.decision.id,
        section=poll.section,
        objective=poll.objective,
        option=_option(poll, first),
        then=_option(poll, second),
    )
    return ((Fact(EventId(vote.id), learner, Moment(vote.at, offset), told), ()),)


def _option(poll: DecisionPoll, vote: Vote | None) -> str:
    return "" if vote is None else "".join(option_ids(poll, vote.picks))

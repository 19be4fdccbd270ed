"""Plans for classes that are kept in the record, and what the beginning and the end of a class leave there.

The ids of a class's beginning and end follow from the class, so that a crash in between tells neither twice.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from trainer.base.clock import Moment
from trainer.base.ids import COHORTS, EventId, LessonPlanId, uuid7
from trainer.record.events import Event, Fact
from trainer.record.instructing import InstructorRecord
from trainer.record.lessons import LessonClosed, LessonOpened, LessonPlanDropped, LessonPlanned
from trainer.study.lesson.faces import Means
from trainer.study.lesson.host import Kept
from trainer.study.lesson.keying import away_in
from trainer.study.lesson.lesson import Lesson, Step
from trainer.study.lesson.polls import QuestionPoll
from trainer.study.lesson.ranking import scores_of

__all__ = ["LessonPlanning", "closed", "opened", "plans_of"]


def plans_of(events: Iterable[Event]) -> tuple[LessonPlanned, ...]:
    """The plans that are kept, by name and id, from everything that happened in classes, in order of replay."""
    kept: dict[LessonPlanId, LessonPlanned] = {}
    for event in events:
        told = event.happening
        if isinstance(told, LessonPlanned):
            kept[told.lesson] = told
        elif isinstance(told, LessonPlanDropped):
            kept.pop(told.lesson, None)
    return tuple(sorted(kept.values(), key=lambda plan: (plan.name.casefold(), plan.lesson)))


class LessonPlanning(NamedTuple):
    """The write-first steps of planning: each returns when the record holds it, or raises what the record raised."""

    journal: InstructorRecord
    new_id: Callable[[int], str]

    def plans(self) -> tuple[LessonPlanned, ...]:
        """The plans that are kept, by name."""
        return plans_of(self.journal.lessons())

    def keep(self, plan: LessonPlanId, name: str, minutes: int, steps: Sequence[Step], moment: Moment) -> LessonPlanId:
        """Keep these steps under the plan's id and name; under a new id where that is empty."""
        lesson = plan or LessonPlanId(self.new_id(moment.at))
        told = LessonPlanned(lesson, name, minutes, tuple((step.sort, step.name) for step in steps))
        self._tell(told, moment)
        return lesson

    def drop(self, plan: LessonPlanId, moment: Moment) -> None:
        """The plan is no longer offered."""
        self._tell(LessonPlanDropped(plan), moment)

    def _tell(self, told: LessonPlanned | LessonPlanDropped, moment: Moment) -> None:
        self.journal.append(Fact(EventId(self.new_id(moment.at)), COHORTS, moment, told))


def opened(lesson: Lesson, moment: Moment) -> Fact:
    """That the class began."""
    told = LessonOpened(lesson.session, lesson.plan, lesson.title, lesson.cohort, str(lesson.manner.means))
    return Fact(_event(lesson, "opened"), COHORTS, moment, told)


def closed(lesson: Lesson, kept: Kept, polls: Iterable[QuestionPoll], moment: Moment) -> Fact:
    """That the class is over, with how many were in it; with the nicknames only where they are to be kept.

    ``polls`` are the questions whose key the class has seen.
    """
    people = _people(lesson, kept)
    named: tuple[tuple[str, int, int], ...] = ()
    if lesson.manner.names:
        scores = scores_of(polls, kept.votes)
        named = tuple(
            (who.name, scores[who.id].right, scores[who.id].given)
            for who, _ in kept.participants
            if who.id in scores and not who.learner
        )
    return Fact(_event(lesson, "closed"), COHORTS, moment, LessonClosed(lesson.session, people, named))


def _people(lesson: Lesson, kept: Kept) -> int:
    """How many were there: whoever was in or voted; with a show of hands, as many as were raised at once.

    On a roll that is called out everyone is in, but those who are absent.
    """
    if lesson.manner.means is Means.HANDS:
        rounds = Counter((vote.poll, vote.round) for vote in kept.votes)
        return max(rounds.values(), default=0)
    away = away_in(kept) if lesson.manner.means is Means.GRID else frozenset()
    present = {who.id for who, _ in kept.participants if not who.claim and who.id not in away}
    return len(present | {vote.participant for vote in kept.votes})


def _event(lesson: Lesson, sort: str) -> EventId:
    noise = hashlib.blake2b(f"{sort}\n{lesson.session}".encode(), digest_size=10).digest()
    return EventId(uuid7(lesson.begun, noise))

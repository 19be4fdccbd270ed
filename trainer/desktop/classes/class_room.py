"""A class that is ready to be taught: how it stands, where it is kept, how it votes, and who is expected."""

from typing import NamedTuple

from trainer.base.ids import LearnerId
from trainer.desktop.classes.vote_source import VoteSource
from trainer.study.lesson.host import ClassHost, Ledger, Listening
from trainer.study.lesson.lesson import Lesson

__all__ = ["ClassRoom"]


class ClassRoom(NamedTuple):
    """What the class's door (ClassDesk) hands to whoever holds the class (LessonDesk).

    ``lesson`` is as it was kept last: in the lobby for a class that begins, in any phase for one that is taken up
    again. ``host`` is None where there are no phones; ``listening`` then too. ``members`` are the cohort's learners
    with their names (empty: nicknames).
    """

    lesson: Lesson
    ledger: Ledger
    source: VoteSource
    host: ClassHost | None = None
    listening: Listening | None = None
    members: tuple[tuple[LearnerId, str], ...] = ()

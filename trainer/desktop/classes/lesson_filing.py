"""What a class leaves in the record at a reveal, a few learners at a turn, so that the window never stands still."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.base.errors import TroubleOutside
from trainer.base.ids import LearnerId
from trainer.desktop.rooms import Rooms
from trainer.study.lesson.filing import Entry, Rounds, asked, decided, decisions_of, reviews_of
from trainer.study.lesson.lesson import Lesson
from trainer.study.lesson.polls import Poll, QuestionPoll

__all__ = ["LessonFiling", "seen_before"]

_AT_A_TURN = 10
"""Learners whose votes are put into the record in one turn of the event loop."""


def seen_before(lesson: Lesson, number: int) -> bool:
    """Whether the class had been shown this question's key before it was put to it under this number."""
    item = dict(lesson.told).get(number)
    earlier = [name for before, name in lesson.told if before < number]
    return (item or lesson.item) in earlier


class LessonFiling(QObject):
    """Files one poll at a time. ``failed`` carries the TroubleOutside; ``filed`` says with None that all is stored."""

    failed = Signal(object)
    filed = Signal(object)

    def __init__(self, rooms: Rooms, parent: QObject) -> None:
        super().__init__(parent)
        self._rooms = rooms
        self._left: tuple[LearnerId, ...] = ()
        self._what: tuple[Lesson, Poll, Rounds] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether something is still to be stored."""
        return self._what is not None

    def file_class(self, lesson: Lesson, poll: Poll, rounds: Rounds) -> None:
        """Store how the class voted, unless that is stored. Raises TroubleOutside."""
        moment = self._rooms.clocks.now()
        if isinstance(poll, QuestionPoll):
            fact = asked(lesson, poll, rounds, moment, again=seen_before(lesson, lesson.number))
        else:
            fact = decided(lesson, poll, rounds, lesson.path[-1], moment)
        if self._rooms.journal.event(fact.id) is None:
            self._rooms.journal.append(fact)

    def file_learners(self, lesson: Lesson, poll: Poll, rounds: Rounds) -> None:
        """Begin to store each learner's own votes."""
        self._what, self._left = (lesson, poll, rounds), rounds.learners
        self._soon.start(0)

    def try_again(self) -> None:
        """Go on where it failed."""
        if self._what is not None:
            self._soon.start(0)

    def finish(self) -> None:
        """Store all that is left at once. Raises TroubleOutside."""
        self._soon.stop()
        while self._what is not None:
            self._part()

    def stop(self) -> None:
        """Let go of what is left: it is in the class's ledger, and stored when the class is taken up again."""
        self._soon.stop()
        self._what = None

    def _go_on(self) -> None:
        if self._what is None:
            return
        try:
            self._part()
        except TroubleOutside as trouble:
            self.failed.emit(trouble)
            return
        if self.busy:
            self._soon.start(0)
        else:
            self.filed.emit(None)

    def _part(self) -> None:
        if self._what is None:
            return
        now = self._together()
        rest = self._left[len(now) :]
        entries = [entry for learner in now for entry in self._entries(*self._what, learner)]
        if entries:
            self._rooms.journal.append_all(entries)
        self._left = rest
        if not rest:
            self._what = None

    def _together(self) -> tuple[LearnerId, ...]:
        """The next few; of two ids that are one person the second waits until the first one's votes are stored."""
        persons: set[LearnerId] = set()
        for place, learner in enumerate(self._left[:_AT_A_TURN]):
            if learner in persons:
                return self._left[:place]
            persons.update(self._rooms.journal.members(learner))
        return self._left[:_AT_A_TURN]

    def _entries(self, lesson: Lesson, poll: Poll, rounds: Rounds, learner: LearnerId) -> Iterator[Entry]:
        rooms, offset = self._rooms, self._rooms.clocks.now().offset
        if isinstance(poll, QuestionPoll):
            again = seen_before(lesson, lesson.number)
            yield from reviews_of(rooms.journal, rooms.library, lesson, poll, rounds, learner, offset, again=again)
        else:
            yield from decisions_of(rooms.journal, lesson, poll, rounds, learner, offset)

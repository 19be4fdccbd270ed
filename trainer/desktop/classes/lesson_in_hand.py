"""A class in hand: how it stands, what is asked of it, and how it voted; kept first, then put into force."""

from PySide6.QtCore import QObject, Signal

from trainer.base.errors import TroubleOutside
from trainer.base.ids import ItemId, SectionId
from trainer.desktop.classes.class_room import ClassRoom
from trainer.desktop.classes.lesson_filing import LessonFiling
from trainer.desktop.classes.lesson_keeping import LessonKeeping
from trainer.desktop.classes.lesson_steps import asking_of
from trainer.desktop.classes.lesson_turning import taken_up, turned
from trainer.desktop.pages.classes.lesson_asking import Asking, Branch
from trainer.desktop.pages.classes.lesson_values import Act
from trainer.desktop.rooms import Rooms
from trainer.study.lesson.faces import Face, Phase
from trainer.study.lesson.filing import Rounds
from trainer.study.lesson.lesson import Lesson, Taken, put_next, take, teach
from trainer.study.lesson.polls import DecisionPoll
from trainer.study.lesson.showing import face_of

__all__ = ["LessonInHand"]

_COUNTED = (Phase.CLOSED, Phase.DISCUSSING, Phase.CLOSED_AGAIN, Phase.REVEALED)
_TEACHABLE = (Phase.REVEALED, Phase.TEACHING, Phase.LOOKING_BACK)
_NO_VOTES = Rounds(())


class LessonInHand(QObject):
    """``stood`` says with None that the class stands anew and is in force, ``counted`` that a closed round is complete.

    ``failed`` carries the TroubleOutside that kept a step from being kept: the class then stands as it stood.
    """

    stood = Signal(object)
    counted = Signal(object)
    failed = Signal(object)

    def __init__(self, room: ClassRoom, rooms: Rooms, filing: LessonFiling, parent: QObject) -> None:
        super().__init__(parent)
        self.room, self.lesson = room, room.lesson
        self.asking = Asking(None)
        self.rounds: Rounds | None = None
        self.face: Face | None = None
        self._rooms, self._filing = rooms, filing
        self._keeping = LessonKeeping(room.ledger, self)
        self._keeping.failed.connect(self.failed)

    @property
    def busy(self) -> bool:
        """Whether a step is on its way to the disk."""
        return self._keeping.busy

    def take_up(self) -> None:
        """Put the class into force as it was kept, past what no pack has any more. Raises TroubleOutside."""
        lesson = taken_up(self.lesson, self._rooms.library, self._rooms.clocks.now().at)
        if lesson == self.lesson:
            self._stand(lesson)
        else:
            self.change(lesson)

    def change(self, lesson: Lesson) -> None:
        """Keep this as how the class stands, then put it into force."""
        self._keeping.keep(lesson, self._try_to_stand)

    def turn(self, act: Act) -> None:
        """Do what the presenter asks of the class, unless a step is still on its way to the disk."""
        if not self.busy:
            now = self._rooms.clocks.now().at
            lesson = turned(act, self.lesson, self.asking, self._rooms.library, now)
            if lesson is not None and lesson != self.lesson:
                self.change(lesson)

    def follow(self, branch: Branch) -> None:
        """The class takes this way on in its drill, once its votes are in."""
        poll = self.asking.poll
        decided = self.lesson.phase is Phase.REVEALED
        if isinstance(poll, DecisionPoll) and self.rounds is not None and not decided and not self.busy:
            self.change(take(self.lesson, Taken(poll.decision.id, branch.option, branch.why)))

    def go_back_to(self, section: SectionId) -> None:
        """Teach a section's passage again, where nothing is being voted on."""
        if self.lesson.phase in _TEACHABLE and not self.busy:
            self.change(teach(self.lesson, section))

    def ask_next(self, item: ItemId) -> None:
        """Ask this question right after what is on show."""
        if not self.busy:
            self.change(put_next(self.lesson, item))

    def stop(self) -> None:
        """Let go of it; what was kept can be taken up again."""
        self._keeping.stop()

    def look(self) -> None:
        """See whether the last votes of a closed round came in."""
        if self.rounds is None and self.lesson.phase in _COUNTED and self.room.source.settled(self.lesson.version):
            self.rounds = self._votes()
            self.asking = asking_of(self.lesson, self._rooms.library, self.rounds)
            self.counted.emit(None)

    def _votes(self) -> Rounds:
        poll = self.asking.poll
        if poll is None:
            return _NO_VOTES
        votes = self.room.source.votes
        return Rounds(votes(poll.name, 1), votes(poll.name, 2) if self.lesson.round > 1 else ())

    def _try_to_stand(self, lesson: Lesson) -> None:
        try:
            self._stand(lesson)
        except TroubleOutside as trouble:
            self.failed.emit(trouble)

    def _stand(self, lesson: Lesson) -> None:
        """What a reveal leaves in the record is there before anybody sees the key."""
        rounds = self._rounds_for(lesson)
        asking = asking_of(lesson, self._rooms.library, rounds or _NO_VOTES)
        face = face_of(lesson, asking.poll, asking.words, asking.reveal)
        files = lesson.phase is Phase.REVEALED and not lesson.manner.rehearsal and asking.poll is not None
        if files and asking.poll is not None:
            self._filing.file_class(lesson, asking.poll, rounds or _NO_VOTES)
        self.lesson, self.asking, self.rounds, self.face = lesson, asking, rounds, face
        self.room.source.show(face)
        self.stood.emit(None)
        if files and asking.poll is not None:
            self._filing.file_learners(lesson, asking.poll, rounds or _NO_VOTES)

    def _rounds_for(self, lesson: Lesson) -> Rounds | None:
        """The votes that go with the class: those at hand, or all there are where it is taken up again."""
        if lesson.phase not in (Phase.DISCUSSING, Phase.REVEALED):
            return None
        if self.rounds is not None and self.lesson.number == lesson.number:
            return self.rounds
        poll = asking_of(lesson, self._rooms.library, _NO_VOTES).poll
        if poll is None:
            return _NO_VOTES
        votes = self.room.source.votes
        return Rounds(votes(poll.name, 1), votes(poll.name, 2) if lesson.round > 1 else ())

"""A class made ready: its ledger, its phones where it has any, and where its votes come from."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from trainer.base.errors import TroubleOutside
from trainer.base.ids import ItemId, LearnerId
from trainer.content.library import Library
from trainer.desktop.classes.class_room import ClassRoom
from trainer.desktop.classes.grid_votes import GridVotes
from trainer.desktop.classes.hand_votes import HandVotes
from trainer.desktop.classes.vote_source import PhoneVotes, VoteSource
from trainer.desktop.rooms import Rooms
from trainer.study.lesson.codec import lesson_to
from trainer.study.lesson.faces import Means, Phase
from trainer.study.lesson.host import ClassHost, Ledger, Listening, Terms, Wire
from trainer.study.lesson.lesson import QUESTION, Lesson, Step
from trainer.study.lesson.polls import askable_by
from trainer.study.lesson.showing import face_of

__all__ = ["can_be_asked", "make_room", "open_room"]

_MOMENT_SECONDS = 10.0
Members = Sequence[tuple[LearnerId, str]]


def can_be_asked(library: Library, steps: Sequence[Step], means: Means) -> tuple[Step, ...]:
    """The steps that a class can vote on by these means."""
    formats = askable_by(means)
    return tuple(step for step in steps if step.sort != QUESTION or library.item(ItemId(step.name)).format in formats)


def make_room(rooms: Rooms, lesson: Lesson, members: Members, wire: Wire | None) -> ClassRoom:
    """The class in its lobby, kept on disk. Raises TroubleOutside, with nothing left behind."""
    begin = rooms.classes.scratch if lesson.manner.rehearsal else rooms.classes.ledger
    ledger = begin(lesson.session, lesson.begun)
    try:
        ledger.keep_lesson(lesson_to(lesson)).result(_MOMENT_SECONDS)
        return open_room(rooms, lesson, ledger, members, wire)
    except BaseException:
        ledger.remove()
        raise


def open_room(rooms: Rooms, lesson: Lesson, ledger: Ledger, members: Members, wire: Wire | None) -> ClassRoom:
    """The class as it was kept, open again. Raises TroubleOutside, the ledger as it was."""
    host: ClassHost | None = None
    listening: Listening | None = None
    known = tuple(members)
    if lesson.manner.means is Means.PHONES:
        if wire is None:
            raise TroubleOutside(
                QCoreApplication.translate("ClassRoom", "This computer is on no network that phones could come by."),
                QCoreApplication.translate("ClassRoom", "Nothing was changed; a class without phones can be held."),
            )
        host = rooms.classes.host(ledger)
        terms = Terms(roster=lesson.manner.roster, teams=lesson.manner.teams, shared=lesson.manner.hotspot)
        listening = host.open(wire, terms, face_of(lesson._replace(phase=Phase.LOBBY), None))
    return ClassRoom(lesson, ledger, _source(rooms, lesson, ledger, host, known), host, listening, known)


def _source(rooms: Rooms, lesson: Lesson, ledger: Ledger, host: ClassHost | None, members: Members) -> VoteSource:
    def now() -> int:
        return rooms.clocks.now().at

    if host is not None:
        return PhoneVotes(host)
    if lesson.manner.means is Means.HANDS:
        return HandVotes(ledger, now, rooms.new_id)
    return GridVotes(ledger, members, now, rooms.new_id)

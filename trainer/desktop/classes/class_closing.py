"""The end of a class: what it left is in the record, then its ledger goes. Done again after a crash it does nothing
twice.
"""

from trainer.desktop.classes.lesson_filing import seen_before
from trainer.desktop.rooms import Rooms
from trainer.record.events import Fact
from trainer.study.lesson.deciding import last_poll_of
from trainer.study.lesson.faces import Phase
from trainer.study.lesson.filing import Rounds, asked, decided, decisions_of, reviews_of
from trainer.study.lesson.host import Kept, Ledger
from trainer.study.lesson.lesson import Lesson
from trainer.study.lesson.plans import closed
from trainer.study.lesson.polls import Poll, QuestionPoll
from trainer.study.lesson.ranking import told_polls

__all__ = ["close_class", "file_again"]


def close_class(rooms: Rooms, lesson: Lesson, ledger: Ledger) -> None:
    """Tell the record that the class is over, and remove its ledger. Raises TroubleOutside, the ledger untouched."""
    if lesson.manner.rehearsal:
        ledger.remove()
        return
    moment = rooms.clocks.now()
    _tell(rooms, closed(lesson, ledger.kept(), told_polls(lesson, rooms.library), moment))
    ledger.remove()


def file_again(rooms: Rooms, lesson: Lesson, ledger: Ledger) -> None:
    """Put into the record what a class showed the key of and a crash kept from it. Raises TroubleOutside."""
    kept = ledger.kept()
    for poll in told_polls(lesson, rooms.library):
        _file(rooms, lesson._replace(number=_number(poll)), poll, kept)
    shown = (Phase.REVEALED, Phase.TEACHING, Phase.LOOKING_BACK)
    if lesson.phase in shown and lesson.drill is not None and lesson.path:
        try:
            shelved = rooms.library.drills.drill(lesson.drill)
            decision = last_poll_of(lesson, shelved.drill, shelved.revision)
        except (KeyError, ValueError):
            return  # no pack has it as it was any more: what was decided before is in the record
        if lesson.has_words(lesson.number, decision.revision):
            _file(rooms, lesson, decision, kept)


def _number(poll: Poll) -> int:
    return int(poll.name.rsplit("-", 1)[-1])


def _file(rooms: Rooms, lesson: Lesson, poll: Poll, kept: Kept) -> None:
    votes = [vote for vote in kept.votes if vote.poll == poll.name]
    rounds = Rounds(tuple(one for one in votes if one.round == 1), tuple(one for one in votes if one.round == 2))
    moment, journal = rooms.clocks.now(), rooms.journal
    if isinstance(poll, QuestionPoll):
        again = seen_before(lesson, lesson.number)
        _tell(rooms, asked(lesson, poll, rounds, moment, again=again))
        for one in rounds.learners:
            entries = reviews_of(journal, rooms.library, lesson, poll, rounds, one, moment.offset, again=again)
            journal.append_all(entries)
        return
    _tell(rooms, decided(lesson, poll, rounds, lesson.path[-1], moment))
    for one in rounds.learners:
        journal.append_all(decisions_of(journal, lesson, poll, rounds, one, moment.offset))


def _tell(rooms: Rooms, fact: Fact) -> None:
    if rooms.journal.event(fact.id) is None:
        rooms.journal.append(fact)

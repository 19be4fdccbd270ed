"""What each participant may take home from a class: what they missed, where to read it, and when it comes back."""

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from trainer.base.ids import LearnerId, SectionId, UnitId
from trainer.desktop.pages.dates import in_days
from trainer.desktop.rooms import Rooms
from trainer.insight.lesson_answers import question_words
from trainer.study.lesson.host import Participant
from trainer.study.lesson.lesson import Lesson
from trainer.study.lesson.polls import QuestionPoll, marked
from trainer.study.lesson.ranking import told_polls
from trainer.study.lesson.votes import Vote

__all__ = ["take_home"]

translate = QCoreApplication.translate


def take_home(
    rooms: Rooms, lesson: Lesson, votes: Iterable[Vote], participants: Iterable[Participant]
) -> Mapping[str, tuple[str, ...]]:
    """Each participant's lines of plain text, by participant, for ``ClassHost.personal``; who never voted has none.

    It is to be called once the votes are in the record, so that the days on which things come back are the new ones.
    Raises TroubleOutside.
    """
    polls = {poll.name: poll for poll in told_polls(lesson, rooms.library)}
    first: dict[str, list[Vote]] = {}
    for vote in votes:
        if vote.round == 1 and vote.poll in polls:
            first.setdefault(vote.participant, []).append(vote)
    titles = {heading.id: heading.title for heading in rooms.library.headings()}
    return {
        one.id: tuple(_lines(rooms, one.learner, [(polls[vote.poll], vote) for vote in first[one.id]], titles))
        for one in participants
        if one.id in first
    }


def _lines(
    rooms: Rooms, learner: LearnerId, given: list[tuple[QuestionPoll, Vote]], titles: Mapping[SectionId, str]
) -> Iterator[str]:
    missed = [poll for poll, vote in given if not marked(poll, vote.picks).right]
    told = translate("TakeHome", "Right at first: {right} of {given}.")
    yield told.format(right=len(given) - len(missed), given=len(given))
    for poll in {poll.item.id: poll for poll in missed}.values():
        line = translate("TakeHome", "You missed: {question}").format(question=question_words(poll.item))
        read = translate("TakeHome", "Read: {section}.").format(section=titles.get(poll.section, poll.section))
        yield " ".join(one for one in (line, read, _back(rooms, learner, UnitId(poll.item.id))) if one)


def _back(rooms: Rooms, learner: LearnerId, unit: UnitId) -> str:
    memory = rooms.journal.memory(learner, unit) if learner else None
    if memory is None:
        return ""
    days = memory.due_day - rooms.clocks.now().day
    return translate("TakeHome", "It comes back {when}.").format(when=in_days(days))

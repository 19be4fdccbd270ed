"""From what the presenter asks for to the class as it is then; nothing is kept or shown here."""

from trainer.base.ids import DrillId
from trainer.content.library import Library
from trainer.desktop.classes.lesson_steps import can_be_asked
from trainer.desktop.pages.classes.lesson_asking import Asking
from trainer.desktop.pages.classes.lesson_values import Act
from trainer.study.lesson.faces import Phase
from trainer.study.lesson.lesson import (
    Lesson,
    begin,
    close,
    discuss,
    end,
    extend,
    go_on,
    hold_clock,
    look_back,
    reveal,
    vote_again,
)

__all__ = ["MORE_SECONDS", "taken_up", "turned"]

MORE_SECONDS = 30


def turned(act: Act, lesson: Lesson, asking: Asking, library: Library, now: int) -> Lesson | None:
    """The class after the act; None for what changes nothing of it. ``now`` is ms since 1970 UTC.

    Raises ValueError for what the class can't do as it stands.
    """
    match act:
        case Act.BEGIN:
            return _askable(begin(lesson, now), library, now)
        case Act.NEXT:
            return _askable(go_on(lesson, now, drill_goes_on=asking.goes_on), library, now)
        case Act.VOTE_AGAIN:
            return vote_again(lesson, now)
        case Act.MORE_TIME:
            return extend(lesson, MORE_SECONDS, now)
        case Act.HOLD | Act.RUN_ON:
            return hold_clock(lesson, now, held=act is Act.HOLD)
        case _:
            return _timeless(act, lesson)


def _timeless(act: Act, lesson: Lesson) -> Lesson | None:
    turns = {Act.CLOSE: close, Act.DISCUSS: discuss, Act.REVEAL: reveal, Act.LOOK_BACK: look_back, Act.END: end}
    turn = turns.get(act)
    return None if turn is None else turn(lesson)


def taken_up(lesson: Lesson, library: Library, now: int) -> Lesson:
    """The class as it was kept; where no pack has what was on show as it was, what comes after it."""
    if can_be_asked(lesson, library) and not _reworded(lesson, library):
        return lesson
    return _askable(go_on(lesson._replace(phase=Phase.REVEALED, path=()), now), library, now)


def _askable(lesson: Lesson, library: Library, now: int) -> Lesson:
    """Past what no pack has any more, as when content changed since the class was planned."""
    while (lesson.phase is Phase.VOTING or lesson.briefing) and not can_be_asked(lesson, library):
        number = lesson.number if lesson.briefing else lesson.number - 1
        lesson = go_on(lesson._replace(phase=Phase.REVEALED, number=number), now)
    if lesson.phase is not Phase.VOTING:
        return lesson
    return lesson._replace(worded=(*lesson.worded, (lesson.number, _revision(lesson, library))))


def _reworded(lesson: Lesson, library: Library) -> bool:
    """Whether what was put to the vote last has other words by now, so that no vote on it can be read any more."""
    passage = lesson.phase is Phase.TEACHING and (lesson.item is not None or lesson.briefing)
    if lesson.step is None or passage or lesson.phase is Phase.ENDED:
        return False
    return not lesson.has_words(lesson.number, _revision(lesson, library))


def _revision(lesson: Lesson, library: Library) -> int:
    if lesson.item is not None:
        return library.item(lesson.item).revision
    return library.drills.drill(lesson.drill or DrillId("")).revision

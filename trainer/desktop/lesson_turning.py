"""From what the presenter asks for to the class as it is then; nothing is kept or shown here."""

from trainer.content.library import Library
from trainer.desktop.lesson_asking import Asking
from trainer.desktop.lesson_steps import can_be_asked
from trainer.desktop.pages.lesson_values import Act
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

__all__ = ["MORE_SECONDS", "turned"]

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


def _askable(lesson: Lesson, library: Library, now: int) -> Lesson:
    """Past what no pack has any more, as when content changed since the class was planned."""
    while (lesson.phase is Phase.VOTING or lesson.briefing) and not can_be_asked(lesson, library):
        number = lesson.number if lesson.briefing else lesson.number - 1
        lesson = go_on(lesson._replace(phase=Phase.REVEALED, number=number), now)
    return lesson

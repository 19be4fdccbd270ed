"""What a class is asked now: the seam between the desk of the class and the two kinds of steps, questions and drills.

``lesson_questions.question_asking`` and ``lesson_drill.drill_asking(lesson, library, rounds)`` give it for the class as
it stands in any phase but the lobby, the teaching and the end.
"""

from typing import NamedTuple

from trainer.desktop.widgets.meter import Meter
from trainer.study.lesson.faces import Reveal
from trainer.study.lesson.polls import Poll
from trainer.study.lesson.showing import Words

__all__ = ["Asking", "Branch"]


class Branch(NamedTuple):
    """A way on from a decision that was voted on: an option's id, its letter, and why it would be taken.

    ``why`` is ``lesson.MAJORITY``, ``MINORITY`` or ``CHOSEN``.
    """

    option: str
    letter: str
    why: str


class Asking(NamedTuple):
    """What stands before the class.

    ``reveal`` is there in the phase ``REVEALED`` alone. ``branches`` are the ways on from a decision whose voting is
    closed, the majority's first, then the minority's, then all others. ``goes_on`` says that the drill on show has
    another decision after this one (known from ``REVEALED`` on). While a class looks back ``words`` is all there is.
    ``asides`` are what people may ask before they decide, with the answer, for whoever teaches. ``meters`` are how a
    drill's values stand.
    """

    poll: Poll | None
    words: Words = Words()
    reveal: Reveal | None = None
    branches: tuple[Branch, ...] = ()
    goes_on: bool = False
    asides: tuple[tuple[str, str], ...] = ()
    meters: tuple[Meter, ...] = ()

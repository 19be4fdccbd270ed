"""Looking back at a drill that a class decided: its run is solved once and laid beside its votes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from trainer.base.ids import DrillId
from trainer.content.library import Library
from trainer.content.scenario.shelf import Shelved
from trainer.desktop.drilling.drill_solutions import Solutions
from trainer.drills.play import Play
from trainer.drills.review import review
from trainer.drills.solving import Solution
from trainer.insight.class_looking_back import LookedBack, Voted, class_looking_back
from trainer.study.drilling import Run
from trainer.study.lesson.deciding import last_poll_of, run_of
from trainer.study.lesson.faces import Phase
from trainer.study.lesson.lesson import Lesson
from trainer.study.lesson.votes import Vote, round_of

__all__ = ["LessonBack", "voted_in"]

VotesOf = Callable[[str, int], tuple[Vote, ...]]
"""The durable votes of a poll's round."""


class LessonBack(QObject):
    """``found`` says with None that what ``of`` gives has changed."""

    found = Signal(object)

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._solutions = Solutions(self)
        self._looked: tuple[Lesson, LookedBack] | None = None
        self._wanted: Lesson | None = None

    def of(self, lesson: Lesson, votes: VotesOf) -> LookedBack | None:
        """The looking back for a class that does so; None while it is reckoned, and in any other phase."""
        if lesson.phase is not Phase.LOOKING_BACK or lesson.drill is None:
            self._wanted = None
            return None
        if self._looked is not None and self._looked[0] == lesson:
            return self._looked[1]
        if self._wanted != lesson:
            self._wanted = lesson
            self._reckon(lesson, votes)
        return self._looked[1] if self._looked is not None and self._looked[0] == lesson else None

    def _reckon(self, lesson: Lesson, votes: VotesOf) -> None:
        shelved = self._library.drills.drill(lesson.drill or DrillId(""))
        play = run_of(lesson, shelved.drill)
        run = Run(lesson.session, shelved.revision, play, (), worst=False, calls=False)
        said = voted_in(lesson, shelved, votes)
        at_once = True

        def take(solution: Solution) -> None:
            if self._wanted == lesson:
                self._looked = (lesson, self._look_back(play, solution, said))
                if not at_once:
                    self.found.emit(None)

        self._solutions.solve(run, take)
        at_once = False

    def _look_back(self, play: Play, solution: Solution, said: tuple[Voted, ...]) -> LookedBack:
        titles = {heading.id: heading.title for heading in self._library.headings()}
        return class_looking_back(review(play, solution), said, titles)


def voted_in(lesson: Lesson, shelved: Shelved, votes: VotesOf) -> tuple[Voted, ...]:
    """How the class voted at each decision of the drill on show, the first one first."""
    told = []
    for place, taken in enumerate(lesson.path, 1):
        number = lesson.number - len(lesson.path) + place
        then = lesson._replace(path=lesson.path[:place], number=number)
        poll = last_poll_of(then, shelved.drill, shelved.revision)
        second = votes(poll.name, 2)
        first = round_of(poll, votes(poll.name, 1))
        told.append(Voted(poll.ids, first, round_of(poll, second) if second else None, taken.branch))
    return tuple(told)

"""A class now, as a frozen value: every action gives the next one, and its plain form alone can bring it back.

What is asked of a class that it can't do is a mistake of the program and raises ValueError. Times are milliseconds
since 1970 UTC and come from the caller. The class goes: vote, close, discuss, vote again, close, reveal; from a closed
first round straight to the reveal, where there is nothing to talk about (vote, discuss, vote: Crouch and Mazur, 2001).
A drill begins with its briefing on the big screen; its first vote is asked for when the room has read it.
"""

from typing import NamedTuple

from trainer.base.ids import CohortId, DrillId, ItemId, LessonPlanId, SectionId, SessionId
from trainer.study.lesson.faces import Means, Phase

__all__ = [
    "CHOSEN",
    "DRILL",
    "MAJORITY",
    "MINORITY",
    "QUESTION",
    "Lesson",
    "Manner",
    "Step",
    "Taken",
    "begin",
    "close",
    "discuss",
    "end",
    "extend",
    "go_on",
    "hold_clock",
    "look_back",
    "put_next",
    "reveal",
    "take",
    "teach",
    "vote_again",
]

QUESTION, DRILL = "question", "drill"
MAJORITY, MINORITY, CHOSEN = "majority", "minority", "chosen"
_CLOSED = (Phase.CLOSED, Phase.CLOSED_AGAIN)
_OPEN = (Phase.VOTING, Phase.VOTING_AGAIN)


class Manner(NamedTuple):
    """How a class is held.

    ``seconds`` is the time for a vote (0: until it is closed), ``sure`` asks how sure people are, ``changes`` lets them
    change their mind until voting is closed. With ``roster`` people are let in by approval. ``teams`` is how many there
    are (0: none). ``leaderboard`` shows who was right how often, never how fast. ``names`` keeps nicknames with the
    results. A ``rehearsal`` leaves nothing in the record. ``hotspot`` says that many phones come from one address.
    """

    means: Means = Means.PHONES
    seconds: int = 60
    sure: bool = True
    changes: bool = True
    roster: bool = False
    teams: int = 0
    leaderboard: bool = False
    names: bool = False
    rehearsal: bool = False
    hotspot: bool = False


class Step(NamedTuple):
    """Something that the class sets out to do: a ``question`` or a ``drill``, by its id."""

    sort: str
    name: str


class Taken(NamedTuple):
    """A decision that the class took in the drill on show: at a node, an option, and why that one."""

    node: str
    option: str
    branch: str


class Lesson(NamedTuple):
    """A class as it stands.

    ``place`` is the step on show (-1: before the first), ``number`` counts what was put to the vote so far. ``opened``
    is when the open or last round began, ``deadline`` when it ends by the clock (None: no clock runs), ``held`` the
    milliseconds that were left when the clock was held (None: it was not). ``path`` are the decisions taken in the
    drill on show. ``shown`` are the items whose key the class has seen, ``told`` the same with the number under which
    each was put to the class, as often as it was. ``section`` is what is being taught (or empty). ``version`` grows
    with every action. ``worded`` has, by number, the revision in which a question or drill was put to the vote: under
    another one its letters may stand for something else.
    """

    session: SessionId
    title: str
    plan: LessonPlanId
    cohort: CohortId
    manner: Manner
    steps: tuple[Step, ...]
    begun: int
    place: int = -1
    number: int = 0
    phase: Phase = Phase.LOBBY
    round: int = 1
    opened: int = 0
    deadline: int | None = None
    held: int | None = None
    path: tuple[Taken, ...] = ()
    shown: tuple[ItemId, ...] = ()
    section: SectionId = SectionId("")
    version: int = 1
    told: tuple[tuple[int, ItemId], ...] = ()
    worded: tuple[tuple[int, int], ...] = ()

    @property
    def step(self) -> Step | None:
        """The step on show; None in the lobby and at the end."""
        return self.steps[self.place] if 0 <= self.place < len(self.steps) else None

    @property
    def item(self) -> ItemId | None:
        """The question on show; None when there is none."""
        step = self.step
        return ItemId(step.name) if step is not None and step.sort == QUESTION else None

    @property
    def drill(self) -> DrillId | None:
        """The drill on show; None when there is none."""
        step = self.step
        return DrillId(step.name) if step is not None and step.sort == DRILL else None

    @property
    def briefing(self) -> bool:
        """Whether the room reads what a drill begins with, before its first vote."""
        return self.phase is Phase.TEACHING and self.drill is not None and not self.section and not self.path

    @property
    def open(self) -> bool:
        """Whether votes are taken."""
        return self.phase in _OPEN

    @property
    def again(self) -> bool:
        """Whether the class saw the key of the question on show before."""
        return self.item is not None and self.item in self.shown

    def has_words(self, number: int, revision: int) -> bool:
        """Whether what was put to the vote under this number was worded as in this revision, as far as is known."""
        return dict(self.worded).get(number, revision) == revision


def _changed(lesson: Lesson) -> Lesson:
    return lesson._replace(version=lesson.version + 1)


def _asked(lesson: Lesson, *phases: Phase) -> None:
    if lesson.phase not in phases:
        raise ValueError(f"a class that is {lesson.phase} can't do that")


def _open_round(lesson: Lesson, number: int, now: int) -> Lesson:
    deadline = now + lesson.manner.seconds * 1000 if lesson.manner.seconds else None
    phase = Phase.VOTING if number == 1 else Phase.VOTING_AGAIN
    return lesson._replace(phase=phase, round=number, opened=now, deadline=deadline, held=None)


def begin(lesson: Lesson, now: int) -> Lesson:
    """From the lobby to the first vote or the first drill's briefing; to the end, when there is nothing to ask."""
    _asked(lesson, Phase.LOBBY)
    return _next_step(lesson, now)


def _next_step(lesson: Lesson, now: int) -> Lesson:
    place = lesson.place + 1
    moved = _changed(lesson)._replace(place=place, path=(), section=SectionId(""))
    if place >= len(lesson.steps):
        return moved._replace(phase=Phase.ENDED, deadline=None, held=None)
    if moved.drill is not None:
        return moved._replace(phase=Phase.TEACHING, round=1, deadline=None, held=None)
    return _open_round(moved._replace(number=lesson.number + 1), 1, now)


def close(lesson: Lesson) -> Lesson:
    """Voting is over in this round."""
    _asked(lesson, *_OPEN)
    phase = Phase.CLOSED if lesson.phase is Phase.VOTING else Phase.CLOSED_AGAIN
    return _changed(lesson)._replace(phase=phase, deadline=None, held=None)


def discuss(lesson: Lesson) -> Lesson:
    """People talk about how they voted; nothing of it is shown."""
    _asked(lesson, Phase.CLOSED)
    return _changed(lesson)._replace(phase=Phase.DISCUSSING)


def vote_again(lesson: Lesson, now: int) -> Lesson:
    """The second vote on the same question."""
    _asked(lesson, Phase.CLOSED, Phase.DISCUSSING)
    return _open_round(_changed(lesson), 2, now)


def reveal(lesson: Lesson) -> Lesson:
    """Show the key of the question on show; voting has to be closed."""
    _asked(lesson, *_CLOSED, Phase.DISCUSSING)
    item = lesson.item
    if item is None:
        raise ValueError("a decision is taken, not revealed")
    shown, told = tuple(dict.fromkeys((*lesson.shown, item))), (*lesson.told, (lesson.number, item))
    return _changed(lesson)._replace(phase=Phase.REVEALED, shown=shown, told=told)


def take(lesson: Lesson, taken: Taken) -> Lesson:
    """Follow an option of the decision on show; voting has to be closed."""
    _asked(lesson, *_CLOSED, Phase.DISCUSSING)
    if lesson.drill is None:
        raise ValueError("a question is revealed, not taken")
    return _changed(lesson)._replace(phase=Phase.REVEALED, path=(*lesson.path, taken))


def look_back(lesson: Lesson) -> Lesson:
    """The drill on show came to its end: the class looks back at it, before or after a passage of it."""
    _asked(lesson, Phase.REVEALED, Phase.TEACHING)
    if lesson.drill is None or not lesson.path:
        raise ValueError("there is no drill to look back at")
    return _changed(lesson)._replace(phase=Phase.LOOKING_BACK)


def teach(lesson: Lesson, section: SectionId) -> Lesson:
    """Put a passage on the big screen."""
    _asked(lesson, Phase.REVEALED, Phase.TEACHING, Phase.LOOKING_BACK)
    return _changed(lesson)._replace(phase=Phase.TEACHING, section=section)


def go_on(lesson: Lesson, now: int, *, drill_goes_on: bool = False) -> Lesson:
    """The next thing to vote on: the drill's next decision where it goes on, else the next step; or the end.

    A drill that is to begin shows its briefing first; from there it goes on with its first decision.
    """
    _asked(lesson, Phase.REVEALED, Phase.TEACHING, Phase.LOOKING_BACK)
    if drill_goes_on and lesson.drill is not None and lesson.phase is not Phase.LOOKING_BACK:
        return _open_round(_changed(lesson)._replace(number=lesson.number + 1, section=SectionId("")), 1, now)
    return _next_step(lesson, now)


def put_next(lesson: Lesson, item: ItemId) -> Lesson:
    """Ask this question right after what is on show."""
    after = lesson.place + 1
    return _changed(lesson)._replace(steps=(*lesson.steps[:after], Step(QUESTION, item), *lesson.steps[after:]))


def extend(lesson: Lesson, seconds: int, now: int) -> Lesson:
    """More time for the open round: from what is left, or from now where no clock runs."""
    _asked(lesson, *_OPEN)
    if lesson.held is not None:
        return _changed(lesson)._replace(held=lesson.held + seconds * 1000)
    return _changed(lesson)._replace(deadline=max(now, lesson.deadline or now) + seconds * 1000)


def hold_clock(lesson: Lesson, now: int, *, held: bool) -> Lesson:
    """Stop the clock of the open round, or let it run on; where there is none, nothing changes."""
    _asked(lesson, *_OPEN)
    if held and lesson.deadline is not None:
        return _changed(lesson)._replace(deadline=None, held=max(0, lesson.deadline - now))
    if not held and lesson.held is not None:
        return _changed(lesson)._replace(deadline=now + lesson.held, held=None)
    return lesson


def end(lesson: Lesson) -> Lesson:
    """The class is over, whatever was still to come."""
    return _changed(lesson)._replace(phase=Phase.ENDED, deadline=None, held=None, section=SectionId(""))

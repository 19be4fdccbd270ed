"""What the presenter's page and the big screen show of a class, and what the presenter can ask for."""

from enum import StrEnum
from typing import NamedTuple

from trainer.base.ids import ItemId, LearnerId, SectionId
from trainer.desktop.pages.classes.lesson_asking import Branch
from trainer.desktop.widgets.meter import Meter
from trainer.insight.class_looking_back import LookedBack
from trainer.insight.reteach import Weakness
from trainer.record.lessons import Votes
from trainer.study.lesson.faces import Face
from trainer.study.lesson.guiding import Advice, Shift
from trainer.study.lesson.host import Participant
from trainer.study.lesson.ranking import Place

__all__ = ["Act", "Clock", "Presented", "ReteachLine", "Roll", "Standings"]


class Act(StrEnum):
    """What the presenter can ask for with one key or one button."""

    BEGIN = "begin"
    CLOSE = "close"
    DISCUSS = "discuss"
    VOTE_AGAIN = "vote again"
    REVEAL = "reveal"
    FOLLOW = "follow the majority"
    NEXT = "next"
    LOOK_BACK = "look back"
    MORE_TIME = "more time"
    HOLD = "hold the clock"
    RUN_ON = "let the clock run"
    LOOK = "look at the votes"
    RETEACH = "teach again"
    PEOPLE = "people"
    RANKING = "ranking"
    SCROLL = "scroll the big screen"
    BLANK = "blank the big screen"
    SCREEN = "big screen"
    PASSAGE = "show the first passage"
    PARALLEL = "ask another on the first passage"
    END = "end"
    BACK = "back"


class Presented(NamedTuple):
    """How a class stands for whoever teaches.

    ``primary`` is what Enter does (None: nothing now, and ``waiting`` says for what); ``offered`` are the other acts
    of this moment. ``branches`` are the ways on from a decision. ``advice`` is there after a first vote, ``shift``
    with the key after a second. ``first`` and ``second`` are people by letter of rounds that are closed, shown when
    the presenter asks (empty: none). ``again`` says that the class saw this question's key before, ``last`` that
    nothing comes after what is on show; ``following`` is what does, in its own words. ``votes`` are the first vote in
    sum, with the key. ``held`` are the milliseconds that were left when the clock was stopped (None: it was not).
    ``back`` is there while the class looks back at its drill, once that is reckoned. ``asides`` and ``meters`` are as
    in ``Asking``.
    """

    face: Face
    primary: Act | None
    offered: tuple[Act, ...] = ()
    branches: tuple[Branch, ...] = ()
    advice: Advice | None = None
    shift: Shift | None = None
    first: tuple[tuple[str, int], ...] = ()
    second: tuple[tuple[str, int], ...] = ()
    waiting: str = ""
    again: bool = False
    last: bool = False
    held: int | None = None
    back: LookedBack | None = None
    following: str = ""
    votes: Votes | None = None
    asides: tuple[tuple[str, str], ...] = ()
    meters: tuple[Meter, ...] = ()


class Clock(NamedTuple):
    """Seconds that are left of a vote (None: no clock), and whether the clock stands."""

    seconds: int | None = None
    held: bool = False


class Roll(NamedTuple):
    """Who is in the class, who waits to be let in, and where phones find it (``address`` and ``code``; may be empty).

    ``members`` are learners of the cohort by id and name, whom a participant can be let in as. Without ``phones``
    nothing can be changed here.
    """

    participants: tuple[Participant, ...] = ()
    waiting: tuple[Participant, ...] = ()
    address: str = ""
    code: str = ""
    locked: bool = False
    members: tuple[tuple[LearnerId, str], ...] = ()
    phones: bool = True


class ReteachLine(NamedTuple):
    """A section to go back to; ``parallel`` is a question that could be asked next (None: there is none left)."""

    weakness: Weakness
    title: str
    parallel: ItemId | None

    @property
    def section(self) -> SectionId:
        """The section."""
        return self.weakness.section


class Standings(NamedTuple):
    """The ranking as the big screen shows it: of people or, where there are any, of teams."""

    people: tuple[Place, ...] = ()
    teams: tuple[Place, ...] = ()

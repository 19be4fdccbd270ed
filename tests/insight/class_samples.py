"""Classes as the record has them, to be looked back on."""

from collections import Counter
from collections.abc import Iterable, Sequence

from tests.study.samples import make_item
from trainer.base.clock import Moment
from trainer.base.ids import (
    COHORTS,
    CohortId,
    DrillId,
    EventId,
    ItemId,
    LearnerId,
    LessonPlanId,
    SectionId,
    SessionId,
    UnitId,
)
from trainer.content.model import Format, Item
from trainer.record.events import Event
from trainer.record.happenings import Answered, Happening, Purpose
from trainer.record.lessons import LessonAsked, LessonClosed, LessonDecided, LessonOpened, Votes

ITEMS: dict[ItemId, Item] = {
    ItemId(f"p/{place}"): make_item(Format.SINGLE_CHOICE, f"p/{place}")._replace(section=SectionId(f"p/s{place // 2}"))
    for place in range(6)
}
DAY = 86_400_000
BEGAN = 20_000 * DAY + 36_000_000


def event(happening: Happening, at: int, learner: LearnerId = COHORTS) -> Event:
    """What happened at ``at`` (ms), as the record keeps it."""
    return Event(EventId(f"{at:x}-{learner}"), "c", at, at, learner, Moment(at), happening, "", "", "")


def votes(answers: Iterable[str], key: str = "a", sure: int | None = None, sure_wrong: int | None = None) -> Votes:
    """A round of single choices; ``a`` is the key."""
    given = list(answers)
    return Votes(len(given), given.count(key), tuple(sorted(Counter(given).items())), sure, sure_wrong)


def opened(session: str, plan: str = "", name: str = "Tuesday", group: str = "") -> LessonOpened:
    return LessonOpened(SessionId(session), LessonPlanId(plan), name, CohortId(group), "phones")


def asked(
    session: str, item: str, first: str, second: str | None = None, *, again: bool = False, revision: int = 1
) -> LessonAsked:
    """A question of which each letter of ``first`` and ``second`` is somebody's vote, in the same order of people."""
    moved = Counter(zip(first, second or "", strict=False))
    section = ITEMS[ItemId(item)].section if item in ITEMS else SectionId("p/s0")
    return LessonAsked(
        SessionId(session),
        ItemId(item),
        revision,
        section,
        votes(first),
        None if second is None else votes(second),
        tuple((before, after, count) for (before, after), count in sorted(moved.items())),
        again,
    )


def decided(session: str, first: str, second: str | None, taken: str, branch: str = "majority") -> LessonDecided:
    told = (votes(first, ""), None if second is None else votes(second, ""))
    section, objective = SectionId("p/s0"), UnitId("p/objective")
    return LessonDecided(
        SessionId(session), DrillId("p/well"), 1, "start", section, objective, *told, (), taken, branch
    )


def held(session: str, put: Sequence[Happening], began: int = BEGAN, **opening: str) -> list[Event]:
    """A class from its beginning to its end."""
    events = [event(opened(session, **opening), began)]
    events += [event(one, began + place * 60_000) for place, one in enumerate(put, 1)]
    return [*events, event(LessonClosed(SessionId(session), 12), began + 3_600_000)]


def answer(
    session: str, learner: str, item: str, option: str, at: int, purpose: Purpose = Purpose.NEW, **told: object
) -> Event:
    """A learner's own vote on a question of which ``a`` is the key."""
    said = Answered(
        session=SessionId(session),
        item=ItemId(item),
        revision=1,
        unit=UnitId(item),
        section=ITEMS[ItemId(item)].section,
        format=Format.SINGLE_CHOICE.value,
        purpose=purpose.value,
        response={"as": "Choice", "option": option},
        shown=("a", "b", "c"),
        right=option == "a",
        score=float(option == "a"),
        confidence=None,
        rating=None,
        elapsed=4_000,
    )
    return event(said._replace(**told), at, LearnerId(learner))

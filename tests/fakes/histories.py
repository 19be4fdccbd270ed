"""What learners and instructors can do to a record, generated: each act as study would tell it to a Journal."""

import hashlib
from collections.abc import Callable
from typing import Any, NamedTuple

from hypothesis import strategies as st

from trainer.base.clock import MS_A_DAY, Moment
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
from trainer.memory.model import after, replay
from trainer.record.cohorts import CohortClosed, CohortJoined, CohortLeft, CohortNamed, ItemHidden, ItemShown
from trainer.record.drilled import (
    DrillClosed,
    DrillDecided,
    DrillOpened,
    DrillTakenBack,
    ObjectiveDecided,
    OptionsRated,
    RedrillQueued,
    Resolved,
)
from trainer.record.events import Event, Fact
from trainer.record.happenings import (
    Answered,
    BriefingRead,
    ClockDoubted,
    ClockTrusted,
    Corrected,
    Erased,
    ExpectationSkipped,
    Expected,
    Flagged,
    LearnerAdded,
    LearnerRenamed,
    Linked,
    SessionClosed,
    SessionOpened,
    SettingChanged,
    Undone,
    Unreadable,
)
from trainer.record.journal import Forgotten, Journal, Memory
from trainer.record.lessons import (
    DecisionVoted,
    LessonAsked,
    LessonClosed,
    LessonDecided,
    LessonOpened,
    LessonPlanDropped,
    LessonPlanned,
    Votes,
)
from trainer.record.settled import corrected, earlier

START = 1_700_000_000_000
LEARNERS = tuple(LearnerId(hashlib.md5(name.encode()).hexdigest()) for name in ("Anna", "Bo", "Cem"))
UNITS = tuple(UnitId(f"pack.s{number // 2}.u{number}") for number in range(4))
COHORT_IDS = tuple(CohortId(hashlib.md5(name.encode()).hexdigest()) for name in ("Morning", "Evening"))
SESSIONS = ("session-one", "session-two")


class Act(NamedTuple):
    """Who does what on which device, so long after the last act by the wall clock (ms, may be negative)."""

    device: int
    learner: LearnerId
    passed: int
    kind: str
    number: int
    text: str


KINDS = (
    *["answer"] * 6,
    *["mistake"] * 3,
    *["known"],
    *["undo", "correct"] * 2,
    *["link", "erase", "doubt", "trust", "name", "set", "brief", "expect", "open", "close", "flag", "unknown"],
    *["drill"] * 2,
    *["first"] * 2,
    *["cohort"] * 3,
    "class",
    "vote",
    "rate",
    *["merge"] * 2,
)


def acts(devices: int = 1, most: int = 25, kinds: tuple[str, ...] = KINDS) -> st.SearchStrategy[list[Act]]:
    """Histories on so many devices."""
    passed = st.sampled_from((1, 1_000, 60_000, MS_A_DAY, 9 * MS_A_DAY, -3 * MS_A_DAY, -60_000, 0))
    act = st.builds(
        Act,
        st.integers(0, devices - 1),
        st.sampled_from(LEARNERS),
        passed,
        st.sampled_from(kinds),
        st.integers(0, 63),
        st.sampled_from(("", "x", "Zoë", "\0", "你好", "a" * 300)),
    )
    return st.lists(act, min_size=1, max_size=most)


class Ids:
    """Ids that count, so that two Journals told the same name everything alike."""

    def __init__(self, salt: str) -> None:
        self._salt, self._count = salt, 0

    def __call__(self, at: int) -> str:
        self._count += 1
        return hashlib.md5(f"{self._salt} {self._count}".encode()).hexdigest()


def answered(unit: UnitId, number: int, rating: int | None, right: bool) -> Answered:
    """An answer of one of every purpose, graded or not."""
    return Answered(
        SESSIONS[number % 2],
        unit if number % 5 else f"{unit}.sibling",
        1 + number % 3,
        unit,
        SectionId(unit.rsplit(".", 1)[0]),
        ("typed", "single-choice")[number % 2],
        ("review", "new", "probe", "relearn")[number % 4],
        [["a"], None, {"text": "x"}][number % 3],
        ("a", "b"),
        right,
        float(right),
        (None, "guess", "think", "sure")[number % 4],
        rating,
        (number * 997) % 400_000,
        "model",
        0.9,
        "",
        bool(number % 2),
    )


def expected(number: int) -> Expected | ExpectationSkipped:
    """A guess before reading one of two sections, or none."""
    section = SectionId(f"pack.s{number % 2}")
    if number % 3 == 0:
        return ExpectationSkipped(section)
    return Expected(section, UNITS[number % 4], 1 + number % 3, {"as": "Choice", "option": "a"}, ("b", "a"))


def mistaken(unit: UnitId, number: int = 0) -> Answered:
    """An answer that was sure and wrong, in either sitting; now and then to a question not asked in earnest."""
    return answered(unit, 4, (1, None)[number % 5 == 4], False)._replace(
        session=SESSIONS[number % 2],
        purpose=("review", "new", "review", "probe", "relearn", "review")[number % 6],
        confidence="sure",
    )


def first(unit: UnitId, number: int) -> Answered:
    """A first answer; now and then of no memory step, or after feedback was seen."""
    told = answered(unit, 1, (3, 1, None)[number % 3], number % 3 == 0)
    response = {"as": "Choice", "option": "abc"[number % 3]}
    return told._replace(
        item=ItemId(unit),
        purpose="new",
        response=response,
        confidence=("sure", "think", None)[number // 4 % 3],
        again=number % 7 == 0,
        score=number % 2 / 2,
    )


def drilled(number: int, text: str, target: EventId) -> Any:
    """One of what happens in drills."""
    session, drill, objective = SessionId("run"), DrillId("pack/well"), UnitId("pack/ask-first")
    section = SectionId("pack.s0")
    made: tuple[Callable[[], Any], ...] = (
        lambda: DrillOpened(session, drill, 1, text, 100, bool(number % 2), text),
        lambda: DrillDecided(
            *(session, drill, 1, "first", section, objective, "pump", "", ("asked",), text, (("trust", True),), ()),
            *(("wait", "pump"), 900, 60, False, "well", "authors"),
        ),
        lambda: DrillTakenBack(session, target),
        lambda: DrillClosed(session, drill, "finished", "theirs", (None, 0.5)[number % 2]),
        lambda: ObjectiveDecided(
            *(session, drill, 1, "first", "dry", True, section, objective, "wait", (), text, ("wait", "pump"), 800),
            *("misjudged", "authors"),
        ),
        lambda: Resolved(session, drill, text),
        lambda: RedrillQueued(drill, section, objective),
    )
    return made[number % len(made)]()


def rated(number: int, text: str) -> OptionsRated:
    """What somebody made of a decision."""
    ratings, lines = (("pump", 1 + number % 5), ("wait", 3)), (("pump", text),)
    rater, wording = f"{number % 3:032x}", "0" * 16
    return OptionsRated(rater, text[:9], DrillId("pack/well"), "first", wording, ratings, lines, ("asked",), number)


def gathered(number: int, text: str) -> Any:
    """One of what happens to cohorts."""
    cohort, learner, item = COHORT_IDS[number % 2], LEARNERS[number % 3], ItemId(UNITS[number % 4])
    made: tuple[Callable[[], Any], ...] = (
        lambda: CohortNamed(cohort, text),
        lambda: CohortJoined(cohort, learner),
        lambda: ItemHidden(cohort, item, 1 + number % 3, text),
        lambda: CohortJoined(cohort, learner),
        lambda: (CohortLeft(cohort, learner), ItemShown(cohort, item), CohortClosed(cohort))[number % 3],
    )
    return made[number // 2 % len(made)]()


def taught(number: int, text: str) -> Any:
    """One of what happens in class, seen as a whole."""
    session, plan, section = SessionId("class"), LessonPlanId("plan"), SectionId("pack.s0")
    votes = Votes(3, number % 3, (("a", 2), ("b c", 1)), *((None, None), (2, 1))[number % 2])
    moved = (("a", "b c", number % 3),)
    made: tuple[Callable[[], Any], ...] = (
        lambda: LessonPlanned(plan, text, 45, (("question", UNITS[0]), ("drill", "pack/well"))),
        lambda: LessonOpened(session, plan, text, COHORT_IDS[number % 2], "phones"),
        lambda: LessonAsked(session, ItemId(UNITS[number % 4]), 1, section, votes, (None, votes)[number % 2], moved),
        lambda: LessonDecided(
            *(session, DrillId("pack/well"), 1, "first", section, UnitId("pack/ask-first"), votes, None, moved),
            *("pump", "minority"),
        ),
        lambda: LessonClosed(session, number, ((text, 1, 2),)),
        lambda: LessonPlanDropped(plan),
    )
    return made[number // 2 % len(made)]()


def told_by(act: Act) -> LearnerId:
    """Under whom the act stands: what happens to a cohort, or in class, stands under no learner."""
    return COHORTS if act.kind in ("cohort", "class") else act.learner


def happening(act: Act, answers: list[EventId]) -> Any:
    """What the act comes to; ``answers`` are the ids of all answers so far, on any device."""
    number, text = act.number, act.text
    target = answers[number % len(answers)] if answers else EventId("0" * 32)
    made: dict[str, Callable[[], Any]] = {
        "answer": lambda: answered(UNITS[number % 4], number, (None, 1, 2, 3, 4)[number % 5], number % 5 > 1),
        "mistake": lambda: mistaken(UNITS[number % 2], number // 2),
        "known": lambda: answered(UNITS[number % 2], number, 3, True)._replace(purpose="review", confidence="think"),
        "undo": lambda: Undone(target, SESSIONS[number % 2]),
        "correct": lambda: Corrected(target, SESSIONS[number % 2], 1 + number % 2),
        "link": lambda: Linked(LEARNERS[number % 3]),
        "erase": Erased,
        "doubt": lambda: ClockDoubted("ahead"),
        "trust": ClockTrusted,
        "name": lambda: (LearnerAdded, LearnerRenamed)[number % 2](text, number % 3 == 0),
        "set": lambda: SettingChanged(("theme", "minutes")[number % 2], text),
        "brief": lambda: BriefingRead(SectionId(f"pack.s{number % 2}")),
        "expect": lambda: expected(number),
        "open": lambda: SessionOpened(SESSIONS[number % 2], {"asks": [["a", "b", "c", text]], "minutes": 10}),
        "close": lambda: SessionClosed(SESSIONS[number % 2], "left"),
        "flag": lambda: Flagged(UNITS[number % 4], 1, text),
        "drill": lambda: drilled(number, text, target),
        "first": lambda: first(UNITS[number % 4], number),
        "cohort": lambda: gathered(number, text),
        "class": lambda: taught(number, text),
        "vote": lambda: DecisionVoted(
            *(SESSIONS[0], DrillId("pack/well"), 1, "first", SectionId("pack.s0"), UnitId("pack/ask-first")),
            *("pump", ("", "wait")[number % 2]),
        ),
        "rate": lambda: rated(number, text),
        "unknown": lambda: Unreadable("of-tomorrow", {"text": text, "number": number}),
    }
    return made[act.kind]()


def memories(journal: Journal, fact: Fact) -> tuple[Memory | Forgotten, ...]:
    """The memories that study would store with the fact."""
    told = fact.happening
    match told:
        case Answered(rating=int()):
            memory = after(journal.memory(fact.learner, told.unit), told, fact.moment)
            return () if memory is None else (memory,)
        case Undone(target=target):
            standing = _standing(journal, fact.learner, target)
            return _kept(standing, [event for event in standing if event.id != target])
        case Corrected(target=target, rating=rating):
            standing = _standing(journal, fact.learner, target)
            return _kept(standing, [_corrected(event, rating) if event.id == target else event for event in standing])
        case ClockTrusted():
            brought: list[Memory | Forgotten] = []
            for unit in journal.dated_after(fact.learner, fact.moment.at):
                answers = journal.answers_to(fact.learner, unit)
                memory = replay(event._replace(moment=earlier(event.moment, fact.moment)) for event in answers)
                brought += [] if memory is None else [memory]
            return tuple(brought)
        case _:
            return ()


def tell(journal: Journal, fact: Fact) -> Event:
    """Store the fact as study does, with the memories that it changes."""
    return journal.append(fact, memories(journal, fact))


def moment_after(moment: Moment, act: Act) -> Moment:
    """The wall clock at the act."""
    return Moment(moment.at + act.passed, (0, 60, -300)[act.number % 3])


def _standing(journal: Journal, learner: LearnerId, target: EventId) -> tuple[Event, ...]:
    event = journal.event(target)
    if event is None or not isinstance(event.happening, Answered):
        return ()
    standing = journal.answers_to(learner, event.happening.unit)
    return standing if any(one.id == target for one in standing) else ()


def _kept(standing: tuple[Event, ...], changed: list[Event]) -> tuple[Memory | Forgotten, ...]:
    if not standing or not isinstance(standing[0].happening, Answered):
        return ()
    memory = replay(changed)
    return (Forgotten(standing[0].happening.unit) if memory is None else memory,)


def _corrected(event: Event, rating: int) -> Event:
    assert isinstance(event.happening, Answered)
    return event._replace(happening=corrected(event.happening, rating))


ANY_HAPPENING = acts(1, 1, tuple(kind for kind in KINDS if kind != "merge")).map(
    lambda history: happening(history[0], [])
)
"""One of anything that can happen."""

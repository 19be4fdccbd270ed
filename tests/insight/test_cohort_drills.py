"""How a group split at each decision: each person once, from runs of record."""

from trainer.base.clock import Moment
from trainer.base.ids import DrillId, EventId, LearnerId, SectionId, SessionId, UnitId
from trainer.drills.grading import Grade
from trainer.insight.cohort_drills import decisions_of_record, drill_splits
from trainer.record.drilled import DrillClosed, DrillDecided, DrillOpened, DrillTakenBack
from trainer.record.events import Event, Fact, place

WELL = DrillId("pack/well")


class Person:
    def __init__(self, name: str) -> None:
        self.learner, self.events = LearnerId(name), []

    def tell(self, happening) -> EventId:
        name = EventId(f"{self.learner}-{len(self.events)}")
        event: Event = place(Fact(name, self.learner, Moment(1), happening), "c", 1, len(self.events) + 1, "")[0]
        self.events.append(event)
        return name

    def open(self, run: str, *, practice: bool = False) -> None:
        self.tell(DrillOpened(SessionId(run), WELL, 1, "", 100, practice, ""))

    def decide(self, run: str, node: str, option: str, worst: str = "", *, again: bool = False, grade: str = "well"):
        shown = ("pump", "wait", "ask")
        return self.tell(
            DrillDecided(
                *(SessionId(run), WELL, 1, node, SectionId("p/s"), UnitId("p/o"), option, worst, (), "", (), ()),
                *(shown, 900, 60, again, grade, "authors"),
            )
        )

    def close(self, run: str, ending: str = "theirs", why: str = "finished") -> None:
        self.tell(DrillClosed(SessionId(run), WELL, why, ending, 0.5))


def only(*people: Person):
    (split,) = drill_splits({person.learner: person.events for person in people})
    return split


def played(name: str, option: str, worst: str = "", grade: str = "well") -> Person:
    person = Person(name)
    person.open("r")
    person.decide("r", "first", option, worst, grade=grade)
    person.close("r")
    return person


def test_options_are_counted_with_those_that_nobody_took() -> None:
    split = only(played("a", "pump", "wait"), played("b", "wait"), played("c", "pump", "wait"))
    (decision,) = split.decisions
    assert (decision.node, decision.people) == ("first", 3)
    assert decision.options == (("pump", 2, 0), ("wait", 1, 2), ("ask", 0, 0))


def test_grades_are_counted_and_what_nobody_judged_is_in_none() -> None:
    people = [
        played(name, "pump", grade=grade) for name, grade in zip("abcd", ("well", "well", "misjudged", ""), strict=True)
    ]
    assert only(*people).decisions[0].grades == ((Grade.WELL, 2), (Grade.PARTLY, 0), (Grade.MISJUDGED, 1))


def test_practice_counts_for_nothing() -> None:
    person = played("a", "pump")
    person.open("again", practice=True)
    person.decide("again", "first", "wait")
    person.decide("again", "second", "wait")
    person.close("again", "ours")
    split = only(person)
    assert [one.node for one in split.decisions] == ["first"]
    assert (split.began, split.finished, split.endings) == (1, 1, (("theirs", 1),))


def test_a_decision_taken_back_and_all_after_it_do_not_stand() -> None:
    person = Person("a")
    person.open("r")
    first = person.decide("r", "first", "pump")
    person.decide("r", "second", "pump")
    person.tell(DrillTakenBack(SessionId("r"), first))
    person.decide("r", "first", "wait", again=True)
    person.decide("r", "third", "wait")
    assert [(one.node, one.option) for one in decisions_of_record(person.events)] == [("third", "wait")]


def test_of_one_person_a_decision_counts_once() -> None:
    person = played("a", "pump")
    person.open("on another id")
    person.decide("on another id", "first", "wait")
    assert [one.option for one in decisions_of_record(person.events)] == ["pump"]


def test_a_run_that_was_left_counts_its_decisions_and_no_ending() -> None:
    person = Person("a")
    person.open("r")
    person.decide("r", "first", "pump")
    person.close("r", "", "left")
    split = only(person, played("b", "wait"))
    assert (split.began, split.finished, split.decisions[0].people) == (2, 1, 2)


def test_nobody_having_begun_there_is_nothing() -> None:
    assert drill_splits({LearnerId("a"): ()}) == ()


def test_who_took_a_decision_back_is_counted_there_once_and_in_practice_not_at_all() -> None:
    person, other = played("a", "pump"), played("b", "wait")
    for run in ("again", "and again"):
        person.open(run)
        person.tell(DrillTakenBack(SessionId(run), person.decide(run, "first", "wait")))
    other.open("practice", practice=True)
    other.tell(DrillTakenBack(SessionId("practice"), other.decide("practice", "first", "pump")))
    assert [(one.people, one.taken_back) for one in only(person, other).decisions] == [(2, 1)]

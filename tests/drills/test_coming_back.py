"""When an objective comes back and in which situation, by hand and as laws over random histories."""

import itertools
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from trainer.base.clock import MS_A_DAY, Moment
from trainer.base.ids import DrillId, EventId, LearnerId, SectionId, SessionId, UnitId
from trainer.content.scenario.reading import read_drill
from trainer.drills.coming_back import GAPS, due, next_situation, standings
from trainer.record.drilled import DrillDecided, ObjectiveDecided, RedrillQueued
from trainer.record.events import Event

WELL = Path(__file__).parent / "packs" / "small" / "drills" / "well.yaml"
DRILL = read_drill(WELL.read_bytes(), "small/drills/well.yaml", "small").drill
assert DRILL is not None
FIRST = DRILL.decision("first")
OBJECTIVE = UnitId("small/build-what-is-asked")
GRADES = ("well", "partly", "misjudged")


def event(day: int, happening) -> Event:
    moment = Moment(day * MS_A_DAY + 12 * 3_600_000)
    return Event(EventId(f"{day:032x}"), "c", day, day, LearnerId("l"), moment, happening, "", "", "")


def decided(grade: str) -> DrillDecided:
    names = (SessionId("s"), DrillId("small/well"), 1, "first", SectionId("small/leaves"), OBJECTIVE)
    return DrillDecided(*names, "pump", "", (), "", (), (), ("pump",), 1, 0, False, grade, "authors")


def came_back(grade: str, variant: str = "roof", flip: bool = False) -> ObjectiveDecided:
    where = (SessionId("s"), DrillId("small/well"), 1, "first", variant, flip, SectionId("small/leaves"), OBJECTIVE)
    return ObjectiveDecided(*where, "pump", (), "", ("pump",), 1, grade, "authors")


def standing(*happenings):
    """The standing after these, each on the day on which it was due."""
    events, day = [], 10
    for happening in happenings:
        events.append(event(day, happening))
        day = standings(events)[OBJECTIVE].due_day
    return standings(events)[OBJECTIVE]


def test_gaps_grow_while_it_is_judged_well():
    good = [decided("well"), *[came_back("well")] * 4]
    days = [standing(*good[: number + 1]).due_day for number in range(5)]
    assert [later - before for before, later in itertools.pairwise([10, *days])] == [3, 10, 30, 90, 90]


def test_a_misjudged_decision_begins_again():
    found = standing(decided("well"), came_back("well"), came_back("misjudged"))
    assert (found.step, found.due_day - found.last_day) == (0, GAPS[0])


def test_partly_repeats_the_gap():
    before, after = (
        standing(decided("well"), came_back("well")),
        standing(decided("well"), came_back("well"), came_back("partly")),
    )
    assert before.step == after.step == 1


def test_a_flip_keeps_a_tally_of_its_own_and_lengthens_nothing():
    found = standing(decided("well"), came_back("well", "dry", True))
    assert (found.decided, found.well, found.flips, found.flips_well, found.step) == (1, 1, 1, 1, 0)


def test_a_decision_without_a_grade_takes_no_step():
    assert standings([event(10, decided(""))]) == {}


def test_two_decisions_of_one_day_are_one_step():
    found = standings([event(10, decided("well")), event(10, came_back("well"))])[OBJECTIVE]
    assert (found.step, found.due_day) == (0, 13)


def test_the_learner_can_have_it_back_on_the_next_day():
    events = [event(10, decided("well")), event(11, RedrillQueued(DrillId("small/well"), SectionId("s"), OBJECTIVE))]
    assert standings(events)[OBJECTIVE].due_day == 12


def test_what_is_overdue_is_not_put_off_by_wanting_it_back():
    events = [event(10, decided("well")), event(20, RedrillQueued(DrillId("small/well"), SectionId("s"), OBJECTIVE))]
    assert standings(events)[OBJECTIVE].due_day == 13


def test_a_clock_that_went_back_turns_no_day_back():
    events = [event(20, decided("misjudged")), event(15, came_back("misjudged"))]
    found = standings(events)[OBJECTIVE]
    assert (found.last_day, found.due_day, found.misjudged_day) == (20, 23, 20)


def test_wanting_back_what_was_never_decided_does_nothing():
    assert standings([event(11, RedrillQueued(DrillId("d"), SectionId("s"), OBJECTIVE))]) == {}


def test_what_is_overdue_longest_comes_first():
    late = standing(decided("well"))._replace(objective=UnitId("small/a"), due_day=5)
    soon = late._replace(objective=UnitId("small/b"), due_day=9)
    assert due({late.objective: late, soon.objective: soon}, 9) == (late, soon)
    assert due({soon.objective: soon}, 8) == ()


def test_no_flip_comes_before_a_success():
    found = standing(decided("misjudged"), *[came_back("misjudged")] * 30)
    assert all(not next_situation(found._replace(decided=n), FIRST).flip for n in range(200))


def test_after_a_success_about_one_in_three_is_a_flip():
    found = standing(decided("well"))
    flips = sum(next_situation(found._replace(decided=n), FIRST).flip for n in range(1, 601))
    assert 150 <= flips <= 250


def test_the_situation_met_longest_ago_comes_next():
    another = FIRST.variants[0]._replace(id="square", brief="On the square.")
    decision = FIRST._replace(variants=(FIRST.variants[0], another))
    seen = standing(decided("well"), came_back("well", "roof"))
    assert next_situation(seen, decision).id == "square"
    again = standing(decided("well"), came_back("well", "roof"), came_back("well", "square"))
    assert next_situation(again, decision).id == "roof"


def test_without_variants_the_drills_own_situation_comes_again():
    own = next_situation(standing(decided("well")), FIRST._replace(variants=()))
    assert (own.id, own.brief, own.authors) == ("", FIRST.brief, FIRST.authors)


HISTORY = st.lists(st.tuples(st.integers(0, 40), st.sampled_from(GRADES), st.booleans()), min_size=1, max_size=30)


@given(HISTORY)
def test_it_always_comes_back_after_one_of_the_gaps(history):
    events, day = [], 100
    for number, (passed, grade, flip) in enumerate(history):
        day += passed
        events.append(event(day, came_back(grade, "dry", flip) if number else decided(grade)))
        found = standings(events)[OBJECTIVE]
        assert found.due_day - day in GAPS
        assert found.well <= found.decided
        assert found.flips_well <= found.flips
        assert found.decided + found.flips == number + 1
        assert (grade != "misjudged") or found.due_day - day == GAPS[0]

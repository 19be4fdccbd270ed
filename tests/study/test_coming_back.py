"""What a learner is told to come back next is what Today will ask then: by the date, and without what is hidden."""

import pytest

from tests.study.test_planning import DAY, look, plan, read, sit
from tests.study.test_sparing import COHORT, hide, tell
from trainer.base.ids import SessionId, UnitId, new_id
from trainer.record.cohorts import CohortJoined, CohortNamed
from trainer.study.planning import Coming, Practice, plan_practice, what_comes_back
from trainer.study.settings import Settings

QUIET = Settings(new_a_day=0)
DATED = Settings(new_a_day=0, ready_day=DAY + 40)


@pytest.fixture
def met(sitting):
    """The day's questions were all answered rightly."""
    tell(sitting, CohortNamed(COHORT, "Morning"), CohortJoined(COHORT, sitting.learner))
    read(sitting, "assistance", "role")
    sit(sitting, plan(sitting), DAY)
    return sitting


def coming(sitting, settings=QUIET, day=DAY):
    return what_comes_back(sitting.journal, sitting.shelf, sitting.learner, settings, day)


def test_it_is_the_first_day_that_asks_and_as_many_as_it_asks(met):
    told = coming(met)
    asking = [day for day in range(DAY + 1, told.day + 1) if look(met, day, QUIET).due]
    assert asking == [told.day]
    assert told == Coming(told.day, look(met, told.day, QUIET).due)


def test_a_date_ahead_has_its_own_next_day_and_number(met):
    told = coming(met, DATED)
    today = look(met, DAY + 1, DATED)
    assert told == Coming(DAY + 1, today.due, today.new)
    assert told.new


def test_what_is_hidden_is_not_among_them(met):
    due = {memory.unit for memory in met.journal.memories(met.learner)}
    before = coming(met)
    first, *others = sorted(due)
    hide(met, *others)
    assert coming(met).questions == 1 < before.questions
    hide(met, first)
    assert coming(met) is None


def test_what_a_sibling_held_back_today_comes_tomorrow(met):
    due = coming(met)
    unit = plan(met, due.day, QUIET).asks[0].unit
    wish = Practice(units=tuple(map(UnitId, met.shelf.siblings(unit)[:1])))
    settings = Settings()
    sit(met, plan_practice(met.journal, met.shelf, met.learner, settings, due.day, SessionId(new_id(1)), wish), due.day)
    sit(met, plan(met, due.day, QUIET), due.day)
    assert coming(met, day=due.day) == Coming(due.day + 1, look(met, due.day + 1, QUIET).due)


def test_nothing_comes_back_before_the_day_on_which_the_learner_does(met):
    away = QUIET._replace(away_until=DAY + 30)
    assert coming(met, away).day == DAY + 30


def test_what_a_plan_leaves_out_comes_back_on_the_date_itself(met):
    due = {memory.unit for memory in met.journal.memories(met.learner)}
    hide(met, *(item for item in met.shelf.item_ids() if UnitId(item) not in due))
    easy = DATED._replace(ready_day=DAY + 5, ready_target=0.6)
    assert not any(look(met, day, easy).waiting for day in range(DAY + 1, DAY + 5))
    assert coming(met, easy) == Coming(DAY + 5, look(met, DAY + 5, easy).due)


def test_nobody_who_never_answered_has_anything_coming_back(sitting):
    assert coming(sitting) is None


def test_a_practice_on_the_way_to_a_date_keeps_its_plan(met):
    wish, session = Practice(number=3), SessionId(new_id(1))
    practised = plan_practice(met.journal, met.shelf, met.learner, DATED, DAY + 1, session, wish)
    today = plan(met, DAY + 1, DATED)
    assert practised.retention == today.retention < QUIET.retention

"""A date on the real pack: today's sitting is what the plan towards it asks, and ordinary spacing holds without one."""

import itertools

import pytest

from trainer.base.clock import MS_A_DAY, Moment
from trainer.base.ids import SectionId, SessionId, new_id
from trainer.record.happenings import Confidence, Purpose
from trainer.study.answering import Given
from trainer.study.drive import right_response
from trainer.study.planning import look_at_today, plan_today
from trainer.study.readying import plan_towards, remedies_towards, state_of
from trainer.study.settings import Settings, read_settings, written

DAY = 20_000
SECTIONS = ("role", "assistance", "humanitarian")


def on(day, minutes=0):
    return Moment(day * MS_A_DAY + 10 * 3_600_000 + minutes * 60_000)


def dated(ahead, **more):
    return Settings(ready_day=DAY + ahead, **more)


def plan(sitting, day, settings):
    return plan_today(sitting.journal, sitting.shelf, sitting.learner, settings, day, SessionId(new_id(1)))


def towards(sitting, day, settings):
    return plan_towards(sitting.journal, sitting.shelf, sitting.learner, settings, day)


def sit(sitting, day, settings):
    quiz = sitting.open(plan(sitting, day, settings)._replace(minutes=0), on(day))
    for minute in itertools.count(1):
        if quiz.ask is None:
            break
        item = sitting.shelf.item(quiz.ask.item)
        quiz = sitting.commit(
            quiz, item, Given(right_response(item), Confidence.THINK, on(day, minute), 9_000), {}
        ).quiz
    sitting.close(quiz, "finished", on(day, 300))
    return quiz


@pytest.fixture
def reader(sitting):
    for name in SECTIONS:
        sitting.finish_briefing(SectionId(f"military-diplomacy/{name}"), on(DAY))
    return sitting


def trained(sitting, asks):
    return [name for ask in asks for name in sitting.shelf.item(ask.item).statements]


def test_a_date_raises_the_new_items_to_what_it_needs_within_the_budget(reader):
    assert len(plan(reader, DAY, Settings(new_a_day=5)).asks) == 5
    assert len(plan(reader, DAY, dated(15, new_a_day=5, ready_budget=100)).asks) > 15
    assert len(plan(reader, DAY, dated(15, new_a_day=5, ready_budget=8)).asks) == 8


def test_until_the_date_answers_are_scheduled_by_the_lower_retention(reader):
    assert plan(reader, DAY, dated(30)).retention == pytest.approx(0.8)
    assert plan(reader, DAY, dated(30, retention=0.95)).retention == pytest.approx(0.85)


@pytest.mark.parametrize("late", [0, 1, 40])
def test_on_the_date_and_after_it_everything_is_as_without_one(reader, late):
    sit(reader, DAY, Settings())
    usual, over = plan(reader, DAY + 9, Settings()), plan(reader, DAY + 9, dated(9 - late))
    assert (over.asks, over.retention) == (usual.asks, usual.retention)


def test_what_today_counts_is_what_the_plan_will_ask(reader):
    settings = dated(5, new_a_day=8)
    for day in range(DAY, DAY + 6):
        today = look_at_today(reader.journal, reader.shelf, reader.learner, settings, day)
        assert today.waiting == len(plan(reader, day, settings).asks)
        sit(reader, day, settings)


def test_what_does_not_count_for_a_date_waits_for_it_and_makes_the_plan_lighter(reader):
    role = SectionId("military-diplomacy/role")
    sit(reader, DAY, Settings(new_a_day=20))
    whole = dated(12, new_a_day=30, ready_budget=60)
    without = whole._replace(ready_without=(role,))
    for day in range(DAY + 1, DAY + 12):
        assert role not in {ask.section for ask in plan(reader, day, without).asks}
        assert look_at_today(reader.journal, reader.shelf, reader.learner, without, day).briefing != role
    assert role in {ask.section for day in (1, 3) for ask in plan(reader, DAY + day, whole).asks}
    assert role in {ask.section for ask in plan(reader, DAY + 12, without).asks}
    planned, lighter = (state_of(reader.journal, reader.shelf, reader.learner, one) for one in (whole, without))
    assert len(planned.met) + planned.unmet == len(reader.shelf.item_ids())
    assert len(lighter.met) + lighter.unmet == len(reader.shelf.item_ids()) - reader.shelf.counts()[role]
    assert towards(reader, DAY + 1, whole).forecast.expected < towards(reader, DAY + 1, without).forecast.expected


def test_a_section_that_is_not_read_yet_is_not_offered_when_it_does_not_count(sitting):
    first = look_at_today(sitting.journal, sitting.shelf, sitting.learner, dated(30), DAY).briefing
    without = dated(30, ready_without=(first,))
    assert look_at_today(sitting.journal, sitting.shelf, sitting.learner, without, DAY).briefing not in (first, None)


def test_the_last_pass_asks_what_is_not_due_and_never_two_siblings_on_a_day(reader):
    settings = dated(4, new_a_day=20, ready_budget=40, ready_target=0.99)
    seen = set()
    for day in range(DAY, DAY + 4):
        asked = [one.ask for one in sit(reader, day, settings).done]
        statements = trained(reader, asked)
        assert len(statements) == len(set(statements))
        seen.update(ask.unit for ask in asked if ask.purpose is Purpose.REVIEW)
    assert len(seen) > 20


def test_a_second_sitting_of_the_day_asks_only_what_the_budget_has_left(reader):
    settings = dated(4, new_a_day=20, ready_budget=12, ready_target=0.99)
    for day in range(DAY, DAY + 4):
        asked = sum(len(sit(reader, day, settings).done) for _ in range(2))
        assert asked <= 12


def test_the_plan_counts_every_practice_item_met_or_not(reader):
    settings = dated(40, new_a_day=10)
    before = towards(reader, DAY, settings).forecast
    assert sum(load.new for load in before.days) + before.unmet == sum(reader.shelf.counts().values())
    met = len(sit(reader, DAY, settings).done)
    after = towards(reader, DAY + 1, settings).forecast
    assert sum(load.new for load in after.days) + after.unmet == sum(reader.shelf.counts().values()) - met


def test_too_small_a_budget_for_the_pack_is_said_to_be_too_small(reader):
    settings = dated(14, ready_budget=10)
    assert not towards(reader, DAY, settings).feasible
    found = remedies_towards(reader.journal, reader.shelf, reader.learner, settings, DAY)
    assert found.budget is not None
    assert towards(reader, DAY, settings._replace(ready_budget=found.budget)).feasible


@pytest.mark.parametrize(
    ("name", "stored", "kept"),
    [
        ("ready_day", "-5", 0),
        ("ready_day", "soon", 0),
        ("ready_target", "1", 0.99),
        ("ready_target", "0.1", 0.6),
        ("ready_target", "nan", 0.95),
        ("ready_budget", "0", 5),
        ("ready_budget", "inf", 500),
        ("ready_budget", "", 60),
    ],
)
def test_the_terms_of_a_date_keep_to_their_bounds(name, stored, kept):
    assert getattr(read_settings({name: stored}), name) == kept


def test_the_terms_of_a_date_are_read_as_they_were_written():
    chosen = Settings(ready_day=DAY, ready_target=0.9, ready_budget=45)
    assert read_settings({name: written(value) for name, value in chosen._asdict().items()}) == chosen

"""The record's laws, on the in-memory model and on the file alike."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.histories import LEARNERS, START, UNITS, Ids, answered, tell
from tests.fakes.in_memory_journal import InMemoryJournal
from trainer.base.clock import MS_A_DAY, Moment
from trainer.base.ids import EventId, LearnerId
from trainer.record.events import GENESIS, Event, Fact
from trainer.record.happenings import (
    BriefingRead,
    ClockDoubted,
    ClockTrusted,
    Corrected,
    Erased,
    ExpectationSkipped,
    Expected,
    LearnerAdded,
    LearnerRenamed,
    Linked,
    SessionClosed,
    SessionOpened,
    SettingChanged,
    Undone,
    Unreadable,
)
from trainer.store.journal import SqliteJournal

ANNA, BO, CEM = LEARNERS
UNIT, OTHER_UNIT = UNITS[:2]
NOON = Moment(START)


class Record:
    """A Journal under test, and the short words that a test needs."""

    def __init__(self, journal: Any) -> None:
        self.journal = journal
        self.ids = Ids("facts")

    def tell(self, learner: LearnerId, happening: Any, moment: Moment = NOON) -> Event:
        return tell(self.journal, Fact(EventId(self.ids(0)), learner, moment, happening))

    def answer(
        self, learner: LearnerId = ANNA, rating: int | None = 3, moment: Moment = NOON, unit: str = UNIT
    ) -> Event:
        return self.tell(learner, answered(unit, 4, rating, rating != 1), moment)


@pytest.fixture(params=["model", "file"])
def record(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Record]:
    if request.param == "model":
        yield Record(InMemoryJournal(Ids("chains")))
        return
    with SqliteJournal.open(tmp_path / "record.sqlite", new_id=Ids("chains")) as journal:
        yield Record(journal)


def test_an_appended_event_is_found_by_its_id(record: Record) -> None:
    event = record.answer()
    assert record.journal.event(event.id) == event


def test_events_of_one_learner_form_one_chain_from_one_on(record: Record) -> None:
    events = [record.answer() for _ in range(3)]
    assert [event.sequence for event in events] == [1, 2, 3]
    assert [event.previous for event in events] == [GENESIS, events[0].seal, events[1].seal]


def test_each_learner_has_a_chain_of_its_own(record: Record) -> None:
    assert record.answer(ANNA).chain != record.answer(BO).chain


def test_hybrid_time_grows_when_the_wall_clock_goes_back(record: Record) -> None:
    assert record.answer().time < record.answer(moment=NOON.later(days=-400)).time


def test_an_undone_answer_is_out_of_memory_and_counts(record: Record) -> None:
    answer = record.answer()
    record.tell(ANNA, Undone(answer.id, "s"))
    assert record.journal.memory(ANNA, UNIT) is None
    assert record.journal.counts(ANNA, "day") == {}
    assert record.journal.started(ANNA) == {}


def test_an_undone_answer_stays_in_the_log(record: Record) -> None:
    answer = record.answer()
    record.tell(ANNA, Undone(answer.id, "s"))
    assert record.journal.event(answer.id) == answer
    assert record.journal.asked_on(ANNA, NOON.day) == (UNIT,)


def test_undoing_twice_takes_back_once(record: Record) -> None:
    answer, _ = record.answer(), record.answer()
    record.tell(ANNA, Undone(answer.id, "s"))
    record.tell(ANNA, Undone(answer.id, "s"))
    assert record.journal.counts(ANNA, "item")[UNIT][0] == 1


def test_undoing_the_first_answer_moves_the_day_on_which_the_unit_was_started(record: Record) -> None:
    first = record.answer()
    record.answer(moment=NOON.later(days=2))
    record.tell(ANNA, Undone(first.id, "s"), NOON.later(days=3))
    assert [record.journal.started_on(ANNA, NOON.day + days) for days in range(3)] == [0, 0, 1]


def test_nobody_can_undo_another_persons_answer(record: Record) -> None:
    answer = record.answer(ANNA)
    record.tell(BO, Undone(answer.id, "s"))
    assert record.journal.memory(ANNA, UNIT) is not None


def test_an_undo_of_another_learner_counts_once_the_two_are_one_person(record: Record) -> None:
    answer = record.answer(ANNA)
    record.tell(BO, Undone(answer.id, "s"))
    record.tell(ANNA, Linked(BO))
    assert record.journal.memory(ANNA, UNIT) is None


def test_a_corrected_answer_counts_as_right_at_the_corrections_grade(record: Record) -> None:
    answer = record.answer(rating=1)
    record.tell(ANNA, Corrected(answer.id, "s", 2))
    assert record.journal.answers_to(ANNA, UNIT)[0].happening.rating == 2
    assert record.journal.counts(ANNA, "item")[UNIT][:2] == (1, 1)


def test_the_latest_correction_holds(record: Record) -> None:
    answer = record.answer(rating=1)
    record.tell(ANNA, Corrected(answer.id, "s", 1))
    record.tell(ANNA, Corrected(answer.id, "s", 2))
    assert record.journal.answers_to(ANNA, UNIT)[0].happening.rating == 2


def test_undoing_a_corrected_answer_takes_back_what_the_correction_counted(record: Record) -> None:
    answer = record.answer(rating=1)
    record.tell(ANNA, Corrected(answer.id, "s", 2))
    record.tell(ANNA, Undone(answer.id, "s"))
    assert record.journal.counts(ANNA, "section") == {}


def test_correcting_an_undone_answer_changes_nothing(record: Record) -> None:
    answer = record.answer(rating=1)
    record.tell(ANNA, Undone(answer.id, "s"))
    record.tell(ANNA, Corrected(answer.id, "s", 2))
    assert record.journal.counts(ANNA, "day") == {}


def test_correcting_an_answer_without_a_grade_gives_it_none(record: Record) -> None:
    answer = record.answer(rating=None)
    record.tell(ANNA, Corrected(answer.id, "s", 2))
    assert record.journal.memory(ANNA, UNIT) is None


def test_linked_learners_answer_as_one_person(record: Record) -> None:
    record.answer(ANNA)
    record.answer(BO, unit=OTHER_UNIT)
    record.tell(BO, Linked(ANNA))
    for learner in (ANNA, BO):
        assert set(record.journal.known(learner, UNITS)) == {UNIT, OTHER_UNIT}
    assert len(record.journal.learners()) == 1


def test_a_link_joins_what_both_know_of_one_unit_in_order_of_replay(record: Record) -> None:
    record.answer(ANNA)
    record.answer(BO, moment=NOON.later(days=3))
    record.tell(ANNA, Linked(BO))
    assert record.journal.memory(ANNA, UNIT).reviews == 2


def test_a_guest_who_is_linked_keeps_the_name_that_is_no_guests(record: Record) -> None:
    record.tell(ANNA, LearnerAdded("Anna"))
    record.tell(BO, LearnerAdded("Guest 3", guest=True))
    record.tell(BO, Linked(ANNA))
    assert [(learner.name, learner.guest) for learner in record.journal.learners()] == [("Anna", False)]


def test_a_renamed_learner_goes_by_the_new_name(record: Record) -> None:
    record.tell(ANNA, LearnerAdded("Ana"))
    record.tell(ANNA, LearnerRenamed("Anna"))
    assert record.journal.learners()[0].name == "Anna"


def test_erasing_leaves_nothing_to_read_of_the_person(record: Record) -> None:
    record.tell(ANNA, LearnerAdded("Anna"))
    answer = record.answer(ANNA)
    record.tell(ANNA, Erased())
    assert record.journal.learners() == ()
    assert record.journal.memory(ANNA, UNIT) is None
    assert record.journal.event(answer.id).happening == Unreadable("answered", {})


def test_erasing_keeps_the_seals(record: Record) -> None:
    answer = record.answer(ANNA)
    record.tell(ANNA, Erased())
    kept = record.journal.event(answer.id)
    assert (kept.digest, kept.previous, kept.seal) == (answer.digest, answer.previous, answer.seal)


def test_erasing_a_learner_erases_everyone_who_is_the_same_person(record: Record) -> None:
    answer = record.answer(BO)
    record.tell(ANNA, Linked(BO))
    record.tell(ANNA, Erased())
    assert isinstance(record.journal.event(answer.id).happening, Unreadable)


def test_what_happens_to_an_erased_learner_later_is_not_kept(record: Record) -> None:
    record.tell(ANNA, Erased())
    answer = record.answer(ANNA)
    assert record.journal.event(answer.id).happening == Unreadable("answered", {})
    assert record.journal.due_count(ANNA, NOON.day + 999) == 0


def test_erasing_one_person_leaves_the_others(record: Record) -> None:
    record.tell(BO, LearnerAdded("Bo"))
    record.answer(BO)
    record.tell(ANNA, Erased())
    assert record.journal.memory(BO, UNIT) is not None


def test_a_confirmed_clock_brings_back_answers_that_claim_a_later_time(record: Record) -> None:
    record.answer(moment=NOON.later(days=300))
    record.tell(ANNA, ClockTrusted(), NOON)
    memory = record.journal.memory(ANNA, UNIT)
    assert (memory.last_at, memory.last_day) == (NOON.at, NOON.day)
    assert record.journal.started_on(ANNA, NOON.day) == 1


def test_a_confirmed_clock_leaves_the_counts_under_the_day_they_were_stored_under(record: Record) -> None:
    record.answer(moment=NOON.later(days=300))
    record.tell(ANNA, ClockTrusted(), NOON)
    assert list(record.journal.counts(ANNA, "day")) == [NOON.day + 300]


def test_times_under_a_doubted_clock_are_not_the_newest(record: Record) -> None:
    record.answer()
    record.tell(ANNA, ClockDoubted("ahead"), NOON.later(days=300))
    record.answer(moment=NOON.later(days=300))
    assert record.journal.last_at() == NOON.at


def test_a_confirmed_clock_is_the_newest_time_even_when_it_goes_back(record: Record) -> None:
    record.answer(moment=NOON.later(days=300))
    record.tell(ANNA, ClockDoubted("behind"), NOON)
    record.tell(ANNA, ClockTrusted(), NOON.later(ms=5))
    assert record.journal.last_at() == NOON.at + 5


def test_the_latest_value_of_a_setting_holds(record: Record) -> None:
    record.tell(ANNA, SettingChanged("theme", "dark"))
    record.tell(ANNA, SettingChanged("theme", "light"), NOON.later(ms=-MS_A_DAY))
    assert record.journal.settings(ANNA) == {"theme": "light"}


def test_a_read_briefing_is_remembered(record: Record) -> None:
    record.tell(ANNA, BriefingRead("pack.role"))
    assert record.journal.briefings(ANNA) == {"pack.role"}


GUESS = Expected("pack.role", UNIT, 2, {"as": "Choice", "option": "b"}, ("b", "a", "c"))


def test_a_section_before_which_something_was_expected_is_remembered(record: Record) -> None:
    record.tell(ANNA, GUESS)
    record.tell(ANNA, GUESS._replace(item=OTHER_UNIT))
    assert record.journal.expectations(ANNA) == {"pack.role"}


def test_a_section_before_which_nobody_wanted_to_be_asked_is_remembered(record: Record) -> None:
    record.tell(ANNA, ExpectationSkipped("pack.role"))
    assert record.journal.expectations(ANNA) == {"pack.role"}


def test_what_was_expected_is_found_with_the_choice_and_the_order_of_the_options(record: Record) -> None:
    kept = record.tell(ANNA, GUESS)
    assert record.journal.event(kept.id).happening == GUESS


def test_what_one_learner_expected_is_nothing_to_another_until_they_are_one_person(record: Record) -> None:
    record.tell(ANNA, GUESS)
    assert record.journal.expectations(BO) == frozenset()
    record.tell(BO, Linked(ANNA))
    assert record.journal.expectations(BO) == {"pack.role"}


def test_a_guess_before_reading_moves_no_memory_no_count_no_pace_and_no_session(record: Record) -> None:
    record.tell(ANNA, GUESS)
    record.tell(ANNA, ExpectationSkipped("pack.trends"))
    journal = record.journal
    assert journal.memory(ANNA, UNIT) is None
    assert journal.known(ANNA, UNITS) == {}
    assert journal.answers_to(ANNA, UNIT) == ()
    assert journal.due_count(ANNA, NOON.day + 999) == 0
    assert all(journal.counts(ANNA, by) == {} for by in ("day", "item", "section"))
    assert journal.asked_on(ANNA, NOON.day) == ()
    assert journal.started(ANNA) == {}
    assert journal.started_on(ANNA, NOON.day) == 0
    assert journal.paces(ANNA, 10) == ()
    assert journal.open_session(ANNA) is None
    assert journal.briefings(ANNA) == frozenset()


def test_a_guess_before_reading_cannot_be_undone_as_an_answer_is(record: Record) -> None:
    guess = record.tell(ANNA, GUESS)
    record.tell(ANNA, Undone(guess.id, "s"))
    assert record.journal.expectations(ANNA) == {"pack.role"}


def test_erasing_takes_what_was_expected_with_the_rest(record: Record) -> None:
    kept = record.tell(ANNA, GUESS)
    record.tell(ANNA, Erased())
    assert record.journal.expectations(ANNA) == frozenset()
    assert record.journal.event(kept.id).happening == Unreadable("expected", {})


def test_the_latest_sitting_that_was_not_closed_is_open(record: Record) -> None:
    for session in ("one", "two", "three"):
        record.tell(ANNA, SessionOpened(session, {}))
    record.tell(ANNA, SessionClosed("three", "left"))
    assert record.journal.open_session(ANNA) == "two"


def test_a_sitting_is_read_back_in_order(record: Record) -> None:
    opened = record.tell(ANNA, SessionOpened("session-one", {"asks": [["a", "b", "c", "new"]]}))
    answer = record.answer()
    undone = record.tell(ANNA, Undone(answer.id, "session-one"))
    assert record.journal.session("session-one") == (opened, answer, undone)


def test_half_a_surrogate_pair_is_kept_as_it_was_typed(record: Record) -> None:
    named = record.tell(ANNA, LearnerAdded("\ud83d"))
    assert record.journal.event(named.id).happening == LearnerAdded("\ud83d")

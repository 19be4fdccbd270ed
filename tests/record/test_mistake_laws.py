"""What stands as sure and wrong, on the in-memory model and on the file alike."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.histories import LEARNERS, SESSIONS, START, UNITS, Ids, answered, mistaken, tell
from tests.fakes.in_memory_journal import InMemoryJournal
from trainer.base.clock import MS_A_DAY, Moment
from trainer.base.ids import EventId, LearnerId
from trainer.record.events import Event, Fact
from trainer.record.happenings import ClockTrusted, Corrected, Erased, Linked, Undone
from trainer.record.mistakes import Mistake
from trainer.store.journal import SqliteJournal

ANNA, BO, _ = LEARNERS
UNIT, OTHER_UNIT = UNITS[:2]
NOON = Moment(START)


class Record:
    """A Journal under test, and the short words that a test needs."""

    def __init__(self, journal: Any) -> None:
        self.journal = journal
        self.ids = Ids("facts")

    def tell(self, happening: Any, days: float = 0, learner: LearnerId = ANNA) -> Event:
        return tell(self.journal, Fact(EventId(self.ids(0)), learner, NOON.later(days=days), happening))

    def miss(self, days: float = 0, learner: LearnerId = ANNA, unit: str = UNIT, sitting: int = 0) -> Event:
        return self.tell(mistaken(unit)._replace(session=SESSIONS[sitting]), days, learner)

    def know(self, days: float = 0) -> Event:
        return self.tell(answered(UNIT, 4, 3, True)._replace(confidence="think"), days)

    def standing(self, learner: LearnerId = ANNA) -> tuple[Mistake, ...]:
        found: tuple[Mistake, ...] = self.journal.mistakes(learner, 50)
        assert len(found) == self.journal.mistake_count(learner)
        return found


@pytest.fixture(params=["model", "file"])
def record(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Record]:
    if request.param == "model":
        yield Record(InMemoryJournal(Ids("chains")))
        return
    with SqliteJournal.open(tmp_path / "record.sqlite", new_id=Ids("chains")) as journal:
        yield Record(journal)
        assert journal.compare_with_log()


def test_it_stands_with_its_answer_its_day_and_how_often(record: Record) -> None:
    answer = record.miss()
    assert record.standing() == (Mistake(UNIT, "pack.s0", answer.id, NOON.day, 1, 1),)


def test_it_is_due_on_the_next_study_day(record: Record) -> None:
    for days in (0, 5, 40):
        record.know(days)
    assert record.journal.memory(ANNA, UNIT).due_day > NOON.day + 90
    record.miss(130)
    assert record.journal.memory(ANNA, UNIT).due_day == NOON.day + 131


def test_an_undone_answer_does_not_stand(record: Record) -> None:
    answer = record.miss()
    record.tell(Undone(answer.id, "s"))
    assert record.standing() == ()


def test_a_corrected_answer_does_not_stand(record: Record) -> None:
    answer = record.miss()
    record.tell(Corrected(answer.id, "s", 2))
    assert record.standing() == ()


def test_undoing_the_second_leaves_the_first(record: Record) -> None:
    first = record.miss()
    second = record.miss(1, sitting=1)
    assert record.standing()[0].misconception
    record.tell(Undone(second.id, "s"), 1)
    assert record.standing() == (Mistake(UNIT, "pack.s0", first.id, NOON.day, 1, 1),)


def test_a_right_answer_of_the_same_day_and_a_guess_of_a_later_one_leave_it_on_the_list(record: Record) -> None:
    record.miss()
    record.know()
    record.tell(answered(UNIT, 4, 3, True)._replace(confidence="guess"), 1)
    assert len(record.standing()) == 1


def test_a_right_answer_of_a_later_day_takes_it_off_until_that_is_undone(record: Record) -> None:
    record.miss()
    known = record.know(1)
    assert record.standing() == ()
    record.tell(Undone(known.id, "s"), 1)
    assert len(record.standing()) == 1


def test_what_happened_in_two_sittings_is_a_misconception_even_after_it_was_settled(record: Record) -> None:
    record.miss()
    record.know(1)
    record.miss(30, sitting=1)
    assert [one.misconception for one in record.standing()] == [True]


def test_two_devices_of_one_person_count_together(record: Record) -> None:
    record.miss(learner=ANNA)
    record.miss(1, learner=BO, sitting=1)
    record.tell(Linked(BO), 1)
    assert [one.misconception for one in record.standing(ANNA)] == [True]
    assert record.standing(BO) == record.standing(ANNA)


def test_nothing_stands_for_somebody_who_was_erased(record: Record) -> None:
    record.miss()
    record.tell(Erased())
    assert record.standing() == ()


def test_everybody_has_a_list_of_their_own(record: Record) -> None:
    record.miss()
    assert record.standing(BO) == ()


def test_a_clock_that_was_ahead_has_settled_nothing(record: Record) -> None:
    record.miss()
    record.know(300)
    assert record.standing() == ()
    record.tell(ClockTrusted(), 0.1)
    assert len(record.standing()) == 1


def test_a_mistake_under_a_clock_that_was_ahead_counts_from_the_day_that_was_confirmed(record: Record) -> None:
    record.miss(300)
    record.tell(ClockTrusted())
    assert [one.last_day for one in record.standing()] == [NOON.day]
    record.know(1)
    assert record.standing() == ()


def test_a_confirmation_far_in_the_east_brings_back_what_was_answered_far_in_the_west(record: Record) -> None:
    west, east = -12 * 60, 14 * 60
    midday = NOON.day * MS_A_DAY + 12 * 3_600_000
    at = midday + 28 * 3_600_000 - 60_000  # in the far west the last minute of the study day
    known = answered(UNIT, 4, 3, True)._replace(confidence="think")
    told = ((at, west, mistaken(UNIT)), (at + 20_000, west, known), (at + 10_000, east, ClockTrusted()))
    days, standing = [], []
    for when, zone, happening in told:
        moment = Moment(when, zone)
        tell(record.journal, Fact(EventId(record.ids(0)), ANNA, moment, happening))
        days.append(moment.day - NOON.day)
        standing.append(len(record.standing()))
    assert (days, standing) == ([0, 0, 2], [1, 1, 0])


def test_what_happened_most_comes_first_then_the_latest(record: Record) -> None:
    record.miss(unit=UNITS[0])
    record.miss(1, unit=UNITS[0], sitting=1)
    record.miss(2, unit=UNITS[1])
    record.miss(3, unit=UNITS[2])
    record.miss(3, unit=UNITS[3])
    assert [one.unit for one in record.standing()] == [UNITS[0], UNITS[2], UNITS[3], UNITS[1]]
    assert [one.unit for one in record.journal.mistakes(ANNA, 2)] == [UNITS[0], UNITS[2]]

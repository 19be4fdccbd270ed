"""A second look at the record, in a thread of its own while the window writes."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.fakes.histories import LEARNERS, START, UNITS, Ids, answered
from trainer.base.clock import Moment
from trainer.base.errors import TroubleOutside
from trainer.base.ids import EventId
from trainer.record.events import Fact
from trainer.record.happenings import Corrected, Undone
from trainer.store.beside import look_beside
from trainer.store.journal import SqliteJournal

ANNA = LEARNERS[0]


@pytest.fixture
def journal(tmp_path: Path):
    with SqliteJournal.open(tmp_path / "record.sqlite") as opened:
        yield opened


def tell(journal: SqliteJournal, happening: object, number: int) -> EventId:
    name = EventId(Ids(str(number))(0))
    return journal.append(Fact(name, ANNA, Moment(START + number), happening)).id


def test_it_sees_what_the_window_has_written_so_far(journal: SqliteJournal) -> None:
    for number in range(3):
        tell(journal, answered(UNITS[number], 4, 3, True), number)

    def look() -> int:
        with look_beside(journal.path) as other:
            return len(list(other.answers(ANNA)))

    with ThreadPoolExecutor(1) as beside:
        assert beside.submit(look).result() == 3
        tell(journal, answered(UNITS[0], 4, 3, True), 9)
        assert beside.submit(look).result() == 4


def test_the_window_can_write_while_it_looks(journal: SqliteJournal) -> None:
    for number in range(3):
        tell(journal, answered(UNITS[number], 4, 3, True), number)
    with look_beside(journal.path) as other:
        answers = other.answers(ANNA)
        next(answers)
        tell(journal, answered(UNITS[3], 4, 3, True), 9)
        assert len(list(answers)) == 2


def test_answers_stand_as_undo_and_correction_leave_them(journal: SqliteJournal) -> None:
    first, second = (tell(journal, answered(UNITS[number], 4, 1, False), number) for number in range(2))
    tell(journal, Undone(first, "s"), 5)
    tell(journal, Corrected(second, "s", 2), 6)
    with look_beside(journal.path) as other:
        (event,) = other.answers(ANNA)
    assert (event.id, event.happening.rating, event.happening.right) == (second, 2, True)


def test_nothing_can_be_written_by_it(journal: SqliteJournal) -> None:
    with look_beside(journal.path) as other, pytest.raises((TroubleOutside, AssertionError)):
        other.append(Fact(EventId("e" * 32), ANNA, Moment(START), answered(UNITS[0], 4, 3, True)))


def test_a_file_that_is_not_there_is_a_trouble_of_the_worlds(tmp_path: Path) -> None:
    with pytest.raises(TroubleOutside), look_beside(tmp_path / "none.sqlite"):
        pass

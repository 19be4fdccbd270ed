"""A review changes what is kept of a unit and nothing else about it; a unit may have moved to another section."""

from pathlib import Path

import pytest

from tests.fakes.histories import LEARNERS, START, UNITS, Ids, answered, tell
from trainer.base.clock import MS_A_DAY, Moment
from trainer.base.ids import EventId, SectionId
from trainer.record.events import Fact
from trainer.store.journal import SqliteJournal

ANNA = LEARNERS[0]
FIRST = answered(UNITS[0], 1, 3, True)


def reviewed(path: Path, *sections: str) -> SqliteJournal:
    """A record in which a unit was answered in these sections, a week apart."""
    journal, ids = SqliteJournal.open(path / "record.sqlite"), Ids("facts")
    for number, section in enumerate(sections):
        told = FIRST._replace(section=SectionId(section))
        tell(journal, Fact(EventId(ids(0)), ANNA, Moment(START + number * 7 * MS_A_DAY), told))
    return journal


@pytest.mark.parametrize("sections", [("p/old", "p/old", "p/old"), ("p/old", "p/new", "p/new")])
def test_a_unit_counts_as_started_once_where_it_is_and_on_its_first_day(tmp_path: Path, sections) -> None:
    with reviewed(tmp_path, *sections) as journal:
        assert journal.started(ANNA) == {sections[-1]: 1}
        assert journal.started_on(ANNA, Moment(START).day) == 1
        assert journal.memory(ANNA, UNITS[0]).reviews == 3
        assert journal.compare_with_log()

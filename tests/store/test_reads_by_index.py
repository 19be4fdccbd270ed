"""No read that a learner waits for looks through a whole table: at a million answers it would take seconds."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fakes.histories import LEARNERS, START, UNITS, Ids, answered, expected, tell
from trainer.base.clock import Moment
from trainer.base.ids import EventId
from trainer.record.events import Fact
from trainer.record.happenings import Corrected, Linked, SessionClosed, SessionOpened, Undone
from trainer.store.journal import SqliteJournal

ANNA, BO, _ = LEARNERS
DAY = Moment(START).day
READS: dict[str, Callable[[SqliteJournal], object]] = {
    "settings": lambda journal: journal.settings(ANNA),
    "memory": lambda journal: journal.memory(ANNA, UNITS[0]),
    "due": lambda journal: journal.due(ANNA, DAY, 120),
    "due_count": lambda journal: journal.due_count(ANNA, DAY),
    "next_due_day": lambda journal: journal.next_due_day(ANNA, DAY),
    "known": lambda journal: journal.known(ANNA, UNITS),
    "started": lambda journal: journal.started(ANNA),
    "asked_on": lambda journal: journal.asked_on(ANNA, DAY),
    "started_on": lambda journal: journal.started_on(ANNA, DAY),
    "answers_to": lambda journal: journal.answers_to(ANNA, UNITS[0]),
    "session": lambda journal: journal.session("session-one"),
    "open_session": lambda journal: journal.open_session(ANNA),
    "paces": lambda journal: journal.paces(ANNA, 200),
    "briefings": lambda journal: journal.briefings(ANNA),
    "expectations": lambda journal: journal.expectations(ANNA),
    "last_at": lambda journal: journal.last_at(),
    "mistakes": lambda journal: journal.mistakes(ANNA, 30),
    "mistake_count": lambda journal: journal.mistake_count(ANNA),
    "memories": lambda journal: journal.memories(ANNA),
    "drilled": lambda journal: journal.drilled(ANNA),
    "rated": lambda journal: journal.rated(),
    "cohorts": lambda journal: journal.cohorts(),
    "hidden": lambda journal: journal.hidden(ANNA),
    "first_attempts": lambda journal: journal.first_attempts(LEARNERS),
    "first_attempts to some items": lambda journal: journal.first_attempts(LEARNERS, UNITS),
    "flags": lambda journal: journal.flags(LEARNERS),
    "counts_of": lambda journal: [journal.counts_of(LEARNERS, by) for by in ("day", "item", "section")],
    "memories_of": lambda journal: journal.memories_of(LEARNERS),
    "groups_of": lambda journal: journal.groups_of(LEARNERS, {"all": UNITS}),
    "learners": lambda journal: journal.learners(),
    "event": lambda journal: journal.event(EventId("e")),
}
WRITES = {
    "answer": lambda answer: answered(UNITS[0], 4, 3, True),
    "undo": lambda answer: Undone(answer, "session-one"),
    "correction": lambda answer: Corrected(answer, "session-one", 2),
    "opening": lambda answer: SessionOpened("session-two", {}),
    "closing": lambda answer: SessionClosed("session-one", "left"),
    "expectation": lambda answer: expected(1),
}


@pytest.fixture
def journal(tmp_path: Path) -> SqliteJournal:
    journal, ids = SqliteJournal.open(tmp_path / "record.sqlite"), Ids("facts")
    told = [SessionOpened("session-one", {}), answered(UNITS[0], 4, 3, True), answered(UNITS[1], 4, 1, False)]
    for happening in (*told, expected(1), Linked(BO)):
        tell(journal, Fact(EventId(ids(0)), ANNA, Moment(START), happening))
    return journal


def scans(journal: SqliteJournal, act: Callable[[], object]) -> list[str]:
    said: list[str] = []
    journal.connection.set_trace_callback(said.append)
    act()
    journal.connection.set_trace_callback(None)
    found = []
    for sql in said:
        if sql.lstrip().upper().startswith(("SELECT", "INSERT", "UPDATE", "DELETE")):
            steps = [str(row[3]) for row in journal.connection.execute(f"EXPLAIN QUERY PLAN {sql}")]
            found += [f"{step} in {sql}" for step in steps if step.startswith("SCAN") and "wanted" not in step]
    journal.close()
    return [step for step in found if "CONSTANT ROW" not in step]


@pytest.mark.parametrize("name", READS)
def test_a_read_goes_by_an_index(journal: SqliteJournal, name: str) -> None:
    assert scans(journal, lambda: READS[name](journal)) == []


@pytest.mark.parametrize("name", WRITES)
def test_a_write_goes_by_an_index(journal: SqliteJournal, name: str) -> None:
    answer = journal.answers_to(ANNA, UNITS[1])[0].id
    fact = Fact(EventId("f" * 32), ANNA, Moment(START), WRITES[name](answer))
    assert scans(journal, lambda: tell(journal, fact)) == []

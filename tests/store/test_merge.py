"""Taking in another record: a union, whatever the order; foreign junk is refused and nothing changes."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from tests.fakes.histories import LEARNERS, START, UNITS, Ids, answered, tell
from trainer.base.clock import Moment
from trainer.base.errors import TroubleOutside
from trainer.base.ids import EventId
from trainer.record.events import Event, Fact, canonical, place
from trainer.record.happenings import Answered, Corrected, Erased, Happening, LearnerAdded, SettingChanged, Undone
from trainer.store.foreign import foreign_events
from trainer.store.journal import SqliteJournal
from trainer.store.schema import VERSION

ANNA, BO, CEM = LEARNERS
IDS = Ids("facts of merges")
Entry = tuple[Event, str | None]


def say(journal: SqliteJournal, happening: Happening, learner: str = ANNA, at: int = START) -> Event:
    return tell(journal, Fact(EventId(IDS(0)), learner, Moment(at), happening))


@pytest.fixture
def mine(tmp_path: Path) -> Iterator[SqliteJournal]:
    with SqliteJournal.open(tmp_path / "mine.sqlite") as journal:
        say(journal, LearnerAdded("Anna"))
        yield journal


@pytest.fixture
def theirs(tmp_path: Path) -> Iterator[SqliteJournal]:
    with SqliteJournal.open(tmp_path / "theirs.sqlite") as journal:
        say(journal, LearnerAdded("Bo"), BO)
        for number in range(3):
            say(journal, answered(UNITS[0], number, 3, True), BO)
        yield journal


@pytest.fixture
def handed_over(theirs: SqliteJournal, tmp_path: Path) -> Path:
    path = tmp_path / "handed.sqlite"
    theirs.connection.execute("VACUUM INTO ?", (str(path),))
    return path


def test_a_merge_adds_what_was_missing(mine: SqliteJournal, theirs: SqliteJournal) -> None:
    merged = mine.merge(theirs.log())
    assert (merged.added, merged.learners) == (4, (BO,))
    assert mine.memory(BO, UNITS[0]) == theirs.memory(BO, UNITS[0])
    assert mine.compare_with_log()


def test_a_second_merge_adds_nothing(mine: SqliteJournal, theirs: SqliteJournal) -> None:
    mine.merge(theirs.log())
    assert mine.merge(theirs.log()).added == 0


def test_an_undo_that_arrives_before_its_answer_counts_when_the_answer_comes(
    mine: SqliteJournal, theirs: SqliteJournal
) -> None:
    answer = say(theirs, answered(UNITS[1], 4, 3, True), BO)
    entries = list(theirs.log())
    say(mine, Undone(answer.id, "s"), BO)
    mine.merge(entries)
    assert mine.memory(BO, UNITS[1]) is None


def test_the_own_chain_goes_on_after_a_merge_that_brought_later_events_of_the_learner(
    mine: SqliteJournal, theirs: SqliteJournal
) -> None:
    before = say(mine, SettingChanged("theme", "dark"))
    say(theirs, SettingChanged("theme", "light"), ANNA, START + 86_400_000)
    mine.merge(theirs.log())
    after = say(mine, SettingChanged("theme", "system"))
    assert (after.chain, after.sequence, after.previous) == (before.chain, before.sequence + 1, before.seal)


def test_an_erasure_that_arrives_empties_what_is_here(mine: SqliteJournal, theirs: SqliteJournal) -> None:
    mine.merge(theirs.log())
    say(theirs, Erased(), BO)
    assert mine.merge(theirs.log()).erased
    assert [learner.name for learner in mine.learners()] == ["Anna"]
    assert all(body is None for event, body in mine.log() if event.learner == BO and event.kind != "erased")


def test_what_an_erased_learner_brings_back_stays_empty(mine: SqliteJournal, theirs: SqliteJournal) -> None:
    say(mine, Erased(), BO)
    mine.merge(theirs.log())
    assert mine.memory(BO, UNITS[0]) is None
    assert mine.compare_with_log()


def test_a_record_handed_over_as_a_file_is_taken_in(mine: SqliteJournal, handed_over: Path) -> None:
    assert mine.merge(foreign_events(handed_over)).added == 4
    assert mine.compare_with_log()


def test_an_erased_learner_travels_in_a_file(mine: SqliteJournal, theirs: SqliteJournal, tmp_path: Path) -> None:
    say(theirs, Erased(), BO)
    theirs.connection.execute("VACUUM INTO ?", (str(tmp_path / "handed.sqlite"),))
    assert mine.merge(foreign_events(tmp_path / "handed.sqlite")).added == 5


def changed(event: Event, **fields: object) -> Event:
    assert isinstance(event.happening, Answered)
    fact = Fact(event.id, event.learner, event.moment, event.happening._replace(**fields))
    return place(fact, event.chain, event.sequence, event.time, event.previous)[0]


def with_body(event: Event, told: Happening) -> Entry:
    fact = Fact(event.id, event.learner, event.moment, told)
    return place(fact, event.chain, event.sequence, event.time, event.previous)


def at(event: Event, milliseconds: int) -> Entry:
    fact = Fact(event.id, event.learner, Moment(milliseconds), event.happening)
    return place(fact, event.chain, event.sequence, event.time, event.previous)


FORGERIES: dict[str, Callable[[list[Entry]], list[Entry]]] = {
    "an edited body": lambda log: [*log[:-1], (log[-1][0], (log[-1][1] or "").replace("true", "false"))],
    "an edited time": lambda log: [*log[:-1], (log[-1][0]._replace(time=log[-1][0].time + 1), log[-1][1])],
    "a missing entry": lambda log: [*log[:1], *log[2:]],
    "a missing beginning": lambda log: log[1:],
    "an emptied entry of somebody not erased": lambda log: [*log[:-1], (log[-1][0], None)],
    "a number where a word belongs": lambda log: [*log[:-1], with_body(log[-1][0], SettingChanged("theme", 5))],
    "a grade of nine": lambda log: [*log[:-1], with_body(log[-1][0], Corrected("e", "s", 9))],
    "an answer with an infinite score": lambda log: [
        *log[:-1],
        with_body(log[-1][0], answered("u", 1, 3, True)._replace(score=9.0)),
    ],
    "text for a response time": lambda log: [
        *log[:-1],
        with_body(log[-1][0], answered("u", 1, 3, True)._replace(elapsed="x")),
    ],
    "a sequence of text": lambda log: [*log[:-1], (log[-1][0]._replace(sequence="4"), log[-1][1])],
    "a time beyond every clock": lambda log: [*log[:-1], (log[-1][0]._replace(time=1 << 80), log[-1][1])],
    "a date before the year 1": lambda log: [*log[:-1], at(log[-1][0], -(1 << 46))],
    "a grade for no retention": lambda log: [
        *log[:-1],
        with_body(log[-1][0], answered("u", 1, 3, True)._replace(retention=0.0)),
    ],
    "an id that is none": lambda log: [*log[:-1], (log[-1][0]._replace(id="'; DROP TABLE event"), log[-1][1])],
    "a body that is no text": lambda log: [*log[:-1], (log[-1][0], 5)],
    "a body that is no JSON": lambda log: [*log[:-1], (log[-1][0], "{")],
    "a body as deep as a well": lambda log: [*log[:-1], (log[-1][0], "[" * 100_000)],
    "a second event under one place": lambda log: [
        *log,
        place(Fact(EventId("e" * 32), BO, Moment(START), SettingChanged("a", "b")), log[-1][0].chain, 4, 1 << 50, ""),
    ],
}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_what_no_honest_record_holds_is_refused_whole(mine: SqliteJournal, theirs: SqliteJournal, forgery: str) -> None:
    before = list(mine.log())
    with pytest.raises(TroubleOutside, match="can't be taken in"):
        mine.merge(FORGERIES[forgery](list(theirs.log())))
    assert list(mine.log()) == before
    assert mine.compare_with_log()


@pytest.mark.parametrize("time", [(1 << 63) - 1, 1 << 63, 3 << 61, 1 << 62])
def test_however_late_an_entry_says_it_is_the_record_can_be_gone_on_with(mine: SqliteJournal, time: int) -> None:
    fact = Fact(EventId("e" * 32), BO, Moment(START), SettingChanged("a", "b"))
    with suppress(TroubleOutside):
        mine.merge([place(fact, "c" * 32, 1, time, "")])
    say(mine, SettingChanged("theme", "dark"))
    assert mine.compare_with_log()


def test_another_text_under_a_known_id_is_refused(mine: SqliteJournal, theirs: SqliteJournal) -> None:
    mine.merge(theirs.log())
    log = list(theirs.log())
    with pytest.raises(TroubleOutside, match="differs"):
        mine.merge([*log[:-1], with_body(log[-1][0], SettingChanged("a", "b"))])


def test_a_well_formed_event_of_tomorrow_is_kept_and_passed_on(mine: SqliteJournal, theirs: SqliteJournal) -> None:
    body = canonical({"what": "is new"})
    from trainer.record.happenings import Unreadable

    event = say(theirs, Unreadable("of-tomorrow", {"what": "is new"}), BO)
    mine.merge(theirs.log())
    assert (event, body) in list(mine.log())


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE VIEW other AS SELECT * FROM event",
        "DROP TABLE event; CREATE VIEW event AS"
        " WITH RECURSIVE a(x) AS (SELECT 1 UNION ALL SELECT x FROM a) SELECT * FROM a",
        "ALTER TABLE event ADD COLUMN extra INTEGER GENERATED ALWAYS AS (number * 2) VIRTUAL",
        "DROP TABLE event",
        "DROP TABLE event; CREATE VIRTUAL TABLE event USING fts5(id, body)",
        "PRAGMA application_id = 5",
        "PRAGMA user_version = 99",
    ],
)
def test_a_file_made_to_do_harm_is_refused(mine: SqliteJournal, handed_over: Path, sql: str) -> None:
    hostile = sqlite3.connect(handed_over)
    hostile.executescript(sql)
    hostile.close()
    with pytest.raises(TroubleOutside):
        mine.merge(foreign_events(handed_over))
    assert len(mine.event_ids()) == 1


def test_a_newer_file_is_refused_naming_both_formats(mine: SqliteJournal, handed_over: Path) -> None:
    newer = sqlite3.connect(handed_over)
    newer.execute("PRAGMA user_version = 99")
    newer.close()
    with pytest.raises(TroubleOutside, match=f"its format is 99.* up to {VERSION}"):
        mine.merge(foreign_events(handed_over))


def test_no_damaged_file_does_more_than_be_refused(mine: SqliteJournal, handed_over: Path) -> None:
    whole, chance = handed_over.read_bytes(), Random(7)
    before = mine.event_ids()
    for _ in range(150):
        damaged = bytearray(whole)
        for _ in range(chance.randrange(1, 30)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        handed_over.write_bytes(damaged[: chance.choice((len(damaged), chance.randrange(len(damaged))))])
        try:
            mine.merge(foreign_events(handed_over))
        except TroubleOutside:
            assert mine.event_ids() == before
        before = mine.event_ids()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 a zip file", b"SQLite format 3\x00"])
def test_a_file_that_is_no_database_is_refused(mine: SqliteJournal, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "junk").write_bytes(content)
    with pytest.raises(TroubleOutside, match="can't be taken in"):
        mine.merge(foreign_events(tmp_path / "junk"))


def test_a_file_that_is_not_there_is_told_in_plain_words(mine: SqliteJournal, tmp_path: Path) -> None:
    with pytest.raises(TroubleOutside, match="can't be read"):
        mine.merge(foreign_events(tmp_path / "nothing"))

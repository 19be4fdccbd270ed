"""The derived tables, one answer at a time: the same sums and memories that a replay of the log comes to."""

from trainer.base.ids import LearnerId, UnitId
from trainer.insight.mistakes import Course
from trainer.insight.tallies import COUNTS, Tally
from trainer.record.journal import Memory
from trainer.store.connection import Database
from trainer.store.rows import TALLIED, storable

__all__ = [
    "add",
    "close_sitting",
    "forget",
    "had_mistake",
    "keep_course",
    "open_sitting",
    "read_briefing",
    "remember",
    "set_setting",
    "settle",
    "start",
    "take_back",
]

_ADDED = ", ".join(f'"{name}" = "{name}" + excluded."{name}"' for name in COUNTS)
_MARKS = ", ".join("?" * len(COUNTS))


def _adding(table: str, key: str, more: str = "") -> str:
    """SQL that adds a tally to a row of a table, made when there is none; the names are all written in this file."""
    own, mark, add = (f", {more}", ", ?", f", {more} = {more} + excluded.{more}") if more else ("", "", "")
    return (
        f"INSERT INTO {table} (person, {key}, {TALLIED}{own}) VALUES (?, ?, {_MARKS}{mark}) "  # noqa: S608 - names only
        f"ON CONFLICT (person, {key}) DO UPDATE SET {_ADDED}{add}"
    )


_DAY, _ITEM = _adding("day_tally", "day"), _adding("item_tally", "item")
_SECTION = _adding("section_tally", "section", "started")
_STARTED = """
INSERT INTO section_tally (
    person, section, answers, "right", graded, sure, sure_wrong, relearned, milliseconds, started
)
VALUES (?, ?, 0, 0, 0, 0, 0, 0, 0, ?)
ON CONFLICT (person, section) DO UPDATE SET started = started + excluded.started
"""
_MEMORY = """
INSERT INTO memory (
    unit, section, stability, difficulty, due_day, last_at, last_day, reviews, lapses, model, person, first_day
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (person, unit) DO UPDATE SET
    section = excluded.section, stability = excluded.stability, difficulty = excluded.difficulty,
    due_day = excluded.due_day, last_at = excluded.last_at, last_day = excluded.last_day,
    reviews = excluded.reviews, lapses = excluded.lapses, model = excluded.model, first_day = excluded.first_day
"""
# A review leaves the first day alone: naming it would write its index anew, one page more for every answer.
_REVIEWED = """
UPDATE memory SET stability = ?, difficulty = ?, due_day = ?, last_at = ?, last_day = ?, reviews = ?, lapses = ?,
    model = ? WHERE person = ? AND unit = ? AND section = ?
"""
_MISTAKE = """
INSERT INTO mistake (unit, section, answer, last_day, times, sittings, standing, person)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (person, unit) DO UPDATE SET
    section = excluded.section, answer = excluded.answer, last_day = excluded.last_day, times = excluded.times,
    sittings = excluded.sittings, standing = excluded.standing
"""


def add(database: Database, person: LearnerId, tally: Tally, started: int = 0) -> None:
    """Add an answer's counts to its day, item and section, and to the section's number of started units."""
    database.run(_DAY, (person, tally.day, *tally.counts))
    database.run(_ITEM, (person, tally.item, *tally.counts))
    database.run(_SECTION, (person, tally.section, *tally.counts, started))


def take_back(database: Database, person: LearnerId, tally: Tally) -> None:
    """Take an answer's counts out again; what counts nothing any more leaves no row."""
    add(database, person, tally.taken_back())
    database.run("DELETE FROM day_tally WHERE person = ? AND day = ? AND answers = 0", (person, tally.day))
    database.run("DELETE FROM item_tally WHERE person = ? AND item = ? AND answers = 0", (person, tally.item))
    _sweep(database, person, tally.section)


def _sweep(database: Database, person: LearnerId, section: str) -> None:
    database.run(
        "DELETE FROM section_tally WHERE person = ? AND section = ? AND answers = 0 AND started = 0", (person, section)
    )


def remember(database: Database, person: LearnerId, memory: Memory, first_day: int | None = None) -> int:
    """Keep the unit's memory; how many units that adds to its section's started ones (0 or 1).

    ``first_day`` is the study day of the unit's first graded answer; None leaves it as it was.
    """
    reviewed = first_day is None and memory.reviews > 1
    if reviewed and database.run(_REVIEWED, (*memory[2:], person, memory.unit, memory.section)):
        return 0
    old = database.one("SELECT section, first_day FROM memory WHERE person = ? AND unit = ?", (person, memory.unit))
    if first_day is None:
        first_day = memory.last_day if old is None or memory.reviews == 1 else old[1]
    database.run(_MEMORY, (*memory, person, first_day))
    if old is None:
        return 1
    if old[0] != memory.section:
        _start(database, person, old[0], -1)
        _start(database, person, memory.section, 1)
    return 0


def _start(database: Database, person: LearnerId, section: str, number: int) -> None:
    database.run(_STARTED, (person, section, number))
    _sweep(database, person, section)


def forget(database: Database, person: LearnerId, unit: UnitId) -> None:
    """Drop the unit's memory."""
    old = database.one("SELECT section FROM memory WHERE person = ? AND unit = ?", (person, unit))
    if old is not None:
        database.run("DELETE FROM memory WHERE person = ? AND unit = ?", (person, unit))
        _start(database, person, old[0], -1)


def start(database: Database, person: LearnerId, section: str) -> None:
    """Count one more started unit in the section."""
    _start(database, person, section, 1)


def had_mistake(database: Database, person: LearnerId, unit: UnitId) -> bool:
    """Whether the unit was ever answered surely and wrongly."""
    return database.one("SELECT 1 FROM mistake WHERE person = ? AND unit = ?", (person, unit)) is not None


def settle(database: Database, person: LearnerId, unit: UnitId, day: int) -> None:
    """The unit was known on the study day: if that is later than when it was sure and wrong, it leaves the list."""
    sql = "UPDATE mistake SET standing = 0 WHERE person = ? AND unit = ? AND standing = 1 AND last_day < ?"
    database.run(sql, (person, unit, day))


def keep_course(database: Database, person: LearnerId, unit: UnitId, course: Course | None) -> None:
    """Keep how it went on with what was sure and wrong; nothing is left of a course that is none any more."""
    if course is None:
        database.run("DELETE FROM mistake WHERE person = ? AND unit = ?", (person, unit))
    else:
        database.run(_MISTAKE, (*course.mistake, int(course.standing), person))


def set_setting(database: Database, person: LearnerId, name: str, value: str) -> None:
    """Keep the setting's latest value."""
    values = (person, storable(name), storable(value))
    database.run(
        "INSERT INTO setting VALUES (?, ?, ?) ON CONFLICT (person, name) DO UPDATE SET value = excluded.value", values
    )


def read_briefing(database: Database, person: LearnerId, section: str) -> None:
    """Keep that the section's briefing was read."""
    database.run("INSERT INTO briefing VALUES (?, ?) ON CONFLICT DO NOTHING", (person, section))


def open_sitting(database: Database, person: LearnerId, session: str, time: int, chain: str) -> None:
    """Keep the sitting as open."""
    values = (person, session, time, chain)
    database.run("INSERT INTO sitting VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", values)


def close_sitting(database: Database, person: LearnerId, session: str) -> None:
    """The sitting is open no more."""
    database.run("DELETE FROM sitting WHERE person = ? AND session = ?", (person, session))

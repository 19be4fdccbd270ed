"""The derived tables made again from the log, by the same functions that keep them up to date."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from trainer.base.clock import Moment
from trainer.base.ids import EventId, LearnerId, UnitId
from trainer.insight import mistakes
from trainer.insight.tallies import COUNTS, tally
from trainer.memory.model import MODEL
from trainer.record.events import Event
from trainer.record.happenings import (
    Answered,
    BriefingRead,
    ClockTrusted,
    Corrected,
    SessionClosed,
    SessionOpened,
    SettingChanged,
    Undone,
)
from trainer.record.journal import Memory
from trainer.record.settled import Order, brought_back, corrected
from trainer.store.connection import Database
from trainer.store.log import events_of
from trainer.store.rollcall import roster_from_log
from trainer.store.roster import Roster
from trainer.store.rows import TALLIED, event_from, storable

__all__ = ["TABLES", "Portrait", "portrait", "redraw", "stored"]

_RULINGS = """
SELECT id, chain, sequence, time, learner, at, offset, kind, body, digest, previous, seal
FROM event WHERE learner = ? AND target IS NOT NULL
"""
Follow = Callable[[Memory | None, Event], Memory | None]
"""The memory model's step: ``memory.model.follow``."""
Rows = list[tuple[Any, ...]]


class Table(NamedTuple):
    """A person's derived table: how its rows are read, written and dropped, and who has any."""

    read: str
    write: str
    drop: str
    drop_all: str
    persons: str


def _tallies(table: str, key: str, *more: str) -> Table:
    """A table of sums by person and ``key``; every name in its SQL is written in this program."""
    columns = ", ".join(("person", key, TALLIED, *more))
    marks = ", ".join("?" * (2 + len(COUNTS) + len(more)))
    return Table(
        f"SELECT {columns} FROM {table} WHERE person = ?",  # noqa: S608 - names of our own tables and columns
        f"INSERT INTO {table} ({columns}) VALUES ({marks})",  # noqa: S608 - names of our own tables and columns
        f"DELETE FROM {table} WHERE person = ?",  # noqa: S608 - names of our own tables and columns
        f"DELETE FROM {table}",  # noqa: S608 - names of our own tables and columns
        f"SELECT DISTINCT person FROM {table}",  # noqa: S608 - names of our own tables and columns
    )


TABLES: Mapping[str, Table] = {
    "memory": Table(
        """SELECT unit, section, stability, difficulty, due_day, last_at, last_day, reviews, lapses, model,
        person, first_day FROM memory WHERE person = ?""",
        """INSERT INTO memory (unit, section, stability, difficulty, due_day, last_at, last_day, reviews, lapses,
        model, person, first_day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        "DELETE FROM memory WHERE person = ?",
        "DELETE FROM memory",
        "SELECT DISTINCT person FROM memory",
    ),
    "mistake": Table(
        """SELECT unit, section, answer, last_day, times, sittings, standing, person FROM mistake WHERE person = ?""",
        """INSERT INTO mistake (unit, section, answer, last_day, times, sittings, standing, person)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        "DELETE FROM mistake WHERE person = ?",
        "DELETE FROM mistake",
        "SELECT DISTINCT person FROM mistake",
    ),
    "day_tally": _tallies("day_tally", "day"),
    "item_tally": _tallies("item_tally", "item"),
    "section_tally": _tallies("section_tally", "section", "started"),
    "setting": Table(
        "SELECT * FROM setting WHERE person = ?",
        "INSERT INTO setting VALUES (?, ?, ?)",
        "DELETE FROM setting WHERE person = ?",
        "DELETE FROM setting",
        "SELECT DISTINCT person FROM setting",
    ),
    "briefing": Table(
        "SELECT * FROM briefing WHERE person = ?",
        "INSERT INTO briefing VALUES (?, ?)",
        "DELETE FROM briefing WHERE person = ?",
        "DELETE FROM briefing",
        "SELECT DISTINCT person FROM briefing",
    ),
    "sitting": Table(
        "SELECT * FROM sitting WHERE person = ?",
        "INSERT INTO sitting VALUES (?, ?, ?, ?)",
        "DELETE FROM sitting WHERE person = ?",
        "DELETE FROM sitting",
        "SELECT DISTINCT person FROM sitting",
    ),
}
"""The derived tables but the roster."""


class Portrait:
    """What one person's events come to; shown them in order of replay."""

    def __init__(self, person: LearnerId, rulings: Iterable[Event], follow: Follow) -> None:
        self.person = person
        self._follow = follow
        self._undone: set[EventId] = set()
        self._corrections: dict[EventId, int] = {}
        self._confirmed: list[tuple[Order, Moment]] = []
        for event in sorted(rulings, key=lambda event: event.order):
            match event.happening:
                case Undone(target=target):
                    self._undone.add(target)
                case Corrected(target=target, rating=rating):
                    self._corrections[target] = rating
                case ClockTrusted():
                    self._confirmed.append((event.order, event.moment))
                case _:
                    pass
        self._memories: dict[UnitId, tuple[Memory, int]] = {}
        self._courses: dict[UnitId, mistakes.Course] = {}
        self._tallies: dict[str, dict[object, list[int]]] = {"day": {}, "item": {}, "section": {}}
        self._settings: dict[str, str] = {}
        self._briefings: set[str] = set()
        self._sittings: dict[str, tuple[int, str]] = {}
        self._closed: set[str] = set()

    def show(self, event: Event) -> None:
        """Take the next event into account."""
        match event.happening:
            case Answered() as told if event.id not in self._undone:
                self._count(event._replace(happening=corrected(told, self._corrections.get(event.id))))
            case SettingChanged(name=name, value=value):
                self._settings[storable(name)] = storable(value)
            case BriefingRead(section=section):
                self._briefings.add(section)
            case SessionOpened(session=session):
                self._sittings.setdefault(session, (event.time, event.chain))
            case SessionClosed(session=session):
                self._closed.add(session)
            case _:
                pass

    def _count(self, event: Event) -> None:
        counted = tally(event)
        if counted is None or not isinstance(event.happening, Answered):
            return
        for name, key in (("day", counted.day), ("item", counted.item), ("section", counted.section)):
            sums = self._tallies[name].setdefault(key, [0] * len(COUNTS))
            for index, count in enumerate(counted.counts):
                sums[index] += count
        moment = brought_back(event, self._confirmed) if self._confirmed else event.moment
        self._remember(event.happening.unit, event._replace(moment=moment))

    def _remember(self, unit: UnitId, event: Event) -> None:
        old = self._memories.get(unit)
        memory = self._follow(None if old is None else old[0], event)
        if memory is not None:
            self._memories[unit] = (memory, memory.last_day if old is None else old[1])
        course = mistakes.follow(self._courses.get(unit), event)
        if course is not None:
            self._courses[unit] = course

    def rows(self) -> dict[str, Rows]:
        """The person's rows of each table, in the order of ``TABLES``."""
        started: dict[object, int] = {}
        for memory, _ in self._memories.values():
            started[memory.section] = started.get(memory.section, 0) + 1
        nothing = [0] * len(COUNTS)
        sections = self._tallies["section"]
        return {
            "memory": [(*memory, self.person, first_day) for memory, first_day in self._memories.values()],
            "mistake": [(*one.mistake, int(one.standing), self.person) for one in self._courses.values()],
            "day_tally": [(self.person, day, *counts) for day, counts in self._tallies["day"].items()],
            "item_tally": [(self.person, item, *counts) for item, counts in self._tallies["item"].items()],
            "section_tally": [
                (self.person, section, *sections.get(section, nothing), started.get(section, 0))
                for section in {**sections, **started}
            ],
            "setting": [(self.person, name, value) for name, value in self._settings.items()],
            "briefing": [(self.person, section) for section in self._briefings],
            "sitting": [
                (self.person, session, *opened)
                for session, opened in self._sittings.items()
                if session not in self._closed
            ],
        }


def portrait(database: Database, roster: Roster, person: LearnerId) -> Portrait:
    """The person as the log tells."""
    from trainer.memory.model import follow  # fsrs costs 50 ms, and no launch needs a replay

    members = roster.members(person)
    rulings = (event_from(row) for member in members for row in database.all(_RULINGS, (member,)))
    drawn = Portrait(person, rulings, follow)
    for event in events_of(database, members):
        drawn.show(event)
    return drawn


def stored(database: Database, person: LearnerId) -> dict[str, Rows]:
    """The person's rows of each table as the file has them."""
    return {name: database.all(table.read, (person,)) for name, table in TABLES.items()}


def redraw(database: Database, roster: Roster, persons: Iterable[LearnerId]) -> None:
    """Make these persons' rows again; who is nobody's person any more, or was erased, is left without."""
    for person in persons:
        for table in TABLES.values():
            database.run(table.drop, (person,))
        if roster.person(person) == person and not roster.erased(person):
            for name, rows in portrait(database, roster, person).rows().items():
                database.run_many(TABLES[name].write, iter(rows))


def rebuild(database: Database) -> Roster:
    """Make every derived table again within the present transaction; who is in the record."""
    roster = roster_from_log(database)
    for table in TABLES.values():
        database.run(table.drop_all)
    database.run("DELETE FROM learner")
    roster.write(database, roster.entries)
    redraw(database, roster, sorted({entry.person for entry in roster.entries.values()}))
    database.run("DELETE FROM derivation")
    database.run("INSERT INTO derivation VALUES (?)", (MODEL,))
    return roster


def agrees(database: Database) -> bool:
    """Whether the file's derived tables are what the log comes to."""
    roster = roster_from_log(database)
    if roster.rows() != Roster.load(database).rows():
        return False
    persons = {entry.person for entry in roster.entries.values() if not entry.erased}
    for table in TABLES.values():
        if {person for (person,) in database.all(table.persons)} - persons:
            return False
    return all(_same(portrait(database, roster, person).rows(), stored(database, person)) for person in persons)


def _same(one: dict[str, Rows], other: dict[str, Rows]) -> bool:
    return all(sorted(one[table], key=repr) == sorted(other[table], key=repr) for table in TABLES)

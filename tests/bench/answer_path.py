"""One durable answer and the next question, opening, and the queue, in a large record.

    python tests/bench/answer_path.py [ITEMS] [ANSWERS] [ROUNDS]

The floor of an answer is a bare SQLite transaction that writes the same rows into the same tables (no triggers) of a
copy of the same file, in turns with ours. Reflinks or plain copies of the file go to the system's temporary folder.
"""

import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.measuring import heading, own_memory, row
from tests.bench.seeding import seeded
from trainer.base.clock import Moment
from trainer.base.ids import SessionId, new_id
from trainer.drive import open_shelf, shelf_path
from trainer.store.journal import SqliteJournal
from trainer.study.answering import Given
from trainer.study.drive import made_up_response, morning
from trainer.study.planning import look_at_today, plan_today
from trainer.study.quiz import Quiz, shown
from trainer.study.settings import Settings
from trainer.study.sitting import Sitting

_KEYS = {"memory": "person, unit", "day_tally": "person, day", "item_tally": "person, item"}
_KEYS |= {"section_tally": "person, section", "learner": "id"}


class Times(NamedTuple):
    """Wall and CPU times of many runs, in ms."""

    wall: list[float]
    cpu: list[float]

    def run(self, what: Callable[[], Any]) -> Any:
        wall, cpu = time.perf_counter(), time.process_time()
        result = what()
        self.cpu.append(1_000 * (time.process_time() - cpu))
        self.wall.append(1_000 * (time.perf_counter() - wall))
        return result


class Floor:
    """A bare transaction with the same rows."""

    def __init__(self, path: Path) -> None:
        self.connection = sqlite3.connect(path, isolation_level=None)
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"):
            self.connection.execute(f"PRAGMA {pragma}")
        triggers = self.connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            self.connection.execute(f"DROP TRIGGER {name}")

    def write(self, rows: Sequence[tuple[str, tuple[Any, ...]]]) -> None:
        execute = self.connection.execute
        execute("BEGIN IMMEDIATE")
        for sql, values in rows:
            execute(sql, values)
        execute("COMMIT")


def rows_of(connection: sqlite3.Connection, event: str) -> list[tuple[str, tuple[Any, ...]]]:
    """What an answer left in the tables, as statements that write the same."""
    told = connection.execute("SELECT * FROM event WHERE id = ?", (event,)).fetchone()
    learner, day, item, unit, section = connection.execute(
        "SELECT learner, day, item, unit, section FROM event WHERE id = ?", (event,)
    ).fetchone()
    keys = {"memory": (learner, unit), "day_tally": (learner, day), "item_tally": (learner, item)}
    keys |= {"section_tally": (learner, section), "learner": (learner,)}
    rows = [(f"INSERT INTO event VALUES ({','.join('?' * len(told))})", told)]
    for table, columns in _KEYS.items():
        where = " AND ".join(f"{column} = ?" for column in columns.split(", "))
        found = connection.execute(f"SELECT * FROM {table} WHERE {where}", keys[table]).fetchall()
        rows += [(f"INSERT OR REPLACE INTO {table} VALUES ({','.join('?' * len(one))})", one) for one in found]
    return rows


def opened(record: Path, rounds: int) -> tuple[Times, Times]:
    """Opening the record and its content, beside a bare connection that reads one row."""
    ours, bare = Times([], []), Times([], [])

    def both() -> None:
        with SqliteJournal.open(record) as journal, closing(open_shelf(record)):
            journal.learners()

    def plainly() -> None:
        with closing(sqlite3.connect(record)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("SELECT * FROM learner").fetchone()

    for _ in range(rounds + 1):
        bare.run(plainly)
        ours.run(both)
    return ours, bare


def queued(sitting: Sitting, day: int, rounds: int) -> tuple[Times, Times, Times]:
    """Looking at today, and planning it, beside the one query that lists what is due."""
    look, ours, bare = Times([], []), Times([], []), Times([], [])
    connection, (journal, shelf, learner, _) = sitting.journal.connection, sitting

    due = "SELECT * FROM memory WHERE person = ? AND due_day <= ? ORDER BY due_day, unit LIMIT 120"
    for _ in range(rounds + 1):
        bare.run(lambda: connection.execute(due, (learner, day)).fetchall())
        look.run(lambda: look_at_today(journal, shelf, learner, Settings(), day))
        ours.run(lambda: plan_today(journal, shelf, learner, Settings(), day, SessionId("q")))
    return look, ours, bare


def answered(sitting: Sitting, floor: Floor, rounds: int, moment: Moment) -> tuple[Times, Times]:
    """Committing an answer and laying out the next question, in turns with the floor; sittings of the usual length."""
    ours, bare, quiz, number = Times([], []), Times([], []), None, 0
    paces = sitting.paces()
    while len(ours.wall) < rounds + 5:
        moment, number = moment.later(ms=5_000), number + 1
        if quiz is None or quiz.ask is None:
            quiz, moment = next_sitting(sitting, moment)
            item = sitting.shelf.item(quiz.queue[0].item)
        given = Given(*made_up_response(item, "bench", number), moment, 5_000)

        def commit_and_next(quiz: Quiz = quiz, given: Given = given, item: Any = item) -> Any:
            told = sitting.commit(quiz, item, given, paces)
            if told.quiz.ask is None:
                return told, None
            following = sitting.shelf.item(told.quiz.ask.item)
            shown(told.quiz, following)
            return told, following

        told, item = ours.run(commit_and_next)
        quiz = told.quiz
        rows = rows_of(sitting.journal.connection, told.event)
        bare.run(lambda rows=rows: floor.write(rows))
    return Times(ours.wall[5:], ours.cpu[5:]), Times(bare.wall[5:], bare.cpu[5:])


def next_sitting(sitting: Sitting, moment: Moment) -> tuple[Quiz, Moment]:
    """Today's, or that of the next day on which something is due."""
    while True:
        settings, session = Settings(minutes=0), SessionId(new_id(moment.at))
        plan = plan_today(sitting.journal, sitting.shelf, sitting.learner, settings, moment.day, session)
        if plan.asks:
            return sitting.open(plan, moment), moment
        following = sitting.journal.next_due_day(sitting.learner, moment.day)
        assert following is not None
        moment = morning(following, 0)


def table(items: int, answers: int, rounds: int) -> str:
    source = seeded(items, answers)
    with tempfile.TemporaryDirectory() as folder:
        record, other = Path(folder) / "record.sqlite", Path(folder) / "bare.sqlite"
        shutil.copyfile(source, record)
        shutil.copyfile(source, other)
        shelf_path(record).symlink_to(shelf_path(source))
        before = own_memory()
        opening, bare_opening = opened(record, 9)
        floor = Floor(other)
        with SqliteJournal.open(record) as journal, closing(open_shelf(record)) as shelf:
            sitting = Sitting(journal, shelf, journal.learners()[0].id, new_id)
            day = Moment(journal.last_at()).day + 1
            due = journal.due_count(sitting.learner, day)
            look, queue, bare_queue = queued(sitting, day, 9)
            ours, bare = answered(sitting, floor, rounds, morning(day, 0))
        floor.connection.close()
        p99 = sorted(ours.wall)[int(0.99 * len(ours.wall))]
        lines = [
            f"{items} items, {answers} answers, {source.stat().st_size / 1e6:.0f} MB; {due} due; {rounds} answers",
            heading("bare SQLite"),
            row(
                "open record and content, wall",
                median(opening.wall[1:]),
                median(bare_opening.wall[1:]),
                "ms",
                "<= 15 ms",
            ),
            row("how today stands, wall", median(look.wall[1:]), median(bare_queue.wall[1:]), "ms", ""),
            row("build the queue, wall", median(queue.wall[1:]), median(bare_queue.wall[1:]), "ms", "<= 8 ms"),
            row("answer + next, CPU (median)", median(ours.cpu), median(bare.cpu), "ms", "<= 0.4 ms"),
            row("answer + next, wall p50", median(ours.wall), median(bare.wall), "ms", "<= 2x"),
            row("answer + next, wall p99", p99, sorted(bare.wall)[int(0.99 * len(bare.wall))], "ms", ""),
            row("memory of this process (floor: before opening)", own_memory(), before, "MB", ""),
        ]
    return "\n".join(lines)


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:4]]
    print(table(*given, *(100_000, 1_000_000, 400)[len(given) :]))

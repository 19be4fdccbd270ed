"""An instructor's panels over a large record: their counts, checked against a recount, and what takes longer.

    python tests/bench/class_panels.py [ITEMS] [ANSWERS] [LEARNERS] [ROUNDS]

The floor of a panel's counts is one connection that fetches the same number of rows of the same table.
"""

import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import Any

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.measuring import heading, own_memory, row
from tests.bench.seeding import seeded
from tests.fakes.group_sums import together
from trainer.base.clock import Moment
from trainer.base.ids import ItemId, LearnerId
from trainer.drive import open_shelf, shelf_path
from trainer.insight.cohort import help_wanted, sections_by_learner, summaries
from trainer.insight.cohort_items import complete_form, in_common, item_findings
from trainer.insight.progress import counts_of
from trainer.insight.tallies import COUNTS, tally
from trainer.record.happenings import Answered
from trainer.record.instructing import FirstAttempt, GroupSums, OpenCounts, first_attempt
from trainer.record.settled import corrected
from trainer.store.journal import SqliteJournal

Sums = dict[tuple[str, LearnerId, Any], list[int]]


def timed(rounds: int, what: Callable[[], Any]) -> tuple[float, Any]:
    """The median wall time in ms after one run to warm up, and what came of it."""
    walls, result = [], None
    for _ in range(rounds + 1):
        begun = time.perf_counter()
        result = what()
        walls.append(1_000 * (time.perf_counter() - begun))
    return median(walls[1:]), result


def recounted(journal: SqliteJournal) -> tuple[Sums, tuple[FirstAttempt, ...]]:
    """Every sum and first attempt anew from the log (made by appending: no links, undos or corrections in it)."""
    sums: Sums = {}
    first: dict[tuple[ItemId, LearnerId], FirstAttempt] = {}
    for event, _ in journal.log():
        counted = tally(event)
        if counted is None or not isinstance(event.happening, Answered):
            continue
        one = first_attempt(event._replace(happening=corrected(event.happening, None)), event.learner)
        if one is not None:
            first.setdefault((one.item, one.person), one)
        for by, key in (("day", counted.day), ("item", counted.item), ("section", counted.section)):
            held = sums.setdefault((by, event.learner, key), [0] * len(COUNTS))
            for place, count in enumerate(counted.counts):
                held[place] += count
    return sums, tuple(first[key] for key in sorted(first))


def open_sums(sums: Sums, by: str) -> dict[LearnerId, dict[Any, OpenCounts]]:
    places = [COUNTS.index(name) for name in OpenCounts._fields]
    found: dict[LearnerId, dict[Any, OpenCounts]] = {}
    for (which, learner, key), counts in sums.items():
        if which == by:
            found.setdefault(learner, {})[key] = OpenCounts(*(counts[place] for place in places))
    return found


def group_sums(sums: Sums, groups: Mapping[str, list[ItemId]]) -> dict[str, GroupSums]:
    learners = {learner for _, learner, _ in sums}
    found = {}
    for name, items in groups.items():
        counted = {}
        for one in learners:
            rows = [sums[("item", one, item)] for item in items if ("item", one, item) in sums]
            if rows:
                counted[one] = counts_of(rows)
        if counted:
            found[name] = together(counted)
    return found


def bare(record: Path, table: str, rounds: int) -> float:
    """Fetching all rows of a table."""
    with closing(sqlite3.connect(record)) as connection:
        columns = ", ".join(f'"{name}"' for name in OpenCounts._fields)
        return timed(rounds, lambda: connection.execute(f"SELECT person, {columns} FROM {table}").fetchall())[0]


def table(items: int, answers: int, learners: int, rounds: int) -> str:
    source = seeded(items, answers, learners)
    with tempfile.TemporaryDirectory() as folder:
        record = Path(folder) / "record.sqlite"
        shutil.copyfile(source, record)
        shelf_path(record).symlink_to(shelf_path(source))
        lines = [f"{items} items, {answers} answers of {learners} learners, {source.stat().st_size / 1e6:.0f} MB"]
        lines.append(heading("bare SELECT"))
        with SqliteJournal.open(record) as journal, closing(open_shelf(record)) as shelf:
            lines += _panels(journal, shelf, record, rounds)
    return "\n".join(lines)


def _panels(journal: SqliteJournal, shelf: Any, record: Path, rounds: int) -> list[str]:
    before = own_memory()
    people = [one.id for one in journal.learners()]
    trained = shelf.statements_of(shelf.item_ids())
    groups: dict[str, list[ItemId]] = {}
    for item, statements in trained.items():
        for statement in statements:
            groups.setdefault(statement, []).append(item)
    reads = {by: timed(rounds, lambda by=by: journal.counts_of(people, by)) for by in ("section", "day", "item")}
    grouped, summed = timed(rounds, lambda: journal.groups_of(people, groups))
    helped, _ = timed(rounds, lambda: help_wanted(summed))
    doubts, _ = timed(rounds, lambda: journal.flags(people))
    listed, _ = timed(rounds, lambda: (journal.cohorts(), journal.learners()))
    in_all = reads["section"][0] + grouped + helped + doubts + listed
    after_counts = own_memory()
    kept, memories = timed(3, lambda: journal.memories_of(people))
    day, questions = Moment(journal.last_at()).day, shelf.counts()
    mastered, _ = timed(
        3, lambda: summaries(sections_by_learner(people, memories, reads["section"][1], questions, day))
    )
    firsts, attempts = timed(3, lambda: journal.first_attempts(people))
    bank = [shelf.item(item) for item in shelf.item_ids()]
    analysis, _ = timed(3, lambda: item_findings(attempts, bank))
    formed, form = timed(3, lambda: complete_form(attempts, in_common(attempts)))
    at_most = own_memory()
    sums, first = recounted(journal)
    for by, (_, found) in reads.items():
        assert found == open_sums(sums, by), by
    assert attempts == first
    assert summed == group_sums(sums, groups)
    floors = {by: bare(record, f"{by}_tally", rounds) for by in reads}
    sizes = {by: sum(map(len, found.values())) for by, (_, found) in reads.items()}
    return [
        row(f"counts by section ({sizes['section']} rows), wall", reads["section"][0], floors["section"], "ms", ""),
        row(f"sums by statement ({len(summed)}) and learner, wall", grouped, floors["item"], "ms", ""),
        row("who needs help with what, from these", helped, 0, "ms", ""),
        row("questions flagged; cohorts and rosters", doubts + listed, 0, "ms", ""),
        row("all panels' counts together, wall", in_all, 0, "ms", "<= 50 ms"),
        "these counts, those by day and item, and first attempts are equal to a recount of the log",
        row(f"for a table: counts by item ({sizes['item']} rows)", reads["item"][0], floors["item"], "ms", ""),
        row(f"for a table: counts by day ({sizes['day']} rows)", reads["day"][0], floors["day"], "ms", ""),
        row(f"memories of everybody ({sum(map(len, memories.values()))})", kept, 0, "ms", "beside the window"),
        row("cohort by section on a day", mastered, 0, "ms", "beside the window"),
        row(f"first attempts ({len(attempts)})", firsts, 0, "ms", "beside the window"),
        row(f"item analysis of {len(bank)} items", analysis, 0, "ms", "beside the window"),
        row(f"a form of {len(form.items)} items by {form.people} people", formed, 0, "ms", "beside the window"),
        row("memory: counts (floor: record opened)", after_counts, before, "MB", ""),
        row("memory: everything", at_most, before, "MB", ""),
    ]


if __name__ == "__main__":
    sizes = [int(word) for word in sys.argv[1:5]]
    print(table(*sizes, *(400, 1_000_000, 50, 9)[len(sizes) :]))

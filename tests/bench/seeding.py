"""A large record, made once through the store's own appending and kept under the system's temporary folder.

    python tests/bench/seeding.py [ITEMS] [ANSWERS] [LEARNERS]

One learner studies every item of the made-up pack: a share of new items each day and whatever is due, day after day,
with grades drawn from seeds, until there are so many answers. Several learners share the answers, each with an ability
of their own; they ask for no fewer than fifteen questions a day and repeat each twice, for a year or so.
"""

import hashlib
import heapq
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.measuring import ROOT
from trainer.base.chance import draw
from trainer.base.clock import Moment
from trainer.base.ids import EventId, ItemId, LearnerId, SectionId, SessionId, UnitId, uuid7
from trainer.content import cache, codec
from trainer.content.cache import write_cache
from trainer.content.model import Item
from trainer.drive import shelf_path
from trainer.memory.model import MODEL, after
from trainer.record.events import Fact
from trainer.record.happenings import Answered, BriefingRead, Happening, LearnerAdded, Rating, SettingChanged
from trainer.record.journal import Memory
from trainer.store import rows, schema
from trainer.store.journal import SqliteJournal
from trainer.study.drive import made_up_pack, made_up_response, morning
from trainer.study.responses import plain

FIRST_DAY = 19_700
_AT_ONCE = 5_000
_DAYS_OF_NEW = 365
Step = tuple[Fact, tuple[Memory, ...]]


def seeded(items: int, answers: int, learners: int = 1) -> Path:
    """The record with so many items and answers; made when there is none of this code's.

    A process of its own makes it: a child's largest memory counts what its parent held when it was born.
    """
    folder = _folder(items, answers, learners)
    if not (folder / "done").exists() or not (folder / _code(cache, codec)).exists():
        command = [sys.executable, "-m", "tests.bench.seeding", str(items), str(answers), str(learners)]
        subprocess.run(command, cwd=ROOT, check=True)
    return folder / "record.sqlite"


def _folder(items: int, answers: int, learners: int) -> Path:
    this = Path(__file__).read_bytes()
    code = hashlib.sha256(this + _code(schema, rows, sys.modules[made_up_pack.__module__]).encode()).hexdigest()[:12]
    shared = "" if learners == 1 else f"-{learners}"
    return Path(tempfile.gettempdir()) / f"common-ground-bench-{items}-{answers}{shared}-{code}"


def _seed(items: int, answers: int, learners: int) -> None:
    folder = _folder(items, answers, learners)
    record, shelf_code = folder / "record.sqlite", _code(cache, codec)
    if not (folder / "done").exists():
        folder.mkdir(exist_ok=True)
        for old in folder.iterdir():
            old.unlink()
        make(record, items, answers, learners)
        (folder / "done").touch()
    if not (folder / shelf_code).exists():
        write_cache(shelf_path(record), [made_up_pack(items)])
        (folder / shelf_code).touch()


def _code(*sources: ModuleType) -> str:
    return hashlib.sha256(b"".join(Path(str(source.__file__)).read_bytes() for source in sources)).hexdigest()[:12]


def make(record: Path, items: int, answers: int, learners: int = 1) -> None:
    """Seed a new record."""
    pack = made_up_pack(items)
    sections = [section.id for section in pack.sections]
    with SqliteJournal.open(record) as journal:
        journal.connection.execute("PRAGMA synchronous = OFF")
        waiting: list[Step] = []
        for step in _together(pack.items, sections, answers, learners):
            waiting.append(step)
            if len(waiting) == _AT_ONCE:
                journal.append_all(waiting)
                waiting = []
        journal.append_all(waiting)
        journal.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _together(items: tuple[Item, ...], sections: list[SectionId], answers: int, learners: int) -> Iterator[Step]:
    """Everybody's steps as the clock has them."""
    if learners == 1:
        return _steps(items, sections, answers, Pupil("Bench", LearnerId(uuid7(0, b"bench-learner")), 0, 88, 0, 0))
    each = answers // learners
    pupils = (
        Pupil(f"Bench {n}", LearnerId(uuid7(n, b"bench-learner")), n * each * 2, 60 + draw("able", n) % 38, 2, 15)
        for n in range(1, learners + 1)
    )
    return heapq.merge(*(_steps(items, sections, each, pupil) for pupil in pupils), key=lambda step: step[0].moment.at)


class Pupil(NamedTuple):
    """Somebody made up: numbers count from ``begin``, and ``able`` of a hundred answers are right.

    Each question is repeated ``again`` times, and what is due next is asked early to make ``daily`` questions a day.
    """

    name: str
    learner: LearnerId
    begin: int
    able: int
    again: int
    daily: int


def _steps(items: tuple[Item, ...], sections: list[SectionId], answers: int, pupil: Pupil) -> Iterator[Step]:
    learner, begin = pupil.learner, morning(FIRST_DAY - 1, 0)
    openings: list[Happening] = [LearnerAdded(pupil.name), SettingChanged("new_a_day", "100")]
    openings += [BriefingRead(section) for section in sections]
    for number, happening in enumerate(openings, pupil.begin):
        yield Fact(EventId(uuid7(begin.at, number.to_bytes(10, "big"))), learner, begin, happening), ()
    fresh, due, known = 0, list[tuple[int, int]](), dict[int, Memory]()
    count, day = 0, FIRST_DAY
    while count < answers:
        now, place = morning(day, 0), 0
        asked = list(range(fresh, min(len(items), fresh + -(-len(items) // _DAYS_OF_NEW))))
        fresh += len(asked)
        while due and (due[0][0] <= day or len(asked) < pupil.daily):
            asked.append(heapq.heappop(due)[1])
        for index in asked:
            before = known.get(index)
            for turn in range(min(1 + pupil.again, answers - count)):
                moment = Moment(now.at + place * 5_000)
                fact, memory = _answer(items[index], before, pupil, moment, pupil.begin + count, again=turn > 0)
                place, count = place + 1, count + 1
                if turn == 0:
                    known[index] = memory
                    heapq.heappush(due, (memory.due_day, index))
                yield fact, () if turn else (memory,)
        day += 1


def _answer(
    item: Item, before: Memory | None, pupil: Pupil, moment: Moment, number: int, *, again: bool
) -> tuple[Fact, Memory]:
    response, confidence = made_up_response(item, number)
    rating = Rating.GOOD if draw(number) % 100 < pupil.able else Rating.AGAIN
    answered = Answered(
        SessionId(f"{moment.day:032x}"),
        ItemId(item.id),
        item.revision,
        UnitId(item.id),
        item.section,
        item.format.value,
        "relearn" if again else "new" if before is None else "review",
        plain(response),
        ("o2", "o0", "o1"),
        rating == Rating.GOOD,
        float(rating == Rating.GOOD),
        None if confidence is None else confidence.value,
        None if again else rating,
        4_000 + draw("pace", number) % 16_000,
        "" if again else MODEL,
        0.9,
    )
    memory = after(before, answered._replace(rating=rating), moment)
    assert memory is not None
    return Fact(EventId(uuid7(moment.at, number.to_bytes(10, "big"))), pupil.learner, moment, answered), memory


if __name__ == "__main__":
    sizes = [int(word) for word in sys.argv[1:4]]
    _seed(*sizes, *(100_000, 1_000_000, 1)[len(sizes) :])

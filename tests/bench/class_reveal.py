"""The longest gap of the window's event loop while a class's votes go into the record, for 2, 100 and 500 learners.

    python tests/bench/class_reveal.py [PEOPLE ...]

A question is revealed in a class whose people are all learners of the record: a real record on disk, the class's own
ledger in memory. A timer of 5 ms notes how late it comes; beside it stand how long it took until the key was on show,
and until the last vote was in the record. Each number is the median of three classes.
"""

import os
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.desktop.lesson_driving import House, questions
from trainer.base.ids import LearnerId, new_id
from trainer.store.journal import SqliteJournal

_TICK_MS = 5


class Gaps:
    """How late a timer came at the latest (ms), since it was last asked."""

    def __init__(self) -> None:
        self._last = perf_counter()
        self._longest = 0.0
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(_TICK_MS)

    def _tick(self) -> None:
        now = perf_counter()
        self._longest = max(self._longest, (now - self._last) * 1000)
        self._last = now

    def longest(self) -> float:
        longest, self._longest = self._longest, 0.0
        return longest


def reveal(people: int) -> tuple[float, float, float]:
    """The longest gap (ms), until the key was on show (ms), and until all was in the record (ms)."""
    with TemporaryDirectory() as folder:
        journal = SqliteJournal.open(Path(folder) / "record.db")
        house = House(steps=questions(2), journal=journal)
        house.people(people, tuple(LearnerId(new_id(n)) for n in range(people)))
        house.start()
        house.vote(people // 2, people - people // 2, "sure")
        house.press("Space")
        gaps = Gaps()
        wait(lambda: gaps._last > 0, 0.3)
        gaps.longest()
        began = perf_counter()
        house.press("r")
        shown = perf_counter() - began
        wait(lambda: not house.desk._filing.busy, 60)
        filed = perf_counter() - began
        wait(lambda: False, 0.3)
        longest = gaps.longest()
        house.close()
        journal.close()
    return longest, shown * 1000, filed * 1000


def wait(done, seconds: float) -> None:
    until = perf_counter() + seconds
    while perf_counter() < until and not (done() and seconds > 1):
        QApplication.processEvents()


def main() -> None:
    application = QApplication([])
    print(f"{'people':>8} {'longest gap ms':>16} {'key on show ms':>16} {'all filed ms':>14}")
    for people in [int(one) for one in sys.argv[1:]] or [2, 100, 500]:
        runs = [reveal(people) for _ in range(3)]
        print(f"{people:>8}", *(f"{median(column):>15.0f}" for column in zip(*runs, strict=True)))
    application.quit()


if __name__ == "__main__":
    main()

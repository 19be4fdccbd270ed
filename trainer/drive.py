"""``trainer drive``: a study session on the real code path without a window, for durability tests and benchmarks.

It speaks on standard output, a line at a time: ``READY``, ``ACK <event id>`` once an answer is durable, ``ERR <why>``
when one could not be stored, ``EMPTY`` when nothing is left to ask, ``VERIFY {...}``.
"""

import json
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from sqlite3 import connect
from typing import NamedTuple, ParamSpec, TypeVar

from trainer.base.clock import Moment
from trainer.base.clock import now as wall_clock
from trainer.base.errors import TroubleOutside
from trainer.base.ids import LearnerId, SessionId, new_id
from trainer.base.lock import WriterLock
from trainer.content.library import Library
from trainer.record.journal import Journal
from trainer.store.integrity import DAMAGE, check_seals, look
from trainer.store.journal import SqliteJournal
from trainer.study.answering import Given
from trainer.study.drive import PACK, made_up_pack, made_up_response, morning, seconds_taken
from trainer.study.planning import look_at_today, plan_today, what_comes_back
from trainer.study.quiz import Quiz
from trainer.study.settings import read_settings
from trainer.study.sitting import Sitting

__all__ = ["Driver", "drill", "init", "main", "open_shelf", "run", "shelf_path", "verdict"]

T = TypeVar("T")
P = ParamSpec("P")

_USAGE = "trainer drive init FILE N | run FILE [LIMIT] | drill FILE [LIMIT] | verify FILE"
_MOST_TRIES = 200
_BETWEEN_TRIES = 0.05
"""Seconds that the made-up learner waits before handing the same answer in again."""
_NEW_A_DAY = 100


def say(line: str) -> None:
    """One line to standard output in one write, at once: a reader never sees half of it."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def shelf_path(record: Path) -> Path:
    """The compiled made-up items beside the record."""
    return record.with_name(record.name + ".items")


def init(record: Path, number: int) -> None:
    """A new record with one learner, and ``number`` made-up items compiled beside it."""
    from trainer.content.cache import write_cache
    from trainer.content.scenario.shelf import Shelved
    from trainer.study.drive_drill import made_up_drill

    write_cache(shelf_path(record), [made_up_pack(number)], drills=[Shelved(PACK, 1, made_up_drill())])
    moment = wall_clock()
    with WriterLock.take(record, moment), SqliteJournal.open(record) as journal, closing(open_shelf(record)) as shelf:
        sitting = Sitting(journal, shelf, LearnerId(new_id(moment.at)), new_id)
        sitting.introduce("Drive", False, moment)
        sitting.change("new_a_day", _NEW_A_DAY, moment)
        sitting.change("minutes", 20, moment)


def open_shelf(record: Path) -> Library:
    """The made-up items of a record."""
    address = f"{shelf_path(record).absolute().as_uri()}?mode=ro"
    return Library(connect(address, uri=True, isolation_level=None, check_same_thread=False))


class Driver:
    """The made-up learner at work; ``moment`` is the clock that it walks.

    ``acknowledge`` is called with the event's id once an answer is durable, ``complain`` with the reason when one could
    not be stored: the answer is kept and handed in again, a bounded number of times.
    """

    def __init__(
        self, sitting: Sitting, moment: Moment, acknowledge: Callable[[str], None], complain: Callable[[str], None]
    ) -> None:
        self._sitting = sitting
        self._acknowledge = acknowledge
        self._complain = complain
        self._paces: dict[str, list[int]] = {}
        self.moment = moment
        self.answers = 0

    def go(self, limit: int | None) -> bool:
        """Study until ``limit`` answers are given (None: for ever); False when nothing is left to ask before that."""
        quiz = self._left_open()
        while limit is None or self.answers < limit:
            if quiz is None and not (quiz := self._next_sitting()):
                return False
            quiz = self._answer(quiz)
            if quiz.ask is None or quiz.time_is_up(self.moment.at):
                self._stored(self._sitting.close, quiz, "time" if quiz.ask else "finished", self.moment)
                quiz = None
        return True

    def _left_open(self) -> Quiz | None:
        session = self._sitting.journal.open_session(self._sitting.learner)
        quiz = None if session is None else self._sitting.resume(session, self.moment)
        if session is not None and quiz is None:
            self._stored(self._sitting.close_session, session, "finished", self.moment)
        return quiz

    def _next_sitting(self) -> Quiz | None:
        """Today's sitting, or that of the next day on which there is anything; briefings are read on the way."""
        journal, shelf, learner, _ = self._sitting
        self._paces = self._sitting.paces()
        for _ in range(_MOST_TRIES):
            settings, day = read_settings(journal.settings(learner)), self.moment.day
            today = look_at_today(journal, shelf, learner, settings, day)
            if today.briefing is not None:
                self._stored(self._sitting.finish_briefing, today.briefing, self.moment)
            plan = plan_today(journal, shelf, learner, settings, day, SessionId(new_id(self.moment.at)))
            if plan.asks:
                return self._stored(self._sitting.open, plan, self.moment)
            coming = None if today.more else what_comes_back(journal, shelf, learner, settings, day)
            if not today.more and coming is None:
                return None
            self.moment = morning(day + 1 if coming is None else coming.day, self.moment.offset)
        return None

    def _answer(self, quiz: Quiz) -> Quiz:
        sitting = self._sitting
        item = sitting.shelf.item(quiz.queue[0].item)
        if item is None:
            raise TroubleOutside(f"The item {quiz.queue[0].item} is not in the made-up pack.")
        elapsed = 1_000 * seconds_taken(quiz.plan.session, len(quiz.done))
        self.moment = self.moment.later(ms=elapsed)
        response, confidence = made_up_response(item, quiz.plan.session, len(quiz.done))
        given = Given(response, confidence, self.moment, elapsed)
        told = self._stored(sitting.commit, quiz, item, given, self._paces)
        self.answers += 1
        self._acknowledge(told.event)
        return told.quiz

    def _stored(self, attempt: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
        """What the attempt comes to once it could be stored; the last refusal is raised."""
        for _ in range(_MOST_TRIES - 1):
            try:
                return attempt(*arguments, **named)
            except TroubleOutside as trouble:
                self._complain(str(trouble))
                time.sleep(_BETWEEN_TRIES)
        return attempt(*arguments, **named)


def run(
    record: Path,
    limit: int | None,
    acknowledge: Callable[[str], None],
    wrapped: Callable[[SqliteJournal], Journal] = lambda journal: journal,
) -> bool:
    """Study the record; says ``READY`` first. ``wrapped`` puts something around the journal (a test does)."""
    started = wall_clock()
    with WriterLock.take(record, started), SqliteJournal.open(record) as journal, closing(open_shelf(record)) as shelf:
        learners = journal.learners()
        sitting = Sitting(wrapped(journal), shelf, learners[0].id, new_id)
        last = journal.last_at()
        driver = Driver(sitting, Moment(last, started.offset) if last else started, acknowledge, _complain)
        say("READY")
        return driver.go(limit)


def _complain(why: str) -> None:
    say(f"ERR {why}")


class Verdict(NamedTuple):
    """What a check of a record comes to, as ``VERIFY`` prints it."""

    opened: bool
    integrity: str
    ids: tuple[str, ...]
    mismatch: bool
    error: str | None


def verdict(record: Path) -> Verdict:
    """Open the record as the program would, and say whether it is whole, what it holds, and whether all agrees.

    ``mismatch`` is whether the derived tables disagree with the log. It never raises.
    """
    found = look(record)
    if not found.whole:
        return Verdict(False, found.told, (), False, " ".join((found.told, *found.details)))
    broken = check_seals(record)
    integrity = f"{len(broken)} events don't say what was sealed" if broken else "ok"
    try:
        with SqliteJournal.open(record) as journal:
            ids = tuple(str(name) for (name,) in journal.connection.execute("SELECT id FROM event ORDER BY number"))
            return Verdict(True, integrity, ids, not journal.compare_with_log(), None)
    except (TroubleOutside, *DAMAGE) as trouble:
        return Verdict(False, integrity, (), False, str(trouble))


def main(arguments: Sequence[str]) -> int:
    """Run what the words name; 0 when it was done (``verify``: always), 2 when they can't be understood."""
    match list(arguments):
        case ["init", file, number] if number.isdigit():
            init(Path(file), int(number))
        case ["run", file]:
            return _run(Path(file), None)
        case ["run", file, limit] if limit.isdigit():
            return _run(Path(file), int(limit))
        case ["drill", file]:
            return _drill(Path(file), None)
        case ["drill", file, limit] if limit.isdigit():
            return _drill(Path(file), int(limit))
        case ["verify", file]:
            say("VERIFY " + json.dumps(verdict(Path(file))._asdict()))
        case _:
            say(_USAGE)
            return 2
    return 0


def _run(record: Path, limit: int | None) -> int:
    try:
        if not run(record, limit, lambda event: say(f"ACK {event}")):
            say("EMPTY")
    except TroubleOutside as trouble:
        say(f"ERR {trouble}")
        return 1
    return 0


def drill(record: Path, limit: int | None, acknowledge: Callable[[str], None]) -> None:
    """Play drills in the record, run after run; says ``READY`` first. A run that was left goes on."""
    from trainer.study.drilling import Drilling
    from trainer.study.drive_drill import play_on

    started = wall_clock()
    with WriterLock.take(record, started), SqliteJournal.open(record) as journal, closing(open_shelf(record)) as shelf:
        drilling = Drilling(journal, shelf.drills, journal.learners()[0].id, new_id)
        say("READY")
        play_on(drilling, Moment(max(started.at, journal.last_at()), started.offset), limit, acknowledge)


def _drill(record: Path, limit: int | None) -> int:
    try:
        drill(record, limit, lambda event: say(f"ACK {event}"))
    except TroubleOutside as trouble:
        say(f"ERR {trouble}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

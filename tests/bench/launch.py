"""Launch to the first due question, beside a bare PySide6 window: processes in turns, medians.

    python tests/bench/launch.py [ROUNDS [ITEMS ANSWERS]]

The record holds one learner with one due question of the shipped content; the compiled content is there already, as
after any first start. Each process goes the way of the command without words, and ends after its first paint.
"""

import shutil
import sys
import tempfile
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.measuring import Cost, heading, in_turns, process_cost, row, settled
from tests.bench.seeding import seeded
from trainer.base.clock import now
from trainer.base.folders import HOME_VARIABLE, RECORD, folders, private
from trainer.base.ids import LearnerId, SessionId, new_id
from trainer.base.shipped import shipped
from trainer.content.folder import pack_folders
from trainer.content.opening import open_library
from trainer.record.happenings import Confidence
from trainer.store.journal import SqliteJournal
from trainer.study.answering import Given
from trainer.study.drive import right_response
from trainer.study.planning import plan_today
from trainer.study.settings import Settings
from trainer.study.sitting import Sitting

OURS = "import sys; from trainer.cli import open_window; sys.exit(open_window(stop_after_first_paint=True))"


def due_today(home: Path, others: Path | None = None) -> dict[str, str]:
    """A record with one due question, and the environment in which the program finds it.

    ``others`` is a record that somebody else filled: the learner with the due question joins it.
    """
    environment = settled(home / "pycache", **{HOME_VARIABLE: str(home), "QT_QPA_PLATFORM": "offscreen"})
    places = folders(environment)
    library = open_library([*pack_folders(shipped("questions"))], private(places.cache))
    if others is not None:
        shutil.copyfile(others, private(places.data) / RECORD)
    with SqliteJournal.open(private(places.data) / RECORD) as journal:
        moment = now().later(days=-30)
        sitting = Sitting(journal, library, LearnerId(new_id(moment.at)), new_id)
        sitting.introduce("Ada", False, moment)
        section = next(name for name, count in library.counts().items() if count)
        sitting.finish_briefing(section, moment)
        asked = plan_today(journal, library, sitting.learner, Settings(), moment.day, SessionId(new_id(moment.at)))
        quiz = sitting.open(asked._replace(asks=asked.asks[:1]), moment)
        item = library.item(quiz.queue[0].item)
        quiz = sitting.commit(quiz, item, Given(right_response(item), Confidence.THINK, moment, 5_000), {}).quiz
        sitting.close(quiz, "finished", moment)
        assert journal.due_count(sitting.learner, now().day) == 1
    library.close()
    return environment


def measure(rounds: int, large: Path | None) -> dict[str, Cost]:
    """The medians for the bare window and ours, with a small record and with a large one."""
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as other:
        small = due_today(Path(home))
        bare = [sys.executable, str(Path(__file__).with_name("bare_window.py"))]
        ours = [sys.executable, "-c", OURS]
        runs = {"bare": lambda: process_cost(bare, small), "ours": lambda: process_cost(ours, small)}
        if large is not None:
            crowded = due_today(Path(other), large)
            runs["large"] = lambda: process_cost(ours, crowded)
        return in_turns(rounds, **runs)


def table(rounds: int, large: Path | None = None) -> str:
    got = measure(rounds, large)
    bare = got.pop("bare")
    lines = [heading("bare window")]
    for name, ours in got.items():
        size = "" if name == "ours" else ", large record"
        lines += [
            row(f"launch to first due question, CPU{size}", ours.cpu, bare.cpu, "ms", "<= 1.5x"),
            row(f"launch to first due question, wall{size}", ours.wall, bare.wall, "ms", "<= 1.5x"),
            row(f"memory with the window open{size}", ours.memory, bare.memory, "MB", "<= 2.5x"),
        ]
    return "\n".join(lines)


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:4]]
    print(table(given[0] if given else 9, seeded(*given[1:]) if len(given) == 3 else None))

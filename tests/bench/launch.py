"""Launch to the first due question, beside a bare PySide6 window: processes in turns, medians.

    python tests/bench/launch.py [ROUNDS]

The record holds one learner with one due question of the shipped content; the compiled content is there already, as
after any first start. Each process ends after its first paint.
"""

import sys
import tempfile
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.measuring import Cost, heading, in_turns, process_cost, row, settled
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

OURS = "import sys; from trainer.app import run; sys.exit(run(stop_after_first_paint=True))"


def due_today(home: Path) -> dict[str, str]:
    """A record with one due question, and the environment in which the program finds it."""
    environment = settled(home / "pycache", **{HOME_VARIABLE: str(home), "QT_QPA_PLATFORM": "offscreen"})
    places = folders(environment)
    library = open_library([*pack_folders(shipped("questions"))], private(places.cache))
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


def measure(rounds: int) -> dict[str, Cost]:
    """The medians for both windows."""
    with tempfile.TemporaryDirectory() as home:
        environment = due_today(Path(home))
        bare = [sys.executable, str(Path(__file__).with_name("bare_window.py"))]
        ours = [sys.executable, "-c", OURS]
        return in_turns(
            rounds,
            bare=lambda: process_cost(bare, environment),
            ours=lambda: process_cost(ours, environment),
        )


def table(rounds: int) -> str:
    got = measure(rounds)
    bare, ours = got["bare"], got["ours"]
    return "\n".join(
        (
            heading("bare window"),
            row("launch to the first due question, CPU", ours.cpu, bare.cpu, "ms", "<= 1.5x"),
            row("launch to the first due question, wall", ours.wall, bare.wall, "ms", "<= 1.5x"),
            row("memory with the window open", ours.memory, bare.memory, "MB", "<= 2.5x (at a million answers)"),
        )
    )


if __name__ == "__main__":
    print(table(int(sys.argv[1]) if len(sys.argv) > 1 else 9))

"""A class in a process of its own, to be killed: opened or resumed in a folder, in mid-question at once.

    python tests/browser/standing.py FOLDER

Prints the link, and stands until its input ends.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.classroom.phones import SESSION, face
from trainer.classroom.host import PhoneHost
from trainer.classroom.wires import LOOPBACK
from trainer.store.lesson_ledger import LessonLedger, ledger_folder, unfinished
from trainer.study.lesson.host import Terms


def main(folder: Path) -> None:
    classes = ledger_folder(folder)
    left = unfinished(classes)
    ledger = LessonLedger.resume(left[0]) if left else LessonLedger.begin(classes, SESSION, 1)
    print(PhoneHost(ledger, ports=(0,)).open(LOOPBACK, Terms(), face(2)).link, flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]))

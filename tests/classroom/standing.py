"""A class in a process of its own, to be killed: opened or resumed in a folder, and put to the vote when told so.

    python tests/classroom/standing.py FOLDER

Prints the address and code; for every line that it reads it shows the question, and prints ``shown``.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.classroom.phones import LOBBY, PAGE, SESSION, face
from trainer.classroom.host import PhoneHost
from trainer.classroom.wires import LOOPBACK
from trainer.store.lesson_ledger import LessonLedger, ledger_folder, unfinished
from trainer.study.lesson.host import Terms


def main(folder: Path) -> None:
    classes = ledger_folder(folder)
    left = unfinished(classes)
    ledger = LessonLedger.resume(left[0]) if left else LessonLedger.begin(classes, SESSION, 1)
    stands = ledger.kept().lesson.get("shown", False)
    folder.joinpath("index.html").write_bytes(PAGE)
    host = PhoneHost(ledger, page=folder / "index.html", ports=(0,))
    listening = host.open(LOOPBACK, Terms(), face(2) if stands else LOBBY)
    print(json.dumps([listening.address, listening.code]), flush=True)
    for _ in sys.stdin:
        ledger.keep_lesson({"shown": True}).result()
        host.show(face(2))
        print("shown", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

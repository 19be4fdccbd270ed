"""From a click to the painted page, through a drill in the real window: list, briefing, decision, consequence, review.

    python tests/bench/drill_clicks.py

Each click is the first of its kind in its process, imports included; the median of five processes.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.measuring import ROOT, settled

PROCESSES = 5
_PLAYED = """
import json, sys, time
from pathlib import Path
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from trainer.app import Application
from trainer.base.clock import now, ticks
from trainer.base.folders import folders
from trainer.desktop.look import chosen_theme, wear
from trainer.desktop.rooms import Clocks
from trainer.desktop.widgets.option_row import ChoiceRow
from trainer.base.shipped import shipped
from trainer.content.folder import pack_folders

application = QApplication([])
wear(chosen_theme("light", 100))
places = folders({"COMMON_GROUND_HOME": sys.argv[1]})
house = Application(places, Clocks(now, ticks), pack_folders(shipped("questions")))
house.start()
window = house.window
window.resize(1280, 800)
window.show()
QTest.qWaitForWindowActive(window)

def found(caption, kind=QWidget):
    named = [w for w in window.findChildren(kind) if w.isVisible() and w.isEnabled()]
    return next(w for w in named if caption in w.accessibleName() and type(w).__name__ not in ("Text", "Badge"))

def timed(act):
    begin = time.perf_counter()
    act()
    application.processEvents()
    window.repaint()
    return (time.perf_counter() - begin) * 1000

def click(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(widget.width() // 2, widget.height() // 2))

figures = {}
if window.page_name == "welcome":
    QTest.keyClicks(QApplication.focusWidget(), "Ada")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    application.processEvents()
figures["list"] = timed(lambda: QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier))
line = next(w for w in window.findChildren(QWidget) if w.isVisible() and "Sel Marrat" in w.accessibleName()
            and w.focusPolicy() != Qt.FocusPolicy.NoFocus)
figures["open the drill"] = timed(lambda: click(line))
figures["begin"] = timed(lambda: click(found("Begin")))
for number in range(3):
    click(next(row for row in window.findChildren(ChoiceRow) if row.isVisible()))
    took = timed(lambda: click(found("Commit to this")))
    figures.setdefault("commit", took)
    if number < 2:
        took = timed(lambda: click(found("Next decision")))
        figures.setdefault("next decision", took)
figures["review"] = timed(lambda: click(found("Look back")))
for _ in range(3):
    application.processEvents()
print(json.dumps(figures))
window.close()
"""


def table() -> str:
    """The medians, in milliseconds."""
    runs = [_run() for _ in range(PROCESSES)]
    lines = [f"{'click':<18}{'ms':>8}   goal"]
    for name in runs[0]:
        middle = sorted(run[name] for run in runs)[PROCESSES // 2]
        lines.append(f"{name:<18}{middle:>8.1f}   < 100")
    return "\n".join(lines)


def _run() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        environment = settled(Path(tempfile.gettempdir()) / "common-ground-bench-pycache")
        environment |= {"QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, "-c", _PLAYED, str(home)]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
        found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
        return found


if __name__ == "__main__":
    print(table())

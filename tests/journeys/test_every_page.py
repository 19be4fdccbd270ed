"""Every page of the running application: names and roles, words that can be translated, no socket, hostile text."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from playing import answer_by_keyboard, shown_item
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QLabel, QWidget

from trainer.app import all_packs
from trainer.content.opening import open_library
from trainer.desktop.widgets.rail import RailButton

TEA = Path(__file__).parents[1] / "content" / "packs" / "tea"


class Bracketing(QTranslator):
    """Translates everything into itself in brackets: what has none was never handed to translation."""

    def translate(self, context, text, disambiguation=None, n=-1):
        return f"⟦{text}⟧"

    def isEmpty(self):  # noqa: N802 (Qt's name)
        return False


def every_page(launch, packs=None, name="Ana"):
    """Leads through every page that a learner can come to; yields the person at each."""
    person = launch(packs)
    yield person
    person.write(name)
    person.press("Enter")
    yield person
    person.press("Enter")
    yield person
    person.press("Alt+0")
    yield person
    person.press("Esc")
    yield person
    for keys in ("Ctrl+2", "Ctrl+3", "Ctrl+4"):
        person.press(keys)
        yield person
    person.press("Ctrl+3", "Enter")
    yield person
    person.click(person.window.findChildren(RailButton)[-2])
    yield person


def test_every_focusable_control_has_a_name_and_a_role(launch):
    QAccessible.setActive(True)
    places = []
    for person in every_page(launch):
        places.append(person.place)
        for widget in person.window.findChildren(QWidget):
            if not widget.isVisible() or widget.focusPolicy() == widget.focusPolicy().NoFocus:
                continue
            interface = QAccessible.queryAccessibleInterface(widget)
            told = f"{person.place}: {type(widget).__name__}"
            if widget.objectName() == "qt_spinbox_lineedit":
                continue  # Qt's own part of a spin box, which stands for both before a screen reader
            assert interface is not None, told
            assert interface.text(QAccessible.Text.Name), told
            assert interface.role() not in (QAccessible.Role.NoRole, QAccessible.Role.Client), told
    assert {"welcome", "reading", "quiz", "rest", "practice", "library", "settings", "learners"} <= set(places)


def test_every_word_of_the_interface_goes_through_translation(launch, qapp):
    translator = Bracketing()
    qapp.installTranslator(translator)
    try:
        plain = set()
        for person in every_page(launch, (TEA,)):
            for label in person.window.findChildren(QLabel):
                if label.isVisible() and any(letter.isalpha() for letter in label.text()) and "⟦" not in label.text():
                    plain.add(label.text())
    finally:
        qapp.removeTranslator(translator)
    taught = "".join(path.read_text("utf-8") for path in TEA.rglob("*.yaml"))
    folded = " ".join(taught.replace("\n", " ").split())
    own = {"Ana", *[text for text in plain if "record.sqlite" in text]}
    parts = {part.strip(" .") for text in plain - own for part in " ".join(text.split()).split(". ")}
    assert {part for part in parts if part not in folded} == set()


def test_a_complete_session_opens_no_socket(places, tmp_path):
    script = tmp_path / "session.py"
    script.write_text(_SESSION, encoding="utf-8")
    environment = {**os.environ, "COMMON_GROUND_HOME": str(tmp_path / "elsewhere"), "QT_QPA_PLATFORM": "offscreen"}
    environment["PYTHONPATH"] = str(Path(__file__).parents[2])
    done = subprocess.run([sys.executable, script], env=environment, capture_output=True, text=True, timeout=120)
    assert done.stdout.splitlines()[-1] == "answers 3 sockets [] loaded []", done.stdout + done.stderr


_SESSION = """
import sys
seen = []
sys.addaudithook(lambda event, arguments: seen.append(event) if event.startswith("socket.") else None)
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
import os
from trainer.app import Application, all_packs
from trainer.base.clock import now, ticks
from trainer.base.folders import folders
from trainer.desktop.rooms import Clocks
application = QApplication([])
places = folders(os.environ)
house = Application(places, Clocks(now, ticks), all_packs(places))
house.start()
house.window.show()
QTest.qWaitForWindowActive(house.window)

def press(key):
    QTest.keyClick(QApplication.focusWidget() or house.window, key)
    QApplication.processEvents()

QTest.keyClicks(QApplication.focusWidget(), "Ana")
press(Qt.Key.Key_Return)
press(Qt.Key.Key_Return)
given = []
for _ in range(3):
    press("0")
    given.append(house._opened.journal.last_at() > 0)
    press(Qt.Key.Key_Return)
house.window.close()
network = [name for name in ("ssl", "http.client", "urllib.request", "PySide6.QtNetwork") if name in sys.modules]
print("answers", sum(given), "sockets", seen, "loaded", network)
"""

HOSTILE = "<b>bold</b> <img src='RED'> \\u202eevil & {0} %s %n '; DROP TABLE event; -- " + "long" * 1000


@pytest.fixture
def red(tmp_path):
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(255, 0, 0))
    path = tmp_path / "red.png"
    image.save(str(path))
    return path


def hostile_pack(folder: Path, red: Path) -> Path:
    """The tea pack with markup in every text that a reader is shown."""
    hostile = HOSTILE.replace("RED", str(red)).replace("\\u202e", "")
    pack = folder / "tea"
    for source in TEA.rglob("*.yaml"):
        target = pack / source.relative_to(TEA)
        target.parent.mkdir(parents=True, exist_ok=True)
        lines = []
        for line in source.read_text("utf-8").splitlines():
            for field in ("title: ", "text: ", "stem: ", "feedback: ", "claim: ", "correction: ", "disclaimer: "):
                head, found, tail = line.partition(field)
                if found and head.strip(" -") == "" and tail and tail[0] not in "|>{[":
                    line = f'{head}{field}"{hostile[:400]} {tail.strip(chr(34))}"'
            lines.append(line)
        target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return pack


def test_hostile_text_in_a_pack_and_a_name_is_shown_as_text_and_read_from_nowhere(launch, tmp_path, red, places):
    pack = hostile_pack(tmp_path, red)
    opened = []
    sys.addaudithook(lambda event, arguments: opened.append(str(arguments[0])) if event == "open" else None)
    seen = set()
    for person in every_page(launch, (pack,), name=HOSTILE.replace("RED", str(red))[:79]):
        image = person.window.grab().toImage()
        reds = {image.pixelColor(x, y).name() for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
        assert "#ff0000" not in reds, person.place
        if person.sees("<img src="):
            seen.add(person.place)
    assert str(red) not in opened
    assert {"reading", "quiz", "library"} <= seen


def test_the_real_packs_first_questions_can_be_answered_at_two_hundred_percent_and_in_a_small_window(launch, places):
    person = launch()
    person.write("Ana")
    person.press("Enter", "Enter")
    for _ in range(4):
        person.press("Ctrl++")
    person.window.resize(1024, 640)
    person.settle()
    library = open_library(all_packs(places), places.cache)
    for _ in range(5):
        answer_by_keyboard(person, shown_item(person, library))
        go_on = person.button("Continue")
        bottom = go_on.mapTo(person.window, go_on.rect().bottomRight())
        assert bottom.y() <= person.window.height()
        assert bottom.x() <= person.window.width()
        person.press("Enter")
    library.close()

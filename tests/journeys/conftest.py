"""The real application in a folder of its own, with a clock that the test moves; driven by real keys and clicks."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from trainer.app import Application
from trainer.base.clock import Moment
from trainer.base.folders import Folders, folders, private
from trainer.content.cache import cache_path, fingerprint
from trainer.content.opening import open_library
from trainer.desktop.look import chosen_theme, wear
from trainer.desktop.rooms import Clocks

REAL = Path(__file__).parents[2] / "questions" / "military-diplomacy"
NINE_IN_THE_MORNING = 1_800_003_600_000 // 86_400_000 * 86_400_000 + 9 * 3_600_000


MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}


class MovedClock:
    """A wall clock and an unsettable one that stand still until the test moves them."""

    def __init__(self) -> None:
        self.at = NINE_IN_THE_MORNING
        self.passed = 0
        self.offset = 60

    def now(self) -> Moment:
        return Moment(self.at, self.offset)

    def ticks(self) -> int:
        return self.passed

    def pass_time(self, *, ms: int = 0, days: float = 0) -> None:
        """Time passes as it does: both clocks walk."""
        self.at += ms + round(days * 86_400_000)
        self.passed += ms + round(days * 86_400_000)

    def set_wall(self, *, days: float) -> None:
        """Somebody sets the wall clock."""
        self.at += round(days * 86_400_000)


class Person:
    """Sits before the window with a keyboard and a mouse."""

    def __init__(self, house: Application) -> None:
        self.house = house
        self.window = house.window

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    def press(self, *keys: str) -> None:
        for key in keys:
            sequence = {"Enter": Qt.Key.Key_Return, "Esc": Qt.Key.Key_Escape, "Tab": Qt.Key.Key_Tab}
            target = QApplication.focusWidget() or self.window
            modifier = Qt.KeyboardModifier.NoModifier
            while "+" in key and len(key) > 1:
                name, key = key.split("+", 1)
                modifier |= MODIFIERS[name]
            arrows = {"Up": Qt.Key.Key_Up, "Down": Qt.Key.Key_Down, "Left": Qt.Key.Key_Left, "Right": Qt.Key.Key_Right}
            code = sequence.get(key) or arrows.get(key)
            QTest.keyClick(target, code if code is not None else key, modifier)
            self.settle()

    def write(self, text: str) -> None:
        """Types the text; what no key writes is pasted."""
        if text.isascii():
            QTest.keyClicks(QApplication.focusWidget() or self.window, text)
        else:
            QApplication.clipboard().setText(text)
            self.press("Ctrl+V")
        self.settle()

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(widget.width() // 2, widget.height() // 2))
        self.settle()

    def button(self, caption: str, kind: type[QWidget] = QWidget) -> QWidget:
        """The visible, enabled widget whose accessible name begins with the caption."""
        labels = ("Text", "Badge")
        for widget in self.window.findChildren(kind):
            named = widget.accessibleName().startswith(caption) and type(widget).__name__ not in labels
            if named and widget.isVisible() and widget.isEnabled():
                return widget
        names = [w.accessibleName() for w in self.window.findChildren(QWidget) if w.isVisible() and w.accessibleName()]
        raise AssertionError(f"no {caption!r} among {names}")

    def sees(self, words: str) -> bool:
        return any(words in text for text in self.texts())

    def texts(self) -> list[str]:
        found = []
        for widget in self.window.findChildren(QWidget):
            if widget.isVisible():
                text = getattr(widget, "text", None)
                found.append(text() if callable(text) and text() else widget.accessibleName())
        return [text for text in found if text]

    @property
    def place(self) -> str:
        return self.window.page_name


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture(scope="session")
def packs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """The real pack from its second section on: the opening has two statements and gives a first day two questions."""
    pack = shutil.copytree(REAL, tmp_path_factory.mktemp("packs") / REAL.name)
    (pack / "sections" / "overview.yaml").unlink()
    for path in pack.glob("drills/*.yaml"):
        if "overview" in path.read_text("utf-8"):
            path.unlink()
    for path in (pack / "pack.yaml", pack / "ids.lock", *pack.glob("sections/*.yaml")):
        kept = [line for line in path.read_text("utf-8").splitlines() if "overview" not in line]
        path.write_text("\n".join(kept) + "\n", encoding="utf-8")
    return (pack,)


@pytest.fixture(scope="session")
def compiled(packs: tuple[Path, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that a first start compiles of the pack, for all journeys but those about a first start."""
    cache = tmp_path_factory.mktemp("compiled")
    open_library(packs, cache).close()
    return cache_path(cache, fingerprint(packs))


@pytest.fixture
def places(tmp_path: Path, compiled: Path) -> Folders:
    """Folders without a record; what the pack compiles to lies in the cache, as after an earlier start."""
    made = folders({"COMMON_GROUND_HOME": str(tmp_path / "home")})
    private(made.data)
    made.cache.mkdir()
    shutil.copyfile(compiled, made.cache / compiled.name)
    return made


@pytest.fixture
def launch(
    qapp: QApplication, clock: MovedClock, places: Folders, packs: tuple[Path, ...]
) -> Iterator[Callable[..., Person]]:
    """Starts the application as a person would; what was started before is closed first."""
    started: list[Application] = []

    def start(taught: tuple[Path, ...] = packs) -> Person:
        for house in started:
            house.window.close()
        started.clear()
        wear(chosen_theme("light", 100))
        house = Application(places, Clocks(clock.now, clock.ticks), taught)
        started.append(house)
        house.start()
        house.window.show()
        QTest.qWaitForWindowActive(house.window)
        person = Person(house)
        person.settle()
        return person

    hook = sys.excepthook
    yield start
    sys.excepthook = hook
    for house in started:
        house.window.close()
        house.window.deleteLater()
    QApplication.processEvents()
    os.environ.pop("COMMON_GROUND_HOME", None)


@pytest.fixture
def at_first_question(launch: Callable[..., Person]) -> Person:
    """A learner called Ana, who has read the first briefing and sees the first question."""
    person = launch()
    person.write("Ana")
    person.press("Enter", "Enter")
    assert person.place == "quiz"
    return person


sys.path.insert(0, str(Path(__file__).parent))

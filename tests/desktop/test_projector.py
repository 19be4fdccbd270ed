"""The big screen: where it opens, how it fills a screen and gives it back, and that it never takes the keyboard."""

import json
import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from trainer.desktop.classes.projector import Projector
from trainer.desktop.main_window import MainWindow

SCREENS = [
    {"name": "own", "x": 0, "y": 0, "width": 1280, "height": 800, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
    {
        "name": "hall",
        "x": 1280,
        "y": 0,
        "width": 1920,
        "height": 1080,
        "logicalDpi": 96,
        "logicalBaseDpi": 96,
        "dpr": 1,
    },
]
TWO_SCREENS = """
from PySide6.QtWidgets import QApplication
from trainer.desktop.main_window import MainWindow
from trainer.desktop.classes.projector import Projector
application = QApplication([])
window = MainWindow()
window.show()
projector = Projector(window)
projector.open()
application.processEvents()
print(projector.isFullScreen(), projector.geometry().getRect())
projector.turn()
print(projector.isFullScreen(), projector.screen().name())
"""


def test_with_a_second_screen_it_fills_that_one(tmp_path: Path) -> None:
    places = tmp_path / "screens.json"
    places.write_text(json.dumps({"screens": SCREENS}), encoding="utf-8")
    surroundings = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={places}"}
    root = Path(__file__).parents[2]
    ended = subprocess.run(
        [sys.executable, "-c", TWO_SCREENS], env=surroundings, cwd=root, capture_output=True, text=True, check=True
    )
    assert ended.stdout.splitlines() == ["True (1280, 0, 1920, 1080)", "False hall"]


def test_it_is_filled_and_given_back_by_key_or_by_a_double_click_and_the_keyboard_stays(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    projector = Projector(window)
    projector.turn()
    assert projector.isVisible()
    assert not projector.isFullScreen()
    projector.turn()
    assert projector.isFullScreen()
    QTest.mouseDClick(projector, Qt.MouseButton.LeftButton)
    assert not projector.isFullScreen()
    assert projector.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus


def test_closed_by_hand_it_is_only_put_away(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    projector = Projector(window)
    projector.open()
    projector.close()
    QApplication.processEvents()
    assert not projector.isVisible()
    projector.turn()
    assert projector.isVisible()

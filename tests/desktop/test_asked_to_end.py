"""Being told to end by the system closes the window as its own button does."""

import os
import signal
import sys
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.desktop.page_driving import heard
from trainer.desktop.main_window import MainWindow

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="only POSIX systems tell a program to end by a signal")

_TOLD = ("SIGTERM", "SIGHUP", "SIGINT")


@pytest.fixture
def heeding(qtbot: QtBot) -> Iterator[MainWindow]:
    from trainer.desktop.asked_to_end import AskedToEnd

    before = {name: signal.getsignal(getattr(signal, name)) for name in _TOLD}
    window = MainWindow()
    qtbot.addWidget(window)
    AskedToEnd(window)
    window.show()
    yield window
    signal.set_wakeup_fd(-1)
    for name, handler in before.items():
        signal.signal(getattr(signal, name), handler)


@pytest.mark.parametrize("name", _TOLD)
def test_the_window_closes_when_the_system_says_so(heeding: MainWindow, qtbot: QtBot, name: str) -> None:
    closing = heard(heeding.closing)
    os.kill(os.getpid(), getattr(signal, name))
    qtbot.waitUntil(lambda: not heeding.isVisible())
    assert len(closing) == 1


def test_being_told_twice_closes_it_without_a_word(heeding: MainWindow, qtbot: QtBot) -> None:
    os.kill(os.getpid(), signal.SIGTERM)
    os.kill(os.getpid(), signal.SIGTERM)
    qtbot.waitUntil(lambda: not heeding.isVisible())

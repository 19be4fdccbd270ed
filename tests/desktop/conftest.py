"""A quiz page on show, in the light theme at 100 % unless a test says otherwise."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from trainer.desktop.look import wear
from trainer.desktop.pages.quiz_page import QuizPage
from trainer.desktop.theme import Theme


@pytest.fixture(autouse=True)
def _plain_theme(qapp: object) -> Iterator[None]:
    wear(Theme())
    yield
    wear(Theme())


@pytest.fixture
def page(qtbot: QtBot) -> QuizPage:
    made = QuizPage()
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made

"""A quiz page on show, in the light theme at 100 % unless a test says otherwise."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from trainer.desktop.look import theme, wear
from trainer.desktop.pages.quiz.quiz_page import QuizPage
from trainer.desktop.theme import Theme


@pytest.fixture(scope="session")
def _dressed(qapp: object) -> None:
    wear(Theme())


@pytest.fixture(autouse=True)
def _plain_theme(_dressed: None) -> Iterator[None]:
    _undress()
    yield
    _undress()


def _undress() -> None:
    """Back to the plain theme; wearing it again where it is worn would cost every test a walk to all widgets."""
    if theme() != Theme():
        wear(Theme())


@pytest.fixture
def page(qtbot: QtBot) -> QuizPage:
    made = QuizPage()
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    return made

"""Hands are counted for each letter by mouse or keyboard, and every hand is a vote on the disk before it counts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.desktop.page_driving import put_on_show, words
from tests.desktop.test_roll_grid import NOW, face
from tests.fakes.class_room import InMemoryLedger
from trainer.base.ids import new_id
from trainer.desktop.classes.hand_votes import HandVotes
from trainer.study.lesson.faces import Phase


@pytest.fixture
def ledger() -> InMemoryLedger:
    return InMemoryLedger()


def hands(ledger: InMemoryLedger, present: int = 0) -> HandVotes:
    return HandVotes(ledger, lambda: NOW, new_id, present)


@pytest.fixture
def votes(ledger, qtbot: QtBot) -> HandVotes:
    made = hands(ledger, 12)
    made.show(face())
    put_on_show(qtbot, made.count())
    return made


def counted(votes: HandVotes, number: int = 1) -> str:
    return "".join(sorted("".join(vote.picks) for vote in votes.votes("s-1", number)))


def test_hands_are_counted_with_the_mouse_alone(votes, qtbot: QtBot) -> None:
    first, second, _ = votes.count().rows
    for button, times in ((first.more, 3), (second.more, 2), (first.fewer, 1)):
        for _ in range(times):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (counted(votes), votes.voted(), votes.count().total) == ("AABB", 4, "4 of 12 hands")


def test_a_letter_goes_to_its_row_and_digits_are_its_number(votes) -> None:
    for key in "b12a3+-+":
        QTest.keyClick(votes.count().window().focusWidget(), key)
    assert counted(votes) == "A" * 4 + "B" * 12


def test_hands_are_nobodys_votes(votes) -> None:
    for key in "a2":
        QTest.keyClick(votes.count().window().focusWidget(), key)
    assert {vote.learner for vote in votes.votes("s-1", 1)} == {""}


def test_more_hands_than_people_are_doubted(votes) -> None:
    for key in "a13":
        QTest.keyClick(votes.count().window().focusWidget(), key)
    assert "more hand" in words(votes.count())


def test_nobody_can_be_followed_from_one_round_to_the_next(votes) -> None:
    for version, phase in enumerate((Phase.VOTING, Phase.CLOSED, Phase.VOTING_AGAIN), 1):
        votes.show(face(version, phase))
        QTest.keyClick(votes.count().rows[0].more, Qt.Key.Key_Space)
        QTest.keyClick(votes.count().rows[0].more, Qt.Key.Key_Space)
    rounds = [{vote.participant for vote in votes.votes("s-1", number)} for number in (1, 2)]
    assert [len(one) for one in rounds] == [2, 2]
    assert rounds[0].isdisjoint(rounds[1])


def test_a_class_that_is_taken_up_again_has_its_hands_and_knows_how_many_are_there(votes, ledger, qtbot) -> None:
    for key in "b3":
        QTest.keyClick(votes.count().window().focusWidget(), key)
    votes.count().present_told.emit(20)
    again = hands(ledger)
    again.show(face())
    qtbot.addWidget(again.count())
    assert (again.voted(), again.people(), again.count().rows[1].number.value()) == (3, 20, 3)

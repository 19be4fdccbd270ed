"""Votes that are called out are keyed in by name, with the keyboard alone, and stand only once they are on the disk."""

from concurrent.futures import Future

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.desktop.page_driving import put_on_show
from tests.fakes.class_room import SESSION, InMemoryLedger
from trainer.base.errors import TroubleOutside
from trainer.base.ids import LearnerId, new_id
from trainer.desktop.classes.grid_votes import GridVotes
from trainer.study.lesson.faces import Face, Lettered, Part, PartKind, Phase

PEOPLE = tuple((LearnerId(str(number) * 32), name) for number, name in enumerate(("Cy", "Ada", "Ben"), 1))
ADA, BEN, CY = PEOPLE[1][0], PEOPLE[2][0], PEOPLE[0][0]
NOW = 1_790_000_000_000


def face(version: int = 1, phase: Phase = Phase.VOTING, letters: str = "ABC") -> Face:
    part = Part(PartKind.ONE, "", tuple(Lettered(letter, f"Option {letter}") for letter in letters))
    again = 2 if phase in (Phase.VOTING_AGAIN, Phase.CLOSED_AGAIN) else 1
    return Face(version, phase, "Tuesday", "s-1", again, 1, 3, (), "Which?", (part,), None, True, True)


@pytest.fixture
def ledger() -> InMemoryLedger:
    return InMemoryLedger()


def roll(ledger: InMemoryLedger) -> GridVotes:
    return GridVotes(ledger, PEOPLE, lambda: NOW, new_id)


@pytest.fixture
def votes(ledger, qtbot: QtBot) -> GridVotes:
    made = roll(ledger)
    made.show(face())
    put_on_show(qtbot, made.grid())
    return made


def press(votes: GridVotes, keys: str) -> None:
    """Real keys, wherever the keyboard is."""
    for key in keys:
        QTest.keyClick(votes.grid().window().focusWidget(), key)


def stood(votes: GridVotes, number: int = 1) -> dict[str, str]:
    return {vote.participant: "".join(vote.picks) + vote.confidence for vote in votes.votes("s-1", number)}


def test_letters_one_after_the_other_go_down_the_roll_in_the_order_of_names(votes) -> None:
    press(votes, "bac")
    assert stood(votes) == {ADA: "B", BEN: "A", CY: "C"}


def test_each_vote_is_the_learners_own(votes) -> None:
    press(votes, "b")
    (vote,) = votes.votes("s-1", 1)
    assert (vote.learner, vote.at, vote.round) == (ADA, NOW, 1)


def test_how_sure_somebody_is_follows_their_letter(votes) -> None:
    press(votes, "bsat")
    assert stood(votes) == {ADA: "Bsure", BEN: "Athink"}


def test_backspace_takes_the_last_vote_back(votes) -> None:
    press(votes, "ba")
    QTest.keyClick(votes.grid().window().focusWidget(), Qt.Key.Key_Backspace)
    assert stood(votes) == {ADA: "B"}


def test_the_arrows_go_back_to_somebody_and_a_letter_changes_their_vote(votes) -> None:
    press(votes, "ba")
    QTest.keyClick(votes.grid().window().focusWidget(), Qt.Key.Key_Home)
    press(votes, "c")
    assert stood(votes) == {ADA: "C", BEN: "A"}


def test_who_is_absent_is_passed_over_and_still_absent_when_the_class_is_taken_up_again(votes, ledger) -> None:
    press(votes, "xb")
    again = roll(ledger)
    again.show(face())
    assert stood(again) == {BEN: "B"}
    assert (again.people(), [one.name for one in again.participants() if not one.connected]) == (2, ["Ada"])


def test_somebody_is_chosen_and_keyed_in_with_the_mouse_alone(votes, qtbot: QtBot) -> None:
    from trainer.desktop.pages.classes.roll_tile import RollTile
    from trainer.desktop.widgets.action_button import ActionButton

    tile = next(one for one in votes.grid().findChildren(RollTile) if one.line.id == CY)
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    button = next(one for one in votes.grid().findChildren(ActionButton) if one.caption == "B")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert stood(votes) == {CY: "B"}


def test_a_closed_round_takes_no_key(votes) -> None:
    press(votes, "b")
    votes.show(face(2, Phase.CLOSED))
    press(votes, "a")
    assert stood(votes) == {ADA: "B"}


def test_the_second_round_begins_empty_and_leaves_the_first_alone(votes) -> None:
    press(votes, "bac")
    votes.show(face(2, Phase.CLOSED))
    votes.show(face(3, Phase.VOTING_AGAIN))
    press(votes, "c")
    assert (stood(votes), stood(votes, 2)) == ({ADA: "B", BEN: "A", CY: "C"}, {ADA: "C"})


class SlowLedger(InMemoryLedger):
    """Leaves every vote on its way until ``arrive``."""

    def __init__(self) -> None:
        super().__init__()
        self.under_way: list[Future[None]] = []

    def keep_vote(self, vote):
        waiting: Future[None] = Future()
        self.under_way.append(waiting)
        return waiting

    def arrive(self, trouble: TroubleOutside | None = None) -> None:
        for waiting in self.under_way:
            if trouble is None:
                waiting.set_result(None)
            else:
                waiting.set_exception(trouble)
        self.under_way = []


def test_a_vote_counts_and_stands_in_its_tile_only_when_it_is_on_the_disk(qtbot: QtBot) -> None:
    from trainer.desktop.pages.classes.roll_tile import RollTile

    ledger = SlowLedger()
    made = roll(ledger)
    made.show(face())
    put_on_show(qtbot, made.grid())
    press(made, "b")
    made.show(face(2, Phase.CLOSED))
    made.look()
    tile = next(one for one in made.grid().findChildren(RollTile) if one.line.id == ADA)
    assert (made.voted(), made.settled(2), tile.accessibleName()) == (0, False, "Ada, saving")
    ledger.arrive()
    made.look()
    assert (made.voted(), made.settled(2), made.settled(3)) == (1, True, False)


def test_a_vote_that_could_not_be_kept_is_tried_again_and_the_trouble_is_told(qtbot: QtBot) -> None:
    ledger = SlowLedger()
    made = roll(ledger)
    made.show(face())
    put_on_show(qtbot, made.grid())
    press(made, "b")
    full = TroubleOutside("The disk is full.", "", "Make room.")
    ledger.arrive(full)
    made.look()
    assert (made.trouble(), made.settled(1)) == (full, False)
    while not ledger.under_way:
        made.look()
    ledger.arrive()
    made.look()
    assert (made.trouble(), made.settled(1)) == (None, True)


def test_enter_passes_over_who_waits_and_is_the_pages_once_nobody_does(votes, qtbot: QtBot) -> None:
    QTest.keyClick(votes.grid().window().focusWidget(), Qt.Key.Key_Return)
    press(votes, "bac")
    assert stood(votes) == {BEN: "B", CY: "A", ADA: "C"}
    from PySide6.QtGui import QKeyEvent

    enter = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    votes.grid().keyPressEvent(enter)
    assert not enter.isAccepted()


def test_where_an_option_is_called_g_digits_say_how_sure_somebody_is(qtbot: QtBot, ledger) -> None:
    made = roll(ledger)
    made.show(face(letters="ABCDEFG"))
    put_on_show(qtbot, made.grid())
    press(made, "g1a3")
    assert stood(made) == {ADA: "Gguess", BEN: "Asure"}


def test_what_stands_in_a_tile_is_there_after_the_end_of_the_program(qtbot: QtBot, tmp_path) -> None:
    from trainer.store.lesson_ledger import LessonLedger, unfinished

    first = LessonLedger.begin(tmp_path, SESSION, NOW)
    made = roll(first)
    made.show(face())
    put_on_show(qtbot, made.grid())
    press(made, "bxa")
    qtbot.waitUntil(lambda: made.voted() == 2 and made.settled(1))
    first.close()
    (left,) = unfinished(tmp_path)
    second = LessonLedger.resume(left)
    again = roll(second)
    again.show(face())
    assert (stood(again), again.people()) == ({ADA: "B", CY: "A"}, 2)
    second.remove()

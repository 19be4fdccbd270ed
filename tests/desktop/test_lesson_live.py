"""A class in hand over real sockets, with its real ledger and a real record: from a phone's vote to the reveal."""

import pytest

from tests.classroom.phones import PAGE, Phone
from tests.desktop.lesson_driving import SESSION, House, keys_of, questions
from trainer.base.ids import LearnerId, new_id
from trainer.classroom.host import PhoneHost
from trainer.record.lessons import LessonAsked
from trainer.store.journal import SqliteJournal
from trainer.store.lesson_ledger import LessonLedger, unfinished
from trainer.study.lesson.codec import lesson_from

pytestmark = pytest.mark.loopback


@pytest.fixture
def journal(tmp_path):
    opened = SqliteJournal.open(tmp_path / "record.db")
    yield opened
    opened.close()


@pytest.fixture
def open_class(qtbot, tmp_path, journal):
    page = tmp_path / "index.html"
    page.write_bytes(PAGE)
    houses = []

    def open_it() -> House:
        left = unfinished(tmp_path / "classes")
        began = 1_700_000_000_000
        ledger = LessonLedger.resume(left[0]) if left else LessonLedger.begin(tmp_path / "classes", SESSION, began)
        house = House(
            qtbot, questions(3), ledger, journal, host=lambda ledger, clock: PhoneHost(ledger, clock, page, ports=(0,))
        )
        houses.append(house)
        house.start(lesson_from(left[0].lesson) if left else None)
        qtbot.waitUntil(lambda: house.phase == "voting" and house.host.look().settled >= house.lesson.version)
        return house

    yield open_it
    for house in houses:
        close(house)


def close(house: House) -> None:
    house.close()
    house.host.close()
    house.ledger.close()


def reach(qtbot, house: House, key: str, phase: str) -> None:
    """Press a key until the class stands there: each step waits for the disk, and for the last votes."""

    def there() -> bool:
        house.look()
        if house.phase != phase and not house.desk._hand.busy:
            house.press(key)
        return house.phase == phase

    qtbot.waitUntil(there)


def picks(house: House, *, right: bool) -> str:
    keys = keys_of(house.poll)
    return "".join(keys) if right else next(letter for letter, _ in house.poll.ids if letter not in keys)


def test_three_phones_vote_talk_vote_again_and_see_the_key(open_class, qtbot, journal):
    house = open_class()
    phones = [Phone(house.listening) for _ in range(3)]
    for number, phone in enumerate(phones):
        assert phone.join(f"Person {number}").status == 200
    learner = LearnerId(new_id(1))
    house.host.approve(house.host.look().participants[0].id, learner)
    poll = house.poll.name
    assert [phone.vote(picks(house, right=n < 1), poll).status for n, phone in enumerate(phones)] == [200] * 3
    reach(qtbot, house, "Space", "closed")
    assert phones[2].vote(picks(house, right=True), poll).status == 409
    reach(qtbot, house, "d", "discussing")
    reach(qtbot, house, "v", "voting-again")
    qtbot.waitUntil(lambda: phones[0].state()["face"]["round"] == 2)
    assert [phone.vote(picks(house, right=True), poll, 2).status for phone in phones] == [200] * 3
    reach(qtbot, house, "Space", "closed-again")
    assert phones[0].state()["face"]["reveal"] is None
    reach(qtbot, house, "r", "revealed")
    qtbot.waitUntil(lambda: not house.desk._filing.busy)
    assert tuple(phones[0].state()["face"]["reveal"]["key"]) == keys_of(house.poll)
    (asked,) = [event.happening for event in journal.lessons() if isinstance(event.happening, LessonAsked)]
    assert (asked.first.people, asked.first.right, asked.second.right) == (3, 1, 3)
    assert [event.happening.purpose for event in journal.answers(learner)] == ["new", "talked"]


def test_a_class_that_was_left_in_mid_question_goes_on_with_its_votes(open_class, qtbot, journal):
    house = open_class()
    phone = Phone(house.listening)
    phone.join("Anna")
    assert phone.vote(picks(house, right=True), house.poll.name).status == 200
    close(house)
    again = open_class()
    assert again.phase == "voting"
    assert again.listening.code == house.listening.code
    later = Phone(again.listening)
    later.cookie = phone.cookie
    assert later.state()["face"]["poll"] == again.poll.name
    reach(qtbot, again, "Space", "closed")
    reach(qtbot, again, "r", "revealed")
    (asked,) = [event.happening for event in journal.lessons() if isinstance(event.happening, LessonAsked)]
    assert (asked.first.people, asked.first.right) == (1, 1)

"""A class in the real application: a real ledger, a real server on this computer, and phones that speak to it."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.classroom.phones import Phone
from trainer.desktop.pages.classes.lesson_values import Act
from trainer.desktop.widgets.action_button import ActionButton
from trainer.desktop.widgets.rail import RailButton
from trainer.desktop.widgets.tick import Pick
from trainer.record.lessons import LessonAsked, LessonClosed, LessonOpened
from trainer.study.lesson.faces import Phase

pytestmark = pytest.mark.loopback


def desk(person):
    return person.house._desk._teach.classes


def lessons(person) -> list:
    return [event.happening for event in person.house._opened.journal.lessons()]


def lobby_by_keys(person) -> Phone:
    """The lobby on this computer alone; a phone that knows the code."""
    person.press("Ctrl+7", "Alt+H", "Enter")
    assert person.place == "class-manner"
    networks = ("Wi-Fi", "Cable", "Network", "This computer alone")
    while not QApplication.focusWidget().accessibleName().startswith(networks):
        person.press("Tab")
    while not QApplication.focusWidget().accessibleName().startswith("This computer alone"):
        person.press("Down")
    person.press("Enter")
    assert person.place == "lobby"
    return Phone(desk(person).lobby.room.listening)


def lobby_by_clicks(person) -> Phone:
    """The same with a mouse."""
    person.click(person.button("Teach", RailButton))
    person.click(person.button("Hold a class", ActionButton))
    person.click(person.button("How it is held", ActionButton))
    person.click(person.button("This computer alone", Pick))
    person.click(person.button("Open the lobby", ActionButton))
    assert person.place == "lobby"
    return Phone(desk(person).lobby.room.listening)


def test_a_phone_joins_votes_and_the_class_is_taken_up_again_after_the_window_is_gone(at_first_question, launch, qtbot):
    person = at_first_question
    phone = lobby_by_keys(person)
    assert phone.join("Bo <b>").status == 200
    qtbot.waitUntil(lambda: person.sees("Bo <b>"))
    person.press("Ctrl+4", "Ctrl+7")
    assert person.place == "lobby"
    person.press("Enter")
    assert person.place == "presenter"
    person.press("Ctrl+4", "Ctrl+7")
    assert person.place == "presenter"
    qtbot.waitUntil(lambda: phone.state()["face"]["phase"] == "voting")
    face = phone.state()["face"]
    letters = [part["options"][0]["letter"] for part in face["parts"]]
    told = {"poll": face["poll"], "round": 1, "picks": letters, "confidence": "sure"}
    assert phone.ask("POST", "/vote", told).status == 200
    code = phone.listening.code
    person.window.close_at_once()

    person = launch()
    assert person.sees("was not ended")
    person.click(person.button("Take it up or end it", ActionButton))
    assert person.place == "class-left"
    person.press("Enter")
    assert person.place == "presenter"
    again = desk(person).lessons
    room = desk(person)._room
    assert (room.listening.code, room.listening.address) == (code, phone.listening.address)
    assert phone.state()["you"]["mine"] == {"1": letters}
    qtbot.waitUntil(lambda: again.lesson is not None and again.lesson.held is not None)
    for act, phase in ((Act.CLOSE, Phase.CLOSED), (Act.REVEAL, Phase.REVEALED)):
        again._change(act)
        qtbot.waitUntil(lambda phase=phase: again.lesson.phase is phase)
    end_class(person, qtbot)
    opened, asked, closed = lessons(person)
    assert isinstance(opened, LessonOpened)
    assert isinstance(asked, LessonAsked)
    assert asked.first.people == 1
    assert closed == LessonClosed(opened.session, 1)
    assert b"Right at first" in phone.ask("GET", "/take-home").body
    assert list((Path(person.house._record).parent / "classes").iterdir()) == []
    person.press("Ctrl+7")
    assert not person.sees("was not ended")


def end_class(person, qtbot) -> None:
    desk(person).lessons._change(Act.END)
    qtbot.waitUntil(lambda: not desk(person).in_hand, timeout=10_000)


def test_a_lobby_that_the_window_is_closed_on_leaves_nothing(at_first_question, launch):
    person = at_first_question
    person.press("Ctrl+7")
    phone = lobby_by_clicks(person)
    assert phone.join("Bo").status == 200
    person.window.close_at_once()
    person = launch()
    assert not person.sees("was not ended")
    assert list((Path(person.house._record).parent / "classes").iterdir()) == []


def test_thirty_simulated_people_rehearse_and_nothing_of_it_is_in_the_record(at_first_question, qtbot, places):
    person = at_first_question
    person.press("Ctrl+7", "Alt+H", "Enter")
    person.click(person.button("Rehearse", ActionButton))
    qtbot.waitUntil(lambda: len(desk(person).lobby.room.host.look().participants) > 20, timeout=15_000)
    person.press("Enter")
    host = desk(person)._room.host
    qtbot.waitUntil(lambda: host.look().voted > 3, timeout=15_000)
    assert desk(person).lessons.lesson.phase is Phase.VOTING
    end_class(person, qtbot)
    assert person.place == "class-manner"
    assert lessons(person) == []
    assert not (places.data / "classes").exists()


_LOOK = """
import sys
from PySide6.QtWidgets import QApplication
from trainer.app import Application, all_packs
from trainer.base.clock import now, ticks
from trainer.base.folders import folders
from trainer.desktop.rooms import Clocks
import os
opened = []
sys.addaudithook(lambda event, _: opened.append(event) if event == "socket.bind" else None)
application = QApplication([])
house = Application(folders(os.environ), Clocks(now, ticks), all_packs(folders(os.environ))[:1])
house.start()
house._desk._add("Ana", guest=False)
house.window.place_chosen.emit("teach")
house._desk._teach.classes.show()
house._desk._teach.classes.manner.show()
assert house.window.page_name == "class-manner", house.window.page_name
heavy = ("asyncio", "http.server", "h11", "PySide6.QtNetwork", "segno", "trainer.classroom.host")
print([name for name in heavy if name in sys.modules], opened)
house.window.close()
"""


def test_setting_up_a_class_opens_no_socket_and_imports_no_server(tmp_path):
    told = subprocess.run([sys.executable, "-c", _LOOK], capture_output=True, text=True, timeout=100, check=False)
    assert told.stdout.strip() == "[] []", told.stderr[-2000:]

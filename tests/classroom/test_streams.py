"""What comes down to the phones: snapshots when something changes for them, and nothing for what others do."""

import socket
import time

import pytest

from tests.classroom.phones import LOBBY, Class, face
from trainer.base.ids import LearnerId
from trainer.study.lesson.faces import Phase
from trainer.study.lesson.host import Terms


def until(what):
    """Wait until it is so; the suite's own limit ends a wait in vain."""
    while not what():
        time.sleep(0.002)


def test_a_page_that_listens_is_told_every_face_with_its_version(opened):
    one = opened()
    with one.phone("Anna").stream() as messages:
        assert next(messages)["face"]["phase"] == "lobby"
        for version, phase in enumerate((Phase.VOTING, Phase.CLOSED, Phase.DISCUSSING), start=2):
            one.host.show(face(version, phase))
            told = next(messages)["face"]
            assert (told["version"], told["phase"]) == (version, phase)


def test_nothing_is_sent_to_anybody_for_an_answer_of_somebody(opened):
    one = opened(first=face(2))
    anna, berta = one.phone("Anna"), one.phone("Berta")
    with anna.stream() as messages:
        assert next(messages)["face"]["version"] == 2
        assert berta.vote("B").status == 200
        one.host.show(face(3, Phase.CLOSED))
        assert next(messages)["face"]["version"] == 3


def test_a_phone_that_slept_comes_back_with_its_token_and_its_answer(opened):
    one = opened(first=face(2))
    phone = one.phone("Anna")
    phone.vote("B")
    for _ in range(3):
        with phone.stream() as messages:
            told = next(messages)
        assert (told["you"]["name"], told["you"]["mine"]) == ("Anna", {"1": ["B"]})
    assert len(one.look().participants) == 1


def test_who_listens_counts_as_connected_and_who_has_gone_does_not(opened):
    one = opened()
    phone = one.phone("Anna")
    with phone.stream() as messages:
        next(messages)
        assert [who.connected for who in one.look().participants] == [True]
    until(lambda: [who.connected for who in one.look().participants] == [False])


def test_the_third_page_of_one_participant_ends_the_first(opened):
    one = opened()
    phone = one.phone("Anna")
    with phone.stream() as first, phone.stream() as second, phone.stream() as third:
        assert [next(messages)["you"]["name"] for messages in (first, second, third)] == ["Anna"] * 3
        with pytest.raises((StopIteration, ConnectionError)):
            next(first)
        assert one.look().participants[0].connected


def test_a_page_that_reads_nothing_is_dropped_and_holds_up_nobody(opened):
    one = opened()
    anna, berta = one.phone("Anna"), one.phone("Berta")
    host, port = one.listening.address.split(":")
    with socket.create_connection((host, int(port)), timeout=10) as deaf, berta.stream() as messages:
        deaf.sendall(f"GET /stream HTTP/1.1\r\nHost: {host}:{port}\r\nCookie: {anna.cookie}\r\n\r\n".encode())
        until(lambda: one.look().participants[0].connected)
        version = next(messages)["face"]["version"]
        while one.look().participants[0].connected:
            version += 1
            one.host.show(face(version, stem="x" * 500_000))
            assert next(messages)["face"]["version"] == version


def test_whoever_is_approved_is_told_at_once(opened):
    one = opened(terms=Terms(roster=True), first=face(2))
    with one.phone("Anna").stream() as messages:
        assert next(messages)["face"]["phase"] == "lobby"
        one.host.approve(one.look().participants[0].id, LearnerId(""))
        told = next(messages)
        assert (told["you"]["waiting"], told["face"]["phase"]) == (False, "voting")


def test_whoever_is_sent_away_hears_no_more(opened):
    one = opened()
    phone = one.phone("Anna")
    with phone.stream() as messages:
        next(messages)
        one.host.send_away(one.look().participants[0].id)
        assert list(messages) == [{}]
    assert phone.ask("GET", "/stream").status == 401


def test_the_end_is_told_to_every_page(tmp_path):
    one = Class(tmp_path, first=face(2))
    with one.phone("Anna").stream() as messages:
        next(messages)
        one.close()
        told = next(messages)["face"]
    assert (told["phase"], told["version"], told["stem"], told["parts"]) == ("ended", 3, "", [])


def test_a_class_that_is_left_for_later_is_over_for_no_page(tmp_path):
    one = Class(tmp_path, first=face(2))
    with one.phone("Anna").stream() as messages:
        next(messages)
        one.host.close(over=False)
        assert {told["face"]["phase"] for told in messages} <= {"voting"}
    one.close()


def test_a_lock_and_a_new_code_are_there_again_when_a_class_is_resumed(tmp_path):
    before = Class(tmp_path)
    before.host.lock(locked=True)
    code = before.host.change_code().code
    before.close()
    after = Class(tmp_path)
    try:
        assert (after.look().locked, after.listening.code) == (True, code)
    finally:
        after.close()


def test_everybody_takes_home_their_own_lines_and_nobody_elses(opened):
    one = opened()
    anna, berta = one.phone("Anna"), one.phone("Berta")
    assert anna.ask("GET", "/take-home").status == 404
    one.host.show(LOBBY._replace(version=2, phase=Phase.ENDED))
    one.host.personal({one.look().participants[0].id: ("Due tomorrow:", "<b>leaves</b>")})
    assert anna.state()["notes"] == ["Due tomorrow:", "<b>leaves</b>"]
    assert berta.state()["notes"] == []
    home = anna.ask("GET", "/take-home")
    assert home.body == b"Due tomorrow:\n<b>leaves</b>\n"
    assert home.headers["content-type"].startswith("text/plain")
    assert home.headers["content-disposition"] == 'attachment; filename="take-home.txt"'


def test_a_class_that_was_left_is_resumed_with_its_code_tokens_and_votes(tmp_path):
    before = Class(tmp_path, first=face(2))
    before.host.lock(locked=True)
    phone = before.phone
    listening = before.listening
    before.host.lock(locked=False)
    anna = phone("Anna")
    anna.vote("B")
    before.close()
    after = Class(tmp_path, first=face(7))
    try:
        assert after.listening == listening
        assert anna.state()["you"]["mine"] == {"1": ["B"]}
        assert [who.name for who in after.look().participants] == ["Anna"]
        assert anna.vote("C").status == 200
    finally:
        after.close()

"""A rehearsal's simulated people: real clients that come in, vote and leave."""

import time

import pytest

from tests.classroom.phones import ANYBODY, SESSION, face
from trainer.base.clock import now
from trainer.classroom.host import PhoneHost
from trainer.classroom.rehearsal import NAMES, Rehearsal, answer_to, late_by
from trainer.classroom.wires import LOOPBACK
from trainer.store.scratch_ledger import ScratchLedger
from trainer.study.lesson.faces import Phase, face_to


def shown(round: int = 1) -> dict:
    return face_to(face(2, Phase.VOTING if round == 1 else Phase.VOTING_AGAIN))


def test_the_same_question_gets_the_same_answers_again() -> None:
    assert [answer_to(n, shown()) for n in range(30)] == [answer_to(n, shown()) for n in range(30)]


def test_they_agree_more_after_the_talk_and_some_are_sure_of_what_few_say() -> None:
    rounds = [[answer_to(n, shown(r)) for n in range(30)] for r in (1, 2)]
    most = [max(sum(a.picks == (letter,) for a in answers) for letter in "ABCD") for answers in rounds]
    assert most[1] > most[0]
    said = [a.picks for a in rounds[0] if a.picks]
    popular = max(set(said), key=said.count)
    assert any(a.confidence == "sure" and a.picks not in ((), popular) for a in rounds[0])
    assert sum(late_by(n) > 20 for n in range(30)) == 4


@pytest.mark.loopback
def test_they_come_in_vote_and_leave(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    ledger = ScratchLedger.scratch(SESSION, 1)
    host = PhoneHost(ledger, ports=(0,))
    listening = host.open(LOOPBACK, ANYBODY, face(1, Phase.LOBBY, poll="", stem="", parts=()))
    crowd = Rehearsal(listening.address, listening.link, 5, hurry=100.0)
    try:
        wait_until(lambda: sum(one.connected for one in host.look().participants) == 5)
        assert {one.name for one in host.look().participants} == set(NAMES[:5])
        host.show(face(2))
        voting = sum(bool(answer_to(number, shown()).picks) for number in range(5))
        wait_until(lambda: host.look().voted == voting)
    finally:
        crowd.stop()
        crowd.stop()
        host.close()
        ledger.remove()
    assert list(tmp_path.iterdir()) == []


def wait_until(reached) -> None:
    until = now().at + 20_000
    while not reached():
        assert now().at < until
        time.sleep(0.01)

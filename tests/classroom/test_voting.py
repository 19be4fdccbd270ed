"""Votes: judged by this computer's face and clock, acknowledged once durable, changed until the round is closed."""

from concurrent.futures import Future
from threading import Thread

import pytest

from tests.classroom.phones import face
from trainer.base.errors import TroubleOutside
from trainer.base.ids import LearnerId
from trainer.classroom.host import PhoneHost
from trainer.classroom.wires import LOOPBACK
from trainer.store.lesson_ledger import LessonLedger
from trainer.study.lesson.faces import Phase
from trainer.study.lesson.host import Terms


def picks(one, round=1):
    return [vote.picks for vote in one.host.votes("s1-1", round)]


def test_an_acknowledged_vote_is_on_the_disk(opened):
    one = opened(first=face(2))
    phone = one.phone("Anna")
    one.clock.at += 1_500
    told = phone.vote("B")
    assert (told.status, told.told) == (
        200,
        {"saved": {"poll": "s1-1", "round": 1, "picks": ["B"], "confidence": "think"}},
    )
    (vote,) = one.ledger.kept().votes
    assert (vote.picks, vote.confidence, vote.at, vote.elapsed) == (("B",), "think", one.clock.at, 1_500)
    assert one.host.votes("s1-1", 1) == (vote,)
    assert one.look().voted == 1


def test_a_vote_can_be_changed_until_it_is_closed(opened):
    one = opened(first=face(2))
    phone = one.phone("Anna")
    phone.vote("B")
    assert phone.vote("C").status == 200
    assert picks(one) == [("C",)]
    assert phone.state()["you"]["mine"] == {"1": ["C"]}


def test_a_vote_stands_where_changes_are_not_wanted(opened):
    one = opened(first=face(2, changes=False))
    phone = one.phone("Anna")
    phone.vote("B")
    assert phone.vote("C").told == {"why": "stands"}
    assert phone.vote("B").status == 200
    assert picks(one) == [("B",)]


@pytest.mark.parametrize("phase", [Phase.CLOSED, Phase.DISCUSSING, Phase.REVEALED, Phase.LOBBY, Phase.ENDED])
def test_after_the_close_a_vote_changes_nothing_whatever_is_reloaded(opened, phase):
    one = opened(first=face(2))
    phone = one.phone("Anna")
    phone.vote("B")
    one.host.show(face(3, phase))
    phone.ask("GET", "/")
    phone.state()
    assert phone.vote("C").status == 409
    assert picks(one) == [("B",)]
    assert [vote.picks for vote in one.ledger.kept().votes] == [("B",)]


def test_a_vote_is_late_by_the_computers_clock_though_the_face_is_open(opened):
    one = opened()
    phone = one.phone("Anna")
    one.host.show(face(2, deadline=one.clock.at + 1_000))
    one.clock.at += 1_001
    assert phone.vote("B").told == {"why": "late"}
    one.host.show(face(3, deadline=one.clock.at + 1_000))
    assert phone.vote("B").status == 200


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({"picks": ""}, "incomplete"),
        ({"picks": "AB"}, "incomplete"),
        ({"picks": "Z"}, "incomplete"),
        ({"picks": "AA"}, "incomplete"),
        ({"picks": "A", "confidence": "certain"}, "unasked"),
    ],
)
def test_what_is_no_answer_is_refused(opened, told, why):
    one = opened(first=face(2))
    answer = one.phone("Anna").vote(**told)
    assert (answer.status, answer.told) == (400, {"why": why})
    assert picks(one) == []


def test_a_confidence_that_nobody_asked_for_is_refused(opened):
    one = opened(first=face(2, sure=False))
    phone = one.phone("Anna")
    assert phone.vote("B", confidence="sure").told == {"why": "unasked"}
    assert phone.vote("B", confidence=None).status == 200


@pytest.mark.parametrize(("poll", "round", "why"), [("s1-2", 1, "other-round"), ("s1-1", 2, "closed")])
def test_a_vote_for_another_round_is_refused(opened, poll, round, why):
    one = opened(first=face(2))
    assert one.phone("Anna").vote("B", poll=poll, round=round).told == {"why": why}


def test_both_rounds_are_kept_and_the_first_stays_as_it_was(opened):
    one = opened(first=face(2))
    phone = one.phone("Anna")
    phone.vote("B")
    one.host.show(face(3, Phase.VOTING_AGAIN))
    assert phone.vote("C", round=2).status == 200
    assert (picks(one), picks(one, 2)) == ([("B",)], [("C",)])
    assert phone.state()["you"]["mine"] == {"1": ["B"], "2": ["C"]}


def test_more_than_two_votes_a_second_are_slowed_down(opened):
    one = opened(first=face(2))
    phone = one.phone("Anna")
    assert [phone.vote(pick).status for pick in "ABC"] == [200, 200, 429]
    one.clock.at += 1_000
    assert phone.vote("C").status == 200


def test_whoever_waits_to_be_approved_sees_the_lobby_and_votes_on_nothing(opened):
    one = opened(terms=Terms(roster=True), first=face(2))
    phone = one.phone("Anna")
    told = phone.state()
    assert (told["face"]["phase"], told["face"]["stem"], told["you"]["waiting"]) == ("lobby", "", True)
    assert phone.vote("B").told == {"why": "waiting"}
    assert picks(one) == []


def test_an_approved_vote_is_the_learners_own_from_then_on(opened):
    one = opened(first=face(2))
    phone = one.phone("Anna")
    phone.vote("B")
    one.host.approve(one.look().participants[0].id, LearnerId("learner"))
    assert [vote.learner for vote in one.host.votes("s1-1", 1)] == [""]
    one.host.show(face(3, Phase.VOTING_AGAIN))
    phone.vote("C", round=2)
    assert [vote.learner for vote in one.host.votes("s1-1", 2)] == ["learner"]
    assert one.ledger.kept().participants[0][0].learner == "learner"


def test_whoever_is_sent_away_takes_along_the_open_vote_and_no_earlier_one(opened):
    one = opened(first=face(2))
    anna, berta = one.phone("Anna"), one.phone("Berta")
    anna.vote("A")
    berta.vote("B")
    one.host.show(face(3, Phase.VOTING_AGAIN))
    anna.vote("A", round=2)
    one.host.send_away(one.look().participants[0].id)
    assert (picks(one), picks(one, 2)) == ([("A",), ("B",)], [])
    assert [vote.round for vote in one.ledger.kept().votes] == [1, 1]
    assert anna.vote("A", round=2).status == 401
    assert [who.name for who in one.look().participants] == ["Berta"]
    assert [who.name for who, _ in one.ledger.kept().participants] == ["Berta"]


def test_a_new_name_is_cleaned_and_told_apart(opened):
    one = opened()
    one.phone("Anna")
    phone = one.phone("rude")
    one.host.rename(one.look().participants[1].id, "An\u200bna")
    assert phone.state()["you"]["name"] == "Anna 2"
    assert one.ledger.kept().participants[1][0].name == "Anna 2"


class SlowLedger(LessonLedger):
    """A ledger whose votes reach the disk when the test says so, or not at all."""

    def keep_vote(self, vote):
        self.waiting = getattr(self, "waiting", [])
        self.waiting.append((vote, Future()))
        return self.waiting[-1][1]


@pytest.fixture
def slow(opened, tmp_path, monkeypatch):
    monkeypatch.setattr("tests.classroom.phones.LessonLedger", SlowLedger)
    return opened(first=face(2))


def voting(one, phone, pick):
    answers = []
    thread = Thread(target=lambda: answers.append(phone.vote(pick)))
    thread.start()
    while not getattr(one.ledger, "waiting", []):
        pass
    return thread, answers


def test_a_closed_round_is_settled_only_when_no_vote_is_on_its_way_to_the_disk(slow):
    thread, answers = voting(slow, slow.phone("Anna"), "B")
    slow.host.show(face(3, Phase.CLOSED))
    assert (slow.look().settled, slow.look().voted, answers) == (2, 0, [])
    slow.ledger.waiting[0][1].set_result(None)
    thread.join()
    assert (slow.look().settled, slow.look().voted, answers[0].status) == (3, 1, 200)


def test_a_vote_that_the_disk_refuses_is_not_called_saved(slow):
    thread, answers = voting(slow, slow.phone("Anna"), "B")
    fault = TroubleOutside("The disk is full.")
    slow.ledger.waiting[0][1].set_exception(fault)
    thread.join()
    assert (answers[0].status, answers[0].told) == (503, {"why": "not-kept"})
    assert answers[0].headers["retry-after"] == "2"
    assert (slow.look().trouble, picks(slow)) == (fault, [])


def test_when_too_much_waits_for_the_disk_phones_are_asked_to_come_again(slow, monkeypatch):
    berta = slow.phone("Berta")
    monkeypatch.setattr("trainer.classroom.state.MOST_PENDING", 1)
    thread, answers = voting(slow, slow.phone("Anna"), "B")
    told = berta.vote("C")
    assert (told.status, told.told, told.headers["retry-after"]) == (503, {"why": "busy"}, "1")
    assert slow.phone().join("Clara").told == {"why": "busy"}
    slow.ledger.waiting[0][1].set_result(None)
    thread.join()
    assert answers[0].status == 200


def test_whoever_teaches_is_told_when_the_server_has_stopped_by_itself(opened):
    one = opened()
    running = one.host._running
    running.stop()
    assert "has stopped" in one.look().trouble.what


def test_a_class_that_cannot_listen_says_so_in_plain_words(opened, tmp_path):
    one = opened()
    port = int(one.listening.address.split(":")[1])
    second = PhoneHost(one.ledger, one.clock, tmp_path / "index.html", ports=(port,))
    with pytest.raises(TroubleOutside, match="can't reach the class"):
        second.open(LOOPBACK, Terms(), face(1))

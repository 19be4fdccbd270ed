"""A class's own file: what is done is there after a reopening, and after its end nothing of it is."""

import stat
import sys
from concurrent.futures import wait
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.base.errors import TroubleOutside
from trainer.base.ids import LearnerId, SessionId
from trainer.store.lesson_ledger import LessonLedger, discard, ledger_folder, unfinished
from trainer.study.lesson.host import Participant
from trainer.study.lesson.votes import Vote

SESSION = SessionId("s1")
SECRET = "Anna-who-is-nobody-elses-business"


def begun(folder):
    return LessonLedger.begin(ledger_folder(folder), SESSION, 1_700_000_000_000)


def again(folder):
    (left,) = unfinished(ledger_folder(folder))
    return LessonLedger.resume(left)


def participant(id, name="Anna"):
    return Participant(id, name, claim=True, learner=LearnerId("l"), team=1, connected=False)


def vote(id, who, picks=("A",), round=1):
    return Vote(id, who, "s1-1", round, picks, "sure", LearnerId(""), 5, 3)


def test_what_is_done_is_there_after_a_reopening(tmp_path):
    ledger = begun(tmp_path)
    done = [
        ledger.keep_lesson({"phase": "voting"}),
        ledger.keep_door({"code": "ABC234"}),
        ledger.keep_participant(participant("p1"), "hash"),
        ledger.keep_vote(vote("v1", "p1", ("A", "C"))),
    ]
    wait(done)
    kept = ledger.kept()
    ledger.close()
    reopened = again(tmp_path)
    assert reopened.kept() == kept
    assert kept == (SESSION, {"phase": "voting"}, {"code": "ABC234"}, ((participant("p1"), "hash"),), kept.votes)
    assert kept.votes == (vote("v1", "p1", ("A", "C")),)
    reopened.close()


CHANGES = st.lists(
    st.tuples(st.sampled_from(["in", "out", "vote", "drop"]), st.sampled_from("pqr"), st.sampled_from("ABC"))
)


@given(CHANGES)
def test_the_last_word_on_everybody_and_every_vote_stands(tmp_path_factory, changes):
    ledger = begun(tmp_path_factory.mktemp("class"))
    people, votes = {}, {}
    for number, (what, who, pick) in enumerate(changes):
        if what == "in":
            people[who] = (participant(who, pick), pick)
            ledger.keep_participant(*people[who])
        elif what == "out":
            people.pop(who, None)
            ledger.drop_participant(who)
        elif what == "vote":
            votes[who] = vote(str(number), who, (pick,))
            ledger.keep_vote(votes[who])
        else:
            votes.pop(who, None)
            ledger.drop_vote(who, "s1-1", 1)
    kept = ledger.kept()
    ledger.remove()
    assert {one.id: (one, token) for one, token in kept.participants} == people
    assert {one.participant: one for one in kept.votes} == votes


def test_people_keep_the_order_in_which_they_came(tmp_path):
    ledger = begun(tmp_path)
    for name in ("c", "a", "b", "a"):
        ledger.keep_participant(participant(name), "")
    assert [who.id for who, _ in ledger.kept().participants] == ["c", "a", "b"]
    ledger.close()


def test_many_threads_may_write_at_once(tmp_path):
    ledger = begun(tmp_path)
    threads = [
        Thread(target=lambda name=name: [ledger.keep_vote(vote(f"{name}{n}", f"{name}{n}")) for n in range(100)])
        for name in "abcd"
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(ledger.kept().votes) == 400
    ledger.close()


def test_an_unfinished_class_is_found_with_when_it_began_and_how_it_stood(tmp_path):
    ledger = begun(tmp_path)
    ledger.keep_lesson({"title": "Tea"}).result()
    ledger.close()
    (left,) = unfinished(ledger_folder(tmp_path))
    assert (left.session, left.began, left.lesson) == (SESSION, 1_700_000_000_000, {"title": "Tea"})


def test_a_class_that_is_open_is_not_one_that_was_left(tmp_path):
    ledger = begun(tmp_path)
    assert unfinished(ledger_folder(tmp_path)) == ()
    ledger.close()


def test_a_file_that_is_damaged_is_listed_so_that_it_can_be_discarded(tmp_path):
    begun(tmp_path).close()
    (left,) = unfinished(ledger_folder(tmp_path))
    left.path.write_bytes(b"\0" * 4_096)
    (left,) = unfinished(ledger_folder(tmp_path))
    assert (left.session, left.began) == ("", 0)
    discard(left.path)
    assert unfinished(ledger_folder(tmp_path)) == ()


def test_without_a_folder_there_is_no_unfinished_class(tmp_path):
    assert unfinished(ledger_folder(tmp_path)) == ()


def test_a_removed_class_leaves_no_file_and_overwrote_the_names(tmp_path, monkeypatch):
    ledger = begun(tmp_path)
    ledger.keep_participant(participant("p1", SECRET), "hash").result()
    seen = {}
    unlink = type(tmp_path).unlink

    def look_before(path, **more):
        seen[path.name] = path.read_bytes()
        unlink(path, **more)

    assert any(SECRET.encode() in path.read_bytes() for path in ledger_folder(tmp_path).iterdir())
    monkeypatch.setattr(type(tmp_path), "unlink", look_before)
    ledger.remove()
    assert list(ledger_folder(tmp_path).iterdir()) == []
    assert set().union(*(set(content) for content in seen.values())) == {0}
    ledger.remove()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_the_file_is_closed_to_the_computers_other_accounts(tmp_path):
    ledger = begun(tmp_path)
    rights = [stat.S_IMODE(path.stat().st_mode) for path in ledger_folder(tmp_path).iterdir()]
    assert rights == [0o600] * len(rights)
    ledger.close()


def test_after_the_end_nothing_is_kept_and_it_is_said(tmp_path):
    ledger = begun(tmp_path)
    ledger.close()
    with pytest.raises(TroubleOutside, match="closed"):
        ledger.keep_door({}).result()


def test_a_full_disk_is_told_in_the_future_and_what_was_done_stays(tmp_path):
    ledger = begun(tmp_path)
    ledger.keep_vote(vote("v1", "p1")).result()
    ledger._write("PRAGMA max_page_count = 9").result()
    with pytest.raises(TroubleOutside, match="the disk is full"):
        ledger.keep_lesson({"long": "x" * 100_000}).result()
    assert [one.id for one in ledger.kept().votes] == ["v1"]
    ledger.keep_vote(vote("v2", "p2")).result()
    ledger.close()


def test_where_no_file_can_be_made_it_is_said(tmp_path):
    (tmp_path / "classes").write_text("in the way")
    with pytest.raises(TroubleOutside):
        begun(tmp_path)


def test_what_was_handed_in_can_not_be_taken_back_and_so_does_not_stop_the_ledger(tmp_path):
    ledger = begun(tmp_path)
    handed_in = [ledger.keep_vote(vote(f"v{number}", f"p{number}")) for number in range(50)]
    assert not any(one.cancel() for one in handed_in)
    assert len(ledger.kept().votes) == 50
    ledger.close()

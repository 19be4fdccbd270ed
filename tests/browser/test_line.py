"""When the line to the class breaks: what a phone claims, keeps and catches up with."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.voting import ONE, SOME, choose
from trainer.store.lesson_ledger import LessonLedger, ledger_folder, unfinished
from trainer.study.lesson.lesson import Manner
from trainer.study.lesson.showing import face_of

WATCH = (
    "window.seen = []; new MutationObserver(() => seen.push(%s))"
    ".observe(document.getElementById('main'), {childList: true, characterData: true, subtree: true})"
)
"""Notes something about the page whenever it changes."""


def standing(folder):
    """A class in a process of its own, and its link."""
    command = [sys.executable, Path(__file__).parent / "standing.py", folder]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    return process, process.stdout.readline().strip()


def test_an_answer_given_offline_survives_a_reload_and_is_not_claimed_when_it_came_too_late(room, join):
    one = room(SOME, manner=Manner(seconds=0, sure=False))
    phone = join(one)
    one.begin()
    phone.reads("Choose all that apply")
    phone.run("window.fetch = () => Promise.reject(new TypeError('no network'))")
    choose(phone, "A", "B", how="Send")
    phone.reads("Not sent yet.")
    phone.reload()
    phone.reads("Saved. Your answer: A and B.")
    phone.run("window.fetch = () => Promise.reject(new TypeError('no network'))")
    choose(phone, "B", how="Send")
    phone.reads("Not sent yet.")
    one.close_voting()
    phone.reads("Your answer: A and B.")
    assert one.picks(1) == {"Anna": "AB:"}


def test_nothing_is_called_saved_before_the_computer_says_so(room, join):
    one = room(ONE)
    phone = join(one)
    one.begin()
    phone.run("window.honest = window.fetch; " + WATCH % "document.body.innerText")
    hold = "window.fetch = () => new Promise((done) => { window.answer = done; })"
    refuse = "window.fetch = honest; answer(new Response('{}', {status: %d}))"
    for status, told in ((409, "That came too late and was not counted."), (503, "Sending…")):
        phone.run(hold)
        choose(phone, "B", how="Guess")
        phone.reads("Sending…")
        phone.run(refuse % status)
        phone.reads(told)
        assert status == 503 or not phone.run("seen.some((text) => text.includes('Saved'))")
    phone.reads("Saved. Your answer: B (Guess).")
    assert one.picks(1) == {"Anna": "B:guess"}


def test_when_the_class_is_killed_in_mid_question_its_phones_come_back_by_themselves(browser, tmp_path):
    process, link = standing(tmp_path)
    phone = browser.phone()
    phone.go(link)
    phone.write("#name", "Anna")
    phone.click("button", "Join")
    choose(phone, "A", how="Sure")
    phone.reads("Saved. Your answer: A (Sure).")
    process.kill()
    process.communicate()
    choose(phone, "B", how="Guess")
    phone.reads("Not sent yet.")
    phone.reads("No connection to the class. Trying again…")
    process, again = standing(tmp_path)
    assert again == link
    phone.reads("Saved. Your answer: B (Guess).")
    phone.until("document.getElementById('line').textContent === ''")
    process.kill()
    process.communicate()
    ledger = LessonLedger.resume(unfinished(ledger_folder(tmp_path))[0])
    votes = ledger.kept().votes
    ledger.close()
    assert [(vote.picks, vote.confidence) for vote in votes] == [(("B",), "guess")]


def test_a_phone_without_a_stream_looks_by_itself(room, join):
    one = room(ONE)
    phone = join(one)
    phone.before("delete window.EventSource")
    phone.reload()
    phone.reads("You are in as Anna")
    one.begin()
    phone.reads("Vote, 1 of 1")


def test_a_phone_that_was_away_for_a_whole_vote_catches_up(room, join):
    one = room(ONE)
    phone = join(one)
    phone.offline(True)
    one.begin()
    one.close_voting()
    one.discuss()
    phone.offline(False)
    phone.reads("You did not vote. Ask your neighbour")


def test_what_was_shown_before_never_comes_back(room, join):
    one = room(ONE)
    phone = join(one)
    lobby = face_of(one.lesson, None)
    one.begin()
    phone.reads("Vote, 1 of 1")
    phone.run(
        "window.told = []; new EventSource('/stream').onmessage = (sent) => told.push(JSON.parse(sent.data).face.phase)"
    )
    phone.run(WATCH % "document.querySelector('h1').textContent")
    phone.until("told.join() === 'voting'")
    one.host.show(lobby)
    phone.until("told.join() === 'voting,lobby'")
    one.host.rename(one.people[0].id, "Hanna")
    one.show(one.lesson._replace(version=one.lesson.version + 1))
    phone.until("document.getElementById('who').textContent === 'Hanna'")
    assert phone.run("[...new Set([document.querySelector('h1').textContent, ...seen])]") == ["Vote, 1 of 1"]


@pytest.mark.long
def test_a_stream_that_died_without_a_word_is_noticed(room, join):
    one = room(ONE)
    phone = join(one)
    phone.before(
        "window.EventSource = class { constructor() { this.readyState = 1; setTimeout(() => this.onopen()); }"
        " addEventListener() {} close() {} }"
    )
    phone.reload()
    phone.reads("You are in as Anna")
    one.begin()
    phone.reads("Vote, 1 of 1")

"""A class in real browsers, with the real host and a real ledger: what people press, read and can rely on."""

from dataclasses import dataclass

from tests.browser.voting import CLAIM, ONE, choose
from trainer.study.lesson.host import Terms
from trainer.study.lesson.lesson import Manner, begin
from trainer.study.lesson.showing import face_of


@dataclass
class Unseen:
    """What nobody may read before the reveal: the whys, the lesson to take home, any share, any mark."""

    words: tuple[str, ...]

    def by(self, *phones):
        for phone in phones:
            told = phone.run("fetch('/state').then((answer) => answer.text())") + phone.text
            assert [one for one in (*self.words, "%", "Right") if one in told] == []


def test_a_class_votes_talks_votes_again_and_takes_something_home(room, join, browser):
    one = room(ONE)
    unseen = Unseen((*(option.why for option in ONE.body.options), ONE.feedback))
    anna, carl = join(one, "Anna"), join(one, "Carl")
    ben = browser.phone()
    ben.go(one.listening.link)
    assert ben.run("location.hash") == ""
    ben.write("#name", "Ben")
    ben.click("button", "Join")
    ben.reads("You are in as Ben")
    assert one.listening.link.split("#")[1] not in ben.run("location.href + JSON.stringify(history.state)")

    one.begin()
    (key,) = one.key()
    wrong, other = [letter for letter in "ABC" if letter != key]
    anna.reads("Vote, 1 of 1")
    choose(anna, wrong, how="Sure")
    anna.reads(f"Saved. Your answer: {wrong} (Sure).")
    choose(ben, wrong, how="Guess")
    ben.reads(f"Saved. Your answer: {wrong} (Guess).")
    choose(ben, key, how="Think so")
    ben.reads(f"Saved. Your answer: {key} (Think so).")
    carl.offline(True)
    choose(carl, other, how="Guess")
    carl.reads("Not sent yet. It will be sent as soon as the connection is back.")
    assert one.picks(1) == {"Anna": f"{wrong}:sure", "Ben": f"{key}:think"}
    carl.offline(False)
    carl.reads(f"Saved. Your answer: {other} (Guess).")
    first = {"Anna": f"{wrong}:sure", "Ben": f"{key}:think", "Carl": f"{other}:guess"}
    assert one.picks(1) == first
    unseen.by(anna, ben, carl)

    one.close_voting()
    for phone in (anna, ben, carl):
        phone.reads("Voting is closed")
    anna.reload()
    anna.reads(f"Your answer: {wrong} (Sure).")
    late = {"poll": one.poll.name, "round": 1, "picks": [key], "confidence": "sure"}
    headers = "{'Content-Type': 'application/json'}"
    posted = (
        f"fetch('/vote', {{method: 'POST', headers: {headers}, body: JSON.stringify({late})}}).then((a) => a.status)"
    )
    assert anna.run(posted) == 409
    assert one.picks(1) == first
    unseen.by(anna, ben, carl)

    one.discuss()
    anna.reads(f"You chose {wrong}: why?")
    unseen.by(anna, ben, carl)
    one.vote_again()
    anna.reads(f"Before: {wrong}.")
    assert anna.run("document.querySelectorAll('input:checked').length") == 0
    unseen.by(anna, ben, carl)
    for phone in (anna, ben):
        choose(phone, key, how="Sure")
        phone.reads("Saved.")
    one.close_voting()
    carl.reads("You did not answer in time.")
    unseen.by(anna, ben, carl)
    assert one.picks(2) == {"Anna": f"{key}:sure", "Ben": f"{key}:sure"}

    one.reveal()
    anna.reads(f"Right after the talk: {key}")
    anna.reads(f"First {wrong} (Sure), then {key} (Sure).")
    ben.reads(f"Right: {key}")
    carl.reads(f"The answer is {key}")
    for words in (*unseen.words, "Second vote: 2 (100%)", "First vote: 1 (33%)"):
        anna.reads(words)

    one.end()
    anna.reads("Anna: come back to the third section on Friday.")
    assert "Ben:" not in anna.text
    saved = anna.run("fetch(document.querySelector('a.button').href).then((answer) => answer.text())")
    assert saved == "Anna: come back to the third section on Friday.\n"


def test_a_claim_is_judged_with_the_keyboard_alone(room, browser):
    one = room(CLAIM)
    phone = browser.phone()
    phone.go(one.listening.link)
    phone.until("document.activeElement.tagName === 'H1'")
    phone.press("Tab")
    assert phone.focused == "name"
    phone.run("document.activeElement.value = 'Dora'")
    phone.press("Enter")
    phone.reads("You are in as Dora")
    one.begin()
    phone.until("document.activeElement.textContent === 'Vote, 1 of 1'")
    phone.press("Tab")
    phone.press("Space")
    phone.press("ArrowDown")
    assert phone.focused == "optionB"
    phone.press("Enter")  # sends nothing: how sure somebody is, is not for the browser to choose
    phone.press("Tab")
    phone.press("Space")
    phone.press("Tab")
    phone.press("Tab")
    assert phone.focused == "BUTTON Think so"
    phone.press("Enter")
    phone.reads("Saved. Your answer: B and D (Think so).")
    assert one.picks(1) == {"Dora": "BD:think"}


def test_an_answer_with_a_part_missing_is_not_sent(room, join):
    one = room(CLAIM)
    phone = join(one)
    one.begin()
    choose(phone, "A")
    phone.reads("Not sent: choose an answer in each part first.")
    assert phone.focused == "optionD"
    assert one.picks(1) == {}


def test_what_is_said_once_can_not_be_changed_where_the_class_is_held_so(room, join):
    one = room(ONE, manner=Manner(seconds=0, changes=False))
    phone = join(one)
    one.begin()
    choose(phone, "B", how="Guess")
    phone.reads("Saved. Your answer: B (Guess).")
    assert phone.run("document.querySelectorAll('input:enabled').length") == 0
    assert "Think so" not in phone.text


def test_more_time_takes_no_choice_away(room, join):
    one = room(ONE)
    phone = join(one)
    one.begin()
    phone.click("label[for=optionC]")
    one.show(one.lesson._replace(version=one.lesson.version + 1, deadline=one.lesson.opened + 65_000))
    phone.reads("seconds left")
    assert phone.run("document.querySelector('input:checked').value") == "C"


def test_the_last_ten_seconds_are_announced_once(room, join):
    one = room(ONE, manner=Manner(seconds=13))
    phone = join(one)
    one.begin()
    phone.until("document.getElementById('said').textContent === '10 seconds left to vote.'")


def test_who_waits_sees_nothing_until_let_in_and_who_is_sent_away_is_told(room, browser):
    one = room(ONE, terms=Terms(roster=True))
    phone = browser.phone()
    phone.go(one.listening.link)
    phone.write("#name", "Anna")
    phone.click("button", "Join")
    phone.reads("Whoever teaches has to let you in.")
    one.begin()
    one.host.approve(one.people[0].id, "")
    phone.reads("Vote, 1 of 1")
    one.host.send_away(one.people[0].id)
    phone.reads("You are not in this class any more.")


def test_a_wrong_code_and_an_old_link_are_explained(room, browser):
    one = room(ONE)
    phone = browser.phone()
    phone.go(f"http://{one.listening.address}/#old")
    phone.write("#name", "Anna")
    phone.click("button", "Join")
    phone.reads("That link is out of date.")
    phone.write("#code", "WRONG2")
    phone.click("button", "Join")
    phone.reads("That is not the code of this class.")
    assert phone.focused == "code"


def test_hostile_text_is_only_text(room, join):
    one = room(ONE)
    evil = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    phone = join(one)
    one.lesson = begin(one.lesson, one.lesson.begun)
    shown = face_of(one.lesson, one.poll)._replace(version=99, title=evil, lead=(evil,), stem=evil)
    options = tuple(option._replace(text=evil) for option in shown.parts[0].options)
    one.host.show(shown._replace(parts=(shown.parts[0]._replace(options=options),)))
    phone.until(f"document.body.innerText.split('<img src=x').length === {3 + len(options) + 1}")
    assert phone.run("document.querySelectorAll('main img, main script').length") == 0

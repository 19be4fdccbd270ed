"""One phone's way through a class, stopping wherever the page looks different: for pictures and for looking it over."""

from collections.abc import Iterator

from tests.browser.chromium import Phone
from tests.browser.classes import ROOT, Class, item_of, pack
from trainer.base.clock import now
from trainer.content.model import Format
from trainer.content.scenario.reading import read_drill
from trainer.study.lesson import lesson as moves
from trainer.study.lesson.deciding import poll_of, reports, run_of
from trainer.study.lesson.lesson import Manner, Step, Taken
from trainer.study.lesson.showing import Words, decision_reveal, face_of

ITEMS = tuple(item_of(sort) for sort in (Format.SINGLE_CHOICE, Format.CLAIM_VERDICT, Format.MULTIPLE_RESPONSE))
DRILLS = ROOT / "questions" / "military-diplomacy" / "drills"
MANNER = Manner(seconds=75, teams=2)


def walk(room: Class, phone: Phone) -> Iterator[str]:
    """Where the phone is, after it got there; the class has ``ITEMS`` and is held in ``MANNER``."""
    phone.go(f"http://{room.listening.address}/")
    phone.reads("Join the class")
    yield "join"
    phone.write("#code", "WRONG2")
    phone.write("#name", "Anna")
    phone.click("button", "Join")
    phone.reads("That is not the code")
    yield "join-wrong"
    phone.run("document.getElementById('code').value = ''")
    phone.write("#code", room.listening.code)
    phone.click("button", "Join")
    phone.reads("You are in as Anna")
    yield "lobby"
    room.begin()
    phone.reads("Vote, 1 of 3")
    yield "vote"
    (key,) = room.key()
    wrong = next(letter for letter in "ABC" if letter != key)
    phone.click(f"label[for=option{wrong}]")
    phone.click("button", "Sure")
    phone.reads("Saved.")
    yield "vote-saved"
    phone.run("window.honest = window.fetch; window.fetch = () => Promise.reject(new TypeError('away'))")
    phone.click("button", "Guess")
    phone.reads("Not sent yet.")
    yield "vote-unsent"
    phone.run("window.fetch = window.honest")
    phone.reads("Saved.")
    room.close_voting()
    phone.reads("Voting is closed")
    yield "closed"
    room.discuss()
    phone.reads("Talk with your neighbour")
    yield "talk"
    room.vote_again()
    phone.reads("Before:")
    phone.click(f"label[for=option{key}]")
    yield "again"
    phone.click("button", "Think so")
    phone.reads("Saved.")
    room.close_voting()
    room.reveal()
    phone.reads("Right after the talk")
    yield "reveal"
    room.go_on()
    phone.reads("Vote, 2 of 3")
    yield "claim"
    for letter in "AD":
        phone.click(f"label[for=option{letter}]")
    phone.click("button", "Sure")
    phone.reads("Saved.")
    room.close_voting()
    room.reveal()
    phone.reads("Your answer: A and D")
    yield "claim-reveal"
    section = room.items[room.lesson.item].section
    room.lesson = moves.teach(room.lesson, section)
    room.host.show(face_of(room.lesson, None, Words(("A passage of the briefing.",), "A section’s title")))
    phone.reads("A section’s title")
    yield "screen"
    room.go_on()
    phone.reads("Vote, 3 of 3")
    yield "some"
    room.show(moves.extend(room.lesson, -67, room.lesson.opened))
    phone.reads("seconds left")
    yield "some-soon"
    room.close_voting()
    phone.reads("You did not answer in time.")
    yield "some-missed"
    room.reveal()
    phone.reads("You did not answer.")
    yield from _decide(room, phone)
    room.end()
    phone.reads("come back to the third section")
    yield "end"


def _decide(room: Class, phone: Phone) -> Iterator[str]:
    """A decision of a drill that ships, voted on once and followed."""
    read = read_drill((DRILLS / "sel-marrat.yaml").read_bytes(), "sel-marrat.yaml", "military-diplomacy", pack())
    assert read.drill is not None
    drill = read.drill
    before = room.lesson._replace(steps=(*room.lesson.steps, Step(moves.DRILL, drill.id)))
    room.lesson = moves.go_on(before, now().at)
    room.host.show(face_of(room.lesson, None, Words((drill.role,), drill.title)))
    phone.reads(drill.title)
    yield "briefing"
    room.lesson = moves.go_on(room.lesson, now().at, drill_goes_on=True)
    poll = poll_of(room.lesson, drill, 1)
    assert poll is not None
    room.host.show(face_of(room.lesson, poll, Words((poll.decision.brief,))))
    phone.reads("Vote, 4 of 4")
    yield "decide"
    phone.click("label[for=optionB]")
    phone.click("button", "Send")
    phone.reads("Saved. Your answer: B.")
    option = dict(poll.ids)["A"]
    taken = Taken(poll.decision.id, option, moves.CHOSEN)
    room.lesson = moves.take(moves.close(room.lesson), taken)
    followed = decision_reveal(poll, room.host.votes(poll.name, 1), (), option, reports(run_of(room.lesson, drill)))
    room.host.show(face_of(room.lesson, poll, reveal=followed))
    phone.reads("The class follows A")
    yield "decided"

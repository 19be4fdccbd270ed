"""A class as the desk holds it, with the real host, a real ledger and real content, for phones that are browsers."""

from functools import cache
from pathlib import Path

from trainer.base.clock import now
from trainer.base.ids import CohortId, LessonPlanId, SessionId
from trainer.classroom.host import PhoneHost
from trainer.classroom.wires import LOOPBACK
from trainer.content.model import Format, Item, Pack
from trainer.content.pack import read_pack
from trainer.store.lesson_ledger import LessonLedger
from trainer.study.lesson import lesson as moves
from trainer.study.lesson.faces import Reveal
from trainer.study.lesson.host import Participant, Terms
from trainer.study.lesson.lesson import QUESTION, Lesson, Manner, Step
from trainer.study.lesson.polls import QuestionPoll, letters_of, poll_question
from trainer.study.lesson.showing import face_of, question_reveal
from trainer.study.lesson.votes import Vote

ROOT = Path(__file__).resolve().parents[2]
UNHURRIED = Manner(seconds=0)
ANYBODY = Terms()


@cache
def pack() -> Pack:
    """The repository's own pack."""
    reading = read_pack(ROOT / "questions" / "military-diplomacy")
    assert reading.pack is not None, reading.faults
    return reading.pack


def item_of(sort: Format) -> Item:
    """The first question of a format."""
    return next(item for item in pack().items if item.format is sort)


class Class:
    """What whoever teaches does, one step a call; every step is kept, then shown."""

    def __init__(self, folder: Path, *items: Item, manner: Manner = UNHURRIED, terms: Terms = ANYBODY) -> None:
        session = SessionId("0" * 31 + "7")
        begun = now().at
        self.items = {item.id: item for item in items}
        steps = tuple(Step(QUESTION, item.id) for item in items)
        self.lesson = Lesson(session, "Morning class", LessonPlanId(""), CohortId(""), manner, steps, begun)
        self.ledger = LessonLedger.begin(folder, session, begun)
        self.host = PhoneHost(self.ledger, ports=(0,))
        self.listening = self.host.open(LOOPBACK, terms, face_of(self.lesson, None))

    @property
    def poll(self) -> QuestionPoll | None:
        """What is put to the class."""
        item = self.lesson.item
        return None if item is None else poll_question(self.lesson.session, self.lesson.number, self.items[item])

    def show(self, lesson: Lesson) -> None:
        """Keep how the class stands, then show it."""
        self.lesson = lesson
        reveal = self.reveal_now() if lesson.phase is moves.Phase.REVEALED else None
        self.host.show(face_of(lesson, self.poll, reveal=reveal))

    def reveal_now(self) -> Reveal:
        """What is shown with the key."""
        assert self.poll is not None
        behind = set(self.poll.item.statements)
        statements = [one for section in pack().sections for one in section.statements if one.id in behind]
        return question_reveal(self.poll, self.votes(1), self.votes(2), statements, ("A source (2019)",))

    def votes(self, round: int) -> tuple[Vote, ...]:
        """The durable votes of a round of what is put to the class."""
        return () if self.poll is None else self.host.votes(self.poll.name, round)

    def picks(self, round: int) -> dict[str, str]:
        """What everybody's durable vote is, by name: letters joined, a colon, how sure."""
        names = {who.id: who.name for who in self.people}
        return {names[vote.participant]: f"{''.join(vote.picks)}:{vote.confidence}" for vote in self.votes(round)}

    @property
    def people(self) -> tuple[Participant, ...]:
        """Who is in the class."""
        return self.host.look().participants

    def key(self) -> tuple[str, ...]:
        """The right letters of what is put to the class."""
        assert self.poll is not None
        return letters_of(self.poll, {option.id for option in self.poll.item.body.options if option.key})

    def begin(self) -> None:
        """Out of the lobby."""
        self.show(moves.begin(self.lesson, now().at))

    def close_voting(self) -> None:
        """No more votes."""
        self.show(moves.close(self.lesson))

    def discuss(self) -> None:
        """Let them talk."""
        self.show(moves.discuss(self.lesson))

    def vote_again(self) -> None:
        """The second vote."""
        self.show(moves.vote_again(self.lesson, now().at))

    def reveal(self) -> None:
        """Show the key."""
        self.show(moves.reveal(self.lesson))

    def go_on(self) -> None:
        """The next question, or the end."""
        self.show(moves.go_on(self.lesson, now().at))

    def end(self) -> None:
        """Close the class with a line for everybody."""
        self.host.personal({who.id: (f"{who.name}: come back to the third section on Friday.",) for who in self.people})
        self.show(moves.end(self.lesson))

    def close(self) -> None:
        """Let go of the network and the file."""
        self.host.close()
        self.ledger.close()

"""A show of hands: a count for every letter, each hand a vote of nobody in particular.

Nobody can tell by hands who moved between the rounds, so they have other names in each. Only what
``study.lesson.polls.askable_by(Means.HANDS)`` names can be counted so.
"""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from trainer.base.errors import TroubleOutside
from trainer.base.ids import LearnerId
from trainer.desktop.classes.vote_book import VoteBook
from trainer.desktop.pages.classes.hand_count import HandCount
from trainer.desktop.pages.classes.keying_values import HandsShown
from trainer.study.lesson.faces import Face
from trainer.study.lesson.host import Ledger, Participant
from trainer.study.lesson.votes import Vote

__all__ = ["MOST_HANDS", "HandVotes"]

MOST_HANDS = 600
"""As many people as a class can have."""
_PRESENT = "present"
_LOOK_AFTER_MS = 10


class HandVotes:
    """A ``VoteSource``. ``present`` is how many people are there (0: nobody said); ``now`` gives ms since 1970 UTC.

    How many are there is kept in the ledger's door, and what was kept there goes before ``present``.
    """

    def __init__(self, ledger: Ledger, now: Callable[[], int], new_id: Callable[[int], str], present: int = 0) -> None:
        self._ledger, self._now, self._new_id = ledger, now, new_id
        self._book = VoteBook(ledger)
        self._present = int(ledger.kept().door.get(_PRESENT, present))
        self._face: Face | None = None
        self._opened = 0
        self._counts: dict[str, int] = {}
        self._panel: HandCount | None = None
        self._soon: QTimer | None = None

    def show(self, face: Face) -> None:
        """Begin a round where the face asks for votes; otherwise nothing can be counted any more."""
        before, self._face = self._face, face
        if face.accepting and (before is None or (before.poll, before.round) != (face.poll, face.round)):
            self._opened = self._now()
            letters = [option.letter for part in face.parts for option in part.options]
            stands = self._book.votes(face.poll, face.round)
            self._counts = {letter: sum(vote.picks == (letter,) for vote in stands) for letter in letters}
        self._tell()

    def look(self) -> None:
        """See what has become durable."""
        if self._book.look():
            self._tell()
        if self._soon is not None and self._book.idle:
            self._soon.stop()

    def voted(self) -> int:
        """How many of the open round's hands are durable."""
        return 0 if self._face is None else len(self._book.votes(self._face.poll, self._face.round))

    def votes(self, poll: str, round: int) -> tuple[Vote, ...]:
        """The durable hands of a round."""
        return self._book.votes(poll, round)

    def settled(self, version: int) -> bool:
        """Whether this face is in force and nothing is on its way to the disk."""
        return self._face is not None and self._face.version >= version and self._book.idle

    def participants(self) -> tuple[Participant, ...]:
        """Nobody is known by name."""
        return ()

    def people(self) -> int:
        """How many are there, where it was said."""
        return self._present

    def trouble(self) -> TroubleOutside | None:
        """What keeps a hand from being kept; it is tried again by itself."""
        return self._book.trouble

    def panel(self) -> QWidget | None:
        """The counts; the same widget as long as the class lasts."""
        return self.count()

    def count(self) -> HandCount:
        """The counts; made when they are first wanted."""
        if self._panel is None:
            panel = HandCount(MOST_HANDS)
            panel.counted.connect(lambda told: self._take(*told))
            panel.present_told.connect(self._take_present)
            self._soon = QTimer(panel)
            self._soon.setInterval(_LOOK_AFTER_MS)
            self._soon.timeout.connect(self.look)
            self._panel = panel
            self._tell()
        return self._panel

    def _take_present(self, present: int) -> None:
        if present != self._present:
            self._present = present
            self._ledger.keep_door({_PRESENT: present})
            self._tell()

    def _take(self, letter: str, count: int) -> None:
        face = self._face
        if face is None or not face.accepting or letter not in self._counts:
            return
        was, now = self._counts[letter], max(0, min(MOST_HANDS, count))
        self._counts[letter] = now
        for number in range(was, now):
            self._book.put(self._hand(face, letter, number))
        for number in range(now, was):
            self._book.drop(_named(face, letter, number), face.poll, face.round)
        if self._soon is not None and not self._book.idle:
            self._soon.start()
        self.look()
        self._tell()

    def _hand(self, face: Face, letter: str, number: int) -> Vote:
        now = self._now()
        return Vote(
            id=self._new_id(now),
            participant=_named(face, letter, number),
            poll=face.poll,
            round=face.round,
            picks=(letter,),
            confidence="",
            learner=LearnerId(""),
            at=now,
            elapsed=max(0, now - self._opened),
        )

    def _tell(self) -> None:
        if self._panel is not None and self._face is not None and self._face.accepting:
            counts = tuple(self._counts.items())
            self._panel.show_hands(HandsShown(self._face, counts, self.voted(), self._present))


def _named(face: Face, letter: str, number: int) -> str:
    """A hand's name, which is another one in each round."""
    return f"hand-{face.round}-{letter}-{number + 1}"

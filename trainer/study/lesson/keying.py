"""Votes keyed in by name, as a frozen value: whose turn it is, what was keyed for whom, and who is absent.

Whoever keys in goes down the roll as votes are called out: letters answer for the person in turn, and once their answer
is complete the turn goes to the next who has none.
"""

from collections.abc import Mapping
from typing import NamedTuple

from trainer.study.lesson.faces import Face, Part, PartKind, is_complete
from trainer.study.lesson.host import Kept

__all__ = [
    "Keyed",
    "Keying",
    "absent",
    "away_in",
    "begin_keying",
    "clear",
    "door_of",
    "go",
    "go_on",
    "go_to",
    "pick",
    "say",
]


_ABSENT = "absent"


def door_of(away: frozenset[str]) -> dict[str, list[str]]:
    """How a class's ledger keeps who is absent, where no phones have a door of their own."""
    return {_ABSENT: sorted(away)}


def away_in(kept: Kept) -> frozenset[str]:
    """Who was absent, as the ledger has it."""
    return frozenset(str(person) for person in kept.door.get(_ABSENT, ()))


class Keyed(NamedTuple):
    """What was keyed in for a person: letters in the order of letters, and how sure they said they were (or empty)."""

    picks: tuple[str, ...] = ()
    sure: str = ""


_NOTHING = Keyed()


class Keying(NamedTuple):
    """A round as far as it is keyed in.

    ``people`` are ids in the order of the roll; ``turn`` is who is keyed in now, and ``last`` whose answer was
    completed last (both empty: nobody). ``keyed`` has what stands for each person.
    """

    face: Face
    people: tuple[str, ...]
    away: frozenset[str]
    keyed: Mapping[str, Keyed]
    turn: str = ""
    last: str = ""

    def of(self, person: str) -> Keyed:
        """What was keyed in for this person so far."""
        return self.keyed.get(person, _NOTHING)

    def complete(self, person: str) -> bool:
        """Whether that is an answer."""
        return is_complete(self.face, self.of(person).picks)

    @property
    def left(self) -> int:
        """How many who are there have no answer yet."""
        return sum(self._waits(person) for person in self.people)

    def _waits(self, person: str) -> bool:
        return person not in self.away and not self.complete(person)

    def following(self) -> str:
        """Who comes next of those who have no answer, round the roll; the person in turn where nobody else waits."""
        start = self.people.index(self.turn) + 1 if self.turn in self.people else 0
        round_the_roll = self.people[start:] + self.people[:start]
        return next((person for person in round_the_roll if self._waits(person)), self.turn)


def begin_keying(face: Face, people: tuple[str, ...], away: frozenset[str], keyed: Mapping[str, Keyed]) -> Keying:
    """A round with what stands in it already; the first who waits is in turn, or the first of all."""
    begun = Keying(face, people, away, keyed)
    return begun._replace(turn=begun.following() or next(iter(people), ""))


def _with(keying: Keying, person: str, keyed: Keyed) -> Keying:
    return keying._replace(keyed={**keying.keyed, person: keyed})


def pick(keying: Keying, letter: str) -> Keying:
    """The person in turn says this letter. A letter that is no option's changes nothing.

    In a part with one answer it takes an earlier letter's place; in a part with several, once more takes it out, and
    the turn stays with the person, since nobody but whoever keys in knows when they are done.
    """
    part = next((one for one in keying.face.parts if letter in _letters(one)), None)
    if part is None or not keying.turn:
        return keying
    was = keying.of(keying.turn)
    said = set(was.picks)
    picks = said ^ {letter} if part.kind is PartKind.SOME else (said - _letters(part)) | {letter}
    done = keying.complete(keying.turn)
    there = keying._replace(away=keying.away - {keying.turn})
    picked = _with(there, there.turn, was._replace(picks=tuple(sorted(picks))))
    if not picked.complete(picked.turn):
        return _with(picked, picked.turn, picked.of(picked.turn)._replace(sure=""))
    if done:
        return picked
    ended = picked._replace(last=picked.turn)
    return ended if any(one.kind is PartKind.SOME for one in keying.face.parts) else _moved_on(ended)


def _letters(part: Part) -> set[str]:
    return {option.letter for option in part.options}


def _moved_on(keying: Keying) -> Keying:
    return keying._replace(turn=keying.following())


def say(keying: Keying, sure: str) -> Keying:
    """How sure someone is: the person in turn, or where nothing is keyed for them yet, whose answer came last."""
    person = keying.turn if keying.of(keying.turn).picks else keying.last
    if not keying.face.sure or not person or not keying.complete(person):
        return keying
    return _with(keying, person, keying.of(person)._replace(sure=sure))


def clear(keying: Keying) -> Keying:
    """Take back what was keyed for the person in turn; where nothing was, go back to whose answer came last."""
    person = keying.turn if keying.of(keying.turn).picks else keying.last
    if not person:
        return keying
    return _with(keying, person, _NOTHING)._replace(turn=person, last="")


def absent(keying: Keying) -> Keying:
    """The person in turn is not there, and what was keyed for them is taken back; or they are there after all."""
    person = keying.turn
    if not person:
        return keying
    if person in keying.away:
        return keying._replace(away=keying.away - {person})
    return _moved_on(_with(keying, person, _NOTHING)._replace(away=keying.away | {person}))


def go(keying: Keying, steps: int) -> Keying:
    """Go up (below 0) or down the roll, not beyond its ends."""
    if not keying.people:
        return keying
    place = keying.people.index(keying.turn) + steps
    return keying._replace(turn=keying.people[min(len(keying.people) - 1, max(0, place))])


def go_to(keying: Keying, person: str) -> Keying:
    """It is this person's turn; somebody who is not on the roll changes nothing."""
    return keying._replace(turn=person) if person in keying.people else keying


def go_on(keying: Keying) -> Keying:
    """It is the turn of the next who has no answer."""
    return _moved_on(keying)

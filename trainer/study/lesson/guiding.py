"""What whoever teaches may do next with a first vote, and what came of the talk: advice, never shown to the room."""

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from trainer.record.lessons import Votes
from trainer.study.lesson.polls import QuestionPoll
from trainer.study.lesson.votes import Vote, gain, round_of

__all__ = ["Advice", "Shift", "advice", "shift_of"]

_TALK_FROM, _TALK_TO = 0.3, 0.7
"""Between these shares of right first votes a talk among neighbours moves most (Crouch and Mazur, 2001)."""


class Advice(StrEnum):
    """What usually helps most after a first vote."""

    EXPLAIN = "explain"
    TALK = "talk"
    SHOW = "show"


def advice(first: Votes) -> Advice | None:
    """By the share that was right: explain below 30 %, talk up to 70 %, show above; None where nobody voted."""
    if not first.people:
        return None
    share = first.right / first.people
    if share < _TALK_FROM:
        return Advice.EXPLAIN
    return Advice.TALK if share <= _TALK_TO else Advice.SHOW


class Shift(NamedTuple):
    """How answers moved between the votes. ``right_before`` of ``before`` people, ``right_after`` of ``after``.

    ``moves`` go from letters to letters, with how many went so, those who changed their mind first. ``gain`` is the
    normalised gain (Hake, 1998), None where all were right before.
    """

    before: int
    right_before: int
    after: int
    right_after: int
    moves: tuple[tuple[str, str, int], ...]
    gain: float | None

    @property
    def both(self) -> int:
        """How many voted in both rounds."""
        return sum(count for _, _, count in self.moves)

    @property
    def changed(self) -> int:
        """How many of those changed their answer."""
        return sum(count for start, end, count in self.moves if start != end)


def shift_of(poll: QuestionPoll, first: Sequence[Vote], second: Sequence[Vote]) -> Shift | None:
    """How a question's answers moved; None without a second vote."""
    if not second:
        return None
    before = {vote.participant: "".join(sorted(vote.picks)) for vote in first}
    moved = Counter(
        (before[vote.participant], "".join(sorted(vote.picks))) for vote in second if vote.participant in before
    )
    named = sorted((start == end, -count, start, end) for (start, end), count in moved.items())
    told = tuple((start, end, -count) for _, count, start, end in named)
    one, two = round_of(poll, first), round_of(poll, second)
    return Shift(one.people, one.right, two.people, two.right, told, gain(one, two))

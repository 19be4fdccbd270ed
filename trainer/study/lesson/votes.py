"""Votes, and what a round of them comes to."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from trainer.base.ids import LearnerId
from trainer.record.happenings import Confidence
from trainer.record.instructing import LEAST_GROUP
from trainer.record.lessons import Votes, gain
from trainer.study.lesson.polls import Poll, QuestionPoll, marked, option_ids

__all__ = ["Vote", "answer_of", "by_letter", "gain", "moves", "round_of", "sure_wrong_share"]


class Vote(NamedTuple):
    """One participant's answer in one round; a later one of the same round replaces it until voting is closed.

    ``id`` is the event that the vote becomes, if it does. ``picks`` are letters. ``learner`` is whose vote it was
    known to be when it was given (empty: nobody's in the record). ``at`` is when it came (ms since 1970 UTC, the
    computer's clock), ``elapsed`` how long after voting was opened (ms). ``confidence`` is empty where none was asked.
    """

    id: str
    participant: str
    poll: str
    round: int
    picks: tuple[str, ...]
    confidence: str
    learner: LearnerId
    at: int
    elapsed: int


def answer_of(poll: Poll, picks: Iterable[str]) -> str:
    """The answer as the record writes it: the ids of what was picked, joined by a space in the order of ids."""
    return " ".join(sorted(option_ids(poll, picks)))


def round_of(poll: Poll, votes: Iterable[Vote]) -> Votes:
    """How a round fell; how sure people were is there from ``LEAST_GROUP`` people on who said so."""
    all_of_them = tuple(votes)
    counts = Counter(answer_of(poll, vote.picks) for vote in all_of_them)
    right = {vote.participant for vote in all_of_them if _is_right(poll, vote)}
    said = [vote for vote in all_of_them if vote.confidence]
    sure = [vote for vote in said if vote.confidence == Confidence.SURE]
    told = isinstance(poll, QuestionPoll) and len(said) >= LEAST_GROUP
    return Votes(
        len(all_of_them),
        len(right),
        tuple(sorted(counts.items())),
        len(sure) if told else None,
        sum(vote.participant not in right for vote in sure) if told else None,
    )


def _is_right(poll: Poll, vote: Vote) -> bool:
    return isinstance(poll, QuestionPoll) and marked(poll, vote.picks).right


def by_letter(poll: Poll, votes: Iterable[Vote]) -> tuple[tuple[str, int], ...]:
    """How many people picked each letter, in the order of letters; those that nobody picked among them."""
    counts = Counter(letter for vote in votes for letter in vote.picks)
    return tuple((letter, counts[letter]) for letter, _ in poll.ids)


def moves(poll: Poll, first: Iterable[Vote], second: Iterable[Vote]) -> tuple[tuple[str, str, int], ...]:
    """How many went from one answer to another between the rounds, of those who voted in both."""
    before: Mapping[str, Vote] = {vote.participant: vote for vote in first}
    pairs = Counter(
        (answer_of(poll, before[vote.participant].picks), answer_of(poll, vote.picks))
        for vote in second
        if vote.participant in before
    )
    return tuple((start, end, count) for (start, end), count in sorted(pairs.items()))


def sure_wrong_share(votes: Votes) -> float | None:
    """The share of all who voted that were sure and wrong; None where too few said how sure they were."""
    return None if votes.sure_wrong is None or not votes.people else votes.sure_wrong / votes.people

"""Votes keyed in at this computer: each is kept in the class's ledger before it counts, and kept trying to be."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import NamedTuple

from trainer.base.errors import TroubleOutside
from trainer.study.lesson.host import Ledger
from trainer.study.lesson.votes import Vote

__all__ = ["VoteBook"]

_TRY_AGAIN_AFTER = 10
"""Looks between a write that failed and the next try; the desk looks ten times a second."""
_Key = tuple[str, str, int]


class _Writing(NamedTuple):
    """A wish on its way to the disk: the vote that is to stand under the key (None: none)."""

    future: "Future[None]"
    key: _Key
    vote: Vote | None


class VoteBook:
    """What stands in the ledger, as of the latest ``look``. To be used from the window's thread; nothing blocks."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._kept: dict[_Key, Vote] = {_key(vote): vote for vote in ledger.kept().votes}
        self._wished: dict[_Key, Vote | None] = {}
        self._writing: list[_Writing] = []
        self._failed: list[_Key] = []
        self._patience = 0
        self._trouble: TroubleOutside | None = None

    def put(self, vote: Vote) -> None:
        """Keep a vote, in place of an earlier one of the same participant, poll and round."""
        self._write(_key(vote), vote)

    def drop(self, participant: str, poll: str, round: int) -> None:
        """Take a vote back."""
        self._write((participant, poll, round), None)

    def _write(self, key: _Key, vote: Vote | None) -> None:
        self._wished[key] = vote
        future = self._ledger.drop_vote(*key) if vote is None else self._ledger.keep_vote(vote)
        self._writing.append(_Writing(future, key, vote))

    def look(self) -> bool:
        """See what has become durable; whether anything has."""
        done = [one for one in self._writing if one.future.done()]
        self._writing = [one for one in self._writing if not one.future.done()]
        for one in done:
            self._settle(one)
        self._try_again()
        return bool(done)

    def _settle(self, one: _Writing) -> None:
        latest = one.key in self._wished and self._wished[one.key] == one.vote
        try:
            one.future.result()
        except TroubleOutside as trouble:
            self._trouble, self._patience = trouble, _TRY_AGAIN_AFTER
            if latest and one.key not in self._failed:
                self._failed.append(one.key)
            return
        if one.key in self._failed:
            self._failed.remove(one.key)
        if not self._failed:
            self._trouble = None
        if one.vote is None:
            self._kept.pop(one.key, None)
        else:
            self._kept[one.key] = one.vote
        if latest:
            del self._wished[one.key]

    def _try_again(self) -> None:
        if not self._failed or self._writing:
            return
        self._patience -= 1
        if self._patience <= 0:
            failed, self._failed = self._failed, []
            for key in failed:
                self._write(key, self._wished[key])

    @property
    def idle(self) -> bool:
        """Whether nothing is on its way to the disk, or waits to be tried again."""
        return not self._writing and not self._failed

    @property
    def trouble(self) -> TroubleOutside | None:
        """What keeps a vote from being kept (None: nothing does)."""
        return self._trouble

    def votes(self, poll: str, round: int) -> tuple[Vote, ...]:
        """The durable votes of a round."""
        return tuple(vote for vote in self._kept.values() if (vote.poll, vote.round) == (poll, round))

    def settled(self, participant: str, poll: str, round: int) -> bool:
        """Whether what was last wished for this vote is durable."""
        return (participant, poll, round) not in self._wished


def _key(vote: Vote) -> _Key:
    return (vote.participant, vote.poll, vote.round)


Now = Callable[[], int]
"""The wall clock in ms since 1970 UTC."""

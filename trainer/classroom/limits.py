"""How much anybody may ask of the class's server, so that a flood or a guesser costs the others nothing.

Times are milliseconds of any clock; one that is set back only shortens what has passed to nothing.
"""

from collections import Counter, deque

__all__ = [
    "BODY_BYTES",
    "BODY_SECONDS",
    "HEADER_BYTES",
    "HEADER_SECONDS",
    "IDLE_SECONDS",
    "MOST_FROM_ONE_ADDRESS",
    "MOST_PENDING",
    "MOST_PEOPLE",
    "MOST_SOCKETS",
    "Guesses",
    "Sockets",
    "Tempo",
]

HEADER_BYTES = 16_384
BODY_BYTES = 8_192
HEADER_SECONDS = 5.0
BODY_SECONDS = 5.0
IDLE_SECONDS = 15.0
"""How long a connection may stay open between two requests."""
MOST_PEOPLE = 600
MOST_SOCKETS = 1_300
MOST_FROM_ONE_ADDRESS = 8
"""Sockets from one address, where phones do not share one."""
MOST_PENDING = 1_200
"""Answers and joins that may wait for the disk; more are asked to come again."""

_MINUTE = 60_000
_WRONG_FROM_ONE = 10
_WRONG_FROM_ALL = 60
_LOOK_EVERY = 1_000
_VOTES_A_SECOND = 2
_MOST_ADDRESSES = 4_096


class Guesses:
    """Wrong codes, counted: ten a minute from one address, sixty a minute from all, then a lock of a minute.

    While an address is locked one code a second is looked at, among all that are locked, so that a right one from
    behind a shared address still gets in; an address that made no mistake within the minute is never locked by those of
    others. In four hours one address so tries 2.4e-5 of the 29**6 codes, and all 254 of a small network 1.3e-4.
    """

    def __init__(self) -> None:
        self._wrong: dict[str, deque[int]] = {}
        self._all: deque[int] = deque()
        self._locked: dict[str, int] = {}
        self._looked = -_LOOK_EVERY

    def wait(self, address: str, at: int) -> int:
        """Seconds until a code from this address is looked at; 0: now. Asking counts as having it looked at."""
        self._forget(address, at)
        flooded = len(self._all) >= _WRONG_FROM_ALL and address in self._wrong
        if not flooded and self._locked.get(address, at) <= at:
            return 0
        if 0 <= at - self._looked < _LOOK_EVERY:
            return 1
        self._looked = at
        return 0

    def wrong(self, address: str, at: int) -> None:
        """A code from this address was wrong."""
        self._all.append(at)
        times = self._wrong.setdefault(address, deque())
        times.append(at)
        if len(times) >= _WRONG_FROM_ONE:
            self._locked[address] = at + _MINUTE

    def _forget(self, address: str, at: int) -> None:
        _drop_old(self._all, at)
        for one in [*self._wrong] if len(self._wrong) > _MOST_ADDRESSES else [address]:
            _drop_old(self._wrong.get(one, deque()), at)
            if not self._wrong.get(one):
                self._wrong.pop(one, None)
        for one in [one for one, until in self._locked.items() if not at < until <= at + _MINUTE]:
            del self._locked[one]


def _drop_old(times: "deque[int]", at: int) -> None:
    while times and not 0 <= at - times[0] < _MINUTE:
        times.popleft()


class Tempo:
    """At most two votes a second from one participant."""

    def __init__(self) -> None:
        self._times: dict[str, deque[int]] = {}

    def too_fast(self, participant: str, at: int) -> bool:
        """Whether this vote comes too soon after the last two; if not, it counts as one."""
        times = self._times.setdefault(participant, deque(maxlen=_VOTES_A_SECOND))
        if len(times) == _VOTES_A_SECOND and 0 <= at - times[0] < 1_000:
            return True
        times.append(at)
        return False


class Sockets:
    """Open sockets, counted by the address that they come from; this computer's ``own`` may have as many as fit."""

    def __init__(self, own: str, *, shared: bool) -> None:
        self._own = own
        self._most = MOST_SOCKETS if shared else MOST_FROM_ONE_ADDRESS
        self._open: Counter[str] = Counter()

    def let_in(self, address: str) -> bool:
        """Whether one more socket from this address fits; if so, it is counted until ``gone``."""
        most = MOST_SOCKETS if address == self._own else self._most
        if self._open.total() >= MOST_SOCKETS or self._open[address] >= most:
            return False
        self._open[address] += 1
        return True

    def gone(self, address: str) -> None:
        """A socket from this address was closed."""
        self._open[address] -= 1
        if not self._open[address]:
            del self._open[address]

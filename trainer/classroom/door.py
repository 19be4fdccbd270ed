"""How phones come in: the code, the link's secret, and the lock; kept, so that a class opens the same door again."""

from collections.abc import Mapping
from typing import Any

from trainer.classroom.codes import matches, new_code, new_secret, tidied
from trainer.classroom.limits import Guesses
from trainer.classroom.refusals import Reason, Refused

__all__ = ["Door"]


class Door:
    """The door of one class; whoever uses it from two threads holds a lock. ``turned_away`` counts who was."""

    def __init__(self, kept: Mapping[str, Any]) -> None:
        """The door that was ``kept`` (see ``plain``), or a new one where nothing was."""
        self.code = str(kept.get("code") or new_code())
        self.secret = str(kept.get("secret") or new_secret())
        self.port = int(kept.get("port") or 0)
        self.address = str(kept.get("address") or "")
        self.network = str(kept.get("network") or "")
        self.locked = bool(kept.get("locked", False))
        self.turned_away = 0
        self._guesses = Guesses()

    def plain(self, opened: Mapping[str, int]) -> dict[str, Any]:
        """The door as text, numbers and maps, and when each round was ``opened``."""
        return {
            "code": self.code,
            "secret": self.secret,
            "port": self.port,
            "address": self.address,
            "network": self.network,
            "locked": self.locked,
            "opened": dict(opened),
        }

    def change(self) -> None:
        """A new code and secret; the old ones let nobody in any more."""
        self.code, self.secret = new_code(), new_secret()

    def refuses(self, address: str, code: str, secret: str, at: int) -> Refused | None:
        """Why nobody is let in from this address with this code or secret; None: they are.

        A right secret is never made to wait: 128 bits can't be guessed.
        """
        if not matches(secret, self.secret):
            wait = self._guesses.wait(address, at)
            if wait:
                return Refused(429, Reason.WAIT, wait)
            if not matches(tidied(code), self.code):
                self._guesses.wrong(address, at)
                return Refused(403, Reason.WRONG_CODE)
        return Refused(403, Reason.LOCKED) if self.locked else None

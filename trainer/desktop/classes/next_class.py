"""The id that the next class will have, drawn before it begins: its handout's letters hang on it.

Once a handout was made it is kept in a file beside the record, so that a class of another day fits what was printed.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from trainer.base.ids import SessionId
from trainer.base.whole_file import write_whole

__all__ = ["NextClass"]

_NAME = "next-class.txt"
_ID = re.compile(r"[0-9a-f]{32}")


class NextClass:
    """``folder`` is where the record lies, ``draw`` gives a new id; what can't be read or written is done without."""

    def __init__(self, folder: Path, draw: Callable[[], str]) -> None:
        self._file = folder / _NAME
        self._draw = draw
        self._session = ""

    def session(self) -> SessionId:
        """The id; the same until it was used."""
        if not self._session:
            self._session = self._kept() or self._draw()
        return SessionId(self._session)

    def _kept(self) -> str:
        with suppress(OSError, UnicodeDecodeError):
            found = self._file.read_text(encoding="ascii").strip()
            return found if _ID.fullmatch(found) else ""
        return ""

    def keep(self) -> None:
        """Something was printed that hangs on it: keep it over the end of the program."""
        with suppress(OSError):
            write_whole(self._file, self.session().encode())

    def use(self, session: SessionId) -> None:
        """A class has begun; where it was this one, the next gets another id."""
        if session != self.session():
            return
        self._session = ""
        with suppress(OSError):
            self._file.unlink(missing_ok=True)

"""The ledger of a rehearsal: in a folder of its own among the system's temporary ones, and gone with the rehearsal."""

from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp
from typing import Self

from trainer.base.errors import TroubleOutside
from trainer.base.ids import SessionId
from trainer.store.lesson_ledger import LessonLedger

__all__ = ["ScratchLedger"]


class ScratchLedger(LessonLedger):
    """As any ledger; its folder goes with it, and nothing can be resumed from it."""

    @classmethod
    def scratch(cls, session: SessionId, began: int) -> Self:
        """A new one. Raises ``TroubleOutside`` when the system has no room for temporary files."""
        try:
            folder = Path(mkdtemp(prefix="common-ground-"))
        except OSError as fault:
            raise TroubleOutside(
                f"The rehearsal can't begin: temporary files can't be written ({fault.strerror or fault}).",
                "Nothing was changed.",
            ) from fault
        return cls.begin(folder, session, began)

    def remove(self) -> None:
        """Overwrite and remove the file and its folder."""
        super().remove()
        with suppress(OSError):
            self._path.parent.rmdir()

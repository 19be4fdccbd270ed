"""Learners' own copies of documents: one file each in the data folder, named by what its text hashes to."""

from pathlib import Path
from typing import TYPE_CHECKING

from trainer.base.errors import TroubleOutside
from trainer.base.folders import private
from trainer.base.whole_file import write_whole

if TYPE_CHECKING:
    from trainer.content.document import Own

__all__ = ["Copies", "read_own"]

_AGAIN = "Attach the document again, in the library."


class Copies:
    """The copies in ``folder``, which is made with the first of them. Nothing of them enters the record or a backup."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def has(self, sha256: str) -> bool:
        """Whether there is a copy; whether it is still whole, only ``open`` says."""
        return self._path(sha256).is_file()

    def whole(self, sha256: str) -> bool:
        """Whether there is a copy whose text is still what was attached."""
        try:
            self.open(sha256)
        except TroubleOutside:
            return False
        return True

    def open(self, sha256: str) -> "Own":
        """The copy, hashed again. Raises TroubleOutside when it is gone, damaged or can't be read."""
        from trainer.content.document import own_document

        path = self._path(sha256)
        try:
            content = _bytes(path)
        except FileNotFoundError:
            raise _lost("Your copy of the document is no longer where the program kept it.") from None
        except OSError as fault:
            raise _lost(f"Your copy of the document can't be read ({fault.strerror or fault}).") from fault
        try:
            own = own_document(content)
        except TroubleOutside:
            own = None
        if own is None or own.sha256 != sha256:
            raise _lost("Your copy of the document was changed or damaged after it was attached.")
        return own

    def keep(self, own: "Own") -> None:
        """Keep a copy, durably and whole or not at all; an older one of the same text is replaced.

        Raises TroubleOutside when it can't be written.
        """
        private(self._folder)
        try:
            write_whole(self._path(own.sha256), own.text.encode())
        except OSError as fault:
            raise TroubleOutside(
                f"The copy could not be kept ({fault.strerror or fault}).",
                "The document itself and everything that you learned are unchanged.",
                "Make room on this disk, and attach the document again.",
            ) from fault

    def remove(self, sha256: str) -> None:
        """Delete the copy, if there is one, and what a keeping that was cut short left of it.

        Raises TroubleOutside when it can't be deleted.
        """
        path = self._path(sha256)
        try:
            for left in (path, *self._folder.glob(f"{path.name}.*.new")):
                left.unlink(missing_ok=True)
        except OSError as fault:
            raise TroubleOutside(
                f"The copy could not be removed ({fault.strerror or fault}).",
                "Nothing was changed.",
                f"Close whatever has it open and try again; it lies in {self._folder}.",
            ) from fault

    def _path(self, sha256: str) -> Path:
        return self._folder / f"{sha256}.txt"


def read_own(path: Path) -> "Own":
    """The document in a file that a person chose, of which nothing is kept.

    Raises TroubleOutside when it can't be read, is too large or no text.
    """
    from trainer.content.document import own_document

    try:
        return own_document(_bytes(path))
    except OSError as fault:
        raise TroubleOutside(
            f"The file {path.name} can't be read ({fault.strerror or fault}).",
            "Nothing was changed.",
            "If it lies on a memory stick or in the network, see that it is still there, and choose it again.",
        ) from fault


def _bytes(path: Path) -> bytes:
    """The file's bytes, one past the limit at most. Raises OSError, also for what is no file and might never end."""
    from trainer.content.document import MAX_BYTES

    if path.exists() and not path.is_file():
        raise OSError("it is no file")
    with path.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


def _lost(what: str) -> TroubleOutside:
    return TroubleOutside(what, "Everything that you learned is safe, and the questions work without it.", _AGAIN)

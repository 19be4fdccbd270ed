"""The report on disk: written whole under another name, then given its own."""

from pathlib import Path

from trainer.base.errors import TroubleOutside
from trainer.base.whole_file import write_whole
from trainer.content.report.page import OPENING

__all__ = ["write_report"]


def write_report(file: Path, text: str) -> None:
    """Write ``text`` to ``file``; an older report there is replaced in one step.

    Raises TroubleOutside, and leaves everything as it was, when it can't be written, when ``file`` is a folder, and
    when something else than an HTML page lies there: a slip of the hand should not cost a pack's file.
    """
    if file.is_dir():
        raise TroubleOutside(
            f"{file} is a folder.", "Nothing was written.", "Name the file that the report should become."
        )
    try:
        if file.exists() and not _is_page(file):
            raise TroubleOutside(
                f"{file} is there already and is no report.", "It was left as it is.", "Choose another name."
            )
        write_whole(file, text.encode())
    except OSError as error:
        raise TroubleOutside(
            f"The report could not be written to {file}: {error.strerror}.",
            "The packs are unchanged.",
            "Choose a folder that exists and that you may write to.",
        ) from error


def _is_page(file: Path) -> bool:
    with file.open("rb") as stream:
        return stream.read(len(OPENING)) == OPENING.encode()

"""A drill's file exported to a file: reads the one, writes the other whole, and never over something else."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from trainer.base.errors import TroubleOutside
from trainer.base.whole_file import write_whole
from trainer.content.faults import Fault, only_faults
from trainer.content.folder import read_bytes
from trainer.content.scenario.model import Drill
from trainer.content.scenario.reading import FOLDER, DrillReading, read_drill
from trainer.exchange import ink, twee

__all__ = ["FORMS", "Form", "export", "read"]


class Form(NamedTuple):
    """What a drill can become: its text (or bytes), the file's ending, and what stands in every such file of ours."""

    write: Callable[[Drill], str | bytes]
    suffix: str
    mark: bytes


FORMS = {
    "ink": Form(ink.ink_of, ".ink", ink.OPENING.encode()),
    "twee": Form(twee.twee_of, ".twee", twee.MARK.encode()),
}
"""The forms by the names that they have on the command line."""


def read(file: Path) -> DrillReading:
    """The drill in ``file``, or its faults. Raises TroubleOutside when there is no such file."""
    if not file.is_file():
        raise TroubleOutside(f"There is no drill at {file}.", "Nothing was written.", "Name the drill's own file.")
    file = file.resolve()
    pack = file.parent.parent if file.parent.name == FOLDER else file.parent
    shown = file.relative_to(pack).as_posix()
    content = read_bytes(pack, shown)
    if isinstance(content, Fault):
        return DrillReading(None, None, (content,))
    return read_drill(content, f"{pack.name}/{shown}", pack.name)


def export(file: Path, form: Form, to: Path | None = None) -> tuple[Path, tuple[Fault, ...]]:
    """Write the drill in ``file`` to ``to`` (without it: its own name in this folder, with the form's ending).

    Gives back where it was written, and what is wrong with the drill; with faults in it nothing is written. An older
    export there is replaced in one step. Raises TroubleOutside, and leaves everything as it was, when there is no such
    drill, when ``to`` can't be written, and when something else than such an export lies there.
    """
    found = read(file)
    to = Path(f"{file.stem}{form.suffix}") if to is None else to
    if found.drill is None:
        return to, only_faults(found.faults)
    try:
        if to.exists() and not _is_export(to, form):
            raise TroubleOutside(f"{to} is there already and is no such export.", "It was left as it is.", _RENAME)
        text = form.write(found.drill)
        write_whole(to, text if isinstance(text, bytes) else text.encode())
    except OSError as error:
        raise TroubleOutside(
            f"The drill could not be written to {to}: {error.strerror}.",
            "The drill itself is unchanged.",
            "Choose a folder that exists and that you may write to.",
        ) from error
    return to, ()


_RENAME = "Choose another name."
_LARGEST = 50_000_000
"""Bytes; no export of ours comes near it."""


def _is_export(file: Path, form: Form) -> bool:
    return file.is_file() and file.stat().st_size <= _LARGEST and form.mark in file.read_bytes()

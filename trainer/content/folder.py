"""A pack's folder: which files belong to it, and their bytes, never from outside it."""

from pathlib import Path
from typing import NamedTuple

from trainer.content.faults import Fault

__all__ = ["MAX_BYTES", "Found", "found", "pack_folders", "read_bytes"]

MAX_BYTES = 1_000_000
"""The largest file that is read, in bytes."""

_AUTHORED = frozenset({".yaml", ".yml"})


class Found(NamedTuple):
    """The files of a pack, by their names within its folder with forward slashes, sorted."""

    files: tuple[str, ...]
    stray: tuple[str, ...]


def pack_folders(parent: Path) -> tuple[Path, ...]:
    """The folders in ``parent`` that hold a pack, by name; none when ``parent`` can't be listed."""
    try:
        return tuple(sorted(folder for folder in parent.iterdir() if (folder / "pack.yaml").is_file()))
    except OSError:
        return ()


def found(folder: Path) -> Found:
    """What lies in the folder: the files that a pack may have, and authored files where none belong."""
    top = _names(folder)
    files: list[str] = [name for name in ("ids.lock", "pack.yaml", "references.yaml") if name in top]
    stray = [name for name in top if Path(name).suffix in _AUTHORED and name not in files]
    for name in _names(folder / "sections"):
        if Path(name).suffix == ".yaml":
            files.append(f"sections/{name}")
        elif Path(name).suffix in _AUTHORED:
            stray.append(f"sections/{name}")
    files += [f"drills/{name}" for name in _names(folder / "drills") if Path(name).suffix in _AUTHORED]
    return Found(tuple(files), tuple(stray))


def read_bytes(folder: Path, name: str) -> bytes | Fault:
    """The bytes of a file of the pack, or why they were not read; one byte past the limit at most is read."""
    shown = f"{folder.name}/{name}"
    path = folder / name
    try:
        if not path.resolve().is_relative_to(folder.resolve()):
            return Fault(shown, 1, 1, "the file is a link that leads out of the pack", "the file itself")
        if not path.is_file():
            return Fault(shown, 1, 1, "the file is missing", "it in the pack's folder")
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except (OSError, RuntimeError):  # RuntimeError: a circle of links, before Python 3.13
        return Fault(shown, 1, 1, "the file can't be read", "a file that this account may read")


def _names(folder: Path) -> list[str]:
    try:
        return sorted(path.name for path in folder.iterdir())
    except OSError:
        return []

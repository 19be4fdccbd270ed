"""Where the content and assets that ship with the program lie: in the installed wheel, or beside the source."""

from pathlib import Path

__all__ = ["shipped"]


def shipped(name: str) -> Path:
    """The folder ``name`` (``questions`` or ``assets``) of this installation."""
    rooms = Path(__file__).resolve().parent.parent
    installed = rooms / "_shipped" / name
    return installed if installed.is_dir() else rooms.parent / name

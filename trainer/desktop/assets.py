"""Where the fonts and icons are: inside an installed wheel, or in the repository beside the package."""

from functools import cache
from pathlib import Path

__all__ = ["asset"]


@cache
def _root() -> Path:
    package = Path(__file__).resolve().parents[1]
    shipped = package / "_shipped" / "assets"
    return shipped if shipped.is_dir() else package.parent / "assets"


def asset(*parts: str) -> Path:
    """The path of a bundled file, such as ``asset("icons", "check.svg")``; it need not exist."""
    return _root().joinpath(*parts)

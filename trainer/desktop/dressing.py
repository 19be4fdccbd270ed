"""Standard controls get the theme's edges when the first of them is made: the first question needs none of it."""

from functools import cache

from PySide6.QtWidgets import QApplication

__all__ = ["dress_controls"]


@cache
def dress_controls() -> None:
    """Put the project's style on the application; every widget that Qt's style paints calls this as it is made."""
    from trainer.desktop.style import GroundStyle

    QApplication.setStyle(GroundStyle())

"""The look in force: one a process, like Qt's own palette. Wearing a theme reaches every living widget at once."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from trainer.desktop.theme import Colours, Role, Theme
from trainer.desktop.wearing import put_on, theme

__all__ = ["SchemeProvider", "chosen_theme", "palette", "system_is_dark", "theme", "wear"]

SchemeProvider = Callable[[], bool]
"""Says whether the system asks for a dark look; injected, because offscreen Qt reports Unknown."""


def system_is_dark() -> bool:
    """Whether the desktop asks for dark; where it does not say, light."""
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def chosen_theme(
    choice: str, text_size: int, reading_font: bool = False, provider: SchemeProvider = system_is_dark
) -> Theme:
    """The theme for a learner's settings; ``choice`` is system, light or dark."""
    dark = provider() if choice == "system" else choice == "dark"
    return Theme(dark, min(200, max(100, text_size)), reading_font)


def wear(new: Theme) -> None:
    """Put a theme on: the application's palette and font, and every widget that there is."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    put_on(new)
    application.setPalette(palette(new.colours))
    application.setFont(new.font(Role.BODY))
    for widget in application.allWidgets():
        # asked for by name rather than by a signal: a connection for every label would be paid at every launch
        follow = getattr(widget, "follow_theme", None)
        if follow is not None:
            follow()
        widget.updateGeometry()
        widget.update()


_PARTS = (
    (QPalette.ColorRole.Window, "canvas"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.AlternateBase, "sunken"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.PlaceholderText, "text3"),
    (QPalette.ColorRole.Button, "surface"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.BrightText, "bad"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "on_accent"),
    (QPalette.ColorRole.Link, "accent_text"),
    (QPalette.ColorRole.LinkVisited, "note"),
    (QPalette.ColorRole.ToolTipBase, "surface"),
    (QPalette.ColorRole.ToolTipText, "text"),
    (QPalette.ColorRole.Mid, "border"),
    (QPalette.ColorRole.Midlight, "border"),
    (QPalette.ColorRole.Dark, "outline"),
    (QPalette.ColorRole.Light, "surface"),
    (QPalette.ColorRole.Accent, "accent"),
)


def palette(colours: Colours) -> QPalette:
    """Qt's palette in the theme's colours, for the standard controls."""
    made = QPalette()
    for role, name in _PARTS:
        made.setColor(role, getattr(colours, name))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, colours.text3)
    return made

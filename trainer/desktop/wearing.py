"""The theme in force, kept apart so that the style and the widgets can ask without knowing who puts it on."""

from trainer.desktop.theme import Theme

__all__ = ["put_on", "theme"]

_worn: list[Theme] = [Theme()]


def theme() -> Theme:
    """The theme in force."""
    return _worn[0]


def put_on(new: Theme) -> None:
    """Make this the theme in force; only ``look.wear`` calls it, because it also tells the widgets."""
    _worn[0] = new

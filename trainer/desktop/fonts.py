"""The bundled fonts: loaded when first asked for, never hinted, so that every machine draws the same."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from trainer.desktop.assets import asset

__all__ = ["INTERFACE", "READING", "SOURCE", "family", "font"]

INTERFACE = "Inter"
READING = "Atkinson Hyperlegible Next"
SOURCE = "Source Serif 4"

_FILES = {
    INTERFACE: ("Inter_400Regular", "Inter_500Medium", "Inter_600SemiBold"),
    READING: ("AtkinsonHyperlegibleNext_400Regular", "AtkinsonHyperlegibleNext_600SemiBold"),
    SOURCE: ("SourceSerif4_400Regular",),
}


@cache
def family(name: str) -> str:
    """The family, loaded; where a file can't be read, Qt falls back to the system's own font."""
    for file in _FILES[name]:
        QFontDatabase.addApplicationFont(str(asset("fonts", f"{file}.ttf")))
    return name


@cache
def font(name: str, pixels: int, weight: int) -> QFont:
    """A font of a bundled family; ``weight`` is 400, 500 or 600. Treat it as a constant: copy it before changing it."""
    made = QFont(family(name))
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made

"""Lucide's line icons, tinted: read through Qt's own SVG image plugin (importing QtSvg would cost 40 ms at launch)."""

from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImageReader, QPixmap

from trainer.desktop.assets import asset

__all__ = ["icon"]


@lru_cache(maxsize=256)
def _drawn(name: str, pixels: int, colour: str) -> QPixmap:
    path = asset("icons", f"{name}.svg")
    source = path.read_bytes().replace(b"currentColor", colour.encode("ascii"))
    buffer = QBuffer()
    buffer.setData(QByteArray(source))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(pixels, pixels))
    return QPixmap.fromImage(reader.read())


def icon(name: str, size: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
    """The icon, ``size`` logical pixels wide, for a screen of this pixel ratio; OSError where there is no such file."""
    drawn = _drawn(name, round(size * ratio), colour.name())
    if ratio != 1.0:
        drawn = QPixmap(drawn)
        drawn.setDevicePixelRatio(ratio)
    return drawn

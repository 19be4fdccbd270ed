"""A chart for somebody else: as PNG, SVG or CSV, and on the clipboard. Always light, as paper is."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLocale, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter

from trainer.base.errors import TroubleOutside
from trainer.base.whole_file import write_whole
from trainer.desktop.charts.painting import paint
from trainer.desktop.charts.palette import named_colours
from trainer.desktop.charts.setting import setting_for, speech
from trainer.desktop.charts.shown import ChartShown
from trainer.desktop.theme import Theme
from trainer.insight.plots.picture import framed, svg_of
from trainer.insight.plots.shapes import Drawing, Setting, mirrored
from trainer.insight.tables import csv_of, tabbed

__all__ = ["SUFFIXES", "content_of", "copy", "image_of", "save"]

SUFFIXES = ("png", "svg", "csv")
_WIDE = 760
_SHARP = 2
"""Pixels a point in a picture, so that it prints."""
_LIGHT = Theme()


def content_of(shown: ChartShown, foot: str, suffix: str) -> bytes:
    """The chart as a file with this suffix; ``foot`` says what it rests on. ValueError for any other suffix."""
    if suffix == "png":
        return _png(image_of(shown, foot))
    if suffix == "svg":
        setting, drawing = _picture(shown, foot)
        return svg_of(setting, drawing, named_colours(_LIGHT), shown.sentence, foot).encode()
    if suffix == "csv":
        # with a byte order mark: without one, the most used spreadsheet takes the text for another encoding
        return csv_of(shown.plot.table(speech())).encode("utf-8-sig")
    raise ValueError(f"a chart is not saved as {suffix!r}")


def image_of(shown: ChartShown, foot: str) -> QImage:
    """The chart with its sentence as a picture."""
    _, drawing = _picture(shown, foot)
    image = QImage(round(drawing.width * _SHARP), round(drawing.height * _SHARP), QImage.Format.Format_RGB32)
    image.fill(_LIGHT.colours.surface)
    painter = QPainter(image)
    painter.scale(_SHARP, _SHARP)
    paint(painter, drawing, _LIGHT)
    painter.end()
    return image


def copy(shown: ChartShown, foot: str) -> None:
    """Put the sentence with the figures, and the picture beside them, on the clipboard."""
    held = QMimeData()
    held.setText(f"{shown.sentence}\n{foot}\n\n{tabbed(shown.plot.table(speech()))}\n")
    held.setImageData(image_of(shown, foot))
    QGuiApplication.clipboard().setMimeData(held)


def save(shown: ChartShown, foot: str, path: Path) -> None:
    """Write the chart to ``path``, in the form that its suffix names (PNG where it names none).

    Raises TroubleOutside when it can't be written; then nothing changed.
    """
    suffix = path.suffix.lower().removeprefix(".")
    content = content_of(shown, foot, suffix if suffix in SUFFIXES else SUFFIXES[0])
    try:
        write_whole(path, content)
    except OSError as error:
        raise TroubleOutside(
            f"The file could not be written to {path}: {error.strerror}.",
            "Nothing was changed.",
            "Choose a folder that exists and that you may write to.",
        ) from error


def _picture(shown: ChartShown, foot: str) -> tuple[Setting, Drawing]:
    setting = setting_for(_LIGHT, _WIDE)
    drawing = framed(setting, shown.plot.drawn(setting), shown.sentence, foot)
    backwards = QLocale().textDirection() is Qt.LayoutDirection.RightToLeft
    return setting, mirrored(drawing) if backwards else drawing


def _png(image: QImage) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(held.data())

"""Pages of HTML as a PDF, set by Qt's rich text; works without a screen."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from trainer.base.errors import TroubleOutside
from trainer.base.whole_file import write_whole
from trainer.desktop.fonts import INTERFACE, family
from trainer.desktop.page_breaks import keep_together
from trainer.desktop.print_columns import fit_columns

__all__ = ["DOTS", "MARGINS", "draw_pages", "laid_out", "pdf_of", "titled", "write_pdf"]

DOTS = 96
"""Dots in an inch, as browsers lay text out; letters are outlines in the file, and sharp at any size."""
MARGINS = (17, 19, 17, 19)
"""Left, top, right, bottom in millimetres. The text is no taller than US Letter holds, so that it prints as it is."""
_FOOT = 22
_METRE = 0.0254
"""Metres in an inch."""


_EMPTY = QImage(1, 1, QImage.Format.Format_ARGB32)
_EMPTY.fill(Qt.GlobalColor.transparent)


class _Sealed(QTextDocument):
    """A document that loads nothing, whatever its text names; ``device`` is what it is measured on."""

    def __init__(self) -> None:
        super().__init__()
        self.device = QImage(1, 1, QImage.Format.Format_Grayscale8)
        self.device.setDotsPerMeterX(round(DOTS / _METRE))
        self.device.setDotsPerMeterY(round(DOTS / _METRE))

    def loadResource(self, kind: int, name: object) -> object:
        # an empty picture and an empty text, because after nothing at all Qt looks for the file by itself
        return _EMPTY if kind == QTextDocument.ResourceType.ImageResource.value else QByteArray()


def write_pdf(html: str, path: Path) -> None:
    """Write ``html`` as a PDF with A4 pages, numbered at the foot; what stood at ``path`` is replaced in one step.

    Raises TroubleOutside when it can't be written; then nothing changed.
    """
    content = pdf_of(html)
    try:
        write_whole(path, content)
    except OSError as error:
        raise TroubleOutside(
            f"The PDF could not be written to {path}: {error.strerror}.",
            "Nothing was changed.",
            "Choose a folder that exists and that you may write to.",
        ) from error


def pdf_of(html: str) -> bytes:
    """The PDF of ``html``. Makes an application without a screen where there is none."""
    document = laid_out(html)
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(_page())
    writer.setResolution(DOTS)
    writer.setCreator("Common Ground")
    _paint(document, writer)
    buffer.close()
    return bytes(held.data())


@cache
def _application() -> object:
    """Kept as long as the process, because fonts that are loaded live and die with it."""
    return QGuiApplication.instance() or QGuiApplication(["trainer", "-platform", "offscreen"])


def _page() -> QPageLayout:
    margins = QMarginsF(*MARGINS)
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)


def laid_out(html: str) -> QTextDocument:
    """``html`` on pages, frames and headings kept whole; nothing that it names is loaded."""
    _application()
    page = _page().paintRectPixels(DOTS)
    document = _Sealed()
    document.setMetaInformation(QTextDocument.MetaInformation.CssMedia, "print")
    document.setDefaultFont(QFont(family(INTERFACE), 10))
    document.setDocumentMargin(0)
    document.setUseDesignMetrics(True)
    document.documentLayout().setPaintDevice(document.device)
    document.setHtml(html)
    fit_columns(document, page.width(), document.device)
    document.setPageSize(QSizeF(page.width(), page.height() - _FOOT))
    keep_together(document)
    return document


def titled(document: QTextDocument) -> str:
    """The document's title."""
    return document.metaInformation(QTextDocument.MetaInformation.DocumentTitle)


def _paint(document: QTextDocument, writer: QPdfWriter) -> None:
    writer.setTitle(titled(document))
    painter = QPainter(writer)
    try:
        draw_pages(document, painter, writer.newPage)
    finally:
        painter.end()


def draw_pages(document: QTextDocument, painter: QPainter, begin_page: Callable[[], object]) -> None:
    """Draw every page with its number at the foot; ``begin_page`` is called between two of them."""
    size = document.pageSize()
    for number in range(document.pageCount()):
        if number:
            begin_page()
        painter.save()
        painter.translate(0, -number * size.height())
        # two pixels less than the page: what only touches it would be written again, unseen, and found by a search
        document.drawContents(painter, QRectF(0, number * size.height(), size.width(), size.height() - 2))
        painter.restore()
        _number(painter, number + 1, document.pageCount(), size)


def _number(painter: QPainter, number: int, pages: int, size: QSizeF) -> None:
    small = QFont(family(INTERFACE), 8)
    painter.setFont(small)
    foot = QRectF(0, size.height(), size.width(), _FOOT)
    painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, f"{number} / {pages}")

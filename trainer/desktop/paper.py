"""Pages of HTML on paper: Qt's print dialog, which a test can stand in for, and the same layout as in a PDF."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMarginsF
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from trainer.base.errors import TroubleOutside
from trainer.desktop.printing import DOTS, MARGINS, draw_pages, laid_out, titled

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

__all__ = ["ChoosePrinter", "ask_for_printer", "print_html"]

ChoosePrinter = Callable[[Callable[["QPrinter"], None]], None]
"""Lets the person choose a printer, and calls back with it; never, when they think better of it."""


def ask_for_printer(window: QWidget, then: Callable[["QPrinter"], None]) -> None:
    """Ask on which printer, or to which PDF file, something goes; ``then`` is called with it, or never."""
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

    from trainer.desktop.dressing import dress_controls

    dress_controls()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setCreator("Common Ground")
    printer.setPageMargins(QMarginsF(*MARGINS), QPageLayout.Unit.Millimeter)
    dialog = QPrintDialog(printer, window)
    # how many pages there are is known once the report is put together, after a printer was chosen
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=False)
    dialog.accepted.connect(lambda: then(printer))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)  # its own open wants a slot by its name


def print_html(html: str, printer: "QPrinter") -> None:
    """Print ``html`` on pages numbered at the foot, made smaller where the paper is. Raises TroubleOutside.

    Nothing was printed then, as far as the printer says.
    """
    document = laid_out(html)
    printer.setDocName(titled(document))
    painter = QPainter()
    if not painter.begin(printer):
        raise _unheard(printer.printerName() or printer.outputFileName())
    try:
        room, size = printer.pageLayout().paintRectPixels(DOTS), document.pageSize()
        fitting = min(1.0, room.width() / size.width(), room.height() / (size.height() + 1))
        sharp = printer.resolution() / DOTS * fitting
        painter.scale(sharp, sharp)
        draw_pages(document, painter, printer.newPage)
    finally:
        ended = painter.end()
    if not ended:
        raise _unheard(printer.printerName() or printer.outputFileName())


def _unheard(name: str) -> TroubleOutside:
    return TroubleOutside(
        QCoreApplication.translate("Paper", "“{printer}” did not take it.").format(printer=name),
        QCoreApplication.translate("Paper", "Nothing was changed."),
        QCoreApplication.translate("Paper", "See whether the printer is on, or write a PDF and print that."),
    )

"""Where a file goes that somebody wants written: Qt's dialog, which a test or another program can stand in for."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

__all__ = ["ChooseFile", "ask_where"]

ChooseFile = Callable[[str, Callable[[Path], None]], None]
"""Lets the person choose where a file goes, beginning with a suggested name, and calls back with the place."""


def ask_where(
    window: QWidget, own: Path, suggested: str, then: Callable[[Path], None], *, tables: bool = False
) -> None:
    """Ask where a file is to be written; ``own`` is where the program keeps what is its own.

    A name that ends as a picture or a table is saved as such; any other can be a PDF or a web page, or
    ``tables``.
    """
    from PySide6.QtCore import QStandardPaths
    from PySide6.QtWidgets import QFileDialog

    from trainer.desktop.file_dialogs import file_dialog

    filters = _filters(Path(suggested).suffix)
    if tables:
        filters[QCoreApplication.translate("Saving", "Tables (*.csv)")] = "csv"
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    title = QCoreApplication.translate("Saving", "Export")
    dialog = file_dialog(window, own, title, list(filters), documents)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(next(iter(filters.values())))
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(filters[chosen]))
    dialog.selectFile(suggested)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()


def _filters(suffix: str) -> dict[str, str]:
    """What the dialog offers, each with its suffix."""
    of_charts = {
        ".png": QCoreApplication.translate("Saving", "Picture (*.png)"),
        ".svg": QCoreApplication.translate("Saving", "Drawing (*.svg)"),
        ".csv": QCoreApplication.translate("Saving", "Table (*.csv)"),
    }
    if suffix in of_charts:
        return {of_charts[suffix]: suffix[1:]}
    pdf = QCoreApplication.translate("Saving", "PDF (*.pdf)")
    return {pdf: "pdf", QCoreApplication.translate("Saving", "Web page (*.html)"): "html"}

"""Where a file goes that somebody wants written: Qt's dialog, which a test or another program can stand in for."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

__all__ = ["ChooseFile", "ask_where"]

ChooseFile = Callable[[str, Callable[[Path], None]], None]
"""Lets the person choose where a file goes, beginning with a suggested name, and calls back with the place."""


def ask_where(window: QWidget, own: Path, suggested: str, then: Callable[[Path], None]) -> None:
    """Ask where a PDF or a web page is to be written; ``own`` is where the program keeps what is its own."""
    from PySide6.QtCore import QSettings, QStandardPaths
    from PySide6.QtWidgets import QFileDialog

    from trainer.desktop.dressing import dress_controls

    dress_controls()
    # Qt's dialog notes where it was last; that belongs with everything else, and not on a borrowed computer
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(own))
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(window, QCoreApplication.translate("Saving", "Export"), folder)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    pdf = QCoreApplication.translate("Saving", "PDF (*.pdf)")
    page = QCoreApplication.translate("Saving", "Web page (*.html)")
    dialog.setNameFilters([pdf, page])
    dialog.setDefaultSuffix("pdf")
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix("html" if chosen == page else "pdf"))
    dialog.selectFile(suggested)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()

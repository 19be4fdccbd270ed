"""Qt's own dialogs for a file: what they remember stays beside the record."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from trainer.desktop.dressing import dress_controls

__all__ = ["ask_for_files", "ask_where"]


def ask_for_files(
    parent: QWidget, record: str, title: str, filters: Sequence[str], chosen: Callable[[tuple[Path, ...]], object]
) -> None:
    """Let one or more files be chosen; ``chosen`` is called with them, or never."""
    dialog = file_dialog(parent, Path(record).parent, title, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda names: chosen(tuple(map(Path, names))))
    dialog.open()


def ask_where(
    parent: QWidget, record: str, title: str, filters: Sequence[str], name: str, chosen: Callable[[Path], object]
) -> None:
    """Let a place for a file be chosen, called ``name`` to begin with; ``chosen`` is called with it, or never."""
    dialog = file_dialog(parent, Path(record).parent, title, filters)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(name.partition(".")[2])
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda file: chosen(Path(file)))
    dialog.open()


def file_dialog(
    parent: QWidget,
    own: Path,
    title: str,
    filters: Sequence[str],
    place: QStandardPaths.StandardLocation = QStandardPaths.StandardLocation.HomeLocation,
) -> QFileDialog:
    """A dialog that begins at ``place``; ``own`` is the folder in which the program keeps what is its own."""
    dress_controls()
    # Qt's dialog notes where it was last; that belongs with everything else, and not on a borrowed computer
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(own))
    dialog = QFileDialog(parent, title, QStandardPaths.writableLocation(place))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setNameFilters(list(filters))
    return dialog

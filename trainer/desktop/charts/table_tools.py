"""What can be done with a table that stands for itself: it is copied (Ctrl+C), or saved as CSV."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from trainer.base.errors import TroubleOutside
from trainer.base.whole_file import write_whole
from trainer.desktop.announcing import announce
from trainer.desktop.charts.tools import Tools
from trainer.desktop.plain import isolated
from trainer.desktop.saving import ChooseFile
from trainer.desktop.theme import Role
from trainer.desktop.widgets.beside import stacked
from trainer.desktop.widgets.text import Text
from trainer.insight.tables import Table, csv_of, tabbed

__all__ = ["TableTools", "save_table"]


class TableTools(QWidget):
    """Two buttons behind ``words``, and what became of them; ``table`` gives the table as it is shown when asked."""

    def __init__(
        self,
        words: str,
        table: Callable[[], Table],
        file_name: str,
        choose_file: ChooseFile,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._table, self._file_name, self._choose_file = table, file_name, choose_file
        column = stacked(self, 4)
        tools = Tools(Text(words, Role.SMALL, "text2", wide=False))
        tools.add_button(self.tr("Copy"), self.tr("Copy the table"), self.copy)
        tools.add_button("CSV", self.tr("Save the table as CSV"), self.save)
        copying = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        copying.activated.connect(self.copy)
        self._status = Text("", Role.SMALL, "text2")
        self._status.hide()
        column.addWidget(tools)
        column.addWidget(self._status)

    def copy(self) -> None:
        """Put the table on the clipboard, with tabs between its cells."""
        QGuiApplication.clipboard().setText(tabbed(self._table()))
        self._say(self.tr("Copied: the table."))

    def save(self) -> None:
        """Ask where it goes, and write it there."""
        self._choose_file(f"{self._file_name}.csv", self._write)

    def _write(self, path: Path) -> None:
        try:
            save_table(self._table(), path)
        except TroubleOutside as trouble:
            self._say(f"{trouble.what} {trouble.remedy}", "bad")
        else:
            self._say(self.tr("Saved as {name}.").format(name=isolated(path.name)))

    def _say(self, words: str, colour: str = "text2") -> None:
        self._status.set_colour(colour)
        self._status.setText(words)
        self._status.show()
        announce(self, words)


def save_table(table: Table, path: Path) -> None:
    """Write the table as CSV. Raises TroubleOutside when it can't be written; then nothing changed."""
    try:
        # with a mark of its encoding, by which spreadsheets know it
        write_whole(path, csv_of(table).encode("utf-8-sig"))
    except OSError as error:
        raise TroubleOutside(
            f"The file could not be written to {path}: {error.strerror}.",
            "Nothing was changed.",
            "Choose a folder that exists and that you may write to.",
        ) from error

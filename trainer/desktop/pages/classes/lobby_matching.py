"""Whom of the group somebody at the door is: the list of those who can still be chosen, the likeliest first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.base.ids import LearnerId
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside, stacked
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.rows import Row, Rows

__all__ = ["LobbyMatching", "likeliest"]

_MOST = 5
"""Rows at once; who is further down is found by name."""
_ALIKE = 3
"""So many first letters of a word in common make two names alike."""

Members = tuple[tuple[LearnerId, str], ...]


def likeliest(members: Members, name: str) -> Members:
    """The members whose name shares the beginning of a word with ``name`` first; each part by name."""
    told = _beginnings(name)
    return tuple(sorted(members, key=lambda one: (-len(told & _beginnings(one[1])), one[1].casefold())))


def _beginnings(name: str) -> set[str]:
    return {word[:_ALIKE] for word in name.casefold().split()}


class LobbyMatching(QWidget):
    """``chosen`` carries the LearnerId of the member that ``name`` belongs to, ``left`` None: nobody was chosen.

    Enter in the field chooses where the search leaves one alone; the arrow keys go through the rows.
    """

    chosen = Signal(object)
    left = Signal(object)

    def __init__(self, name: str, members: Members, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._members = name, members
        column = stacked(self, 6)
        self._field = Field(self.tr("Find on the list"), self.tr("Find on the list"))
        self._field.textChanged.connect(lambda _: self._list())
        self._field.entered.connect(lambda _: self._take_only())
        back = ActionButton(self.tr("Back"), Weight.QUIET, key=self.tr("Esc"))
        back.clicked.connect(lambda: self.left.emit(None))
        column.addSpacing(4)
        column.addWidget(Beside(self._field, back, least=300, shares=(1, 0), gap=8))
        self._column: QVBoxLayout = column
        self._rows: Rows | None = None
        self._list()

    def show_members(self, members: Members) -> None:
        """These can be chosen now."""
        if members == self._members:
            return
        self._members = members
        if self._rows is not None and self._rows.isAncestorOf(self.focusWidget() or self):
            self.start()
        self._list()

    def start(self) -> None:
        """Put the keyboard into the search."""
        self._field.setFocus(Qt.FocusReason.TabFocusReason)

    def _found(self) -> Members:
        wanted = self._field.text().strip().casefold()
        return tuple(one for one in likeliest(self._members, self._name) if wanted in one[1].casefold())

    def _take_only(self) -> None:
        found = self._found()
        if len(found) == 1:
            self.chosen.emit(found[0][0])
        elif found and self._rows is not None:
            self._rows.rows[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _list(self) -> None:
        if self._rows is not None:
            self._column.removeWidget(self._rows)
            self._rows.hide()
            self._rows.deleteLater()
        self._rows = Rows(self.tr("Members of the group"))
        for who, name in self._found()[:_MOST]:
            self._rows.add(self._row(who, name))
        self._column.addWidget(self._rows)
        self._rows.setVisible(bool(self._rows.rows))

    def _row(self, who: LearnerId, name: str) -> Row:
        row = Row(name)
        row.clicked.connect(lambda: self.chosen.emit(who))
        return row

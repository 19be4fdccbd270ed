"""Who is in the lobby and who waits at its door: a few lines at a time, so that a whole room coming in costs nothing.

A line stays the widget that it was while what it says stays: the keyboard is never taken from under a finger.
"""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.base.ids import LearnerId
from trainer.desktop.pages.classes.lobby_matching import LobbyMatching
from trainer.desktop.pages.classes.lobby_values import InLobby, Lobby, Waiting
from trainer.desktop.plain import undirected
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside, stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text

__all__ = ["LobbyPeople"]

_MOST = 8
"""Lines on show at once; who is further down is found by name."""
_LONGEST_NAME = 40


class _Line(NamedTuple):
    """What a line can do and for whom: the same again is the same line, whatever is said of them below the name."""

    id: str
    name: str
    waits: bool
    match: LearnerId | None
    renaming: bool
    choosing: bool
    choosable: bool


class LobbyPeople(Card):
    """``let_in`` carries (participant, LearnerId or empty), ``all_let_in`` None, ``renamed`` (participant, name),
    ``sent_away`` a participant.
    """

    let_in = Signal(object)
    all_let_in = Signal(object)
    renamed = Signal(object)
    sent_away = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16)
        self._lobby: Lobby | None = None
        self._renaming = ""
        self._choosing = ""
        self._lines: dict[str, tuple[_Line, QWidget, Text]] = {}
        self._head = Text("", Role.QUESTION)
        self.add(self._head)
        self._nobody = Text(self.tr("Whoever joins is listed here."), Role.BODY, "text2")
        self.add(self._nobody)
        self.all_button = ActionButton("", Weight.SECONDARY, "check", key="A")
        self.all_button.clicked.connect(lambda: self.all_let_in.emit(None))
        self.add(self.all_button)
        self._find = Field(self.tr("Find a name"), self.tr("Find a name"))
        self._find.textEdited.connect(lambda _: self._list())
        self.add(self._find)
        self._place = QWidget()
        self._column: QVBoxLayout = stacked(self._place, 4)
        self.add(self._place)
        self._more = Text("", Role.SMALL, "text2")
        self.add(self._more)
        self.column.addStretch(1)

    def use_letter_keys(self, used: bool) -> None:
        """Whether A alone lets in all who are on the list; with Alt it always does."""
        self.all_button.set_key("A" if used else self.tr("Alt+A"))

    def show_lobby(self, lobby: Lobby) -> None:
        """Show who is there now."""
        self._lobby = lobby
        number = self.tr("%n in", "", len(lobby.people))
        waiting = self.tr("%n waiting", "", len(lobby.waiting))
        self._head.setText(f"{number} · {waiting}" if lobby.waiting else number)
        self._nobody.setVisible(not lobby.people and not lobby.waiting)
        matching = len(lobby.matching)
        self.all_button.set_caption(self.tr("Let in all %n who are on the list", "", matching))
        self.all_button.setVisible(matching > 1)
        self._find.setVisible(len(lobby.people) + len(lobby.waiting) > _MOST or bool(self._find.text()))
        self._list()

    def _list(self) -> None:
        lobby = self._lobby
        if lobby is None:
            return
        wanted = self._find.text().casefold()
        everybody: list[Waiting | InLobby] = [*lobby.waiting, *lobby.people]
        found = [one for one in everybody if wanted in one.name.casefold()]
        shown = {one.id: self._line_of(one) for one in found[:_MOST]}
        for id, (line, widget, _) in [*self._lines.items()]:
            if shown.get(id) != line:
                del self._lines[id]
                self._column.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        for chooser in self._place.findChildren(LobbyMatching):
            chooser.show_members(lobby.members)
        for place, (id, line) in enumerate(shown.items()):
            if id not in self._lines:
                self._lines[id] = (line, *self._make(line))
            _, widget, state = self._lines[id]
            state.setText(self._state(found[place]))
            if self._column.indexOf(widget) != place:
                self._column.insertWidget(place, widget)
        rest = len(found) - len(shown)
        self._more.setText(self.tr("and %n more: find them by name", "", rest) if rest else "")
        self._more.setVisible(rest > 0)

    def _line_of(self, one: Waiting | InLobby) -> _Line:
        waits, match = (True, one.match) if isinstance(one, Waiting) else (False, None)
        choosable = waits and match is None and self._lobby is not None and bool(self._lobby.members)
        choosing = choosable and one.id == self._choosing
        return _Line(one.id, one.name, waits, match, one.id == self._renaming, choosing, choosable)

    def _make(self, line: _Line) -> tuple[QWidget, Text]:
        """The line, and the words below the name, which change while it stays."""
        state = Text("", Role.SMALL, "text2")
        words = QWidget()
        column = stacked(words, 0)
        if line.renaming:
            column.addWidget(self._name_field(line))
            column.addWidget(state)
            return words, state
        column.addWidget(Text(line.name, Role.BODY_STRONG))
        column.addWidget(state)
        if line.choosing:
            column.addWidget(self._matching(line))
            return words, state
        buttons = Flow(gap=4)
        id, name = line.id, line.name
        if line.match is not None:
            let_in = (id, line.match)
            self._act(buttons, self.tr("Let in"), name, lambda: self.let_in.emit(let_in), strong=True)
        if line.choosable:
            self._act(buttons, self.tr("Find on the list"), name, lambda: self._choose_line(id))
        if line.waits:
            self._act(buttons, self.tr("As a guest"), name, lambda: self.let_in.emit((id, LearnerId(""))))
        self._act(buttons, self.tr("Rename"), name, lambda: self._rename_line(id))
        self._act(buttons, self.tr("Send away"), name, lambda: self.sent_away.emit(id))
        return Beside(words, buttons, least=460, shares=(1, 0), gap=8), state

    def _act(self, row: Flow, caption: str, name: str, act: object, *, strong: bool = False) -> None:
        button = ActionButton(caption, Weight.COMMIT if strong else Weight.QUIET)
        button.setAccessibleDescription(name)
        button.clicked.connect(act)
        row.add(button)

    def _state(self, who: Waiting | InLobby) -> str:
        if isinstance(who, Waiting):
            if who.match is not None:
                return self.tr("is on the list")
            return self.tr("is not on the list under this name")
        counts = self.tr("counts for {name}").format(name=undirected(who.member)) if who.member else self.tr("guest")
        here = "" if who.connected else self.tr("phone asleep or away")
        team = self.tr("team {number}").format(number=who.team) if who.team else ""
        return ", ".join(part for part in (counts, team, here) if part)

    def _rename_line(self, participant: str) -> None:
        self._renaming, self._choosing = participant, ""
        self._list()
        field = self._place.findChild(Field)
        if field is not None:
            field.setFocus(Qt.FocusReason.TabFocusReason)
            field.selectAll()

    def close_renaming(self) -> bool:
        """Leave the name as it was, or unmatched; whether one was being written or looked for."""
        writing = bool(self._renaming or self._choosing)
        self._renaming, self._choosing = "", ""
        self._list()
        return writing

    def _choose_line(self, participant: str) -> None:
        self._renaming, self._choosing = "", participant
        self._list()
        chooser = self._place.findChild(LobbyMatching)
        if chooser is not None:
            chooser.start()

    def _matching(self, who: _Line) -> QWidget:
        chooser = LobbyMatching(who.name, () if self._lobby is None else self._lobby.members)
        chooser.chosen.connect(lambda member: self._match(who, member))
        chooser.left.connect(lambda _: self.close_renaming())
        return chooser

    def _match(self, who: _Line, member: LearnerId) -> None:
        self._choosing = ""
        self.let_in.emit((who.id, member))
        self._list()

    def _name_field(self, who: _Line) -> QWidget:
        field = Field(self.tr("New name"))
        field.setMaxLength(_LONGEST_NAME)
        field.setText(who.name)
        keep = ActionButton(self.tr("Keep"), Weight.SECONDARY, key=self.tr("Enter"))
        field.entered.connect(lambda name: self._rename(who, str(name)))
        keep.clicked.connect(lambda: self._rename(who, field.text()))
        return Beside(field, keep, least=300, shares=(1, 0))

    def _rename(self, who: _Line, name: str) -> None:
        self._renaming = ""
        if name.strip() and name.strip() != who.name:
            self.renamed.emit((who.id, name.strip()))
        self._list()

"""Who is in the class, in the middle of it: who waits is let in, a name is changed, somebody is sent away."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.base.ids import LearnerId
from trainer.desktop.pages.classes.lesson_values import Roll
from trainer.desktop.plain import isolated
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside, stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text
from trainer.study.lesson.host import Participant

__all__ = ["PeoplePanel"]

_MOST = 8
"""Lines on show at once; who is further down is found by name."""
_LONGEST_NAME = 40


class PeoplePanel(Card):
    """``let_in`` carries (participant, LearnerId or empty), ``renamed`` (participant, name), ``sent_away`` who it is.

    ``locked`` carries whether nobody new may come in, ``closed`` None.
    """

    let_in = Signal(object)
    renamed = Signal(object)
    sent_away = Signal(object)
    locked = Signal(object)
    closed = Signal(object)

    def __init__(self, roll: Roll, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._roll = roll
        self._renaming = ""
        close = ActionButton(self.tr("Close"), Weight.QUIET, key=self.tr("Esc"))
        close.clicked.connect(lambda: self.closed.emit(None))
        self._head = Text("", Role.BODY_STRONG)
        self.add(Beside(self._head, close, least=320, shares=(1, 0)))
        self._find = Field(self.tr("Find a name"), self.tr("Find a name"))
        self._find.textEdited.connect(lambda _: self._list())
        self._lock = ActionButton("", Weight.SECONDARY)
        self._lock.clicked.connect(lambda: self.locked.emit(not self._roll.locked))
        self.add(Beside(self._find, self._lock, least=420, shares=(1, 0)))
        self._where = Text("", Role.BODY, "text2")
        self.add(self._where)
        self._place = QWidget()
        self._lines: QVBoxLayout = stacked(self._place, 6)
        self.add(self._place)
        self.show_roll(roll)

    @property
    def roll(self) -> Roll:
        """Who is on show."""
        return self._roll

    @property
    def at_work(self) -> bool:
        """Whether a name is being written; the lines then stay as they are."""
        return bool(self._renaming)

    def show_roll(self, roll: Roll) -> None:
        """Show who is there now."""
        self._roll = roll
        there = sum(one.connected for one in roll.participants)
        self._head.setText(self.tr("{there} of %n here", "", len(roll.participants)).format(there=there))
        self._lock.set_caption(self.tr("Let others in again") if roll.locked else self.tr("Let nobody else in"))
        told = self.tr("Latecomers: {address}, code {code}").format(address=roll.address, code=roll.code)
        self._where.setText(told if roll.address else "")
        self._where.setVisible(bool(roll.address))
        self._lock.setVisible(roll.phones)
        self._list()

    def _list(self) -> None:
        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        wanted = self._find.text().casefold()
        waiting = [one for one in self._roll.waiting if wanted in one.name.casefold()]
        inside = [one for one in self._roll.participants if wanted in one.name.casefold()]
        for one in (*waiting, *inside)[:_MOST]:
            self._lines.addWidget(self._line(one))
        more = len(waiting) + len(inside) - _MOST
        if more > 0:
            self._lines.addWidget(Text(self.tr("and %n more: find them by name", "", more), Role.SMALL, "text2"))

    def _line(self, one: Participant) -> QWidget:
        if one.id == self._renaming:
            return self._name_field(one)
        words = QWidget()
        column = stacked(words, 0)
        column.addWidget(Text(one.name, Role.BODY))
        column.addWidget(Text(self._state(one), Role.SMALL, "text2"))
        buttons = Flow(gap=4)
        for caption, act in self._acts(one):
            button = ActionButton(caption, Weight.QUIET)
            button.setAccessibleDescription(one.name)
            button.clicked.connect(act)
            buttons.add(button)
        return Beside(words, buttons, least=520, shares=(1, 1))

    def _acts(self, one: Participant) -> list[tuple[str, partial[None]]]:
        acts: list[tuple[str, partial[None]]] = []
        if not self._roll.phones:
            return acts
        if one.claim:
            taken = {other.learner for other in self._roll.participants}
            free = (member for member in self._roll.members if member[0] not in taken)
            known = next((known for known, name in free if name.casefold() == one.name.casefold()), None)
            if known is not None:
                acts.append((self.tr("Let in"), partial(self.let_in.emit, (one.id, known))))
            acts.append((self.tr("Let in as a guest"), partial(self.let_in.emit, (one.id, LearnerId("")))))
        acts.append((self.tr("Rename"), partial(self._begin_to_rename, one.id)))
        acts.append((self.tr("Send away"), partial(self.sent_away.emit, one.id)))
        return acts

    def _state(self, one: Participant) -> str:
        if one.claim:
            return self.tr("waits to be let in")
        here = self.tr("here") if one.connected else self.tr("phone asleep or away")
        name = dict(self._roll.members).get(one.learner, "")
        known = self.tr("counts for {name}").format(name=isolated(name)) if name else self.tr("guest")
        team = self.tr("team {number}").format(number=one.team) if one.team else ""
        return ", ".join(part for part in (here, known, team) if part)

    def _begin_to_rename(self, participant: str) -> None:
        self._renaming = participant
        self._list()
        field = next((field for field in self._place.findChildren(Field) if not field.isHidden()), None)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_field(self, one: Participant) -> QWidget:
        field = Field(self.tr("New name"))
        field.setMaxLength(_LONGEST_NAME)
        field.setText(one.name)
        field.selectAll()
        keep = ActionButton(self.tr("Keep"), Weight.SECONDARY, key=self.tr("Enter"))
        field.entered.connect(lambda name: self._rename(one.id, name))
        keep.clicked.connect(lambda: self._rename(one.id, field.text()))
        return Beside(field, keep, least=360, shares=(1, 0))

    def _rename(self, participant: str, name: object) -> None:
        self._renaming = ""
        if isinstance(name, str) and name.strip():
            self.renamed.emit((participant, name.strip()))
        self._list()

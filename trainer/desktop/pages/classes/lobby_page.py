"""The lobby: how phones get in, who is there, and the button that begins the class."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.classes.lobby_people import LobbyPeople
from trainer.desktop.pages.classes.lobby_values import Lobby, WayIn
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.quiz.quiz_keys import QuizKeys
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.qr_code import QrCode
from trainer.desktop.widgets.sized_text import SizedText
from trainer.desktop.widgets.text import Text

__all__ = ["LobbyPage", "spaced_code"]

_QR, _ADDRESS, _CODE = 246, 20, 44
_LARGE = 1400
_LARGE_FROM = (1000, 740)
"""The window, in pixels at 100 %, from which on the way in is so many thousandths of its size: it is read from afar."""


def spaced_code(code: str) -> str:
    """The code in two halves, as it is read out; blanks don't matter when it is typed."""
    half = len(code) // 2
    return f"{code[:half]} {code[half:]}"


class LobbyPage(FramedPage):
    """``let_in`` carries (participant, LearnerId or empty), ``renamed`` (participant, name), ``sent_away`` who it is.

    ``locked`` carries whether nobody new may come in. ``all_let_in``, ``code_changed``, ``screen_asked``, ``begun`` and
    ``left`` carry None.
    """

    let_in = Signal(object)
    all_let_in = Signal(object)
    renamed = Signal(object)
    sent_away = Signal(object)
    locked = Signal(object)
    code_changed = Signal(object)
    screen_asked = Signal(object)
    begun = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=1080, settle=False)
        self._lobby: Lobby | None = None
        self._people: LobbyPeople | None = None
        self._leaving = False
        self._letter_keys = True
        self._keys = QuizKeys(self)
        back = ActionButton(self.tr("Cancel"), Weight.QUIET, key=self.tr("Esc"))
        back.clicked.connect(self.leave)
        self._lock = self._action("", "L", self._turn_lock)
        self._code = self._action(self.tr("New code"), "N", lambda: self.code_changed.emit(None))
        self._screen = self._action(self.tr("Big screen"), "S", lambda: self.screen_asked.emit(None))
        self._keys.bind("A", self._let_all_in)
        self._begin = ActionButton(self.tr("Begin"), Weight.PRIMARY, "play", key=self.tr("Enter"))
        self._begin.clicked.connect(lambda: self.begun.emit(None))
        self.body.add_action(back)
        for button in (self._lock, self._code, self._screen):
            self.body.add_action(button)
        self.body.add_action(self._begin, end=True, primary=True)

    def _action(self, caption: str, key: str, act: object) -> ActionButton:
        button = ActionButton(caption, Weight.QUIET, key=key)
        button.clicked.connect(act)
        self._keys.bind(key, button.click)
        return button

    def show_lobby(self, lobby: Lobby) -> None:
        """Show the lobby from the top."""
        self._leaving = False
        self.body.clear()
        self.body.explain("")
        head = Flow()
        head.add(Text(lobby.title, Role.TITLE, wide=False))
        if lobby.rehearsal:
            head.add(Chip(self.tr("Nothing of it is kept"), "note", "info"))
        self.body.add(head)
        people = LobbyPeople()
        people.use_letter_keys(self._letter_keys)
        people.let_in.connect(self.let_in)
        people.renamed.connect(self.renamed)
        people.sent_away.connect(self.sent_away)
        people.all_let_in.connect(self.all_let_in)
        self._people = people
        self.body.add(Beside(self._way_in(lobby.way_in), people, least=760, shares=(2, 3), gap=16))
        self._lobby = None
        self.renew(lobby)
        self.body.put_in_order()
        self.start_at(self._begin)

    def _way_in(self, way: WayIn) -> Card:
        card = Card(padding=20)
        self._qr = QrCode(way.link, self.tr("Picture that opens the class on a phone"), theme().scaled(_QR))
        self._sized = 0
        card.column.addWidget(self._qr, 0, Qt.AlignmentFlag.AlignHCenter)
        card.add(Text(self.tr("Scan it, or open this address in a browser:"), Role.SMALL, "text2"))
        self._address = SizedText("", strong=True)
        card.add(self._address)
        card.add(Text(self.tr("and type the code"), Role.SMALL, "text2"))
        self._letters = SizedText("", strong=True, colour="accent_text")
        card.add(self._letters)
        self._told = Text("", Role.SMALL, "text2")
        card.add(self._told)
        card.column.addStretch(1)
        return card

    def _size_way_in(self) -> None:
        large = self.width() >= theme().scaled(_LARGE_FROM[0]) and self.height() >= theme().scaled(_LARGE_FROM[1])
        unit = theme().scaled(_LARGE if large else 1000)
        if self._lobby is None or unit == self._sized:
            return
        self._sized = unit
        self._qr.set_side(_QR * unit // 1000)
        self._address.set_pixels(_ADDRESS * unit // 1000)
        self._letters.set_pixels(_CODE * unit // 1000)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: the way in is as large as there is room."""
        super().resizeEvent(event)
        self._size_way_in()

    def follow_theme(self) -> None:
        """Another text size takes other room."""
        self._size_way_in()

    def renew(self, lobby: Lobby) -> None:
        """Show what changed; everything else stays where it is."""
        before, self._lobby = self._lobby, lobby
        if before is None or before.way_in != lobby.way_in:
            self._qr.show_text(lobby.way_in.link)
            self._address.setText(lobby.way_in.address)
            self._letters.setText(spaced_code(lobby.way_in.code))
            self._letters.setAccessibleName(" ".join(lobby.way_in.code))
        self._lock.set_caption(self.tr("Let others in again") if lobby.locked else self.tr("Let nobody else in"))
        self._told.setText(self._told_words(lobby))
        self._size_way_in()
        if self._people is not None:
            self._people.show_lobby(lobby)
        if before is not None and len(before.people) + len(before.waiting) != len(lobby.people) + len(lobby.waiting):
            self._leaving = False
            self.body.explain("")

    def _told_words(self, lobby: Lobby) -> str:
        told = [self.tr("Nobody else is let in.")] if lobby.locked else []
        if lobby.turned_away:
            told.append(self.tr("%n request(s) were turned away: a wrong code, mostly.", "", lobby.turned_away))
        return " ".join(told)

    def _turn_lock(self) -> None:
        if self._lobby is not None:
            self.locked.emit(not self._lobby.locked)

    def _let_all_in(self) -> None:
        if self._people is not None and self._people.all_button.isVisible():
            self._people.all_button.click()

    def use_letter_keys(self, used: bool) -> None:
        """Whether L, N, S and A act alone; with Alt they always do."""
        self._letter_keys = used
        self._keys.use_single(used)
        for button, key in ((self._lock, "L"), (self._code, "N"), (self._screen, "S")):
            button.set_key(key if used else self.tr("Alt+{key}").format(key=key))

    def leave(self) -> None:
        """Esc leaves a name as it was, or cancels the class: at the second press where somebody is there."""
        if self._people is not None and self._people.close_renaming():
            return
        lobby = self._lobby
        there = 0 if lobby is None else len(lobby.people) + len(lobby.waiting)
        if there and not self._leaving:
            self._leaving = True
            self.body.explain(self.tr("%n person(s) would be sent home: cancel again to do it.", "", there))
        else:
            self.left.emit(None)

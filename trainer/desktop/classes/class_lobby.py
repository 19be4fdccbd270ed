"""The lobby as it is held: who comes in is looked at ten times a second, let in, and shown on both screens."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.errors import TroubleOutside
from trainer.base.ids import LearnerId
from trainer.desktop.classes.class_room import ClassRoom
from trainer.desktop.classes.projector import Projector
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.classes.lobby_page import LobbyPage
from trainer.desktop.pages.classes.lobby_sheet import LobbySheet
from trainer.desktop.pages.classes.lobby_values import InLobby, Lobby, Waiting, WayIn
from trainer.study.lesson.host import ClassHost, Listening, Look

__all__ = ["ClassLobby", "lobby_of"]

_PAGE = "lobby"
_LOOK_MS = 100


def lobby_of(room: ClassRoom, listening: Listening, look: Look) -> Lobby:
    """The lobby as the host sees it now; who waits under the exact name of one member alone is matched to them."""
    taken = {one.learner for one in look.participants if one.learner}
    free = tuple((who, name) for who, name in room.members if who not in taken)
    names = dict(room.members)
    by_name: dict[str, list[LearnerId]] = {}
    for who, name in free:
        by_name.setdefault(_folded(name), []).append(who)
    inside, waiting = [], []
    for one in look.participants:
        if one.claim:
            same = by_name.get(_folded(one.name), [])
            waiting.append(Waiting(one.id, one.name, same[0] if len(same) == 1 else None))
        else:
            inside.append(InLobby(one.id, one.name, names.get(one.learner, ""), one.team, one.connected))
    return Lobby(
        title=room.lesson.title,
        rehearsal=room.lesson.manner.rehearsal,
        way_in=WayIn(listening.address, listening.code, listening.link),
        people=tuple(inside),
        waiting=_told_once(waiting),
        members=free,
        roster=room.lesson.manner.roster,
        locked=look.locked,
        turned_away=look.turned_away,
    )


def _told_once(waiting: list[Waiting]) -> tuple[Waiting, ...]:
    """Of two who wait under one name only the first is matched: nobody is let in twice."""
    matched: set[LearnerId] = set()
    told = []
    for one in waiting:
        again = one.match is not None and one.match in matched
        told.append(one._replace(match=None) if again else one)
        if one.match is not None:
            matched.add(one.match)
    return tuple(told)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


class ClassLobby(QObject):
    """``begun`` carries the ClassRoom to be taught now, ``left`` None: the class is not held."""

    begun = Signal(object)
    left = Signal(object)

    def __init__(self, window: MainWindow, projector: Callable[[], Projector], parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._projector = window, projector
        self._letter_keys = True
        self._room: ClassRoom | None = None
        self._shown: Lobby | None = None
        self._sheet: LobbySheet | None = None
        self._told = ""
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        window.hold(_PAGE, self._make_page)

    def use_letter_keys(self, used: bool) -> None:
        """Whether a single letter acts in the lobby."""
        self._letter_keys = used

    def open(self, room: ClassRoom) -> None:
        """Show the lobby of this class, here and on the big screen."""
        self._room, self._told = room, ""
        lobby = self._lobby()
        if lobby is None:
            return
        self._shown = lobby
        self._page().use_letter_keys(self._letter_keys)
        self._page().show_lobby(lobby)
        self._sheet = LobbySheet(lobby)
        self._projector().show_widget(self._sheet)
        self._projector().open()
        self._window.activateWindow()
        self.show()
        self._timer.start()

    def show(self) -> None:
        """Show its page again."""
        self._window.show_page(_PAGE, place=None)

    @property
    def room(self) -> ClassRoom | None:
        """The class whose lobby is open; None: none is."""
        return self._room

    def close(self) -> None:
        """Let go of the page; phones stay where they are."""
        self._timer.stop()
        self._room, self._shown, self._sheet = None, None, None
        self._window.forget(_PAGE)

    def look(self) -> None:
        """See who came, and show it where it changed."""
        lobby = self._lobby()
        if lobby is not None and lobby != self._shown:
            self._shown = lobby
            self._page().renew(lobby)
            if self._sheet is not None:
                self._sheet.show_lobby(lobby)

    def _lobby(self) -> Lobby | None:
        room = self._room
        if room is None or room.host is None or room.listening is None:
            return None
        look = room.host.look()
        self._note(look.trouble)
        return lobby_of(room, room.listening, look)

    def _note(self, trouble: TroubleOutside | None) -> None:
        """Say once what is in the way."""
        told = "" if trouble is None else str(trouble)
        if told and told != self._told and trouble is not None:
            self._window.warn(trouble)
        self._told = told

    def _host(self) -> ClassHost:
        if self._room is None or self._room.host is None:
            raise AssertionError("a lobby without phones")
        return self._room.host

    def _let_in(self, told: tuple[str, LearnerId]) -> None:
        self._host().approve(*told)
        self.look()

    def _let_all_in(self) -> None:
        for one in self._shown.matching if self._shown is not None else ():
            if one.match is not None:
                self._host().approve(one.id, one.match)
        self.look()

    def _rename(self, told: tuple[str, str]) -> None:
        self._host().rename(*told)
        self.look()

    def _send_away(self, participant: str) -> None:
        self._host().send_away(participant)
        self.look()

    def _lock(self, locked: bool) -> None:
        self._host().lock(locked=locked)
        self.look()

    def _change_code(self) -> None:
        if self._room is not None:
            self._room = self._room._replace(listening=self._host().change_code())
            self.look()

    def _begin(self) -> None:
        if self._room is not None:
            self.begun.emit(self._room)

    def _page(self) -> LobbyPage:
        page = self._window.page(_PAGE)
        if not isinstance(page, LobbyPage):
            raise AssertionError("the page named lobby is another")
        return page

    def _make_page(self) -> QWidget:
        attempt, page = self._window.attempt, LobbyPage()
        page.let_in.connect(lambda told: attempt(lambda: self._let_in(told)))
        page.all_let_in.connect(lambda _: attempt(self._let_all_in))
        page.renamed.connect(lambda told: attempt(lambda: self._rename(told)))
        page.sent_away.connect(lambda who: attempt(lambda: self._send_away(who)))
        page.locked.connect(lambda locked: attempt(lambda: self._lock(locked)))
        page.code_changed.connect(lambda _: attempt(self._change_code))
        page.screen_asked.connect(lambda _: self._projector().turn())
        page.begun.connect(lambda _: attempt(self._begin))
        page.left.connect(self.left)
        return page

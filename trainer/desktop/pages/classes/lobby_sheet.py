"""The lobby on the big screen: where to go, the code, the picture, and who is in. Names are plain text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.desktop.pages.classes.lobby_page import spaced_code
from trainer.desktop.pages.classes.lobby_values import Lobby
from trainer.desktop.plain import isolated
from trainer.desktop.widgets.qr_code import QrCode
from trainer.desktop.widgets.sized_text import SizedText

__all__ = ["LobbySheet"]

_SIZES = (0.05, 0.045, 0.04, 0.035, 0.03, 0.025)
"""Shares of the height, the largest at which all words stand beside the picture is taken."""
_MOST_SIGNS = 150
"""Of names together: two or three lines."""


class LobbySheet(QWidget):
    """Everything in it grows with the screen."""

    def __init__(self, lobby: Lobby, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = SizedText(lobby.title, strong=True)
        self._go = SizedText(self.tr("Scan the picture, or open this address in a browser:"), colour="text2", ratio=0.8)
        self._address = SizedText(lobby.way_in.address, strong=True, ratio=1.2)
        self._type = SizedText(self.tr("and type the code"), colour="text2", ratio=0.8)
        self._code = SizedText(spaced_code(lobby.way_in.code), strong=True, ratio=3.0, colour="accent_text")
        self._number = SizedText("", strong=True)
        self._names = SizedText("", colour="text2", ratio=0.8)
        self._qr = QrCode(lobby.way_in.link, self.tr("Picture that opens the class on a phone"), 320)
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(self._title)
        self._outer.addStretch(1)
        middle = QHBoxLayout()
        middle.addWidget(self._qr, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.addStretch(1)
        for part in (self._go, self._address, self._type, self._code):
            words.addWidget(part)
        words.addStretch(1)
        middle.addLayout(words, 1)
        self._middle = middle
        self._outer.addLayout(middle)
        self._outer.addStretch(1)
        self._outer.addWidget(self._number)
        self._outer.addWidget(self._names)
        self.show_lobby(lobby)

    def show_lobby(self, lobby: Lobby) -> None:
        """Show how it stands now."""
        self._qr.show_text(lobby.way_in.link)
        self._address.setText(lobby.way_in.address)
        self._code.setText(spaced_code(lobby.way_in.code))
        self._number.setText(self.tr("%n in", "", len(lobby.people)) if lobby.people else "")
        names = _latest([one.name for one in lobby.people])
        more = len(lobby.people) - len(names)
        told = [*map(isolated, names), *([self.tr("and %n more", "", more)] if more else ())]
        self._names.setText("  ·  ".join(told))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: as large as the screen allows."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's hook: laid out when it is first seen."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        high = self.height()
        side = round(self.width() * 0.045)
        self._outer.setContentsMargins(side, round(high * 0.045), side, round(high * 0.04))
        self._outer.setSpacing(round(high * 0.02))
        self._middle.setSpacing(round(self.width() * 0.04))
        picture = round(min(high * 0.52, self.width() * 0.36))
        self._qr.set_side(picture)
        self._title.set_pixels(max(12, round(high * 0.045)))
        for part in (self._number, self._names):
            part.set_pixels(max(12, round(high * 0.036)))
        words, gap = (self._go, self._address, self._type, self._code), round(high * 0.02)
        room = self.width() - 2 * side - picture - round(self.width() * 0.04)
        for share in _SIZES:
            for part in words:
                part.set_pixels(max(12, round(high * share)))
            if sum(part.heightForWidth(room) + gap for part in words) <= picture + 2 * gap:
                break


def _latest(names: list[str]) -> list[str]:
    """Who came last, as many as there is room for."""
    kept: list[str] = []
    for name in reversed(names):
        if sum(map(len, kept)) + len(name) > _MOST_SIGNS:
            break
        kept.append(name)
    return kept

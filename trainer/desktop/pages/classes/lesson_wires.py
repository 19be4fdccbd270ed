"""The networks that phones can come by, in plain names, and what travels over them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.theme import Role
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.text import Text
from trainer.desktop.widgets.tick import Pick, one_stop
from trainer.study.lesson.host import Wire

__all__ = ["WiresCard"]

_WIRELESS, _WIRED = ("wl", "wi-fi", "wifi", "wlan", "airport"), ("en", "eth", "ethernet")


class WiresCard(Card):
    """``chosen`` carries a Wire."""

    chosen = Signal(object)

    def __init__(self, wires: Sequence[Wire], wire: Wire | None, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16)
        self.column.setSpacing(0)
        self.add(Text(self.tr("Over which network"), Role.BODY_STRONG))
        picks = []
        for one in wires:
            pick = Pick(*self._words(one))
            pick.setChecked(one == wire)
            pick.clicked.connect(lambda _=False, one=one: self.chosen.emit(one))
            picks.append(pick)
            self.add(pick)
        one_stop(picks)
        if all(one.loopback for one in wires):
            alone = self.tr("This computer is on no network now: connect it to one, and open this page again.")
            self.column.addSpacing(8)
            self.add(Text(alone, Role.SMALL, "warn"))
        notice = Card(ground="note_soft", edge="", padding=12)
        words = self.tr(
            "Nothing on this network is encrypted: whoever is on it can read along who votes what. Best is a network "
            "of your own, and nicknames instead of names. Nobody can steer the class from outside this window."
        )
        notice.add(Text(words, Role.SMALL))
        self.column.addSpacing(8)
        self.add(notice)

    def _words(self, wire: Wire) -> tuple[str, str]:
        """What a network is called by those who do not know its device: the kind first, where its name tells it."""
        if wire.loopback:
            return self.tr("This computer alone"), self.tr("To look at the phones’ page here; nobody else can join.")
        name = wire.name.casefold()
        kind = self.tr("Network")
        if name.startswith(_WIRELESS):
            kind = self.tr("Wi-Fi")
        elif name.startswith(_WIRED):
            kind = self.tr("Cable")
        detail = f"{wire.address} · {wire.name}" if wire.name.casefold() != kind.casefold() else wire.address
        return kind, detail

"""What classes stand on, in memory: ledgers, phones and networks for a desk's tests."""

from tests.fakes.class_room import InMemoryHost, InMemoryLedger
from trainer.base.ids import SessionId
from trainer.desktop.rooms import Classes, LeftClass
from trainer.study.lesson.host import Wire

__all__ = ["InMemoryClasses", "no_classes"]

ROOM = Wire("Wi-Fi", "192.168.4.17", loopback=False)
LOOPBACK = Wire("lo", "127.0.0.1", loopback=True)


class InMemoryClasses:
    """Every ledger and host that was made; ``left`` are classes that were not closed."""

    def __init__(self) -> None:
        self.ledgers: list[InMemoryLedger] = []
        self.scratched: list[InMemoryLedger] = []
        self.hosts: list[InMemoryHost] = []
        self.left: list[LeftClass] = []
        self.networks = (ROOM, LOOPBACK)
        self.rehearsed: list[tuple[str, str, int]] = []
        self.sent_home = 0

    def handed(self) -> Classes:
        """What the window is handed."""
        return Classes(
            self._ledger, self._scratch, lambda: tuple(self.left), self._host, lambda: self.networks, self._rehearse
        )

    def _ledger(self, session: SessionId, _: int) -> InMemoryLedger:
        self.ledgers.append(InMemoryLedger(session))
        return self.ledgers[-1]

    def _scratch(self, session: SessionId, _: int) -> InMemoryLedger:
        self.scratched.append(InMemoryLedger(session))
        return self.scratched[-1]

    def _host(self, ledger: InMemoryLedger) -> InMemoryHost:
        self.hosts.append(InMemoryHost(ledger))
        return self.hosts[-1]

    def _rehearse(self, address: str, link: str, people: int):
        self.rehearsed.append((address, link, people))
        return self._send_home

    def _send_home(self) -> None:
        self.sent_home += 1


def no_classes() -> Classes:
    """Classes for a desk that holds none."""
    return InMemoryClasses().handed()

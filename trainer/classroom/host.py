"""The host of a class's phones, as the window meets it: a server in a thread of its own, told and asked, never calling.

Nothing runs or listens before ``open`` or after ``close``.
"""

import asyncio
import socket
import sys
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from threading import Thread

from trainer.base.clock import now
from trainer.base.errors import TroubleOutside
from trainer.base.ids import LearnerId
from trainer.classroom.attendance import Attendance
from trainer.classroom.ballots import Ballots
from trainer.classroom.door import Door
from trainer.classroom.limits import Sockets
from trainer.classroom.page import shipped_page
from trainer.classroom.reception import Reception
from trainer.classroom.routes import Routes
from trainer.classroom.server import BACKLOG, Server
from trainer.classroom.snapshots import ended
from trainer.classroom.state import State
from trainer.classroom.steering import Steering
from trainer.classroom.streams import Streams
from trainer.study.lesson.faces import Face
from trainer.study.lesson.host import Ledger, Listening, Look, Terms, Wire
from trainer.study.lesson.votes import Vote

__all__ = ["PORTS", "PhoneHost"]

PORTS = (8080, *range(8081, 8090), 0)
"""Ports that are tried in turn, where a class has none yet; 0 is any that is free."""
_FILES = 4_096
_MOMENT_SECONDS = 10.0


def _clock() -> int:
    return now().at


class PhoneHost:
    """Phones in the class, as ``study.lesson.host.ClassHost`` says it; for one class, once.

    ``clock`` gives ms since 1970 UTC; ``page`` is the phone's page where it is not the one that ships.
    """

    def __init__(
        self,
        ledger: Ledger,
        clock: Callable[[], int] = _clock,
        page: Path | None = None,
        ports: Sequence[int] = PORTS,
    ) -> None:
        self._ledger = ledger
        self._clock = clock
        self._page = page
        self._ports = ports
        self._address = ""
        self._closed = False
        self._running: _Running | None = None

    def open(self, wire: Wire, terms: Terms, face: Face) -> Listening:
        """Begin to listen on this network alone, showing this face; a ledger with a door opens the same one again.

        The same port is taken where it is free. Raises ``TroubleOutside`` when it can't listen there, or the ledger
        can't be read or written.
        """
        if self._running is not None:
            raise ValueError("the class is open already")
        page = shipped_page(self._page)
        kept = self._ledger.kept()
        door = Door(kept.door)
        ballots = Ballots(face, kept.door.get("opened", {}), kept.votes)
        state = State(self._ledger, door, Attendance(terms, kept.participants), ballots, self._clock)
        steering, reception = Steering(state), Reception(state)
        _allow_many_files()
        listening = _bound(wire, (door.port, *self._ports) if door.port else self._ports)
        port = int(listening.getsockname()[1])
        try:
            steering.show(face)
            door.address, door.network = wire.address, wire.name
            steering.open_door(port).result(_MOMENT_SECONDS)
        except BaseException:
            listening.close()
            raise
        names = (wire.address, "localhost") if wire.loopback else (wire.address,)
        hosts = frozenset(f"{name}:{port}" for name in names) | (frozenset(names) if port == 80 else frozenset())
        self._address = f"{wire.address}:{port}"
        sockets = Sockets(wire.address, shared=terms.shared)
        self._running = _Running(steering, reception, Routes(reception, page, hosts), listening, sockets)
        return self._listening(steering)

    def show(self, face: Face) -> None:
        """Show this face on every phone; from now on no vote counts but such as it accepts."""
        if self._running is not None:
            self._running.steering.show(face)
            self._running.tell()

    def look(self) -> Look:
        """How the class is now; nobody is in one that is not open."""
        if self._running is None:
            return Look(0, (), 0, locked=False, turned_away=0)
        seen = self._running.steering.look()
        return seen if self._closed or self._running.alive else seen._replace(trouble=_stopped())

    def votes(self, poll: str, round: int) -> tuple[Vote, ...]:
        """The durable votes of a round."""
        return () if self._running is None else self._running.steering.votes(poll, round)

    def approve(self, participant: str, learner: LearnerId) -> None:
        """Let the participant be this learner from their next vote on (empty: let them in as a guest)."""
        if self._running is not None:
            self._running.steering.approve(participant, learner)
            self._running.tell(participant)

    def rename(self, participant: str, name: str) -> None:
        """Call a participant something else; a name that is taken gets a number."""
        if self._running is not None:
            self._running.steering.rename(participant, name)
            self._running.tell(participant)

    def send_away(self, participant: str) -> None:
        """Take a participant out, with their vote in the open round; their token is worth nothing any more."""
        if self._running is not None:
            self._running.steering.send_away(participant)
            self._running.tell(participant)

    def lock(self, *, locked: bool) -> None:
        """Let nobody new in, or let them in again."""
        if self._running is not None:
            self._running.steering.lock_door(locked=locked)

    def change_code(self) -> Listening:
        """Make a new code and link; who is in stays in. Raises ValueError when the class is not open."""
        if self._running is None:
            raise ValueError("the class is not open")
        self._running.steering.change_code()
        return self._listening(self._running.steering)

    def personal(self, notes: Mapping[str, Sequence[str]]) -> None:
        """What each participant (by id) may take home: lines of plain text, for them alone."""
        if self._running is not None:
            self._running.steering.personal(notes)
            self._running.tell()

    def close(self, *, over: bool = True) -> None:
        """Stop listening, and let every phone know that the class is over; a second call does nothing.

        What was asked of the class while it was open can still be looked at. Where it is not ``over``, phones are told
        nothing: they try until it is taken up again.
        """
        if self._running is not None and not self._closed:
            self._closed = True
            if over:
                self._running.steering.show(ended(self._running.steering.face))
            self._running.stop()

    def _listening(self, steering: Steering) -> Listening:
        code, secret = steering.code_and_secret()
        return Listening(self._address, code, f"http://{self._address}/#{secret}")


class _Running:
    """The server's thread."""

    def __init__(
        self, steering: Steering, reception: Reception, routes: Routes, listening: socket.socket, sockets: Sockets
    ) -> None:
        self.steering = steering
        self._reception = reception
        self._routes = routes
        self._listening = listening
        self._sockets = sockets
        self._up: Future[tuple[asyncio.AbstractEventLoop, Server]] = Future()
        self._thread = Thread(target=lambda: asyncio.run(self._serve()), name="class-host", daemon=True)
        self._thread.start()
        self._loop, self._server = self._up.result(_MOMENT_SECONDS)

    @property
    def alive(self) -> bool:
        """Whether it serves."""
        return self._thread.is_alive()

    def tell(self, participant: str | None = None) -> None:
        """Let one participant's pages, or all, know what changed; they are told soon."""
        with suppress(RuntimeError):  # the loop was closed meanwhile
            if participant is None:
                self._loop.call_soon_threadsafe(self._server.streams.tell_all_soon)
            else:
                self._loop.call_soon_threadsafe(self._server.streams.tell, participant)

    def stop(self) -> None:
        """End the thread, once every page was told what is in force."""
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._server.stop)
        self._thread.join(_MOMENT_SECONDS)

    async def _serve(self) -> None:
        server = Server(self._reception, self._routes, Streams(self._reception), self._sockets)
        loop = asyncio.get_running_loop()
        started: asyncio.Future[None] = loop.create_future()
        started.add_done_callback(lambda _: self._up.set_result((loop, server)))
        await server.run(self._listening, started)


def _stopped() -> TroubleOutside:
    return TroubleOutside(
        "The part of the program that speaks with the phones has stopped.",
        "Every answer that a phone calls saved is safe.",
        "Close the class, start the program again and resume the class; the phones come back by themselves.",
    )


def _bound(wire: Wire, ports: Sequence[int]) -> socket.socket:
    """A socket that listens on this network, at the first of the ports that is free."""
    fault: OSError | None = None
    for port in ports:
        one = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        try:
            # On Windows SO_REUSEADDR would let another program take the port from under the class.
            exclusive = getattr(socket, "SO_EXCLUSIVEADDRUSE", None)
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR if exclusive is None else exclusive, 1)
            one.bind((wire.address, port))
            one.listen(BACKLOG)
        except OSError as refused:
            one.close()
            fault = refused
        else:
            return one
    raise TroubleOutside(
        f"Phones can't reach the class on {wire.name} ({wire.address}): {fault and fault.strerror}.",
        "Nothing was changed.",
        "Check that the computer is still on that network, or choose another one.",
    )


def _allow_many_files() -> None:
    """Ask the system for as many open sockets as a large class needs, where it counts them."""
    if sys.platform != "win32":
        import resource

        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        if soft != resource.RLIM_INFINITY and soft < _FILES:
            wanted = _FILES if hard == resource.RLIM_INFINITY else min(_FILES, hard)
            with suppress(OSError, ValueError):
                resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))

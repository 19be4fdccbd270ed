"""What goes down to the phones: server-sent events, each a whole snapshot, so that a missed one is never missed.

A page that listens is told anew whenever the face or something about its own participant changes, and hears a
beat every five seconds; one that does not read or can't be reached is dropped and comes back by itself.
"""

import asyncio
import socket
from contextlib import suppress

from trainer.classroom.reception import Reception
from trainer.classroom.requests import Response, head_of
from trainer.study.lesson.host import Participant

__all__ = ["Streams"]

_BEAT_SECONDS = 5.0
_MOST_EACH = 2
"""Pages of one participant that may listen; the oldest goes."""
_MOST_UNREAD = 262_144
_UNREACHED_MS = 15_000
_AT_A_TIME = 50
_HEAD = "".join(
    f"{name}: {value}\r\n"
    for name, value in (*head_of(Response(200, b"", "text/event-stream")), ("Connection", "close"))
)
_BEAT = b"event: beat\ndata:1\n\n"
"""An event, for a page is not told of comments and could not tell a quiet stream from a dead one."""
_BEGIN = f"HTTP/1.1 200 OK\r\n{_HEAD}\r\nretry: 1000\n\n".encode()


class Streams:
    """The pages that listen; to be used from the server's loop alone."""

    def __init__(self, reception: Reception) -> None:
        self._reception = reception
        self._open: dict[str, list[asyncio.StreamWriter]] = {}
        self._telling: set[asyncio.Task[None]] = set()

    async def serve(self, who: Participant, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Let a page listen until it goes, or is dropped; returns then."""
        _notice_the_unreached(writer)
        others = self._open.setdefault(who.id, [])
        others.append(writer)
        for old in others[:-_MOST_EACH]:
            old.transport.abort()
        self._reception.listening(who, 1)
        try:
            writer.write(_BEGIN)
            self._tell(who.id, writer)
            while await reader.read(1_024):
                pass  # a page that listens has nothing more to say
        finally:
            self._reception.listening(who, -1)
            others.remove(writer)
            if not others:
                self._open.pop(who.id, None)

    def tell_all_soon(self) -> None:
        """Begin to send everybody what they may see now."""
        task = asyncio.get_running_loop().create_task(self.tell_all())
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)

    async def tell_all(self) -> None:
        """Send everybody what they may see now."""
        for number, who in enumerate([*self._open], start=1):
            self.tell(who)
            if number % _AT_A_TIME == 0:
                await asyncio.sleep(0)

    def tell(self, id: str) -> None:
        """Send one participant what they may see now."""
        for writer in [*self._open.get(id, ())]:
            self._tell(id, writer)

    async def beat(self) -> None:
        """Keep the streams alive, without end."""
        while True:
            await asyncio.sleep(_BEAT_SECONDS)
            for writer in [one for writers in self._open.values() for one in writers]:
                _send(writer, _BEAT)

    async def flushed(self, seconds: float) -> None:
        """Wait until everything is sent, or so many seconds."""
        writers = [one for writers in self._open.values() for one in writers]
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while any(one.transport.get_write_buffer_size() for one in writers if not one.is_closing()):
                    await asyncio.sleep(0.02)

    def _tell(self, id: str, writer: asyncio.StreamWriter) -> None:
        told = self._reception.snapshot(id)
        if told is None:
            _send(writer, b"event: out\ndata: {}\n\n")
            writer.close()
        else:
            _send(writer, b"id: %d\ndata: %s\n\n" % told)


def _send(writer: asyncio.StreamWriter, event: bytes) -> None:
    if writer.transport.get_write_buffer_size() > _MOST_UNREAD:
        writer.transport.abort()
    elif not writer.is_closing():
        writer.write(event)


def _notice_the_unreached(writer: asyncio.StreamWriter) -> None:
    """Let the system give up a phone that acknowledges nothing, where it can (Linux): the next beat then fails."""
    option = getattr(socket, "TCP_USER_TIMEOUT", None)
    connection = writer.get_extra_info("socket")
    if option is not None and connection is not None:
        with suppress(OSError):
            connection.setsockopt(socket.IPPROTO_TCP, option, _UNREACHED_MS)

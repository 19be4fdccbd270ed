"""The class's server: sockets met one by one under caps, each request answered in turn, streams kept apart."""

import asyncio
import socket
from contextlib import suppress

from trainer.classroom.limits import HEADER_SECONDS, IDLE_SECONDS, Sockets
from trainer.classroom.reception import Reception
from trainer.classroom.requests import Connection, Unreadable, refusal
from trainer.classroom.routes import Routes
from trainer.classroom.streams import Streams

__all__ = ["BACKLOG", "Server"]

BACKLOG = 1_024
_LINE_BYTES = 16_384
_LAST_WORDS_SECONDS = 1.0
_LOOK_AGAIN_SECONDS = 0.01
_BUSY = (
    b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 2\r\nContent-Length: 0\r\n"
    b"Cache-Control: no-store\r\nConnection: close\r\n\r\n"
)


class Server:
    """The server of one class, inside the loop that runs it."""

    def __init__(self, reception: Reception, routes: Routes, streams: Streams, sockets: Sockets) -> None:
        self.streams = streams
        self._reception = reception
        self._routes = routes
        self._sockets = sockets
        self._writers: set[asyncio.StreamWriter] = set()
        self._stopping = asyncio.Event()

    async def run(self, listening: socket.socket, started: "asyncio.Future[None]") -> None:
        """Serve the listening socket until ``stop``; then tell every page what is in force, and let go of all."""
        server = await asyncio.start_server(self._meet, sock=listening, limit=_LINE_BYTES, backlog=BACKLOG)
        beating = asyncio.create_task(self.streams.beat())
        started.set_result(None)
        await self._stopping.wait()
        server.close()
        await self.streams.tell_all()
        await self.streams.flushed(_LAST_WORDS_SECONDS)
        beating.cancel()
        for writer in [*self._writers]:
            writer.close()
        with suppress(TimeoutError):
            async with asyncio.timeout(_LAST_WORDS_SECONDS):
                while self._writers:
                    await asyncio.sleep(_LOOK_AGAIN_SECONDS)
        for writer in [*self._writers]:
            writer.transport.abort()
        await asyncio.sleep(0)

    def stop(self) -> None:
        """End ``run``."""
        self._stopping.set()

    async def _meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        address = str((writer.get_extra_info("peername") or ("",))[0])
        fits = self._sockets.let_in(address)
        self._writers.add(writer)
        try:
            if fits:
                await self._converse(Connection(reader, writer, address))
            else:
                self._reception.turn_away()
                writer.write(_BUSY)
        except OSError:
            pass  # the phone is gone
        finally:
            self._writers.discard(writer)
            if fits:
                self._sockets.gone(address)
            writer.close()

    async def _converse(self, connection: Connection) -> None:
        seconds = HEADER_SECONDS
        while not self._stopping.is_set():
            try:
                request = await connection.read(seconds)
            except Unreadable as fault:
                self._reception.turn_away()
                await connection.write(refusal(fault.refused))
                await connection.part()
                return
            if request is None:
                return
            who = self._routes.listener(request)
            if who is not None:
                await self.streams.serve(who, connection.reader, connection.writer)
                return
            if not await connection.write(await self._routes.answer(request)):
                return
            seconds = IDLE_SECONDS

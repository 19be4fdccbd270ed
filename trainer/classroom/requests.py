"""One HTTP request read under strict limits, and an answer written: h11 parses, and nothing unusual is let through."""

import asyncio
from collections.abc import Iterable
from contextlib import suppress
from http import HTTPStatus
from typing import NamedTuple

import h11

from trainer.classroom.limits import BODY_BYTES, BODY_SECONDS, HEADER_BYTES, HEADER_SECONDS
from trainer.classroom.page import NOTHING_ALLOWED
from trainer.classroom.refusals import Reason, Refused

__all__ = ["Connection", "Request", "Response", "Unreadable", "head_of", "refusal"]

_MOST_READ_AT_PARTING = 16
JSON = "application/json; charset=utf-8"
_EVERYWHERE = (
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)


class Request(NamedTuple):
    """What was asked, by whom; header names are in small letters, a repeated one is joined by a comma."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes
    address: str

    def cookie(self, name: str) -> str:
        """The value of a cookie; empty when it was not sent."""
        for pair in self.headers.get("cookie", "").replace(",", ";").split(";"):
            given, _, value = pair.strip().partition("=")
            if given == name:
                return value
        return ""


class Response(NamedTuple):
    """What is answered, with headers beside those that every answer has."""

    status: int
    body: bytes
    kind: str = JSON
    headers: tuple[tuple[str, str], ...] = ()
    policy: str = NOTHING_ALLOWED


class Unreadable(Exception):
    """What came is no request that is read here; the connection is closed after the ``refused`` is told."""

    def __init__(self, refused: Refused) -> None:
        super().__init__(refused.reason)
        self.refused = refused


def refusal(refused: Refused, *headers: tuple[str, str]) -> Response:
    """The answer that tells a refusal: ``{"why": reason}``."""
    wait = (("Retry-After", str(refused.wait)),) if refused.wait else ()
    return Response(refused.status, b'{"why":"%s"}' % refused.reason.encode(), headers=(*wait, *headers))


def head_of(response: Response) -> tuple[tuple[str, str], ...]:
    """All headers of an answer but those that say how long it is."""
    own = (("Content-Type", response.kind), ("Content-Security-Policy", response.policy))
    return (*own, *_EVERYWHERE, *response.headers)


class Connection:
    """One socket of a phone: requests out of it, answers into it, one after the other."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, address: str) -> None:
        self.writer = writer
        self.address = address
        self.reader = reader
        self._parser = h11.Connection(h11.SERVER, max_incomplete_event_size=HEADER_BYTES)

    async def read(self, seconds: float) -> Request | None:
        """The next request; None when there is none within so many ``seconds``, or its sender stops or dawdles.

        Raises ``Unreadable`` for what breaks the rules of HTTP or the limits, OSError when the connection breaks.
        """
        head: h11.Request | None = None
        body, begun = b"", False
        try:
            async with asyncio.timeout(seconds) as limit:
                while True:
                    event = self._parser.next_event()
                    if event is h11.NEED_DATA:
                        self._parser.receive_data(await self.reader.read(HEADER_BYTES))
                        if not begun:
                            begun = True
                            limit.reschedule(asyncio.get_running_loop().time() + HEADER_SECONDS)
                    elif isinstance(event, h11.Request):
                        _check(event)
                        head = event
                        limit.reschedule(asyncio.get_running_loop().time() + BODY_SECONDS)
                    elif isinstance(event, h11.Data):
                        body += event.data
                    elif isinstance(event, h11.EndOfMessage) and head is not None:
                        return _request(head, body, self.address)
                    else:
                        return None
        except TimeoutError:
            return None
        except h11.RemoteProtocolError as fault:
            raise Unreadable(Refused(fault.error_status_hint, Reason.MALFORMED)) from fault

    async def write(self, response: Response) -> bool:
        """Send an answer; whether the connection can take another request."""
        length = ("Content-Length", str(len(response.body)))
        reason = HTTPStatus(response.status).phrase.encode()
        answer = h11.Response(status_code=response.status, headers=[*head_of(response), length], reason=reason)
        try:
            parts = [self._parser.send(one) for one in (answer, h11.Data(response.body), h11.EndOfMessage())]
            self.writer.write(b"".join(part for part in parts if part))
            async with asyncio.timeout(BODY_SECONDS):
                await self.writer.drain()
            if self._parser.our_state is not h11.DONE or self._parser.their_state is not h11.DONE:
                return False
            self._parser.start_next_cycle()
        except (h11.LocalProtocolError, TimeoutError):
            return False
        return True

    async def part(self) -> None:
        """Close so that what was written last still arrives, though more may be on its way here."""
        with suppress(OSError, TimeoutError):
            self.writer.write_eof()
            async with asyncio.timeout(1.0):
                for _ in range(_MOST_READ_AT_PARTING):
                    if not await self.reader.read(HEADER_BYTES):
                        break


def _check(head: h11.Request) -> None:
    """Raise ``Unreadable`` for a request that no phone of ours sends, before its body is read."""
    size = len(head.target) + sum(len(name) + len(value) for name, value in head.headers)
    names = [name for name, _ in head.headers]
    length = dict(head.headers).get(b"content-length", b"0")
    if size > HEADER_BYTES:
        raise Unreadable(Refused(431, Reason.MALFORMED))
    if b"transfer-encoding" in names or b"upgrade" in names or b"expect" in names:
        raise Unreadable(Refused(400, Reason.MALFORMED))
    if len(length) > 9 or int(length) > BODY_BYTES:
        raise Unreadable(Refused(413, Reason.MALFORMED))
    if head.method == b"POST" and b"content-length" not in names:
        raise Unreadable(Refused(411, Reason.MALFORMED))


def _request(head: h11.Request, body: bytes, address: str) -> Request:
    return Request(head.method.decode("ascii"), head.target.decode("latin-1"), _joined(head.headers), body, address)


def _joined(headers: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in headers:
        key, text = name.decode("ascii"), value.decode("latin-1")
        found[key] = f"{found[key]}, {text}" if key in found else text
    return found

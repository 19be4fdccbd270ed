"""What a phone may ask, all of it:

=====================  =================================================================================
``GET /``              the page
``POST /join``         ``{"code" or "secret", "name"}`` -> 200 ``{"name", "waiting"}`` and the cookie ``seat``
``GET /stream``        server-sent events, each a snapshot (see ``snapshots``); ``event: out`` when sent away
``GET /state``         the same snapshot once
``POST /vote``         ``{"poll", "round", "picks", "confidence"}`` -> 200 ``{"saved": {...}}`` once it is durable
``GET /take-home``     the participant's own lines as a text file, once the class has ended
=====================  =================================================================================

Everything else is 404 or 405. A refusal is ``{"why": reason}`` (``refusals.Reason``): 400 malformed, no-name,
incomplete, unasked; 401 no-token; 403 foreign (another Host or Origin), wrong-code, locked, full, waiting; 409 closed,
late, other-round, stands, over; 413, 415, 431 malformed; 429 wait; 503 busy, not-kept; 429 and 503 with Retry-After.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

from trainer.base.errors import TroubleOutside
from trainer.classroom.ballots import Answer
from trainer.classroom.page import Page
from trainer.classroom.reception import Entry, Reception
from trainer.classroom.refusals import Reason, Refused
from trainer.classroom.requests import Request, Response, refusal
from trainer.classroom.snapshots import encoded
from trainer.study.lesson.host import Participant

__all__ = ["COOKIE", "STREAM", "Routes"]

COOKIE = "seat"
STREAM = "/stream"
_COOKIE_SECONDS = 43_200
_MOST_PICKS = 26
_LONGEST_TEXT = 1_000
_TURNED_AWAY = frozenset((400, 403, 405, 415, 429))
"""Not 404: browsers ask for icons that there are not."""
_NO_TOKEN = Refused(401, Reason.NO_TOKEN)
_MALFORMED = Refused(400, Reason.MALFORMED)


class Routes:
    """Requests to answers, for the ``hosts`` by which this server may be called (``address:port``)."""

    def __init__(self, reception: Reception, page: Page, hosts: frozenset[str]) -> None:
        self._reception = reception
        self._page = page
        self._hosts = hosts
        self._paths: dict[str, tuple[str, Callable[[Request], Awaitable[Response]]]] = {
            "/": ("GET", self._front),
            "/join": ("POST", self._join),
            STREAM: ("GET", self._state),
            "/state": ("GET", self._state),
            "/vote": ("POST", self._vote),
            "/take-home": ("GET", self._take_home),
        }

    def listener(self, request: Request) -> Participant | None:
        """Who wants to listen to the stream; None: nobody, the request has an ordinary answer."""
        if (request.method, request.target) != ("GET", STREAM) or self._foreign(request):
            return None
        return self._reception.who(request.cookie(COOKIE))

    async def answer(self, request: Request) -> Response:
        """What is answered to this request."""
        response = await self._answered(request)
        if response.status in _TURNED_AWAY:
            self._reception.turn_away()
        return response

    async def _answered(self, request: Request) -> Response:
        if self._foreign(request):
            return refusal(Refused(403, Reason.FOREIGN))
        if request.target not in self._paths:
            return refusal(Refused(404, Reason.MALFORMED))
        method, handle = self._paths[request.target]
        if request.method != method:
            return refusal(Refused(405, Reason.MALFORMED), ("Allow", method))
        if method == "POST" and request.headers.get("content-type", "").split(";")[0].strip() != "application/json":
            return refusal(Refused(415, Reason.MALFORMED))
        return await handle(request)

    def _foreign(self, request: Request) -> bool:
        """Whether the request names another server, or came from another site's page."""
        host = request.headers.get("host", "").lower()
        origin = request.headers.get("origin", "" if request.method == "POST" else f"http://{host}")
        return host not in self._hosts or origin != f"http://{host}"

    async def _front(self, request: Request) -> Response:
        return Response(200, self._page.body, "text/html; charset=utf-8", policy=self._page.policy)

    async def _join(self, request: Request) -> Response:
        known = self._reception.who(request.cookie(COOKIE))
        if known is not None:
            return _seated(known)
        told = _fields(request.body)
        entry = None if told is None else _entry(told)
        if entry is None:
            return refusal(_MALFORMED)
        entered = self._reception.enter(request.address, entry)
        if isinstance(entered, Refused):
            return refusal(entered)
        try:
            await asyncio.wrap_future(entered.kept)
        except TroubleOutside:
            return refusal(Refused(503, Reason.NOT_KEPT, 2))
        cookie = f"{COOKIE}={entered.token}; Path=/; Max-Age={_COOKIE_SECONDS}; HttpOnly; SameSite=Strict"
        return _seated(entered.who, ("Set-Cookie", cookie))

    async def _state(self, request: Request) -> Response:
        who = self._reception.who(request.cookie(COOKIE))
        told = None if who is None else self._reception.snapshot(who.id)
        return refusal(_NO_TOKEN) if told is None else Response(200, told[1])

    async def _vote(self, request: Request) -> Response:
        who = self._reception.who(request.cookie(COOKIE))
        if who is None:
            return refusal(_NO_TOKEN)
        told = _fields(request.body)
        answer = None if told is None else _answer(told)
        if answer is None:
            return refusal(_MALFORMED)
        kept = self._reception.vote(who, answer)
        if isinstance(kept, Refused):
            return refusal(kept)
        try:
            await asyncio.wrap_future(kept)
        except TroubleOutside:
            return refusal(Refused(503, Reason.NOT_KEPT, 2))
        return Response(200, encoded({"saved": answer._asdict()}))

    async def _take_home(self, request: Request) -> Response:
        who = self._reception.who(request.cookie(COOKIE))
        if who is None:
            return refusal(_NO_TOKEN)
        lines = self._reception.take_home(who)
        if not lines:
            return refusal(Refused(404, Reason.CLOSED))
        text = "".join(line + "\n" for line in lines).encode("utf-8", "replace")
        attachment = ("Content-Disposition", 'attachment; filename="take-home.txt"')
        return Response(200, text, "text/plain; charset=utf-8", (attachment,))


def _seated(who: Participant, *headers: tuple[str, str]) -> Response:
    return Response(200, encoded({"name": who.name, "waiting": who.claim}), headers=headers)


def _fields(body: bytes) -> dict[str, Any] | None:
    """The JSON object in the body; None when it is none."""
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) else None


def _entry(told: dict[str, Any]) -> Entry | None:
    entry = Entry(told.get("code", ""), told.get("secret", ""), told.get("name", ""))
    return entry if all(isinstance(one, str) and len(one) <= _LONGEST_TEXT for one in entry) else None


def _answer(told: dict[str, Any]) -> Answer | None:
    poll, round, picks, confidence = (told.get(name) for name in ("poll", "round", "picks", "confidence"))
    if not isinstance(poll, str) or type(round) is not int or not isinstance(picks, list) or len(picks) > _MOST_PICKS:
        return None
    if not all(isinstance(pick, str) and len(pick) == 1 for pick in picks):
        return None
    if confidence is not None and not isinstance(confidence, str):
        return None
    return Answer(poll, round, tuple(sorted(picks)), confidence or "")

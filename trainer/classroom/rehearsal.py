"""Simulated people for a rehearsal: thirty clients that come in, listen and vote as phones do, over real sockets.

Who they are and what they answer follows from what they are asked alone, so that a rehearsal can be held again. Some
come late, some are slow, some are sure of what few others say. They know no key: like a class, they only agree more
after they have talked.
"""

import asyncio
import json
from collections.abc import Mapping
from contextlib import suppress
from threading import Event, Thread
from typing import Any, NamedTuple

from trainer.base.chance import draw

__all__ = ["NAMES", "Answer", "Rehearsal", "answer_to", "late_by"]

NAMES = (
    *("Ama", "Bogdan", "Chiara", "Dalia", "Emeka", "Farah", "Goran", "Hana", "Iker", "Jonas"),
    *("Katya", "Luca", "Mina", "Noor", "Oskar", "Paula", "Quentin", "Rania", "Sven", "Tomas"),
    *("Uma", "Viktor", "Wanjiru", "Xenia", "Yusuf", "Zofia", "Anders", "Beatriz", "Cem", "Dunja"),
)
_AGREE, _AGREE_AFTER = 55, 78
"""Per cent who say what most say: at first, and after the talk."""
_SLOWEST_SECONDS = 14
_LATE_SECONDS = 25
_SURE = ("guess", "think", "sure")
_MOST_BYTES = 262_144
_AGAIN_SECONDS = 1.0


class Answer(NamedTuple):
    """What somebody votes, after how many seconds; no picks: they don't vote in this round."""

    seconds: float
    picks: tuple[str, ...]
    confidence: str


def late_by(number: int) -> float:
    """The seconds after which the ``number``-th person comes in: most at once, every seventh late."""
    return _LATE_SECONDS if number % 7 == 6 else 0.2 + draw("arrives", number) % 4_000 / 1_000


def answer_to(number: int, face: Mapping[str, Any]) -> Answer:
    """How the ``number``-th person answers what is shown. One in fifteen lets a round pass."""
    poll, round = str(face["poll"]).rsplit("-", 1)[-1], int(face["round"])
    seed = (poll, round, number)
    agreeing = _AGREE if round == 1 else _AGREE_AFTER
    picks: list[str] = []
    for place, part in enumerate(face["parts"]):
        letters = [str(option["letter"]) for option in part["options"]]
        popular = draw("popular", poll, place) % len(letters)
        apart = draw("apart", place, *seed) % 100 >= agreeing
        picks.append(letters[draw("own", place, poll, number) % len(letters) if apart else popular])
    silent = draw("silent", *seed) % 15 == 0
    sure = _SURE[draw("sure", *seed) % len(_SURE)] if face["sure"] else ""
    return Answer(1 + draw("slow", *seed) % (_SLOWEST_SECONDS * 1_000) / 1_000, () if silent else tuple(picks), sure)


class Rehearsal:
    """Sends so many ``people`` (1..30) to the class at ``address`` with the link's secret; they leave with ``stop``.

    They live in a thread of their own. ``hurry`` is by how much faster than people they are, for tests.
    """

    def __init__(self, address: str, link: str, people: int, hurry: float = 1.0) -> None:
        self._address, self._secret = address, link.rpartition("#")[2]
        self._people = min(people, len(NAMES))
        self._hurry = hurry
        self._loop: asyncio.AbstractEventLoop | None = None
        self._over: asyncio.Event | None = None
        self._begun = Event()
        self._thread = Thread(target=lambda: asyncio.run(self._live()), name="rehearsal", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Send everybody home; a second call does nothing."""
        self._begun.wait()
        if self._loop is not None and self._over is not None:
            with suppress(RuntimeError):  # they have left already
                self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join()

    async def _live(self) -> None:
        self._loop, self._over = asyncio.get_running_loop(), asyncio.Event()
        self._begun.set()
        everybody = [asyncio.create_task(self._attend(number)) for number in range(self._people)]
        await self._over.wait()
        for one in everybody:
            one.cancel()
        await asyncio.gather(*everybody, return_exceptions=True)

    async def _attend(self, number: int) -> None:
        await asyncio.sleep(late_by(number) / self._hurry)
        person = _Person(self._address, number, self._hurry)
        while not person.out:
            with suppress(OSError, asyncio.IncompleteReadError, ValueError):
                if person.cookie or await person.join(self._secret):
                    await person.listen()
            await asyncio.sleep(_AGAIN_SECONDS)


class _Person:
    """One client with its cookie."""

    def __init__(self, address: str, number: int, hurry: float) -> None:
        self._address, self._number, self._hurry = address, number, hurry
        self._asked: set[tuple[str, int]] = set()
        self.cookie = ""
        self.out = False

    async def join(self, secret: str) -> bool:
        """Come in by the link; whether that was allowed."""
        head = await self._post("/join", {"secret": secret, "name": NAMES[self._number]})
        for line in head.split("\r\n"):
            name, _, value = line.partition(": ")
            if name.lower() == "set-cookie":
                self.cookie = value.split(";")[0]
        return bool(self.cookie)

    async def listen(self) -> None:
        """Hear what is shown, and vote when a vote is opened, until the class is over or the line breaks."""
        reader, writer = await self._connect()
        votes: set[asyncio.Task[None]] = set()
        try:
            writer.write(f"GET /stream HTTP/1.1\r\nHost: {self._address}\r\nCookie: {self.cookie}\r\n\r\n".encode())
            while line := await reader.readline():
                if line.startswith(b"event: out"):
                    self.out = True
                    return
                if line.startswith(b"data: "):
                    face = json.loads(line[6:]).get("face", {})
                    self.out = face.get("phase") == "ended"
                    if self._is_new(face):
                        votes.add(asyncio.create_task(self._vote(face)))
        finally:
            for vote in votes:
                vote.cancel()
            writer.close()

    def _is_new(self, face: Mapping[str, Any]) -> bool:
        if face.get("phase") not in ("voting", "voting-again"):
            return False
        asked = (str(face["poll"]), int(face["round"]))
        new = asked not in self._asked
        self._asked.add(asked)
        return new

    async def _vote(self, face: Mapping[str, Any]) -> None:
        answer = answer_to(self._number, face)
        await asyncio.sleep(answer.seconds / self._hurry)
        if answer.picks:
            told = {"poll": face["poll"], "round": face["round"], "picks": list(answer.picks)}
            with suppress(OSError, asyncio.IncompleteReadError):
                await self._post("/vote", {**told, "confidence": answer.confidence or None})

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        host, _, port = self._address.rpartition(":")
        return await asyncio.open_connection(host, int(port), limit=_MOST_BYTES)

    async def _post(self, path: str, told: Mapping[str, Any]) -> str:
        """The head of the answer."""
        body = json.dumps(told).encode()
        head = (
            f"POST {path} HTTP/1.1\r\nHost: {self._address}\r\nOrigin: http://{self._address}\r\nCookie: {self.cookie}"
            f"\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
        )
        reader, writer = await self._connect()
        try:
            writer.write(head.encode() + body)
            return (await reader.read(_MOST_BYTES)).decode("utf-8", "replace").partition("\r\n\r\n")[0]
        finally:
            writer.close()

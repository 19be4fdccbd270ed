"""Phones for tests: a class open on this computer, and clients that speak to it over real sockets."""

import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, NamedTuple

from trainer.base.ids import SessionId
from trainer.classroom.host import PhoneHost
from trainer.classroom.wires import LOOPBACK
from trainer.store.lesson_ledger import LessonLedger, unfinished
from trainer.study.lesson.faces import Face, Lettered, Part, PartKind, Phase
from trainer.study.lesson.host import Listening, Look, Terms

PAGE = b"<!doctype html><title>class</title><style>p{}</style><script>1</script>"
SESSION = SessionId("s1")
BEGAN = 1_700_000_000_000
ONE = Part(PartKind.ONE, "", tuple(Lettered(letter, f"text {letter}") for letter in "ABCD"))


def face(version: int, phase: Phase = Phase.VOTING, **more: Any) -> Face:
    fields: dict[str, Any] = {
        "title": "Tea",
        "poll": "s1-1",
        "round": 2 if phase in (Phase.VOTING_AGAIN, Phase.CLOSED_AGAIN) else 1,
        "number": 1,
        "of": 3,
        "lead": (),
        "stem": "Which?",
        "parts": (ONE,),
        "deadline": None,
        "sure": True,
        "changes": True,
    }
    return Face(version, phase, **{**fields, **more})


ANYBODY = Terms()
LOBBY = face(1, Phase.LOBBY, poll="", stem="", parts=())


class Clock:
    """A clock that a test moves; ms since 1970 UTC."""

    def __init__(self) -> None:
        self.at = BEGAN

    def __call__(self) -> int:
        return self.at


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def told(self) -> Any:
        return json.loads(self.body)


class Phone:
    """One phone with its cookie; every request on a connection of its own."""

    def __init__(self, listening: Listening, *, host: str = "", origin: str = "", source: str = "") -> None:
        self.listening = listening
        self.host = host or listening.address
        self.origin = origin or f"http://{listening.address}"
        self.source = (source, 0) if source else None
        self.cookie = ""

    def ask(self, method: str, path: str, told: Any = None, **headers: str) -> Answer:
        address, port = self.listening.address.split(":")
        connection = HTTPConnection(address, int(port), timeout=10, source_address=self.source)
        sent = {"Host": self.host, **({"Cookie": self.cookie} if self.cookie else {}), **headers}
        if method == "POST":
            sent = {"Origin": self.origin, "Content-Type": "application/json", **sent}
        try:
            connection.request(method, path, None if told is None else json.dumps(told), sent)
            answer = connection.getresponse()
            body = answer.read()
        finally:
            connection.close()
        got = Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, body)
        if "set-cookie" in got.headers:
            self.cookie = got.headers["set-cookie"].split(";")[0]
        return got

    def join(self, name: str = "Anna", *, code: str | None = None, secret: str = "") -> Answer:
        by = {"secret": secret} if secret else {"code": self.listening.code if code is None else code}
        return self.ask("POST", "/join", {**by, "name": name})

    def vote(self, picks: str, poll: str = "s1-1", round: int = 1, confidence: str | None = "think") -> Answer:
        told = {"poll": poll, "round": round, "picks": list(picks), "confidence": confidence}
        return self.ask("POST", "/vote", told)

    def state(self) -> Any:
        return self.ask("GET", "/state").told

    @contextmanager
    def listen(self) -> Iterator[Iterator[bytes]]:
        """The stream's lines that hold a message, as they come; a comment or a hint is none."""
        address, port = self.listening.address.split(":")
        with socket.create_connection((address, int(port)), timeout=10, source_address=self.source) as connection:
            asked = f"GET /stream HTTP/1.1\r\nHost: {self.host}\r\nCookie: {self.cookie}\r\n\r\n"
            connection.sendall(asked.encode())
            with connection.makefile("rb") as lines:
                yield (line for line in lines if line.startswith(b"data: "))

    @contextmanager
    def stream(self) -> Iterator[Iterator[Any]]:
        """The stream's messages as they come."""
        with self.listen() as lines:
            yield (json.loads(line[6:]) for line in lines)


class Class:
    """A class on this computer with a real ledger."""

    def __init__(self, folder: Path, *, terms: Terms = ANYBODY, first: Face = LOBBY) -> None:
        self.folder = folder
        self.clock = Clock()
        page = folder / "index.html"
        page.write_bytes(PAGE)
        left = unfinished(folder / "classes")
        self.ledger = LessonLedger.resume(left[0]) if left else LessonLedger.begin(folder / "classes", SESSION, BEGAN)
        self.host = PhoneHost(self.ledger, self.clock, page, ports=(0,))
        self.listening = self.host.open(LOOPBACK, terms, first)

    def phone(self, name: str = "", **more: str) -> Phone:
        phone = Phone(self.listening, **more)
        if name:
            assert phone.join(name).status == 200
        return phone

    def look(self) -> Look:
        return self.host.look()

    def close(self) -> None:
        self.host.close()
        self.ledger.close()

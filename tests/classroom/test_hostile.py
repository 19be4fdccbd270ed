"""Malformed requests of every kind, ten thousand in the long run: the class goes on and nothing of it changes."""

import gc
import json
import random
import socket

import pytest

from tests.classroom.phones import face
from trainer.classroom.limits import BODY_BYTES

HEADER = b"%s %s HTTP/1.1\r\nHost: %s\r\nOrigin: http://%s\r\nCookie: %s\r\nContent-Type: application/json\r\n"
BODIES = [
    b"[" * 8_000,
    b'{"a":' * 1_600,
    b"9" * 8_000,
    b"-1e999",
    b"NaN",
    b"null",
    b'"text"',
    b"\xff\xfe{}",
    b'{"picks": {}}',
    b'{"code": 1, "name": []}',
    b'{"code": "AAAAAA", "name": "\\ud800\\u202e"}',
    b'{"poll": "s1-1", "round": true, "picks": ["A"]}',
    b'{"poll": "s1-1", "round": 1.0, "picks": ["A"]}',
    b'{"poll": "s1-1", "round": 1, "picks": ["\\ud800"], "confidence": "\\udfff"}',
    b'{"poll": "s1-1", "round": 99999999999999999999999999, "picks": ["A"]}',
    b'{"poll": "s1-1", "round": 1, "picks": "A", "confidence": 7}',
    b'{"poll": "%s", "round": 1, "picks": ["A"]}' % (b"x" * 7_000),
    b'{"poll": "s1-1", "round": 1, "picks": [[["A"]]]}',
    b"x" * (BODY_BYTES + 1),
]
LENGTHS = [
    b"Content-Length: -1",
    b"Content-Length: +5",
    b"Content-Length: 1e3",
    b"Content-Length: 99999999999999999999",
]
LENGTHS += [b"Content-Length: 5\r\nContent-Length: 6", b"Transfer-Encoding: chunked", b"Expect: 100-continue"]
LENGTHS += [b"Transfer-Encoding: chunked\r\nContent-Length: 5", b"Content-Length: 9000", b"Content-Length: 3", b""]
LINES = [
    b"GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n",
    b"CONNECT evil.example:80 HTTP/1.1\r\nHost: evil.example\r\n\r\n",
    b"GET /\r\n",
    b"GET / HTTP/9.9\r\n\r\n",
    b"GET  /  HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(range(200)),
    b"\r\n" * 500,
    b"GET /" + b"a" * 40_000 + b" HTTP/1.1\r\n\r\n",
    b"GET / HTTP/1.1\r\nX: " + b"y" * 100_000 + b"\r\n\r\n",
    b"GET / HTTP/1.1\r\n" + b"".join(b"X-%d: y\r\n" % number for number in range(5_000)) + b"\r\n",
    b"GET / HTTP/1.1\r\nHost: a\r\n folded: b\r\n\r\n",
    b"GET /stream HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nHost: a\r\n\r\n",
]


def malformed(chance, phone):
    """One request that is wrong in some way."""
    address = phone.listening.address.encode()

    def with_head(method, path, rest):
        return HEADER % (method, path, address, address, phone.cookie.encode()) + rest

    def posted(path, body):
        return with_head(b"POST", path, b"Content-Length: %d\r\n\r\n" % len(body) + body)

    path = chance.choice([b"/vote", b"/join"])
    match chance.randrange(6):
        case 0:
            return chance.randbytes(chance.randrange(400))
        case 1:
            return chance.choice(LINES)
        case 2:
            return posted(path, chance.choice(BODIES))
        case 3:
            return with_head(b"POST", path, chance.choice(LENGTHS) + b"\r\n\r\n" + b"{}" * chance.randrange(5))
        case 4:
            return with_head(b"GET", b"/state", b"\r\n") * chance.randrange(2, 60)
        case _:
            whole = bytearray(posted(path, json.dumps({"poll": "s1-9", "round": 1, "picks": ["A"]}).encode()))
            for _ in range(chance.randrange(1, 6)):
                place = chance.randrange(len(whole))
                whole[place : place + chance.randrange(3)] = chance.randbytes(chance.randrange(3))
            return bytes(whole)


def send(phone, sent):
    """Send it, say that there is no more, and read whatever comes back."""
    host, port = phone.listening.address.split(":")
    came = b""
    with socket.create_connection((host, int(port)), timeout=20) as connection:
        try:
            connection.sendall(sent)
            connection.shutdown(socket.SHUT_WR)
            while part := connection.recv(65_536):
                came += part
        except ConnectionError:
            pass  # the server had enough before all was sent
    return came


def withstands(one, caplog, count):
    witness, attacker = one.phone("Anna"), one.phone("Mallory")
    assert witness.vote("B").status == 200
    chance = random.Random(count)
    for _ in range(count):
        came = send(attacker, malformed(chance, attacker))
        assert came == b"" or came.startswith(b"HTTP/1.1 ")
        assert b"HTTP/1.1 5" not in came
    gc.collect()  # a task's unheard exception is told when the task goes
    assert [entry for entry in caplog.records if entry.name == "asyncio"] == []
    assert [vote.picks for vote in one.host.votes("s1-1", 1)] == [("B",)]
    assert [who.name for who in one.look().participants] == ["Anna", "Mallory"]
    assert witness.vote("C").status == 200


def test_malformed_requests_change_nothing_and_the_class_goes_on(opened, caplog):
    withstands(opened(first=face(2)), caplog, 300)


@pytest.mark.long
def test_ten_thousand_malformed_requests_change_nothing_and_the_class_goes_on(opened, caplog):
    withstands(opened(first=face(2)), caplog, 10_000)


def test_those_who_dawdle_over_a_request_are_cut_off_and_hold_up_nobody(opened, monkeypatch):
    monkeypatch.setattr("trainer.classroom.server.HEADER_SECONDS", 0.2)
    monkeypatch.setattr("trainer.classroom.requests.HEADER_SECONDS", 0.2)
    monkeypatch.setattr("trainer.classroom.requests.BODY_SECONDS", 0.2)
    one = opened(first=face(2))
    host, port = one.listening.address.split(":")
    begun = [b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: a\r\nX: "]
    begun.append(f"POST /vote HTTP/1.1\r\nHost: {host}\r\nContent-Length: 50\r\n\r\n{{".encode())
    slow = [socket.create_connection((host, int(port)), timeout=20) for _ in range(8) for _ in begun]
    for number, connection in enumerate(slow):
        connection.sendall(begun[number % len(begun)])
    assert one.phone("Anna").vote("B").status == 200
    for connection in slow:
        with connection:
            assert connection.recv(100) == b""


def test_sockets_beyond_what_one_address_may_have_are_asked_to_come_again(opened, monkeypatch):
    monkeypatch.setattr("trainer.classroom.limits.MOST_SOCKETS", 3)
    one = opened(first=face(2))
    phone = one.phone("Anna")
    host, port = one.listening.address.split(":")
    held = []
    with phone.stream() as messages:
        next(messages)
        while len(held) < 4:
            held.append(socket.create_connection((host, int(port)), timeout=20))
        answers = [connection.recv(1_000) for connection in held[2:]]
    for connection in held:
        connection.close()
    assert all(b"503" in answer and b"Retry-After: 2" in answer for answer in answers)

"""Many simulated participants in a process of their own: they join by the code, listen, vote when asked, and report.

    python tests/classroom/crowd.py ADDRESS CODE PEOPLE JOIN_SECONDS VOTE_SECONDS

Prints ``joined`` once all listen; after the vote one line of JSON: the acknowledgements' times in ms from before the
connection is opened, what every person was told is saved, and whoever was not. A phone that loses its connection, or
is told to come again, does so like the page: after a second, with the same token and answer.
"""

import asyncio
import json
import random
import sys
import time


async def request(
    address: str, method: str, path: str, told: object = None, cookie: str = ""
) -> tuple[int, str, bytes]:
    host, port = address.split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    body = b"" if told is None else json.dumps(told).encode()
    head = (
        f"{method} {path} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\nCookie: {cookie}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    )
    writer.write(head.encode() + body)
    answer = await reader.read()
    writer.close()
    top, _, rest = answer.partition(b"\r\n\r\n")
    if not top:
        raise ConnectionResetError
    seat = next((line.split(b": ")[1] for line in top.splitlines() if line.lower().startswith(b"set-cookie")), b"")
    return int(top.split()[1]), seat.split(b";")[0].decode(), rest


async def insisting(address: str, method: str, path: str, told: object, cookie: str = "") -> tuple[int, str, bytes]:
    """The request, again after a second as long as the server is away or busy."""
    while True:
        try:
            answer = await request(address, method, path, told, cookie)
            if answer[0] not in (429, 503):
                return answer
        except OSError:
            pass
        await asyncio.sleep(1.0)


class Crowd:
    def __init__(self, address: str, code: str, people: int, join: float, vote: float) -> None:
        self.address, self.code, self.people, self.join, self.vote = address, code, people, join, vote
        self.listening = 0
        self.times: list[float] = []
        self.saved: dict[str, list[str]] = {}
        self.refused: dict[str, int] = {}

    async def person(self, number: int) -> None:
        chance = random.Random(number)
        await asyncio.sleep(chance.uniform(0, self.join))
        name = f"person {number:03}"
        told = {"code": self.code, "name": name}
        status, cookie, _ = await insisting(self.address, "POST", "/join", told)
        assert status == 200, status
        poll, round = await self.asked(cookie)
        await asyncio.sleep(chance.uniform(0, self.vote))
        answer = {"poll": poll, "round": round, "picks": [chance.choice("ABCD")], "confidence": "think"}
        begun = time.perf_counter()
        status, _, _ = await insisting(self.address, "POST", "/vote", answer, cookie)
        if status == 200:
            self.times.append(1_000 * (time.perf_counter() - begun))
            self.saved[name] = answer["picks"]
        else:
            self.refused[name] = status
        print("acknowledged", len(self.saved), flush=True)

    async def asked(self, cookie: str) -> tuple[str, int]:
        """Listen, coming back when cut off, until something is put to the vote; the stream then stays open."""
        first = True
        while True:
            try:
                host, port = self.address.split(":")
                reader, writer = await asyncio.open_connection(host, int(port), limit=1 << 20)
                head = f"GET /stream HTTP/1.1\r\nHost: {self.address}\r\nCookie: {cookie}\r\n\r\n"
                writer.write(head.encode())
                async for line in reader:
                    if line.startswith(b"data: "):
                        self.listening += first
                        if first and self.listening == self.people:
                            print("joined", flush=True)
                        first = False
                        face = json.loads(line[6:])["face"]
                        if face["phase"] == "voting":
                            self.open_streams.append(writer)
                            return face["poll"], face["round"]
            except OSError:
                pass
            await asyncio.sleep(1.0)

    async def run(self) -> None:
        self.open_streams: list[asyncio.StreamWriter] = []
        await asyncio.gather(*(self.person(number) for number in range(self.people)))
        print(json.dumps({"times": self.times, "saved": self.saved, "refused": self.refused}), flush=True)


if __name__ == "__main__":
    address, code, people, join, vote = sys.argv[1:]
    asyncio.run(Crowd(address, code, int(people), float(join), float(vote)).run())

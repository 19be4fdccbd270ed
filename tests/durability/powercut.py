"""A model of the power going off: record what a program writes and syncs, then build the file as a disk may hold it.

A write is safe once its file was synced after it. At the moment of the cut, what was not yet synced may be on the disk
whole, in part or not at all. Four ways to lose are built: all of it, all but a prefix, a random part of the writes,
and a torn last write in sectors of 512 bytes. Names of files count as safe as soon as they are made; disks that lie
about a sync are out of scope. After Anki's and SQLite's crash tests (sqlite.org/testing.html).
"""

import random
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

STRACE = shutil.which("strace")
_SECTOR = 512
_CALLS = "pwrite64,pwritev,write,writev,ftruncate,fsync,fdatasync,unlink,unlinkat,rename,renameat,renameat2,fallocate"
_TRACED = re.compile(r"(?P<thread>\d+)\s+(?P<rest>.*)")
_RESUMED = re.compile(r"<\.\.\. \w+ resumed>(?P<rest>.*)")
_CALL = re.compile(r"(?P<name>\w+)\((?P<arguments>.*)\)\s+= (?P<result>-?\d+)")
_HANDLE = re.compile(r"(?P<number>\d+)<(?P<path>[^>]*)>(?:, (?P<rest>.*))?")
_HEX = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')

LOSSES = ("everything", "all but a prefix", "some", "torn")


class Act(NamedTuple):
    """One thing that the program did: write, truncate, sync, unlink (to a file by its name) or say (a line)."""

    kind: str
    name: str = ""
    offset: int = 0
    content: bytes = b""


def record_acts(command: Sequence[str], record: Path, trace: Path, environment: Mapping[str, str]) -> list[Act]:
    """Run the command to its end under strace; what it did to the record's files and said, in order."""
    assert STRACE is not None
    tracing = [STRACE, "-f", "-qq", "-y", "-xx", "-s", "1000000", "--seccomp-bpf", "-e", f"trace={_CALLS}"]
    done = subprocess.run(
        [*tracing, "-o", str(trace), *command], env=dict(environment), capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr[-2_000:]
    with trace.open(encoding="ascii") as lines:
        return list(_acts(lines, record))


def _acts(lines: Iterator[str], record: Path) -> Iterator[Act]:
    files = {str(record.with_name(record.name + end)): record.name + end for end in ("", "-wal", "-journal")}
    for call in _whole_calls(lines):
        match = _CALL.match(call)
        if match is None or int(match["result"]) < 0:
            continue
        yield from _act(match["name"], match["arguments"], int(match["result"]), files)


def _whole_calls(lines: Iterator[str]) -> Iterator[str]:
    begun: dict[str, str] = {}
    for line in lines:
        match = _TRACED.match(line)
        thread, rest = ("", line) if match is None else (match["thread"], match["rest"])
        resumed = _RESUMED.match(rest)
        if rest.endswith("<unfinished ...>"):
            begun[thread] = rest.removesuffix("<unfinished ...>")
        elif resumed is not None:
            yield begun.pop(thread, "") + resumed["rest"]
        else:
            yield rest


def _act(name: str, arguments: str, result: int, files: Mapping[str, str]) -> Iterator[Act]:
    if name in ("unlink", "unlinkat"):
        found = _HEX.search(arguments)
        gone = files.get(_bytes(found[1]).decode() if found else "")
        if gone:
            yield Act("unlink", gone)
        return
    handle = _HANDLE.match(arguments)
    if handle is None:
        return
    path, rest = _plain(handle["path"]), handle["rest"] or ""
    if name == "write" and handle["number"] == "1":
        content = _HEX.search(rest)
        yield from (Act("say", line) for line in _bytes(content[1] if content else "").decode().splitlines())
        return
    file = files.get(path)
    if file is None:
        return
    if name == "pwrite64":
        content = _HEX.match(rest)
        assert content is not None, rest[:80]
        yield Act("write", file, int(rest.rsplit(", ", 1)[1]), _bytes(content[1])[:result])
    elif name == "ftruncate":
        yield Act("truncate", file, int(rest))
    elif name in ("fsync", "fdatasync"):
        yield Act("sync", file)
    else:
        raise AssertionError(f"the model does not know {name} on {file}")


def _plain(path: str) -> str:
    return _bytes(path).decode() if path.startswith("\\x") else path


def _bytes(escaped: str) -> bytes:
    return bytes.fromhex(escaped.replace("\\x", ""))


class Disk:
    """The record's files as they are surely on the disk, and what is still on its way."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._safe = {name: bytearray(content) for name, content in files.items()}
        self._pending: dict[str, list[Act]] = {}
        self.said: list[str] = []

    def take(self, act: Act) -> None:
        """Go on by one act."""
        if act.kind == "say":
            self.said.append(act.name)
        elif act.kind == "unlink":
            self._safe.pop(act.name, None)
            self._pending.pop(act.name, None)
        elif act.kind == "sync":
            for earlier in self._pending.pop(act.name, []):
                _apply(self._safe.setdefault(act.name, bytearray()), earlier)
        else:
            self._pending.setdefault(act.name, []).append(act)

    def lose(self, loss: str, chance: random.Random) -> dict[str, bytes]:
        """The files as they may be found after the power goes off now."""
        found = {name: bytearray(content) for name, content in self._safe.items()}
        for name, acts in self._pending.items():
            content = found.setdefault(name, bytearray())
            for act in _LOSE[loss](acts, chance):
                _apply(content, act)
        return {name: bytes(content) for name, content in found.items()}


def _apply(content: bytearray, act: Act) -> None:
    if act.kind == "truncate":
        del content[act.offset :]
        content.extend(bytes(act.offset - len(content)))
        return
    content.extend(bytes(max(0, act.offset - len(content))))
    content[act.offset : act.offset + len(act.content)] = act.content


def _prefix(acts: Sequence[Act], chance: random.Random) -> list[Act]:
    return list(acts[: chance.randint(0, len(acts))])


def _some(acts: Sequence[Act], chance: random.Random) -> list[Act]:
    return [act for act in acts if chance.random() < 0.5]


def _torn(acts: Sequence[Act], chance: random.Random) -> list[Act]:
    kept = _prefix(acts, chance)
    if len(kept) < len(acts) and acts[len(kept)].kind == "write":
        torn = acts[len(kept)]
        kept.extend(
            torn._replace(offset=torn.offset + at, content=torn.content[at : at + _SECTOR])
            for at in range(0, len(torn.content), _SECTOR)
            if chance.random() < 0.5
        )
    return kept


_LOSE: dict[str, Callable[[Sequence[Act], random.Random], list[Act]]] = {
    "everything": lambda _acts, _chance: [],
    "all but a prefix": _prefix,
    "some": _some,
    "torn": _torn,
}


def cuts(
    acts: Sequence[Act], files: Mapping[str, bytes], points: int, seed: int
) -> Iterator[tuple[list[str], str, dict[str, bytes]]]:
    """What was said and what is on the disk, for a number of random moments and each of the four losses.

    Half of the moments come right after a line was said: there a promise has just been made.
    """
    chance = random.Random(seed)
    after_lines = [index for index, act in enumerate(acts) if act.kind == "say"]
    wanted = set(chance.sample(after_lines, min(points // 2, len(after_lines))))
    anywhere = [index for index in range(len(acts)) if index not in wanted]
    wanted.update(chance.sample(anywhere, min(points - len(wanted), len(anywhere))))
    disk = Disk(files)
    for index, act in enumerate(acts):
        disk.take(act)
        if index in wanted:
            for loss in LOSSES:
                yield list(disk.said), loss, disk.lose(loss, chance)

"""Packs for authors: read one, check one, write its ledger. Nothing here is imported while the cache is fresh."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from trainer.base.errors import TroubleOutside
from trainer.base.whole_file import write_whole
from trainer.content.assembly import assemble
from trainer.content.checks import document_findings, style_findings
from trainer.content.draft import Draft, Finding, Source, placed
from trainer.content.faults import Fault, in_order, only_faults
from trainer.content.folder import MAX_BYTES, read_bytes
from trainer.content.ledger import (
    Ledger,
    differences,
    drill_name,
    entries_of,
    ledger_text,
    read_ledger,
    recorded,
    retired,
    revised,
)
from trainer.content.model import Pack
from trainer.content.paragraphs import misplaced_findings
from trainer.content.rules import rule_findings
from trainer.content.scenario.model import Decision, Drill
from trainer.content.scenario.reading import DrillReading, read_drills
from trainer.content.scenario.shelf import Shelved

__all__ = ["LEDGER", "Examined", "Reading", "check_pack", "examine_pack", "lock_pack", "read_pack"]

LEDGER = "ids.lock"


class Reading(NamedTuple):
    """A pack, when nothing is wrong that a learner could notice, and all that is wrong (warnings too).

    ``drills`` are those without faults; ``left_out`` are the others' files with their numbers of faults.
    """

    pack: Pack | None
    faults: tuple[Fault, ...]
    drills: tuple[Shelved, ...] = ()
    left_out: tuple[tuple[str, int], ...] = ()


def read_pack(folder: Path) -> Reading:
    """Read the pack in ``folder``: form, ids, citations and the formats' rules. Never raises over what it says.

    Revisions are what ``lock_pack`` would record. A new id or new wording that is not recorded yet is no fault here;
    a changed key, a retired or a vanished id is. Style is not judged: that is for ``check_pack``.
    """
    with _without_collecting():
        work = _read(folder)
    faults = in_order([*work.faults, *_ledger_faults(work, refused_only=True)])
    if work.draft is None or only_faults(faults):
        return Reading(None, faults)
    pack = work.draft.pack
    ledger = recorded(pack, work.ledger, work.drills)
    shelved = [Shelved(pack.id, ledger[drill_name(drill, pack)].revision, drill) for drill in work.drills]
    return Reading(revised(pack, work.ledger), faults, tuple(shelved), _left_out(work))


def _left_out(work: "_Work") -> tuple[tuple[str, int], ...]:
    counts = [(reading.faults[0].file, len(only_faults(reading.faults))) for reading in work.readings if reading.faults]
    return tuple((name, count) for name, count in counts if count)


class Examined(NamedTuple):
    """A pack as far as it could be read, faulty or not (none without a readable pack.yaml), and all that is wrong.

    ``folder`` is the name of its folder. The faults of its ``drills`` are with these.
    """

    folder: str
    pack: Pack | None
    faults: tuple[Fault, ...]
    drills: tuple[DrillReading, ...] = ()


def examine_pack(folder: Path, document: str = "") -> Examined:
    """The pack in ``folder`` whatever is wrong with it, for an author to look at; revisions are not filled in.

    With the text of its ``document``, also what only that can show: copied words and echoes of the source.
    """
    with _without_collecting():
        work = _read(folder)
        style = [placed(work.draft, finding) for finding in _style(work.draft.pack, document)] if work.draft else []
    faults = in_order([*work.faults, *_ledger_faults(work, refused_only=False), *style])
    return Examined(folder.name, work.draft.pack if work.draft else None, faults, work.readings)


def _style(pack: Pack, document: str) -> Iterator[Finding]:
    yield from style_findings(pack)
    if document:
        yield from document_findings(pack, document)
        yield from misplaced_findings(pack, document)


def check_pack(folder: Path) -> tuple[Fault, ...]:
    """Everything that is wrong with the pack in ``folder``, by file and place: what reading finds, ledger and style."""
    return examine_pack(folder).faults


def lock_pack(folder: Path, retire: tuple[str, ...] = ()) -> tuple[Fault, ...]:
    """Record the pack's ids in its ledger, first retiring ``retire`` (ids without the pack's name) for good.

    Returns what stands in the way, and then leaves the file alone: any fault of reading, a changed key, a vanished id,
    an id to retire that the ledger does not know or the pack still holds. Raises TroubleOutside when it can't write.
    """
    work = _read(folder)
    ledger = work.ledger
    faults = list(only_faults([*work.faults, *(fault for reading in work.readings for fault in reading.faults)]))
    held = entries_of(work.draft.pack, work.drills) if work.draft else {}
    for name in retire:
        if name not in ledger or name in held:
            wrong = f"`{name}` can't be retired"
            faults.append(Fault(f"{folder.name}/{LEDGER}", 1, 1, wrong, "a recorded id that no item has any more"))
        ledger = retired(ledger, name)
    work = work._replace(ledger=ledger)
    faults.extend(_ledger_faults(work, refused_only=True))
    if not faults and work.draft is not None:
        _write(folder / LEDGER, ledger_text(recorded(work.draft.pack, ledger, work.drills)))
    return in_order(faults)


class _Work(NamedTuple):
    draft: Draft | None
    ledger: Ledger
    faults: tuple[Fault, ...]
    readings: tuple[DrillReading, ...] = ()

    @property
    def drills(self) -> tuple[Drill, ...]:
        """Those that could be read."""
        return tuple(reading.drill for reading in self.readings if reading.drill is not None)


def _read(folder: Path) -> _Work:
    assembled = assemble(folder)
    faults = list(assembled.faults)
    if assembled.draft is not None:
        faults.extend(placed(assembled.draft, finding) for finding in rule_findings(assembled.draft))
    ledger: Ledger = {}
    if (folder / LEDGER).exists():
        content = read_bytes(folder, LEDGER)
        if isinstance(content, Fault):
            faults.append(content)
        elif len(content) > MAX_BYTES:
            faults.append(Fault(f"{folder.name}/{LEDGER}", 1, 1, "the file is too long", f"at most {MAX_BYTES} bytes"))
        else:
            ledger, wrong = read_ledger(content, f"{folder.name}/{LEDGER}")
            faults.extend(wrong)
    readings = read_drills(folder, assembled.draft.pack if assembled.draft else None)
    return _Work(assembled.draft, ledger, tuple(faults), readings)


def _ledger_faults(work: _Work, *, refused_only: bool) -> Iterator[Fault]:
    if work.draft is None:
        return
    pack, places = work.draft.pack, _places(work, work.draft)
    unread = bool(work.draft.unread) or any(reading.drill is None for reading in work.readings)
    for difference in differences(pack, work.ledger, work.drills):
        if refused_only and not difference.refused:
            continue
        place = places.get(difference.id)
        if place is not None:
            yield place._replace(wrong=difference.wrong, expected=difference.expected)
        elif not unread and f"{pack.id}/{difference.id}" not in work.draft.sources:
            yield Fault(f"{pack.id}/{LEDGER}", 1, 1, difference.wrong, difference.expected)


def _places(work: _Work, draft: Draft) -> dict[str, Fault]:
    """Where each name of the ledger was written, as a fault that has yet to say what is wrong."""
    found = {}
    for item in draft.pack.items:
        source = draft.sources.get(item.id)
        if source is not None:
            found[item.id.removeprefix(f"{draft.pack.id}/")] = _at(source, ("id",))
    for reading in work.readings:
        if reading.drill is None or reading.source is None:
            continue
        found[drill_name(reading.drill, draft.pack)] = _at(reading.source, ("drill",))
        for node in reading.drill.nodes:
            if isinstance(node, Decision):
                name = node.objective.removeprefix(f"{draft.pack.id}/")
                found[f"objectives/{name}"] = _at(reading.source, ("nodes", node.id, "objective"))
    return found


def _at(source: Source, path: tuple[str, ...]) -> Fault:
    node = source.node.at(path)
    return Fault(source.file, node.line, node.column, "", "")


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Reading makes a million small objects in no circles, and the collector would only walk them."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _write(path: Path, text: str) -> None:
    try:
        write_whole(path, text.encode())
    except OSError as error:
        raise TroubleOutside(
            f"The ledger {path.name} could not be written: {error.strerror}.", "The pack is unchanged."
        ) from error

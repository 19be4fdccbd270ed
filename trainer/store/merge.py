"""One record taken into another: the union of their events by id, then a replay of what that touches.

The same result in any order, any number of times. What is not an honest record's is refused whole.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from trainer.base.errors import TroubleOutside
from trainer.base.ids import LearnerId
from trainer.record.events import Event
from trainer.store.admission import admitted
from trainer.store.connection import Database
from trainer.store.entering import redact
from trainer.store.log import insert
from trainer.store.replaying import redraw
from trainer.store.rollcall import roster_after
from trainer.store.roster import Roster

__all__ = ["Merged", "take_in"]

_KNOWN = "SELECT seal FROM event WHERE id = ?"
_CHAIN = "SELECT chain, sequence, previous, seal FROM event WHERE learner = ? ORDER BY chain, sequence"


class Merged(NamedTuple):
    """What a merge added: how many events, and whose."""

    added: int
    learners: tuple[LearnerId, ...]
    erased: bool
    """Whether the merge erased somebody who was in this record."""


class _Incoming:
    def __init__(self) -> None:
        self.added = 0
        self.chains: dict[LearnerId, set[str]] = {}
        self.blank: set[LearnerId] = set()


def take_in(database: Database, before: Roster, events: Iterable[tuple[Event, str | None]]) -> tuple[Roster, Merged]:
    """Add these events with their bodies' texts (None: erased) within the present transaction.

    Raises ``TroubleOutside`` for events that no honest record holds; the caller rolls back.
    """
    incoming = _Incoming()
    for event, body in events:
        _take(database, before, incoming, event, body)
    if not incoming.added:
        return before, Merged(0, (), False)
    for learner, chains in incoming.chains.items():
        _check_chains(database, learner, chains)
    roster = roster_after(database, before, incoming.chains)
    roster.chains = before.chains
    for learner in incoming.blank:
        if not roster.erased(learner):
            raise refused("It holds emptied entries of somebody whom it does not name as erased.")
    gone = _erase(database, before, roster)
    redraw(database, roster, _touched(before, roster, incoming.chains))
    return roster, Merged(incoming.added, tuple(sorted(incoming.chains)), gone)


def refused(why: str) -> TroubleOutside:
    """The trouble with a file whose events can't be taken in."""
    return TroubleOutside(
        f"The other record can't be taken in. {why}",
        "Your own record was not changed.",
        "Ask for the file again: it may have been changed or cut short on its way.",
    )


def _take(database: Database, before: Roster, incoming: _Incoming, event: Event, body: str | None) -> None:
    checked = admitted(event, body)
    if checked is None:
        raise refused("One of its entries is not what was sealed.")
    known = database.one(_KNOWN, (checked.id,))
    if known is not None:
        if known[0].hex() != checked.seal:
            raise refused("One of its entries differs from the same entry in your record.")
        return
    if body is None:
        incoming.blank.add(checked.learner)
    kept = body if not before.erased(checked.learner) or checked.kind in ("linked", "erased") else None
    insert(database, checked, kept)
    incoming.added += 1
    incoming.chains.setdefault(checked.learner, set()).add(checked.chain)


def _check_chains(database: Database, learner: LearnerId, chains: set[str]) -> None:
    last = ("", 0, b"")
    for chain, sequence, previous, seal in database.each(_CHAIN, (learner,)):
        if chain in chains:
            follows = chain == last[0]
            if sequence != (last[1] + 1 if follows else 1) or (follows and previous != last[2]):
                raise refused("Entries are missing from it, or stand in another order than they were sealed in.")
        last = (chain, sequence, seal)


def _erase(database: Database, before: Roster, roster: Roster) -> bool:
    database.run("DELETE FROM learner")
    roster.write(database, roster.entries)
    gone = [learner for learner, entry in roster.entries.items() if entry.erased]
    redact(database, gone)
    return any(learner in before.entries and not before.erased(learner) for learner in gone)


def _touched(before: Roster, roster: Roster, arrived: Iterable[LearnerId]) -> Sequence[LearnerId]:
    """The persons whose tables change, those who are somebody else's person now among them."""
    learners = set(arrived)
    for learner, entry in roster.entries.items():
        old = before.entries.get(learner)
        if old is None or old.person != entry.person or old.erased != entry.erased:
            learners.add(learner)
    persons = {roster.person(learner) for learner in learners} | {before.person(learner) for learner in learners}
    return sorted(persons)

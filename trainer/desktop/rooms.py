"""What the window is handed by the app: the record, the content, the clocks, and where things lie."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from trainer.base.clock import Moment
from trainer.base.ids import LearnerId, SessionId
from trainer.content.copies import Copies
from trainer.content.library import Library
from trainer.record.drilled import OptionsRated
from trainer.record.instructing import InstructorRecord
from trainer.study.clockwatch import Reading
from trainer.study.sitting import Sitting

if TYPE_CHECKING:
    from trainer.study.lesson.host import ClassHost, Ledger, Wire

__all__ = ["NOT_KEPT", "Classes", "Clocks", "Drafts", "LeftClass", "RelayFiles", "Rooms"]


class Clocks(NamedTuple):
    """The wall clock, and the clock that nobody can set (ms)."""

    now: Callable[[], Moment]
    ticks: Callable[[], int]

    def read(self) -> Reading:
        """Both clocks, read together."""
        return Reading(self.now(), self.ticks())


class Drafts(NamedTuple):
    """Where an answer that was begun is kept while the window is closed: one text, outside the record."""

    keep: Callable[[str], None]
    kept: Callable[[], str]


NOT_KEPT = Drafts(lambda _: None, lambda: "")
"""Nothing is kept, and nothing was."""


class RelayFiles(NamedTuple):
    """Ratings of drills' options out of a file, and into one; both raise TroubleOutside."""

    load: Callable[[Path], tuple[OptionsRated, ...]]
    save: Callable[[Path, Iterable[OptionsRated]], None]


class LeftClass(NamedTuple):
    """A class that was not closed: when it began (ms since 1970 UTC) and how it stood last, in its plain form.

    ``session`` is empty where its file can't be read any more; then only ``discard`` is of use, which overwrites and
    removes it. ``resume`` and ``discard`` raise TroubleOutside.
    """

    session: SessionId
    began: int
    lesson: Mapping[str, Any]
    resume: "Callable[[], Ledger]"
    discard: Callable[[], None]


class Classes(NamedTuple):
    """What a class stands on; nothing of it is imported before it is called.

    ``ledger`` begins a class's ledger (its session, and when it begins in ms), ``scratch`` one for a rehearsal, which
    vanishes with it. ``unfinished`` are classes that were left, the latest first. ``host`` brings in phones for a
    ledger. ``wires`` are the networks that they can come by, this computer alone last. ``rehearse`` sends so many
    simulated people to an address with a link; what it returns sends them home. All but ``unfinished`` raise
    TroubleOutside.
    """

    ledger: "Callable[[SessionId, int], Ledger]"
    scratch: "Callable[[SessionId, int], Ledger]"
    unfinished: Callable[[], tuple[LeftClass, ...]]
    host: "Callable[[Ledger], ClassHost]"
    wires: "Callable[[], tuple[Wire, ...]]"
    rehearse: Callable[[str, str, int], Callable[[], None]]


class Rooms(NamedTuple):
    """Everything behind the window. ``record`` is the record file's place, ``last_backup`` says when it was copied.

    ``last_backup`` returns ms since 1970 UTC, or None when there is no good copy yet. ``beside`` opens a second look at
    the record that changes nothing, for a thread of its own. ``seat`` keeps the id of whoever sat here last: whose
    event came last need not have, for a class's votes are filed under those who gave them.
    """

    journal: InstructorRecord
    library: Library
    clocks: Clocks
    new_id: Callable[[int], str]
    record: str
    last_backup: Callable[[], int | None]
    system_is_dark: Callable[[], bool]
    drafts: Drafts
    copies: Copies
    relay: RelayFiles
    beside: Callable[[], AbstractContextManager[InstructorRecord]]
    classes: Classes
    seat: Drafts = NOT_KEPT

    def sitting(self, learner: LearnerId) -> Sitting:
        """The learner at work in these rooms."""
        return Sitting(self.journal, self.library, learner, self.new_id)

"""What the window is handed by the app: the record, the content, the clocks, and where things lie."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple

from trainer.base.clock import Moment
from trainer.base.ids import LearnerId
from trainer.content.copies import Copies
from trainer.content.library import Library
from trainer.record.drilled import OptionsRated
from trainer.record.instructing import InstructorRecord
from trainer.study.clockwatch import Reading
from trainer.study.sitting import Sitting

__all__ = ["Clocks", "Drafts", "RelayFiles", "Rooms"]


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


class RelayFiles(NamedTuple):
    """Ratings of drills' options out of a file, and into one; both raise TroubleOutside."""

    load: Callable[[Path], tuple[OptionsRated, ...]]
    save: Callable[[Path, Iterable[OptionsRated]], None]


class Rooms(NamedTuple):
    """Everything behind the window. ``record`` is the record file's place, ``last_backup`` says when it was copied.

    ``last_backup`` returns ms since 1970 UTC, or None when there is no good copy yet. ``beside`` opens a second look at
    the record that changes nothing, for a thread of its own.
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

    def sitting(self, learner: LearnerId) -> Sitting:
        """The learner at work in these rooms."""
        return Sitting(self.journal, self.library, learner, self.new_id)

"""The write-first steps of teaching: who learns together. Each returns when the record holds it durably.

Every function raises what the journal raised (``TroubleOutside``) with nothing changed.
"""

from collections.abc import Callable
from typing import NamedTuple

from trainer.base.clock import Moment
from trainer.base.ids import COHORTS, CohortId, EventId, ItemId, LearnerId
from trainer.record.cohorts import CohortClosed, CohortJoined, CohortLeft, CohortNamed, ItemHidden, ItemShown
from trainer.record.events import Fact
from trainer.record.happenings import Happening
from trainer.record.instructing import InstructorRecord

__all__ = ["Teaching"]


class Teaching(NamedTuple):
    """Somebody who teaches: the journal, and where ids come from."""

    journal: InstructorRecord
    new_id: Callable[[int], str]

    def name_group(self, name: str, moment: Moment) -> CohortId:
        """A new group under this name, with nobody in it yet."""
        group = CohortId(self.new_id(moment.at))
        self._tell(CohortNamed(group, name), moment)
        return group

    def take_in(self, group: CohortId, learner: LearnerId, moment: Moment) -> None:
        """The learner's person is in the group from now on."""
        self._tell(CohortJoined(group, learner), moment)

    def take_out(self, group: CohortId, learner: LearnerId, moment: Moment) -> None:
        """The learner's person is no longer in the group."""
        self._tell(CohortLeft(group, learner), moment)

    def rename(self, group: CohortId, name: str, moment: Moment) -> None:
        """The group is called so from now on; one that has ended is opened again, as it was."""
        self._tell(CohortNamed(group, name), moment)

    def end(self, group: CohortId, moment: Moment) -> None:
        """The group is over: not listed, and nothing is hidden for it; what is known of it waits for a name again."""
        self._tell(CohortClosed(group), moment)

    def hide(self, group: CohortId, item: ItemId, revision: int, why: str, moment: Moment) -> None:
        """The item is not asked of the group from now on, as it is worded in this revision."""
        self._tell(ItemHidden(group, item, revision, why), moment)

    def show(self, group: CohortId, item: ItemId, moment: Moment) -> None:
        """The hidden item is asked of the group again."""
        self._tell(ItemShown(group, item), moment)

    def _tell(self, happening: Happening, moment: Moment) -> None:
        self.journal.append(Fact(EventId(self.new_id(moment.at)), COHORTS, moment, happening))

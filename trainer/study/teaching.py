"""The write-first steps of teaching: who learns together. Each returns when the record holds it durably.

Every function raises what the journal raised (``TroubleOutside``) with nothing changed.
"""

from collections.abc import Callable
from typing import NamedTuple

from trainer.base.clock import Moment
from trainer.base.ids import COHORTS, CohortId, EventId, LearnerId
from trainer.record.cohorts import CohortJoined, CohortLeft, CohortNamed
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

    def _tell(self, happening: Happening, moment: Moment) -> None:
        self.journal.append(Fact(EventId(self.new_id(moment.at)), COHORTS, moment, happening))

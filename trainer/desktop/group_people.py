"""What the people of a group are called."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from trainer.base.ids import LearnerId
from trainer.desktop.pages.groups.group_values import Member
from trainer.record.instructing import InstructorRecord
from trainer.record.journal import Learner
from trainer.record.rosters import Cohort

__all__ = ["members_of", "names_of"]


def names_of(journal: InstructorRecord) -> Mapping[LearnerId, str]:
    """Everybody's name, under each of their ids."""
    return {member: _name(one) for one in journal.learners() for member in journal.members(one.id)}


def members_of(journal: InstructorRecord, cohort: Cohort) -> tuple[Member, ...]:
    """Everybody who could be in the group, by name."""
    everyone = (
        Member(one.id, _name(one), not journal.members(one.id).isdisjoint(cohort.persons)) for one in journal.learners()
    )
    return tuple(sorted(everyone, key=lambda member: (member.name.casefold(), member.id)))


def _name(learner: Learner) -> str:
    return learner.name or QCoreApplication.translate("TeachDesk", "Guest")

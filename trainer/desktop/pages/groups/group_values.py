"""What the pages of groups show."""

from typing import NamedTuple

from trainer.base.ids import CohortId, LearnerId, SectionId
from trainer.desktop.pages.groups.class_report_values import ClassLine

__all__ = ["Findings", "Group", "GroupLine", "HelpLine", "Member", "SectionRow"]


class GroupLine(NamedTuple):
    """A group in the list, and how many people are in it."""

    id: CohortId
    name: str
    people: int


class Member(NamedTuple):
    """Somebody who learns on this computer, and whether they are in the group."""

    id: LearnerId
    name: str
    inside: bool


class Group(NamedTuple):
    """A group, everybody who could be in it, how many questions are ``hidden`` from it, and the ``classes`` it had."""

    id: CohortId
    name: str
    members: tuple[Member, ...]
    hidden: int = 0
    classes: tuple[ClassLine, ...] = ()

    @property
    def people(self) -> int:
        """How many are in it."""
        return sum(member.inside for member in self.members)


class SectionRow(NamedTuple):
    """A section: ``mean`` is what ``people`` of whom enough is known would recall (0..1; None: of nobody).

    ``met`` of the group have answered anything in it.
    """

    id: SectionId
    title: str
    mean: float | None
    people: int
    met: int


class HelpLine(NamedTuple):
    """A statement, ``contested`` when it does not simply hold: ``missed`` of ``asked`` answers of ``people``.

    ``names`` need help with it. ``mistaken`` of ``spoken`` people were sure and wrong; ``spoken`` is 0 where fewer
    than five said how sure they were.
    """

    words: str
    section: SectionId
    contested: bool
    people: int
    asked: int
    missed: int
    names: tuple[str, ...]
    mistaken: int
    spoken: int


class Findings(NamedTuple):
    """A group by section, lowest first, and by statement, with most people sure and wrong first."""

    sections: tuple[SectionRow, ...]
    help: tuple[HelpLine, ...]

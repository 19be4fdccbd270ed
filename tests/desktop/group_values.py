"""Groups on show, for tests and pictures."""

from tests.desktop import question_values
from trainer.base.ids import CohortId, LearnerId, SectionId
from trainer.desktop.pages.groups.group_values import Findings, Group, GroupLine, HelpLine, Member, SectionRow

NAMES = ("Ana Reyes", "Bartholomew Featherstonehaugh", "Guest", "Ines", "Lt Marsh", "Staff Sergeant Oyelaran")
GROUPS = (
    GroupLine(CohortId("a"), "Evening, second rotation", 6),
    GroupLine(CohortId("b"), "Morning", 1),
    GroupLine(CohortId("c"), "Next year", 0),
)


def group(inside: int = 4) -> Group:
    """A group with so many of everybody in it."""
    members = tuple(Member(LearnerId(str(place)), name, place < inside) for place, name in enumerate(NAMES))
    return Group(CohortId("a"), "Evening, second rotation", members)


def groups_page(groups=GROUPS, ended=()):
    from trainer.desktop.pages.groups.groups_page import GroupsPage

    page = GroupsPage()
    page.show_groups(groups, ended)
    return page


def group_page(shown: Group):
    from trainer.desktop.pages.groups.group_page import GroupPage

    page = GroupPage()
    page.show_group(shown)
    return page


FINDINGS = Findings(
    (
        SectionRow(SectionId("p/police"), "Military police and the rule of law", 0.58, 4, 4),
        SectionRow(SectionId("p/partnerships"), "Defence cooperation and long partnerships between forces", 0.71, 3, 4),
        SectionRow(SectionId("p/role"), "The role of armed forces in diplomacy", 0.93, 4, 4),
        SectionRow(SectionId("p/cases"), "Cases", None, 0, 1),
    ),
    (
        HelpLine(
            "Humanitarian assistance by armed forces is a last resort, where no comparable civilian means exist.",
            SectionId("p/assistance"),
            False,
            6,
            14,
            8,
            ("Ana Reyes", "Staff Sergeant Oyelaran"),
            3,
            6,
        ),
        HelpLine(
            "Attachés are exempt from the law of the receiving state in every respect.",
            SectionId("p/role"),
            True,
            4,
            9,
            4,
            ("Bartholomew Featherstonehaugh", "Ines", "Guest"),
            0,
            0,
        ),
    ),
)


def standing_page(found: Findings = FINDINGS):
    page = group_page(group())
    page.show_findings(found)
    return page


CASES = {
    **question_values.CASES,
    "groups": lambda: groups_page(ended=(GroupLine(CohortId("d"), "Spring", 11),)),
    "groups-none": lambda: groups_page(()),
    "group-nobody": lambda: group_page(group(0)),
    "group": standing_page,
    "group-waiting": lambda: group_page(group()),
    "group-unanswered": lambda: standing_page(Findings((), ())),
}

"""Groups on show, for tests and pictures."""

from trainer.base.ids import CohortId, LearnerId
from trainer.desktop.pages.group_values import Group, GroupLine, Member

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


def groups_page(groups=GROUPS):
    from trainer.desktop.pages.groups_page import GroupsPage

    page = GroupsPage()
    page.show_groups(groups)
    return page


def group_page(shown: Group):
    from trainer.desktop.pages.group_page import GroupPage

    page = GroupPage()
    page.show_group(shown)
    return page


CASES = {
    "groups": groups_page,
    "groups-none": lambda: groups_page(()),
    "group-nobody": lambda: group_page(group(0)),
}

"""The pages on which a class is set up, and its lobby, with the repository's own pack and plausible people."""

from functools import cache

from tests.desktop.drill_values import ROOT
from trainer.base.ids import CohortId, LearnerId, LessonPlanId
from trainer.content.library import Library
from trainer.content.opening import library_of
from trainer.content.pack import read_pack
from trainer.desktop.classes.class_lines import class_sections, section_questions, step_lines
from trainer.desktop.pages.classes.left_class_page import LeftClassPage, LeftShown
from trainer.desktop.pages.classes.lesson_choosing_page import LessonChoosingPage
from trainer.desktop.pages.classes.lesson_manner_page import LessonMannerPage
from trainer.desktop.pages.classes.lesson_plan_page import LessonPlanPage
from trainer.desktop.pages.classes.lesson_plan_values import ForWhom, LeftOut, MannerShown, PlanLine, PlanShown
from trainer.desktop.pages.classes.lobby_page import LobbyPage
from trainer.desktop.pages.classes.lobby_sheet import LobbySheet
from trainer.desktop.pages.classes.lobby_values import InLobby, Lobby, Waiting, WayIn
from trainer.desktop.pages.groups.group_values import GroupLine
from trainer.desktop.pages.groups.groups_page import GroupsPage
from trainer.study.lesson.composing import compose, offered
from trainer.study.lesson.faces import Means
from trainer.study.lesson.host import Wire
from trainer.study.lesson.lesson import Manner

GROUP = CohortId("g")
GROUPS = (
    ForWhom(CohortId(""), "", 0),
    ForWhom(GROUP, "Morning syndicate", 14),
    ForWhom(CohortId("h"), "UNIFIL rotation, staff officers", 31),
)
WIRES = (
    Wire("wlan0", "192.168.4.17", loopback=False),
    Wire("enp3s0", "10.20.0.8", loopback=False),
    Wire("lo", "127.0.0.1", loopback=True),
)
LINK = "http://192.168.4.17:8080/#Zk3v0bJqPq8yYx1aS7oH2g"
WAY = WayIn("192.168.4.17:8080", "KRW7PD", LINK)
NAMES = (
    *("Ana Reyes", "Staff Sergeant Oyelaran", "Bartholomew Featherstonehaugh", "Ines", "Đặng Thị Hương"),
    *("Łukasz", "محمد", "Maria-José", "Ngozi", "Björn", "Søren", "Þóra", "李娜", "Aïcha", "Zoë"),
)
HOSTILE = ("<b>bold</b><img src=x>", "=cmd|' /C calc'!A0", "a" * 24, "\u202egnihton", "\u05d0" * 20, "&amp; && _x")


@cache
def whole() -> Library:
    """The repository's own pack with all its drills."""
    reading = read_pack(ROOT / "questions" / "military-diplomacy")
    assert reading.pack is not None
    return library_of([reading.pack], (), reading.drills)


def plan(minutes: int = 45, **changes) -> PlanShown:
    lines = class_sections(whole())
    known = (0.62, 0.71, None, 0.88)
    lines = tuple(line._replace(known=known[place % 4]) for place, line in enumerate(lines))
    steps = compose(whole(), minutes, [line.id for line in lines])
    out = offered(whole(), [line.id for line in lines], ())
    left_out = LeftOut(out.format, out.check, 2)
    kept = (
        PlanLine(LessonPlanId("a"), "Consent and coordination", 45, 5, False),
        PlanLine(LessonPlanId("b"), "Police week, day 2", 20, 4, False),
    )
    made = PlanShown(GROUPS, GROUP, kept, minutes, lines, step_lines(whole(), steps), left_out, 12)
    return made._replace(**changes)


def plan_page(shown: PlanShown) -> LessonPlanPage:
    page = LessonPlanPage()
    page.show_plan(shown)
    return page


def manner(means: Means = Means.PHONES, people: int = 14, **changes) -> MannerShown:
    held = Manner(means, roster=people > 0)._replace(**changes)
    return MannerShown("Consent and coordination", held, people, WIRES, WIRES[0], 5, 46)


def manner_page(shown: MannerShown) -> LessonMannerPage:
    page = LessonMannerPage()
    page.show_manner(shown)
    return page


def sections_page() -> LessonChoosingPage:
    page = LessonChoosingPage()
    page.show_sections(class_sections(whole()), 2)
    return page


def questions_page() -> LessonChoosingPage:
    page = LessonChoosingPage()
    line = class_sections(whole())[3]
    chosen = compose(whole(), 45, [line.id])
    page.show_questions(section_questions(whole(), line.id, (), chosen))
    return page


def lobby(number: int = 3, waiting: int = 0, names=NAMES, **changes) -> Lobby:
    people = tuple(
        InLobby(str(one), names[one % len(names)] + (f" {one}" if one >= len(names) else ""), "", 0, one % 5 != 4)
        for one in range(number)
    )
    members = tuple((LearnerId(str(one)), name) for one, name in enumerate(NAMES))
    wait = tuple(
        Waiting(f"w{one}", names[-one - 1], members[one][0] if one % 3 != 2 else None) for one in range(waiting)
    )
    made = Lobby("Consent and coordination", False, WAY, people, wait, members, waiting > 0, False, 0)
    return made._replace(**changes)


def lobby_page(shown: Lobby) -> LobbyPage:
    page = LobbyPage()
    page.show_lobby(shown)
    return page


def left_page(shown: LeftShown) -> LeftClassPage:
    page = LeftClassPage()
    page.show_left(shown)
    return page


def groups_page(left_class: str = "10:32"):
    page = GroupsPage()
    lines = tuple(GroupLine(one.id, one.name, one.people) for one in GROUPS[1:])
    page.show_groups(lines, left_class=left_class)
    return page


CASES = {
    "class-left-offered": groups_page,
    "class-plan": lambda: plan_page(plan()),
    "class-plan-first": lambda: plan_page(plan(20, groups=GROUPS[:1], group=CohortId(""), plans=(), due=0)),
    "class-plan-empty": lambda: plan_page(plan(90, steps=(), name="Police week", gone=3, by_hand=True)),
    "class-sections": sections_page,
    "class-questions": questions_page,
    "class-manner": lambda: manner_page(manner()),
    "class-manner-hands": lambda: manner_page(manner(Means.HANDS, 0)),
    "lobby": lambda: lobby_page(lobby(0)),
    "lobby-waiting": lambda: lobby_page(lobby(5, 4, turned_away=3)),
    "lobby-full": lambda: lobby_page(lobby(40, rehearsal=True, locked=True, title="Rehearsal: Police week")),
    "lobby-hostile": lambda: lobby_page(lobby(6, 3, HOSTILE)),
    "class-left": lambda: left_page(LeftShown("Consent and coordination", "10:32", 3, 9, clock=True)),
    "class-left-broken": lambda: left_page(LeftShown("", "", 0, 0, clock=False, readable=False)),
}
SHEETS = {
    "lobby-screen": lambda: LobbySheet(lobby(3)),
    "lobby-screen-full": lambda: LobbySheet(lobby(55, names=NAMES + HOSTILE, rehearsal=True)),
}
"""For the big screen: no pages, but looked at like them."""
WITHOUT_RAIL = {name for name in CASES if name.startswith("lobby")}

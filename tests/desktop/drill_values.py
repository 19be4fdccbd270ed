"""The pages of a run through the shipped drill: the list, the briefing, a decision, and what followed."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.fakes.in_memory_journal import InMemoryJournal
from trainer.base.clock import MS_A_DAY, Moment
from trainer.base.ids import DrillId, LearnerId, new_id
from trainer.content.library import Library
from trainer.content.opening import library_of
from trainer.content.pack import read_pack
from trainer.desktop.drilling.drill_listing import list_drills
from trainer.desktop.drilling.drill_presenting import present_briefing, present_consequence, present_decision
from trainer.desktop.pages.drills.consequence_page import ConsequencePage
from trainer.desktop.pages.drills.decision_page import DecisionPage
from trainer.desktop.pages.drills.drill_briefing_page import DrillBriefingPage
from trainer.desktop.pages.drills.drill_values import (
    BriefingShown,
    ConsequenceShown,
    DecisionShown,
    DrillLine,
    DrillsShown,
    State,
)
from trainer.desktop.pages.drills.drills_page import DrillsPage
from trainer.drills.moves import Call, Terms
from trainer.drills.play import call, choose, reason
from trainer.study.drilling import Drilling, Run
from trainer.study.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
SEL_MARRAT = DrillId("military-diplomacy/sel-marrat")
NINE = Moment(20_779 * MS_A_DAY + 9 * 3_600_000)
ROAD = ("mend-road", "through-state", "thirty-days")
"""A way on which earlier choices come back at every turn."""
LINE = ("fly-now", "exchange", "quiet-talks")
"""A way across a red line."""


@cache
def library() -> Library:
    """The repository's own pack with the shipped drill."""
    reading = read_pack(ROOT / "questions" / "military-diplomacy")
    assert reading.pack is not None
    drills = [shelved for shelved in reading.drills if "sel-marrat" in str(shelved)[:400]]
    return library_of([reading.pack], (), drills)


def _ids() -> Iterator[str]:
    number = 0
    while True:
        number += 1
        yield f"{number:032x}"


def drilling() -> Drilling:
    """A learner who has not played yet; ids come in one order, and with them options and luck."""
    ids = _ids()
    return Drilling(InMemoryJournal(new_id), library().drills, LearnerId("a"), lambda _: next(ids))


def run_along(options: tuple[str, ...], at_work: Drilling | None = None, **more: object) -> Run:
    """A run that has taken these options."""
    at_work = at_work or drilling()
    intent = "The people of the valley, and that they can say no to us"
    run = at_work.open(SEL_MARRAT, NINE, Terms(), intent, **more)
    for option in options:
        play = choose(run.play, option)
        if more.get("calls"):
            play = call(play, (Call("trust", True), Call("relief", True)))
        run = at_work.commit(run._replace(play=play), NINE).run
    return run


def decision(options: tuple[str, ...] = (), *, worst: bool = False, calls: bool = False) -> DecisionShown:
    """The decision after these options."""
    return present_decision(run_along(options, worst=worst, calls=calls))


def consequence(options: tuple[str, ...], *, calls: bool = False) -> ConsequenceShown:
    """What followed from the last of these options."""
    return present_consequence(run_along(options, calls=calls), "military-diplomacy", library())


def briefing(**changes: object) -> BriefingShown:
    """The drill before its first decision."""
    return present_briefing(library().drills.drill(SEL_MARRAT).drill, library(), Settings())._replace(**changes)


def drills(*, played: bool = False, due: int = 0) -> DrillsShown:
    """The list with some company for the shipped drill, as there will be."""
    shown = list_drills(drilling(), library(), NINE)
    own = shown.lines[0]
    others = (
        DrillLine(DrillId("b"), "The battalion that passed", "Security assistance", ("Law and rights",), 15, State.NEW),
        DrillLine(DrillId("c"), "Two chairs at Varn", "Negotiation", (), 20, State.ENDED, 0, "A thin paper", 2),
        DrillLine(DrillId("d"), "The governor’s list", "Transparency", (own.section,), 15, State.ARRIVED, 0, "Signed"),
        DrillLine(DrillId("e"), "Night search", "Police", (), 10, State.STOPPED),
    )
    if not played:
        return shown._replace(lines=(*(one._replace(state=State.NEW) for one in others), own), first=4, due=due)
    aside = own._replace(state=State.ASIDE, number=2)
    return shown._replace(lines=(aside, *others), first=0, due=due)


def drills_page(**how: object) -> DrillsPage:
    page = DrillsPage()
    page.show_drills(drills(**how))
    return page


def briefing_page(**changes: object) -> DrillBriefingPage:
    page = DrillBriefingPage()
    page.show_briefing(briefing(**changes))
    return page


def decision_page(options: tuple[str, ...] = (), *, chosen: int = 0, worst: bool = False, calls: bool = False):
    page = DecisionPage()
    page.show_decision(decision(options, worst=worst, calls=calls))
    page.show_left(151_000)
    if chosen:
        page._choose(chosen)
        page._choose_worst(chosen % 4 + 1)
    return page


def asked(*, worst: bool = False, calls: bool = False) -> DecisionShown:
    """The first decision with something tapped, written and asked for."""
    run = run_along((), worst=worst, calls=calls)
    node = run.play.drill.decision(run.play.situation.node)
    play = reason(choose(run.play, "lend-lift"), [node.reasons[1].id], "Somebody has to ask first")
    play = play._replace(draft=play.draft._replace(asked=("request",)))
    return present_decision(run._replace(play=play))


def asked_page() -> DecisionPage:
    page = DecisionPage()
    page.show_decision(asked())
    page.show_left(22_000)
    return page


def consequence_page(options: tuple[str, ...], *, calls: bool = False) -> ConsequencePage:
    page = ConsequencePage()
    page.show_consequence(consequence(options, calls=calls))
    return page


CASES = {
    "drills": lambda: drills_page(),
    "drills-played": lambda: drills_page(played=True, due=3),
    "drill-briefing": lambda: briefing_page(),
    "drill-aside": lambda: briefing_page(record=False, aside=2),
    "decision": lambda: decision_page(chosen=2),
    "decision-later": lambda: decision_page(ROAD[:1], worst=True, calls=True, chosen=3),
    "decision-asked": asked_page,
    "consequence": lambda: consequence_page(ROAD[:1]),
    "consequence-called": lambda: consequence_page(ROAD[:2], calls=True),
    "consequence-red": lambda: consequence_page(LINE[:2]),
    "consequence-end": lambda: consequence_page(ROAD),
}
WITHOUT_RAIL = {name for name in CASES if name.startswith(("decision", "consequence"))}

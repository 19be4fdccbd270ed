"""The page of a date and the page of a check with the repository's own pack in them."""

from functools import cache

from trainer.base.clock import MS_A_DAY
from trainer.base.ids import DrillId, SectionId, UnitId
from trainer.content.model import Use
from trainer.insight.checking import CheckAnswer, DrillScore, check_score
from trainer.memory.readiness import plan, remedies
from trainer.memory.towards import Terms
from trainer.record.journal import Memory

TODAY = 20_779


def memories(number: int, today: int) -> list[Memory]:
    """So many units, met on the latest days, with growing stability."""
    made = []
    for place in range(number):
        last = today - 1 - place % 9
        stability = 2.0 + place % 17
        made.append(
            Memory(UnitId(f"i{place:03}"), SectionId("s"), stability, 5.0, last + 3, last * MS_A_DAY, last, 2, 0, "m")
        )
    return made


@cache
def outlook(ahead: int = 45, *, budget: int = 40, found: bool = True, target: float = 0.95):
    from trainer.desktop.pages.progress.date_values import Outlook, Wish

    today = TODAY
    known = memories(90, today)
    terms = Terms(today + ahead, target, budget, 0.9, 10)
    planned = plan(known, 410, today, terms)
    mending = remedies(known, 410, today, terms) if found and not planned.feasible else None
    return Outlook(Wish(today + ahead, target, budget), planned, 90, 410, (31, 9), (18, 10), mending)


def date_page(ahead: int = 45, *, budget: int = 40, kept: bool = True, found: bool = True, questions: int = 20, **more):
    from trainer.desktop.pages.progress.date_page import DatePage
    from trainer.desktop.pages.progress.date_values import Standing

    made = DatePage(lambda suggested, then: None)
    told = outlook(ahead, budget=budget, found=found)
    made.show_standing(Standing(told.wish, kept, TODAY, questions, **more))
    made.show_outlook(told)
    return made


def sections_page(*, without: int = 2, budget: int = 20, chosen: bool = False):
    """A date for which not every section counts."""
    from tests.desktop import page_values
    from trainer.desktop.pages.progress.date_values import Subject

    sections = tuple(Subject(one.id, one.title, 30) for one in page_values.pack().sections)
    made = date_page(14, budget=budget, sections=sections)
    if without:
        made._wish.leave_out(tuple(one.id for one in sections[-without:]))
        wish = made._wish.wish
        made.show_standing(made._standing._replace(wish=wish))
        made.show_outlook(outlook(14, budget=budget, found=True)._replace(wish=wish))
    if chosen:
        made._sections.open()
    return made


def waiting_page():
    from trainer.desktop.pages.progress.date_page import DatePage
    from trainer.desktop.pages.progress.date_values import Standing, Wish

    made = DatePage(lambda suggested, then: None)
    today = TODAY
    made.show_standing(Standing(Wish(today + 30, 0.95, 60), False, today, 0, today - 1))
    return made


@cache
def check_shown(right: int, number: int, *, drill: bool = True):
    from tests.desktop import page_values
    from tests.study.samples import wrong_response
    from trainer.desktop.pages.progress.check_page import CheckEntry, CheckShown
    from trainer.study.drive import right_response
    from trainer.study.refuting import refute

    pack = page_values.pack()
    sections = {one.id: one for one in pack.sections}
    held = [item for item in pack.items if item.use is Use.CHECK]
    items = (held[::3] + held[1::3])[:number]
    entries, answers = [], []
    for place, item in enumerate(items):
        well = place % number < right
        response = right_response(item) if well else wrong_response(item)
        cited = tuple(one for one in pack.references if one.key in item.references)
        titles = page_values.titles(sections[item.section])
        entries.append(CheckEntry(item, titles, well, place % 2 == 0, refute(item, response), cited))
        answers.append(CheckAnswer(item.section, well))
    score = check_score(answers, 0.95)
    title = "The convoy at the bridge" if drill else ""
    return CheckShown(score, 0.95, tuple(entries), title)


def check_page(right: int = 14, number: int = 20, *, drill: bool = True):
    from trainer.desktop.pages.progress.check_page import CheckPage

    made = CheckPage()
    made.show_check(check_shown(right, number, drill=drill))
    return made


def played_page(place: float | None = 0.64):
    """The same with the drill played since."""
    from trainer.desktop.pages.progress.check_page import CheckPage

    shown = check_shown(14, 20)
    made, score = CheckPage(), shown.score._replace(drill=DrillScore(DrillId("p/d"), place))
    made.show_check(shown._replace(score=score, begun=True, ending="They ask you first"))
    return made


CASES = {
    "date": date_page,
    "date-short": lambda: date_page(14, budget=20),
    "date-looking": lambda: date_page(14, budget=20, found=False, kept=False),
    "date-passed": waiting_page,
    "date-sections": lambda: sections_page(chosen=True),
    "date-all-sections": lambda: sections_page(without=0),
    "check": check_page,
    "check-played": played_page,
    "check-few": lambda: check_page(7, 9, drill=False),
}

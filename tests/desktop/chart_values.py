"""Charts with plausible figures in them, for tests and pictures: a year of answers, a day of them, or none."""

from math import sin

from PySide6.QtWidgets import QApplication, QWidget

from tests.desktop.page_values import TODAY, pack
from trainer.base.ids import SectionId
from trainer.insight.calibration import calibration
from trainer.insight.moments import Interval, wilson
from trainer.insight.progress import Balance, Load, Mastery, Retention, Section
from trainer.record.happenings import Confidence


def days(number: int = 365) -> dict[int, int]:
    """Answers by study day: more at the beginning of a week, a holiday in the middle."""
    found = {}
    for ago in range(number):
        day = TODAY - ago
        holiday = 150 <= ago <= 170
        count = int(max(0.0, 18 + 14 * sin(day / 5) + 9 * sin(day / 37) - 5 * (day % 7)))
        if count and not holiday and day % 11:
            found[day] = count
    return found


def loads(number: int = 30) -> tuple[Load, ...]:
    return tuple(
        Load(TODAY + ahead, round(max(3, 34 * 0.93**ahead + 8 * sin(ahead))), 0.93 - 0.11 * (1 - 0.97**ahead))
        for ahead in range(number)
    )


def spans() -> tuple[Retention, ...]:
    found = []
    for number, (reviews, recalled) in enumerate(
        ((96, 79), (110, 92), (18, 15), (124, 110), (131, 119), (119, 106), (140, 129), (133, 124), (90, 84))
    ):
        first = TODAY - (9 - number) * 14 + 1
        enough = reviews >= 30
        share, spread = (recalled / reviews, wilson(recalled, reviews)) if enough else (None, None)
        found.append(Retention(first, first + 13, reviews, share, spread, 0.85 if number < 5 else 0.9))
    return tuple(found)


def titles() -> dict[SectionId, str]:
    return {one.id: one.title for one in pack().sections}


def sections() -> tuple[Section, ...]:
    found = []
    for number, one in enumerate(pack().sections[:9]):
        units = max(0, 26 - 3 * number)
        expected = 0.94 - 0.055 * number
        reach = 0.03 + 0.35 / max(1, units)
        spread = Interval(max(0, expected - reach), min(1, expected + reach))
        known = Mastery(units, expected, spread) if units >= 5 else Mastery(units, None, None)
        found.append(Section(one.id, known, 3 * number))
    return tuple(found)


def balances() -> dict[SectionId, Balance]:
    kinds = (Balance.BOTH, Balance.ONLY_KNOWS, Balance.BOTH, Balance.NEITHER, Balance.ONLY_KNOWS, Balance.UNKNOWN)
    return {one.id: kinds[number % len(kinds)] for number, one in enumerate(pack().sections[:11])}


SURENESS = {Confidence.GUESS: (64, 33), Confidence.THINK: (188, 141), Confidence.SURE: (241, 198)}
DETAILS = "Brier score 0.17 (0 is best) = reliability 0.01 − resolution 0.02 + uncertainty 0.18."


def all_shown(*, much: bool = True):
    """Every chart there is; with too little in the record otherwise."""
    from trainer.desktop.charts.ready import ReadyCharts

    make = ReadyCharts(QApplication.instance())
    if not much:
        few = tuple(one._replace(share=None, spread=None, reviews=7) for one in spans()[:2])
        return {
            "year": make.year("You answered 12 questions, all of them today.", days(1), TODAY),
            "retention": make.retention("", few),
            "sureness": make.confidence("", calibration({Confidence.SURE: (9, 8)})),
        }
    done = [(TODAY - ago, (37 * ago) % 23 + 6, (11 * ago) % 9, ago % 4) for ago in reversed(range(28))]
    return {
        "year": make.year("You studied on 231 days of the last year, most in March.", days(), TODAY),
        "days-ahead": make.load_ahead("About 24 questions fall due each day; today it is 34.", loads(), 30),
        "work-done": make.work_done("In four weeks you gave 577 answers and took 42 decisions.", done),
        "retention": make.retention("You recall a little more than the target asks: 92% against 90%.", spans()),
        "recall-ahead": make.recall_ahead(
            "On 14 December you would still know about 87% of it without practice.", loads(), 212, 0.9, TODAY + 22
        ),
        "sureness": make.confidence(
            "When you are sure, you are right a little less often than you think.", calibration(SURENESS), DETAILS
        ),
        "sections": make.mastery(
            "Partnerships is known best; six sections are below your target.", sections(), titles(), 0.9
        ),
        "judgement": make.judgement(
            "Three sections are known but not yet applied in drills.", balances(), titles(), 61
        ),
    }


def kept_nowhere(name: str, then) -> None:
    """A chooser of files in which nobody ever chooses."""


def gallery(names: tuple[str, ...] = (), *, much: bool = True) -> QWidget:
    """A page of charts, one below the other."""
    from trainer.desktop.charts.card import ChartCard
    from trainer.desktop.pages.framed import FramedPage
    from trainer.desktop.theme import Role
    from trainer.desktop.widgets.text import Text

    page = FramedPage(widest=880, settle=False)
    page.body.add(Text("Progress", Role.TITLE))
    cards = [ChartCard(one, kept_nowhere) for name, one in all_shown(much=much).items() if not names or name in names]
    for card in cards:
        page.body.add(card)
    page.body.put_in_order()
    return page


def table(name: str) -> QWidget:
    """The same with its table on show."""
    from trainer.desktop.charts.card import ChartCard

    page = gallery((name,))
    page.findChild(ChartCard).turn()
    return page


CASES = {
    "charts-year": lambda: gallery(("year", "days-ahead")),
    "charts-time": lambda: gallery(("work-done", "retention", "recall-ahead")),
    "charts-sureness": lambda: gallery(("sureness", "judgement")),
    "charts-sections": lambda: gallery(("sections",)),
    "charts-few": lambda: gallery(much=False),
    "charts-table": lambda: table("retention"),
}

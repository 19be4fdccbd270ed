"""Every page with real content in it, for tests and pictures: the repository's own pack, and a plausible learner."""

from functools import cache
from pathlib import Path

from trainer.base.errors import TroubleOutside
from trainer.base.ids import ItemId, LearnerId, SectionId, SessionId, UnitId
from trainer.content.model import Format, Pack, Section, Use, Verdict
from trainer.content.pack import read_pack
from trainer.record.happenings import Answered
from trainer.record.journal import Learner
from trainer.study.settings import Settings
from trainer.study.showing import Summary

ROOT = Path(__file__).resolve().parents[2]
TODAY = 20_779
"""A study day: 22 November 2026."""
NOW = TODAY * 86_400_000 + 9 * 3_600_000


@cache
def pack() -> Pack:
    """The repository's own pack."""
    reading = read_pack(ROOT / "questions" / "military-diplomacy")
    assert reading.pack is not None, reading.faults
    return reading.pack


def section(name: str) -> Section:
    """A section by its short name."""
    return next(one for one in pack().sections if one.id.endswith(f"/{name}"))


def depth(one: Section) -> int:
    """How many parents a section has."""
    parents = {other.id: other.parent for other in pack().sections}
    steps, parent = 0, one.parent
    while parent is not None:
        steps, parent = steps + 1, parents.get(parent)
    return steps


def counts(one: Section) -> dict[Format, int]:
    """How many practice questions a section has in each format."""
    found: dict[Format, int] = {}
    for item in pack().items:
        if item.section == one.id and item.use is Use.PRACTICE:
            found[item.format] = found.get(item.format, 0) + 1
    return found


def titles(one: Section) -> tuple[str, ...]:
    by_id = {other.id: other for other in pack().sections}
    parent = (by_id[one.parent].title,) if one.parent is not None else ()
    return (*parent, one.title)


def reading(name: str, *, before: bool):
    from trainer.desktop.pages.reading_page import Reading

    one = section(name)
    words = sum(len(line.split()) for block in one.briefing for line in block.lines)
    number = sum(counts(one).values())
    return Reading(one, titles(one), pack().disclaimer, pack().references, max(1, round(words / 180)), before, number)


def library():
    from trainer.desktop.pages.library_page import LibraryContents, SectionLine

    lines = []
    for number, one in enumerate(pack().sections):
        questions = sum(counts(one).values())
        contested = sum(statement.verdict is not Verdict.HOLDS for statement in one.statements)
        started = max(0, questions - 3 * number)
        lines.append(SectionLine(one.id, one.title, depth(one), started, questions, contested))
    return LibraryContents(pack().title, tuple(lines))


def offer():
    from trainer.desktop.pages.practice_page import Offer, SectionOffer

    return Offer(tuple(SectionOffer(one.id, one.title, depth(one), counts(one)) for one in pack().sections))


def missed(number: int) -> tuple[Answered, ...]:
    one = Answered(
        SessionId("s"),
        ItemId("i"),
        1,
        UnitId("u"),
        SectionId("s"),
        "single-choice",
        "review",
        {},
        (),
        False,
        0.0,
        "sure",
        1,
        9_000,
    )
    return (one,) * number


def closing(next_up: str = "due", *, plain: bool = False):
    from trainer.desktop.pages.summary_page import Closing

    stems = () if plain else tuple(item.stem for item in pack().items[1:3])
    returns = ((1, 3), (2, 4), (3, 2), (5, 1), (8, 6))
    summary = Summary(16, 12, 9, 5, 2, 1, 1, missed(len(stems)), returns, 412_000, "time")
    return Closing(summary, next_up, 14, section("partnerships").title, 2, stems)


def learners():
    return (
        Learner(LearnerId("a"), "Ines", False, NOW - 3_600_000),
        Learner(LearnerId("b"), "Staff Sergeant Oyelaran", False, NOW - 3 * 86_400_000),
        Learner(LearnerId("c"), "", True, NOW - 20 * 86_400_000),
    )


def _welcome():
    from trainer.desktop.pages.welcome_page import WelcomePage

    page = WelcomePage()
    page.show_welcome()
    return page


def _reading(name: str, *, before: bool):
    from trainer.desktop.pages.reading_page import ReadingPage

    page = ReadingPage()
    page.show_reading(reading(name, before=before))
    return page


def _opened():
    from trainer.desktop.widgets.badge_button import BadgeButton

    page = _reading("role", before=True)
    page.findChildren(BadgeButton)[0].click()
    return page


def _library():
    from trainer.desktop.pages.library_page import LibraryPage

    page = LibraryPage()
    page.show_library(library())
    return page


def _practice():
    from trainer.desktop.pages.practice_page import PracticePage

    page = PracticePage()
    page.show_offer(offer())
    return page


def _summary(next_up: str = "due", *, plain: bool = False):
    from trainer.desktop.pages.summary_page import SummaryPage

    page = SummaryPage()
    page.show_summary(closing(next_up, plain=plain))
    return page


def _rest(**changes):
    from trainer.desktop.pages.rest_page import Rest, RestPage

    page = RestPage()
    page.show_rest(Rest(TODAY, TODAY + 2, 8)._replace(**changes))
    return page


def settings_view(**changes):
    from trainer.desktop.pages.settings_page import SettingsView

    settings = Settings(**changes)
    return SettingsView(settings, "Ines", False, "/home/ines/.local/share/common-ground/record.db", NOW, TODAY)


def _settings(**changes):
    from trainer.desktop.pages.settings_page import SettingsPage

    page = SettingsPage()
    page.show_settings(settings_view(**changes))
    return page


def _learners():
    from trainer.desktop.pages.learners_page import LearnersPage, Roll

    page = LearnersPage()
    page.show_learners(Roll(learners(), LearnerId("a"), TODAY))
    return page


TROUBLE = TroubleOutside(
    "Common Ground is already open on this computer.",
    "Nothing is lost: every answer is in the other window.",
    "Go on there, or close it and try again here.",
)


def _trouble():
    from trainer.desktop.pages.trouble_page import TroublePage

    page = TroublePage()
    page.show_trouble(TROUBLE)
    return page


def _recovery():
    from trainer.desktop.pages.trouble_page import Recovery, TroublePage

    page = TroublePage()
    wrong = "Part of the file can't be read any more. This happens when a disk fails or a file is copied in use."
    page.show_recovery(Recovery(wrong, NOW, 1240, 36))
    return page


def _clock():
    from trainer.desktop.pages.clock_page import ClockDoubt, ClockPage

    page = ClockPage()
    page.show_doubt(ClockDoubt(NOW + 3650 * 86_400_000, NOW))
    return page


def _keys():
    from trainer.desktop.pages.keys_sheet import KeysSheet

    return KeysSheet()


CASES = {
    "welcome": _welcome,
    "reading-before": lambda: _reading("role", before=True),
    "reading-opened": _opened,
    "reading-library": lambda: _reading("police", before=False),
    "reading-claims": lambda: _reading("police", before=False),
    "library": _library,
    "practice": _practice,
    "summary": _summary,
    "summary-plain": lambda: _summary("nothing", plain=True),
    "rest": _rest,
    "rest-away": lambda: _rest(away_until=TODAY + 12),
    "rest-aside": lambda: _rest(put_aside=True),
    "settings": _settings,
    "settings-away": lambda: _settings(away_until=TODAY + 9, retention=0.95),
    "learners": _learners,
    "trouble": _trouble,
    "recovery": _recovery,
    "clock": _clock,
    "keys": _keys,
}
WITHOUT_RAIL = {"welcome", "reading-before", "reading-opened", "trouble", "recovery", "clock", "learners", "keys"}

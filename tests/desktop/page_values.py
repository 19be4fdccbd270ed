"""Every page with real content in it, for tests and pictures: the repository's own pack, and a plausible learner."""

from functools import cache
from pathlib import Path

from tests.desktop import (
    class_keyed_values,
    class_report_values,
    class_setup_values,
    class_values,
    course_values,
    date_values,
    drill_values,
    group_values,
    history_values,
    progress_values,
    rating_values,
    review_samples,
)
from trainer.base.errors import TroubleOutside
from trainer.base.ids import EventId, ItemId, LearnerId, SectionId, SessionId, UnitId
from trainer.content.model import Basis, Format, Pack, Section, Use, Verdict
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


def counts(one: Section, basis: Basis | None = None) -> dict[Format, int]:
    """How many practice questions a section has in each format; of one basis, when it is given."""
    found: dict[Format, int] = {}
    for item in pack().items:
        if item.section == one.id and item.use is Use.PRACTICE and basis in (None, item.basis):
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
    return LibraryContents(pack().title, tuple(lines), (document_line(),))


def document_line(standing: str = "ABSENT"):
    from trainer.desktop.pages.document_card import DocumentLine, Standing

    document = pack().document
    assert document is not None
    return DocumentLine(pack().id, document.name, Standing[standing])


def document(name: str = "", paragraph: int = 0, back: str = "library"):
    """A text of our own in place of the document, open at a paragraph of a section (0: at its beginning)."""
    from tests.fakes.documents import stand_in
    from trainer.content.document import own_document
    from trainer.content.opening import library_of
    from trainer.content.spots import Spot
    from trainer.desktop.studying.annotating import annotated

    named, text = stand_in(pack())
    own, shelf = own_document(text.encode()), library_of([named])
    spot = None
    if paragraph:
        one = section(name)
        spot = Spot(named.id, own.sha256, one.id, paragraph, one.paragraphs[paragraph - 1])
    told = annotated(shelf, own, named.id, spot, back)
    shelf.close()
    return told


def offer():
    from trainer.desktop.pages.practice_page import Held, Offer, SectionOffer

    offers = tuple(
        SectionOffer(one.id, one.title, depth(one), counts(one), document=Held(counts(one, Basis.DOCUMENT)))
        for one in pack().sections
    )
    return Offer(offers, disclaimer=pack().disclaimer)


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


def mistakes(*, empty: bool = False, more: int = 0):
    """A plain mistake, a claim judged wrongly, a misconception, and an order, with what was answered then."""
    from tests.study.samples import wrong_response
    from trainer.desktop.pages.mistakes_page import Entry, Mistakes
    from trainer.record.mistakes import Mistake
    from trainer.study.refuting import refute

    verdicts = {statement.id: statement for one in pack().sections for statement in one.statements}
    entries, sections = [], {one.id: one for one in pack().sections}
    wanted = ((Format.CLAIM_VERDICT, 2, 2, 1, 3), (Format.SINGLE_CHOICE, 1, 1, 0, 1), (Format.TYPED, 1, 1, 3, 2))
    for form, times, sittings, ago, due in (*wanted, (Format.ORDERING, 1, 1, 45, 0)):
        item = next(item for item in pack().items if item.format is form and item.use is Use.PRACTICE)
        contested = [verdicts[name] for name in item.statements if verdicts[name].verdict is not Verdict.HOLDS]
        keys = {*item.references, *(key for statement in contested for key in statement.references)}
        cited = tuple(reference for reference in pack().references if reference.key in keys)
        mistake = Mistake(UnitId(item.id), item.section, EventId("e"), TODAY - ago, times, sittings)
        points = refute(item, wrong_response(item))
        entries.append(
            Entry(mistake, item, titles(sections[item.section]), points, tuple(contested), cited, TODAY + due)
        )
    return Mistakes(() if empty else tuple(entries), more, TODAY)


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


def expecting(name: str, *, done: int = 0, left: int = 2):
    from trainer.content.opening import library_of
    from trainer.record.happenings import Purpose
    from trainer.study.expecting import chosen_items, shown_before_reading
    from trainer.study.showing import Question

    one, learner, shelf = section(name), LearnerId("a"), library_of([pack()])
    item = chosen_items(shelf, learner, one.id)[done]
    shelf.close()
    order = shown_before_reading(learner, item)
    return Question(item, order, titles(one), Purpose.NEW, False, done, left, False, "")


def _expecting(name: str, chosen: int = 0, **place: int):
    from trainer.desktop.pages.expecting_page import ExpectingPage
    from trainer.desktop.widgets.option_row import ChoiceRow

    page = ExpectingPage()
    page.show_question(expecting(name, **place))
    if chosen:
        page.findChildren(ChoiceRow)[chosen - 1].setChecked(True)
    return page


def _library(standing: str = "ABSENT", mistakes: int = 0):
    from trainer.desktop.pages.library_page import LibraryPage

    page = LibraryPage()
    page.show_library(library()._replace(documents=(document_line(standing),), mistakes=mistakes))
    return page


def _document(name: str = "", paragraph: int = 0, back: str = "library"):
    from trainer.desktop.pages.document_page import DocumentPage

    page = DocumentPage()
    page.show_document(document(name, paragraph, back))
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


def _mistakes(*, empty: bool = False, more: int = 0):
    from trainer.desktop.pages.mistakes_page import MistakesPage

    page = MistakesPage()
    page.show_mistakes(mistakes(empty=empty, more=more))
    return page


def _practice_document():
    from PySide6.QtWidgets import QRadioButton

    page = _practice()
    page.findChildren(QRadioButton)[1].click()
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


def _redrill(state: str, **how: bool):
    from tests.desktop import redrill_values

    return getattr(redrill_values, state)(**how)


def _keys():
    from trainer.desktop.pages.keys_sheet import KeysSheet

    return KeysSheet()


CASES = {
    **drill_values.CASES,
    **review_samples.CASES,
    **rating_values.CASES,
    **progress_values.CASES,
    **history_values.CASES,
    **group_values.CASES,
    **date_values.CASES,
    **course_values.CASES,
    **class_values.CASES,
    **class_keyed_values.CASES,
    **class_setup_values.CASES,
    **class_report_values.CASES,
    "welcome": _welcome,
    "reading-before": lambda: _reading("role", before=True),
    "reading-opened": _opened,
    "reading-library": lambda: _reading("police", before=False),
    "reading-claims": lambda: _reading("police", before=False),
    "expecting": lambda: _expecting("assistance"),
    "expecting-chosen": lambda: _expecting("humanitarian", 2, done=1, left=1),
    "library": _library,
    "library-attached": lambda: _library("WHOLE"),
    "document": _document,
    "document-marked": lambda: _document("cases", 2, "quiz"),
    "document-section": lambda: _document("role", 1, "reading"),
    "practice": _practice,
    "summary": _summary,
    "summary-plain": lambda: _summary("nothing", plain=True),
    "mistakes": lambda: _mistakes(more=3),
    "mistakes-none": lambda: _mistakes(empty=True),
    "practice-document": _practice_document,
    "library-mistakes": lambda: _library(mistakes=3),
    "rest-mistakes": lambda: _rest(mistakes=3),
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
    "redrill": lambda: _redrill("asked_page"),
    "redrill-told": lambda: _redrill("told_page", flip=False, as_authors=False),
    "redrill-flip": lambda: _redrill("told_page", flip=True, as_authors=True),
}
WITHOUT_RAIL = (
    drill_values.WITHOUT_RAIL
    | rating_values.WITHOUT_RAIL
    | class_values.WITHOUT_RAIL
    | class_keyed_values.WITHOUT_RAIL
    | class_setup_values.WITHOUT_RAIL
    | {"welcome", "reading-before", "reading-opened", "trouble", "recovery", "clock", "learners", "keys"}
    | {
        "document-marked",
        "redrill",
        "redrill-told",
        "redrill-flip",
    }
)

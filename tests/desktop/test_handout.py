"""A class's handout has all that it is asked, under the letters of its screen, and nothing that tells the key."""

import re
from html import unescape

import pytest
from pytestqt.qtbot import QtBot

from tests.desktop.lesson_driving import SESSION, House, questions
from tests.desktop.review_samples import shelf
from trainer.base.ids import DrillId, ItemId, SessionId, new_id
from trainer.content.model import ClaimVerdict, Format
from trainer.content.scenario.model import Decision
from trainer.desktop.classes.handout_desk import Handout, HandoutDesk, handout_html
from trainer.desktop.classes.next_class import NextClass
from trainer.study.lesson.lesson import DRILL, Step
from trainer.study.lesson.polls import ASKABLE, poll_question

MARRAT = DrillId("military-diplomacy/sel-marrat")


def plain(html: str) -> str:
    """The words of a page as somebody reads them, blanks and all in one."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<style>.*?</style>|<[^>]+>", " ", html, flags=re.DOTALL)))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


@pytest.fixture(scope="module")
def everything() -> str:
    """Every question of the pack that a class can vote on, and the drill."""
    steps = (*questions(10_000, *ASKABLE), Step(DRILL, MARRAT))
    return plain(handout_html(shelf(), Handout("Tuesday", SESSION, steps, sure=True)))


def test_no_key_no_reason_and_no_feedback_is_on_the_handout(everything) -> None:
    for step in questions(10_000, *ASKABLE):
        item = shelf().item(ItemId(step.name))
        body = item.body
        options = body.reasons if isinstance(body, ClaimVerdict) else body.options
        told = [item.feedback, *(option.why for option in options), getattr(body, "why", "")]
        offered = " ".join((item.stem, *(option.text for option in options), getattr(body, "claim", "")))
        for words in filter(None, map(squeezed, told)):
            assert words not in everything or words in squeezed(offered), item.id
    for node in shelf().drills.drill(MARRAT).drill.nodes:
        for option in node.options if isinstance(node, Decision) else ():
            assert squeezed(option.why) not in everything
            assert squeezed(option.text) not in everything


@pytest.mark.parametrize("sort", sorted(ASKABLE))
def test_letters_are_those_of_the_screen(sort: Format) -> None:
    (step,) = questions(1, sort)
    told = plain(handout_html(shelf(), Handout("Tuesday", SESSION, (step,), sure=True)))
    options = [one for part in poll_question(SESSION, 1, shelf().item(ItemId(step.name))).parts for one in part.options]
    places = [told.find(f" {one.letter} {squeezed(one.text)}") for one in options if len(one.text) > 15]
    assert -1 not in places
    assert places == sorted(places)


def test_where_the_session_is_not_known_options_stand_without_letters() -> None:
    (step,) = questions(1, Format.SINGLE_CHOICE)
    told = handout_html(shelf(), Handout("Tuesday", SessionId(""), (step,), sure=False))
    assert told.count("\N{BALLOT BOX}") == len(shelf().item(ItemId(step.name)).body.options)


def test_a_name_of_a_class_is_text_and_nothing_else() -> None:
    assert "<img" not in handout_html(shelf(), Handout("<img src=x>", SESSION, (), sure=True))


def test_the_handout_is_written_as_a_pdf_without_the_record_being_changed(qtbot: QtBot, tmp_path) -> None:
    house = House(qtbot)
    place = tmp_path / "handout.pdf"
    desk = HandoutDesk(house.window, house.rooms, house.window, lambda _, then: then(place))
    with qtbot.waitSignal(desk.ended, timeout=20_000) as ended:
        desk.save(Handout("Tuesday", SESSION, (*questions(4), Step(DRILL, MARRAT)), sure=True))
    assert ended.args == [f"Written: {place}"]
    assert place.read_bytes().startswith(b"%PDF")
    assert not house.journal.session(SESSION)


def test_the_handout_is_printed(qtbot: QtBot, tmp_path) -> None:
    from PySide6.QtPrintSupport import QPrinter

    house, place = House(qtbot), tmp_path / "paper.pdf"
    desk = HandoutDesk(house.window, house.rooms, house.window)

    def choose(then) -> None:
        printer = QPrinter()
        printer.setOutputFileName(str(place))
        then(printer)

    desk.report.choose_printer = choose
    with qtbot.waitSignal(desk.ended, timeout=20_000) as ended:
        desk.print_out(Handout("Tuesday", SESSION, questions(2), sure=True))
    assert (ended.args, place.read_bytes()[:4]) == (["Sent to the printer."], b"%PDF")


def test_the_next_class_keeps_the_letters_that_were_printed_until_it_was_held(tmp_path) -> None:
    def next_class() -> NextClass:
        return NextClass(tmp_path, lambda: new_id(0))

    printed = next_class()
    printed.keep()
    another_day = next_class()
    assert another_day.session() == printed.session()
    another_day.use(SESSION)
    assert next_class().session() == printed.session()
    another_day.use(printed.session())
    assert next_class().session() != printed.session()

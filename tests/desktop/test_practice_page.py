"""Putting a practice together, by mouse and by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from tests.desktop.driving import button, click, press
from tests.desktop.page_driving import heard, put_on_show, words
from tests.desktop.page_values import counts, offer, pack, section
from trainer.base.ids import SectionId
from trainer.content.model import Basis, Format
from trainer.desktop.pages.practice_page import Held, Offer, PracticePage, SectionOffer
from trainer.desktop.widgets.tick import Tick
from trainer.study.planning import Practice
from trainer.study.quiz import Mode

ROLE = section("role").id
OVERVIEW = SectionId("military-diplomacy/overview")


def shown(qtbot: QtBot, value: Offer | None = None) -> PracticePage:
    page = PracticePage()
    page.show_offer(value or offer())
    put_on_show(qtbot, page)
    return page


def tick(page: PracticePage, name: str) -> Tick:
    return next(one for one in page.findChildren(Tick) if one.accessibleName() == name)


def segment(page: PracticePage, name: str) -> QRadioButton:
    return next(one for one in page.findChildren(QRadioButton) if one.accessibleName() == name)


def named(page: PracticePage, name: str):
    from trainer.desktop.widgets.action_button import ActionButton

    return next(one for one in page.findChildren(ActionButton) if one.accessibleName() == name)


def test_enter_starts_with_everything_for_ten_minutes(qtbot: QtBot) -> None:
    page = shown(qtbot)
    wishes = heard(page.practice_chosen)
    press(Qt.Key.Key_Return)
    assert wishes == [Practice((), (), 0, 10)]


def test_one_section_one_kind_and_five_questions_by_mouse(qtbot: QtBot) -> None:
    page = shown(qtbot)
    wishes = heard(page.practice_chosen)
    click(named(page, "No sections"))
    click(named(page, "No kinds"))
    click(tick(page, section("role").title))
    click(tick(page, "Choose one"))
    click(segment(page, "5"))
    click(segment(page, "questions"))
    click(button(page, "Start practice"))
    assert wishes == [Practice((ROLE,), (Format.SINGLE_CHOICE,), 5, 0)]


def test_a_section_is_left_out_by_keyboard(qtbot: QtBot) -> None:
    page = shown(qtbot)
    wishes = heard(page.practice_chosen)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return)
    assert len(wishes) == 1
    assert OVERVIEW not in wishes[0].sections
    assert wishes[0].sections != ()


def test_the_arrow_keys_choose_the_length(qtbot: QtBot) -> None:
    page = shown(qtbot)
    wishes = heard(page.practice_chosen)
    segment(page, "10").setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return)
    assert wishes[0].minutes == 20


def test_it_says_how_many_questions_the_choice_holds(qtbot: QtBot) -> None:
    page = shown(qtbot, offer()._replace(chosen=(ROLE,)))
    number = sum(counts(section("role")).values())
    assert f"{number} question" in words(page)
    click(tick(page, "Choose one"))
    assert f"{number - counts(section('role'))[Format.SINGLE_CHOICE]} question" in words(page)


def test_sections_that_were_asked_for_are_ticked_and_no_others(qtbot: QtBot) -> None:
    page = shown(qtbot, offer()._replace(chosen=(ROLE,)))
    ticked = {one.accessibleName() for one in page.findChildren(Tick) if one.isChecked()}
    assert section("role").title in ticked
    assert section("assistance").title not in ticked


def test_no_section_is_no_practice_and_says_why(qtbot: QtBot) -> None:
    page = shown(qtbot)
    wishes = heard(page.practice_chosen)
    click(named(page, "No sections"))
    press(Qt.Key.Key_Return)
    assert not button(page, "Start practice").isEnabled()
    assert "Choose at least one section." in words(page)
    assert wishes == []
    click(named(page, "All sections"))
    assert button(page, "Start practice").isEnabled()


def test_no_kind_is_no_practice_and_says_why(qtbot: QtBot) -> None:
    page = shown(qtbot)
    click(named(page, "No kinds"))
    assert "Choose at least one kind of question." in words(page)


def test_a_section_without_questions_can_not_be_ticked(qtbot: QtBot) -> None:
    empty = SectionOffer(SectionId("p/none"), "Nothing here", 0, {})
    some = SectionOffer(SectionId("p/some"), "Something", 0, {Format.TYPED: 2})
    page = shown(qtbot, Offer((empty, some)))
    assert not tick(page, "Nothing here").isEnabled()
    assert "none yet" in tick(page, "Nothing here").accessibleDescription()


def test_sections_and_kinds_that_do_not_meet_say_so(qtbot: QtBot) -> None:
    one = SectionOffer(SectionId("p/one"), "One", 0, {Format.TYPED: 2})
    other = SectionOffer(SectionId("p/two"), "Two", 0, {Format.ORDERING: 2})
    page = shown(qtbot, Offer((one, other)))
    click(tick(page, "One"))
    click(tick(page, "Put in order"))
    assert "no question of the chosen kinds" in words(page)


def test_an_offer_without_questions_says_so(qtbot: QtBot) -> None:
    page = shown(qtbot, Offer(()))
    assert "There are no questions to practise yet." in words(page)


def test_what_holds_up_is_asked_unless_somebody_says_otherwise(qtbot: QtBot) -> None:
    page = shown(qtbot)
    wishes = heard(page.practice_chosen)
    assert segment(page, "What holds up").isChecked()
    press(Qt.Key.Key_Return)
    assert wishes[0].mode is Mode.HOLDS_UP


def test_what_the_document_says_is_chosen_by_mouse(qtbot: QtBot) -> None:
    page = shown(qtbot)
    wishes = heard(page.practice_chosen)
    click(segment(page, "What the document says"))
    click(button(page, "Start practice"))
    assert wishes == [Practice((), (), 0, 10, Mode.DOCUMENT)]


def test_what_the_document_says_is_chosen_by_keyboard(qtbot: QtBot) -> None:
    page = shown(qtbot)
    wishes = heard(page.practice_chosen)
    segment(page, "What holds up").setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return)
    assert [wish.mode for wish in wishes] == [Mode.DOCUMENT]


def test_counts_follow_the_mode(qtbot: QtBot) -> None:
    page = shown(qtbot, offer()._replace(chosen=(ROLE,)))
    click(segment(page, "What the document says"))
    number = sum(counts(section("role"), Basis.DOCUMENT).values())
    assert 0 < number < sum(counts(section("role")).values())
    assert f"{number} question" in words(page)
    assert tick(page, section("role").title).accessibleDescription().startswith(f"{number} question")
    click(segment(page, "What holds up"))
    assert f"{sum(counts(section('role')).values())} question" in words(page)


def test_what_a_mode_has_no_questions_for_can_not_be_ticked_and_is_as_it_was_afterwards(qtbot: QtBot) -> None:
    bare = SectionOffer(SectionId("p/one"), "One", 0, {Format.CLAIM_VERDICT: 2})
    both = SectionOffer(
        SectionId("p/two"), "Two", 0, {Format.TYPED: 2, Format.CLAIM_VERDICT: 1}, document=Held({Format.TYPED: 1}, 1)
    )
    page = shown(qtbot, Offer((bare, both)))
    wishes = heard(page.practice_chosen)
    click(segment(page, "What the document says"))
    ticks = {name: tick(page, name) for name in ("One", "Two", "Judge a claim", "Type a short answer")}
    assert [one.isEnabled() for one in ticks.values()] == [False, True, False, True]
    assert not ticks["One"].isChecked()
    press(Qt.Key.Key_Return)
    assert wishes == [Practice((), (), 0, 10, Mode.DOCUMENT)]
    click(segment(page, "What holds up"))
    assert all(one.isChecked() for one in ticks.values())


def test_a_mode_that_has_everything_back_tomorrow_says_so(qtbot: QtBot) -> None:
    one = SectionOffer(SectionId("p/one"), "One", 0, {Format.TYPED: 2}, document=Held({}, 2))
    page = shown(qtbot, Offer((one,)))
    click(segment(page, "What the document says"))
    assert "back tomorrow" in tick(page, "One").accessibleDescription()
    assert "The rest comes back tomorrow." in words(page)
    assert not button(page, "Start practice").isEnabled()


def test_what_the_document_says_of_itself_stands_by_its_mode_alone(qtbot: QtBot) -> None:
    page = shown(qtbot)
    said = pack().disclaimer.partition(". ")[0]
    assert said not in words(page)
    click(segment(page, "What the document says"))
    assert said in words(page)

"""Sure and wrong: refuted at once, listed with the reasons, back today and tomorrow, gone once it is known."""

import re
import shutil
from pathlib import Path

import pytest
from playing import answer_by_keyboard, answer_by_mouse, keys_of, page_of, place_of, rows, shown_item
from PySide6.QtWidgets import QApplication

from trainer.content.model import Format, Item, SingleChoice
from trainer.content.opening import open_library
from trainer.desktop.widgets.action_button import ActionButton
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.option_row import ChoiceRow
from trainer.record.happenings import Undone

TEA = Path(__file__).parents[1] / "content" / "packs" / "tea"


@pytest.fixture
def library(places, packs):
    library = open_library(packs, places.cache)
    yield library
    library.close()


def wrong_row(person, item: Item) -> int:
    """Where an option stands that is not the key."""
    (key,) = keys_of(item.body)
    return next(place for place, row in enumerate(rows(person, ChoiceRow)) if row.accessibleName() != key)


def miss_by_keyboard(person, library) -> Item:
    """Known answers until a choice comes up, which is missed with Sure."""
    while not isinstance(shown_item(person, library).body, SingleChoice):
        answer_by_keyboard(person, shown_item(person, library))
        person.press("Enter")
    item = shown_item(person, library)
    person.press(str(wrong_row(person, item) + 1), "S")
    return item


def miss_by_mouse(person, library) -> Item:
    while not isinstance(shown_item(person, library).body, SingleChoice):
        answer_by_mouse(person, shown_item(person, library))
        person.click(person.button("Continue"))
    item = shown_item(person, library)
    person.click(rows(person, ChoiceRow)[wrong_row(person, item)])
    person.click(person.button("Sure"))
    return item


def play_to_the_end(person, library, answer=answer_by_keyboard, missed: Item | None = None) -> None:
    """Known answers until the sitting ends; ``missed`` is missed again, surely, as often as it comes."""
    for _ in range(60):
        if person.place != "quiz":
            return
        item = shown_item(person, library)
        if missed is not None and item.id == missed.id:
            person.press(str(wrong_row(person, item) + 1), "S")
        else:
            answer(person, item)
        if page_of(person).draft() is None:
            go_on(person, answer)


def go_on(person, answer) -> None:
    if answer is answer_by_mouse:
        person.click(person.button("Continue"))
    else:
        person.press("Enter")


def tab_to(person, name: str) -> None:
    for _ in range(120):
        focused = QApplication.focusWidget()
        if focused is not None and focused.accessibleName().startswith(name):
            return
        person.press("Tab")
    raise AssertionError(f"Tab never comes to {name!r}")


def chips(person) -> list[str]:
    return [chip.text() for chip in person.window.findChildren(Chip) if chip.isVisible()]


def listed(person) -> int:
    """How many entries the page shows."""
    return sum(text == "Read the section" for text in person.texts())


def test_what_was_sure_and_wrong_goes_its_whole_way_by_keyboard_alone(at_first_question, library, clock):
    person = at_first_question
    item = miss_by_keyboard(person, library)
    assert person.sees("Sure, and wrong.")
    assert person.sees("Back in this session, and again tomorrow.")
    assert "Sure and wrong" in chips(person)
    person.press("Enter")
    play_to_the_end(person, library)
    assert person.place == "summary"
    assert person.sees(item.stem)
    tab_to(person, "See what holds")
    person.press("Enter")
    assert person.place == "mistakes"
    assert person.sees("You were sure, and it was wrong")
    assert person.sees(keys_of(item.body)[0])
    assert person.sees("Comes back tomorrow.")
    assert "Misconception" not in chips(person)
    person.press("Enter")
    assert shown_item(person, library).id == item.id
    assert "Once more" in chips(person)
    play_to_the_end(person, library)
    assert person.place == "summary"

    clock.pass_time(days=1)
    person.press("Ctrl+1")
    play_to_the_end(person, library, missed=item)
    tab_to(person, "See what holds")
    person.press("Enter")
    assert "Misconception" in chips(person)
    assert person.sees("last today")

    clock.pass_time(days=1)
    person.press("Ctrl+4")
    tab_to(person, "See what holds")
    person.press("Enter", "Enter")
    assert shown_item(person, library).id == item.id
    assert "Once more" not in chips(person)
    play_to_the_end(person, library)
    person.press("Ctrl+4")
    assert not person.sees("See what holds")


def test_the_list_is_reached_from_every_place_by_mouse_alone_and_leads_back_there(at_first_question, library):
    person = at_first_question
    item = miss_by_mouse(person, library)
    person.click(person.button("Continue"))
    play_to_the_end(person, library, answer_by_mouse)
    assert person.place == "summary"
    person.click(person.button("See what holds"))
    assert person.place == "mistakes"
    person.click(person.button("Read the section"))
    assert person.place == "reading"
    person.click(person.button("Back"))
    assert person.place == "mistakes"
    person.click(person.button("Back"))
    assert person.place == "summary"
    person.click(person.button("Library"))
    person.click(person.button("See what holds"))
    assert (person.place, listed(person)) == ("mistakes", 1)
    person.click(person.button("Back"))
    assert person.place == "library"
    person.click(person.button("See what holds"))
    person.click(person.button("Practise it"))
    assert shown_item(person, library).id == item.id
    person.click(person.button("Leave"))
    assert person.place == "rest"
    person.click(person.button("1 sure and wrong"))
    assert person.place == "mistakes"
    person.click(person.button("Back"))
    assert person.place == "rest"


def test_coming_back_by_keyboard_the_ring_shows_which_button_enter_would_press(at_first_question, library):
    person = at_first_question
    miss_by_keyboard(person, library)
    person.press("Enter")
    play_to_the_end(person, library)
    tab_to(person, "See what holds")
    person.press("Enter", "Esc")
    assert person.place == "summary"
    assert person.button("See what holds", ActionButton).by_keyboard


def test_an_answer_that_was_taken_back_is_not_listed(at_first_question, library):
    person = at_first_question
    miss_by_keyboard(person, library)
    person.press("Ctrl+Z", "Esc")
    assert person.place == "rest"
    assert not person.sees("sure and wrong")


def test_a_list_that_is_settled_meanwhile_says_what_it_is_for(at_first_question, library):
    person = at_first_question
    miss_by_keyboard(person, library)
    person.press("Esc", "Ctrl+4")
    tab_to(person, "See what holds")
    person.press("Enter")
    tab_to(person, "Read the section")
    person.press("Enter")
    sitting = person.house._desk._study._sitting
    answered = sitting.journal.mistakes(sitting.learner, 1)[0].answer
    sitting.tell(Undone(answered, "s"), person.house._clocks.now())
    person.press("Esc")
    assert person.place == "mistakes"
    assert person.sees("kept here with the reasons")
    person.press("Enter")
    assert person.place == "library"


def test_the_documents_words_are_practised_by_keyboard_alone_and_taken_up_again_in_their_mode(
    at_first_question, launch, library
):
    person = at_first_question
    person.press("Esc", "Ctrl+2")
    tab_to(person, "All sections")
    person.press("Enter")
    tab_to(person, "What holds up")
    person.press("Right", "Enter")
    assert person.place == "quiz"
    for _ in range(3):
        item = shown_item(person, library)
        assert item.basis == "document"
        assert "What the document says" in chips(person)
        assert person.sees("says that an AI wrote it")
        answer_by_keyboard(person, item)
        person.press("Enter")
    before = shown_item(person, library).id
    person = launch()
    assert shown_item(person, library).id == before
    assert "What the document says" in chips(person)


def test_the_documents_words_are_practised_by_mouse_alone_and_the_next_practice_is_what_holds_up(
    at_first_question, library
):
    person = at_first_question
    person.click(person.button("Leave"))
    person.click(person.button("Practice"))
    person.click(person.button("All sections"))
    person.click(person.button("What the document says"))
    person.click(person.button("Start practice"))
    assert "What the document says" in chips(person)
    person.click(person.button("Leave"))
    person.click(person.button("Practice"))
    person.click(person.button("All sections"))
    person.click(person.button("Start practice"))
    assert "What the document says" not in chips(person)


def test_the_summary_leaves_out_what_the_pack_lost_meanwhile(launch, tmp_path, places):
    pack = shutil.copytree(TEA, tmp_path / "tea")
    person = launch((pack,))
    person.write("Ana")
    person.press("Enter", "Enter")
    library = open_library((pack,), places.cache)
    asked = shown_item(person, library)
    assert asked.format is Format.SINGLE_CHOICE
    wrong = next(option.text for option in asked.body.options if not option.key)
    person.press(str(place_of(person, ChoiceRow, wrong) + 1), "S", "Enter")
    lose(pack, asked.id.partition("/")[2])
    person = launch((pack,))
    smaller = open_library((pack,), places.cache)
    for _ in range(20):
        if person.place != "quiz":
            break
        answer_by_keyboard(person, shown_item(person, smaller))
        if page_of(person).draft() is None:
            person.press("Enter")
    assert person.place == "summary"
    assert not person.sees(asked.stem)
    library.close()
    smaller.close()


def lose(pack: Path, name: str) -> None:
    """Take an item out of the pack and of its ledger."""
    for path in pack.glob("sections/*.yaml"):
        head, *items = re.split(r"(?m)^(?=  - id: )", path.read_text("utf-8"))
        kept = [item for item in items if not item.startswith(f"  - id: {name}\n")]
        path.write_text("".join((head, *kept)), encoding="utf-8")
    ledger = pack / "ids.lock"
    lines = [line for line in ledger.read_text("utf-8").splitlines() if not line.startswith(f"{name} ")]
    ledger.write_text("\n".join(lines) + "\n", encoding="utf-8")

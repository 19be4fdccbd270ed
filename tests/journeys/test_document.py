"""A learner's own copy of the document: attached by hand, opened where a question stands, gone back from, removed."""

from pathlib import Path

import pytest
from playing import answer_by_keyboard, page_of, shown_item
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox
from test_every_page import Bracketing

from tests.fakes.documents import TEA_TEXT, tea_with_document
from trainer.content.opening import open_library
from trainer.desktop.pages.document_paragraph import ParagraphView
from trainer.desktop.widgets.column import Column


@pytest.fixture
def tea(tmp_path):
    """The made-up pack that names a document, and the document's file on a stick."""
    stick = tmp_path / "stick"
    stick.mkdir()
    return tea_with_document(stick)


def choose(person, file: Path) -> None:
    """Types the file's name into the dialog that is open."""
    dialog = person.window.findChild(QFileDialog)
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    field.setText(str(file))
    person.settle()
    dialog.accept()
    person.window.activateWindow()
    QTest.qWaitForWindowActive(person.window)
    person.settle()


def take(person, file: Path) -> None:
    """What comes after the dialog, for what no dialog lets one choose."""
    person.house._desk._study._later._documents.take(file)
    person.settle()


def first_reading(launch, *packs):
    person = launch(packs) if packs else launch()
    person.write("Ana")
    person.press("Enter")
    if person.place == "expecting":
        person.press("Esc")
    return person


def attached(launch, tea):
    """Ana has attached the document about tea, and sees the library."""
    pack, file = tea
    person = first_reading(launch, pack)
    person.press("Ctrl+4")
    person.click(person.button("Attach the document"))
    choose(person, file)
    return person


def to_quiz(person) -> None:
    """From anywhere through the briefing to the first question."""
    person.press("Ctrl+1")
    for _ in range(4):
        if person.place == "expecting":
            person.press("Esc")
        elif person.place == "reading":
            person.press("Enter")
    assert person.place == "quiz"


def answer_first(person, pack, places):
    library = open_library((pack,), places.cache)
    item = shown_item(person, library)
    answer_by_keyboard(person, item)
    library.close()
    return item


def copies(places) -> list[Path]:
    folder = places.data / "documents"
    return sorted(folder.iterdir()) if folder.exists() else []


def marked(person) -> ParagraphView:
    views = person.window.page("document").findChildren(ParagraphView)
    return next(view for view in views if view.isVisible() and view.label is not None)


def scrolled(person) -> int:
    return person.window.page(person.place).findChild(Column).verticalScrollBar().value()


def test_a_document_is_attached_once_and_works_when_the_stick_is_gone(launch, tea, places):
    pack, file = tea
    person = attached(launch, tea)
    assert person.sees("Your copy of “On Tea” is attached")
    assert QApplication.focusWidget().accessibleName() == "Read the document"
    file.unlink()
    person = launch((pack,))
    to_quiz(person)
    answer_first(person, pack, places)
    person.press("d")
    assert person.place == "document"
    assert person.sees("Behind the question: Kinds of leaf, paragraph")
    assert [copy.read_text("utf-8") for copy in copies(places)] == [TEA_TEXT.rstrip("\n")]


def test_the_paragraph_behind_a_question_is_marked_and_escape_leads_back_to_the_same_place(launch, tea, places):
    person = attached(launch, tea)
    to_quiz(person)
    item = answer_first(person, tea[0], places)
    before, seen = person.window.grab().toImage(), person.texts()
    person.click(person.button("In the document"))
    lines = {"tea/leaves.02": "One shrub gives them all.", "tea/leaves.03": "Black tea takes these steps:"}
    told = [text for text in person.texts() if "One shrub" in text or "Black tea takes" in text]
    assert any(lines.get(item.statements[0], "One shrub") in text for text in told)
    assert marked(person).isVisible()
    person.press("Esc")
    assert person.place == "quiz"
    assert person.texts() == seen
    assert QApplication.focusWidget().accessibleName() == "Continue"
    person.press("d", "Esc")
    assert person.window.grab().toImage() == before
    person.press("Enter")
    assert page_of(person).draft() is not None


def test_from_the_section_one_comes_back_to_the_section_as_it_was_scrolled_and_on_to_the_question(launch, tea, places):
    person = attached(launch, tea)
    to_quiz(person)
    answer_first(person, tea[0], places)
    person.window.resize(800, 480)
    person.press("r")
    person.press("Down", "Down")
    before = scrolled(person)
    assert before > 0
    person.press("d")
    assert person.place == "document"
    assert person.sees("Behind the section: Kinds of leaf, paragraph 1")
    person.press("Enter")
    assert (person.place, scrolled(person)) == ("reading", before)
    person.press("Esc")
    assert person.place == "quiz"


def test_the_library_opens_the_document_and_gets_the_reader_back_at_the_same_button(launch, tea):
    person = attached(launch, tea)
    person.click(person.button("Read the document"))
    assert person.place == "document"
    assert person.sees("Written for tests; tea is a matter of taste.")
    assert person.sees("See also: coffee")
    person.click(person.button("Back to the library"))
    assert person.place == "library"
    assert QApplication.focusWidget().accessibleName() == "Read the document"


def test_everything_works_with_the_keyboard_alone(launch, tea):
    pack, file = tea
    person = first_reading(launch, pack)
    person.press("Ctrl+4", "Tab")
    while QApplication.focusWidget().accessibleName() != "Attach the document…":
        person.press("Tab")
    person.press("Enter")
    choose(person, file)
    person.press("Enter")
    assert person.place == "document"
    person.press("Esc", "Tab", "Enter", "Enter")
    assert person.sees("If you have “On Tea” as a text file")


def test_verdicts_stand_beside_what_is_contested(launch, tea):
    person = attached(launch, tea)
    person.click(person.button("Read the document"))
    correction = "It keeps only where it is dry, dark and closed from air."
    assert not person.sees(correction)
    person.click(person.button("The document's claim: holds only if"))
    assert person.sees(correction)


def test_markup_in_the_document_is_shown_as_it_is_written(launch, tea):
    person = attached(launch, tea)
    person.click(person.button("Read the document"))
    assert person.sees("<b>Always</b> & {0} %s")


def test_a_copy_with_other_line_ends_and_a_mark_at_its_beginning_is_recognised(launch, tea):
    pack, file = tea
    file.write_bytes(b"\xef\xbb\xbf" + TEA_TEXT.replace("\n", "\r\n").encode())
    assert attached(launch, (pack, file)).sees("is attached")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (TEA_TEXT.replace("shrub", "bush").encode(), "other.txt is not the document behind this course."),
        (b"\xff\xfe\x00", "This file is not plain text in UTF-8."),
        (b"x" * 1_000_001, "This file is too large"),
    ],
)
def test_another_file_is_refused_kindly_and_nothing_is_kept(launch, tea, tmp_path, places, content, told):
    pack, file = tea
    other = tmp_path / "other.txt"
    other.write_bytes(content)
    person = first_reading(launch, pack)
    person.press("Ctrl+4")
    person.click(person.button("Attach the document"))
    choose(person, other)
    assert person.sees(told)
    assert person.sees("nothing was kept")
    assert copies(places) == []
    person.click(person.button("Choose another file"))
    choose(person, file)
    assert person.sees("is attached")
    assert not person.sees(told)


def test_a_file_that_vanished_before_it_was_read_is_told(launch, tea):
    person = first_reading(launch, tea[0])
    person.press("Ctrl+4")
    tea[1].unlink()
    take(person, tea[1])
    assert person.sees("The file on-tea.txt can't be read")
    assert person.window.findChild(QMessageBox) is None


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (Path.unlink, "no longer where the program kept it"),
        (lambda copy: copy.write_text("tampered"), "was changed or damaged after it was attached"),
    ],
)
def test_a_copy_that_was_harmed_is_told_and_can_be_attached_again_on_the_spot(launch, tea, places, harm, told):
    person = attached(launch, tea)
    to_quiz(person)
    answer_first(person, tea[0], places)
    harm(copies(places)[0])
    person.press("d")
    assert person.place == "quiz"
    assert person.sees(told)
    person.click(person.button("Attach it again"))
    choose(person, tea[1])
    assert person.place == "quiz"
    person.press("d")
    assert person.place == "document"


def test_the_library_tells_of_a_damaged_copy(launch, tea, places):
    person = attached(launch, tea)
    copies(places)[0].write_text("tampered")
    person.press("Ctrl+1", "Ctrl+4")
    assert person.sees("was changed or damaged, and can’t be opened")
    person.click(person.button("Attach it again"))
    choose(person, tea[1])
    assert person.sees("is attached")


def test_a_copy_that_cannot_be_kept_is_told_and_tried_again(launch, tea, places):
    pack, file = tea
    person = first_reading(launch, pack)
    person.press("Ctrl+4")
    places.data.joinpath("documents").write_text("in the way")
    take(person, file)
    assert person.sees("can't be made")
    places.data.joinpath("documents").unlink()
    person.click(person.button("Try again"))
    assert len(copies(places)) == 1
    assert person.sees("Your copy of “On Tea” is attached")


def test_a_removed_copy_is_gone_from_disk_and_from_every_page(launch, tea, places):
    person = attached(launch, tea)
    person.click(person.button("Remove my copy"))
    person.click(person.button("Remove it"))
    assert copies(places) == []
    assert person.sees("If you have “On Tea” as a text file")
    to_quiz(person)
    answer_first(person, tea[0], places)
    assert not person.sees("In the document")
    person.press("d")
    assert person.place == "quiz"
    assert tea[1].exists()


def test_of_two_packs_the_document_goes_to_its_own(launch, tea, places, packs):
    (real,) = packs
    person = first_reading(launch, real, tea[0])
    person.press("Ctrl+4")
    take(person, tea[1])
    assert person.sees("Your copy of “On Tea” is attached")
    assert person.sees("If you have “The Role of Military Diplomacy")
    to_quiz(person)
    library = open_library((real, tea[0]), places.cache)
    item = shown_item(person, library)
    answer_by_keyboard(person, item)
    library.close()
    assert item.id.startswith("military-diplomacy/")
    assert not person.sees("In the document")


def test_every_word_around_the_document_goes_through_translation(launch, tea, qapp):
    pack, file = tea
    person = first_reading(launch, pack)
    translator = Bracketing()
    qapp.installTranslator(translator)
    try:
        take(person, pack / "pack.yaml")
        person.press("Ctrl+4")
        told = [text for text in person.texts() if "On Tea" in text]
        take(person, file)
        person.click(person.button("⟦Remove my copy"))
        told += [text for text in person.texts() if "emove" in text]
        person.click(person.button("⟦Keep it"))
        person.click(person.button("⟦Read the document"))
        told += [text for text in person.texts() if "Back to" in text]
    finally:
        qapp.removeTranslator(translator)
    assert len(told) > 4
    assert all("⟦" in text for text in told)


def test_the_note_that_the_dialog_keeps_lies_with_everything_else(launch, tea, places, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    attached(launch, tea).window.close()
    assert not (tmp_path / "config").exists()

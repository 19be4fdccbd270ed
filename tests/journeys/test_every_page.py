"""Every page of the running application: names and roles, words that can be translated, at every size."""

from pathlib import Path

from playing import answer_by_keyboard, shown_item
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget

from trainer.content.opening import open_library
from trainer.desktop.widgets.rail import RailButton
from trainer.desktop.widgets.rows import Row

TEA = Path(__file__).parents[1] / "content" / "packs" / "tea"


class Bracketing(QTranslator):
    """Translates everything into itself in brackets: what has none was never handed to translation."""

    def translate(self, context, text, disambiguation=None, n=-1):
        return f"⟦{text}⟧"

    def isEmpty(self):  # noqa: N802 (Qt's name)
        return False


def every_page(launch, packs=(), name="Ana"):
    """Leads through every page that a learner can come to; yields the person at each."""
    person = launch(packs) if packs else launch()
    yield person
    person.write(name)
    person.press("Enter")
    yield person
    person.press("Enter")
    yield person
    person.press("Alt+0")
    yield person
    person.press("Esc")
    yield person
    for keys in ("Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+6"):
        person.press(keys)
        yield person
    person.press("Ctrl+4", "Enter")
    yield person
    person.press("Esc")
    rows = [row for row in person.window.findChildren(Row) if row.isVisible()]
    person.click([row for row in rows if "0 of" in row.accessibleDescription()][-1])
    yield person
    person.house._desk._study._mistakes.open()
    yield person
    person.click(person.window.findChildren(RailButton)[-2])
    yield person


def test_every_focusable_control_has_a_name_and_a_role(launch):
    QAccessible.setActive(True)
    places = []
    for person in every_page(launch):
        places.append(person.place)
        for widget in person.window.findChildren(QWidget):
            if not widget.isVisible() or widget.focusPolicy() == widget.focusPolicy().NoFocus:
                continue
            interface = QAccessible.queryAccessibleInterface(widget)
            told = f"{person.place}: {type(widget).__name__}"
            if widget.objectName() == "qt_spinbox_lineedit":
                continue  # Qt's own part of a spin box, which stands for both before a screen reader
            assert interface is not None, told
            assert interface.text(QAccessible.Text.Name), told
            assert interface.role() not in (QAccessible.Role.NoRole, QAccessible.Role.Client), told
    first = {"welcome", "reading", "quiz", "rest", "practice", "library"}
    assert first | {"expecting", "progress", "settings", "learners"} <= set(places)


def test_every_word_of_the_interface_goes_through_translation(launch, qapp):
    translator = Bracketing()
    qapp.installTranslator(translator)
    try:
        plain = set()
        for person in every_page(launch, (TEA,)):
            for label in person.window.findChildren(QLabel):
                if label.isVisible() and any(letter.isalpha() for letter in label.text()) and "⟦" not in label.text():
                    plain.add(label.text())
    finally:
        qapp.removeTranslator(translator)
    taught = "".join(path.read_text("utf-8") for path in TEA.rglob("*.yaml"))
    folded = " ".join(taught.replace("\n", " ").split())
    own = {"Ana", *[text for text in plain if "record.sqlite" in text]}
    parts = {part.strip(" .") for text in plain - own for part in " ".join(text.split()).split(". ")}
    assert {part for part in parts if part not in folded} == set()


def test_the_real_packs_first_questions_can_be_answered_at_two_hundred_percent_and_in_a_small_window(
    launch, places, packs
):
    person = launch()
    person.write("Ana")
    person.press("Enter", "Enter")
    for _ in range(4):
        person.press("Ctrl++")
    person.window.resize(1024, 640)
    person.settle()
    library = open_library(packs, places.cache)
    for _ in range(5):
        answer_by_keyboard(person, shown_item(person, library))
        go_on = person.button("Continue")
        bottom = go_on.mapTo(person.window, go_on.rect().bottomRight())
        assert bottom.y() <= person.window.height()
        assert bottom.x() <= person.window.width()
        person.press("Enter")
    library.close()

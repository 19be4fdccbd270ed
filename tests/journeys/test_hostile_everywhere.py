"""Markup and endless lines in every field of a pack, marks of direction in a name: through the running application."""

from pathlib import Path

import pytest
from playing import answer_by_keyboard, answer_by_mouse, page_of, shown_item
from PySide6.QtGui import QColor, QImage
from ruamel.yaml import YAML
from test_every_page import TEA, every_page
from walls import HAS_INOTIFY, Watched

from trainer.content.opening import open_library

MARKUP = "<b>bold</b><img src='red.png'> & {0} %s %n '; DROP TABLE event; --"
ENDLESS = "long" * 4_400
NAME = "<b>A</b><img src='red.png'>\u202egnp.exe"
IDS = frozenset(
    {"pack", "language", "sections", "section", "id", "format", "statements", "basis", "level", "use", "verdict"}
    | {"paragraph", "group", "key", "required", "parent", "status", "superseded_by"}
)


@pytest.fixture
def red(tmp_path, monkeypatch):
    """A red picture that a careless label would find under its bare name; whoever opens it is noticed."""
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(255, 0, 0))
    image.save(str(tmp_path / "red.png"))
    monkeypatch.chdir(tmp_path)
    watched = Watched(tmp_path / "red.png")
    yield watched
    watched.close()


pytestmark = pytest.mark.skipif(not HAS_INOTIFY, reason="needs Linux's inotify")


def _is_id(name, part):
    """Whether other parts, or the reader, find something by this; the keys of references are a list of words."""
    cites = name in {"references", "sections"} and not any(isinstance(each, dict) for each in part)
    listed = name in {"statements", "sections"} and any(isinstance(each, dict) for each in part)
    return (name in IDS and not listed) or cites


def spoiled(value, hostile):
    """The same document with the hostile words in front of every text that is no id."""
    if isinstance(value, dict):
        return {name: part if _is_id(name, part) else spoiled(part, hostile) for name, part in value.items()}
    if isinstance(value, list):
        return [spoiled(part, hostile) for part in value]
    return f"{hostile} {value}" if isinstance(value, str) else value


def hostile_pack(folder: Path, hostile: str) -> Path:
    """The tea pack, which has every format, with the hostile words in every field of every file."""
    yaml = YAML(typ="safe")
    yaml.width = 100_000
    yaml.default_flow_style = False
    yaml.allow_unicode = True
    for source in sorted(TEA.rglob("*.yaml")):
        target = folder / "tea" / source.relative_to(TEA)
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("w", encoding="utf-8") as file:
            yaml.dump(spoiled(yaml.load(source.read_text("utf-8")), hostile), file)
    return folder / "tea"


def reds(person) -> bool:
    image = person.window.grab().toImage()
    pure = QColor(255, 0, 0).rgb()
    return any(image.pixel(x, y) == pure for x in range(0, image.width(), 7) for y in range(0, image.height(), 7))


def play(person, library, answer) -> set[str]:
    """Answers whatever comes until the quiz is over; gives the formats that were asked."""
    asked = set()
    for _ in range(60):
        if person.place != "quiz":
            break
        item = shown_item(person, library)
        asked.add(item.format)
        answer(person, item)
        assert not reds(person)
        if page_of(person).draft() is None:
            person.press("Enter")
    return asked


def test_markup_in_every_field_and_a_name_is_shown_as_text_and_read_from_nowhere(launch, tmp_path, red, places):
    pack = hostile_pack(tmp_path, MARKUP)
    seen = set()
    for person in every_page(launch, (pack,), name=NAME):
        assert not reds(person), person.place
        if person.sees("<img src='red.png'>"):
            seen.add(person.place)
    assert {"reading", "quiz", "library", "settings", "learners"} <= seen
    assert not red.was_opened()


def test_a_session_of_questions_full_of_markup_runs_to_its_end(launch, tmp_path, red, places):
    pack = hostile_pack(tmp_path, MARKUP)
    person = launch((pack,))
    person.write(NAME)
    person.press("Enter")
    person.press("Enter")
    library = open_library((pack,), places.cache)
    asked = play(person, library, answer_by_keyboard)
    assert len(asked) > 2
    assert person.place == "summary"
    assert not reds(person)
    assert not red.was_opened()
    library.close()


def test_lines_of_twenty_thousand_characters_stop_nobody(launch, tmp_path, places):
    pack = hostile_pack(tmp_path, ENDLESS)
    person = launch((pack,))
    person.write("Ana")
    person.press("Enter")
    assert person.sees(ENDLESS[:30])
    person.press("Enter")
    library = open_library((pack,), places.cache)
    answer_by_mouse(person, shown_item(person, library))
    person.press("Enter")
    assert person.place == "quiz"
    library.close()


def test_a_mark_that_turns_the_direction_of_a_name_is_not_kept(launch, tmp_path, red):
    person = launch((hostile_pack(tmp_path, MARKUP),))
    person.write(NAME)
    person.press("Enter", "Enter", "Esc", "Ctrl+6")
    told = [text for text in person.texts() if "gnp.exe" in text]
    assert told
    assert not any("\u202e" in text for text in told)


def test_the_watch_notices_a_picture_that_a_label_reads(red, qtbot):
    from PySide6.QtWidgets import QLabel

    label = QLabel("<img src='red.png'>")
    qtbot.addWidget(label)
    label.grab()
    assert red.was_opened()

"""A class of three in the real application, called out by name and keyed in with the keyboard alone."""

import re
from html import unescape
from pathlib import Path

from trainer.base.ids import EventId, LearnerId, UnitId, new_id
from trainer.desktop.pages.classes.lesson_values import Act
from trainer.desktop.widgets.action_button import ActionButton
from trainer.desktop.widgets.tick import Pick, Tick
from trainer.record.events import Fact
from trainer.record.happenings import Answered, LearnerAdded, LearnerRenamed
from trainer.record.lessons import LessonAsked, LessonClosed, LessonOpened
from trainer.study.lesson.faces import PartKind


def classes(person):
    return person.house._desk._teach.classes


def three_in_a_group(person) -> dict[str, LearnerId]:
    """Ana, Bo and Cy are the group Morning."""
    journal, now = person.house._opened.journal, person.house._clocks.now()
    for name in ("Bo", "Cy"):
        journal.append(Fact(EventId(new_id(now.at)), LearnerId(new_id(now.at)), now, LearnerAdded(name, guest=False)))
    person.press("Ctrl+7")
    person.write("Morning")
    person.press("Enter")
    for name in ("Ana", "Bo", "Cy"):
        person.click(person.button(name, Tick))
    return {one.name: one.id for one in journal.learners()}


def one_answer(person) -> list[str]:
    """Keys that answer what is on show for one person: the first option of every part."""
    parts = classes(person).lessons._hand.face.parts
    several = any(part.kind is PartKind.SOME for part in parts)
    return [part.options[0].letter for part in parts] + (["Enter"] if several else [])


def wait_for(person, qtbot, phase: str) -> None:
    """Until the class is there, and where a round is closed, until its votes are counted."""
    lessons = classes(person).lessons
    qtbot.waitUntil(lambda: lessons.lesson.phase == phase, timeout=5_000)
    qtbot.waitUntil(lambda: lessons._hand.rounds is not None or lessons.lesson.open, timeout=5_000)
    person.settle()


def test_three_are_keyed_in_by_keyboard_and_each_of_their_schedules_moves(at_first_question, qtbot):
    person = at_first_question
    ids = three_in_a_group(person)
    person.press("Alt+H", "Enter")
    assert person.place == "class-manner"
    person.press("Down", "Enter")
    wait_for(person, qtbot, "voting")
    lesson = classes(person).lessons.lesson
    assert lesson.deadline is None
    for sure in ("S", "T", "S"):
        person.press(*one_answer(person), sure)
    qtbot.waitUntil(lambda: person.sees("3 of 3 voted"))
    person.press("Enter")
    wait_for(person, qtbot, "closed")
    person.press("V")
    wait_for(person, qtbot, "voting-again")
    person.press(*one_answer(person) * 3)
    qtbot.waitUntil(lambda: person.sees("3 of 3 voted"))
    person.press("Enter")
    wait_for(person, qtbot, "closed-again")
    person.press("R")
    wait_for(person, qtbot, "revealed")
    person.press("Ctrl+E", "Ctrl+E")
    qtbot.waitUntil(lambda: not classes(person).in_hand, timeout=10_000)
    journal, unit = person.house._opened.journal, UnitId(lesson.steps[0].name)
    for learner in ids.values():
        told = [event.happening for event in journal.session(lesson.session) if event.learner == learner]
        assert [type(one) for one in told] == [Answered, Answered]
        assert journal.memory(learner, unit) is not None
    opened, asked, closed = [event.happening for event in journal.lessons()]
    assert (type(opened), type(asked), closed) == (LessonOpened, LessonAsked, LessonClosed(lesson.session, 3))
    assert (asked.first.people, asked.second.people) == (3, 3)


def test_the_next_start_is_for_whoever_sat_here_and_not_for_whose_events_came_last(at_first_question, launch):
    ids = three_in_a_group(at_first_question)
    journal, now = at_first_question.house._opened.journal, at_first_question.house._clocks.now()
    journal.append(Fact(EventId(new_id(now.at)), ids["Bo"], now.later(ms=60_000), LearnerRenamed("Bo Marsh")))
    assert next(one.name for one in journal.learners()) != "Ana"
    again = launch()
    assert again.house._desk._learner.name == "Ana"


def test_a_handout_printed_on_another_day_has_the_letters_of_the_class(at_first_question, launch, qtbot, tmp_path):
    person, place = at_first_question, tmp_path / "handout.html"
    person.press("Ctrl+7", "Alt+H", "Enter")
    classes(person).handouts.report.choose_file = lambda suggested, then: then(place)
    person.click(person.button("Save the handout", ActionButton))
    qtbot.waitUntil(lambda: person.sees("Written"), timeout=20_000)
    person.window.close_at_once()

    person = launch()
    person.press("Ctrl+7", "Alt+H", "Enter")
    person.click(person.button("By show of hands", Pick))
    person.click(person.button("Begin", ActionButton))
    wait_for(person, qtbot, "voting")
    told = re.sub(r"<[^>]+>|\s+", " ", unescape(place.read_text("utf-8")).replace("\N{NO-BREAK SPACE}", " "))
    told = re.sub(" +", " ", told)
    face = classes(person).lessons._hand.face
    for option in face.parts[0].options:
        assert f" {option.letter} {option.text}" in told
    classes(person).lessons._change(Act.END)
    qtbot.waitUntil(lambda: not classes(person).in_hand, timeout=10_000)
    assert not list(Path(person.house._record).parent.glob("next-class*"))

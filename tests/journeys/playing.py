"""A learner who knows the key of every question, with a keyboard alone or a mouse alone."""

from trainer.content.library import Library
from trainer.content.model import (
    ClaimVerdict,
    Classification,
    Item,
    ListRecall,
    MultipleResponse,
    Ordering,
    SingleChoice,
    TypedAnswer,
    Verdict,
)
from trainer.desktop.pages.answers.entry_row import EntryRow
from trainer.desktop.pages.answers.step_row import StepRow
from trainer.desktop.pages.quiz.quiz_page import QuizPage
from trainer.desktop.widgets.option_row import ChoiceRow, PickRow

VERDICTS = tuple(Verdict)


def page_of(person) -> QuizPage:
    page = person.window.page("quiz")
    assert isinstance(page, QuizPage)
    return page


def shown_item(person, library: Library) -> Item:
    draft = page_of(person).draft()
    assert draft is not None
    return library.item(draft.item)


def rows(person, kind):
    return [row for row in page_of(person).findChildren(kind) if row.isVisible()]


def place_of(person, kind, text: str) -> int:
    names = [row.accessibleName() for row in rows(person, kind)]
    return next(index for index, name in enumerate(names) if text in name)


def keys_of(body) -> list[str]:
    options = body.reasons if isinstance(body, ClaimVerdict) else body.options
    return [option.text for option in options if option.key]


def answer_by_keyboard(person, item: Item, commit: str = "T") -> None:
    """The right answer, without a mouse."""
    match item.body:
        case SingleChoice() as body:
            person.press(str(place_of(person, ChoiceRow, keys_of(body)[0]) + 1))
        case MultipleResponse() as body:
            for text in keys_of(body):
                person.press(str(place_of(person, PickRow, text) + 1))
        case ClaimVerdict() as body:
            person.press(str(VERDICTS.index(body.verdict) + 1))
            person.press(str(place_of(person, ChoiceRow, keys_of(body)[0]) + 1))
        case TypedAnswer(answer=answer):
            person.write(answer)
            person.press("Enter")
        case ListRecall(answers=answers, required=required):
            for wanted in answers[:required]:
                person.write(wanted.name)
                person.press("Enter")
        case Ordering(steps=steps):
            for number, step in enumerate(steps):
                person.press("Alt+1")
                while not (row := rows(person, StepRow)[place_of(person, StepRow, step.text)]).hasFocus():
                    person.press("Down")
                while not row.accessibleName().startswith(f"{number + 1} "):
                    person.press("Alt+Up" if int(row.accessibleName().split()[0]) > number + 1 else "Alt+Down")
        case Classification(groups=groups, entries=entries):
            numbers = {entry.id: [group.id for group in groups].index(entry.group) + 1 for entry in entries}
            for row in rows(person, EntryRow):
                assert row.has_focus()
                person.press(str(numbers[row.entry]))
    person.press(commit)


def answer_by_mouse(person, item: Item, commit: str = "Think so") -> None:
    """The right answer without a keyboard; what has to be typed can only be given up."""
    match item.body:
        case SingleChoice() as body:
            person.click(rows(person, ChoiceRow)[place_of(person, ChoiceRow, keys_of(body)[0])])
        case MultipleResponse() as body:
            for text in keys_of(body):
                person.click(rows(person, PickRow)[place_of(person, PickRow, text)])
        case ClaimVerdict() as body:
            person.click(rows(person, ChoiceRow)[VERDICTS.index(body.verdict)])
            person.click(rows(person, ChoiceRow)[place_of(person, ChoiceRow, keys_of(body)[0])])
        case Ordering(steps=steps):
            for number, step in enumerate(steps):
                row = rows(person, StepRow)[place_of(person, StepRow, step.text)]
                while not row.accessibleName().startswith(f"{number + 1} "):
                    person.click(row.up if int(row.accessibleName().split()[0]) > number + 1 else row.down)
        case Classification(groups=groups, entries=entries):
            numbers = {entry.id: [group.id for group in groups].index(entry.group) for entry in entries}
            for row in rows(person, EntryRow):
                person.click(row.buttons[numbers[row.entry]])
        case TypedAnswer() | ListRecall():
            person.click(person.button("I don’t know"))
            return
    person.click(person.button(commit))

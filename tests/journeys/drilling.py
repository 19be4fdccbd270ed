"""A learner in a drill, with a keyboard alone or a mouse alone."""

from typing import TypeVar

from trainer.desktop.pages.drills.decision_page import DecisionPage
from trainer.desktop.widgets.option_row import ChoiceRow
from trainer.desktop.widgets.rows import Row

H = TypeVar("H")


def decision_page(person) -> DecisionPage:
    page = person.window.page("decision")
    assert isinstance(page, DecisionPage)
    return page


def option_rows(person) -> list[ChoiceRow]:
    return [row for row in decision_page(person).findChildren(ChoiceRow) if row.isVisible()]


def number_of(person, words: str) -> int:
    """The number key of the option that says these words."""
    names = [row.accessibleName() for row in option_rows(person)]
    return next(number for number, name in enumerate(names, 1) if words in name)


def listed(person, title: str) -> Row:
    """The drill's row in the list."""
    rows = person.window.page("drills").findChildren(Row)
    return next(row for row in rows if row.isVisible() and row.accessibleName() == title)


def told(person, kind: type[H]) -> list[H]:
    """What the record holds of this kind of fact in drills, in order."""
    journal = person.house._opened.journal
    events = journal.drilled(journal.learners()[0].id)
    return [event.happening for event in events if isinstance(event.happening, kind)]

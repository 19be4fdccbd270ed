"""A learner's due list on its way to a file: as HTML or PDF, or as a table, by its name."""

from PySide6.QtCore import QDate, QLocale

from trainer.base.ids import ItemId
from trainer.content.library import Library
from trainer.desktop.pages.dates import date_of, date_words
from trainer.desktop.progress.learner_reporting import Whose
from trainer.desktop.report_writing import Report
from trainer.drills.coming_back import standings
from trainer.insight.due_list import DueLine, due_page, due_table
from trainer.insight.lesson_answers import question_words
from trainer.record.events import Event
from trainer.record.journal import Journal, Memory

__all__ = ["due_list_of"]

_ENGLISH = QLocale(QLocale.Language.English)


def due_list_of(journal: Journal, library: Library, whose: Whose, day: int) -> Report:
    """Everything that comes back to the learner, as of the study day; it looks at every memory and drill."""
    lines = tuple(_lines(library, journal.memories(whose.learner), journal.drilled(whose.learner)))
    days = {one.day: _ENGLISH.toString(QDate(date_of(one.day)), "d MMM yyyy") for one in lines}
    printed = date_words(date_of(day))
    return Report(lambda: due_page(whose.name, lines, days, day, printed), lambda: {"due": due_table(lines, days, day)})


def _lines(library: Library, memories: tuple[Memory, ...], drilled: tuple[Event, ...]) -> list[DueLine]:
    """What no pack has any more is left out: it is not asked again."""
    titles = {heading.id: heading.title for heading in library.headings()}
    there = library.statements_of(ItemId(one.unit) for one in memories)
    found = [
        DueLine(question_words(library.item(ItemId(one.unit))), titles.get(one.section, one.section), one.due_day)
        for one in memories
        if ItemId(one.unit) in there
    ]
    waiting = standings(drilled).values()
    known = library.drills.objectives(one.objective for one in waiting)
    for one in waiting:
        if one.objective in known:
            about = known[one.objective]
            found.append(DueLine(f"A decision: {about.title}", titles.get(about.section, about.section), one.due_day))
    return found

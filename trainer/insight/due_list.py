"""What comes back to a learner and when, as a list to take away: without keys, so that it can lie about; in English."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from trainer.insight.cohort_tables import count
from trainer.insight.report_page import Chapter, report_page
from trainer.insight.tables import Table, words

__all__ = ["DueLine", "due_page", "due_table"]


class DueLine(NamedTuple):
    """Something that comes back on a study ``day``: a question by its stem or an objective of drills, its section."""

    words: str
    section: str
    day: int


def due_table(lines: Iterable[DueLine], days: Mapping[int, str], today: int) -> Table:
    """Everything, what is due first; ``days`` say study days as they are printed."""
    rows = (
        (
            words("today" if one.day <= today else days.get(one.day, "")),
            words(one.section),
            words(one.words),
            count(max(0, today - one.day)),
        )
        for one in sorted(lines, key=lambda one: (one.day, one.section, one.words))
    )
    return Table(("Comes back", "Section to read", "What", "Days overdue"), tuple(rows))


def due_page(name: str, lines: Iterable[DueLine], days: Mapping[int, str], today: int, printed: str) -> str:
    """The list as one HTML file; ``printed`` is the date on it."""
    held = tuple(lines)
    due = sum(one.day <= today for one in held)
    lead = (f"{due} of {len(held)} are due today or were before. Printed {printed}.",)
    told = ("What is answered on its day is remembered with the least work. Answers are not in this list.",)
    return report_page("Due list", name, lead, (Chapter("What comes back", told, due_table(held, days, today)),))

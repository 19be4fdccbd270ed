"""The progress page after a year, after one day and before anything, as the desk would show it."""

from functools import cache
from pathlib import Path

from tests.fakes import year as lives
from tests.fakes.in_memory_journal import InMemoryJournal
from trainer.content.library import Library
from trainer.content.opening import open_library
from trainer.desktop.pages.progress.progress_values import Counted, Known
from trainer.insight.prediction import Comparison, compare, reviews_in

ROOT = Path(__file__).resolve().parents[2]
TODAY = 20_779
"""That of ``page_values``: 22 November 2026."""


def _pack():
    from tests.desktop.page_values import pack  # which takes its cases from here

    return pack()


@cache
def shelf() -> Library:
    """The repository's own pack, drills and all."""
    import tempfile

    return open_library([ROOT / "questions" / "military-diplomacy"], Path(tempfile.mkdtemp()))


@cache
def record(kind: str) -> InMemoryJournal:
    """The record after a ``year``, after one ``day``, or with ``nothing`` in it."""
    made = {
        "year": lambda: lives.year(_pack(), shelf(), TODAY),
        "day": lambda: lives.one_day(_pack(), TODAY),
        "nothing": lambda: lives.nothing(TODAY),
    }
    return made[kind]()


@cache
def shown(kind: str) -> tuple[Counted, Known, Comparison]:
    """What the page is shown."""
    from trainer.desktop.progress.progress_presenting import count, present_known, reckon

    journal, library = record(kind), shelf()
    found = reckon(journal, library, lives.INES, TODAY)
    known = present_known(journal, library, lives.INES, found)
    return count(journal, library, lives.INES, TODAY), known, compare(reviews_in(journal.answers(lives.INES)))


def page(kind: str, *, waiting: bool = False, details: bool = False):
    from trainer.desktop.pages.progress.progress_page import ProgressPage

    made = ProgressPage(lambda suggested, then: None)
    counted, known, compared = shown(kind)
    made.show_counted(counted)
    if not waiting:
        made.show_known(known)
        made.show_prediction(compared)
    if details:
        from trainer.desktop.widgets.action_button import ActionButton

        for button in made.findChildren(ActionButton):
            if button.caption == "Details":
                button.click()
    return made


CASES = {
    "progress": lambda: page("year"),
    "progress-details": lambda: page("year", details=True),
    "progress-waiting": lambda: page("year", waiting=True),
    "progress-day": lambda: page("day"),
    "progress-none": lambda: page("nothing"),
}

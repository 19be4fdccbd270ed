"""The history after a year, and before anything, as the desk would show it."""

from functools import cache

from tests.desktop import progress_values
from tests.fakes import year as lives
from trainer.desktop.pages.progress.history_values import HistoryLine


@cache
def lines() -> tuple[HistoryLine, ...]:
    """A year's sittings and drills, one of the former a check of readiness."""
    from trainer.desktop.pages.progress.history_values import Past
    from trainer.desktop.progress.history_presenting import history_of

    first, second, *others = history_of(progress_values.record("year"), progress_values.shelf(), lives.INES)
    check = next(one for one in others if one.past is Past.SITTING)
    return (first, second._replace(past=Past.OPEN), check._replace(past=Past.CHECK), *others)


def page(shown: tuple[HistoryLine, ...] | None = None, choose=lambda suggested, then: None):
    from trainer.desktop.pages.progress.history_page import HistoryPage

    made = HistoryPage(choose)
    made.show_history(lines() if shown is None else shown)
    return made


CASES = {"history": page, "history-none": lambda: page(())}

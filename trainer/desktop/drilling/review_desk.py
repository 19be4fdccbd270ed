"""The review desk: a finished run solved, looked back upon, taken further and exported."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.errors import TroubleOutside
from trainer.desktop.clock_desk import ClockDesk
from trainer.desktop.drilling.drill_solutions import Solutions
from trainer.desktop.main_window import MainWindow
from trainer.desktop.rooms import Rooms
from trainer.desktop.saving import ChooseFile, ask_where
from trainer.desktop.way_back import WayBack

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter

    from trainer.desktop.pages.drills.review_page import ReviewPage
    from trainer.desktop.pages.drills.review_values import ReviewShown, WhatIfAsked
    from trainer.desktop.paper import ChoosePrinter
    from trainer.drills.review import Review
    from trainer.drills.solving import Solution
    from trainer.study.drilling import Drilling, Run

__all__ = ["ReviewDesk"]

_PAGE = "review"
_PLACE = "drills"


class ReviewDesk(QObject):
    """``left`` carries None, ``replay_asked`` a DrillId, ``rating_asked`` the Run, ``section_asked`` a SectionId.

    A drill is solved once while the desk lives. ``choose_file`` and ``choose_printer`` stand in for the dialogs.
    """

    left = Signal(object)
    replay_asked = Signal(object)
    rating_asked = Signal(object)
    section_asked = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        rooms: Rooms,
        drilling: "Drilling",
        clock: ClockDesk,
        parent: QObject,
        choose_file: ChooseFile | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._rooms = rooms
        self._drilling = drilling
        self._clock = clock
        self._choose_file = choose_file or partial(ask_where, window, Path(rooms.record).parent)
        self.choose_printer: ChoosePrinter = self._ask_for_printer
        self._solutions = Solutions(self)
        self._run: Run | None = None
        self._review: Review | None = None
        self._shown: ReviewShown | None = None
        self._way_back: WayBack | None = None
        self._letter_keys = True
        self._on_page = False
        window.hold(_PAGE, self._make)

    def use_letter_keys(self, used: bool) -> None:
        """Whether a single letter acts on the page."""
        self._letter_keys = used
        if self._on_page:
            self._page().use_letter_keys(used)

    def retire(self) -> None:
        """Let go of the page."""
        self._window.forget(_PAGE)
        self._on_page = False
        self._run = None

    def show(self, run: "Run") -> None:
        """Review a run that has come to its end; the first time, it is closed in the record before it is shown.

        Raises TroubleOutside when that can't be stored, or when the drill was rewritten and the run no longer ends.
        """
        if not run.play.over:
            raise TroubleOutside(
                self.tr("This drill was rewritten since you played it, and the run does not fit it any more."),
                self.tr("Your decisions are kept in the record."),
                self.tr("Play the drill again to review it as it is now."),
            )
        self._run = run
        asked_on = self._window.page_name
        self._solutions.solve(run, lambda solution: self._take(run, solution, asked_on))

    def come_back(self) -> None:
        """Show the page again as it was left for a section."""
        if self._way_back is not None:
            self._way_back.go()

    def _take(self, run: "Run", solution: "Solution", asked_on: str) -> None:
        """A solution that took its time is no reason to take somebody away from where they went meanwhile."""
        if self._run is run and self._window.page_name == asked_on:
            self._window.attempt(lambda: self._look_back(run, solution))

    def _look_back(self, run: "Run", solution: "Solution") -> None:
        from trainer.desktop.drilling.review_presenting import ended_on, present
        from trainer.drills.review import review

        found = review(run.play, solution)
        place = found.standing.place
        day = ended_on(self._rooms.journal, run)
        if day is None:
            moment = self._clock.moment()
            self._drilling.finish(run, found.ending, None if place is None else float(place), moment)
            day = moment.day
        self._review = found
        self._shown = present(self._rooms, self._drilling, run, found, day)
        page = self._page()
        page.use_letter_keys(self._letter_keys)
        page.show_review(self._shown)
        self._window.show_page(_PAGE, place=_PLACE)

    def _show_what_if(self, asked: "WhatIfAsked") -> None:
        from trainer.desktop.pages.drills.review_values import WhatIf
        from trainer.insight.what_if import branch

        if self._run is None or self._shown is None:
            return
        play = self._run.play
        first = branch(play, asked.decision, play.decisions[asked.decision].draft.option)
        other = branch(play, asked.decision, asked.option)
        self._page().show_what_if(WhatIf(asked.decision, first, other, self._shown.after.ending))

    def _resolve(self, run: "Run | None", words: str) -> None:
        """``run`` is the one on show when it was said: tried again, it may be another one's page by now."""
        if run is None:
            return
        self._drilling.resolve(run, words, self._clock.moment())
        if self._run is run:
            self._renew()
            self._page().tell_resolved(words)

    def _want_back(self, run: "Run | None", node: str) -> None:
        if run is None:
            return
        self._drilling.want_back(run, node, self._clock.moment())
        if self._run is run:
            self._renew()

    def _renew(self) -> None:
        """What goes on from the review, as the record has it now."""
        from trainer.desktop.drilling.review_presenting import present

        if self._run is not None and self._review is not None and self._shown is not None:
            day = self._shown.after.day
            self._shown = present(self._rooms, self._drilling, self._run, self._review, day)
            self._page().tell_returns(self._shown)

    def _read(self, section: object) -> None:
        self._way_back = WayBack(self._window)
        self.section_asked.emit(section)

    def _ask_for_replay(self, _: object) -> None:
        if self._run is not None:
            self.replay_asked.emit(self._run.play.drill.id)

    def _ask_for_rating(self, _: object) -> None:
        if self._run is not None:
            self.rating_asked.emit(self._run)

    def _export(self, _: object) -> None:
        if self._run is not None:
            name = self._run.play.drill.id.rpartition("/")[2]
            self._choose_file(f"{name}-review.pdf", lambda place: self._write(place))

    def _write(self, place: Path) -> None:
        from trainer.desktop.drilling.review_presenting import write_review

        shown = self._shown
        if shown is not None and self._window.attempt(lambda: write_review(shown, place)):
            self._page().tell_exported(str(place))

    def _ask_for_printer(self, then: "Callable[[QPrinter], None]") -> None:
        from trainer.desktop.paper import ask_for_printer

        ask_for_printer(self._window, then)

    def _print(self, printer: "QPrinter") -> None:
        from trainer.desktop.drilling.review_presenting import review_html
        from trainer.desktop.paper import print_html

        shown = self._shown
        if shown is not None and self._window.attempt(lambda: print_html(review_html(shown), printer)):
            self._page().tell_printed()

    def _page(self) -> "ReviewPage":
        from trainer.desktop.pages.drills.review_page import ReviewPage

        page: QWidget = self._window.page(_PAGE)
        if not isinstance(page, ReviewPage):
            raise AssertionError("the page named review is not a review page")
        return page

    def _make(self) -> QWidget:
        from trainer.desktop.pages.drills.review_page import ReviewPage

        page, attempt = ReviewPage(), self._window.attempt
        page.what_if_asked.connect(lambda asked: attempt(lambda: self._show_what_if(asked)))
        page.resolved.connect(lambda words: attempt(partial(self._resolve, self._run, words)))
        page.wanted_back.connect(lambda node: attempt(partial(self._want_back, self._run, node)))
        page.section_asked.connect(self._read)
        page.export_asked.connect(self._export)
        page.print_asked.connect(lambda _: self.choose_printer(self._print))
        page.rating_asked.connect(self._ask_for_rating)
        page.replay_asked.connect(self._ask_for_replay)
        page.left.connect(self.left)
        self._on_page = True
        return page

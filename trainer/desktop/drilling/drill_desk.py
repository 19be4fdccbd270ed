"""The drill desk: the list, the briefing before a run, and the run until it is looked back on."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.ids import DrillId, SessionId
from trainer.desktop.clock_desk import ClockDesk
from trainer.desktop.drilling.drill_listing import list_drills, waiting_run
from trainer.desktop.drilling.drill_presenting import present_briefing
from trainer.desktop.drilling.run_desk import RunDesk
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.drills.drill_values import Beginning
from trainer.desktop.rooms import Rooms
from trainer.drills.moves import Terms
from trainer.study.drilling import Drilling, PastRun, Run, past_runs
from trainer.study.settings import Settings
from trainer.study.sitting import Sitting

if TYPE_CHECKING:
    from trainer.desktop.drilling.rating_desk import RatingDesk
    from trainer.desktop.drilling.review_desk import ReviewDesk
    from trainer.desktop.pages.drills.drill_briefing_page import DrillBriefingPage
    from trainer.desktop.pages.drills.drills_page import DrillsPage

__all__ = ["DrillDesk"]


class DrillDesk(QObject):
    """One learner at drills.

    ``today_asked`` carries None, ``section_asked`` a SectionId to read; ``learner_changed`` (None) says that a setting
    of theirs changed.
    """

    today_asked = Signal(object)
    section_asked = Signal(object)
    learner_changed = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, sitting: Sitting, clock: ClockDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._rooms = rooms
        self._sitting = sitting
        self._clock = clock
        self._settings = Settings()
        self.drilling = Drilling(rooms.journal, rooms.library.drills, sitting.learner, rooms.new_id)
        self._runs = RunDesk(window, rooms, self.drilling, clock, self)
        self._runs.left.connect(lambda _: window.attempt(self.show))
        self._runs.arrived.connect(lambda run: window.attempt(lambda: self._review_desk().show(run)))
        self._review: ReviewDesk | None = None
        self._back: Callable[[], object] | None = None
        self._runs.clock_changed.connect(lambda clock: window.attempt(lambda: self._keep("drill_clock", clock)))
        self._ratings: RatingDesk | None = None
        window.hold("drills", self._make_drills)
        window.hold("drill", self._make_briefing)

    def use(self, settings: Settings) -> None:
        """Take these settings for the runs to come."""
        self._settings = settings
        self._runs.use_letter_keys(settings.letter_keys)
        if self._review is not None:
            self._review.use_letter_keys(settings.letter_keys)

    def retire(self) -> None:
        """Let go of the pages: somebody else sits down."""
        self._runs.retire()
        if self._review is not None:
            self._review.retire()
        if self._ratings is not None:
            self._ratings.retire()
        self._window.forget("drills", "drill")

    def put_aside(self) -> bool:
        """Let go of the run in hand, to be taken up again exactly here; False while a decision can't be stored."""
        return self._runs.put_aside()

    def show(self) -> None:
        """Show the list of drills."""
        moment = self._rooms.clocks.now()
        self._drills_page().show_drills(list_drills(self.drilling, self._rooms.library, moment))
        self._window.show_page("drills", place="drills")

    def open(self, name: DrillId) -> None:
        """Show a drill's briefing, with what can be done: begin, or go on with a run that was put aside."""
        self._back = None
        runs = self._past()
        drill = self.drilling.shelf.drill(name).drill
        own = [run for run in runs if run.drill == name]
        waiting = self._taken_up(waiting_run(runs, name))
        if waiting is not None and waiting.play.over:
            self._runs.show(waiting)
            return
        shown = present_briefing(drill, self._rooms.library, self._settings)._replace(
            record=not any(run.begun for run in own),
            aside=0 if waiting is None else len(waiting.play.standing) + 1,
            past=any(run.closed == "finished" for run in own),
        )
        self._briefing_page().show_briefing(shown)
        self._window.show_page("drill", place="drills")

    def _past(self) -> tuple[PastRun, ...]:
        return past_runs(self.drilling.journal.drilled(self._sitting.learner))

    def _taken_up(self, past: PastRun | None) -> Run | None:
        """The run as it was left, with the clock as the learner wants it now."""
        run = None if past is None else self.drilling.resume(past.session, self._clock.moment())
        if run is None:
            return None
        terms = run.play.terms._replace(clock=self._settings.drill_clock)
        return run._replace(play=run.play._replace(terms=terms))

    def go_on(self, name: DrillId) -> None:
        """Go on with a run that was put aside."""
        run = self._taken_up(waiting_run(self._past(), name))
        if run is None:
            self.open(name)
        else:
            self._runs.show(run)

    def begin(self, chosen: Beginning) -> None:
        """Begin a run as it was chosen; the choices are remembered."""
        for setting in ("clock", "worst", "calls"):
            self._keep(f"drill_{setting}", getattr(chosen, setting))
        terms = Terms(chosen.clock)
        moment = self._clock.moment()
        run = self.drilling.open(chosen.drill, moment, terms, chosen.intent, worst=chosen.worst, calls=chosen.calls)
        self._runs.show(run)

    def _keep(self, name: str, value: object) -> None:
        if getattr(self._settings, name) != value:
            self._sitting.change(name, value, self._clock.moment())
            self.learner_changed.emit(None)

    def give_up(self, name: DrillId) -> None:
        """End a run for good that was put aside."""
        waiting = waiting_run(self._past(), name)
        if waiting is not None:
            self.drilling.give_up(waiting, self._clock.moment())
        self.open(name)

    def look_back(self, name: DrillId) -> None:
        """Look back on the latest run that came to its end. Raises TroubleOutside when it no longer fits the drill."""
        last = next((run for run in self._past() if run.drill == name and run.closed == "finished"), None)
        run = None if last is None else self.drilling.resume(last.session, self._clock.moment())
        if run is not None:
            self._review_desk().show(run)

    def look_back_on(self, session: SessionId, back: Callable[[], object]) -> None:
        """Look back on this run; leaving the review leads ``back``. Raises TroubleOutside as ``look_back`` does."""
        run = self.drilling.resume(session, self._clock.moment())
        if run is not None:
            self._back = back
            self._review_desk().show(run)

    def _leave_review(self) -> None:
        back, self._back = self._back, None
        (back or self.show)()

    def come_back(self) -> None:
        """Show the review again that a section was opened from."""
        self._review_desk().come_back()

    def _review_desk(self) -> "ReviewDesk":
        if self._review is None:
            from trainer.desktop.drilling.review_desk import ReviewDesk

            attempt = self._window.attempt
            self._review = ReviewDesk(self._window, self._rooms, self.drilling, self._clock, self)
            self._review.left.connect(lambda _: attempt(self._leave_review))
            self._review.replay_asked.connect(lambda name: attempt(lambda: self.open(name)))
            self._review.section_asked.connect(self.section_asked)
            self._review.rating_asked.connect(lambda run: attempt(lambda: self.ratings.rate(run)))
            self._review.use_letter_keys(self._settings.letter_keys)
        return self._review

    @property
    def ratings(self) -> "RatingDesk":
        """The desk where options are rated and ratings are handed on, made when it is first wanted."""
        if self._ratings is None:
            from trainer.desktop.drilling.rating_desk import RatingDesk

            self._ratings = RatingDesk(self._window, self._rooms, self.drilling, self._clock.moment, self)
        return self._ratings

    def _drills_page(self) -> "DrillsPage":
        from trainer.desktop.pages.drills.drills_page import DrillsPage

        page = self._window.page("drills")
        if not isinstance(page, DrillsPage):
            raise AssertionError("the page named drills is not the drills' page")
        return page

    def _briefing_page(self) -> "DrillBriefingPage":
        from trainer.desktop.pages.drills.drill_briefing_page import DrillBriefingPage

        page = self._window.page("drill")
        if not isinstance(page, DrillBriefingPage):
            raise AssertionError("the page named drill is not a drill's briefing")
        return page

    def _make_drills(self) -> QWidget:
        from trainer.desktop.pages.drills.drills_page import DrillsPage

        page, attempt = DrillsPage(), self._window.attempt
        page.drill_opened.connect(lambda name: attempt(lambda: self.open(name)))
        page.gone_on.connect(lambda name: attempt(lambda: self.go_on(name)))
        page.today_asked.connect(self.today_asked)
        page.relay_asked.connect(lambda _: attempt(lambda: self.ratings.show_relay()))
        return page

    def _make_briefing(self) -> QWidget:
        from trainer.desktop.pages.drills.drill_briefing_page import DrillBriefingPage

        page, attempt = DrillBriefingPage(), self._window.attempt
        page.begun.connect(lambda chosen: attempt(lambda: self.begin(chosen)))
        page.resumed.connect(lambda name: attempt(lambda: self.go_on(name)))
        page.given_up.connect(lambda name: attempt(lambda: self.give_up(name)))
        page.review_asked.connect(lambda name: attempt(lambda: self.look_back(name)))
        page.left.connect(lambda _: attempt(self.show))
        return page

"""The rating desk: options of a drill that was played are rated, one decision after another."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.clock import Moment
from trainer.desktop.drilling.relay_desk import RELAY, RelayDesk
from trainer.desktop.main_window import MainWindow
from trainer.desktop.rooms import Rooms
from trainer.desktop.way_back import WayBack
from trainer.study.drilling import Drilling, Run

if TYPE_CHECKING:
    from trainer.desktop.pages.drills.rating_opening_page import RatingOpeningPage
    from trainer.desktop.pages.drills.rating_page import RatingPage
    from trainer.study.relay import Said

__all__ = ["RatingDesk"]

_OPENING, _RATING = "rating-opening", "rating"


class RatingDesk(QObject):
    """Serves one learner; ``moment`` is now, as the clock desk tells it.

    Both ways in remember the page on show and lead back to it; ``left`` carries None when they have.
    """

    left = Signal(object)

    def __init__(
        self, window: MainWindow, rooms: Rooms, drilling: Drilling, moment: Callable[[], Moment], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._rooms = rooms
        self._drilling = drilling
        self._moment = moment
        self._way_back: WayBack | None = None
        self._run: Run | None = None
        self._nodes: tuple[str, ...] = ()
        self._place = 0
        self._given = False
        window.hold(_OPENING, self._make_opening)
        window.hold(_RATING, self._make_rating)
        self.relay = RelayDesk(window, rooms, drilling, moment, self)
        self.relay.left.connect(lambda _: window.attempt(self._leave))

    def retire(self) -> None:
        """Let go of the pages: somebody else sits down."""
        self._run = None
        self._window.forget(_OPENING, _RATING, RELAY)

    def rate(self, run: Run) -> None:
        """Offer to rate the options of the decisions that were met in a run that has come to its end."""
        from trainer.desktop.pages.drills.rating_values import RatingBegun
        from trainer.study.relay import said_before
        from trainer.study.settings import read_settings

        drill = run.play.drill
        self._run, self._place, self._given = run, 0, False
        self._nodes = tuple(dict.fromkeys(decided.node for decided in run.play.decisions))
        group = read_settings(self._rooms.journal.settings(self._drilling.learner)).rater_group
        rated = sum(said_before(self._drilling, drill, node) is not None for node in self._nodes)
        self._remember()
        self._opening_page().show_opening(RatingBegun(drill.title, len(self._nodes), rated, group))
        self._window.show_page(_OPENING, place=None)

    def show_relay(self) -> None:
        """Show who has rated what, and what can be taken in and handed out."""
        self._remember()
        self.relay.show()

    def _remember(self) -> None:
        if self._window.page_name not in (_OPENING, _RATING, RELAY):
            self._way_back = WayBack(self._window)

    def _leave(self) -> None:
        if self._way_back is not None:
            self._way_back.go()
        self.left.emit(None)

    def _begin(self, group: str) -> None:
        from trainer.study.relay import join_group

        join_group(self._drilling, group, self._moment())
        self._show_decision()

    def _show_decision(self) -> None:
        from trainer.base.chance import shuffled
        from trainer.desktop.pages.drills.drill_values import OptionShown
        from trainer.desktop.pages.drills.rating_values import RatingShown
        from trainer.study.relay import said_before

        run = self._run
        if run is None or self._place >= len(self._nodes):
            self.relay.show(given=self._given)
            return
        drill = run.play.drill
        node = drill.decision(self._nodes[self._place])
        texts = {option.id: option.text for option in node.options}
        order = shuffled([option.id for option in node.options], run.session, node.id, "rating")
        shown = RatingShown(
            number=self._place + 1,
            total=len(self._nodes),
            drill=drill.title,
            title=node.title,
            role=drill.role,
            brief=node.brief,
            ask=node.ask,
            options=tuple(OptionShown(name, texts[name]) for name in order),
            reasons=node.reasons,
            said=said_before(self._drilling, drill, node.id),
        )
        self._rating_page().show_decision(shown)
        self._window.show_page(_RATING, place=None)

    def _take(self, said: "Said") -> None:
        run = self._run
        if run is not None:
            self._window.attempt(partial(self._save, run, self._nodes[self._place], said))

    def _save(self, run: Run, node: str, said: "Said") -> None:
        """``node`` was on show when this was said: when it is tried again, another may be on show."""
        from trainer.study.relay import rate

        rate(self._drilling, run.play.drill.id, node, said, self._moment())
        self._given = True
        if self._run is run and self._nodes[self._place : self._place + 1] == (node,):
            self._next()

    def _next(self) -> None:
        self._place += 1
        self._show_decision()

    def _opening_page(self) -> "RatingOpeningPage":
        from trainer.desktop.pages.drills.rating_opening_page import RatingOpeningPage

        page = self._window.page(_OPENING)
        if not isinstance(page, RatingOpeningPage):
            raise AssertionError("the page named rating-opening does not open a rating")
        return page

    def _rating_page(self) -> "RatingPage":
        from trainer.desktop.pages.drills.rating_page import RatingPage

        page = self._window.page(_RATING)
        if not isinstance(page, RatingPage):
            raise AssertionError("the page named rating is not a rating page")
        return page

    def _make_opening(self) -> QWidget:
        from trainer.desktop.pages.drills.rating_opening_page import RatingOpeningPage

        page, attempt = RatingOpeningPage(), self._window.attempt
        page.begun.connect(lambda group: attempt(lambda: self._begin(group)))
        page.left.connect(lambda _: attempt(self._leave))
        return page

    def _make_rating(self) -> QWidget:
        from trainer.desktop.pages.drills.rating_page import RatingPage

        page, attempt = RatingPage(), self._window.attempt
        page.said.connect(self._take)
        page.skipped.connect(lambda _: attempt(self._next))
        page.left.connect(lambda _: attempt(self._leave))
        return page

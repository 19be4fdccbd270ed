"""The rating desk: options of a drill that was played are rated, and ratings are taken in and handed out as files."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.clock import Moment
from trainer.desktop.main_window import MainWindow
from trainer.desktop.rooms import Rooms
from trainer.desktop.way_back import WayBack
from trainer.study.drilling import Drilling, Run

if TYPE_CHECKING:
    from trainer.desktop.pages.rating_opening_page import RatingOpeningPage
    from trainer.desktop.pages.rating_page import RatingPage
    from trainer.desktop.pages.relay_page import RelayPage
    from trainer.study.relay import Reception, Said, Share

__all__ = ["RatingDesk"]

_OPENING, _RATING, _RELAY = "rating-opening", "rating", "relay"


class RatingDesk(QObject):
    """Serves one learner; ``moment`` is now, as the clock desk tells it. ``left`` carries None: the way back was gone.

    Both ways in remember the page on show and lead back to it.
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
        window.hold(_RELAY, self._make_relay)

    def retire(self) -> None:
        """Let go of the pages: somebody else sits down."""
        self._window.forget(_OPENING, _RATING, _RELAY)

    def rate(self, run: Run) -> None:
        """Offer to rate the options of the decisions that were met in a run that has come to its end."""
        from trainer.desktop.pages.rating_values import RatingBegun
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
        self._given = False
        self._remember()
        self._show_relay()

    def take_in(self, files: Sequence[Path]) -> None:
        """Take in the ratings of these files: all of them, or none. Raises TroubleOutside when one is refused."""
        from trainer.study.relay import take_in

        rooms = self._rooms
        ratings = [rated for file in files for rated in rooms.relay.load(file)]
        told = take_in(rooms.journal, rooms.library.drills, ratings, self._moment(), rooms.new_id)
        self._show_relay(self._received(told))

    def hand_out(self, share: "Share", file: Path) -> None:
        """Write ratings to a file. Raises TroubleOutside when it can't be written."""
        from trainer.study.relay import to_hand_out

        ratings = to_hand_out(self._rooms.journal, self._drilling.learner, share)
        self._rooms.relay.save(file, ratings)
        what = self.tr("%n rating(s) were written to {file}.", "", len(ratings)).format(file=file.name)
        more = self.tr(
            "Look into it before you hand it on: any editor opens it, and what is read can’t be called back."
        )
        self._show_relay((what, more))

    def _remember(self) -> None:
        if self._window.page_name not in (_OPENING, _RATING, _RELAY):
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
        from trainer.desktop.pages.drill_values import OptionShown
        from trainer.desktop.pages.rating_values import RatingShown
        from trainer.study.relay import said_before

        run = self._run
        if run is None or self._place >= len(self._nodes):
            self._show_relay()
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

    def _save(self, said: "Said") -> None:
        from trainer.study.relay import rate

        if self._run is not None:
            rate(self._drilling, self._run.play.drill.id, self._nodes[self._place], said, self._moment())
            self._given = True
            self._next()

    def _next(self) -> None:
        self._place += 1
        self._show_decision()

    def _show_relay(self, report: tuple[str, str] = ("", "")) -> None:
        from trainer.desktop.pages.rating_values import RelayShown
        from trainer.study.relay import Share, ratings_by_drill, to_hand_out

        journal, learner = self._rooms.journal, self._drilling.learner
        known, own = (len(to_hand_out(journal, learner, share)) for share in (Share.ALL, Share.OWN))
        drills = ratings_by_drill(journal, self._rooms.library.drills)
        if self._given and not report[0]:
            report = (self.tr("Your ratings are saved."), self.tr("Hand them out, so that they count for others, too."))
        self._relay_page().show_relay(RelayShown(drills, known, own, report, self._given))
        self._window.show_page(_RELAY, place="drills")

    def _received(self, told: "Reception") -> tuple[str, str]:
        if not told.new:
            if told.known:
                return self.tr("Nothing new: %n rating(s) were here already.", "", told.known), ""
            return self.tr("There are no ratings in it."), ""
        ratings = self.tr("%n new rating(s)", "", told.new)
        decisions = self.tr("%n decision(s)", "", told.decisions)
        more = []
        if told.known:
            more.append(self.tr("%n were here already.", "", told.known))
        if told.outdated:
            more.append(self.tr("%n are for an earlier wording: kept, but not counted.", "", told.outdated))
        if told.elsewhere:
            more.append(self.tr("%n are for drills that are not here: kept, and handed on.", "", told.elsewhere))
        what = self.tr("Taken in: {ratings} of {decisions}.").format(ratings=ratings, decisions=decisions)
        return what, " ".join(more)

    def _ask_for_files(self) -> None:
        from trainer.desktop.file_dialogs import ask_for_files

        def take(files: tuple[Path, ...]) -> None:
            self._window.clear_warning()
            self._window.attempt(lambda: self.take_in(files))

        filters = (self.tr("Ratings (*.ratings.json *.json)"), self.tr("All files (*)"))
        ask_for_files(self._window, self._rooms.record, self.tr("Take in ratings"), filters, take)

    def _ask_where(self, share: "Share") -> None:
        from trainer.desktop.file_dialogs import ask_where

        def hand_out(file: Path) -> None:
            self._window.clear_warning()
            self._window.attempt(lambda: self.hand_out(share, file))

        now = self._rooms.clocks.now()
        day = datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=now.at, minutes=now.offset)
        filters = (self.tr("Ratings (*.ratings.json)"),)
        name = f"drills-{day:%Y-%m-%d}.ratings.json"
        ask_where(self._window, self._rooms.record, self.tr("Hand out ratings"), filters, name, hand_out)

    def _opening_page(self) -> "RatingOpeningPage":
        from trainer.desktop.pages.rating_opening_page import RatingOpeningPage

        page = self._window.page(_OPENING)
        if not isinstance(page, RatingOpeningPage):
            raise AssertionError("the page named rating-opening does not open a rating")
        return page

    def _rating_page(self) -> "RatingPage":
        from trainer.desktop.pages.rating_page import RatingPage

        page = self._window.page(_RATING)
        if not isinstance(page, RatingPage):
            raise AssertionError("the page named rating is not a rating page")
        return page

    def _relay_page(self) -> "RelayPage":
        from trainer.desktop.pages.relay_page import RelayPage

        page = self._window.page(_RELAY)
        if not isinstance(page, RelayPage):
            raise AssertionError("the page named relay is not a relay page")
        return page

    def _make_opening(self) -> QWidget:
        from trainer.desktop.pages.rating_opening_page import RatingOpeningPage

        page, attempt = RatingOpeningPage(), self._window.attempt
        page.begun.connect(lambda group: attempt(lambda: self._begin(group)))
        page.left.connect(lambda _: attempt(self._leave))
        return page

    def _make_rating(self) -> QWidget:
        from trainer.desktop.pages.rating_page import RatingPage

        page, attempt = RatingPage(), self._window.attempt
        page.said.connect(lambda said: attempt(lambda: self._save(said)))
        page.skipped.connect(lambda _: attempt(self._next))
        page.left.connect(lambda _: attempt(self._leave))
        return page

    def _make_relay(self) -> QWidget:
        from trainer.desktop.pages.relay_page import RelayPage

        page, attempt = RelayPage(), self._window.attempt
        page.take_in_asked.connect(lambda _: self._ask_for_files())
        page.hand_out_asked.connect(self._ask_where)
        page.left.connect(lambda _: attempt(self._leave))
        return page

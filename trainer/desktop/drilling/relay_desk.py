"""The relay desk: who has rated what, and ratings that are taken in and handed out as files."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.clock import Moment
from trainer.desktop.main_window import MainWindow
from trainer.desktop.rooms import Rooms
from trainer.study.drilling import Drilling

if TYPE_CHECKING:
    from trainer.desktop.pages.drills.relay_page import RelayPage
    from trainer.study.relay import Reception, Share

__all__ = ["RELAY", "RelayDesk"]

RELAY = "relay"
"""The page's name in the window."""


class RelayDesk(QObject):
    """Serves one learner; ``moment`` is now, as the clock desk tells it. ``left`` carries None."""

    left = Signal(object)

    def __init__(
        self, window: MainWindow, rooms: Rooms, drilling: Drilling, moment: Callable[[], Moment], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._rooms = rooms
        self._drilling = drilling
        self._moment = moment
        window.hold(RELAY, self._make)

    def show(self, report: tuple[str, str] = ("", ""), *, given: bool = False) -> None:
        """Show who has rated what, with a report of what was just done; ``given``: the learner has just rated."""
        from trainer.desktop.pages.drills.rating_values import RelayShown
        from trainer.study.relay import Share, ratings_by_drill, to_hand_out

        journal, learner = self._rooms.journal, self._drilling.learner
        known, own = (len(to_hand_out(journal, learner, share)) for share in (Share.ALL, Share.OWN))
        drills = ratings_by_drill(journal, self._rooms.library.drills)
        if given:
            report = (self.tr("Your ratings are saved."), self.tr("Hand them out, so that they count for others, too."))
        self._page().show_relay(RelayShown(drills, known, own, report, given))
        self._window.show_page(RELAY, place="drills")

    def take_in(self, files: Sequence[Path]) -> None:
        """Take in the ratings of these files: all of them, or none. Raises TroubleOutside when one is refused."""
        from trainer.study.relay import take_in

        rooms = self._rooms
        ratings = [rated for file in files for rated in rooms.relay.load(file)]
        told = take_in(rooms.journal, rooms.library.drills, ratings, self._moment(), rooms.new_id)
        self.show(self._received(told))

    def hand_out(self, share: "Share", file: Path) -> None:
        """Write ratings to a file. Raises TroubleOutside when it can't be written."""
        from trainer.study.relay import to_hand_out

        ratings = to_hand_out(self._rooms.journal, self._drilling.learner, share)
        self._rooms.relay.save(file, ratings)
        what = self.tr("%n rating(s) were written to {file}.", "", len(ratings)).format(file=file.name)
        more = self.tr(
            "Look into it before you hand it on: any editor opens it, and what is read can’t be called back."
        )
        self.show((what, more))

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

    def _page(self) -> "RelayPage":
        from trainer.desktop.pages.drills.relay_page import RelayPage

        page = self._window.page(RELAY)
        if not isinstance(page, RelayPage):
            raise AssertionError("the page named relay is not a relay page")
        return page

    def _make(self) -> QWidget:
        from trainer.desktop.pages.drills.relay_page import RelayPage

        page = RelayPage()
        page.take_in_asked.connect(lambda _: self._ask_for_files())
        page.hand_out_asked.connect(self._ask_where)
        page.left.connect(self.left)
        return page

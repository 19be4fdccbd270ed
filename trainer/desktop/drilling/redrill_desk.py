"""The redrill desk: a decision that comes back among the day's questions, stored first and told then."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.ids import LearnerId, SessionId, UnitId
from trainer.desktop.clock_desk import ClockDesk
from trainer.desktop.main_window import MainWindow
from trainer.desktop.rooms import Rooms
from trainer.study.quiz import Quiz

if TYPE_CHECKING:
    from trainer.desktop.pages.drills.redrill_page import Chosen, RedrillPage
    from trainer.study.redrilling import Card

__all__ = ["RedrillDesk"]


class RedrillDesk(QObject):
    """Asks one decision at a time; ``finished`` carries its objective when the learner goes on, ``left`` None."""

    finished = Signal(object)
    left = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, learner: LearnerId, clock: ClockDesk, parent: QObject) -> None:
        super().__init__(parent)
        from trainer.study.drilling import Drilling

        self._window = window
        self._rooms = rooms
        self._clock = clock
        self._drilling = Drilling(rooms.journal, rooms.library.drills, learner, rooms.new_id)
        self._card: Card | None = None
        self._session = SessionId("")
        self._asked_at = 0
        self._told = False
        self._enter: Callable[[], None] = _nothing
        self._letter_keys = True
        window.hold("redrill", self._make)

    def use_letter_keys(self, used: bool) -> None:
        """Whether a digit alone chooses."""
        self._letter_keys = used

    def ask(self, quiz: Quiz, objective: UnitId, enter: Callable[[], None]) -> bool:
        """Show the decision as it comes back in this sitting; False when no pack has it any more.

        ``enter`` puts the sitting into the record if it is not there yet.
        """
        from trainer.desktop.pages.drills.redrill_page import RedrillAsked
        from trainer.study.redrilling import card_for

        card = card_for(self._drilling, objective, quiz.plan.session)
        if card is None:
            return False
        self._card, self._session, self._enter, self._told = card, quiz.plan.session, enter, False
        page = self._page()
        page.use_letter_keys(self._letter_keys)
        page.show_card(RedrillAsked(card, len(quiz.done) + len(quiz.decided), len(quiz.queue)))
        self._window.show_page("redrill", place=None)
        self._asked_at = self._rooms.clocks.ticks()
        return True

    def _decide(self, chosen: "Chosen") -> None:
        elapsed, card = max(0, self._rooms.clocks.ticks() - self._asked_at), self._card
        if card is not None:
            self._window.attempt(lambda: self._keep(card, chosen, elapsed))

    def _keep(self, card: "Card", chosen: "Chosen", elapsed: int) -> None:
        from trainer.study.redrilling import decide

        if self._card is not card or self._told:  # stored meanwhile, by another press of Enter or by "Try again"
            return
        moment = self._clock.moment()
        self._enter()
        told = decide(self._drilling, card, chosen.option, chosen.reasons, chosen.words, elapsed, self._session, moment)
        self._told = True
        self._page().tell(told, moment.day)

    def _go_on(self) -> None:
        card, self._card = self._card, None
        if card is not None:
            self.finished.emit(card.decision.objective)

    def _page(self) -> "RedrillPage":
        from trainer.desktop.pages.drills.redrill_page import RedrillPage

        page = self._window.page("redrill")
        if not isinstance(page, RedrillPage):
            raise AssertionError("the page named redrill is not a redrill page")
        return page

    def _make(self) -> QWidget:
        from trainer.desktop.pages.drills.redrill_page import RedrillPage

        page = RedrillPage()
        page.decided.connect(self._decide)
        page.continued.connect(lambda _: self._go_on())
        page.left.connect(self.left)
        return page


def _nothing() -> None:
    pass

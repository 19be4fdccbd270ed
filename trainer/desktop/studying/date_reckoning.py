"""What a date comes to, reckoned beside the window: the plan first, then what would make it work."""

from PySide6.QtCore import QObject, Qt, Signal

from trainer.base.errors import TroubleOutside
from trainer.base.ids import LearnerId
from trainer.desktop.background import Background
from trainer.desktop.pages.progress.date_values import Outlook, Wish
from trainer.desktop.rooms import Rooms
from trainer.record.journal import Journal
from trainer.study.planning import look_at_today
from trainer.study.readying import plan_towards, remedies_towards, state_of
from trainer.study.settings import Settings
from trainer.study.sparing import spared

__all__ = ["DateReckoning", "dated"]


def dated(settings: Settings, wish: Wish) -> Settings:
    """The settings with the wish in force."""
    return settings._replace(
        ready_day=wish.day, ready_target=wish.target, ready_budget=wish.budget, ready_without=wish.without
    )


class DateReckoning(QObject):
    """One at a time: a wish that comes meanwhile is reckoned next, and what it overtakes is not told.

    ``found`` carries an Outlook, twice where the plan does not work (the second time with what would help), or the
    TroubleOutside that ended it.
    """

    found = Signal(object)
    _sent = Signal(object)

    def __init__(self, rooms: Rooms, learner: LearnerId, parent: QObject) -> None:
        super().__init__(parent)
        self._rooms, self._learner = rooms, learner
        self._wanted: tuple[Settings, Wish] | None = None
        self._at_work: Background | None = None
        self._sent.connect(self._hand_on, Qt.ConnectionType.QueuedConnection)

    def reckon(self, settings: Settings, wish: Wish) -> None:
        """Reckon what this wish comes to; ``settings`` are those in force beside it."""
        self._wanted = (settings, wish)
        if self._at_work is None:
            self._start()

    def stop(self) -> None:
        """Tell nothing any more, and wait until the look at the record is closed: as long as one plan takes."""
        self._wanted = None
        if self._at_work is not None:
            self._at_work.wait()

    def _start(self) -> None:
        wanted = self._wanted
        if wanted is not None:
            self._at_work = Background(lambda: (wanted, self._work(wanted)), self._end, self)

    def _end(self, ended: object) -> None:
        if self._at_work is not None:
            self._at_work.wait()
            self._at_work.deleteLater()
            self._at_work = None
        wanted, trouble = ended if isinstance(ended, tuple) else (None, None)
        if self._wanted != wanted:
            self._start()
        elif trouble is not None:
            self.found.emit(trouble)

    def _hand_on(self, sent: tuple[tuple[Settings, Wish], Outlook]) -> None:
        if sent[0] == self._wanted:
            self.found.emit(sent[1])

    def _work(self, wanted: tuple[Settings, Wish]) -> TroubleOutside | None:
        try:
            with self._rooms.beside() as journal:
                self._reckon(journal, wanted)
        except TroubleOutside as trouble:
            return trouble
        return None

    def _reckon(self, journal: Journal, wanted: tuple[Settings, Wish]) -> None:
        settings, wish = wanted
        shelf, learner, day = self._rooms.library, self._learner, self._rooms.clocks.now().day
        wished = dated(settings, wish)
        plan = plan_towards(journal, shelf, learner, wished, day)
        usual = look_at_today(journal, shelf, learner, settings._replace(ready_day=0), day)
        today = look_at_today(journal, shelf, learner, wished, day)
        state = state_of(journal, spared(journal, shelf, learner), learner, wished)
        outlook = Outlook(wish, plan, len(state.met), state.unmet, (today.due, today.new), (usual.due, usual.new))
        self._sent.emit((wanted, outlook))
        if not plan.feasible and self._wanted == wanted:
            found = remedies_towards(journal, shelf, learner, wished, day, lambda: self._wanted == wanted)
            if found is not None:
                self._sent.emit((wanted, outlook._replace(remedies=found)))

"""The run desk joins a drill's pages, the run and the record: it stores first and shows then."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.errors import TroubleOutside
from trainer.desktop.clock_desk import ClockDesk
from trainer.desktop.drilling.drill_presenting import present_consequence, present_decision
from trainer.desktop.drilling.run_drafts import RunDraft, read_run_draft, with_run_draft
from trainer.desktop.main_window import MainWindow
from trainer.desktop.rooms import Rooms
from trainer.drills.moves import Draft
from trainer.drills.play import (
    Play,
    ask_for,
    call,
    choose,
    decision_on_show,
    options_on_show,
    reason,
    tap_worst,
    time_left,
)
from trainer.study.drilling import Drilling, Run

if TYPE_CHECKING:
    from trainer.desktop.pages.drills.consequence_page import ConsequencePage
    from trainer.desktop.pages.drills.decision_page import DecisionPage

__all__ = ["RunDesk", "drafted"]

_TICK_MS = 250
_TRY_AGAIN_AFTER_MS = 5_000
"""How often a decision that could not be stored is tried again by itself."""


class RunDesk(QObject):
    """One run at work.

    ``left`` carries None: the run was put aside. ``arrived`` carries the Run that is over and is to be looked back on.
    ``clock_changed`` carries per cent (0: off), as the learner wants it from now on.
    """

    left = Signal(object)
    arrived = Signal(object)
    clock_changed = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, drilling: Drilling, clock: ClockDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._rooms = rooms
        self._drilling = drilling
        self._clock = clock
        self._letter_keys = True
        self._run: Run | None = None
        self._looking = False
        self._waiting: Draft | None = None
        self._trouble = ""
        self._tapped_at = 0
        self._told_time = False
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._show_time)
        self._retry = QTimer(self)
        self._retry.setInterval(_TRY_AGAIN_AFTER_MS)
        self._retry.timeout.connect(self._try_again)
        window.hold("decision", self._make_decision)
        window.hold("consequence", self._make_consequence)

    @property
    def run(self) -> Run | None:
        """The run in hand; None between runs."""
        return self._run

    def use_letter_keys(self, used: bool) -> None:
        """Whether a single letter or digit acts."""
        self._letter_keys = used
        if self._run is not None and not self._looking:
            self._decision_page().use_letter_keys(used)

    def retire(self) -> None:
        """Let go of the pages."""
        self._put_down()
        self._window.forget("decision", "consequence")

    def show(self, run: Run) -> None:
        """Go on with a run: at what was left, or at its next decision, or at its end."""
        self._put_down()
        kept = read_run_draft(self._rooms.drafts.kept(), run.session)
        here = kept is not None and kept.node == run.play.situation.node
        self._run = run
        if run.play.over or (kept is not None and here and kept.looking and run.play.standing):
            self._show_consequence()
            return
        if kept is not None and here:
            self._run = run._replace(play=drafted(run.play, kept.draft))
        self._show_decision()

    def put_aside(self) -> bool:
        """Let go of the run, to be taken up again exactly here; False while a decision can't be stored."""
        if self._waiting is not None:
            self._try_again()
        if self._waiting is not None:
            return False
        run = self._run
        if run is not None:
            draft = Draft() if self._looking else self._decision_page().draft()
            left = RunDraft(run.play.situation.node, draft, self._looking)
            self._rooms.drafts.keep(with_run_draft(self._rooms.drafts.kept(), run.session, left))
        self._put_down()
        return True

    def _put_down(self) -> None:
        self._tick.stop()
        self._retry.stop()
        self._run, self._waiting, self._looking = None, None, False

    def _show_decision(self) -> None:
        """The clock of a decision starts when it is shown, however long the page before it was read."""
        run = self._run
        if run is None:
            return
        now = self._rooms.clocks.now().at
        self._run = run = run._replace(play=run.play._replace(shown_at=now))
        self._looking, self._told_time = False, False
        page = self._decision_page()
        page.use_letter_keys(self._letter_keys)
        page.show_decision(present_decision(run))
        self._window.show_page("decision", place=None)
        self._run_clock()

    def _run_clock(self) -> None:
        self._show_time()
        run = self._run
        if run is not None and time_left(run.play, 0) is not None:
            self._tick.start()
        else:
            self._tick.stop()

    def _show_time(self) -> None:
        run = self._run
        if run is None or self._looking:
            return
        left = time_left(run.play, self._rooms.clocks.now().at)
        self._decision_page().show_left(left)
        if left == 0 and not self._told_time:
            self._told_time = True
            self._decision_page().say_time_is_up()
            self._tick.stop()

    def _take_clock(self, clock: int) -> None:
        run = self._run
        if run is not None:
            terms = run.play.terms._replace(clock=clock)
            self._run = run._replace(play=run.play._replace(terms=terms))
            self._told_time = False
            self._decision_page().show_clock(clock)
            self._run_clock()
            self.clock_changed.emit(clock)

    def _take_question(self, name: str) -> None:
        if self._run is not None:
            self._run = self._run._replace(play=ask_for(self._run.play, name))
            self._show_time()

    def _take_decision(self, draft: Draft) -> None:
        """Store the decision, then show what followed; when it can't be stored it stays on the page and is retried.

        It took as long as it did when it was tapped: the time until it could be stored is no thinking.
        """
        run = self._run
        if run is None or self._looking:
            return
        page = self._decision_page()
        page.hold(True)
        if self._waiting is None:
            self._tapped_at = self._rooms.clocks.now().at
        try:
            moment = self._clock.moment()
            shown_at = moment.at - (self._tapped_at - run.play.shown_at)
            tapped = run._replace(play=drafted(run.play, draft)._replace(shown_at=shown_at))
            taken = self._drilling.commit(tapped, moment)
        except TroubleOutside as trouble:
            self._wait(draft, trouble)
            return
        if self._waiting is not None:
            self._window.clear_warning()
        self._waiting = None
        self._retry.stop()
        self._tick.stop()
        self._run = taken.run
        self._show_consequence()

    def _wait(self, draft: Draft, trouble: TroubleOutside) -> None:
        """Keep the tap on the page; the same trouble again is no news."""
        if self._waiting is None or str(trouble) != self._trouble:
            self._window.warn(trouble, self.tr("Try again"), self._try_again)
        self._waiting, self._trouble = draft, str(trouble)
        self._retry.start()

    def _try_again(self) -> None:
        if self._waiting is not None:
            draft, self._trouble = self._waiting, ""
            self._take_decision(draft)

    def _show_consequence(self) -> None:
        run = self._run
        if run is None:
            return
        self._looking = True
        pack = self._drilling.shelf.drill(run.play.drill.id).pack
        self._consequence_page().show_consequence(present_consequence(run, pack, self._rooms.library))
        self._window.show_page("consequence", place=None)

    def _go_on(self) -> None:
        run = self._run
        if run is None or not self._looking:
            return
        if run.play.over:
            self._put_down()
            self.arrived.emit(run)
        else:
            self._show_decision()

    def _take_back(self) -> None:
        run = self._run
        if run is not None and run.play.standing:
            self._window.attempt(lambda: self._take_back_of(run))

    def _take_back_of(self, run: Run) -> None:
        if self._run is run:
            self._run = self._drilling.take_back(run, self._clock.moment())
            self._show_decision()

    def _leave(self) -> None:
        if self.put_aside():
            self.left.emit(None)

    def _decision_page(self) -> "DecisionPage":
        from trainer.desktop.pages.drills.decision_page import DecisionPage

        page = self._window.page("decision")
        if not isinstance(page, DecisionPage):
            raise AssertionError("the page named decision is not a decision page")
        return page

    def _consequence_page(self) -> "ConsequencePage":
        from trainer.desktop.pages.drills.consequence_page import ConsequencePage

        page = self._window.page("consequence")
        if not isinstance(page, ConsequencePage):
            raise AssertionError("the page named consequence is not a consequence page")
        return page

    def _make_decision(self) -> QWidget:
        from trainer.desktop.pages.drills.decision_page import DecisionPage

        page = DecisionPage()
        page.decided.connect(self._take_decision)
        page.information_asked.connect(self._take_question)
        page.clock_chosen.connect(self._take_clock)
        page.taken_back.connect(lambda _: self._take_back())
        page.left.connect(lambda _: self._leave())
        return page

    def _make_consequence(self) -> QWidget:
        from trainer.desktop.pages.drills.consequence_page import ConsequencePage

        page = ConsequencePage()
        page.continued.connect(lambda _: self._go_on())
        page.taken_back.connect(lambda _: self._take_back())
        page.left.connect(lambda _: self._leave())
        return page


def drafted(play: Play, draft: Draft) -> Play:
    """The run with everything tapped that a draft holds and that is on offer (drill or way here may be another now)."""
    node = decision_on_show(play)
    options = options_on_show(play)
    for name in draft.asked:
        if any(entry.id == name for entry in node.information):
            play = ask_for(play, name)
    if draft.option in options:
        play = choose(play, draft.option)
    if draft.worst in options:
        play = tap_worst(play, draft.worst)
    known = {entry.id for entry in node.reasons}
    play = reason(play, [name for name in draft.reasons if name in known], draft.words)
    variables = {variable.id for variable in play.drill.variables}
    return call(play, [one for one in draft.calls if one.variable in variables])

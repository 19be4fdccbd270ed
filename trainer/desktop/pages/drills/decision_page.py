"""A decision in a drill: the situation, what can be done, and what speaks for it. It shows and reports."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from trainer.desktop.announcing import announce
from trainer.desktop.pages.drills.decision_options import DecisionOptions
from trainer.desktop.pages.drills.decision_whys import CallsCard, ReasonsCard
from trainer.desktop.pages.drills.drill_values import DecisionShown
from trainer.desktop.pages.drills.happened import happened_card
from trainer.desktop.pages.drills.information_card import InformationCard
from trainer.desktop.pages.drills.run_cards import ClockCard, MetersCard, SoFarCard
from trainer.desktop.pages.drills.run_top import RunTop
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.quiz.quiz_keys import QuizKeys
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside, stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text
from trainer.drills.moves import Draft

__all__ = ["DecisionPage"]


class DecisionPage(FramedPage):
    """``decided`` carries the Draft that was committed, ``information_asked`` the id of what was asked for.

    ``clock_chosen`` carries per cent (0: off); ``taken_back`` (the decision before) and ``left`` carry None.
    """

    decided = Signal(object)
    information_asked = Signal(object)
    clock_chosen = Signal(object)
    taken_back = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=1120, settle=False)
        self._shown: DecisionShown | None = None
        self._held = False
        self._prefix = ""
        self._asked: tuple[str, ...] = ()
        self._top = RunTop(self)
        self._top.leave_asked.connect(lambda _: self.leave())
        self._top.undo_asked.connect(lambda _: self._take_back())
        self._inquire = ActionButton(self.tr("Ask for information"), Weight.QUIET, "message-square", "I")
        self._inquire.clicked.connect(self._open_information)
        self._primary = ActionButton(self.tr("Commit to this"), Weight.PRIMARY, key=self.tr("Enter"))
        self._primary.clicked.connect(self._commit)
        self.body.add_action(self._inquire)
        self.body.add_action(self._primary, end=True, primary=True)
        self._keys = QuizKeys(self)
        for digit in range(1, 10):
            self._keys.bind(str(digit), partial(self._choose, digit))
            self._keys.bind(f"Shift+{digit}", partial(self._choose_worst, digit))
        self._keys.bind("I", self._open_information)
        self._keys.bind_always("Ctrl+Z", self._take_back)
        self._keys.bind_always("Esc", self.leave)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def show_decision(self, shown: DecisionShown) -> None:
        """Show this decision, with what had been tapped before it was left."""
        self._shown, self._asked = shown, shown.draft.asked
        self.start_at(None)
        self.hold(False)
        self.body.clear()
        done = shown.number - 1
        self._top.show_place(shown.number, shown.total, done, shown.ahead, can_undo=done > 0)
        self.body.add(Beside(self._left_side(shown), self._right_side(shown), least=940, shares=(20, 9), gap=32))
        self._restore(shown.draft)
        self._inquire.setVisible(bool(shown.information) and self._information.isHidden())
        self._take_change()
        self._show_keys(self._prefix)
        self.body.put_in_order()
        QWidget.setTabOrder(self._top.undo, self._options.rows[0])
        self.start_at(self._options.rows[0])
        self._show_top()
        announce(self, f"{shown.title}. {shown.ask}")

    def show_left(self, left: int | None) -> None:
        """So many ms are left; None: without a clock. When nothing is left, nothing is taken from the learner."""
        self._top.show_left(left if self._clock is not None else None)
        if self._clock is not None:
            self._clock.show_left(left)

    def show_clock(self, clock: int) -> None:
        """The clock is held in another way now (per cent; 0: off)."""
        if self._clock is not None:
            self._clock.choose(clock)

    def say_time_is_up(self) -> None:
        """Say so aloud; the page says it in words as well."""
        announce(self, self.tr("Time is up. You can still decide."))

    def draft(self) -> Draft:
        """What is tapped now; empty before there is a decision on show."""
        if self._shown is None:
            return Draft()
        calls = () if self._calls is None else self._calls.calls
        reasons = self._reasons
        return Draft(self._options.best, self._options.worst, reasons.chosen, reasons.words, calls, self._asked)

    def hold(self, held: bool) -> None:
        """Keep what is tapped as it is, while it is being stored or can't be."""
        self._held = held
        self.body.column.setEnabled(not held)
        self._primary.setEnabled(not held and self._shown is not None)
        self._inquire.setEnabled(not held)
        self._top.undo.setEnabled(not held and self._shown is not None and self._shown.number > 1)

    def use_letter_keys(self, used: bool) -> None:
        """Whether a letter or digit alone acts; with Alt it always does."""
        self._keys.use_single(used)
        self._prefix = "" if used else self.tr("Alt+")
        self._show_keys(self._prefix)

    def leave(self) -> None:
        """Report that the run is to be put aside."""
        self.left.emit(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: the first option gets the keyboard, but it is the situation that is read first."""
        super().focusInEvent(event)
        self._show_top()
        QTimer.singleShot(0, self, self._show_top)

    def _show_top(self) -> None:
        self.body.column.verticalScrollBar().setValue(0)

    def _left_side(self, shown: DecisionShown) -> QWidget:
        side = QWidget()
        column = stacked(side, 12)
        if shown.again:
            chips = Flow(gap=10)
            chips.add(Chip(self.tr("Decided before: this is practice"), "note", "rotate-ccw"))
            column.addWidget(chips)
        column.addWidget(Text(shown.title, Role.TITLE))
        for happened in shown.before:
            column.addWidget(happened_card(happened, 0))
        column.addWidget(Text(shown.brief, Role.READING))
        self._information = InformationCard(shown.information, timed=shown.timed and shown.clock > 0)
        self._information.asked.connect(self._take_question)
        self._information.hide()
        column.addWidget(self._information)
        column.addSpacing(4)
        column.addWidget(Text(shown.ask, Role.READING_STRONG))
        if shown.worst:
            hint = self.tr("Choose the best, and mark the one that you think is worst.")
            column.addWidget(Text(hint, Role.SMALL, "text2"))
        self._options = DecisionOptions(shown.options, worst=shown.worst)
        self._options.changed.connect(lambda _: self._take_change())
        column.addWidget(self._options)
        self._calls = CallsCard(shown.variables) if shown.calls else None
        if self._calls is not None:
            column.addWidget(self._calls)
        self._reasons = ReasonsCard(shown.reasons)
        self._reasons.finished.connect(lambda _: self._primary.setFocus(Qt.FocusReason.TabFocusReason))
        column.addWidget(self._reasons)
        column.addStretch(1)
        return side

    def _right_side(self, shown: DecisionShown) -> QWidget:
        side = QWidget()
        column = stacked(side, 16)
        self._clock = ClockCard(shown.clock) if shown.timed else None
        if self._clock is not None:
            self._clock.clock_chosen.connect(self.clock_chosen)
            column.addWidget(self._clock)
        column.addWidget(MetersCard(shown.meters))
        if shown.so_far or shown.intent:
            column.addWidget(SoFarCard(shown.so_far, shown.intent))
        role = Card(ground="sunken", edge="", padding=18)
        role.add(Text(self.tr("Your part"), Role.SMALL_STRONG))
        role.add(Text(shown.role, Role.SMALL, "text2"))
        column.addWidget(role)
        column.addStretch(1)
        return side

    def _restore(self, draft: Draft) -> None:
        self._options.restore(draft.option, draft.worst)
        self._reasons.restore(draft.reasons, draft.words)
        if self._calls is not None:
            self._calls.restore(draft.calls)
        if draft.asked:
            self._information.restore(draft.asked)
            self._information.show()

    def _take_change(self) -> None:
        best = bool(self._options.best)
        self._primary.setEnabled(best and not self._held)
        self.body.explain("")

    def _choose(self, number: int) -> None:
        if self._shown is not None and not self._held:
            self._options.choose(number)

    def _choose_worst(self, number: int) -> None:
        if self._shown is not None and not self._held:
            self._options.choose_worst(number)

    def _open_information(self) -> None:
        if self._shown is None or not self._shown.information or self._held:
            return
        self._information.show()
        self._inquire.hide()
        self.body.put_in_order()
        if self._information.take_focus():
            self.body.column.reveal(self._information)

    def _take_question(self, name: str) -> None:
        self._asked = (*self._asked, name)
        self.information_asked.emit(name)
        if not self._information.take_focus():
            self._options.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.body.put_in_order()

    def _take_back(self) -> None:
        if self._top.undo.isEnabled():
            self.taken_back.emit(None)

    def _commit(self) -> None:
        if self._shown is not None and self._options.best and not self._held:
            self.decided.emit(self.draft())

    def _follow_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """In a field of text a digit is written, so there the keys are shown with Alt."""
        if now is not None and self._shown is not None and self.isAncestorOf(now):
            self._show_keys(self.tr("Alt+") if isinstance(now, QLineEdit) else self._prefix)

    def _show_keys(self, prefix: str) -> None:
        self._inquire.set_key(f"{prefix}I")
        if self._shown is not None:
            self._options.show_keys(prefix)

"""The after-action review of a drill: an overview, then each decision on demand, then what to take away.

It reads like the review of a game of chess: where it went, what moved it, what else there was. It tells what a choice
cost in the scenario's own model, and never that it was correct.
"""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from trainer.desktop.announcing import announce
from trainer.desktop.pages.drills.review_courses import CoursesCard
from trainer.desktop.pages.drills.review_head import OutcomeCard, ReviewTitle
from trainer.desktop.pages.drills.review_onward import Onward
from trainer.desktop.pages.drills.review_timeline import DecisionDetails, Facet, Timeline
from trainer.desktop.pages.drills.review_values import ReviewShown, WhatIf
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.quiz.quiz_keys import QuizKeys
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside, stacked
from trainer.desktop.widgets.text import Text

__all__ = ["ReviewPage"]


class ReviewPage(FramedPage):
    """``what_if_asked`` carries a WhatIfAsked, ``section_asked`` a SectionId, ``resolved`` the line for next time.

    ``wanted_back`` carries a decision's id; every other signal carries None.
    """

    what_if_asked = Signal(object)
    section_asked = Signal(object)
    resolved = Signal(object)
    wanted_back = Signal(object)
    export_asked = Signal(object)
    print_asked = Signal(object)
    rating_asked = Signal(object)
    replay_asked = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=1040, settle=False)
        self._timeline: Timeline | None = None
        self._courses: CoursesCard | None = None
        self._onward: Onward | None = None
        self._fresh = False
        self._keys = QuizKeys(self)
        self._back = ActionButton(self.tr("Leave"), Weight.QUIET, "x", self.tr("Esc"))
        self._back.clicked.connect(self.leave)
        self._rate = self._action(self.tr("Rate the options"), Weight.QUIET, "users", "R", self._ask_rating)
        self._export = self._action(self.tr("Export"), Weight.QUIET, "download", "E", self._ask_export)
        self._print = ActionButton(self.tr("Print"), Weight.QUIET, "printer", self.tr("Ctrl+P"))
        self._print.clicked.connect(lambda: self.print_asked.emit(None))
        self._keys.bind_always("Ctrl+P", self._print.click)
        self._replay = self._action(self.tr("Play again"), Weight.QUIET, "rotate-ccw", "P", self._ask_replay)
        self._note = self._action(self.tr("Take a note"), Weight.PRIMARY, "pencil", "N", self.write_note)
        self._keys.bind("T", self.turn_courses)
        self._keys.bind("W", self.ask_what_if)
        self.body.add_action(self._back)
        self.body.add_action(self._rate)
        for button in (self._print, self._export, self._replay, self._note):
            self.body.add_action(button, end=True)
        self.use_letter_keys(True)

    def _action(self, caption: str, weight: Weight, symbol: str, key: str, act: object) -> ActionButton:
        button = ActionButton(caption, weight, symbol, key)
        button.clicked.connect(act)
        self._keys.bind(key, button.click)
        return button

    def show_review(self, shown: ReviewShown) -> None:
        """Show a review from its overview on, with every decision closed."""
        after = shown.after
        self._fresh = True
        self.body.clear()
        self.body.explain("")
        self.body.add(ReviewTitle(after, shown.today))
        self.body.add_space(4)
        outcome = OutcomeCard(after)
        outcome.decision_asked.connect(self._look_at)
        self.body.add(outcome)
        self.body.add_space(12)
        timeline, self._courses = Timeline(after), CoursesCard(after)
        timeline.opened.connect(self._courses.mark)
        timeline.what_if_asked.connect(self.what_if_asked)
        timeline.section_asked.connect(self.section_asked)
        timeline.grown.connect(self._settle)
        self._timeline = timeline
        aside = self._at_the_top(self._courses)
        self.body.add(Beside(self._decisions(timeline), aside, least=860, shares=(17, 10), gap=28))
        self.body.add_space(8)
        self._onward = Onward(shown)
        self._onward.wanted_back.connect(self.wanted_back)
        self._onward.resolved.connect(self.resolved)
        self.body.add(self._onward)
        self.use_letter_keys(self._single)
        self.body.put_in_order()
        self.start_at(timeline.rows[0] if timeline.rows else None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: the first decision gets the keyboard, but it is the overview that is read first."""
        super().focusInEvent(event)
        if self._fresh:
            self._fresh = False
            self._show_top()
            QTimer.singleShot(0, self, self._show_top)

    def _show_top(self) -> None:
        self.body.column.verticalScrollBar().setValue(0)

    def _at_the_top(self, courses: CoursesCard) -> QWidget:
        aside = QWidget()
        column = stacked(aside)
        column.addWidget(courses)
        column.setAlignment(courses, Qt.AlignmentFlag.AlignTop)
        return aside

    def _decisions(self, timeline: Timeline) -> QWidget:
        part = QWidget()
        column = stacked(part, 4)
        column.addWidget(Text(self.tr("Decision by decision"), Role.QUESTION))
        said = self.tr("Costs are points of this scenario’s model beside its best choice. They judge nobody.")
        column.addWidget(Text(said, Role.SMALL, "text2"))
        column.addSpacing(4)
        column.addWidget(timeline)
        column.addStretch(1)
        return part

    def show_what_if(self, what: WhatIf) -> None:
        """Show a branch at its decision."""
        if self._timeline is not None:
            self._timeline.show_what_if(what)

    def tell_returns(self, shown: ReviewShown) -> None:
        """Say anew when decisions come back."""
        if self._onward is not None:
            self._onward.returns.show_returns(shown.returns)

    def tell_resolved(self, words: str) -> None:
        """Show the line that was kept, and go on from it."""
        if self._onward is not None:
            self._onward.next_time.show_kept(words)
            announce(self, self.tr("Kept for next time."))

    def tell_exported(self, place: str) -> None:
        """Say where the review was written."""
        self._say(self.tr("Saved as {place}").format(place=place))

    def tell_printed(self) -> None:
        """Say that it went to the printer."""
        self._say(self.tr("Sent to the printer."))

    def _say(self, words: str) -> None:
        self.body.explain(words)
        announce(self, words)

    def use_letter_keys(self, used: bool) -> None:
        """Whether a single letter acts; with Alt it always does."""
        self._single = used
        self._keys.use_single(used)
        prefix = "" if used else self.tr("Alt+")
        for button, key in ((self._rate, "R"), (self._export, "E"), (self._replay, "P"), (self._note, "N")):
            button.set_key(prefix + key)
        if self._courses is not None:
            self._courses.name_key(prefix + "T")

    def write_note(self) -> None:
        """Give the keyboard to the line for next time."""
        if self._onward is not None:
            self._onward.next_time.write()

    def turn_courses(self) -> None:
        """Show values over time as a table, or as lines again."""
        if self._courses is not None:
            self._courses.turn()

    def ask_what_if(self) -> None:
        """Show the options of the decision that is open (or of the one in hand), ready for another pick."""
        timeline = self._timeline
        if timeline is None or not timeline.rows:
            return
        inside = [number for number, row in enumerate(timeline.rows) if row.hasFocus()]
        number = timeline.open_now if timeline.open_now >= 0 else (inside or [0])[0]
        options = timeline.open(inside[0] if inside else number, Facet.OPTIONS).options
        self.body.put_in_order()
        if options is not None:
            options.focus_first()

    def leave(self) -> None:
        """Report that the person wants to be elsewhere; a line that was written is kept first, not lost."""
        if self._onward is not None:
            self._onward.next_time.keep()
        self.left.emit(None)

    def _look_at(self, decision: int) -> None:
        if self._timeline is not None:
            self._timeline.open(decision)
            self._timeline.rows[decision].setFocus(Qt.FocusReason.TabFocusReason)

    def _ask_export(self) -> None:
        self.export_asked.emit(None)

    def _ask_rating(self) -> None:
        self.rating_asked.emit(None)

    def _ask_replay(self) -> None:
        self.replay_asked.emit(None)

    def _settle(self, grown: QWidget) -> None:
        self.body.put_in_order()
        self.body.column.reveal(grown)
        if self._timeline is not None and isinstance(grown, DecisionDetails):
            self.body.column.ensureWidgetVisible(self._timeline.rows[self._timeline.open_now], 0, 24)

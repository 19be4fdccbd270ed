"""Before a drill: who the learner is in it, what is known, what moves, and how the run is to be held."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.drills.drill_values import Beginning, BriefingShown
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside, Labelled, stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.meter import Meter, MeterLine
from trainer.desktop.widgets.passage import Passage
from trainer.desktop.widgets.segments import Segments
from trainer.desktop.widgets.text import Text
from trainer.desktop.widgets.tick import Tick
from trainer.drills.moves import LONGEST_LINE
from trainer.study.settings import DRILL_CLOCKS

__all__ = ["DrillBriefingPage"]


class DrillBriefingPage(FramedPage):
    """``begun`` carries a Beginning; ``resumed``, ``given_up`` and ``review_asked`` a DrillId, ``left`` None."""

    begun = Signal(object)
    resumed = Signal(object)
    given_up = Signal(object)
    review_asked = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=1040, settle=False)
        self._shown: BriefingShown | None = None
        back = ActionButton(self.tr("Back"), Weight.QUIET, key=self.tr("Esc"))
        back.clicked.connect(self.leave)
        self._stop = ActionButton(self.tr("End that run for good"), Weight.QUIET, "x")
        self._stop.clicked.connect(lambda: self._report(self.given_up))
        self._look_back = ActionButton(self.tr("Look back on the last run"), Weight.QUIET, "rotate-ccw")
        self._look_back.clicked.connect(lambda: self._report(self.review_asked))
        self._primary = ActionButton("", Weight.PRIMARY, "play", self.tr("Enter"))
        self._primary.clicked.connect(self._go_on)
        for button in (back, self._stop, self._look_back):
            self.body.add_action(button)
        self.body.add_action(self._primary, end=True, primary=True)

    def show_briefing(self, shown: BriefingShown) -> None:
        """Show this drill, with the choices that were made last."""
        self._shown = shown
        self.start_at(None)
        self.body.clear()
        self._add_head(shown)
        self.body.add(Beside(self._left_side(shown), self._right_side(shown), least=820, shares=(3, 2), gap=28))
        resume = self.tr("Go on with decision {number}").format(number=shown.aside)
        self._primary.set_caption(resume if shown.aside else self.tr("Begin"))
        self._stop.setVisible(bool(shown.aside))
        self._look_back.setVisible(shown.past and not shown.aside)
        self.body.put_in_order()
        self.start_at(self._primary)
        self.body.column.verticalScrollBar().setValue(0)

    def leave(self) -> None:
        """Report that the learner wants to be elsewhere."""
        self.left.emit(None)

    def _report(self, signal: object) -> None:
        emit = getattr(signal, "emit", None)
        if self._shown is not None and emit is not None:
            emit(self._shown.id)

    def _add_head(self, shown: BriefingShown) -> None:
        self.body.add(Text(shown.section, Role.SMALL_STRONG, "text2"))
        self.body.add(Text(shown.title, Role.TITLE))
        chips = Flow(gap=8)
        chips.add(Chip(self.tr("about %n minute(s)", "", shown.minutes), "plain", "clock"))
        if shown.aside:
            chips.add(Chip(self.tr("Put aside at decision {number}").format(number=shown.aside), "note", "flag"))
        elif shown.record:
            chips.add(Chip(self.tr("This run is the one of record"), "good", "flag"))
        else:
            chips.add(Chip(self.tr("Practice: the first run stays the one of record"), "note", "rotate-ccw"))
        self.body.add(chips)

    def _left_side(self, shown: BriefingShown) -> QWidget:
        side = QWidget()
        column = stacked(side, 12)
        column.addWidget(Text(shown.role, Role.READING_STRONG))
        for block in shown.briefing:
            column.addWidget(Passage(block.lines, is_list=block.is_list))
        if not shown.aside:
            column.addSpacing(8)
            column.addWidget(Text(self.tr("What do you most want to protect?"), Role.BODY_STRONG))
            self._intent = Field(self.tr("What do you most want to protect?"), self.tr("In a line, if you like"))
            self._intent.setMaxLength(LONGEST_LINE)
            self._intent.entered.connect(lambda _: self._primary.setFocus())
            column.addWidget(self._intent)
            column.addSpacing(4)
            column.addWidget(self._choices(shown))
        column.addStretch(1)
        return side

    def _right_side(self, shown: BriefingShown) -> QWidget:
        side = QWidget()
        column = stacked(side, 16)
        column.addWidget(self._meters(shown.meters))
        column.addStretch(1)
        return side

    def _meters(self, meters: tuple[Meter, ...]) -> Card:
        card = Card(padding=18)
        card.add(Text(self.tr("What moves here"), Role.BODY_STRONG))
        card.column.setSpacing(12)
        for meter in meters:
            told = QWidget()
            column = stacked(told, 4)
            column.addWidget(MeterLine(meter, plain=True))
            column.addWidget(Text(meter.about, Role.SMALL, "text2"))
            card.add(told)
        card.add(Text(self.tr("0 to 100, in this scenario’s model"), Role.CAPTION, "text2"))
        return card

    def _choices(self, shown: BriefingShown) -> Card:
        card = Card(padding=16)
        card.column.setSpacing(4)
        captions = {0: self.tr("Off"), 100: self.tr("As written")}
        choices = [(clock, captions.get(clock, f"{clock} %")) for clock in DRILL_CLOCKS]
        self._clock = Segments(self.tr("Clock"), choices)
        self._clock.choose(shown.clock)
        detail = self.tr("You can change it at any time.")
        card.add(Labelled(self.tr("Clock"), detail, self._clock, least=480))
        self._worst = Tick(self.tr("Mark the worst option too"), self.tr("Ruling out is half of judging."))
        self._calls = Tick(self.tr("Call the effect first"), self.tr("Say what will move before you see it."))
        self._worst.setChecked(shown.worst)
        self._calls.setChecked(shown.calls)
        card.add(Beside(self._worst, self._calls, least=480, gap=8))
        return card

    def _go_on(self) -> None:
        shown = self._shown
        if shown is None:
            return
        if shown.aside:
            self.resumed.emit(shown.id)
            return
        clock = self._clock.value
        self.begun.emit(
            Beginning(
                shown.id,
                " ".join(self._intent.text().split()),
                clock if isinstance(clock, int) else shown.clock,
                self._worst.isChecked(),
                self._calls.isChecked(),
            )
        )

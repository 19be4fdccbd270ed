"""A learner's progress: what is known and what was done, each figure a sentence first, and what to practise next."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from trainer.desktop.announcing import announce
from trainer.desktop.charts.card import ChartCard
from trainer.desktop.charts.shown import ChartShown
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.progress.date_card import DateCard
from trainer.desktop.pages.progress.progress_cards import (
    DaysCard,
    KnownCard,
    MistakesCard,
    Remedies,
    RunsCard,
    WaitCard,
)
from trainer.desktop.pages.progress.progress_charts import ProgressCharts
from trainer.desktop.pages.progress.progress_parts import Nothing, Slot
from trainer.desktop.pages.progress.progress_tools import ProgressTools
from trainer.desktop.pages.progress.progress_trust import TrustCard
from trainer.desktop.pages.progress.progress_values import Counted, Known, Steps
from trainer.desktop.pages.progress.progress_words import ProgressWords, in_hundred
from trainer.desktop.pages.quiz.quiz_keys import QuizKeys
from trainer.desktop.saving import ChooseFile
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside, stacked
from trainer.desktop.widgets.text import Text
from trainer.insight.prediction import Comparison

__all__ = ["ProgressPage"]

_LONGEST_TITLE, _SHORTEST_TITLE = 52, 12
_SIDES = 64
"""Pixels beside the button at the least."""


class ProgressPage(FramedPage):
    """``practice_asked`` carries a SectionId, ``drill_asked`` a DrillId; every other signal carries None.

    Counts are shown first; ``show_known`` and ``show_prediction`` fill in what takes longer.
    """

    practice_asked = Signal(object)
    drill_asked = Signal(object)
    mistakes_asked = Signal(object)
    today_asked = Signal(object)
    date_asked = Signal(object)
    history_asked = Signal(object)
    report_asked = Signal(object)
    print_asked = Signal(object)
    due_asked = Signal(object)

    def __init__(self, choose_file: ChooseFile, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=1080, settle=False)
        self._choose_file = choose_file
        self._words, self._charts = ProgressWords(self), ProgressCharts(self)
        self._counted: Counted | None = None
        self._known: Known | None = None
        self._waiting: WaitCard | None = None
        self._tools: ProgressTools | None = None
        self._letter_keys = True
        self._keys = QuizKeys(self)
        self._keys.bind("E", lambda: self._use(lambda tools: tools.report))
        self._keys.bind("P", lambda: self._use(lambda tools: tools.print))
        self._keys.bind("L", lambda: self._use(lambda tools: tools.due))
        self._weakest = Text("", Role.BODY, "text2", wide=False)
        self._practise = ActionButton("", Weight.PRIMARY, key=self.tr("Enter"))
        self._practise.clicked.connect(self._report)
        self.body.add_beside_actions(self._weakest)
        self.body.add_action(self._practise, end=True, primary=True)

    def show_counted(self, counted: Counted) -> None:
        """Show what is counted; the rest says that it is being worked out."""
        self._counted, self._known, self._waiting, self._tools = counted, None, None, None
        self.body.explain("")
        self.body.clear()
        self._practise.setVisible(False)
        self.body.make_primary(self._practise)
        self._weakest.setText("")
        if counted.whole.answers or counted.runs:
            self._lay_out(counted)
        else:
            self._say_nothing()
        self.body.put_in_order()
        self.setFocus()

    def _say_nothing(self) -> None:
        nothing = Nothing()
        nothing.start.clicked.connect(lambda: self.today_asked.emit(None))
        self.body.add_space(72)
        self.body.add(nothing)
        self.body.make_primary(nothing.start)

    def _lay_out(self, counted: Counted) -> None:
        self.body.add(Text(self.tr("Progress"), Role.TITLE))
        if counted.whole.answers:
            self.body.add(Text(self._words.so_far(counted), Role.BODY, "text2"))
        self._add_tools()
        self.body.add_space(4)
        self._knowledge, self.plans, self._trust = Slot(), Slot(), Slot()
        for slot in (self._knowledge, self.plans):
            self.body.add(slot)
        self._knowledge.fill(WaitCard(self.tr("What you know"), self.tr("Working out what you know …")))
        self.plans.fill()
        self.body.add(self._chart(self._charts.year(counted)))
        mistakes = MistakesCard(counted.mistakes)
        mistakes.asked.connect(self.mistakes_asked)
        left = QWidget()
        column = stacked(left)
        column.addWidget(self._chart(self._charts.retention(counted)), 1)
        column.addWidget(mistakes)
        column.addWidget(self._trust)
        self.body.add(Beside(left, self._chart(self._charts.sureness(counted)), least=820))
        self._waiting = WaitCard(
            self.tr("How far to trust these figures"), self.tr("Holding the memory model against your answers …")
        )
        self._trust.fill(self._waiting)
        self.body.add(self._chart(self._charts.time(counted)))
        self.body.add(Beside(DaysCard(counted), RunsCard(counted), least=820))

    def _add_tools(self) -> None:
        tools = ProgressTools()
        tools.use_letter_keys(self._letter_keys)
        tools.history_asked.connect(self.history_asked)
        tools.report_asked.connect(self.report_asked)
        tools.print_asked.connect(self.print_asked)
        tools.due_asked.connect(self.due_asked)
        self._tools = tools
        self.body.add(tools)

    def _use(self, button: Callable[[ProgressTools], ActionButton]) -> None:
        if self._tools is not None:
            button(self._tools).click()

    def use_letter_keys(self, used: bool) -> None:
        """Whether E and P alone act; with Alt they always do."""
        self._letter_keys = used
        self._keys.use_single(used)
        if self._tools is not None:
            self._tools.use_letter_keys(used)

    def show_writing(self) -> None:
        """Say that the report is on its way; it can't be asked for again meanwhile."""
        if self._tools is not None:
            self._tools.rest(at_work=True)
        self.body.explain(self.tr("Putting the report together …"))

    def show_written(self, told: str) -> None:
        """Say what became of the report; empty says nothing."""
        if self._tools is not None:
            self._tools.rest(at_work=False)
        self.body.explain(told)
        if told:
            announce(self, told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: T opens the history, where no chart has the keyboard."""
        if event.key() == Qt.Key.Key_T and not event.modifiers():
            self._use(lambda tools: tools.history)
        else:
            super().keyPressEvent(event)

    def show_date(self, ready_day: int) -> None:
        """Offer a date to be ready on, or say how far the one that is set is away (study day, 0: none)."""
        counted = self._counted
        if counted is not None and (counted.whole.answers or counted.runs):
            card = DateCard(ready_day, counted.today)
            card.asked.connect(self.date_asked)
            self.plans.fill(card)
            self.body.put_in_order()

    def show_known(self, known: Known) -> None:
        """Fill in what is known, and offer to practise the weakest section."""
        counted = self._counted
        if counted is None or not (counted.whole.answers or counted.runs):
            return
        self._known = known
        remedies = Remedies(known.sections)
        remedies.practice_asked.connect(self.practice_asked)
        remedies.drill_asked.connect(self.drill_asked)
        cards: list[QWidget] = [KnownCard(known)]
        cards += [] if known.fresh else [self._chart(self._charts.sections(known, counted.target))]
        ahead = self._pair(self._charts.loads(known), self._charts.fading(known))
        self._knowledge.fill(*cards, ahead, self._chart(self._charts.judgement(known)), remedies)
        remedies.setVisible(not remedies.empty)
        self._offer()
        self.body.put_in_order()

    def show_prediction(self, found: Comparison) -> None:
        """Fill in how far the figures can be trusted."""
        if self._waiting is not None:
            self._waiting = None
            self._trust.fill(TrustCard(found))
            self.body.put_in_order()

    def show_steps(self, steps: Steps) -> None:
        """Say how far the reckoning has come."""
        if self._waiting is not None:
            self._waiting.show_steps(steps)

    def _offer(self) -> None:
        weakest = None if self._known is None else self._known.weakest_section
        if weakest is None or weakest.mastery.expected is None:
            self._offer_today()
            return
        share = in_hundred(weakest.mastery.expected)
        self._weakest.setText(self.tr("Your weakest section: about {share} of 100.").format(share=share))
        self._fit_caption()
        self._practise.setVisible(True)

    def _fit_caption(self) -> None:
        """Name the section on the button, as far as the window has room; a button is never cut."""
        weakest = None if self._known is None else self._known.weakest_section
        if weakest is None:
            return
        words, shown = self.tr("Practise {section}"), weakest.title[:_LONGEST_TITLE]
        while True:
            title = shown if shown == weakest.title else f"{shown.rstrip()}…"
            self._practise.set_caption(words.format(section=title))
            if self._practise.natural_width() <= self.width() - _SIDES or len(shown) <= _SHORTEST_TITLE:
                break
            shown = shown[:-4]
        self._practise.setAccessibleName(words.format(section=weakest.title))

    def follow_theme(self) -> None:
        """A larger text leaves less room for the section's name."""
        self._fit_caption()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: so does a narrower window."""
        super().resizeEvent(event)
        self._fit_caption()

    def _offer_today(self) -> None:
        self._practise.set_caption(self.tr("Go to Today"))
        self._practise.setVisible(True)

    def _report(self) -> None:
        weakest = None if self._known is None else self._known.weakest_section
        if weakest is None:
            self.today_asked.emit(None)
        else:
            self.practice_asked.emit(weakest.id)

    def _chart(self, shown: ChartShown) -> ChartCard:
        card = ChartCard(shown, self._choose_file)
        card.column.addStretch(1)  # a higher card beside it must not pull its lines apart
        return card

    def _pair(self, left: ChartShown, right: ChartShown) -> Beside:
        return Beside(self._chart(left), self._chart(right), least=820)

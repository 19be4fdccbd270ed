"""A learner's progress: what is known and what was done, each figure a sentence first, and what to practise next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.desktop.charts.card import ChartCard
from trainer.desktop.charts.shown import ChartShown
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.progress_cards import DaysCard, KnownCard, MistakesCard, Remedies, RunsCard, WaitCard
from trainer.desktop.pages.progress_charts import ProgressCharts
from trainer.desktop.pages.progress_trust import TrustCard
from trainer.desktop.pages.progress_values import Counted, Known, Steps
from trainer.desktop.pages.progress_words import ProgressWords, in_hundred
from trainer.desktop.saving import ChooseFile
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside, stacked
from trainer.desktop.widgets.emblem import Emblem
from trainer.desktop.widgets.text import Text
from trainer.insight.prediction import Comparison

__all__ = ["ProgressPage"]

_LONGEST_TITLE = 52


class ProgressPage(FramedPage):
    """``practice_asked`` carries a SectionId, ``drill_asked`` a DrillId, ``mistakes_asked`` and ``today_asked`` None.

    Counts are shown first; ``show_known`` and ``show_prediction`` fill in what takes longer.
    """

    practice_asked = Signal(object)
    drill_asked = Signal(object)
    mistakes_asked = Signal(object)
    today_asked = Signal(object)

    def __init__(self, choose_file: ChooseFile, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=1080, settle=False)
        self._choose_file = choose_file
        self._words, self._charts = ProgressWords(self), ProgressCharts(self)
        self._counted: Counted | None = None
        self._known: Known | None = None
        self._waiting: WaitCard | None = None
        self._weakest = Text("", Role.BODY, "text2", wide=False)
        self._practise = ActionButton("", Weight.PRIMARY, key=self.tr("Enter"))
        self._practise.clicked.connect(self._report)
        self.body.add_beside_actions(self._weakest)
        self.body.add_action(self._practise, end=True, primary=True)

    def show_counted(self, counted: Counted) -> None:
        """Show what is counted; the rest says that it is being worked out."""
        self._counted, self._known, self._waiting = counted, None, None
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
        words = self.tr(
            "When you have answered your first questions, you see here what you know, what fades, and what to practise "
            "next."
        )
        start = ActionButton(self.tr("Go to Today"), Weight.PRIMARY, key=self.tr("Enter"))
        start.clicked.connect(lambda: self.today_asked.emit(None))
        inside = QWidget()
        inside.setMaximumWidth(theme().scaled(600))
        column = stacked(inside)
        column.addWidget(Emblem("chart-column"))
        column.addWidget(Text(self.tr("Nothing to look back on yet"), Role.TITLE))
        column.addWidget(Text(words, Role.READING, "text2"))
        column.addSpacing(8)
        column.addWidget(start)
        self.body.add_space(72)
        self.body.add(_Middle(inside))
        self.body.make_primary(start)

    def _lay_out(self, counted: Counted) -> None:
        self.body.add(Text(self.tr("Progress"), Role.TITLE))
        if counted.whole.answers:
            self.body.add(Text(self._words.so_far(counted), Role.BODY, "text2"))
        self.body.add_space(4)
        self._knowledge, self.plans, self._trust = _Slot(), _Slot(), _Slot()
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

    def show_known(self, known: Known) -> None:
        """Fill in what is known, and offer to practise the weakest section."""
        counted = self._counted
        if counted is None or not (counted.whole.answers or counted.runs):
            return
        self._known = known
        remedies = Remedies(known.sections)
        remedies.practice_asked.connect(self.practice_asked)
        remedies.drill_asked.connect(self.drill_asked)
        cards = [KnownCard(known)]
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
        title = weakest.title if len(weakest.title) <= _LONGEST_TITLE else weakest.title[: _LONGEST_TITLE - 1] + "…"
        self._practise.set_caption(self.tr("Practise {section}").format(section=title))
        self._practise.setVisible(True)

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


class _Middle(QWidget):
    """A narrow thing in the middle of the wide column."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inside, 100)
        row.addStretch(1)


class _Slot(QWidget):
    """A place in the column whose cards are put in later."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = stacked(self, 12)

    def fill(self, *widgets: QWidget) -> None:
        """Show these in place of what was there; nothing takes no room. It has to stand in the column by then."""
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for widget in widgets:
            self._column.addWidget(widget)
        self.setVisible(bool(widgets))

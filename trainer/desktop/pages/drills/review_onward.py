"""What goes on from a review: questions to ask oneself, a line for next time, and the decisions that come back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.dates import in_days
from trainer.desktop.pages.drills.review_options import RedLinePart
from trainer.desktop.pages.drills.review_values import ReviewShown
from trainer.desktop.pages.drills.review_words import quoted
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside, stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.text import Text
from trainer.desktop.widgets.tick import Tick
from trainer.insight.after_action import Decided, Returning

__all__ = ["NextTimeCard", "Onward", "QuestionsCard", "RedLinesCard", "ReturnsCard"]


class QuestionsCard(Card):
    """The drill's own questions for the debrief."""

    def __init__(self, questions: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add(Text(self.tr("Ask yourself"), Role.BODY_STRONG))
        for question in questions:
            self.add(Text(question, Role.READING))
        self.column.addStretch(1)


class NextTimeCard(Card):
    """``kept`` carries the line that is to be kept."""

    kept = Signal(object)

    def __init__(self, resolved: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="note_soft", edge="")
        self.add(Text(self.tr("Next time I will …"), Role.BODY_STRONG))
        self._field = Field(self.tr("Next time I will …"), self.tr("One line, for yourself"))
        self._button = ActionButton(self.tr("Keep"), Weight.SECONDARY, "check")
        self._button.setEnabled(False)
        self._field.textChanged.connect(lambda text: self._button.setEnabled(bool(text.strip())))
        self._field.entered.connect(lambda _: self.keep())
        self._button.clicked.connect(self.keep)
        self._row = Beside(self._field, self._button, least=320, shares=(1, 0), gap=10)
        self._line = Text("", Role.SOURCE)
        self.add(self._line)
        self.add(self._row)
        self.show_kept(resolved)

    def show_kept(self, words: str) -> None:
        """Show the line that was kept last; another may follow it."""
        self._line.setVisible(bool(words))
        self._line.setText(quoted(words) if words else "")
        self._field.clear()

    def write(self) -> None:
        """Give the keyboard to the line."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keep(self) -> None:
        """Have what is written kept; nothing where nothing is."""
        words = self._field.text().strip()
        if words:
            self.kept.emit(words)


class ReturnsCard(Card):
    """``wanted`` carries the id of a decision that is to come back tomorrow; once asked for, it does."""

    wanted = Signal(object)

    def __init__(self, returns: Sequence[Returning], today: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.add(Text(self.tr("What comes back by itself"), Role.BODY_STRONG))
        said = self.tr("Each decision returns as one alone, in another situation. Tick those to have back tomorrow.")
        self.add(Text(said, Role.SMALL, "text2"))
        self._ticks: dict[str, Tick] = {}
        for one in returns:
            tick = Tick(f"{one.number}. {one.title}", self._when(one))
            tick.toggled.connect(partial(self._want, one.node))
            self._ticks[one.node] = tick
            self._settle(tick, one)
            self.add(tick)
        self.column.addStretch(1)

    def show_returns(self, returns: Sequence[Returning]) -> None:
        """Say anew when each comes back."""
        for one in returns:
            tick = self._ticks.get(one.node)
            if tick is not None:
                tick.say_detail(self._when(one))
                self._settle(tick, one)

    def _want(self, node: str, ticked: bool) -> None:
        if ticked:
            self.wanted.emit(node)

    def _settle(self, tick: Tick, one: Returning) -> None:
        soon = one.due_day is not None and one.due_day <= self._today + 1
        tick.blockSignals(True)
        tick.setChecked(soon)
        tick.blockSignals(False)
        tick.setEnabled(not soon and one.due_day is not None)

    def _when(self, one: Returning) -> str:
        if one.due_day is None:
            return self.tr("Does not come back: it was only practised.")
        return self.tr("Comes back {when}").format(when=in_days(one.due_day - self._today))


class RedLinesCard(Card):
    """The red lines that were crossed, each with its note and its sources."""

    def __init__(self, crossed: Sequence[Decided], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add(Text(self.tr("Red lines that you crossed"), Role.BODY_STRONG))
        for decided in crossed:
            self.add(Text(f"{decided.number}. {decided.title}: {decided.done}", Role.BODY))
            red = decided.picked.red_line
            if red is not None:
                self.add(RedLinePart(red))


class Onward(QWidget):
    """All of it, one below the other; ``wanted_back`` carries a decision's id, ``resolved`` the line for next time."""

    wanted_back = Signal(object)
    resolved = Signal(object)

    def __init__(self, shown: ReviewShown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = stacked(self, 12)
        if shown.after.red_lines:
            column.addWidget(RedLinesCard(shown.after.red_lines))
        self.returns = ReturnsCard(shown.returns, shown.today)
        self.returns.wanted.connect(self.wanted_back)
        debrief = shown.after.debrief
        column.addWidget(Beside(QuestionsCard(debrief), self.returns, least=720) if debrief else self.returns)
        self.next_time = NextTimeCard(shown.resolved)
        self.next_time.kept.connect(self.resolved)
        column.addWidget(self.next_time)

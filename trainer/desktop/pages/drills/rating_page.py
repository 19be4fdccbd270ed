"""A decision of a drill that was played, to be rated: each option from bad to good, with a line of reason."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from trainer.desktop.announcing import announce
from trainer.desktop.pages.drills.rated_option import RatedOption
from trainer.desktop.pages.drills.rating_values import RatingShown
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import stacked
from trainer.desktop.widgets.progress_line import ProgressLine
from trainer.desktop.widgets.text import Text
from trainer.desktop.widgets.tick import Tick
from trainer.drills.moves import MOST_REASONS
from trainer.study.relay import Said

__all__ = ["RatingPage"]


class RatingPage(FramedPage):
    """``said`` carries what was Said of the decision on show; ``skipped`` and ``left`` carry None."""

    said = Signal(object)
    skipped = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=900, settle=False)
        self._options: list[RatedOption] = []
        self._ticks: list[tuple[str, Tick]] = []
        leave = ActionButton(self.tr("Leave"), Weight.QUIET, "x", self.tr("Esc"))
        leave.clicked.connect(self.leave)
        skip = ActionButton(self.tr("Skip this decision"), Weight.QUIET)
        skip.clicked.connect(lambda: self.skipped.emit(None))
        self._save = ActionButton(self.tr("Save and next"), Weight.PRIMARY, key=self.tr("Enter"))
        self._save.clicked.connect(self._go_on)
        self.body.add_action(leave)
        self.body.add_action(skip)
        self.body.add_action(self._save, end=True, primary=True)

    def show_decision(self, shown: RatingShown) -> None:
        """Show a decision, with what was said of it before."""
        self.start_at(None)
        self.body.clear()
        self._add_head(shown)
        self._add_options(shown)
        self._add_considerations(shown)
        last = shown.number == shown.total
        self._save.set_caption(self.tr("Save and finish") if last else self.tr("Save and next"))
        self._look()
        self.body.put_in_order()
        self.start_at(self._options[0].scale.first)
        self._show_top()
        announce(self, f"{shown.title}. {shown.ask}")

    def leave(self) -> None:
        """Report that the rest is not to be rated now; what was saved stays saved."""
        self.left.emit(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: the first option gets the keyboard, but it is the situation that is read first."""
        super().focusInEvent(event)
        self._show_top()
        QTimer.singleShot(0, self, self._show_top)

    def _show_top(self) -> None:
        self.body.column.verticalScrollBar().setValue(0)

    def _add_head(self, shown: RatingShown) -> None:
        place = self.tr("Decision {number} of {total}").format(number=shown.number, total=shown.total)
        progress = ProgressLine(self.tr("Decisions rated or passed"))
        progress.show_steps(shown.number - 1, shown.total)
        self.body.add(progress)
        self.body.add(Text(f"{shown.drill} · {place}", Role.SMALL_STRONG, "text2"))
        self.body.add(Text(shown.title, Role.TITLE))
        self.body.add(Text(shown.role, Role.BODY, "text2"))
        self.body.add(Text(shown.brief, Role.READING))
        self.body.add_space(4)
        self.body.add(Text(shown.ask, Role.READING_STRONG))
        how = self.tr("Rate each option as you judge it from what was known then, whatever came of it in your run.")
        self.body.add(Text(how, Role.BODY, "text2"))

    def _add_options(self, shown: RatingShown) -> None:
        holder = QWidget()
        column = stacked(holder, 10)
        self._options = [RatedOption(option, holder) for option in shown.options]
        said = Said() if shown.said is None else shown.said
        levels, lines = dict(said.ratings), dict(said.lines)
        for option in self._options:
            if option.id in levels:
                option.restore(levels[option.id], lines.get(option.id, ""))
            option.rated.connect(lambda _: self._look())
            option.finished.connect(lambda _, option=option: self._step_from(option))
            column.addWidget(option)
        self.body.add(holder)

    def _add_considerations(self, shown: RatingShown) -> None:
        chosen = () if shown.said is None else shown.said.reasons
        self._ticks = [(reason.id, Tick(reason.text)) for reason in shown.reasons]
        if not self._ticks:
            return
        self.body.add_space(8)
        self.body.add(Text(self.tr("What weighed most for you? Up to two, if you like."), Role.SMALL_STRONG, "text2"))
        holder = QWidget()
        column = stacked(holder, 2)
        for name, tick in self._ticks:
            tick.setChecked(name in chosen)
            tick.toggled.connect(lambda _: self._limit())
            column.addWidget(tick)
        self.body.add(holder)
        self._limit()

    def _limit(self) -> None:
        full = sum(tick.isChecked() for _, tick in self._ticks) >= MOST_REASONS
        for _, tick in self._ticks:
            tick.setEnabled(tick.isChecked() or not full)

    def _look(self) -> None:
        missing = sum(option.scale.level is None for option in self._options)
        self._save.setEnabled(not missing)
        self.body.explain(self.tr("%n option(s) to rate yet.", "", missing) if missing else "")

    def _step_from(self, option: RatedOption) -> None:
        """Enter in a line leads to the next option, and from the last one on."""
        place = self._options.index(option) + 1
        if place < len(self._options):
            self._options[place].scale.take_focus(Qt.FocusReason.TabFocusReason)
            self.body.column.reveal(self._options[place])
        else:
            self._save.setFocus(Qt.FocusReason.TabFocusReason)

    def _go_on(self) -> None:
        levels = [(option.id, option.scale.level) for option in self._options]
        ratings = tuple((name, level) for name, level in levels if level is not None)
        lines = tuple((option.id, option.field.text()) for option in self._options if option.field.text().strip())
        reasons = tuple(name for name, tick in self._ticks if tick.isChecked())
        if ratings and len(ratings) == len(self._options):
            self.said.emit(Said(ratings, lines, reasons))

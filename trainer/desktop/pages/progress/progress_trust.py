"""Whether the figures can be trusted: the memory model's predictions on the learner's own record, beside two rivals."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from trainer.desktop.charts.figures import FiguresView
from trainer.desktop.pages.progress.progress_words import ProgressWords
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.progress_line import ProgressLine
from trainer.desktop.widgets.text import Text
from trainer.insight.prediction import ENOUGH, Comparison, Score
from trainer.insight.tables import Cell, Table, number, words

__all__ = ["TrustCard"]


class TrustCard(Card):
    """Which prediction is best for this learner, with the scores behind a button."""

    def __init__(self, found: Comparison, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add(Text(self.tr("How far to trust these figures"), Role.SMALL, "text2"))
        self.add(Text(ProgressWords(self).prediction(found), Role.READING_STRONG))
        if not found.best:
            line = ProgressLine(self.tr("How far to trust these figures"))
            line.show_steps(found.number, ENOUGH)
            self.add(line)
            self.column.addStretch(1)
            return
        foot = Flow()
        foot.add(Text(self.tr("Rests on %n review(s).", "", found.number), Role.SMALL, "text2", wide=False))
        self._more = ActionButton(self.tr("Details"), Weight.QUIET)
        self._more.clicked.connect(self._turn)
        foot.add_end(self._more)
        self.add(foot)
        self._inside = (self._table(found), Text(self._method(), Role.SMALL, "text2"))
        for widget in self._inside:
            self.add(widget)
            widget.hide()
        self.column.addStretch(1)

    def _turn(self) -> None:
        opening = self._inside[0].isHidden()
        for widget in self._inside:
            widget.setVisible(opening)
        self._more.set_caption(self.tr("Fewer details") if opening else self.tr("Details"))

    def _table(self, found: Comparison) -> FiguresView:
        heads = (self.tr("Prediction"), self.tr("Log loss"), self.tr("RMSE (bins)"))
        scores = (
            (self.tr("Memory model (FSRS-6)"), found.model),
            (self.tr("Moving average"), found.moving_average),
            (self.tr("Share right so far"), found.base_rate),
        )
        rows = tuple((words(name), *_figures(score)) for name, score in scores)
        return FiguresView(Table(heads, rows), self.tr("How far each prediction was off"))

    def _method(self) -> str:
        return self.tr(
            "How far each prediction was off, made before each review with what was known then; lower is better. "
            "Log loss is in nats a review; RMSE (bins) groups reviews by interval, number and lapses. Losses no "
            "further apart than the standard error of their difference are called equal."
        )


def _figures(score: Score) -> tuple[Cell, Cell]:
    return _figure(score.log_loss), _figure(score.rmse_bins)


def _figure(value: float | None) -> Cell:
    return number(value, QLocale().toString(value or 0.0, "f", 3))

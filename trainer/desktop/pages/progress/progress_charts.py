"""The progress page's charts: each with its sentence, what it rests on, and the statistics behind it."""

from PySide6.QtCore import QLocale, QObject

from trainer.desktop.charts.ready import ReadyCharts
from trainer.desktop.charts.setting import short_day
from trainer.desktop.charts.shown import ChartShown, Rests
from trainer.desktop.pages.dates import date_of, date_words
from trainer.desktop.pages.progress.progress_values import Counted, Known
from trainer.desktop.pages.progress.progress_words import ProgressWords
from trainer.desktop.plain import undirected
from trainer.insight.calibration import ENOUGH, Calibration, calibration
from trainer.insight.plots.columns import Column, Columns
from trainer.insight.progress import ENOUGH_REVIEWS, ENOUGH_UNITS, Section, counts_of, retention
from trainer.record.happenings import Confidence

__all__ = ["YEAR", "ProgressCharts"]

YEAR = 365
_SPAN, _SPANS = 28, 13
"""A year in spans of four weeks."""
_WEEKS = 26


class ProgressCharts(QObject):
    """Counted figures are made of a Counted, those that were reckoned beside the window of a Known."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words = ProgressWords(self)
        self._ready = ReadyCharts(self)

    def year(self, counted: Counted) -> ChartShown:
        """The year's days."""
        first = counted.today - YEAR
        counts = {day: row.answers for day, row in counted.days.items() if first < day <= counted.today}
        return self._ready.year(self._words.days(counted, YEAR), counts, counted.today)

    def time(self, counted: Counted) -> ChartShown:
        """Minutes a week for half a year."""
        columns = []
        for back in reversed(range(_WEEKS)):
            first = counted.today - 7 * back - 6
            row = counts_of(one for day, one in counted.days.items() if first <= day < first + 7)
            spoken = self.tr("Week from {date}").format(date=date_words(date_of(first)))
            columns.append(Column(short_day(first), spoken, (round(row.milliseconds / 60_000),)))
        plot = Columns(tuple(columns), (self.tr("Minutes"),), self.tr("Minutes a week"), "", self.tr("Week"))
        details = self.tr("A question that was left open for more than five minutes counts as five.")
        rests = Rests(counted.whole.answers, 1)
        return ChartShown(self.tr("Time spent"), self._words.pace(counted), rests, plot, "time", details)

    def retention(self, counted: Counted) -> ChartShown:
        """Reviews recalled, in spans of four weeks."""
        spans = retention(counted.days, _SPAN, counted.today, _SPANS)
        details = self.tr(
            "Retention: the share of graded reviews that were recalled, in spans of four weeks, with Wilson’s 95% "
            "interval. A span of fewer than {needed} reviews leaves a gap."
        )
        shown = self._ready.retention(self._words.retention(spans[-1]), spans)
        return shown._replace(details=details.format(needed=ENOUGH_REVIEWS))

    def sureness(self, counted: Counted) -> ChartShown:
        """How sure somebody was against how often that was right."""
        whole = counted.whole
        found = calibration(
            {
                Confidence.GUESS: (whole.guess, whole.guess_right),
                Confidence.THINK: (whole.think, whole.think_right),
                Confidence.SURE: (whole.sure, whole.sure - whole.sure_wrong),
            }
        )
        return self._ready.confidence(self._words.calibration(found), found, self._brier(found))

    def _brier(self, found: Calibration) -> str:
        keys = self.tr(
            "Guess is taken for {guess}%, Think so for {think}%, Sure for {sure}%. Nothing is said of a key with fewer "
            "than {needed} answers."
        )
        stated = {level.confidence.value: round(level.stated * 100) for level in found.levels}
        keys = keys.format(needed=ENOUGH, **stated)
        if found.brier is None:
            return keys
        parts = self.tr(
            "Brier score {brier} (0 is best) = reliability {reliability} − resolution {resolution} + uncertainty "
            "{uncertainty} (Murphy, 1973)."
        ).format(
            brier=_figure(found.brier),
            reliability=_figure(found.reliability),
            resolution=_figure(found.resolution),
            uncertainty=_figure(found.uncertainty),
        )
        return f"{parts} {keys}"

    def sections(self, known: Known, target: float) -> ChartShown:
        """A bar a section."""
        lines = tuple(Section(one.id, one.mastery, one.unmet) for one in known.sections)
        titles = {one.id: undirected(one.title) for one in known.sections}
        details = self.tr(
            "Mastery: mean retrievability (FSRS-6) of the questions met, with the 95% spread of as many independent "
            "recalls. Sections with fewer than {needed} questions met are left open."
        )
        shown = self._ready.mastery(self._words.sections(known.sections), lines, titles, target)
        return shown._replace(details=details.format(needed=ENOUGH_UNITS))

    def judgement(self, known: Known) -> ChartShown:
        """Knowledge against judgement."""
        found = {one.id: one.balance for one in known.sections}
        titles = {one.id: undirected(one.title) for one in known.sections}
        decisions = sum(one.decisions for one in known.sections)
        details = self.tr(
            "Known: expected recall of at least 80%. Applied: at least 60% of the decisions in drills judged well, "
            "flips among them."
        )
        shown = self._ready.judgement(self._words.judgement(known.sections), found, titles, decisions)
        return shown._replace(details=details)

    def loads(self, known: Known) -> ChartShown:
        """How much comes back on each day to come."""
        details = self.tr(
            "What is overdue falls on today. What comes back is expected by the memory model (FSRS-6), if you answer "
            "everything on its day; the band is chance alone (Poisson binomial, 95%). New questions are not counted."
        )
        return self._ready.load_ahead(self._words.loads(known.loads), known.loads)._replace(details=details)

    def fading(self, known: Known) -> ChartShown:
        """What is left day by day if nothing is answered."""
        details = self.tr(
            "Mean retrievability (FSRS-6) of the questions met; the band is where chance alone takes it (Poisson "
            "binomial, 95%)."
        )
        shown = self._ready.recall_ahead(self._words.fading(known.loads), known.loads, known.whole.units)
        return shown._replace(details=details)


def _figure(value: float | None) -> str:
    return QLocale().toString(value or 0.0, "f", 3)

"""The charts of the progress review, made of what insight found: here their axes and columns get their names."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from trainer.base.ids import SectionId
from trainer.desktop.charts.setting import short_day, speech
from trainer.desktop.charts.shown import ChartShown, Rests, Unit
from trainer.insight.calibration import ENOUGH as ENOUGH_SURENESS
from trainer.insight.calibration import Calibration, Level
from trainer.insight.moments import Interval
from trainer.insight.plots.bars import SectionBar, SectionBars
from trainer.insight.plots.columns import Column, Columns, Limit
from trainer.insight.plots.matrix import Field, Matrix
from trainer.insight.plots.reliability import Reliability, Said
from trainer.insight.plots.trend import Trend, TrendPoint
from trainer.insight.plots.year import YearHeat
from trainer.insight.progress import ENOUGH_REVIEWS, ENOUGH_UNITS, Balance, Load, Retention, Section
from trainer.record.happenings import Confidence

__all__ = ["ReadyCharts"]


class ReadyCharts(QObject):
    """Each method takes the chart's plain sentence and what insight found; titles of sections come from the pack."""

    def year(self, sentence: str, counts: Mapping[int, int], today: int) -> ChartShown:
        """Answers by study day, in the year that ends today."""
        plot = YearHeat(counts, today, self.tr("Answers"), self.tr("Day"))
        return ChartShown(self.tr("The year"), sentence, Rests(sum(counts.values())), plot, "year")

    def load_ahead(self, sentence: str, loads: Sequence[Load], budget: int | None = None) -> ChartShown:
        """What falls due day by day, and comes back; ``budget`` is how many a day the learner has time for."""
        limit = None if budget is None else Limit(float(budget), self.tr("Daily budget"))
        title, day = self.tr("Questions due"), self.tr("Day")
        columns = tuple(self._load(load) for load in loads)
        if any(load.coming is None for load in loads):
            plain = tuple(column._replace(parts=column.parts[:1], band=None) for column in columns)
            plot = Columns(plain, (self.tr("Due"),), title, "", day, limit)
        else:
            series = (self.tr("Due"), self.tr("Coming back"))
            ends = (self.tr("At least"), self.tr("At most"))
            plot = Columns(columns, series, title, "", day, limit, self.tr("Where it may lie (95%)"), ends)
        rests = Rests(sum(load.reviews for load in loads), 0, Unit.QUESTIONS)
        return ChartShown(self.tr("The days ahead"), sentence, rests, plot, "days-ahead")

    def _load(self, load: Load) -> Column:
        """What is due already, and how many more are expected; each day is rounded by itself."""
        coming = load.coming
        more = 0 if coming is None else max(0, round(coming.expected) - load.reviews)
        band = None if coming is None else Interval(coming.low, coming.high)
        return Column(short_day(load.day), self._day(load.day), (load.reviews, more), band)

    def work_done(self, sentence: str, days: Sequence[tuple[int, int, int, int]]) -> ChartShown:
        """Day by day, the earliest first: (study day, reviews, questions met for the first time, decisions)."""
        columns = tuple(Column(short_day(day), self._day(day), tuple(parts)) for day, *parts in days)
        series = (self.tr("Reviews"), self.tr("New questions"), self.tr("Decisions"))
        plot = Columns(columns, series, self.tr("Answers and decisions"), "", self.tr("Day"))
        rests = Rests(sum(reviews + new for _, reviews, new, _ in days))
        return ChartShown(self.tr("What you did"), sentence, rests, plot, "work-done")

    def retention(self, sentence: str, spans: Sequence[Retention]) -> ChartShown:
        """How much was recalled, against what was promised; a span with too few reviews leaves a gap."""
        points = tuple(
            TrendPoint(short_day(span.first_day), self._span(span), span.share, span.spread, span.target, span.reviews)
            for span in spans
        )
        plot = Trend(
            points,
            self.tr("Recalled"),
            self.tr("Share of reviews recalled"),
            "",
            self.tr("Days"),
            number_head=self.tr("Reviews"),
            spread_name=self.tr("Where it may lie (95%)"),
            low_head=self.tr("At least"),
            high_head=self.tr("At most"),
            target_name=self.tr("Target"),
        )
        reviews = sum(span.reviews for span in spans if span.share is not None)
        most = max((span.reviews for span in spans), default=0)
        rests = Rests(reviews or most, 0 if reviews else ENOUGH_REVIEWS, Unit.REVIEWS)
        return ChartShown(self.tr("Recall against target"), sentence, rests, plot, "retention")

    def recall_ahead(
        self, sentence: str, loads: Sequence[Load], questions: int, target: float | None = None, day: int | None = None
    ) -> ChartShown:
        """Expected recall of the ``questions`` met if nothing is reviewed; ``day`` is the one it is wanted for."""
        points = tuple(
            TrendPoint(short_day(load.day), self._day(load.day), load.recall, load.spread, target) for load in loads
        )
        place = next((place for place, load in enumerate(loads) if load.day == day), None)
        spread = any(load.spread is not None for load in loads)
        plot = Trend(
            points,
            self.tr("Expected recall"),
            self.tr("Share of questions met"),
            "",
            self.tr("Day"),
            spread_name=self.tr("Where it may lie (95%)") if spread else "",
            low_head=self.tr("At least") if spread else "",
            high_head=self.tr("At most") if spread else "",
            target_name=self.tr("Target") if target is not None else "",
            estimate=True,
            marked=None if place is None else (place, self.tr("Your date")),
        )
        rests = Rests(questions, ENOUGH_UNITS, Unit.QUESTIONS)
        return ChartShown(self.tr("Recall ahead"), sentence, rests, plot, "recall-ahead")

    def confidence(self, sentence: str, found: Calibration, details: str = "") -> ChartShown:
        """How sure against how often right."""
        names = {
            Confidence.GUESS: self.tr("Guess"),
            Confidence.THINK: self.tr("Think so"),
            Confidence.SURE: self.tr("Sure"),
        }
        levels = tuple(
            Said(
                names[level.confidence],
                level.stated,
                level.share,
                level.interval,
                level.number,
                level.enough,
                self._level(level),
            )
            for level in found.levels
        )
        heads = (
            self.tr("How sure"),
            self.tr("Stands for"),
            self.tr("Right"),
            self.tr("At least"),
            self.tr("At most"),
            self.tr("Answers"),
        )
        plot = Reliability(
            levels,
            self.tr("How often it was right"),
            self.tr("How sure you said you were"),
            self.tr("better than you said"),
            self.tr("surer than you were right"),
            heads,
        )
        most = max((level.number for level in found.levels), default=0)
        enough = any(level.enough for level in found.levels)
        rests = Rests(found.number if enough else most, 0 if enough else ENOUGH_SURENESS)
        return ChartShown(self.tr("Sureness"), sentence, rests, plot, "sureness", details)

    def mastery(
        self, sentence: str, sections: Sequence[Section], titles: Mapping[SectionId, str], target: float | None = None
    ) -> ChartShown:
        """Expected recall now, a bar a section."""
        bars = tuple(
            SectionBar(
                titles.get(one.section, ""),
                one.mastery.expected,
                one.mastery.spread,
                one.mastery.units,
                self._met(one),
            )
            for one in sections
        )
        heads = (
            self.tr("Section"),
            self.tr("Expected recall"),
            self.tr("At least"),
            self.tr("At most"),
            self.tr("Questions met"),
        )
        likely = self.tr("Where it may end (95%)")
        named = self.tr("Target") if target is not None else ""
        plot = SectionBars(bars, self.tr("Expected recall now"), likely, heads, target, named)
        met = sum(one.mastery.units for one in sections)
        least = 0 if any(one.mastery.expected is not None for one in sections) else ENOUGH_UNITS
        most = max((one.mastery.units for one in sections), default=0)
        rests = Rests(met if not least else most, least, Unit.QUESTIONS)
        return ChartShown(self.tr("By section"), sentence, rests, plot, "sections")

    def judgement(
        self, sentence: str, found: Mapping[SectionId, Balance], titles: Mapping[SectionId, str], decisions: int
    ) -> ChartShown:
        """Knowledge beside judgement; ``decisions`` are all that it rests on."""

        def those(which: Balance) -> tuple[str, ...]:
            return tuple(titles.get(section, "") for section, balance in found.items() if balance is which)

        plot = Matrix(
            (
                Field(self.tr("Knows, but does not apply"), those(Balance.ONLY_KNOWS)),
                Field(self.tr("Knows and applies"), those(Balance.BOTH)),
                Field(self.tr("Neither yet"), those(Balance.NEITHER)),
                Field(self.tr("Applies, but cannot say why"), those(Balance.ONLY_APPLIES)),
            ),
            Field(self.tr("Not enough yet"), those(Balance.UNKNOWN)),
            self.tr("Knowledge"),
            self.tr("Judgement"),
            self.tr("none"),
            self.tr("more"),
            (self.tr("Section"), self.tr("Where it stands")),
        )
        rests = Rests(decisions, 1, Unit.DECISIONS)
        return ChartShown(self.tr("Knowledge and judgement"), sentence, rests, plot, "knowledge-and-judgement")

    def _level(self, level: Level) -> str:
        say = speech()
        words = self.tr("Stands for {stated}.").format(stated=say.share(level.stated))
        if level.share is None or level.interval is None:
            return f"{words} {self.tr('No answers yet.')}"
        low, high = (say.share(end) for end in level.interval)
        told = self.tr("{right} of {number} right: {share} ({low}–{high}).").format(
            right=say.figure(level.right),
            number=say.figure(level.number),
            share=say.share(level.share),
            low=low,
            high=high,
        )
        return f"{words} {told}" if level.enough else f"{words} {told} {self.tr('Too few to say.')}"

    def _met(self, one: Section) -> str:
        met = self.tr("%n question(s) met", "", one.mastery.units)
        if not one.unmet:
            return met
        return self.tr("{met}, {unmet} not yet").format(met=met, unmet=speech().figure(one.unmet))

    def _day(self, day: int) -> str:
        return speech().day(day)

    def _span(self, span: Retention) -> str:
        first, last = short_day(span.first_day), short_day(span.last_day)
        return self.tr("{first} to {last}").format(first=first, last=last)

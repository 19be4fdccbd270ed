"""The progress page's sentences: each figure in plain words, and "not enough yet" below the stated numbers."""

from PySide6.QtCore import QLocale, QObject

from trainer.desktop.pages.dates import date_of, date_words
from trainer.desktop.pages.progress.progress_values import Counted, SectionStanding
from trainer.desktop.plain import undirected
from trainer.insight.calibration import ENOUGH as ENOUGH_SAID
from trainer.insight.calibration import Calibration, Lean, Level
from trainer.insight.prediction import ENOUGH as ENOUGH_PREDICTED
from trainer.insight.prediction import Comparison
from trainer.insight.progress import (
    ENOUGH_DECISIONS,
    ENOUGH_REVIEWS,
    ENOUGH_UNITS,
    Balance,
    Load,
    Mastery,
    Retention,
)
from trainer.record.happenings import Confidence

__all__ = ["ProgressWords", "in_hundred"]

_MINUTE, _HOUR = 60_000, 3_600_000


def in_hundred(share: float) -> str:
    """A share (0..1) as so many of a hundred, in the locale's digits."""
    return QLocale().toString(round(share * 100))


def _expected(load: Load) -> int:
    """How many questions a day to come will ask, as far as that is known."""
    return load.reviews if load.coming is None else max(load.reviews, round(load.coming.expected))


class ProgressWords(QObject):
    """Says each figure in a sentence of its own."""

    def so_far(self, counted: Counted) -> str:
        """How much was answered, on how many days, and how long that took."""
        answers = self.tr("%n answer(s)", "", counted.whole.answers)
        days = self.tr("%n day(s)", "", sum(row.answers > 0 for row in counted.days.values()))
        first = date_words(date_of(min(counted.days, default=counted.today)))
        words = self.tr("{answers} on {days} since {date}, {time} in all")
        return words.format(answers=answers, days=days, date=first, time=self.time(counted.whole.milliseconds))

    def time(self, milliseconds: int) -> str:
        """A span in minutes, or in hours once there are two of them."""
        if milliseconds < 2 * _HOUR:
            return self.tr("%n minute(s)", "", max(1, round(milliseconds / _MINUTE)))
        return self.tr("%n hour(s)", "", round(milliseconds / _HOUR))

    def mastery(self, mastery: Mastery, *, tomorrow: bool = False) -> str:
        """What would be known if all that was met were asked now, or tomorrow."""
        if mastery.expected is None:
            return self.met_too_few(mastery.units)
        words = self.tr("If all you have met were asked now, you would know about {share} of 100.")
        if tomorrow:
            words = self.tr("If all you have met were asked tomorrow, you would know about {share} of 100.")
        return words.format(share=in_hundred(mastery.expected))

    def met_too_few(self, units: int) -> str:
        """Why nothing is said of what is known yet."""
        words = self.tr("Not enough yet: you have met %n question(s), and it takes {needed}.", "", units)
        return words.format(needed=ENOUGH_UNITS)

    def mastery_rests(self, mastery: Mastery) -> str:
        """On how many questions it rests, and how far luck alone moves it."""
        if mastery.spread is None:
            return ""
        words = self.tr(
            "Expected of the %n question(s) you have met; luck alone moves it from {low} to {high}.", "", mastery.units
        )
        return words.format(low=in_hundred(mastery.spread.low), high=in_hundred(mastery.spread.high))

    def about(self, mastery: Mastery) -> str:
        """The same in a few words, behind a heading."""
        if mastery.expected is None:
            words = self.tr("not enough yet: %n question(s) of {needed}", "", mastery.units)
            return words.format(needed=ENOUGH_UNITS)
        words = self.tr("about {share} of 100, of %n question(s) met", "", mastery.units)
        return words.format(share=in_hundred(mastery.expected))

    def sections(self, sections: tuple[SectionStanding, ...]) -> str:
        """The strongest and the weakest section."""
        told = [(one.mastery.expected, one) for one in sections if one.mastery.expected is not None]
        if not told:
            return self.tr("Not enough yet: no section has {needed} questions that you met.").format(
                needed=ENOUGH_UNITS
            )
        low, weakest = min(told, key=lambda pair: pair[0])
        high, strongest = max(told, key=lambda pair: pair[0])
        if weakest.id == strongest.id:
            return self.tr("In {title} you would know about {share} of 100.").format(
                title=undirected(weakest.title), share=in_hundred(low)
            )
        return self.tr(
            "You know {strongest} best, about {high} of 100, and {weakest} least, about {low} of 100."
        ).format(
            strongest=undirected(strongest.title),
            high=in_hundred(high),
            weakest=undirected(weakest.title),
            low=in_hundred(low),
        )

    def loads(self, loads: tuple[Load, ...]) -> str:
        """How much comes back in the days to come."""
        number = sum(_expected(load) for load in loads)
        if not number:
            words = self.tr("Of what you have met, nothing comes back in the next {days} days.")
            return words.format(days=len(loads))
        words = self.tr("In the next {days} days about %n question(s) come back, {most} of them on {date}.", "", number)
        busiest = max(loads, key=_expected)
        return words.format(days=len(loads), most=_expected(busiest), date=date_words(date_of(busiest.day)))

    def fading(self, loads: tuple[Load, ...]) -> str:
        """What is left at the end of these days of somebody who answers nothing."""
        last = loads[-1]
        if last.recall is None:
            return self.tr("You have met no question yet.")
        return self.tr("If you answered nothing until {date}, you would know about {share} of 100 then.").format(
            date=date_words(date_of(last.day)), share=in_hundred(last.recall)
        )

    def days(self, counted: Counted, span: int) -> str:
        """On how many of the last days anything was answered."""
        busy = [day for day, row in counted.days.items() if row.answers and counted.today - span < day <= counted.today]
        return self.tr("You answered questions on %n of the last {span} days.", "", len(busy)).format(span=span)

    def retention(self, latest: Retention) -> str:
        """What was known of what came back lately, beside what the settings asked for."""
        span = latest.last_day - latest.first_day + 1
        if latest.share is None or latest.target is None:
            words = self.tr(
                "Not enough yet: %n question(s) came back in the last {span} days, and it takes {needed}.",
                "",
                latest.reviews,
            )
            return words.format(span=span, needed=ENOUGH_REVIEWS)
        words = self.tr(
            "In the last {span} days %n question(s) came back, and you knew {share} of 100; you asked for {target}.",
            "",
            latest.reviews,
        )
        return words.format(span=span, share=in_hundred(latest.share), target=in_hundred(latest.target))

    def calibration(self, found: Calibration) -> str:
        """Whether how sure somebody is fits how often they are right."""
        if found.lean is Lean.UNKNOWN:
            most = max(level.number for level in found.levels)
            words = self.tr(
                "Not enough yet: one of the three keys needs {needed} answers, and the most used has %n.", "", most
            )
            return words.format(needed=ENOUGH_SAID)
        said = {
            (Lean.OVERCONFIDENT, Confidence.SURE): self.tr(
                "When you are sure, you are right {share} times in 100: less often than Sure stands for."
            ),
            (Lean.OVERCONFIDENT, Confidence.THINK): self.tr(
                "When you think so, you are right {share} times in 100: less often than Think so stands for."
            ),
            (Lean.UNDERCONFIDENT, Confidence.GUESS): self.tr(
                "Your guesses are right {share} times in 100: you know more than you think."
            ),
            (Lean.UNDERCONFIDENT, Confidence.THINK): self.tr(
                "When you only think so, you are right {share} times in 100: you know more than you think."
            ),
        }
        for level in found.levels:
            leans = said.get((found.lean, level.confidence))
            if leans is not None and level.confidence is found.leaning:
                return leans.format(share=in_hundred(level.share or 0.0))
        return self.tr("How sure you are fits how often you are right.")

    def key(self, level: Level) -> str:
        """A commit key by its name."""
        names = {
            Confidence.GUESS: self.tr("Guess"),
            Confidence.THINK: self.tr("Think so"),
            Confidence.SURE: self.tr("Sure"),
        }
        return names[level.confidence]

    def mistakes(self, number: int) -> str:
        """How much was sure and wrong."""
        if not number:
            return self.tr("Nothing that you were sure of stands as wrong.")
        return self.tr("%n answer(s) that you were sure of were wrong.", "", number)

    def balance(self, section: SectionStanding) -> str:
        """Knowledge beside judgement in a section, in a few words."""
        if section.balance is Balance.UNKNOWN:
            if section.mastery.expected is None:
                return self.about(section.mastery)
            words = self.tr("not enough yet: %n decision(s) of {needed}", "", section.decisions)
            return words.format(needed=ENOUGH_DECISIONS)
        return self.field(section.balance)

    def judgement(self, sections: tuple[SectionStanding, ...]) -> str:
        """Of how many sections knowledge and judgement can be compared, and in how many they fall apart."""
        told = [one for one in sections if one.balance is not Balance.UNKNOWN]
        apart = sum(one.balance in (Balance.ONLY_KNOWS, Balance.ONLY_APPLIES) for one in told)
        if not told:
            words = self.tr(
                "Not enough yet: it takes {met} questions met and {decisions} drill decisions in a section."
            )
            return words.format(met=ENOUGH_UNITS, decisions=ENOUGH_DECISIONS)
        words = self.tr("Of %n section(s) with enough decisions, {apart} show one without the other.", "", len(told))
        return words.format(apart=QLocale().toString(apart))

    def field(self, balance: Balance) -> str:
        """One of the four states, or that there is too little to say."""
        return {
            Balance.BOTH: self.tr("You know it and apply it"),
            Balance.ONLY_KNOWS: self.tr("You know it but do not apply it"),
            Balance.ONLY_APPLIES: self.tr("You apply it but cannot say why"),
            Balance.NEITHER: self.tr("Neither yet"),
            Balance.UNKNOWN: self.tr("Not enough yet"),
        }[balance]

    def prediction(self, found: Comparison) -> str:
        """Which prediction fits this learner best."""
        if not found.best:
            words = self.tr("Not enough yet: %n question(s) came back so far, and it takes {needed}.", "", found.number)
            return words.format(needed=ENOUGH_PREDICTED)
        if found.level:
            return self._level(found)
        return {
            "model": self.tr(
                "For you the memory model predicts best: trust the days on which it brings a question back."
            ),
            "moving average": self.tr(
                "For you a plain running average predicts better than the memory model: take its figures as rough."
            ),
            "base rate": self.tr(
                "For you the share of right answers predicts better than the memory model: take its figures as rough."
            ),
        }[found.best]

    def _level(self, found: Comparison) -> str:
        """Scores closer than their standard error are called equal."""
        level = {found.best, *found.level}
        if level == {"model", "moving average", "base rate"}:
            return self.tr(
                "For you the memory model, a plain running average and the share of right answers predict equally well."
            )
        if level == {"model", "moving average"}:
            return self.tr("For you the memory model and a plain running average predict equally well.")
        if level == {"model", "base rate"}:
            return self.tr("For you the memory model and the share of right answers predict equally well.")
        return self.tr(
            "For you a running average and the share of right answers predict equally well, both better than the "
            "memory model: take its figures as rough."
        )

    def pace(self, counted: Counted) -> str:
        """How long was spent, and how long a question takes."""
        whole = counted.whole
        seconds = round(whole.milliseconds / 1_000 / max(1, whole.answers))
        took = self.tr("%n second(s) a question", "", max(1, seconds))
        return self.tr("You spent {time} answering, about {pace}.").format(
            time=self.time(whole.milliseconds), pace=took
        )

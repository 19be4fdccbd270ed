"""The sentences of the page of a date: what would be known on it, at what price, and what would make it work."""

from math import ceil

from PySide6.QtCore import QLocale, QObject

from trainer.desktop.pages.dates import date_of
from trainer.desktop.pages.progress.date_values import Outlook, Wish
from trainer.insight.progress import ENOUGH_UNITS

__all__ = ["DateWords", "day_words"]

_TARGETS = {0.8: (8, 10), 0.9: (9, 10), 0.95: (19, 20)}


def day_words(day: int) -> str:
    """A study day as day and month, with the year where the locale's words have it."""
    return QLocale().toString(date_of(day), "d MMMM yyyy")


class DateWords(QObject):
    """Each method says one thing, in whole sentences."""

    def target(self, target: float) -> str:
        """The share in words."""
        part, whole = _TARGETS.get(target, (round(target * 100), 100))
        return self.tr("{part} of {whole}").format(part=part, whole=whole)

    def expected(self, outlook: Outlook) -> str:
        """What would be known on the day, with its band, and the fullest day."""
        ahead = outlook.plan.forecast
        sentence = self.tr(
            "On {date} you would know about {share} of 100 of what these packs ask ({low} to {high}), {load}."
        )
        if outlook.wish.without:
            sentence = self.tr(
                "On {date} you would know about {share} of 100 of what counts for it ({low} to {high}), {load}."
            )
        return sentence.format(
            date=day_words(outlook.wish.day),
            share=round(ahead.expected * 100),
            low=round(ahead.low * 100),
            high=round(ahead.high * 100),
            load=self.tr("with at most %n question(s) a day", "", ceil(ahead.highest - 1e-9)),
        )

    def verdict(self, outlook: Outlook) -> str:
        """Whether the plan reaches what was wished."""
        target = self.target(outlook.wish.target)
        if outlook.plan.feasible:
            return self.tr("That reaches your {target}.").format(target=target)
        return self.tr("That does not reach your {target}.").format(target=target)

    def rests(self, outlook: Outlook) -> str:
        """On how much the forecast rests."""
        words = [self.tr("This rests on the %n question(s) that you have answered so far.", "", outlook.met)]
        if outlook.met < ENOUGH_UNITS:
            words = [self.tr("You have answered too few questions for more than a first guess.")]
        if outlook.unmet:
            words.append(self.tr("You have never met %n question(s).", "", outlook.unmet))
            words.append(self.tr("Of new ones, 6 in 10 are taken to be known at once."))
        if outlook.plan.forecast.unmet:
            words.append(
                self.tr("%n question(s) would still be new to you on the day.", "", outlook.plan.forecast.unmet)
            )
        return " ".join(words)

    def change_today(self, outlook: Outlook) -> str:
        """How today's plan changes."""
        if outlook.with_date == outlook.without == (0, 0) and outlook.unmet:
            return self.tr("No questions wait today. New ones come once their section has been read.")
        if outlook.with_date == outlook.without:
            return self.tr("Today stays as it is: {today}.").format(today=self._asks(*outlook.without))
        return self.tr("Today asks {today}; without the date it would be {usual}.").format(
            today=self._asks(*outlook.with_date), usual=self._asks(*outlook.without)
        )

    def _asks(self, reviews: int, new: int) -> str:
        back = self.tr("%n review(s)", "", reviews)
        return self.tr("{reviews} and {new}").format(reviews=back, new=self.tr("%n new question(s)", "", new))

    def days_left(self, days: int) -> str:
        """How far away the date is."""
        return self.tr("%n day(s) to go.", "", days)

    def leave_out(self, number: int) -> str:
        """How many questions too many there are."""
        return self.tr("It would also be within reach if there were %n question(s) fewer to know.", "", number)

    def nothing_helps(self, wish: Wish) -> str:
        """No single change is enough."""
        return self.tr("No single change makes {target} possible. Try a later date and more questions a day.").format(
            target=self.target(wish.target)
        )

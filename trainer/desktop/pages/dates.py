"""Dates and spans in the words of the person's own locale."""

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

__all__ = ["date_of", "date_words", "day_of", "in_days", "moment_words"]

_FIRST = QDate(1970, 1, 1)


def date_of(day: int) -> QDate:
    """The calendar date of a study day (days since 1970-01-01)."""
    return _FIRST.addDays(day)


def day_of(date: QDate) -> int:
    """The study day of a calendar date."""
    return int(_FIRST.daysTo(date))


def date_words(date: QDate) -> str:
    """The date with its weekday, written out."""
    return QLocale().toString(date, QLocale.FormatType.LongFormat)


def moment_words(at: int) -> str:
    """Date and time of day of ``at`` (ms since 1970 UTC), in this computer's zone."""
    moment = QDateTime.fromMSecsSinceEpoch(at)
    locale = QLocale()
    date = locale.toString(moment.date(), QLocale.FormatType.LongFormat)
    time = locale.toString(moment.time(), QLocale.FormatType.ShortFormat)
    return QCoreApplication.translate("Dates", "{date}, {time}").format(date=date, time=time)


def in_days(days: int) -> str:
    """How far away a day is: today, tomorrow, or in so many days."""
    if days <= 0:
        return QCoreApplication.translate("Dates", "today")
    if days == 1:
        return QCoreApplication.translate("Dates", "tomorrow")
    return QCoreApplication.translate("Dates", "in %n day(s)", "", days)

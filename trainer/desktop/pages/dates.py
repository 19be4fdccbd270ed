"""Dates and spans in the words of the person's own locale."""

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from trainer.base.clock import DAY_STARTS_AT_HOUR

__all__ = ["back_to", "date_of", "date_words", "day_of", "days_ago", "in_days", "moment_words"]

_FIRST = QDate(1970, 1, 1)
_MOST_DAYS = 30


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


def days_ago(at: int, today: int) -> str:
    """How long before the study day ``today`` the time ``at`` (ms since 1970 UTC) was; weeks later, the date."""
    date = QDateTime.fromMSecsSinceEpoch(at - DAY_STARTS_AT_HOUR * 3_600_000).date()
    return back_to(day_of(date), today)


def back_to(day: int, today: int) -> str:
    """How long before the study day ``today`` the study day ``day`` was; weeks later, the date."""
    days = today - day
    if days <= 0:
        return QCoreApplication.translate("Dates", "today")
    if days == 1:
        return QCoreApplication.translate("Dates", "yesterday")
    if days > _MOST_DAYS:
        written = QLocale().toString(date_of(day), QLocale.FormatType.ShortFormat)
        return QCoreApplication.translate("Dates", "on {date}").format(date=written)
    return QCoreApplication.translate("Dates", "{days} days ago").format(days=days)


def in_days(days: int) -> str:
    """How far away a day is: today, tomorrow, or in so many days."""
    if days <= 0:
        return QCoreApplication.translate("Dates", "today")
    if days == 1:
        return QCoreApplication.translate("Dates", "tomorrow")
    return QCoreApplication.translate("Dates", "in {days} days").format(days=days)

"""What a chart is laid out for on this computer: fonts to measure with, and how the person's locale says figures."""

from functools import cache

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtGui import QFont, QFontMetricsF

from trainer.desktop.theme import Role, Theme
from trainer.insight.plots.shapes import Face, Setting, Speech

__all__ = ["face_font", "setting_for", "short_day", "speech"]

_FIRST = QDate(1970, 1, 1)
_ROLES = {Face.SMALL: Role.CAPTION, Face.STRONG: Role.SMALL_STRONG, Face.TITLE: Role.BODY_STRONG}


@cache
def face_font(worn: Theme, face: Face) -> QFont:
    """The font of a face in this theme: digits are equally wide, so that columns of figures stand straight."""
    made = QFont(worn.font(_ROLES[face]))
    if face is Face.TITLE:
        made.setPixelSize(worn.scaled(15))
    made.setFeature(QFont.Tag.fromString("tnum"), 1)
    return made


@cache
def _metrics(worn: Theme, face: Face) -> QFontMetricsF:
    return QFontMetricsF(face_font(worn, face))


def setting_for(worn: Theme, width: float) -> Setting:
    """The setting of a chart ``width`` pixels wide in this theme."""
    return Setting(
        width, worn.text_size / 100, lambda text, face: _metrics(worn, face).horizontalAdvance(text), speech()
    )


def speech() -> Speech:
    """How the person's locale says figures and days."""
    locale = QLocale()
    short = QLocale.FormatType.ShortFormat
    return Speech(
        figure=lambda number: locale.toString(round(number)),
        share=_share,
        day=_day,
        months=tuple(locale.standaloneMonthName(month, short) for month in range(1, 13)),
        weekdays=tuple(locale.standaloneDayName(day, short) for day in range(1, 8)),
        first_weekday=locale.firstDayOfWeek().value - 1,
        unknown=QCoreApplication.translate("Charts", "not enough yet"),
    )


def short_day(day: int) -> str:
    """A study day as an axis names it: day and short month, in the locale's order."""
    date, locale = _FIRST.addDays(day), QLocale()
    month = locale.monthName(date.month(), QLocale.FormatType.ShortFormat)
    # the locale's own order of day and month, read off its long date
    first = locale.dateFormat(QLocale.FormatType.LongFormat)
    day_leads = first.find("d") < first.find("M") if "dddd" not in first else _leads(first)
    return f"{date.day()} {month}" if day_leads else f"{month} {date.day()}"


def _leads(format_: str) -> bool:
    bare = format_.replace("dddd", "")
    return bare.find("d") < bare.find("M")


def _share(share: float) -> str:
    number = QLocale().toString(round(share * 100))
    return QCoreApplication.translate("Charts", "{number}%").format(number=number)


def _day(day: int) -> str:
    return QLocale().toString(_FIRST.addDays(day), QLocale.FormatType.LongFormat)

"""A year of study days as small squares, a column a week: darker where more was done."""

from collections.abc import Mapping
from datetime import date, timedelta
from math import ceil
from typing import NamedTuple

from trainer.insight.plots.lettering import beside, fitted
from trainer.insight.plots.scales import heat_bounds
from trainer.insight.plots.shapes import Box, Drawing, Face, Ink, Setting, Shape, Speech, Spot, Words
from trainer.insight.tables import Cell, Table, number, words

__all__ = ["HEATS", "YearHeat"]

HEATS = (Ink.HEAT0, Ink.HEAT1, Ink.HEAT2, Ink.HEAT3, Ink.HEAT4)
_FIRST = date(1970, 1, 1)
_GAP = 3.0
_SMALLEST, _LARGEST = 9.0, 17.0
"""Pixels of a square at 100 %; where a year of them has no room, it is broken into rows of fewer weeks."""


class YearHeat(NamedTuple):
    """Counts by study day (since 1970-01-01) for the 53 weeks that end with the week of ``last_day``.

    ``what`` names what is counted, ``day_head`` the table's column of days.
    """

    counts: Mapping[int, int]
    last_day: int
    what: str
    day_head: str

    def step(self, day: int) -> int:
        """The step of heat of a day, 0 to 4."""
        return sum(self.counts.get(day, 0) >= least for least in self._bounds())

    def drawn(self, setting: Setting) -> Drawing:
        """The chart at this width."""
        return _Drawn(self, setting).drawing()

    def table(self, speech: Speech) -> Table:
        """A row a day, from the first with anything in it to the last."""
        busy = [day for day, count in self.counts.items() if count and day > self.last_day - 371]
        days = range(min(busy, default=self.last_day + 1), self.last_day + 1)
        rows = [(words(speech.day(day)), _counted(self.counts.get(day, 0), speech)) for day in days]
        return Table((self.day_head, self.what), tuple(rows))

    def first_day(self, first_weekday: int) -> int:
        """The first day shown: a first day of a week."""
        into = (_date(self.last_day).weekday() - first_weekday) % 7
        return self.last_day - into - 52 * 7

    def _bounds(self) -> tuple[int, ...]:
        return heat_bounds([count for day, count in self.counts.items() if self.last_day - 371 < day <= self.last_day])


def _counted(count: int, speech: Speech) -> Cell:
    return number(float(count), speech.figure(count))


def _date(day: int) -> date:
    return _FIRST + timedelta(days=day)


class _Drawn:
    def __init__(self, plot: YearHeat, setting: Setting) -> None:
        self._plot, self._setting, speech = plot, setting, setting.speech
        self._first = plot.first_day(speech.first_weekday)
        self._left = max(setting.measure(name, Face.SMALL) for name in speech.weekdays) + setting.gap
        room = max(_SMALLEST + _GAP, setting.width - self._left)
        self._rows = max(1, ceil(53 * (_SMALLEST * setting.scale + _GAP) / room))
        self._weeks = ceil(53 / self._rows)
        self._pitch = min(_LARGEST * setting.scale + _GAP, room / self._weeks)
        # a whole number of pixels keeps the squares' edges sharp
        self._pitch = float(int(self._pitch)) if self._pitch >= 8 else self._pitch
        self._head = setting.line(Face.SMALL) + 2
        self._row = self._head + 7 * self._pitch + setting.gap
        self._bounds = plot._bounds()

    def drawing(self) -> Drawing:
        shapes: list[Shape] = []
        spots: list[Spot] = []
        for row in range(self._rows):
            shapes += self._weekdays(row * self._row)
            shapes += self._months(row)
        for day in range(self._first, self._plot.last_day + 1):
            box, spot = self._square(day)
            shapes.append(box)
            spots.append(spot)
        keys, high = self._key(self._rows * self._row)
        return Drawing(self._setting.width, high, (*shapes, *keys), tuple(spots))

    def _square(self, day: int) -> tuple[Box, Spot]:
        week, weekday = divmod(day - self._first, 7)
        row, column = divmod(week, self._weeks)
        side = max(1.0, self._pitch - _GAP)
        left = float(int(self._left)) + column * self._pitch
        top = float(int(row * self._row + self._head)) + weekday * self._pitch
        count = self._plot.counts.get(day, 0)
        heat = HEATS[sum(count >= least for least in self._bounds)]
        edge = Ink.TEXT2 if day == self._plot.last_day else None
        speech = self._setting.speech
        told = f"{speech.day(day)}: {speech.figure(count)}"
        return Box(left, top, side, side, heat, edge, 2.0), Spot(left, top, side, side, told)

    def _weekdays(self, top: float) -> list[Words]:
        """Every second day has its name: all seven would touch."""
        setting, speech = self._setting, self._setting.speech
        made = []
        for place in (0, 2, 4):
            name = speech.weekdays[(speech.first_weekday + place) % 7]
            y = int(top + self._head) + (place + 0.5) * self._pitch - _GAP / 2
            made.append(beside(setting, name, (0.0, y), Ink.TEXT3))
        return made

    def _months(self, row: int) -> list[Words]:
        made: list[Words] = []
        taken, before = -1e9, 0
        weeks = range(row * self._weeks, min(53, (row + 1) * self._weeks))
        for place, week in enumerate(weeks):
            # a week belongs to the month that its first day begins or that begins within it
            month = _date(self._first + week * 7 + 6).month
            if month == before:
                continue
            begins = _date(self._first + week * 7 + 6).day <= 7
            before = month
            name = self._setting.speech.months[month - 1]
            x = float(int(self._left)) + place * self._pitch
            at = (x, row * self._row + self._head / 2)
            told = beside(self._setting, name, at, Ink.TEXT3)
            if begins and x >= taken and x + told.wide <= self._setting.width:
                made.append(told)
                taken = x + told.wide + self._setting.gap / 2
        return made

    def _key(self, top: float) -> tuple[list[Shape], float]:
        """The five steps with the counts that each stands for."""
        setting, speech = self._setting, self._setting.speech
        line, side = setting.line(Face.SMALL), 11 * setting.scale
        shapes: list[Shape] = []
        apart = side + setting.gap * 0.75
        steps = [fitted(setting, told, Face.SMALL, setting.width - apart) for told in self._steps(speech)]
        widths = [apart + setting.measure(told, Face.SMALL) for told in steps]
        # at the first week, unless not even the widest step has room there
        start = float(int(self._left)) if self._left + max(widths) <= setting.width else 0.0
        x, y = start, top + line / 2
        for heat, told, wide in zip(HEATS, steps, widths, strict=True):
            if x > start and x + wide > setting.width:
                x, y = start, y + line
            shapes.append(Box(x, y - side / 2, side, side, heat, None, 2.0))
            shapes.append(beside(setting, told, (x + apart, y)))
            x += wide + setting.gap * 2
        return shapes, y + line / 2 + 2

    def _steps(self, speech: Speech) -> list[str]:
        told = [speech.figure(0)]
        for low, above in zip(self._bounds, self._bounds[1:], strict=False):
            one = above - 1 == low
            told.append(speech.figure(low) if one else f"{speech.figure(low)}–{speech.figure(above - 1)}")
        return [*told, f"{speech.figure(self._bounds[-1])}+"]

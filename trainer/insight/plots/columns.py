"""Columns over days: what falls due, or what was done, stacked by kind."""

from math import ceil, floor
from typing import NamedTuple

from trainer.insight.moments import Interval
from trainer.insight.plots.lettering import beside
from trainer.insight.plots.plane import Key, Plane, grounded, labelled, legend
from trainer.insight.plots.scales import count_ticks
from trainer.insight.plots.shapes import Anchor, Box, Drawing, Face, Ink, Setting, Shape, Speech, Spot, Stroke
from trainer.insight.tables import NOTHING, Table, number, words

__all__ = ["FILLS", "Column", "Columns", "Limit"]

FILLS = ((Ink.ACCENT, None), (Ink.HEAT2, Ink.ACCENT), (Ink.NOTE_SOFT, Ink.NOTE), (Ink.TEXT3, None))
"""Fill and edge of each part from below: dark, middle, light; any two differ in lightness, so that no eye needs hue."""
_THIN = {Ink.NOTE_SOFT: Ink.NOTE}
"""What stands for a fill where its edge has no room."""
_HIGH = 170
_WIDEST = 34


class Column(NamedTuple):
    """A day or week: what stands under it, what the table calls it, and its parts from below.

    ``band`` is where the whole may come to lie, drawn as a line over the column.
    """

    label: str
    spoken: str
    parts: tuple[int, ...]
    band: Interval | None = None


class Limit(NamedTuple):
    """A level to stay under or to reach, such as a daily budget, and its name."""

    value: float
    name: str


class Columns(NamedTuple):
    """``series`` name the parts from below (at most four); ``title`` is the side's, ``foot`` the lower axis'.

    ``band_name`` is for the legend and ``band_heads`` for the table, where columns have a band.
    """

    columns: tuple[Column, ...]
    series: tuple[str, ...]
    title: str
    foot: str
    head: str
    limit: Limit | None = None
    band_name: str = ""
    band_heads: tuple[str, str] = ("", "")

    def drawn(self, setting: Setting) -> Drawing:
        """The chart at this width."""
        most = max((sum(column.parts) for column in self.columns), default=0)
        keys = [Key(name, "box", *FILLS[place]) for place, name in enumerate(self.series)]
        most = max([most, *(ceil(column.band.high) for column in self.columns if column.band is not None)])
        if self.band_name:
            keys.append(Key(self.band_name, "line", Ink.NOTE))
        if self.limit is not None:
            keys.append(Key(self.limit.name, "dashed", Ink.TEXT2))
            most = max(most, round(self.limit.value))
        shown, top = legend(setting, keys if len(keys) > 1 else (), 0.0)
        ticks = [(float(tick), setting.speech.figure(tick)) for tick in count_ticks(most)]
        plane, ground = grounded(setting, ticks, self.title, top, _HIGH * setting.scale)
        slot = (plane.right - plane.left) / max(1, len(self.columns))
        marks, totals, spots = self._marks(setting, plane, slot)
        if self.limit is not None:
            y = plane.y(self.limit.value)
            marks.append(Stroke(((plane.left, y), (plane.right, y)), Ink.TEXT2, 1.5, dashed=True))
        labels = [(plane.left + (place + 0.5) * slot, column.label) for place, column in enumerate(self.columns)]
        under, bottom = labelled(setting, plane, labels, self.foot)
        return Drawing(setting.width, bottom, (*shown, *ground, *marks, *totals, *under), tuple(spots))

    def _marks(self, setting: Setting, plane: Plane, slot: float) -> tuple[list[Shape], list[Shape], list[Spot]]:
        wide = min(_WIDEST * setting.scale, max(slot * 0.72, slot - 4))
        few = wide >= 20 * setting.scale
        marks: list[Shape] = []
        totals: list[Shape] = []
        spots = []
        for place, column in enumerate(self.columns):
            left, total = plane.left + place * slot + (slot - wide) / 2, 0
            for number_, part in enumerate(column.parts):
                if not part:
                    continue
                lower, upper = plane.y(total), plane.y(total + part)
                apart = 1.0 if total and lower - upper > 2 else 0.0
                high = max(0.5, lower - upper - apart)
                fill, edge = FILLS[number_]
                if min(wide, high) <= 3:
                    fill, edge = _THIN.get(fill, fill), None
                marks.append(Box(left, upper, wide, high, fill, edge, min(2, high)))
                total += part
            if column.band is not None:
                marks += _band(plane, left + wide / 2, column.band)
            said = setting.speech.figure(total)
            if few and total and column.band is None and setting.measure(said, Face.SMALL) <= slot:
                totals += _total(setting, said, (left + wide / 2, plane.y(total) - setting.gap))
            spots.append(Spot(left, plane.top, wide, plane.bottom - plane.top, self._told(column, setting.speech)))
        return marks, totals, spots

    def _told(self, column: Column, speech: Speech) -> str:
        band = ""
        if column.band is not None:
            band = f" ({speech.figure(floor(column.band.low))}–{speech.figure(ceil(column.band.high))})"
        if len(self.series) < 2:
            return f"{column.spoken}: {speech.figure(sum(column.parts))}{band}"
        named = zip(self.series, column.parts, strict=True)
        return f"{column.spoken}: " + ", ".join(f"{name} {speech.figure(part)}" for name, part in named) + band

    def table(self, speech: Speech) -> Table:
        """A row a column."""
        heads = tuple(head for head in self.band_heads if head)
        rows = []
        for column in self.columns:
            parts = (number(float(part), speech.figure(part)) for part in column.parts)
            ends = () if column.band is None else (floor(column.band.low), ceil(column.band.high))
            band = tuple(number(float(end), speech.figure(end)) for end in ends) or (NOTHING, NOTHING)
            rows.append((words(column.spoken), *parts, *(band if heads else ())))
        return Table((self.head, *self.series, *heads), tuple(rows))


def _band(plane: Plane, x: float, band: Interval) -> list[Shape]:
    """Where the whole may come to lie: a line with an end at each side."""
    low, high = plane.y(band.low), plane.y(band.high)
    ends = [Stroke(((x - 4, y), (x + 4, y)), Ink.NOTE, 1.5) for y in (low, high)]
    return [Stroke(((x, low), (x, high)), Ink.NOTE, 1.5), *ends]


def _total(setting: Setting, said: str, at: tuple[float, float]) -> list[Shape]:
    """A number above its column, on a ground of its own, so that no line goes through it."""
    told = beside(setting, said, at, Ink.TEXT2, Face.SMALL, Anchor.MIDDLE)
    high = setting.size(Face.SMALL)
    return [Box(told.left - 1, at[1] - high / 2, told.wide + 2, high, Ink.SURFACE), told]

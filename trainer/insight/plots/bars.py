"""A bar a section: how much of it would be recalled now, full as far as is nearly certain, paler where it may end."""

from typing import NamedTuple

from trainer.insight.moments import Interval
from trainer.insight.plots.lettering import beside, centred, wrapped
from trainer.insight.plots.plane import Key, Plane, legend
from trainer.insight.plots.shapes import Anchor, Box, Drawing, Face, Ink, Setting, Shape, Speech, Spot, Stroke
from trainer.insight.tables import Table, number, words

__all__ = ["SectionBar", "SectionBars"]

_THICK = 14
_SIDE_BY_SIDE = 520
"""From this width on (at 100 % text) titles stand beside their bars."""
_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)


class SectionBar(NamedTuple):
    """A section: its title, what is expected (0..1, None: too few questions) with its spread, and on how many it rests.

    ``note`` says the last in words.
    """

    title: str
    expected: float | None
    spread: Interval | None
    number: int
    note: str


class SectionBars(NamedTuple):
    """``name``, ``spread_name`` and ``target_name`` are for the legend; ``heads`` for the table.

    The heads are: section, expected, low, high, number.
    """

    bars: tuple[SectionBar, ...]
    name: str
    spread_name: str
    heads: tuple[str, str, str, str, str]
    target: float | None = None
    target_name: str = ""

    def drawn(self, setting: Setting) -> Drawing:
        """The chart at this width."""
        keys = [Key(self.name, "box", Ink.ACCENT), Key(self.spread_name, "band", Ink.HEAT1, Ink.ACCENT)]
        if self.target is not None and self.target_name:
            keys.append(Key(self.target_name, "dashed", Ink.TEXT2))
        shown, top = legend(setting, keys, 0.0)
        rows = _Rows(self, setting, top)
        shapes, spots, bottom = rows.laid_out()
        return Drawing(setting.width, bottom, (*shown, *shapes), tuple(spots))

    def table(self, speech: Speech) -> Table:
        """A row a section."""
        rows = []
        for bar in self.bars:
            spread = bar.spread
            shares = (bar.expected, spread.low if spread else None, spread.high if spread else None)
            told = [number(share, speech.share(share or 0.0)) for share in shares]
            rows.append((words(bar.title), *told, number(bar.number, speech.figure(bar.number))))
        return Table(self.heads, tuple(rows))


class _Rows:
    def __init__(self, plot: SectionBars, setting: Setting, top: float) -> None:
        self._plot, self._setting, self._top = plot, setting, top
        self._beside = setting.width >= _SIDE_BY_SIDE * setting.scale
        widest = max((setting.measure(bar.title[:80], Face.STRONG) for bar in plot.bars), default=0.0)
        names = min(widest + 2 * setting.gap, setting.width * 0.42) if self._beside else 0.0
        says = [setting.speech.share(1.0), *(setting.speech.share(bar.expected or 0.0) for bar in plot.bars)]
        figures = max(setting.measure(said, Face.STRONG) for said in says) + 1.5 * setting.gap
        self._plane = Plane(names, top, setting.width - figures, top, 0.0, 1.0)

    def laid_out(self) -> tuple[list[Shape], list[Spot], float]:
        shapes: list[Shape] = []
        spots: list[Spot] = []
        y = self._top
        for bar in self._plot.bars:
            made, high, spot = self._row(bar, y)
            shapes += made
            spots.append(spot)
            y += high
        return [*self._grid(y), *shapes, *self._target(y)], spots, y + self._setting.line(Face.SMALL) + 2

    def _row(self, bar: SectionBar, y: float) -> tuple[list[Shape], float, Spot]:
        setting, plane = self._setting, self._plane
        strong, small, gap = setting.line(Face.STRONG), setting.line(Face.SMALL), setting.gap
        room = plane.left - 2 * gap if self._beside else setting.width
        lines = wrapped(setting, bar.title, Face.STRONG, room, 2)
        words_high = len(lines) * strong + small
        high = words_high + gap if self._beside else words_high + _THICK * setting.scale + 2.5 * gap
        shapes: list[Shape] = []
        for place, line in enumerate(lines):
            at = (0.0, y + gap / 2 + (place + 0.5) * strong)
            shapes.append(beside(setting, line, at, Ink.TEXT, Face.STRONG))
        note = wrapped(setting, bar.note, Face.SMALL, room, 1)
        if note:
            shapes.append(beside(setting, note[0], (0.0, y + gap / 2 + len(lines) * strong + small / 2), Ink.TEXT3))
        middle = y + high / 2 if self._beside else y + words_high + gap + _THICK * setting.scale / 2
        shapes += self._bar(bar, middle)
        thick = _THICK * setting.scale
        bar_place = Spot(plane.left, middle - thick / 2, plane.right - plane.left, thick, self._told(bar))
        return shapes, high, bar_place

    def _bar(self, bar: SectionBar, middle: float) -> list[Shape]:
        setting, plane, thick = self._setting, self._plane, _THICK * self._setting.scale
        top, whole = middle - thick / 2, plane.right - plane.left
        if bar.expected is None:
            unknown = wrapped(setting, setting.speech.unknown, Face.SMALL, whole, 1)
            track = Box(plane.left, top, whole, thick, Ink.SURFACE, Ink.BORDER, 3.0)
            told = [beside(setting, line, (plane.left + setting.gap, middle), Ink.TEXT2) for line in unknown]
            return [track, *told]
        low, high = bar.spread if bar.spread is not None else (bar.expected, bar.expected)
        shapes: list[Shape] = [Box(plane.left, top, whole, thick, Ink.SUNKEN, None, 3.0)]
        if high > low:
            shapes.append(Box(plane.x(low), top, plane.x(high) - plane.x(low), thick, Ink.HEAT1, Ink.ACCENT, 3.0))
        x = plane.x(bar.expected)
        shapes.append(
            Box(plane.left, top, plane.x(low) - plane.left + min(3.0, x - plane.x(low)), thick, Ink.ACCENT, None, 3.0)
        )
        shapes.append(Box(x - 1.5, top - 3, 3, thick + 6, Ink.TEXT, None, 1.5))
        said = setting.speech.share(bar.expected)
        at = (setting.width, middle)
        return [*shapes, beside(setting, said, at, Ink.TEXT, Face.STRONG, Anchor.END)]

    def _grid(self, bottom: float) -> list[Shape]:
        setting, plane = self._setting, self._plane
        y = bottom + setting.line(Face.SMALL) / 2
        shapes: list[Shape] = []
        taken = -1e9
        for tick in _TICKS:
            x = plane.x(tick)
            if self._beside:
                shapes.append(Stroke(((x, self._top), (x, bottom)), Ink.BORDER))
            told = centred(setting, setting.speech.share(tick), (x, y), (0.0, setting.width), Ink.TEXT3)
            if told.left >= taken:
                shapes.append(told)
                taken = told.left + told.wide + setting.gap
        return shapes

    def _target(self, bottom: float) -> list[Shape]:
        if self._plot.target is None:
            return []
        x = self._plane.x(self._plot.target)
        return [Stroke(((x, self._top), (x, bottom)), Ink.TEXT2, 1.5, dashed=True)]

    def _told(self, bar: SectionBar) -> str:
        speech = self._setting.speech
        if bar.expected is None:
            return f"{bar.title}: {speech.unknown}"
        said = f"{bar.title}: {speech.share(bar.expected)}"
        if bar.spread is not None:
            said += f" ({speech.share(bar.spread.low)}–{speech.share(bar.spread.high)})"
        return said

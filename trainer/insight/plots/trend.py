"""A share over time as a line, with the interval about it and the target beside it."""

from collections.abc import Sequence
from typing import NamedTuple

from trainer.insight.moments import Interval
from trainer.insight.plots.lettering import centred, fitted
from trainer.insight.plots.plane import Key, Plane, grounded, labelled, legend
from trainer.insight.plots.scales import floor_of, share_ticks
from trainer.insight.plots.shapes import Area, Dot, Drawing, Face, Ink, Setting, Shape, Speech, Spot, Stroke
from trainer.insight.tables import Table, number, words

__all__ = ["Trend", "TrendPoint"]

_HIGH = 170
_MOST_DOTS = 16


class TrendPoint(NamedTuple):
    """A moment or span: its share (0..1, None: too few answers) with its interval, the target then, its answers."""

    label: str
    spoken: str
    share: float | None
    spread: Interval | None = None
    target: float | None = None
    number: int | None = None


class Trend(NamedTuple):
    """``name``, ``spread_name`` and ``target_name`` are for legend and table; an empty one is not shown.

    ``estimate`` says that it was computed, not counted: it is drawn in the colour of estimates. ``marked`` is a point
    with a name of its own, such as the day by which everything should be known.
    """

    points: tuple[TrendPoint, ...]
    name: str
    title: str
    foot: str
    head: str
    number_head: str = ""
    spread_name: str = ""
    low_head: str = ""
    high_head: str = ""
    target_name: str = ""
    estimate: bool = False
    marked: tuple[int, str] | None = None

    def drawn(self, setting: Setting) -> Drawing:
        """The chart at this width."""
        ink, soft = (Ink.NOTE, Ink.NOTE_SOFT) if self.estimate else (Ink.ACCENT, Ink.ACCENT_SOFT)
        keys = [Key(self.name, "line", ink)]
        keys += [Key(self.spread_name, "band", soft, ink)] if self.spread_name else []
        keys += [Key(self.target_name, "dashed", Ink.TEXT2)] if self.target_name else []
        shown, top = legend(setting, keys if len(keys) > 1 else (), 0.0)
        speech = setting.speech
        ticks = [(tick, speech.share(tick)) for tick in share_ticks(self._floor())]
        plane, ground = grounded(setting, ticks, self.title, top, _HIGH * setting.scale)
        places = self._places(plane)
        if self._name_is_in_the_way(setting, places):
            plane, ground = grounded(setting, ticks, self.title, top + setting.line(Face.SMALL), _HIGH * setting.scale)
        marks = self._marks(setting, plane, places, ink, soft)
        labels = [(x, point.label) for x, point in zip(places, self.points, strict=True)]
        under, bottom = labelled(setting, plane, labels, self.foot)
        half = (plane.right - plane.left) / max(1, len(self.points)) / 2
        spots = [
            Spot(x - half, plane.top, 2 * half, plane.bottom - plane.top, self._told(point, speech))
            for x, point in zip(places, self.points, strict=True)
        ]
        return Drawing(setting.width, bottom, (*shown, *ground, *marks, *under), tuple(spots))

    def _floor(self) -> float:
        shares: list[float] = []
        for point in self.points:
            shares += [value for value in (point.share, point.target) if value is not None]
            shares += [point.spread.low] if point.spread is not None else []
        return floor_of(shares)

    def _places(self, plane: Plane) -> list[float]:
        number = max(1, len(self.points))
        return [plane.x((place + 0.5) / number) for place in range(len(self.points))]

    def _marks(self, setting: Setting, plane: Plane, places: Sequence[float], ink: Ink, soft: Ink) -> list[Shape]:
        back: list[Shape] = []
        front: list[Shape] = []
        for run in self._runs():
            back += self._band(plane, [(places[place], self.points[place]) for place in run], soft, ink)
            line = [(places[place], plane.y(self.points[place].share or 0.0)) for place in run]
            if len(line) > 1:
                front.append(Stroke(tuple(line), ink, 2.0))
            if len(line) == 1 or len(self.points) <= _MOST_DOTS:
                front += [Dot(x, y, 3.5, Ink.SURFACE if len(line) > 1 else ink, ink) for x, y in line]
        back += self._targets(plane, places)
        if self.marked is not None and 0 <= self.marked[0] < len(places):
            back += self._mark(setting, plane, places[self.marked[0]], self.marked[1])
        return [*back, *front]

    def _targets(self, plane: Plane, places: Sequence[float]) -> list[Shape]:
        """The target as steps: it holds for a whole span, and is another from the next one on."""
        half = (plane.right - plane.left) / max(1, len(places)) / 2
        runs: list[list[tuple[float, float]]] = [[]]
        for x, point in zip(places, self.points, strict=True):
            if point.target is None:
                runs.append([])
            else:
                runs[-1] += [(x - half, plane.y(point.target)), (x + half, plane.y(point.target))]
        return [Stroke(tuple(run), Ink.TEXT2, 1.5, dashed=True) for run in runs if run]

    def _name_is_in_the_way(self, setting: Setting, places: Sequence[float]) -> bool:
        """Whether the marked point's name would stand in the axis' title."""
        if self.marked is None or not 0 <= self.marked[0] < len(places):
            return False
        wide = setting.measure(fitted(setting, self.marked[1], Face.SMALL, setting.width), Face.SMALL)
        left = min(places[self.marked[0]] - wide / 2, setting.width - wide)
        return left < setting.measure(self.title, Face.SMALL) + setting.gap

    def _runs(self) -> list[list[int]]:
        """The places of points that stand one after the other; a missing one breaks the line."""
        runs: list[list[int]] = [[]]
        for place, point in enumerate(self.points):
            if point.share is None:
                runs.append([])
            else:
                runs[-1].append(place)
        return [run for run in runs if run]

    def _band(self, plane: Plane, run: Sequence[tuple[float, TrendPoint]], soft: Ink, ink: Ink) -> list[Shape]:
        held = [(x, point.spread) for x, point in run if point.spread is not None]
        if len(held) == 1:
            x, spread = held[0]
            return [Stroke(((x, plane.y(spread.low)), (x, plane.y(spread.high))), ink, 1.5)]
        upper = tuple((x, plane.y(spread.high)) for x, spread in held)
        lower = tuple((x, plane.y(spread.low)) for x, spread in held)
        return (
            [Area((*upper, *reversed(lower)), soft), Stroke(upper, ink, 0.75), Stroke(lower, ink, 0.75)] if held else []
        )

    def _mark(self, setting: Setting, plane: Plane, x: float, name: str) -> list[Shape]:
        told = fitted(setting, name, Face.SMALL, setting.width)
        at = (x, plane.top - setting.line(Face.SMALL) / 2 - 2)
        words = centred(setting, told, at, (0.0, setting.width), Ink.TEXT)
        return [Stroke(((x, plane.top), (x, plane.bottom)), Ink.TEXT2, 1.0), words]

    def _told(self, point: TrendPoint, speech: Speech) -> str:
        if point.share is None:
            return f"{point.spoken}: {speech.unknown}"
        said = f"{point.spoken}: {speech.share(point.share)}"
        if point.spread is not None:
            said += f" ({speech.share(point.spread.low)}–{speech.share(point.spread.high)})"
        return said

    def table(self, speech: Speech) -> Table:
        """A row a point; a column for what is given at all."""
        heads = [self.head, self.name, self.low_head, self.high_head, self.target_name, self.number_head]
        rows = []
        for point in self.points:
            spread = point.spread
            shares = (
                point.share,
                spread.low if spread else None,
                spread.high if spread else None,
                point.target,
            )
            cells = [words(point.spoken), *(number(share, speech.share(share or 0.0)) for share in shares)]
            cells.append(number(point.number, speech.figure(point.number or 0)))
            rows.append(tuple(cell for head, cell in zip(heads, cells, strict=True) if head))
        return Table(tuple(head for head in heads if head), tuple(rows))

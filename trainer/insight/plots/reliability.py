"""How sure somebody was against how often that was right: on the diagonal, words and truth agree."""

from typing import NamedTuple

from trainer.insight.moments import Interval
from trainer.insight.plots.lettering import beside, fitted, wrapped
from trainer.insight.plots.plane import Plane, grounded, labelled
from trainer.insight.plots.scales import floor_of, share_ticks
from trainer.insight.plots.shapes import Anchor, Dot, Drawing, Face, Ink, Setting, Shape, Speech, Spot, Stroke, Words
from trainer.insight.tables import Table, number, words

__all__ = ["Reliability", "Said"]

_SIDE_BY_SIDE, _WIDEST, _ALONE, _HIGHEST = 620, 420, 520, 290
"""Pixels at 100 %: from the first width on the list stands beside the plane, which is as wide as the second says."""


class Said(NamedTuple):
    """A level of sureness: its name, what it stands for (0..1), how often it was right, of how many answers.

    ``share`` is None without any answer; ``enough`` is whether anything should be read into it. ``note`` says in words
    how many of how many were right.
    """

    name: str
    stated: float
    share: float | None
    spread: Interval | None
    number: int
    enough: bool
    note: str


class Reliability(NamedTuple):
    """``title`` is the upright axis', ``foot`` the other's; ``above`` and ``below`` say what the two halves mean."""

    levels: tuple[Said, ...]
    title: str
    foot: str
    above: str
    below: str
    heads: tuple[str, str, str, str, str, str]

    def drawn(self, setting: Setting) -> Drawing:
        """The chart at this width: what each level came to stands beside the plane, or below it."""
        wide = setting.width >= _SIDE_BY_SIDE * setting.scale
        narrower = setting._replace(width=min(setting.width, (_WIDEST if wide else _ALONE) * setting.scale))
        lows = [level.spread.low if level.spread else level.share or 1.0 for level in self.levels]
        ticks = share_ticks(floor_of([*lows, *(level.stated for level in self.levels)], 0.4))
        said = [(tick, setting.speech.share(tick)) for tick in ticks]
        high = min(_HIGHEST * setting.scale, narrower.width * 0.75)
        plane, ground = grounded(narrower, said, self.title, 0.0, high)
        under, bottom = labelled(narrower, plane, [(_across(plane, tick), told) for tick, told in said[1:]], self.foot)
        diagonal = Stroke(((plane.left, plane.bottom), (plane.right, plane.top)), Ink.OUTLINE, 1.0, dashed=True)
        marks: list[Shape] = [diagonal, *self._halves(narrower, plane)]
        spots = []
        for level in self.levels:
            if level.share is not None:
                marks += self._level(setting, plane, level, level.share)
                spots.append(self._spot(setting, plane, level, level.share))
        left, top = (narrower.width + 5 * setting.gap, plane.top) if wide else (0.0, bottom + setting.gap)
        listed, lower = self._list(setting, left, top)
        return Drawing(setting.width, max(bottom, lower), (*ground, *marks, *under, *listed), tuple(spots))

    def _level(self, setting: Setting, plane: Plane, level: Said, share: float) -> list[Shape]:
        x, y = _across(plane, level.stated), plane.y(share)
        ink = Ink.ACCENT if level.enough else Ink.OUTLINE
        marks: list[Shape] = []
        if level.spread is not None:
            marks.append(Stroke(((x, plane.y(level.spread.low)), (x, plane.y(level.spread.high))), ink, 2.0))
        marks.append(Dot(x, y, (5.5 if level.enough else 4) * setting.scale, ink if level.enough else Ink.SURFACE, ink))
        room = plane.right - x - 1.6 * setting.gap
        name = fitted(setting, level.name, Face.STRONG, max(0.0, room))
        # below the point, where the diagonal has left the room
        at = (x + 1.6 * setting.gap, min(plane.bottom, y + setting.line(Face.STRONG) * 0.6))
        return [*marks, beside(setting, name, at, Ink.TEXT, Face.STRONG)]

    def _list(self, setting: Setting, left: float, top: float) -> tuple[list[Shape], float]:
        """Each level with what it stands for and what it came to, the surest first."""
        strong, small, room = setting.line(Face.STRONG), setting.line(Face.SMALL), setting.width - left
        shapes: list[Shape] = []
        y = top
        for level in reversed(self.levels):
            name = fitted(setting, level.name, Face.STRONG, room)
            shapes.append(beside(setting, name, (left, y + strong / 2), Ink.TEXT, Face.STRONG))
            y += strong
            for line in wrapped(setting, level.note, Face.SMALL, room, 3):
                shapes.append(beside(setting, line, (left, y + small / 2)))
                y += small
            y += 1.5 * setting.gap
        return shapes, y - setting.gap

    def _halves(self, setting: Setting, plane: Plane) -> list[Words]:
        inset, room = setting.gap, (plane.right - plane.left) * 0.6
        above = fitted(setting, self.above, Face.SMALL, room)
        below = fitted(setting, self.below, Face.SMALL, room)
        line = setting.line(Face.SMALL)
        return [
            beside(setting, above, (plane.left + inset, plane.top + line), Ink.TEXT3),
            beside(setting, below, (plane.right - inset, plane.bottom - line), Ink.TEXT3, Face.SMALL, Anchor.END),
        ]

    def _spot(self, setting: Setting, plane: Plane, level: Said, share: float) -> Spot:
        speech, reach = setting.speech, 9 * setting.scale
        x, low, high = _across(plane, level.stated), share, share
        told = f"{level.name}: {speech.share(share)}"
        if level.spread is not None:
            low, high = level.spread
            told += f" ({speech.share(low)}–{speech.share(high)})"
        top, bottom = min(plane.y(high), plane.y(share) - reach), max(plane.y(low), plane.y(share) + reach)
        left = max(0.0, min(setting.width - 2 * reach, x - reach))
        return Spot(left, max(0.0, top), 2 * reach, bottom - max(0.0, top), told)

    def table(self, speech: Speech) -> Table:
        """A row a level; heads: level, stated, right, low, high, answers."""
        rows = []
        for level in self.levels:
            spread = level.spread
            shares = (level.stated, level.share, spread.low if spread else None, spread.high if spread else None)
            told = [number(share, speech.share(share or 0.0)) for share in shares]
            rows.append((words(level.name), *told, number(level.number, speech.figure(level.number))))
        return Table(self.heads, tuple(rows))


def _across(plane: Plane, stated: float) -> float:
    return plane.x((stated - plane.low) / (plane.high - plane.low))

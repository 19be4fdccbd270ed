"""How sure somebody was against how often that was right: on the diagonal, words and truth agree."""

from typing import NamedTuple

from trainer.insight.moments import Interval
from trainer.insight.plots.lettering import beside, fitted
from trainer.insight.plots.plane import Plane, grounded, labelled
from trainer.insight.plots.scales import floor_of, share_ticks
from trainer.insight.plots.shapes import Anchor, Dot, Drawing, Face, Ink, Setting, Shape, Speech, Spot, Stroke, Words
from trainer.insight.tables import Table, number, words

__all__ = ["Reliability", "Said"]

_WIDEST, _HIGHEST = 460, 300


class Said(NamedTuple):
    """A level of sureness: its name, what it stands for (0..1), how often it was right, of how many answers.

    ``share`` is None without any answer; ``enough`` is whether anything should be read into it.
    """

    name: str
    stated: float
    share: float | None
    spread: Interval | None
    number: int
    enough: bool


class Reliability(NamedTuple):
    """``title`` is the upright axis', ``foot`` the other's; ``above`` and ``below`` say what the two halves mean."""

    levels: tuple[Said, ...]
    title: str
    foot: str
    above: str
    below: str
    heads: tuple[str, str, str, str, str, str]

    def drawn(self, setting: Setting) -> Drawing:
        """The chart at this width."""
        narrower = setting._replace(width=min(setting.width, _WIDEST * setting.scale))
        lows = [level.spread.low if level.spread else level.share or 1.0 for level in self.levels]
        ticks = share_ticks(floor_of([*lows, *(level.stated for level in self.levels)], 0.4))
        said = [(tick, setting.speech.share(tick)) for tick in ticks]
        high = min(_HIGHEST * setting.scale, narrower.width * 0.75)
        plane, ground = grounded(narrower, said, self.title, 0.0, high)
        under, bottom = labelled(narrower, plane, [(_across(plane, tick), told) for tick, told in said], self.foot)
        diagonal = Stroke(((plane.left, plane.bottom), (plane.right, plane.top)), Ink.OUTLINE, 1.0, dashed=True)
        marks: list[Shape] = [diagonal, *self._halves(narrower, plane)]
        spots = []
        for level in self.levels:
            if level.share is not None:
                marks += self._level(setting, plane, level, level.share)
            spots.append(self._spot(setting, plane, level))
        return Drawing(setting.width, bottom, (*ground, *marks, *under), tuple(spots))

    def _level(self, setting: Setting, plane: Plane, level: Said, share: float) -> list[Shape]:
        x, y = _across(plane, level.stated), plane.y(share)
        ink = Ink.ACCENT if level.enough else Ink.OUTLINE
        marks: list[Shape] = []
        if level.spread is not None:
            marks.append(Stroke(((x, plane.y(level.spread.low)), (x, plane.y(level.spread.high))), ink, 2.0))
        marks.append(Dot(x, y, (5.5 if level.enough else 4) * setting.scale, ink if level.enough else Ink.SURFACE, ink))
        return [*marks, *self._name(setting, plane, level, (x, y))]

    def _name(self, setting: Setting, plane: Plane, level: Said, at: tuple[float, float]) -> list[Words]:
        """The level's name and its number of answers, at the side where there is room for them."""
        x, y = at
        number_said = f"{setting.speech.share(level.share or 0.0)} / {setting.speech.figure(level.number)}"
        before = x - plane.left > setting.width - x
        room = (x - plane.left if before else setting.width - x) - 1.5 * setting.gap
        line = setting.line(Face.SMALL)
        # kept inside, for a point at the upper or lower edge too
        y = max(plane.top + line, min(plane.bottom - line, y))
        anchor = Anchor.END if before else Anchor.START
        place = x - 1.5 * setting.gap if before else x + 1.5 * setting.gap
        name = fitted(setting, level.name, Face.STRONG, room)
        told = fitted(setting, number_said, Face.SMALL, room)
        return [
            beside(setting, name, (place, y - line / 2), Ink.TEXT, Face.STRONG, anchor),
            beside(setting, told, (place, y + line / 2), Ink.TEXT2, Face.SMALL, anchor),
        ]

    def _halves(self, setting: Setting, plane: Plane) -> list[Words]:
        inset, room = setting.gap, (plane.right - plane.left) * 0.6
        above = fitted(setting, self.above, Face.SMALL, room)
        below = fitted(setting, self.below, Face.SMALL, room)
        line = setting.line(Face.SMALL)
        return [
            beside(setting, above, (plane.left + inset, plane.top + line), Ink.TEXT3),
            beside(setting, below, (plane.right - inset, plane.bottom - line), Ink.TEXT3, Face.SMALL, Anchor.END),
        ]

    def _spot(self, setting: Setting, plane: Plane, level: Said) -> Spot:
        speech, reach = setting.speech, 14 * setting.scale
        x = max(reach, min(setting.width - reach, _across(plane, level.stated)))
        told = f"{level.name}: "
        if level.share is None:
            told += speech.unknown
        else:
            told += speech.share(level.share)
            if level.spread is not None:
                told += f" ({speech.share(level.spread.low)}–{speech.share(level.spread.high)})"
        return Spot(x - reach, plane.top, 2 * reach, plane.bottom - plane.top, told)

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

"""The ground of a chart with two axes: a title above, a grid, ticks at the side, labels and a title below."""

from collections.abc import Sequence
from typing import NamedTuple

from trainer.insight.plots.lettering import beside, centred, fitted
from trainer.insight.plots.shapes import Anchor, Box, Face, Ink, Setting, Shape, Stroke

__all__ = ["Key", "Plane", "arrow", "grounded", "labelled", "legend"]


class Plane(NamedTuple):
    """The room of the marks, in pixels, and the values at its lower and upper edge."""

    left: float
    top: float
    right: float
    bottom: float
    low: float
    high: float

    def y(self, value: float) -> float:
        """How high a value stands; what is beyond an edge stands on it."""
        part = (value - self.low) / ((self.high - self.low) or 1.0)
        return self.bottom - max(0.0, min(1.0, part)) * (self.bottom - self.top)

    def x(self, part: float) -> float:
        """How far across a part (0..1) of the width is."""
        return self.left + max(0.0, min(1.0, part)) * (self.right - self.left)


class Key(NamedTuple):
    """A line of the legend: ``kind`` is box, line, dashed or band."""

    name: str
    kind: str
    ink: Ink
    edge: Ink | None = None


def legend(setting: Setting, keys: Sequence[Key], top: float) -> tuple[list[Shape], float]:
    """Signs and names in rows, and how far down they reach."""
    shapes: list[Shape] = []
    sign, gap, line = 16 * setting.scale, setting.gap, setting.line(Face.SMALL)
    x, y = 0.0, top + line / 2
    for key in keys:
        name = fitted(setting, key.name, Face.SMALL, setting.width - sign - gap)
        wide = sign + gap * 0.75 + setting.measure(name, Face.SMALL)
        if x and x + wide > setting.width:
            x, y = 0.0, y + line
        shapes += _sign(key, x, y, sign, setting.scale)
        shapes.append(beside(setting, name, (x + sign + gap * 0.75, y)))
        x += wide + 2.5 * gap
    return shapes, (y + line / 2 + gap if keys else top)


def _sign(key: Key, x: float, y: float, wide: float, scale: float) -> list[Shape]:
    if key.kind in ("line", "dashed"):
        return [Stroke(((x, y), (x + wide, y)), key.ink, 2.0, key.kind == "dashed")]
    side = (12 if key.kind == "band" else 11) * scale
    left, width = (x, wide) if key.kind == "band" else (x + (wide - side) / 2, side)
    return [Box(left, y - side / 2, width, side, key.ink, key.edge, 2.0)]


def arrow(setting: Setting, tip: tuple[float, float], way: tuple[int, int]) -> list[Shape]:
    """An arrow that ends at ``tip``, two gaps long; ``way`` is (1, 0) to the side or (0, -1) upwards."""
    long, wing = setting.gap * 1.75, setting.gap * 0.45
    (x, y), (across, down) = tip, way
    tail = (x - across * long, y - down * long)
    one = (x - across * wing - down * wing, y - down * wing - across * wing)
    other = (x - across * wing + down * wing, y - down * wing + across * wing)
    return [Stroke((tail, tip), Ink.TEXT3, 1.5), Stroke((one, tip, other), Ink.TEXT3, 1.5)]


def grounded(
    setting: Setting, ticks: Sequence[tuple[float, str]], title: str, top: float, high: float
) -> tuple[Plane, list[Shape]]:
    """A plane ``high`` pixels high below ``top`` with a line at each tick; the last tick is its upper edge.

    The title stands above the ticks rather than on its side, where nobody reads it.
    """
    shapes: list[Shape] = []
    line = setting.line(Face.SMALL)
    if title:
        told = fitted(setting, title, Face.SMALL, setting.width)
        shapes.append(beside(setting, told, (0.0, top + line / 2), Ink.TEXT3))
        top += line
    widest = max(setting.measure(said, Face.SMALL) for _, said in ticks)
    left = min(setting.width / 2, widest + setting.gap)
    room = (top + line / 2, setting.width, top + line / 2 + high)
    plane = Plane(left, room[0], room[1], room[2], ticks[0][0], ticks[-1][0])
    for number, (value, said) in enumerate(ticks):
        y = plane.y(value)
        shapes.append(Stroke(((left, y), (plane.right, y)), Ink.BORDER if number or value else Ink.OUTLINE))
        told = fitted(setting, said, Face.SMALL, left - setting.gap)
        shapes.append(beside(setting, told, (left - setting.gap, y), Ink.TEXT3, Face.SMALL, Anchor.END))
    return plane, shapes


def labelled(
    setting: Setting, plane: Plane, labels: Sequence[tuple[float, str]], title: str = ""
) -> tuple[list[Shape], float]:
    """Labels under their places (x in pixels), as many as have room, a title below; and how far down they reach."""
    shapes: list[Shape] = []
    line, span = setting.line(Face.SMALL), (0.0, setting.width)
    y = plane.bottom + setting.gap / 2 + line / 2
    taken = -1e9
    for x, said in labels[:: _every(setting, labels)]:
        told = fitted(setting, said, Face.SMALL, setting.width)
        words = centred(setting, told, (x, y), span, Ink.TEXT3)
        if words.left >= taken:
            shapes.append(words)
            taken = words.left + words.wide + setting.gap
    y += line / 2
    if title:
        told = fitted(setting, title, Face.SMALL, setting.width - plane.left)
        middle = ((plane.left + plane.right) / 2, y + line / 2)
        shapes.append(centred(setting, told, middle, span, Ink.TEXT2))
        y += line
    return shapes, y + 2


def _every(setting: Setting, labels: Sequence[tuple[float, str]]) -> int:
    """Which step through the labels keeps them apart."""
    if len(labels) < 2:
        return 1
    between = abs(labels[-1][0] - labels[0][0]) / (len(labels) - 1)
    # dates want air about them, and whole weeks rather than every second day
    widest = max(setting.measure(said[:40], Face.SMALL) for _, said in labels) + setting.gap * 3
    least = max(1, -(-int(widest) // max(1, int(between))))
    return next((step for step in (1, 2, 7, 14, 28) if least <= step), least) if len(labels) > 20 else least

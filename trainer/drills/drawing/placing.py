"""Where everything stands: nodes in rows from top to bottom, in the order in which they are come to; endings last.

A node is as wide as its options beside each other ask for. What leads past a row goes round it, in a lane at the side.
"""

from collections import defaultdict
from typing import NamedTuple

from trainer.content.scenario.model import Chance, Decision, Drill
from trainer.drills.drawing.measuring import HEAVY, wrapped
from trainer.drills.drawing.traffic import Traffic

__all__ = ["LINE", "PAD", "SIZE", "TITLE", "Box", "Edge", "Layout", "Pill", "placed"]

TITLE, SIZE, LINE, PAD = 13, 12, 16, 10
"""Pixels of a title's letters and of others, from line to line, and round about text."""
_WIDTH = 1014
_LEAST, _MOST = 118, 236
_GAP, _ROW, _LAST_ROW, _LANE, _EDGE = 24, 46, 96, 16, 6
_BETWEEN = 8


class Pill(NamedTuple):
    """An option or outcome: its number, its place, and its label in lines."""

    number: int
    left: float
    top: float
    width: float
    height: float
    lines: tuple[str, ...]


class Box(NamedTuple):
    """A node (its number) with its pills, or ending n (-1 - n) without any."""

    stop: int
    left: float
    top: float
    width: float
    height: float
    lines: tuple[str, ...]
    pills: tuple[Pill, ...]


class Edge(NamedTuple):
    """From a branch of a node to a stop, with its share of random play; ``points`` are its corners, from top to bottom.

    Between two corners one above the other it is straight, otherwise it swings.
    """

    node: int
    number: int
    to: int
    share: float
    points: tuple[tuple[float, float], ...]


class Layout(NamedTuple):
    """The picture: its size, its boxes in order of play, its edges."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    edges: tuple[Edge, ...]


def placed(drill: Drill, order: tuple[str, ...], found: Traffic) -> Layout:
    """The layout of a drill whose nodes are numbered as in ``order``."""
    return _Placing(drill, order, found).layout()


class _Placing:
    def __init__(self, drill: Drill, order: tuple[str, ...], found: Traffic) -> None:
        self._drill = drill
        self._nodes = [drill.node(name) for name in order]
        self._flows = {key: share for key, share in found.flows.items() if share > 0}
        self._rows = self._in_rows()
        self._row_of = {stop: number for number, row in enumerate(self._rows) for stop in row}
        self._lanes = self._in_lanes()

    def layout(self) -> Layout:
        beside = sum(side == "left" for _, side in self._lanes) * _LANE
        width = max(_WIDTH - len(self._lanes) * _LANE, *(self._needed(row) for row in self._rows))
        boxes: list[Box] = []
        top = float(_EDGE)
        for number, row in enumerate(self._rows):
            made = self._row(row, beside + _EDGE, top, width)
            boxes += made
            last = number >= len(self._rows) - 2
            top += made[0].height + (_LAST_ROW if last else _ROW)
        total = width + len(self._lanes) * _LANE + 2 * _EDGE
        return Layout(total, top - _LAST_ROW + _EDGE, tuple(boxes), self._edges(boxes, total))

    def _in_rows(self) -> list[list[int]]:
        depth: dict[int, int] = defaultdict(int)
        for node in range(len(self._nodes)):
            for start, _, to in self._flows:
                if start == node and to >= 0:
                    depth[to] = max(depth[to], depth[node] + 1)
        rows: list[list[int]] = [[] for _ in range(max(depth.values(), default=0) + 1)]
        for node in range(len(self._nodes)):
            rows[depth[node]].append(node)
        return [*rows, [-1 - number for number in range(len(self._drill.endings))]]

    def _in_lanes(self) -> list[tuple[int, str]]:
        """The stops that something leads to past a row, with the side it passes on."""
        found = {(to, self._side(start)) for start, _, to in self._flows if self._row_of[to] - self._row_of[start] > 1}
        return sorted(found, key=lambda lane: (lane[1], self._row_of[lane[0]], -lane[0]))

    def _side(self, start: int) -> str:
        row = self._rows[self._row_of[start]]
        return "left" if row.index(start) < len(row) / 2 and len(row) > 1 else "right"

    def _labels(self, stop: int) -> list[str]:
        node = self._nodes[stop]
        if isinstance(node, Decision):
            return [option.done for option in node.options]
        return [outcome.effect.report for outcome in node.outcomes]

    def _title(self, stop: int) -> str:
        if stop < 0:
            return self._drill.endings[-1 - stop].title
        node = self._nodes[stop]
        return "Chance" if isinstance(node, Chance) else node.title

    def _head(self, stop: int, width: float) -> tuple[str, ...]:
        return wrapped(self._title(stop), TITLE * HEAVY, width - 2 * PAD - 4)

    def _needed(self, row: list[int]) -> float:
        return sum(self._least(stop) for stop in row) + _GAP * (len(row) - 1)

    def _least(self, stop: int) -> float:
        if stop < 0:
            return _LEAST
        count = len(self._labels(stop))
        return count * (_LEAST + _BETWEEN) - _BETWEEN + 2 * PAD

    def _row(self, row: list[int], left: float, top: float, width: float) -> list[Box]:
        spare = (width - self._needed(row)) / len(row)
        widths = [min(self._least(stop) + spare, self._widest(stop)) for stop in row]
        gap = _GAP if row[0] >= 0 else min(_GAP, _BETWEEN * 2)
        start = left + (width - sum(widths) - gap * (len(row) - 1)) / 2
        lefts = [start + sum(widths[:place]) + gap * place for place in range(len(row))]
        heads = [
            wrapped(self._title(stop), TITLE * HEAVY, wide - 2 * PAD - 4)
            for stop, wide in zip(row, widths, strict=True)
        ]
        head = max(map(len, heads)) * (LINE + 1) + PAD + (2 * LINE + 4 if row[0] < 0 else LINE) + 8
        pills = [self._pills(stop, at, top + head, wide) for stop, at, wide in zip(row, lefts, widths, strict=True)]
        tall = max((pill.height for each in pills for pill in each), default=0.0)
        height = head + (tall + PAD if tall else 0.0)
        return [
            Box(stop, at, top, wide, height, lines, tuple(pill._replace(height=tall) for pill in each))
            for stop, at, wide, lines, each in zip(row, lefts, widths, heads, pills, strict=True)
        ]

    def _widest(self, stop: int) -> float:
        if stop < 0:
            return _MOST
        count = len(self._labels(stop))
        return count * (_MOST + _BETWEEN) - _BETWEEN + 2 * PAD

    def _pills(self, stop: int, left: float, top: float, width: float) -> list[Pill]:
        if stop < 0:
            return []
        labels = self._labels(stop)
        wide = (width - 2 * PAD - _BETWEEN * (len(labels) - 1)) / len(labels)
        made = []
        for number, label in enumerate(labels):
            lines = wrapped(label, SIZE, wide - 2 * PAD)
            height = (len(lines) + 2) * LINE + 2 * PAD
            made.append(Pill(number, left + PAD + number * (wide + _BETWEEN), top, wide, height, lines))
        return made

    def _edges(self, boxes: list[Box], total: float) -> tuple[Edge, ...]:
        by_stop = {box.stop: box for box in boxes}
        starts = {
            (box.stop, pill.number): (pill.left + pill.width / 2, box.top + box.height)
            for box in boxes
            for pill in box.pills
        }
        coming: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
        for key in sorted(self._flows, key=lambda key: (starts[key[:2]][0], key)):
            coming[key[2]].append(key)
        edges = []
        for to, keys in coming.items():
            box = by_stop[to]
            for place, key in enumerate(keys):
                end = (box.left + box.width * (0.2 + 0.6 * (place + 0.5) / len(keys)), box.top)
                points = self._way(key, starts[key[:2]], end, total)
                edges.append(Edge(*key, self._flows[key], points))
        return tuple(sorted(edges, key=lambda edge: edge.share))

    def _way(
        self, key: tuple[int, int, int], start: tuple[float, float], end: tuple[float, float], total: float
    ) -> tuple[tuple[float, float], ...]:
        node, _, to = key
        if self._row_of[to] - self._row_of[node] <= 1:
            return (start, end)
        side = self._side(node)
        left = [lane for lane in self._lanes if lane[1] == "left"]
        right = [lane for lane in self._lanes if lane[1] == "right"]
        across = (
            _EDGE + _LANE * (left.index((to, side)) + 0.5)
            if side == "left"
            else total - _EDGE - _LANE * (right.index((to, side)) + 0.5)
        )
        last = _LAST_ROW if to < 0 else _ROW
        return (start, (across, start[1] + _ROW), (across, end[1] - last), end)

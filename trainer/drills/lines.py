"""Lines of play: every path through a solved drill with what it comes to, and the best of them for a person to judge.

Reading by hand showed none of what this list showed in the first drafts (notes, content 6.4): the leak on the best
path, the principled path in 47th place. So have somebody read it for every drill.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from trainer.base.chance import draw
from trainer.drills.graph import Link
from trainer.drills.luck import fallen
from trainer.drills.solving import Solved

__all__ = ["MOST_LINES", "BestLine", "Line", "Lines", "best_lines", "lines_of", "told"]

MOST_LINES = 20_000
"""With more paths than these, so many are drawn at random instead."""


class Line(NamedTuple):
    """One path: the picks (decision, option) and what fell at chance nodes (node, outcome from 0), in order.

    ``points`` is what it comes to and ``deserved`` that without luck: the worth of the opening less all regrets.
    ``share`` is how often play at random goes this way (0..1). ``crossed`` says that a red line was.
    """

    picks: tuple[tuple[str, str], ...]
    fell: tuple[tuple[str, int], ...]
    points: Fraction
    deserved: Fraction
    ending: str
    share: float
    crossed: bool


class BestLine(NamedTuple):
    """A sequence of picks whatever the luck: what it deserves, the endings that it can have (the likeliest first)."""

    picks: tuple[tuple[str, str], ...]
    deserved: Fraction
    endings: tuple[str, ...]
    crossed: bool


class Lines(NamedTuple):
    """Lines of a drill, the most deserving first; ``every`` says that they are all of them and no sample."""

    lines: tuple[Line, ...]
    every: bool


def lines_of(solved: Solved, most: int = MOST_LINES) -> Lines:
    """All lines of play, or ``most`` of them drawn at random (with the same draw each time) where there are more."""
    every = solved.paths <= most
    walked = _all(solved) if every else (_drawn(solved, number, most) for number in range(most))
    lines = [_line(solved, links, share) for links, share in walked]
    return Lines(tuple(sorted(lines, key=lambda line: (-line.deserved, -line.share, line.picks))), every)


def best_lines(solved: Solved, count: int = 5) -> tuple[BestLine, ...]:
    """The sequences of picks that deserve most, the best first."""
    grouped: dict[tuple[tuple[str, str], ...], list[Line]] = {}
    for line in lines_of(solved).lines:
        grouped.setdefault(line.picks, []).append(line)
    found = [_whatever_the_luck(picks, lines) for picks, lines in grouped.items()]
    return tuple(sorted(found, key=lambda line: (-line.deserved, line.picks))[:count])


def _whatever_the_luck(picks: tuple[tuple[str, str], ...], lines: Sequence[Line]) -> BestLine:
    """The mean of what lines with the same picks deserve: luck can make a later pick better or worse."""
    shares = [Fraction(line.share) for line in lines]
    deserved = sum((share * line.deserved for share, line in zip(shares, lines, strict=True)), Fraction(0))
    likeliest = sorted(lines, key=lambda line: -line.share)
    endings = tuple(dict.fromkeys(line.ending for line in likeliest))
    return BestLine(picks, deserved / sum(shares), endings, lines[0].crossed)


def told(lines: Sequence[BestLine]) -> tuple[str, ...]:
    """The lines in plain text, one a line: points, picks, endings, and whether a red line was crossed."""
    return tuple(
        f"{float(line.deserved):6.2f}  {' > '.join(option for _, option in line.picks)}: {' or '.join(line.endings)}"
        f"{' (crosses a red line)' if line.crossed else ''}"
        for line in lines
    )


def _all(solved: Solved) -> Iterator[tuple[list[tuple[int, int, Link]], float]]:
    """Every path as (node, state, link) steps, with its share of random play."""
    waiting: list[tuple[list[tuple[int, int, Link]], int, int, float]] = [([], 0, 0, 1.0)]
    while waiting:
        steps, node, place, share = waiting.pop()
        links = solved.graph.links[node][place]
        weights = solved.graph.machine.weights(node)
        for link in links:
            part = weights[link[0]] / sum(weights) if weights else 1 / len(links)
            onward = [*steps, (node, place, link)]
            if link[2] < 0:
                yield onward, share * part
            else:
                waiting.append((onward, link[2], link[3], share * part))


def _drawn(solved: Solved, number: int, of: int) -> tuple[list[tuple[int, int, Link]], float]:
    steps: list[tuple[int, int, Link]] = []
    node, place = 0, 0
    while node >= 0:
        links = solved.graph.links[node][place]
        weights = solved.graph.machine.weights(node)
        drawn = draw(solved.drill.id, "line", number, node)
        link = links[fallen(weights, drawn) if weights else drawn % len(links)]
        steps.append((node, place, link))
        node, place = link[2], link[3]
    return steps, 1 / of


def _line(solved: Solved, steps: list[tuple[int, int, Link]], share: float) -> Line:
    machine, values = solved.graph.machine, solved.values
    units, regret, crossed = solved.graph.opening, 0, False
    picks, fell = [], []
    for node, place, link in steps:
        units += link[1]
        if machine.weights(node):
            fell.append((machine.order[node], link[0]))
            continue
        option = solved.drill.decision(machine.order[node]).options[link[0]]
        picks.append((machine.order[node], option.id))
        crossed = crossed or option.red_line is not None
        regret += values.best[node][place] - values.worth(link)
    return Line(
        picks=tuple(picks),
        fell=tuple(fell),
        points=machine.points(units),
        deserved=solved.opening.value - machine.points(Fraction(regret, values.fineness)),
        ending=solved.drill.endings[-1 - steps[-1][2][2]].id,
        share=share,
        crossed=crossed,
    )

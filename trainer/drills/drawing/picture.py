"""The layout as SVG: every text a text, every colour a class of the report's sheet, a number beside each colour."""

from collections.abc import Sequence
from typing import NamedTuple

from trainer.content.report.markup import Element, element
from trainer.content.scenario.model import Chance, Decision, Drill
from trainer.drills.drawing.measuring import HEAVY, width_of
from trainer.drills.drawing.placing import LINE, PAD, SIZE, TITLE, Box, Edge, Layout, Pill
from trainer.drills.drawing.shapes import heat_of, hexagon, lines, path, rectangle, share_words, size
from trainer.drills.drawing.traffic import Branch, Traffic

__all__ = ["Subject", "picture"]

_NEVER = Branch(0.0, 0.0, None)


class Subject(NamedTuple):
    """What is drawn: the drill, its nodes in order of play, the traffic, the mean points of each ending reached."""

    drill: Drill
    order: tuple[str, ...]
    traffic: Traffic
    points: dict[str, float]

    def ending_share(self, number: int) -> float:
        """How much of random play comes to ending ``number`` (from 0)."""
        return sum(share for (_, _, to), share in self.traffic.flows.items() if to == -1 - number)


def picture(subject: Subject, layout: Layout, name: str) -> Element:
    """The graph; ``name`` is the page's own word for it, never a pack's."""
    width, height = size(layout.width), size(layout.height)
    boxes = (_ending(subject, box) if box.stop < 0 else _node(subject, box) for box in layout.boxes)
    return element(
        "svg",
        element("title", f"The graph of {subject.drill.title}", id=f"{name}-title"),
        element("desc", _told(subject), id=f"{name}-desc"),
        *map(_edge, layout.edges),
        *(part for parts in boxes for part in parts),
        width=width,
        height=height,
        viewBox=f"0 0 {width} {height}",
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
        class_="graph",
    )


def _told(subject: Subject) -> str:
    """The picture in words; the tables after it have every figure."""
    drill = subject.drill
    decisions = sum(isinstance(node, Decision) for node in drill.nodes)
    lucky = len(drill.nodes) - decisions
    ends = "; ".join(
        f"{ending.title} {share_words(subject.ending_share(number))}" for number, ending in enumerate(drill.endings)
    )
    return (
        f"From top to bottom: decisions ({decisions}) and chance ({lucky}) with their options, then the endings."
        f" Play at random ends so: {ends}. The tables after the picture hold all of its figures."
    )


def _node(subject: Subject, box: Box) -> list[Element]:
    node = subject.drill.node(subject.order[box.stop])
    share = subject.traffic.nodes[box.stop]
    left, top = box.left + PAD + 2, box.top + PAD + TITLE
    reached = "every run" if share > 1 - 1e-9 else f"{share_words(share)} of runs"
    parts = [hexagon(box, "node") if isinstance(node, Chance) else rectangle(box, "6", "node")]
    parts += lines(box.lines, left, top, "heading", LINE + 1)
    parts += lines((reached,), left, top + len(box.lines) * (LINE + 1) - 1, "quiet", LINE)
    for pill in box.pills:
        branch = subject.traffic.branches.get((box.stop, pill.number), _NEVER)
        parts += _outcome(pill, branch) if isinstance(node, Chance) else _option(node, pill, branch)
    return parts


def _option(node: Decision, pill: Pill, branch: Branch) -> list[Element]:
    option = node.options[pill.number]
    heat = heat_of(branch.share)
    told = [share_words(branch.share), "never offered" if branch.cost is None else f"costs {branch.cost:.1f}"]
    face = "pill redline" if option.red_line else "pill"
    mark = "red line" if option.red_line else "authors" if option.id == node.authors else ""
    return [*_pill(pill, told, heat, face), *_mark(pill, mark)]


def _outcome(pill: Pill, branch: Branch) -> list[Element]:
    return _pill(pill, [share_words(branch.share), f"{branch.here:.0%} of falls"], heat_of(branch.share), "pill")


def _pill(pill: Pill, told: Sequence[str], heat: str, face: str) -> list[Element]:
    left, top = pill.left + PAD, pill.top + PAD + SIZE - 1
    figures = pill.top + pill.height - PAD - LINE * (len(told) - 1) - 3
    return [
        rectangle(pill, "8", f"heat{heat} {face}"),
        *lines(pill.lines, left, top, f"on{heat}", LINE),
        *lines(told, left, figures, f"strong on{heat}", LINE),
    ]


def _mark(pill: Pill, told: str) -> list[Element]:
    """A flag at the lower right corner, in words, because a colour alone says nothing to some."""
    if not told:
        return []
    wide = width_of(told, (SIZE - 1) * HEAVY) + PAD
    left, top = pill.left + pill.width - wide - 5, pill.top + pill.height - 2 * LINE - PAD - 2
    kind = "badflag" if told == "red line" else "goodflag"
    return [
        element("rect", x=size(left), y=size(top), width=size(wide), height=size(LINE + 2), rx="9", class_=kind),
        element("text", told, x=size(left + wide / 2), y=size(top + 13), text_anchor="middle", class_=f"{kind}text"),
    ]


def _ending(subject: Subject, box: Box) -> list[Element]:
    number = -1 - box.stop
    ending = subject.drill.endings[number]
    share = subject.ending_share(number)
    heat = heat_of(share)
    points = subject.points.get(ending.id)
    told = (share_words(share), "never reached" if points is None else f"{points:.1f} points")
    left, top = box.left + PAD + 2, box.top + PAD + TITLE
    return [
        rectangle(box, "18", f"heat{heat} pill"),
        *lines(box.lines, left, top, f"heading on{heat}", LINE + 1),
        *lines(told, left, box.top + box.height - PAD - LINE - 3, f"strong on{heat}", LINE),
    ]


def _edge(edge: Edge) -> Element:
    return element(
        "path", d=path(edge.points), stroke_width=size(1 + 9 * edge.share), class_=f"edge edge{heat_of(edge.share)}"
    )

"""The strokes that the picture of a graph is made of, and its scale of heat."""

from collections.abc import Sequence
from itertools import pairwise

from trainer.content.report.markup import Element, element
from trainer.drills.drawing.placing import Box, Pill

__all__ = ["HEATS", "heat_of", "hexagon", "lines", "path", "rectangle", "share_words", "size"]

HEATS = ((0.5, "4"), (0.25, "2"), (0.1, "1"))
"""The least share of random play for each step of the scale, the hottest first; what is below them all is step 0."""
_SLANT = 14


def heat_of(share: float) -> str:
    """The step of the heat scale that a share (0..1) falls on."""
    return next((step for least, step in HEATS if share > least - 1e-9), "0")


def share_words(share: float) -> str:
    """A share as it is printed: in whole per cent, and what there is below half of one as such."""
    return "under 1%" if 0 < share < 0.005 else f"{share:.0%}"


def size(number: float) -> str:
    """A length in pixels as it is written."""
    return f"{round(number, 1):g}"


def rectangle(box: Box | Pill, rounding: str, kind: str) -> Element:
    """A box with rounded corners."""
    return element(
        "rect",
        x=size(box.left),
        y=size(box.top),
        width=size(box.width),
        height=size(box.height),
        rx=rounding,
        class_=kind,
    )


def hexagon(box: Box, kind: str) -> Element:
    """The shape of chance: a box whose sides come to a point."""
    left, right, middle = box.left, box.left + box.width, box.top + box.height / 2
    corners = (
        (left, box.top),
        (right, box.top),
        (right + _SLANT, middle),
        (right, box.top + box.height),
        (left, box.top + box.height),
        (left - _SLANT, middle),
    )
    return element("polygon", points=" ".join(f"{size(x)},{size(y)}" for x, y in corners), class_=kind)


def lines(told: Sequence[str], left: float, top: float, kind: str, step: float) -> list[Element]:
    """Lines of text, the first one standing on ``top``."""
    return [
        element("text", line, x=size(left), y=size(top + number * step), class_=kind)
        for number, line in enumerate(told)
    ]


def path(points: Sequence[tuple[float, float]]) -> str:
    """A way through its corners: straight between two that stand one above the other, swinging otherwise."""
    (x, y), *_ = points
    told = [f"M{size(x)} {size(y)}"]
    for (x0, y0), (x1, y1) in pairwise(points):
        middle = size((y0 + y1) / 2)
        if x0 == x1:
            told.append(f"V{size(y1)}")
        else:
            told.append(f"C{size(x0)} {middle} {size(x1)} {middle} {size(x1)} {size(y1)}")
    return "".join(told)

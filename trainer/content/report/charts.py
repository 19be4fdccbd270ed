"""Small pictures for table cells, in SVG: each shows the figures of its own row and adds none.

They are hidden from screen readers, which read the row. Colours are classes of the style sheet.
"""

from collections.abc import Sequence

from trainer.content.report.coverage import StatementCoverage
from trainer.content.report.markup import Element, element

__all__ = ["axis", "bar", "interval", "key", "scale_top", "strip"]

WIDTH = 220
"""Of an interval and its axis, in pixels."""
BAR = 128
"""Of a bar, in pixels."""
_HIGH = 30
_INSET = 5
"""So that a dot at either end of a scale is whole."""
_SQUARE = 20
_HOT = 4


def scale_top(*shares: float) -> float:
    """The end of a scale that holds every share (0 to 1): the next ten per cent, and no less than a half."""
    return min(1.0, max(0.5, -(-max(shares, default=0.0) // 0.1) / 10))


def bar(share: float, even: float | None = None) -> Element:
    """A share of the whole, and a mark at ``even``, what it would be without any pattern."""
    parts = [_rect(0, 9, BAR, 12, "track"), _rect(0, 9, share * BAR, 12, "fill")]
    if even is not None:
        parts.append(_upright(even * BAR, 5, 25, "even"))
    return _picture(BAR, *parts)


def interval(low: float, right: float, high: float, chance: float, gate: float, top: float) -> Element:
    """An interval with its middle, against chance and the gate (dashed), on a scale from 0 to ``top``."""
    over = low > gate
    low, right, high, chance, gate = (_at(share, top) for share in (low, right, high, chance, gate))
    return _picture(
        WIDTH,
        _upright(chance, 0, _HIGH, "chance"),
        _upright(gate, 0, _HIGH, "gate"),
        _level(low, high, 15, "spanover" if over else "span"),
        element("circle", cx=_size(right), cy="15", r="4", class_="over" if over else "fill"),
    )


def axis(top: float) -> Element:
    """The scale of the pictures below it, from 0 to ``top``."""
    ticks = [(0.0, "start"), (top / 2, "middle"), (top, "end")]
    return _picture(
        WIDTH,
        *(
            element("text", f"{share:.0%}", x=_size(_at(share, top)), y="24", text_anchor=anchor, class_="tick")
            for share, anchor in ticks
        ),
    )


def strip(statements: Sequence[StatementCoverage]) -> Element:
    """A square for each statement with its practice items, darker where there are more, dashed where it needs more."""
    parts = []
    for place, statement in enumerate(statements):
        heat = _heat(statement.practice)
        left = place * (_SQUARE + 2) + 1
        thin = " thin" if statement.thin else ""
        parts.append(_rect(left, 5, _SQUARE, _SQUARE, f"heat{heat}{thin}", "3"))
        said = str(statement.practice)
        middle = _size(left + _SQUARE / 2)
        parts.append(element("text", said, x=middle, y="19", text_anchor="middle", class_=f"on{heat}"))
    return _picture(len(statements) * (_SQUARE + 2) + 2, *parts)


def key(kind: str) -> Element:
    """The sign of ``dot``, ``chance`` or ``gate`` as a legend shows it."""
    if kind == "dot":
        signs = [_level(0, 24, 8, "span"), element("circle", cx="12", cy="8", r="4", class_="fill")]
    else:
        signs = [_upright(12, 0, 16, kind)]
    return element("svg", *signs, width="24", height="16", viewBox="0 0 24 16", aria_hidden="true", class_="key")


def _heat(count: int) -> int:
    return _HOT if count >= _HOT else min(count, 2)


def _picture(width: float, *parts: Element) -> Element:
    size = _size(width)
    return element("svg", *parts, width=size, height=f"{_HIGH}", viewBox=f"0 0 {size} {_HIGH}", aria_hidden="true")


def _rect(left: float, top: float, width: float, height: float, name: str, rounding: str = "2") -> Element:
    size = {"x": _size(left), "y": _size(top), "width": _size(width), "height": _size(height)}
    return element(
        "rect", x=size["x"], y=size["y"], width=size["width"], height=size["height"], rx=rounding, class_=name
    )


def _upright(across: float, top: float, bottom: float, name: str) -> Element:
    place = _size(across)
    return element("line", x1=place, x2=place, y1=_size(top), y2=_size(bottom), class_=name)


def _level(left: float, right: float, down: float, name: str) -> Element:
    return element("line", x1=_size(left), x2=_size(right), y1=_size(down), y2=_size(down), class_=name)


def _at(share: float, top: float) -> float:
    return _INSET + max(0.0, min(1.0, share / top)) * (WIDTH - 2 * _INSET)


def _size(number: float) -> str:
    return f"{round(number, 1):g}"

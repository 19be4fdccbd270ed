"""What a chart is drawn with: boxes, lines, areas, dots and words, in pixels from the upper left corner.

Every colour is the name of a token and every text is of one line, so that a window, an SVG and a test see the same.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple, Protocol

from trainer.insight.tables import Table

__all__ = [
    "Anchor",
    "Area",
    "Box",
    "Dot",
    "Drawing",
    "Face",
    "Ink",
    "Plot",
    "Setting",
    "Shape",
    "Speech",
    "Spot",
    "Stroke",
    "Words",
    "mirrored",
]


class Ink(StrEnum):
    """The colours of a chart: the names of the theme's tokens, and five steps of heat."""

    TEXT = "text"
    TEXT2 = "text2"
    TEXT3 = "text3"
    SURFACE = "surface"
    SUNKEN = "sunken"
    BORDER = "border"
    OUTLINE = "outline"
    ACCENT = "accent"
    ACCENT_SOFT = "accent_soft"
    ACCENT_TEXT = "accent_text"
    NOTE = "note"
    NOTE_SOFT = "note_soft"
    WARN = "warn"
    HEAT0 = "heat0"
    HEAT1 = "heat1"
    HEAT2 = "heat2"
    HEAT3 = "heat3"
    HEAT4 = "heat4"


class Face(StrEnum):
    """The size and weight of words."""

    SMALL = "small"
    STRONG = "strong"
    TITLE = "title"


class Anchor(StrEnum):
    """Which part of a text stands at its place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Box(NamedTuple):
    """A filled rectangle with an optional edge, one pixel wide and inside it."""

    left: float
    top: float
    width: float
    height: float
    fill: Ink | None
    edge: Ink | None = None
    radius: float = 0.0


class Stroke(NamedTuple):
    """A line through points."""

    points: tuple[tuple[float, float], ...]
    ink: Ink
    width: float = 1.0
    dashed: bool = False


class Area(NamedTuple):
    """A filled polygon."""

    points: tuple[tuple[float, float], ...]
    fill: Ink


class Dot(NamedTuple):
    """A circle; hollow where its fill is the ground's."""

    x: float
    y: float
    radius: float
    fill: Ink
    edge: Ink


class Words(NamedTuple):
    """A line of text whose baseline is at ``y``; ``wide`` is what it was measured to take."""

    text: str
    x: float
    y: float
    ink: Ink
    face: Face
    anchor: Anchor
    wide: float

    @property
    def left(self) -> float:
        """Where the text begins, seen from the left."""
        part = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[self.anchor]
        return self.x - self.wide * part


Shape = Box | Stroke | Area | Dot | Words


class Spot(NamedTuple):
    """A place on a chart that stands for a figure, with that figure in words."""

    left: float
    top: float
    width: float
    height: float
    words: str


class Drawing(NamedTuple):
    """A chart laid out: its size, its shapes from the back to the front, and its spots in their order."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    spots: tuple[Spot, ...]


class Speech(NamedTuple):
    """How figures and days are said in the person's language.

    ``figure`` says a count, ``share`` 0..1 in per cent, ``day`` a study day (since 1970-01-01). ``months`` are twelve
    short names, ``weekdays`` seven from Monday on; the week begins with ``first_weekday`` (0: Monday). ``unknown``
    stands where there are too few answers.
    """

    figure: Callable[[float], str]
    share: Callable[[float], str]
    day: Callable[[int], str]
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    first_weekday: int
    unknown: str


class Setting(NamedTuple):
    """What a chart is laid out for: a width in pixels, the size of text (1.0 is 100 %), a ruler for words, a speech."""

    width: float
    scale: float
    measure: Callable[[str, Face], float]
    speech: Speech

    def size(self, face: Face) -> float:
        """The size of letters in pixels."""
        return {Face.SMALL: 12.0, Face.STRONG: 13.0, Face.TITLE: 15.0}[face] * self.scale

    def line(self, face: Face) -> float:
        """From one line to the next, in pixels."""
        return self.size(face) * 1.35

    @property
    def gap(self) -> float:
        """The usual distance, eight pixels at 100 %."""
        return 8 * self.scale


class Plot(Protocol):
    """A chart's figures, which can be drawn and read as a table."""

    def drawn(self, setting: Setting) -> Drawing:
        """The chart at this width."""

    def table(self, speech: Speech) -> Table:
        """The same figures as a table."""


_TURNED = {Anchor.START: Anchor.END, Anchor.MIDDLE: Anchor.MIDDLE, Anchor.END: Anchor.START}


def mirrored(drawing: Drawing) -> Drawing:
    """The chart as those see it who read from right to left."""
    wide = drawing.width
    spots = tuple(spot._replace(left=wide - spot.left - spot.width) for spot in drawing.spots)
    return drawing._replace(shapes=tuple(_turned(shape, wide) for shape in drawing.shapes), spots=spots)


def _turned(shape: Shape, wide: float) -> Shape:
    if isinstance(shape, Box):
        return shape._replace(left=wide - shape.left - shape.width)
    if isinstance(shape, Dot):
        return shape._replace(x=wide - shape.x)
    if isinstance(shape, Words):
        return shape._replace(x=wide - shape.x, anchor=_TURNED[shape.anchor])
    points = tuple((wide - x, y) for x, y in shape.points)
    return shape._replace(points=points)

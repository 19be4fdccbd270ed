"""A chart as a picture that stands alone: its sentence above it, what it rests on below, as SVG or to be painted."""

from collections.abc import Mapping

from trainer.content.report.markup import Element, element, written
from trainer.insight.plots.lettering import beside, wrapped
from trainer.insight.plots.shapes import Area, Box, Dot, Drawing, Face, Ink, Setting, Shape, Stroke, Words

__all__ = ["framed", "svg_element", "svg_of"]

_MARGIN = 24.0
_WEIGHTS = {Face.SMALL: "400", Face.STRONG: "500", Face.TITLE: "600"}
_FONTS = "Inter, 'Segoe UI', Helvetica, Arial, sans-serif"


def framed(setting: Setting, drawing: Drawing, sentence: str, foot: str) -> Drawing:
    """The chart on a ground of its own, with its sentence above it and ``foot`` below; no spots."""
    wide, line = drawing.width + 2 * _MARGIN, setting.line(Face.TITLE)
    told = wrapped(setting, sentence, Face.TITLE, drawing.width, 3)
    top = _MARGIN + len(told) * line + (setting.gap * 1.5 if told else 0.0)
    bottom = top + drawing.height + (setting.gap + setting.line(Face.SMALL) if foot else 0.0)
    shapes: list[Shape] = [Box(0.0, 0.0, wide, bottom + _MARGIN, Ink.SURFACE)]
    for place, words in enumerate(told):
        shapes.append(beside(setting, words, (_MARGIN, _MARGIN + (place + 0.5) * line), Ink.TEXT, Face.TITLE))
    shapes += [_moved(shape, _MARGIN, top) for shape in drawing.shapes]
    for words in wrapped(setting, foot, Face.SMALL, drawing.width, 1):
        shapes.append(beside(setting, words, (_MARGIN, bottom - setting.line(Face.SMALL) / 2), Ink.TEXT2))
    return Drawing(wide, bottom + _MARGIN, tuple(shapes), ())


def _moved(shape: Shape, x: float, y: float) -> Shape:
    if isinstance(shape, Box):
        return shape._replace(left=shape.left + x, top=shape.top + y)
    if isinstance(shape, Dot | Words):
        return shape._replace(x=shape.x + x, y=shape.y + y)
    return shape._replace(points=tuple((left + x, top + y) for left, top in shape.points))


def svg_of(setting: Setting, drawing: Drawing, colours: Mapping[Ink, str], sentence: str, description: str = "") -> str:
    """The drawing as an SVG file; the sentence is its title, for those who can't see it."""
    return written(svg_element(setting, drawing, colours, sentence, description)) + "\n"


def svg_element(
    setting: Setting, drawing: Drawing, colours: Mapping[Ink, str], sentence: str, description: str = ""
) -> Element:
    """The same as an element for a page: colours are attributes, so that nothing leaks into the page's style."""
    wide, high = _size(drawing.width), _size(drawing.height)
    told = [element("desc", description)] if description else []
    return element(
        "svg",
        element("title", sentence),
        *told,
        *(_shape(setting, shape, colours) for shape in drawing.shapes),
        xmlns="http://www.w3.org/2000/svg",
        width=wide,
        height=high,
        viewBox=f"0 0 {wide} {high}",
        role="img",
        font_family=_FONTS,
    )


def _shape(setting: Setting, shape: Shape, colours: Mapping[Ink, str]) -> Element:
    if isinstance(shape, Box):
        return _box(shape, colours)
    if isinstance(shape, Stroke):
        return _stroke(shape, colours)
    if isinstance(shape, Area):
        return element("polygon", points=_points(shape.points), fill=colours[shape.fill])
    if isinstance(shape, Dot):
        return element(
            "circle",
            cx=_size(shape.x),
            cy=_size(shape.y),
            r=_size(max(0.0, shape.radius - 1)),
            fill=colours[shape.fill],
            stroke=colours[shape.edge],
            stroke_width="2",
        )
    return element(
        "text",
        shape.text,
        x=_size(shape.x),
        y=_size(shape.y),
        text_anchor=shape.anchor.value,
        fill=colours[shape.ink],
        font_size=_size(setting.size(shape.face)),
        font_weight=_WEIGHTS[shape.face],
    )


def _box(box: Box, colours: Mapping[Ink, str]) -> Element:
    inset = 0.5 if box.edge is not None else 0.0
    return element(
        "rect",
        x=_size(box.left + inset),
        y=_size(box.top + inset),
        width=_size(max(0.0, box.width - 2 * inset)),
        height=_size(max(0.0, box.height - 2 * inset)),
        rx=_size(box.radius),
        fill="none" if box.fill is None else colours[box.fill],
        stroke="none" if box.edge is None else colours[box.edge],
    )


def _stroke(stroke: Stroke, colours: Mapping[Ink, str]) -> Element:
    return element(
        "polyline",
        points=_points(stroke.points),
        fill="none",
        stroke=colours[stroke.ink],
        stroke_width=_size(stroke.width),
        stroke_dasharray="5 4" if stroke.dashed else "none",
    )


def _points(points: tuple[tuple[float, float], ...]) -> str:
    return " ".join(f"{_size(x)},{_size(y)}" for x, y in points)


def _size(number: float) -> str:
    return f"{round(number, 2):g}"

"""Settings without fonts: a letter is .6 of its size wide, figures and days are said in English."""

from datetime import date, timedelta

from trainer.insight.plots.shapes import Area, Box, Dot, Drawing, Setting, Speech, Stroke, Words

SPEECH = Speech(
    figure=lambda number: f"{round(number):,}",
    share=lambda share: f"{round(share * 100)}%",
    day=lambda day: (date(1970, 1, 1) + timedelta(days=day)).isoformat(),
    months=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    weekdays=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    first_weekday=0,
    unknown="not enough yet",
)


def setting(width: float = 700.0, scale: float = 1.0, speech: Speech = SPEECH) -> Setting:
    def measure(text, face):
        return len(text) * made.size(face) * 0.6

    made = Setting(width, scale, measure, speech)
    return made


def of(drawing: Drawing, kind):
    """The shapes of a kind, from back to front."""
    return [shape for shape in drawing.shapes if isinstance(shape, kind)]


def said(drawing: Drawing) -> list[str]:
    """All words on it."""
    return [words.text for words in of(drawing, Words)]


def bounds(shape) -> tuple[float, float, float, float]:
    """Left, top, right and lower edge of a shape."""
    if isinstance(shape, Box):
        return shape.left, shape.top, shape.left + shape.width, shape.top + shape.height
    if isinstance(shape, Dot):
        return shape.x - shape.radius, shape.y - shape.radius, shape.x + shape.radius, shape.y + shape.radius
    if isinstance(shape, Words):
        return shape.left, shape.y - 9, shape.left + shape.wide, shape.y
    assert isinstance(shape, Stroke | Area)
    across, down = zip(*shape.points, strict=True)
    return min(across), min(down), max(across), max(down)


def outside(drawing: Drawing, spare: float = 7.0) -> list[object]:
    """What sticks out by more than the margin round about a chart."""
    wide, high = drawing.width + spare, drawing.height + spare
    found = []
    for shape in drawing.shapes:
        if isinstance(shape, Words) and not shape.text:
            continue
        left, top, right, bottom = bounds(shape)
        if not (-spare <= left <= right <= wide and -spare <= top <= bottom <= high):
            found.append(shape)
    for spot in drawing.spots:
        if spot.left < -spare or spot.left + spot.width > wide or spot.top < -spare or spot.top + spot.height > high:
            found.append(spot)
    return found

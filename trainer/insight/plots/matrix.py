"""Knowledge against judgement: four fields, each with the sections that are in it."""

from typing import NamedTuple

from trainer.insight.plots.lettering import beside, fitted, wrapped
from trainer.insight.plots.plane import arrow
from trainer.insight.plots.shapes import Anchor, Box, Drawing, Face, Ink, Setting, Shape, Speech, Spot
from trainer.insight.tables import Table, words

__all__ = ["Field", "Matrix"]

_SIDE_BY_SIDE = 480
_MOST = 8
"""Sections listed in a field; more are counted."""


class Field(NamedTuple):
    """One of the four fields: what it means, and its sections."""

    name: str
    sections: tuple[str, ...]


class Matrix(NamedTuple):
    """``fields``: knows only, both, neither, applies only; ``unknown`` are sections with too few answers.

    ``title`` names what grows upwards, ``foot`` what grows to the side; ``none`` stands in an empty field, ``more``
    after a count of what has no room. The heads are: section, where it stands.
    """

    fields: tuple[Field, Field, Field, Field]
    unknown: Field
    title: str
    foot: str
    none: str
    more: str
    heads: tuple[str, str]

    def drawn(self, setting: Setting) -> Drawing:
        """The chart at this width: two by two, or one below the other where that has no room."""
        gap, line = setting.gap, setting.line(Face.SMALL)
        two = setting.width >= _SIDE_BY_SIDE * setting.scale
        wide = (setting.width - gap) / 2 if two else setting.width
        shapes: list[Shape] = []
        spots: list[Spot] = []
        y = line + gap / 2 if two else 0.0
        if two:
            told = fitted(setting, self.title, Face.SMALL, setting.width - 2 * gap)
            shapes += arrow(setting, (gap / 2, line / 2 - gap * 0.875), (0, -1))
            shapes.append(beside(setting, told, (1.75 * gap, line / 2)))
        for row in ((0, 1), (2, 3)) if two else ((0,), (1,), (2,), (3,)):
            high = max(self._high(setting, self.fields[place]) for place in row)
            for column, place in enumerate(row):
                field, spot = self.fields[place], Spot(column * (wide + gap), y, wide, high, "")
                shapes += self._field(setting, field, spot, place)
                spots.append(spot._replace(words=self._told(field)))
            y += high + gap
        if two:
            foot = fitted(setting, self.foot, Face.SMALL, setting.width - 3 * gap)
            end, middle = setting.width - 2.5 * gap, y - gap / 2 + line / 2
            shapes.append(beside(setting, foot, (end, middle), Ink.TEXT2, Face.SMALL, Anchor.END))
            shapes += arrow(setting, (setting.width, middle), (1, 0))
            y += line
        if self.unknown.sections:
            told = self._told(self.unknown)
            lines = wrapped(setting, told, Face.SMALL, setting.width, 3)
            shapes += [beside(setting, one, (0.0, y + (place + 0.5) * line)) for place, one in enumerate(lines)]
            spots.append(Spot(0.0, y, setting.width, line * len(lines), told))
            y += line * len(lines)
        return Drawing(setting.width, y + 2, tuple(shapes), tuple(spots))

    def _high(self, setting: Setting, field: Field) -> float:
        lines = max(1, min(_MOST + 1, len(field.sections)))
        return setting.line(Face.STRONG) + lines * setting.line(Face.SMALL) + 3.5 * setting.gap

    def _field(self, setting: Setting, field: Field, place: Spot, number: int) -> list[Shape]:
        inset, line = 1.5 * setting.gap, setting.line(Face.SMALL)
        room = place.width - 2 * inset
        ground, edge = (Ink.ACCENT_SOFT, Ink.ACCENT) if number == 1 else (Ink.SURFACE, Ink.OUTLINE)
        if not field.sections:
            ground, edge = Ink.SURFACE, Ink.BORDER
        shapes: list[Shape] = [Box(place.left, place.top, place.width, place.height, ground, edge, 6.0)]
        x, y = place.left + inset, place.top + inset + setting.line(Face.STRONG) / 2
        ink = Ink.TEXT if field.sections else Ink.TEXT3
        shapes.append(beside(setting, fitted(setting, field.name, Face.STRONG, room), (x, y), ink, Face.STRONG))
        y += setting.line(Face.STRONG) / 2 + setting.gap / 2 + line / 2
        listed = list(field.sections[:_MOST]) or [self.none]
        rest = len(field.sections) - _MOST
        if rest > 0:
            listed.append(f"{setting.speech.figure(rest)} {self.more}")
        quiet = Ink.TEXT2 if field.sections else Ink.TEXT3
        for section in listed:
            shapes.append(beside(setting, fitted(setting, section, Face.SMALL, room), (x, y), quiet))
            y += line
        return shapes

    def _told(self, field: Field) -> str:
        return f"{field.name}: {', '.join(field.sections) or self.none}"

    def table(self, speech: Speech) -> Table:
        """A row a section."""
        rows = [
            (words(section), words(field.name)) for field in (*self.fields, self.unknown) for section in field.sections
        ]
        return Table(self.heads, tuple(rows))

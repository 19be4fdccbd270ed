"""Charts with few figures in them, to be looked at by hand."""

from datetime import date

from trainer.insight.moments import Interval
from trainer.insight.plots.bars import SectionBars
from trainer.insight.plots.columns import Column, Columns
from trainer.insight.plots.matrix import Field, Matrix
from trainer.insight.plots.reliability import Reliability, Said
from trainer.insight.plots.shapes import Ink
from trainer.insight.plots.trend import Trend, TrendPoint
from trainer.insight.plots.year import YearHeat

TODAY = (date(2026, 11, 22) - date(1970, 1, 1)).days
"""A Sunday."""
COLOURS = dict.fromkeys(Ink, "#123456")
HEADS = ("How sure", "Stands for", "Right", "At least", "At most", "Answers")


def year(counts=None, last=TODAY):
    return YearHeat(counts or {}, last, "Answers", "Day")


def columns(*parts, names=("Due",), limit=None):
    made = tuple(Column(f"{place} Nov", f"Day {place}", part) for place, part in enumerate(parts))
    return Columns(made, names, "Questions", "", "Day", limit)


def trend(*shares, **more):
    points = tuple(
        TrendPoint(
            f"w{place}", f"Week {place}", share, None if share is None else Interval(share - 0.1, share), 0.9, 40
        )
        for place, share in enumerate(shares)
    )
    return Trend(points, "Recalled", "Share", "", "Week", "Reviews", "Band", "Low", "High", "Target", **more)


def reliability(*levels):
    return Reliability(levels, "Right", "Said", "better", "surer", HEADS)


SURE = Said("Sure", 0.9, 0.8, Interval(0.7, 0.88), 60, True, "48 of 60 right")
GUESS = Said("Guess", 0.5, 0.5, Interval(0.2, 0.8), 6, False, "3 of 6 right")
NEVER = Said("Think so", 0.73, None, None, 0, False, "No answers yet")


def bars(*made):
    return SectionBars(made, "Expected", "Likely", ("Section", "Expected", "Low", "High", "Questions"), 0.9, "Target")


def matrix(*fields, unknown=()):
    named = [Field(name, tuple(one)) for name, one in zip(("K", "B", "N", "A"), fields, strict=True)]
    return Matrix(tuple(named), Field("Not enough", unknown), "Knowledge", "Judgement", "none", "more", ("S", "Where"))

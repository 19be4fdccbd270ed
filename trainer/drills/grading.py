"""What a decision is taken for by its objective's schedule; nothing of it is shown as a score.

Three raters or more decide; until then the authors' choice stands in, and only says when a situation comes back.
"""

from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from trainer.drills.judging import Panel, PanelKind, judge

__all__ = ["Grade", "Graded", "GradedBy", "graded"]

_WELL = Fraction(3, 5)
_POOR = Fraction(5, 2)
"""A mean rating below this is a bad option, however little better the others are."""


class Grade(StrEnum):
    """Well is as the raters would, misjudged is worse than a guess; partly lies between."""

    WELL = "well"
    PARTLY = "partly"
    MISJUDGED = "misjudged"


class GradedBy(StrEnum):
    """Whose judgement a grade rests on."""

    AUTHORS = "authors"
    PROVISIONAL = "provisional"
    PANEL = "panel"


class Graded(NamedTuple):
    """A grade, and by whom."""

    grade: Grade
    by: GradedBy


def graded(panel: Panel, authors: str, best: str, worst: str = "") -> Graded:
    """What taking ``best`` (and tapping ``worst`` as the worst, unless empty) is taken for.

    Raises KeyError for a tap on an option that the panel did not rate.
    """
    if panel.kind is PanelKind.NONE:
        return Graded(Grade.WELL if best == authors else Grade.MISJUDGED, GradedBy.AUTHORS)
    by = GradedBy.PROVISIONAL if panel.kind is PanelKind.PROVISIONAL else GradedBy.PANEL
    together = judge(panel, best, worst).together
    if together is None:  # the raters see no difference between the options
        return Graded(Grade.WELL, by)
    mean = next(one.mean for one in panel.rated if one.option == best)
    if together < 0 or mean < _POOR:
        return Graded(Grade.MISJUDGED, by)
    return Graded(Grade.WELL if together >= _WELL else Grade.PARTLY, by)

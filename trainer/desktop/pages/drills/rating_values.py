"""What the pages of rating and of relay show, and what they report: frozen values."""

from typing import NamedTuple

from trainer.content.scenario.model import Reason
from trainer.desktop.pages.drills.drill_values import OptionShown
from trainer.study.relay import DrillRatings, Said

__all__ = ["RatingBegun", "RatingShown", "RelayShown"]


class RatingBegun(NamedTuple):
    """Before the first decision. ``rated`` of the ``decisions`` have been rated before, under ``group``."""

    title: str
    decisions: int
    rated: int
    group: str


class RatingShown(NamedTuple):
    """A decision to rate, the ``number``-th of ``total``; ``said`` is what was said of it before, None for nothing."""

    number: int
    total: int
    drill: str
    title: str
    role: str
    brief: str
    ask: str
    options: tuple[OptionShown, ...]
    reasons: tuple[Reason, ...]
    said: Said | None


class RelayShown(NamedTuple):
    """What is known of ratings. ``report`` says in a line and in more words what was just done; empty for nothing.

    ``all`` and ``own`` say how many ratings there are to hand out. ``given`` says that the learner has just rated.
    """

    drills: tuple[DrillRatings, ...]
    all: int
    own: int
    report: tuple[str, str] = ("", "")
    given: bool = False

"""From a marked answer to an FSRS grade.

Thresholds are those of the project's scoring table; recognition never earns Easy, because a right pick can be luck.
"""

from typing import NamedTuple

from trainer.content.model import Format
from trainer.record.happenings import Confidence, Rating

__all__ = ["PRODUCED", "Mark", "grade", "needs_probe", "probe_grade"]

PRODUCED = frozenset({Format.TYPED, Format.LIST_RECALL})
"""Formats in which the learner produces the answer instead of recognising it."""

_HARD_FROM = {
    Format.MULTIPLE_RESPONSE: 0.66,
    Format.LIST_RECALL: 0.75,
    Format.ORDERING: 0.83,
    Format.MATCHING: 0.75,
    Format.CLASSIFICATION: 0.75,
    Format.CLAIM_VERDICT: 0.7,
}
"""The score from which a part-right answer still counts as recalled with difficulty (two of three keys is 0.667)."""


class Mark(NamedTuple):
    """How an answer compares with the key.

    ``score`` is in 0..1; ``false_pick`` says that something wrong was chosen as well; ``hinted`` that a hint was
    seen; ``parts`` holds, for each id shown or each line typed, whether that part was right.
    """

    format: Format
    right: bool
    score: float
    false_pick: bool = False
    hinted: bool = False
    parts: tuple[tuple[str, bool], ...] = ()


def grade(mark: Mark, confidence: Confidence | None, quick: bool) -> int:
    """The FSRS grade (1..4) of an answer that needs no probe.

    ``quick`` says that it took no longer than the learner's own median for this format.
    """
    if mark.right:
        if mark.hinted:
            return Rating.HARD
        if mark.format in PRODUCED and confidence is Confidence.SURE and quick:
            return Rating.EASY
        return Rating.GOOD
    if confidence is Confidence.GUESS or (mark.false_pick and mark.format is Format.MULTIPLE_RESPONSE):
        return Rating.AGAIN
    enough = _HARD_FROM.get(mark.format)
    return Rating.HARD if enough is not None and mark.score >= enough else Rating.AGAIN


def needs_probe(mark: Mark, confidence: Confidence | None) -> bool:
    """Whether a right answer may have been luck: it is then asked about again in another format, before feedback."""
    return mark.right and confidence is Confidence.GUESS


def probe_grade(mark: Mark) -> int:
    """The grade that a probe's answer gives to what it probes: a second right answer in another format is no luck."""
    return Rating.GOOD if mark.right else Rating.AGAIN

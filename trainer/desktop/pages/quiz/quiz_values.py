"""What the quiz page hands out and takes back."""

from typing import NamedTuple

from trainer.base.ids import ItemId
from trainer.record.happenings import Confidence
from trainer.study.responses import Response

__all__ = ["Committed", "Draft"]


class Committed(NamedTuple):
    """An answer handed in: how sure (None where it was not asked), and how long after it was shown, in ms."""

    response: Response
    confidence: Confidence | None
    elapsed_ms: int


class Draft(NamedTuple):
    """An answer that was begun and not handed in, with the time spent on it so far in ms."""

    item: ItemId
    parts: tuple[str, ...]
    hinted: bool
    elapsed_ms: int

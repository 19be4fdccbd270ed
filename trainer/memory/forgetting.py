"""The curve of forgetting: how likely a unit is to be recalled on a day.

FSRS-6's power curve with its default decay (open-spaced-repetition, 2025): R = (1 + f t/S)^-d, where f is chosen so
that R = 0.9 at t = S. Written out here because the queue needs it before the memory model is worth importing.
"""

from trainer.record.journal import Memory

__all__ = ["DECAY", "FACTOR", "retrievability"]

DECAY = 0.1542
"""FSRS-6's default for its 21st parameter."""
FACTOR: float = 0.9 ** (-1 / DECAY) - 1
"""Scales time so that recall is 0.9 after one stability."""


def retrievability(memory: Memory, day: int) -> float:
    """The probability (0..1) that the unit is recalled on the study day ``day``."""
    elapsed = max(0, day - memory.last_day)
    return float((1 + FACTOR * elapsed / memory.stability) ** -DECAY)

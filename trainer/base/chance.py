"""Orders that look random and repeat themselves: the core holds no randomness, only seeds."""

import hashlib
from collections.abc import Sequence
from typing import TypeVar

__all__ = ["draw", "shuffled"]

T = TypeVar("T")


def draw(*seed: object) -> int:
    """A whole number in 0..2**64-1 that depends on the seed alone."""
    text = "\n".join(str(part) for part in seed)
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def shuffled(things: Sequence[T], *seed: object) -> tuple[T, ...]:
    """The things in an order that depends on the seed alone."""
    return tuple(thing for _, thing in sorted(enumerate(things), key=lambda pair: draw(*seed, pair[0])))

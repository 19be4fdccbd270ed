"""Orders that look random and repeat themselves: the core holds no randomness, only seeds."""

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeVar

__all__ = ["draw", "shuffled"]

T = TypeVar("T")


def draw(*seed: object) -> int:
    """A whole number in 0..2**64-1 that depends on the seed alone."""
    text = "\n".join(str(part) for part in seed)
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def shuffled(things: Sequence[T], *seed: object) -> tuple[T, ...]:
    """The things in an order that depends on the seed alone."""
    return tuple(things[place] for place in _places(len(things), *seed))


@lru_cache(maxsize=64, typed=True)  # a question's order is asked for when it is shown, and again when it is answered
def _places(number: int, *seed: object) -> tuple[int, ...]:
    return tuple(sorted(range(number), key=lambda place: draw(*seed, place)))

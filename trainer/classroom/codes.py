"""What lets a phone in: a code that can be read out, a secret in the link's picture, and a token for each participant.

Whoever guesses must go through ``limits.Guesses``. Comparisons take the same time wherever two texts differ.
"""

import hashlib
import hmac
import secrets

__all__ = ["SYMBOLS", "hashed", "matches", "new_code", "new_secret", "new_token", "tidied"]

SYMBOLS = "2346789ABCDEFGHJKMNPQRTUVWXYZ"
"""29 signs that nobody confuses on a projector or by ear: no 0 O, 1 I L, 5 S."""
_LENGTH = 6


def new_code() -> str:
    """A code to be read out and typed: one of 29**6, some 29 bits."""
    return "".join(secrets.choice(SYMBOLS) for _ in range(_LENGTH))


def new_secret() -> str:
    """128 random bits for the fragment of the link, which no browser sends and no log holds."""
    return secrets.token_urlsafe(16)


def new_token() -> str:
    """128 random bits by which a phone is known again; only its hash is kept."""
    return secrets.token_urlsafe(16)


def hashed(token: str) -> str:
    """What is kept of a token: SHA-256, which needs no salt over 128 random bits."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def tidied(code: str) -> str:
    """A typed code without its blanks and hyphens, in capitals."""
    return "".join(code.split()).replace("-", "").upper()


def matches(given: str, right: str) -> bool:
    """Whether two texts are the same, in a time that does not tell how far they are; an empty one matches nothing."""
    pair = (given.encode("utf-8", "surrogatepass"), right.encode("utf-8", "surrogatepass"))
    return bool(right) and hmac.compare_digest(*pair)

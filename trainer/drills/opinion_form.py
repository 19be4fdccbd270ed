"""What a rating may hold, wherever it comes from: a scale, and short plain lines."""

from trainer.content.characters import forbidden_character

__all__ = ["HIGHEST", "LATEST", "LONGEST_GROUP", "LONGEST_REASON", "LOWEST", "plain_line"]

LOWEST, HIGHEST = 1, 5
"""The scale of ratings: from bad to good."""
LATEST = (1 << 46) - 1
"""The latest time at which a rating can have been given, in ms since 1970 UTC: in the year 4199."""
LONGEST_REASON = 300
"""Characters of the line of reason for one option."""
LONGEST_GROUP = 40
"""Characters of the name of a unit or a rotation."""


def plain_line(text: str, longest: int) -> str:
    """``text`` on one line of at most ``longest`` characters, without characters that hide or turn the writing.

    What comes out goes in unchanged: a text is plain when it is its own plain line.
    """
    seen = "".join(letter if letter.isspace() or not forbidden_character(letter) else "" for letter in text)
    spaced = "".join(" " if letter.isspace() else letter for letter in seen)
    return " ".join(spaced.split())[:longest].rstrip()

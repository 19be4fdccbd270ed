"""What a document says of itself, where its words are judged or practised: short, and always there."""

__all__ = ["first_sentence"]

_SHORT = 200
"""Characters up to which a disclaimer is shown whole beside a question."""


def first_sentence(text: str) -> str:
    """The first sentence of a long text; a short one whole."""
    end = text.find(". ")
    return text if len(text) <= _SHORT or end < 0 else text[: end + 1]

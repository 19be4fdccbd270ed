"""A ready-made part of the report, for rooms above this one: they hand over elements, and the page sets them."""

from typing import NamedTuple

from trainer.content.report.markup import Content
from trainer.content.report.results import Sound

__all__ = ["Chapter"]


class Chapter(NamedTuple):
    """A chapter after those of the pack itself.

    ``name`` is what links call it: made by whoever makes the chapter, once on a page, and never of a pack's words.
    ``words`` say in a sentence how it stands (``sound``); ``parts`` are elements, so that all text in them is escaped.
    """

    name: str
    title: str
    sound: Sound
    words: str
    parts: tuple[Content, ...]

"""Where in its document something stands: the paragraph behind a section, or behind an item's first statement."""

from typing import NamedTuple

from trainer.base.ids import SectionId
from trainer.content.library import Library
from trainer.content.model import Item

__all__ = ["Spot", "spot_of_item", "spot_of_section"]


class Spot(NamedTuple):
    """A place in a document: the ``paragraph`` (from 1) of a section, which begins at the ``line`` (from 1)."""

    pack: str
    sha256: str
    section: SectionId
    paragraph: int
    line: int


def spot_of_section(library: Library, section: SectionId) -> Spot | None:
    """Where the section begins; None when its pack does not say.

    Raises KeyError for an unknown section, TroubleOutside when the library can't be read.
    """
    return _spot(library, section, 1)


def spot_of_item(library: Library, item: Item) -> Spot | None:
    """Where the first of the item's statements that the document makes stands; None for one from references alone.

    Raises TroubleOutside when the library can't be read.
    """
    if library.document(item.section.partition("/")[0]) is None:
        return None
    statements = [library.statement(name) for name in item.statements]
    first = next((statement for statement in statements if statement.paragraph > 0), None)
    return None if first is None else _spot(library, first.section, first.paragraph)


def _spot(library: Library, section: SectionId, paragraph: int) -> Spot | None:
    pack = section.partition("/")[0]
    document = library.document(pack)
    if document is None:
        return None
    lines = library.section(section).paragraphs
    if paragraph > len(lines):
        return None
    return Spot(pack, document.sha256, section, paragraph, lines[paragraph - 1])

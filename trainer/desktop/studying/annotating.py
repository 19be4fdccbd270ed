"""A learner's own copy of a document, cut into paragraphs, with what the pack says of each."""

from trainer.base.ids import SectionId
from trainer.content.document import Own, headed, paragraphs
from trainer.content.library import Library
from trainer.content.model import Section, Statement, Verdict
from trainer.content.spots import Spot
from trainer.desktop.pages.document_page import DocumentParagraph, DocumentReading

__all__ = ["annotated"]


def annotated(library: Library, own: Own, pack: str, spot: Spot | None, back: str) -> DocumentReading:
    """The document for its page, marked at ``spot``; ``back`` names the page that it is opened from.

    Raises KeyError for an unknown pack, TroubleOutside when the library can't be read.
    """
    cover = next(cover for cover in library.packs() if cover.id == pack)
    sections = library.sections(pack)
    contested = _contested(sections)
    lines = {line for section in sections for line in section.paragraphs}
    found = paragraphs(own.lines, lines)
    headings = headed(found, {section.paragraphs[0] for section in sections if section.paragraphs})
    shown = tuple(
        DocumentParagraph(one.line, one.blocks, one.line in headings, contested.get(one.line, ())) for one in found
    )
    return DocumentReading(
        library.documents()[pack].name,
        cover.disclaimer,
        shown,
        library.references(pack),
        0 if spot is None else spot.line,
        "" if spot is None else _title(sections, spot.section),
        0 if spot is None else spot.paragraph,
        back,
    )


def _contested(sections: tuple[Section, ...]) -> dict[int, tuple[Statement, ...]]:
    """The statements that do not simply hold, by the line at which their paragraph begins."""
    found: dict[int, tuple[Statement, ...]] = {}
    for section in sections:
        for statement in section.statements:
            if statement.verdict is not Verdict.HOLDS and 0 < statement.paragraph <= len(section.paragraphs):
                line = section.paragraphs[statement.paragraph - 1]
                found[line] = (*found.get(line, ()), statement)
    return found


def _title(sections: tuple[Section, ...], name: SectionId) -> str:
    return next(section.title for section in sections if section.id == name)

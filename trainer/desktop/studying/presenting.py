"""A question and what to tell of its answer, put together from the sitting and the content."""

from typing import TYPE_CHECKING

from trainer.base.ids import SectionId
from trainer.content.library import Library
from trainer.content.model import ClaimVerdict, Item, Reference, Section, Statement
from trainer.study.quiz import Mode, Quiz
from trainer.study.showing import Question, Telling, grounds, question, telling

if TYPE_CHECKING:
    from trainer.study.answering import Feedback

__all__ = ["behind", "depths_of", "present", "tell_about", "titles_of"]


def present(quiz: Quiz, item: Item, library: Library) -> Question:
    """The question on show, with its section's titles.

    The pack's disclaimer is with it where a claim is judged, and where the document's own words are practised.
    """
    disclaimer = ""
    if isinstance(item.body, ClaimVerdict) or quiz.plan.mode is Mode.DOCUMENT:
        disclaimer = next((cover.disclaimer for cover in library.packs() if cover.id == _pack_of(item)), "")
    return question(quiz, item, titles_of(library.section(item.section), library), disclaimer)


def titles_of(section: Section, library: Library) -> tuple[str, ...]:
    """The section's title, its parent's before it."""
    parents = () if section.parent is None else (library.section(section.parent).title,)
    return (*parents, section.title)


def depths_of(library: Library) -> dict[SectionId, int]:
    """How many parents each section has, in the order of the sections."""
    depths: dict[SectionId, int] = {}
    for heading in library.headings():
        depths[heading.id] = 0 if heading.parent is None else depths.get(heading.parent, 0) + 1
    return depths


def tell_about(asked: Question, feedback: "Feedback", library: Library, today: int) -> Telling:
    """What to tell of an answer, with the statements behind it and the references that they and the item cite."""
    return telling(asked, feedback, *_sources(asked.item, library), today)


def behind(item: Item, library: Library) -> tuple[tuple[Statement, ...], tuple[Reference, ...]]:
    """The statements behind the item that do not simply hold, and the references that they and the item cite."""
    return grounds(item, *_sources(item, library))


def _sources(item: Item, library: Library) -> tuple[list[Statement], list[Reference]]:
    statements = [library.statement(statement) for statement in item.statements]
    keys = {*item.references, *(key for statement in statements for key in statement.references)}
    return statements, [library.reference(_pack_of(item), key) for key in sorted(keys)]


def _pack_of(item: Item) -> str:
    return item.id.partition("/")[0]

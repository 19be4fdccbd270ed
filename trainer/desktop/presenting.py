"""A question and what to tell of its answer, put together from the sitting and the content."""

from typing import TYPE_CHECKING

from trainer.content.library import Library
from trainer.content.model import ClaimVerdict, Item
from trainer.study.quiz import Quiz
from trainer.study.showing import Question, Telling, question, telling

if TYPE_CHECKING:
    from trainer.study.answering import Feedback

__all__ = ["present", "tell_about"]


def present(quiz: Quiz, item: Item, library: Library) -> Question:
    """The question on show, with its section's titles and, where a claim is judged, the pack's disclaimer."""
    section = library.section(item.section)
    parents = () if section.parent is None else (library.section(section.parent).title,)
    disclaimer = ""
    if isinstance(item.body, ClaimVerdict):
        disclaimer = next((cover.disclaimer for cover in library.packs() if cover.id == _pack_of(item)), "")
    return question(quiz, item, (*parents, section.title), disclaimer)


def tell_about(asked: Question, feedback: "Feedback", library: Library, today: int) -> Telling:
    """What to tell of an answer, with the statements behind it and the references that they and the item cite."""
    statements = [library.statement(statement) for statement in asked.item.statements]
    keys = {*asked.item.references, *(key for statement in statements for key in statement.references)}
    references = [library.reference(_pack_of(asked.item), key) for key in sorted(keys)]
    return telling(asked, feedback, statements, references, today)


def _pack_of(item: Item) -> str:
    return item.id.partition("/")[0]

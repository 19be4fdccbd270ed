"""What a class is asked and told at a question, and the passage that it goes back to."""

from PySide6.QtCore import QCoreApplication

from trainer.base.ids import ItemId, SectionId, StatementId
from trainer.content.library import Library
from trainer.content.model import Block, Statement, Verdict
from trainer.desktop.pages.classes.lesson_asking import Asking
from trainer.desktop.pages.references import reference_words
from trainer.study.lesson.faces import Phase
from trainer.study.lesson.filing import Rounds
from trainer.study.lesson.lesson import Lesson
from trainer.study.lesson.polls import QuestionPoll, poll_question
from trainer.study.lesson.showing import Words, question_reveal

__all__ = ["passage_words", "question_asking", "sources_of", "statement_lines"]


def question_asking(lesson: Lesson, library: Library, item: ItemId, rounds: Rounds) -> Asking:
    """The question on show, with its key where it is revealed. Raises KeyError when no pack has it any more."""
    poll = poll_question(lesson.session, lesson.number, library.item(item))
    if lesson.phase is not Phase.REVEALED:
        return Asking(poll)
    told = question_reveal(poll, rounds.first, rounds.second, (), sources_of(library, poll))
    words = tuple(line for name in poll.item.statements for line in statement_lines(library.statement(name)))
    return Asking(poll, reveal=told._replace(words=words))


def statement_lines(statement: Statement) -> tuple[str, ...]:
    """What the document says and, where it does not simply hold, what can be said instead or when it holds."""
    if statement.verdict is Verdict.HOLDS:
        return (statement.text,)
    says = QCoreApplication.translate("Claims", "The document says, in our words:")
    condition = QCoreApplication.translate("Claims", "The condition:")
    instead = QCoreApplication.translate("Claims", "What can be said instead:")
    corrected = condition if statement.verdict is Verdict.CONDITIONAL else instead
    return (f"{says} {statement.text}", f"{corrected} {statement.correction}")


def sources_of(library: Library, poll: QuestionPoll) -> tuple[str, ...]:
    """The references of the question and of what it trains, as they are printed; each once."""
    item = poll.item
    pack = item.id.split("/", 1)[0]
    keys = [*item.references]
    for name in item.statements:
        keys += library.statement(name).references
    return tuple(reference_words(library.reference(pack, key)) for key in dict.fromkeys(keys))


def passage_words(library: Library, name: SectionId) -> Words:
    """A section's briefing to be shown on the big screen: its title, its paragraphs, and what is contested in them."""
    section = library.section(name)
    by_id = {statement.id: statement for statement in section.statements}
    lines = [line for block in section.briefing for line in _lines(block, by_id)]
    return Words(tuple(lines), section.title)


def _lines(block: Block, by_id: dict[StatementId, Statement]) -> list[str]:
    lines = [f"• {line}" if block.is_list else line for line in block.lines]
    for name in block.contested:
        statement = by_id.get(name)
        if statement is not None:
            lines += statement_lines(statement)
    return lines

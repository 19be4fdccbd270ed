"""A statement of the document as a card: how it stands, what can be said instead, and which references say so."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from trainer.content.model import Reference, Statement, Verdict
from trainer.desktop.pages.references import reference_words
from trainer.desktop.theme import Role
from trainer.desktop.widgets.beside import Beside
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.chip import verdict_badge
from trainer.desktop.widgets.text import Text

__all__ = ["claim_card", "contested_card"]


def claim_card(
    statement: Statement, references: Sequence[Reference], *, badged: bool = True, parent: QWidget | None = None
) -> Card:
    """The statement, its correction and its references. ``badged`` shows its verdict; otherwise a badge above did.

    A statement that simply holds prints its references without a heading.
    """
    plain = statement.verdict is Verdict.HOLDS
    card = Card(parent, padding=18)
    words = Text(statement.text, Role.BODY)
    if badged:
        card.add(Beside(words, verdict_badge(statement.verdict), least=480, shares=(1, 0)))
    else:
        lead = QCoreApplication.translate("Claims", "The document says, in our words:")
        card.add(Text(lead, Role.SMALL_STRONG, "text2"))
        card.add(words)
    if statement.correction and not plain:
        card.column.addSpacing(2)
        card.add(Text(_correction_title(statement.verdict), Role.SMALL_STRONG, "text2"))
        card.add(Text(statement.correction, Role.BODY))
    cited = [reference for key in statement.references for reference in references if reference.key == key]
    if cited and not plain:
        card.column.addSpacing(2)
        card.add(Text(QCoreApplication.translate("Claims", "References"), Role.SMALL_STRONG, "text2"))
    for reference in cited:
        card.add(Text(reference_words(reference), Role.SMALL, "text2"))
    return card


def contested_card(statement: Statement, *, badged: bool, parent: QWidget | None = None) -> Card:
    """A contested statement within an explanation: what the document says, and what holds instead or when it holds.

    ``badged`` shows its verdict; otherwise a badge above did.
    """
    card = Card(parent, ground="sunken", edge="", padding=16)
    card.column.setSpacing(2)
    if badged:
        card.add(verdict_badge(statement.verdict, card))
        card.column.addSpacing(8)
    card.add(Text(QCoreApplication.translate("Claims", "The document says, in our words:"), Role.SMALL, "text2"))
    card.add(Text(statement.text, Role.SOURCE))
    if statement.correction:
        conditional = statement.verdict is Verdict.CONDITIONAL
        condition = QCoreApplication.translate("Claims", "The condition:")
        instead = QCoreApplication.translate("Claims", "What can be said instead:")
        card.column.addSpacing(8)
        card.add(Text(condition if conditional else instead, Role.SMALL, "text2"))
        card.add(Text(statement.correction, Role.READING))
    return card


def _correction_title(verdict: Verdict) -> str:
    if verdict is Verdict.CONDITIONAL:
        return QCoreApplication.translate("Claims", "When it holds")
    return QCoreApplication.translate("Claims", "What can be said instead")

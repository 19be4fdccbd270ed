"""A statement of the document as a card: how it stands, what can be said instead, and which references say so."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from trainer.content.model import Reference, Statement, Verdict
from trainer.desktop.theme import Role
from trainer.desktop.widgets.beside import Beside
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.chip import verdict_badge
from trainer.desktop.widgets.text import Text

__all__ = ["claim_card", "reference_words"]


def reference_words(reference: Reference) -> str:
    """A reference as it is printed: title, body, number, year; what is blank is left out, what replaced it is said."""
    printed = ". ".join(
        part.rstrip(".") for part in (reference.title, reference.body, reference.number, reference.year) if part
    )
    if not reference.superseded_by:
        return printed
    superseded = QCoreApplication.translate("Claims", "Superseded by {successor}").format(
        successor=reference.superseded_by
    )
    return f"{printed}. {superseded}"


def claim_card(
    statement: Statement, references: Sequence[Reference], *, badged: bool = True, parent: QWidget | None = None
) -> Card:
    """The statement; unless it simply holds, its correction and references as well. ``badged`` shows its verdict."""
    plain = statement.verdict is Verdict.HOLDS
    card = Card(parent, padding=18)
    words = Text(statement.text, Role.BODY)
    card.add(Beside(words, verdict_badge(statement.verdict), least=480, shares=(1, 0)) if badged else words)
    if plain:
        return card
    if statement.correction:
        card.column.addSpacing(2)
        card.add(Text(_correction_title(statement.verdict), Role.SMALL_STRONG, "text2"))
        card.add(Text(statement.correction, Role.BODY))
    cited = [reference for key in statement.references for reference in references if reference.key == key]
    if cited:
        card.column.addSpacing(2)
        card.add(Text(QCoreApplication.translate("Claims", "References"), Role.SMALL_STRONG, "text2"))
        for reference in cited:
            card.add(Text(reference_words(reference), Role.SMALL, "text2"))
    return card


def _correction_title(verdict: Verdict) -> str:
    if verdict is Verdict.CONDITIONAL:
        return QCoreApplication.translate("Claims", "When it holds")
    return QCoreApplication.translate("Claims", "What can be said instead")

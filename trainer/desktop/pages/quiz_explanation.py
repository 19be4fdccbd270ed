"""What stands behind a key: the item's explanation, contested statements with their verdicts, and the references."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.content.model import Statement, Verdict
from trainer.desktop.pages.references import reference_words
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.chip import verdict_badge
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text
from trainer.study.responses import Lines, Response
from trainer.study.responses import Text as Typed
from trainer.study.showing import Telling

__all__ = ["Explanation"]


class Explanation(Card):
    """``overruled`` and ``read_asked`` carry None; the page knows what they are about."""

    overruled = Signal(object)
    read_asked = Signal(object)

    def __init__(self, telling: Telling, read_key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._add_verdicts(telling.contested)
        if telling.feedback.item.feedback:
            self.add(Text(telling.feedback.item.feedback, Role.READING))
        for statement in telling.contested:
            self._add_contested(statement, badge=len(telling.contested) > 1)
        if telling.references:
            self.column.addSpacing(4)
            self.add(Text(self.tr("References"), Role.SMALL_STRONG, "text2"))
            for reference in telling.references:
                self.add(Text(reference_words(reference), Role.SMALL, "text2"))
        self.column.addSpacing(2)
        row = Flow(self)
        self.read = ActionButton(self.tr("Read it in context"), Weight.QUIET, "book-open", read_key)
        self.read.clicked.connect(lambda: self.read_asked.emit(None))
        row.add(self.read)
        if telling.can_overrule and not telling.feedback.mark.right and _wrote(telling.feedback.given.response):
            was_right = ActionButton(self.tr("Count mine as right"), Weight.QUIET, "check")
            was_right.clicked.connect(lambda: self.overruled.emit(None))
            row.add(was_right)
        self.add(row)

    def _add_verdicts(self, contested: tuple[Statement, ...]) -> None:
        """Before everything else, because what follows may lie below the fold."""
        if not contested:
            return
        line = Flow(self, gap=8)
        lead = self.tr("The claim behind this:") if len(contested) == 1 else self.tr("The claims behind this:")
        line.add(Text(lead, Role.SMALL_STRONG, "text2", wide=False))
        for verdict in dict.fromkeys(statement.verdict for statement in contested):
            line.add(verdict_badge(verdict))
        self.add(line)

    def _add_contested(self, statement: Statement, badge: bool) -> None:
        inner = Card(self, ground="sunken", edge="", padding=16)
        inner.column.setSpacing(2)
        if badge:
            inner.add(verdict_badge(statement.verdict, inner))
            inner.column.addSpacing(8)
        inner.add(Text(self.tr("The document says, in our words:"), Role.SMALL, "text2"))
        inner.add(Text(statement.text, Role.SOURCE))
        if statement.correction:
            lead = (
                self.tr("The condition:")
                if statement.verdict is Verdict.CONDITIONAL
                else self.tr("What can be said instead:")
            )
            inner.column.addSpacing(8)
            inner.add(Text(lead, Role.SMALL, "text2"))
            inner.add(Text(statement.correction, Role.READING))
        self.add(inner)


def _wrote(response: Response) -> bool:
    """Whether the learner typed something that could be right."""
    lines = response.lines if isinstance(response, Lines) else ()
    written = (response.text,) if isinstance(response, Typed) else lines
    return any(line.strip() for line in written)

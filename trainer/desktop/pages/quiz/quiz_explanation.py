"""What stands behind a key: the item's explanation, contested statements with their verdicts, and the references."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.content.model import Statement
from trainer.desktop.pages.claims import contested_card
from trainer.desktop.pages.references import reference_words
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.chip import Chip, verdict_badge
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text
from trainer.study.responses import Lines, Response
from trainer.study.responses import Text as Typed
from trainer.study.showing import Telling

__all__ = ["Explanation"]


class Explanation(Card):
    """``overruled``, ``read_asked`` and ``document_asked`` carry None; the page knows what they are about.

    ``prefix`` stands before the keys that it shows: nothing, or Alt+.
    """

    overruled = Signal(object)
    read_asked = Signal(object)
    document_asked = Signal(object)

    def __init__(self, telling: Telling, prefix: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._add_head(telling.contested, telling.feedback.sure_and_wrong)
        if telling.feedback.item.feedback:
            self.add(Text(telling.feedback.item.feedback, Role.READING))
        for statement in telling.contested:
            self.add(contested_card(statement, badged=len(telling.contested) > 1))
        if telling.references:
            self.column.addSpacing(4)
            self.add(Text(self.tr("References"), Role.SMALL_STRONG, "text2"))
            for reference in telling.references:
                self.add(Text(reference_words(reference), Role.SMALL, "text2"))
        self.column.addSpacing(2)
        row = Flow(self)
        self.read = ActionButton(self.tr("Read it in context"), Weight.QUIET, "book-open")
        self.read.clicked.connect(lambda: self.read_asked.emit(None))
        row.add(self.read)
        self.document = ActionButton(self.tr("In the document"), Weight.QUIET, "search")
        self.document.clicked.connect(lambda: self.document_asked.emit(None))
        row.add(self.document)
        if not telling.in_document:
            self.document.hide()
        self.show_keys(prefix)
        if telling.can_overrule and not telling.feedback.mark.right and _wrote(telling.feedback.given.response):
            was_right = ActionButton(self.tr("Count mine as right"), Weight.QUIET, "check")
            was_right.clicked.connect(lambda: self.overruled.emit(None))
            row.add(was_right)
        self.add(row)

    def show_keys(self, prefix: str) -> None:
        """Show the letters with this before them."""
        self.read.set_key(prefix + "R")
        self.document.set_key(prefix + "D")

    def _add_head(self, contested: tuple[Statement, ...], sure_and_wrong: bool) -> None:
        """Before everything else, because what follows may lie below the fold."""
        if not contested and not sure_and_wrong:
            return
        line = Flow(self, gap=8)
        if sure_and_wrong:
            line.add(Chip(self.tr("Sure and wrong"), "bad", "circle-x"))
        if contested:
            lead = self.tr("The claim behind this:") if len(contested) == 1 else self.tr("The claims behind this:")
            line.add(Text(lead, Role.SMALL_STRONG, "text2", wide=False))
        for verdict in dict.fromkeys(statement.verdict for statement in contested):
            line.add(verdict_badge(verdict))
        self.add(line)


def _wrote(response: Response) -> bool:
    """Whether the learner typed something that could be right."""
    lines = response.lines if isinstance(response, Lines) else ()
    written = (response.text,) if isinstance(response, Typed) else lines
    return any(line.strip() for line in written)

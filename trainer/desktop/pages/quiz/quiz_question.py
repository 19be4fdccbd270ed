"""A question on the page: where it belongs, what it asks, the way to answer, and its hint."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.content.model import Format
from trainer.desktop.pages.answers import answer_for
from trainer.desktop.pages.disclaimers import first_sentence
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text
from trainer.record.happenings import Purpose
from trainer.study.quiz import Mode
from trainer.study.showing import Question, Telling

if TYPE_CHECKING:
    from trainer.desktop.pages.quiz.quiz_explanation import Explanation

__all__ = ["QuestionView"]


class QuestionView(QWidget):
    """Holds the Answer in ``answer``; ``in_document`` says that the paragraph behind it can be shown.

    ``hint_used`` carries None.

    ``prefix`` stands before the keys that it shows: nothing, or Alt+.
    """

    hint_used = Signal(object)

    def __init__(self, question: Question, prefix: str) -> None:
        super().__init__()
        self.question = question
        self._prefix = prefix
        self._explanation: Explanation | None = None
        self.in_document = False
        self.answer = answer_for(question)
        self.answer.show_keys(prefix)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self._above = Flow(self, gap=10)
        self._note = self._note_for(question.purpose)
        self._titles = Text(" › ".join(question.titles), Role.SMALL_STRONG, "text2", wide=False)
        if self._note is not None:
            self._above.add(self._note)
        self._above.add(self._titles)
        self.column.addWidget(self._above)
        if question.mode is Mode.DOCUMENT:
            self._add_mode(question)
        self.stem = Text(question.item.stem, Role.QUESTION)
        self.column.addWidget(self.stem)
        self.column.addSpacing(10)
        self.column.addWidget(self.answer)
        self._hint_button: ActionButton | None = None
        if self.answer.hint:
            self._offer_hint()

    def _note_for(self, purpose: Purpose) -> Chip | None:
        if purpose is Purpose.PROBE:
            return Chip(self.tr("One more on the same point"), "note", "refresh-cw")
        if purpose is Purpose.RELEARN:
            return Chip(self.tr("Once more"), "note", "rotate-ccw")
        if purpose is Purpose.NEW:
            return Chip(self.tr("New"), "note", "sparkles")
        if purpose is Purpose.CHECK:
            return Chip(self.tr("Check"), "note", "check")
        return None

    def _add_mode(self, question: Question) -> None:
        """Quietly: here the document's own words are asked, and what it says of itself stands by."""
        self._above.add(Chip(self.tr("What the document says"), "plain", "book-open"))
        if question.disclaimer and question.item.format is not Format.CLAIM_VERDICT:
            self.column.addWidget(Text(first_sentence(question.disclaimer), Role.SMALL, "text2"))
            self.column.addSpacing(4)

    def show_titles(self, shown: bool) -> None:
        """Whether the section's titles stand above the question."""
        self._titles.setVisible(shown)

    def show_keys(self, prefix: str) -> None:
        """The hint's and the section's letters are pressed with this before them; the numbers are the answer's."""
        self._prefix = prefix
        if self._hint_button is not None:
            self._hint_button.set_key(prefix + "H")
        if self._explanation is not None:
            self._explanation.show_keys(prefix)

    def _offer_hint(self) -> None:
        key = self._prefix + "H"
        self._hint_button = ActionButton(self.tr("Show a hint"), Weight.QUIET, "lightbulb", key)
        self._hint_button.clicked.connect(self.show_hint)
        self.column.addWidget(self._hint_button)

    def show_hint(self) -> None:
        """Show the hint, where there is one; the answer then says that it was seen."""
        if self._hint_button is None:
            return
        self._hint_button.hide()
        self._hint_button = None
        self.answer.hinted = True
        told = self.tr("Hint: {hint}").format(hint=self.answer.hint)
        self.column.addWidget(Text(told, Role.READING, "note"))
        self.answer.tell_change()
        self.hint_used.emit(None)

    def tell(self, telling: Telling) -> "Explanation":
        """Show what was right and why, and below it the explanation, which is returned."""
        from trainer.desktop.pages.quiz.quiz_explanation import Explanation

        if self._hint_button is not None:
            self._hint_button.hide()
            self._hint_button = None
        self.answer.tell(telling)
        self.in_document = telling.in_document
        explanation = Explanation(telling, self._prefix)
        self._explanation = explanation
        self.column.addSpacing(6)
        self.column.addWidget(explanation)
        explanation.show()
        return explanation

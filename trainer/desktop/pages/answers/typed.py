"""A short answer in the learner's own words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from trainer.content.model import TypedAnswer
from trainer.desktop.pages.answers.answer import Answer, gave_up
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.option_face import Outcome, wrong_words
from trainer.desktop.widgets.outcome_line import OutcomeLine
from trainer.study.marking import trap_met
from trainer.study.responses import Response
from trainer.study.responses import Text as TypedText
from trainer.study.showing import Question, Telling

__all__ = ["TypedAnswerField"]


class TypedAnswerField(Answer):
    """One field; Enter says that the writing is done."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        body = question.item.body
        self._body = body if isinstance(body, TypedAnswer) else TypedAnswer("", (), (), "", "")
        self.hint = self._body.hint
        self.field = Field(self.tr("Your answer"), self.tr("Write your answer"), self)
        self.field.textChanged.connect(self._take_text)
        self.field.entered.connect(self._take_enter)
        self.column.addWidget(self.field)

    def response(self) -> Response | None:
        """The text, unless it is blank."""
        written = self.field.text()
        return TypedText(written, self.hinted) if written.strip() else None

    def take_focus(self, reason: Qt.FocusReason) -> None:
        """The field."""
        self.field.setFocus(reason)

    def parts(self) -> tuple[str, ...]:
        """The text."""
        return (self.field.text(),)

    def restore(self, parts: Sequence[str]) -> None:
        """Write the text again."""
        self.field.setText(parts[0] if parts else "")

    def tell(self, telling: Telling) -> None:
        """The learner's words beside the key."""
        self.field.setReadOnly(True)
        self.field.hide()
        right = telling.feedback.mark.right
        written = self.field.text().strip()
        exact = right and written.casefold() == self._body.answer.casefold()
        if written and not gave_up(telling):
            outcome = Outcome.RIGHT_CHOSEN if right else Outcome.WRONG_CHOSEN
            why = self._body.why if exact else "" if right else trap_met(written, self._body.traps)
            wrong = wrong_words(sure=telling.feedback.sure_and_wrong)
            caption = self.tr("Your answer is right") if right else wrong
            self.add_told(OutcomeLine(outcome, caption, written, why, self))
        if not exact:
            caption = self.tr("Correct answer")
            self.add_told(OutcomeLine(Outcome.RIGHT_MISSED, caption, self._body.answer, self._body.why, self))

    def _take_text(self, _: str) -> None:
        self.tell_change()

    def _take_enter(self, _: object) -> None:
        if self.response() is not None:
            self.finished.emit(None)

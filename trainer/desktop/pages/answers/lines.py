"""A list from memory, one line an answer, in any order."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from trainer.content.model import ListRecall, Wanted
from trainer.desktop.pages.answers.answer import Answer, gave_up
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.option_face import Outcome, wrong_words
from trainer.desktop.widgets.outcome_line import OutcomeLine
from trainer.study.marking import trap_met
from trainer.study.responses import Lines, Response
from trainer.study.showing import Question, Telling
from trainer.study.wording import same

__all__ = ["ListAnswer"]


class ListAnswer(Answer):
    """As many fields as answers are asked for; Enter goes to the next, and from the last to the commit keys."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        body = question.item.body
        self._body = body if isinstance(body, ListRecall) else ListRecall((), 1, (), "")
        self.hint = self._body.hint
        self.fields = [self._field(number) for number in range(1, max(1, self._body.required) + 1)]

    def _field(self, number: int) -> Field:
        name = self.tr("Answer {number}").format(number=number)
        field = Field(name, name, self)
        field.textChanged.connect(self._take_text)
        field.entered.connect(self._take_enter)
        self.column.addWidget(field)
        return field

    def response(self) -> Response | None:
        """The lines, as soon as one is written."""
        lines = tuple(field.text() for field in self.fields if field.text().strip())
        return Lines(lines, self.hinted) if lines else None

    def take_focus(self, reason: Qt.FocusReason) -> None:
        """The first empty field, or the last."""
        next((field for field in self.fields if not field.text()), self.fields[-1]).setFocus(reason)

    def parts(self) -> tuple[str, ...]:
        """The text of every field, empty ones as well."""
        return tuple(field.text() for field in self.fields)

    def restore(self, parts: Sequence[str]) -> None:
        """Write the lines again."""
        for field, written in zip(self.fields, parts, strict=False):
            field.setText(written)

    def tell(self, telling: Telling) -> None:
        """Each line beside what it met; then what was missing; then what else would have counted."""
        for field in self.fields:
            field.setReadOnly(True)
            field.hide()
        met: set[str] = set()
        wrong = wrong_words(sure=telling.feedback.sure_and_wrong)
        for line, right in () if gave_up(telling) else telling.feedback.mark.parts:
            self.add_told(self._line(line, right, met, wrong))
        enough = len(met) >= self._body.required
        for wanted in self._body.answers:
            if wanted.id in met:
                continue
            caption = self.tr("Also right") if enough else self.tr("You missed")
            caption = self.tr("Answer") if gave_up(telling) else caption
            missed = Outcome.RIGHT_MISSED if gave_up(telling) else Outcome.NOT_NAMED
            outcome = Outcome.LEFT_OUT if enough else missed
            self.add_told(OutcomeLine(outcome, caption, wanted.name, wanted.why, self))

    def _line(self, line: str, right: bool, met: set[str], wrong: str) -> OutcomeLine:
        if not right:
            why = trap_met(line, self._body.traps)
            return OutcomeLine(Outcome.WRONG_CHOSEN, wrong, line, why, self)
        wanted = self._met(line, met)
        if wanted is None:
            return OutcomeLine(Outcome.LEFT_OUT, self.tr("Said already"), line, "", self)
        met.add(wanted.id)
        caption = self.tr("Right: {name}").format(name=wanted.name)
        return OutcomeLine(Outcome.RIGHT_CHOSEN, caption, line, wanted.why, self)

    def _met(self, line: str, met: set[str]) -> Wanted | None:
        traps = tuple(trap.text for trap in self._body.traps)
        matching = (wanted for wanted in self._body.answers if same(line, (wanted.name, *wanted.accepted), traps))
        return next((wanted for wanted in matching if wanted.id not in met), None)

    def _take_text(self, _: str) -> None:
        self.tell_change()

    def _take_enter(self, _: object) -> None:
        place = next((index for index, field in enumerate(self.fields) if field.hasFocus()), len(self.fields) - 1)
        if place + 1 < len(self.fields):
            self.fields[place + 1].setFocus(Qt.FocusReason.TabFocusReason)
        elif self.response() is not None:
            self.finished.emit(None)

"""Judging a claim: a verdict, then the observation that decides it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout

from trainer.content.model import ClaimVerdict, Verdict
from trainer.desktop.pages.answers.answer import Answer, gave_up
from trainer.desktop.pages.answers.choice import in_order, tell_options
from trainer.desktop.pages.disclaimers import first_sentence
from trainer.desktop.theme import Role
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.chip import verdict_words
from trainer.desktop.widgets.option_face import outcome_of
from trainer.desktop.widgets.option_row import ChoiceRow
from trainer.desktop.widgets.text import Text
from trainer.study.responses import Judgement, Response
from trainer.study.showing import Question, Telling

__all__ = ["ClaimAnswer"]

_VERDICTS = tuple(Verdict)


class ClaimAnswer(Answer):
    """The claim on a card, three verdicts side by side (keys 1 to 3), the reasons below (from 4)."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        body = question.item.body
        self._body = body if isinstance(body, ClaimVerdict) else ClaimVerdict("", Verdict.HOLDS, "", ())
        self._reasons = in_order(self._body.reasons, question.order)
        self._add_claim(question.disclaimer)
        beside = QHBoxLayout()
        beside.setSpacing(10)
        self.verdicts = [
            ChoiceRow(verdict_words(verdict), number, self, compact=True) for number, verdict in enumerate(_VERDICTS, 1)
        ]
        self._verdict_set = self._exclusive(self.verdicts)
        for row in self.verdicts:
            beside.addWidget(row, 1)
        self.column.addLayout(beside)
        self._why = Text("", Role.BODY)
        self._why.hide()
        self.column.addWidget(self._why)
        self.column.addSpacing(4)
        self.column.addWidget(Text(self.tr("Which observation decides it?"), Role.BODY_STRONG, "text2"))
        first = len(_VERDICTS) + 1
        self.reasons = [ChoiceRow(reason.text, number, self) for number, reason in enumerate(self._reasons, first)]
        self._reason_set = self._exclusive(self.reasons)
        for row in self.reasons:
            self.column.addWidget(row)

    def _add_claim(self, disclaimer: str) -> None:
        card = Card(self)
        card.add(Text(self.tr("The claim, in our words"), Role.SMALL, "text2"))
        card.add(Text(self._body.claim, Role.SOURCE))
        if disclaimer:
            card.add(Text(first_sentence(disclaimer), Role.SMALL, "text2"))
        self.column.addWidget(card)

    def _exclusive(self, rows: list[ChoiceRow]) -> QButtonGroup:
        group = QButtonGroup(self)
        for number, row in enumerate(rows):
            group.addButton(row, number)
        group.idToggled.connect(self._take_toggle)
        return group

    def response(self) -> Response | None:
        """Verdict and reason; None until both are chosen."""
        verdict, reason = self._verdict_set.checkedId(), self._reason_set.checkedId()
        return Judgement(_VERDICTS[verdict], self._reasons[reason].id) if verdict >= 0 and reason >= 0 else None

    def show_keys(self, prefix: str) -> None:
        """The numbers of verdicts and reasons with what is pressed before them."""
        for row in (*self.verdicts, *self.reasons):
            row.show_keys(prefix)

    def choose(self, number: int) -> None:
        """Choose the verdict or reason with this number."""
        rows = [*self.verdicts, *self.reasons]
        if 1 <= number <= len(rows):
            rows[number - 1].setFocus(Qt.FocusReason.ShortcutFocusReason)
            rows[number - 1].setChecked(True)

    def take_focus(self, reason: Qt.FocusReason) -> None:
        """The verdict chosen, or the first."""
        self.verdicts[max(0, self._verdict_set.checkedId())].setFocus(reason)

    def parts(self) -> tuple[str, ...]:
        """Verdict and reason, each empty while it is not chosen."""
        verdict, reason = self._verdict_set.checkedId(), self._reason_set.checkedId()
        return (
            _VERDICTS[verdict].value if verdict >= 0 else "",
            self._reasons[reason].id if reason >= 0 else "",
        )

    def restore(self, parts: Sequence[str]) -> None:
        """Choose again what was chosen."""
        for verdict, row in zip(_VERDICTS, self.verdicts, strict=True):
            row.setChecked(verdict.value in parts[:1])
        for reason, row in zip(self._reasons, self.reasons, strict=True):
            row.setChecked(reason.id in parts[1:2])

    def tell(self, telling: Telling) -> None:
        """Mark the verdicts and the reasons, and say why."""
        knew = not gave_up(telling)
        for group in (self._verdict_set, self._reason_set):
            group.setExclusive(False)
        for verdict, row in zip(_VERDICTS, self.verdicts, strict=True):
            row.tell(outcome_of(verdict is self._body.verdict, row.isChecked() and knew), "")
        self._why.setText(self._body.why)
        self._why.show()
        tell_options(list(zip(self._reasons, self.reasons, strict=True)), telling)

    def _take_toggle(self, _: int, checked: bool) -> None:
        if checked:
            self.tell_change()

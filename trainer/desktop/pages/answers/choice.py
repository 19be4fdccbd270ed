"""Choosing: one option of several, or all that are right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from trainer.content.model import MultipleResponse, Option, SingleChoice
from trainer.desktop.pages.answers.answer import Answer, gave_up
from trainer.desktop.theme import Role
from trainer.desktop.widgets.option_face import Outcome, outcome_of, wrong_words
from trainer.desktop.widgets.option_row import ChoiceRow, PickRow
from trainer.desktop.widgets.text import Text
from trainer.study.responses import Choice, Choices, Response
from trainer.study.showing import Question, Telling

__all__ = ["MultipleResponseAnswer", "SingleChoiceAnswer", "in_order", "tell_options"]


def in_order(options: Sequence[Option], order: Sequence[str]) -> list[Option]:
    """The options as this showing has them; those that the order does not name come last."""
    place = {name: index for index, name in enumerate(order)}
    return sorted(options, key=lambda option: place.get(option.id, len(place)))


def tell_options(pairs: Sequence[tuple[Option, ChoiceRow | PickRow]], telling: Telling) -> None:
    """Mark each option by whether it is right and was chosen, and say why."""
    for option, row in pairs:
        outcome = outcome_of(option.key, row.isChecked() and not gave_up(telling))
        wrong = wrong_words(sure=telling.feedback.sure_and_wrong)
        row.tell(outcome, option.why, wrong if outcome is Outcome.WRONG_CHOSEN else "")


class SingleChoiceAnswer(Answer):
    """Rows of which one is chosen: a click, a number key, or the arrow keys."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        body = question.item.body
        options = body.options if isinstance(body, SingleChoice) else ()
        self._options = in_order(options, question.order)
        self.rows = [ChoiceRow(option.text, number, self) for number, option in enumerate(self._options, 1)]
        for row in self.rows:
            self.column.addWidget(row)
            row.toggled.connect(self._take_toggle)

    def response(self) -> Response | None:
        """The option chosen."""
        return next((Choice(option.id) for option, row in self._pairs() if row.isChecked()), None)

    def show_keys(self, prefix: str) -> None:
        """Each option's number with what is pressed before it."""
        for row in self.rows:
            row.show_keys(prefix)

    def choose(self, number: int) -> None:
        """Choose the option with this number."""
        if 1 <= number <= len(self.rows):
            self.rows[number - 1].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.rows[number - 1].setChecked(True)

    def take_focus(self, reason: Qt.FocusReason) -> None:
        """The chosen option, or the first; none is chosen by this."""
        chosen = next((row for row in self.rows if row.isChecked()), self.rows[0])
        chosen.setFocus(reason)

    def parts(self) -> tuple[str, ...]:
        """The id of the option chosen."""
        return tuple(option.id for option, row in self._pairs() if row.isChecked())

    def restore(self, parts: Sequence[str]) -> None:
        """Choose again what was chosen."""
        for option, row in self._pairs():
            if option.id in parts:
                row.setChecked(True)

    def tell(self, telling: Telling) -> None:
        """Mark each option and say why."""
        tell_options(self._pairs(), telling)

    def _pairs(self) -> list[tuple[Option, ChoiceRow]]:
        return list(zip(self._options, self.rows, strict=True))

    def _take_toggle(self, checked: bool) -> None:
        if checked:
            self.tell_change()


class MultipleResponseAnswer(Answer):
    """Rows of which any number is ticked: a click, a number key, or Space."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        body = question.item.body
        options = body.options if isinstance(body, MultipleResponse) else ()
        self._options = in_order(options, question.order)
        self.column.addWidget(Text(self.tr("Choose all that are right."), Role.SMALL, "text2", self))
        self.rows = [PickRow(option.text, number, self) for number, option in enumerate(self._options, 1)]
        for row in self.rows:
            self.column.addWidget(row)
            row.toggled.connect(self._take_toggle)

    def response(self) -> Response | None:
        """The options ticked; at least one."""
        ticked = self.parts()
        return Choices(ticked) if ticked else None

    def show_keys(self, prefix: str) -> None:
        """Each option's number with what is pressed before it."""
        for row in self.rows:
            row.show_keys(prefix)

    def choose(self, number: int) -> None:
        """Tick or untick the option with this number."""
        if 1 <= number <= len(self.rows):
            self.rows[number - 1].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.rows[number - 1].toggle()

    def take_focus(self, reason: Qt.FocusReason) -> None:
        """The first option."""
        self.rows[0].setFocus(reason)

    def parts(self) -> tuple[str, ...]:
        """The ids of the options ticked."""
        return tuple(option.id for option, row in self._pairs() if row.isChecked())

    def restore(self, parts: Sequence[str]) -> None:
        """Tick again what was ticked."""
        for option, row in self._pairs():
            row.setChecked(option.id in parts)

    def tell(self, telling: Telling) -> None:
        """Mark each option and say why."""
        tell_options(self._pairs(), telling)

    def _pairs(self) -> list[tuple[Option, PickRow]]:
        return list(zip(self._options, self.rows, strict=True))

    def _take_toggle(self, _: bool) -> None:
        self.tell_change()

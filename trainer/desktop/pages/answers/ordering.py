"""Putting steps in order: by keys, by buttons or by dragging."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from trainer.content.model import Ordering, Step
from trainer.desktop.pages.answers.answer import Answer, gave_up
from trainer.desktop.pages.answers.step_row import StepRow
from trainer.desktop.tabs import in_order
from trainer.desktop.theme import Role
from trainer.desktop.widgets.option_face import Outcome
from trainer.desktop.widgets.outcome_line import OutcomeLine
from trainer.desktop.widgets.text import Text
from trainer.study.responses import Order, Response
from trainer.study.showing import Question, Telling

__all__ = ["OrderingAnswer"]


class OrderingAnswer(Answer):
    """Rows that are moved; it counts as answered once something was moved."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        body = question.item.body
        self._steps = body.steps if isinstance(body, Ordering) else ()
        self._touched = False
        words = self.tr("First on top. Drag, use the arrows, or press Alt+Up and Alt+Down.")
        self._note = Text(words, Role.SMALL, "text2", self)
        self.column.addWidget(self._note)
        place = {name: index for index, name in enumerate(question.order)}
        shown = sorted(self._steps, key=lambda step: place.get(step.id, len(place)))
        self.rows = [self._row(step) for step in shown]
        self._number()

    def _row(self, step: Step) -> StepRow:
        row = StepRow(step.id, step.text, self)
        row.move_asked.connect(self._take_move)
        row.step_asked.connect(self._take_step)
        row.dragged.connect(self._take_drag)
        self.column.addWidget(row)
        return row

    def response(self) -> Response | None:
        """The order, once the learner has moved something."""
        return Order(tuple(row.step for row in self.rows)) if self._touched else None

    def choose(self, number: int) -> None:
        """Go to the row with this number."""
        if 1 <= number <= len(self.rows):
            self.rows[number - 1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_focus(self, reason: Qt.FocusReason) -> None:
        """The first row."""
        self.rows[0].setFocus(reason)

    def parts(self) -> tuple[str, ...]:
        """The order so far; empty while nothing was moved."""
        return tuple(row.step for row in self.rows) if self._touched else ()

    def restore(self, parts: Sequence[str]) -> None:
        """Put the rows back where they were."""
        if sorted(parts) != sorted(row.step for row in self.rows):
            return
        self.rows.sort(key=lambda row: parts.index(row.step))
        self._arrange()

    def tell(self, telling: Telling) -> None:
        """The right order with why, each step beside where the learner had it."""
        self._note.setText(self.tr("The right order:"))
        knew = not gave_up(telling)
        had = {row.step: number for number, row in enumerate(self.rows, 1)}
        for row in self.rows:
            row.hide()
        for number, step in enumerate(self._steps, 1):
            right = had.get(step.id) == number
            outcome = Outcome.RIGHT_CHOSEN if right or not knew else Outcome.WRONG_CHOSEN
            caption = self.tr("Correct answer") if not knew else self._caption(right, had.get(step.id, 0))
            words = self.tr("{number}. {step}").format(number=number, step=step.text)
            self.add_told(OutcomeLine(outcome, caption, words, step.why, self))

    def _caption(self, right: bool, number: int) -> str:
        if right:
            return self.tr("Right: in its place")
        return self.tr("You had this in place {number}").format(number=number)

    def _take_move(self, asked: tuple[str, int]) -> None:
        """One row up (-1) or down (1)."""
        place = next(index for index, row in enumerate(self.rows) if row.step == asked[0])
        target = place + asked[1]
        if 0 <= target < len(self.rows):
            self.rows.insert(target, self.rows.pop(place))
            self._arrange()
            self.rows[target].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take_step(self, asked: tuple[str, int]) -> None:
        """The focus one row up (-1) or down (1)."""
        place = next(index for index, row in enumerate(self.rows) if row.step == asked[0])
        if 0 <= place + asked[1] < len(self.rows):
            self.rows[place + asked[1]].setFocus(Qt.FocusReason.TabFocusReason)

    def _take_drag(self, asked: tuple[str, int]) -> None:
        """The row follows the pointer, which is at this height of the answer."""
        place = next(index for index, row in enumerate(self.rows) if row.step == asked[0])
        above, below = self.rows[:place][-1:], self.rows[place + 1 : place + 2]
        if above and asked[1] < above[0].geometry().center().y():
            self._swap(place, place - 1)
        elif below and asked[1] > below[0].geometry().center().y():
            self._swap(place, place + 1)

    def _swap(self, one: int, other: int) -> None:
        self.rows[one], self.rows[other] = self.rows[other], self.rows[one]
        self._arrange()

    def _arrange(self) -> None:
        for row in self.rows:
            self.column.removeWidget(row)
        for row in self.rows:
            self.add_told(row)
        self._touched = True
        self._number()
        self.tell_change()

    def _number(self) -> None:
        for number, row in enumerate(self.rows, 1):
            row.stand_at(number, len(self.rows))
        in_order(*(stop for row in self.rows for stop in (row, row.up, row.down)))

"""A decision that comes back among the questions: a situation, a choice with its reasons, and what others would do."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.content.scenario.model import Option
from trainer.desktop.announcing import announce
from trainer.desktop.pages.drills.decision_whys import ReasonsCard
from trainer.desktop.pages.drills.redrill_told import RedrillTold, beside
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.quiz.quiz_keys import QuizKeys
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.option_row import ChoiceRow
from trainer.desktop.widgets.text import Text
from trainer.study.redrilling import Card, CardTold, text_of

__all__ = ["Chosen", "RedrillAsked", "RedrillPage"]


class RedrillAsked(NamedTuple):
    """A card to show; ``done`` of the sitting are behind and ``left`` ahead, this one among them."""

    card: Card
    done: int
    left: int


class Chosen(NamedTuple):
    """What was committed: an option, up to two reasons by their ids, and a line of the learner's own."""

    option: str
    reasons: tuple[str, ...]
    words: str


class RedrillPage(FramedPage):
    """``decided`` carries what was Chosen; ``continued`` and ``left`` carry None."""

    decided = Signal(object)
    continued = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=760)
        self._card: Card | None = None
        self._told = False
        self._rows: list[tuple[Option, ChoiceRow]] = []
        self._reasons: ReasonsCard | None = None
        self._prefix = ""
        leave = ActionButton(self.tr("Leave"), Weight.QUIET, "x", self.tr("Esc"))
        leave.clicked.connect(self.leave)
        self._primary = ActionButton("", Weight.PRIMARY, key=self.tr("Enter"))
        self._primary.clicked.connect(self._go_on)
        self.body.add_action(leave)
        self.body.add_action(self._primary, end=True, primary=True)
        self._keys = QuizKeys(self)
        for digit in range(1, 10):
            self._keys.bind(str(digit), partial(self._choose, digit))

    def show_card(self, asked: RedrillAsked) -> None:
        """Ask for a decision."""
        self._card, self._told = asked.card, False
        self.start_at(None)
        self._clear()
        self._primary.set_caption(self.tr("Decide"))
        self._primary.setEnabled(False)
        self._add_head(asked)
        self._add_options(asked.card)
        self._reasons = ReasonsCard(asked.card.decision.reasons)
        self._reasons.finished.connect(lambda _: self._go_on())
        self.body.add_space(8)
        self.body.add(self._reasons)
        self.body.put_in_order()
        self.start_at(self._rows[0][1])
        self.body.column.verticalScrollBar().setValue(0)
        announce(self, asked.card.decision.ask)

    def tell(self, told: CardTold, today: int) -> None:
        """Show what others would do and why, and when the decision comes back."""
        self._told = True
        for option, row in self._rows:
            row.tell(*beside(option.id, told))
        if self._reasons is not None:
            self._reasons.fix()
            self._reasons.setVisible(bool(self._reasons.chosen or self._reasons.words))
        self._primary.set_caption(self.tr("Continue"))
        self._primary.setEnabled(True)
        others = RedrillTold(told, today)
        self._slot.addWidget(others)
        self.body.put_in_order()
        self.body.column.show_from(others, 48)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def use_letter_keys(self, used: bool) -> None:
        """Whether a digit alone chooses; with Alt it always does."""
        self._keys.use_single(used)
        self._prefix = "" if used else self.tr("Alt+")
        for _, row in self._rows:
            row.show_keys(self._prefix)

    def leave(self) -> None:
        """Report that the sitting is to be put aside."""
        self.left.emit(None)

    def _clear(self) -> None:
        self._rows, self._reasons = [], None
        self.body.clear()

    def _add_head(self, asked: RedrillAsked) -> None:
        card = asked.card
        place = self.tr("{number} of {total}").format(number=asked.done + 1, total=asked.done + asked.left)
        titles = self.tr("A decision comes back · {drill} › {title} · {place}").format(
            drill=card.drill.title, title=card.decision.title, place=place
        )
        self.body.add(Text(titles, Role.SMALL_STRONG, "accent"))
        self.body.add(Text(card.drill.role, Role.BODY, "text2"))
        self.body.add_space(8)
        self.body.add(Text(card.variant.brief, Role.READING))
        self.body.add_space(4)
        self.body.add(Text(card.decision.ask, Role.QUESTION))
        slot = QWidget()
        self._slot = QVBoxLayout(slot)
        self._slot.setContentsMargins(0, 0, 0, 0)
        self.body.add(slot)

    def _add_options(self, card: Card) -> None:
        by_id = {option.id: option for option in card.decision.options}
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for number, name in enumerate(card.shown, 1):
            row = ChoiceRow(text_of(card, by_id[name]), number, holder)
            row.show_keys(self._prefix)
            row.toggled.connect(lambda _: self._primary.setEnabled(self._chosen() is not None))
            column.addWidget(row)
            self._rows.append((by_id[name], row))
        self.body.add(holder)

    def choose_option(self, option: str) -> None:
        """Choose the option with this id."""
        for one, row in self._rows:
            if one.id == option:
                row.setChecked(True)

    def _choose(self, number: int) -> None:
        if not self._told and 1 <= number <= len(self._rows):
            row = self._rows[number - 1][1]
            row.setFocus(Qt.FocusReason.ShortcutFocusReason)
            row.setChecked(True)

    def _chosen(self) -> str | None:
        return next((option.id for option, row in self._rows if row.isChecked()), None)

    def _go_on(self) -> None:
        option = self._chosen()
        if self._told:
            self.continued.emit(None)
        elif option is not None:
            given = self._reasons
            self.decided.emit(Chosen(option, given.chosen if given else (), given.words if given else ""))

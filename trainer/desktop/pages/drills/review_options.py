"""The options of a decision told afterwards: why of each, what it would have cost, and what if it had been taken."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.drills.review_happened import FollowedPart
from trainer.desktop.pages.drills.review_values import WhatIf
from trainer.desktop.pages.drills.review_words import estimate_words, points
from trainer.desktop.pages.references import reference_words
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.arrows import Arrows
from trainer.desktop.widgets.beside import Beside, stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text
from trainer.insight.after_action import Choice, Decided, RedLineCrossed
from trainer.insight.what_if import Branch

__all__ = ["OptionsPart", "RedLinePart"]


class OptionsPart(QWidget):
    """``what_if_asked`` carries the id of an option that was not taken."""

    what_if_asked = Signal(object)

    def __init__(self, decided: Decided, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = stacked(self, 10)
        self._cards: dict[str, Card] = {}
        self._buttons: dict[str, ActionButton] = {}
        self._told: dict[str, QWidget] = {}
        for choice in sorted(decided.choices, key=lambda one: not one.picked):
            card = self._card(choice)
            self._cards[choice.id] = card
            column.addWidget(card)

    def focus_first(self) -> None:
        """Give the keyboard to the first option that was not taken."""
        from PySide6.QtCore import Qt

        for button in self._buttons.values():
            button.setFocus(Qt.FocusReason.TabFocusReason)
            return

    def show_what_if(self, what: WhatIf) -> QWidget | None:
        """Show, below its option, what would have followed beside what did; returns what was added."""
        name = what.other.option
        card = self._cards.get(name)
        if card is None:
            return None
        old = self._told.pop(name, None)
        if old is not None:
            card.column.removeWidget(old)
            old.hide()
            old.deleteLater()
        told = _WhatIfPart(what)
        card.add(told)
        self._told[name] = told
        self._buttons[name].set_caption(self.tr("Hide what if"))
        return told

    def _toggle(self, name: str) -> None:
        told = self._told.pop(name, None)
        if told is None:
            self.what_if_asked.emit(name)
            return
        self._cards[name].column.removeWidget(told)
        told.hide()
        told.deleteLater()
        self._buttons[name].set_caption(self.tr("What if?"))

    def _card(self, choice: Choice) -> Card:
        card = Card(edge="accent" if choice.picked else "border", padding=16)
        card.column.setSpacing(6)
        card.add(Text(choice.done, Role.BODY_STRONG))
        chips = self._chips(choice)
        if chips is not None:
            card.add(chips)
        card.add(Text(choice.text, Role.BODY, "text2"))
        card.add(Text(choice.why, Role.BODY))
        if choice.red_line is not None:
            card.add(RedLinePart(choice.red_line))
        card.add(self._foot(choice))
        return card

    def _chips(self, choice: Choice) -> Flow | None:
        chips, some = Flow(gap=8), False
        for wanted, words, tone, symbol in (
            (choice.picked, self.tr("Your choice"), "plain", "user"),
            (choice.worst, self.tr("The worst, you said"), "plain", "flag"),
            (choice.favourite, self.tr("The raters’ favourite"), "note", "users"),
            (choice.authors and choice.mean is None, self.tr("The authors’ estimate"), "note", "pencil"),
            (choice.best, self.tr("Costs nothing in this scenario’s model"), "good", "check"),
            (choice.red_line is not None, self.tr("Red line"), "bad", "triangle-alert"),
        ):
            if wanted:
                chips.add(Chip(words, tone, symbol))
                some = True
        return chips if some else None

    def _foot(self, choice: Choice) -> Flow:
        foot = Flow(gap=12)
        if not choice.best:
            cost = self.tr("Costs {points} points beside the best here, in this scenario’s model.")
            foot.add(Text(cost.format(points=estimate_words(choice.cost)), Role.SMALL, "text2", wide=False))
        if not choice.picked:
            button = ActionButton(self.tr("What if?"), Weight.SECONDARY, "split")
            button.setAccessibleDescription(choice.done)
            button.clicked.connect(partial(self._toggle, choice.id))
            self._buttons[choice.id] = button
            foot.add_end(button)
        return foot


class RedLinePart(Card):
    """Why what was done is unlawful or against a principle, and where that can be read."""

    def __init__(self, red: RedLineCrossed, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="bad_soft", edge="", padding=16)
        self.add(Text(self.tr("Why this is a red line"), Role.SMALL_STRONG, "bad"))
        self.add(Text(red.note, Role.BODY))
        cap = self.tr("A run with it comes to {points} points at most, in this scenario’s model.")
        self.add(Text(cap.format(points=red.cap), Role.SMALL, "text"))
        for reference in red.references:
            self.add(Text(reference_words(reference), Role.SMALL, "text"))


class _WhatIfPart(QWidget):
    """The first run and the branch beside each other, with the same luck; nothing of it is scored or kept."""

    def __init__(self, what: WhatIf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = stacked(self, 8)
        note = self.tr("With the same luck, in this scenario’s model. Nothing of this is scored or kept.")
        column.addWidget(Text(note, Role.SMALL, "text2"))
        first = self._side(self.tr("As it went"), what.first, what.ending)
        other = self._side(self.tr("What if"), what.other, "")
        column.addWidget(Beside(first, other, least=520, gap=12))

    def _side(self, title: str, branch: Branch, ending: str) -> Card:
        card = Card(ground="sunken" if ending else "accent_soft", edge="", padding=16)
        card.add(Text(title, Role.SMALL_STRONG, "text2" if ending else "accent_text"))
        card.add(Text(branch.done, Role.BODY_STRONG))
        card.add(Arrows(branch.moved))
        card.add(FollowedPart([one._replace(moved=()) for one in branch.followed if one.report], Role.BODY))
        if ending:
            card.add(Text(self.tr("It ended: {ending}").format(ending=ending), Role.BODY_STRONG))
        for line in self._onward(branch):
            card.add(Text(line, Role.BODY))
        card.column.addStretch(1)
        return card

    def _onward(self, branch: Branch) -> list[str]:
        onward = branch.onward
        if onward is None:
            return [self.tr("There are too many ways on from here to follow them all.")]
        if onward.over:
            return [] if not branch.option else [self._end(onward.best, points(onward.points))]
        best = self.tr("Best end from here: {ending} ({points} points)")
        told = [best.format(ending=onward.best, points=points(onward.points))]
        likeliest = self.tr("Likeliest end, choosing at random from here: {ending} ({share} in 100)")
        return [*told, likeliest.format(ending=onward.likeliest, share=round(100 * onward.share))]

    def _end(self, ending: str, told: str) -> str:
        return self.tr("It comes to: {ending} ({points} points)").format(ending=ending, points=told)

"""One thing that happened in a drill, with its cause: what was chosen before, what came, or luck."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.drills.drill_values import Happened, Moved
from trainer.desktop.theme import Role
from trainer.desktop.widgets.beside import stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.meter import moved_words
from trainer.desktop.widgets.text import Text
from trainer.drills.situation import Cause

__all__ = ["cause_chip", "happened_card", "moved_lines", "not_as_called"]

translate = QCoreApplication.translate


def cause_chip(happened: Happened, number: int) -> Chip:
    """Why something happened at decision ``number``, in words and with an icon."""
    if happened.because and happened.because != number:
        words = translate("Happened", "Because of decision {number}").format(number=happened.because)
        return Chip(words, "note", "rotate-ccw")
    if happened.because:
        return Chip(translate("Happened", "Because of this decision"), "note", "split")
    match happened.cause:
        case Cause.CHOICE:
            return Chip(translate("Happened", "What you chose"), "plain", "split")
        case Cause.BECAUSE:
            return Chip(translate("Happened", "Because of how things stood"), "note", "rotate-ccw")
        case Cause.ARRIVAL:
            return Chip(translate("Happened", "Meanwhile"), "plain", "clock")
        case Cause.CHANCE:
            return Chip(translate("Happened", "Luck: not your doing"), "warn", "sparkles")


def not_as_called(up: bool, by: int) -> str:
    """How an effect came that was called ``up`` or down and did not come true; the choice moved it ``by`` so much."""
    if not by:
        return translate("Happened", "it did not move")
    if up == (by > 0):
        return translate("Happened", "others moved more")
    return translate("Happened", "it went up") if by > 0 else translate("Happened", "it went down")


def moved_lines(moved: Sequence[Moved]) -> QWidget:
    """What it moved to the better and to the worse, in small figures; words have told it before."""
    lines = QWidget()
    column = stacked(lines, 2)
    for better, colour in ((True, "good"), (False, "bad")):
        words = " · ".join(moved_words(one.name, one.by) for one in moved if one.better is better)
        if words:
            column.addWidget(Text(words, Role.SMALL, colour))
    return lines


def happened_card(happened: Happened, number: int, parent: QWidget | None = None) -> Card:
    """The cause, what happened, and what it moved."""
    marked = bool(happened.because) or happened.cause is Cause.BECAUSE
    card = Card(parent, edge="note" if marked else "border", padding=18)
    row = Flow(gap=8)
    row.add(cause_chip(happened, number))
    card.add(row)
    if happened.report:
        card.add(Text(happened.report, Role.READING))
    if happened.moved:
        card.add(moved_lines(happened.moved))
    return card

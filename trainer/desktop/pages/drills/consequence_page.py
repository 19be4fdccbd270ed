"""What followed from a decision, in words and with its causes; at the end, how it ended."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.announcing import announce
from trainer.desktop.pages.drills.drill_values import CallShown, ConsequenceShown, Happened, RedLineShown
from trainer.desktop.pages.drills.happened import happened_card, moved_lines, not_as_called
from trainer.desktop.pages.drills.run_cards import MetersCard, SoFarCard
from trainer.desktop.pages.drills.run_top import RunTop
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.quiz.quiz_keys import QuizKeys
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside, stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text
from trainer.drills.situation import Cause

__all__ = ["ConsequencePage"]


class ConsequencePage(FramedPage):
    """``continued``, ``taken_back`` and ``left`` carry None."""

    continued = Signal(object)
    taken_back = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=1120, settle=False)
        self._top = RunTop(self)
        self._top.leave_asked.connect(lambda _: self.leave())
        self._top.undo_asked.connect(lambda _: self._take_back())
        self._primary = ActionButton("", Weight.PRIMARY, key=self.tr("Enter"))
        self._primary.clicked.connect(lambda: self.continued.emit(None))
        self.body.add_action(self._primary, end=True, primary=True)
        self._keys = QuizKeys(self)
        self._keys.bind_always("Ctrl+Z", self._take_back)

    def show_consequence(self, shown: ConsequenceShown) -> None:
        """Show what followed."""
        over = shown.ending is not None
        self.start_at(None)
        self.body.clear()
        self._top.show_place(shown.number, shown.total, shown.number, shown.ahead, can_undo=True)
        self.body.add(Beside(self._left_side(shown), self._right_side(shown), least=940, shares=(20, 9), gap=32))
        self._primary.set_caption(self.tr("Look back on this run") if over else self.tr("Next decision"))
        self.body.put_in_order()
        self.start_at(self._primary)
        announce(self, " ".join(one.report for one in shown.happened))

    def leave(self) -> None:
        """Report that the run is to be put aside."""
        self.left.emit(None)

    def _take_back(self) -> None:
        self.taken_back.emit(None)

    def _left_side(self, shown: ConsequenceShown) -> QWidget:
        side = QWidget()
        column = stacked(side, 12)
        chips = Flow(gap=10)
        chips.add(Chip(self.tr("What followed"), "plain", "split"))
        if shown.late:
            chips.add(Chip(self.tr("Decided after time was up"), "warn", "clock"))
        if not shown.record:
            chips.add(Chip(self.tr("Practice"), "note", "rotate-ccw"))
        column.addWidget(chips)
        column.addWidget(Text(shown.done, Role.TITLE))
        for happened in shown.happened:
            column.addWidget(self._told(happened, shown.number))
        if shown.red_line is not None:
            column.addWidget(self._red_line(shown.red_line))
        if shown.ending is not None:
            column.addWidget(self._ending(*shown.ending))
        column.addSpacing(4)
        column.addWidget(Text(self._about_record(shown), Role.SMALL, "text2"))
        column.addStretch(1)
        return side

    def _told(self, happened: Happened, number: int) -> QWidget:
        """The choice's own report stands on the page; everything else in a card with its cause."""
        if happened.cause is not Cause.CHOICE:
            return happened_card(happened, number)
        side = QWidget()
        column = stacked(side, 8)
        column.addWidget(Text(happened.report, Role.READING))
        if happened.moved:
            column.addWidget(moved_lines(happened.moved))
        return side

    def _red_line(self, red: RedLineShown) -> Card:
        card = Card(edge="bad", padding=18)
        row = Flow(gap=8)
        row.add(Chip(self.tr("A red line"), "bad", "triangle-alert"))
        card.add(row)
        card.add(Text(red.note, Role.READING))
        if red.references:
            card.add(Text(self.tr("References"), Role.SMALL_STRONG))
        for words in red.references:
            card.add(Text(words, Role.SMALL))
        return card

    def _ending(self, title: str, text: str) -> Card:
        card = Card(ground="accent_soft", edge="accent", padding=20)
        card.add(Text(self.tr("How it ended"), Role.SMALL_STRONG, "accent_text"))
        card.add(Text(title, Role.QUESTION))
        card.add(Text(text, Role.READING))
        return card

    def _about_record(self, shown: ConsequenceShown) -> str:
        if shown.record:
            return self.tr(
                "You can take this back and try another way. What counts is your first decision here; a second one is"
                " practice."
            )
        return self.tr("This is practice. What counts is your first decision here, and the record keeps it.")

    def _right_side(self, shown: ConsequenceShown) -> QWidget:
        side = QWidget()
        column = stacked(side, 16)
        column.addWidget(MetersCard(shown.meters))
        if shown.calls:
            column.addWidget(self._calls(shown.calls))
        column.addWidget(SoFarCard(shown.so_far, shown.intent))
        column.addStretch(1)
        return side

    def _calls(self, calls: tuple[CallShown, ...]) -> Card:
        card = Card(padding=18)
        card.add(Text(self.tr("What you called"), Role.BODY_STRONG))
        for call in calls:
            words = self.tr("{name} up") if call.up else self.tr("{name} down")
            row = Flow(gap=8)
            row.add(Text(words.format(name=call.name), Role.BODY, wide=False))
            came = self.tr("as it came") if call.right else not_as_called(call.up, call.by)
            row.add_end(Chip(came, "good" if call.right else "plain", "check" if call.right else "x"))
            card.add(row)
        note = self.tr("Right when it is among the two that the choice itself moved most, and goes that way.")
        card.add(Text(note, Role.CAPTION, "text2"))
        return card

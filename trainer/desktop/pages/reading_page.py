"""A section to read: before its first questions, or out of the library with every claim and how it stands."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.base.ids import SectionId, StatementId
from trainer.content.model import Block, Reference, Section, Statement, Verdict
from trainer.desktop.pages.claims import claim_card
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.quiz.quiz_keys import QuizKeys
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.badge_button import BadgeButton
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.passage import Passage
from trainer.desktop.widgets.text import Text

__all__ = ["Reading", "ReadingPage"]


class Reading(NamedTuple):
    """A section with everything that is shown around it.

    ``titles`` ends with the section's own, its parents' before it; ``references`` may hold more than are cited;
    ``minutes`` is how long the read takes; ``questions`` how many the section has (None: not known). ``from_question``
    says that the reader came from a question, and goes back to it; ``in_document`` that a copy of the document is there
    to be opened.
    """

    section: Section
    titles: tuple[str, ...]
    disclaimer: str
    references: tuple[Reference, ...]
    minutes: int
    before_questions: bool
    questions: int | None = None
    from_question: bool = False
    in_document: bool = False


class ReadingPage(FramedPage):
    """``read_through``, ``practice_asked`` and ``document_asked`` carry the SectionId, ``left`` carries None."""

    read_through = Signal(object)
    practice_asked = Signal(object)
    document_asked = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=700, settle=False)
        self._section: SectionId | None = None
        self._before_questions = False
        self._from_question = False
        self._leave_button = ActionButton(self.tr("Back"), Weight.QUIET, key=self.tr("Esc"))
        self._leave_button.clicked.connect(self.leave)
        self._primary = ActionButton("", Weight.PRIMARY, key=self.tr("Enter"))
        self._primary.clicked.connect(self._go_on)
        self._document_button = ActionButton(self.tr("In the document"), Weight.QUIET, "search", "D")
        self._document_button.clicked.connect(self._ask_for_document)
        self._keys = QuizKeys(self)
        self._keys.bind("D", self._ask_for_document)
        self.body.add_action(self._leave_button)
        self.body.add_action(self._document_button)
        self.body.add_action(self._primary, end=True, primary=True)

    def show_reading(self, reading: Reading) -> None:
        """Show this section from its beginning."""
        self._section = reading.section.id
        self._before_questions = reading.before_questions
        self._from_question = reading.from_question
        self.body.clear()
        self._add_head(reading)
        by_id = {statement.id: statement for statement in reading.section.statements}
        for block in reading.section.briefing:
            self._add_block(block, by_id, reading.references)
        if not reading.before_questions:
            self._add_claims(reading)
        self._primary.set_caption(self._asking(reading))
        self._leave_button.set_caption(self.tr("Later") if reading.before_questions else self.tr("Back"))
        self._leave_button.setVisible(not reading.from_question)
        self._document_button.setVisible(reading.in_document)
        none = reading.questions == 0 and not reading.from_question
        self._primary.setEnabled(not none)
        self.body.explain(self.tr("This section has no questions yet.") if none else "")
        self.body.put_in_order()
        self.setFocus()

    def use_letter_keys(self, used: bool) -> None:
        """Whether a single letter acts; with Alt it always does."""
        self._keys.use_single(used)
        self._document_button.set_key("D" if used else self.tr("Alt+") + "D")

    def _ask_for_document(self) -> None:
        if self._section is not None and not self._document_button.isHidden():
            self.document_asked.emit(self._section)

    def leave(self) -> None:
        """Report that the person wants to be elsewhere."""
        self.left.emit(None)

    def _asking(self, reading: Reading) -> str:
        if reading.from_question:
            return self.tr("Back to the question")
        return self.tr("Start the questions") if reading.before_questions else self.tr("Practise this section")

    def _go_on(self) -> None:
        if self._from_question:
            self.leave()
            return
        (self.read_through if self._before_questions else self.practice_asked).emit(self._section)

    def _add_head(self, reading: Reading) -> None:
        above = " › ".join(reading.titles[:-1])
        if above:
            self.body.add(Text(above, Role.SMALL_STRONG, "text2"))
        self.body.add(Text(reading.section.title, Role.TITLE))
        chips = Flow(gap=8)
        chips.add(Chip(self.tr("%n minute(s) to read", "", reading.minutes), "plain", "clock"))
        contested = sum(statement.verdict is not Verdict.HOLDS for statement in reading.section.statements)
        if contested:
            chips.add(Chip(self.tr("%n contested claim(s)", "", contested), "warn", "scale"))
        self.body.add(chips)
        if reading.disclaimer:
            note = Card(ground="sunken", edge="", padding=16)
            note.add(Text(reading.disclaimer, Role.SMALL, "text2"))
            self.body.add(note)
        self.body.add_space(4)

    def _add_block(self, block: Block, by_id: dict[StatementId, Statement], references: tuple[Reference, ...]) -> None:
        contested = [by_id[name] for name in block.contested if name in by_id]
        badges = [BadgeButton(statement.verdict) for statement in contested]
        self.body.add(Passage(block.lines, is_list=block.is_list, badges=badges))
        for statement, badge in zip(contested, badges, strict=True):
            card = claim_card(statement, references, badged=False)
            card.hide()
            badge.setAccessibleName(f"{badge.accessibleName()}: {statement.text}")
            badge.toggled.connect(partial(self._open, card))
            self.body.add(card)

    def _open(self, card: Card, opened: bool) -> None:
        card.setVisible(opened)
        if opened:
            self.body.column.reveal(card)

    def _add_claims(self, reading: Reading) -> None:
        if not reading.section.statements:
            return
        self.body.add_space(16)
        self.body.add(Text(self.tr("What the document says, and how it stands"), Role.QUESTION))
        for statement in reading.section.statements:
            self.body.add(claim_card(statement, reading.references))

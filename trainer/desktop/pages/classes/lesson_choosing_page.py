"""More for a class's plan: the questions of one section after the other, and the drills about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.ids import DrillId, ItemId
from trainer.desktop.pages.classes.lesson_plan_values import SectionLine, SectionQuestions
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.asides import Aside
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.rows import Row, Rows
from trainer.desktop.widgets.text import Text
from trainer.desktop.widgets.tick import Tick
from trainer.study.lesson.lesson import DRILL, QUESTION, Step

__all__ = ["LessonChoosingPage"]


class LessonChoosingPage(FramedPage):
    """``section_opened`` carries a SectionId, ``put_in`` and ``taken_out`` a Step.

    ``sections_asked`` (out of one of them) and ``left`` (to the plan) carry None.
    """

    sections_asked = Signal(object)
    section_opened = Signal(object)
    put_in = Signal(object)
    taken_out = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=860, settle=False)
        self._inside = False
        self._back = ActionButton(self.tr("Back"), Weight.QUIET, key=self.tr("Esc"))
        self._back.clicked.connect(self.leave)
        self._done = ActionButton(self.tr("Back to the plan"), Weight.PRIMARY)
        self._done.clicked.connect(lambda: self.left.emit(None))
        self.body.add_action(self._back)
        self.body.add_action(self._done, end=True, primary=True)

    def show_sections(self, lines: tuple[SectionLine, ...], at: int = 0) -> None:
        """Show the sections that have anything to ask, the ``at``-th ready to be opened."""
        self._inside = False
        self.body.clear()
        self.body.add(Text(self.tr("Choose questions and drills"), Role.TITLE))
        self.body.add(Text(self.tr("They come after what the plan has already."), Role.BODY, "text2"))
        rows = Rows(self.tr("Sections"))
        made = []
        for line in lines:
            row = Row(line.title, (Aside(self.tr("%n question(s)", "", line.questions), 110),), depth=line.depth)
            row.clicked.connect(lambda _=False, section=line.id: self.section_opened.emit(section))
            rows.add(row)
            made.append(row)
        self.body.add(rows)
        self.body.put_in_order()
        self.start_at(made[at] if made else None)
        if made:
            made[at].setFocus(Qt.FocusReason.TabFocusReason)

    def show_questions(self, held: SectionQuestions) -> None:
        """Show what one section has to ask, ticked where the plan has it."""
        self._inside = True
        self.body.clear()
        self.body.add(Text(held.title, Role.TITLE))
        ticks = self._card(self.tr("Questions"), QUESTION, held.questions)
        ticks += self._card(self.tr("Drills"), DRILL, held.drills)
        self.body.put_in_order()
        self.start_at(ticks[0] if ticks else None)
        if ticks:
            ticks[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _card(
        self, title: str, sort: str, lines: tuple[tuple[ItemId, str, bool], ...] | tuple[tuple[DrillId, str, bool], ...]
    ) -> list[Tick]:
        if not lines:
            return []
        card = Card(padding=16)
        card.column.setSpacing(0)
        card.add(Text(title, Role.BODY_STRONG))
        ticks = []
        for name, words, chosen in lines:
            tick, step = Tick(words), Step(sort, name)
            tick.setChecked(chosen)
            tick.toggled.connect(lambda on, step=step: (self.put_in if on else self.taken_out).emit(step))
            card.add(tick)
            ticks.append(tick)
        self.body.add(card)
        return ticks

    def leave(self) -> None:
        """Esc goes from the questions back to the sections, and from there back to the plan."""
        (self.sections_asked if self._inside else self.left).emit(None)

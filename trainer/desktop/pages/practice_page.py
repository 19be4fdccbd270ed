"""Practice of the learner's own choosing: which sections, which kinds of question, and when to stop."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.base.ids import SectionId
from trainer.content.model import Format
from trainer.desktop.pages.formats import format_words
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside, stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.segments import Segments
from trainer.desktop.widgets.text import Text
from trainer.desktop.widgets.tick import Tick
from trainer.study.planning import Practice

__all__ = ["Offer", "PracticePage", "SectionOffer"]

_LENGTHS = (5, 10, 20)
_MINUTES, _QUESTIONS = "minutes", "questions"


class SectionOffer(NamedTuple):
    """A section with how many of its questions can be asked today in each format; ``depth`` counts its parents.

    ``tomorrow`` counts those that can't, because what they train was asked about today; ``read`` says whether the
    learner has read the section's briefing.
    """

    id: SectionId
    title: str
    depth: int
    counts: Mapping[Format, int]
    tomorrow: int = 0
    read: bool = True


class Offer(NamedTuple):
    """What there is to practise; ``chosen`` are the sections ticked to begin with (None: all of them)."""

    sections: tuple[SectionOffer, ...]
    chosen: tuple[SectionId, ...] | None = None
    minutes: int = 10


class PracticePage(FramedPage):
    """``practice_chosen`` carries the Practice that was put together."""

    practice_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=960, settle=False)
        self._offer = Offer(())
        self._sections: dict[SectionId, Tick] = {}
        self._formats: dict[Format, Tick] = {}
        self._held = Text("", Role.READING_STRONG, wide=False)
        self._start = ActionButton(self.tr("Start practice"), Weight.PRIMARY, key=self.tr("Enter"))
        self._start.clicked.connect(self._report)
        self.body.add_beside_actions(self._held)
        self.body.add_action(self._start, end=True, primary=True)

    def show_offer(self, offer: Offer) -> None:
        """Offer these sections and their formats."""
        self._offer = offer
        self.body.clear()
        self.body.add(Text(self.tr("Practice"), Role.TITLE))
        self.body.add(
            Text(
                self.tr("Choose what to go through. Your answers count for the schedule as they do on Today."),
                Role.BODY,
                "text2",
            )
        )
        self.body.add(Beside(self._section_card(), self._right_side(), least=720, shares=(5, 4)))
        self._count()
        self.body.put_in_order()
        first = next((tick for tick in self._sections.values() if tick.isEnabled()), self._start)
        self.start_at(first)

    def _section_card(self) -> Card:
        card = Card(padding=16)
        card.column.setSpacing(0)
        card.add(self._head(self.tr("Sections"), self.tr("All sections"), self.tr("No sections"), self._tick_sections))
        self._sections = {}
        for section in self._offer.sections:
            number = sum(section.counts.values())
            tick = Tick(section.title, aside=self._aside(section, number), indent=14 * max(0, section.depth - 1))
            tick.setEnabled(number > 0)
            tick.setChecked(number > 0 and (self._offer.chosen is None or section.id in self._offer.chosen))
            tick.toggled.connect(self._count)
            self._sections[section.id] = tick
            card.add(tick)
        card.column.addStretch(1)
        return card

    def _aside(self, section: SectionOffer, number: int) -> str:
        if not number:
            return self.tr("back tomorrow") if section.tomorrow else self.tr("none yet")
        questions = self.tr("%n question(s)", "", number)
        return questions if section.read else self.tr("{questions}, not read yet").format(questions=questions)

    def _right_side(self) -> QWidget:
        formats = Card(padding=16)
        formats.column.setSpacing(0)
        every, none = self.tr("All kinds"), self.tr("No kinds")
        formats.add(self._head(self.tr("Kinds of question"), every, none, self._tick_formats))
        self._formats = {}
        for form in Format:
            if any(section.counts.get(form) for section in self._offer.sections):
                tick = Tick(format_words(form))
                tick.setChecked(True)
                tick.toggled.connect(self._count)
                self._formats[form] = tick
                formats.add(tick)
        length = Card(padding=16)
        length.add(Text(self.tr("Stop after"), Role.BODY_STRONG))
        self._amount = Segments(self.tr("Stop after"), [(number, str(number)) for number in _LENGTHS])
        units = [(_MINUTES, self.tr("minutes")), (_QUESTIONS, self.tr("questions"))]
        self._unit = Segments(self.tr("Counted in"), units)
        self._unit.choose(_MINUTES)
        self._amount.choose(self._offer.minutes if self._offer.minutes in _LENGTHS else _LENGTHS[1])
        choices = Flow(gap=8)
        choices.add(self._amount)
        choices.add(self._unit)
        length.add(choices)
        side = QWidget()
        column = stacked(side, 16)
        column.addWidget(formats)
        column.addWidget(length)
        column.addStretch(1)
        return side

    def _head(self, title: str, every: str, none: str, tick: Callable[[bool], None]) -> Flow:
        head = Flow(gap=4)
        head.add(Text(title, Role.BODY_STRONG, wide=False))
        for caption, name, checked in ((self.tr("All"), every, True), (self.tr("None"), none, False)):
            button = ActionButton(caption, Weight.QUIET)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _=False, checked=checked: tick(checked))
            head.add_end(button)
        return head

    def _tick_sections(self, checked: bool) -> None:
        for tick in self._sections.values():
            tick.setChecked(checked and tick.isEnabled())

    def _tick_formats(self, checked: bool) -> None:
        for tick in self._formats.values():
            tick.setChecked(checked)

    def _chosen(self) -> tuple[tuple[SectionId, ...], tuple[Format, ...]]:
        sections = tuple(name for name, tick in self._sections.items() if tick.isChecked())
        return sections, tuple(form for form, tick in self._formats.items() if tick.isChecked())

    def _count(self) -> None:
        sections, formats = self._chosen()
        by_id = {section.id: section.counts for section in self._offer.sections}
        number = sum(by_id[name].get(form, 0) for name in sections for form in formats)
        self._held.setText(self.tr("%n question(s) to choose from", "", number))
        self._start.setEnabled(number > 0)
        self._held.setVisible(number > 0)
        self.body.explain("" if number else self._reason(bool(sections), bool(formats)))

    def _reason(self, sections: bool, formats: bool) -> str:
        if not any(tick.isEnabled() for tick in self._sections.values()):
            asked = any(section.tomorrow for section in self._offer.sections)
            if asked:
                return self.tr("Everything that can be asked today was asked. The rest comes back tomorrow.")
            return self.tr("There are no questions to practise yet.")
        if not sections:
            return self.tr("Choose at least one section.")
        if not formats:
            return self.tr("Choose at least one kind of question.")
        return self.tr("The chosen sections have no question of the chosen kinds. Choose more of either.")

    def _report(self) -> None:
        sections, formats = self._chosen()
        everything = all(tick.isChecked() for tick in self._sections.values() if tick.isEnabled())
        amount = self._amount.value
        length = amount if isinstance(amount, int) else _LENGTHS[1]
        by_number = self._unit.value == _QUESTIONS
        self.practice_chosen.emit(
            Practice(
                sections=() if everything else sections,
                formats=() if len(formats) == len(self._formats) else formats,
                number=length if by_number else 0,
                minutes=0 if by_number else length,
            )
        )

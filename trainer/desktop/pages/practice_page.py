"""Practice of the learner's own choosing: about what, which sections and kinds of question, and when to stop."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.base.ids import SectionId
from trainer.content.model import Format
from trainer.desktop.pages.formats import format_words
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.practice_cards import LengthCard, ModeCard
from trainer.desktop.pages.tick_card import TickCard
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside, stacked
from trainer.desktop.widgets.text import Text
from trainer.desktop.widgets.tick import Tick
from trainer.study.planning import Practice
from trainer.study.quiz import Mode

__all__ = ["Held", "Offer", "PracticePage", "SectionOffer"]


class Held(NamedTuple):
    """How many of a section's questions can be asked today in each format.

    ``tomorrow`` counts those that can't, because what they train was asked about today.
    """

    counts: Mapping[Format, int]
    tomorrow: int = 0


class SectionOffer(NamedTuple):
    """A section with what can be asked of it (``Held``); ``depth`` counts its parents.

    ``document`` holds those among them that keep to the document's own words; ``read`` says whether the learner has
    read the section's briefing.
    """

    id: SectionId
    title: str
    depth: int
    counts: Mapping[Format, int]
    tomorrow: int = 0
    read: bool = True
    document: Held = Held({})

    def held(self, mode: Mode) -> Held:
        """What can be asked of the section in this mode."""
        return self.document if mode is Mode.DOCUMENT else Held(self.counts, self.tomorrow)


class Offer(NamedTuple):
    """What there is to practise; ``chosen`` are the sections ticked to begin with (None: all of them).

    ``disclaimer`` stands by where the document's own words are practised.
    """

    sections: tuple[SectionOffer, ...]
    chosen: tuple[SectionId, ...] | None = None
    minutes: int = 10
    disclaimer: str = ""


class PracticePage(FramedPage):
    """``practice_chosen`` carries the Practice that was put together."""

    practice_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=960, settle=False)
        self._offer = Offer(())
        self._mode = Mode.HOLDS_UP
        self._held = Text("", Role.READING_STRONG, wide=False)
        self._start = ActionButton(self.tr("Start practice"), Weight.PRIMARY, key=self.tr("Enter"))
        self._start.clicked.connect(self._report)
        self.body.add_beside_actions(self._held)
        self.body.add_action(self._start, end=True, primary=True)

    def show_offer(self, offer: Offer) -> None:
        """Offer these sections and their formats; what holds up is asked unless the learner says otherwise."""
        self._offer, self._mode = offer, Mode.HOLDS_UP
        self.body.clear()
        self.body.add(Text(self.tr("Practice"), Role.TITLE))
        self.body.add(
            Text(
                self.tr("Choose what to go through. Your answers count for the schedule as they do on Today."),
                Role.BODY,
                "text2",
            )
        )
        self._sections = self._section_card()
        self._formats = self._format_card()
        self.body.add(Beside(self._sections, self._right_side(), least=720, shares=(5, 4)))
        self._take_mode(Mode.HOLDS_UP)
        self.body.put_in_order()
        self.start_at(self._sections.first or self._start)

    def _section_card(self) -> TickCard:
        card = TickCard(self.tr("Sections"), self.tr("All sections"), self.tr("No sections"))
        chosen = self._offer.chosen
        for section in self._offer.sections:
            tick = Tick(section.title, indent=14 * max(0, section.depth - 1))
            card.add_tick(section.id, tick, wanted=chosen is None or section.id in chosen)
        card.column.addStretch(1)
        card.changed.connect(self._count)
        return card

    def _format_card(self) -> TickCard:
        card = TickCard(self.tr("Kinds of question"), self.tr("All kinds"), self.tr("No kinds"))
        for form in Format:
            if any(section.counts.get(form) for section in self._offer.sections):
                card.add_tick(form, Tick(format_words(form)), wanted=True)
        card.changed.connect(self._count)
        return card

    def _right_side(self) -> QWidget:
        modes, self._length = ModeCard(self._offer.disclaimer), LengthCard(self._offer.minutes)
        modes.mode_chosen.connect(self._take_mode)
        side = QWidget()
        column = stacked(side, 16)
        for card in (modes, self._formats, self._length):
            column.addWidget(card)
        column.addStretch(1)
        return side

    def _take_mode(self, mode: Mode) -> None:
        """Ask in this mode; sections and kinds without a question in it can't be ticked meanwhile."""
        self._mode = mode
        held = [section.held(mode) for section in self._offer.sections]
        for section, one in zip(self._offer.sections, held, strict=True):
            self._sections.offer(section.id, sum(one.counts.values()) > 0, self._aside(section, one))
        for form in Format:
            if form in self._formats.ticks:
                self._formats.offer(form, any(one.counts.get(form) for one in held))
        self._count()

    def _aside(self, section: SectionOffer, held: Held) -> str:
        number = sum(held.counts.values())
        if not number:
            return self.tr("back tomorrow") if held.tomorrow else self.tr("none yet")
        questions = self.tr("%n question(s)", "", number)
        return questions if section.read else self.tr("{questions}, not read yet").format(questions=questions)

    def _chosen(self) -> tuple[tuple[SectionId, ...], tuple[Format, ...]]:
        sections = tuple(one.id for one in self._offer.sections if one.id in self._sections.chosen())
        return sections, tuple(form for form in Format if form in self._formats.chosen())

    def _count(self, _: object = None) -> None:
        sections, formats = self._chosen()
        by_id = {section.id: section.held(self._mode).counts for section in self._offer.sections}
        number = sum(by_id[name].get(form, 0) for name in sections for form in formats)
        self._held.setText(self.tr("%n question(s) to choose from", "", number))
        self._start.setEnabled(number > 0)
        self._held.setVisible(number > 0)
        self.body.explain("" if number else self._reason(bool(sections), bool(formats)))

    def _reason(self, sections: bool, formats: bool) -> str:
        if self._sections.first is None:
            if any(section.held(self._mode).tomorrow for section in self._offer.sections):
                return self.tr("Everything that can be asked today was asked. The rest comes back tomorrow.")
            return self.tr("There are no questions to practise yet.")
        if not sections:
            return self.tr("Choose at least one section.")
        if not formats:
            return self.tr("Choose at least one kind of question.")
        return self.tr("The chosen sections have no question of the chosen kinds. Choose more of either.")

    def _report(self) -> None:
        sections, formats = self._chosen()
        self.practice_chosen.emit(
            Practice(
                sections=() if self._sections.all_chosen else sections,
                formats=() if self._formats.all_chosen else formats,
                number=self._length.questions,
                minutes=self._length.minutes,
                mode=self._mode,
            )
        )

"""One decision of a group: the situation, its options with how many took each, and what each teaches."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from trainer.content.scenario.model import Option
from trainer.desktop.pages.drills.review_words import points
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.groups.class_report_values import DecidedInClass
from trainer.desktop.pages.groups.group_drill_values import SplitDecision
from trainer.desktop.pages.groups.group_drill_words import GroupDrillWords
from trainer.desktop.pages.groups.in_class import InClass
from trainer.desktop.pages.quiz.quiz_keys import QuizKeys
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside, stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text
from trainer.drills.judging import PanelKind
from trainer.insight.cohort_drills import OptionSplit

__all__ = ["GroupDecisionPage"]


class GroupDecisionPage(FramedPage):
    """``section_asked`` carries a SectionId to be read, ``left`` None."""

    section_asked = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=920, settle=False)
        self._words = GroupDrillWords(self)
        self._shown: SplitDecision | None = None
        back = ActionButton(self.tr("Back"), Weight.QUIET, key=self.tr("Esc"))
        back.clicked.connect(self.leave)
        self._section = ActionButton(self.tr("Open the section"), Weight.SECONDARY, "book-open", "O")
        self._section.clicked.connect(self._ask)
        self._keys = QuizKeys(self)
        self._keys.bind("O", self._section.click)
        self._keys.bind_always("Backspace", self.leave)
        self.body.add_action(back)
        self.body.add_action(self._section, end=True)

    def use_letter_keys(self, used: bool) -> None:
        """Whether O alone opens the section; with Alt it always does."""
        self._keys.use_single(used)
        self._section.set_key("O" if used else self.tr("Alt+O"))

    def show_decision(self, shown: SplitDecision, classes: tuple[DecidedInClass, ...] = ()) -> None:
        """Show this decision, and what the group's classes decided there."""
        self._shown = shown
        self.body.clear()
        self.body.add(Text(shown.drill, Role.SMALL, "text2"))
        self.body.add(Text(shown.decision.title, Role.TITLE))
        self.body.add(Text(shown.decision.brief, Role.READING))
        self.body.add(Text(shown.decision.ask, Role.READING_STRONG))
        self.body.add_space(4)
        self.body.add(Text(self._told(shown), Role.BODY, "text2"))
        if shown.judged:
            self.body.add(Text(self._raters(shown), Role.SMALL, "text2"))
        for option, split in shown.options():
            self.body.add(self._option(shown, option, split))
        if shown.gone:
            gone = self.tr("%n person(s) took an option that it no longer has.", "", shown.gone)
            self.body.add(Text(gone, Role.SMALL, "text2"))
        if classes:
            self.body.add(InClass(classes, {option.id: option.text for option in shown.decision.options}))
        self.body.put_in_order()

    def leave(self) -> None:
        """Report that the person wants back to the drills."""
        self.left.emit(None)

    def _ask(self) -> None:
        if self._shown is not None:
            self.section_asked.emit(self._shown.decision.section)

    def _told(self, shown: SplitDecision) -> str:
        said = [self.tr("%n person(s) decided here", "", shown.split.people)]
        said += [one for one in (self._words.quality(shown), self._words.taken_back(shown)) if one]
        return "; ".join(said) + "."

    def _raters(self, shown: SplitDecision) -> str:
        few = shown.panel.kind is PanelKind.PROVISIONAL
        said = self.tr("Rated by %n person(s), to whom the authors’ choice has given way.", "", shown.panel.raters)
        return f"{said} {self.tr('Provisional: fewer than ten.')}" if few else said

    def _option(self, shown: SplitDecision, option: Option, split: OptionSplit) -> Card:
        card = Card(padding=16)
        card.add(Beside(self._text(shown, option), self._counts(shown, split), least=560, shares=(3, 1), gap=20))
        card.add(Text(option.why, Role.SMALL, "text2"))
        if option.red_line is not None:
            card.add(Text(option.red_line.note, Role.SMALL, "bad"))
        return card

    def _text(self, shown: SplitDecision, option: Option) -> QWidget:
        place = QWidget()
        column = stacked(place, 6)
        column.addWidget(Text(option.text, Role.BODY_STRONG))
        chips = Flow(gap=8)
        authors = option.id == shown.decision.authors and not shown.judged
        if authors:
            chips.add(Chip(self.tr("Authors’ choice"), "note", "pencil"))
        if option.red_line is not None:
            chips.add(Chip(self.tr("Over a red line"), "bad", "triangle-alert"))
        if authors or option.red_line is not None:
            column.addWidget(chips)
        column.addStretch(1)
        return place

    def _counts(self, shown: SplitDecision, split: OptionSplit) -> QWidget:
        place = QWidget()
        column = stacked(place, 2)
        taken = self.tr("{number} of {people} took it").format(number=split.best, people=shown.split.people)
        column.addWidget(Text(taken, Role.BODY_STRONG))
        rated = shown.rated(split.option)
        if rated is not None:
            mean = self.tr("rated {mean} of 5, spread {spread}")
            told = mean.format(mean=points(rated.mean), spread=QLocale().toString(rated.spread, "f", 1))
            column.addWidget(Text(told, Role.SMALL, "text2"))
        if split.worst:
            column.addWidget(Text(self.tr("%n named it the worst", "", split.worst), Role.SMALL, "text2"))
        column.addStretch(1)
        return place

"""A decision that a class took in a drill: how it split before and after the talk, and what was followed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.groups.class_report_values import ClassDecision
from trainer.desktop.pages.groups.class_words import ClassWords
from trainer.desktop.pages.quiz.quiz_keys import QuizKeys
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside, stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.text import Text
from trainer.insight.lesson_results import Share
from trainer.record.lessons import LessonDecided

__all__ = ["ClassDecisionPage"]


class ClassDecisionPage(FramedPage):
    """``section_asked`` and ``left`` carry None."""

    section_asked = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=920, settle=False)
        self._words = ClassWords(self)
        back = ActionButton(self.tr("Back"), Weight.QUIET, key=self.tr("Esc"))
        back.clicked.connect(self.leave)
        self._section = ActionButton(self.tr("Open the section"), Weight.SECONDARY, "book-open", "O")
        self._section.clicked.connect(lambda: self.section_asked.emit(None))
        self._keys = QuizKeys(self)
        self._keys.bind("O", self._section.click)
        self._keys.bind_always("Backspace", self.leave)
        self.body.add_action(back)
        self.body.add_action(self._section, end=True)

    def use_letter_keys(self, used: bool) -> None:
        """Whether O alone opens the section; with Alt it always does."""
        self._keys.use_single(used)
        self._section.set_key("O" if used else self.tr("Alt+O"))

    def show_decision(self, shown: ClassDecision) -> None:
        """Show this decision."""
        told = shown.told
        self.start_at(None)
        self.body.clear()
        self.body.add(Text(f"{shown.title} › {shown.drill}", Role.SMALL, "text2"))
        self.body.add(Text(shown.decision, Role.QUESTION))
        followed = self.tr("Followed was what stands marked: {why}. No choice is plainly right.")
        self.body.add(Text(followed.format(why=self._words.branch(told.branch)), Role.BODY, "text2"))
        for name, text in shown.options:
            self.body.add(self._option(told, name, text))
        self.body.put_in_order()

    def leave(self) -> None:
        """Report that the person wants back to the class."""
        self.left.emit(None)

    def _option(self, told: LessonDecided, name: str, text: str) -> Card:
        taken = name == told.taken
        place = QWidget()
        column = stacked(place, 6)
        column.addWidget(Text(text, Role.BODY_STRONG if taken else Role.BODY))
        if taken:
            column.addWidget(Chip(self.tr("Followed"), "note", "check"))
        column.addStretch(1)
        card = Card(padding=16)
        card.add(Beside(place, self._figures(told, name), least=560, shares=(3, 2), gap=20))
        return card

    def _figures(self, told: LessonDecided, name: str) -> QWidget:
        place = QWidget()
        column = stacked(place, 2)
        first, after = self.tr("at first {of}: {share}"), self.tr("after the talk {of}: {share}")
        for votes, said, role in ((told.first, first, Role.BODY), (told.second, after, Role.BODY_STRONG)):
            if votes is not None and votes.people:
                share = Share(dict(votes.counts).get(name, 0), votes.people)
                line = said.format(of=self._words.of(share), share=self._words.share(share))
                column.addWidget(Text(line, role))
        column.addStretch(1)
        return place

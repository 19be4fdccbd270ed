"""A question of a class: what was answered before and after the talk, and who went where."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.groups.class_report_values import ClassQuestion
from trainer.desktop.pages.groups.class_words import ClassWords
from trainer.desktop.pages.quiz.quiz_keys import QuizKeys
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside, stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.text import Text
from trainer.insight.lesson_answers import is_key, listed_answers, question_words
from trainer.insight.lesson_results import Share
from trainer.record.lessons import Votes

__all__ = ["ClassQuestionPage"]


class ClassQuestionPage(FramedPage):
    """``section_asked`` and ``left`` carry None, ``group_asked`` too: what the group ever answered to it."""

    section_asked = Signal(object)
    group_asked = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=920, settle=False)
        self._words = ClassWords(self)
        back = ActionButton(self.tr("Back"), Weight.QUIET, key=self.tr("Esc"))
        back.clicked.connect(self.leave)
        self._group = ActionButton(self.tr("All answers of the group"), Weight.SECONDARY, "layers", "Q")
        self._group.clicked.connect(lambda: self.group_asked.emit(None))
        self._section = ActionButton(self.tr("Open the section"), Weight.SECONDARY, "book-open", "O")
        self._section.clicked.connect(lambda: self.section_asked.emit(None))
        self._keys = QuizKeys(self)
        self._keys.bind("Q", self._group.click)
        self._keys.bind("O", self._section.click)
        self._keys.bind_always("Backspace", self.leave)
        self.body.add_action(back)
        self.body.add_action(self._group, end=True)
        self.body.add_action(self._section, end=True)

    def use_letter_keys(self, used: bool) -> None:
        """Whether O and Q alone act; with Alt they always do."""
        self._keys.use_single(used)
        self._section.set_key("O" if used else self.tr("Alt+O"))
        self._group.set_key("Q" if used else self.tr("Alt+Q"))

    def show_question(self, shown: ClassQuestion) -> None:
        """Show this question."""
        told, item = shown.result.told, shown.item
        self.start_at(None)
        self.body.clear()
        self._group.setVisible(shown.of_group and item is not None)
        self.body.add(Text(" › ".join(filter(None, (shown.title, shown.section))), Role.SMALL, "text2"))
        self.body.add(Text(str(told.item) if item is None else question_words(item), Role.QUESTION))
        for said in self._notes(shown):
            self.body.add(Text(said, Role.SMALL, "warn"))
        self.body.add(self._standing(shown))
        self.body.add(self._answers(shown))
        if any(before != after for before, after, _ in told.moved):
            self.body.add(self._moves(shown))
        self.body.put_in_order()

    def leave(self) -> None:
        """Report that the person wants back to the class."""
        self.left.emit(None)

    def _notes(self, shown: ClassQuestion) -> list[str]:
        told, item = shown.result.told, shown.item
        notes = []
        if item is None:
            notes.append(self.tr("No pack has this question any more: its answers stand here by their ids."))
        elif item.revision != told.revision:
            notes.append(self.tr("It was worded anew since: what people read was another wording."))
        if told.again:
            notes.append(self.tr("The class had seen the key before: these votes count in no sum."))
        return notes

    def _standing(self, shown: ClassQuestion) -> Card:
        one, said = shown.result, self._words
        card = Card(padding=16)
        right = self.tr("{of} were right at first ({share}).").format(
            of=said.of(one.before), share=said.share(one.before)
        )
        nobody = self.tr("Nobody voted on it.")
        card.add(Text(right if one.before.votes else nobody, Role.READING))
        if one.after is not None and one.after.votes:
            after = self.tr("After the talk: {of} ({share}).")
            card.add(Text(after.format(of=said.of(one.after), share=said.share(one.after)), Role.READING))
        if one.gain is not None:
            gain = self.tr("Of what was still to be won, the talk won {gain} (normalised gain, Hake, 1998).")
            card.add(Text(gain.format(gain=f"{one.gain:.2f}".replace("-", "−")), Role.SMALL, "text2"))
        if one.before.votes:
            card.add(Text(said.sureness(one), Role.SMALL, "text2"))
        return card

    def _answers(self, shown: ClassQuestion) -> Card:
        told, item = shown.result.told, shown.item
        first, second = dict(told.first.counts), {} if told.second is None else dict(told.second.counts)
        given = {name: first.get(name, 0) + second.get(name, 0) for name in {**first, **second}}
        card = Card(padding=16)
        card.add(Text(self.tr("What was answered"), Role.BODY_STRONG))
        for answer in listed_answers(item, given):
            card.column.addSpacing(6)
            figures = self._figures(answer, told.first, told.second)
            card.add(Beside(self._answer(shown, answer), figures, least=560, shares=(3, 2), gap=20))
        return card

    def _answer(self, shown: ClassQuestion, answer: str) -> QWidget:
        place = QWidget()
        column = stacked(place, 4)
        right = is_key(shown.item, answer)
        column.addWidget(Text(self._words.answer(shown.item, answer), Role.BODY_STRONG if right else Role.BODY))
        if right:
            column.addWidget(Chip(self.tr("Key"), "good", "check"))
        column.addStretch(1)
        return place

    def _figures(self, answer: str, first: Votes, second: Votes | None) -> QWidget:
        place = QWidget()
        column = stacked(place, 2)
        for votes, said in (
            (first, self.tr("at first {of}: {share}")),
            (second, self.tr("after the talk {of}: {share}")),
        ):
            if votes is not None and votes.people:
                share = Share(dict(votes.counts).get(answer, 0), votes.people)
                told = said.format(of=self._words.of(share), share=self._words.share(share))
                column.addWidget(Text(told, Role.BODY if votes is first else Role.BODY_STRONG))
        column.addStretch(1)
        return place

    def _moves(self, shown: ClassQuestion) -> Card:
        card = Card(padding=16)
        card.add(Text(self.tr("Who went where by the talk"), Role.BODY_STRONG))
        moved = [one for one in shown.result.told.moved if one[0] != one[1]]
        for before, after, people in sorted(moved, key=lambda one: -one[2]):
            said = self.tr("%n from “{before}” to “{after}”", "", people)
            start, end = (self._words.answer(shown.item, one) for one in (before, after))
            card.add(Text(said.format(before=start, after=end), Role.SMALL, "text2"))
        return card

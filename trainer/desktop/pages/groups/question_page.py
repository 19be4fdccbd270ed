"""One question of a group: its options and what each drew, what its figures mean, who doubts it, and hiding it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.charts.table_tools import TableTools
from trainer.desktop.pages.dates import date_of, date_words
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.groups.in_class import InClass
from trainer.desktop.pages.groups.question_hiding import QuestionHiding
from trainer.desktop.pages.groups.question_options import OptionFigures, options_told
from trainer.desktop.pages.groups.question_values import QuestionLine, QuestionShown
from trainer.desktop.pages.groups.question_words import QuestionWords
from trainer.desktop.pages.quiz.quiz_keys import QuizKeys
from trainer.desktop.pages.refutation import Refutation
from trainer.desktop.saving import ChooseFile
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.text import Text
from trainer.insight.flagged import Comment
from trainer.study.refuting import refute
from trainer.study.responses import DontKnow

__all__ = ["QuestionPage"]


class QuestionPage(FramedPage):
    """``hidden`` carries why the question is hidden, ``shown_again``, ``section_asked`` and ``left`` carry None."""

    hidden = Signal(object)
    shown_again = Signal(object)
    section_asked = Signal(object)
    left = Signal(object)

    def __init__(self, choose_file: ChooseFile, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=920, settle=False)
        self._choose_file = choose_file
        self._words = QuestionWords(self)
        self._hiding: QuestionHiding | None = None
        back = ActionButton(self.tr("Back"), Weight.QUIET, key=self.tr("Esc"))
        back.clicked.connect(self.leave)
        self._section = ActionButton(self.tr("Open the section"), Weight.SECONDARY, "book-open", "O")
        self._section.clicked.connect(lambda: self.section_asked.emit(None))
        self._hide = ActionButton("", Weight.SECONDARY, key="H")
        self._hide.clicked.connect(self._turn)
        self._keys = QuizKeys(self)
        self._keys.bind("O", self._section.click)
        self._keys.bind("H", self._hide.click)
        self._keys.bind_always("Backspace", self.leave)
        self.body.add_action(back)
        self.body.add_action(self._hide, end=True)
        self.body.add_action(self._section, end=True)

    def use_letter_keys(self, used: bool) -> None:
        """Whether O and H alone act; with Alt they always do."""
        self._keys.use_single(used)
        self._section.set_key("O" if used else self.tr("Alt+O"))
        self._hide.set_key("H" if used else self.tr("Alt+H"))

    def show_question(self, shown: QuestionShown) -> None:
        """Show this question."""
        line = shown.line
        self.start_at(None)
        self.body.clear()
        self.body.add(Text(f"{shown.group} › {line.section}", Role.SMALL, "text2"))
        self.body.add(Text(line.item.stem, Role.QUESTION))
        self._hiding = QuestionHiding(shown.hidden, line.item.revision)
        self._hiding.hidden.connect(self.hidden)
        self._hiding.closed.connect(self._close)
        self.body.add(self._hiding)
        self._hide.set_caption(self.tr("Hide for this group …") if shown.hidden is None else self.tr("Show it again"))
        self._is_hidden = shown.hidden is not None
        self.body.add(self._standing(line))
        if line.finding.options:
            self.body.add(OptionFigures(line.finding))
            told = options_told(line.finding)
            number = self.tr("What each option drew, as a table")
            self.body.add(TableTools(number, lambda: told, self.tr("options"), self._choose_file))
        else:
            self.body.add(self._right(line))
        if shown.classes:
            self.body.add(InClass(shown.classes))
        if line.doubted is not None:
            self._add_comments(line)
        self.body.put_in_order()

    def leave(self) -> None:
        """Esc closes what is being written, or goes back to the questions."""
        if self._hiding is not None and self._hiding.asking:
            self._close()
        else:
            self.left.emit(None)

    def _turn(self) -> None:
        if self._is_hidden:
            self.shown_again.emit(None)
        elif self._hiding is not None:
            self._hiding.ask()
            self.body.put_in_order()

    def _close(self, _: object = None) -> None:
        if self._hiding is not None:
            self._hiding.close_asking()
            self._hide.setFocus()

    def _standing(self, line: QuestionLine) -> Card:
        card = Card(padding=16)
        card.add(Text(self._words.figures(line), Role.READING))
        for flag in line.analysis.flags:
            card.add(Text(self._words.meaning(flag), Role.BODY, "warn"))
        if line.analysis.number:
            card.add(Text(self._words.relation(line), Role.SMALL, "text2"))
            card.add(Text(self._words.sureness(line.confidence), Role.SMALL, "text2"))
        return card

    def _right(self, line: QuestionLine) -> Card:
        card = Card(padding=16)
        card.add(Text(self.tr("What is right"), Role.BODY_STRONG))
        card.add(Refutation(line.item, refute(line.item, DontKnow())))
        return card

    def _add_comments(self, line: QuestionLine) -> None:
        doubted = line.doubted
        if doubted is None:
            return
        self.body.add_space(4)
        words = self.tr("%n person(s) marked it as doubtful", "", doubted.people)
        mended = self.tr("{words}; it was worded anew since").format(words=words) if doubted.mended else words
        self.body.add(Text(mended, Role.BODY_STRONG))
        said = [comment for comment in doubted.comments if comment.text]
        if not said:
            self.body.add(Text(self.tr("Nobody said why."), Role.BODY, "text2"))
            return
        card = Card(padding=16)
        for comment in said:
            card.add(Text(comment.text, Role.READING))
            card.add(Text(self._when(comment), Role.SMALL, "text2"))
        self.body.add(card)
        self.body.add(Text(self.tr("Who said it is not told."), Role.SMALL, "text2"))

    def _when(self, comment: Comment) -> str:
        words = self.tr("{date}, of revision {number}")
        return words.format(date=date_words(date_of(comment.day)), number=comment.revision)

"""Today on a course: the occasion that is on and why, the day's other occasions, and how to go on to one of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.progress.course_values import CourseToday, State, Stop, Taught
from trainer.desktop.pages.progress.course_words import CourseWords
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside, stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text
from trainer.memory.course import Sort

__all__ = ["CoursePage"]


class CoursePage(FramedPage):
    """``picked`` carries the Occasion to go on to; ``read_asked`` the SectionId of a section to read.

    ``begun`` (the questions of what is on), ``others_asked`` (what else is due) and ``timetable_asked`` carry None.
    """

    picked = Signal(object)
    begun = Signal(object)
    read_asked = Signal(object)
    others_asked = Signal(object)
    timetable_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=720)
        self._today: CourseToday | None = None
        self._change = ActionButton(self.tr("Change the course"), Weight.QUIET)
        self._change.clicked.connect(lambda: self.timetable_asked.emit(None))
        self._others = ActionButton("", Weight.SECONDARY)
        self._others.clicked.connect(lambda: self.others_asked.emit(None))
        self._primary = ActionButton("", Weight.PRIMARY, key=self.tr("Enter"))
        self._primary.clicked.connect(self._act)
        self.body.add_action(self._change)
        self.body.add_action(self._others)
        self.body.add_action(self._primary, end=True)

    def show_today(self, today: CourseToday) -> None:
        """Show where the course stands."""
        self._today = today
        told, stop = CourseWords(self), today.now
        self.body.clear()
        self.body.add(Text(told.day(today), Role.SMALL_STRONG, "text2"))
        self.body.add(Text(told.title(today), Role.TITLE))
        self.body.add(Text(told.why(today), Role.READING, "text2"))
        if today.underway and stop is not None and stop.sections:
            self.body.add(self._reading(stop.sections))
        if today.number <= today.days:
            self.body.add_space(4)
            self.body.add(self._stops(today, told))
        acts = stop is not None and (today.underway or today.questions > 0)
        self._primary.setVisible(acts)
        if stop is not None:
            start = self.tr("Start the check") if stop.occasion.sort is Sort.CHECK else self.tr("Start the questions")
            self._primary.set_caption(told.pick(stop.occasion) if today.underway else start)
        self._others.setVisible(today.others > 0)
        self._others.set_caption(self.tr("%n other question(s)", "", today.others))
        self.body.make_primary(self._primary if acts else None)
        self.body.put_in_order()
        self.start_at(self._primary if acts else self._others if today.others else self._change)

    def _act(self) -> None:
        stop = None if self._today is None else self._today.now
        if self._today is None or stop is None:
            return
        if self._today.underway:
            self.picked.emit(stop.occasion)
        else:
            self.begun.emit(None)

    def _reading(self, sections: tuple[Taught, ...]) -> Card:
        card = Card()
        card.add(Text(self.tr("It teaches this; read it here if you like"), Role.BODY_STRONG))
        row = Flow(gap=8)
        for section in sections:
            button = ActionButton(section.title, Weight.SECONDARY, "book-open")
            button.clicked.connect(lambda _=False, name=section.id: self.read_asked.emit(name))
            row.add(button)
        card.add(row)
        return card

    def _stops(self, today: CourseToday, told: CourseWords) -> Card:
        card = Card()
        card.column.setSpacing(14)
        card.add(Text(self.tr("The whole day"), Role.BODY_STRONG))
        for stop in today.stops:
            card.add(Beside(self._words(stop, told), self._beside(stop, told), least=420, shares=(1, 0), gap=12))
        return card

    def _words(self, stop: Stop, told: CourseWords) -> QWidget:
        words = QWidget()
        column = stacked(words, 2)
        column.addWidget(Text(told.name(stop.occasion), Role.BODY_STRONG if stop.state is State.NOW else Role.BODY))
        if stop.sections:
            column.addWidget(Text(" · ".join(section.title for section in stop.sections), Role.SMALL, "text2"))
        return words

    def _beside(self, stop: Stop, told: CourseWords) -> QWidget:
        if stop.pick:
            button = ActionButton(told.pick(stop.occasion), Weight.SECONDARY)
            button.clicked.connect(lambda: self.picked.emit(stop.occasion))
            return button
        chips = {
            State.PAST: (self.tr("Past"), "plain", ""),
            State.NOW: (self.tr("Now"), "note", "circle-dot"),
            State.LATER: (self.tr("Later"), "plain", "clock"),
        }
        return Chip(*chips[stop.state])

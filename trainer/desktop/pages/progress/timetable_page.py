"""A course set up: its first day, how many days and blocks it has, and which block teaches what."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.base.ids import SectionId
from trainer.desktop.pages.dates import date_of, day_of
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.progress.course_values import Taught, TimetableShown
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Labelled
from trainer.desktop.widgets.block_stepper import BlockStepper
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.segments import Segments
from trainer.desktop.widgets.steppers import DateStepper
from trainer.desktop.widgets.text import Text
from trainer.memory.course import BLOCKS, DAYS, Course
from trainer.study.timetable import Timetable, divided

__all__ = ["TimetablePage"]

_LATEST = 730


class TimetablePage(FramedPage):
    """``kept`` carries the Timetable that is to be in force; ``ended``, ``today_asked`` and ``left`` carry None."""

    kept = Signal(object)
    ended = Signal(object)
    today_asked = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=760, settle=False)
        self._shown: TimetableShown | None = None
        self._size = _SizeCard()
        self._blocks: _BlocksCard | None = None
        self._back = ActionButton(self.tr("Back"), Weight.QUIET, key=self.tr("Esc"))
        self._back.clicked.connect(self.leave)
        self._end = ActionButton(self.tr("End the course"), Weight.QUIET)
        self._end.clicked.connect(lambda: self.ended.emit(None))
        self._keep = ActionButton(self.tr("Set this course"), Weight.PRIMARY, key=self.tr("Enter"))
        self._keep.clicked.connect(lambda: self.kept.emit(self._table()))
        self._today = ActionButton(self.tr("Go to Today"), Weight.PRIMARY, key=self.tr("Enter"))
        self._today.clicked.connect(lambda: self.today_asked.emit(None))
        self.body.add_action(self._back)
        self.body.add_action(self._end)
        self.body.add_action(self._keep, end=True)
        self.body.add_action(self._today, end=True)

    def show_timetable(self, shown: TimetableShown) -> None:
        """Show the course that is in force, or what one would be."""
        self._shown = shown
        self.body.clear()
        self.body.add(Text(self.tr("A course of two to five days"), Role.TITLE))
        about = self.tr(
            "After each block come questions about it, in the evening the day's once more, and the next morning the "
            "first that count. At the end stands a check. Afterwards questions come back at their usual times."
        )
        self.body.add(Text(about, Role.BODY, "text2"))
        self._size = _SizeCard()
        self._size.show_course(shown.table.course, shown.today)
        self._size.first.dateChanged.connect(self._look_again)
        self._size.resized.connect(lambda _: self._divide())
        self.body.add(self._size)
        self._show_blocks(shown.table)
        self._look_again()
        self.start_at(self._today if shown.kept else self._size.first)

    def leave(self) -> None:
        """Report that the person wants to be elsewhere."""
        self.left.emit(None)

    def _divide(self) -> None:
        """Another number of days or blocks: the sections are divided evenly anew."""
        course = self._size.course
        if self._shown is not None:
            names = [section.id for section in self._shown.sections]
            self._show_blocks(Timetable(course, divided(names, course.days * course.blocks)))
            self._look_again()

    def _show_blocks(self, table: Timetable) -> None:
        if self._blocks is not None:
            self._blocks.hide()
            self._blocks.deleteLater()
        self._blocks = _BlocksCard(() if self._shown is None else self._shown.sections, table)
        self._blocks.chosen.connect(self._look_again)
        self.body.add(self._blocks)

    def _table(self) -> Timetable:
        course = self._size.course
        lists = [list[SectionId]() for _ in range(course.days * course.blocks)]
        for name, place in () if self._blocks is None else self._blocks.places():
            if place:
                lists[place - 1].append(name)
        return Timetable(course, tuple(map(tuple, lists)))

    def _look_again(self, _: object = None) -> None:
        """Whether what is chosen is in force already, or can be put in force."""
        shown, table = self._shown, self._table()
        unchanged = shown is not None and shown.kept and table == shown.table
        self._end.setVisible(shown is not None and shown.kept)
        self._keep.set_caption(self.tr("Keep the changes") if shown and shown.kept else self.tr("Set this course"))
        self._keep.setVisible(not unchanged)
        self._keep.setEnabled(any(table.sections))
        self._today.setVisible(unchanged)
        self.body.make_primary(self._today if unchanged else self._keep)
        self.body.put_in_order()


class _SizeCard(Card):
    """The first day, the days and the blocks; ``resized`` (None) says that the days or the blocks are others."""

    resized = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.setSpacing(16)
        self.first = DateStepper(self.tr("The first day"))
        self.add(Labelled(self.tr("The first day"), self.tr("The day on which the first block is taught."), self.first))
        self._days = Segments(self.tr("Days"), [(one, str(one)) for one in DAYS])
        self.add(Labelled(self.tr("Days"), "", self._days))
        self._blocks = Segments(self.tr("Blocks a day"), [(one, str(one)) for one in BLOCKS])
        self.add(Labelled(self.tr("Blocks a day"), self.tr("What is taught in one go, between breaks."), self._blocks))
        self._days.chosen.connect(self.resized)
        self._blocks.chosen.connect(self.resized)

    @property
    def course(self) -> Course:
        """What is chosen now."""
        days, blocks = self._days.value, self._blocks.value
        whole = (days if isinstance(days, int) else DAYS[0], blocks if isinstance(blocks, int) else BLOCKS[0])
        return Course(day_of(self.first.date()), *whole)

    def show_course(self, course: Course, today: int) -> None:
        """Show the course as it stands."""
        self.first.setDateRange(date_of(min(course.first_day, today)), date_of(max(course.first_day, today + _LATEST)))
        self.first.setDate(date_of(course.first_day))
        self._days.choose(course.days)
        self._blocks.choose(course.blocks)


class _Placed(NamedTuple):
    section: SectionId
    stepper: BlockStepper


class _BlocksCard(Card):
    """Each section with the block that teaches it; ``chosen`` (None) says that one went elsewhere."""

    chosen = Signal(object)

    def __init__(self, sections: tuple[Taught, ...], table: Timetable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.setSpacing(10)
        self.add(Text(self.tr("What each block teaches"), Role.BODY_STRONG))
        again = self.tr("Another number of days or blocks divides the sections evenly again.")
        self.add(Text(again, Role.SMALL, "text2"))
        self._placed: list[_Placed] = []
        places = {name: place for place, names in enumerate(table.sections, 1) for name in names}
        for section in sections:
            stepper = BlockStepper(section.title, table.course.days, table.course.blocks)
            stepper.setValue(places.get(section.id, 0))
            stepper.valueChanged.connect(lambda _: self.chosen.emit(None))
            self.add(Labelled(section.title, "", stepper, least=480))
            self._placed.append(_Placed(section.id, stepper))

    def places(self) -> tuple[tuple[SectionId, int], ...]:
        """Each section with its block's place (1..; 0: none)."""
        return tuple((placed.section, placed.stepper.value()) for placed in self._placed)

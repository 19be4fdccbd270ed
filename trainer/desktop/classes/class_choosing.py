"""More questions and drills for a class's plan, chosen section by section."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.ids import ItemId, SectionId
from trainer.desktop.classes.class_lines import section_questions
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.classes.lesson_choosing_page import LessonChoosingPage
from trainer.desktop.pages.classes.lesson_plan_values import SectionLine
from trainer.desktop.rooms import Rooms
from trainer.study.lesson.lesson import Step

__all__ = ["ClassChoosing"]

_PAGE, _PLACE = "class-choosing", "teach"


class ClassChoosing(QObject):
    """``chosen`` carries the steps (in their order) once somebody goes back to the plan."""

    chosen = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._rooms = window, rooms
        self._lines: tuple[SectionLine, ...] = ()
        self._steps: tuple[Step, ...] = ()
        self._hidden: frozenset[ItemId] = frozenset()
        self._opened = SectionId("")
        window.hold(_PAGE, self._make_page)

    def retire(self) -> None:
        """Let go of the page."""
        self._window.forget(_PAGE)

    def show(self, lines: tuple[SectionLine, ...], hidden: frozenset[ItemId], steps: tuple[Step, ...]) -> None:
        """Choose from these sections, but for what is hidden; the plan has these ``steps`` already."""
        self._lines, self._hidden, self._steps = lines, hidden, steps
        self._show_sections()
        self._window.show_page(_PAGE, place=_PLACE)

    def _show_sections(self) -> None:
        at = next((place for place, line in enumerate(self._lines) if line.id == self._opened), 0)
        self._page().show_sections(self._lines, at)

    def _open(self, section: SectionId) -> None:
        self._opened = section
        self._page().show_questions(section_questions(self._rooms.library, section, self._hidden, self._steps))

    def _put_in(self, step: Step) -> None:
        if step not in self._steps:
            self._steps = (*self._steps, step)

    def _take_out(self, step: Step) -> None:
        self._steps = tuple(one for one in self._steps if one != step)

    def _page(self) -> LessonChoosingPage:
        page = self._window.page(_PAGE)
        if not isinstance(page, LessonChoosingPage):
            raise AssertionError("the page named class-choosing is another")
        return page

    def _make_page(self) -> QWidget:
        attempt, page = self._window.attempt, LessonChoosingPage()
        page.section_opened.connect(lambda section: attempt(lambda: self._open(section)))
        page.put_in.connect(self._put_in)
        page.taken_out.connect(self._take_out)
        page.sections_asked.connect(lambda _: self._show_sections())
        page.left.connect(lambda _: self.chosen.emit(self._steps))
        return page

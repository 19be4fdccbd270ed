"""How a class is going to be held: its page, and what was chosen there, which stays for the next class."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.ids import CohortId
from trainer.desktop.classes.class_making import can_be_asked
from trainer.desktop.classes.class_planning import ClassPlanning
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.classes.lesson_manner_page import LessonMannerPage
from trainer.desktop.pages.classes.lesson_plan_values import MannerShown
from trainer.desktop.rooms import Rooms
from trainer.study.lesson.faces import Means
from trainer.study.lesson.host import Wire
from trainer.study.lesson.lesson import Manner, Step

__all__ = ["ClassManner"]

_PAGE, _PLACE = "class-manner", "teach"


class ClassManner(QObject):
    """``done``, ``rehearse_asked``, ``save_handout_asked``, ``print_handout_asked`` and ``left`` carry None."""

    done = Signal(object)
    rehearse_asked = Signal(object)
    save_handout_asked = Signal(object)
    print_handout_asked = Signal(object)
    left = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, planning: ClassPlanning, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._rooms, self._planning = window, rooms, planning
        self._manner: Manner | None = None
        self._group = CohortId("")
        self._wires: tuple[Wire, ...] = ()
        self._wire: Wire | None = None
        window.hold(_PAGE, self._make_page)

    def retire(self) -> None:
        """Let go of the page."""
        self._window.forget(_PAGE)

    def show(self) -> None:
        """Show how the class of this plan is held. Raises TroubleOutside when the networks can't be listed."""
        planning = self._planning
        people = len(planning.members)
        if self._manner is None or planning.wishes.group != self._group:
            # for people who are known somebody has to say who is who, or no answer counts for any of them
            self._manner = (self._manner or Manner())._replace(roster=people > 0)
        self._group = planning.wishes.group
        if self._manner.means is Means.GRID and not people:
            self._manner = self._manner._replace(means=Means.PHONES)
        self._look_for_wires()
        self.page.show_manner(
            MannerShown(
                title=planning.title,
                manner=self._manner,
                people=people,
                wires=self._wires,
                wire=self._wire,
                steps=len(planning.wishes.steps),
                minutes=planning.minutes_in_all(),
            )
        )
        self._tell_what_is_left_out()
        self._window.show_page(_PAGE, place=_PLACE)

    @property
    def steps(self) -> tuple[Step, ...]:
        """What of the plan can be asked so."""
        return can_be_asked(self._rooms.library, self._planning.wishes.steps, self.agreed().means)

    def agreed(self) -> Manner:
        """How it is held. A show of hands does not tell how sure people are.

        No clock cuts off what is called out by name or counted: that takes as long as it takes.
        """
        manner = self._manner or Manner()
        if manner.means is Means.PHONES:
            return manner
        return manner._replace(seconds=0, sure=manner.sure and manner.means is Means.GRID)

    def for_rehearsal(self) -> Manner:
        """The same with simulated people, whom nobody has to know."""
        return self.agreed()._replace(means=Means.PHONES, rehearsal=True, roster=False)

    @property
    def wire(self) -> Wire | None:
        """The network that was chosen; None where there is none."""
        return self._wire

    @property
    def own_wire(self) -> Wire | None:
        """The network that is this computer alone."""
        return next((wire for wire in self._wires if wire.loopback), None)

    @property
    def page(self) -> LessonMannerPage:
        """Its page."""
        page = self._window.page(_PAGE)
        if not isinstance(page, LessonMannerPage):
            raise AssertionError("the page named class-manner is another")
        return page

    def _look_for_wires(self) -> None:
        """The networks as they are now; the one that was chosen stays chosen while it is there."""
        self._wires = self._rooms.classes.wires()
        if self._wire not in self._wires:
            self._wire = self._wires[0] if self._wires else None

    def _take_manner(self, manner: Manner) -> None:
        self._manner = manner
        self._tell_what_is_left_out()

    def _take_wire(self, wire: Wire) -> None:
        self._wire = wire

    def _tell_what_is_left_out(self) -> None:
        left = len(self._planning.wishes.steps) - len(self.steps)
        told = self.tr("%n question(s) have several answers and are left out.", "", left)
        self.page.tell(told if left else "")

    def _make_page(self) -> QWidget:
        page = LessonMannerPage()
        page.changed.connect(self._take_manner)
        page.wire_chosen.connect(self._take_wire)
        page.save_handout_asked.connect(self.save_handout_asked)
        page.print_handout_asked.connect(self.print_handout_asked)
        page.rehearse_asked.connect(self.rehearse_asked)
        page.done.connect(self.done)
        page.left.connect(self.left)
        return page

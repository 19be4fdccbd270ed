"""What a class is to ask, put together on its page: composed, chosen, moved about, and kept under a name."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.ids import CohortId, LearnerId, LessonPlanId
from trainer.desktop.classes.class_choosing import ClassChoosing
from trainer.desktop.classes.class_lines import class_sections, step_lines
from trainer.desktop.classes.class_wishes import Wishes, composed, due_now, from_plan, moved, standing_of, without
from trainer.desktop.group_people import names_of
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.classes.lesson_plan_page import LessonPlanPage
from trainer.desktop.pages.classes.lesson_plan_values import ForWhom, LeftOut, PlanLine, PlanShown
from trainer.desktop.rooms import Rooms
from trainer.record.rosters import Cohort
from trainer.study.lesson.composing import offered
from trainer.study.lesson.lesson import Step
from trainer.study.lesson.plans import LessonPlanning

__all__ = ["ClassPlanning"]

_PAGE, _PLACE = "class-plan", "teach"
_NOBODY = CohortId("")


class ClassPlanning(QObject):
    """``done`` says with None that the plan in ``wishes`` is to be held, ``left`` that it is not."""

    done = Signal(object)
    left = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._rooms = window, rooms
        self._plans = LessonPlanning(rooms.journal, rooms.new_id)
        self._all = class_sections(rooms.library)
        self.wishes = Wishes(sections=tuple(line.id for line in self._all), turn=rooms.clocks.now().day)
        self._chosen = False
        self._standing = standing_of(rooms.journal, rooms.library, None, (), 0)
        self._choosing = ClassChoosing(window, rooms, self)
        self._choosing.chosen.connect(lambda steps: window.attempt(lambda: self._take_chosen(steps)))
        window.hold(_PAGE, self._make_page)

    def retire(self) -> None:
        """Let go of the pages."""
        self._choosing.retire()
        self._window.forget(_PAGE)

    def show(self, group: CohortId | None = None) -> None:
        """Show the plan; for this group a new one is put together, unless it was made by hand.

        Where there is one group, the class is for it until somebody says otherwise: held for nobody, it would move
        nobody's schedule.
        """
        known = [one.id for one in self._rooms.journal.cohorts() if one.persons]
        wanted = self.wishes.group if group is None else group
        if group is None and not self._chosen and len(known) == 1:
            (wanted,) = known
        self._take_group(wanted if wanted in known else _NOBODY)
        self._page().show_plan(self._shown())
        self._window.show_page(_PAGE, place=_PLACE)

    @property
    def cohort(self) -> Cohort | None:
        """The group that the class is for; None: nobody in particular."""
        return next((one for one in self._rooms.journal.cohorts() if one.id == self.wishes.group), None)

    @property
    def members(self) -> tuple[tuple[LearnerId, str], ...]:
        """The people of that group, by id and name."""
        cohort, names = self.cohort, names_of(self._rooms.journal)
        return () if cohort is None else tuple((one, names.get(one, "")) for one in cohort.persons)

    @property
    def title(self) -> str:
        """What the class is called: as its plan, else as its group."""
        cohort = self.cohort
        return self.wishes.name or ("" if cohort is None else cohort.name) or self.tr("Class")

    def minutes_in_all(self) -> int:
        """About how long all the steps take."""
        return sum(line.minutes for line in step_lines(self._rooms.library, self.wishes.steps))

    def _take_group(self, group: CohortId) -> None:
        rooms, sections = self._rooms, [line.id for line in self._all]
        self.wishes = self.wishes._replace(group=group)
        day = rooms.clocks.now().day
        self._standing = standing_of(rooms.journal, rooms.library, self.cohort, sections, day)
        kept = tuple(step for step in self.wishes.steps if step.name not in self._standing.hidden)
        self.wishes = self.wishes._replace(steps=kept)
        if not self.wishes.touched:
            self._compose()

    def _compose(self) -> None:
        self.wishes = composed(self.wishes, self._rooms.library, self._standing)

    def _wish(self, wishes: Wishes, at: int | None = None) -> None:
        self.wishes = wishes
        self._page().renew(self._shown(), at)

    def _take_other_group(self, group: CohortId) -> None:
        self._chosen = True
        self._take_group(group)
        self._wish(self.wishes)

    def _follow(self, wishes: Wishes) -> None:
        """A plan that nobody touched follows its length and its sections."""
        self.wishes = wishes
        if not wishes.touched:
            self._compose()
        self._wish(self.wishes)

    def _ask_again(self) -> None:
        turned = self.wishes._replace(turn=self.wishes.turn + 1)
        self._wish(composed(turned, self._rooms.library, self._standing))

    def _take_plan(self, name: LessonPlanId) -> None:
        plan = next((one for one in self._plans.plans() if one.lesson == name), None)
        if plan is not None:
            self._wish(from_plan(self.wishes, plan, self._rooms.library, self._standing), 0)

    def _keep(self, name: str) -> None:
        wishes = self.wishes
        plan = self._plans.keep(wishes.plan, name, wishes.minutes, wishes.steps, self._rooms.clocks.now())
        self._wish(wishes._replace(plan=plan, name=name, touched=True, gone=0))

    def _drop(self) -> None:
        if self.wishes.plan:
            self._plans.drop(self.wishes.plan, self._rooms.clocks.now())
            self._wish(self.wishes._replace(plan=LessonPlanId(""), name=""))

    def _choose_more(self) -> None:
        self._choosing.show(self._all, self._standing.hidden, self.wishes.steps)

    def _take_chosen(self, steps: tuple[Step, ...]) -> None:
        touched = self.wishes.touched or steps != self.wishes.steps
        self._window.show_page(_PAGE, place=_PLACE)
        self._wish(self.wishes._replace(steps=steps, touched=touched), len(steps) - 1 if steps else None)

    def _shown(self) -> PlanShown:
        wishes, standing, library = self.wishes, self._standing, self._rooms.library
        groups = [one for one in self._rooms.journal.cohorts() if one.persons]
        plans = self._plans.plans()
        out = offered(library, wishes.sections, standing.hidden)
        return PlanShown(
            groups=(ForWhom(_NOBODY, "", 0), *(ForWhom(one.id, one.name, len(one.persons)) for one in groups)),
            group=wishes.group,
            plans=tuple(
                PlanLine(one.lesson, one.name, one.minutes, len(one.steps), one.lesson == wishes.plan) for one in plans
            ),
            minutes=wishes.minutes,
            sections=tuple(
                line._replace(chosen=line.id in wishes.sections, known=standing.known.get(line.id))
                for line in self._all
            ),
            steps=step_lines(library, wishes.steps),
            left_out=LeftOut(out.format, out.check, out.hidden),
            due=len(standing.due),
            name=wishes.name,
            gone=wishes.gone,
            by_hand=wishes.touched,
        )

    def _page(self) -> LessonPlanPage:
        page = self._window.page(_PAGE)
        if not isinstance(page, LessonPlanPage):
            raise AssertionError("the page named class-plan is another")
        return page

    def _tried(self, act: Callable[..., object]) -> Callable[[object], object]:
        return lambda told: self._window.attempt(lambda: act(told))

    def _make_page(self) -> QWidget:
        tried, page = self._tried, LessonPlanPage()
        page.group_chosen.connect(tried(self._take_other_group))
        page.minutes_chosen.connect(tried(lambda minutes: self._follow(self.wishes._replace(minutes=minutes))))
        page.sections_chosen.connect(tried(lambda sections: self._follow(self.wishes._replace(sections=sections))))
        page.plan_chosen.connect(tried(self._take_plan))
        page.moved.connect(tried(lambda told: self._wish(moved(self.wishes, *told), sum(told))))
        page.taken_out.connect(tried(lambda place: self._wish(without(self.wishes, place), place)))
        page.kept.connect(tried(self._keep))
        page.again_asked.connect(tried(lambda _: self._ask_again()))
        page.due_asked.connect(tried(lambda _: self._wish(due_now(self.wishes, self._standing), 0)))
        page.more_asked.connect(tried(lambda _: self._choose_more()))
        page.dropped.connect(tried(lambda _: self._drop()))
        page.done.connect(self.done)
        page.left.connect(self.left)
        return page

"""What a class is to ask: for whom it is, how long it lasts, of which sections, and its steps one by one."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.classes.lesson_plan_cards import KeepingCard, WhomCard
from trainer.desktop.pages.classes.lesson_plan_values import LeftOut, PlanShown, SectionLine, StepLine
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.tick_card import TickCard
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.asides import Aside
from trainer.desktop.widgets.beside import Labelled, stacked
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.plan_list import PlanList, PlanStep
from trainer.desktop.widgets.rows import Row, Rows
from trainer.desktop.widgets.segments import Segments
from trainer.desktop.widgets.text import Text
from trainer.desktop.widgets.tick import Tick
from trainer.study.lesson.composing import MINUTES
from trainer.study.lesson.lesson import DRILL

__all__ = ["LessonPlanPage"]


class LessonPlanPage(FramedPage):
    """``group_chosen`` carries a CohortId, ``minutes_chosen`` a number, ``sections_chosen`` a tuple of SectionIds.

    ``plan_chosen`` carries a LessonPlanId, ``moved`` (place, -1 or 1), ``taken_out`` a place, ``kept`` a name.
    ``again_asked``, ``due_asked``, ``more_asked``, ``dropped``, ``done`` and ``left`` carry None.
    """

    group_chosen = Signal(object)
    minutes_chosen = Signal(object)
    sections_chosen = Signal(object)
    plan_chosen = Signal(object)
    moved = Signal(object)
    taken_out = Signal(object)
    kept = Signal(object)
    again_asked = Signal(object)
    due_asked = Signal(object)
    more_asked = Signal(object)
    dropped = Signal(object)
    done = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=860, settle=False)
        back = ActionButton(self.tr("Back"), Weight.QUIET, key=self.tr("Esc"))
        back.clicked.connect(self.leave)
        self._on = ActionButton(self.tr("How it is held"), Weight.PRIMARY)
        self._on.clicked.connect(lambda: self.done.emit(None))
        # all ticks at once are told as one wish
        self._sections_soon = QTimer(self)
        self._sections_soon.setSingleShot(True)
        self._sections_soon.setInterval(0)
        self._sections_soon.timeout.connect(lambda: self.sections_chosen.emit(self._sections.chosen()))
        self.body.add_action(back)
        self.body.add_action(self._on, end=True, primary=True)

    def show_plan(self, shown: PlanShown) -> None:
        """Show all of it, from the top."""
        self.body.clear()
        self.body.add(Text(self.tr("Hold a class"), Role.TITLE))
        words = self.tr(
            "Everybody gets the same question, votes, talks it over with their neighbours, and votes again. What a "
            "learner of yours answers counts towards what they remember."
        )
        self.body.add(Text(words, Role.BODY, "text2"))
        self.body.add_space(4)
        whom = WhomCard(shown.groups, shown.group)
        whom.chosen.connect(self.group_chosen)
        if len(shown.groups) > 1:
            self.body.add(whom)
        self._plans = QWidget()
        self._plan_column = stacked(self._plans, 8)
        self.body.add(self._plans)
        self._add_steps(shown)
        self._keeping = KeepingCard()
        self._keeping.kept.connect(self.kept)
        self._keeping.dropped.connect(self.dropped)
        self.body.add(self._keeping)
        words = self.tr("The plan stays as you made it; “Put together others” makes one of these sections.")
        self._hint = Text(words, Role.SMALL, "text2")
        self.body.add(self._hint)
        self._sections = self._section_card(shown)
        self.body.add(self._sections)
        self.renew(shown)
        self.start_at(self._list.first)

    def _add_steps(self, shown: PlanShown) -> None:
        self._length = Segments(self.tr("How long"), [(minutes, self.tr("%n min", "", minutes)) for minutes in MINUTES])
        self._length.choose(shown.minutes)
        self._length.chosen.connect(self.minutes_chosen)
        self._sum = Text("", Role.SMALL, "text2")
        self.body.add(Labelled(self.tr("How long"), self.tr("A plan is put together to fit."), self._length))
        self.body.add(Text(self.tr("What is asked"), Role.BODY_STRONG))
        self.body.add(self._sum)
        self._list = PlanList(self.tr("What is asked"))
        self._list.moved.connect(self.moved)
        self._list.taken_out.connect(self.taken_out)
        self.body.add(self._list)
        row = Flow()
        self._more = ActionButton(self.tr("Choose more …"), Weight.SECONDARY)
        self._more.clicked.connect(lambda: self.more_asked.emit(None))
        self._again = ActionButton(self.tr("Put together others"), Weight.QUIET, "refresh-cw")
        self._again.clicked.connect(lambda: self.again_asked.emit(None))
        self._due = ActionButton("", Weight.QUIET, "clock")
        self._due.clicked.connect(lambda: self.due_asked.emit(None))
        for button in (self._more, self._again, self._due):
            row.add(button)
        self.body.add(row)
        self._out = Text("", Role.SMALL, "text2")
        self.body.add(self._out)

    def renew(self, shown: PlanShown, at: int | None = None) -> None:
        """Show what changed, everything else staying where it is; the keyboard goes to the step ``at`` (or stays)."""
        self._length.choose(shown.minutes)
        self._list.show_steps([self._step(step) for step in shown.steps], at)
        self._list.setVisible(bool(shown.steps))
        self._sum.setText(self._sum_words(shown))
        self._out.setText(self._out_words(shown.left_out))
        self._out.setVisible(any(shown.left_out))
        self._due.set_caption(self.tr("What is due: %n", "", shown.due))
        self._due.setVisible(shown.due > 0)
        self._on.setEnabled(bool(shown.steps))
        self.body.explain("" if shown.steps else self.tr("Nothing is asked yet: choose sections or questions."))
        self._keeping.show_plan(shown.name, bool(shown.steps))
        self._hint.setVisible(shown.by_hand)
        self._show_plans(shown)
        self._tell_known(shown.sections)
        self.body.put_in_order()

    def _step(self, line: StepLine) -> PlanStep:
        sort = self.tr("Drill") if line.step.sort == DRILL else self.tr("Question")
        about = self.tr("about %n min", "", line.minutes)
        return PlanStep(line.words, " · ".join(part for part in (sort, line.section, about) if part))

    def _sum_words(self, shown: PlanShown) -> str:
        steps = self.tr("%n step(s)", "", len(shown.steps))
        told = self.tr("{steps}, about {minutes} min in all.").format(
            steps=steps, minutes=sum(line.minutes for line in shown.steps)
        )
        gone = self.tr("%n step(s) of this plan no longer exist and are left out.", "", shown.gone)
        return f"{told} {gone}" if shown.gone else told

    def _out_words(self, out: LeftOut) -> str:
        told = []
        if out.format:
            told.append(self.tr("%n can only be typed or sorted", "", out.format))
        if out.check:
            told.append(self.tr("%n are kept for checks", "", out.check))
        if out.hidden:
            told.append(self.tr("%n are hidden from this group", "", out.hidden))
        return self.tr("Not offered of these sections: {reasons}.").format(reasons=", ".join(told)) if told else ""

    def _show_plans(self, shown: PlanShown) -> None:
        while (item := self._plan_column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._plans.setVisible(bool(shown.plans))
        if not shown.plans:
            return
        rows = Rows(self.tr("Plans that you kept"))
        for plan in shown.plans:
            asides = (Aside(self.tr("below now"), 90, "accent_text", "check"),) if plan.current else ()
            steps = Aside(self.tr("%n step(s)", "", plan.steps), 80)
            row = Row(plan.name, (*asides, steps, Aside(self.tr("%n min", "", plan.minutes), 60)))
            row.clicked.connect(lambda _=False, name=plan.id: self.plan_chosen.emit(name))
            rows.add(row)
        self._plan_column.addWidget(Text(self.tr("Plans that you kept"), Role.BODY_STRONG))
        self._plan_column.addWidget(rows)

    def _section_card(self, shown: PlanShown) -> TickCard:
        card = TickCard(self.tr("Sections to choose from"), self.tr("All sections"), self.tr("No section"))
        for line in shown.sections:
            tick = Tick(line.title, aside=self._aside(line), indent=22 * line.depth)
            card.add_tick(line.id, tick, wanted=line.chosen)
        card.changed.connect(lambda _: self._sections_soon.start())
        return card

    def _tell_known(self, lines: tuple[SectionLine, ...]) -> None:
        for line in lines:
            tick = self._sections.ticks.get(line.id)
            if tick is not None:
                tick.say_aside(self._aside(line))

    def _aside(self, line: SectionLine) -> str:
        number = self.tr("%n question(s)", "", line.questions)
        if line.known is None:
            return number
        known = self.tr("they would recall {share} %").format(share=round(100 * line.known))
        return f"{known} · {number}"

    def leave(self) -> None:
        """Esc goes back."""
        self.left.emit(None)

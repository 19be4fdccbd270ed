"""The cards of the page of a date: the wish itself, what to expect, the check, and the way to a course."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.ids import SectionId
from trainer.desktop.charts.setting import short_day
from trainer.desktop.charts.shown import ChartShown, Rests, Unit
from trainer.desktop.pages.dates import date_of, date_words, day_of
from trainer.desktop.pages.progress.date_values import Outlook, Standing, Wish
from trainer.desktop.pages.progress.date_words import DateWords, day_words
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside, Labelled
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.segments import Segments
from trainer.desktop.widgets.steppers import DateStepper, Stepper
from trainer.desktop.widgets.text import Text
from trainer.insight.checking import FEWEST_CHECKED
from trainer.insight.plots.columns import Column, Columns, Limit

__all__ = ["TARGETS", "CheckCard", "CourseCard", "LoadChart", "OutlookCard", "WishCard"]

TARGETS = (0.8, 0.9, 0.95)
_LATEST = 730


class WishCard(Card):
    """The day, the share and the questions a day; ``wished`` carries the Wish that they come to."""

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.setSpacing(16)
        self._silent = False
        self._without: tuple[SectionId, ...] = ()
        told = DateWords(self)
        self.day = DateStepper(self.tr("The day"))
        self.day.dateChanged.connect(self._report)
        self.add(Labelled(self.tr("The day"), self.tr("The day on which you want to know it."), self.day))
        self._target = Segments(self.tr("To know on that day"), [(one, told.target(one)) for one in TARGETS])
        self._target.chosen.connect(self._report)
        what = self.tr("Of all questions that count, also those that you have not met yet.")
        self.add(Labelled(self.tr("To know on that day"), what, self._target))
        self._budget = Stepper(self.tr("Questions a day"), 5, 500)
        self._budget.valueChanged.connect(self._report)
        budget = self.tr("New ones and reviews together. No day asks more.")
        self.add(Labelled(self.tr("Questions a day"), budget, self._budget))

    @property
    def wish(self) -> Wish:
        """What is chosen now."""
        target = self._target.value
        share = target if isinstance(target, float) else TARGETS[-1]
        return Wish(day_of(self.day.date()), share, self._budget.value(), self._without)

    def leave_out(self, sections: tuple[SectionId, ...]) -> None:
        """These sections do not count any more, all others do: that is a wish as any other."""
        self._without = sections
        self._report()

    def show_wish(self, wish: Wish, today: int) -> None:
        """Show it as it stands; nothing is reported by that."""
        self._silent = True
        self.day.setDateRange(date_of(today + 1), date_of(max(wish.day, today + _LATEST)))
        self.day.setDate(date_of(wish.day))
        self._target.choose(min(TARGETS, key=lambda one: abs(one - wish.target)))
        self._budget.setValue(wish.budget)
        self._without = wish.without
        self._silent = False

    def _report(self, _: object = None) -> None:
        if not self._silent:
            self.wished.emit(self.wish)


class OutlookCard(Card):
    """What to expect of the wish, and what would make it work: ``wished`` carries the Wish that one press takes.

    ``leaving_out`` (None) asks for the sections, some of which may be left out.
    """

    wished = Signal(object)
    leaving_out = Signal(object)

    def __init__(self, outlook: Outlook, today: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told, self._outlook = DateWords(self), outlook
        self.add(Text(self.tr("What to expect"), Role.SMALL, "text2"))
        self.add(Text(self._told.expected(outlook), Role.QUESTION))
        verdict = self._told.verdict(outlook)
        days = self._told.days_left(outlook.wish.day - today)
        self.add(Text(f"{verdict} {days}", Role.READING_STRONG))
        if not outlook.plan.feasible:
            self._add_remedies()
        self.add(Text(self._told.change_today(outlook), Role.BODY))
        self.add(Text(self._told.rests(outlook), Role.SMALL, "text2"))

    def _add_remedies(self) -> None:
        found, wish = self._outlook.remedies, self._outlook.wish
        if found is None:
            self.add(Text(self.tr("Looking for what would make it work …"), Role.BODY, "text2"))
            return
        choices: list[tuple[str, Wish]] = []
        if found.budget is not None and found.budget > wish.budget:
            words = self.tr("Answer %n question(s) a day", "", found.budget)
            choices.append((words, wish._replace(budget=max(5, found.budget))))
        if found.date is not None and found.date > wish.day:
            words = self.tr("Move the date to {date}").format(date=day_words(found.date))
            choices.append((words, wish._replace(day=found.date)))
        if choices:
            self.add(Text(self.tr("Any one of these would make it work:"), Role.BODY, "text2"))
            row = Flow()
            for caption, other in choices:
                button = ActionButton(caption, Weight.SECONDARY)
                button.clicked.connect(lambda _=False, other=other: self.wished.emit(other))
                row.add(button)
            self.add(row)
        else:
            self.add(Text(self._told.nothing_helps(wish), Role.BODY))
        if found.fewer:
            choose = ActionButton(self.tr("Choose what to leave out"), Weight.SECONDARY)
            choose.clicked.connect(lambda: self.leaving_out.emit(None))
            fewer = Text(self._told.leave_out(found.fewer), Role.BODY, "text2")
            self.add(Beside(fewer, choose, least=560, shares=(1, 0), gap=16))


class CheckCard(Card):
    """What a check is; ``asked`` carries None."""

    asked = Signal(object)

    def __init__(self, standing: Standing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add(Text(self.tr("How ready are you really?"), Role.BODY_STRONG))
        if not standing.questions:
            words = self.tr("Every question that is kept back for checks was asked in the last 30 days, or today.")
            self.add(Text(words, Role.BODY, "text2"))
            return
        words = self.tr("A check asks %n question(s) that are never practised.", "", standing.questions)
        then = self.tr("Then it offers a drill that you have not seen. You learn the answers at its end.")
        words = f"{words} {then} {self.tr('It changes nothing in your schedule.')}"
        if standing.questions < FEWEST_CHECKED:
            words += " " + self.tr("Too few are left for more than an impression.")
        start = ActionButton(self.tr("Start a check"), Weight.SECONDARY, "target")
        start.clicked.connect(lambda: self.asked.emit(None))
        self.add(Beside(Text(words, Role.BODY, "text2"), start, least=560, shares=(1, 0), gap=16))


class CourseCard(Card):
    """The way to a course, where days and not months are left; ``asked`` carries None."""

    asked = Signal(object)

    def __init__(self, *, course: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add(Text(self.tr("Are you taught all of it in two to five days?"), Role.BODY_STRONG))
        words = self.tr("On a course, Today asks after each block, in the evening and the next morning, then checks.")
        button = ActionButton(self.tr("See the course") if course else self.tr("I am on a course"), Weight.SECONDARY)
        button.clicked.connect(lambda: self.asked.emit(None))
        self.add(Beside(Text(words, Role.BODY, "text2"), button, least=560, shares=(1, 0), gap=16))


class LoadChart(QObject):
    """Puts the chart of the load together."""

    def shown(self, outlook: Outlook) -> ChartShown:
        """The load of every day until the date."""
        days = outlook.plan.forecast.days
        columns = tuple(
            Column(short_day(one.day), date_words(date_of(one.day)), (round(one.reviews), one.new)) for one in days
        )
        final = next((one.day for one in days if one.final), None)
        sentence = self.tr("Every day until {date} stays within your questions a day.")
        sentence = sentence.format(date=day_words(outlook.wish.day))
        if days and final == days[0].day:
            sentence = self.tr("The last pass over what is weakest begins today.")
        elif final is not None:
            sentence = self.tr("The last pass over what is weakest begins on {date}.").format(date=day_words(final))
        plot = Columns(
            columns,
            (self.tr("Reviews"), self.tr("New questions")),
            self.tr("Questions"),
            "",
            self.tr("Day"),
            Limit(float(outlook.wish.budget), self.tr("Questions a day at most")),
        )
        details = self.tr(
            "Expected numbers, if you answer every day what the plan asks. It is planned anew after every session."
        )
        rests = Rests(outlook.met, 0, Unit.QUESTIONS)
        return ChartShown(self.tr("Day by day"), sentence, rests, plot, "days-to-the-date", details)

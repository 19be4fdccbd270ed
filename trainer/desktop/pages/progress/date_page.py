"""A date to be ready on: what is wished, what to expect of it day by day, and a check of how it stands."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.announcing import announce
from trainer.desktop.charts.card import ChartCard
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.progress.date_cards import CheckCard, CourseCard, LoadChart, OutlookCard, WishCard
from trainer.desktop.pages.progress.date_sections import SectionsCard
from trainer.desktop.pages.progress.date_values import Outlook, Standing, Wish
from trainer.desktop.pages.progress.date_words import DateWords, day_words
from trainer.desktop.saving import ChooseFile
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.text import Text

__all__ = ["DatePage"]


class DatePage(FramedPage):
    """``wished`` and ``kept`` carry a Wish: it was changed, or it is to be in force from now on.

    ``removed``, ``check_asked``, ``course_asked``, ``today_asked`` and ``left`` carry None.
    """

    wished = Signal(object)
    kept = Signal(object)
    removed = Signal(object)
    check_asked = Signal(object)
    course_asked = Signal(object)
    today_asked = Signal(object)
    left = Signal(object)

    def __init__(self, choose_file: ChooseFile, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=880, settle=False)
        self._choose_file = choose_file
        self._standing: Standing | None = None
        self._wish: WishCard | None = None
        self._sections: SectionsCard | None = None
        self._outlook = QWidget()
        self._back = ActionButton(self.tr("Back"), Weight.QUIET, key=self.tr("Esc"))
        self._back.clicked.connect(self.leave)
        self._remove = ActionButton(self.tr("Remove the date"), Weight.QUIET)
        self._remove.clicked.connect(lambda: self.removed.emit(None))
        self._keep = ActionButton(self.tr("Set this date"), Weight.PRIMARY, key=self.tr("Enter"))
        self._keep.clicked.connect(self._report)
        self._today = ActionButton(self.tr("Go to Today"), Weight.PRIMARY, key=self.tr("Enter"))
        self._today.clicked.connect(lambda: self.today_asked.emit(None))
        self.body.add_action(self._back)
        self.body.add_action(self._remove)
        self.body.add_action(self._keep, end=True)
        self.body.add_action(self._today, end=True)

    def show_standing(self, standing: Standing) -> None:
        """Show the wish; what to expect of it follows."""
        self._standing = standing
        self.body.clear()
        self.body.add(Text(self.tr("A date to be ready on"), Role.TITLE))
        self.body.add(Text(self._about(standing), Role.BODY, "text2"))
        self._wish = WishCard()
        self._wish.show_wish(standing.wish, standing.today)
        self._wish.wished.connect(self.wished)
        self.body.add(self._wish)
        self._sections = None
        if len(standing.sections) > 1:
            self._sections = SectionsCard(standing.sections, standing.wish.without)
            self._sections.left_out.connect(self._wish.leave_out)
            self.body.add(self._sections)
        self._outlook = QWidget()
        stacked(self._outlook, 12)
        self.body.add(self._outlook)
        self.show_reckoning()
        check = CheckCard(standing)
        check.asked.connect(self.check_asked)
        self.body.add(check)
        course = CourseCard(course=standing.course)
        course.asked.connect(self.course_asked)
        self.body.add(course)
        self._show_kept(standing.kept)

    def show_reckoning(self) -> None:
        """Say that what to expect is being worked out; what stood there before stays in sight meanwhile."""
        if not self._cards():
            waiting = Card()
            waiting.add(Text(self.tr("What to expect"), Role.SMALL, "text2"))
            waiting.add(Text(self.tr("Working out the days until then …"), Role.READING_STRONG))
            self._fill(waiting)

    def show_outlook(self, outlook: Outlook) -> None:
        """Show what to expect of the wish."""
        standing = self._standing
        if standing is None:
            return
        inside = self._outlook.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        card = OutlookCard(outlook, standing.today)
        card.wished.connect(self._take)
        card.leaving_out.connect(self._leave_out)
        chart = ChartCard(LoadChart(self).shown(outlook), self._choose_file)
        self._fill(card, chart)
        self.body.put_in_order()
        if inside and self._wish is not None:
            self._wish.day.setFocus()
        announce(self, DateWords(self).expected(outlook))

    def show_kept(self, standing: Standing) -> None:
        """The wish is in force now, or no longer, or another one: the cards stay as they are."""
        self._standing = standing
        if self._wish is not None and self._wish.wish != standing.wish:
            self._wish.show_wish(standing.wish, standing.today)
        self._show_kept(standing.kept)

    def leave(self) -> None:
        """Report that the person wants to be elsewhere."""
        self.left.emit(None)

    def _show_kept(self, kept: bool) -> None:
        for button, shown in ((self._remove, kept), (self._today, kept), (self._keep, not kept)):
            button.setVisible(shown)
        self.body.make_primary(self._today if kept else self._keep)
        self.body.put_in_order()
        if self._wish is not None:
            self.start_at(self._today if kept else self._wish.day)

    def _about(self, standing: Standing) -> str:
        if standing.last and standing.last == standing.today:
            return self.tr("Today is your day. From now on questions come back at their usual times.")
        if standing.last:
            return self.tr("Your date, {date}, has passed; questions come back at their usual times.").format(
                date=day_words(standing.last)
            )
        return self.tr(
            "With a date, Today asks what it takes to know most on that day: less in the beginning, and a last pass "
            "over what is weakest just before it."
        )

    def _take(self, wish: Wish) -> None:
        if self._wish is not None and self._standing is not None:
            self._wish.show_wish(wish, self._standing.today)
        self.wished.emit(wish)

    def _leave_out(self, _: object) -> None:
        if self._sections is not None:
            self._sections.open()

    def _report(self) -> None:
        if self._wish is not None:
            self.kept.emit(self._wish.wish)

    def _cards(self) -> int:
        column = self._outlook.layout()
        return 0 if column is None else column.count()

    def _fill(self, *cards: QWidget) -> None:
        column = self._outlook.layout()
        if column is None:
            return
        while (item := column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for card in cards:
            column.addWidget(card)

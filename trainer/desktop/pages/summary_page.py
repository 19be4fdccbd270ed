"""The end of a sitting: what moved, what comes back when, and what is worth a second look. No marks, no prizes."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.desktop.pages.dates import in_days
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.return_bars import BarLine, ReturnBars
from trainer.desktop.widgets.text import Text
from trainer.study.showing import Summary

__all__ = ["BRIEFING", "COURSE", "DUE", "NOTHING", "Closing", "SummaryPage"]

DUE, BRIEFING, COURSE, NOTHING = "due", "briefing", "course", "nothing"
_MOST_DAYS = 7
_MOST_STEMS = 8


class Closing(NamedTuple):
    """A sitting's summary with what can come next.

    ``next`` is ``due`` (``due`` questions wait), ``briefing`` (the section called ``section_title`` is next to be
    read), ``course`` (one goes on) or ``nothing``; ``next_due_in`` is in study days (None: never). ``stems`` are the
    questions answered surely and wrongly, in the order of ``summary.sure_and_wrong``. ``to_go`` are the days until the
    date to be ready on (0: none).
    """

    summary: Summary
    next: str
    due: int = 0
    section_title: str = ""
    next_due_in: int | None = None
    stems: tuple[str, ...] = ()
    to_go: int = 0


class SummaryPage(FramedPage):
    """``went_on`` asks for what comes next, ``rested`` for nothing more; both carry None.

    So does ``mistakes_asked``, which asks for what was sure and wrong.
    """

    went_on = Signal(object)
    rested = Signal(object)
    mistakes_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=880)
        self._something_next = False
        self._rest = ActionButton(self.tr("Enough for now"), Weight.QUIET, key=self.tr("Esc"))
        self._rest.clicked.connect(self.leave)
        self._primary = ActionButton("", Weight.PRIMARY, key=self.tr("Enter"))
        self._primary.clicked.connect(self._go_on)
        self.body.add_action(self._rest)
        self.body.add_action(self._primary, end=True, primary=True)

    def show_summary(self, closing: Closing) -> None:
        """Show how the sitting went."""
        self._something_next = closing.next != NOTHING
        self.body.clear()
        self.body.add(Text(self._title(closing.summary), Role.TITLE))
        self.body.add(Text(self._length(closing.summary), Role.BODY, "text2"))
        self.body.add_space(4)
        self.body.add(Beside(self._moved(closing.summary), self._returns(closing.summary), least=640))
        if closing.stems:
            self.body.add(self._second_look(closing.stems))
        self.body.add(Text(self._next(closing), Role.READING))
        if closing.to_go:
            self.body.add(Text(self.tr("%n day(s) to go until your date.", "", closing.to_go), Role.BODY, "text2"))
        captions = {DUE: self.tr("Go on"), BRIEFING: self.tr("Read the next section"), COURSE: self.tr("Go on")}
        self._primary.set_caption(captions.get(closing.next, self.tr("Done")))
        self._rest.setVisible(self._something_next)
        self.body.put_in_order()
        self.setFocus()

    def leave(self) -> None:
        """Report that it is enough for now."""
        self.rested.emit(None)

    def _go_on(self) -> None:
        (self.went_on if self._something_next else self.rested).emit(None)

    def _title(self, summary: Summary) -> str:
        if summary.why == "time":
            return self.tr("Time is up for this session")
        return self.tr("Session done") if summary.why == "finished" else self.tr("You stopped here")

    def _length(self, summary: Summary) -> str:
        minutes = max(1, round(summary.milliseconds / 60_000))
        answers = self.tr("%n answer(s)", "", summary.answers)
        if summary.decisions:
            decisions = self.tr("%n decision(s)", "", summary.decisions)
            both = self.tr("{answers} and {decisions}").format(answers=answers, decisions=decisions)
            answers = both if summary.answers else decisions
        return self.tr("{answers} in {minutes}").format(answers=answers, minutes=self.tr("%n minute(s)", "", minutes))

    def _moved(self, summary: Summary) -> Card:
        card = Card()
        card.add(Text(self.tr("What moved"), Role.BODY_STRONG))
        for line in self._movements(summary):
            card.add(Text(line, Role.BODY))
        card.column.addStretch(1)
        return card

    def _movements(self, summary: Summary) -> list[str]:
        right = self.tr("{right} of %n question(s) right at the first try", "", summary.asked)
        only_others = not summary.asked and (summary.relearned or summary.decisions)
        lines = [] if only_others else [right.format(right=summary.right)]
        if summary.decisions:
            lines.append(self.tr("%n decision(s) made again in another situation", "", summary.decisions))
        if summary.new:
            lines.append(self.tr("%n question(s) met for the first time", "", summary.new))
        if summary.relearned:
            lines.append(self.tr("%n question(s) practised once more", "", summary.relearned))
        if summary.lucky:
            lines.append(self.tr("%n right guess(es) that held when asked another way", "", summary.lucky))
        if summary.unlucky:
            lines.append(self.tr("%n lucky guess(es), found out and coming back soon", "", summary.unlucky))
        return lines

    def _returns(self, summary: Summary) -> Card:
        card = Card()
        card.add(Text(self.tr("When they come back"), Role.BODY_STRONG))
        if summary.returns:
            card.add(ReturnBars(self.tr("When they come back"), self._bars(summary.returns)))
        else:
            card.add(Text(self.tr("Nothing was scheduled in this session."), Role.BODY, "text2"))
        card.column.addStretch(1)
        return card

    def _bars(self, returns: tuple[tuple[int, int], ...]) -> list[BarLine]:
        shown = returns if len(returns) <= _MOST_DAYS else returns[: _MOST_DAYS - 1]
        lines = [BarLine(_capital(in_days(days)), count) for days, count in shown]
        rest = returns[len(shown) :]
        if rest:
            first, last = rest[0][0], rest[-1][0]
            words = self.tr("In {first} to {last} days").format(first=first, last=last)
            lines.append(BarLine(words, sum(count for _, count in rest)))
        return lines

    def _second_look(self, stems: tuple[str, ...]) -> Card:
        card = Card(ground="note_soft", edge="")
        card.add(Text(self.tr("Worth a second look"), Role.BODY_STRONG))
        card.add(
            Text(
                self.tr("You were sure here, and the answer was another. Such surprises tend to be remembered well."),
                Role.BODY,
                "text2",
            )
        )
        for stem in stems[:_MOST_STEMS]:
            card.column.addLayout(_dashed(stem))
        if len(stems) > _MOST_STEMS:
            card.add(Text(self.tr("and %n more", "", len(stems) - _MOST_STEMS), Role.SMALL, "text2"))
        row = Flow()
        look = ActionButton(self.tr("See what holds"), Weight.SECONDARY, "lightbulb")
        look.clicked.connect(lambda: self.mistakes_asked.emit(None))
        row.add(look)
        card.column.addSpacing(4)
        card.add(row)
        return card

    def _next(self, closing: Closing) -> str:
        if closing.next == DUE:
            return self.tr("%n more question(s) are due today.", "", closing.due)
        if closing.next == BRIEFING:
            return self.tr("Next there is something new to read: {title}").format(title=closing.section_title)
        if closing.next == COURSE:
            return self.tr("Your course goes on from here.")
        if closing.next_due_in is None:
            return self.tr("Nothing else is waiting for you.")
        return self.tr("Nothing else is due. The next questions come back {when}.").format(
            when=in_days(closing.next_due_in)
        )


def _dashed(words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(Text("–", Role.BODY, wide=False), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Text(words, Role.BODY), 1)
    return row


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

"""Cards of the progress page that are no charts: what is known in all, what to do about it, and what was done."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.charts.figures import FiguresView
from trainer.desktop.pages.dates import back_to, date_of, date_words
from trainer.desktop.pages.progress.progress_values import Counted, Known, RunLine, SectionStanding, Steps
from trainer.desktop.pages.progress.progress_words import ProgressWords
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.asides import Aside
from trainer.desktop.widgets.beside import Beside, stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.progress_line import ProgressLine
from trainer.desktop.widgets.rows import Row, Rows
from trainer.desktop.widgets.text import Text
from trainer.insight.progress import Balance
from trainer.insight.tables import NOTHING, Cell, Table, number, words

__all__ = ["DaysCard", "KnownCard", "MistakesCard", "Remedies", "RunsCard", "WaitCard"]

_MOST_DAYS, _MOST_RUNS = 60, 60


class WaitCard(Card):
    """Stands where a figure will be, with how far it has come."""

    def __init__(self, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add(Text(title, Role.SMALL, "text2"))
        self.add(Text(sentence, Role.READING_STRONG))
        self._line = ProgressLine(sentence)
        self._line.hide()
        self.add(self._line)

    def show_steps(self, steps: Steps) -> None:
        """It has come so far."""
        self._line.show_steps(steps.done, steps.total)
        self._line.show()


class KnownCard(Card):
    """What would be known now, and the same apart by what it rests on."""

    def __init__(self, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        told = ProgressWords(self)
        self.add(Text(self.tr("What you know"), Role.SMALL, "text2"))
        self.add(Text(told.mastery(known.whole, tomorrow=known.fresh), Role.QUESTION))
        if known.whole.expected is not None:
            self.add(Text(told.mastery_rests(known.whole), Role.SMALL, "text2"))
        self.column.addSpacing(6)
        document = _part(self.tr("What the document says"), told.about(known.document))
        self.add(Beside(document, _part(self.tr("What holds up"), told.about(known.holds_up)), least=520))


def _part(title: str, sentence: str) -> QWidget:
    part = QWidget()
    column = stacked(part, 2)
    column.addWidget(Text(title, Role.BODY_STRONG))
    column.addWidget(Text(sentence, Role.BODY, "text2"))
    return part


class Remedies(QWidget):
    """A row for each section in which knowledge and judgement fall apart: opening it starts what mends that.

    ``practice_asked`` carries the SectionId to practise, ``drill_asked`` the DrillId to play.
    """

    practice_asked = Signal(object)
    drill_asked = Signal(object)

    def __init__(self, sections: Iterable[SectionStanding], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        told = ProgressWords(self)
        column = stacked(self, 8)
        rows = Rows(self.tr("What to do about it"))
        self.empty = True
        for section in sections:
            if section.balance in (Balance.UNKNOWN, Balance.BOTH):
                continue
            self.empty = False
            does = self.tr("Practise its questions")
            if self._by_drill(section):
                does = self.tr("Decide in a drill")
            row = Row(section.title, (Aside(told.field(section.balance), 210), Aside(does, 150, "accent_text", "play")))
            row.clicked.connect(lambda _=False, one=section: self._start(one))
            rows.add(row)
        column.addWidget(Text(self.tr("What to do about it"), Role.BODY_STRONG))
        column.addWidget(rows)

    def _by_drill(self, section: SectionStanding) -> bool:
        return section.balance is Balance.ONLY_KNOWS and section.drill is not None

    def _start(self, section: SectionStanding) -> None:
        if self._by_drill(section):
            self.drill_asked.emit(section.drill)
        else:
            self.practice_asked.emit(section.id)


class MistakesCard(Card):
    """How much stands as sure and wrong; ``asked`` carries None: it is to be looked at."""

    asked = Signal(object)

    def __init__(self, mistakes: int, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="note_soft" if mistakes else "surface", edge="" if mistakes else "border")
        sentence = Text(ProgressWords(self).mistakes(mistakes), Role.READING_STRONG)
        if not mistakes:
            self.add(sentence)
            return
        look = ActionButton(self.tr("See what holds"), Weight.SECONDARY, "lightbulb")
        look.clicked.connect(lambda: self.asked.emit(None))
        self.add(Beside(sentence, look, least=560, shares=(1, 0), gap=12))


class DaysCard(Card):
    """The latest days on which something was answered."""

    def __init__(self, counted: Counted, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add(Text(self.tr("Day by day"), Role.SMALL, "text2"))
        days = sorted((day for day, row in counted.days.items() if row.answers), reverse=True)
        if not days:
            self.add(Text(self.tr("You have answered no question yet."), Role.READING_STRONG))
            self.column.addStretch(1)
            return
        latest = counted.days[days[0]]
        sentence = self.tr("You answered last {when}: {right} of %n question(s) right.", "", latest.answers)
        when = back_to(days[0], counted.today)
        self.add(Text(sentence.format(when=when, right=QLocale().toString(latest.right)), Role.READING_STRONG))
        heads = (self.tr("Day"), self.tr("Questions"), self.tr("Right"), self.tr("Minutes"))
        rows = []
        for day in days[:_MOST_DAYS]:
            row = counted.days[day]
            figures = (row.answers, row.right, max(1, round(row.milliseconds / 60_000)))
            rows.append((words(_date(day)), *map(_count, figures)))
        self.add(FiguresView(Table(heads, tuple(rows)), self.tr("Day by day")))
        self.column.addStretch(1)


class RunsCard(Card):
    """The latest runs of drills."""

    def __init__(self, counted: Counted, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add(Text(self.tr("Drill by drill"), Role.SMALL, "text2"))
        if not counted.runs:
            self.add(Text(self.tr("You have played no drill yet."), Role.READING_STRONG))
            self.column.addStretch(1)
            return
        decisions = sum(run.decisions for run in counted.runs)
        sentence = self.tr("You played %n drill(s), with {decisions} in all.", "", len(counted.runs))
        made = self.tr("%n decision(s)", "", decisions)
        self.add(Text(sentence.format(decisions=made), Role.READING_STRONG))
        heads = (self.tr("Drill"), self.tr("Day"), self.tr("Decisions"), self.tr("Ended"))
        rows = tuple(
            (words(run.title), words(_date(run.day)), _count(run.decisions), self._ended(run))
            for run in counted.runs[:_MOST_RUNS]
        )
        self.add(FiguresView(Table(heads, rows), self.tr("Drill by drill")))
        self.column.addStretch(1)

    def _ended(self, run: RunLine) -> Cell:
        if run.ending:
            return words(self.tr("{ending} (practice)").format(ending=run.ending) if run.practice else run.ending)
        return words(self.tr("given up")) if run.closed else NOTHING


def _count(value: int) -> Cell:
    return number(float(value), QLocale().toString(value))


def _date(day: int) -> str:
    return date_words(date_of(day))

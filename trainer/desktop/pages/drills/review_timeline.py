"""The decisions of a run one below the other on a line; one at a time is opened, with its details a facet at a time."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.drills.review_happened import HappenedPart
from trainer.desktop.pages.drills.review_options import OptionsPart
from trainer.desktop.pages.drills.review_others import OthersPart
from trainer.desktop.pages.drills.review_source import SourcePart
from trainer.desktop.pages.drills.review_values import WhatIf, WhatIfAsked
from trainer.desktop.pages.drills.review_words import pills_of
from trainer.desktop.paint import fill
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.beside import stacked
from trainer.desktop.widgets.decision_row import CIRCLE, DecisionLine, DecisionRow
from trainer.desktop.widgets.segments import Segments
from trainer.insight.after_action import AfterAction, Decided

__all__ = ["DecisionDetails", "Facet", "Timeline"]

_INDENT, _NARROW = 48, 480


class Facet(StrEnum):
    """The sides of a decision that are looked at one at a time."""

    HAPPENED = "happened"
    OTHERS = "others"
    OPTIONS = "options"
    SOURCE = "source"


class DecisionDetails(QWidget):
    """What there is to see of one decision; ``what_if_asked`` carries an option's id, ``section_asked`` a SectionId."""

    what_if_asked = Signal(object)
    section_asked = Signal(object)

    def __init__(self, decided: Decided, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._decided = decided
        self._column = stacked(self, 12)
        self._segments = Segments(
            decided.title,
            (
                (Facet.HAPPENED, self.tr("What happened")),
                (Facet.OTHERS, self.tr("Others")),
                (Facet.OPTIONS, self.tr("Options")),
                (Facet.SOURCE, self.tr("Behind it")),
            ),
        )
        self._segments.chosen.connect(self.show_facet)
        self._column.addWidget(self._segments)
        self._parts: dict[Facet, QWidget] = {}
        self.options: OptionsPart | None = None
        self.follow_theme()
        self.show_facet(Facet.HAPPENED)

    def follow_theme(self) -> None:
        """Stay in line with the titles, where there is room for that."""
        narrow = self.width() < theme().scaled(_NARROW)
        self._column.setContentsMargins(0 if narrow else theme().scaled(_INDENT), 4, 0, 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: a narrow page gives all of its width to the words."""
        super().resizeEvent(event)
        self.follow_theme()

    def show_facet(self, facet: Facet) -> None:
        """Show one side of the decision; each is made when it is first wanted."""
        self._segments.choose(facet)
        if facet not in self._parts:
            makers: dict[Facet, Callable[[], QWidget]] = {
                Facet.HAPPENED: lambda: HappenedPart(self._decided),
                Facet.OTHERS: lambda: OthersPart(self._decided),
                Facet.OPTIONS: self._make_options,
                Facet.SOURCE: self._make_source,
            }
            self._parts[facet] = makers[facet]()
            self._column.addWidget(self._parts[facet])
        for name, part in self._parts.items():
            part.setVisible(name == facet)

    def _make_options(self) -> QWidget:
        self.options = OptionsPart(self._decided)
        self.options.what_if_asked.connect(self.what_if_asked)
        return self.options

    def _make_source(self) -> QWidget:
        part = SourcePart(self._decided.source)
        part.section_asked.connect(self.section_asked)
        return part


class Timeline(QWidget):
    """``opened`` carries the number of the decision that is open now (-1: none), ``what_if_asked`` a WhatIfAsked.

    ``section_asked`` carries a SectionId, ``grown`` the widget that has just been shown.
    """

    opened = Signal(object)
    what_if_asked = Signal(object)
    section_asked = Signal(object)
    grown = Signal(object)

    def __init__(self, after: AfterAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Decisions"))
        self._after = after
        self._column = stacked(self, 0)
        self.rows: list[DecisionRow] = []
        self._details: dict[int, DecisionDetails] = {}
        for number, decided in enumerate(after.decisions):
            row = DecisionRow(_line(decided))
            row.setFocusPolicy(Qt.FocusPolicy.ClickFocus if number else Qt.FocusPolicy.StrongFocus)
            row.wanders.connect(partial(self._wander, number))
            row.clicked.connect(partial(self._toggle, number))
            self.rows.append(row)
            self._column.addWidget(row)
        self._column.addStretch(1)

    @property
    def open_now(self) -> int:
        """The decision that is open, from 0; -1 when none is."""
        return next((number for number, row in enumerate(self.rows) if row.isChecked()), -1)

    def open(self, number: int, facet: Facet = Facet.HAPPENED) -> DecisionDetails:
        """Open this decision at a facet, and close any other."""
        for other, row in enumerate(self.rows):
            row.setChecked(other == number)
            if other in self._details:
                self._details[other].setVisible(other == number)
        if number not in self._details:
            self._details[number] = self._make(number)
        details = self._details[number]
        details.show_facet(facet)
        details.show()
        self._keep(number)
        self.opened.emit(number)
        self.grown.emit(details)
        return details

    def show_what_if(self, what: WhatIf) -> None:
        """Show a branch at its decision."""
        details = self._details.get(what.decision)
        if details is not None and details.options is not None:
            added = details.options.show_what_if(what)
            if added is not None:
                self.grown.emit(added)

    def _make(self, number: int) -> DecisionDetails:
        details = DecisionDetails(self._after.decisions[number])
        details.what_if_asked.connect(lambda option: self.what_if_asked.emit(WhatIfAsked(number, option)))
        details.section_asked.connect(self.section_asked)
        self._column.insertWidget(self._column.indexOf(self.rows[number]) + 1, details)
        return details

    def _toggle(self, number: int) -> None:
        if self.rows[number].isChecked():
            self.open(number)
            return
        self._details[number].hide()
        self.opened.emit(-1)

    def _wander(self, number: int, steps: int) -> None:
        target = min(len(self.rows) - 1, max(0, number + steps))
        self._keep(target)
        self.rows[target].setFocus(Qt.FocusReason.TabFocusReason)

    def _keep(self, kept: int) -> None:
        for number, row in enumerate(self.rows):
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if number == kept else Qt.FocusPolicy.ClickFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: the line from the first decision to the last."""
        if not self.rows:
            return
        painter = QPainter(self)
        size = theme().scaled(CIRCLE)
        x = self.width() - size / 2 - 1 if self.isRightToLeft() else size / 2 - 1
        top, bottom = self.rows[0].y() + size, self.rows[-1].y() + size
        fill(painter, QRectF(x, top, 2, bottom - top), theme().colours.border)
        painter.end()


def _line(decided: Decided) -> DecisionLine:
    tone = "good" if decided.picked.best else "bad" if decided.costly else ""
    return DecisionLine(decided.number, decided.title, decided.done, decided.moved, pills_of(decided), tone)

"""A group's questions as a table: what a column shows, and in which order it puts the rows."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject

from trainer.base.ids import ItemId
from trainer.desktop.pages.groups.question_values import QuestionLine
from trainer.desktop.pages.groups.question_words import QuestionWords
from trainer.insight.tables import Cell, Table, number, words

__all__ = ["WIDTHS", "QuestionTable"]

WIDTHS = (220, 150, 80, 68, 104, 100, 220)
"""The columns' in pixels at 100 % text; the first takes what is left."""
_MOST_FIRST = frozenset({2})


class QuestionTable(QObject):
    """The rows in their order of need; sorted by a column, what has no figure there comes last."""

    def __init__(self, lines: Sequence[QuestionLine], parent: QObject) -> None:
        super().__init__(parent)
        self._words = QuestionWords(self)
        self._lines = tuple(lines)
        self._hidden: frozenset[ItemId] = frozenset()
        self.column = len(WIDTHS) - 1
        self.turned = False

    @property
    def heads(self) -> tuple[str, ...]:
        """What the columns are called."""
        names = (self.tr("Question"), self.tr("Section"), self.tr("Answers"), self.tr("Right"))
        return (*names, self.tr("With the rest"), self.tr("Of its most"), self.tr("Look at"))

    def sort_by(self, column: int) -> None:
        """Sort by a column; by the same one again, the other way round."""
        self.turned = column == self.column and not self.turned
        self.column = column

    def hide(self, items: Collection[ItemId]) -> None:
        """Say of these that they are hidden."""
        self._hidden = frozenset(items)

    def lines(self) -> tuple[QuestionLine, ...]:
        """The rows in their order; the last column's is that of need."""
        if self.column == len(WIDTHS) - 1:
            return tuple(reversed(self._lines)) if self.turned else self._lines
        keyed = [(self._key(line), line) for line in self._lines]
        there = sorted((pair for pair in keyed if pair[0] is not None), key=_first, reverse=self._backwards)
        return (*(line for _, line in there), *(line for key, line in keyed if key is None))

    @property
    def _backwards(self) -> bool:
        return (self.column in _MOST_FIRST) is not self.turned

    def table(self, *, marked: bool = False) -> Table:
        """The rows as they stand; ``marked`` shows by an arrow which way they are sorted."""
        heads = list(self.heads)
        if marked:
            arrow = "↑" if (self.turned if self.column == len(WIDTHS) - 1 else not self._backwards) else "↓"
            heads[self.column] = f"{heads[self.column]} {arrow}"
        return Table(tuple(heads), tuple(map(self._row, self.lines())))

    def looks(self, line: QuestionLine) -> str:
        """What somebody should look at in this row."""
        return self._words.looks(line, hidden=line.item.id in self._hidden)

    def _key(self, line: QuestionLine) -> str | float | None:
        told = line.analysis
        values: tuple[str | float | None, ...] = (
            line.item.stem.casefold(),
            line.section.casefold(),
            told.number,
            told.facility,
            told.discrimination,
            told.efficiency,
        )
        return values[self.column]

    def _row(self, line: QuestionLine) -> tuple[Cell, ...]:
        told, said = line.analysis, self._words
        nothing = words(said.nothing)
        return (
            words(" ".join(line.item.stem.split())),
            words(line.section),
            number(told.number, str(told.number)),
            nothing if told.facility is None else number(told.facility, said.percent(told.facility)),
            nothing if told.discrimination is None else number(told.discrimination, said.figure(told.discrimination)),
            nothing if told.efficiency is None else number(told.efficiency, said.percent(told.efficiency)),
            words(self.looks(line)),
        )


def _first(pair: tuple[str | float | None, QuestionLine]) -> str | float:
    key = pair[0]
    return "" if key is None else key

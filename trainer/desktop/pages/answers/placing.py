"""Matching and classification: each entry is put in one of the groups."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from trainer.content.model import Classification, Entry
from trainer.desktop.pages.answers.answer import Answer, gave_up
from trainer.desktop.pages.answers.entry_row import EntryRow
from trainer.desktop.theme import Role
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.option_face import Outcome
from trainer.desktop.widgets.outcome_line import OutcomeLine
from trainer.desktop.widgets.text import Text
from trainer.study.responses import Placement, Response
from trainer.study.showing import Question, Telling

__all__ = ["PlacingAnswer"]


class PlacingAnswer(Answer):
    """The groups with their numbers, then a row an entry.

    A number key, Left and Right place the entry that has the focus; Up and Down go from entry to entry. Where each
    group takes one entry, placing a second one in it frees the first.
    """

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        body = question.item.body
        self._body = body if isinstance(body, Classification) else Classification((), (), False)
        self._groups = [group.text for group in self._body.groups]
        self._legend = Card(self, ground="sunken", edge="", padding=16)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for number, group in enumerate(self._groups, 1):
            grid.addWidget(Text(str(number), Role.READING, "text2", wide=False), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Text(group, Role.READING), number, 1)
        self._legend.column.addLayout(grid)
        self.column.addWidget(self._legend)
        place = {name: index for index, name in enumerate(question.order)}
        self._entries = sorted(self._body.entries, key=lambda entry: place.get(entry.id, len(place)))
        self.rows = [self._row(entry) for entry in self._entries]

    def _row(self, entry: Entry) -> EntryRow:
        row = EntryRow(entry.id, entry.text, self._groups, self)
        row.placed.connect(self._take_place)
        row.step_asked.connect(self._take_step)
        self.column.addWidget(row)
        return row

    def response(self) -> Response | None:
        """Where every entry was put; None until all are."""
        places = self._places()
        return Placement(places) if len(places) == len(self.rows) else None

    def _places(self) -> tuple[tuple[str, str], ...]:
        return tuple((row.entry, self._body.groups[row.chosen].id) for row in self.rows if row.chosen >= 0)

    def choose(self, number: int) -> None:
        """Put the entry that has the focus in this group, and go on to the next that is not placed."""
        if not 1 <= number <= len(self._groups):
            return
        place = next((index for index, row in enumerate(self.rows) if row.has_focus()), self._open_from(0))
        self.rows[place].choose(number - 1)
        self.rows[self._open_from(place)].take_focus(Qt.FocusReason.ShortcutFocusReason)

    def _open_from(self, place: int) -> int:
        """The next row without a group, going round; the row itself when there is none."""
        around = [*range(place + 1, len(self.rows)), *range(place + 1)]
        return next((index for index in around if self.rows[index].chosen < 0), place)

    def take_focus(self, reason: Qt.FocusReason) -> None:
        """The first entry that is not placed."""
        self.rows[self._open_from(len(self.rows) - 1)].take_focus(reason)

    def parts(self) -> tuple[str, ...]:
        """Entry, group, entry, group and so on."""
        return tuple(name for pair in self._places() for name in pair)

    def restore(self, parts: Sequence[str]) -> None:
        """Place again what was placed."""
        places = dict(zip(parts[::2], parts[1::2], strict=False))
        numbers = {group.id: index for index, group in enumerate(self._body.groups)}
        for row in self.rows:
            chosen = numbers.get(places.get(row.entry, ""))
            if chosen is not None:
                row.choose(chosen)

    def tell(self, telling: Telling) -> None:
        """Each entry with the group where it belongs, where the learner had put it, and why."""
        self._legend.hide()
        names = {group.id: group.text for group in self._body.groups}
        for entry, row in zip(self._entries, self.rows, strict=True):
            row.hide()
            had = self._body.groups[row.chosen].id if row.chosen >= 0 and not gave_up(telling) else ""
            outcome = Outcome.WRONG_CHOSEN if had not in ("", entry.group) else Outcome.RIGHT_CHOSEN
            right = self.tr("Correct answer: {group}").format(group=names[entry.group])
            if outcome is Outcome.WRONG_CHOSEN:
                caption = self.tr("Your answer: {group}").format(group=names[had])
                self.add_told(OutcomeLine(outcome, caption, entry.text, entry.why, self, correct=right))
            else:
                self.add_told(OutcomeLine(outcome, right, entry.text, entry.why, self))

    def _take_place(self, placed: tuple[str, int]) -> None:
        if self._body.one_to_one:
            for row in self.rows:
                if row.entry != placed[0] and row.chosen == placed[1]:
                    row.free()
        self.tell_change()

    def _take_step(self, asked: tuple[str, int]) -> None:
        place = next(index for index, row in enumerate(self.rows) if row.entry == asked[0])
        if 0 <= place + asked[1] < len(self.rows):
            self.rows[place + asked[1]].take_focus(Qt.FocusReason.TabFocusReason)

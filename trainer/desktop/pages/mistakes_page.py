"""What was sure and wrong: each question with what was answered, that it was wrong and why, and what is right."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.content.model import ClaimVerdict, Item, Reference, Statement
from trainer.desktop.pages.claims import contested_card
from trainer.desktop.pages.dates import back_to, in_days
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.references import reference_words
from trainer.desktop.pages.refutation import Refutation
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.emblem import Emblem
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text
from trainer.record.mistakes import Mistake
from trainer.study.refuting import Point

__all__ = ["Entry", "Mistakes", "MistakesPage"]


class Entry(NamedTuple):
    """A question that was answered surely and wrongly.

    ``titles`` ends with its section's, its parents' before it; ``contested`` are the statements behind it that do not
    simply hold, ``references`` what they and the item cite; ``due_day`` is the study day on which it comes back (None:
    not known).
    """

    mistake: Mistake
    item: Item
    titles: tuple[str, ...]
    points: tuple[Point, ...]
    contested: tuple[Statement, ...]
    references: tuple[Reference, ...]
    due_day: int | None


class Mistakes(NamedTuple):
    """The entries shown on the study day ``today``; ``more`` follow once these are settled."""

    entries: tuple[Entry, ...]
    more: int
    today: int


class MistakesPage(FramedPage):
    """``practice_asked`` and ``left`` carry None, ``section_asked`` the SectionId of the section to read."""

    practice_asked = Signal(object)
    section_asked = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = ActionButton(self.tr("Back"), Weight.QUIET, key=self.tr("Esc"))
        self._back.clicked.connect(self.leave)
        self._practise = ActionButton("", Weight.PRIMARY, key=self.tr("Enter"))
        self._practise.clicked.connect(lambda: self.practice_asked.emit(None))
        self._return = ActionButton(self.tr("Back"), Weight.PRIMARY, key=self.tr("Enter"))
        self._return.clicked.connect(self.leave)
        self.body.add_action(self._back)
        self.body.add_action(self._return)
        self.body.add_action(self._practise, end=True)

    def show_mistakes(self, mistakes: Mistakes) -> None:
        """Show these, or what the page is for when there are none."""
        self.body.clear()
        if mistakes.entries:
            self._add_head(mistakes)
            for entry in mistakes.entries:
                self.body.add(self._card(entry, mistakes.today))
            if mistakes.more:
                later = self.tr("%n more follow once these are settled.", "", mistakes.more)
                self.body.add(Text(later, Role.BODY, "text2"))
        else:
            self._add_nothing()
        some, single = bool(mistakes.entries), len(mistakes.entries) == 1
        self._practise.set_caption(self.tr("Practise it") if single else self.tr("Practise these"))
        self._practise.setVisible(some)
        self._back.setVisible(some)
        self._return.setVisible(not some)
        self.body.make_primary(self._practise if some else self._return)
        self.body.put_in_order()
        self.setFocus()

    def leave(self) -> None:
        """Report that the person wants to be elsewhere."""
        self.left.emit(None)

    def _add_head(self, mistakes: Mistakes) -> None:
        self.body.add(Text(self.tr("Sure and wrong"), Role.TITLE))
        number = len(mistakes.entries) + mistakes.more
        one = self.tr("It stays here until you know the answer on a later day.")
        stays = one if number == 1 else self.tr("Each stays here until you know it on a later day.")
        count = self.tr("%n answer(s) that you were sure of were wrong.", "", number)
        self.body.add(Text(f"{count} {stays}", Role.BODY, "text2"))
        self.body.add_space(4)

    def _add_nothing(self) -> None:
        self.body.add(Emblem("check"))
        self.body.add(Text(self.tr("Nothing sure and wrong"), Role.TITLE))
        words = self.tr(
            "When you are sure of an answer and it is wrong, it is kept here with the reasons, comes back in the "
            "session and on the next day, and stays until you know it on a later day."
        )
        self.body.add(Text(words, Role.READING, "text2"))

    def _card(self, entry: Entry, today: int) -> Card:
        card = Card()
        head = Flow(gap=10)
        head.add(Text(" › ".join(entry.titles), Role.SMALL_STRONG, "text2", wide=False))
        if entry.mistake.misconception:
            head.add_end(Chip(self.tr("Misconception"), "warn", "rotate-ccw"))
        card.add(head)
        card.add(Text(entry.item.stem, Role.READING_STRONG))
        if isinstance(entry.item.body, ClaimVerdict):
            card.add(Text(entry.item.body.claim, Role.SOURCE))
        card.column.addSpacing(2)
        card.add(Refutation(entry.item, entry.points))
        for statement in entry.contested:
            card.add(contested_card(statement, badged=True))
        if entry.references:
            card.column.addSpacing(2)
            card.add(Text(self.tr("References"), Role.SMALL_STRONG, "text2"))
        for reference in entry.references:
            card.add(Text(reference_words(reference), Role.SMALL, "text2"))
        card.column.addSpacing(2)
        card.add(self._foot(entry, today))
        return card

    def _foot(self, entry: Entry, today: int) -> Flow:
        foot = Flow(gap=12)
        foot.add(Text(self._course(entry, today), Role.SMALL, "text2", wide=False))
        read = ActionButton(self.tr("Read the section"), Weight.QUIET, "book-open")
        read.setAccessibleDescription(entry.titles[-1] if entry.titles else "")
        read.clicked.connect(lambda: self.section_asked.emit(entry.item.section))
        foot.add_end(read)
        return foot

    def _course(self, entry: Entry, today: int) -> str:
        when, times = back_to(entry.mistake.last_day, today), entry.mistake.times
        if times == 1:
            words = self.tr("Sure and wrong {when}.").format(when=when)
        else:
            words = self.tr("Sure and wrong %n time(s), last {when}.", "", times).format(when=when)
        if entry.due_day is None:
            return words
        back = self.tr("Comes back {when}.").format(when=in_days(entry.due_day - today))
        return f"{words} {back}"

"""Today when nothing is to do: when something will be, and what one may do meanwhile."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.dates import date_of, date_words, in_days
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.emblem import Emblem
from trainer.desktop.widgets.text import Text

__all__ = ["Rest", "RestPage"]


class Rest(NamedTuple):
    """Why there is nothing to do on the study day ``today``.

    ``next_due`` is the next study day on which something is asked (None: never), ``due_then`` how many questions come
    back then, ``new_then`` how many new ones a date asks then; ``away_until`` is a study day (0: not away);
    ``questions`` says whether there is anything to practise; ``put_aside`` that a session was left in the middle;
    ``waiting`` counts the questions that could be asked at once, ``to_read`` is the title of the section whose briefing
    comes next, ``more`` says that some questions were never met; ``mistakes`` counts what stands as sure and wrong.
    ``to_go`` are the days until the date to be ready on (0: none).
    """

    today: int
    next_due: int | None = None
    due_then: int = 0
    away_until: int = 0
    questions: bool = True
    put_aside: bool = False
    waiting: int = 0
    to_read: str = ""
    more: bool = False
    mistakes: int = 0
    to_go: int = 0
    new_then: int = 0

    @property
    def open_end(self) -> bool:
        """Whether there is something to go on with."""
        return self.put_aside or self.waiting > 0 or bool(self.to_read)


class RestPage(FramedPage):
    """``practice_asked``, ``library_asked``, ``mistakes_asked``, ``returned`` and ``resumed`` carry None."""

    practice_asked = Signal(object)
    library_asked = Signal(object)
    mistakes_asked = Signal(object)
    returned = Signal(object)
    resumed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=600)
        self._resume = ActionButton(self.tr("Go on with the session"), Weight.PRIMARY, key=self.tr("Enter"))
        self._back = ActionButton(self.tr("I'm back"), Weight.PRIMARY, key=self.tr("Enter"))
        self._library = ActionButton(self.tr("Read in the Library"), Weight.SECONDARY, "book-open")
        self._practice = ActionButton(self.tr("Practise ahead"), Weight.SECONDARY, "layers")
        self._mistakes = ActionButton("", Weight.SECONDARY, "circle-x")
        reports = (
            (self._resume, self.resumed),
            (self._back, self.returned),
            (self._library, self.library_asked),
            (self._practice, self.practice_asked),
            (self._mistakes, self.mistakes_asked),
        )
        for button, signal in reports:
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(None))
            self.body.add_action(button)

    def show_rest(self, rest: Rest) -> None:
        """Show why there is nothing to do, and what can be done."""
        away = rest.away_until > rest.today
        self.body.clear()
        self.body.add(Emblem("calendar" if away else "pencil" if rest.open_end else "check"))
        self.body.add(Text(self._title(rest, away), Role.TITLE))
        self.body.add(Text(self._explanation(rest, away), Role.READING, "text2"))
        if rest.to_go:
            self.body.add(Text(self.tr("%n day(s) to go until your date.", "", rest.to_go), Role.BODY, "text2"))
        self._resume.set_caption(self._going_on(rest))
        self._resume.setVisible(rest.open_end and not away)
        self._back.setVisible(away)
        self._practice.setVisible(rest.questions)
        self._mistakes.set_caption(self.tr("%n sure and wrong", "", rest.mistakes))
        self._mistakes.setVisible(rest.mistakes > 0)
        waiting = self._back if away else self._resume if rest.open_end else None
        self.body.make_primary(waiting)
        self.body.put_in_order()
        if waiting is not None:
            self.start_at(waiting)
        else:
            self.start_at(self._library)

    def _going_on(self, rest: Rest) -> str:
        if rest.put_aside:
            return self.tr("Go on with the session")
        return self.tr("Start the questions") if rest.waiting else self.tr("Read the next section")

    def _title(self, rest: Rest, away: bool) -> str:
        if away:
            until = date_words(date_of(rest.away_until))
            return self.tr("You are away until {date}").format(date=until)
        if rest.put_aside:
            return self.tr("Your session is waiting")
        if rest.waiting:
            return self.tr("%n question(s) are waiting", "", rest.waiting)
        if rest.to_read:
            return self.tr("Something new to read")
        return self.tr("Nothing is due today") if rest.questions else self.tr("There are no questions yet")

    def _explanation(self, rest: Rest, away: bool) -> str:
        if away:
            return self.tr("Until then nothing is asked of you. What comes due meanwhile waits for you.")
        if rest.put_aside:
            return self.tr("Every answer so far is stored. You can go on where you stopped.")
        if rest.waiting:
            return self.tr("They are there whenever you want them.")
        if rest.to_read:
            return self.tr("The next section is: {title}. Its questions come after it.").format(title=rest.to_read)
        if not rest.questions:
            return self.tr("There is nothing to practise, but the sections can be read in the Library.")
        if rest.next_due is None and rest.more:
            return self.tr("There is more to learn tomorrow. Read ahead in the Library, or practise what you like.")
        if rest.next_due is None:
            return self.tr("You have met everything there is. Read a section, or practise what you like.")
        return self._coming(rest, rest.next_due)

    def _coming(self, rest: Rest, day: int) -> str:
        when, date = in_days(day - rest.today), date_words(date_of(day))
        if rest.new_then:
            asked = self.tr("Your date asks %n question(s) {when}, on {date}.", "", rest.due_then + rest.new_then)
            return asked.format(when=when, date=date)
        coming = self.tr("%n question(s) come back {when}, on {date}.", "", rest.due_then)
        rests = self.tr("Leaving them until then is what makes them stick.")
        return f"{coming.format(when=when, date=date)} {rests}"

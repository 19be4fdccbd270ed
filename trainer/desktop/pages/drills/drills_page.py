"""The drills: what each trains, how long it takes, how the last run went, and the one to go on with."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.drills.drill_values import DrillLine, DrillsShown, State
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.asides import Aside
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.rows import Row, Rows
from trainer.desktop.widgets.text import Text

__all__ = ["DrillsPage"]


class DrillsPage(FramedPage):
    """``drill_opened`` carries a DrillId (to be read before it is begun), ``gone_on`` one whose run goes on at once.

    ``today_asked`` carries None: what is due comes in Today. ``relay_asked`` carries None: ratings are to be handed on.
    """

    drill_opened = Signal(object)
    gone_on = Signal(object)
    today_asked = Signal(object)
    relay_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=920, settle=False)
        self._shown = DrillsShown((), None, "", 0)
        relay = ActionButton(self.tr("Ratings…"), Weight.QUIET, "users")
        relay.clicked.connect(lambda: self.relay_asked.emit(None))
        self.body.add_action(relay)
        self._primary = ActionButton("", Weight.PRIMARY, "play", self.tr("Enter"))
        self._primary.clicked.connect(self._go_on)
        self.body.add_action(self._primary, end=True, primary=True)

    def show_drills(self, shown: DrillsShown) -> None:
        """Show these drills."""
        self._shown = shown
        self.start_at(None)
        self.body.clear()
        self.body.add(Text(self.tr("Drills"), Role.TITLE))
        words = self.tr("Decide, see what follows, and look back on it. No choice here is plainly right.")
        self.body.add(Text(words, Role.BODY, "text2"))
        self.body.add_space(4)
        self._primary.setVisible(shown.first is not None)
        self.body.make_primary(self._primary if shown.first is not None else None)
        if not shown.lines:
            self.body.add(Text(self.tr("There are no drills yet: no pack that could be opened has one."), Role.READING))
        if shown.first is not None:
            self.body.add(self._next(shown.lines[shown.first], shown.about))
        if shown.due:
            self.body.add(self._due(shown.due))
        if shown.lines:
            self.body.add(self._rows(shown.lines))
        self.body.put_in_order()
        self.start_at(self._primary if shown.first is not None else None)

    def _next(self, line: DrillLine, about: str) -> Card:
        aside = line.state is State.ASIDE
        caption = self.tr("Go on with decision {number}").format(number=line.number)
        self._primary.set_caption(caption if aside else self.tr("Read the briefing"))
        card = Card(ground="accent_soft", edge="", padding=20)
        lead = self.tr("Put aside") if aside else self.tr("Next, not played yet")
        card.add(Text(lead, Role.SMALL_STRONG, "accent_text"))
        card.add(Text(line.title, Role.QUESTION))
        card.add(Text(about, Role.READING))
        minutes = self.tr("about %n minute(s)", "", line.minutes)
        card.add(Text(" · ".join((line.section, *line.others, minutes)), Role.SMALL, "text2"))
        return card

    def _due(self, due: int) -> Card:
        card = Card(ground="note_soft", edge="", padding=16)
        row = Flow(gap=12)
        words = self.tr("%n single decision(s) come back today, among the questions.", "", due)
        row.add(Text(words, Role.BODY, wide=False))
        today = ActionButton(self.tr("To Today"), Weight.SECONDARY, "calendar")
        today.clicked.connect(lambda: self.today_asked.emit(None))
        row.add_end(today)
        card.add(row)
        return card

    def _rows(self, lines: tuple[DrillLine, ...]) -> Rows:
        rows = Rows(self.tr("Drills"))
        for line in lines:
            trains = " · ".join((line.section, *line.others))
            minutes = self.tr("%n minute(s)", "", line.minutes)
            asides = (Aside(trains, 250), Aside(minutes, 80, "text2"), self._state(line))
            row = Row(line.title, asides, strong=True)
            row.clicked.connect(lambda _=False, line=line: self.drill_opened.emit(line.id))
            rows.add(row)
        return rows

    def _state(self, line: DrillLine) -> Aside:
        words, colour, symbol = self._result(line)
        if line.practised:
            practised = self.tr("practised %n time(s)", "", line.practised)
            words = self.tr("{result}; {practised}").format(result=words, practised=practised)
        return Aside(words, 230, colour, symbol)

    def _result(self, line: DrillLine) -> tuple[str, str, str]:
        match line.state:
            case State.NEW:
                return self.tr("not played yet"), "text2", ""
            case State.ASIDE:
                return self.tr("put aside at decision {number}").format(number=line.number), "note", "flag"
            case State.ARRIVED:
                words = self.tr("ended “{ending}”, not looked back on yet")
                return words.format(ending=line.ending), "note", "flag"
            case State.ENDED if line.ending:
                return self.tr("ended “{ending}”").format(ending=line.ending), "text2", "check"
            case State.ENDED:
                return self.tr("played to its end"), "text2", "check"
            case State.STOPPED:
                return self.tr("ended early"), "text2", ""

    def _go_on(self) -> None:
        first = self._shown.first
        if first is not None:
            line = self._shown.lines[first]
            (self.gone_on if line.state is State.ASIDE else self.drill_opened).emit(line.id)

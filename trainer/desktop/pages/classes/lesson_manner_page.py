"""How a class is held: how it votes, over which network, how long a vote takes, and who may come in."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.classes.handout_card import HandoutCard
from trainer.desktop.pages.classes.lesson_plan_values import MannerShown
from trainer.desktop.pages.classes.lesson_wires import WiresCard
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.quiz.quiz_keys import QuizKeys
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Labelled
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.segments import Segments
from trainer.desktop.widgets.text import Text
from trainer.desktop.widgets.tick import Pick, Tick, one_stop
from trainer.study.lesson.faces import Means
from trainer.study.lesson.lesson import Manner

__all__ = ["LessonMannerPage"]

_SECONDS = (0, 30, 60, 90, 120)
_TEAMS = (0, 2, 3, 4, 5, 6)


class LessonMannerPage(FramedPage):
    """``changed`` carries a Manner, ``wire_chosen`` a Wire.

    ``save_handout_asked``, ``print_handout_asked``, ``rehearse_asked``, ``done`` and ``left`` carry None.
    """

    changed = Signal(object)
    wire_chosen = Signal(object)
    save_handout_asked = Signal(object)
    print_handout_asked = Signal(object)
    rehearse_asked = Signal(object)
    done = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=760, settle=False)
        self._manner = Manner()
        back = ActionButton(self.tr("Back"), Weight.QUIET, key=self.tr("Esc"))
        back.clicked.connect(self.leave)
        self._rehearse = ActionButton(self.tr("Rehearse"), Weight.SECONDARY, "users", key=self.tr("Ctrl+R"))
        self._rehearse.clicked.connect(lambda: self.rehearse_asked.emit(None))
        self._keys = QuizKeys(self)
        self._keys.bind_always("Ctrl+R", self._ask_to_rehearse)
        self._on = ActionButton("", Weight.PRIMARY, "play")
        self._on.clicked.connect(lambda: self.done.emit(None))
        self.body.add_action(back)
        self.body.add_action(self._rehearse, end=True)
        self.body.add_action(self._on, end=True, primary=True)

    def show_manner(self, shown: MannerShown) -> None:
        """Show how the class is held as it stands, from the top."""
        self._manner = shown.manner
        self.body.clear()
        self.body.add(Text(self.tr("How it is held"), Role.TITLE))
        steps = self.tr("%n step(s)", "", shown.steps)
        told = self.tr("{title}: {steps}, about {minutes} min.").format(
            title=shown.title, steps=steps, minutes=shown.minutes
        )
        self.body.add(Text(told, Role.BODY, "text2"))
        self.body.add_space(4)
        self.body.add(self._means_card(shown))
        self._wires = WiresCard(shown.wires, shown.wire)
        self._wires.chosen.connect(self.wire_chosen)
        self.body.add(self._wires)
        self._vote = self._vote_card(shown)
        self.body.add(self._vote)
        self._people = self._people_card(shown)
        self.body.add(self._people)
        self._handout = HandoutCard()
        self._handout.save_asked.connect(self.save_handout_asked)
        self._handout.print_asked.connect(self.print_handout_asked)
        self.body.add(self._handout)
        self._follow()
        self.start_at(next((pick for pick in self._picks.values() if pick.isChecked()), None))

    def tell(self, words: str) -> None:
        """Say beside the actions why the class can't begin; empty says nothing."""
        self.body.explain(words)

    def tell_of_handout(self, words: str) -> None:
        """Say what came of the handout; empty says nothing."""
        self._handout.tell(words)

    def _means_card(self, shown: MannerShown) -> Card:
        card = Card(padding=16)
        card.column.setSpacing(0)
        card.add(Text(self.tr("How they vote"), Role.BODY_STRONG))
        called = self.tr("You call each name and key in the answer. It feeds each person’s own schedule.")
        words = {
            Means.PHONES: (
                self.tr("On phones"),
                self.tr("A phone or laptop opens a page on the room’s own network. No internet, nothing to install."),
            ),
            Means.GRID: (
                self.tr("Called out by name"),
                called if shown.people else self.tr("For a group with people in it: choose one on the page before."),
            ),
            Means.HANDS: (
                self.tr("By show of hands"),
                self.tr("You count hands for each letter; nobody is known by name. Only questions with one answer."),
            ),
        }
        self._picks = {means: Pick(*told) for means, told in words.items()}
        self._picks[Means.GRID].setEnabled(shown.people > 0)
        for means, pick in self._picks.items():
            pick.setChecked(means is shown.manner.means)
            pick.clicked.connect(lambda _=False, means=means: self._take(means=means))
            card.add(pick)
        one_stop(list(self._picks.values()))
        return card

    def _vote_card(self, shown: MannerShown) -> Card:
        card, manner = Card(padding=16), shown.manner
        card.add(Text(self.tr("The vote"), Role.BODY_STRONG))
        lengths = [(0, self.tr("No clock")), *((one, self.tr("%n s", "", one)) for one in _SECONDS[1:])]
        seconds = Segments(self.tr("Time for a vote"), lengths)
        seconds.choose(manner.seconds)
        seconds.chosen.connect(lambda value: self._take(seconds=value))
        detail = self.tr("It can be extended or held while it runs.")
        self._time = Labelled(self.tr("Time for a vote"), detail, seconds)
        card.add(self._time)
        sure = self.tr("Guess, Think so or Sure with every vote; a right vote without it moves nobody’s schedule.")
        self._sure = self._tick(self.tr("Ask how sure they are"), sure, "sure", manner.sure)
        card.add(self._sure)
        self._changes = self._tick(
            self.tr("An answer can be changed until the vote is closed"), "", "changes", manner.changes
        )
        card.add(self._changes)
        return card

    def _people_card(self, shown: MannerShown) -> Card:
        card, manner = Card(padding=16), shown.manner
        card.add(Text(self.tr("Who comes in"), Role.BODY_STRONG))
        roster = self._tick(
            self.tr("I confirm who is who"),
            self.tr(
                "People wait in the lobby until you let them in. Only then does an answer count for one of the group."
            )
            if shown.people
            else self.tr("People wait in the lobby until you let them in."),
            "roster",
            manner.roster,
        )
        card.add(roster)
        names = self.tr(
            "Otherwise what people called themselves is gone when the class ends, and only numbers stay. Learners of "
            "yours keep their own answers either way."
        )
        card.add(self._tick(self.tr("Keep nicknames with the results"), names, "names", manner.names))
        hotspot = self.tr(
            "For a router that hides phones behind one address. Else one device can’t crowd out the rest."
        )
        card.add(self._tick(self.tr("Many phones come from one address"), hotspot, "hotspot", manner.hotspot))
        ranking = self.tr("By how many were right, never by how fast.")
        card.add(self._tick(self.tr("Offer a ranking"), ranking, "leaderboard", manner.leaderboard))
        teams = Segments(self.tr("Teams"), [(0, self.tr("None")), *((one, str(one)) for one in _TEAMS[1:])])
        teams.choose(manner.teams)
        teams.chosen.connect(lambda value: self._take(teams=value))
        card.add(Labelled(self.tr("Teams"), self.tr("Who comes in is spread evenly among them."), teams))
        return card

    def _tick(self, caption: str, detail: str, field: str, on: bool) -> Tick:
        tick = Tick(caption, detail)
        tick.setChecked(on)
        tick.toggled.connect(lambda checked: self._take(**{field: checked}))
        return tick

    def _take(self, **changes: Any) -> None:
        self._manner = self._manner._replace(**changes)
        self._follow()
        self.changed.emit(self._manner)

    def _follow(self) -> None:
        """Show what goes with how they vote."""
        means = self._manner.means
        phones = means is Means.PHONES
        self._wires.setVisible(phones)
        self._people.setVisible(phones)
        self._rehearse.setVisible(phones)
        # what is called out or counted takes as long as it takes
        self._time.setVisible(phones)
        self._vote.setVisible(means is not Means.HANDS)
        self._changes.setVisible(phones)
        self._on.set_caption(self.tr("Open the lobby") if phones else self.tr("Begin"))
        self.body.put_in_order()

    def _ask_to_rehearse(self) -> None:
        if self._rehearse.isVisible():
            self._rehearse.click()

    def leave(self) -> None:
        """Esc goes back to the plan."""
        self.left.emit(None)

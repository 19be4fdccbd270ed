"""Relay: who has rated what, and the two ways in which ratings travel: taken in and handed out as a file."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.drills.rating_values import RelayShown
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.banner import Banner
from trainer.desktop.widgets.beside import Labelled
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.segments import Segments
from trainer.desktop.widgets.text import Text
from trainer.drills.judging import FEWEST, PANEL
from trainer.study.relay import DrillRatings, Share

__all__ = ["RelayPage"]


class RelayPage(FramedPage):
    """``take_in_asked`` and ``left`` carry None, ``hand_out_asked`` the Share of what is known that is wanted."""

    take_in_asked = Signal(object)
    hand_out_asked = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=760)
        self._share: Segments | None = None
        back = ActionButton(self.tr("Back"), Weight.QUIET, key=self.tr("Esc"))
        back.clicked.connect(self.leave)
        self._take = ActionButton(self.tr("Take in ratings…"), Weight.SECONDARY, "download")
        self._take.clicked.connect(lambda: self.take_in_asked.emit(None))
        self._hand = ActionButton(self.tr("Hand out ratings…"), Weight.SECONDARY, "users")
        self._hand.clicked.connect(self._hand_out)
        self.body.add_action(back)
        self.body.add_action(self._take, end=True)
        self.body.add_action(self._hand, end=True)

    def show_relay(self, shown: RelayShown) -> None:
        """Show who has rated what, and what was just done."""
        self.start_at(None)
        self.body.clear()
        what, more = shown.report
        if what:
            banner = Banner("", self, tone="note")  # with a parent, for what it says shows it
            banner.say(what, more)
            self.body.add(banner)
        self.body.add(Text(self.tr("Ratings by people who played"), Role.TITLE))
        about = self.tr(
            "Who has played a drill rates its options. Ratings travel in small files, under pseudonyms. Three people "
            "make a first score, ten a panel. Who is behind a pseudonym can’t be checked: take files from people you "
            "know."
        )
        self.body.add(Text(about, Role.READING, "text2"))
        rated = [drill for drill in shown.drills if drill.people or drill.outdated]
        for drill in rated:
            self.body.add(self._card(drill))
        others = [drill.title for drill in shown.drills if drill not in rated]
        if others:
            names = self.tr("Not rated by anybody yet: {titles}").format(titles=" · ".join(others))
            self.body.add(Text(names, Role.BODY, "text2"))
        self._add_share(shown)
        self._hand.setEnabled(bool(shown.all))
        self.body.explain("" if shown.all else self.tr("There is nothing to hand out yet."))
        self._put_first(self._hand if shown.given else self._take)
        self.body.put_in_order()

    def leave(self) -> None:
        """Report that the page is done with."""
        self.left.emit(None)

    def _put_first(self, first: ActionButton) -> None:
        """Who has just rated hands out; who has not takes in."""
        for button in (self._take, self._hand):
            button.set_weight(Weight.PRIMARY if button is first else Weight.SECONDARY)
            button.set_key(self.tr("Enter") if button is first else "")
        self.body.make_primary(first)
        self.start_at(first)

    def _add_share(self, shown: RelayShown) -> None:
        self._share = None
        if not 0 < shown.own < shown.all:
            return
        choices = (
            (Share.ALL, self.tr("All %n", "", shown.all)),
            (Share.OWN, self.tr("My own %n", "", shown.own)),
        )
        self._share = Segments(self.tr("What to hand out"), choices)
        self._share.choose(Share.ALL)
        detail = self.tr("All is what makes a relay: whoever takes them in gets what you were given, too.")
        self.body.add_space(4)
        self.body.add(Labelled(self.tr("What to hand out"), detail, self._share))

    def _card(self, drill: DrillRatings) -> Card:
        card = Card(padding=18)
        head = Flow(gap=12)
        head.add(Text(drill.title, Role.BODY_STRONG, wide=False))
        head.add_end(self._chip(drill))
        card.add(head)
        card.add(Text(self._people(drill), Role.BODY, "text2"))
        if drill.people:
            card.add(Text(self._decisions(drill), Role.BODY, "text2"))
        if drill.outdated:
            words = self.tr("%n more rated an earlier wording; that is kept and not counted.", "", drill.outdated)
            card.add(Text(words, Role.SMALL, "text2"))
        return card

    def _chip(self, drill: DrillRatings) -> Chip:
        most = max(drill.raters, default=0)
        if most >= PANEL:
            return Chip(self.tr("Panel"), "good", "users")
        if most >= FEWEST:
            return Chip(self.tr("Provisional"), "note", "users")
        return Chip(self.tr("No score yet"), "plain", "users")

    def _people(self, drill: DrillRatings) -> str:
        people = self.tr("%n person(s)", "", drill.people)
        named = [self.tr("{group}: {number}").format(group=group, number=n) for group, n in drill.groups if group]
        alone = sum(number for group, number in drill.groups if not group)
        if named and alone:
            named.append(self.tr("without a group: {number}").format(number=alone))
        return self.tr("{people} ({groups})").format(people=people, groups=", ".join(named)) if named else people

    def _decisions(self, drill: DrillRatings) -> str:
        enough, decisions = sum(number >= FEWEST for number in drill.raters), len(drill.raters)
        if not enough:
            return self.tr("No decision has the three ratings that a score needs.")
        if enough == decisions:
            return self.tr("All %n decision(s) are compared with their judgement.", "", decisions)
        words = self.tr("{enough} of {decisions} decisions have the three ratings that a score needs.")
        return words.format(enough=enough, decisions=decisions)

    def _hand_out(self) -> None:
        chosen = None if self._share is None else self._share.value
        self.hand_out_asked.emit(chosen if isinstance(chosen, Share) else Share.ALL)

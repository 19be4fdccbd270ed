"""The desk for a learner's own look back at a class: what they voted, and what comes back of it."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.ids import LearnerId, SectionId, SessionId, UnitId
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.groups.class_report_values import OwnClass, OwnDecision, OwnVote
from trainer.desktop.pages.progress.own_class_page import OwnClassPage
from trainer.desktop.rooms import Rooms
from trainer.desktop.saving import ChooseFile
from trainer.desktop.teaching.class_reporting import drill_titles, items_of
from trainer.insight.lesson_answers import question_words
from trainer.insight.lesson_people import OwnAnswer, own_answers, own_decisions
from trainer.insight.lesson_results import HeldClass, held_classes
from trainer.record.lessons import DecisionVoted

__all__ = ["OwnClassDesk"]

_PAGE = "own-class"


class OwnClassDesk(QObject):
    """``left`` carries None: back to the history."""

    left = Signal(object)

    def __init__(
        self, window: MainWindow, rooms: Rooms, learner: LearnerId, choose_file: ChooseFile, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window, self._rooms, self._learner = window, rooms, learner
        self._choose_file = choose_file
        window.hold(_PAGE, self._make)

    def show(self, session: SessionId) -> None:
        """Show the class as the learner voted in it. Raises TroubleOutside."""
        page = self._window.page(_PAGE)
        if isinstance(page, OwnClassPage):
            page.show_class(self._own(session))
        self._window.show_page(_PAGE, place="progress")

    def retire(self) -> None:
        """Let go of the page."""
        self._window.forget(_PAGE)

    def _own(self, session: SessionId) -> OwnClass:
        journal, library = self._rooms.journal, self._rooms.library
        held = next(one for one in held_classes(journal.lessons()) if one.opened.session == session)
        events, members = journal.session(session), journal.members(self._learner)
        answers = own_answers(events, members)
        items = items_of(library, (one.item for one in answers))
        words = {name: question_words(item) for name, item in items.items()}
        sections = {heading.id: heading.title for heading in library.headings()}
        return OwnClass(
            held.opened.name,
            held.moment.at,
            tuple(self._vote(one, words.get(one.item, str(one.item)), sections) for one in answers),
            self._decisions(held, own_decisions(events, members)),
            self._rooms.clocks.now().day,
        )

    def _vote(self, one: OwnAnswer, words: str, sections: Mapping[SectionId, str]) -> OwnVote:
        memory = self._rooms.journal.memory(self._learner, UnitId(one.item))
        told = one.first or one.second
        section = "" if told is None else sections.get(told.section, "")
        return OwnVote(one.item, words, section, one.first, one.second, None if memory is None else memory.due_day)

    def _decisions(self, held: HeldClass, voted: tuple[DecisionVoted, ...]) -> tuple[OwnDecision, ...]:
        titles = drill_titles(self._rooms.library, (one.drill for one in voted))
        taken = {(one.drill, one.node): one.taken for one in held.decided}

        def called(one: DecisionVoted, option: str) -> str:
            return titles.get((one.drill, one.node, option), option) if option else ""

        return tuple(
            OwnDecision(
                titles.get((one.drill, "", ""), one.drill),
                titles.get((one.drill, one.node, ""), one.node),
                called(one, one.option),
                called(one, one.then),
                called(one, taken.get((one.drill, one.node), "")),
            )
            for one in voted
        )

    def _make(self) -> QWidget:
        page = OwnClassPage(self._choose_file)
        page.left.connect(self.left)
        return page

"""A class in hand with phones in memory: its two windows, and people in the room who vote."""

from contextlib import nullcontext

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.desktop.review_samples import shelf
from tests.fakes.class_room import InMemoryHost, InMemoryLedger
from tests.fakes.classes import no_classes
from tests.fakes.in_memory_journal import InMemoryJournal
from trainer.base.clock import MS_A_DAY, Moment
from trainer.base.ids import CohortId, ItemId, LearnerId, LessonPlanId, SessionId, new_id
from trainer.content.model import Format
from trainer.desktop.classes.class_room import ClassRoom
from trainer.desktop.classes.lesson_desk import LessonDesk
from trainer.desktop.classes.vote_source import PhoneVotes
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.classes.presenter_page import PresenterPage
from trainer.desktop.rooms import Clocks, Drafts, RelayFiles, Rooms
from trainer.desktop.widgets.vote_option import VoteOption
from trainer.study.lesson.codec import lesson_from
from trainer.study.lesson.faces import Phase
from trainer.study.lesson.host import Listening, Terms, Wire
from trainer.study.lesson.lesson import QUESTION, Lesson, Manner, Step
from trainer.study.lesson.polls import QuestionPoll, letters_of, poll_question
from trainer.study.lesson.showing import face_of

__all__ = ["House", "everything_on", "keys_of"]

NINE = 20_779 * MS_A_DAY + 9 * 3_600_000
SESSION = SessionId("5" * 32)


def questions(number: int, *formats: Format) -> tuple[Step, ...]:
    """Steps of the pack's own questions."""
    names = shelf().item_ids(formats=formats or (Format.SINGLE_CHOICE,))
    return tuple(Step(QUESTION, name) for name in names[:number])


def keys_of(poll: QuestionPoll) -> tuple[str, ...]:
    """The letters of the right answer."""
    body = poll.item.body
    if hasattr(body, "verdict"):
        return letters_of(poll, (body.verdict.value, *(one.id for one in body.reasons if one.key)))
    return letters_of(poll, [one.id for one in body.options if one.key])


def everything_on(widget: QWidget) -> str:
    """All that can be read or heard on a widget: labels, names and descriptions."""
    found = []
    for one in widget.findChildren(QWidget):
        if one.isVisible():
            found += [one.accessibleName(), one.accessibleDescription()]
            found += [one.text()] if isinstance(one, QLabel) else []
    return "\n".join(text for text in found if text)


class House:
    """The windows of a class, with a clock that the test moves."""

    def __init__(
        self, qtbot=None, steps: tuple[Step, ...] = (), ledger=None, journal=None, host=None, **manner
    ) -> None:
        self.at = NINE
        self.journal = InMemoryJournal() if journal is None else journal
        self.window = MainWindow()
        if qtbot is not None:
            qtbot.addWidget(self.window)
        clocks = Clocks(lambda: Moment(self.at, 60), lambda: self.at)
        drafts = Drafts(lambda _: None, lambda: "")
        relay = RelayFiles(lambda _: (), lambda *_: None)
        never, beside = (lambda: None, lambda: False), lambda: nullcontext(self.journal)
        self.rooms = Rooms(
            self.journal, shelf(), clocks, new_id, "record.db", *never, drafts, None, relay, beside, no_classes()
        )
        self.ledger = InMemoryLedger(SESSION) if ledger is None else ledger
        self.host = InMemoryHost(self.ledger) if host is None else host(self.ledger, lambda: self.at)
        self.desk = LessonDesk(self.window, self.rooms, self.window)
        self.over: list[Lesson] = []
        self.desk.ended.connect(self.over.append)
        made = Manner(**manner)
        self.begun = Lesson(SESSION, "Tuesday, second syndicate", LessonPlanId(""), CohortId(""), made, steps, NINE)

    def start(self, lesson: Lesson | None = None) -> None:
        """Open both windows and begin, or go on with what a ledger kept."""
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        begun = self.begun if lesson is None else lesson
        listening = self.listening = self._listening(begun)
        self.desk.start(ClassRoom(begun, self.ledger, PhoneVotes(self.host), self.host, listening))
        self.look()

    def _listening(self, lesson: Lesson) -> Listening:
        if isinstance(self.host, InMemoryHost):
            return Listening("192.168.4.17:8642", self.host.code, "http://192.168.4.17:8642/#s=x")
        lobby = face_of(lesson._replace(phase=Phase.LOBBY), None)
        return self.host.open(Wire("lo", "127.0.0.1", loopback=True), Terms(), lobby)

    def kept(self) -> Lesson:
        """The class as its ledger has it."""
        return lesson_from(self.ledger.lesson)

    def look(self) -> None:
        """Let the desk look once, and everything come to rest."""
        self.desk._watch.look()
        for _ in range(4):
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            QApplication.processEvents()

    def pass_time(self, seconds: float) -> None:
        """The wall clock walks."""
        self.at += round(seconds * 1000)
        self.look()

    @property
    def lesson(self) -> Lesson:
        assert self.desk.lesson is not None
        return self.desk.lesson

    @property
    def phase(self) -> str:
        return str(self.lesson.phase)

    @property
    def page(self) -> PresenterPage:
        page = self.window.page("presenter")
        assert isinstance(page, PresenterPage)
        return page

    @property
    def screen(self) -> QWidget:
        return self.desk.projector

    @property
    def poll(self) -> QuestionPoll:
        item = ItemId(self.lesson.step.name)
        return poll_question(self.lesson.session, self.lesson.number, self.rooms.library.item(item))

    def people(self, number: int, learners: tuple[LearnerId, ...] = (), teams: int = 0) -> None:
        """So many come in, the first of them as these learners."""
        for place in range(number):
            learner = learners[place] if place < len(learners) else ""
            self.host.enter(f"Person {place + 1}", learner, place % teams + 1 if teams else 0)

    def vote(self, right: int, wrong: int, sure: str = "think") -> None:
        """So many vote right and so many wrong, in the order in which they came in."""
        keys = keys_of(self.poll)
        others = [part.options for part in self.host.face.parts]
        off = tuple(next(o.letter for o in options if o.letter not in keys) for options in others)
        people = list(self.host.people)
        for place, who in enumerate(people[: right + wrong]):
            self.host.vote(who, *(keys if place < right else off), sure=sure, at=self.at)
        self.look()

    def press(self, *keys: str) -> None:
        """Press keys where the keyboard is."""
        codes = {"Enter": Qt.Key.Key_Return, "Esc": Qt.Key.Key_Escape, "Space": Qt.Key.Key_Space, "F11": Qt.Key.Key_F11}
        for key in keys:
            modifier = Qt.KeyboardModifier.NoModifier
            if key.startswith("Ctrl+"):
                key, modifier = key[5:], Qt.KeyboardModifier.ControlModifier
            QTest.keyClick(QApplication.focusWidget() or self.window, codes.get(key, key), modifier)
            self.look()

    def click(self, caption: str) -> None:
        """Click the visible button that says this."""
        from trainer.desktop.widgets.action_button import ActionButton

        found = [
            one
            for one in self.window.findChildren(ActionButton)
            if one.caption == caption and one.isVisible() and one.isEnabled()
        ]
        assert found, [one.caption for one in self.window.findChildren(ActionButton) if one.isVisible()]
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
        self.look()

    def options(self, widget: QWidget) -> list[VoteOption]:
        return [one for one in widget.findChildren(VoteOption) if one.isVisible()]

    def close(self) -> None:
        self.desk.retire()
        self.window.close()

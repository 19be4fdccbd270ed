"""The quiz desk joins the quiz page, the sitting and the journal: it stores first and shows then."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.base.clock import Moment
from trainer.base.errors import TroubleOutside
from trainer.base.ids import UnitId
from trainer.content.model import Item
from trainer.desktop.clock_desk import ClockDesk
from trainer.desktop.pages.quiz.quiz_page import Committed, QuizPage
from trainer.desktop.rooms import Rooms
from trainer.desktop.studying.drafts import read_draft, with_draft
from trainer.desktop.studying.presenting import present, tell_about
from trainer.record.happenings import Purpose
from trainer.study.quiz import CHECK, Plan, Quiz, begin, decided, hurried
from trainer.study.showing import Question, Telling, summary
from trainer.study.sitting import Sitting

if TYPE_CHECKING:
    from trainer.study.showing import Summary

__all__ = ["QuizDesk"]

_WARM_UP_AFTER_MS = 200
"""The memory model loads this long after the first question stands, when nobody waits for it."""
_TRY_AGAIN_AFTER_MS = 5_000
"""How often an answer that could not be stored is tried again by itself."""


class QuizDesk(QObject):
    """One sitting at work.

    ``session_ended`` carries its Summary, ``session_left`` None, ``section_asked`` a SectionId to read,
    ``document_asked`` the ItemId whose paragraph is to be shown, and ``decision_met`` the objective of a decision that
    comes back now: whoever asks it says so afterwards (``pass_over``). ``check_ended`` carries the SessionId of a
    check, which tells nothing before its end.
    """

    session_ended = Signal(object)
    session_left = Signal(object)
    section_asked = Signal(object)
    document_asked = Signal(object)
    decision_met = Signal(object)
    check_ended = Signal(object)

    def __init__(self, page: QuizPage, rooms: Rooms, sitting: Sitting, clock: ClockDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._clock = clock
        self._sitting = sitting
        self._library, self._copies = rooms.library, rooms.copies
        self._drafts = rooms.drafts
        self._quiz: Quiz | None = None
        self._unopened: Plan | None = None
        self._item: Item | None = None
        self._asked: Question | None = None
        self._told: Telling | None = None
        self._late = False
        self._paces: dict[str, list[int]] | None = None
        self._waiting: Committed | None = None
        self._trouble = ""
        self._retry = QTimer(self)
        self._retry.setInterval(_TRY_AGAIN_AFTER_MS)
        self._retry.timeout.connect(self._try_again)
        page.answer_committed.connect(self.take_answer)
        page.continued.connect(self.go_on)
        page.undone.connect(self.take_back)
        page.overruled.connect(self.overrule)
        page.flagged.connect(self.flag)
        page.left.connect(self.leave)
        page.read_asked.connect(self.section_asked)
        page.document_asked.connect(self.document_asked)
        warm = QTimer(self)
        warm.setSingleShot(True)
        warm.timeout.connect(_warm_up)
        warm.start(_WARM_UP_AFTER_MS)

    @property
    def quiz(self) -> Quiz | None:
        """The sitting in hand; None between sittings."""
        return self._quiz

    def start(self, plan: Plan) -> None:
        """Begin a sitting; it enters the record with its first answer."""
        self._unopened = plan
        self._take_up(begin(plan, self._clock.moment().at))

    def take_up(self, quiz: Quiz) -> None:
        """Go on with a sitting that was left."""
        self._unopened = None
        self._take_up(quiz)
        draft = read_draft(self._drafts.kept(), quiz.plan.session)
        if draft is not None:
            self._page.restore_draft(draft)

    def _take_up(self, quiz: Quiz) -> None:
        self._quiz, self._waiting, self._late = quiz, None, False
        self._show_question()

    def take_answer(self, committed: Committed) -> None:
        """Store the answer, then tell; when it can't be stored it stays on the page and is tried again."""
        if self._quiz is None or self._item is None or self._asked is None or self._told is not None:
            return
        if self._quiz.ask is None:  # all is answered, but its end could not be stored
            self.go_on()
            return
        try:
            moment = self._clock.moment()
            self.enter_record()
            if self._paces is None:
                self._paces = self._sitting.paces()
            from trainer.study.answering import Given

            given = Given(committed.response, committed.confidence, moment, committed.elapsed_ms, self._clock.doubted)
            told = self._sitting.commit(self._quiz, self._item, given, self._paces)
        except TroubleOutside as trouble:
            self._wait(committed, trouble)
            return
        self._waiting = None
        self._retry.stop()
        self._quiz = told.quiz
        if told.feedback.mark.right:
            self._paces.setdefault(self._item.format, []).append(committed.elapsed_ms)
        if self._quiz.plan.kind == CHECK:
            self.go_on()
            return
        telling = tell_about(self._asked, told.feedback, self._library, moment.day)
        self._tell(telling._replace(in_document=self._in_document(self._item)))

    def enter_record(self) -> None:
        """Put the sitting into the record, unless it is there. Raises TroubleOutside when it can't be stored."""
        if self._unopened is not None and self._quiz is not None:
            moment = self._clock.moment()
            self._sitting.open(self._unopened, Moment(self._quiz.opened_at, moment.offset))
            self._unopened = None

    def pass_over(self, objective: UnitId) -> None:
        """Go on after a decision that came back, or that no pack has any more."""
        if self._quiz is not None:
            self._quiz = decided(self._quiz, objective)
            self.go_on()

    def _in_document(self, item: Item) -> bool:
        """Whether the paragraph behind the item can be shown, in a copy of the document that is attached."""
        from trainer.content.spots import spot_of_item

        spot = spot_of_item(self._library, item)
        return spot is not None and self._copies.has(spot.sha256)

    def _wait(self, committed: Committed, trouble: TroubleOutside) -> None:
        """Keep the answer on the page; the same trouble again is no news."""
        if self._waiting is None or str(trouble) != self._trouble:
            self._page.trouble(trouble)
        self._waiting, self._trouble = committed, str(trouble)
        self._retry.start()

    def _tell(self, told: Telling) -> None:
        if told.feedback.held:
            self._page.hold(told)
            self._show_question()
            return
        self._told = told
        self._page.tell(told)

    def _try_again(self) -> None:
        if self._waiting is not None:
            self.take_answer(self._waiting)

    def go_on(self, _: object = None) -> None:
        """The next question, or the end of the sitting when nothing is left or its time is up."""
        if self._quiz is None:
            return
        if self._time_is_up(self._quiz):
            promised = hurried(self._quiz)
            self._late = self._late or promised != self._quiz
            self._quiz = promised
        if self._quiz.ask is not None:
            self._show_question()
        else:
            self._end("time" if self._late else "finished")

    def _time_is_up(self, quiz: Quiz) -> bool:
        try:
            return quiz.time_is_up(self._clock.moment().at)
        except TroubleOutside as trouble:
            self._page.trouble(trouble)
            return False

    def take_back(self, _: object = None) -> None:
        """Undo the latest answer and show its question again."""
        if self._quiz is None or not self._quiz.done:
            return
        quiz = self._quiz
        if self._stored(lambda: self._sitting.undo(quiz, self._clock.moment())):
            self._show_question()

    def overrule(self, _: object = None) -> None:
        """The learner was right after all: the grade becomes Hard and the question does not come back."""
        if self._quiz is None or self._told is None:
            return
        quiz = self._quiz
        if self._stored(lambda: self._sitting.overrule(quiz, self._clock.moment())):
            self.go_on()

    def _stored(self, act: Callable[[], Quiz]) -> bool:
        """Take the sitting that the act comes to; when it can't be stored, say so and keep the one there is."""
        try:
            self._quiz = act()
        except TroubleOutside as trouble:
            self._page.trouble(trouble)
            return False
        return True

    def flag(self, comment: str) -> None:
        """Keep a learner's doubt about the question on show."""
        if self._item is None:
            return
        try:
            self._sitting.flag(self._item, comment, self._clock.moment())
        except TroubleOutside as trouble:
            self._page.trouble(trouble)

    def leave(self, _: object = None) -> None:
        """Put the sitting aside; it can be taken up again exactly here. A sitting without an answer leaves no trace."""
        self.session_left.emit(None)

    def put_down(self) -> None:
        """Let go of the sitting in hand; what was answered is in the record."""
        self._retry.stop()
        self._quiz, self._waiting = None, None

    def retire(self) -> None:
        """Stop listening to the page: somebody else sits down."""
        self.put_down()
        self._page.disconnect(self)

    def put_aside(self) -> bool:
        """Let go of the sitting in hand, to be taken up again exactly here; whether that is done.

        An answer that waits to be stored is tried once more; while it can't be stored, the sitting stays in hand.
        """
        if self._waiting is not None:
            self._try_again()
        if self._waiting is not None:
            return False
        if self._quiz is not None and self._unopened is None:
            session = self._quiz.plan.session
            self._drafts.keep(with_draft(self._drafts.kept(), session, self._page.draft()))
        self.put_down()
        return True

    def _end(self, why: str) -> None:
        quiz = self._quiz
        if quiz is None:
            return
        try:
            moment = self._clock.moment()
            ended = self._summary(quiz, moment, why)
            self._sitting.close(quiz, why, moment)
        except TroubleOutside as trouble:
            self._page.trouble(trouble)
            return
        self._quiz = None
        if quiz.plan.kind == CHECK:
            self.check_ended.emit(quiz.plan.session)
        else:
            self.session_ended.emit(ended)

    def _summary(self, quiz: Quiz, moment: Moment, why: str) -> "Summary":
        units = list(dict.fromkeys(done.ask.unit for done in quiz.done))
        known = self._sitting.journal.known(self._sitting.learner, units)
        due_days = [memory.due_day for memory in known.values()]
        if quiz.decided:
            from trainer.drills.coming_back import standings

            standing = standings(self._sitting.journal.drilled(self._sitting.learner))
            due_days += [standing[objective].due_day for objective in quiz.decided if objective in standing]
        return summary(quiz, due_days, moment.day, why)

    def _show_question(self) -> None:
        if self._quiz is None or self._quiz.ask is None:
            return
        self._told = None
        if self._quiz.ask.purpose is Purpose.DRILL:
            self._item = None
            self.decision_met.emit(self._quiz.ask.unit)
            return
        self._item = self._library.item(self._quiz.ask.item)
        self._asked = present(self._quiz, self._item, self._library)
        self._page.ask(self._asked)


def _warm_up() -> None:
    from trainer.memory.model import warm_up

    warm_up()

"""The presenter's page: what is on show, how many voted, one thing to do next, and everything else behind a key."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.desktop.pages.classes.lesson_asking import Branch
from trainer.desktop.pages.classes.lesson_back_parts import back_part
from trainer.desktop.pages.classes.lesson_values import Act, Presented
from trainer.desktop.pages.classes.lesson_words import KEYS, LessonWords
from trainer.desktop.pages.classes.presenter_bar import PresenterBar
from trainer.desktop.pages.classes.presenter_main import PresenterMain
from trainer.desktop.pages.classes.presenter_side import PresenterSide
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.pages.quiz.quiz_keys import QuizKeys
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside, stacked

__all__ = ["PresenterPage"]

_OFFERED = (
    Act.DISCUSS,
    Act.VOTE_AGAIN,
    Act.REVEAL,
    Act.NEXT,
    Act.MORE_TIME,
    Act.HOLD,
    Act.RUN_ON,
    Act.LOOK,
    Act.RETEACH,
    Act.RANKING,
    Act.SCROLL,
)
_ALWAYS = (Act.PEOPLE, Act.SCREEN, Act.BLANK, Act.END, Act.PASSAGE, Act.PARALLEL)
_MOST_BRANCHES = 9
_EDGE = 24


class PresenterPage(FramedPage):
    """``asked`` carries an Act, ``branch_chosen`` a Branch of the decision on show, ``section_asked`` a SectionId."""

    asked = Signal(object)
    branch_chosen = Signal(object)
    section_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=1160, settle=False)
        self.body.keep_foot_down()
        self.words = LessonWords(self)
        self._shown: Presented | None = None
        self._side: PresenterSide | None = None
        self._keying: QWidget | None = None
        self._main: PresenterMain | None = None
        self._panel = False
        self._letter_keys = True
        self._waiting = 0
        self._bar = PresenterBar(self.words)
        self._bar.asked.connect(self.ask)
        outer = self.layout()
        if isinstance(outer, QVBoxLayout):
            outer.setSpacing(0)
            outer.insertWidget(0, self._bar)
            outer.setStretch(1, 1)
        self._buttons = {act: ActionButton(self.words.act(act), Weight.SECONDARY, "", KEYS[act]) for act in _OFFERED}
        for act, button in self._buttons.items():
            button.clicked.connect(partial(self.ask, act))
            button.hide()
            self.body.add_action(button)
        self._primary = ActionButton("", Weight.PRIMARY, key=self.tr("Space"))
        self._primary.clicked.connect(self._do_primary)
        self.body.add_action(self._primary, end=True, primary=True)
        self._keys = QuizKeys(self)
        self._bind()

    def _bind(self) -> None:
        by_key: dict[str, list[Act]] = {}
        for act, key in KEYS.items():
            by_key.setdefault(key, []).append(act)
        for key, acts in by_key.items():
            bind = self._keys.bind if len(key) == 1 else self._keys.bind_always
            bind(key, partial(self._ask_one_of, tuple(acts)))
        self._keys.bind_always("F11", partial(self.ask, Act.SCREEN))
        for place in range(_MOST_BRANCHES):
            self._keys.bind(str(place + 1), partial(self._follow_place, place))

    def use_letter_keys(self, used: bool) -> None:
        """Whether single letters act; with Alt they always do."""
        self._letter_keys = used
        self._name_keys()

    def _name_keys(self) -> None:
        """Where votes are keyed in, single letters are votes."""
        prefix = self.key_prefix
        self._keys.use_single(not prefix)
        for act, button in self._buttons.items():
            button.set_key(prefix + KEYS[act])
        self._bar.use_letter_keys(prefix)
        # while votes are keyed in Space goes on to the next of them
        self._primary.set_key(self.tr("Space") if self._keying is None else self.tr("Ctrl+Enter"))

    @property
    def key_prefix(self) -> str:
        """What is pressed with a letter: nothing, or Alt."""
        return "" if self._letter_keys and self._keying is None else self.tr("Alt+")

    def show_class(self, shown: Presented, panel: QWidget | None = None, keying: QWidget | None = None) -> None:
        """Show how the class stands; a ``panel`` stands above the question, ``keying`` where votes are keyed in."""
        self._shown = shown
        self._release()
        self._keying = keying
        self._name_keys()
        self.body.clear()
        self._bar.say(shown.face.title, self.words.place(shown.face))
        if panel is not None:
            self.body.add(panel)
        # where votes are keyed in, they and the question are what has to be in sight
        beside = shown if keying is None else shown._replace(asides=(), meters=(), following="")
        self._side = PresenterSide(beside, self.words, self.branch_chosen.emit)
        back = shown.back
        self._main = PresenterMain(shown, self.words, self._room) if back is None else None
        main: QWidget = self._main or QWidget()
        if back is not None:
            main = back_part(back, self.section_asked.emit)
        self._panel = panel is not None
        if keying is not None:
            self.body.add(Beside(main, self._beside_question(keying), least=640, shares=(1, 1), gap=28))
            keying.show()
        elif self._side.empty:
            self.body.add(main)
            self._side.deleteLater()
            self._side = None
        else:
            self.body.add(Beside(main, self._side, least=820, shares=(5, 3), gap=28))
        self._show_buttons(shown)
        self.body.put_in_order()
        self._fit()
        (keying or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _beside_question(self, keying: QWidget) -> QWidget:
        """Where votes are keyed in stands beside the question: below it, a long one would push it out of sight."""
        place = QWidget()
        column = stacked(place, 12)
        if self._side is not None and not self._side.empty:
            column.addWidget(self._side)
        column.addWidget(keying)
        column.addStretch(1)
        return place

    def _room(self) -> int:
        """How high the question may be to be in sight, in pixels; below a panel it stays as it is."""
        return 0 if self._panel else self.body.column.viewport().height() - 2 * _EDGE

    def _fit(self) -> None:
        if self._main is not None and self.isVisible():
            self._main.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: the question is as large as there is room."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's hook: the question is as large as there is room."""
        super().showEvent(event)
        self._fit()

    def _release(self) -> None:
        """What votes are keyed in outlives the page's content, which is let go."""
        if self._keying is not None:
            self._keying.hide()
            self._keying.setParent(self)

    def _show_buttons(self, shown: Presented) -> None:
        for act, button in self._buttons.items():
            button.setVisible(act in shown.offered)
        self._primary.setVisible(shown.primary is not None)
        if shown.primary is not None:
            last = shown.primary is Act.NEXT and shown.last
            self._primary.set_caption(self.tr("End the class") if last else self.words.act(shown.primary))

    def offer(self, act: Act, *, offered: bool) -> None:
        """Offer one more act, or one fewer, without laying the page out anew."""
        if self._shown is None or (act in self._shown.offered) is offered:
            return
        others = tuple(one for one in self._shown.offered if one is not act)
        self._shown = self._shown._replace(offered=(*others, act) if offered else others)
        self._buttons[act].setVisible(offered)

    def name_blank(self, *, blank: bool) -> None:
        """Say what B does next."""
        self._bar.rename(Act.BLANK, self.tr("Show it") if blank else self.words.act(Act.BLANK))

    def tell_waiting(self, people: int) -> None:
        """Say beside the people how many wait to be let in."""
        if people != self._waiting:
            self._waiting = people
            waiting = self.tr("People (%n waiting)", "", people)
            self._bar.rename(Act.PEOPLE, waiting if people else self.words.act(Act.PEOPLE))

    def tell_count(self, voted: int, people: int) -> None:
        """Say how many voted."""
        if self._side is not None:
            self._side.tell_count(voted, people)

    def tell_clock(self, words: str) -> None:
        """Say how long the vote still takes."""
        if self._side is not None:
            self._side.tell_clock(words)

    def ask(self, act: Act, _: bool = False) -> None:
        """Report that the presenter wants this."""
        self.asked.emit(act)

    def leave(self) -> None:
        """Esc closes what was opened above the question."""
        self.asked.emit(Act.BACK)

    def _ask_one_of(self, acts: tuple[Act, ...]) -> None:
        if self._shown is None:
            return
        there = (*self._shown.offered, self._shown.primary, *_ALWAYS)
        act = next((act for act in acts if act in there), None)
        if act is not None:
            self.ask(act)

    def _do_primary(self) -> None:
        if self._shown is not None and self._shown.primary is not None:
            self.ask(self._shown.primary)

    def _follow_place(self, place: int) -> None:
        if self._shown is not None and place < len(self._shown.branches):
            self._report(self._shown.branches[place])

    def _report(self, branch: Branch) -> None:
        self.branch_chosen.emit(branch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: Space does what Enter does."""
        if event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self.body.do_primary()
            return
        super().keyPressEvent(event)

"""The foot of the quiz page: the commit keys, then the verdict, and now and then what takes their place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.base.errors import TroubleOutside
from trainer.desktop.pages.quiz.quiz_commit import CommitBar
from trainer.desktop.pages.quiz.quiz_extras import QuizExtras
from trainer.desktop.tabs import reached_by_tab
from trainer.study.showing import Telling

if TYPE_CHECKING:
    from trainer.desktop.pages.quiz.quiz_verdict import VerdictBar

__all__ = ["QuizFoot"]


class QuizFoot(QWidget):
    """``committed`` carries a Confidence or None, ``flagged`` a comment; the other signals carry None."""

    committed = Signal(object)
    given_up = Signal(object)
    continued = Signal(object)
    flagged = Signal(object)
    retried = Signal(object)
    closed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.extras = QuizExtras(self)
        self.commit = CommitBar(self)
        self.verdict: VerdictBar | None = None
        self._told = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.extras)
        self._column.addWidget(self.commit)
        self.commit.committed.connect(self.committed)
        self.commit.given_up.connect(self.given_up)
        self.extras.flagged.connect(self.flagged)
        self.extras.retried.connect(self.retried)
        self.extras.closed.connect(self._take_close)

    def ask(self, asks_confidence: bool) -> None:
        """The commit keys for a new question."""
        self._told = False
        self.extras.put_away()
        self.commit.begin(asks_confidence)
        self._arrange()

    def tell(self, telling: Telling) -> str:
        """The verdict in place of the keys; returns its words."""
        self._told = True
        self.extras.put_away()
        words = self._verdict_bar().tell(telling, self.commit.clicked_at)
        self._arrange()
        return words

    def show_trouble(self, trouble: TroubleOutside, can_retry: bool) -> None:
        """What is in the way."""
        self.extras.show_trouble(trouble, can_retry)
        self._arrange()

    def open_flag(self) -> None:
        """The line for a doubt."""
        self.extras.open_flag()
        self._arrange()

    def close_flag(self) -> bool:
        """Close the line for a doubt; says whether it was open."""
        return self.extras.close_flag()

    def take_focus(self, reason: Qt.FocusReason) -> bool:
        """Put the keyboard on the way on, where there is one; says whether there was."""
        if self._told and self.verdict is not None:
            self.verdict.take_focus(reason)
        return self._told

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order: how sure comes before giving up."""
        commit = self.commit
        keys = [*commit.levels.values(), commit.check, commit.give_up]
        return [*reached_by_tab(self.extras), *keys, *([self.verdict.go_on] if self.verdict is not None else [])]

    @property
    def by_keyboard(self) -> bool:
        """Whether the keyboard is what uses the foot now."""
        if self._told:
            return self.verdict is not None and self.verdict.go_on.by_keyboard
        return self.commit.by_keyboard

    def _verdict_bar(self) -> "VerdictBar":
        """Made with the first verdict: nothing of it is needed for the first question."""
        if self.verdict is None:
            from trainer.desktop.pages.quiz.quiz_verdict import VerdictBar

            self.verdict = VerdictBar(self)
            self.verdict.continued.connect(self.continued)
            self._column.addWidget(self.verdict)
        return self.verdict

    def _take_close(self, _: object) -> None:
        self._arrange()
        self.closed.emit(None)

    def _arrange(self) -> None:
        free = not self.extras.takes_over
        bars: list[tuple[QWidget, bool]] = [(self.commit, free and not self._told)]
        if self.verdict is not None:
            bars.append((self.verdict, free and self._told))
        # hidden before shown: Qt lays out as it shows, and would make room for both
        for bar, seen in sorted(bars, key=lambda pair: pair[1]):
            bar.setVisible(seen)

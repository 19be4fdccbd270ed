"""What every way of answering has in common."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.study.responses import DontKnow, Response
from trainer.study.showing import Question, Telling

__all__ = ["Answer", "gave_up"]


def gave_up(telling: Telling) -> bool:
    """Whether the learner said "I don't know": what stands on the page is then no answer."""
    return isinstance(telling.feedback.given.response, DontKnow)


class Answer(QWidget):
    """A way to answer one question.

    ``changed`` carries the response so far (None while incomplete); ``finished`` carries None when Enter ends the
    last line of writing. ``hint`` is the item's hint, empty where it has none.
    """

    changed = Signal(object)
    finished = Signal(object)

    hint = ""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.question = question
        self.hinted = False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)

    def response(self) -> Response | None:
        """What would be handed in; None while the answer is incomplete."""
        raise NotImplementedError

    def show_keys(self, prefix: str) -> None:
        """Numbers are pressed with this before them (nothing, or Alt+), where there are numbers to press."""

    def choose(self, number: int) -> None:
        """The number key ``number`` (1..9) was pressed; one that stands for nothing is ignored."""

    def take_focus(self, reason: Qt.FocusReason) -> None:
        """Put the keyboard where answering begins."""
        raise NotImplementedError

    def parts(self) -> tuple[str, ...]:
        """The answer so far, complete or not, in a form that ``restore`` takes back."""
        raise NotImplementedError

    def restore(self, parts: Sequence[str]) -> None:
        """Show an answer that ``parts`` had given; what does not fit this question is ignored."""
        raise NotImplementedError

    def lock(self, locked: bool) -> None:
        """Keep the answer from being changed while it is being stored."""
        self.setEnabled(not locked)

    def tell(self, telling: Telling) -> None:
        """Show what was right, what was not, and why; nothing can be changed any more."""
        raise NotImplementedError

    def add_told(self, widget: QWidget) -> None:
        """Put something that tells about the answer at the end, shown at once so that it is measured with the rest."""
        self.column.addWidget(widget)
        widget.show()

    def tell_change(self) -> None:
        """Report the response as it is now."""
        self.changed.emit(self.response())

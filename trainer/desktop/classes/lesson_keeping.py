"""A class's next step, kept on disk before it is shown; the window waits for no disk."""

from collections.abc import Callable
from concurrent.futures import Future

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.base.errors import TroubleOutside
from trainer.study.lesson.codec import lesson_to
from trainer.study.lesson.host import Ledger
from trainer.study.lesson.lesson import Lesson

__all__ = ["LessonKeeping"]

_LOOK_AFTER_MS = 5


class LessonKeeping(QObject):
    """One step at a time. ``failed`` carries the TroubleOutside that kept a step from being kept."""

    failed = Signal(object)

    def __init__(self, ledger: Ledger, parent: QObject) -> None:
        super().__init__(parent)
        self._ledger = ledger
        self._writing: tuple[Future[None], Lesson, Callable[[Lesson], object]] | None = None
        self._soon = QTimer(self)
        self._soon.setInterval(_LOOK_AFTER_MS)
        self._soon.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        """Whether a step is on its way to the disk; another has to wait."""
        return self._writing is not None

    def keep(self, lesson: Lesson, then: Callable[[Lesson], object]) -> None:
        """Keep the class as it is now, then go on with it; when it can't be kept, ``then`` is not called."""
        self._writing = (self._ledger.keep_lesson(lesson_to(lesson)), lesson, then)
        self._look()
        if self.busy:
            self._soon.start()

    def stop(self) -> None:
        """Wait for the step on its way, and tell nobody."""
        self._soon.stop()
        if self._writing is not None:
            self._writing[0].exception()
            self._writing = None

    def _look(self) -> None:
        if self._writing is None or not self._writing[0].done():
            return
        future, lesson, then = self._writing
        self._soon.stop()
        self._writing = None
        try:
            future.result()
        except TroubleOutside as trouble:
            self.failed.emit(trouble)
        else:
            then(lesson)

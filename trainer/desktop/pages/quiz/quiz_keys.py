"""The quiz page's keys: a letter or digit alone, and the same with Alt, which works in a field of text as well."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

__all__ = ["QuizKeys"]


class QuizKeys:
    """Binds keys while ``page`` is on show; single letters and digits can be turned off (WCAG 2.1.4)."""

    def __init__(self, page: QWidget) -> None:
        self._page = page
        self._single: list[QShortcut] = []

    def bind(self, key: str, act: Callable[[], object]) -> None:
        """A letter or digit, alone and with Alt."""
        self._single.append(self._shortcut(key, act))
        self._shortcut(f"Alt+{key}", act)

    def bind_always(self, keys: str, act: Callable[[], object]) -> None:
        """A combination that is no single character."""
        self._shortcut(keys, act)

    def use_single(self, used: bool) -> None:
        """Turn the keys without Alt on or off."""
        for shortcut in self._single:
            shortcut.setEnabled(used)

    def _shortcut(self, keys: str, act: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self._page)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(act)
        return shortcut

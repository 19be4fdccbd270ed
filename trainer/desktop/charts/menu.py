"""All that can be done with a chart, as a menu for the menu key and the right button."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from trainer.desktop.charts.export import SUFFIXES
from trainer.desktop.dressing import dress_controls

__all__ = ["ChartMenu"]


class ChartMenu(QMenu):
    """``turn`` and ``copy`` are called as they are, ``save`` with a suffix; ``as_table`` is what is on show now."""

    def __init__(
        self,
        parent: QWidget,
        *,
        as_table: bool,
        turn: Callable[[], None],
        copy: Callable[[], None],
        save: Callable[[str], None],
    ) -> None:
        dress_controls()
        super().__init__(parent)
        self.addAction(self.tr("Show as a chart") if as_table else self.tr("Show as a table"), turn)
        self.addAction(self.tr("Copy"), copy)
        self.addSeparator()
        for suffix in SUFFIXES:
            self._add_saving(suffix, save)

    def _add_saving(self, suffix: str, save: Callable[[str], None]) -> None:
        def chosen() -> None:
            save(suffix)

        self.addAction(self.tr("Save as {form} …").format(form=suffix.upper()), chosen)

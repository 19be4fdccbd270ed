"""What can be done with all of a learner's figures: the report is written or printed, the history opened."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.flow import Flow

__all__ = ["ProgressTools"]


class ProgressTools(Flow):
    """``history_asked``, ``report_asked``, ``print_asked`` and ``due_asked`` (the due list as a file) carry None."""

    history_asked = Signal(object)
    report_asked = Signal(object)
    print_asked = Signal(object)
    due_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=8)
        self.history = ActionButton(self.tr("Sittings and drills"), Weight.SECONDARY, "clock", key="T")
        self.report = ActionButton(self.tr("Report"), Weight.SECONDARY, "download", key="E")
        self.print = ActionButton(self.tr("Print"), Weight.SECONDARY, "printer", key="P")
        self.due = ActionButton(self.tr("Due list"), Weight.SECONDARY, "download", key="L")
        self.history.clicked.connect(lambda: self.history_asked.emit(None))
        self.report.clicked.connect(lambda: self.report_asked.emit(None))
        self.print.clicked.connect(lambda: self.print_asked.emit(None))
        self.due.clicked.connect(lambda: self.due_asked.emit(None))
        for button in (self.history, self.report, self.print, self.due):
            self.add(button)

    def use_letter_keys(self, used: bool) -> None:
        """Whether E and P act alone; with Alt they always do. T is a key of the page, as it is of its charts."""
        self.report.set_key("E" if used else self.tr("Alt+E"))
        self.print.set_key("P" if used else self.tr("Alt+P"))
        self.due.set_key("L" if used else self.tr("Alt+L"))

    def rest(self, *, at_work: bool) -> None:
        """No second report while one is put together."""
        self.report.setEnabled(not at_work)
        self.print.setEnabled(not at_work)
        self.due.setEnabled(not at_work)

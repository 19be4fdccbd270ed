"""Where a decision comes from: the section that it trains, and the statements behind it with how they stand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.claims import claim_card
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside, stacked
from trainer.desktop.widgets.text import Text
from trainer.insight.after_action import Source

__all__ = ["SourcePart"]


class SourcePart(QWidget):
    """``section_asked`` carries the SectionId to read; a statement never stands without its verdict."""

    section_asked = Signal(object)

    def __init__(self, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = stacked(self, 10)
        read = ActionButton(self.tr("Read the section"), Weight.SECONDARY, "book-open")
        read.setAccessibleDescription(source.title)
        read.clicked.connect(lambda: self.section_asked.emit(source.section))
        column.addWidget(Beside(Text(source.title, Role.BODY_STRONG), read, least=360, shares=(1, 0)))
        if source.statements:
            told = self.tr("The statements behind this decision, and how each stands:")
            column.addWidget(Text(told, Role.SMALL_STRONG, "text2"))
        for statement in source.statements:
            column.addWidget(claim_card(statement, source.references))

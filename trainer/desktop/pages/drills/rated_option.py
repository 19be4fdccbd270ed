"""An option to rate: what it says, a scale from bad to good, and a line of reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.drills.drill_values import OptionShown
from trainer.desktop.theme import Role
from trainer.desktop.widgets.beside import Beside
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.field import Field
from trainer.desktop.widgets.rating_scale import RatingScale
from trainer.desktop.widgets.text import Text
from trainer.drills.opinion_form import LONGEST_REASON

__all__ = ["RatedOption"]


class RatedOption(Card):
    """``rated`` carries the level, 1 to 5; ``finished`` carries None when Enter ends the line."""

    rated = Signal(object)
    finished = Signal(object)

    def __init__(self, option: OptionShown, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16)
        self.id = option.id
        self.scale = RatingScale(self.tr("How good is it to: {option}").format(option=option.text))
        self.scale.rated.connect(self.rated)
        self.field = Field(self.tr("Why, in a line: {option}").format(option=option.text), self.tr("Why, in a line"))
        self.field.setMaxLength(LONGEST_REASON)
        self.field.entered.connect(lambda _: self.finished.emit(None))
        self.add(Text(option.text, Role.READING))
        self.column.addSpacing(2)
        self.add(Beside(self.scale, self.field, least=560, shares=(8, 15), gap=16))

    def restore(self, level: int, line: str) -> None:
        """Show what was said of it before."""
        self.scale.choose(level)
        self.field.setText(line)
        self.field.setCursorPosition(0)

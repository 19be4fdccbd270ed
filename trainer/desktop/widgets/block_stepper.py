"""Which block of a course something belongs to: a number that is read as a day and a block."""

from PySide6.QtWidgets import QWidget

from trainer.desktop.widgets.steppers import Stepper

__all__ = ["BlockStepper"]


class BlockStepper(Stepper):
    """A block's place in the course (1..), shown as its day and its block; 0 is none of them."""

    wide = 180

    def __init__(self, name: str, days: int, blocks: int, parent: QWidget | None = None) -> None:
        self._blocks = blocks
        super().__init__(name, 0, days * blocks, parent)

    def textFromValue(self, val: int) -> str:
        """Qt's hook: the day and the block."""
        if not val:
            return self.tr("Not in it")
        day, block = divmod(val - 1, self._blocks)
        if self._blocks == 1:
            return self.tr("Day {day}").format(day=day + 1)
        return self.tr("Day {day}, block {block}").format(day=day + 1, block=block + 1)

    def valueFromText(self, text: str) -> int:
        """Qt's hook: the place that the words name; what names none leaves it as it is."""
        places = range(self.minimum(), self.maximum() + 1)
        return next((place for place in places if self.textFromValue(place) == text), self.value())

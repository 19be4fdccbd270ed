"""A paragraph of the document with the verdicts on what is contested in it; the one that is sought is set off."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from trainer.content.model import Reference, Statement
from trainer.desktop.pages.claims import claim_card
from trainer.desktop.paint import box, focus_ring, mirrored
from trainer.desktop.plain import LONGEST
from trainer.desktop.ring import shows_ring
from trainer.desktop.theme import RADIUS_LARGE, Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.badge_button import BadgeButton
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.passage import Passage
from trainer.desktop.widgets.text import Text

__all__ = ["ParagraphView"]

_BAR = 4


class _Label(Text):
    """The words above the marked paragraph; the keyboard comes here, since the whole may be higher than the window.

    ``ringed`` says whether the ring of focus is to be seen.
    """

    ringed = Signal(object)

    def __init__(self, words: str, paragraph: str) -> None:
        super().__init__(words, Role.SMALL_STRONG, "accent_text")
        self.setAccessibleDescription(paragraph)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._ring = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: remember whether the keyboard brought the focus."""
        self._ring = shows_ring(event, self._ring)
        super().focusInEvent(event)
        self.ringed.emit(self._ring)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: the ring goes."""
        super().focusOutEvent(event)
        self.ringed.emit(False)


class ParagraphView(QFrame):
    """``opened`` carries the card that a badge has opened. With a ``label`` it is marked, and its cards are open."""

    opened = Signal(object)

    def __init__(
        self,
        blocks: Sequence[str],
        contested: Sequence[Statement],
        references: Sequence[Reference],
        label: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.label: QWidget | None = None
        self._ring = False
        self._references = references
        self._cards: dict[Statement, Card] = {}
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        if label:
            self._column.setContentsMargins(20 + _BAR, 14, 20, 18)
            self._add_label(label, blocks)
        else:
            self._column.setContentsMargins(0, 0, 0, 0)
        badges = [self._badge(statement) for statement in contested]
        self._column.addWidget(Passage([piece for block in blocks for piece in _pieces(block)], badges=badges))
        if label:
            for badge in badges:
                badge.setChecked(True)

    def _add_label(self, words: str, blocks: Sequence[str]) -> None:
        label = _Label(words, "\n".join(blocks))
        label.ringed.connect(self._show_ring)
        self._column.addWidget(label)
        self.label = label

    def _show_ring(self, shown: bool) -> None:
        self._ring = shown
        self.update()

    def _badge(self, statement: Statement) -> BadgeButton:
        badge = BadgeButton(statement.verdict)
        badge.setAccessibleName(f"{badge.accessibleName()}: {statement.text}")
        badge.toggled.connect(partial(self._open, statement))
        return badge

    def _open(self, statement: Statement, opened: bool) -> None:
        if statement not in self._cards:
            self._cards[statement] = claim_card(statement, self._references, badged=False)
            self._column.addWidget(self._cards[statement])
        card = self._cards[statement]
        card.setVisible(opened)
        if opened and self.isVisible():
            self.opened.emit(card)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: a ground and a bar at the side where lines begin."""
        if self.label is None:
            return
        painter = QPainter(self)
        colours, rect = theme().colours, QRectF(self.rect())
        box(painter, rect, colours.accent_soft, None, 0.0, RADIUS_LARGE)
        bar = mirrored(self, 0, RADIUS_LARGE, _BAR, rect.height() - 2 * RADIUS_LARGE)
        box(painter, bar, colours.accent, None, 0.0, _BAR / 2)
        if self._ring:
            focus_ring(painter, rect, RADIUS_LARGE)
        painter.end()


def _pieces(block: str) -> list[str]:
    """The block in pieces short enough to be shown whole."""
    return [block[start : start + LONGEST] for start in range(0, len(block), LONGEST)]

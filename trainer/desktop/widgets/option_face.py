"""How an option looks: its number, its words, and after the answer what it was and why."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractButton

from trainer.desktop.icons import icon
from trainer.desktop.paint import Paragraph, box, focus_ring, inside_ring, mirrored, reading_side
from trainer.desktop.theme import RADIUS_LARGE, Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.text import LEADING

__all__ = ["OptionFace", "Outcome", "outcome_of", "outcome_words", "wrong_words"]

_GAP = 4
"""Pixels between the words and why."""
_TICK, _TICK_GAP = 20, 12
"""The side of the box to tick at 100 %, and its distance from the key cap, in pixels."""


class Outcome(StrEnum):
    """What an option turned out to be."""

    RIGHT_CHOSEN = "right and chosen"
    RIGHT_MISSED = "right and not chosen"
    WRONG_CHOSEN = "wrong and chosen"
    LEFT_OUT = "rightly left out"
    NOT_NAMED = "right and not named from memory"
    CHOSEN = "chosen, where nothing is right or wrong"
    OTHERS = "what others would choose"


def outcome_of(key: bool, chosen: bool) -> Outcome:
    """The outcome of an option that is right when ``key``."""
    if key:
        return Outcome.RIGHT_CHOSEN if chosen else Outcome.RIGHT_MISSED
    return Outcome.WRONG_CHOSEN if chosen else Outcome.LEFT_OUT


def outcome_words(outcome: Outcome) -> str:
    """The words beside an option after the answer; a rightly left out one has none."""
    if outcome is Outcome.RIGHT_CHOSEN:
        return QCoreApplication.translate("Outcome", "Correct: your answer")
    if outcome is Outcome.RIGHT_MISSED:
        return QCoreApplication.translate("Outcome", "Correct answer")
    if outcome is Outcome.WRONG_CHOSEN:
        return wrong_words(sure=False)
    return ""


def wrong_words(*, sure: bool) -> str:
    """The words beside what was answered wrongly: whose it was, or that it was sure and wrong."""
    if sure:
        return QCoreApplication.translate("Outcome", "You were sure, and it was wrong")
    return QCoreApplication.translate("Outcome", "Your answer")


class _Ink(NamedTuple):
    fill: QColor
    edge: QColor
    width: float
    dashed: bool
    cap: QColor | None
    on_cap: QColor
    words: QColor


class OptionFace:
    """The painting and measuring of an option for the button that it belongs to.

    ``number`` stands in the key cap (0: none), ``prefix`` before it; ``compact`` is for short options that stand side
    by side, ``ticks`` for those of which several may be right: they have a box to tick.
    """

    def __init__(
        self, button: QAbstractButton, text: str, number: int, compact: bool = False, ticks: bool = False
    ) -> None:
        self._button = button
        self._text = text
        self._number = number
        self._compact = compact
        self._ticks = ticks
        self.prefix = ""
        self._why = ""
        self._said = ""
        self.outcome: Outcome | None = None
        self.ring = False
        self.prepare()

    def prepare(self) -> None:
        """Lay out again in the theme in force."""
        worn = theme()
        self._words = Paragraph(self._text, worn.font(Role.READING), LEADING[Role.READING])
        opened = self.outcome not in (None, Outcome.LEFT_OUT)
        why_role = Role.BODY if opened else Role.SMALL
        self._reason = Paragraph(self._why, worn.font(why_role), 1.2)
        self._tag = Paragraph(self._said, worn.font(Role.SMALL_STRONG))
        self._button.updateGeometry()
        self._button.update()

    def tell(self, outcome: Outcome, why: str, said: str = "") -> None:
        """Show what the option was and why; ``said`` stands for the usual words."""
        self.outcome, self._why, self._said = outcome, why, said or outcome_words(outcome)
        self._button.setAccessibleDescription(f"{self._said}. {why}" if self._said else why)
        self.prepare()

    def height(self, width: int) -> int:
        """What the option needs at this width, in pixels."""
        words_width, tag_below = self._split(width)
        high = self._words.height(words_width)
        if tag_below:
            high += self._tag.height(words_width)
        if self._why:
            high += _GAP + self._reason.height(self._reading_width(width))
        return max(high, self._cap()) + 2 * self._pad()

    def size_hint(self) -> QSize:
        """A comfortable size."""
        width = self._words.natural_width + self._left() + self._pad() + 2
        if not self._compact:
            width = max(width, theme().scaled(320))
        return QSize(min(width, theme().scaled(760)), self.height(min(width, theme().scaled(760))))

    def minimum(self) -> QSize:
        """As narrow as it may become."""
        return QSize(self._left() + self._pad() + theme().scaled(60), self._cap() + 2 * self._pad())

    def paint(self, painter: QPainter) -> None:
        """Paint the whole option."""
        rect = QRectF(self._button.rect())
        ink = _ink(self._button, self.outcome)
        ringed = self._button.hasFocus() and self.ring
        ground = inside_ring(rect) if ringed else rect
        box(painter, ground, ink.fill, ink.edge, ink.width, RADIUS_LARGE, ink.dashed)
        self._paint_cap(painter, ink)
        if self._ticks:
            side, left = theme().scaled(_TICK), self._pad() + self._cap_width() + _TICK_GAP
            place = mirrored(self._button, left, self._pad() + (self._cap() - side) / 2, side, side)
            _paint_tick(painter, self._button, place, self.outcome is not None)
        self._paint_words(painter, ink)
        if ringed:
            focus_ring(painter, rect, RADIUS_LARGE)

    def _paint_cap(self, painter: QPainter, ink: _Ink) -> None:
        side, pad = self._cap(), self._pad()
        place = mirrored(self._button, pad, pad, self._cap_width(), side)
        plain = ink.cap is None
        box(painter, place, ink.cap, theme().colours.outline if plain else None, 1.0, 7.0)
        symbol = {
            Outcome.RIGHT_CHOSEN: "check",
            Outcome.RIGHT_MISSED: "check",
            Outcome.WRONG_CHOSEN: "x",
        }.get(self.outcome or Outcome.LEFT_OUT, "")
        if symbol:
            inside = side - 2 * (side // 6)
            across, down = (place.width() - inside) / 2, (side - inside) / 2
            drawn = icon(symbol, inside, ink.on_cap, self._button.devicePixelRatioF())
            painter.drawPixmap(place.translated(across, down).topLeft(), drawn)
            return
        painter.setPen(ink.on_cap)
        painter.setFont(theme().font(Role.SMALL_STRONG))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._key())

    def _paint_words(self, painter: QPainter, ink: _Ink) -> None:
        width = self._button.width()
        words_width, tag_below = self._split(width)
        left, pad = self._left(), self._pad()
        high = self._words.height(words_width)
        lift = max(0.0, (self._cap() - high) / 2) if high <= self._words.line_height else 0.0
        side = reading_side(self._button)
        colours = theme().colours
        self._words.draw(painter, mirrored(self._button, left, pad + lift, words_width, high), ink.words, side)
        y = pad + high + (self._cap() - high if lift and self._why else 0)
        if self._tag.natural_width > 1:
            across = left if tag_below else width - pad - self._tag.natural_width
            top = pad + high if tag_below else pad + (self._cap() - self._tag.line_height) / 2
            place = mirrored(self._button, across, top, self._tag.natural_width, self._tag.line_height)
            self._tag.draw(painter, place, ink.edge, side)
            y += self._tag.line_height if tag_below else 0
        if self._why:
            reading = self._reading_width(width)
            place = mirrored(self._button, left, y + _GAP - (2 if lift else 0), reading, self._reason.height(reading))
            self._reason.draw(
                painter, place, colours.text if self.outcome is not Outcome.LEFT_OUT else colours.text2, side
            )

    def _split(self, width: int) -> tuple[float, bool]:
        """The width of the words, and whether the tag stands below them because there is no room beside."""
        whole = max(20, width - self._left() - self._pad())
        if self._tag.natural_width <= 1:
            return whole, False
        beside = whole - self._tag.natural_width - theme().scaled(16)
        return (whole, True) if beside < theme().scaled(220) else (beside, False)

    def _reading_width(self, width: int) -> float:
        return max(20, width - self._left() - self._pad())

    def _cap(self) -> int:
        return theme().scaled(28)

    def _pad(self) -> int:
        return 12 if self._compact else 13

    def _left(self) -> int:
        tick = _TICK_GAP + theme().scaled(_TICK) if self._ticks else 0
        return self._pad() + self._cap_width() + tick + 14

    def _key(self) -> str:
        return f"{self.prefix}{self._number}" if self._number else ""

    def _cap_width(self) -> int:
        """Square for a digit; wider for a digit with a key before it, and the same for every digit."""
        if not self.prefix or not self._number:
            return self._cap()
        return QFontMetrics(theme().font(Role.SMALL_STRONG)).horizontalAdvance(f"{self.prefix}0") + theme().scaled(14)


def _ink(button: QAbstractButton, outcome: Outcome | None) -> _Ink:
    colours = theme().colours
    if outcome in (Outcome.RIGHT_CHOSEN, Outcome.RIGHT_MISSED):
        return _Ink(colours.good_soft, colours.good, 2.0, False, colours.good, colours.surface, colours.text)
    if outcome is Outcome.WRONG_CHOSEN:
        return _Ink(colours.bad_soft, colours.bad, 2.0, True, colours.bad, colours.surface, colours.text)
    if outcome is Outcome.CHOSEN:
        return _Ink(colours.accent_soft, colours.accent, 2.0, False, colours.accent, colours.on_accent, colours.text)
    if outcome is Outcome.OTHERS:
        return _Ink(colours.note_soft, colours.note, 2.0, False, colours.note, colours.surface, colours.text)
    if outcome is Outcome.LEFT_OUT:
        return _Ink(colours.canvas, colours.border, 1.0, False, None, colours.text2, colours.text2)
    if button.isChecked():
        return _Ink(colours.accent_soft, colours.accent, 2.0, False, colours.accent, colours.on_accent, colours.text)
    over = button.underMouse() and button.isEnabled()
    edge = colours.outline if over else colours.border
    return _Ink(colours.surface, edge, 1.0, False, None, colours.text2, colours.text)


def _paint_tick(painter: QPainter, button: QAbstractButton, place: QRectF, told: bool) -> None:
    """A square to tick, as on paper; it stays as the learner left it."""
    colours = theme().colours
    ink = colours.text2 if told else colours.accent
    ticked = button.isChecked()
    box(painter, place, colours.surface, ink if ticked else colours.outline, 2.0 if ticked else 1.5, 3.0)
    if ticked:
        drawn = icon("check", round(place.width()) - 4, ink, button.devicePixelRatioF())
        painter.drawPixmap(place.translated(2, 2).topLeft(), drawn)

"""What the room sees on the big screen: the face of the class, set as large as it fits, and nothing beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from trainer.desktop.pages.classes.lesson_back_parts import back_for_the_room
from trainer.desktop.pages.classes.lesson_values import Standings
from trainer.desktop.pages.classes.lesson_words import LessonWords
from trainer.desktop.pages.classes.projector_parts import (
    Parts,
    answer_parts,
    question_parts,
    standings_parts,
    with_meters,
)
from trainer.desktop.widgets.meter import Meter
from trainer.desktop.widgets.sized_text import SizedText
from trainer.insight.class_looking_back import LookedBack
from trainer.study.lesson.faces import Face

__all__ = ["LEAST_SHARE", "ProjectorSheet"]

LEAST_SHARE = 0.0346
"""The least size of any text, as a share of the screen's height: 28 points (37 pixels) where it has 1080."""
_SIZES = (0.054, 0.049, 0.044, 0.039, LEAST_SHARE)


class ProjectorSheet(QWidget):
    """Shows faces; it holds nothing that a phone could not be sent, but the ranking where one is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = LessonWords(self)
        self._sized: Parts = []
        self._pixels = 0
        self._outer = QVBoxLayout(self)
        self._outer.setSpacing(0)
        self._title = SizedText("", ratio=1.0, colour="text2")
        self._state = SizedText("", strong=True, colour="accent_text", wide=False)
        self._count = SizedText("", colour="text2")
        self._clock = SizedText("", strong=True, wide=False)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget()
        self._area.setWidget(self._inside)
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._outer.addLayout(_row(self._title, self._state))
        self._outer.addWidget(self._area, 1)
        self._outer.addLayout(_row(self._count, self._clock))

    def show_face(self, face: Face, meters: Sequence[Meter] = ()) -> None:
        """Show this face from its top; what a decision moved stands as ``meters`` in place of a line of words."""
        place = self._words.place(face)
        self._title.setText(" · ".join(part for part in (face.title, place) if part))
        self._state.setText(self._words.phase(face))
        parts = question_parts if face.reveal is None else answer_parts
        self._put(with_meters(parts(face, self._words), meters if face.reveal is not None else ()))

    def show_back(self, back: LookedBack) -> None:
        """Show the looking back at a drill in place of the face's few lines of it."""
        self._put([*back_for_the_room(back)])

    def show_standings(self, standings: Standings) -> None:
        """Show the ranking in place of what was there."""
        self._state.setText(self.tr("Ranking"))
        self.tell_count("")
        self.tell_clock("")
        self._put(standings_parts(standings))

    def tell_count(self, words: str) -> None:
        """Say how many voted; empty says nothing."""
        if words != self._count.text():
            self._count.setText(words)

    def tell_clock(self, words: str) -> None:
        """Say how long it still takes; empty says nothing."""
        if words != self._clock.text():
            self._clock.setText(words)

    @property
    def scrolls(self) -> bool:
        """Whether there is more than fits at the least size."""
        return self._area.verticalScrollBar().maximum() > 0

    @property
    def more_below(self) -> bool:
        """Whether there is more below what is in sight."""
        bar = self._area.verticalScrollBar()
        return bar.value() < bar.maximum()

    def go_down(self) -> None:
        """Move on by most of what is in sight; from the end back to the top."""
        bar = self._area.verticalScrollBar()
        bar.setValue(0 if bar.value() == bar.maximum() else bar.value() + round(bar.pageStep() * 0.8))

    def follow_theme(self) -> None:
        """Another face of type takes other room."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: as large as it fits."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's hook: what changed while nobody looked is laid out now."""
        super().showEvent(event)
        self._fit()

    def _put(self, parts: Parts) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._sized = list(parts)
        for part in parts:
            self._column.addWidget(part)
        self._column.addStretch(1)
        self._area.verticalScrollBar().setValue(0)
        self._fit()

    def _fit(self) -> None:
        """Take the largest size at which all is in sight; the least one where none is."""
        high, wide = self.height(), self.width()
        side = round(wide * 0.045)
        self._outer.setContentsMargins(side, round(high * 0.027), side, round(high * 0.023))
        least = max(1, -(-high * 346 // 10_000))
        for frame in (self._title, self._state, self._count, self._clock):
            frame.set_pixels(least)
        between = round(high * 0.022)
        self._outer.setSpacing(between)
        room = high - round(high * 0.05) - 2 * between - 2 * self._state.heightForWidth(wide)
        for share in _SIZES:
            pixels, gap = max(least, round(high * share)), round(high * share * 0.28)
            for part in self._sized:
                part.set_pixels(pixels)
            self._column.setSpacing(gap)
            needed = sum(part.heightForWidth(wide - 2 * side) + gap for part in self._sized)
            if needed <= room:
                break


def _row(near: QWidget, far: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(24)
    row.addWidget(near, 1)
    row.addWidget(far)
    return row

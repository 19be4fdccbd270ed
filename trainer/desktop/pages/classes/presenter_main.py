"""The question as the presenter has it: as the room sees it, and with the key everything that was said of it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.classes.lesson_values import Presented
from trainer.desktop.pages.classes.lesson_words import LessonWords
from trainer.desktop.pages.classes.projector_parts import options_shown
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.beside import stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.sized_meters import meters_line
from trainer.desktop.widgets.sized_text import SizedText
from trainer.desktop.widgets.text import Text
from trainer.desktop.widgets.vote_option import OptionShown, VoteOption
from trainer.study.lesson.faces import Face, Phase, Reveal

__all__ = ["PresenterMain"]

_STEM, _OPTION = 24, 17
"""The sizes of the question and of an option at 100 %, in pixels."""
_SCALES = (1.5, 1.4, 1.3, 1.2, 1.1, 1.0)
"""Of these the largest at which everything is in sight at once is taken; the last where none is."""


class PresenterMain(QWidget):
    """What is on show, from its phase to its sources; larger where there is room. ``room`` tells how high it may be."""

    def __init__(self, shown: Presented, words: LessonWords, room: Callable[[], int]) -> None:
        super().__init__()
        self._room = room
        self._fitted = (0, 0, 0)
        self._stem: list[SizedText] = []
        self._options: list[VoteOption] = []
        face = shown.face
        self._column = stacked(self, 10)
        self._column.addWidget(Text(words.phase(face), Role.SMALL_STRONG, "accent_text"))
        for line in _before(face):
            self._column.addWidget(line)
        for part in face.stem.split("\n\n"):
            self._stem.append(SizedText(part, strong=True))
            self._column.addWidget(self._stem[-1])
        for text in _passage(shown):
            self._column.addWidget(text)
        for title, options in options_shown(face, words, face.reveal):
            self._add_options(title, options)
        if face.reveal is not None:
            for card in _told(face.reveal, meters_line(shown.meters)):
                self._column.addWidget(card)
        self._column.addStretch(1)
        self._size(_SCALES[-1])

    def _add_options(self, title: str, options: Sequence[OptionShown]) -> None:
        if title:
            self._column.addWidget(Text(title, Role.READING_STRONG, "text2"))
        for option in options:
            self._options.append(VoteOption(option, theme().scaled(_OPTION)))
            self._column.addWidget(self._options[-1])

    def fit(self) -> None:
        """Take the largest type at which everything is in sight."""
        standing = (self.width(), self._room(), theme().scaled(1000))
        if standing == self._fitted:
            return
        self._fitted = standing
        for scale in _SCALES:
            self._size(scale)
            if self._column.heightForWidth(standing[0]) <= standing[1]:
                break

    def _size(self, scale: float) -> None:
        for text in self._stem:
            text.set_pixels(round(theme().scaled(_STEM) * scale))
        for option in self._options:
            option.set_pixels(round(theme().scaled(_OPTION) * scale))
        self._column.invalidate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: another width holds other sizes."""
        super().resizeEvent(event)
        self.fit()

    def follow_theme(self) -> None:
        """Another text size takes other room."""
        self.fit()


def _passage(shown: Presented) -> list[Text]:
    """What the room reads; how a drill's values stand is beside it as bars."""
    if shown.face.phase not in (Phase.TEACHING, Phase.LOOKING_BACK):
        return []
    return [Text(line, Role.SOURCE) for line in shown.face.lead if line != meters_line(shown.meters)]


def _before(face: Face) -> list[Text]:
    if face.phase in (Phase.TEACHING, Phase.LOOKING_BACK):
        return []
    return [Text(line, Role.BODY, "text2") for line in face.lead]


def _told(told: Reveal, elsewhere: str) -> list[QWidget]:
    """What goes with the key; the line ``elsewhere`` stands beside the question as bars."""
    cards: list[QWidget] = []
    if told.told:
        card = Card(ground="sunken", edge="", padding=16)
        for line in told.told:
            if line != elsewhere:
                card.add(Text(line, Role.READING))
        cards.append(card)
    if told.whys:
        card = Card(padding=16)
        card.add(Text(QCoreApplication.translate("Presenter", "Why"), Role.BODY_STRONG))
        for letter, why in told.whys:
            card.add(Text(f"{letter}: {why}", Role.BODY))
        cards.append(card)
    if told.words:
        card = Card(padding=16)
        card.add(Text(QCoreApplication.translate("Presenter", "What it rests on"), Role.BODY_STRONG))
        for line in told.words:
            card.add(Text(line, Role.BODY))
        for line in told.sources:
            card.add(Text(line, Role.SMALL, "text2"))
        cards.append(card)
    return cards

"""The question as the presenter has it: as the room sees it, and with the key everything that was said of it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.lesson_values import Presented
from trainer.desktop.pages.lesson_words import LessonWords
from trainer.desktop.pages.projector_parts import options_shown
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.beside import stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.sized_meters import meters_line
from trainer.desktop.widgets.text import Text
from trainer.desktop.widgets.vote_option import VoteOption
from trainer.study.lesson.faces import Face, Phase, Reveal

__all__ = ["main_part"]

_OPTION = 17
"""The size of an option's text at 100 %, in pixels."""


def main_part(shown: Presented, words: LessonWords) -> QWidget:
    """What is on show, from its phase to its sources."""
    face, place = shown.face, QWidget()
    column = stacked(place, 10)
    column.addWidget(Text(words.phase(face), Role.SMALL_STRONG, "accent_text"))
    for line in _before(face):
        column.addWidget(line)
    for part in face.stem.split("\n\n"):
        column.addWidget(Text(part, Role.TITLE))
    for text in _passage(shown):
        column.addWidget(text)
    for title, options in options_shown(face, words, face.reveal):
        if title:
            column.addWidget(Text(title, Role.READING_STRONG, "text2"))
        for option in options:
            column.addWidget(VoteOption(option, theme().scaled(_OPTION)))
    if face.reveal is not None:
        for card in _told(face.reveal, meters_line(shown.meters)):
            column.addWidget(card)
    column.addStretch(1)
    return place


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

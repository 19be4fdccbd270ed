"""The parts of a face, one below the other, as the big screen and the presenter's page set them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from trainer.desktop.pages.classes.lesson_values import Standings
from trainer.desktop.pages.classes.lesson_words import LessonWords, option_words
from trainer.desktop.widgets.meter import Meter
from trainer.desktop.widgets.sized_meters import SizedMeters, meters_line
from trainer.desktop.widgets.sized_text import SizedText
from trainer.desktop.widgets.vote_option import OptionShown, VoteOption, VoteRow
from trainer.study.lesson.faces import Face, Phase, Reveal
from trainer.study.lesson.ranking import Place

__all__ = ["Parts", "answer_parts", "options_shown", "question_parts", "standings_parts", "with_meters"]

Parts = list[SizedText | VoteOption | VoteRow | SizedMeters]
_MOST_PLACES = 10
_SHORT = 20
"""Characters: options that are no longer stand side by side."""


def question_parts(face: Face, words: LessonWords) -> Parts:
    """What is asked and what to do about it; a passage or a looking back where nothing is asked."""
    parts: Parts = []
    if face.phase in (Phase.TEACHING, Phase.LOOKING_BACK):
        parts.append(SizedText(face.stem, ratio=1.1, strong=True))
        return parts + [SizedText(line) for line in face.lead]
    parts += [SizedText(line, colour="text2") for line in face.lead]
    parts += [SizedText(part, ratio=1.1, strong=True) for part in face.stem.split("\n\n")]
    parts += _options(face, words, None)
    if words.asks(face):
        parts.append(SizedText(words.asks(face), colour="accent_text", strong=True))
    return parts


def answer_parts(face: Face, words: LessonWords) -> Parts:
    """The question with its key and how the room voted, then why, and what to take home."""
    told = face.reveal
    if told is None:
        return question_parts(face, words)
    parts: Parts = [SizedText(part, strong=True) for part in face.stem.split("\n\n")]
    if told.taken:
        return parts + _followed(face, words, told)
    parts += _options(face, words, told)
    whys = dict(told.whys)
    parts += [SizedText(f"{letter}: {whys[letter]}") for letter in told.key if letter in whys]
    parts += [SizedText(line) for line in (*told.told, *told.words)]
    parts += [SizedText(line, colour="text2") for line in told.sources]
    return parts


def with_meters(parts: Parts, meters: Sequence[Meter]) -> Parts:
    """The parts with a drill's values as bars in place of the line that tells of them; elsewhere as they are."""
    line = meters_line(meters) if meters else ""
    return [
        SizedMeters(meters) if line and isinstance(part, SizedText) and part.text() == line else part for part in parts
    ]


def _followed(face: Face, words: LessonWords, told: Reveal) -> Parts:
    """What the class did and what came of it first, then how it voted on everything else."""
    options = _options(face, words, told)
    taken: Parts = [part for part in options if isinstance(part, VoteOption) and part.shown.taken]
    others = [part for part in options if part not in taken]
    return [*taken, *(SizedText(line) for line in told.told), *others]


def _options(face: Face, words: LessonWords, told: Reveal | None) -> Parts:
    parts: Parts = []
    for title, options in options_shown(face, words, told):
        if title:
            parts.append(SizedText(title, colour="text2", strong=True))
        rows = [VoteOption(option, 16) for option in options]
        parts += [VoteRow(rows)] if told is None and all(len(one.text) <= _SHORT for one in options) else rows
    return parts


def options_shown(face: Face, words: LessonWords, told: Reveal | None) -> list[tuple[str, list[OptionShown]]]:
    """Each part's title and its options; with the key and the votes only where ``told`` has them."""
    return [
        (words.part(part), [_shown(option.letter, option_words(part, option), told) for option in part.options])
        for part in face.parts
    ]


def _shown(letter: str, text: str, told: Reveal | None) -> OptionShown:
    if told is None:
        return OptionShown(letter, text)
    rounds = [(QCoreApplication.translate("VoteOption", "First vote"), dict(told.first))]
    if told.second:
        rounds.append((QCoreApplication.translate("VoteOption", "Second vote"), dict(told.second)))
    of = max((count for _, counts in (*told.first, *told.second) for count in (counts,)), default=0)
    people = tuple((name, counts.get(letter, 0)) for name, counts in rounds)
    return OptionShown(letter, text, letter in told.key, letter == told.taken, people, max(of, told.people))


def standings_parts(standings: Standings) -> Parts:
    """The ranking, a line a place; who shares a place stands under the same number."""
    team = QCoreApplication.translate("Ranking", "Team {name}")
    lines = [_line(place, team.format(name=place.name)) for place in standings.teams]
    lines += [_line(place, place.name) for place in standings.people]
    parts: Parts = [SizedText(line, strong=line.startswith("1. ")) for line in lines[:_MOST_PLACES]]
    return parts or [SizedText(QCoreApplication.translate("Ranking", "Nobody is in it yet."), colour="text2")]


def _line(place: Place, name: str) -> str:
    told = QCoreApplication.translate("Ranking", "{place}. {name}: {right} of {given} right")
    return told.format(place=place.place, name=name, right=place.right, given=place.given)

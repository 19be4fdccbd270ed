"""A class's looking back at its drill, as whoever teaches has it in front, and as the big screen shows it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from trainer.base.ids import SectionId
from trainer.desktop.pages.drills.review_words import estimate_words, points, standing_words
from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.meter import moved_words
from trainer.desktop.widgets.place_bar import PlaceBar
from trainer.desktop.widgets.sized_text import SizedText
from trainer.desktop.widgets.text import Text
from trainer.desktop.widgets.vote_option import OptionShown, VoteOption
from trainer.insight.class_looking_back import ClassDecision, LookedBack, OptionVotes
from trainer.study.lesson.lesson import MAJORITY, MINORITY

__all__ = ["back_for_the_room", "back_part", "taken_words"]

translate = QCoreApplication.translate
_OPTION = 14
"""The size of an option's text at 100 %, in pixels."""


def taken_words(branch: str) -> str:
    """Why an option was followed."""
    return {
        MAJORITY: translate("LookingBack", "The majority’s way"),
        MINORITY: translate("LookingBack", "The minority’s way"),
    }.get(branch, translate("LookingBack", "Chosen by whoever teaches"))


def back_part(back: LookedBack, show_section: Callable[[SectionId], object]) -> QWidget:
    """Everything, from the ending to the questions to talk about; a passage goes to the big screen by its button."""
    place = QWidget()
    column = stacked(place, 14)
    column.addWidget(Text(translate("LookingBack", "Looking back"), Role.SMALL_STRONG, "accent_text"))
    column.addWidget(Text(back.drill, Role.TITLE))
    column.addWidget(_outcome(back))
    for decision in back.decisions:
        column.addWidget(_decision(decision, show_section))
    if back.debrief:
        card = Card(ground="note_soft", edge="", padding=18)
        card.add(Text(translate("LookingBack", "To talk about"), Role.BODY_STRONG))
        for line in back.debrief:
            card.add(Text(line, Role.READING))
        column.addWidget(card)
    column.addStretch(1)
    return place


def _outcome(back: LookedBack) -> Card:
    card = Card(padding=20)
    card.add(Text(back.ending, Role.QUESTION))
    card.add(Text(back.ending_text, Role.READING))
    card.add(Text(standing_words(back.standing), Role.BODY_STRONG))
    standing = back.standing
    if standing.place is not None:
        mark = translate("LookingBack", "The class {points}").format(points=points(standing.points))
        worst = translate("LookingBack", "Worst {points}").format(points=estimate_words(standing.worst))
        best = translate("LookingBack", "Best {points}").format(points=estimate_words(standing.best))
        card.add(PlaceBar(float(standing.place), mark, worst, best))
    return card


def _decision(decision: ClassDecision, show_section: Callable[[SectionId], object]) -> Card:
    card = Card(padding=18)
    card.add(Text(_titled(decision), Role.READING_STRONG))
    chips = Flow(gap=8)
    chips.add(Chip(taken_words(decision.branch), "note", "split"))
    chips.add(_cost_chip(decision))
    card.add(chips)
    card.add(Text(_people(decision), Role.SMALL, "text2"))
    for option in decision.options:
        card.add(VoteOption(_shown(decision, option), theme().scaled(_OPTION)))
    if decision.moved:
        told = " · ".join(moved_words(one.name, one.by) for one in decision.moved)
        card.add(Text(told, Role.SMALL, "text2"))
    button = ActionButton(translate("LookingBack", "Show the passage"), Weight.QUIET, "book-open")
    button.setAccessibleDescription(decision.section_title)
    button.clicked.connect(partial(_show, show_section, decision.section))
    foot = Flow(gap=12)
    foot.add(Text(decision.section_title, Role.SMALL, "text2", wide=False))
    foot.add_end(button)
    card.add(foot)
    return card


def _show(show_section: Callable[[SectionId], object], section: SectionId, _: bool = False) -> None:
    show_section(section)


def _titled(decision: ClassDecision) -> str:
    return f"{decision.number}. {decision.title}"


def _cost_chip(decision: ClassDecision) -> Chip:
    if decision.taken.best:
        return Chip(translate("LookingBack", "Cost nothing in this scenario’s model"), "good", "check")
    told = translate("LookingBack", "Cost {points} in this scenario’s model")
    words = told.format(points=estimate_words(decision.cost))
    return Chip(words, "bad" if decision.costly else "plain", "arrow-down")


def _people(decision: ClassDecision) -> str:
    if decision.again is None:
        return translate("LookingBack", "{people} voted, once.").format(people=decision.people)
    told = translate("LookingBack", "{people} voted before the talk, {again} after it.")
    return told.format(people=decision.people, again=decision.again)


def _shown(decision: ClassDecision, option: OptionVotes) -> OptionShown:
    rounds = [(translate("VoteOption", "First vote"), option.first)]
    if option.second is not None:
        rounds.append((translate("VoteOption", "Second vote"), option.second))
    words = f"{option.done}\n{_worth(option)}"
    most = max(decision.people, decision.again or 0)
    said = translate("LookingBack", "The class took this")
    return OptionShown(option.letter, words, taken=option.taken, rounds=tuple(rounds), of=most, said=said)


def _worth(option: OptionVotes) -> str:
    if option.best:
        return translate("LookingBack", "Cost nothing")
    return translate("LookingBack", "Cost {points}").format(points=estimate_words(option.cost))


def back_for_the_room(back: LookedBack) -> list[SizedText | VoteOption]:
    """For the big screen: how it ended, and a few lines a decision; what each cost is the model's word."""
    ending = f"{back.ending}. {back.ending_text}"
    parts: list[SizedText | VoteOption] = [SizedText(back.drill, ratio=1.1, strong=True), SizedText(ending)]
    parts.append(SizedText(standing_words(back.standing), strong=True, colour="accent_text"))
    for decision in back.decisions:
        parts.append(SizedText(_titled(decision), strong=True))
        parts.append(SizedText(f"{decision.taken.letter}: {decision.taken.done}"))
        said = ". ".join((taken_words(decision.branch), _split(decision), _worth(decision.taken)))
        parts.append(SizedText(said, colour="text2"))
    return parts


def _split(decision: ClassDecision) -> str:
    """How a decision split, by letter, before the talk and after it."""
    first = ", ".join(f"{option.letter} {option.first}" for option in decision.options)
    if decision.again is None:
        return translate("LookingBack", "Votes: {first}").format(first=first)
    second = ", ".join(f"{option.letter} {option.second}" for option in decision.options)
    return translate("LookingBack", "Votes: {first}; after the talk: {second}").format(first=first, second=second)

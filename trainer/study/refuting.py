"""Refutation: what was answered, that it does not hold and why, and what does hold and why, in this order.

Texts in this form correct wrong beliefs better than texts that only tell what is right (g = 0.41; Schroeder & Kucera,
2022).
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from trainer.content.model import (
    ClaimVerdict,
    Classification,
    Item,
    ListRecall,
    MultipleResponse,
    Option,
    Ordering,
    SingleChoice,
    TypedAnswer,
)
from trainer.study.marking import trap_met
from trainer.study.responses import Choice, Choices, Judgement, Lines, Order, Placement, Response, Text
from trainer.study.wording import same

__all__ = ["Point", "refute"]


class Point(NamedTuple):
    """One thing that was answered wrongly, beside what holds.

    ``said`` is what was answered (empty: nothing that can still be told), ``against`` why it does not hold; ``holds``
    is what does (empty: what was said has no counterpart) and ``why``. ``subject`` is what a place or a group was given
    to. ``missed`` says that what holds was left out. Places count from 1; a verdict is a ``Verdict``.
    """

    said: str
    against: str
    holds: str
    why: str
    subject: str = ""
    missed: bool = False


def refute(item: Item, response: Response) -> tuple[Point, ...]:
    """What of the response does not hold, point by point; what is right alone, where the item has changed since."""
    found = tuple(_points(item, response))
    return found or tuple(_right(item))


def _points(item: Item, response: Response) -> Iterable[Point]:
    match item.body, response:
        case SingleChoice(options=options), Choice(option=chosen):
            return _chosen(options, chosen)
        case MultipleResponse(options=options), Choices(options=picked):
            return _picked(options, frozenset(picked))
        case TypedAnswer() as body, Text(text=written):
            return _written(body, written)
        case ListRecall() as body, Lines(lines=lines):
            return _listed(body, lines)
        case Ordering() as body, Order(steps=steps):
            return _ordered(body, steps)
        case Classification() as body, Placement(places=places):
            return _placed(body, places)
        case ClaimVerdict() as body, Judgement() as judgement:
            return _judged(body, judgement)
        case _:
            return ()


def _chosen(options: Sequence[Option], chosen: str) -> list[Point]:
    """The wrong choice beside the right one; an option that the item no longer has can't be told."""
    wrong = next((option for option in options if option.id == chosen and not option.key), None)
    right = next((option for option in options if option.key), None)
    if wrong is None or right is None:
        return []
    return [Point(wrong.text, wrong.why, right.text, right.why)]


def _picked(options: Sequence[Option], picked: frozenset[str]) -> list[Point]:
    if not any(option.id in picked for option in options):
        return []
    wrong = [Point(one.text, one.why, "", "") for one in options if one.id in picked and not one.key]
    left = [Point("", "", one.text, one.why, missed=True) for one in options if one.key and one.id not in picked]
    return [*wrong, *left]


def _written(body: TypedAnswer, written: str) -> list[Point]:
    """What was typed beside the answer; nothing where the item has come to accept it since."""
    if same(written, (body.answer, *body.accepted), (trap.text for trap in body.traps)):
        return []
    return [Point(written.strip(), trap_met(written, body.traps), body.answer, body.why)]


def _listed(body: ListRecall, lines: Sequence[str]) -> list[Point]:
    traps = tuple(trap.text for trap in body.traps)
    met = {
        wanted.id: any(same(line, (wanted.name, *wanted.accepted), traps) for line in lines) for wanted in body.answers
    }
    forms = tuple(form for wanted in body.answers for form in (wanted.name, *wanted.accepted))
    written = [line.strip() for line in lines if line.strip()]
    wrong = [Point(line, trap_met(line, body.traps), "", "") for line in written if not same(line, forms, traps)]
    if sum(met.values()) >= body.required:
        return wrong
    left = [Point("", "", wanted.name, wanted.why, missed=True) for wanted in body.answers if not met[wanted.id]]
    return [*wrong, *left]


def _ordered(body: Ordering, steps: Sequence[str]) -> list[Point]:
    if sorted(steps) != sorted(step.id for step in body.steps):
        return []
    had = {step: str(number) for number, step in enumerate(steps, 1)}
    return [
        Point(had[step.id], "", str(number), step.why, step.text)
        for number, step in enumerate(body.steps, 1)
        if had[step.id] != str(number)
    ]


def _placed(body: Classification, places: Sequence[tuple[str, str]]) -> list[Point]:
    names = {group.id: group.text for group in body.groups}
    given = dict(places)
    return [
        Point(names.get(given.get(entry.id, ""), ""), "", names.get(entry.group, ""), entry.why, entry.text)
        for entry in body.entries
        if given.get(entry.id) != entry.group
    ]


def _judged(body: ClaimVerdict, given: Judgement) -> list[Point]:
    wrong = [] if given.verdict is body.verdict else [Point(given.verdict, "", body.verdict, body.why)]
    return [*wrong, *_chosen(body.reasons, given.reason)]


def _right(item: Item) -> Iterable[Point]:
    match item.body:
        case SingleChoice(options=options) | MultipleResponse(options=options):
            return [Point("", "", option.text, option.why) for option in options if option.key]
        case TypedAnswer(answer=answer, why=why):
            return [Point("", "", answer, why)]
        case ListRecall(answers=answers):
            return [Point("", "", wanted.name, wanted.why) for wanted in answers]
        case Ordering(steps=steps):
            return [Point("", "", str(number), step.why, step.text) for number, step in enumerate(steps, 1)]
        case Classification() as body:
            return _placed(body, ())
        case ClaimVerdict() as body:
            reasons = [Point("", "", reason.text, reason.why) for reason in body.reasons if reason.key]
            return [Point("", "", body.verdict, body.why), *reasons]

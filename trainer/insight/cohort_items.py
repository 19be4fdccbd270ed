"""A cohort's questions: what each is worth, what its options draw, and what a form that everybody answered measures.

Everything rests on first attempts. An answer to an earlier wording of a question counts for its person's other
questions, and not for the question: its options may have been others.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from trainer.base.ids import ItemId, LearnerId
from trainer.content.model import Item
from trainer.insight import forms
from trainer.insight.chosen import Choosable, choosable, chosen
from trainer.insight.items import Attempt, ItemAnalysis, analysed, rests_of
from trainer.insight.moments import mean
from trainer.record.instructing import FirstAttempt

__all__ = ["Form", "ItemFinding", "complete_form", "in_common", "item_findings", "needing_a_look"]


class ItemFinding(NamedTuple):
    """An item's analysis beside its options, in the same order; ``earlier`` attempts were at another wording."""

    item: Item
    analysis: ItemAnalysis
    options: tuple[Choosable, ...]
    earlier: int


class Form(NamedTuple):
    """What a set of items is worth as one measure, over the ``people`` who answered all of them.

    ``left_out`` answered some, not all. ``mean`` and ``error`` (standard error of a total) are in marks. ``kr20``
    is None as well where some answer was partly right. None is "not computable", never zero.
    """

    items: tuple[ItemId, ...]
    people: int
    left_out: int
    mean: float | None
    alpha: float | None
    kr20: float | None
    error: float | None


def item_findings(attempts: Sequence[FirstAttempt], items: Iterable[Item]) -> tuple[ItemFinding, ...]:
    """What first attempts say of each of the items, in their order; those that nobody answered are left out."""
    read = [(one.revision, Attempt(one.person, one.item, one.mark, chosen(one.response))) for one in attempts]
    totals = rests_of([attempt for _, attempt in read])
    of_item: dict[ItemId, list[tuple[int, Attempt]]] = {}
    for revision, attempt in read:
        of_item.setdefault(attempt.item, []).append((revision, attempt))
    found = []
    for item in items:
        own = of_item.get(item.id, [])
        if own:
            options = choosable(item)
            now = [attempt for revision, attempt in own if revision == item.revision]
            told = analysed(item.id, now, totals, [(option.id, option.key) for option in options])
            found.append(ItemFinding(item, told, options, len(own) - len(now)))
    return tuple(found)


def needing_a_look(findings: Iterable[ItemFinding]) -> tuple[ItemFinding, ...]:
    """Those with a flag, most flags first; of as many, the one that goes worst with the rest."""
    flagged = [one for one in findings if one.analysis.flags]
    return tuple(sorted(flagged, key=lambda one: (-len(one.analysis.flags), one.analysis.discrimination or 0.0)))


def in_common(attempts: Iterable[FirstAttempt]) -> tuple[ItemId, ...]:
    """The items that everybody with any attempt has answered, in the order of ids."""
    answered = _by_person(attempts).values()
    return tuple(sorted(set.intersection(*(set(marks) for marks in answered)))) if answered else ()


def complete_form(attempts: Iterable[FirstAttempt], items: Sequence[ItemId]) -> Form:
    """The items as one form, over everybody who answered all of them."""
    people = _by_person(attempts)
    wanted = tuple(dict.fromkeys(items))
    whole = [[marks[item] for item in wanted] for marks in people.values() if wanted and marks.keys() >= set(wanted)]
    some = sum(any(item in marks for item in wanted) for marks in people.values())
    exact = all(mark in (0, 1) for row in whole for mark in row)
    return Form(
        items=wanted,
        people=len(whole),
        left_out=some - len(whole),
        mean=mean([sum(row) for row in whole]),
        alpha=forms.alpha(whole),
        kr20=forms.kr20(whole) if exact else None,
        error=forms.standard_error(whole),
    )


def _by_person(attempts: Iterable[FirstAttempt]) -> Mapping[LearnerId, Mapping[ItemId, float]]:
    found: dict[LearnerId, dict[ItemId, float]] = {}
    for one in attempts:
        found.setdefault(one.person, {})[one.item] = one.mark
    return found

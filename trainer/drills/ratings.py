"""Relay: what people made of a decision's options, out of the record's events.

Whatever files were taken in, in whichever order, the same ratings come to the same opinions.
"""

import hashlib
import json
from collections.abc import Iterable
from typing import NamedTuple

from trainer.base.ids import DrillId
from trainer.content.scenario.model import Decision
from trainer.drills.judging import Opinion
from trainer.record.drilled import OptionsRated
from trainer.record.events import Event

__all__ = ["Opinions", "latest", "opinions_on", "wording"]

_DIGITS = 16


class Opinions(NamedTuple):
    """What was said of a decision as it is worded now; ``outdated`` raters rated an earlier wording alone."""

    opinions: tuple[Opinion, ...]
    outdated: int


def wording(decision: Decision) -> str:
    """Names what a rater had before them: situation, question, and the options' ids and texts."""
    said = [decision.brief, decision.ask, [[option.id, option.text] for option in decision.options]]
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


def latest(ratings: Iterable[OptionsRated]) -> tuple[OptionsRated, ...]:
    """Of each rater the last word on each wording of each decision, in an order that only hangs on what was said.

    Of two that were given in one millisecond the one that sorts last counts, on every device alike.
    """
    kept: dict[tuple[str, DrillId, str, str], OptionsRated] = {}
    for rated in sorted(ratings, key=lambda one: (one.rater, one.drill, one.node, one.wording, one.given, one)):
        kept[rated.rater, rated.drill, rated.node, rated.wording] = rated
    return tuple(kept.values())


def opinions_on(drill: DrillId, decision: Decision, events: Iterable[Event]) -> Opinions:
    """What the events' ratings say of the decision."""
    told = [event.happening for event in events]
    ratings = [one for one in told if isinstance(one, OptionsRated) and (one.drill, one.node) == (drill, decision.id)]
    now = wording(decision)
    counted = [one for one in latest(ratings) if one.wording == now]
    known = {option.id for option in decision.options}
    opinions = tuple(
        Opinion(
            rater=one.rater,
            group=one.group,
            ratings=tuple(pair for pair in one.ratings if pair[0] in known),
            lines=tuple(pair for pair in one.lines if pair[0] in known),
            reasons=one.reasons,
        )
        for one in counted
    )
    outdated = {one.rater for one in ratings} - {one.rater for one in counted}
    return Opinions(opinions, len(outdated))

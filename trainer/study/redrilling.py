"""A decision that comes back by its objective: one situation, one choice, and what others would do.

It stands among the day's questions. The last step stores it; until then nothing is kept.
"""

from typing import NamedTuple

from trainer.base.chance import shuffled
from trainer.base.clock import Moment
from trainer.base.ids import SessionId, UnitId
from trainer.content.scenario.model import Decision, Drill, Option, Variant
from trainer.drills.coming_back import GAPS, Standing, next_situation, standings
from trainer.drills.grading import Graded, graded
from trainer.drills.judging import Panel, panel_of
from trainer.record.drilled import ObjectiveDecided
from trainer.record.events import Event
from trainer.study.drilling import Drilling

__all__ = ["Card", "CardTold", "card_for", "decide", "text_of", "why_of"]


class Card(NamedTuple):
    """One decision in one situation, as it is asked now; ``shown`` is the order of its options."""

    drill: Drill
    revision: int
    decision: Decision
    variant: Variant
    shown: tuple[str, ...]
    standing: Standing


class CardTold(NamedTuple):
    """What is told after a card: what it is taken for, the raters where there are some, and when it comes back.

    A flip is judged by the authors alone: nobody rated that situation.
    """

    card: Card
    option: str
    graded: Graded
    panel: Panel
    due_day: int


def card_for(drilling: Drilling, objective: UnitId, session: SessionId) -> Card | None:
    """The situation in which an objective comes back in this sitting; None when no pack has it any more."""
    standing = standings(drilling.journal.drilled(drilling.learner)).get(objective)
    place = drilling.shelf.objectives((objective,)).get(objective)
    if standing is None or place is None:
        return None
    try:
        shelved = drilling.shelf.drill(place.drill)
        decision = shelved.drill.decision(place.node)
    except KeyError:
        return None
    names = [option.id for option in decision.options]
    shown = shuffled(names, session, objective, standing.decided, standing.flips)
    return Card(shelved.drill, shelved.revision, decision, next_situation(standing, decision), shown, standing)


def text_of(card: Card, option: Option) -> str:
    """What an option says in this situation."""
    return dict(card.variant.texts).get(option.id, option.text)


def why_of(card: Card, option: Option) -> str:
    """What an option teaches in this situation."""
    return dict(card.variant.whys).get(option.id, option.why)


def decide(
    drilling: Drilling,
    card: Card,
    option: str,
    reasons: tuple[str, ...],
    words: str,
    elapsed: int,
    session: SessionId,
    moment: Moment,
) -> CardTold:
    """Store the decision, and return what to tell. Raises KeyError for an option that the card does not offer.

    While the clock is in doubt it takes no step in the schedule.
    """
    if option not in card.shown:
        raise KeyError(option)
    panel = _panel(drilling, card)
    grade = graded(panel, card.variant.authors, option)
    believed = not drilling.journal.clock_doubted(drilling.learner)
    told = ObjectiveDecided(
        session=session,
        drill=card.drill.id,
        revision=card.revision,
        node=card.decision.id,
        variant=card.variant.id,
        flip=card.variant.flip,
        section=card.decision.section,
        objective=card.decision.objective,
        option=option,
        reasons=reasons,
        words=words,
        shown=card.shown,
        elapsed=elapsed,
        grade=grade.grade.value if believed else "",
        graded_by=grade.by.value if believed else "",
    )
    drilling.tell(told, moment)
    return CardTold(card, option, grade, panel, _due_day(drilling, card, moment))


def _panel(drilling: Drilling, card: Card) -> Panel:
    """The raters of the drill's own situation, where this is that situation; other ones nobody has rated."""
    opinions = () if card.variant.id else drilling.opinions(card.drill, card.decision.id).opinions
    return panel_of(card.shown, opinions)


def _due_day(drilling: Drilling, card: Card, moment: Moment) -> int:
    events: tuple[Event, ...] = drilling.journal.drilled(drilling.learner)
    standing = standings(events).get(card.decision.objective)
    return moment.day + GAPS[0] if standing is None else standing.due_day

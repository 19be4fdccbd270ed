"""A drill that a class decided, looked back upon: how each decision split, what was taken and why, and what it cost.

All figures are points of this scenario's own model. Nothing here judges: the looking back compares ways, not people.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from trainer.base.ids import SectionId
from trainer.content.scenario.model import Decision
from trainer.drills.estimate import Estimate
from trainer.drills.review import Entry, Review, Standing
from trainer.insight.after_action import Moved
from trainer.insight.looking_back import moved_in_all
from trainer.record.lessons import Votes

__all__ = ["ClassDecision", "LookedBack", "OptionVotes", "Voted", "class_looking_back"]


class Voted(NamedTuple):
    """How a class came to a decision: its options under letters, both rounds of votes, and why one was followed.

    ``letters`` pairs each letter with an option's id. ``branch`` is as in ``record.lessons.LessonDecided``.
    """

    letters: tuple[tuple[str, str], ...]
    first: Votes
    second: Votes | None
    branch: str


class OptionVotes(NamedTuple):
    """An option with its people in both rounds (``second`` None: there was none), and what taking it costs."""

    letter: str
    done: str
    first: int
    second: int | None
    cost: Estimate
    taken: bool

    @property
    def best(self) -> bool:
        """Whether nothing that was offered there is worth more."""
        return self.cost.value == 0


class ClassDecision(NamedTuple):
    """A decision of the class. ``people`` voted first, ``again`` after the talk (None: there was no second vote).

    ``costly`` marks the decisions that cost most; ``moved`` is what all that followed moved.
    """

    number: int
    title: str
    section: SectionId
    section_title: str
    branch: str
    people: int
    again: int | None
    options: tuple[OptionVotes, ...]
    cost: Estimate
    costly: bool
    moved: tuple[Moved, ...]

    @property
    def taken(self) -> OptionVotes:
        """The option that was followed."""
        return next(option for option in self.options if option.taken)


class LookedBack(NamedTuple):
    """A drill of the class from its first decision to its ending; ``debrief`` are the drill's own questions to talk."""

    drill: str
    ending: str
    ending_text: str
    standing: Standing
    decisions: tuple[ClassDecision, ...]
    debrief: tuple[str, ...]


def class_looking_back(review: Review, voted: Sequence[Voted], sections: Mapping[SectionId, str]) -> LookedBack:
    """The looking back on a run that has reached its end; ``voted`` has one entry a decision, in order."""
    drill = review.play.drill
    ending = next(one for one in drill.endings if one.id == review.ending)
    decisions = tuple(
        _decision(drill.decision(entry.decided.node), entry, how, sections)._replace(
            number=number,
            costly=number - 1 in review.costliest,
            moved=moved_in_all(drill, entry.shifts),
        )
        for number, (entry, how) in enumerate(zip(review.entries, voted, strict=True), 1)
    )
    return LookedBack(drill.title, ending.title, ending.text, review.standing, decisions, drill.debrief)


def _decision(node: Decision, entry: Entry, how: Voted, sections: Mapping[SectionId, str]) -> ClassDecision:
    done = {option.id: option.done for option in node.options}
    costs = {worth.option: worth.cost for worth in entry.worths}
    first, second = dict(how.first.counts), None if how.second is None else dict(how.second.counts)
    options = tuple(
        OptionVotes(
            letter,
            done[name],
            first.get(name, 0),
            None if second is None else second.get(name, 0),
            costs[name],
            name == entry.decided.draft.option,
        )
        for letter, name in how.letters
        if name in costs
    )
    return ClassDecision(
        number=0,
        title=node.title,
        section=node.section,
        section_title=sections.get(node.section, ""),
        branch=how.branch,
        people=how.first.people,
        again=None if how.second is None else how.second.people,
        options=options,
        cost=entry.cost,
        costly=False,
        moved=(),
    )

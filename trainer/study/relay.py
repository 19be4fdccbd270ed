"""Relay: who has played a drill rates its options, and ratings go from record to record until they are a panel.

Own ratings stand under the learner, those out of files under ``base.ids.RELAY``. What is stored is a set of ratings:
taken in in any order, any number of times, it comes to the same opinions (``drills.ratings``).
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from trainer.base.clock import Moment
from trainer.base.ids import RELAY, DrillId, EventId, LearnerId
from trainer.content.scenario.model import Decision, Drill
from trainer.drills.judging import panel_of
from trainer.drills.moves import MOST_REASONS
from trainer.drills.opinion_form import HIGHEST, LATEST, LONGEST_GROUP, LONGEST_REASON, LOWEST, plain_line
from trainer.drills.ratings import latest, opinions_on, wording
from trainer.record.drilled import DrillClosed, OptionsRated
from trainer.record.events import Event, Fact
from trainer.record.happenings import SettingChanged
from trainer.record.journal import Journal
from trainer.study.drilling import Drilling, own_raters
from trainer.study.settings import read_settings
from trainer.study.shelf import DrillsOnShelf

__all__ = [
    "DrillRatings",
    "Reception",
    "Said",
    "Share",
    "has_played",
    "join_group",
    "rate",
    "ratings_by_drill",
    "said_before",
    "take_in",
    "to_hand_out",
]


class Said(NamedTuple):
    """What a rater makes of a decision's options: pairs of option and 1 (bad) to 5 (good), and of option and reason.

    ``reasons`` are ids of the decision's considerations, two at most.
    """

    ratings: tuple[tuple[str, int], ...] = ()
    lines: tuple[tuple[str, str], ...] = ()
    reasons: tuple[str, ...] = ()


class Share(StrEnum):
    """Which ratings are handed out."""

    ALL = "all"
    OWN = "own"


class Reception(NamedTuple):
    """What taking in ratings came to: so many were new, for so many decisions; ``known`` were here already.

    Of the new ones ``outdated`` are for a wording that is not the present one: they are kept and do not count.
    ``elsewhere`` are for drills that are not on this computer: they count where the drill is.
    """

    new: int
    decisions: int
    known: int
    outdated: int
    elsewhere: int


class DrillRatings(NamedTuple):
    """How many people rated a drill as it is worded now, and of which ``groups`` they are (by name, none is "").

    ``raters`` gives for each of its decisions how many rated all options; ``outdated`` counts people whose ratings are
    all for an earlier wording.
    """

    drill: DrillId
    title: str
    people: int
    groups: tuple[tuple[str, int], ...]
    raters: tuple[int, ...]
    outdated: int


def has_played(drilling: Drilling, drill: DrillId) -> bool:
    """Whether the learner has come to an end of the drill."""
    told = (event.happening for event in drilling.journal.drilled(drilling.learner))
    return any(isinstance(one, DrillClosed) and (one.drill, one.why) == (drill, "finished") for one in told)


def join_group(drilling: Drilling, group: str, moment: Moment) -> None:
    """From now on the learner's ratings carry this group; empty carries none."""
    name = plain_line(group, LONGEST_GROUP)
    if name != read_settings(drilling.journal.settings(drilling.learner)).rater_group:
        drilling.tell(SettingChanged("rater_group", name), moment)


def rate(drilling: Drilling, drill: DrillId, node: str, said: Said, moment: Moment) -> OptionsRated:
    """Store what the learner makes of a decision's options; returns it as it was stored.

    The first time a pseudonym is made, which tells neither who it is nor when. Raises ValueError for a drill that was
    not played to its end, an option that is not rated 1 to 5, or a reason that the decision does not have; KeyError for
    an unknown drill or decision.
    """
    decision = drilling.shelf.drill(drill).drill.decision(node)
    options = {option.id for option in decision.options}
    scale = range(LOWEST, HIGHEST + 1)
    if not has_played(drilling, drill):
        raise ValueError("only who has played a drill to its end rates its options")
    if {option for option, _ in said.ratings} != options or any(level not in scale for _, level in said.ratings):
        raise ValueError("every option is rated, from 1 to 5")
    if not set(said.reasons) <= {reason.id for reason in decision.reasons} or len(said.reasons) > MOST_REASONS:
        raise ValueError("at most two of the decision's considerations")
    spoken = ((option, plain_line(line, LONGEST_REASON)) for option, line in said.lines if option in options)
    settings = read_settings(drilling.journal.settings(drilling.learner))
    rater = settings.rater or _new_pseudonym(drilling, moment)
    now = wording(decision)
    before = [one.given for one in _all(drilling.journal.rated(drill)) if _place(one) == (rater, drill, node, now)]
    rated = OptionsRated(
        rater=rater,
        group=plain_line(settings.rater_group, LONGEST_GROUP),
        drill=drill,
        node=node,
        wording=now,
        ratings=tuple(sorted(said.ratings)),
        lines=tuple(sorted((option, line) for option, line in spoken if line)),
        reasons=tuple(sorted(set(said.reasons))),
        # a clock that was set back must not make the later word the earlier one
        given=min(max(1, moment.at, *(at + 1 for at in before)), LATEST),
    )
    drilling.tell(rated, moment)
    return rated


def said_before(drilling: Drilling, drill: Drill, node: str) -> Said | None:
    """The learner's own last word on a decision as it is worded now; None when there is none."""
    rater = read_settings(drilling.journal.settings(drilling.learner)).rater
    place = (rater, drill.id, node, wording(drill.decision(node)))
    for rated in latest(_all(drilling.journal.rated(drill.id))):
        if rater and _place(rated) == place:
            return Said(rated.ratings, rated.lines, rated.reasons)
    return None


def to_hand_out(journal: Journal, learner: LearnerId, share: Share = Share.ALL) -> tuple[OptionsRated, ...]:
    """What goes into a file: of every rater (or of the learner alone) the last word on each wording, in fixed order."""
    events = journal.rated()
    if share is Share.OWN:
        own = own_raters(journal, learner, events)
        return latest(one for one in _all(events) if one.rater in own)
    return latest(_all(events))


def take_in(
    journal: Journal,
    shelf: DrillsOnShelf,
    ratings: Iterable[OptionsRated],
    moment: Moment,
    new_id: Callable[[int], str],
) -> Reception:
    """Store the ratings that are not in the record yet, all of them or none.

    Raises TroubleOutside when they could not be stored.
    """
    given, held = frozenset(ratings), frozenset(_all(journal.rated()))
    new = sorted(given - held)
    facts = (Fact(EventId(new_id(moment.at)), RELAY, moment, rated) for rated in new)
    journal.append_all((fact, ()) for fact in facts)
    standings = Counter(_standing(shelf, rated) for rated in new)
    decisions = {(rated.drill, rated.node) for rated in new}
    known = len(given) - len(new)
    return Reception(len(new), len(decisions), known, standings["outdated"], standings["elsewhere"])


def ratings_by_drill(journal: Journal, shelf: DrillsOnShelf) -> tuple[DrillRatings, ...]:
    """How many people rated each drill on the shelf, in its order."""
    events = journal.rated()
    return tuple(_drill_ratings(shelf.drill(heading.id).drill, events) for heading in shelf.headings())


def _drill_ratings(drill: Drill, events: Sequence[Event]) -> DrillRatings:
    people: dict[str, str] = {}
    raters = []
    for node in drill.nodes:
        if not isinstance(node, Decision):
            continue
        told = opinions_on(drill.id, node, events).opinions
        people |= {opinion.rater: opinion.group for opinion in told}
        raters.append(panel_of([option.id for option in node.options], told).raters)
    ever = {rated.rater for rated in _all(events) if rated.drill == drill.id}
    groups = sorted(Counter(people.values()).items(), key=lambda pair: (not pair[0], -pair[1], pair[0]))
    return DrillRatings(drill.id, drill.title, len(people), tuple(groups), tuple(raters), len(ever - people.keys()))


def _all(events: Iterable[Event]) -> tuple[OptionsRated, ...]:
    return tuple(event.happening for event in events if isinstance(event.happening, OptionsRated))


def _place(rated: OptionsRated) -> tuple[str, DrillId, str, str]:
    return (rated.rater, rated.drill, rated.node, rated.wording)


def _new_pseudonym(drilling: Drilling, moment: Moment) -> str:
    # an id alone would tell when it was made
    made = hashlib.sha256(f"rater {drilling.new_id(moment.at)}".encode()).hexdigest()[:32]
    drilling.tell(SettingChanged("rater", made), moment)
    return made


def _standing(shelf: DrillsOnShelf, rated: OptionsRated) -> str:
    try:
        drill = shelf.drill(rated.drill).drill
    except KeyError:
        return "elsewhere"
    try:
        now = wording(drill.decision(rated.node))
    except KeyError:
        return "outdated"
    return "counted" if now == rated.wording else "outdated"

"""A group's sums over its people one by one, as the record's one query has to have them."""

from collections.abc import Mapping

from trainer.base.ids import LearnerId
from trainer.insight.progress import Counts
from trainer.record.instructing import LEAST_GROUP, LEAST_MISSES, ONE_MISSED_IN, GroupConfidence, GroupSums, Misses


def together(counted: Mapping[LearnerId, Counts]) -> GroupSums:
    """What people did with a group of items, from each one's own sums over these items."""
    misses = {person: misses_of(sums) for person, sums in counted.items()}
    every = Misses(*(sum(column) for column in zip(*misses.values(), strict=True)))
    return GroupSums(
        sum(one.asked > 0 for one in misses.values()),
        every,
        {
            person: one
            for person, one in misses.items()
            if one.missed >= LEAST_MISSES and one.missed / one.asked >= 1 / ONE_MISSED_IN
        },
        confidence([one for one in counted.values() if one.guess or one.think or one.sure]),
    )


def misses_of(sums: Counts) -> Misses:
    lapses = sums.reviews - sums.recalled
    return Misses(sums.first + sums.reviews, sums.first - sums.first_right + lapses, lapses)


def confidence(spoken: list[Counts]) -> GroupConfidence | None:
    """How sure people were who said so at all; None for fewer than five."""
    if len(spoken) < LEAST_GROUP:
        return None
    said = ("guess", "guess_right", "think", "think_right", "sure", "sure_wrong")
    sums = (sum(getattr(one, field) for one in spoken) for field in said)
    return GroupConfidence(len(spoken), *sums, sum(one.sure_wrong > 0 for one in spoken))

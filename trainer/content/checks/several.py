"""How far somebody gets who ticks by the look of things where several options are right."""

from collections.abc import Iterator

from trainer.content.checks.looks import LOOKS
from trainer.content.checks.strategies import Score, wilson
from trainer.content.checks.texts import Choice, choice_of
from trainer.content.draft import Finding
from trainer.content.model import Format, Pack

__all__ = ["several_findings", "several_scores"]

_FEWEST = 10
_MOST_FOR_ALL = 0.5
_TRUE_SHARES = (0.45, 0.55)


def several_scores(pack: Pack) -> tuple[Score, ...]:
    """How each way of ticking as many options as are right does over the pack's multiple responses.

    ``right`` is the mean share of the keys among those ticked; chance is the share of keys among the options.
    """
    choices = _choices(pack)
    if not choices:
        return ()
    chance = sum(_keys(choice) / len(choice.options) for choice in choices) / len(choices)
    found = []
    for name, rate in LOOKS.items():
        share = sum(_share(choice, list(rate(choice))) for choice in choices) / len(choices)
        told = f"as many as are right: {name.format('options').replace('any options', 'all options')}"
        found.append(Score(told, share, chance, *wilson(share, len(choices)), len(choices)))
    return tuple(found)


def several_findings(pack: Pack) -> Iterator[Finding]:
    """Faults where ticking by look, or ticking everything, pays, and where far more or fewer than half are right."""
    choices = _choices(pack)
    for score in several_scores(pack):
        if score.beats_chance:
            wrong = f"choosing {score.strategy} finds {score.right:.0%} of the keys of {score.items} multiple responses"
            yield Finding(pack.id, (), wrong, f"at most {score.chance + score.margin:.0%}")
    if len(choices) < _FEWEST:
        return
    everything = sum(max(0.0, 2 - len(choice.options) / _keys(choice)) for choice in choices) / len(choices)
    if everything > _MOST_FOR_ALL:
        wrong = f"ticking every option of a multiple response scores {everything:.0%} on average"
        yield Finding(pack.id, (), wrong, f"at most {_MOST_FOR_ALL:.0%}: fewer keys")
    options = sum(len(choice.options) for choice in choices)
    low, high = wilson(sum(map(_keys, choices)) / options, options)
    if low > _TRUE_SHARES[1] or high < _TRUE_SHARES[0]:
        wrong = f"{sum(map(_keys, choices)) / options:.0%} of the options of multiple responses are right"
        yield Finding(pack.id, (), wrong, f"{_TRUE_SHARES[0]:.0%} to {_TRUE_SHARES[1]:.0%}")


def _choices(pack: Pack) -> list[Choice]:
    held = [choice_of(item) for item in pack.items if item.format is Format.MULTIPLE_RESPONSE]
    return [choice for choice in held if choice is not None and _keys(choice)]


def _keys(choice: Choice) -> int:
    return sum(option.key for option in choice.options)


def _share(choice: Choice, rated: list[float]) -> float:
    """The share of keys among the best rated, as many as there are keys; of those that tie, the expected share."""
    count = _keys(choice)
    border = sorted(rated, reverse=True)[count - 1]
    sure = [place for place, rate in enumerate(rated) if rate > border]
    tied = [place for place, rate in enumerate(rated) if rate == border]
    drawn = (count - len(sure)) / len(tied)
    options = choice.options
    return (sum(options[place].key for place in sure) + drawn * sum(options[place].key for place in tied)) / count

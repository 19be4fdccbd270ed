"""What the figures say in plain words, topic by topic: in order, worth a look, or in the way of shipping."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from trainer.content.checks.coverage import ABOVE_RECALL, FEWEST, PRODUCED_SHARE
from trainer.content.checks.lengths import FEWEST as FEWEST_KEYS
from trainer.content.checks.stems import MAX_GRADE, MAX_MEDIAN_GRADE
from trainer.content.checks.verdicts import FEWEST as FEWEST_CLAIMS
from trainer.content.checks.verdicts import MOST as MOST_OF_A_VERDICT
from trainer.content.report.figures import Figures
from trainer.content.report.mixes import above_recall, produced

__all__ = ["Result", "Sound", "Topic", "counted", "headline", "percent", "results"]


class Sound(StrEnum):
    """How a topic stands, in the words that a reader sees."""

    GOOD = "In order"
    LOOK = "Worth a look"
    BAD = "Needs work"
    OPEN = "Nothing to judge"


class Topic(StrEnum):
    """The report's chapters; the value is what links call them."""

    COVERAGE = "coverage"
    MIX = "mix"
    VERDICTS = "verdicts"
    PICKING = "picking"
    PLACES = "places"
    LENGTHS = "lengths"
    READING = "reading"
    ALIKE = "alike"
    REFERENCES = "references"
    FOUND = "found"


class Result(NamedTuple):
    """A topic, its title, how it stands, and why in one sentence."""

    topic: Topic
    title: str
    sound: Sound
    words: str


def counted(number: int, one: str, several: str = "") -> str:
    """``1 item`` or ``3 items``; ``several`` where an s does not do it."""
    return f"{number:,} {one if number == 1 else several or one + 's'}"


def percent(share: float) -> str:
    """A share of 0 to 1 in whole per cent."""
    return f"{share:.0%}"


def headline(found: Figures) -> str:
    """Whether the pack is sound, in one or two sentences for somebody who reads nothing else."""
    if found.grave:
        faults = counted(len(found.grave), "fault keeps", "faults keep")
        return f"This pack is not ready: {faults} it from being shipped. {_work(found, Sound.BAD)}"
    sound = "This pack is sound: nothing keeps it from being shipped"
    if all(result.sound in {Sound.GOOD, Sound.OPEN} for result in results(found)):
        return f"{sound}, and nothing calls for work."
    return f"{sound}. {_work(found, Sound.LOOK)}"


def _work(found: Figures, sound: Sound) -> str:
    """Where to begin."""
    titles = [one.title.lower() for one in results(found) if one.sound is sound and one.topic is not Topic.FOUND]
    return f"{sound}: {', '.join(titles)}." if titles else "All that was found is listed at the end."


def results(found: Figures) -> tuple[Result, ...]:
    """Every topic in the report's order."""
    told: tuple[tuple[Topic, str, Callable[[Figures], tuple[Sound, str]]], ...] = (
        (Topic.COVERAGE, "Coverage", _coverage),
        (Topic.MIX, "Formats and levels", _mix),
        (Topic.VERDICTS, "Verdicts on claims", _verdicts),
        (Topic.PICKING, "Picking without knowing", _picking),
        (Topic.PLACES, "Where keys stand", _places),
        (Topic.LENGTHS, "Lengths of keys", _lengths),
        (Topic.READING, "Reading level", _reading),
        (Topic.ALIKE, "Items alike", _alike),
        (Topic.REFERENCES, "References", _references),
        (Topic.FOUND, "Faults and warnings", _found),
    )
    return tuple(Result(topic, title, *tell(found)) for topic, title, tell in told)


def _graded(grave: bool, light: bool) -> Sound:
    return Sound.BAD if grave else Sound.LOOK if light else Sound.GOOD


def _coverage(found: Figures) -> tuple[Sound, str]:
    statements = [statement for section in found.coverage for statement in section.statements]
    thin = sum(statement.thin for statement in statements)
    crowded = sum(statement.crowded for statement in statements)
    short = sum(section.short for section in found.coverage)
    told = []
    if found.formats.practice < found.practice_wanted:
        told.append(f"{found.formats.practice:,} of {found.practice_wanted:,} practice items are there")
    if short:
        told.append(counted(short, "section falls short of its target", "sections fall short of their targets"))
    if thin:
        told.append(counted(thin, "statement needs another item or format", "statements need another item or format"))
    if crowded:
        told.append(counted(crowded, "statement is asked by too many", "statements are asked by too many"))
    wanting = found.formats.practice < found.practice_wanted or short or thin
    sound = _graded(found.whole and bool(wanting), bool(told))
    if told:
        return sound, f"{'; '.join(told)}."
    held = counted(len(statements), "statement")
    return sound, f"Each of {held} has two practice items or more, in two formats or more."


def _mix(found: Figures) -> tuple[Sound, str]:
    if not found.formats.practice:
        return Sound.LOOK, "There is no practice item."
    written, above = produced(found.formats), above_recall(found.levels)
    low = found.formats.practice >= FEWEST and (written < PRODUCED_SHARE or above < ABOVE_RECALL)
    words = (
        f"Of the practice items {percent(written)} ask for an answer in writing, {percent(above)} for more than recall."
    )
    return _graded(low and found.whole, low), words


def _verdicts(found: Figures) -> tuple[Sound, str]:
    total = found.verdicts.practice + found.verdicts.check
    if not total:
        return Sound.OPEN, "No item asks for the verdict on a claim."
    most = max(found.verdicts.parts, key=lambda part: part.practice + part.check)
    share = (most.practice + most.check) / total
    words = f"The commonest verdict, “{most.name}”, is right for {percent(share)} of {counted(total, 'claim')}."
    if total < FEWEST_CLAIMS:
        return Sound.OPEN, f"With {counted(total, 'claim')} there are too few to say whether one verdict is too common."
    return _graded(share > MOST_OF_A_VERDICT, False), words


def _picking(found: Figures) -> tuple[Sound, str]:
    if not found.scores:
        return Sound.OPEN, "No item offers anything to pick from."
    if all(score.items < FEWEST for score in found.scores):
        return Sound.OPEN, "Too few items offer anything to pick from to tell a pattern from chance."
    beaten = sorted(
        (score for score in found.scores if score.beats_chance),
        key=lambda score: (score.chance + score.margin - score.low, score.strategy),
    )
    if not beaten:
        ways = counted(len(found.scores), "way", "ways")
        return Sound.GOOD, f"Of {ways} to pick answers by their look, none is beyond doubt too far above chance."
    more = f", and {counted(len(beaten) - 1, 'other way', 'other ways')} too" if len(beaten) > 1 else ""
    return Sound.BAD, f"Picking {beaten[0].strategy} gets too far above chance{more}."


def _places(found: Figures) -> tuple[Sound, str]:
    if not any(spread.enough for spread in found.positions):
        return Sound.OPEN, "Too few items have one key among options to tell a favourite place from chance."
    uneven = [spread for spread in found.positions if spread.uneven]
    if not uneven:
        return Sound.GOOD, "Keys are spread over the places as chance would spread them."
    sizes = " and ".join(str(len(spread.counts)) for spread in uneven)
    words = f"With {sizes} options the keys stand too often at one place."
    return _graded(any(spread.plain for spread in uneven), True), words


def _lengths(found: Figures) -> tuple[Sound, str]:
    measured = found.lengths
    if measured is None or measured.items < FEWEST_KEYS:
        return Sound.OPEN, "Too few items have one key among options to tell whether keys are longer."
    words = (
        f"The middle key has {measured.ratio:.2f} times the length of its distractors; it alone is the longest option"
        f" in {percent(measured.longest)} of the items, by chance in {percent(measured.chance)}."
    )
    return _graded(measured.plain, measured.off), words


def _reading(found: Figures) -> tuple[Sound, str]:
    level = found.reading
    if level is None:
        return Sound.OPEN, "Not measured: there is no item, or the pack is not in English."
    hardest = level.worst[0].grade
    words = f"The middle stem reads at school grade {level.middle:.1f}, the hardest at {hardest:.1f}."
    return _graded(False, level.middle > MAX_MEDIAN_GRADE or hardest > MAX_GRADE), words


def _alike(found: Figures) -> tuple[Sound, str]:
    if not found.alike:
        return Sound.GOOD, "No two items are half alike."
    pairs = counted(len(found.alike), "pair is", "pairs are")
    words = f"{pairs} half alike or more; the closest shares {percent(found.alike[0].share)}."
    return _graded(found.alike[0].too_much, False), words


def _references(found: Figures) -> tuple[Sound, str]:
    if not found.citations:
        return Sound.OPEN, "The pack names no references."
    cited = sum(citation.cited for citation in found.citations)
    dated = sum(citation.dated for citation in found.citations)
    doubtful = sum(citation.doubtful for citation in found.citations)
    words = (
        f"{cited:,} of {counted(len(found.citations), 'reference is', 'references are')} cited,"
        f" {dated or 'none'} of them superseded and {doubtful or 'none'} unconfirmed."
    )
    return _graded(False, dated > 0), words


def _found(found: Figures) -> tuple[Sound, str]:
    words = f"{counted(len(found.grave), 'fault')}, {counted(len(found.warnings), 'warning')}."
    return _graded(bool(found.grave), bool(found.warnings)), words

"""What the probe rule costs and what it saves: reviews an item, and how far belief is from the truth.

    python tests/bench/probe_simulation.py [ITEMS] [DAYS] [SEEDS]

The person's true memory follows FSRS-6 exactly, updated by whether the item was really known; the program's memory
sees only answers. Both take ``trainer.memory.model``'s steps, and grades come from ``trainer.memory.grades``.

The rates below are invented: trust the order of the rows, not the figures. A person who does not know guesses among
three options. Of known answers an honest person commits 5 % as Guess, 20 % Think so, 75 % Sure; a cautious one 70 %
Guess, 25 % Think so, 5 % Sure. Of unknown answers both commit 70 % Guess, 22 % Think so, 8 % Sure. A probe is another
format with another three options. A first study succeeds in 60 % of the items; ten new items a day.
"""

import random
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))

from trainer.base.ids import SectionId, UnitId
from trainer.content.model import Format
from trainer.memory.forgetting import retrievability
from trainer.memory.grades import Mark, grade, needs_probe, probe_grade
from trainer.memory.model import recall
from trainer.record.happenings import Confidence, Rating
from trainer.record.journal import Memory

OPTIONS = 3
NEW_A_DAY = 10
KNOWN_AT_FIRST = 0.6
RETENTION = 0.9
UNKNOWN_RATES = (0.70, 0.22, 0.08)
PEOPLE = {"honest": (0.05, 0.20, 0.75), "cautious": (0.70, 0.25, 0.05)}
"""How a known answer is committed: the shares of Guess, Think so and Sure."""


class Asking(NamedTuple):
    """One question as it goes: whether it is known, the mark, the confidence, and a way to ask the probe."""

    known: bool
    mark: Mark
    confidence: Confidence
    probe: Callable[[], Mark]


class Figures(NamedTuple):
    """What half a year comes to: questions an item (probes counted), and at review the recall that is true, and
    the recall that the program believes; ``at_end`` is the mean true recall on the last day."""

    questions: float
    probes: float
    true_recall: float
    believed: float
    at_end: float

    @property
    def error(self) -> float:
        return self.believed - self.true_recall


Policy = Callable[[Asking], int]


def everyone_else(asking: Asking) -> int:
    """Right is Good, wrong is Again, whatever was said."""
    return grade(asking.mark, None, False)


def guess_is_again(asking: Asking) -> int:
    """A right guess counts as forgotten."""
    return Rating.AGAIN if needs_probe(asking.mark, asking.confidence) else everyone_else(asking)


def probed(asking: Asking) -> int:
    """The program's own rule: a right guess is asked again in another format, and that decides."""
    if needs_probe(asking.mark, asking.confidence):
        return probe_grade(asking.probe())
    return grade(asking.mark, asking.confidence, False)


def oracle(asking: Asking) -> int:
    """Knows who guessed: what no program can do."""
    return Rating.GOOD if asking.known else Rating.AGAIN


POLICIES: dict[str, Policy] = {
    "right = Good (everyone's default)": everyone_else,
    "guess = Again": guess_is_again,
    "right guess is probed (ours)": probed,
    "oracle": oracle,
}


class Learning:
    """One person's half year under one policy."""

    def __init__(self, person: str, policy: Policy, seed: int) -> None:
        self._rates = PEOPLE[person]
        self._policy = policy
        self._chance = random.Random(f"{person} {seed}")
        self._probes = 0

    def _mark(self, known: bool) -> Mark:
        right = known or self._chance.random() < 1 / OPTIONS
        return Mark(Format.SINGLE_CHOICE, right, float(right), not right)

    def _probe(self, known: bool) -> Mark:
        self._probes += 1
        return self._mark(known)

    def _ask(self, known: bool) -> int:
        rates = self._rates if known else UNKNOWN_RATES
        confidence = self._chance.choices(tuple(Confidence), rates)[0]
        return self._policy(Asking(known, self._mark(known), confidence, lambda: self._probe(known)))

    def go(self, items: int, days: int) -> Figures:
        true: dict[int, Memory] = {}
        believed: dict[int, Memory] = {}
        asked, recalls, beliefs = 0, [], []
        for day in range(days):
            due = [item for item, memory in believed.items() if memory.due_day <= day]
            new = range(len(believed), min(items, len(believed) + NEW_A_DAY))
            for item in (*due, *new):
                before = true.get(item)
                likely = KNOWN_AT_FIRST if before is None else retrievability(before, day)
                if before is not None:
                    recalls.append(likely)
                    beliefs.append(retrievability(believed[item], day))
                known = self._chance.random() < likely
                rating = self._ask(known)
                really = Rating.GOOD if known else Rating.AGAIN
                true[item] = _step(before, item, really, day)
                believed[item] = _step(believed.get(item), item, rating, day)
                asked += 1
        at_end = fmean(retrievability(memory, days) for memory in true.values())
        probes = self._probes / items
        return Figures(asked / items + probes, probes, fmean(recalls), fmean(beliefs), at_end)


def _step(before: Memory | None, item: int, rating: int, day: int) -> Memory:
    return recall(before, UnitId(str(item)), SectionId("s"), rating, day * 86_400_000, day, RETENTION)


def simulate(person: str, policy: Policy, items: int, days: int, seeds: int) -> Figures:
    """The mean over the seeds."""
    runs = [Learning(person, policy, seed).go(items, days) for seed in range(seeds)]
    return Figures(*(fmean(column) for column in zip(*runs, strict=True)))


def table(items: int, days: int, seeds: int) -> str:
    """The figures of every policy for every kind of person."""
    lines = [
        f"{items} items, {days} days, {seeds} seeds, {OPTIONS} options, desired retention {RETENTION}",
        f"{'person':<10}{'policy':<36}{'questions/item':>15}{'probes':>8}{'true':>8}{'believed':>10}"
        f"{'error':>8}{'at end':>8}",
    ]
    for person in PEOPLE:
        for name, policy in POLICIES.items():
            got = simulate(person, policy, items, days, seeds)
            lines.append(
                f"{person:<10}{name:<36}{got.questions:>15.1f}{got.probes:>8.1f}{got.true_recall:>8.3f}"
                f"{got.believed:>10.3f}{got.error:>+8.3f}{got.at_end:>8.3f}"
            )
    return "\n".join(lines)


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:4]]
    print(table(*given, *(300, 180, 3)[len(given) :]))

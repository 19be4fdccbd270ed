"""Ready on a date: what the plan reaches and what it costs, beside a fixed retention and the naive clamp.

    python tests/bench/readiness.py [SEEDS]

A perfect FSRS-6 learner: true memory follows ``trainer.memory.model`` exactly, a first study succeeds in 60 % of the
items (invented, as in ``probe_simulation.py``), and the learner does every day what is asked, all of it. 200 items;
20 new ones a day for ten days, or "as planned" where the plan spreads them itself. A target of .975 is there because
that is what a retention of .95 comes to. Real learners forget otherwise than the model and miss days.
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
from trainer.memory.forgetting import retrievability
from trainer.memory.model import recall
from trainer.memory.readiness import Plan, choose, plan
from trainer.memory.towards import Terms
from trainer.record.happenings import Rating
from trainer.record.journal import Memory

ITEMS = 200
FIRST_GOOD = 0.6
INTRODUCED_OVER = 10
DATES = (21, 60)

State = dict[int, Memory]


class Asked(NamedTuple):
    """What a policy asks on a day: how many new items, which reviews, and the retention to schedule by."""

    new: int
    reviews: list[int]
    retention: float


class Outcome(NamedTuple):
    """What a run comes to; ``loads`` holds the questions of every day before the date."""

    recall: float
    questions: float
    loads: tuple[int, ...]

    @property
    def eve(self) -> int:
        return self.loads[-1]

    @property
    def highest(self) -> int:
        return max(self.loads)


Policy = Callable[[State, int, int], Asked]
"""From the memories, how many were never met, and the day (0 is the first)."""


def fixed(retention: float) -> Policy:
    """A desired retention, the date ignored."""

    def asked(state: State, unmet: int, day: int) -> Asked:
        due = [item for item, memory in state.items() if memory.due_day <= day]
        return Asked(min(unmet, ITEMS // INTRODUCED_OVER), due, retention)

    return asked


def clamped(date: int) -> Policy:
    """Retention .90 with no interval beyond the date: whatever was not asked on the eve is."""

    def asked(state: State, unmet: int, day: int) -> Asked:
        eve = day == date - 1
        due = [item for item, memory in state.items() if memory.due_day <= day or eve]
        return Asked(min(unmet, ITEMS // INTRODUCED_OVER), due, 0.9)

    return asked


def planned(terms: Terms) -> Policy:
    """The program's own plan, made anew each day."""

    def asked(state: State, unmet: int, day: int) -> Asked:
        choice = choose(list(state.values()), unmet, day, terms)
        return Asked(choice.new, [int(unit) for unit in choice.units[: choice.number]], choice.retention)

    return asked


def live(policy: Policy, date: int, seed: int, missed: float = 0.0, keeps: float = 1.0) -> Outcome:
    """One learner from the first day to the date, who misses a part of the days, and keeps things for shorter.

    ``keeps`` is the true stability as a part of what the model believes: its error, which no plan knows of.
    """
    chance = random.Random(seed)
    state: State = {}
    loads: list[int] = []

    def truly(memory: Memory, day: int) -> float:
        return retrievability(memory._replace(stability=memory.stability * keeps), day)

    for day in range(date):
        if missed and chance.random() < missed:
            loads.append(0)
            continue
        asked = policy(state, ITEMS - len(state), day)
        for item in asked.reviews:
            good = chance.random() < truly(state[item], day)
            state[item] = _step(state[item], item, good, day, asked.retention)
        for item in range(len(state), len(state) + asked.new):
            state[item] = _step(None, item, chance.random() < FIRST_GOOD, day, asked.retention)
        loads.append(len(asked.reviews) + asked.new)
    known = sum(truly(memory, date) for memory in state.values())
    return Outcome(known / ITEMS, sum(loads) / ITEMS, tuple(loads))


def _step(before: Memory | None, item: int, good: bool, day: int, retention: float) -> Memory:
    rating = Rating.GOOD if good else Rating.AGAIN
    return recall(before, UnitId(f"{item:03}"), SectionId("s"), rating, day * 86_400_000, day, retention)


def outcomes(policy: Policy, date: int, seeds: int, missed: float = 0.0, keeps: float = 1.0) -> list[Outcome]:
    """The policy with several learners."""
    return [live(policy, date, seed, missed, keeps) for seed in range(seeds)]


def row(name: str, found: list[Outcome], dear: float, budget: int = 0, made: Plan | None = None) -> str:
    """One line of the table; ``dear`` is what a retention of .95 asks of the same learners."""
    known, asked = fmean(one.recall for one in found), fmean(one.questions for one in found)
    lowest, highest = min(one.recall for one in found), max(one.highest for one in found)
    line = f"{name:<42}{known:>8.4f}{lowest:>8.3f}{asked:>10.2f}{asked / dear:>8.0%}"
    line += f"{fmean(one.eve for one in found):>6.0f}{highest:>6}"
    line += f"{highest / budget:>8.2f}" if budget else " " * 8
    if made is not None:
        ahead = made.forecast
        line += f"   {ahead.expected:.3f} ({ahead.low:.3f} to {ahead.high:.3f}) "
        line += "feasible" if made.feasible else "not feasible"
    return line


def table(seeds: int) -> str:
    """All policies for both dates."""
    lines: list[str] = [f"{ITEMS} items, {seeds} seeds; questions count the first study of an item"]
    for date in DATES:
        lines.append(
            f"\n{f'ready in {date} days':<42}{'recall':>8}{'lowest':>8}{'asked/item':>10}{'of .95':>8}"
            f"{'eve':>6}{'most':>6}{'/budget':>8}   forecast on the first day"
        )
        usual = {
            "retention .90, date ignored": outcomes(fixed(0.90), date, seeds),
            "retention .95, date ignored": outcomes(fixed(0.95), date, seeds),
            "retention .90 and clamp": outcomes(clamped(date), date, seeds),
        }
        dear = fmean(one.questions for one in usual["retention .95, date ignored"])
        lines.extend(row(name, found, dear) for name, found in usual.items())
        for target in (0.95, 0.975):
            for budget, pace in ((57, 20), (57, 0), (40, 20), (30, 20), (20, 10), (15, 10)):
                terms = Terms(date, target, budget, pace=pace)
                found = outcomes(planned(terms), date, seeds)
                name = f"plan {target:.3f}, {budget} a day, {f'{pace} new' if pace else 'new as planned'}"
                lines.append(row(name, found, dear, budget, plan([], ITEMS, 0, terms)))
        lines.extend(_otherwise(date, seeds, dear))
    return "\n".join(lines)


def _otherwise(date: int, seeds: int, dear: float) -> list[str]:
    """Learners who are not as the model and the plan have them, under two of the policies."""
    kinds = {"one day in five missed": (0.2, 1.0), "forgets as if 0.7 of stability": (0.0, 0.7)}
    policies = {".95 fixed": fixed(0.95), "plan .950": planned(Terms(date, 0.95, 57, pace=20))}
    return [
        row(f"{kind}: {name}", outcomes(policy, date, seeds, *rates), dear, 57 if "plan" in name else 0)
        for kind, rates in kinds.items()
        for name, policy in policies.items()
    ]


if __name__ == "__main__":
    print(table(int(sys.argv[1]) if len(sys.argv) > 1 else 6))

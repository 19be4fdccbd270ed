"""The drills that ship: no fault, and what the issue asks of each of them."""

from fractions import Fraction

import pytest

from tests.drills.building import (
    whole_solution,
)
from tests.drills.shipped import SHIPPED, sel_marrat
from trainer.content.faults import Severity
from trainer.drills.lines import best_lines, told
from trainer.drills.lint import linted
from trainer.drills.lint.balance import authors_place, near_best
from trainer.drills.lint.bench import bench_of, place_of
from trainer.drills.lint.policies import played


@pytest.mark.parametrize("reading", SHIPPED, ids=lambda reading: reading.source.file if reading.source else "unread")
def test_a_shipped_drill_has_no_fault(reading):
    assert [str(fault) for fault in linted(reading).faults if fault.severity is Severity.FAULT] == []


@pytest.mark.parametrize("reading", SHIPPED, ids=lambda reading: reading.source.file if reading.source else "unread")
def test_a_shipped_drill_rewards_judgement(reading):
    bench = bench_of(whole_solution(reading.drill))
    random = place_of(bench, bench.random.points)
    longest = next(way for way in played(bench) if way.name == "the longest option")
    assert authors_place(bench) >= 0.85
    assert authors_place(bench) - random >= 0.30
    assert longest.place <= random + 0.20
    assert max(bench.random.endings) <= 0.40
    assert not any(line.crossed for line in best_lines(bench.solved))


def test_sel_marrat_comes_to_what_was_judged():
    """The numbers that a person read: whoever changes them reads the best five again."""
    solved = whole_solution(sel_marrat())
    assert (solved.paths, solved.best.value, solved.worst.value) == (64, Fraction(117, 2), Fraction(209, 5))
    assert [line.strip() for line in told(best_lines(solved))] == [
        "58.50  lend-lift > one-way > quiet-talks: respected",
        "58.20  lend-lift > one-way > say-plainly: respected",
        "57.60  lend-lift > by-voice > quiet-talks: respected",
        "57.60  lend-lift > by-voice > say-plainly: respected",
        "57.00  lend-lift > one-way > with-council: respected",
    ]


def test_nearly_best_lines_are_counted():
    assert near_best(bench_of(whole_solution(sel_marrat()))) == 7 / 64

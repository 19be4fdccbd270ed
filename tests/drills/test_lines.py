"""Lines of play: all of them, what they come to, and the best."""

import pytest
from hypothesis import given

from tests.drills.building import (
    a_chance,
    a_decision,
    a_drill,
    an_option,
    chain,
    drills,
    whole_solution,
)
from trainer.content.scenario.model import END
from trainer.drills.lines import best_lines, lines_of
from trainer.drills.lint.bench import bench_of


@given(drills())
def test_lines_are_all_paths_and_add_up(drill):
    solved = whole_solution(drill)
    found = lines_of(solved)
    assert found.every
    assert len(found.lines) == solved.paths
    assert sum(line.share for line in found.lines) == pytest.approx(1)
    assert max(line.points for line in found.lines) == solved.best.value
    assert found.lines[0].deserved == solved.opening.value
    assert sum(line.share * float(line.points) for line in found.lines) == pytest.approx(solved.random)


@given(drills())
def test_play_at_random_comes_to_what_its_lines_do(drill):
    bench = bench_of(whole_solution(drill))
    assert bench.random.points == pytest.approx(bench.solved.random)
    assert sum(bench.random.endings) == pytest.approx(1)


def test_the_best_lines_are_ranked_without_luck_and_told_once():
    drill = a_drill(
        a_decision("d", an_option("risk", {}, "fall"), an_option("safe", {"trust": 1})),
        a_chance("fall", (1, {"trust": 20}, END), (3, {"trust": -20}, END)),
    )
    assert [(line.picks, line.deserved, line.endings) for line in best_lines(whole_solution(drill))] == [
        ((("d", "safe"),), 51, ("over",)),
        ((("d", "risk"),), 40, ("over",)),
    ]


def test_too_many_lines_are_sampled_and_it_is_said():
    found = lines_of(whole_solution(chain(12)), most=50)
    assert (found.every, len(found.lines)) == (False, 50)

"""What the linter only warns of: things for an author to weigh."""

import pytest

from tests.drills.building import a_decision, a_drill, an_option, chain
from tests.drills.shipped import sel_marrat
from trainer.content.faults import Severity
from trainer.content.scenario.model import Drill
from trainer.drills.lint import drill_findings


def mild(drill: Drill) -> list[str]:
    return [finding.wrong for finding in drill_findings(drill) if finding.severity is Severity.WARNING]


def test_authors_picks_in_one_place_are_told():
    drill = sel_marrat()
    nodes = tuple(node._replace(authors=node.options[0].id) for node in drill.nodes)
    assert "the authors' pick stands in place 1 at 3 of 3 decisions" in mild(drill._replace(nodes=nodes))


def test_a_long_brief_is_told():
    drill = sel_marrat()
    first = drill.nodes[0]._replace(brief=" ".join(["word"] * 121))
    assert "the brief has 121 words" in mild(drill._replace(nodes=(first, *drill.nodes[1:])))


def test_a_decision_with_one_way_to_the_best_quarter_is_told():
    drill = a_drill(
        a_decision("d", an_option("a", {"trust": 30}, "e"), an_option("b", {}, "e")),
        a_decision("e", an_option("c", {"trust": 2}), an_option("f", {})),
    )
    assert "at `d` only `a` leads to the best quarter of all lines" in mild(drill)


def test_a_red_line_that_is_the_best_that_is_left_is_told():
    drill = a_drill(
        a_decision("d", an_option("good", {"trust": 20}), an_option("bad", {"trust": -30}, "e")),
        a_decision("e", an_option("spy", {"trust": 15}, cap=60), an_option("wait", {"trust": -1})),
    )
    assert "somewhere, crossing the red line of `spy` is the best that is left" in mild(drill)


@pytest.mark.parametrize(("length", "told"), [(2, True), (3, False), (5, False), (6, True)])
def test_runs_that_are_too_short_or_too_long_are_told(length, told):
    assert (f"a run has {length} to {length} decisions" in mild(chain(length))) is told


def test_two_options_are_told_and_so_is_a_missing_reference():
    assert {"`n0` has 2 options", "the drill cites no reference"} <= set(mild(chain(1)))


def test_a_variable_that_hardly_moves_or_never_falls_is_told():
    drill = a_drill(
        a_decision("d", an_option("a", {"trust": 1, "space": 4}), an_option("b", {"trust": -1, "space": 2})),
        variables={"trust": 50, "space": 50},
    )
    found = mild(drill)
    assert "`trust` hardly moves" in found
    assert "no option without a red line costs any `space`" in found

"""The linter: a drill with nothing wrong draws no finding, and each thing that is wrong draws its own."""

from collections.abc import Callable

from hypothesis import given, settings

from tests.drills.building import (
    a_decision,
    a_drill,
    after,
    an_option,
    at_least,
    below,
    chain,
    changes,
    drills,
    whole_solution,
)
from tests.drills.shipped import REAL, sel_marrat
from trainer.content.faults import Severity
from trainer.content.scenario.model import ALWAYS, Drill, Effect, Ending, Option, Way
from trainer.content.scenario.reading import read_drill
from trainer.drills.lint import Linted, drill_findings, linted, shelf_faults
from trainer.drills.lint.bench import bench_of
from trainer.drills.lint.cues import cue_scores
from trainer.drills.solving import solve


def grave(drill: Drill) -> list[str]:
    return [finding.wrong for finding in drill_findings(drill) if finding.severity is Severity.FAULT]


def mild(drill: Drill) -> list[str]:
    return [finding.wrong for finding in drill_findings(drill) if finding.severity is Severity.WARNING]


def with_option(node: str, name: str, change: Callable[[Option], Option]) -> Drill:
    """Sel Marrat with one option changed."""
    drill = sel_marrat()
    nodes = []
    for one in drill.nodes:
        if one.id == node:
            options = tuple(change(option) if option.id == name else option for option in one.options)
            one = one._replace(options=options)
        nodes.append(one)
    return drill._replace(nodes=tuple(nodes))


def moved(**by: int) -> Callable[[Option], Option]:
    return lambda option: option._replace(effect=option.effect._replace(changes=changes(**by)))


def test_a_finding_stands_where_its_option_does():
    file = (REAL / "drills" / "sel-marrat.yaml").read_text("utf-8")
    wordy = file.replace("Fly water and food up today", "Only fly water and food up today")
    name = "military-diplomacy/drills/sel-marrat.yaml"
    fault = linted(read_drill(wordy.encode(), name, "military-diplomacy")).faults[0]
    assert fault.wrong == "the option says `Only`"
    assert fault.line == file.split("Fly water and food")[0].count("\n")


def test_an_option_that_is_nowhere_better_than_another_is_found():
    drill = with_option("first-lift", "back-brigade", moved(relief=1, space=-20, trust=-8, safety=-4))
    assert any("`back-brigade` is nowhere better than" in wrong for wrong in grave(drill))


def test_an_option_that_costs_nothing_is_found():
    drill = with_option("photograph", "quiet-talks", lambda option: moved(space=5, relief=3)(option)._replace(also=()))
    assert "`quiet-talks` costs nothing, now or later" in grave(drill)


def test_a_price_that_comes_later_is_a_price():
    arrive = [Effect(after(d="a"), changes(trust=-9), "It came back.")]
    drill = a_drill(
        a_decision("d", an_option("a", {"trust": 5}, "e"), an_option("b", {"trust": -1}, "e")),
        a_decision("e", an_option("c", {}), an_option("f", {}), arrive=arrive),
    )
    assert not any("`a` costs nothing" in wrong for wrong in grave(drill))


def test_one_ending_for_most_of_play_is_found():
    drill = sel_marrat()
    endings = (drill.endings[0], drill.endings[-1])
    assert any(wrong.startswith("`muddled` takes 92% of play") for wrong in grave(drill._replace(endings=endings)))


def test_an_ending_that_never_comes_is_found():
    drill = sel_marrat()
    never = Ending("never", "N", "N", at_least(relief=500), 0)
    found = drill_findings(drill._replace(endings=(never, *drill.endings)))
    assert ("the ending `never` is never come to", ("endings", 0)) in [(one.wrong, one.path) for one in found]


def test_a_bonus_for_a_worse_ending_is_found():
    endings = [Ending("low", "", "", below(trust=50), 3), Ending("high", "", "", ALWAYS, 0)]
    drill = a_drill(a_decision("d", an_option("a", {"trust": 20}), an_option("b", {"trust": -20})), endings=endings)
    assert any(wrong.startswith("`high` has the smaller bonus") for wrong in grave(drill))


def test_one_ending_alone_is_found():
    assert "everything ends the same way" in grave(chain(3))


def test_a_best_line_over_a_red_line_is_found():
    def without_cap(option: Option) -> Option:
        return moved(space=20, rights=20)(option)._replace(red_line=option.red_line._replace(cap=100), also=())

    wrong = grave(with_option("what-to-tell", "exchange", without_cap))
    assert "the best line crosses the red line of `exchange`" in wrong


def test_a_red_line_that_tempts_nobody_is_told():
    drill = with_option("what-to-tell", "exchange", moved(safety=1, space=-14))
    assert "nothing tempts anybody to cross the red line of `exchange`" in mild(drill)


def test_one_manner_throughout_among_the_best_is_found():
    drill = sel_marrat()
    nodes = [
        node._replace(
            options=tuple(
                option._replace(manner="kind" if option.id in ("lend-lift", "one-way", "quiet-talks") else "")
                for option in node.options
            )
        )
        for node in drill.nodes
    ]
    assert any("playing `kind` wherever it is offered" in wrong for wrong in grave(drill._replace(nodes=tuple(nodes))))


def test_greed_for_one_variable_among_the_best_is_found():
    drill = with_option("first-lift", "lend-lift", moved(relief=13, space=6, trust=2, relations=-6, ownership=-3))
    assert any("playing for Humanitarian space alone" in wrong for wrong in grave(drill))


def test_a_drill_without_any_later_cost_is_found():
    drill = a_drill(
        a_decision("d", an_option("a", {"trust": 5, "space": -1}, "e"), an_option("b", {"space": 2}, "e")),
        a_decision("e", an_option("c", {"trust": 4, "space": -1}), an_option("f", {"space": 1})),
        variables={"trust": 50, "space": 50},
    )
    wrong = grave(drill)
    assert any("nothing costs anything later" in one for one in wrong)
    assert "what was chosen earlier changes nothing later" in wrong


def test_the_longest_option_as_a_guide_is_found():
    drill = sel_marrat()
    for node, name in (("first-lift", "lend-lift"), ("what-to-tell", "one-way"), ("photograph", "quiet-talks")):
        nodes = [
            one._replace(
                options=tuple(
                    option._replace(text=f"{option.text} And so on and so forth.") if option.id == name else option
                    for option in one.options
                )
            )
            if one.id == node
            else one
            for one in drill.nodes
        ]
        drill = drill._replace(nodes=tuple(nodes))
    assert any("playing the longest option comes to" in wrong for wrong in grave(drill))
    assert any("the longest option is the best at" in wrong for wrong in mild(drill))


def test_an_authors_line_that_does_not_pay_is_found():
    drill = sel_marrat()
    nodes = tuple(
        node._replace(authors={"what-to-tell": "through-state"}.get(node.id, node.authors)) for node in drill.nodes
    )
    found = drill_findings(drill._replace(nodes=nodes))
    expected = [one.expected for one in found if one.wrong.startswith("the authors' line comes to 32%")]
    assert expected == [
        "85% or more, or another view of what is good",
        "30 points or more above play at random, which comes to 45%",
    ]


def test_what_can_never_happen_is_found():
    drill = a_drill(
        a_decision(
            "d",
            an_option("a", {"trust": 1}, [Way(at_least(trust=90), "f"), Way(ALWAYS, "e")]),
            an_option("b", {}, "e", also=[Effect(below(trust=10), changes(trust=1), "Never.")]),
        ),
        a_decision(
            "e",
            an_option("x", {}),
            an_option("y", {}, when=at_least(trust=99)),
            arrive=[Effect(below(trust=60), changes(trust=-1), "Always.")],
        ),
        a_decision("f", an_option("z", {}), an_option("w", {})),
    )
    found = {(finding.wrong, finding.path) for finding in drill_findings(drill)}
    assert ("`f` is never come to, whatever is decided", ("nodes", "f")) in found
    assert ("the way to `f` is never taken", ("nodes", "d", "options", 0, "goto", 0)) in found
    assert ("this never happens", ("nodes", "d", "options", 1, "also", 0)) in found
    assert ("`y` is never offered", ("nodes", "e", "options", 1)) in found
    assert ("this always happens", ("nodes", "e", "arrive", 0)) in found


def test_variables_that_nothing_moves_or_reads_are_found():
    drill = sel_marrat()
    still = drill.variables[0]._replace(id="mood", name="Mood")
    assert "nothing ever moves `mood`" in grave(drill._replace(variables=(*drill.variables, still)))
    weightless = a_drill(
        a_decision("d", an_option("a", {"trust": 2, "mood": 3}), an_option("b", {"mood": -2})),
        variables=[
            drill.variables[0]._replace(id="trust"),
            drill.variables[0]._replace(id="mood", weight=0),
        ],
    )
    assert "`mood` counts for nothing and nothing asks for it" in grave(weightless)


def test_choices_that_change_no_outcome_are_found():
    assert "nothing that is decided changes the outcome" in grave(
        a_drill(a_decision("d", an_option("a", {}), an_option("b", {})))
    )


def test_an_option_far_ahead_everywhere_is_told():
    drill = a_drill(a_decision("d", an_option("a", {"trust": 30}), an_option("b", {}), an_option("c", {"trust": -1})))
    assert "`a` is far ahead at `d` in every state" in mild(drill)


def test_texts_are_looked_at():
    long = " ".join(["word"] * 130)
    drill = with_option("first-lift", "fly-now", lambda option: option._replace(text=long, why="Too short."))
    report = with_option(
        "photograph", "say-plainly", lambda option: option._replace(effect=option.effect._replace(report="Trust +3."))
    )
    above = with_option("photograph", "say-plainly", lambda option: option._replace(text="All of the above, at once"))
    assert any("the option has 130 words" in wrong for wrong in mild(drill))
    assert any("times the shortest" in wrong for wrong in mild(drill))
    assert "the `why` of `fly-now` is short" in mild(drill)
    assert "the report says `+3`" in mild(report)
    assert "the option speaks of other options" in grave(above)


def test_an_objective_without_a_variant_or_a_flip_is_told():
    drill = sel_marrat()
    first = drill.nodes[0]._replace(variants=())
    found = mild(drill._replace(nodes=(first, *drill.nodes[1:])))
    assert {"`first-lift` has no variant", "`first-lift` has no flip"} <= set(found)


def test_a_drill_beyond_the_budget_is_a_fault_that_says_so():
    drill = chain(6, ending_at_least=60)
    found = drill_findings(drill, solve(drill, budget=10))
    assert any("it would be sampled, not solved" in one.wrong for one in found)


def test_a_file_that_cannot_be_read_has_its_faults_and_no_lines():
    found = linted(read_drill(b"drill: well", "p/drills/well.yaml", "p"))
    assert found.faults
    assert found.best == ()


@settings(max_examples=60)
@given(drills())
def test_the_linter_takes_any_drill(drill):
    for finding in drill_findings(drill):
        assert finding.wrong


def test_a_look_that_tells_the_best_option_over_many_drills_is_found():
    def drill(number: int) -> Drill:
        short = an_option("bad", {"trust": -1}, text="Wait")
        long = an_option("good", {"trust": 1}, text="Wait for them a little longer")
        return a_drill(a_decision(f"d{number}", short, long, an_option("worse", {"trust": -2}, text="Wait!")))

    benches = [bench_of(whole_solution(drill(number))) for number in range(12)]
    assert [score.right for score in cue_scores(benches) if "longest" in score.name] == [1.0]
    shelf = [Linted((), (), bench) for bench in benches]
    assert [str(one).partition(": ")[0] for one in shelf_faults("p", shelf)] == ["p/drills:1:1"]
    assert [one.wrong for one in shelf_faults("p", shelf)] == [
        "the longest option is the best at 100% of 12 decisions in all drills"
    ]
    assert shelf_faults("p", [Linted((), ())]) == ()

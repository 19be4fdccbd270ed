"""What a review shows: own picks beside the others', figures that add up, no score below three raters."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.desktop.review_samples import INTENT, WORDS, after, opinions, played, shelf
from tests.drills.building import a_decision, a_drill, an_option, drills, whole_solution
from tests.drills.test_playing import at_random
from trainer.content.model import Verdict
from trainer.content.scenario.model import Better, Variable
from trainer.desktop.drilling.review_presenting import shelves_for
from trainer.drills.grading import Grade
from trainer.drills.judging import Opinion, PanelKind
from trainer.drills.play import begin, choose, commit
from trainer.drills.ratings import Opinions
from trainer.drills.review import review
from trainer.drills.situation import Cause
from trainer.insight.looking_back import Shelves, look_back

NOTHING = Shelves({}, {}, {})
LINE = ("fly-now", "exchange", "quiet-talks")


def looked_back(drill, *picks, said=()):
    play = begin(drill, "seed", 0)
    for pick in picks:
        play = commit(choose(play, pick), play.shown_at + 5_000).play
    return look_back(review(play, whole_solution(drill)), dict(said), NOTHING, 1)


def test_the_learners_side_of_a_decision_is_told_in_words():
    first = after().decisions[0]
    assert first.done == "Mended the road and held the helicopters in reserve"
    assert first.words == WORDS
    assert first.reasons == (
        "Every hour without clean water costs lives",
        "Soldiers come in where nothing civilian can",
    )
    assert [question for question, _ in first.asked] == ["What exactly would Ms Adair ask for?"]
    assert (first.elapsed, first.limit, first.late) == (80_000, 160, False)
    assert after().intent == INTENT


def test_called_effects_are_told_with_how_they_went():
    assert [(one.name, one.up, one.right) for one in after().decisions[0].called] == [
        ("Trust of the valley", True, True),
        ("Relief", True, False),
    ]


def test_what_followed_says_whether_it_was_the_choice_or_how_things_stood():
    second = after().decisions[1]
    assert [one.cause for one in second.followed] == [Cause.CHOICE, Cause.ARRIVAL, Cause.ARRIVAL]
    assert second.followed[0].report.startswith("The agency warns every convoy")


@settings(max_examples=60)
@given(drills(), st.lists(st.integers(0, 5), min_size=10, max_size=10))
def test_what_decisions_cost_adds_up_and_movements_are_those_of_the_values(drill, picks):
    play = at_random(begin(drill, "s", 0), iter(picks))
    found = look_back(review(play, whole_solution(drill)), {}, NOTHING, 1)
    assert found.cost.value == sum((one.cost.value for one in found.decisions), Fraction(0))
    names = {variable.name: place for place, variable in enumerate(drill.variables)}
    steps = [step.after.values for step in play.steps]
    for decided, was, came in zip(found.decisions, steps[:-1], steps[1:], strict=True):
        moved = {one.name: one.by for one in decided.moved}
        assert all(came[place] - was[place] == moved.get(name, 0) for name, place in names.items())


def test_a_variable_of_which_less_is_better_moves_to_the_good_side_when_it_falls():
    drill = a_drill(
        a_decision("n", an_option("up", {"harm": -4})), variables=[Variable("harm", "Harm", 50, 1, Better.LESS, "")]
    )
    found = looked_back(drill, "up")
    assert (found.decisions[0].moved[0].by, found.decisions[0].moved[0].better) == (-4, True)
    assert (found.courses[0].values, found.courses[0].moved.better) == ((50, 46), True)


def test_values_over_time_are_shown_within_bounds():
    found = looked_back(a_drill(a_decision("n", an_option("up", {"trust": 90}))), "up")
    assert found.courses[0].values == (50, 100)


@pytest.mark.parametrize("raters", [0, 1, 2])
def test_below_three_raters_no_figure_grade_or_favourite_stands_anywhere(raters):
    for decided in after(raters=raters).decisions:
        others = decided.others
        assert (others.kind, others.raters, len(others.voices)) == (PanelKind.NONE, raters, raters)
        assert (others.grade, others.favourites, others.minority) == (None, (), ())
        assert all(choice.mean is None and not choice.favourite for choice in decided.choices)
        assert decided.authors is not None


def test_from_three_raters_on_there_is_a_provisional_favourite_with_spread_and_minority():
    first = after(raters=7).decisions[0]
    assert (first.others.kind, first.others.raters) == (PanelKind.PROVISIONAL, 7)
    assert first.others.favourites == ("Lent the lift on a written request",)
    assert len(first.others.minority) == 2
    assert first.others.minority[0].lines[0][1].startswith("Because of what we saw")
    assert all(choice.mean is not None and choice.spread > 0 for choice in first.choices)
    assert first.others.voices == ()


def test_ten_raters_are_a_panel():
    assert after(raters=10).decisions[0].others.kind is PanelKind.PANEL


def test_the_judgement_follows_the_raters_and_not_the_model():
    first, second, _ = after(raters=10).decisions
    assert first.others.grade is not Grade.WELL
    assert second.others.grade is Grade.MISJUDGED
    assert not second.picked.best


def test_a_group_of_fewer_than_three_is_counted_and_not_told():
    groups = after(raters=4).decisions[0].others.groups
    assert [(one.name, one.raters, one.kind, one.favourites) for one in groups] == [
        ("1st rotation", 2, PanelKind.NONE, ()),
        ("2nd rotation", 2, PanelKind.NONE, ()),
    ]
    assert all(one.favourites for one in after(raters=7).decisions[0].others.groups)


def test_raters_who_see_no_difference_judge_nobody():
    drill = a_drill(a_decision("n", an_option("a", {"trust": 1}), an_option("b", {})))
    said = Opinions(tuple(Opinion(str(who), "", (("a", 4), ("b", 4))) for who in range(3)), 0)
    found = looked_back(drill, "a", said=[("n", said)])
    assert found.decisions[0].others.grade is None


def test_the_statements_behind_a_decision_come_with_their_verdicts_and_references():
    source = after().decisions[0].source
    assert source.title == "Humanitarian assistance and disaster response"
    assert all(one.verdict in tuple(Verdict) for one in source.statements)
    cited = {key for one in source.statements for key in one.references}
    assert {one.key for one in source.references} == cited


def test_a_red_line_is_told_with_its_note_and_its_references():
    crossed = after(LINE).red_lines
    assert [one.node for one in crossed] == ["what-to-tell"]
    red = crossed[0].picked.red_line
    assert red is not None
    assert (red.cap, [one.key for one in red.references]) == (46, ["IASC-CM", "MCDA"])
    assert after().red_lines == ()


def test_content_that_is_gone_is_left_out():
    play = played()
    found = look_back(review(play, whole_solution(play.drill)), opinions(play, 0), NOTHING, 1)
    assert found.decisions[0].source.statements == ()
    assert shelves_for(shelf(), play.drill).references

"""The picture of a drill: what stands where, what it says, and that a drill's text never becomes markup."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.content.test_report_page import Read, hostile
from tests.drills.building import a_chance, a_decision, a_drill, an_option, at_least, drills, whole_solution
from tests.drills.shipped import sel_marrat
from trainer.content.faults import Fault, Severity
from trainer.content.pack import Examined
from trainer.content.report.markup import Tag
from trainer.content.report.page import page
from trainer.content.report.results import Sound
from trainer.content.scenario.model import ALWAYS, END, Ending
from trainer.drills.drawing.chapter import drill_chapter
from trainer.drills.drawing.measuring import width_of, wrapped
from trainer.drills.drawing.placing import Layout, placed
from trainer.drills.drawing.shapes import heat_of, share_words
from trainer.drills.drawing.traffic import Traffic, traffic
from trainer.drills.forward import at_random, flow
from trainer.drills.lint import Linted
from trainer.drills.lint.bench import bench_of

MARK = hostile(1)


def drilled(drill) -> tuple[Traffic, Layout]:
    solved = whole_solution(drill)
    found = traffic(solved, flow(solved, at_random))
    return found, placed(drill, solved.graph.machine.order, found)


def read(drill) -> Read:
    chapter = drill_chapter(drill.title, Linted((), (), bench_of(whole_solution(drill))), "d1-1")
    return Read(page([Examined("p", None, ())], drills=[[chapter]]))


def branching():
    return a_drill(
        a_decision("a", an_option("b", {"trust": 5}, "b"), an_option("luck", {}, "luck"), an_option("out", {}, cap=30)),
        a_decision("b", an_option("x", {"trust": 5}, "luck"), an_option("y", {"trust": -9}, "c")),
        a_chance("luck", (2, {"trust": 4}, "c"), (1, {"trust": -12}, END)),
        a_decision("c", an_option("x", {"trust": 5}), an_option("y", {"trust": -9}), an_option("z", {"trust": 1})),
        endings=[Ending("high", "High", "H.", at_least(trust=55), 3), Ending("low", "Low", "L.", ALWAYS, 0)],
    )


# heat


def test_shares_of_play_are_exact_in_a_drill_that_can_be_counted():
    found, _ = drilled(branching())
    assert found.nodes == pytest.approx((1, 1 / 3, 1 / 3 + 1 / 6, 1 / 6 + 1 / 3))
    assert found.branches[2, 0].here == pytest.approx(2 / 3)
    assert found.branches[2, 0].cost is None


@given(drills())
def test_what_comes_to_a_node_goes_on_from_it_and_all_play_ends(drill):
    found, _ = drilled(drill)
    for node, share in enumerate(found.nodes):
        assert sum(part for (start, _, _), part in found.flows.items() if start == node) == pytest.approx(share)
    assert sum(part for (_, _, to), part in found.flows.items() if to < 0) == pytest.approx(1)


@given(drills())
def test_no_cost_is_below_nothing_and_some_option_costs_nothing_where_there_is_one_state(drill):
    found, _ = drilled(drill)
    costs = [branch.cost for branch in found.branches.values() if branch.cost is not None]
    assert all(cost >= -1e-9 for cost in costs)
    first = [branch.cost for (node, _), branch in found.branches.items() if node == 0 and branch.cost is not None]
    assert not first or min(first) == pytest.approx(0)


def test_a_scale_has_four_steps_with_their_numbers():
    assert [heat_of(share) for share in (0, 0.09, 0.1, 0.25, 0.49, 0.5, 1)] == ["0", "0", "1", "2", "2", "4", "4"]
    assert [share_words(share) for share in (0, 0.004, 0.25, 1)] == ["0%", "under 1%", "25%", "100%"]


# places


@given(drills())
def test_no_box_lies_on_another_and_none_beyond_the_picture(drill):
    _, layout = drilled(drill)
    boxes = [(box.left, box.top, box.left + box.width, box.top + box.height) for box in layout.boxes]
    assert all(
        left >= 0 and top >= 0 and right <= layout.width and low <= layout.height for left, top, right, low in boxes
    )
    for place, one in enumerate(boxes):
        for other in boxes[place + 1 :]:
            assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


@given(drills())
def test_every_way_leads_downwards_within_the_picture(drill):
    _, layout = drilled(drill)
    for edge in layout.edges:
        heights = [y for _, y in edge.points]
        assert heights == sorted(heights)
        assert all(0 <= x <= layout.width for x, _ in edge.points)


def test_what_leads_past_a_row_goes_round_its_boxes():
    _, layout = drilled(branching())
    long = [edge for edge in layout.edges if len(edge.points) > 2]
    assert long
    for edge in long:
        across = edge.points[1][0]
        assert all(across < box.left or across > box.left + box.width for box in layout.boxes if box.stop >= 0)


@given(st.text(max_size=200), st.floats(60, 300))
def test_wrapping_cuts_nothing(text, width):
    assert "".join("".join(wrapped(text, 12, width)).split()) == "".join(text.split())


@given(st.text(st.characters(codec="ascii", categories=["L", "N", "Zs"]), max_size=200), st.floats(60, 300))
def test_no_wrapped_line_is_wider_than_it_may_be(text, width):
    assert all(width_of(line, 12) <= width for line in wrapped(text, 12, width))


# the chapter


def test_no_text_of_a_drill_becomes_markup_and_all_of_it_is_shown():
    first = a_decision("n0", an_option("o", {"trust": 1}), an_option("p", {}), title=MARK)
    options = tuple(option._replace(done=MARK) for option in first.options)
    drill = a_drill(first._replace(options=options), endings=[Ending("e", MARK, MARK, ALWAYS, 0)])
    variables = tuple(variable._replace(name=MARK) for variable in drill.variables)
    found = read(drill._replace(title=MARK, variables=variables))
    assert found.open == []
    assert {tag for tag, _ in found.elements} <= set(get_args(Tag))
    values = [value for _, held in found.elements for value in held.values() if value is not None]
    assert not [value for value in values if "onclick" in value or "<" in value or "alert" in value]
    assert found.text.count(MARK) >= 5


def test_the_picture_is_told_to_screen_readers():
    found = read(branching())
    picture = next(held for tag, held in found.elements if tag == "svg" and held.get("role") == "img")
    assert set((picture["aria-labelledby"] or "").split()) <= set(found.values("id"))
    assert "Play at random ends so: High" in found.text


def test_every_figure_of_the_picture_stands_in_a_table():
    found = read(branching())
    assert "The five best lines, to be read and judged" in found.text
    assert "Trust is 55 or more" in found.text
    assert "red line: 30 at most" in found.text
    assert [tag for tag, _ in found.elements].count("table") == 4 + 2


def test_chance_has_another_shape_and_a_red_line_its_mark():
    found = read(branching())
    kinds = found.values("class")
    assert sum(kind == "node" for kind in kinds) == 3 + 1 + 3
    assert any("redline" in kind for kind in kinds)
    assert "red line" in found.texts


def test_no_id_is_given_twice_when_many_drills_stand_on_a_page():
    bench = bench_of(whole_solution(sel_marrat()))
    chapters = [drill_chapter("S", Linted((), (), bench), f"d1-{number}") for number in (1, 2)]
    ids = Read(page([Examined("p", None, ())], drills=[chapters])).values("id")
    assert len(ids) == len(set(ids))


def test_the_chapter_of_a_shipped_drill_has_its_shares_and_points():
    found = read(sel_marrat())
    solved = whole_solution(sel_marrat())
    shares = flow(solved, at_random).endings
    assert all(share_words(share) in found.texts for share in shares)
    assert f"{float(solved.best.value):.1f}" in found.text


def test_a_drill_that_could_not_be_read_has_a_chapter_with_its_faults():
    chapter = drill_chapter("x.yaml", Linted((), ()), "d1-1")
    assert chapter.parts == ()
    assert chapter.words.startswith("It could not be read")


def test_faults_of_a_drill_make_its_chapter_need_work_and_warnings_a_look():
    bench = bench_of(whole_solution(branching()))
    fault = Fault("p/drills/x.yaml", 1, 1, "wrong", "right")
    warning = fault._replace(severity=Severity.WARNING)
    assert drill_chapter("x", Linted((fault, warning), (), bench), "d").sound is Sound.BAD
    assert drill_chapter("x", Linted((warning,), (), bench), "d").sound is Sound.LOOK
    assert drill_chapter("x", Linted((), (), bench), "d").sound is Sound.GOOD

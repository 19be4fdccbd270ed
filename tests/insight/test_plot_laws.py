"""What holds of every chart: nothing stands outside, ticks are round, words keep to their room, a file is sound."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.insight.plot_samples import (
    COLOURS,
    GUESS,
    NEVER,
    SURE,
    TODAY,
    bars,
    columns,
    matrix,
    reliability,
    trend,
    year,
)
from tests.insight.plotting import SPEECH, of, outside, setting
from trainer.insight.moments import Interval
from trainer.insight.plots.bars import SectionBar
from trainer.insight.plots.columns import Limit
from trainer.insight.plots.lettering import fitted, plain, wrapped
from trainer.insight.plots.picture import framed, svg_of
from trainer.insight.plots.scales import count_ticks, floor_of, heat_bounds, share_ticks
from trainer.insight.plots.shapes import Face, Words, mirrored

# scales


@pytest.mark.parametrize(
    ("most", "ticks"),
    [
        (0, (0, 1)),
        (1, (0, 1)),
        (4, (0, 1, 2, 3, 4)),
        (5, (0, 2, 4, 6)),
        (34, (0, 10, 20, 30, 40)),
        (40, (0, 10, 20, 30, 40)),
        (41, (0, 20, 40, 60)),
        (1_000_000, (0, 500_000, 1_000_000)),
    ],
)
def test_ticks_of_counts_are_round_and_few(most, ticks):
    assert count_ticks(most) == ticks


@given(st.integers(0, 10**9))
def test_ticks_reach_what_they_measure_in_even_steps(most):
    ticks = count_ticks(most)
    assert ticks[-1] >= most
    assert len({after - before for before, after in pairwise(ticks)}) == 1
    assert 2 <= len(ticks) <= 6


@pytest.mark.parametrize(
    ("shares", "low"), [((0.93,), 0.7), ((0.7,), 0.7), ((0.69,), 0.6), ((0.3,), 0.3), ((0.29,), 0.0), ((), 0.7)]
)
def test_a_scale_of_shares_begins_a_tenth_below(shares, low):
    assert floor_of(shares) == low


@given(st.lists(st.floats(0, 1)))
def test_every_share_stands_on_its_scale(shares):
    ticks = share_ticks(floor_of(shares))
    assert ticks[-1] == 1
    assert ticks[0] == 0 or all(share >= ticks[0] - 1e-6 for share in shares)


def test_heat_divides_the_usual_days_and_one_long_day_pales_none():
    assert heat_bounds([4, 8, 12, 16, 16, 16, 16, 16, 16, 16, 900]) == (1, 5, 9, 13)
    assert heat_bounds([]) == (1, 2, 3, 4)


# words


@given(st.text(max_size=400), st.floats(0, 300))
def test_fitted_words_are_never_wider_than_their_room(text, width):
    made = setting()
    assert made.measure(fitted(made, text, Face.SMALL, width), Face.SMALL) <= width


@given(st.text(max_size=200), st.floats(20, 300), st.integers(1, 3))
def test_wrapped_words_keep_to_their_room_and_their_lines(text, width, most):
    made = setting()
    lines = wrapped(made, text, Face.SMALL, width, most)
    assert len(lines) <= most
    assert all(made.measure(line, Face.SMALL) <= width for line in lines)


def test_marks_of_direction_and_controls_are_made_visible_and_breaks_become_spaces():
    assert plain("a\u202eb\x07c\nd \ud800") == "a□b□c d □"
    assert len(plain("x" * 20_000)) < 400


# laws

SHARES = st.one_of(st.none(), st.floats(0, 1))
TITLES = st.one_of(st.text(max_size=60), st.sampled_from(["x" * 5_000, "\u202egnp", "", "word " * 40]))


@st.composite
def plots(draw):
    kind = draw(st.sampled_from("yctrbm"))
    if kind == "y":
        counts = draw(st.dictionaries(st.integers(TODAY - 400, TODAY), st.integers(0, 10**6), max_size=20))
        return year(counts, draw(st.integers(TODAY - 7, TODAY)))
    if kind == "c":
        names = ("a", "b", "c")[: draw(st.integers(1, 3))]
        parts = st.tuples(*[st.integers(0, 10**6)] * len(names))
        limit = draw(st.one_of(st.none(), st.builds(Limit, st.floats(0, 10**6), TITLES)))
        return columns(*draw(st.lists(parts, max_size=70)), names=names, limit=limit)
    if kind == "t":
        marked = draw(st.one_of(st.none(), st.tuples(st.integers(0, 40), TITLES)))
        return trend(*draw(st.lists(SHARES, max_size=40)), marked=marked)
    if kind == "r":
        shares = draw(st.tuples(SHARES, SHARES, SHARES))
        levels = (GUESS, NEVER, SURE)
        return reliability(
            *(
                level._replace(share=share, spread=None if share is None else Interval(share * 0.8, share), name=name)
                for level, share, name in zip(levels, shares, draw(st.tuples(TITLES, TITLES, TITLES)), strict=True)
            )
        )
    titles = draw(st.lists(TITLES, max_size=12))
    if kind == "b":
        return bars(*(SectionBar(title, draw(SHARES), None, 9, title) for title in titles))
    return matrix(titles, titles[:3], [], titles[1:], unknown=tuple(titles))


@settings(max_examples=30, deadline=None)
@given(plots(), st.floats(150, 1400), st.sampled_from([1.0, 1.5, 2.0]))
def test_nothing_stands_outside_a_chart(plot, width, scale):
    assert outside(plot.drawn(setting(width, scale))) == []


@settings(max_examples=30, deadline=None)
@given(plots(), st.floats(150, 1400))
def test_mirrored_twice_is_as_before(plot, width):
    drawing = plot.drawn(setting(width))
    twice = mirrored(mirrored(drawing))
    assert [shape.__class__ for shape in twice.shapes] == [shape.__class__ for shape in drawing.shapes]
    for one, other in zip(of(twice, Words), of(drawing, Words), strict=True):
        assert (one.anchor, one.text) == (other.anchor, other.text)
        assert one.x == pytest.approx(other.x)
    assert outside(mirrored(drawing)) == []


@settings(max_examples=30, deadline=None)
@given(plots())
def test_the_table_has_a_cell_for_each_head(plot):
    table = plot.table(SPEECH)
    assert all(len(row) == len(table.heads) for row in table.rows)


@settings(max_examples=30, deadline=None)
@given(plots(), TITLES)
def test_a_saved_drawing_is_sound_xml_whatever_its_words(plot, title):
    from xml.etree import ElementTree

    made = setting(500)
    drawing = framed(made, plot.drawn(made), title, title)
    root = ElementTree.fromstring(svg_of(made, drawing, COLOURS, title, title))
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert {part.tag.partition("}")[2] for part in root.iter()} <= {
        *("svg", "title", "desc", "rect", "polyline", "polygon", "circle", "text"),
    }
    assert outside(drawing) == []


def test_a_saved_drawing_says_its_sentence_and_what_it_rests_on():
    made = setting(500)
    told = svg_of(
        made, framed(made, columns((3,)).drawn(made), "Three are due.", "Rests on 3."), COLOURS, "Three are due."
    )
    assert told.startswith('<svg xmlns="http://www.w3.org/2000/svg"')
    assert "<title>Three are due.</title>" in told
    assert ">Rests on 3.</text>" in told


def test_markup_in_a_title_stays_text_in_a_saved_drawing():
    made = setting(500)
    told = svg_of(made, columns((3,)).drawn(made), COLOURS, "<script>alert(1)</script> & more")
    assert "<script" not in told
    assert "&lt;script&gt;" in told

"""Charts by hand: what stands where, for figures that can be checked by eye."""

from datetime import date
from itertools import pairwise

import pytest

from tests.insight.plot_samples import (
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
from tests.insight.plotting import SPEECH, of, said, setting
from trainer.insight.moments import Interval
from trainer.insight.plots.bars import SectionBar
from trainer.insight.plots.columns import Limit
from trainer.insight.plots.shapes import Area, Box, Dot, Ink, Stroke, Words
from trainer.insight.plots.trend import Trend, TrendPoint
from trainer.insight.plots.year import HEATS

# the year


def test_a_year_has_fifty_three_weeks_that_end_today():
    drawing = year().drawn(setting())
    assert len(drawing.spots) == 52 * 7 + 7
    assert drawing.spots[-1].words == "2026-11-22: 0"


def test_a_week_begins_where_the_locale_begins_it():
    sunday = setting(speech=SPEECH._replace(first_weekday=6))
    assert date.fromordinal(date(1970, 1, 1).toordinal() + year().first_day(6)).weekday() == 6
    assert len(year().drawn(sunday).spots) == 52 * 7 + 1


def test_months_are_named_in_their_order():
    months = [name for name in said(year().drawn(setting())) if name in SPEECH.months]
    assert months == ["Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov"]


def test_days_have_one_of_five_steps():
    counts = {TODAY: 16, TODAY - 1: 1, TODAY - 2: 5, TODAY - 3: 9}
    plot = year(counts)
    assert [plot.step(TODAY - ago) for ago in range(5)] == [4, 1, 2, 3, 0]
    squares = {(box.left, box.top): box.fill for box in of(plot.drawn(setting()), Box)}
    spots = {spot.words: squares[spot.left, spot.top] for spot in plot.drawn(setting()).spots}
    assert spots["2026-11-22: 16"] is HEATS[4]
    assert spots["2026-11-21: 1"] is HEATS[1]


def test_a_narrow_year_is_broken_into_rows_and_loses_no_day():
    wide, narrow = year().drawn(setting(900)), year().drawn(setting(330))
    assert len(narrow.spots) == len(wide.spots)
    assert narrow.height > wide.height * 1.6


def test_a_year_says_what_its_steps_stand_for():
    assert {"0", "1–4", "5–8", "9–12", "13+"} <= set(said(year({TODAY: 16}).drawn(setting())))


def test_the_table_of_a_year_goes_from_the_first_busy_day_to_today():
    table = year({TODAY - 2: 7}).table(SPEECH)
    assert [[cell.words for cell in row] for row in table.rows] == [
        ["2026-11-20", "7"],
        ["2026-11-21", "0"],
        ["2026-11-22", "0"],
    ]


# columns


def test_a_column_is_as_high_as_its_share_of_the_scale():
    drawing = columns((10,), (20,)).drawn(setting())
    low, high = [box for box in of(drawing, Box) if box.fill is Ink.ACCENT]
    assert high.height == pytest.approx(2 * low.height)
    assert low.top + low.height == pytest.approx(high.top + high.height)


def test_parts_stand_on_each_other_and_neighbours_differ_in_fill():
    drawing = columns((10, 10, 10), names=("a", "b", "c")).drawn(setting())
    parts = [box for box in of(drawing, Box) if box.height > 20]
    assert len({part.fill for part in parts}) == 3
    for lower, upper in pairwise(parts):
        assert upper.top + upper.height <= lower.top


def test_a_day_without_anything_has_no_column_but_can_be_read():
    drawing = columns((0,), (3,)).drawn(setting())
    assert len([box for box in of(drawing, Box) if box.fill is Ink.ACCENT]) == 1
    assert [spot.words for spot in drawing.spots] == ["Day 0: 0", "Day 1: 3"]


def test_a_limit_is_a_dashed_line_with_a_name_and_always_on_the_scale():
    drawing = columns((3,), limit=Limit(30.0, "Daily budget")).drawn(setting())
    assert "Daily budget" in said(drawing)
    assert "30" in said(drawing)
    assert any(stroke.dashed and stroke.points[0][1] == stroke.points[1][1] for stroke in of(drawing, Stroke))


def test_labels_of_many_days_stand_a_week_apart():
    drawing = columns(*[(5,)] * 30).drawn(setting(800))
    assert [text for text in said(drawing) if text.endswith("Nov")] == [f"{day} Nov" for day in (0, 7, 14, 21, 28)]


# a line over time


def test_a_span_with_too_few_answers_breaks_the_line():
    drawing = trend(0.9, 0.8, None, 0.85, 0.9).drawn(setting())
    lines = [stroke for stroke in of(drawing, Stroke) if stroke.width == 2.0 and len(stroke.points) == 2]
    assert len([line for line in lines if line.ink is Ink.ACCENT and line.points[0][1] != line.points[1][1]]) == 2
    assert drawing.spots[2].words == "Week 2: not enough yet"


def test_a_span_between_two_gaps_is_a_point_with_its_interval():
    drawing = trend(None, 0.8, None).drawn(setting())
    assert of(drawing, Area) == []
    assert len(of(drawing, Dot)) == 1
    assert any(stroke.width == 1.5 and not stroke.dashed for stroke in of(drawing, Stroke))


def test_the_target_is_a_step_where_it_changes():
    points = tuple(TrendPoint("", "", 0.9, None, target) for target in (0.8, 0.9))
    drawing = Trend(points, "Recalled", "", "", "Week", target_name="Target").drawn(setting())
    step = next(stroke for stroke in of(drawing, Stroke) if stroke.dashed and len(stroke.points) == 4)
    assert step.points[1][0] == step.points[2][0]
    assert step.points[1][1] > step.points[2][1]


def test_an_estimate_has_the_colour_of_estimates():
    drawing = trend(0.9, 0.8, estimate=True).drawn(setting())
    assert Ink.NOTE in {stroke.ink for stroke in of(drawing, Stroke)}
    assert Ink.ACCENT not in {stroke.ink for stroke in of(drawing, Stroke)}


def test_a_marked_day_has_its_name_clear_of_the_title():
    drawing = trend(0.9, 0.8, 0.7, marked=(0, "Your date")).drawn(setting(220))
    by_text = {words.text: words for words in of(drawing, Words)}
    assert by_text["Your date"].y > by_text["Share"].y


def test_the_table_of_a_line_leaves_out_what_is_not_given():
    table = Trend((TrendPoint("a", "A", 0.5),), "Expected", "", "", "Day").table(SPEECH)
    assert table.heads == ("Day", "Expected")
    assert table.rows[0][1].value == 0.5


# sureness


def test_what_was_said_and_what_was_right_agree_on_the_diagonal():
    drawing = reliability(GUESS._replace(stated=0.5, share=0.5), SURE).drawn(setting())
    diagonal = next(stroke for stroke in of(drawing, Stroke) if stroke.dashed)
    (x0, y0), (x1, y1) = diagonal.points
    dot = of(drawing, Dot)[0]
    assert (dot.x - x0) / (x1 - x0) == pytest.approx((y0 - dot.y) / (y0 - y1))


def test_a_level_with_too_few_answers_is_hollow_and_one_with_none_is_not_there():
    dots = of(reliability(GUESS, NEVER, SURE).drawn(setting()), Dot)
    assert [dot.fill for dot in dots] == [Ink.SURFACE, Ink.ACCENT]


def test_both_axes_are_named_and_each_level_says_on_how_many_it_rests():
    words = " ".join(said(reliability(GUESS, SURE).drawn(setting())))
    assert all(part in words for part in ("Right", "Said", "3 of 6 right", "48 of 60 right", "better", "surer"))


# sections


def test_a_bar_is_full_to_the_low_end_and_pale_to_the_high_one():
    drawing = bars(SectionBar("Police", 0.8, Interval(0.7, 0.9), 20, "20 met")).drawn(setting())
    full = next(box for box in of(drawing, Box) if box.fill is Ink.ACCENT and box.width > 20)
    pale = next(box for box in of(drawing, Box) if box.fill is Ink.HEAT1 and box.width > 20)
    track = next(box for box in of(drawing, Box) if box.fill is Ink.SUNKEN)
    assert pale.left == pytest.approx(track.left + 0.7 * track.width)
    assert pale.left + pale.width == pytest.approx(track.left + 0.9 * track.width)
    assert full.left + full.width <= pale.left + 3.01


def test_a_section_with_too_few_questions_says_so_and_has_no_figure():
    drawing = bars(SectionBar("Police", None, None, 2, "2 met")).drawn(setting())
    assert "not enough yet" in said(drawing)
    assert [cell.value for cell in bars(SectionBar("P", None, None, 2, "")).table(SPEECH).rows[0]] == [
        *(None, None, None, None),
        2,
    ]


def test_titles_stand_above_their_bars_where_they_have_no_room_beside_them():
    one = bars(SectionBar("Military partnerships", 0.8, None, 20, "20 met"))
    wide, narrow = (one.drawn(setting(width)) for width in (700, 300))
    tracks = [next(box for box in of(drawing, Box) if box.fill is Ink.SUNKEN) for drawing in (wide, narrow)]
    assert tracks[0].left > 100
    assert tracks[1].left == 0


# knowledge and judgement


def test_the_fields_stand_two_by_two_and_below_each_other_where_narrow():
    plot = matrix(["a"], ["b", "c"], [], ["d"], unknown=("e",))
    wide, narrow = plot.drawn(setting(700)).spots, plot.drawn(setting(300)).spots
    assert wide[0].top == wide[1].top
    assert wide[0].left < wide[1].left
    assert [spot.left for spot in narrow[:4]] == [0, 0, 0, 0]
    assert [spot.words for spot in wide] == ["K: a", "B: b, c", "N: none", "A: d", "Not enough: e"]


def test_what_has_no_room_in_a_field_is_counted_and_stands_in_the_table():
    plot = matrix([f"s{number}" for number in range(12)], [], [], [])
    assert "4 more" in said(plot.drawn(setting()))
    assert len(plot.table(SPEECH).rows) == 12

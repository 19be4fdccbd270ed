"""Figures of complete forms against published ones, by hand, and as laws."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.insight.forms import (
    alpha,
    alpha_of_pairs,
    alpha_without,
    corrected_discrimination,
    discriminative_efficiency,
    item_figures,
    kr20,
    kr21,
    standard_error,
)

# K. L. Wuensch, StatHelp, KR20.txt (East Carolina University): ten people, ten items.
_ROWS = (
    *("1111110110", "1011011101", "1111011001", "0010001000", "0000010010"),
    *("1110111111", "1101110111", "1111111101", "0101111101", "1101101110"),
)
WUENSCH = [[int(mark) for mark in row] for row in _ROWS]
CORRECTED = (0.7059, 0.7059, 0, 0.4736, 0.5839, 0.2861, -0.0274, 0.7059, -0.1236, 0.4759)


def test_kr20_is_the_published_one() -> None:
    assert kr20(WUENSCH) == pytest.approx(0.6963470319634703, abs=1e-12)


def test_kr21_is_the_published_one() -> None:
    assert kr21(WUENSCH) == pytest.approx(0.68417, abs=1e-5)


def test_alpha_of_right_and_wrong_is_kr20() -> None:
    assert alpha(WUENSCH) == pytest.approx(0.6963470319634703, abs=1e-12)


@pytest.mark.parametrize("item", range(10))
def test_corrected_discriminations_are_those_computed_elsewhere(item: int) -> None:
    assert corrected_discrimination(WUENSCH, item) == pytest.approx(CORRECTED[item], abs=5e-5)


def test_facilities_are_the_shares_that_were_right() -> None:
    assert [one.facility for one in item_figures(WUENSCH)] == [0.7, 0.7, 0.6, 0.7, 0.6, 0.8, 0.7, 0.7, 0.5, 0.6]


def test_an_item_that_orders_people_as_well_as_its_marks_can_is_fully_efficient() -> None:
    form = [[0, 0, 0], [0, 1, 0], [1, 1, 0], [1, 1, 1]]
    assert discriminative_efficiency(form, 0) == pytest.approx(1.0)
    assert corrected_discrimination(form, 0) < 1


def test_what_everybody_got_right_has_no_discrimination_and_no_efficiency() -> None:
    form = [[1, 0], [1, 1], [1, 0]]
    assert (corrected_discrimination(form, 0), discriminative_efficiency(form, 0)) == (None, None)


@pytest.mark.parametrize("form", [[], [[1, 0, 1]], [[1], [0]], [[1, 0], [0, 1]]])
def test_where_nothing_can_be_computed_nothing_is_said(form: list[list[int]]) -> None:
    assert (alpha(form), kr20(form), kr21(form), standard_error(form)) == (None, None, None, None)


def test_rows_of_different_lengths_are_no_form() -> None:
    with pytest.raises(ValueError):
        alpha([[1, 0], [1]])


def test_kr20_takes_no_part_marks() -> None:
    with pytest.raises(ValueError):
        kr20([[0.5, 1], [0, 1]])


MARKS = st.floats(0, 1).map(lambda mark: round(mark, 2))
FORMS = st.tuples(st.integers(2, 8), st.integers(3, 12)).flatmap(
    lambda size: st.lists(st.lists(MARKS, min_size=size[0], max_size=size[0]), min_size=size[1], max_size=size[1])
)


@given(FORMS)
def test_the_order_of_people_and_items_changes_nothing(form: list[list[float]]) -> None:
    turned = [list(reversed(row)) for row in reversed(form)]
    assert alpha(turned) == pytest.approx(alpha(form), abs=1e-6) if alpha(form) is not None else alpha(turned) is None


@given(FORMS)
def test_figures_stay_within_their_ranges(form: list[list[float]]) -> None:
    for one in item_figures(form):
        assert 0 <= one.facility <= 1
        assert one.discrimination is None or -1 <= one.discrimination <= 1
        assert one.efficiency is None or one.efficiency <= 1 + 1e-9
    found = alpha(form)
    assert found is None or found <= 1 + 1e-9


@given(FORMS)
def test_without_holes_alpha_of_pairs_is_alpha(form: list[list[float]]) -> None:
    found = alpha(form)
    assert alpha_of_pairs(form) == (None if found is None else pytest.approx(found, abs=1e-6))


@given(FORMS)
def test_alpha_without_an_item_is_that_of_the_shorter_form(form: list[list[float]]) -> None:
    assert alpha_without(form, 0) == alpha([row[1:] for row in form])

"""What a question is worth, where learners met different items."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.base.ids import ItemId, LearnerId
from trainer.insight.forms import corrected_discrimination, discriminative_efficiency
from trainer.insight.items import FEW, LEAST_SHARED, Attempt, Flag, Hindrance, analysed, rests_of

FIRST = ItemId("p/first")


def attempts(form: list[list[float]]) -> list[Attempt]:
    return [
        Attempt(LearnerId(str(person)), FIRST if number == 0 else ItemId(f"p/{number}"), mark, ())
        for person, row in enumerate(form)
        for number, mark in enumerate(row)
    ]


def of_first(all_attempts: list[Attempt], options=()):
    return analysed(FIRST, [one for one in all_attempts if one.item == FIRST], rests_of(all_attempts), options)


FORMS = st.lists(st.lists(st.integers(0, 1), min_size=7, max_size=7), min_size=3, max_size=20)


@given(FORMS)
def test_on_a_complete_form_it_is_the_corrected_discrimination(form: list[list[int]]) -> None:
    expected = corrected_discrimination(form, 0)
    found = of_first(attempts(form)).discrimination
    assert found == pytest.approx(expected, abs=1e-9) if expected is not None else found is None


def test_who_answered_too_few_others_has_no_rest_score() -> None:
    few = [[1.0] * LEAST_SHARED, [0.0] * LEAST_SHARED]
    assert of_first(attempts(few)).shared == 0
    enough = [[1.0] * (LEAST_SHARED + 1), [0.0] * (LEAST_SHARED + 1)]
    assert of_first(attempts(enough)).shared == 2


def test_nobody_having_answered_nothing_is_said() -> None:
    found = analysed(FIRST, [], {})
    assert (found.facility, found.facility_interval, found.discrimination, found.flags) == (None, None, None, ())


def group(number: int, mark: float, chosen: str, others: float) -> list[Attempt]:
    """So many people with this mark and choice on the first item, and this share of ten others."""
    found = []
    for index in range(number):
        person = LearnerId(f"{chosen} {mark} {others} {index}")
        found.append(Attempt(person, FIRST, mark, (chosen,)))
        found += [Attempt(person, ItemId(f"p/{n}"), float(n < others * 10), ()) for n in range(10)]
    return found


OPTIONS = (("a", True), ("b", False), ("c", False))


def test_a_key_that_the_better_people_leave_is_suspected() -> None:
    found = of_first([*group(15, 1.0, "a", 0.2), *group(20, 0.0, "b", 0.9)], OPTIONS)
    assert found.discrimination is not None
    assert found.discrimination < 0
    assert Flag.MISKEYED in found.flags
    assert Flag.MISKEYED in found.options[1].flags


def test_an_option_that_hardly_anybody_takes_does_not_work() -> None:
    found = of_first([*group(20, 1.0, "a", 0.9), *group(20, 0.0, "b", 0.2)], OPTIONS)
    assert found.options[2].flags == (Flag.NOT_FUNCTIONAL,)
    assert found.options[0].flags == ()
    assert found.flags == (Flag.NOT_FUNCTIONAL,)


def test_a_few_answers_flag_nothing() -> None:
    found = of_first([*group(FEW - 1, 0.0, "b", 0.9)], OPTIONS)
    assert found.few
    assert found.flags == ()
    assert all(option.flags == () for option in found.options)


def test_what_nearly_all_get_right_is_too_easy() -> None:
    found = of_first([*group(39, 1.0, "a", 0.6), *group(1, 0.0, "b", 0.6)], OPTIONS[:2])
    assert Flag.TOO_EASY in found.flags


def test_option_shares_add_up_where_one_is_chosen() -> None:
    found = of_first([*group(7, 1.0, "a", 0.9), *group(5, 0.0, "b", 0.5), *group(3, 0.0, "c", 0.2)], OPTIONS)
    assert sum(option.chosen for option in found.options) == found.number
    assert [option.mean_rest for option in found.options] == pytest.approx([0.9, 0.5, 0.2])


@given(FORMS)
def test_on_a_complete_form_efficiency_is_moodles(form: list[list[int]]) -> None:
    found = of_first(attempts(form))
    expected = discriminative_efficiency(form, 0) if found.discrimination is not None else None
    assert found.efficiency == (pytest.approx(expected, abs=1e-9) if expected is not None else None)


@pytest.mark.parametrize(
    ("form", "hindrance"),
    [
        ([], Hindrance.UNANSWERED),
        ([[1, 1, 0], [0, 1, 1]], Hindrance.FEW_SHARED),
        ([[1, 1, 0, 0, 1, 0, 1], [1, 0, 0, 0, 1, 0, 0]], Hindrance.SAME_MARK),
        ([[1, 1, 0, 0, 1, 0, 1], [0, 0, 1, 0, 1, 0, 1]], Hindrance.SAME_REST),
        ([[1, 1, 0, 0, 1, 0, 1], [0, 0, 1, 0, 1, 0, 0]], None),
    ],
)
def test_why_it_cant_be_computed_is_said(form: list[list[float]], hindrance: Hindrance | None) -> None:
    found = of_first(attempts(form))
    assert (found.hindrance, found.discrimination is None) == (hindrance, hindrance is not None)

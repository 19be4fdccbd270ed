"""Our figures beside those of two packages that compute them too, on a thousand random forms: a long run.

They weigh half a gigabyte and are no dependency of the tests: ``pip install '.[oracles]'``.
"""

import random

import pytest

from trainer.insight.forms import alpha, alpha_of_pairs, corrected_discrimination

pytestmark = [pytest.mark.long, pytest.mark.filterwarnings("ignore")]


# Fetched by those who ask for them: at the head of the file they would cost every run of the suite seconds.
@pytest.fixture(scope="module")
def pingouin():
    return pytest.importorskip("pingouin", reason="pingouin is not installed: pip install '.[oracles]'")


@pytest.fixture(scope="module")
def girth():
    return pytest.importorskip("girth", reason="girth is not installed: pip install '.[oracles]'")


@pytest.fixture(scope="module")
def table_of():
    """Makes the table that the oracles read, with the package that comes with them."""
    pandas = pytest.importorskip("pandas", reason="pandas is not installed: pip install '.[oracles]'")
    return lambda rows: pandas.DataFrame(rows, dtype=float)


def forms(number: int):
    """Random forms of right and wrong answers, some of them degenerate."""
    drawn = random.Random(7)
    for _ in range(number):
        items, people = drawn.randint(3, 25), drawn.randint(3, 60)
        skill = [drawn.gauss(0, 1) for _ in range(people)]
        hard = [drawn.gauss(0, 1.5) for _ in range(items)]
        yield [[int(drawn.gauss(able - level, 1) > 0) for level in hard] for able in skill]


def test_alpha_and_corrected_correlations_equal_the_oracles_on_a_thousand_forms(pingouin, girth, table_of):
    alphas = compared = 0
    for form in forms(1000):
        ours, table = alpha(form), table_of(form)
        if ours is None:
            continue
        alphas += 1
        assert ours == pytest.approx(pingouin.cronbach_alpha(table)[0], abs=1e-6)
        if any(len(set(column)) == 1 for column in zip(*form, strict=True)):
            continue  # girth stops at an item that everybody got right
        theirs = girth.classical_test_statistics(table_of(form).to_numpy().T)["Item-Score Correlation"]
        for item, expected in enumerate(theirs):
            own = corrected_discrimination(form, item)
            if own is not None:
                assert own == pytest.approx(expected, abs=1e-6)
                compared += 1
    assert alphas > 900
    assert compared > 3_000


def test_alpha_of_the_documented_data_set_is_the_documented_one(pingouin):
    table = pingouin.read_dataset("cronbach_wide_missing")
    marks = [[None if mark != mark else mark for mark in row] for row in table.to_numpy().tolist()]
    assert alpha_of_pairs(marks) == pytest.approx(0.732660835, abs=1e-9)
    whole = [row for row in marks if None not in row]
    assert alpha(whole) == pytest.approx(pingouin.cronbach_alpha(table, nan_policy="listwise")[0], abs=1e-9)


def test_alpha_with_holes_equals_the_oracle_on_a_thousand_forms(pingouin, table_of):
    drawn, compared = random.Random(11), 0
    for form in forms(1000):
        holed = [[None if drawn.random() < 0.1 else mark for mark in row] for row in form]
        ours = alpha_of_pairs(holed)
        if ours is not None:
            theirs = pingouin.cronbach_alpha(table_of(holed), nan_policy="pairwise")[0]
            assert ours == pytest.approx(theirs, abs=1e-6, rel=1e-6)
            compared += 1
    assert compared > 800

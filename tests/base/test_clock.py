import pytest

from trainer.base.clock import MS_A_DAY, Moment, local_day

HOUR = 3_600_000


@pytest.mark.parametrize(("hour", "day"), [(0, 99), (3, 99), (4, 100), (23, 100), (27, 100), (28, 101)])
def test_a_study_day_begins_at_four_in_the_morning(hour, day):
    assert local_day(100 * MS_A_DAY + hour * HOUR, 0) == day


def test_it_is_four_in_the_morning_where_the_learner_is():
    at = 100 * MS_A_DAY
    assert Moment(at, 5 * 60).day == 100
    assert Moment(at, 3 * 60).day == 99
    assert Moment(at + 8 * HOUR, -5 * 60).day == 99


def test_later_keeps_the_zone():
    assert Moment(0, 90).later(ms=5, days=2) == Moment(2 * MS_A_DAY + 5, 90)

import pytest

from trainer.base.clock import MS_A_DAY, Moment
from trainer.study.clockwatch import AHEAD, BEHIND, LEAPT, Reading, doubt, leap

LAST = 20_000 * MS_A_DAY
MINUTE = 60_000
HOUR = 60 * MINUTE


@pytest.mark.parametrize(
    ("after", "why"),
    [
        (-4 * MINUTE, None),
        (-6 * MINUTE, BEHIND),
        (0, None),
        (119 * MS_A_DAY, None),
        (121 * MS_A_DAY, AHEAD),
    ],
)
def test_a_clock_is_doubted_beyond_five_minutes_back_and_a_hundred_and_twenty_days_on(after, why):
    assert doubt(LAST, Moment(LAST + after)) == why


def test_the_first_reading_of_all_is_believed():
    assert doubt(0, Moment(5)) is None


@pytest.mark.parametrize(("walked", "why"), [(59 * MINUTE, None), (61 * MINUTE, LEAPT), (-61 * MINUTE, LEAPT)])
def test_a_wall_clock_may_drift_by_an_hour_from_the_clock_that_nobody_can_set(walked, why):
    before = Reading(Moment(LAST), 7 * HOUR)
    assert leap(before, Reading(Moment(LAST + 10 * HOUR + walked), 17 * HOUR)) == why

"""Which backups are kept."""

from hypothesis import given
from hypothesis import strategies as st

from trainer.base.clock import MS_A_DAY
from trainer.store.backup import to_keep

NOW = 20_000 * MS_A_DAY + MS_A_DAY // 2
HOUR = MS_A_DAY // 24
TIMES = st.lists(st.integers(0, 2 * NOW), max_size=80)


def test_everything_of_the_last_two_days_is_kept():
    times = [NOW - hours * HOUR for hours in range(48)]
    assert to_keep(times, NOW) == set(times)


def test_a_backup_every_hour_for_two_years_comes_to_the_schedule():
    times = [NOW - hours * HOUR for hours in range(2 * 365 * 24)]
    kept = to_keep(times, NOW)
    assert len(kept) == 48 + 12 + 10 + 9


def test_the_newest_of_an_older_day_is_the_one_that_stays():
    morning, evening = NOW - 5 * MS_A_DAY, NOW - 5 * MS_A_DAY + 4 * HOUR
    assert to_keep([morning, evening], NOW) == {evening}


def test_the_kept_ones_reach_back_about_a_year():
    times = [NOW - days * MS_A_DAY for days in range(1_000)]
    assert NOW - min(to_keep(times, NOW)) > 300 * MS_A_DAY


def test_a_clock_ten_years_ahead_does_not_empty_the_folder():
    times = [NOW - days * MS_A_DAY for days in range(30)]
    kept = to_keep(times, NOW + 3_650 * MS_A_DAY)
    assert max(times) in kept
    assert len(kept) > 12


@given(TIMES)
def test_the_newest_is_always_kept(times):
    assert not times or max(times) in to_keep(times, NOW)


@given(TIMES)
def test_thinning_twice_takes_no_more_than_thinning_once(times):
    once = to_keep(times, NOW)
    assert to_keep(once, NOW) == once


@given(TIMES)
def test_what_is_kept_was_there(times):
    assert to_keep(times, NOW) <= set(times)

"""The tables of figures, printed: ``pytest -n 0 -m long -s tests/bench``. No test asserts a time."""

import pytest

from tests.bench import (
    answer_path,
    class_panels,
    class_phones,
    content,
    drill_clicks,
    drills,
    launch,
    probe_simulation,
    seeding,
)

pytestmark = pytest.mark.long


def test_the_launch_is_measured(capsys):
    with capsys.disabled():
        print("\n" + launch.table(7, seeding.seeded(100_000, 1_000_000)))


def test_the_answer_path_is_measured(capsys):
    with capsys.disabled():
        print("\n" + answer_path.table(items=100_000, answers=1_000_000, rounds=400))


def test_the_probe_rule_is_simulated(capsys):
    with capsys.disabled():
        print("\n" + probe_simulation.table(items=300, days=180, seeds=3))


def test_content_is_measured(capsys):
    with capsys.disabled():
        print("\n" + content.table())


def test_drills_are_measured(capsys):
    with capsys.disabled():
        print("\n" + drills.table())


def test_clicks_in_a_drill_are_measured(capsys):
    with capsys.disabled():
        print("\n" + drill_clicks.table())


def test_the_panels_of_a_class_are_measured_and_equal_a_recount(capsys):
    with capsys.disabled():
        print("\n" + class_panels.table(items=400, answers=1_000_000, learners=50, rounds=9))


def test_a_class_with_phones_is_measured_and_loses_nothing(capsys):
    with capsys.disabled():
        print("\n" + class_phones.table())

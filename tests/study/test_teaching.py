"""Who teaches names groups and says who is in them; the record holds it under nobody's name."""

import pytest

from tests.study.conftest import FIRST_MORNING
from trainer.base.ids import COHORTS, LearnerId, new_id
from trainer.study.sitting import Sitting
from trainer.study.teaching import Teaching


@pytest.fixture
def teaching(sitting) -> Teaching:
    return Teaching(sitting.journal, new_id)


def test_a_group_has_its_name_and_nobody_in_it(teaching) -> None:
    group = teaching.name_group("Morning", FIRST_MORNING)
    (cohort,) = teaching.journal.cohorts()
    assert (cohort.id, cohort.name, cohort.persons) == (group, "Morning", ())


def test_who_is_taken_in_is_in_it_until_taken_out(teaching, sitting) -> None:
    group = teaching.name_group("Morning", FIRST_MORNING)
    teaching.take_in(group, sitting.learner, FIRST_MORNING)
    assert teaching.journal.cohorts()[0].persons == (sitting.learner,)
    teaching.take_out(group, sitting.learner, FIRST_MORNING)
    assert teaching.journal.cohorts()[0].persons == ()


def test_one_person_can_be_in_two_groups(teaching, sitting) -> None:
    for name in ("Morning", "Evening"):
        teaching.take_in(teaching.name_group(name, FIRST_MORNING), sitting.learner, FIRST_MORNING)
    assert [one.persons for one in teaching.journal.cohorts()] == [(sitting.learner,)] * 2


def test_it_stands_under_no_learner(teaching, sitting) -> None:
    other = Sitting(sitting.journal, sitting.shelf, LearnerId(new_id(2)), new_id)
    other.introduce("Ben", False, FIRST_MORNING)
    teaching.take_in(teaching.name_group("Morning", FIRST_MORNING), other.learner, FIRST_MORNING)
    assert [event.learner for event in teaching.journal.log()[-2:]] == [COHORTS, COHORTS]

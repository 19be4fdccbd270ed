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


def test_a_renamed_group_is_the_same_group(teaching, sitting) -> None:
    group = teaching.name_group("Morning", FIRST_MORNING)
    teaching.take_in(group, sitting.learner, FIRST_MORNING)
    teaching.rename(group, "Evening", FIRST_MORNING)
    (cohort,) = teaching.journal.cohorts()
    assert (cohort.name, cohort.persons) == ("Evening", (sitting.learner,))


def test_what_is_hidden_from_a_group_is_hidden_until_it_is_shown_again(teaching, sitting) -> None:
    group, item = teaching.name_group("Morning", FIRST_MORNING), sitting.shelf.item_ids()[0]
    teaching.take_in(group, sitting.learner, FIRST_MORNING)
    teaching.hide(group, item, 2, "two keys", FIRST_MORNING)
    assert teaching.journal.hidden(sitting.learner) == {item}
    assert [(one.revision, one.why) for one in teaching.journal.cohorts()[0].hidden] == [(2, "two keys")]
    teaching.show(group, item, FIRST_MORNING)
    assert teaching.journal.hidden(sitting.learner) == frozenset()


def test_an_ended_group_hides_nothing_and_comes_back_as_it_was_under_a_name(teaching, sitting) -> None:
    group, item = teaching.name_group("Morning", FIRST_MORNING), sitting.shelf.item_ids()[0]
    teaching.take_in(group, sitting.learner, FIRST_MORNING)
    teaching.hide(group, item, 1, "two keys", FIRST_MORNING)
    before = teaching.journal.cohorts()
    teaching.end(group, FIRST_MORNING)
    assert (teaching.journal.cohorts(), teaching.journal.cohorts(ended=True)) == ((), before)
    assert teaching.journal.hidden(sitting.learner) == frozenset()
    teaching.rename(group, "Morning", FIRST_MORNING)
    assert (teaching.journal.cohorts(), teaching.journal.cohorts(ended=True)) == (before, ())

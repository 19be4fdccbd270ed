"""A cohort by section, and who needs help with what."""

import pytest

from trainer.base.ids import LearnerId, SectionId, StatementId, UnitId
from trainer.insight.cohort import help_wanted, sections_by_learner, summaries
from trainer.insight.progress import ENOUGH_UNITS
from trainer.record.instructing import LEAST_GROUP, GroupConfidence, GroupSums, Misses, OpenCounts, told_of
from trainer.record.journal import Memory

ANNA, BO, CEM = (LearnerId(name) for name in ("anna", "bo", "cem"))
ONE, TWO = SectionId("p/one"), SectionId("p/two")
DAY = 20_000


def memories(section: SectionId, number: int, stability: float) -> tuple[Memory, ...]:
    units = (UnitId(f"{section}.{n}") for n in range(number))
    return tuple(Memory(unit, section, stability, 5, DAY, DAY * 86_400_000, DAY, 1, 0, "m") for unit in units)


def counts(first: int, first_right: int) -> OpenCounts:
    return OpenCounts(first, first_right, first, 0, 9_000, first, first_right, 0, 0, 0)


def rows(day: int = DAY + 30):
    kept = {ANNA: memories(ONE, 6, 300), BO: (*memories(ONE, 6, 10), *memories(TWO, ENOUGH_UNITS - 1, 10))}
    sums = {ANNA: {ONE: counts(6, 5)}, BO: {ONE: counts(6, 2), TWO: counts(4, 4)}}
    return sections_by_learner((ANNA, BO, CEM), kept, sums, {ONE: 8, TWO: 5}, day)


def test_every_learner_has_every_section_in_order_with_what_it_rests_on() -> None:
    found = rows()
    assert [row.person for row in found] == [ANNA, BO, CEM]
    assert all([one.section for one in row.sections] == [ONE, TWO] for row in found)
    assert [(one.mastery.units, one.unmet, one.counts.first_right) for one in found[1].sections] == [
        (6, 2, 2),
        (4, 1, 4),
    ]


def test_too_few_questions_met_have_no_mastery() -> None:
    assert rows()[1].sections[1].mastery.expected is None
    assert rows()[2].sections[0].mastery.expected is None


def test_a_section_is_summed_up_over_those_of_whom_enough_is_known() -> None:
    one, two = summaries(rows())
    anna, bo = (row.sections[0].mastery.expected for row in rows()[:2])
    assert (one.met, one.people, one.lowest, one.highest) == (2, 2, bo, anna)
    assert one.mean == pytest.approx((anna + bo) / 2)
    assert (one.first, one.first_right) == (12, 7)
    assert (two.met, two.people, two.mean, two.lowest) == (1, 0, None, None)


def test_without_learners_there_is_no_summary() -> None:
    assert summaries(()) == ()


def confidence(people: int, mistaken: int) -> GroupConfidence:
    return GroupConfidence(people, 0, 0, 0, 0, people, mistaken, mistaken)


def sums(struggling: dict[LearnerId, Misses], said: GroupConfidence | None = None) -> GroupSums:
    every = Misses(*(sum(column) for column in zip(*struggling.values(), strict=True)))
    return GroupSums(len(struggling), every, struggling, said)


def test_what_most_were_sure_and_wrong_about_comes_first_then_what_lapsed_most() -> None:
    groups = {
        "often lapsed": sums({ANNA: Misses(9, 8, 8)}),
        "half were sure": sums({ANNA: Misses(6, 1, 0)}, confidence(6, 3)),
        "some were sure": sums({ANNA: Misses(9, 9, 2)}, confidence(8, 3)),
        "lapsed": sums({ANNA: Misses(9, 9, 1)}, confidence(5, 0)),
        "never asked": GroupSums(0, Misses(0, 0, 0), {}, None),
    }
    names = ["half were sure", "some were sure", "often lapsed", "lapsed"]
    assert [one.statement for one in help_wanted(groups)] == [StatementId(name) for name in names]


def test_of_those_who_need_help_the_worst_off_are_named_first() -> None:
    struggling = {ANNA: Misses(6, 2, 0), CEM: Misses(12, 4, 0), BO: Misses(4, 4, 1)}
    (one,) = help_wanted({"s": GroupSums(4, Misses(31, 11, 2), struggling, None)})
    assert [need.person for need in one.needs] == [BO, CEM, ANNA]
    assert (one.people, one.asked, one.missed, one.lapses) == (4, 31, 11, 2)
    assert one.spread is not None


def test_the_order_of_names_does_not_tell_who_was_sure() -> None:
    misses = {ANNA: Misses(4, 2, 0), BO: Misses(4, 3, 0)}
    without, sure = (help_wanted({"s": sums(misses, said)})[0] for said in (None, confidence(9, 9)))
    assert without.needs == sure.needs


def test_a_sum_of_confidence_is_told_of_enough_people_only() -> None:
    assert told_of(confidence(LEAST_GROUP - 1, 1)) is None
    assert told_of(confidence(LEAST_GROUP, 1)) == confidence(LEAST_GROUP, 1)

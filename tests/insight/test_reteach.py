"""What a class goes back to first: where many were sure and wrong, then where the fewest were right beyond doubt."""

from hypothesis import given
from hypothesis import strategies as st

from trainer.base.ids import ItemId, SectionId, SessionId
from trainer.insight.reteach import weaknesses
from trainer.record.lessons import LessonAsked, Votes


def asked(section: str, right: int, people: int, sure_wrong: int | None = None, *, again: bool = False) -> LessonAsked:
    sure = None if sure_wrong is None else sure_wrong
    first = Votes(people, right, (), sure, sure_wrong)
    return LessonAsked(SessionId("s"), ItemId(f"{section}-1"), 1, SectionId(section), first, None, (), again)


def order(*told: LessonAsked) -> list[str]:
    return [one.section for one in weaknesses(told)]


def test_many_sure_and_wrong_come_before_a_lower_share() -> None:
    assert order(asked("low", 2, 20, 0), asked("sure", 12, 20, 6)) == ["sure", "low"]


def test_a_single_person_sure_and_wrong_among_many_does_not() -> None:
    assert order(asked("low", 2, 20, 0), asked("one", 19, 20, 1)) == ["low", "one"]


def test_how_sure_fewer_than_five_were_counts_for_nothing() -> None:
    (one,) = weaknesses([asked("few", 1, 4)])
    assert (one.asked, one.sure_wrong, one.confidently_wrong) == (0, 0, False)


def test_two_right_votes_of_two_make_no_strong_section() -> None:
    assert order(asked("many", 45, 50, 0), asked("two", 2, 2)) == ["two", "many"]


def test_what_was_asked_again_or_nobody_voted_on_counts_for_nothing() -> None:
    assert order(asked("seen", 1, 9, again=True), asked("nobody", 0, 0)) == []


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 30), st.integers(0, 30)), max_size=8))
def test_every_section_with_votes_stands_once_and_the_order_hangs_on_the_sums_alone(drawn) -> None:
    told = [asked(section, min(right, people), people) for section, right, people in drawn]
    found = weaknesses(told)
    assert {one.section for one in found} == {one.section for one in told if one.first.people}
    assert found == weaknesses(reversed(told))
    assert [one.low for one in found] == sorted(one.low for one in found)

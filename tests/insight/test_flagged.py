"""Questions that learners marked as doubtful."""

from trainer.base.ids import ItemId, LearnerId
from trainer.insight.flagged import Comment, flagged_items
from trainer.record.instructing import Doubt

ONE, TWO = ItemId("p/one"), ItemId("p/two")


def said(person: str, item: ItemId, revision: int, comment: str, day: int = 5) -> Doubt:
    return Doubt(LearnerId(person), item, revision, comment, day)


def test_what_most_people_marked_comes_first_with_the_latest_comment_first() -> None:
    doubts = [said("a", TWO, 1, "x"), said("a", ONE, 1, "old"), said("a", ONE, 1, "new", 6), said("b", ONE, 1, "")]
    first, second = flagged_items(doubts, {ONE: 1, TWO: 1})
    assert (first.item, first.people, second.item, second.people) == (ONE, 2, TWO, 1)
    assert first.comments == (Comment(5, 1, ""), Comment(6, 1, "new"), Comment(5, 1, "old"))


def test_an_item_is_mended_once_it_is_worded_anew_or_gone() -> None:
    doubts = [said("a", ONE, 1, ""), said("a", TWO, 1, "")]
    assert [one.mended for one in flagged_items(doubts, {ONE: 1, TWO: 2})] == [False, True]
    assert [one.mended for one in flagged_items(doubts, {TWO: 1})] == [True, False]


def test_who_said_it_is_not_told() -> None:
    (found,) = flagged_items([said("somebody", ONE, 1, "x")], {})
    assert "somebody" not in repr(found)

import pytest

from trainer.base.clock import MS_A_DAY, Moment
from trainer.base.ids import EventId, ItemId, LearnerId, SectionId, SessionId, UnitId
from trainer.insight.tallies import COUNTS, tally
from trainer.record.events import Event
from trainer.record.happenings import Answered, Confidence, Purpose, SessionClosed

RIGHT = Answered(
    SessionId("s"),
    ItemId("p/i"),
    1,
    UnitId("p/i"),
    SectionId("p/a"),
    "single-choice",
    Purpose.REVIEW,
    "a",
    ("a", "b"),
    True,
    1.0,
    Confidence.THINK,
    3,
    9_000,
    retention=0.9,
)


def counted(**changes: object) -> dict[str, int]:
    happening = RIGHT._replace(**changes)
    moment = Moment(20_000 * MS_A_DAY)
    event = Event(EventId("e"), "c", 1, 1, LearnerId("l"), moment, happening, "", "", "")
    found = tally(event)
    assert found is not None
    assert (found.day, found.item, found.section) == (19_999, "p/i", "p/a")
    return {name: count for name, count in zip(COUNTS, found.counts, strict=True) if count}


SHOWN = {"answers": 1, "right": 1, "milliseconds": 9_000}
THOUGHT = {"think": 1, "think_right": 1}
REVIEWED = {"graded": 1, "reviews": 1, "recalled": 1, "promised": 900}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, SHOWN | THOUGHT | REVIEWED),
        ({"rating": None}, SHOWN | THOUGHT),
        ({"confidence": None}, SHOWN | REVIEWED),
        ({"confidence": Confidence.SURE}, SHOWN | REVIEWED | {"sure": 1}),
        ({"confidence": Confidence.GUESS}, SHOWN | REVIEWED | {"guess": 1, "guess_right": 1}),
        (
            {"confidence": Confidence.SURE, "right": False, "rating": 1},
            {"answers": 1, "milliseconds": 9_000, "graded": 1, "sure": 1, "sure_wrong": 1}
            | {"reviews": 1, "promised": 900},
        ),
        ({"purpose": Purpose.NEW}, SHOWN | THOUGHT | {"graded": 1, "first": 1, "first_right": 1}),
        ({"purpose": Purpose.NEW, "again": True}, SHOWN | THOUGHT | {"graded": 1}),
        ({"purpose": Purpose.RELEARN}, SHOWN | THOUGHT | {"graded": 1, "relearned": 1}),
        ({"purpose": Purpose.PROBE}, SHOWN | THOUGHT | {"graded": 1}),
        ({"elapsed": 10**9}, SHOWN | THOUGHT | REVIEWED | {"milliseconds": 300_000}),
        ({"elapsed": -5}, {"answers": 1, "right": 1} | THOUGHT | REVIEWED),
    ],
)
def test_an_answer_adds_what_it_was(changes, expected):
    assert counted(**changes) == expected


def test_what_is_no_answer_adds_nothing():
    event = Event(EventId("e"), "c", 1, 1, LearnerId("l"), Moment(0), SessionClosed(SessionId("s"), "left"), "", "", "")
    assert tally(event) is None


@pytest.mark.parametrize(("right", "rating"), [(True, None), (False, 1)])
def test_a_vote_of_which_nobody_asked_how_sure_is_no_review_right_or_wrong(right, rating) -> None:
    told = counted(purpose=Purpose.VOTE, confidence=None, right=right, rating=rating)
    assert "reviews" not in told
    assert "promised" not in told


def test_a_vote_after_the_talk_counts_as_relearned() -> None:
    told = counted(purpose=Purpose.TALKED, rating=None)
    assert told["relearned"] == 1
    assert "first" not in told

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
)


def counted(**changes: object) -> dict[str, int]:
    happening = RIGHT._replace(**changes)
    moment = Moment(20_000 * MS_A_DAY)
    event = Event(EventId("e"), "c", 1, 1, LearnerId("l"), moment, happening, "", "", "")
    found = tally(event)
    assert found is not None
    assert (found.day, found.item, found.section) == (19_999, "p/i", "p/a")
    return {name: count for name, count in zip(COUNTS, found.counts, strict=True) if count}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, {"answers": 1, "right": 1, "graded": 1, "milliseconds": 9_000}),
        ({"rating": None}, {"answers": 1, "right": 1, "milliseconds": 9_000}),
        ({"confidence": Confidence.SURE}, {"answers": 1, "right": 1, "graded": 1, "sure": 1, "milliseconds": 9_000}),
        (
            {"confidence": Confidence.SURE, "right": False, "rating": 1},
            {"answers": 1, "graded": 1, "sure": 1, "sure_wrong": 1, "milliseconds": 9_000},
        ),
        ({"purpose": Purpose.RELEARN}, {"answers": 1, "right": 1, "graded": 1, "relearned": 1, "milliseconds": 9_000}),
        ({"elapsed": 10**9}, {"answers": 1, "right": 1, "graded": 1, "milliseconds": 300_000}),
        ({"elapsed": -5}, {"answers": 1, "right": 1, "graded": 1}),
    ],
)
def test_an_answer_adds_what_it_was(changes, expected):
    assert counted(**changes) == expected


def test_what_is_no_answer_adds_nothing():
    event = Event(EventId("e"), "c", 1, 1, LearnerId("l"), Moment(0), SessionClosed(SessionId("s"), "left"), "", "", "")
    assert tally(event) is None

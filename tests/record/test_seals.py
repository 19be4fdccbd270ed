"""Seals notice every edit; hybrid time only grows; bodies come back as they were."""

import json
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.histories import ANY_HAPPENING, START
from trainer.base.clock import Moment
from trainer.base.ids import EventId, LearnerId
from trainer.record.events import Event, Fact, canonical, next_time, place, read, sealed
from trainer.record.happenings import Answered, BriefingRead, Happening, Unreadable, from_body, kind_of, to_body

FACT = Fact(EventId("e" * 32), LearnerId("a" * 32), Moment(START, 60), BriefingRead("pack.role"))


def placed() -> tuple[Event, str]:
    return place(FACT, "c" * 32, 7, START << 16, "f" * 64)


@given(st.lists(st.integers(-(10**18), 10**18), max_size=30))
def test_hybrid_time_grows_whatever_the_wall_clock_does(clock: list[int]) -> None:
    times = [0]
    for at in clock:
        times.append(next_time(times[-1], at))
    assert all(later > earlier for earlier, later in pairwise(times))
    assert times[-1] < 1 << 63


def test_an_event_as_placed_is_sealed() -> None:
    event, body = placed()
    assert sealed(event, body)


def test_an_emptied_event_is_still_sealed() -> None:
    event, _ = placed()
    assert sealed(event, None)


@given(st.integers(0, 1_000), st.characters(exclude_categories=["Cs"]))
def test_any_edit_of_the_body_is_noticed(place_of_edit: int, letter: str) -> None:
    event, body = placed()
    at = place_of_edit % len(body)
    edited = body[:at] + letter + body[at + 1 :]
    assert sealed(event, edited) == (edited == body)


@given(
    st.sampled_from([name for name in Event._fields if name != "happening"]),
    st.integers(0, 1 << 60),
    st.text("0123456789abcdef", min_size=32, max_size=64),
)
def test_any_edit_of_the_place_is_noticed(field: str, number: int, text: str) -> None:
    event, body = placed()
    old = getattr(event, field)
    new = Moment(number, 60) if field == "moment" else (number if isinstance(old, int) else text)
    assert sealed(event._replace(**{field: new}), body) == (new == old)


def test_an_edit_of_the_kind_is_noticed() -> None:
    event, body = placed()
    assert not sealed(event._replace(happening=Unreadable("briefing-unread", {})), body)


@given(ANY_HAPPENING)
def test_what_happened_comes_back_from_its_text(told: Happening) -> None:
    assert read(kind_of(told), canonical(to_body(told))) == told


@given(st.text())
def test_the_canonical_text_can_be_stored_and_read_back(text: str) -> None:
    stored = canonical({"text": text}).encode()
    assert json.loads(stored) == {"text": text}


def test_a_body_that_an_older_writer_wrote_takes_defaults() -> None:
    body = to_body(Answered("s", "i", 1, "i", "x", "typed", "new", None, (), True, 1.0, None, 3, 9))
    del body["again"], body["probe"], body["model"], body["retention"]
    told = from_body("answered", body)
    assert isinstance(told, Answered)
    assert (told.again, told.probe) == (False, "")


def test_a_body_that_a_newer_writer_wrote_is_kept_and_has_no_effect() -> None:
    body = {"section": "pack.role", "depth": 3}
    assert from_body("briefing-read", body) == Unreadable("briefing-read", body)


@given(
    st.sampled_from(["answered", "linked", "erased", "of-tomorrow"]),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["shown", "item", "other", "x"]), inner),
    ),
)
def test_no_body_makes_reading_fail(kind: str, body: object) -> None:
    assert kind_of(read(kind, json.dumps(body))) == kind

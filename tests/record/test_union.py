"""A union of records settles to one result, in any order and any number of times."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes.histories import KINDS, START, Act, Ids, acts, happening, moment_after, tell, told_by
from tests.fakes.in_memory_journal import InMemoryJournal
from trainer.base.clock import Moment
from trainer.base.ids import EventId
from trainer.record.events import Event, Fact
from trainer.record.happenings import Answered
from trainer.record.settled import settle, union


def records(history: list[Act], number: int) -> list[tuple[Event, ...]]:
    """The logs of devices that never met."""
    journals = [InMemoryJournal(Ids(f"device {n}")) for n in range(number)]
    ids, moment, answers = Ids("facts"), Moment(START), []
    for act in history:
        moment = moment_after(moment, act)
        fact = Fact(EventId(ids(0)), told_by(act), moment, happening(act, answers))
        tell(journals[act.device], fact)
        answers += [fact.id] if isinstance(fact.happening, Answered) else []
    return [tuple(journal.events) for journal in journals]


THREE = acts(3, 20, tuple(kind for kind in KINDS if kind != "merge")).map(lambda history: records(history, 3))


@settings(max_examples=30, deadline=None)
@given(THREE)
def test_union_does_not_care_about_order(logs: list[tuple[Event, ...]]) -> None:
    one, other, _ = logs
    assert union(one, other) == union(other, one)


@settings(max_examples=30, deadline=None)
@given(THREE)
def test_union_does_not_care_about_grouping(logs: list[tuple[Event, ...]]) -> None:
    one, other, third = logs
    assert union(union(one, other), third) == union(one, union(other, third))


@settings(max_examples=30, deadline=None)
@given(THREE)
def test_union_does_not_care_how_often(logs: list[tuple[Event, ...]]) -> None:
    one, other, _ = logs
    assert union(one, other, one, union(one, other)) == union(one, other)


@settings(max_examples=30, deadline=None)
@given(THREE, st.integers())
def test_what_the_events_come_to_does_not_depend_on_how_they_arrived(logs: list[tuple[Event, ...]], seed: int) -> None:
    together = list(union(*logs))
    shuffled = random.Random(seed).sample(together, len(together))
    assert settle(shuffled) == settle(together)


@settings(max_examples=30, deadline=None)
@given(THREE)
def test_erasure_wins_every_union(logs: list[tuple[Event, ...]]) -> None:
    one, other, third = logs
    settled = settle(union(settle(one).events, settle(other).events, third))
    assert settled == settle(union(one, other, third))

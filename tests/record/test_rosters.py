"""Cohorts: the latest word stands, whoever heard it first, and who was erased is on no roster."""

import hashlib
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.histories import LEARNERS, START, Ids
from tests.fakes.in_memory_journal import InMemoryJournal
from trainer.base.clock import Moment
from trainer.base.ids import COHORTS, NOBODY, RELAY, CohortId, EventId, ItemId
from trainer.record.cohorts import CohortClosed, CohortJoined, CohortLeft, CohortNamed, ItemHidden, ItemShown
from trainer.record.events import Fact
from trainer.record.happenings import Erased, LearnerAdded, Linked
from trainer.record.settled import union

MORNING = CohortId(hashlib.md5(b"morning").hexdigest())
ANNA, BO, CEM = LEARNERS
ITEM = ItemId("pack/i")


class Device:
    """A record with a clock of its own."""

    def __init__(self, name: str, at: int = START) -> None:
        self.journal, self.ids, self.at = InMemoryJournal(Ids(name)), Ids(f"facts {name}"), at

    def tell(self, *happenings, learner=COHORTS) -> None:
        for happening in happenings:
            self.at += 1_000
            self.journal.append(Fact(EventId(self.ids(0)), learner, Moment(self.at), happening))

    @property
    def only(self):
        (cohort,) = self.journal.cohorts()
        return cohort


@pytest.fixture
def device() -> Device:
    device = Device("one")
    for learner in LEARNERS:
        device.tell(LearnerAdded("x"), learner=learner)
    device.tell(CohortNamed(MORNING, "Morning"), *(CohortJoined(MORNING, learner) for learner in (ANNA, BO)))
    return device


def test_a_cohort_has_its_latest_name_and_roster(device) -> None:
    device.tell(CohortNamed(MORNING, "Rotation 5"), CohortLeft(MORNING, ANNA), CohortJoined(MORNING, CEM))
    assert (device.only.name, device.only.persons) == ("Rotation 5", tuple(sorted((BO, CEM))))


def test_a_closed_cohort_is_not_listed_until_it_is_named_again(device) -> None:
    device.tell(CohortClosed(MORNING))
    assert device.journal.cohorts() == ()
    device.tell(CohortNamed(MORNING, "Again"))
    assert len(device.only.persons) == 2


def test_a_cohort_that_nobody_named_is_none(device) -> None:
    device.tell(CohortJoined(CohortId("f" * 32), CEM))
    assert [cohort.id for cohort in device.journal.cohorts()] == [MORNING]


def test_an_erased_learner_vanishes_from_the_roster(device) -> None:
    device.tell(Erased(), learner=ANNA)
    assert device.only.persons == (BO,)
    device.tell(CohortJoined(MORNING, ANNA))
    assert device.only.persons == (BO,)


def test_two_ids_of_one_person_are_one_on_the_roster(device) -> None:
    device.tell(Linked(BO), learner=ANNA)
    assert device.only.persons == (min(ANNA, BO),)
    device.tell(CohortLeft(MORNING, BO))
    assert device.only.persons == ()


def test_nobody_is_on_no_roster_and_is_no_learner(device) -> None:
    device.tell(CohortJoined(MORNING, RELAY), CohortJoined(MORNING, COHORTS))
    assert not NOBODY.intersection(device.only.persons)
    assert not NOBODY & {learner.id for learner in device.journal.learners()}


def test_an_item_is_hidden_from_those_on_the_roster_alone_until_it_is_shown(device) -> None:
    device.tell(ItemHidden(MORNING, ITEM, 3, "two keys"))
    (hidden,) = device.only.hidden
    assert (hidden.item, hidden.revision, hidden.why) == (ITEM, 3, "two keys")
    assert [device.journal.hidden(learner) for learner in LEARNERS] == [{ITEM}, {ITEM}, frozenset()]
    device.tell(ItemShown(MORNING, ITEM))
    assert device.journal.hidden(ANNA) == frozenset()


happenings = st.sampled_from(
    [
        CohortNamed(MORNING, "A"),
        CohortNamed(MORNING, "B"),
        CohortClosed(MORNING),
        CohortJoined(MORNING, ANNA),
        CohortLeft(MORNING, ANNA),
        ItemHidden(MORNING, ITEM, 1, "x"),
        ItemHidden(MORNING, ITEM, 2, ""),
        ItemShown(MORNING, ITEM),
    ]
)


@given(st.lists(st.lists(happenings, max_size=6), min_size=3, max_size=3), st.lists(st.integers(-5, 5), min_size=3))
def test_records_merge_in_any_order_to_the_same_cohorts(told, ahead) -> None:
    logs = []
    for number, own in enumerate(told):
        device = Device(f"device {number}", START + ahead[number] * 1_000)
        device.tell(*own)
        logs.append(device.journal.log())
    found = []
    for order in permutations(logs):
        journal = InMemoryJournal()
        journal.events = list(union(*order, *order))
        found.append(journal.cohorts())
    assert all(cohorts == found[0] for cohorts in found)

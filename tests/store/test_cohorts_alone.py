"""Cohorts stand under an id that is nobody's: nothing else happens to it, and no cohort stands under a learner."""

import pytest

from tests.fakes.histories import LEARNERS, START, Ids, taught
from trainer.base.clock import Moment
from trainer.base.errors import TroubleOutside
from trainer.base.ids import COHORTS, RELAY, CohortId, EventId, ItemId, LearnerId
from trainer.record.cohorts import CohortClosed, CohortJoined, CohortLeft, CohortNamed, ItemHidden, ItemShown
from trainer.record.events import Event, Fact, canonical, digest, place, seal
from trainer.record.happenings import Erased, Happening, LearnerAdded, Linked, SettingChanged, Unreadable, to_body
from trainer.store.admission import admitted
from trainer.store.journal import SqliteJournal

ANA, MORNING, IDS = LEARNERS[0], CohortId("c" * 32), Ids("facts of cohorts")
KINDS = [
    CohortNamed(MORNING, "Morning"),
    CohortClosed(MORNING),
    CohortJoined(MORNING, ANA),
    CohortLeft(MORNING, ANA),
    ItemHidden(MORNING, ItemId("p/i"), 1, "why"),
    ItemShown(MORNING, ItemId("p/i")),
    *(taught(number, "Tuesday") for number in range(12)),
]


def placed(happening: Happening, learner: LearnerId = COHORTS) -> tuple[Event, str]:
    return place(Fact(EventId(IDS(0)), learner, Moment(START), happening), IDS(1), 1, START << 16, "")


@pytest.mark.parametrize("happening", [LearnerAdded("x"), SettingChanged("theme", "x"), Erased(), Linked(ANA)])
def test_nothing_but_cohorts_may_enter_under_them(happening) -> None:
    assert admitted(*placed(happening)) is None


@pytest.mark.parametrize("happening", KINDS)
def test_what_happens_to_cohorts_enters_under_them_and_under_nobody_else(happening) -> None:
    assert admitted(*placed(happening)) is not None
    assert admitted(*placed(happening, ANA)) is None
    assert admitted(*placed(happening, RELAY)) is None


def test_what_a_newer_version_says_of_cohorts_is_kept() -> None:
    assert admitted(*placed(Unreadable("cohort-of-tomorrow", {"x": 1}))) is not None


def test_nobody_is_linked_to_them_and_they_are_never_emptied(tmp_path) -> None:
    assert admitted(*placed(Linked(COHORTS), ANA)) is None
    event, _ = placed(KINDS[0])
    with pytest.raises(TroubleOutside), SqliteJournal.open(tmp_path / "record.sqlite") as journal:
        journal.merge([(event, None)])


@pytest.mark.parametrize(
    ("happening", "changed"),
    [
        (KINDS[0], {"name": 5}),
        (KINDS[0], {"cohort": "Morning"}),
        (KINDS[2], {"learner": "Ana"}),
        (KINDS[4], {"item": "x" * 501}),
        (KINDS[4], {"revision": -1}),
        (taught(0, ""), {"minutes": "long"}),
        (taught(4, ""), {"first": [3, 1, [["a", -1]], None, None]}),
        (taught(4, ""), {"moved": [["a", "b", "c"]]}),
        (taught(8, ""), {"named": [["Ana", 1, "2"]]}),
        (KINDS[4], {"why": None}),
    ],
)
def test_what_no_honest_record_holds_is_refused(happening, changed) -> None:
    body = canonical({**to_body(happening), **changed})
    event, _ = placed(happening)
    made = digest(event.kind, event.moment, body)
    sealed = seal("", event.id, event.chain, 1, event.time, COHORTS, made)
    assert admitted(event._replace(digest=made, seal=sealed), body) is None


def test_cohorts_are_taken_in_from_another_record(tmp_path) -> None:
    with SqliteJournal.open(tmp_path / "a.sqlite") as one, SqliteJournal.open(tmp_path / "b.sqlite") as other:
        for number, happening in enumerate((KINDS[0], KINDS[2], KINDS[4])):
            one.append(Fact(EventId(IDS(number)), COHORTS, Moment(START), happening))
        other.merge(list(one.log()))
        other.merge(list(one.log()))
        assert other.cohorts() == one.cohorts()
        assert other.hidden(ANA) == {"p/i"}
        assert other.learners() == ()
        assert other.compare_with_log()

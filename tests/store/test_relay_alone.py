"""Ratings out of files stand under nobody: nothing else happens to that nobody, and nobody is linked to it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.histories import LEARNERS, START, Ids
from tests.fakes.ratings import a_rating
from trainer.base.clock import Moment
from trainer.base.errors import TroubleOutside
from trainer.base.ids import RELAY, EventId, LearnerId
from trainer.drills.opinion_form import LATEST
from trainer.record.events import Event, Fact, canonical, digest, place, seal
from trainer.record.happenings import Erased, Happening, LearnerAdded, Linked, SettingChanged, to_body
from trainer.store.admission import admitted
from trainer.store.journal import SqliteJournal

ANA = LEARNERS[0]
IDS = Ids("facts of nobody")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqliteJournal]:
    with SqliteJournal.open(tmp_path / "record.sqlite") as journal:
        yield journal


def placed(happening: Happening, learner: LearnerId = RELAY) -> tuple[Event, str]:
    return place(Fact(EventId(IDS(0)), learner, Moment(START), happening), IDS(1), 1, START << 16, "")


@pytest.mark.parametrize("happening", [LearnerAdded("Nobody"), SettingChanged("rater", "x"), Erased(), Linked(ANA)])
def test_nothing_but_ratings_may_enter_under_nobody(journal, happening) -> None:
    assert admitted(*placed(happening)) is None
    with pytest.raises(TroubleOutside):
        journal.merge([placed(happening)])
    assert list(journal.log()) == []


def test_ratings_may_enter_under_nobody_and_nobody_is_listed(journal) -> None:
    journal.merge([placed(a_rating())])
    assert [event.happening for event in journal.rated()] == [a_rating()]
    assert journal.learners() == ()
    assert journal.compare_with_log()


@pytest.mark.parametrize("given", [START, LATEST])
def test_a_rating_may_have_been_given_today_and_as_late_as_a_file_allows(journal, given) -> None:
    journal.merge([placed(a_rating(given=given))])
    assert [event.happening.given for event in journal.rated()] == [given]


def test_nobody_is_linked_to_nobody(journal) -> None:
    assert admitted(*placed(Linked(RELAY), ANA)) is None
    with pytest.raises(TroubleOutside):
        journal.merge([placed(Linked(RELAY), ANA)])


def test_an_emptied_rating_may_not_enter_for_nobody_is_never_erased() -> None:
    event, _ = placed(a_rating())
    assert admitted(event, None) is None


@pytest.mark.parametrize(
    "changed",
    [
        {"rater": "Ana"},
        {"ratings": [["pump", 6]]},
        {"ratings": [["pump", True]]},
        {"ratings": [["pump"]]},
        {"ratings": "pump"},
        {"lines": [["pump", 5]]},
        {"group": 5},
        {"given": -1},
        {"node": "x" * 501},
    ],
)
def test_a_rating_that_no_honest_record_holds_is_refused(journal, changed) -> None:
    body = canonical({**to_body(a_rating()), **changed})
    event, _ = placed(a_rating())
    made = digest(event.kind, event.moment, body)
    sealed = seal("", event.id, event.chain, 1, event.time, RELAY, made)
    with pytest.raises(TroubleOutside):
        journal.merge([(event._replace(digest=made, seal=sealed), body)])

"""Classes of two instructors: their records merge into what both saw, and who is erased leaves the class's counts."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.histories import LEARNERS, Ids, tell
from tests.insight.class_samples import answer, asked, decided, held
from trainer.base.clock import Moment
from trainer.base.ids import COHORTS, EventId, LearnerId, SectionId, SessionId, UnitId
from trainer.insight.lesson_people import by_person, own_answers
from trainer.insight.lesson_report import findings
from trainer.insight.lesson_results import held_classes
from trainer.record.events import Fact
from trainer.record.happenings import Erased, LearnerAdded, Linked, Purpose
from trainer.record.lessons import DecisionVoted
from trainer.store.foreign import foreign_events
from trainer.store.journal import SqliteJournal

ANNA, BO, CEM = LEARNERS
MONDAY, TUESDAY = "a" * 32, "b" * 32
DAY = 86_400_000
IDS = Ids("facts of classes")


def put(journal: SqliteJournal, learner: LearnerId, happening, at: int) -> None:
    tell(journal, Fact(EventId(IDS(0)), learner, Moment(at), happening))


def teach(journal: SqliteJournal, session: str, *own, began: int) -> None:
    """A class with one question and one decision, and what its learners answered."""
    for event in held(
        session, (asked(session, "p/0", "aab", "aaa"), decided(session, "aab", None, "a")), began, plan="c" * 32
    ):
        put(journal, COHORTS, event.happening, event.moment.at)
    for learner, option, purpose in own:
        made = answer(session, learner, "p/0", option, began + 1_000, purpose)
        put(journal, learner, made.happening, made.moment.at)
        vote = DecisionVoted(SessionId(session), "p/well", 1, "start", SectionId("p/s0"), UnitId("p/o"), "a", "")
        put(journal, learner, vote, began + 2_000)


@pytest.fixture
def records(tmp_path: Path) -> Iterator[tuple[SqliteJournal, SqliteJournal]]:
    with SqliteJournal.open(tmp_path / "mine.sqlite") as mine, SqliteJournal.open(tmp_path / "theirs.sqlite") as theirs:
        for journal, learner in ((mine, ANNA), (theirs, BO)):
            put(journal, learner, LearnerAdded("x"), 19_000 * DAY)
        teach(mine, MONDAY, (ANNA, "a", Purpose.NEW), (ANNA, "a", Purpose.TALKED), began=20_000 * DAY)
        teach(theirs, TUESDAY, (BO, "b", Purpose.NEW), began=20_001 * DAY)
        yield mine, theirs


def told(journal: SqliteJournal, session: str):
    classes = held_classes(journal.lessons())
    one = next(one for one in classes if one.opened.session == session)
    person = {member: each.id for each in journal.learners() for member in journal.members(each.id)}
    return findings(one, classes, by_person(journal.session(SessionId(session)), person), "")


def merged(path: Path, mine: SqliteJournal, theirs: SqliteJournal) -> None:
    """The other's record comes as a file, as it does on a stick."""
    theirs.connection.execute("VACUUM INTO ?", (str(path),))
    mine.merge(foreign_events(path))


def test_both_records_tell_of_both_classes_once_they_have_met(records, tmp_path) -> None:
    mine, theirs = records
    merged(tmp_path / "stick.sqlite", mine, theirs)
    merged(tmp_path / "back.sqlite", theirs, mine)
    for session in (MONDAY, TUESDAY):
        assert told(mine, session) == told(theirs, session)
    assert [one.opened.session for one in held_classes(mine.lessons())] == [TUESDAY, MONDAY]
    assert told(mine, TUESDAY).compared.earlier.opened.session == MONDAY
    assert told(mine, MONDAY).people == ((ANNA, 1, 1, 2),)
    assert mine.compare_with_log()


def test_who_is_erased_is_gone_from_the_class_and_its_counts_stay(records, tmp_path) -> None:
    mine, theirs = records
    merged(tmp_path / "stick.sqlite", mine, theirs)
    before = told(mine, TUESDAY)
    put(mine, BO, Erased(), 20_002 * DAY)
    after = told(mine, TUESDAY)
    assert after.results == before.results
    assert after.held == before.held
    assert after.people == ()
    assert own_answers(mine.session(SessionId(TUESDAY)), (BO,)) == ()
    merged(tmp_path / "back.sqlite", theirs, mine)
    assert told(theirs, TUESDAY) == after


def test_a_person_with_two_ids_is_one_in_the_class(records) -> None:
    mine, _ = records
    teach(mine, "d" * 32, (CEM, "b", Purpose.NEW), (ANNA, "a", Purpose.VOTE), began=20_003 * DAY)
    put(mine, CEM, LearnerAdded("x"), 20_003 * DAY)
    put(mine, ANNA, Linked(CEM), 20_004 * DAY)
    (one,) = told(mine, "d" * 32).people
    assert (one.right, one.given) == (1, 2)

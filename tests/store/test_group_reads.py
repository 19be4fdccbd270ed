"""What is asked about many learners at once: equal to the model's, and nobody's confidence among it."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.histories import START, UNITS, Ids, answered, first, tell
from tests.fakes.in_memory_journal import InMemoryJournal
from trainer.base.clock import Moment
from trainer.base.ids import EventId, LearnerId
from trainer.record.events import Event, Fact
from trainer.record.happenings import Corrected, Erased, Flagged, Linked, Undone
from trainer.record.instructing import LEAST_GROUP, LEAST_MISSES, ONE_MISSED_IN, Misses
from trainer.store.journal import SqliteJournal

CLASS = tuple(LearnerId(hashlib.md5(str(n).encode()).hexdigest()) for n in range(LEAST_GROUP + 1))
FIVE, SIXTH = CLASS[:LEAST_GROUP], CLASS[LEAST_GROUP]
WRONG = first(UNITS[0], 1)._replace(right=False, score=0.0, confidence="sure", again=False)
LAPSED = answered(UNITS[1], 4, 1, False)._replace(purpose="review", item=UNITS[1])
KNOWN = answered(UNITS[1], 4, 3, True)._replace(purpose="review", item=UNITS[1])


class Both:
    """A file and its model, told the same."""

    def __init__(self, path: Path) -> None:
        self.file, self.model = SqliteJournal.open(path, new_id=Ids("chains")), InMemoryJournal(Ids("chains"))
        self.ids, self.at = Ids("facts"), START

    def tell(self, learner: LearnerId, happening) -> Event:
        self.at += 1_000
        fact = Fact(EventId(self.ids(0)), learner, Moment(self.at), happening)
        tell(self.model, fact)
        return tell(self.file, fact)

    def ask(self, read: str, *asked):
        found = getattr(self.file, read)(*asked)
        assert found == getattr(self.model, read)(*asked)
        return found


@pytest.fixture
def both(tmp_path: Path) -> Iterator[Both]:
    both = Both(tmp_path / "record.sqlite")
    yield both
    both.file.close()


def test_confidence_is_told_of_five_people_and_not_of_four(both) -> None:
    for learner in FIVE:
        both.tell(learner, WRONG)
    assert both.ask("groups_of", FIVE[:4], {"all": UNITS})["all"].confidence is None
    told = both.ask("groups_of", FIVE, {"all": UNITS})["all"].confidence
    assert (told.people, told.sure, told.sure_wrong, told.mistaken) == (5, 5, 5, 5)


def test_who_was_often_sure_and_wrong_is_one_of_the_mistaken(both) -> None:
    for learner in FIVE:
        both.tell(learner, WRONG)
    both.tell(FIVE[0], WRONG._replace(purpose="review"))
    told = both.ask("groups_of", FIVE, {"all": UNITS})["all"].confidence
    assert (told.sure_wrong, told.mistaken) == (6, 5)


def test_who_was_never_asked_how_sure_they_were_makes_no_group_larger(both) -> None:
    for learner in FIVE[:4]:
        both.tell(learner, WRONG)
    both.tell(FIVE[4], WRONG._replace(confidence=None))
    told = both.ask("groups_of", FIVE, {"all": UNITS})["all"]
    assert (told.people, told.confidence) == (5, None)


def test_two_ids_of_one_person_are_one_of_the_group(both) -> None:
    for learner in FIVE:
        both.tell(learner, WRONG)
    both.tell(FIVE[0], Linked(FIVE[1]))
    assert both.ask("groups_of", FIVE, {"all": UNITS})["all"].confidence is None


def test_an_erased_learner_is_in_no_sum(both) -> None:
    for learner in CLASS:
        both.tell(learner, WRONG)
    both.tell(SIXTH, Erased())
    assert both.ask("groups_of", CLASS, {"all": UNITS})["all"].people == 5
    assert SIXTH not in both.ask("counts_of", CLASS, "item")
    assert len(both.ask("first_attempts", CLASS)) == 5


def test_a_group_sums_what_its_items_came_to_for_each_person(both) -> None:
    for learner in CLASS[:2]:
        both.tell(learner, WRONG)
        both.tell(learner, LAPSED)
    both.tell(SIXTH, KNOWN)
    groups = {"both": UNITS[:2], "second": UNITS[1:2], "neither": UNITS[2:]}
    told = both.ask("groups_of", CLASS, groups)
    assert {name: (sums.people, sums.misses) for name, sums in told.items()} == {
        "both": (3, Misses(5, 4, 2)),
        "second": (3, Misses(3, 2, 2)),
    }
    assert told["both"].struggling == dict.fromkeys(CLASS[:2], Misses(2, 2, 1))


def test_who_missed_once_or_seldom_is_not_struggling(both) -> None:
    missing = {CLASS[0]: LEAST_MISSES - 1, CLASS[1]: LEAST_MISSES, CLASS[2]: LEAST_MISSES}
    knowing = {CLASS[1]: (ONE_MISSED_IN - 1) * LEAST_MISSES, CLASS[2]: (ONE_MISSED_IN - 1) * LEAST_MISSES + 1}
    for learner in CLASS:
        for what in [LAPSED] * missing.get(learner, 0) + [KNOWN] * knowing.get(learner, 0):
            both.tell(learner, what)
    assert list(both.ask("groups_of", CLASS, {"all": UNITS})["all"].struggling) == [CLASS[1]]


def test_who_was_only_asked_again_was_asked_nothing_that_counts(both) -> None:
    both.tell(SIXTH, WRONG._replace(purpose="relearn"))
    told = both.ask("groups_of", CLASS, {"all": UNITS})["all"]
    assert (told.people, told.misses, told.struggling) == (0, Misses(0, 0, 0), {})


def test_an_undone_answer_is_no_first_attempt_and_a_corrected_one_counts_as_right(both) -> None:
    undone, corrected = both.tell(FIVE[0], WRONG), both.tell(FIVE[1], WRONG)
    both.tell(FIVE[0], Undone(undone.id, undone.happening.session))
    both.tell(FIVE[0], WRONG._replace(again=True))
    both.tell(FIVE[1], Corrected(corrected.id, corrected.happening.session, 2))
    assert [(one.person, one.mark) for one in both.ask("first_attempts", CLASS)] == [(FIVE[1], 1.0)]


@pytest.mark.parametrize(
    "other",
    [{"purpose": "review"}, {"purpose": "probe"}, {"purpose": "relearn"}, {"again": True}, {"unit": UNITS[1]}],
)
def test_what_is_no_first_answer_to_the_item_itself_is_no_first_attempt(both, other) -> None:
    both.tell(SIXTH, WRONG._replace(**other))
    assert both.ask("first_attempts", CLASS) == ()


def test_of_two_first_answers_the_earlier_counts(both) -> None:
    both.tell(FIVE[0], WRONG._replace(score=0.25))
    both.tell(FIVE[1], WRONG)
    both.tell(FIVE[1], Linked(FIVE[0]))
    assert [one.mark for one in both.ask("first_attempts", CLASS)] == [0.25]
    assert both.ask("first_attempts", CLASS, UNITS[1:]) == ()


def test_flags_are_told_of_those_who_are_asked_about(both) -> None:
    both.tell(FIVE[0], Flagged(UNITS[0], 2, "two are right"))
    both.tell(SIXTH, Flagged(UNITS[0], 2, ""))
    (told,) = both.ask("flags", FIVE)
    assert (told.person, told.item, told.revision, told.comment) == (FIVE[0], UNITS[0], 2, "two are right")


def test_a_file_of_the_schema_before_finds_its_flags(both) -> None:
    both.tell(FIVE[0], Flagged(UNITS[0], 2, "old"))
    both.file.connection.execute("DROP INDEX event_flagged")
    both.file.connection.execute("DELETE FROM _sqlite_migrations WHERE name = 'm004_flags'")
    both.file.connection.execute("PRAGMA user_version = 3")
    path = both.file.path
    both.file.close()
    with SqliteJournal.open(path) as journal:
        assert [one.comment for one in journal.flags(CLASS)] == ["old"]

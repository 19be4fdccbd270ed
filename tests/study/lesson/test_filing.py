"""What a learner answers in class moves that learner's own schedule; what the class does moves nobody's."""

import pytest

from tests.study.conftest import FIRST_MORNING
from tests.study.lesson.conftest import NOW, key_of, vote, wrong_of
from trainer.base.ids import COHORTS, DrillId, EventId, UnitId, new_id
from trainer.record.events import Fact
from trainer.record.happenings import Answered, ClockDoubted, Purpose, Rating
from trainer.record.lessons import DecisionVoted, LessonAsked, LessonDecided
from trainer.study.lesson.deciding import poll_of
from trainer.study.lesson.filing import Rounds, asked, decided, decisions_of, reviews_of
from trainer.study.lesson.lesson import CHOSEN, DRILL, Step, Taken, begin
from trainer.study.lesson.polls import option_ids
from trainer.study.lesson.votes import Vote


@pytest.fixture
def file(sitting, shelf, lesson, poll):
    def store(*votes: Vote, again: bool = False) -> list[Answered]:
        rounds = Rounds(tuple(one for one in votes if one.round == 1), tuple(one for one in votes if one.round == 2))
        entries = [
            entry
            for learner in rounds.learners
            for entry in reviews_of(sitting.journal, shelf, lesson, poll, rounds, learner, 0, again=again)
        ]
        sitting.journal.append_all(entries)
        return [fact.happening for fact, _ in entries]

    return store


def test_a_sure_right_vote_is_a_review_like_any_answer(file, sitting, poll) -> None:
    (answered,) = file(vote(poll, "a", key_of(poll), sure="sure", learner=sitting.learner))
    assert (answered.right, answered.rating, answered.purpose) == (True, Rating.GOOD, Purpose.NEW)
    memory = sitting.journal.memory(sitting.learner, UnitId(poll.item.id))
    assert memory.due_day > FIRST_MORNING.day


def test_a_right_vote_without_confidence_leaves_the_schedule_alone(file, sitting, poll) -> None:
    (answered,) = file(vote(poll, "a", key_of(poll), learner=sitting.learner))
    assert (answered.right, answered.rating) == (True, None)
    assert sitting.journal.memory(sitting.learner, UnitId(poll.item.id)) is None


@pytest.mark.parametrize("sure", ["", "guess", "think", "sure"])
def test_a_wrong_vote_brings_the_item_back(file, sitting, poll, sure) -> None:
    (answered,) = file(vote(poll, "a", wrong_of(poll), sure=sure, learner=sitting.learner))
    assert answered.rating == Rating.AGAIN
    assert sitting.journal.memory(sitting.learner, UnitId(poll.item.id)).due_day <= FIRST_MORNING.day + 1


def test_a_right_guess_that_no_probe_can_follow_is_not_believed(file, sitting, poll) -> None:
    (answered,) = file(vote(poll, "a", key_of(poll), sure="guess", learner=sitting.learner))
    assert answered.rating == Rating.AGAIN


def test_wrong_then_right_after_the_talk_counts_as_learning_and_not_as_known(file, sitting, poll) -> None:
    first, second = file(
        vote(poll, "a", wrong_of(poll), sure="think", learner=sitting.learner),
        vote(poll, "a", key_of(poll), number=2, sure="sure", learner=sitting.learner, at=NOW + 90_000),
    )
    assert (first.rating, second.purpose, second.rating) == (Rating.AGAIN, Purpose.TALKED, None)
    assert sitting.journal.memory(sitting.learner, UnitId(poll.item.id)).reviews == 1


def test_who_votes_only_after_the_talk_has_no_review(file, sitting, poll) -> None:
    (answered,) = file(vote(poll, "a", key_of(poll), number=2, sure="sure", learner=sitting.learner))
    assert (answered.purpose, answered.rating) == (Purpose.TALKED, None)


@pytest.mark.parametrize(("right", "rating"), [(True, None), (False, Rating.AGAIN)])
def test_a_later_vote_without_confidence_is_no_review_that_could_be_held_against_the_aim(
    file, sitting, poll, right, rating
) -> None:
    file(vote(poll, "a", key_of(poll), sure="sure", learner=sitting.learner))
    option, later = key_of(poll) if right else wrong_of(poll), NOW + 9 * 86_400_000
    (answered,) = file(vote(poll, "a", option, learner=sitting.learner, at=later))
    assert (answered.purpose, answered.rating) == (Purpose.VOTE, rating)


def test_a_vote_under_a_clock_in_doubt_is_kept_and_leaves_the_schedule_alone(file, sitting, poll) -> None:
    doubt = Fact(EventId(new_id(NOW)), sitting.learner, FIRST_MORNING, ClockDoubted("set back"))
    sitting.journal.append(doubt)
    (answered,) = file(vote(poll, "a", wrong_of(poll), sure="sure", learner=sitting.learner))
    assert (answered.right, answered.rating) == (False, None)
    assert sitting.journal.memory(sitting.learner, UnitId(poll.item.id)) is None


def test_what_was_asked_about_today_takes_no_further_step(file, sitting, poll) -> None:
    file(vote(poll, "a", wrong_of(poll), sure="sure", learner=sitting.learner))
    (answered,) = file(vote(poll, "a", key_of(poll), sure="sure", learner=sitting.learner, at=NOW + 600_000))
    assert (answered.purpose, answered.rating) == (Purpose.RELEARN, None)


def test_what_the_class_saw_the_key_of_takes_no_step(file, sitting, poll) -> None:
    (answered,) = file(vote(poll, "a", key_of(poll), sure="sure", learner=sitting.learner), again=True)
    assert answered.rating is None


def test_a_vote_of_nobody_in_the_record_is_nobodys_review(file, poll) -> None:
    assert file(vote(poll, "a", key_of(poll), sure="sure")) == []


def test_filing_again_files_nothing_twice(file, sitting, poll) -> None:
    one = vote(poll, "a", key_of(poll), sure="sure", learner=sitting.learner)
    file(one)
    assert file(one) == []


def test_a_class_says_how_it_voted_under_no_learner(sitting, lesson, poll) -> None:
    right, wrong = key_of(poll), wrong_of(poll)
    rounds = Rounds((vote(poll, "a", wrong), vote(poll, "b", right)), (vote(poll, "a", right, number=2),))
    facts = [asked(lesson, poll, rounds, FIRST_MORNING, again=False) for _ in range(2)]
    assert facts[0] == facts[1]
    assert facts[0].learner == COHORTS
    told = facts[0].happening
    assert isinstance(told, LessonAsked)
    assert (told.first.people, told.first.right, told.second.right) == (2, 1, 1)
    assert told.moved == ((wrong, right, 1),)
    sitting.journal.append(facts[0])
    assert sitting.journal.event(facts[0].id).happening == told


def test_a_vote_on_a_decision_is_the_learners_own_and_moves_no_schedule(sitting, shelf, lesson) -> None:
    shelved = shelf.drills.drill(DrillId(shelf.drills.headings()[0].id))
    now = begin(lesson._replace(steps=(Step(DRILL, shelved.drill.id),)), NOW)
    poll = poll_of(now, shelved.drill, shelved.revision)
    ids = option_ids(poll, "AB")
    rounds = Rounds(
        (vote(poll, "a", ids[0], learner=sitting.learner),),
        (vote(poll, "a", ids[1], number=2, learner=sitting.learner),),
    )
    ((fact, memories),) = decisions_of(sitting.journal, now, poll, rounds, sitting.learner, 0)
    assert (fact.happening.option, fact.happening.then, memories) == (ids[0], ids[1], ())
    assert isinstance(fact.happening, DecisionVoted)
    told = decided(now, poll, rounds, Taken(poll.decision.id, ids[1], CHOSEN), FIRST_MORNING).happening
    assert isinstance(told, LessonDecided)
    assert (told.taken, told.first.right) == (ids[1], 0)

import pytest
from test_planning import DAY, on, plan, read, shelf, sit, sitting  # noqa: F401 (fixtures)

from trainer.base.errors import TroubleOutside
from trainer.base.ids import UnitId
from trainer.content.model import Format
from trainer.memory.grades import PRODUCED
from trainer.record.happenings import Confidence, Purpose, Rating
from trainer.study.answering import Given
from trainer.study.clockwatch import AHEAD, BEHIND, LEAPT, Reading, doubt, leap
from trainer.study.drive import right_response
from trainer.study.responses import DontKnow, Text
from trainer.study.settings import Settings


@pytest.fixture
def quiz(sitting):  # noqa: F811
    read(sitting, "role")
    return sitting.open(plan(sitting)._replace(minutes=0), on(DAY))


def give(sitting, quiz, response=None, confidence=Confidence.THINK, minute=1, doubted=False):  # noqa: F811
    item = sitting.shelf.item(quiz.ask.item)
    answer = right_response(item) if response is None else response
    return sitting.commit(quiz, item, Given(answer, confidence, on(DAY, minute), 9_000, doubted), {})


def remembered(sitting, unit):  # noqa: F811
    return sitting.journal.memory(sitting.learner, UnitId(unit))


def test_a_right_answer_is_remembered_and_comes_back_in_some_days(sitting, quiz):  # noqa: F811
    told = give(sitting, quiz)
    memory = remembered(sitting, quiz.ask.item)
    assert told.feedback.rating == Rating.GOOD
    assert memory.due_day == told.feedback.due_day > DAY
    assert memory.last_day == DAY


def test_undo_takes_the_answer_out_of_memory_as_if_it_had_not_been_given(sitting, quiz):  # noqa: F811
    told = give(sitting, quiz)
    back = sitting.undo(told.quiz, on(DAY, 2))
    assert remembered(sitting, quiz.ask.item) is None
    assert back.queue == quiz.queue
    assert sitting.journal.asked_on(sitting.learner, DAY) == (quiz.ask.item,)


def test_an_answer_given_again_after_feedback_was_seen_says_so_and_is_hard_at_best(sitting, quiz):  # noqa: F811
    back = sitting.undo(give(sitting, quiz).quiz, on(DAY, 2))
    again = give(sitting, back, minute=3)
    assert again.quiz.done[-1].answered.again
    assert again.feedback.rating == Rating.HARD


def test_a_guess_moves_nothing_until_its_probe_decides(sitting, quiz):  # noqa: F811
    unit = quiz.ask.item
    held = give(sitting, quiz, confidence=Confidence.GUESS)
    assert held.feedback.held
    assert remembered(sitting, unit) is None
    assert held.quiz.ask.purpose is Purpose.PROBE
    settled = give(sitting, held.quiz, confidence=Confidence.GUESS, minute=2)
    assert settled.feedback.rating == Rating.GOOD
    assert remembered(sitting, unit).reviews == 1
    assert remembered(sitting, held.quiz.ask.item) is None


def test_a_probe_that_fails_makes_the_guess_a_lapse_that_returns_in_the_sitting(sitting, quiz):  # noqa: F811
    unit = quiz.ask.item
    held = give(sitting, quiz, confidence=Confidence.GUESS)
    settled = give(sitting, held.quiz, DontKnow(), minute=2)
    assert settled.feedback.rating == Rating.AGAIN
    assert settled.feedback.returns_today
    assert any(ask.item == unit and ask.purpose is Purpose.RELEARN for ask in settled.quiz.queue)


def test_relearning_takes_no_memory_step(sitting, quiz):  # noqa: F811
    unit = quiz.ask.item
    quiz = give(sitting, quiz, DontKnow()).quiz
    minute = 2
    while not (quiz.ask.purpose is Purpose.RELEARN and quiz.ask.unit == unit):
        quiz = give(sitting, quiz, minute=minute).quiz
        minute += 1
    before = remembered(sitting, unit)
    told = give(sitting, quiz, minute=minute)
    assert told.feedback.rating is None
    assert remembered(sitting, unit) == before


def test_under_a_doubted_clock_the_answer_is_kept_and_memory_stands_still(sitting, quiz):  # noqa: F811
    told = give(sitting, quiz, doubted=True)
    assert told.feedback.rating is None
    assert remembered(sitting, quiz.ask.item) is None
    assert len(told.quiz.done) == 1


def test_overruling_a_typed_answer_makes_it_hard_and_stops_its_return(sitting):  # noqa: F811
    read(sitting, "role")
    made = plan(sitting, settings=Settings(new_a_day=50))
    typed = [ask for ask in made.asks if sitting.shelf.item(ask.item).format in PRODUCED]
    items = sitting.shelf.item_ids(made.asks[0].section, formats=(Format.TYPED,))
    asks = tuple(typed) or (made.asks[0]._replace(item=items[0], unit=UnitId(items[0])),)
    quiz = sitting.open(made._replace(asks=asks, minutes=0), on(DAY))
    missed = give(sitting, quiz, Text("quite another word"), minute=1)
    assert missed.feedback.returns_today
    ruled = sitting.overrule(missed.quiz, on(DAY, 2))
    assert not any(ask.purpose is Purpose.RELEARN for ask in ruled.queue)
    assert remembered(sitting, quiz.ask.item).lapses == 0
    assert ruled.done[-1].answered.rating == Rating.HARD


def test_a_choice_can_not_be_overruled(sitting, quiz):  # noqa: F811
    missed = give(sitting, quiz, DontKnow())
    if sitting.shelf.item(quiz.ask.item).format not in PRODUCED:
        assert sitting.overrule(missed.quiz, on(DAY, 2)) == missed.quiz


def test_an_answer_that_cannot_be_stored_leaves_the_sitting_as_it_was(sitting, quiz, monkeypatch):  # noqa: F811
    class Full(type(sitting.journal)):
        def append(self, fact, memories=()):
            raise TroubleOutside("The disk is full.")

    full = sitting._replace(journal=Full())
    with pytest.raises(TroubleOutside):
        give(full, quiz)
    assert remembered(sitting, quiz.ask.item) is None
    assert give(sitting, quiz).quiz.done


def test_a_sitting_taken_up_again_goes_on_with_its_own_minutes(sitting, quiz):  # noqa: F811
    told = give(sitting, quiz, minute=2)
    later = on(DAY, 300)
    again = sitting.resume(quiz.plan.session, later)
    assert again.queue == told.quiz.queue
    assert later.at - again.opened_at == 2 * 60_000


def test_the_first_answers_of_a_session_are_in_the_record_in_their_order(sitting):  # noqa: F811
    read(sitting, "role")
    quiz = sit(sitting, plan(sitting), DAY)
    kinds = [event.kind for event in sitting.journal.session(quiz.plan.session)]
    assert kinds == ["session-opened", *["answered"] * len(quiz.done), "session-closed"]
    assert sitting.journal.open_session(sitting.learner) is None


@pytest.mark.parametrize(
    ("last", "now", "why"),
    [(0, 5, None), (10**12, 10**12, None), (10**12, 10**12 - 86_400_000, BEHIND), (10**12, 2 * 10**12, AHEAD)],
)
def test_a_clock_is_doubted_when_it_is_behind_the_record_or_very_far_ahead(last, now, why):
    assert doubt(last, on(0)._replace(at=now)) == why


def test_a_wall_clock_that_moves_otherwise_than_time_has_leapt():
    start = Reading(on(DAY), 0)
    assert leap(start, Reading(on(DAY, 60), 3_600_000)) is None
    assert leap(start, Reading(on(DAY + 30), 60_000)) == LEAPT
    assert leap(start, Reading(on(DAY - 1), 60_000)) == LEAPT

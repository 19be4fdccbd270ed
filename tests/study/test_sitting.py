import pytest
from samples import wrong_response
from test_planning import DAY, on, plan, read, sit

from trainer.base.errors import TroubleOutside
from trainer.base.ids import UnitId
from trainer.content.model import Format
from trainer.memory.grades import PRODUCED
from trainer.record.happenings import Confidence, Purpose, Rating
from trainer.study.answering import Given
from trainer.study.drive import right_response
from trainer.study.responses import DontKnow, Text
from trainer.study.settings import Settings
from trainer.study.showing import summary
from trainer.study.sitting import time_spent


@pytest.fixture
def quiz(sitting):
    read(sitting, "role")
    return sitting.open(plan(sitting)._replace(minutes=0), on(DAY))


def give(sitting, quiz, response=None, confidence=Confidence.THINK, minute=1, doubted=False):
    item = sitting.shelf.item(quiz.ask.item)
    answer = right_response(item) if response is None else response
    return sitting.commit(quiz, item, Given(answer, confidence, on(DAY, minute), 9_000, doubted), {})


def remembered(sitting, unit):
    return sitting.journal.memory(sitting.learner, UnitId(unit))


def test_a_right_answer_is_remembered_and_comes_back_in_some_days(sitting, quiz):
    told = give(sitting, quiz)
    memory = remembered(sitting, quiz.ask.item)
    assert told.feedback.rating == Rating.GOOD
    assert memory.due_day == told.feedback.due_day > DAY
    assert memory.last_day == DAY


def test_undo_takes_the_answer_out_of_memory_as_if_it_had_not_been_given(sitting, quiz):
    told = give(sitting, quiz)
    back = sitting.undo(told.quiz, on(DAY, 2))
    assert remembered(sitting, quiz.ask.item) is None
    assert back.queue == quiz.queue
    assert sitting.journal.asked_on(sitting.learner, DAY) == (quiz.ask.item,)


def test_an_answer_given_again_after_feedback_was_seen_says_so_and_is_hard_at_best(sitting, quiz):
    back = sitting.undo(give(sitting, quiz).quiz, on(DAY, 2))
    again = give(sitting, back, minute=3)
    assert again.quiz.done[-1].answered.again
    assert again.feedback.rating == Rating.HARD


def test_a_guess_moves_nothing_until_its_probe_decides(sitting, quiz):
    unit = quiz.ask.item
    held = give(sitting, quiz, confidence=Confidence.GUESS)
    assert held.feedback.held
    assert remembered(sitting, unit) is None
    assert held.quiz.ask.purpose is Purpose.PROBE
    settled = give(sitting, held.quiz, confidence=Confidence.GUESS, minute=2)
    assert settled.feedback.rating == Rating.GOOD
    assert remembered(sitting, unit).reviews == 1
    assert remembered(sitting, held.quiz.ask.item) is None


def test_a_probe_that_fails_makes_the_guess_a_lapse_that_returns_in_the_sitting(sitting, quiz):
    unit = quiz.ask.item
    held = give(sitting, quiz, confidence=Confidence.GUESS)
    settled = give(sitting, held.quiz, DontKnow(), minute=2)
    assert settled.feedback.rating == Rating.AGAIN
    assert settled.feedback.returns_today
    assert any(ask.item == unit and ask.purpose is Purpose.RELEARN for ask in settled.quiz.queue)


def test_relearning_takes_no_memory_step(sitting, quiz):
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


def test_under_a_doubted_clock_the_answer_is_kept_and_memory_stands_still(sitting, quiz):
    told = give(sitting, quiz, doubted=True)
    assert told.feedback.rating is None
    assert remembered(sitting, quiz.ask.item) is None
    assert len(told.quiz.done) == 1


def test_overruling_a_typed_answer_makes_it_hard_and_stops_its_return(sitting):
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


def test_a_choice_can_not_be_overruled(sitting, quiz):
    missed = give(sitting, quiz, DontKnow())
    assert sitting.shelf.item(quiz.ask.item).format not in PRODUCED
    assert sitting.overrule(missed.quiz, on(DAY, 2)) == missed.quiz


def test_an_answer_that_cannot_be_stored_changes_neither_record_nor_sitting(sitting, quiz, monkeypatch):
    def refuse(fact, memories=()):
        raise TroubleOutside("The disk is full.")

    monkeypatch.setattr(sitting.journal, "append", refuse)
    with pytest.raises(TroubleOutside):
        give(sitting, quiz)
    monkeypatch.undo()
    assert remembered(sitting, quiz.ask.item) is None
    assert not quiz.done


def test_a_right_guess_without_a_sibling_is_again(sitting, quiz):
    alone = sitting._replace(shelf=Lonely(sitting.shelf))
    told = give(alone, quiz, confidence=Confidence.GUESS)
    assert told.feedback.mark.right
    assert told.feedback.rating == Rating.AGAIN


class Lonely:
    """A shelf on which no item has a sibling."""

    def __init__(self, shelf):
        self._shelf = shelf

    def siblings(self, item):
        return ()

    def __getattr__(self, name):
        return getattr(self._shelf, name)


def test_a_probe_is_another_item_in_another_format_that_was_not_shown_in_the_sitting(sitting):
    read(sitting, "role", "assistance", "humanitarian")
    quiz = sitting.open(plan(sitting, settings=Settings(new_a_day=30))._replace(minutes=0), on(DAY))
    minute = 1
    while quiz.ask is not None:
        probing = quiz.ask.purpose is Purpose.PROBE
        if probing:
            probe, guessed = sitting.shelf.item(quiz.ask.item), sitting.shelf.item(quiz.done[-1].ask.item)
            assert probe.format is not guessed.format
            assert probe.id not in {done.ask.item for done in quiz.done}
        quiz = give(sitting, quiz, confidence=Confidence.GUESS, minute=minute).quiz
        minute += 1
    assert sum(done.ask.purpose is Purpose.PROBE for done in quiz.done) > 5


def test_sure_and_wrong_is_told_and_summed_up_once(sitting, quiz):
    told = give(sitting, quiz, wrong_response(sitting.shelf.item(quiz.ask.item)), Confidence.SURE)
    assert told.feedback.sure_and_wrong
    summed = summary(told.quiz, [], DAY, "left")
    assert [one.item for one in summed.sure_and_wrong] == [quiz.ask.item]
    assert (summed.asked, summed.right) == (1, 0)


def test_a_lucky_guess_that_its_probe_finds_out_is_not_counted_as_known(sitting, quiz):
    held = give(sitting, quiz, confidence=Confidence.GUESS)
    settled = give(sitting, held.quiz, DontKnow(), minute=2)
    summed = summary(settled.quiz, [], DAY, "left")
    assert (summed.asked, summed.right, summed.lucky, summed.unlucky) == (1, 0, 0, 1)


def test_undoing_a_probe_and_its_guess_remembers_that_the_answer_was_seen(sitting, quiz):
    held = give(sitting, quiz, confidence=Confidence.GUESS)
    settled = give(sitting, held.quiz, minute=2)
    back = sitting.undo(sitting.undo(settled.quiz, on(DAY, 3)), on(DAY, 4))
    assert back.queue == quiz.queue
    assert give(sitting, back, confidence=Confidence.SURE, minute=5).feedback.rating == Rating.HARD


def test_a_sitting_whose_pack_lost_an_item_goes_on_without_it_even_over_an_undo(sitting, quiz):
    told = give(sitting, quiz)
    gone = quiz.plan.asks[2].item
    smaller = sitting._replace(shelf=Without(sitting.shelf, gone))
    again = smaller.resume(quiz.plan.session, on(DAY, 5))
    assert gone not in {ask.item for ask in again.queue}
    assert gone not in {ask.item for ask in smaller.undo(again, on(DAY, 6)).queue}
    assert told.quiz.queue[1].item == gone


class Without(Lonely):
    """A shelf that one item was taken from."""

    def __init__(self, shelf, gone):
        super().__init__(shelf)
        self._gone = gone

    def statements_of(self, items):
        return {item: found for item, found in self._shelf.statements_of(items).items() if item != self._gone}


def test_an_answer_to_another_question_than_the_one_on_show_is_a_bug(sitting, quiz):
    other = sitting.shelf.item(quiz.queue[1].item)
    with pytest.raises(AssertionError):
        sitting.commit(quiz, other, Given(DontKnow(), None, on(DAY, 1), 9_000), {})


def test_a_sitting_taken_up_again_goes_on_with_its_own_minutes(sitting, quiz):
    told = give(sitting, quiz, minute=2)
    later = on(DAY, 300)
    again = sitting.resume(quiz.plan.session, later)
    assert again.queue == told.quiz.queue
    assert later.at - again.opened_at == 2 * 60_000


def test_the_first_answers_of_a_session_are_in_the_record_in_their_order(sitting):
    read(sitting, "role")
    quiz = sit(sitting, plan(sitting), DAY)
    kinds = [event.kind for event in sitting.journal.session(quiz.plan.session)]
    assert kinds == ["session-opened", *["answered"] * len(quiz.done), "session-closed"]
    assert sitting.journal.open_session(sitting.learner) is None


def test_time_away_from_a_question_counts_three_minutes_at_most(sitting):
    read(sitting, "role")
    quiz = sit(sitting, plan(sitting), DAY)
    events = sitting.journal.session(quiz.plan.session)[:3]
    minutes = [0, 2, 50]
    moved = [event._replace(moment=on(DAY, minute)) for event, minute in zip(events, minutes, strict=True)]
    assert time_spent(moved) == 5 * 60_000

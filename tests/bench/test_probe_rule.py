"""What the probe rule costs: the short form of ``probe_simulation.py``, and ten answers on the real path."""

from contextlib import closing

import pytest

from tests.bench.probe_simulation import POLICIES, probed, simulate
from trainer.base.clock import Moment
from trainer.base.ids import LearnerId, SessionId, new_id
from trainer.content.opening import library_of
from trainer.record.happenings import Confidence, Purpose
from trainer.store.journal import SqliteJournal
from trainer.study.answering import Given
from trainer.study.drive import made_up_pack, morning, right_response
from trainer.study.planning import plan_today
from trainer.study.settings import Settings
from trainer.study.sitting import Sitting

DAY = 20_000


def ten_known_answers(path, confidence):
    """Study ten new items, all of them known; how many probes came, and what is due on each of the next thirty days."""
    with SqliteJournal.open(path) as journal, closing(library_of([made_up_pack(50)])) as shelf:
        sitting, now = Sitting(journal, shelf, LearnerId(new_id(1)), new_id), morning(DAY, 0)
        sitting.introduce("Ada", False, now)
        for section in shelf.counts():
            sitting.finish_briefing(section, now)
        settings = Settings(new_a_day=10, minutes=0)
        plan = plan_today(journal, shelf, sitting.learner, settings, DAY, SessionId("s"))
        quiz = sitting.open(plan, now)
        probes = 0
        while quiz.ask is not None:
            item = shelf.item(quiz.ask.item)
            probes += quiz.ask.purpose is Purpose.PROBE
            given = Given(right_response(item), confidence, Moment(now.at + 60_000), 5_000)
            quiz = sitting.commit(quiz, item, given, {}).quiz
        assert len(quiz.done) == 10 + probes
        return probes, [journal.due_count(sitting.learner, DAY + ahead) for ahead in range(1, 31)]


def test_ten_known_answers_committed_as_guess_bring_one_probe_each(tmp_path):
    probes, _ = ten_known_answers(tmp_path / "guess.sqlite", Confidence.GUESS)
    assert probes == 10


def test_ten_known_answers_committed_as_guess_leave_the_coming_month_as_it_would_have_been(tmp_path):
    _, guessed = ten_known_answers(tmp_path / "guess.sqlite", Confidence.GUESS)
    _, sure = ten_known_answers(tmp_path / "sure.sqlite", Confidence.THINK)
    assert guessed == sure
    assert guessed[0] == 0


@pytest.fixture(scope="module")
def cautious():
    """What half of the full simulation's time comes to for cautious people."""
    return {policy: simulate("cautious", policy, items=40, days=90, seeds=2) for policy in POLICIES.values()}


def test_cautious_people_are_asked_at_most_two_and_a_half_times_as_much_as_everyones_default(cautious):
    everyone, _, ours, _ = cautious.values()
    assert ours.questions < 2.5 * everyone.questions


def test_treating_every_guess_as_forgotten_would_ask_cautious_people_many_times_as_much(cautious):
    _, again, ours, _ = cautious.values()
    assert again.questions > 3 * ours.questions


def test_the_probe_brings_belief_closer_to_the_truth_than_everyones_default(cautious):
    everyone, again, ours, _ = cautious.values()
    assert abs(ours.error) < abs(everyone.error) < abs(again.error)


def test_honest_people_pay_about_one_further_question_an_item():
    honest = simulate("honest", probed, items=40, days=90, seeds=2)
    assert honest.probes < 1.5

"""The sittings of a learner in a line each, from the answers that stand."""

from tests.insight.test_prediction import event
from trainer.insight.sittings import sittings


def told(unit: str, day: int, session: str, **changes):
    made = event(unit, day, 3)
    return made._replace(happening=made.happening._replace(session=session, **changes))


def test_each_sitting_is_a_line_and_the_latest_comes_first():
    answers = [told("p.u1", 1, "a"), told("p.u2", 1, "a", right=False), told("p.u1", 5, "b")]
    assert [(one.session, one.day, one.answers) for one in sittings(answers)] == [("b", 5, 1), ("a", 1, 2)]


def test_probes_and_repeats_are_answers_but_no_questions():
    answers = [told("p.u1", 1, "a", purpose="new", right=False), told("p.u1", 1, "a", purpose="relearn", right=True)]
    (one,) = sittings(answers)
    assert (one.answers, one.asked, one.right, one.new) == (2, 1, 0, 1)


def test_a_sitting_that_only_practises_once_more_asked_its_questions():
    """A course's evening, and what was sure and wrong on the day on which it was."""
    answers = [
        told("p.u1", 1, "evening", purpose="relearn", right=False),
        told("p.u2", 1, "evening", purpose="relearn"),
        told("p.u1", 1, "evening", purpose="relearn"),
    ]
    (one,) = sittings(answers)
    assert (one.answers, one.asked, one.right, one.new) == (3, 2, 1, 0)


def test_a_vote_in_class_is_a_question_and_the_vote_after_the_talk_is_none():
    answers = [told("p.u1", 1, "class", purpose="vote", right=False), told("p.u1", 1, "class", purpose="talked")]
    (one,) = sittings(answers)
    assert (one.answers, one.asked, one.right) == (2, 1, 0)


def test_a_check_is_told_apart():
    (one,) = sittings([told("p.u1", 1, "a", purpose="check")])
    assert one.check
    assert one.asked == 1


def test_a_class_asked_what_was_voted_on_at_first() -> None:
    answers = [
        told("p.u1", 1, "a", purpose="vote", right=False),
        told("p.u1", 1, "a", purpose="talked", right=True),
        told("p.u2", 1, "a", purpose="talked", right=True),
    ]
    (one,) = sittings(answers)
    assert (one.asked, one.right) == (1, 0)

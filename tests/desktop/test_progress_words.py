"""The progress page's sentences at their boundaries: enough, not enough, none at all."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QObject

from tests.desktop.page_values import TODAY
from trainer.base.ids import SectionId
from trainer.desktop.pages.progress.progress_charts import ProgressCharts
from trainer.desktop.pages.progress.progress_values import Counted, Known, SectionStanding
from trainer.desktop.pages.progress.progress_words import ProgressWords
from trainer.desktop.words import speak
from trainer.insight.calibration import ENOUGH as ENOUGH_SAID
from trainer.insight.calibration import calibration
from trainer.insight.moments import Interval
from trainer.insight.prediction import Comparison, Score
from trainer.insight.progress import ENOUGH_REVIEWS, ENOUGH_UNITS, Balance, Counts, Load, Mastery, Retention
from trainer.insight.tallies import COUNTS
from trainer.record.happenings import Confidence

NONE = Score(None, None)


@pytest.fixture
def told(qapp) -> Iterator[ProgressWords]:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    translator = speak(qapp)
    parent = QObject()
    yield ProgressWords(parent)
    qapp.removeTranslator(translator)
    QLocale.setDefault(QLocale.system())


def counts(**given: int) -> Counts:
    return Counts(**{name: given.get(name, 0) for name in COUNTS})


def standing(title: str, expected: float | None, balance: Balance = Balance.UNKNOWN, decisions: int = 0):
    spread = None if expected is None else Interval(expected, expected)
    mastery = Mastery(9 if expected is not None else 2, expected, spread)
    return SectionStanding(SectionId(f"p/{title}"), title, mastery, 3, balance, decisions, 0, None)


def test_below_enough_questions_nothing_is_said_of_what_is_known(told: ProgressWords) -> None:
    words = told.mastery(Mastery(ENOUGH_UNITS - 1, None, None))
    assert words == "Not enough yet: you have met 4 questions, and it takes 5."
    assert told.mastery(Mastery(1, None, None)).startswith("Not enough yet: you have met 1 question,")
    assert told.mastery(Mastery(0, None, None)).startswith("Not enough yet: you have met 0 questions,")
    assert told.mastery_rests(Mastery(4, None, None)) == ""


def test_from_enough_questions_on_it_is_so_many_of_a_hundred(told: ProgressWords) -> None:
    found = Mastery(ENOUGH_UNITS, 0.834, Interval(0.6, 0.95))
    assert told.mastery(found) == "If all you have met were asked now, you would know about 83 of 100."
    assert told.mastery_rests(found) == "Expected of the 5 questions you have met; luck alone moves it from 60 to 95."


def test_what_was_all_answered_today_is_told_of_tomorrow(told: ProgressWords) -> None:
    found = Mastery(8, 0.9, Interval(0.7, 1.0))
    assert "were asked tomorrow" in told.mastery(found, tomorrow=True)


def test_the_part_behind_a_heading_says_how_many_are_missing(told: ProgressWords) -> None:
    assert told.about(Mastery(1, None, None)) == "not enough yet: 1 question of 5"
    assert told.about(Mastery(7, 0.5, None)) == "about 50 of 100, of 7 questions met"


def test_sections_name_the_strongest_and_the_weakest(told: ProgressWords) -> None:
    lines = (standing("Partners", 0.9), standing("Police", 0.4), standing("New", None))
    assert told.sections(lines) == "You know Partners best, about 90 of 100, and Police least, about 40 of 100."
    assert told.sections(lines[:1]) == "In Partners you would know about 90 of 100."
    assert told.sections(lines[2:]).startswith("Not enough yet: no section has 5 questions")


def test_days_ahead_say_how_much_comes_back_and_when_most(told: ProgressWords) -> None:
    loads = (Load(TODAY, 1, 0.9), Load(TODAY + 1, 4, 0.85))
    words = "In the next 2 days about 5 questions come back, 4 of them on Monday, 23 November 2026."
    assert told.loads(loads) == words
    assert told.loads((Load(TODAY, 1, 0.9),)).startswith("In the next 1 days about 1 question comes back")
    assert told.loads((Load(TODAY, 0, 0.9),)) == "Of what you have met, nothing comes back in the next 1 days."


def test_a_pause_says_what_would_be_left(told: ProgressWords) -> None:
    assert "you would know about 85 of 100 then" in told.fading((Load(TODAY, 1, 0.9), Load(TODAY + 1, 4, 0.85)))
    assert told.fading((Load(TODAY, 0, None),)) == "You have met no question yet."


def test_retention_says_nothing_below_enough_reviews(told: ProgressWords) -> None:
    few = Retention(1, 28, ENOUGH_REVIEWS - 1, None, None, 0.9)
    assert told.retention(few) == "Not enough yet: 29 questions came back in the last 28 days, and it takes 30."
    enough = Retention(1, 28, ENOUGH_REVIEWS, 0.8, None, 0.9)
    words = "In the last 28 days 30 questions came back, and you knew 80 of 100; you asked for 90."
    assert told.retention(enough) == words


@pytest.mark.parametrize(
    ("key", "number", "right", "words"),
    [
        (Confidence.SURE, ENOUGH_SAID - 1, 5, "Not enough yet: one of the three keys needs 20 answers, and the most"),
        (Confidence.SURE, 100, 60, "When you are sure, you are right 60 times in 100"),
        (Confidence.GUESS, 100, 85, "Your guesses are right 85 times in 100: you know more than you think."),
        (Confidence.THINK, 100, 45, "When you think so, you are right 45 times in 100: less often"),
        (Confidence.THINK, 100, 92, "When you only think so, you are right 92 times in 100: you know more"),
        (Confidence.SURE, ENOUGH_SAID, 19, "How sure you are fits how often you are right."),
    ],
)
def test_confidence_is_said_to_lean_only_beyond_doubt(
    told: ProgressWords, key: Confidence, number: int, right: int, words: str
) -> None:
    assert told.calibration(calibration({key: (number, right)})).startswith(words)


def test_without_an_answer_nothing_is_said_of_confidence(told: ProgressWords) -> None:
    assert told.calibration(calibration({})).endswith("and the most used has 0.")


@pytest.mark.parametrize(
    ("best", "words"),
    [
        ("model", "the memory model predicts best"),
        ("moving average", "a plain running average predicts better"),
        ("base rate", "the share of right answers predicts better"),
    ],
)
def test_the_best_prediction_is_named(told: ProgressWords, best: str, words: str) -> None:
    assert words in told.prediction(Comparison(100, NONE, NONE, NONE, best))


def test_below_a_hundred_reviews_no_prediction_is_best(told: ProgressWords) -> None:
    words = "Not enough yet: 99 questions came back so far, and it takes 100."
    assert told.prediction(Comparison(99, NONE, NONE, NONE, "")) == words


def test_balance_says_which_of_the_two_is_missing(told: ProgressWords) -> None:
    assert told.balance(standing("a", None)) == "not enough yet: 2 questions of 5"
    assert told.balance(standing("a", 0.9, decisions=1)) == "not enough yet: 1 decision of 3"
    assert told.balance(standing("a", 0.9, Balance.ONLY_KNOWS, 5)) == "You know it but do not apply it"


def test_knowing_and_applying_are_compared_where_both_can_be_said(told: ProgressWords) -> None:
    assert told.judgement((standing("a", 0.9),)).startswith("Not enough yet: it takes 5 questions met and 3 drill")
    some = (standing("a", 0.9, Balance.ONLY_KNOWS, 5), standing("b", 0.9, Balance.BOTH, 5))
    assert told.judgement(some) == "Of 2 sections with enough decisions, 1 show one without the other."


def test_a_first_minute_is_a_minute_and_a_long_time_is_in_hours(told: ProgressWords) -> None:
    assert told.time(4_000) == "1 minute"
    assert told.time(119 * 60_000) == "119 minutes"
    assert told.time(2 * 3_600_000) == "2 hours"


def test_so_far_counts_days_with_answers_only(told: ProgressWords) -> None:
    days = {TODAY - 1: counts(answers=2, milliseconds=60_000), TODAY: counts(answers=1, milliseconds=60_000)}
    counted = Counted(TODAY, days, 0, 0.9, ())
    assert told.so_far(counted) == "3 answers on 2 days since Saturday, 21 November 2026, 2 minutes in all"
    assert told.days(counted, 365) == "You answered questions on 2 of the last 365 days."


def test_what_stands_as_sure_and_wrong_is_counted(told: ProgressWords) -> None:
    assert told.mistakes(0) == "Nothing that you were sure of stands as wrong."
    assert told.mistakes(1) == "1 answer that you were sure of was wrong."


def test_the_statistics_have_their_names_under_details(told: ProgressWords) -> None:
    day = counts(answers=100, guess=20, guess_right=10, think=40, think_right=30, sure=40, sure_wrong=4)
    shown = ProgressCharts(told).sureness(Counted(TODAY, {TODAY: day}, 0, 0.9, ()))
    assert shown.rests.number == 100
    assert shown.details.startswith("Brier score 0.")
    assert "Murphy" in shown.details
    assert "Brier" not in shown.sentence


def test_a_section_title_cannot_turn_the_sentence(told: ProgressWords) -> None:
    assert "\u202e" not in told.sections((standing("evil\u202etitle", 0.5),))


def test_charts_of_what_is_known_rest_on_the_questions_met(told: ProgressWords) -> None:
    known = Known(
        False, Mastery(9, 0.8, Interval(0.7, 0.9)), Mastery(9, 0.8, Interval(0.7, 0.9)), Mastery(0, None, None),
        (standing("a", 0.8),), (Load(TODAY, 2, 0.8),), 0,
    )  # fmt: skip
    charts = ProgressCharts(told)
    assert charts.sections(known, 0.9).rests.number == 9
    assert charts.fading(known).rests.enough
    assert not charts.judgement(known).rests.enough


def test_predictions_that_are_level_are_both_named(told: ProgressWords) -> None:
    nothing = Score(0.4, 0.1)
    found = Comparison(200, nothing, nothing, nothing, "base rate", ("model",))
    assert told.prediction(found) == "For you the memory model and the share of right answers predict equally well."
    found = found._replace(level=("moving average",))
    assert "both better than the memory model" in told.prediction(found)
    assert "running average and the share" in told.prediction(found._replace(level=("model", "moving average")))

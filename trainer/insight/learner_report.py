"""What a learner's own report says; in English, as all exports.

It is made for the learner, and holds how sure they were: nobody else is handed it by the program.
"""

from collections.abc import Mapping
from typing import NamedTuple

from trainer.base.ids import SectionId
from trainer.insight.calibration import ENOUGH, Calibration
from trainer.insight.cohort_tables import NOT_COMPUTABLE, NOT_ENOUGH, count, figure, share, span
from trainer.insight.prediction import ENOUGH as ENOUGH_PREDICTED
from trainer.insight.prediction import Comparison
from trainer.insight.progress import ENOUGH_REVIEWS, ENOUGH_UNITS, Balance, Counts, Load, Retention, Section
from trainer.insight.report_page import Chapter, report_page
from trainer.insight.sittings import SittingLine
from trainer.insight.tables import Table, words
from trainer.record.happenings import Confidence

__all__ = ["DrillLine", "LearnerFindings", "learner_csv", "learner_report"]

_KEYS = {Confidence.GUESS: "Guess", Confidence.THINK: "Think so", Confidence.SURE: "Sure"}
_PREDICTORS = {
    "model": "the memory model",
    "moving average": "a running average",
    "base rate": "the share right so far",
}
_MOST = 30
"""Rows of history on paper."""


class DrillLine(NamedTuple):
    """A run of a drill by its title: its study day, the decisions that stand, and how it ended.

    ``ending`` is empty while it is open, and when it was left. ``place`` is where the outcome lay between worst and
    best in this scenario's model (0..1, None: not known).
    """

    title: str
    day: int
    decisions: int
    ending: str
    place: float | None
    practice: bool


class LearnerFindings(NamedTuple):
    """Everything that a learner's report tells. ``mistakes`` pair a stem with how often it was sure and wrong.

    ``loads`` are the days to come, ``sittings`` and ``drills`` the history, the latest first.
    """

    name: str
    totals: Counts
    sections: tuple[Section, ...]
    balances: Mapping[SectionId, Balance]
    retention: tuple[Retention, ...]
    calibration: Calibration
    mistakes: tuple[tuple[str, int], ...]
    compared: Comparison
    loads: tuple[Load, ...]
    sittings: tuple[SittingLine, ...]
    drills: tuple[DrillLine, ...]


def learner_report(
    found: LearnerFindings, sections: Mapping[SectionId, str], days: Mapping[int, str], printed: str
) -> str:
    """The report as one HTML file; ``sections`` are their titles, ``days`` say study days as they are printed."""
    made = learner_csv(found, sections, days)
    minutes = round(found.totals.milliseconds / 60_000)
    answers = _counted(found.totals.answers, "answer")
    totals = f"{answers} in {_counted(minutes, 'minute')}, of them {found.totals.right} right."
    shown = found._replace(sittings=found.sittings[:_MOST], drills=found.drills[:_MOST])
    chapters = (
        Chapter(
            "By section",
            (
                "What would be recalled today, by the memory model: expected, not tested.",
                f"Below {ENOUGH_UNITS} questions met in a section nothing is said.",
            ),
            made["sections"],
        ),
        Chapter(
            "Reviews against what was aimed at",
            (f"Below {ENOUGH_REVIEWS} reviews in a span nothing is said.",),
            made["retention"],
        ),
        Chapter("How sure, and how right", _calibration_sentences(found.calibration), made["confidence"]),
        Chapter("Sure and wrong", (), made["mistakes"], "Nothing stands as sure and wrong."),
        Chapter(
            "The days ahead",
            (
                "Reviews if each is made on its day, and what would be recalled if none is, by the memory model.",
                "The intervals hold 95 of 100 outcomes of chance; what the model errs is not in them.",
            ),
            made["ahead"],
        ),
        Chapter("How far to trust the memory model", _prediction_sentences(found.compared), made["predictions"]),
        Chapter("Sittings", _latest(len(found.sittings), "sittings"), _sittings(shown, days)),
        Chapter("Drills", _latest(len(found.drills), "runs"), _drills(shown, days), "No drill was played."),
    )
    return report_page("Learner report", found.name, (totals, f"Printed {printed}."), chapters)


def learner_csv(
    found: LearnerFindings, sections: Mapping[SectionId, str], days: Mapping[int, str]
) -> Mapping[str, Table]:
    """Every table by the name of its file (without an ending)."""
    return {
        "sections": _sections(found, sections),
        "retention": _retention(found.retention, days),
        "confidence": _confidence(found.calibration),
        "mistakes": Table(
            ("Question", "Times sure and wrong"), tuple((words(stem), count(times)) for stem, times in found.mistakes)
        ),
        "ahead": _ahead(found.loads, days),
        "predictions": _predictions(found.compared),
        "sittings": _sittings(found, days),
        "drills": _drills(found, days),
    }


def _sections(found: LearnerFindings, titles: Mapping[SectionId, str]) -> Table:
    heads = ("Section", "Recalled today", "95 % spread", "Rests on questions", "Not met", "Knowledge and judgement")
    rows = (
        (
            words(titles.get(one.section, one.section)),
            share(one.mastery.expected, NOT_ENOUGH),
            NOT_ENOUGH if one.mastery.spread is None else span(one.mastery.spread),
            count(one.mastery.units),
            count(one.unmet),
            words(found.balances.get(one.section, Balance.UNKNOWN).value),
        )
        for one in found.sections
    )
    return Table(heads, tuple(rows))


def _retention(spans: tuple[Retention, ...], days: Mapping[int, str]) -> Table:
    heads = ("From", "To", "Recalled", "95 % interval", "Aimed at", "Rests on reviews")
    rows = (
        (
            words(days.get(one.first_day, "")),
            words(days.get(one.last_day, "")),
            share(one.share, NOT_ENOUGH),
            NOT_ENOUGH if one.spread is None else span(one.spread),
            share(one.target),
            count(one.reviews),
        )
        for one in spans
    )
    return Table(heads, tuple(rows))


def _ahead(loads: tuple[Load, ...], days: Mapping[int, str]) -> Table:
    heads = ("Day", "Due by now", "Reviews expected", "95 % interval", "Recalled, if none is made", "95 % spread")
    rows = (
        (
            words(days.get(one.day, "")),
            count(one.reviews),
            figure(None if one.coming is None else one.coming.expected),
            NOT_COMPUTABLE if one.coming is None else words(f"{one.coming.low:.0f} to {one.coming.high:.0f}"),
            share(one.recall),
            span(one.spread),
        )
        for one in loads
    )
    return Table(heads, tuple(rows))


def _predictions(compared: Comparison) -> Table:
    scores = (
        ("Memory model (FSRS-6)", compared.model),
        ("Moving average", compared.moving_average),
        ("Share right so far", compared.base_rate),
    )
    rows = tuple((words(name), figure(one.log_loss, 3), figure(one.rmse_bins, 3)) for name, one in scores)
    return Table(("Prediction", "Log loss (nats a review)", "RMSE (bins)"), rows if compared.best else ())


def _prediction_sentences(compared: Comparison) -> tuple[str, ...]:
    if not compared.best:
        return (f"Not enough yet: {compared.number} reviews so far, and it takes {ENOUGH_PREDICTED}.",)
    said = f"Each prediction was made before its review; rests on {compared.number}. Lower is better."
    named = " and ".join(_PREDICTORS[name] for name in (compared.best, *compared.level))
    best = f"Best for this learner: {_PREDICTORS[compared.best]}."
    level = f"As good as each other for this learner, within what chance does: {named}."
    return (said, level if compared.level else best)


def _sittings(found: LearnerFindings, days: Mapping[int, str]) -> Table:
    heads = ("Day", "What", "Questions", "Right at once", "New", "Minutes")
    rows = (
        (
            words(days.get(one.day, "")),
            words("class" if one.held else "check of readiness" if one.check else "sitting"),
            count(one.asked),
            count(one.right),
            count(one.new),
            count(max(1, round(one.milliseconds / 60_000))),
        )
        for one in found.sittings
    )
    return Table(heads, tuple(rows))


def _drills(found: LearnerFindings, days: Mapping[int, str]) -> Table:
    heads = ("Drill", "Day", "Decisions", "Ended", "From worst to best", "Practice")
    rows = (
        (
            words(one.title),
            words(days.get(one.day, "")),
            count(one.decisions),
            words(one.ending),
            share(one.place),
            words("yes" if one.practice else "no"),
        )
        for one in found.drills
    )
    return Table(heads, tuple(rows))


def _latest(number: int, what: str) -> tuple[str, ...]:
    place = (
        ("Where an outcome lay between the worst and the best, in this scenario’s model.",) if what == "runs" else ()
    )
    return (
        (*place, f"The latest {_MOST} of {number}; the tables for a spreadsheet have all.") if number > _MOST else place
    )


def _confidence(calibration: Calibration) -> Table:
    heads = ("Key", "Stands for", "Right", "95 % interval", "Rests on answers")
    rows = (
        (
            words(_KEYS[level.confidence]),
            share(level.stated),
            share(level.share if level.enough else None, NOT_ENOUGH),
            span(level.interval) if level.enough else NOT_ENOUGH,
            count(level.number),
        )
        for level in calibration.levels
    )
    return Table(heads, tuple(rows))


def _calibration_sentences(calibration: Calibration) -> tuple[str, ...]:
    said = f"Below {ENOUGH} answers with a key nothing is said of it."
    if calibration.brier is None:
        return (said,)
    brier = figure(calibration.brier).words
    return (said, f"Brier’s score over all {calibration.number}: {brier} (0 is best).")


def _counted(number: int, one: str) -> str:
    return f"{number} {one}" if number == 1 else f"{number} {one}s"

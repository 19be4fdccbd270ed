"""What a learner's own report says; in English, as all exports.

It is made for the learner, and holds how sure they were: nobody else is handed it by the program.
"""

from collections.abc import Mapping
from typing import NamedTuple

from trainer.base.ids import SectionId
from trainer.insight.calibration import ENOUGH, Calibration
from trainer.insight.cohort_tables import NOT_ENOUGH, count, figure, share, span
from trainer.insight.progress import ENOUGH_REVIEWS, ENOUGH_UNITS, Balance, Counts, Retention, Section
from trainer.insight.report_page import Chapter, report_page
from trainer.insight.tables import Table, words
from trainer.record.happenings import Confidence

__all__ = ["LearnerFindings", "learner_csv", "learner_report"]

_KEYS = {Confidence.GUESS: "Guess", Confidence.THINK: "Think so", Confidence.SURE: "Sure"}


class LearnerFindings(NamedTuple):
    """Everything that a learner's report tells. ``mistakes`` pair a stem with how often it was sure and wrong."""

    name: str
    totals: Counts
    sections: tuple[Section, ...]
    balances: Mapping[SectionId, Balance]
    retention: tuple[Retention, ...]
    calibration: Calibration
    mistakes: tuple[tuple[str, int], ...]


def learner_report(
    found: LearnerFindings, sections: Mapping[SectionId, str], days: Mapping[int, str], printed: str
) -> str:
    """The report as one HTML file; ``sections`` are their titles, ``days`` say study days as they are printed."""
    made = learner_csv(found, sections, days)
    minutes = round(found.totals.milliseconds / 60_000)
    totals = f"{found.totals.answers} answers in {minutes} minutes, of them {found.totals.right} right."
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

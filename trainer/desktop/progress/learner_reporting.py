"""A learner's own report: everything that is known of them, gathered beside the window."""

from typing import NamedTuple

from PySide6.QtCore import QDate, QLocale

from trainer.base.ids import ItemId, LearnerId
from trainer.content.library import Library
from trainer.desktop.pages.dates import date_of, date_words
from trainer.desktop.progress.progress_presenting import count, reckon
from trainer.desktop.report_writing import Report
from trainer.insight.calibration import calibration
from trainer.insight.learner_report import DrillLine, LearnerFindings, learner_csv, learner_report
from trainer.insight.lesson_results import held_classes
from trainer.insight.prediction import compare, reviews_in
from trainer.insight.progress import Counts, retention
from trainer.insight.sittings import sittings
from trainer.record.happenings import Confidence
from trainer.record.instructing import InstructorRecord

__all__ = ["SPAN", "SPANS", "Whose", "gather_learner", "learner_report_of", "said_sure"]

_ENGLISH = QLocale(QLocale.Language.English)
SPAN, SPANS = 28, 13
"""A year in spans of four weeks (study days)."""


class Whose(NamedTuple):
    """Whose report it is, and what they are called on it."""

    learner: LearnerId
    name: str


def learner_report_of(journal: InstructorRecord, library: Library, whose: Whose, day: int) -> Report:
    """The learner's report as of the study day; it looks at every memory and every answer."""
    found = gather_learner(journal, library, whose, day)
    titles = {heading.id: heading.title for heading in library.headings()}
    told = {one.day for one in found.loads} | {one.day for one in found.sittings} | {one.day for one in found.drills}
    told |= {day for one in found.retention for day in (one.first_day, one.last_day)}
    days = {day: _ENGLISH.toString(QDate(date_of(day)), "d MMM yyyy") for day in told}
    printed = date_words(date_of(day))
    return Report(lambda: learner_report(found, titles, days, printed), lambda: learner_csv(found, titles, days))


def gather_learner(journal: InstructorRecord, library: Library, whose: Whose, day: int) -> LearnerFindings:
    """Everything that is known of the learner on the study day."""
    learner = whose.learner
    classes = {one.opened.session for one in held_classes(journal.lessons())}
    counted, known = count(journal, library, learner, day), reckon(journal, library, learner, day)
    spans = retention(journal.counts(learner, "day"), SPAN, day, SPANS)
    mistakes = journal.mistakes(learner, journal.mistake_count(learner))
    there = set(library.statements_of(ItemId(one.unit) for one in mistakes))
    return LearnerFindings(
        whose.name,
        counted.whole,
        known.sections,
        known.balances,
        tuple(one for one in spans if one.reviews),
        calibration(said_sure(counted.whole)),
        tuple((library.item(ItemId(one.unit)).stem, one.times) for one in mistakes if ItemId(one.unit) in there),
        compare(reviews_in(journal.answers(learner))),
        known.loads,
        tuple(one._replace(held=one.session in classes) for one in sittings(journal.answers(learner))),
        tuple(
            DrillLine(run.title, run.day, run.decisions, run.ending, run.place, run.practice) for run in counted.runs
        ),
    )


def said_sure(counts: Counts) -> dict[Confidence, tuple[int, int]]:
    """For each commit key how many answers have it, and how many of these were right."""
    return {
        Confidence.GUESS: (counts.guess, counts.guess_right),
        Confidence.THINK: (counts.think, counts.think_right),
        Confidence.SURE: (counts.sure, counts.sure - counts.sure_wrong),
    }

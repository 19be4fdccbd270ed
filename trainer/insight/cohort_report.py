"""What a cohort's report says, and the same as tables for a spreadsheet; in English, as all exports."""

from collections.abc import Mapping
from typing import NamedTuple

from trainer.base.ids import LearnerId, SectionId, StatementId
from trainer.insight import cohort_tables as tables
from trainer.insight.cohort import LearnerSections, StatementHelp, summaries
from trainer.insight.cohort_drills import DrillSplit
from trainer.insight.cohort_items import Form, ItemFinding, needing_a_look
from trainer.insight.flagged import FlaggedItem
from trainer.insight.items import FEW
from trainer.insight.progress import ENOUGH_UNITS
from trainer.insight.report_page import Chapter, report_page
from trainer.insight.tables import Table
from trainer.record.instructing import LEAST_GROUP

__all__ = ["CohortFindings", "Labels", "cohort_csv", "cohort_report"]


_MOST = 30
"""Rows of a table by statements that are printed; the tables for a spreadsheet have all."""


class Labels(NamedTuple):
    """What things are called: people, sections, statements, questions (their stems), drills and study days.

    ``drills`` are by drill, decision and option, with "" for what is above (``cohort_tables.drills_table``).
    """

    people: Mapping[LearnerId, str]
    sections: Mapping[SectionId, str]
    statements: Mapping[StatementId, str]
    stems: Mapping[str, str]
    drills: Mapping[tuple[str, str, str], str]
    days: Mapping[int, str]


class CohortFindings(NamedTuple):
    """Everything that is known of a cohort of ``people`` at once."""

    name: str
    people: int
    sections: tuple[LearnerSections, ...]
    helped: tuple[StatementHelp, ...]
    items: tuple[ItemFinding, ...]
    form: Form
    drills: tuple[DrillSplit, ...]
    flagged: tuple[FlaggedItem, ...]


def cohort_report(found: CohortFindings, labels: Labels, printed: str) -> str:
    """The report as one HTML file; ``printed`` is the date on it."""
    looks = needing_a_look(found.items)
    helped = tables.help_table(found.helped, labels.statements)
    needs = tables.needs_table(found.helped, labels.statements, labels.people)
    sure = tables.confidence_table(found.helped, labels.statements)
    chapters = (
        Chapter(
            "By section",
            (
                "What would be recalled today, by the memory model: expected, not tested.",
                f"A learner counts in a section from {ENOUGH_UNITS} questions met; the last columns are first answers.",
            ),
            tables.sections_table(summaries(found.sections), labels.sections),
        ),
        Chapter("By learner", (), tables.learners_table(found.sections, labels.people, labels.sections)),
        Chapter(
            "What needs teaching again",
            (
                "First answers and reviews of the questions on each statement, what most missed surely first.",
                *_cut(helped),
            ),
            _first(helped),
        ),
        Chapter(
            "Who needs help with what",
            ("Named is who missed at least two answers, and at least a third of them.", *_cut(needs)),
            _first(needs),
            "Nobody stands out.",
        ),
        Chapter(
            "How sure the group was",
            (
                f"Told of groups of {LEAST_GROUP} people or more, never of one: how sure somebody was is theirs.",
                *_cut(sure),
            ),
            _first(sure),
            f"Fewer than {LEAST_GROUP} people said how sure they were of any statement.",
        ),
        Chapter(
            "Questions to look at",
            (
                f"From first answers alone. Below {FEW} of them nothing is flagged: chance alone would fill the list.",
                f"{len(looks)} of {len(found.items)} answered questions are flagged.",
            ),
            tables.items_table(looks),
            "No question is flagged.",
        ),
        Chapter("As a measure", ("Over the questions that everybody answered.",), tables.form_table(found.form)),
        Chapter(
            "How the group split",
            ("At each decision of a first run; each person counts once.",),
            tables.drills_table(found.drills, labels.drills),
        ),
        Chapter(
            "Questions that learners marked",
            (),
            tables.flags_table(found.flagged, labels.stems, labels.days),
            "None was marked.",
        ),
    )
    lead = (f"{found.people} {'person' if found.people == 1 else 'people'} on the roster. Printed {printed}.",)
    return report_page("Group report", found.name, lead, chapters)


def _first(table: Table) -> Table:
    return table._replace(rows=table.rows[:_MOST])


def _cut(table: Table) -> tuple[str, ...]:
    number = len(table.rows)
    return (f"The first {_MOST} of {number}; the tables for a spreadsheet have all.",) if number > _MOST else ()


def cohort_csv(found: CohortFindings, labels: Labels) -> Mapping[str, Table]:
    """Every table by the name of its file (without an ending)."""
    return {
        "sections": tables.sections_table(summaries(found.sections), labels.sections),
        "learners": tables.learners_table(found.sections, labels.people, labels.sections),
        "statements": tables.help_table(found.helped, labels.statements),
        "help": tables.needs_table(found.helped, labels.statements, labels.people),
        "confidence": tables.confidence_table(found.helped, labels.statements),
        "questions": tables.items_table(found.items),
        "options": tables.options_table(found.items),
        "form": tables.form_table(found.form),
        "decisions": tables.drills_table(found.drills, labels.drills),
        "marked": tables.flags_table(found.flagged, labels.stems, labels.days),
    }

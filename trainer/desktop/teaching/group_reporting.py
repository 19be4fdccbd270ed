"""A group's report: everything that is known of it, gathered beside the window."""

from collections.abc import Iterable, Mapping

from trainer.base.ids import ItemId, LearnerId, UnitId
from trainer.content.library import Library
from trainer.content.model import Statement, Verdict
from trainer.content.scenario.model import Decision
from trainer.desktop.pages.dates import date_of, date_words
from trainer.desktop.report_writing import Report
from trainer.insight.cohort import help_wanted, sections_by_learner, still_asked
from trainer.insight.cohort_drills import DrillSplit, drill_splits
from trainer.insight.cohort_items import complete_form, in_common, item_findings
from trainer.insight.cohort_report import CohortFindings, Labels, cohort_csv, cohort_report
from trainer.insight.flagged import flagged_items
from trainer.record.instructing import InstructorRecord
from trainer.record.rosters import Cohort

__all__ = ["gather", "label", "report_of"]


def gather(
    journal: InstructorRecord, library: Library, name: str, persons: Iterable[LearnerId], day: int
) -> CohortFindings:
    """Everything that is known of these persons on the study day; it looks at every memory and first answer."""
    group = tuple(persons)
    statements = [one.id for section in library.sections() for one in section.statements]
    training = {str(one): items for one, items in library.training(statements).items()}
    questions = {section: number for section, number in library.counts().items() if number}
    kept = still_asked(journal.memories_of(group), {UnitId(item) for item in library.item_ids()})
    attempts, doubts = journal.first_attempts(group), journal.flags(group)
    there = library.statements_of({*(one.item for one in attempts), *(one.item for one in doubts)})
    items = {one: library.item(one) for one in sorted(there)}
    answered = {one.item for one in attempts}
    return CohortFindings(
        name,
        len(group),
        sections_by_learner(group, kept, journal.counts_of(group, "section"), questions, day),
        help_wanted(journal.groups_of(group, training)),
        item_findings(attempts, [item for one, item in items.items() if one in answered]),
        complete_form(attempts, in_common(attempts)),
        drill_splits({person: journal.drilled(person) for person in group}),
        flagged_items(doubts, {one: item.revision for one, item in items.items()}),
    )


def label(found: CohortFindings, library: Library, people: Mapping[LearnerId, str]) -> Labels:
    """What everything in the findings is called."""
    stems: dict[str, str] = {str(one.item.id): one.item.stem for one in found.items}
    marked: list[ItemId] = [one.item for one in found.flagged]
    stems |= {str(one): library.item(one).stem for one in library.statements_of(marked)}
    return Labels(
        people,
        {heading.id: heading.title for heading in library.headings()},
        {one.id: _stated(one) for section in library.sections() for one in section.statements},
        stems,
        _drill_titles(found.drills, library),
        {comment.day: date_words(date_of(comment.day)) for one in found.flagged for comment in one.comments},
    )


def _stated(statement: Statement) -> str:
    """The statement in the report's language, which is English; one that does not simply hold is said to be so."""
    return statement.text if statement.verdict is Verdict.HOLDS else f"Contested: {statement.text}"


def _drill_titles(splits: Iterable[DrillSplit], library: Library) -> dict[tuple[str, str, str], str]:
    known, titles = {heading.id for heading in library.drills.headings()}, {}
    for split in splits:
        if split.drill not in known:
            continue
        drill = library.drills.drill(split.drill).drill
        titles[(str(drill.id), "", "")] = drill.title
        for node in drill.nodes:
            if isinstance(node, Decision):
                titles[(str(drill.id), node.id, "")] = node.title
                titles |= {(str(drill.id), node.id, option.id): option.text for option in node.options}
    return titles


def report_of(
    journal: InstructorRecord, library: Library, cohort: Cohort, people: Mapping[LearnerId, str], day: int
) -> Report:
    """The group's report as of the study day; ``people`` are everybody's names."""
    found = gather(journal, library, cohort.name, cohort.persons, day)
    labels = label(found, library, people)
    printed = date_words(date_of(day))
    return Report(lambda: cohort_report(found, labels, printed), lambda: cohort_csv(found, labels))

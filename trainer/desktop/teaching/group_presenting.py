"""What a group's page shows, put together from record and content."""

from collections.abc import Iterable, Mapping

from trainer.base.ids import LearnerId, UnitId
from trainer.content.library import Library
from trainer.content.model import Verdict
from trainer.desktop.pages.groups.group_values import Findings, HelpLine, SectionRow
from trainer.insight.cohort import StatementHelp, help_wanted, sections_by_learner, still_asked, summaries
from trainer.record.instructing import InstructorRecord

__all__ = ["find"]


def find(
    journal: InstructorRecord, library: Library, persons: Iterable[LearnerId], names: Mapping[LearnerId, str], day: int
) -> Findings:
    """How these persons stand on the study day; ``names`` are what they are called. It looks at every memory."""
    group = tuple(persons)
    return Findings(_sections(journal, library, group, day), _help(journal, library, group, names))


def _sections(
    journal: InstructorRecord, library: Library, group: tuple[LearnerId, ...], day: int
) -> tuple[SectionRow, ...]:
    """The sections of which anybody has met anything: lowest first, and last those of which not enough is known."""
    titles = {heading.id: heading.title for heading in library.headings()}
    questions = {section: number for section, number in library.counts().items() if number}
    sums = journal.counts_of(group, "section")
    kept = still_asked(journal.memories_of(group), {UnitId(item) for item in library.item_ids()})
    found = summaries(sections_by_learner(group, kept, sums, questions, day))
    rows = (SectionRow(one.section, titles[one.section], one.mean, one.people, one.met) for one in found if one.met)
    return tuple(sorted(rows, key=lambda row: 2.0 if row.mean is None else row.mean))


def _help(
    journal: InstructorRecord, library: Library, group: tuple[LearnerId, ...], names: Mapping[LearnerId, str]
) -> tuple[HelpLine, ...]:
    """The statements with which somebody needs help, or of which somebody among five or more was sure and wrong."""
    taught = {one.id: one for section in library.sections() for one in section.statements}
    wanted = help_wanted(
        journal.groups_of(group, {str(name): items for name, items in library.training(taught).items()})
    )
    lines = []
    for one in wanted:
        if one.needs or _mistaken(one):
            statement = taught[one.statement]
            lines.append(
                HelpLine(
                    statement.text,
                    statement.section,
                    statement.verdict is not Verdict.HOLDS,
                    one.people,
                    one.asked,
                    one.missed,
                    tuple(names.get(need.person, "") for need in one.needs),
                    _mistaken(one),
                    0 if one.confidence is None else one.confidence.people,
                )
            )
    return tuple(lines)


def _mistaken(one: StatementHelp) -> int:
    return 0 if one.confidence is None else one.confidence.mistaken

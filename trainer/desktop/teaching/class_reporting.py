"""What a class came to, put together from record and content."""

from collections.abc import Iterable, Mapping

from trainer.base.ids import CohortId, DrillId, ItemId, LearnerId, SessionId
from trainer.content.library import Library
from trainer.content.model import Item
from trainer.content.scenario.model import Decision
from trainer.desktop.group_people import names_of
from trainer.desktop.pages.dates import date_of, date_words
from trainer.desktop.pages.groups.class_report_values import AskedInClass, ClassLine, ClassShown, DecidedInClass
from trainer.desktop.report_writing import Report
from trainer.insight.lesson_people import by_person
from trainer.insight.lesson_report import ClassFindings, class_csv, class_report, findings
from trainer.insight.lesson_results import HeldClass, held_classes, results
from trainer.insight.lesson_tables import ClassLabels
from trainer.record.instructing import InstructorRecord

__all__ = [
    "asked_in_class",
    "class_lines",
    "class_report_of",
    "decided_in_class",
    "drill_titles",
    "gather_class",
    "items_of",
]


def class_lines(journal: InstructorRecord, group: CohortId | None = None) -> tuple[ClassLine, ...]:
    """The classes that are over or were left, the latest first; of one group alone, or all of them."""
    held = held_classes(journal.lessons())
    return tuple(_line(one) for one in held if group is None or one.opened.group == group)


def _line(held: HeldClass) -> ClassLine:
    return ClassLine(
        held.opened.session, held.opened.name, held.moment.at, held.people, len(held.asked), len(held.decided)
    )


def asked_in_class(journal: InstructorRecord, group: CohortId, item: ItemId) -> tuple[AskedInClass, ...]:
    """How the group's classes voted on the question, the latest first."""
    return tuple(
        AskedInClass(held.opened.name, held.moment.at, one)
        for held in held_classes(journal.lessons())
        if held.opened.group == group
        for one in results(held)
        if one.told.item == item
    )


def decided_in_class(
    journal: InstructorRecord, group: CohortId, drill: DrillId, node: str
) -> tuple[DecidedInClass, ...]:
    """What the group's classes decided there, the latest first."""
    return tuple(
        DecidedInClass(held.opened.name, held.moment.at, one)
        for held in held_classes(journal.lessons())
        if held.opened.group == group
        for one in held.decided
        if (one.drill, one.node) == (drill, node)
    )


def gather_class(journal: InstructorRecord, library: Library, session: SessionId) -> ClassShown:
    """The class's results as the record has them. Raises KeyError when there is no such class."""
    classes = held_classes(journal.lessons())
    held = {one.opened.session: one for one in classes}[session]
    person = {member: one.id for one in journal.learners() for member in journal.members(one.id)}
    group = next((one for one in journal.cohorts() if one.id == held.opened.group), None)
    ended = next((one for one in journal.cohorts(ended=True) if one.id == held.opened.group), None)
    named = group or ended
    found = findings(held, classes, by_person(journal.session(session), person), "" if named is None else named.name)
    return ClassShown(found, _labels(found, library, names_of(journal)), None if group is None else group.id)


def _labels(found: ClassFindings, library: Library, people: Mapping[LearnerId, str]) -> ClassLabels:
    return ClassLabels(
        {heading.id: heading.title for heading in library.headings()},
        items_of(library, (one.told.item for one in found.results)),
        drill_titles(library, (one.drill for one in found.held.decided)),
        people,
    )


def items_of(library: Library, names: Iterable[ItemId]) -> Mapping[ItemId, Item]:
    """Those of the questions that a pack still has."""
    return {name: library.item(name) for name in library.statements_of(set(names))}


def drill_titles(library: Library, drills: Iterable[DrillId]) -> dict[tuple[str, str, str], str]:
    """What the drills that a pack still has are called, with their decisions and options (``ClassLabels.drills``)."""
    known, titles = {heading.id for heading in library.drills.headings()}, {}
    for name in sorted(known.intersection(drills)):
        drill = library.drills.drill(name).drill
        titles[(str(drill.id), "", "")] = drill.title
        for node in drill.nodes:
            if isinstance(node, Decision):
                titles[(str(drill.id), node.id, "")] = node.title
                titles |= {(str(drill.id), node.id, option.id): option.text for option in node.options}
    return titles


def class_report_of(journal: InstructorRecord, library: Library, session: SessionId, day: int) -> Report:
    """The class's report, printed on the study day."""
    shown = gather_class(journal, library, session)
    found, labels = shown.found, shown.labels
    told = {found.held.moment.day} | ({found.compared.earlier.moment.day} if found.compared else set())
    days = {one: date_words(date_of(one)) for one in told}
    printed = date_words(date_of(day))
    return Report(lambda: class_report(found, labels, days, printed), lambda: class_csv(found, labels))

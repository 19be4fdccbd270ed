"""What a group's questions show, put together from record and content."""

from collections.abc import Iterable, Mapping

from trainer.base.ids import ItemId, LearnerId
from trainer.content.library import Library
from trainer.content.model import Item
from trainer.desktop.pages.groups.question_values import QuestionLine, Questions
from trainer.insight.chosen import choosable
from trainer.insight.cohort_items import ItemFinding, complete_form, in_common, item_findings, needing_a_look
from trainer.insight.flagged import FlaggedItem, flagged_items
from trainer.insight.items import analysed
from trainer.record.instructing import InstructorRecord

__all__ = ["blank_line", "find_questions"]


def find_questions(journal: InstructorRecord, library: Library, persons: Iterable[LearnerId]) -> Questions:
    """Every question that somebody answered or doubted; it looks at every first answer."""
    group = tuple(persons)
    attempts, doubts = journal.first_attempts(group), journal.flags(group)
    there = library.statements_of({*(one.item for one in attempts), *(one.item for one in doubts)})
    titles = _titles(library)
    items = _in_order(map(library.item, there), titles)
    doubted = {one.item: one for one in flagged_items(doubts, {name: one.revision for name, one in items.items()})}
    answered = {one.item.id: one for one in item_findings(attempts, items.values())}
    found = [answered.get(name) or _unanswered(item) for name, item in items.items()]
    spoken = journal.groups_of(group, {str(name): (name,) for name in answered})
    lines = (
        QuestionLine(
            one,
            titles.get(one.item.section, ""),
            doubted.get(one.item.id),
            spoken[str(one.item.id)].confidence if str(one.item.id) in spoken else None,
        )
        for one in _look_first(found, doubted)
    )
    return Questions(tuple(lines), complete_form(attempts, in_common(attempts)))


def blank_line(library: Library, item: ItemId) -> QuestionLine:
    """A question that nobody answered or doubted. Raises KeyError when no pack has it (any more)."""
    found = library.item(item)
    return QuestionLine(_unanswered(found), _titles(library).get(found.section, ""), None, None)


def _titles(library: Library) -> dict[str, str]:
    return {heading.id: heading.title for heading in library.headings()}


def _in_order(items: Iterable[Item], titles: Mapping[str, str]) -> dict[ItemId, Item]:
    places = {section: place for place, section in enumerate(titles)}
    return {one.id: one for one in sorted(items, key=lambda one: (places.get(one.section, 0), one.id))}


def _unanswered(item: Item) -> ItemFinding:
    options = choosable(item)
    told = analysed(item.id, [], {}, [(option.id, option.key) for option in options])
    return ItemFinding(item, told, options, 0)


def _look_first(found: list[ItemFinding], doubted: dict[ItemId, FlaggedItem]) -> list[ItemFinding]:
    """Those with a flag, then those that somebody doubts as they are worded now, then the rest in the pack's order."""
    first = needing_a_look(found)
    flagged = {one.item.id for one in first}
    rest = [one for one in found if one.item.id not in flagged]
    return [*first, *sorted(rest, key=lambda one: one.item.id not in doubted or doubted[one.item.id].mended)]

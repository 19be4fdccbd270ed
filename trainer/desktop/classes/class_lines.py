"""What content has to offer a class, in the lines that its pages show."""

from collections.abc import Collection, Iterable, Sequence

from trainer.base.ids import DrillId, ItemId, SectionId
from trainer.content.library import Heading, Library
from trainer.content.model import ClaimVerdict, Item, Use
from trainer.desktop.pages.classes.lesson_plan_values import SectionLine, SectionQuestions, StepLine
from trainer.study.lesson.composing import QUESTION_MINUTES, drill_minutes, offered
from trainer.study.lesson.lesson import DRILL, QUESTION, Step
from trainer.study.lesson.polls import ASKABLE

__all__ = ["class_sections", "existing", "section_questions", "step_lines"]

_NOTHING: frozenset[ItemId] = frozenset()


def class_sections(library: Library) -> tuple[SectionLine, ...]:
    """The sections that have anything to ask a class, in the packs' order."""
    headings = library.headings()
    parents = {heading.id: heading.parent for heading in headings}
    drilled = {one.section for one in library.drills.headings()}
    lines = (
        SectionLine(one.id, one.title, _depth(one, parents), len(offered(library, (one.id,), _NOTHING).items), True)
        for one in headings
    )
    return tuple(line for line in lines if line.questions or line.id in drilled)


def _depth(heading: Heading, parents: dict[SectionId, SectionId | None]) -> int:
    steps, parent = 0, heading.parent
    while parent is not None:
        steps, parent = steps + 1, parents.get(parent)
    return steps


def existing(library: Library, steps: Iterable[Step]) -> tuple[Step, ...]:
    """The steps that some pack still has, and that a class can be asked."""
    drills = {one.id for one in library.drills.headings()}
    return tuple(step for step in steps if (step.name in drills if step.sort == DRILL else _has(library, step.name)))


def _has(library: Library, name: str) -> bool:
    try:
        item = library.item(ItemId(name))
    except KeyError:
        return False
    return item.format in ASKABLE and item.use is Use.PRACTICE


def step_lines(library: Library, steps: Sequence[Step]) -> tuple[StepLine, ...]:
    """The steps in words; what no pack has any more is left out."""
    titles = {heading.id: heading.title for heading in library.headings()}
    drills = {one.id: one for one in library.drills.headings()}
    lines = []
    for step in steps:
        drill = drills.get(DrillId(step.name)) if step.sort == DRILL else None
        if drill is not None:
            lines.append(StepLine(step, drill.title, titles.get(drill.section, ""), drill_minutes(drill)))
        elif step.sort == QUESTION and _has(library, step.name):
            item = library.item(ItemId(step.name))
            lines.append(StepLine(step, _words(item), titles.get(item.section, ""), QUESTION_MINUTES))
    return tuple(lines)


def section_questions(
    library: Library, section: SectionId, hidden: Collection[ItemId], steps: Collection[Step]
) -> SectionQuestions:
    """What a section has to ask, each with whether the plan has it."""
    items = [library.item(name) for name in offered(library, (section,), hidden).items]
    drills = [one for one in library.drills.headings() if one.section == section]
    return SectionQuestions(
        library.section(section).title,
        tuple((item.id, _words(item), Step(QUESTION, item.id) in steps) for item in items),
        tuple((one.id, one.title, Step(DRILL, one.id) in steps) for one in drills),
    )


def _words(item: Item) -> str:
    """The stem; a claim's own words where the stem does not say them."""
    if isinstance(item.body, ClaimVerdict) and item.body.claim not in item.stem:
        return f"{item.stem} {item.body.claim}".strip()
    return item.stem

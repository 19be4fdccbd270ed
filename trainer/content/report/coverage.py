"""Who asks what: each section's and each statement's items, check items counted apart."""

from collections import defaultdict
from typing import NamedTuple

from trainer.base.ids import SectionId, StatementId
from trainer.content.checks.coverage import MOST, TWICE
from trainer.content.model import Format, Item, Pack, Use, Verdict

__all__ = ["SectionCoverage", "StatementCoverage", "coverage"]


class StatementCoverage(NamedTuple):
    """A statement (``id`` as authors write it), its practice items, the formats that they ask in, its check items."""

    id: str
    text: str
    verdict: Verdict
    practice: int
    formats: int
    check: int

    @property
    def thin(self) -> bool:
        """Whether it is asked too seldom, or in one format alone."""
        return self.practice < TWICE or self.formats < TWICE

    @property
    def crowded(self) -> bool:
        """Whether it is asked more often than other statements can bear."""
        return self.practice > MOST


class SectionCoverage(NamedTuple):
    """A section's own items by use, the formats of its practice items, and its statements whoever asks them.

    ``practice_wanted`` and ``check_wanted`` are what the pack promises of it, 0 where it promises nothing.
    """

    id: str
    title: str
    practice: int
    formats: int
    check: int
    practice_wanted: int
    check_wanted: int
    statements: tuple[StatementCoverage, ...]

    @property
    def short(self) -> bool:
        """Whether it has fewer items than were promised."""
        return self.practice < self.practice_wanted or self.check < self.check_wanted


def coverage(pack: Pack) -> tuple[SectionCoverage, ...]:
    """Every section in the order of study. An item counts once for its section and once for each of its statements."""
    by_section: dict[SectionId, list[Item]] = defaultdict(list)
    by_statement: dict[StatementId, list[Item]] = defaultdict(list)
    for item in pack.items:
        by_section[item.section].append(item)
        for name in dict.fromkeys(item.statements):
            by_statement[name].append(item)
    wanted = dict(pack.targets.sections) if pack.targets else {}
    return tuple(
        SectionCoverage(
            section.id.removeprefix(f"{pack.id}/"),
            section.title,
            *_counts(by_section[section.id]),
            practice_wanted=wanted.get(section.id, 0),
            check_wanted=pack.targets.check if pack.targets else 0,
            statements=tuple(
                StatementCoverage(
                    statement.id.removeprefix(f"{pack.id}/"),
                    statement.text,
                    statement.verdict,
                    *_counts(by_statement[statement.id]),
                )
                for statement in section.statements
            ),
        )
        for section in pack.sections
    )


def _counts(items: list[Item]) -> tuple[int, int, int]:
    forms: set[Format] = {item.format for item in items if item.use is Use.PRACTICE}
    practice = sum(item.use is Use.PRACTICE for item in items)
    return practice, len(forms), len(items) - practice

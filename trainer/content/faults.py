"""What is wrong with authored content, as values with a place: nothing that an author writes raises an exception."""

from enum import StrEnum
from typing import NamedTuple

__all__ = ["Fault", "Severity", "in_order", "only_faults"]


class Severity(StrEnum):
    """A fault keeps a pack from being shipped; a warning is for an author to weigh."""

    FAULT = "fault"
    WARNING = "warning"


class Fault(NamedTuple):
    """One thing that is wrong, where it stands, and what was expected instead.

    ``file`` starts at the pack's own folder, with forward slashes; ``line`` and ``column`` count from 1.
    """

    file: str
    line: int
    column: int
    wrong: str
    expected: str
    severity: Severity = Severity.FAULT

    def __str__(self) -> str:
        """The line that ``trainer check`` prints: ``file:line:column: what is wrong, what was expected``."""
        kind = "warning: " if self.severity is Severity.WARNING else ""
        expected = f", expected {self.expected}" if self.expected else ""
        return f"{self.file}:{self.line}:{self.column}: {kind}{self.wrong}{expected}"


def in_order(faults: "list[Fault] | tuple[Fault, ...]") -> tuple[Fault, ...]:
    """The same faults by file and place, each once."""
    return tuple(sorted(dict.fromkeys(faults)))


def only_faults(faults: "list[Fault] | tuple[Fault, ...]") -> tuple[Fault, ...]:
    """Those that keep a pack from being shipped; warnings are left out."""
    return tuple(fault for fault in faults if fault.severity is Severity.FAULT)

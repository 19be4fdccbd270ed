"""What a pack says, as frozen values: sections, statements, references and items with their formats.

Named tuples rather than frozen dataclasses: a class of forty costs 0.3 ms instead of 0.9 ms at import (measured), and
all of these stand between launch and the first question.
"""

from enum import StrEnum
from typing import NamedTuple

from trainer.base.ids import ItemId, SectionId, StatementId

__all__ = [
    "Basis",
    "Block",
    "Body",
    "ClaimVerdict",
    "Classification",
    "Document",
    "Entry",
    "Format",
    "Group",
    "Item",
    "Level",
    "ListRecall",
    "MultipleResponse",
    "Option",
    "Ordering",
    "Pack",
    "Reference",
    "Section",
    "SingleChoice",
    "Statement",
    "Step",
    "Targets",
    "Trap",
    "TypedAnswer",
    "Use",
    "Verdict",
    "Wanted",
]


class Verdict(StrEnum):
    """How a statement of the document stands beside trusted references."""

    HOLDS = "holds"
    CONDITIONAL = "holds only if"
    FAILS = "does not hold"


class Basis(StrEnum):
    """What an item's key rests on: the document's own words, or references outside it."""

    DOCUMENT = "document"
    REFERENCE = "reference"


class Level(StrEnum):
    """What an item asks of a learner, from remembering to judging."""

    RECALL = "recall"
    UNDERSTAND = "understand"
    APPLY = "apply"
    EVALUATE = "evaluate"


class Use(StrEnum):
    """Practice items are rehearsed; check items are held back to measure readiness."""

    PRACTICE = "practice"
    CHECK = "check"


class Format(StrEnum):
    """The shapes that a question can take."""

    SINGLE_CHOICE = "single-choice"
    MULTIPLE_RESPONSE = "multiple-response"
    TYPED = "typed"
    LIST_RECALL = "list-recall"
    ORDERING = "ordering"
    MATCHING = "matching"
    CLASSIFICATION = "classification"
    CLAIM_VERDICT = "claim-verdict"


class Option(NamedTuple):
    """One choice; ``key`` marks a right one, ``why`` says why it is right or wrong."""

    id: str
    text: str
    key: bool
    why: str


class SingleChoice(NamedTuple):
    """One right option among three or four."""

    options: tuple[Option, ...]


class MultipleResponse(NamedTuple):
    """One or more right options; each is judged on its own."""

    options: tuple[Option, ...]


class Trap(NamedTuple):
    """A near miss that must not pass as a spelling of the right answer, and why it is not one."""

    text: str
    why: str


class TypedAnswer(NamedTuple):
    """A short answer in the learner's own typing; a blank in the stem is written ``____``.

    ``answer`` is the form that feedback shows; ``accepted`` lists other forms that count as exactly right.
    """

    answer: str
    accepted: tuple[str, ...]
    traps: tuple[Trap, ...]
    hint: str
    why: str


class Wanted(NamedTuple):
    """One member of a list to be recalled, with other wordings that count."""

    id: str
    name: str
    accepted: tuple[str, ...]
    why: str


class ListRecall(NamedTuple):
    """A list to be produced from memory, in any order; ``required`` of the answers make it complete."""

    answers: tuple[Wanted, ...]
    required: int
    traps: tuple[Trap, ...]
    hint: str


class Step(NamedTuple):
    """One step of an ordering, with why it stands where it stands."""

    id: str
    text: str
    why: str


class Ordering(NamedTuple):
    """Steps listed in their right order; shown shuffled."""

    steps: tuple[Step, ...]


class Group(NamedTuple):
    """A place that entries are put in."""

    id: str
    text: str


class Entry(NamedTuple):
    """A thing to be put in its group, with why it belongs there."""

    id: str
    text: str
    group: str
    why: str


class Classification(NamedTuple):
    """Entries to be put in groups; when ``one_to_one`` each group takes exactly one entry (matching)."""

    groups: tuple[Group, ...]
    entries: tuple[Entry, ...]
    one_to_one: bool


class ClaimVerdict(NamedTuple):
    """A claim to be judged against references: a verdict, and the observation that decides it."""

    claim: str
    verdict: Verdict
    why: str
    reasons: tuple[Option, ...]


Body = SingleChoice | MultipleResponse | TypedAnswer | ListRecall | Ordering | Classification | ClaimVerdict


class Item(NamedTuple):
    """One question with everything that marking and feedback need.

    ``revision`` counts changes of wording under the same id (from ``ids.lock``, starting at 1).
    """

    id: ItemId
    revision: int
    section: SectionId
    statements: tuple[StatementId, ...]
    format: Format
    basis: Basis
    level: Level
    use: Use
    stem: str
    body: Body
    feedback: str
    references: tuple[str, ...]


class Statement(NamedTuple):
    """One testable statement of the document, in our words, with its standing.

    ``paragraph`` counts from 1 within the document's section (0: taught from references alone). ``correction`` says
    what can be said instead, or under which condition the statement holds; it is empty when the statement holds.
    """

    id: StatementId
    section: SectionId
    text: str
    paragraph: int
    verdict: Verdict
    correction: str
    references: tuple[str, ...]


class Block(NamedTuple):
    """A paragraph or list of a briefing; ``contested`` names the statements in it that do not simply hold."""

    lines: tuple[str, ...]
    is_list: bool
    contested: tuple[StatementId, ...]


class Section(NamedTuple):
    """A section of the document: its title, its briefing in our words, its statements.

    ``paragraphs`` are the lines (from 1) of the document at which its paragraphs begin; empty when not given.
    """

    id: SectionId
    title: str
    parent: SectionId | None
    briefing: tuple[Block, ...]
    statements: tuple[Statement, ...]
    paragraphs: tuple[int, ...] = ()


class Reference(NamedTuple):
    """A published source; empty fields are not printed because they could not be confirmed."""

    key: str
    title: str
    body: str
    number: str
    year: str
    edition: str
    superseded_by: str
    confirmed: bool


class Targets(NamedTuple):
    """What a pack promises: practice items in all and by section, check items in each section (numbers of items)."""

    practice: int
    check: int
    sections: tuple[tuple[SectionId, int], ...]


class Document(NamedTuple):
    """The document behind a pack, as somebody may have it: what it hashes to (``content.document``), and its name."""

    sha256: str
    name: str


class Pack(NamedTuple):
    """A whole document as taught: one folder under questions/. Without ``targets`` it does not claim to be complete."""

    id: str
    title: str
    language: str
    disclaimer: str
    licence: str
    sections: tuple[Section, ...]
    references: tuple[Reference, ...]
    items: tuple[Item, ...]
    targets: Targets | None = None
    document: Document | None = None

"""A drill's file becomes a drill, or faults with their places; nothing that stands in it raises."""

import re
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import NamedTuple, TypeVar

from trainer.base.ids import DrillId, SectionId, StatementId, UnitId
from trainer.content.briefing import blocks_of
from trainer.content.draft import Finding, Source
from trainer.content.faults import Fault, in_order, only_faults
from trainer.content.folder import read_bytes
from trainer.content.model import Block, Pack
from trainer.content.reader import Node as Place
from trainer.content.reader import read_tree
from trainer.content.scenario.declared import declared_in
from trainer.content.scenario.fragments import Page, changes_of, condition_of, effects_of, ways_of
from trainer.content.scenario.model import (
    ALWAYS,
    Chance,
    Decision,
    Drill,
    Effect,
    Ending,
    Information,
    Node,
    Option,
    Outcome,
    Reason,
    RedLine,
    Variable,
    Variant,
)
from trainer.content.scenario.rules import citation_findings, rule_findings
from trainer.content.scenario.schema import (
    ChanceFields,
    DecisionFields,
    DrillFields,
    EndingFields,
    InformationFields,
    OptionFields,
    OutcomeFields,
    ReasonFields,
    RedLineFields,
    VariableFields,
    VariantFields,
)
from trainer.content.validation import validated

__all__ = ["FOLDER", "DrillReading", "placed_in", "read_drill", "read_drills"]

FOLDER = "drills"
"""The folder of a pack in which its drills lie, one file each."""


class DrillReading(NamedTuple):
    """A drill, when nothing is wrong with its file, where it was written, and all that is wrong (warnings too).

    ``source`` is None when the file could not be read at all.
    """

    drill: Drill | None
    source: Source | None
    faults: tuple[Fault, ...]


def read_drill(content: bytes, file: str, pack: str, cited: Pack | None = None) -> DrillReading:
    """Read the drill in ``content``. Never raises, whatever the bytes.

    ``file`` names it in faults, and its last part is the drill's id; ``pack`` is the id of its pack. With the pack
    itself (``cited``), sections, statements and references are held against it.
    """
    tree = read_tree(content, file)
    if tree.root is None:
        return DrillReading(None, None, tree.faults)
    root = tree.root
    source = Source(file, root)
    page = Page(file, declared_in(root))
    page.faults.extend(tree.faults)
    drill = _Reader(page, pack).drill(root)
    if drill is None or page.faults:
        return DrillReading(None, source, in_order(page.faults))
    found = list(rule_findings(drill))
    if cited is not None:
        found.extend(citation_findings(drill, cited))
    faults = in_order([placed_in(source, finding) for finding in found])
    return DrillReading(None if only_faults(faults) else drill, source, faults)


def read_drills(folder: Path, cited: Pack | None = None) -> tuple[DrillReading, ...]:
    """Every drill of the pack in ``folder``, by name; none when it has no folder of drills."""
    try:
        names = sorted(path.name for path in (folder / FOLDER).iterdir() if path.suffix in (".yaml", ".yml"))
    except OSError:
        return ()
    found = []
    for name in names:
        shown = f"{folder.name}/{FOLDER}/{name}"
        content = read_bytes(folder, f"{FOLDER}/{name}")
        if isinstance(content, Fault):
            found.append(DrillReading(None, None, (content,)))
        elif not name.endswith(".yaml"):
            fault = Fault(shown, 1, 1, "no file of a pack is called so", f"{FOLDER}/<id>.yaml")
            found.append(DrillReading(None, None, (fault,)))
        else:
            found.append(read_drill(content, shown, folder.name, cited))
    return tuple(found)


def placed_in(source: Source, finding: Finding) -> Fault:
    """The finding as a fault, at the line and column of the field that it speaks of."""
    there = source.node.at(finding.path)
    return Fault(source.file, there.line, there.column, finding.wrong, finding.expected, finding.severity)


Read = TypeVar("Read")
_NAME = re.compile(r"[a-z][a-z0-9-]{0,31}")


def _read(members: Iterable[Read | None]) -> tuple[Read, ...]:
    return tuple(member for member in members if member is not None)


class _Reader:
    """Reads one file; what can't be read is left out and noted on the page."""

    def __init__(self, page: Page, pack: str) -> None:
        self._page = page
        self._pack = pack

    def drill(self, root: Place) -> Drill | None:
        fields = validated(DrillFields, root, self._page.file, self._page.faults)
        variables = _read(self._variable(root, name) for name in self._keys(root, "variables"))
        nodes: tuple[Node, ...] = _read(self._node(root, name) for name in self._keys(root, "nodes"))
        endings = _read(self._ending(place) for place in root.entries("endings"))
        if fields is None:
            return None
        wanted = PurePosixPath(self._page.file).name.removesuffix(".yaml")
        if fields.drill != wanted:
            self._page.fault(root.at(("drill",)), f"the drill is called `{fields.drill}`", f"`{wanted}`, as its file")
        return Drill(
            id=DrillId(f"{self._pack}/{fields.drill}"),
            title=fields.title,
            section=SectionId(f"{self._pack}/{fields.section}"),
            minutes=fields.minutes,
            role=fields.role,
            briefing=self._briefing(root, fields.briefing),
            variables=variables,
            start=fields.start,
            nodes=nodes,
            endings=endings,
            debrief=tuple(fields.debrief),
            references=tuple(fields.references),
        )

    def _keys(self, root: Place, field: str) -> list[str]:
        key = root.key(field)
        held = key.node.value if key is not None and isinstance(key.node.value, dict) else {}
        for name, member in held.items():
            if not _NAME.fullmatch(name):
                self._page.fault(member, f"`{name[:60]}` is no short id", "small letters, digits and hyphens")
        return list(held)

    def _briefing(self, root: Place, text: str) -> tuple[Block, ...]:
        blocks = blocks_of(text)
        if any(block.contested for block in blocks):
            self._page.fault(root.at(("briefing",)), "the briefing names a statement in braces", "a scene, no claims")
        return tuple(Block(block.lines, block.is_list, ()) for block in blocks)

    def _variable(self, root: Place, name: str) -> Variable | None:
        place = root.at(("variables", name))
        fields = validated(VariableFields, place, self._page.file, self._page.faults)
        if fields is None:
            return None
        return Variable(name, fields.name, fields.start, fields.weight, fields.better, fields.about)

    def _node(self, root: Place, name: str) -> Node | None:
        place = root.at(("nodes", name))
        if place.key("outcomes") is not None:
            return self._chance(place, name)
        fields = validated(DecisionFields, place, self._page.file, self._page.faults)
        options = _read(self._option(entry) for entry in place.entries("options"))
        arrive = effects_of(place.entries("arrive"), self._page)
        information = _read(self._information(entry) for entry in place.entries("information"))
        reasons = _read(self._reason(entry) for entry in place.entries("reasons"))
        variants = _read(self._variant(entry) for entry in place.entries("variants"))
        if fields is None:
            return None
        return Decision(
            id=name,
            title=fields.title,
            section=SectionId(f"{self._pack}/{fields.section}"),
            statements=tuple(StatementId(f"{self._pack}/{statement}") for statement in fields.statements),
            objective=UnitId(f"{self._pack}/{fields.objective}"),
            clock=fields.clock,
            arrive=arrive,
            brief=fields.brief,
            ask=fields.ask,
            information=information,
            reasons=reasons,
            options=options,
            authors=fields.authors,
            variants=variants,
        )

    def _option(self, place: Place) -> Option | None:
        page = self._page
        fields = validated(OptionFields, place, page.file, page.faults)
        when, changes = condition_of(place.key("when"), page), changes_of(place.key("effects"), page)
        also, ways = effects_of(place.entries("also"), page), ways_of(place.key("goto"), page)
        red_line = self._red_line(place)
        if fields is None:
            return None
        return Option(
            id=fields.id,
            text=fields.text,
            done=fields.done,
            when=when,
            effect=Effect(ALWAYS, changes, fields.report),
            also=also,
            why=fields.why,
            manner=fields.manner,
            red_line=red_line,
            ways=ways,
        )

    def _red_line(self, place: Place) -> RedLine | None:
        key = place.key("red_line")
        if key is None:
            return None
        fields = validated(RedLineFields, key.node, self._page.file, self._page.faults)
        return None if fields is None else RedLine(fields.note, fields.cap, tuple(fields.references))

    def _chance(self, place: Place, name: str) -> Chance | None:
        fields = validated(ChanceFields, place, self._page.file, self._page.faults)
        arrive = effects_of(place.entries("arrive"), self._page)
        outcomes = _read(self._outcome(entry) for entry in place.entries("outcomes"))
        return None if fields is None else Chance(name, arrive, outcomes)

    def _outcome(self, place: Place) -> Outcome | None:
        fields = validated(OutcomeFields, place, self._page.file, self._page.faults)
        changes, ways = changes_of(place.key("effects"), self._page), ways_of(place.key("goto"), self._page)
        return None if fields is None else Outcome(fields.weight, Effect(ALWAYS, changes, fields.report), ways)

    def _information(self, place: Place) -> Information | None:
        fields = validated(InformationFields, place, self._page.file, self._page.faults)
        return None if fields is None else Information(fields.id, fields.text, fields.answer, fields.seconds)

    def _reason(self, place: Place) -> Reason | None:
        fields = validated(ReasonFields, place, self._page.file, self._page.faults)
        return None if fields is None else Reason(fields.id, fields.text)

    def _variant(self, place: Place) -> Variant | None:
        fields = validated(VariantFields, place, self._page.file, self._page.faults)
        if fields is None:
            return None
        texts, whys = tuple(fields.texts.items()), tuple(fields.whys.items())
        return Variant(fields.id, fields.brief, fields.flip, fields.fact, fields.authors, texts, whys)

    def _ending(self, place: Place) -> Ending | None:
        fields = validated(EndingFields, place, self._page.file, self._page.faults)
        when = condition_of(place.key("when"), self._page)
        return None if fields is None else Ending(fields.id, fields.title, fields.text, when, fields.bonus)

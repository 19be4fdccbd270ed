"""A folder becomes a draft: every file is read, and what one file says is held against what the others say."""

import re
from pathlib import Path
from typing import NamedTuple

from trainer.content.draft import Draft, Source, reference_subject
from trainer.content.faults import Fault
from trainer.content.folder import found, read_bytes
from trainer.content.model import Item, Pack, Reference, Section, Statement
from trainer.content.reader import Node, read_tree
from trainer.content.schema import (
    SLUG,
    PackFields,
    ReferenceFields,
    ReferencesFields,
    SectionFields,
    StatementFields,
)
from trainer.content.shape import document_of, item_of, reference_of, section_of, statement_of, targets_of
from trainer.content.validation import item_fields, validated

__all__ = ["Assembled", "assemble"]


class Assembled(NamedTuple):
    """What could be read of a folder, and everything that is wrong with its files one by one."""

    draft: Draft | None
    faults: tuple[Fault, ...]


def assemble(folder: Path) -> Assembled:
    """Read every file of the pack in ``folder``; faults are collected, none ends the reading of another file."""
    return _Assembly(folder).read()


def _listed(root: Node | None) -> list[str]:
    """The sections that pack.yaml lists, also when something else in it is wrong."""
    listed = root.entries("sections") if root is not None else []
    names = [node.value.strip() for node in listed if isinstance(node.value, str)]
    return [name for name in names if re.fullmatch(SLUG, name)]


class _Assembly:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pack = folder.name
        self._faults: list[Fault] = []
        self._sources: dict[str, Source] = {}
        self._unread: set[str] = set()
        self._items: list[Item] = []

    def read(self) -> Assembled:
        root = self._tree("pack.yaml")
        fields = validated(PackFields, root, self._shown("pack.yaml"), self._faults) if root is not None else None
        references = self._references()
        files = found(self._folder)
        wanted = _listed(root)
        sections = [section for name in dict.fromkeys(wanted) if (section := self._section(name)) is not None]
        draft = None
        if root is not None and fields is not None:
            self._compare(fields, root)
            self._unlisted(files.files, files.stray, wanted)
            self._sources[fields.pack] = Source(self._shown("pack.yaml"), root)
            pack = Pack(
                id=fields.pack,
                title=fields.title,
                language=fields.language,
                disclaimer=fields.disclaimer,
                licence=fields.licence,
                sections=tuple(sections),
                references=references,
                items=tuple(self._items),
                targets=targets_of(fields),
                document=document_of(fields),
            )
            draft = Draft(pack, self._sources, frozenset(self._unread))
        return Assembled(draft, tuple(self._faults))

    def _shown(self, name: str) -> str:
        return f"{self._folder.name}/{name}"

    def _fault(self, name: str, node: Node, wrong: str, expected: str) -> None:
        self._faults.append(Fault(self._shown(name), node.line, node.column, wrong, expected))

    def _tree(self, name: str) -> Node | None:
        content = read_bytes(self._folder, name)
        if isinstance(content, Fault):
            self._faults.append(content)
            return None
        tree = read_tree(content, self._shown(name))
        self._faults.extend(tree.faults)
        return tree.root

    def _references(self) -> tuple[Reference, ...]:
        name = "references.yaml"
        node = self._tree(name) if name in found(self._folder).files else None
        if node is None or validated(ReferencesFields, node, self._shown(name), self._faults) is None:
            return ()
        references = []
        for entry in node.entries("references"):
            subject = reference_subject(self._pack, entry.text("key"))
            fields = validated(ReferenceFields, entry, self._shown(name), self._faults)
            if self._declare(subject, name, entry, "key") and fields is not None:
                references.append(reference_of(fields))
        return tuple(references)

    def _section(self, local: str) -> Section | None:
        name = f"sections/{local}.yaml"
        node = self._tree(name)
        if node is None:
            self._unread.add(f"{self._pack}/{local}")
            return None
        fields = validated(SectionFields, node, self._shown(name), self._faults)
        self._declare(f"{self._pack}/{local}", name, node, "section")
        if fields is not None and fields.section != local:
            self._fault(
                name, node.at(("section",)), f"the section is called `{fields.section}`", f"`{local}`, as its file"
            )
        statements = tuple(
            statement
            for entry in node.entries("statements")
            if (statement := self._statement(entry, name, local)) is not None
        )
        for entry in node.entries("items"):
            self._item(entry, name, local)
        return section_of(fields, self._pack, statements) if fields is not None else None

    def _statement(self, node: Node, name: str, local: str) -> Statement | None:
        fields = validated(StatementFields, node, self._shown(name), self._faults)
        fresh = self._declare(f"{self._pack}/{node.text('id')}", name, node, "id")
        if fields is None or not fresh:
            return None
        if not fields.id.startswith(f"{local}."):
            self._fault(name, node.at(("id",)), f"`{fields.id}` does not begin with its section", f"`{local}.<number>`")
        return statement_of(fields, self._pack, local)

    def _item(self, node: Node, name: str, local: str) -> None:
        fields = item_fields(node, self._shown(name), self._faults)
        fresh = self._declare(f"{self._pack}/{node.text('id')}", name, node, "id")
        if fields is None or not fresh:
            return
        if not fields.id.startswith(f"{local}-"):
            self._fault(name, node.at(("id",)), f"`{fields.id}` does not begin with its section", f"`{local}-…`")
        self._items.append(item_of(fields, self._pack, local))

    def _declare(self, subject: str, name: str, node: Node, field: str) -> bool:
        """Note the id and where it stands; false (and a fault) when it was given before."""
        first = self._sources.get(subject)
        if first is None:
            self._sources[subject] = Source(self._shown(name), node)
            return True
        there = node.at((field,))
        before = f"{first.file}:{first.node.at((field,)).line}"
        self._fault(name, there, f"`{node.text(field)}` is already used in {before}", "an id of its own")
        return False

    def _compare(self, fields: PackFields, node: Node) -> None:
        if fields.pack != self._pack:
            place = node.at(("pack",))
            self._fault("pack.yaml", place, f"the pack is called `{fields.pack}`", f"`{self._pack}`, as its folder")
        if not fields.sections:
            self._fault("pack.yaml", node.at(("sections",)), "the pack lists no section", "one id or more")
        for number, name in enumerate(fields.sections):
            if name in fields.sections[:number]:
                self._fault("pack.yaml", node.at(("sections", number)), f"`{name}` is listed twice", "it once")

    def _unlisted(self, files: tuple[str, ...], stray: tuple[str, ...], wanted: list[str]) -> None:
        for name in files:
            if name.startswith("sections/") and name.removeprefix("sections/").removesuffix(".yaml") not in wanted:
                wrong = "the section is not listed in pack.yaml"
                self._faults.append(Fault(self._shown(name), 1, 1, wrong, "its id under `sections`"))
        for name in stray:
            wrong = "no file of a pack is called so"
            expected = "pack.yaml, references.yaml, sections/<id>.yaml or drills/<id>.yaml"
            self._faults.append(Fault(self._shown(name), 1, 1, wrong, expected))

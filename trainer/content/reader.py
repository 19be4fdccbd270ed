"""YAML read strictly: bytes become a tree of text with a place for every key and value, or a list of faults.

The tree is built from ruamel's events rather than from its composer: a composer resolves types and aliases that a pack
may not have, recurses as deep as the file says, and takes twice the time.
"""

import re
from typing import Any, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from trainer.content.characters import MAX_VALUE, forbidden_character, in_plain_words, text_of
from trainer.content.faults import Fault

__all__ = ["MAX_DEPTH", "MAX_NODES", "Key", "Node", "Tree", "plain", "read_tree"]

MAX_DEPTH = 12
MAX_NODES = 30_000

# ruamel checks escapes such as \U00110000 and \UFFFFFFFF only by handing them to chr(); no other exception came out of
# 400,000 random and mutated texts.
_READER_ERRORS = (YAMLError, ValueError, OverflowError)


# Tabs within texts, ends of documents, comments and blank lines behind the header of a block, and a quoted name whose
# value follows its colon without a space.
_READ_OTHERWISE = re.compile(r"\t|^\.\.\.|[|>][-+\d]*(?:#|\s*\n *\n)|[\"']\s*:\S", re.MULTILINE)


class Node(NamedTuple):
    """A value where it stands (``line`` and ``column`` count from 1): text, a list of nodes, or fields by name."""

    line: int
    column: int
    value: "str | list[Node] | dict[str, Key]"

    def at(self, path: tuple[str | int, ...]) -> "Node":
        """The node that ``path`` leads to, or the last one on the way that exists."""
        here = self
        for step in path:
            if isinstance(here.value, dict) and isinstance(step, str) and step in here.value:
                here = here.value[step].node
            elif isinstance(here.value, list) and isinstance(step, int) and step < len(here.value):
                here = here.value[step]
            else:
                break
        return here

    def key(self, name: str) -> "Key | None":
        """The field called ``name``, if this node has fields and one is called so."""
        return self.value.get(name) if isinstance(self.value, dict) else None

    def text(self, name: str) -> str:
        """The text of the field called ``name``; empty when there is none or it holds no text."""
        field = self.key(name)
        return field.node.value.strip() if field is not None and isinstance(field.node.value, str) else ""

    def entries(self, name: str) -> "list[Node]":
        """The members of the list called ``name``; none when there is no such list."""
        field = self.key(name)
        return field.node.value if field is not None and isinstance(field.node.value, list) else []


class Key(NamedTuple):
    """The name of a field where it stands, and the node that it names."""

    line: int
    column: int
    node: Node


class Tree(NamedTuple):
    """What a file said; ``root`` is absent when it could not be read at all."""

    root: Node | None
    faults: tuple[Fault, ...]


def plain(node: Node) -> Any:
    """The same as nested dictionaries, lists and text, without places."""
    if isinstance(node.value, str):
        return node.value
    if isinstance(node.value, list):
        return [plain(member) for member in node.value]
    return {name: plain(field.node) for name, field in node.value.items()}


def read_tree(content: bytes, file: str) -> Tree:
    """Read ``content``, which stands in ``file`` (a name for faults only). Never raises, whatever the bytes."""
    text, faults = text_of(content, file)
    if text is None:
        return Tree(None, faults)
    # libyaml is some twenty times as fast. Where it finds anything wrong, or could read otherwise than the parser in
    # Python, the latter has the word, so that a file reads the same wherever the fast one is missing.
    if not _READ_OTHERWISE.search(text):
        builder = _Builder(file)
        found = _grown(builder, text, file, pure=False)
        if found.root is not None and not found.faults and not builder.hollow:
            return found
    return _grown(_Builder(file), text, file, pure=True)


def _grown(builder: "_Builder", text: str, file: str, *, pure: bool) -> Tree:
    try:
        for event in YAML(typ="safe", pure=pure).parse(text):
            if not builder.take(event):
                return Tree(None, tuple(builder.faults))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
        wrong, expected = in_plain_words(str(error.problem or error.context or ""))
        return Tree(None, (*builder.faults, Fault(file, line, column, wrong, expected)))
    except _READER_ERRORS:
        line, column = builder.last
        return Tree(None, (*builder.faults, Fault(file, line, column, "what follows is not YAML", "plain YAML")))
    if builder.root is None:
        return Tree(None, (Fault(file, 1, 1, "the file is empty", "fields as questions/README.md lists them"),))
    return Tree(builder.root, tuple(builder.faults))


class _Open(NamedTuple):
    """A list or mapping that has begun; ``names`` holds the key that waits for its value."""

    node: Node
    names: list[tuple[str, int, int]]


class _Builder:
    """Takes events one by one and grows the tree; stops at the first cap that is passed.

    ``hollow`` says that a value was left out, for which the parsers see different places.
    """

    def __init__(self, file: str) -> None:
        self.root: Node | None = None
        self.faults: list[Fault] = []
        self.last = (1, 1)
        self.hollow = False
        self._file = file
        self._open: list[_Open] = []
        self._count = 0

    def take(self, event: Any) -> bool:
        """Grow by one event; false when reading must stop."""
        mark = event.start_mark
        self.last = (mark.line + 1, mark.column + 1)
        if isinstance(event, ScalarEvent):
            self._refuse_extras(event)
            self.hollow = self.hollow or not event.value
            self._add(Node(*self.last, self._checked(event.value)))
        elif isinstance(event, (MappingStartEvent, SequenceStartEvent)):
            self._refuse_extras(event)
            self._begin(Node(*self.last, {} if isinstance(event, MappingStartEvent) else []))
        elif isinstance(event, AliasEvent):
            self._fault("an alias (*) is used", "the value itself, written out")
            self._add(Node(*self.last, "*"))
        elif isinstance(event, DocumentStartEvent):
            return self._start_document(event)
        elif type(event).__name__ in {"MappingEndEvent", "SequenceEndEvent"}:
            self._open.pop()
        return self._within_caps()

    def _start_document(self, event: DocumentStartEvent) -> bool:
        if event.version or event.tags:
            self._fault("a % directive is used", "none: a pack is plain YAML 1.2")
        if self.root is not None:
            self._fault("a second document begins here", "one document a file")
        return not self.faults

    def _within_caps(self) -> bool:
        if len(self._open) > MAX_DEPTH:
            self._fault("values are nested too deeply", f"at most {MAX_DEPTH} levels")
            return False
        if self._count > MAX_NODES:
            self._fault("the file holds too many values", f"at most {MAX_NODES}")
            return False
        return True

    def _refuse_extras(self, event: NodeEvent) -> None:
        if event.anchor is not None:
            self._fault("an anchor (&) is used", "the value itself; quote a value that begins with &")
        tag = getattr(event, "tag", None)
        if tag is not None:
            self._fault("a tag (!) is used", "the value itself; quote a value that begins with !")

    def _checked(self, value: str) -> str:
        if len(value) > MAX_VALUE:
            self._fault(f"the text is {len(value)} characters long", f"at most {MAX_VALUE}")
        name = forbidden_character(value)
        if name:
            self._fault(f"the text holds {name}", "text that can be seen")
        return value

    def _begin(self, node: Node) -> None:
        if self._waits_for_key():
            self._fault("a list or mapping is used as the name of a field", "a plain name")
            self._open[-1].names.append(("", node.line, node.column))
        else:
            self._add(node)
        self._open.append(_Open(node, []))

    def _add(self, node: Node) -> None:
        self._count += 1
        if not self._open:
            self.root = node
            return
        holder = self._open[-1]
        if isinstance(holder.node.value, list):
            holder.node.value.append(node)
        elif not holder.names:
            holder.names.append((str(node.value), node.line, node.column))
        elif isinstance(holder.node.value, dict):
            self._name(holder.node.value, holder.names.pop(), node)

    def _name(self, fields: dict[str, Key], key: tuple[str, int, int], node: Node) -> None:
        name, line, column = key
        if name in fields:
            first = fields[name]
            self.faults.append(
                Fault(self._file, line, column, f"`{name}` is given twice", f"it once (first in line {first.line})")
            )
        fields[name] = Key(line, column, node)

    def _waits_for_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1].node.value, dict) and not self._open[-1].names

    def _fault(self, wrong: str, expected: str) -> None:
        self.faults.append(Fault(self._file, *self.last, wrong, expected))

"""Joins the schema to the tree: every complaint at once, at its line and column, in words for instructors."""

from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from trainer.content.faults import Fault
from trainer.content.reader import Node, plain
from trainer.content.schema import FORMATS, MAX_MEMBERS, NESTED, Fields, ItemFields

__all__ = ["item_fields", "validated"]

AnyFields = TypeVar("AnyFields", bound=Fields)

_LISTS = frozenset({"list_type", "tuple_type"})
_MAPPINGS = frozenset({"model_type", "model_attributes_type", "dict_type"})
_SHOWN = 60
_OF_A_NAME = "[key]"
"""What pydantic puts behind the name of a field whose name itself is wrong."""


def validated(kind: type[AnyFields], node: Node, file: str, faults: list[Fault]) -> AnyFields | None:
    """The fields that ``node`` holds, or none; whatever is wrong is added to ``faults``."""
    if not isinstance(node.value, dict):
        held = "a list" if isinstance(node.value, list) else f"`{_short(node.value)}`"
        faults.append(Fault(file, node.line, node.column, f"{held} stands where {kind.called} should", "its fields"))
        return None
    try:
        return kind.model_validate(plain(node))
    except ValidationError as error:
        for details in error.errors(include_url=False, include_context=True):
            faults.append(_fault(kind, node, file, details))
        return None


def item_fields(node: Node, file: str, faults: list[Fault]) -> ItemFields | None:
    """The fields of an item, by its format; without a known format only what every item has is looked at."""
    kind = FORMATS.get(node.text("format"))
    if kind is not None:
        return validated(kind, node, file, faults)
    shared = (
        {name: field for name, field in node.value.items() if name in ItemFields.model_fields}
        if isinstance(node.value, dict)
        else node.value
    )
    validated(ItemFields, Node(node.line, node.column, shared), file, faults)
    return None


def _fault(kind: type[Fields], node: Node, file: str, details: ErrorDetails) -> Fault:
    path = details["loc"]
    name = str(path[-1]) if path else ""
    holder = node.at(path[:-1])
    owner = _owner(kind, path)
    if details["type"] == "missing":
        wrong, expected = f"`{name}` is missing", f"it: {owner.called} needs it"
        return Fault(file, holder.line, holder.column, wrong, expected)
    if details["type"] == "extra_forbidden":
        key = holder.key(name)
        line, column = (key.line, key.column) if key is not None else (holder.line, holder.column)
        return Fault(file, line, column, f"`{_short(name)}` is not a field of {owner.called}", _meant(name, owner))
    if name == _OF_A_NAME:
        return _misnamed(node.at(path[:-2]), str(path[-2]), file, _complaint("", details)[1])
    wrong, expected = _complaint(_field_of(path), details)
    there = node.at(path)
    return Fault(file, there.line, there.column, wrong, expected)


def _misnamed(holder: Node, name: str, file: str, expected: str) -> Fault:
    key = holder.key(name)
    line, column = (key.line, key.column) if key is not None else (holder.line, holder.column)
    return Fault(file, line, column, f"`{_short(name)}` can't be a name here", expected)


def _complaint(name: str, details: ErrorDetails) -> tuple[str, str]:
    given, kind = details["input"], details["type"]
    if kind == "string_too_short":
        return f"`{name}` is empty", "text"
    if kind == "too_long":
        return f"`{name}` has {len(given)} members", f"at most {MAX_MEMBERS}"
    if kind == "not_allowed":
        return f"`{name}` is {_shown(given)}", str(details.get("ctx", {}).get("expected", ""))
    if kind in _LISTS:
        return f"`{name}` is {_shown(given)}", "a list"
    if kind in _MAPPINGS:
        held = f"`{name}`" if isinstance(details["loc"][-1], str) else f"a member of `{name}`"
        return f"{held} is {_shown(given)}", "fields in braces or on lines of their own"
    return f"`{name}` is {_shown(given)}", "text (quote it if it holds a colon, a bracket or a brace)"


def _shown(given: Any) -> str:
    if isinstance(given, str):
        return f"`{_short(given)}`" if given else "empty"
    return "a list" if isinstance(given, list) else "a group of fields"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def _field_of(path: tuple[int | str, ...]) -> str:
    names = [step for step in path if isinstance(step, str)]
    return names[-1] if names else ""


def _owner(kind: type[Fields], path: tuple[int | str, ...]) -> type[Fields]:
    for step in reversed(path[:-1]):
        if isinstance(step, str) and step in NESTED:
            return NESTED[step]
    return kind


def _meant(name: str, owner: type[Fields]) -> str:
    known = list(owner.model_fields)
    close = get_close_matches(name.casefold(), known, n=1)
    return f"another name; did you mean `{close[0]}`?" if close else f"one of {', '.join(known)}"

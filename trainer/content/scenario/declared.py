"""What a drill's file names, faulty or not, so that nobody is blamed for citing what only could not be read."""

from typing import NamedTuple

from trainer.content.reader import Node

__all__ = ["MOST_NODES", "MOST_VARIABLES", "Declared", "declared_in"]

MOST_NODES = 60
MOST_VARIABLES = 12


class Declared(NamedTuple):
    """The names of variables, and of nodes with their options (none for a chance node), in the file's order."""

    variables: tuple[str, ...]
    nodes: dict[str, tuple[str, ...]]

    @property
    def too_much(self) -> bool:
        """Whether there is more of it than a drill may have, so that nothing should be worked out over all of it."""
        return len(self.variables) > MOST_VARIABLES or len(self.nodes) > MOST_NODES


def declared_in(root: Node) -> Declared:
    """The names in the file whose root this is."""
    nodes = {}
    for name, place in _members(root, "nodes").items():
        nodes[name] = tuple(option.text("id") for option in place.entries("options"))
    return Declared(tuple(_members(root, "variables")), nodes)


def _members(root: Node, field: str) -> dict[str, Node]:
    key = root.key(field)
    if key is None or not isinstance(key.node.value, dict):
        return {}
    return {name: member.node for name, member in key.node.value.items()}

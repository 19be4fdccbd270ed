"""A reader of Twee 3 at the level of passages and links, with the patterns by which Harlowe finds markup."""

import html
import re
from typing import NamedTuple

# From Harlowe 3: what begins markup in its lexer, beside what a line may begin with.
MARKUP = re.compile(
    r"\[|\]|[{}<>$`~\\@^|=]|_(?=\w)|\(|//|''|\*|(?<!\w)\?(?=\w)|&(?!#\d+;)|\b(?:https?|mailto|javascript|ftp):(?=\S)"
)
LINE_MARKUP = re.compile(r"\s|::|-{3,}|[#*+=|]|(?:0\.)+\s")
_LINK = re.compile(r"\[\[(?!\[)([^\]]*)->([^\]>]+)\]\]")


class Passage(NamedTuple):
    name: str
    content: str

    @property
    def links(self) -> list[tuple[str, str]]:
        """What each link says, as it is shown, and the passage that it leads to."""
        return [(html.unescape(text), to) for text, to in _LINK.findall(self.content)]

    @property
    def shown(self) -> str:
        """The lines without macros, as they are shown."""
        return html.unescape(re.sub(r"^\((?:set|if|else|else-if):.*\\$|^\]\\$", "", self.content, flags=re.M))


def passages(twee: str) -> dict[str, Passage]:
    found = {}
    for part in re.split(r"^::", twee, flags=re.M)[1:]:
        name, _, content = part.partition("\n")
        assert name.strip() not in found
        found[name.strip()] = Passage(name.strip(), content.strip("\n"))
    return found

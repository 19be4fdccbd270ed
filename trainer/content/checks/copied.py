"""What only somebody who has the document can check: whether anything of it was copied."""

from collections.abc import Iterator
from typing import NamedTuple

from trainer.content.draft import Finding
from trainer.content.model import Item, Pack, Section
from trainer.content.words import words

__all__ = ["copied_findings", "longest_copied"]

MOST_WORDS = 8
MOST_WORDS_IN_OPTION = 12

_PARTS = ("options", "reasons", "answers", "steps", "entries")
"""The parts of the bodies of items that have a text to pick, write or place, and a rationale."""

Field = tuple[str | int, ...]


class _Text(NamedTuple):
    field: Field
    text: str
    most: int = MOST_WORDS


def copied_findings(pack: Pack, document: str) -> Iterator[Finding]:
    """A fault for every text of the pack that shares more words in a row with the document than our own words would."""
    runs = _Runs(document)
    for section in pack.sections:
        for text in _section_texts(section):
            yield from _told(runs, section.id, text)
        for statement in section.statements:
            for text in (_Text(("text",), statement.text), _Text(("correction",), statement.correction)):
                yield from _told(runs, statement.id, text)
    for item in pack.items:
        for text in _item_texts(item):
            yield from _told(runs, item.id, text)


def longest_copied(text: str, document: str) -> tuple[str, ...]:
    """The longest run of words that ``text`` shares with the document; empty when they share none."""
    return _Runs(document).longest(text)


class _Runs:
    """The document's words, found again wherever a run of them stands."""

    def __init__(self, document: str) -> None:
        self._words = words(document)
        self._places: dict[str, list[int]] = {}
        for place, word in enumerate(self._words):
            self._places.setdefault(word, []).append(place)

    def longest(self, text: str) -> tuple[str, ...]:
        best: tuple[str, ...] = ()
        ending: dict[int, int] = {}
        for number, word in enumerate(found := words(text)):
            ending = {place: ending.get(place - 1, 0) + 1 for place in self._places.get(word, ())}
            length = max(ending.values(), default=0)
            if length > len(best):
                best = found[number + 1 - length : number + 1]
        return best


def _told(runs: _Runs, subject: str, text: _Text) -> Iterator[Finding]:
    run = runs.longest(text.text)
    if len(run) > text.most:
        wrong = f"{len(run)} words in a row are the document's: “{' '.join(run)}”"
        yield Finding(subject, text.field, wrong, f"our own words: at most {text.most} in a row")


def _section_texts(section: Section) -> Iterator[_Text]:
    for block in section.briefing:
        yield from (_Text(("briefing",), line) for line in block.lines)


def _item_texts(item: Item) -> Iterator[_Text]:
    yield _Text(("stem",), item.stem)
    yield _Text(("feedback",), item.feedback)
    for name in ("claim", "why"):
        yield _Text((name,), getattr(item.body, name, ""))
    for name in _PARTS:
        for place, part in enumerate(getattr(item.body, name, ())):
            shown = "name" if name == "answers" else "text"
            yield _Text((name, place, shown), getattr(part, shown), MOST_WORDS_IN_OPTION)
            yield _Text((name, place, "why"), part.why)

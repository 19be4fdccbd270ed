"""What a class is going to be asked, on paper: questions under their letters, drills' briefings, and room to write.

No key, no reason and no feedback has a place in these values. In English, as everything that is printed.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from trainer.content.characters import printable
from trainer.content.report.markup import Content, Element, element
from trainer.insight.report_page import sealed_page

__all__ = ["HandoutDrill", "HandoutPart", "HandoutQuestion", "handout_page"]

_BOX = "\N{BALLOT BOX}"
_LINES = 3
"""Empty lines to write on below a question; a drill has twice as many at each decision."""
_RULE = "\N{NO-BREAK SPACE}"
_WIDE = "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE} "
_BLANK = "_" * 8
_VOTES = f"First vote: {_BLANK}{_WIDE}After the talk: {_BLANK}"
_SEVERAL = "Choose all that apply."


class HandoutPart(NamedTuple):
    """Options under letters, in the order of the screen; a letter is empty where that order is not known yet.

    ``several`` says that more than one may be right. ``title`` may be empty.
    """

    title: str
    several: bool
    options: tuple[tuple[str, str], ...]


class HandoutQuestion(NamedTuple):
    """A question as the room is asked it; ``stem`` may have paragraphs. ``sure`` asks how sure people are."""

    stem: str
    parts: tuple[HandoutPart, ...]
    sure: bool


class HandoutDrill(NamedTuple):
    """A drill before its first decision: whom the class is and where; ``decisions`` is how many there are at most."""

    title: str
    role: str
    briefing: tuple[tuple[tuple[str, ...], bool], ...]
    decisions: int


def handout_page(title: str, steps: Sequence[HandoutQuestion | HandoutDrill]) -> str:
    """The handout as one HTML file without a script; ``title`` names the class."""
    parts: list[Element] = [element("p", "Handout", class_="part"), element("h1", printable(title))]
    parts.append(element("p", "Decide on your own first. Then talk it over, and decide again.", class_="lead"))
    parts.append(element("p", f"Name: {_BLANK * 4}"))
    for number, step in enumerate(steps, 1):
        parts += _question(number, step) if isinstance(step, HandoutQuestion) else _drill(number, step)
    return sealed_page(f"Handout: {title}", parts)


def _question(number: int, question: HandoutQuestion) -> list[Element]:
    first, *more = question.stem.split("\n\n")
    made: list[Content] = [element("p", element("strong", f"{number}. "), printable(first), class_="ask")]
    made += [element("p", printable(line), class_="ask") for line in more]
    for part in question.parts:
        several = _SEVERAL if part.several and _SEVERAL[:10] not in question.stem else ""
        head = " ".join(words for words in (part.title, several) if words)
        if head:
            made.append(element("p", printable(head), class_="small"))
        made += [_option(letter or _BOX, text) for letter, text in part.options]
    made.append(element("p", f"{_VOTES}{_WIDE}How sure: Guess / Think so / Sure" if question.sure else _VOTES))
    made += _room(_LINES)
    return [_framed(made)]


def _option(mark: str, text: str) -> Element:
    return element("p", element("strong", mark), f"{_WIDE}{printable(text)}")


def _drill(number: int, drill: HandoutDrill) -> list[Element]:
    made = [element("h2", f"{number}. {printable(drill.title)}"), element("p", printable(drill.role), class_="lead")]
    for lines, listed in drill.briefing:
        if listed:
            made.append(element("ul", *(element("li", printable(line)) for line in lines)))
        else:
            made += [element("p", printable(line)) for line in lines]
    for decision in range(1, drill.decisions + 1):
        head = element("p", element("strong", f"Decision {decision}"), f"{_WIDE}{_VOTES}")
        made.append(_framed([head, element("p", "Why, and what came of it:", class_="small"), *_room(2 * _LINES)]))
    return made


def _room(lines: int) -> list[Element]:
    return [element("p", _RULE) for _ in range(lines)]


def _framed(parts: Iterable[Content]) -> Element:
    """A box that is not cut in two by the end of a page."""
    cell = element("td", *parts)
    return element("table", element("tr", cell), class_="frame", width="100%", cellspacing="0", cellpadding="8")

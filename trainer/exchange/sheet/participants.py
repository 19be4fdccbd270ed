"""Part 1: the role, the briefing, and a page for each decision; nothing on it says what follows or what is best."""

from trainer.content.report.markup import Content, Element, element
from trainer.content.scenario.model import ALWAYS, Decision, Drill
from trainer.drills.moves import MOST_REASONS
from trainer.exchange.sheet.parts import blank_lines, bold, bullets, framed, in_pairs, letter, new_page, set_blocks

__all__ = ["PART", "clock_words", "decision_page", "opening_page"]

PART = "Part 1: for participants"
_BOX = "\u2610"


def opening_page(drill: Drill, part: str) -> list[Element]:
    """The first page: who you are, and what you know before anything has happened."""
    how = (
        "Decide as this person, with what this person knows. Write your choice and your reason down before anybody"
        " speaks. Nobody can answer that it depends.",
    )
    return [
        element("p", part, class_="first"),
        element("h1", drill.title),
        element("p", "A decision drill in which every choice costs something.", class_="lead"),
        element("h3", "Who you are"),
        framed(drill.role, kind="quiet"),
        element("h3", "What you know"),
        *set_blocks(drill.briefing),
        element("h3", "How it goes"),
        element("p", *how),
        element("h3", "What do you want to have reached in the end? Write one line."),
        blank_lines(2),
    ]


def decision_page(node: Decision, number: int, part: str) -> list[Element]:
    """One decision: the moment, the question, the options, and room to write."""
    made = new_page(part, f"Decision {number}: {node.title}")
    if node.clock:
        made.append(element("p", f"Time to decide: {clock_words(node.clock)}", class_="soft"))
    made.append(framed(node.brief, kind="quiet"))
    made.append(element("p", node.ask, class_="ask"))
    made.append(_options(node))
    if node.information:
        made.append(element("h3", "You may ask for"))
        made += bullets(f"{one.text}{_price(one.seconds)}" for one in node.information)
    if node.reasons:
        made.append(element("h3", f"What weighs most? Tick at most {MOST_REASONS}"))
        made.append(in_pairs([[f"{_BOX} {reason.text}"] for reason in node.reasons], "pairs", "2"))
    return [*made, element("h3", "Why? One line, before the discussion"), blank_lines(2)]


def clock_words(seconds: int) -> str:
    """A time as it is said: ``3 minutes``, ``2 minutes 30 seconds``."""
    minutes, rest = divmod(seconds, 60)
    parts = [f"{minutes} minute{'s' if minutes != 1 else ''}"] if minutes else []
    parts += [f"{rest} seconds"] if rest else []
    return " ".join(parts)


def _price(seconds: int) -> str:
    return f" (takes {clock_words(seconds)})" if seconds else ""


def _options(node: Decision) -> Element:
    rows = [element("tr", *(element("td", text, class_="small") for text in ("", "What you can do", "First", "After")))]
    for number, option in enumerate(node.options):
        text: list[Content] = [option.text]
        if option.when != ALWAYS:
            text += [" ", element("span", "(only if you are told that it is open to you)", class_="small")]
        rows.append(
            element(
                "tr",
                element("td", bold(letter(number)), class_="letter", width="7%"),
                element("td", *text, width="73%"),
                element("td", _BOX, class_="tick", width="10%"),
                element("td", _BOX, class_="tick", width="10%"),
            )
        )
    return element("table", *rows, class_="options", width="100%", cellspacing="0", cellpadding="5")

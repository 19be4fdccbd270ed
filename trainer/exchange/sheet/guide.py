"""Part 2: what whoever leads the group has to know about each decision, and about what chance decides."""

from collections.abc import Sequence

from trainer.content.model import Section, Statement, Verdict
from trainer.content.report.markup import Content, Element, element
from trainer.content.scenario.model import ALWAYS, Chance, Decision, Drill, Effect, Node, Option, Variant, Way
from trainer.drills.wording import change_words, condition_words, joined, way_words
from trainer.exchange.sheet.parts import bold, bullets, framed, letter, new_page, paragraph, told

__all__ = ["ESTIMATE", "PART", "chance_page", "decision_guide", "statement_texts"]

PART = "Part 2: for the facilitator alone"
ESTIMATE = "the authors' estimate until people have rated the options"


def decision_guide(drill: Drill, node: Decision, number: int, part: str, sections: Sequence[Section]) -> list[Element]:
    """Everything behind one decision's page."""
    best = next(place for place, option in enumerate(node.options) if option.id == node.authors)
    made = new_page(part, f"Decision {number}: {node.title}")
    made += _arrivals(drill, node)
    for place, option in enumerate(node.options):
        made.append(_option(drill, option, letter(place)))
    made.append(element("h3", "What the authors would do"))
    made.append(paragraph(f"{letter(best)}, {node.options[best].done}: {ESTIMATE}."))
    made.append(element("h3", "What it trains"))
    made += bullets(statement_texts(node, sections))
    if node.variants:
        made.append(element("h3", "Spare situations for the same decision"))
        made += [_variant(node, variant) for variant in node.variants]
    return made


def chance_page(drill: Drill, node: Chance, part: str) -> list[Element]:
    """What may fall, and how to let it fall at a table."""
    total = sum(outcome.weight for outcome in node.outcomes)
    made = new_page(part, "Chance decides")
    made += _arrivals(drill, node)
    made.append(paragraph(f"Number {total} slips of paper from 1 to {total} and have somebody draw one."))
    first = 1
    for outcome in node.outcomes:
        last = first + outcome.weight - 1
        slips = f"Slip {first}" if first == last else f"Slips {first} to {last}"
        made.append(framed(element("p", bold(slips)), *_follows(drill, outcome.effect), _onward(drill, outcome.ways)))
        first = last + 1
    return made


def statement_texts(node: Decision, sections: Sequence[Section]) -> list[str]:
    """The section and the statements that a decision trains, in words where the pack is at hand."""
    titles = {section.id: section.title for section in sections}
    texts = {statement.id: _standing(statement) for section in sections for statement in section.statements}
    found = [f"Section: {titles.get(node.section, _short(node.section))}"]
    for name in node.statements:
        said = f": {texts[name]}" if name in texts else ""
        found.append(f"Statement {_short(name)}{said}")
    return found


def _standing(statement: Statement) -> str:
    """A statement as it may be said: one that does not simply hold only with its verdict and its correction."""
    if statement.verdict is Verdict.HOLDS:
        return statement.text
    return f"“{statement.text}” {statement.verdict.value.capitalize()}: {statement.correction}"


def _short(name: str) -> str:
    return name.partition("/")[2] or name


def _arrivals(drill: Drill, node: Node) -> list[Element]:
    """What happens before the page is handed out."""
    if not node.arrive:
        return []
    frames = [framed(_when(drill, effect), *_follows(drill, effect), kind="quiet") for effect in node.arrive]
    return [element("h3", "Before you hand the page out"), *frames, element("h3", "What follows from each option")]


def _when(drill: Drill, effect: Effect) -> Element:
    return paragraph(bold("Always." if effect.when == ALWAYS else f"If {condition_words(effect.when, drill)}:"))


def _follows(drill: Drill, effect: Effect) -> list[Element]:
    return [told("Read aloud", effect.report), told("Values", f"{change_words(effect.changes, drill)}.")]


def _onward(drill: Drill, ways: tuple[Way, ...]) -> Element:
    return told("Goes on", f"{way_words(ways, drill)}.")


def _option(drill: Drill, option: Option, mark: str) -> Element:
    made: list[Content] = [element("p", bold(f"{mark}  {option.done}"))]
    if option.when != ALWAYS:
        made.append(told("Open only if", f"{condition_words(option.when, drill)}. Say so before the vote."))
    made += _follows(drill, option.effect)
    for effect in option.also:
        made += [_when(drill, effect), *_follows(drill, effect)]
    made += [_onward(drill, option.ways), told("What it teaches", option.why)]
    if option.red_line is not None:
        made.append(told("Red line", option.red_line.note))
        sources = f" See {joined(option.red_line.references)}." if option.red_line.references else ""
        made.append(paragraph(f"A run with it comes to {option.red_line.cap} points at most.{sources}"))
    return framed(*made, kind="red" if option.red_line is not None else "frame")


def _variant(node: Decision, variant: Variant) -> Element:
    letters = {option.id: letter(place) for place, option in enumerate(node.options)}
    kind = "A flip: one fact is different, and with it the answer." if variant.flip else "The same, elsewhere."
    made: list[Content] = [element("p", bold(kind)), paragraph(variant.brief)]
    texts, whys = dict(variant.texts), dict(variant.whys)
    made += [told(f"{mark} reads", texts[name]) for name, mark in letters.items() if name in texts]
    if variant.fact:
        made.append(told("Shown afterwards", variant.fact))
    made += [told(f"On {mark}", whys[name]) for name, mark in letters.items() if name in whys]
    made.append(paragraph(f"The authors would take {letters[variant.authors]}: {ESTIMATE}."))
    return framed(*made)

"""The rest of part 2: how to run it, the form, the endings, the review, the sources; and the cards to cut out."""

from collections.abc import Sequence

from trainer.content.model import Reference
from trainer.content.report.markup import Content, Element, element
from trainer.content.scenario.model import ALWAYS, Better, Decision, Drill
from trainer.drills.wording import condition_words, signed
from trainer.exchange.sheet.participants import clock_words
from trainer.exchange.sheet.parts import bold, bullets, framed, grid, in_pairs, new_page, paragraph, told

__all__ = ["card_pages", "ending_page", "form_page", "review_page", "run_page"]

_CLOCK = 120
_TALK = 5
_STEPS = (
    "Print part 1 once for each person, and this part once, for yourself alone. Cut the cards at the end out.",
    "Phones and laptops away. Hand the first page out, read the role aloud, and leave time for the line of intent.",
    "At each decision hand its page out. Everybody reads, ticks a choice and writes a reason, without a word spoken.",
    "Vote by hands and note the numbers. Let the smallest group speak first, then the others. Vote again.",
    "The second vote decides; where it is a tie, whoever would be in command does. One option, now, as that person:"
    " “it depends” is no answer.",
    "Give nothing that the person would not know at that moment. A card is handed over when somebody asks for it, and"
    " takes its seconds from the clock. To every other question the answer is: you do not know.",
    "Read the report of the chosen option aloud, then whatever follows because of earlier choices. Add the changes on"
    " the form. Say no figures, and not what anybody should have done: that is for the review.",
    "After the last decision find the ending, read it aloud, and go on to the review while it is fresh.",
)


def run_page(drill: Drill, decisions: Sequence[Decision], part: str) -> list[Element]:
    """How to run the drill, with times."""
    rows = []
    for number, node in enumerate(decisions, start=1):
        clock = clock_words(node.clock or _CLOCK)
        rows.append((f"{number}. {node.title}", "1 minute", clock, f"{_TALK} minutes", "2 minutes"))
    return [
        *new_page(part, "How to run it"),
        paragraph(
            f"Alone it takes about {drill.minutes} minutes. A group needs some ten minutes for each decision and"
            " twenty for the review, which is where most of it is learnt: do not cut that."
        ),
        element("ol", *(element("li", step) for step in _STEPS)),
        element("h3", "Times"),
        grid(
            ("Decision", "Read", "Decide alone", "Discuss", "Second vote, report"),
            rows,
            ("34%", "13%", "19%", "14%", "20%"),
        ),
        paragraph(
            "Not every group comes to every page, and a page may only follow from some choices: your guide to each"
            " option says which one is next."
        ),
    ]


def form_page(drill: Drill, decisions: Sequence[Decision], part: str) -> list[Element]:
    """The form: starting values, and columns to add the effects by hand."""
    weights = sum(variable.weight for variable in drill.variables)
    heads = ["Value", "Weight", "Start", *(str(number) for number in range(1, len(decisions) + 1)), "End"]
    rows: list[list[Content]] = [
        [
            element("span", bold(variable.name), element("br"), element("span", variable.about, class_="small")),
            f"{variable.weight}{' (less is better)' if variable.better is Better.LESS else ''}",
            str(variable.start),
            *("" for _ in range(len(decisions) + 1)),
        ]
        for variable in drill.variables
    ]
    less = " (100 less the value, where less is better)" if _any_less(drill) else ""
    votes = [[f"{number}. {node.title}", "", "", "", ""] for number, node in enumerate(decisions, start=1)]
    return [
        *new_page(part, "Form"),
        paragraph("Write what each decision moves into its column, with its sign, and add up at the end."),
        grid(heads, rows, ("34%", "11%", "9%", *(f"{46 // (len(decisions) + 1)}%" for _ in heads[3:]))),
        paragraph(
            f"Points: multiply each value at the end by its weight{less}, add them up, divide by {weights}, and add the"
            " ending's bonus. After a red line the points are its limit at most. They are said of this scenario's own"
            " model, and of nothing else. Values may pass 100 or fall below 0: go on adding."
        ),
        element("h3", "Votes"),
        grid(
            ("Decision", "First vote", "After", "Taken", "Reason that turned it"),
            votes,
            ("30%", "14%", "14%", "9%", "33%"),
        ),
    ]


def _any_less(drill: Drill) -> bool:
    return any(variable.better is Better.LESS for variable in drill.variables)


def ending_page(drill: Drill, part: str) -> list[Element]:
    """The endings in the order in which they are tried."""
    made = new_page(part, "Endings")
    made.append(paragraph("Go from the top: the first one whose condition holds is yours. Read it aloud."))
    for number, ending in enumerate(drill.endings, start=1):
        when = "None of those above." if ending.when == ALWAYS else f"If {condition_words(ending.when, drill)}."
        bonus = f"Bonus {signed(ending.bonus)}" if ending.bonus else "No bonus"
        heading = element("p", bold(f"{number}. {ending.title}"), f" ({bonus})")
        made.append(framed(heading, paragraph(when), told("Read aloud", ending.text)))
    return made


def review_page(drill: Drill, references: Sequence[Reference], part: str) -> list[Element]:
    """The questions of the review, and where to read on."""
    steps = (
        "Begin with the line of intent that everybody wrote on the first page: was it reached, and at whose cost?",
        "Go through the decisions in order. For each: what did you choose, what did you expect, what came of it?",
        "Let those speak who voted otherwise. A minority's reason is worth more here than the majority's tick.",
        "Only now tell what the authors would do and what each option teaches. It is an estimate: disagree with it.",
        "End with one line from everybody: next time I will …",
    )
    made = [*new_page(part, "After-action review"), *bullets(steps)]
    if drill.debrief:
        made += [element("h3", "Questions"), *bullets(drill.debrief)]
    cited = _cited(drill)
    known = {reference.key: reference for reference in references}
    sources = [_source(known[key]) if key in known else key for key in cited]
    return [*made, element("h3", "Sources"), *bullets(sources)] if sources else made


def _cited(drill: Drill) -> list[str]:
    red_lines = (
        key
        for node in drill.nodes
        if isinstance(node, Decision)
        for option in node.options
        if option.red_line is not None
        for key in option.red_line.references
    )
    return list(dict.fromkeys((*drill.references, *red_lines)))


def _source(reference: Reference) -> str:
    parts = (reference.body, reference.title, reference.number, reference.edition, reference.year)
    told_as = ", ".join(part for part in parts if part)
    newer = f" (superseded by {reference.superseded_by})" if reference.superseded_by else ""
    return f"{reference.key}: {told_as}{newer}"


def card_pages(decisions: Sequence[Decision], part: str) -> list[Element]:
    """Cards with what can be asked for, two in a row, to be handed over when somebody asks; nothing without any."""
    cards: list[list[Content]] = [
        [
            element("p", f"Decision {number}: {node.title}", class_="small"),
            element("p", bold(one.text)),
            element("p", one.answer),
            element("p", f"Takes {clock_words(one.seconds)}" if one.seconds else "Takes no time", class_="small"),
        ]
        for number, node in enumerate(decisions, start=1)
        for one in node.information
    ]
    if not cards:
        return []
    told_to = "Cut along the lines. Each answers one question, and is handed over only when somebody asks it."
    return [*new_page(part, "Cards to cut out"), paragraph(told_to), in_pairs(cards, "card", "12")]

"""The whole file: part 1 for participants, part 2 for whoever leads them, cards last."""

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256

from trainer.content.model import Reference, Section
from trainer.content.report.markup import Element, element, written
from trainer.content.scenario.model import Chance, Decision, Drill
from trainer.content.scenario.routes import in_order_of_play
from trainer.exchange.sheet import closing, guide, participants
from trainer.exchange.sheet.style import STYLE

__all__ = ["MARK", "OPENING", "sheet_of"]

OPENING = "<!doctype html>\n"
MARK = "A drill of Common Ground"
"""How every sheet begins."""
_CARDS = "Appendix: cards, kept by the facilitator"


def sheet_of(drill: Drill, references: Sequence[Reference], sections: Sequence[Section] = ()) -> str:
    """The printable sheet of a drill: one HTML file without a script, which fetches nothing.

    ``references`` are those of its pack; with the pack's ``sections``, what a decision trains is told in words. The
    same drill gives the same text. Raises ValueError for a drill that goes in a circle: reading refuses it.
    """
    nodes = [drill.node(name) for name in in_order_of_play(drill)]
    decisions = [node for node in nodes if isinstance(node, Decision)]
    one, two, three = (f"{drill.title}  ·  {part}" for part in (participants.PART, guide.PART, _CARDS))
    parts = participants.opening_page(drill, one)
    for number, node in enumerate(decisions, start=1):
        parts += participants.decision_page(node, number, one)
    parts += closing.run_page(drill, decisions, two)
    for place in nodes:
        if isinstance(place, Chance):
            parts += guide.chance_page(drill, place, two)
        else:
            parts += guide.decision_guide(drill, place, decisions.index(place) + 1, two, sections)
    parts += closing.form_page(drill, decisions, two)
    parts += closing.ending_page(drill, two)
    parts += closing.review_page(drill, references, two)
    parts += closing.card_pages(decisions, three)
    return OPENING + written(element("html", _head(drill.title), element("body", *parts), lang="en")) + "\n"


def _head(title: str) -> Element:
    # Only this very sheet is obeyed, and nothing is fetched, run, framed or sent, whatever text a drill brings.
    seal = b64encode(sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{seal}'; base-uri 'none'; form-action 'none'"
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="generator", content=MARK),
        element("title", title),
        element("style", STYLE),
    )

"""What a printed review is set with: labelled paragraphs, frames, tables, and figures in words."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from trainer.content.model import Reference
from trainer.content.report.markup import Content, Element, element
from trainer.drills.estimate import Estimate
from trainer.drills.wording import signed
from trainer.insight.after_action import Moved

__all__ = [
    "bullets",
    "cited",
    "clock",
    "estimate_words",
    "framed",
    "grid",
    "moved_words",
    "points",
    "red_line",
    "signed_points",
    "told",
    "way",
]


def told(label: str, words: str) -> Element:
    """A paragraph that opens with a strong label."""
    return element("p", element("strong", f"{label}: "), words)


def bullets(items: Iterable[str]) -> list[Element]:
    """A list, or nothing where there is nothing to list."""
    made = [element("li", item) for item in items]
    return [element("ul", *made)] if made else []


def framed(parts: Sequence[Content], kind: str = "frame") -> Element:
    """A box round about its content; ``kind`` is ``frame`` or ``red``."""
    cell = element("td", *parts)
    return element("table", element("tr", cell), class_=kind, width="100%", cellspacing="0", cellpadding="8")


def red_line(label: str, note: str, references: Sequence[Reference]) -> Element:
    """Why something is a red line, and where that can be read."""
    return framed([told(label, note), *cited(references)], "red")


def cited(references: Sequence[Reference]) -> list[Element]:
    """References, each as it is printed."""
    made = []
    for one in references:
        words = ". ".join(part.rstrip(".") for part in (one.title, one.body, one.number, one.year) if part)
        newer = f". Superseded by {one.superseded_by}" if one.superseded_by else ""
        made.append(element("p", f"{words}{newer}", class_="small"))
    return made


def grid(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Element:
    """A ruled table."""
    top = element("thead", element("tr", *(element("th", text) for text in head)))
    body = element("tbody", *(element("tr", *(element("td", cell) for cell in row)) for row in rows))
    return element("table", top, body, class_="grid", width="100%", cellspacing="0", cellpadding="5")


def moved_words(moved: Sequence[Moved]) -> Element:
    """What moved, in a quiet line."""
    return element("p", ", ".join(f"{one.name} {signed(one.by)}" for one in moved), class_="small")


def way(up: bool) -> str:
    """The direction of a movement."""
    return "up" if up else "down"


def points(value: Fraction) -> str:
    """A figure with one digit after the point."""
    return f"{float(value):.1f}"


def estimate_words(estimate: Estimate) -> str:
    """A figure; one that was sampled says that it is about so much."""
    return points(estimate.value) if estimate.exact else f"about {points(estimate.value)}"


def signed_points(value: Fraction) -> str:
    """A figure with its sign."""
    return f"{'+' if value >= 0 else '−'}{points(abs(value))}"


def clock(seconds: int) -> str:
    """Minutes and seconds."""
    return f"{seconds // 60}:{seconds % 60:02}"

"""Chapters on what choices give away: ways of picking without knowing, places of keys, lengths."""

from trainer.content.checks.strategies import Score
from trainer.content.report.charts import axis, bar, interval, key, scale_top
from trainer.content.report.choices import Positions
from trainer.content.report.figures import Figures
from trainer.content.report.markup import Content, Element, element
from trainer.content.report.results import counted, percent
from trainer.content.report.tables import Column, listing, table

__all__ = ["lengths_chapter", "picking_chapter", "places_chapter"]


def picking_chapter(found: Figures, name: str) -> list[Content]:
    """Every way of picking against chance, the one nearest to its gate first."""
    if not found.scores:
        return []
    ordered = sorted(found.scores, key=lambda score: (-_beyond(score), score.strategy))
    top = scale_top(*(max(score.high, score.chance + score.margin) for score in ordered))
    columns = (
        Column("Picking …", "t"),
        Column("Items", "n"),
        Column("Right", "n"),
        Column("95% interval", "n"),
        Column("Chance", "n"),
        Column("Gate", "n"),
        Column(axis(top), "g"),
        Column("Result", "k"),
    )
    told = (
        "Somebody who knows nothing may go by the look of the options. Each way of doing so should get no more right"
        " than chance. Above the gate: its whole interval is, beyond doubt; open: only the share found is, which so"
        " few items may do by chance."
    )
    legend = element(
        "p",
        *(key("dot"), "share right, with its interval", key("chance"), "chance"),
        *(key("gate"), "gate: how far above chance is borne"),
        class_="legend",
    )
    rows = [_score(score, top) for score in ordered]
    return [
        element("p", told, class_="soft"),
        legend,
        *listing(name, "Ways of picking, nearest to the gate first", columns, rows),
    ]


def places_chapter(found: Figures, name: str) -> list[Content]:
    """Where keys stand in the file, for each number of options."""
    told = (
        "Learners see options shuffled. Whoever reads the file, or prints it, should still find no favourite place."
        " The upright mark is an even spread."
    )
    parts: list[Content] = [element("p", told, class_="soft")] if found.positions else []
    for spread in found.positions:
        parts += _spread(spread, f"{name}-{len(spread.counts)}")
    return parts


def lengths_chapter(found: Figures, name: str) -> list[Content]:
    """How often the key shows by its length."""
    measured = found.lengths
    if measured is None:
        return []
    columns = (Column("The key is", "k"), Column("Share of items", "n"), Column("Chance", "n"), Column("", "g"))
    rows = [
        (told, percent(share), percent(measured.chance), bar(share, measured.chance))
        for told, share in (
            ("the one longest option", measured.longest),
            ("the one shortest option", measured.shortest),
        )
    ]
    told = (
        "A key that is carefully worded grows longer than the rest; 0.95 to 1.05 times is even. Over"
        f" {counted(measured.items, 'single-choice item')} the 95% interval of the middle is"
        f" {measured.ratio_low:.2f} to {measured.ratio_high:.2f}. The upright mark is chance."
    )
    return [element("p", told, class_="soft"), table(name, "Keys that show by their length", columns, rows, small=True)]


def _beyond(score: Score) -> float:
    return score.low - score.chance - score.margin


def _score(score: Score, top: float) -> list[Content]:
    gate = score.chance + score.margin
    return [
        score.strategy,
        f"{score.items:,}",
        percent(score.right),
        f"{percent(score.low)} – {percent(score.high)}",
        percent(score.chance),
        percent(gate),
        interval(score.low, score.right, score.high, score.chance, gate, top),
        _told(score),
    ]


def _told(score: Score) -> Content:
    if score.beats_chance:
        return element("span", "Above the gate", class_="badge bad")
    return "Open" if score.right > score.chance + score.margin else "Below"


def _spread(spread: Positions, name: str) -> list[Element]:
    columns = (Column("Place", "k"), Column("Keys", "n"), Column("Share", "n"), Column("", "g"))
    even = 1 / len(spread.counts)
    shares = [count / spread.items for count in spread.counts]
    rows = [
        (str(place + 1), f"{spread.counts[place]:,}", percent(share), bar(share, even))
        for place, share in enumerate(shares)
    ]
    parts = [table(name, f"Items with {len(spread.counts)} options", columns, rows, small=True)]
    if spread.chance is not None:
        told = f"Chance alone spreads keys as unevenly as this in {percent(spread.chance)} of banks (chi-square)."
        parts.append(element("p", told, class_="legend"))
    return parts

"""A drill's chapter of the report: its graph, and beside it in tables every figure that the graph shows."""

from trainer.content.faults import only_faults
from trainer.content.report.chapter import Chapter
from trainer.content.report.chapters_record import fault_tables
from trainer.content.report.markup import Content, Element, element
from trainer.content.report.results import Sound, counted
from trainer.drills.drawing.picture import Subject, picture
from trainer.drills.drawing.placing import placed
from trainer.drills.drawing.shapes import HEATS
from trainer.drills.drawing.tables import decision_tables, endings_table, figures, lines_table
from trainer.drills.drawing.traffic import traffic
from trainer.drills.lint import Linted
from trainer.drills.lint.balance import authors_place
from trainer.drills.lint.bench import Bench, place_of
from trainer.drills.lint.endings import mean_points

__all__ = ["drill_chapter"]


def drill_chapter(title: str, linted: Linted, name: str) -> Chapter:
    """The chapter of a drill, or of what keeps it from being read or solved; ``name`` is what the page calls it."""
    bench = linted.bench
    grave = only_faults(linted.faults)
    warnings = tuple(fault for fault in linted.faults if fault not in grave)
    sound = Sound.BAD if grave else Sound.LOOK if warnings else Sound.GOOD
    found = f"{counted(len(grave), 'fault')}, {counted(len(warnings), 'warning')}"
    listed = fault_tables(grave, warnings, f"{name}-found")
    if bench is None:
        return Chapter(name, title, sound, f"It could not be read, or not be solved: {found}.", tuple(listed))
    place, random = authors_place(bench), place_of(bench, bench.random.points)
    words = f"The authors' line comes to {place:.0%} of the way from worst to best, play at random to {random:.0%}"
    return Chapter(name, title, sound, f"{words}; {found}.", (*_parts(bench, name), *listed))


def _parts(bench: Bench, name: str) -> list[Content]:
    order = bench.solved.graph.machine.order
    found = traffic(bench.solved, bench.random)
    subject = Subject(bench.drill, order, found, mean_points(bench))
    drawn = picture(subject, placed(bench.drill, order, found), f"{name}-graph")
    soft = (
        "Everything here is said of this scenario's own model. Of the options that are offered, play at random takes"
        " each as often as any other. What a choice costs is what it gives away against the best one where it is"
        " taken, in points, on average over random play."
    )
    return [
        element("p", soft, class_="soft"),
        figures(bench),
        _legend(),
        element("div", drawn, class_="wide", role="group", aria_label="The graph", tabindex="0"),
        *decision_tables(subject, f"{name}-decision"),
        *lines_table(bench, f"{name}-lines"),
        *endings_table(subject, f"{name}-endings"),
    ]


def _legend() -> Element:
    signs = [(_key("heat0 pill"), f"under {HEATS[-1][0]:.0%}")]
    signs += [(_key(f"heat{step} pill"), f"{least:.0%} or more") for least, step in reversed(HEATS)]
    signs += [
        (_key("pill redline"), "crosses a red line"),
        (_key("node"), "decision"),
        (_lozenge(), "chance"),
        (_ending_key(), "ending, with its share and its mean points."),
    ]
    parts: list[Content] = ["Share of all random play: "]
    for sign, told in signs:
        parts += [element("span", sign, told, class_="signs"), " "]
    parts.append("The wider a way, the more play goes along it.")
    return element("p", *parts, class_="legend")


def _sign(shape: Element) -> Element:
    return element("svg", shape, width="24", height="16", viewBox="0 0 24 16", aria_hidden="true", class_="key graph")


def _key(kind: str) -> Element:
    return _sign(element("rect", x="2", y="2", width="20", height="12", rx="3", class_=kind))


def _lozenge() -> Element:
    return _sign(element("polygon", points="5,2 19,2 23,8 19,14 5,14 1,8", class_="node"))


def _ending_key() -> Element:
    return _sign(element("rect", x="2", y="2", width="20", height="12", rx="6", class_="node"))

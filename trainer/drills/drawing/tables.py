"""What the picture of a drill shows, in tables: options with their effects by variable, the best lines, the endings."""

from collections.abc import Sequence

from trainer.content.report.markup import Content, Element, element
from trainer.content.report.tables import Column, Row, table
from trainer.content.scenario.model import ALWAYS, Chance, Change, Decision, Drill, Effect, Node
from trainer.drills.drawing.picture import Subject
from trainer.drills.drawing.shapes import share_words
from trainer.drills.drawing.traffic import Branch
from trainer.drills.forward import flow
from trainer.drills.lines import best_lines
from trainer.drills.lint.balance import authors_rate
from trainer.drills.lint.bench import Bench
from trainer.drills.wording import condition_words, signed, way_words

__all__ = ["decision_tables", "endings_table", "figures", "lines_table"]

_NEVER = Branch(0.0, 0.0, None)


def figures(bench: Bench) -> Element:
    """What the drill can come to, in points."""
    solved = bench.solved
    authors = flow(solved, authors_rate(bench)).points
    told = (
        ("best that can be reached", float(solved.best.value)),
        ("with the best decisions", float(solved.opening.value)),
        ("the authors' line", authors),
        ("play at random", bench.random.points),
        ("worst that can be reached", float(solved.worst.value)),
    )
    tiles = [element("div", element("dt", what), element("dd", f"{points:.1f}")) for what, points in told]
    tiles.append(element("div", element("dt", "ways through"), element("dd", f"{solved.paths:,}")))
    return element("dl", *tiles, class_="tiles")


def decision_tables(subject: Subject, name: str) -> list[Element]:
    """For every node in order of play, its options or outcomes with what each moves."""
    return [_node_table(subject, number, f"{name}-{number}") for number in range(len(subject.order))]


def _node_table(subject: Subject, number: int, name: str) -> Element:
    node = subject.drill.node(subject.order[number])
    share = subject.traffic.nodes[number]
    title = node.title if isinstance(node, Decision) else "Chance"
    caption = f"{number + 1}. {title} ({share_words(share)} of runs come here)"
    head = ("Option", "Cost") if isinstance(node, Decision) else ("What falls", "Of falls")
    columns = (
        Column(head[0], "t"),
        Column("Random play", "n"),
        Column(head[1], "n"),
        *(Column(variable.name, "n") for variable in subject.drill.variables),
        Column("Goes on", "t"),
    )
    rows = [*_arrivals(subject.drill, node), *_branches(subject, number, node)]
    return table(name, caption, columns, rows)


def _branches(subject: Subject, number: int, node: Node) -> list[Row]:
    rows: list[Row] = []
    drill = subject.drill
    branches = [subject.traffic.branches.get((number, place), _NEVER) for place in range(_count(node))]
    if isinstance(node, Chance):
        for outcome, branch in zip(node.outcomes, branches, strict=True):
            row = [outcome.effect.report, share_words(branch.share), f"{branch.here:.0%}"]
            rows.append([*row, *_moved(drill, outcome.effect.changes), way_words(outcome.ways, drill)])
        return rows
    for option, branch in zip(node.options, branches, strict=True):
        cost = "never offered" if branch.cost is None else f"{branch.cost:.1f}"
        marks = []
        if option.id == node.authors:
            marks.append(element("span", "authors", class_="badge good"))
        if option.red_line is not None:
            marks.append(element("span", f"red line: {option.red_line.cap} at most", class_="badge bad"))
        if option.when != ALWAYS:
            marks.append(element("span", f"only if {condition_words(option.when, drill)}", class_="legend"))
        label = element("span", option.done, *(part for mark in marks for part in (" ", mark)))
        moved = _moved(drill, option.effect.changes)
        rows.append([label, share_words(branch.share), cost, *moved, way_words(option.ways, drill)])
        rows += [_because(drill, effect) for effect in option.also]
    return rows


def _count(node: Node) -> int:
    return len(node.options) if isinstance(node, Decision) else len(node.outcomes)


def _arrivals(drill: Drill, node: Node) -> list[Row]:
    return [_because(drill, effect, "on the way in, ") for effect in node.arrive]


def _because(drill: Drill, effect: Effect, told: str = "and ") -> Row:
    when = "always" if effect.when == ALWAYS else f"if {condition_words(effect.when, drill)}"
    return [element("span", f"{told}{when}", class_="legend"), "", "", *_moved(drill, effect.changes), ""]


def _moved(drill: Drill, changes: Sequence[Change]) -> list[Content]:
    by = {change.variable: change.by for change in changes}
    return [signed(by[variable.id]) if by.get(variable.id) else "" for variable in drill.variables]


def lines_table(bench: Bench, name: str) -> list[Element]:
    """The five best sequences of picks, for a person to judge whether they should be."""
    drill = bench.drill
    titles = {ending.id: ending.title for ending in drill.endings}
    done = {
        (node.id, option.id): option.done
        for node in drill.nodes
        if isinstance(node, Decision)
        for option in node.options
    }
    columns = (Column("Points", "n"), Column("What is done", "t"), Column("Ending", "t"), Column("", "k"))
    rows: list[Row] = [
        [
            f"{float(line.deserved):.1f}",
            element("ol", *(element("li", done[pick]) for pick in line.picks), class_="steps"),
            " or ".join(titles[ending] for ending in line.endings),
            element("span", "crosses a red line", class_="badge bad") if line.crossed else "",
        ]
        for line in best_lines(bench.solved)
    ]
    return [table(name, "The five best lines, to be read and judged", columns, rows)]


def endings_table(subject: Subject, name: str) -> list[Element]:
    """Every ending in the order in which they are tried."""
    columns = (
        Column("Ending", "t"),
        Column("Reached if (the first that holds)", "t"),
        Column("Random play", "n"),
        Column("Mean points", "n"),
        Column("Bonus", "n"),
    )
    rows: list[Row] = []
    for number, ending in enumerate(subject.drill.endings):
        points = subject.points.get(ending.id)
        when = "nothing above holds" if ending.when == ALWAYS else condition_words(ending.when, subject.drill)
        mean = "never" if points is None else f"{points:.1f}"
        bonus = signed(ending.bonus) if ending.bonus else "0"
        rows.append([ending.title, when, share_words(subject.ending_share(number)), mean, bonus])
    return [table(name, "Endings", columns, rows)]

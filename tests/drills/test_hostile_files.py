"""Files that nobody would write in good faith, or that a slip of the editor leaves: faults, and in no time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drills.test_reading import FILE, WELL, read
from trainer.content.faults import Severity
from trainer.content.scenario.reading import read_drill
from trainer.drills.solving import solve


def test_many_diamonds_are_read_in_no_time():
    """A search for circles that forgets where it has been would take 2 to the 29th steps here."""
    option = "{id: %s, text: t, done: d, effects: {trust: +1}, report: r, why: w, goto: %s}"
    nodes = []
    for number in range(58):
        ways = [min(number + step, 58) for step in (1, 2)]
        options = ", ".join(
            option % (f"o{way}{place}", f"n{way}" if way < 58 else "end") for place, way in enumerate(ways)
        )
        nodes.append(
            f"  n{number}: {{title: t, section: s, statements: [s.01], objective: o, brief: b, ask: a,"
            f" options: [{options}], authors: o{ways[0]}0}}\n"
        )
    text = (
        "drill: well\ntitle: t\nsection: s\nminutes: 1\nrole: r\nbriefing: b\nvariables: {trust: {name: n, start: 5}}\n"
        f"start: n0\nnodes:\n{''.join(nodes)}endings: [{{id: e, title: t, text: t}}]\n"
    )
    drill = read(text).drill
    assert drill is not None
    assert solve(drill).graph.states == 58


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- a list\n",
        "drill: well\n",
        "drill: [well]\nnodes: []\nvariables: x\nendings: {a: b}\n",
        "nodes: {first: {options: [1, [2], {id: {}}]}}\n",
        "nodes: {first: [], second: text, third: {outcomes: x}}\nvariables: {a: []}\nendings: [x, [y]]\n",
        "nodes: &a {first: *a}\n",
        "drill: well\ndrill: well\n",
        "nodes:\n" + "  a:\n" * 3,
        "[" * 5000,
    ],
)
def test_whatever_stands_there_becomes_faults(text):
    found = read(text)
    assert found.drill is None
    assert found.faults


@given(st.binary(max_size=200))
def test_any_bytes_become_faults(content):
    assert read_drill(content, FILE, "small").faults


@given(st.data())
def test_a_drill_with_lines_lost_or_doubled_never_raises(data):
    lines = WELL.splitlines()
    first = data.draw(st.integers(0, len(lines) - 1))
    last = data.draw(st.integers(first, min(first + 4, len(lines) - 1)))
    middle = lines[first : last + 1] * data.draw(st.sampled_from([0, 2]))
    found = read("\n".join([*lines[:first], *middle, *lines[last + 1 :]]))
    assert (found.drill is None) == any(fault.severity is Severity.FAULT for fault in found.faults)


HEAD = (
    "drill: well\ntitle: t\nsection: s\nminutes: 1\nrole: r\nbriefing: b\nstart: n0\n"
    "endings: [{id: e, title: t, text: t}]\n"
)
ONE_NODE = (
    "nodes:\n  n0:\n    {title: t, section: s, statements: [s.01], objective: o, brief: b, ask: a, authors: a,\n"
    "    options:\n"
    "      [{id: a, text: t, done: d, effects: {EFFECTS}, report: r, why: w, when: {every: '>=1'}, goto: end}]}\n"
)


def test_far_too_many_variables_are_one_fault():
    variables = ",\n ".join(f"v{number}: {{name: n, start: 5}}" for number in range(2500))
    found = read(f"{HEAD}variables: {{{variables}}}\n{ONE_NODE.replace('EFFECTS', 'v0: 1')}")
    assert [fault.wrong for fault in found.faults] == ["the drill has 2500 variables"]


def test_far_too_many_unknown_names_are_told_without_guessing_at_each():
    variables = ",\n ".join(f"v{number}: {{name: n, start: 5}}" for number in range(2500))
    effects = ",\n ".join(f"x{number}: 1" for number in range(2500))
    found = read(f"{HEAD}variables: {{{variables}}}\n{ONE_NODE.replace('EFFECTS', effects)}")
    assert len(found.faults) == 2500


def test_far_too_many_nodes_are_one_fault():
    nodes = "".join(
        f"  n{number}: {{title: t, section: s, statements: [s.01], objective: o, brief: b, ask: a, authors: a, "
        f"options: [{{id: a, text: t, done: d, effects: {{}}, report: r, why: w, goto: n{number + 1}}}]}}\n"
        for number in range(600)
    )
    nodes += "  n600: {outcomes: [{weight: 1, effects: {}, report: r, goto: end}]}\n"
    found = read(f"{HEAD}variables: {{v: {{name: n, start: 5}}}}\nnodes:\n{nodes}")
    assert [fault.wrong for fault in found.faults] == ["the drill has 601 nodes"]


def test_far_too_many_endings_or_comparisons_are_one_fault():
    endings = HEAD.replace("[{id: e", "[" + "{id: e, title: t, text: t},\n " * 3000 + "{id: e")
    text = f"{endings}variables: {{v: {{name: n, start: 5}}}}\n{ONE_NODE.replace('EFFECTS', 'v: 1')}"
    assert [fault.wrong for fault in read(text).faults] == ["`endings` has 3001 members"]
    spans = text.replace(endings, HEAD).replace("'>=1'", "[" + "'>=1',\n " * 3000 + "'>=1']")
    assert [fault.wrong for fault in read(spans).faults] == ["this is no comparison"]

import time
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.content.support import TEA
from trainer.content.characters import MAX_VALUE
from trainer.content.folder import MAX_BYTES
from trainer.content.reader import MAX_DEPTH, MAX_NODES, Tree, _Builder, _grown, plain, read_tree

VALID = (TEA / "sections" / "leaves.yaml").read_bytes()


def said(content: str | bytes) -> list[str]:
    raw = content.encode() if isinstance(content, str) else content
    return [str(fault) for fault in read_tree(raw, "f").faults]


def test_every_scalar_is_text() -> None:
    tree = read_tree(b"a: true\nb: 12\nc: 1999-01-02\nd: null\ne: no\nf: 0x10\ng:", "f")
    assert tree.root is not None
    assert plain(tree.root) == {
        "a": "true", "b": "12", "c": "1999-01-02", "d": "null", "e": "no", "f": "0x10", "g": "",
    }  # fmt: skip


def test_keys_and_values_know_their_places() -> None:
    tree = read_tree(b"a: 1\nlist:\n  - {x: y}\n", "f")
    assert tree.root is not None
    key = tree.root.at(("list", 0)).key("x")
    assert key is not None
    assert (key.line, key.column, key.node.line, key.node.column) == (3, 6, 3, 9)


def test_a_path_that_leads_nowhere_ends_at_the_last_node_that_exists() -> None:
    root = read_tree(b"a:\n  b: c\n", "f").root
    assert root is not None
    assert root.at(("a", "z", 3)).line == 2


def test_a_byte_order_mark_and_windows_line_ends_are_read_as_if_they_were_not_there() -> None:
    tree = read_tree(b"\xef\xbb\xbfa: |\r\n  b\r\n  c\r\n", "f")
    assert tree.root is not None
    assert plain(tree.root) == {"a": "b\nc\n"}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", "f:1:1: the file is empty"),
        ("# nothing\n", "f:1:1: the file is empty"),
        ("a: 1\nb: 2\na: 3", "f:3:1: `a` is given twice, expected it once (first in line 1)"),
        ("a: &x b", "f:1:4: an anchor (&) is used"),
        ("a: *x", "f:1:4: an alias (*) is used"),
        ("a: !!python/object/apply:os.system [x]", "f:1:4: a tag (!) is used"),
        ("a: b\n---\nc: d", "f:2:1: a second document begins here"),
        ("%YAML 1.1\n---\na: b", "f:2:1: a % directive is used"),
        ("? [a]\n: b", "f:1:3: a list or mapping is used as the name of a field"),
        ("a: b: c", "f:1:5: a colon and a space stand inside a plain value"),
        ("\ta: b", "f:1:1: a tab begins this text"),
        ('a: "b', "f:1:6: a quoted text never ends"),
        ("a: @b", "f:1:4: a value begins with a sign that YAML keeps for itself"),
        ("a: [b, c", "f:1:9: a list or mapping in brackets is broken here"),
        ("a: x\x00y", "f:1:5: the text holds a control character (U+0000)"),
        ("a: x\x85y", "f:1:5: the text holds a control character (U+0085)"),
        ("a: x\u202ey", "f:1:5: the text holds a mark that turns the direction of writing (U+202E)"),
        ('a: "x\\u2066y"', "f:1:4: the text holds a mark that turns the direction of writing (U+2066)"),
        ('a: "\\0"', "f:1:4: the text holds a control character (U+0000)"),
        ('a: "\\UFFFFFFFF"', "f:1:1: what follows is not YAML"),
        ('a: "\\U00110000"', "f:1:1: what follows is not YAML"),
        (b"a: 1\nb: \xff", "f:2:4: the file is not UTF-8 text"),
        ("a: b".encode("utf-16"), "f:1:1: the file is not UTF-8 text"),
    ],
)
def test_what_a_pack_may_not_hold_is_a_fault_at_its_place(content: str | bytes, expected: str) -> None:
    assert any(fault.startswith(expected) for fault in said(content)), said(content)


def test_a_file_over_the_size_cap_is_a_fault() -> None:
    assert said(b"a" * (MAX_BYTES + 1)) == [f"f:1:1: the file is too long, expected at most {MAX_BYTES} bytes"]


def test_a_line_over_the_length_cap_is_a_fault_at_its_line() -> None:
    assert said("a: b\nc: " + "x" * MAX_VALUE)[0].startswith("f:2:1: the line is too long")


def test_a_line_is_too_long_from_one_character_over_the_cap_on() -> None:
    assert said("c: " + "x" * (MAX_VALUE - 3)) == []
    assert said("c: " + "x" * (MAX_VALUE - 2))[0].startswith("f:1:1: the line is too long")


def test_a_text_folded_beyond_the_length_cap_is_a_fault() -> None:
    folded = "a: >\n" + "".join(f"  {'x' * 99}\n" for _ in range(MAX_VALUE // 99))
    assert said(folded)[0].startswith("f:1:4: the text is ")


def test_nesting_beyond_the_depth_cap_is_a_fault() -> None:
    assert said("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1))[0].startswith(f"f:1:{MAX_DEPTH + 1}: values are nested")


def test_more_values_than_the_cap_are_a_fault() -> None:
    assert any("too many values" in fault for fault in said("- a\n" * (MAX_NODES + 1)))


@pytest.mark.parametrize(
    "bomb",
    [
        "[" * 400_000,
        "{" * 400_000,
        "[\n" * 400_000,
        "? " * 9_000,
        "- " * 9_000,
        "!" * 19_000,
        "a: |\n" + " \n" * 100_000,
    ],
    ids=["brackets", "braces", "lines", "keys", "dashes", "tags", "blanks"],
)
def test_a_layout_bomb_ends_soon(bomb: str) -> None:
    began = time.process_time()
    read_tree(bomb.encode(), "f")
    assert time.process_time() - began < 10


@given(st.binary(max_size=300))
@example(b"\xfe\xff")
@example(b"a: |9\n x")
def test_no_bytes_make_the_reader_raise(content: bytes) -> None:
    assert isinstance(read_tree(content, "f"), Tree)


@given(st.text(alphabet="ab:-[]{}&*!|>%@`\"'#?,~\\ \n\t0Ux<=.", max_size=60))
def test_no_yaml_signs_make_the_reader_raise(content: str) -> None:
    assert isinstance(read_tree(content.encode(), "f"), Tree)


@given(
    st.integers(0, 1500),
    st.integers(0, 12),
    st.sampled_from([b"", b"\x00", b": ", b"\t", b"&a ", b"*a", b"[", b'"', b"\n", b"\\U", b"%", b"---\n"]),
)
def test_no_mutation_of_valid_yaml_makes_the_reader_raise(start: int, length: int, put: bytes) -> None:
    assert isinstance(read_tree(VALID[:start] + put + VALID[start + length : 1500], "f"), Tree)


_PARTS = [": ", "- ", "\n", "\n  ", "a", "'", '"', "|", ">-", "|+", " #c", "[", "]", "{", "}", ", ", ",", "? ", ":"]
_PARTS += ["---\n", "\\n", "\u00e9", "\u00a0", "\U0001f600", "  ", '"b"', "'c'", "x: y", "1", "~"]


@given(st.lists(st.sampled_from(_PARTS), max_size=14).map("".join))
@example('["a":1]')
@example("[ 'a' :1]")
@example('["a"\n :1]')
@example("a: |\n\n  b")
@example("a: |# c\n  b")
@example("a:\tb")
@example("a: b\n...\n")
@example("a: ''")
def test_a_file_reads_the_same_where_only_the_parser_in_python_is_there(content: str) -> None:
    assert read_tree(content.encode(), "f") == _grown(_Builder("f"), content, "f", pure=True)


def test_a_fault_free_file_keeps_hostile_markup_as_the_characters_it_is() -> None:
    markup = "<img src=//host/x><script>alert(1)</script> **b** $x$ {{7*7}} &amp;"
    tree = read_tree(f"a: '{markup}'".encode(), "f")
    assert tree.root is not None
    assert plain(tree.root) == {"a": markup}


def test_the_shipped_sections_of_the_test_pack_have_no_fault() -> None:
    for path in sorted(Path(TEA).rglob("*.yaml")):
        assert read_tree(path.read_bytes(), path.name).faults == ()

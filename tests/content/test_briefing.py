from hypothesis import given
from hypothesis import strategies as st

from trainer.content.briefing import RawBlock, blocks_of


def test_a_blank_line_parts_paragraphs_and_lines_within_one_are_joined() -> None:
    assert blocks_of("One\ntwo.\n\n\nThree.") == (
        RawBlock(("One two.",), False, ()),
        RawBlock(("Three.",), False, ()),
    )


def test_lines_that_begin_with_a_dash_are_a_list_and_may_go_on_in_the_next_line() -> None:
    assert blocks_of("- one\n  and more\n- two") == (RawBlock(("one and more", "two"), True, ()),)


def test_a_list_right_below_a_paragraph_is_a_block_of_its_own() -> None:
    assert blocks_of("These are:\n- one\n- two") == (
        RawBlock(("These are:",), False, ()),
        RawBlock(("one", "two"), True, ()),
    )


def test_ids_in_braces_at_the_end_are_taken_out_of_the_text() -> None:
    assert blocks_of("It is said. {role.02, role.r1}") == (RawBlock(("It is said.",), False, ("role.02", "role.r1")),)
    assert blocks_of("- one {a.01}\n- two {a.02} {a.03}") == (RawBlock(("one", "two"), True, ("a.01", "a.02", "a.03")),)


def test_ids_on_a_line_of_their_own_belong_to_the_block_above() -> None:
    assert blocks_of("It is said.\n{a.01}") == (RawBlock(("It is said.",), False, ("a.01",)),)


def test_braces_within_a_sentence_are_text() -> None:
    assert blocks_of("A set {a, b} is one.")[0].lines == ("A set {a, b} is one.",)


@given(st.text(alphabet="ab.-{} \n", max_size=80))
def test_no_line_of_a_block_is_empty(text: str) -> None:
    assert all(line == line.strip() for block in blocks_of(text) for line in block.lines)

"""A learner's own copy of a document: one text has one hash, and every line of it is found again in a paragraph."""

import hashlib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from trainer.base.errors import TroubleOutside
from trainer.content.document import MAX_BYTES, MAX_LINES, headed, own_document, paragraphs

_line = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n\x00\ufeff"), max_size=12)
_lines = st.lists(_line, min_size=1, max_size=12)
LIST = ("Four things:", "", "  1. one", "", "  2. two", "", "The end.")


@given(_lines, st.sampled_from(["\n", "\r\n", "\r"]), st.booleans(), st.integers(0, 3))
def test_line_ends_and_a_byte_order_mark_do_not_change_what_a_text_hashes_to(
    lines: list[str], end: str, marked: bool, ends: int
) -> None:
    plain = own_document("\n".join(lines).encode())
    other = ("\ufeff" * marked + end.join(lines) + end * ends).encode()
    assert own_document(other) == plain


@given(st.text(st.sampled_from("a\ufeff\r\n ")))
@example("\ufeff\ufeffTea")
def test_what_is_kept_of_a_document_is_the_same_document(text: str) -> None:
    own = own_document(text.encode())
    assert own_document(own.text.encode()) == own


def test_of_a_file_that_is_written_plainly_the_hash_is_that_of_its_bytes() -> None:
    content = "Tea – and time.\n\nMore.".encode()
    assert own_document(content).sha256 == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize(
    "other", ["Tea and time", "tea and time.", "Tea and time. ", "Tea  and time.", "\nTea and time."]
)
def test_any_other_difference_makes_another_document(other: str) -> None:
    assert own_document(other.encode()).sha256 != own_document(b"Tea and time.").sha256


def test_lines_are_counted_from_the_first_and_blank_ones_count() -> None:
    assert own_document(b"one\r\n\r\nthree\n").lines == ("one", "", "three")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"x" * (MAX_BYTES + 1), "This file is too large: a document may have up to 1 MB of text."),
        (b"a\n" * MAX_LINES + b"a", "This file is too long: a document may have up to 20000 lines."),
        (b"\xff\xfea\x00", "This file is not plain text in UTF-8."),
        (b"PK\x03\x04\x00", "This file is not plain text in UTF-8."),
        ("caf\xe9".encode("latin-1"), "This file is not plain text in UTF-8."),
    ],
)
def test_what_is_too_large_or_no_text_is_refused_in_plain_sentences(content: bytes, told: str) -> None:
    with pytest.raises(TroubleOutside) as trouble:
        own_document(content)
    assert trouble.value.what == told
    assert trouble.value.safe
    assert trouble.value.remedy


def test_what_is_just_small_enough_is_taken() -> None:
    assert len(own_document(b"x" * MAX_BYTES).text) == MAX_BYTES
    assert len(own_document(b"a\n" * MAX_LINES).lines) == MAX_LINES


def test_a_list_belongs_to_the_paragraph_that_leads_into_it() -> None:
    found = paragraphs(LIST, {1, 7})
    assert [(one.line, one.blocks) for one in found] == [
        (1, ("Four things:", "  1. one", "  2. two")),
        (7, ("The end.",)),
    ]


@pytest.mark.parametrize("entry", ["- one", "* one", "  • one", "  – one", "12) one", " 3. one"])
def test_a_list_is_known_by_its_bullets_or_numbers(entry: str) -> None:
    assert len(paragraphs(("Things:", "", entry), {1})) == 1


@pytest.mark.parametrize("line", ["See also: coffee", "1900 was a good year.", "-5 degrees", "A heading"])
def test_what_is_no_list_stands_by_itself(line: str) -> None:
    assert [one.line for one in paragraphs(("Things:", "", line), {1})] == [1, 3]


def test_an_entry_that_the_pack_knows_as_a_paragraph_is_one() -> None:
    assert [one.line for one in paragraphs(LIST, {1, 3})] == [1, 3, 7]


def test_a_list_behind_what_the_pack_does_not_know_stands_by_itself() -> None:
    assert [one.line for one in paragraphs(LIST, {7})] == [1, 3, 5, 7]


def test_a_paragraph_of_several_lines_stays_together_and_ends_where_the_next_begins() -> None:
    found = paragraphs(("one", "goes on", "two", "", "three"), {1, 3})
    assert [one.blocks for one in found] == [("one\ngoes on",), ("two",), ("three",)]


@given(_lines, st.sets(st.integers(1, 12)))
def test_every_line_with_text_stands_in_exactly_one_paragraph_and_each_known_one_begins_its_own(
    lines: list[str], begins: set[int]
) -> None:
    found = paragraphs(lines, begins)
    told = [line for one in found for block in one.blocks for line in block.split("\n")]
    assert told == [line for line in lines if line.strip()]
    there = {number for number in begins if number <= len(lines) and lines[number - 1].strip()}
    assert there <= {one.line for one in found}


def test_a_short_line_alone_before_a_section_is_its_heading() -> None:
    found = paragraphs(("Title", "", "Leaves", "One shrub.", "", "Brewing", "", "Hot."), {4, 8})
    assert headed(found, {4, 8}) == {3, 6}


@pytest.mark.parametrize(
    "before", ["It ends as sentences do.", "These include:", "- an entry", "word " * 20, "two\nlines"]
)
def test_other_lines_before_a_section_are_no_headings(before: str) -> None:
    lines = (*before.split("\n"), "", "One shrub.")
    assert headed(paragraphs(lines, {len(lines)}), {len(lines)}) == frozenset()

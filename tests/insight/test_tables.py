"""Tables as CSV and for the clipboard: read back by the csv module, and nothing in them is a formula."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.insight.tables import NOTHING, Cell, Table, csv_of, number, safe_text, tabbed, words

TEXTS = st.text(max_size=30)
CELLS = st.one_of(
    st.builds(words, TEXTS),
    st.builds(number, st.floats(allow_nan=False, allow_infinity=False, width=32), TEXTS),
    st.just(NOTHING),
)
TABLES = st.integers(1, 4).flatmap(
    lambda wide: st.builds(
        Table,
        st.tuples(*[TEXTS] * wide),
        st.lists(st.tuples(*[CELLS] * wide), max_size=5).map(tuple),
    )
)


def read_back(table: Table) -> list[list[str]]:
    return list(csv.reader(io.StringIO(csv_of(table), newline="")))


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1", "\uff0b1", "\uff0d1", "\uff20a"]
)
def test_a_text_that_a_spreadsheet_would_reckon_gets_an_apostrophe(text):
    assert safe_text(text) == "'" + text


@pytest.mark.parametrize("text", ["", "a=b", "Sure", "100% of it", "'=1"])
def test_any_other_text_stays_as_it_is(text):
    assert safe_text(text) == text


def test_numbers_stay_numbers_also_below_zero():
    table = Table(("a", "b", "c"), ((Cell("82%", 0.82), Cell("−3", -3.0), Cell("1,240", 1240.0)),))
    assert read_back(table)[1] == ["0.82", "-3", "1240"]


def test_what_cannot_be_computed_is_an_empty_cell_and_not_zero():
    assert read_back(Table(("a", "b"), ((NOTHING, Cell("0", 0.0)),)))[1] == ["", "0"]


def test_heads_are_made_safe_too():
    assert read_back(Table(("=cmd", "b"), ()))[0] == ["'=cmd", "b"]


def test_commas_quotes_and_line_breaks_come_back_whole():
    row = ('a,"b"', "one\ntwo")
    assert read_back(Table(("x", "y"), (tuple(map(words, row)),)))[1] == list(row)


@given(TABLES)
def test_every_table_reads_back_with_its_shape_and_no_formula(table):
    rows = read_back(table)
    assert [len(row) for row in rows if row] == [len(table.heads)] * len([row for row in rows if row])
    for row, cells in zip(rows[1:], table.rows, strict=False):
        for text, cell in zip(row, cells, strict=False):
            assert cell.value is not None or text[:1] not in tuple("=+-@\t\r\n") or not text


@given(TABLES)
def test_pasted_rows_have_as_many_cells_as_heads(table):
    lines = tabbed(table).split("\n")
    assert len(lines) == len(table.rows) + 1
    assert all(line.count("\t") == len(table.heads) - 1 for line in lines)


@given(TABLES)
def test_every_table_can_be_encoded(table):
    csv_of(table).encode()
    tabbed(table).encode()

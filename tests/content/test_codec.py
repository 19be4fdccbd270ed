import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.content.support import items_of, references, sections, statements
from trainer.content.codec import item_from, json_of, reference_from, section_from, statement_from
from trainer.content.model import Format, Item, Reference, Section, Statement


@pytest.mark.parametrize("form", list(Format))
def test_an_item_that_is_written_reads_back_the_same(form: Format) -> None:
    @settings(max_examples=40)
    @given(items_of(form))
    def check(item: Item) -> None:
        back = item_from(json_of(item))
        assert back == item
        assert type(back.body) is type(item.body)
        assert hash(back) == hash(item)

    check()


@given(sections)
def test_a_section_that_is_written_reads_back_the_same(section: Section) -> None:
    assert section_from(json_of(section)) == section


@given(statements)
def test_a_statement_that_is_written_reads_back_the_same(statement: Statement) -> None:
    assert statement_from(json_of(statement)) == statement


@given(references)
def test_a_reference_that_is_written_reads_back_the_same(reference: Reference) -> None:
    assert reference_from(json_of(reference)) == reference


@given(items_of(Format.CLAIM_VERDICT))
def test_enumerations_come_back_as_enumerations(item: Item) -> None:
    back = item_from(json_of(item))
    assert [type(value) for value in back[4:8]] == [type(value) for value in item[4:8]]


@given(st.text(max_size=40))
def test_the_text_is_compact_json(text: str) -> None:
    written = json_of(Reference("K", text, "", "", "", "", "", True))
    assert json.loads(written)[1] == text
    assert json.dumps(json.loads(written), ensure_ascii=False, separators=(",", ":")) == written

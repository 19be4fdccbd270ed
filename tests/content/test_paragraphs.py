"""What a pack says of its document: read strictly, compiled, and found again behind sections and items."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.content.support import TEA, change, told
from tests.fakes.documents import TEA_TEXT, tea_with_document
from trainer.base.ids import ItemId, SectionId
from trainer.content.cache import LAYOUT_VERSION
from trainer.content.document import own_document
from trainer.content.model import Document
from trainer.content.opening import library_of, open_library
from trainer.content.pack import examine_pack, read_pack
from trainer.content.spots import Spot, spot_of_item, spot_of_section

LEAVES, BREWING = "sections/leaves.yaml", "sections/brewing.yaml"
HASH = own_document(TEA_TEXT.encode()).sha256


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return tea_with_document(tmp_path)[0]


def faults(pack: Path) -> list[str]:
    return [str(fault) for fault in read_pack(pack).faults]


def test_a_pack_that_names_its_document_is_sound(pack: Path) -> None:
    read = read_pack(pack).pack
    assert read is not None
    assert read.document == Document(HASH, "On Tea")
    assert [section.paragraphs for section in read.sections] == [(6, 8, 17), (21, 23)]


def test_a_hash_in_capitals_is_the_same_hash(pack: Path) -> None:
    change(pack, "pack.yaml", HASH, HASH.upper())
    read = read_pack(pack).pack
    assert read is not None
    assert read.document == Document(HASH, "On Tea")


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("pack.yaml", HASH, HASH[1:], "expected 64 hexadecimal digits"),
        (
            "pack.yaml",
            f"{{sha256: {HASH}, name: On Tea}}",
            "On Tea",
            "`document` is `On Tea`, expected fields in braces",
        ),
        ("pack.yaml", ", name: On Tea", "", "`name` is missing, expected it: the document needs it"),
        ("pack.yaml", "name: On Tea", "name: On Tea, text: All of it", "`text` is not a field of the document"),
        (LEAVES, "[6, 8, 17]", "[6, 8, x]", "`paragraphs` is `x`, expected a whole number"),
        (LEAVES, "[6, 8, 17]", "6", "`paragraphs` is `6`, expected a list"),
        (LEAVES, "[6, 8, 17]", "[6, 17, 8]", "line 8 does not come after line 17, expected lines in ascending order"),
        (LEAVES, "[6, 8, 17]", "[6, 17, 8, 9]", "line 9 does not come after line 17"),
        (LEAVES, "[6, 8, 17]", "[6, 6, 17]", "line 6 does not come after line 6"),
        (LEAVES, "[6, 8, 17]", "[0, 8, 17]", "lines are counted from 1, expected 1 or more"),
        (LEAVES, "[6, 8, 17]", "[6, 8]", "paragraph 3 has no line, expected one for each cited paragraph"),
        (LEAVES, "paragraphs: [6, 8, 17]\n", "", "the pack names its document, and this section gives no lines"),
        (BREWING, "[21, 23]", "[8, 23]", "a paragraph of `leaves` begins in line 8 already"),
    ],
)
def test_what_cannot_be_right_is_a_fault(pack: Path, name: str, old: str, new: str, expected: str) -> None:
    change(pack, name, old, new)
    assert any(expected in fault for fault in faults(pack)), faults(pack)
    assert read_pack(pack).pack is None


def test_a_fault_stands_at_the_line_and_column_of_what_is_wrong(pack: Path) -> None:
    change(pack, LEAVES, "[6, 8, 17]", "[6, 17, 8]")
    assert faults(pack)[0].startswith("tea/sections/leaves.yaml:1:21: ")


def test_lines_without_a_document_are_a_fault(pack: Path) -> None:
    change(pack, "pack.yaml", f"document: {{sha256: {HASH}, name: On Tea}}\n", "")
    assert told(read_pack(pack).faults) == ["lines are given, but pack.yaml names no document"] * 2


def test_a_section_that_cites_no_paragraph_needs_no_lines(pack: Path) -> None:
    text = (pack / BREWING).read_text("utf-8").replace("paragraphs: [21, 23]\n", "")
    text = text.replace("id: brewing.01", "id: brewing.r1").replace("id: brewing.02", "id: brewing.r2")
    text = text.replace("brewing.01]", "brewing.r1]").replace("brewing.02]", "brewing.r2]")
    text = text.replace("[brewing.01,", "[brewing.r1,").replace("paragraph: 1", "paragraph: 0")
    text = text.replace("paragraph: 2", "paragraph: 0").replace(
        "verdict: holds\n", "verdict: holds\n    references: [KETTLE-1]\n"
    )
    (pack / BREWING).write_text(text, "utf-8")
    assert told(read_pack(pack).faults) == []


def test_the_document_shows_whether_hash_and_lines_are_right(pack: Path) -> None:
    assert [fault for fault in examine_pack(pack, TEA_TEXT).faults if "line" in fault.wrong] == []
    change(pack, "pack.yaml", HASH, "0" * 64)
    change(pack, LEAVES, "[6, 8, 17]", "[7, 8, 17]")
    change(pack, BREWING, "[21, 23]", "[21, 99]")
    found = [str(fault) for fault in examine_pack(pack, TEA_TEXT).faults]
    assert any(f"this is not the hash of the document's text, expected {HASH}" in fault for fault in found)
    assert any("leaves.yaml:1:14: line 7 of the document is blank" in fault for fault in found)
    assert any("the document has no line 99, expected at most 23" in fault for fault in found)


def test_the_first_line_past_the_end_of_the_document_is_a_fault(pack: Path) -> None:
    change(pack, BREWING, "[21, 23]", "[21, 24]")
    assert "the document has no line 24" in told(examine_pack(pack, TEA_TEXT).faults)


def test_the_library_knows_the_document_also_from_the_compiled_file(pack: Path, tmp_path: Path) -> None:
    for _ in range(2):
        library = open_library([pack], tmp_path / "cache")
        assert library.documents() == {"tea": Document(HASH, "On Tea")}
        assert library.document("coffee") is None
        assert library.section(SectionId("tea/leaves")).paragraphs == (6, 8, 17)
        library.close()


def test_a_pack_without_a_document_has_none(tmp_path: Path) -> None:
    library = open_library([TEA], tmp_path)
    assert library.documents() == {}
    assert spot_of_section(library, SectionId("tea/leaves")) is None
    assert spot_of_item(library, library.item(ItemId("tea/leaves-sc-01"))) is None
    library.close()


def test_a_file_compiled_before_documents_were_known_is_compiled_anew(pack: Path, tmp_path: Path) -> None:
    open_library([pack], tmp_path / "cache").close()
    compiled = next((tmp_path / "cache").glob("content-*.sqlite"))
    with closing(sqlite3.connect(compiled)) as connection:
        connection.executescript(f"DROP TABLE document; PRAGMA user_version = {LAYOUT_VERSION - 1};")
    library = open_library([pack], tmp_path / "cache")
    assert library.documents() == {"tea": Document(HASH, "On Tea")}
    library.close()


def test_a_section_is_found_where_it_begins_and_an_item_where_its_first_statement_stands(pack: Path) -> None:
    read = read_pack(pack).pack
    assert read is not None
    library, leaves = library_of([read]), SectionId("tea/leaves")
    assert spot_of_section(library, leaves) == Spot("tea", HASH, leaves, 1, 6)
    assert spot_of_item(library, library.item(ItemId("tea/leaves-or-01"))) == Spot("tea", HASH, leaves, 2, 8)


def test_a_statement_of_the_last_paragraph_is_found(pack: Path) -> None:
    read = read_pack(pack).pack
    assert read is not None
    library, leaves = library_of([read]), SectionId("tea/leaves")
    last = next(statement for statement in library.section(leaves).statements if statement.paragraph == 3)
    item = library.item(ItemId("tea/leaves-or-01"))
    assert spot_of_item(library, item._replace(statements=(last.id,))) == Spot("tea", HASH, leaves, 3, 17)


def test_an_item_that_rests_on_references_alone_stands_nowhere_in_the_document(pack: Path) -> None:
    read = read_pack(pack).pack
    assert read is not None
    library = library_of([read])
    item = library.item(ItemId("tea/leaves-mr-01"))
    assert spot_of_item(library, item._replace(statements=item.statements[::-1])) == spot_of_item(library, item)
    assert spot_of_item(library, item._replace(statements=item.statements[1:])) is None

import time
from pathlib import Path

import pytest

from tests.content.support import TEA, change, line_of, tea_in, told
from trainer.content.faults import Severity
from trainer.content.model import Format, MultipleResponse, Use, Verdict
from trainer.content.pack import check_pack, read_pack

LEAVES, BREWING = "sections/leaves.yaml", "sections/brewing.yaml"


def faults_of(pack: Path) -> list[str]:
    return [str(fault) for fault in read_pack(pack).faults]


def test_a_sound_pack_has_no_fault_and_no_warning() -> None:
    assert check_pack(TEA) == ()


def test_ids_are_kept_with_the_name_of_their_pack() -> None:
    pack = read_pack(TEA).pack
    assert pack is not None
    item = pack.items[0]
    assert (item.id, item.section, item.statements) == ("tea/leaves-sc-01", "tea/leaves", ("tea/leaves.02",))
    assert pack.sections[1].parent == "tea/leaves"
    assert pack.sections[0].briefing[3].contested == ("tea/leaves.04",)
    assert pack.sections[0].statements[3].verdict is Verdict.CONDITIONAL


def test_every_format_is_read_in_the_packs_order() -> None:
    pack = read_pack(TEA).pack
    assert pack is not None
    assert {item.format for item in pack.items} == set(Format)
    assert [item.section for item in pack.items] == ["tea/leaves"] * 4 + ["tea/brewing"] * 4
    assert [item.use for item in pack.items].count(Use.CHECK) == 1
    body = pack.items[1].body
    assert isinstance(body, MultipleResponse)
    assert [option.key for option in body.options] == [True, False, True, False]


def test_optional_fields_of_a_reference_may_be_left_out() -> None:
    pack = read_pack(TEA).pack
    assert pack is not None
    assert (pack.references[1].number, pack.references[1].confirmed) == ("", False)


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        (
            LEAVES,
            "    level: understand",
            "    levle: understand",
            "`levle` is not a field of an item, expected another name; did you mean `level`?",
        ),
        (LEAVES, "    level: understand", "    levle: understand", "`level` is missing, expected it: an item needs it"),
        (
            LEAVES,
            "level: understand",
            "level: know",
            "`level` is `know`, expected one of recall, understand, apply, evaluate",
        ),
        (
            LEAVES,
            "format: single-choice",
            "format: quiz",
            "`format` is `quiz`, expected one of single-choice, multiple-response",
        ),
        (
            LEAVES,
            "verdict: holds only if\n    correction",
            "verdict: maybe\n    correction",
            "`verdict` is `maybe`, expected one of holds, holds only if, does not hold",
        ),
        (LEAVES, "key: true", "key: yes", "`key` is `yes`, expected true or false"),
        (
            LEAVES,
            'text: "Roll it and',
            'txt: "Roll it and',
            "`txt` is not a field of an option, expected another name; did you mean `text`?",
        ),
        (LEAVES, "paragraph: 1", "paragraph: one", "`paragraph` is `one`, expected a whole number"),
        (LEAVES, "statements: [leaves.02]", "statements: leaves.02", "`statements` is `leaves.02`, expected a list"),
        (
            LEAVES,
            "    stem: Put the making",
            "    stem: [a]\n    feed: Put the making",
            "`stem` is a list, expected text",
        ),
        (
            LEAVES,
            "    feedback: Each step makes the next one possible.",
            "    feedback: ''",
            "`feedback` is empty, expected text",
        ),
        (
            LEAVES,
            "- {id: b, text: Rolling",
            "- rolling\n      - {id: b, text: Rolling",
            "a member of `steps` is `rolling`, expected fields in braces",
        ),
        (
            LEAVES,
            "id: leaves-or-01",
            "id: Leaves OR",
            "`id` is `Leaves OR`, expected small letters, digits and hyphens",
        ),
        (
            LEAVES,
            "id: leaves-or-01",
            "id: brewing-or-01",
            "`brewing-or-01` does not begin with its section, expected `leaves-",
        ),
        (
            LEAVES,
            "id: leaves.02",
            "id: brewing.09",
            "`brewing.09` does not begin with its section, expected `leaves.<number>`",
        ),
        (LEAVES, "section: leaves", "section: leafs", "the section is called `leafs`, expected `leaves`, as its file"),
        (
            BREWING,
            "id: brewing-lr-01",
            "id: brewing-ty-01",
            "`brewing-ty-01` is already used in tea/sections/brewing.yaml:",
        ),
        (BREWING, "id: brewing.02", "id: leaves.02", "`leaves.02` is already used in tea/sections/leaves.yaml:"),
        (BREWING, "parent: leaves", "parent: leafs", "`leafs` is no section of this pack"),
        (BREWING, "parent: leaves", "parent: brewing", "the section stands under itself"),
        (BREWING, "required: 3", "required: three", "`required` is `three`, expected a whole number"),
        ("pack.yaml", "pack: tea", "pack: coffee", "the pack is called `coffee`, expected `tea`, as its folder"),
        (
            "pack.yaml",
            "language: en",
            "language: English",
            "`language` is `English`, expected a language tag such as en or pt-BR",
        ),
        (
            "pack.yaml",
            "[leaves, brewing]",
            "[leaves, brewing, milk]",
            "tea/sections/milk.yaml:1:1: the file is missing",
        ),
        ("pack.yaml", "[leaves, brewing]", "[leaves, brewing, brewing]", "`brewing` is listed twice"),
        ("pack.yaml", "[leaves, brewing]", "[leaves, ../tea]", "`sections` is `../tea`, expected small letters"),
        ("references.yaml", "key: OLD", "key: KETTLE-1", "`KETTLE-1` is already used in tea/references.yaml:2"),
        (
            "references.yaml",
            "status: unconfirmed",
            "status: rumour",
            "`status` is `rumour`, expected one of confirmed, unconfirmed",
        ),
    ],
)
def test_a_broken_field_is_told_in_plain_words(tea: Path, name: str, old: str, new: str, expected: str) -> None:
    change(tea, name, old, new)
    assert any(expected in fault for fault in faults_of(tea)), faults_of(tea)


def test_a_fault_stands_at_the_line_and_column_of_its_field(tea: Path) -> None:
    change(tea, LEAVES, "level: recall", "level: know")
    fault = read_pack(tea).faults[0]
    assert (fault.line, fault.column) == (line_of(tea, LEAVES, "level: know"), 12)


def test_a_faulty_pack_is_not_handed_out(tea: Path) -> None:
    change(tea, LEAVES, "level: recall", "level: know")
    assert read_pack(tea).pack is None


def test_every_fault_of_every_file_is_told_at_once(tea: Path) -> None:
    change(tea, LEAVES, "level: understand", "levle: understand")
    change(tea, LEAVES, "paragraph: 1", "paragraph: one")
    change(tea, BREWING, "level: apply", "level: know")
    change(tea, "references.yaml", "status: unconfirmed", "status: rumour")
    assert len(faults_of(tea)) == 5


def test_an_item_of_unknown_format_is_still_read_for_what_every_item_has(tea: Path) -> None:
    change(tea, LEAVES, "format: single-choice", "format: quiz")
    change(tea, LEAVES, "level: understand", "level: know")
    assert [fault.wrong for fault in read_pack(tea).faults] == ["`format` is `quiz`", "`level` is `know`"]


def test_who_cites_what_is_itself_faulty_is_not_blamed(tea: Path) -> None:
    change(tea, LEAVES, "paragraph: 2", "paragraph: two")
    change(tea, "references.yaml", "status: confirmed", "status: sure")
    assert [fault.wrong for fault in read_pack(tea).faults] == ["`status` is `sure`", "`paragraph` is `two`"]


def test_a_section_that_cannot_be_read_does_not_blame_those_who_cite_it(tea: Path) -> None:
    change(tea, LEAVES, "section: leaves", "section: [leaves")
    change(tea, BREWING, "statements: [brewing.02]", "statements: [brewing.02, leaves.01]")
    assert len(faults_of(tea)) == 1


def test_a_file_that_no_list_names_is_a_fault(tea: Path) -> None:
    (tea / "sections" / "milk.yaml").write_text("section: milk\n")
    assert any("milk.yaml:1:1: the section is not listed in pack.yaml" in fault for fault in faults_of(tea))


def test_an_authored_file_where_none_belongs_is_a_fault(tea: Path) -> None:
    (tea / "role.yml").write_text("a: b\n")
    assert any("tea/role.yml:1:1: no file of a pack is called so" in fault for fault in faults_of(tea))


def test_a_link_that_leads_out_of_the_pack_is_refused(tea: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    (tea / LEAVES).rename(outside)
    (tea / LEAVES).symlink_to(outside)
    assert any("leaves.yaml:1:1: the file is a link that leads out of the pack" in fault for fault in faults_of(tea))


def test_a_folder_without_a_pack_is_told_so(tmp_path: Path) -> None:
    assert faults_of(tmp_path / "nothing") == [
        "nothing/pack.yaml:1:1: the file is missing, expected it in the pack's folder"
    ]


def test_a_pack_file_that_holds_a_list_is_a_fault(tea: Path) -> None:
    (tea / "pack.yaml").write_text("- a\n")
    assert faults_of(tea) == ["tea/pack.yaml:1:1: a list stands where pack.yaml should, expected its fields"]


def test_a_pack_without_references_is_read(tea: Path) -> None:
    (tea / "references.yaml").unlink()
    assert "`KETTLE-1` is not in references.yaml" in told(read_pack(tea).faults)


def test_a_section_with_statements_and_no_items_is_sound(tea: Path) -> None:
    text = (tea / BREWING).read_text()
    (tea / BREWING).write_text(text[: text.index("items:")])
    (tea / "ids.lock").unlink()
    assert told(read_pack(tea).faults) == []


def test_hostile_text_passes_through_unchanged(tea: Path) -> None:
    markup = "<img src=//host/x.png onerror=alert(1)><b>A</b> [x](file:///x) %s {0}"
    change(tea, LEAVES, "feedback: Each step makes the next one possible.", f"feedback: '{markup}'")
    pack = read_pack(tea).pack
    assert pack is not None
    assert pack.items[2].feedback == markup


def test_a_long_hostile_value_is_shortened_in_the_message(tea: Path) -> None:
    change(tea, LEAVES, "level: recall", f"level: {'<b>' * 500}")
    assert max(map(len, faults_of(tea))) < 250


def test_the_file_of_a_fault_names_no_folder_above_the_pack(tmp_path: Path) -> None:
    pack = tea_in(tmp_path)
    change(pack, LEAVES, "level: recall", "level: know")
    assert read_pack(pack).faults[0].file == "tea/sections/leaves.yaml"


def test_a_superseded_reference_is_a_warning_that_keeps_the_pack(tea: Path) -> None:
    change(tea, LEAVES, "references: [KETTLE-1, HEARSAY]", "references: [KETTLE-1, OLD]")
    reading = read_pack(tea)
    assert told(reading.faults, Severity.WARNING) == ["`OLD` is superseded"]
    assert reading.pack is not None


def test_faults_of_sections_are_told_even_when_the_first_file_has_one(tea: Path) -> None:
    change(tea, "pack.yaml", "title: Making tea\n", "")
    change(tea, LEAVES, "level: recall", "level: know")
    assert told(read_pack(tea).faults) == ["`title` is missing", "`level` is `know`"]


def test_a_pack_without_sections_is_a_fault(tea: Path) -> None:
    change(tea, "pack.yaml", "[leaves, brewing]", "[]")
    assert "the pack lists no section" in told(read_pack(tea).faults)


def test_a_list_with_more_members_than_the_cap_is_a_fault(tea: Path) -> None:
    change(tea, BREWING, "accepted: [teapot]", f"accepted: [{', '.join(f't{number}' for number in range(51))}]")
    assert told(read_pack(tea).faults) == ["`accepted` has 51 members"]


@pytest.mark.parametrize(
    "bomb",
    [
        "a" + " " * 19_000 + "x?",
        "{" * 19_000 + "x?",
        "which " * 3_000 + "is it?",
        "a. " * 6_000 + "?",
        "____ " * 3_900 + "?",
    ],
)
def test_no_text_within_the_caps_keeps_the_checks_long(tea: Path, bomb: str) -> None:
    change(tea, LEAVES, "stem: Put the making of black tea in its order.", f"stem: '{bomb}'")
    change(tea, LEAVES, "Tea is made from", f"{bomb}\n  Tea is made from")
    change(tea, LEAVES, "text: Rolling", f"text: '{bomb}'")
    began = time.process_time()
    assert check_pack(tea)
    assert time.process_time() - began < 3

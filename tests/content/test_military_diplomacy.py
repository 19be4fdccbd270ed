"""The first pack keeps what it promises: sections, statements, verdicts, formats and coverage."""

from collections import Counter
from functools import cache
from pathlib import Path

from trainer.content.checks.coverage import PRODUCED
from trainer.content.model import Basis, Format, Item, Level, Pack, Use, Verdict
from trainer.content.pack import check_pack, read_pack

FOLDER = Path(__file__).parents[2] / "questions" / "military-diplomacy"


@cache
def pack() -> Pack:
    reading = read_pack(FOLDER)
    assert reading.pack is not None, reading.faults
    return reading.pack


def practice(section: str) -> list[Item]:
    return [item for item in pack().items if item.section == section and item.use is Use.PRACTICE]


def test_all_fifteen_sections_have_a_briefing_of_two_minutes_and_their_statements():
    assert len(pack().sections) == 15
    for section in pack().sections:
        words = sum(len(line.split()) for block in section.briefing for line in block.lines)
        assert 150 <= words <= 300, section.id
        assert section.statements, section.id
    assert sum(len(section.statements) for section in pack().sections) == 121


def test_the_pack_is_checked_without_a_fault_or_a_warning():
    assert check_pack(FOLDER) == ()


def test_there_are_260_practice_items_and_three_check_items_in_every_section():
    assert sum(item.use is Use.PRACTICE for item in pack().items) >= 260
    held_back = Counter(item.section for item in pack().items if item.use is Use.CHECK)
    assert {section.id: held_back[section.id] for section in pack().sections if held_back[section.id] < 3} == {}


def test_every_statement_is_covered_twice_in_two_formats_by_practice():
    for section in pack().sections:
        for statement in section.statements:
            covering = [item for item in practice(section.id) if statement.id in item.statements]
            assert len(covering) >= 2, statement.id
            assert len({item.format for item in covering}) >= 2, statement.id


def test_a_quarter_is_produced_and_more_than_a_third_is_above_recall():
    items = [item for item in pack().items if item.use is Use.PRACTICE]
    assert sum(item.format in PRODUCED for item in items) >= len(items) / 4
    assert sum(item.level is not Level.RECALL for item in items) >= 0.35 * len(items)


def test_every_format_is_used_many_times():
    formats = Counter(item.format for item in pack().items)
    assert {form: formats[form] for form in Format if formats[form] < 10} == {}


def test_no_verdict_is_that_of_more_than_half_of_the_claims():
    verdicts = Counter(item.body.verdict for item in pack().items if item.format is Format.CLAIM_VERDICT)
    assert max(verdicts.values()) <= verdicts.total() / 2


def test_what_does_not_simply_hold_is_only_judged_or_corrected():
    verdicts = {one.id: one.verdict for section in pack().sections for one in section.statements}
    for item in pack().items:
        if any(verdicts[statement] is not Verdict.HOLDS for statement in item.statements):
            assert item.format is Format.CLAIM_VERDICT or item.basis is Basis.REFERENCE, item.id


def test_every_verdict_that_is_not_holds_rests_on_a_confirmed_reference_and_says_what_holds_instead():
    confirmed = {reference.key for reference in pack().references if reference.confirmed}
    for section in pack().sections:
        for statement in section.statements:
            if statement.verdict is not Verdict.HOLDS:
                assert statement.correction, statement.id
                assert set(statement.references) & confirmed, statement.id


def test_no_verdict_fills_more_than_half_of_the_claims():
    verdicts = Counter(item.body.verdict for item in pack().items if item.format is Format.CLAIM_VERDICT)
    assert len(verdicts) == 3
    assert max(verdicts.values()) <= sum(verdicts.values()) / 2

"""The first pack keeps what it promises: sections, statements, verdicts, formats and coverage."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from trainer.content.model import Basis, Format, Item, Pack, Use, Verdict
from trainer.content.pack import read_pack

FOLDER = Path(__file__).parents[2] / "questions" / "military-diplomacy"
COMPLETE = ("role", "assistance", "humanitarian")


@cache
def pack() -> Pack:
    reading = read_pack(FOLDER)
    assert reading.pack is not None, reading.faults
    return reading.pack


def practice(section: str) -> list[Item]:
    wanted = f"military-diplomacy/{section}"
    return [item for item in pack().items if item.section == wanted and item.use is Use.PRACTICE]


def test_all_fifteen_sections_have_a_briefing_of_two_minutes_and_their_statements():
    assert len(pack().sections) == 15
    for section in pack().sections:
        words = sum(len(line.split()) for block in section.briefing for line in block.lines)
        assert 150 <= words <= 300, section.id
        assert section.statements, section.id
    assert sum(len(section.statements) for section in pack().sections) == 121


@pytest.mark.parametrize("section", COMPLETE)
def test_a_complete_section_has_sixteen_questions_or_more_and_covers_each_statement_twice_in_two_formats(section):
    items = practice(section)
    assert len(items) >= 16
    named = next(one for one in pack().sections if one.id.endswith(f"/{section}"))
    for statement in named.statements:
        covering = [item for item in items if statement.id in item.statements]
        assert len(covering) >= 2, statement.id
        assert len({item.format for item in covering}) >= 2, statement.id


def test_every_format_comes_at_least_three_times_over_the_complete_sections():
    formats = Counter(item.format for section in COMPLETE for item in practice(section))
    assert {form: formats[form] for form in Format if formats[form] < 3} == {}


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

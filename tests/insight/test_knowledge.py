"""What a learner would know: in all, by what it rests on, by section; and which section comes first."""

from tests.insight.test_progress import A, B, memory
from trainer.base.ids import DrillId, UnitId
from trainer.content.model import Basis
from trainer.drills.coming_back import Standing
from trainer.insight.knowledge import DAYS_AHEAD, Taught, decisions_by_section, knowledge, weakest_first
from trainer.insight.progress import Balance
from trainer.record.journal import Memory

TAUGHT = Taught(
    {A: 12, B: 6},
    {UnitId(f"p/u{number}"): Basis.DOCUMENT if number < 6 else Basis.REFERENCE for number in range(18)},
)


def decided(section, number: int, well: int, flips: int = 0, flips_well: int = 0) -> Standing:
    return Standing(UnitId(f"p/{section}"), DrillId("p/d"), section, 0, 1, 1, number, well, flips, flips_well, ("",), 0)


def strong(numbers: range, section=A) -> list[Memory]:
    return [memory(number, section=section, stability=200.0) for number in numbers]


def weak(numbers: range, section=B) -> list[Memory]:
    return [memory(number, section=section, stability=0.5) for number in numbers]


def test_the_document_and_what_holds_up_are_told_apart() -> None:
    found = knowledge([*strong(range(6)), *weak(range(6, 12))], TAUGHT, (), 130)
    assert found.document.expected is not None
    assert found.holds_up.expected is not None
    assert found.document.expected > 0.9 > found.holds_up.expected
    assert (found.document.units, found.holds_up.units, found.whole.units) == (6, 6, 12)


def test_what_no_pack_has_any_more_is_in_no_figure() -> None:
    found = knowledge([*strong(range(6)), memory(99)], TAUGHT, (), 130)
    assert found.whole.units == 6
    assert sum(load.reviews for load in found.loads) == 6


def test_what_was_all_answered_today_is_reckoned_for_tomorrow() -> None:
    units = [memory(number, last=130, due=131) for number in range(6)]
    found = knowledge(units, TAUGHT, (), 130)
    assert found.fresh
    assert found.whole.expected is not None
    assert found.whole.expected < 1.0
    assert not knowledge([*units, memory(7, last=129)], TAUGHT, (), 130).fresh


def test_nothing_met_is_not_fresh_and_comes_to_nothing() -> None:
    found = knowledge((), TAUGHT, (), 130)
    assert not found.fresh
    assert found.whole == (0, None, None)
    assert len(found.loads) == DAYS_AHEAD
    assert set(found.balances.values()) == {Balance.UNKNOWN}


def test_the_weakest_section_comes_first_and_one_of_which_nothing_is_said_never() -> None:
    found = knowledge([*strong(range(6)), *weak(range(6, 12))], TAUGHT, (), 130)
    assert weakest_first(found.sections) == (B, A)
    few = knowledge([*strong(range(6)), *weak(range(6, 8))], TAUGHT, (), 130)
    assert weakest_first(few.sections) == (A,)


def test_decisions_of_a_section_are_added_up_flips_among_them() -> None:
    assert decisions_by_section([decided(A, 4, 3, 1, 1), decided(A, 1, 0), decided(B, 2, 2)]) == {
        A: (6, 4),
        B: (2, 2),
    }


def test_who_knows_a_section_and_misjudges_its_decisions_does_not_apply_it() -> None:
    found = knowledge(strong(range(6)), TAUGHT, [decided(A, 5, 1)], 130)
    assert found.balances[A] is Balance.ONLY_KNOWS

"""The queue: by risk, no two siblings, sections mixed wherever they can be."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from trainer.base.ids import ItemId, SectionId, StatementId, UnitId
from trainer.memory.forgetting import retrievability
from trainer.memory.queue import Candidate, by_risk, interleaved, without_siblings
from trainer.record.journal import Memory

TODAY = 20_000


def memory(unit: str, section: str, stability: float, last_day: int) -> Memory:
    return Memory(UnitId(unit), SectionId(section), stability, 5.0, TODAY, 0, last_day, 3, 0, "m")


@st.composite
def candidates(draw: st.DrawFn) -> list[Candidate]:
    made = []
    for number in range(draw(st.integers(0, 24))):
        section = draw(st.sampled_from("abc"))
        statements = draw(st.sets(st.integers(0, 9), min_size=1, max_size=3))
        named = tuple(StatementId(f"{section}.{statement}") for statement in sorted(statements))
        known = draw(st.booleans())
        kept = memory(f"i{number}", section, draw(st.floats(0.1, 900)), TODAY - draw(st.integers(0, 500)))
        made.append(Candidate(ItemId(f"i{number}"), SectionId(section), named, kept if known else None))
    return made


@given(candidates())
def test_the_likeliest_forgotten_comes_first(given_ones: list[Candidate]) -> None:
    recalls = [retrievability(one.memory, TODAY) for one in by_risk(given_ones, TODAY) if one.memory is not None]
    assert recalls == sorted(recalls)


@given(candidates())
def test_only_what_has_a_memory_is_at_risk(given_ones: list[Candidate]) -> None:
    assert set(by_risk(given_ones, TODAY)) == {one for one in given_ones if one.memory is not None}


@given(candidates(), st.sets(st.sampled_from([StatementId(f"a.{n}") for n in range(10)])), st.integers(0, 30))
def test_no_two_of_a_day_train_one_statement(given_ones: list[Candidate], busy: set[StatementId], limit: int) -> None:
    kept = without_siblings(given_ones, busy, limit)
    trained = [statement for one in kept for statement in one.statements]
    assert len(trained) == len(set(trained))
    assert not busy.intersection(trained)
    assert len(kept) <= limit


@given(candidates())
def test_nothing_is_left_out_but_siblings(given_ones: list[Candidate]) -> None:
    kept = without_siblings(given_ones, (), 1_000)
    trained = {statement for one in kept for statement in one.statements}
    assert all(trained.intersection(one.statements) for one in given_ones)


@given(candidates())
def test_mixing_keeps_everything(given_ones: list[Candidate]) -> None:
    assert sorted(one.item for one in interleaved(given_ones)) == sorted(one.item for one in given_ones)


@given(candidates())
def test_mixing_leaves_no_neighbours_of_one_section_that_could_be_parted(given_ones: list[Candidate]) -> None:
    mixed = interleaved(given_ones)
    together = sum(one.section == other.section for one, other in pairwise(mixed))
    most = max((sum(one.section == section for one in mixed) for section in "abc"), default=0)
    assert together == max(0, most - (len(mixed) - most) - 1)


@given(candidates())
def test_within_a_section_the_order_stays(given_ones: list[Candidate]) -> None:
    for section in "abc":
        before = [one for one in given_ones if one.section == section]
        assert [one for one in interleaved(given_ones) if one.section == section] == before

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from trainer.base.ids import DrillId, ItemId, SectionId, StatementId
from trainer.memory.checks import QUIET_DAYS, HeldBack, choose_checks, unseen_drill

DAY = 20_000


def held(section, number):
    return HeldBack(ItemId(f"{section}-{number}"), SectionId(section), (StatementId(f"{section}.{number}"),))


ITEMS = [held("big", number) for number in range(12)] + [held("small", number) for number in range(4)]
POOLS = st.lists(
    st.builds(
        lambda number, section, statements: HeldBack(
            ItemId(f"i{number}"), SectionId(section), tuple(StatementId(one) for one in statements)
        ),
        st.integers(0, 60),
        st.sampled_from("abc"),
        st.lists(st.sampled_from("123456789"), min_size=1, max_size=3, unique=True),
    ),
    max_size=30,
    unique_by=lambda one: one.item,
)


@given(POOLS, st.integers(0, 20), st.integers())
def test_a_check_asks_no_item_and_no_statement_twice_and_never_more_than_wanted(pool, number, seed):
    chosen = choose_checks(pool, {}, DAY, number, seed)
    statements = [name for one in pool if one.item in chosen for name in one.statements]
    assert len(chosen) == len(set(chosen)) <= number
    assert len(statements) == len(set(statements))


@given(POOLS, st.integers())
def test_the_same_seed_chooses_the_same_check_in_whatever_order_items_come(pool, seed):
    assert choose_checks(pool, {}, DAY, 9, seed) == choose_checks(pool[::-1], {}, DAY, 9, seed)


def test_sections_are_asked_in_proportion_to_what_they_hold():
    chosen = choose_checks(ITEMS, {}, DAY, 8, "seed")
    assert Counter(name.split("-")[0] for name in chosen) == {"big": 6, "small": 2}


def test_what_a_check_asked_lately_is_not_asked_again():
    used = {ItemId(f"big-{number}"): DAY - QUIET_DAYS + 1 for number in range(12)}
    assert {name.split("-")[0] for name in choose_checks(ITEMS, used, DAY, 16, "seed")} == {"small"}
    assert len(choose_checks(ITEMS, used, DAY + 1, 16, "seed")) == 16


def test_of_a_statement_the_item_that_was_never_asked_comes_before_one_that_was():
    pair = [HeldBack(ItemId(name), SectionId("s"), (StatementId("s.1"),)) for name in ("old", "new")]
    assert choose_checks(pair, {ItemId("old"): DAY - 90}, DAY, 5, "seed") == ("new",)


def test_what_was_asked_about_today_is_not_checked_today():
    assert "big-0" not in choose_checks(ITEMS, {}, DAY, 16, "seed", {StatementId("big.0")})


def test_two_learners_get_different_checks():
    assert choose_checks(ITEMS, {}, DAY, 5, "Ana") != choose_checks(ITEMS, {}, DAY, 5, "Ben")


def test_the_drill_of_a_check_was_never_opened():
    drills = [DrillId(name) for name in "abc"]
    assert unseen_drill(drills, {DrillId("a"), DrillId("c")}, "seed") == "b"
    assert unseen_drill(drills, drills, "seed") is None

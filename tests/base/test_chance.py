from collections import Counter

from hypothesis import given
from hypothesis import strategies as some

from trainer.base.chance import draw, shuffled


@given(some.lists(some.integers(), max_size=20), some.text())
def test_shuffling_loses_and_invents_nothing(things, seed):
    assert Counter(shuffled(things, seed)) == Counter(things)


@given(some.lists(some.integers(), max_size=20), some.text(), some.integers())
def test_one_seed_gives_one_order(things, seed, number):
    assert shuffled(things, seed, number) == shuffled(things, seed, number)


def test_every_order_of_three_comes_about_as_often():
    orders = Counter(shuffled("abc", seed) for seed in range(6_000))
    assert len(orders) == 6
    assert max(orders.values()) < 1_150
    assert min(orders.values()) > 850


def test_the_parts_of_a_seed_are_told_apart():
    assert draw("a", "b") != draw("ab")
    assert draw("a", 1) != draw("a", 2)

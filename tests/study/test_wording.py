from hypothesis import given
from hypothesis import strategies as st

from trainer.study.wording import distance, normal, same, slips


@given(st.text(max_size=400))
def test_every_text_is_the_same_as_itself_unless_nothing_is_left_of_it(text):
    assert same(text, [text]) == bool(normal(text))


@given(st.text(max_size=400), st.lists(st.text(max_size=60), max_size=5), st.lists(st.text(max_size=60), max_size=3))
def test_matching_never_raises(text, accepted, traps):
    assert same(text, accepted, traps) in (True, False)


@given(st.text("abcd", max_size=8), st.text("abcd", max_size=8))
def test_distance_is_symmetrical_and_zero_only_for_equals(one, other):
    assert distance(one, other, 9) == distance(other, one, 9)
    assert (distance(one, other, 9) == 0) == (one == other)


def plainly(one: str, other: str) -> int:
    """Damerau's distance by its definition (restricted: no part is edited twice)."""
    table = [[max(i, j) for j in range(len(other) + 1)] for i in range(len(one) + 1)]
    for i in range(1, len(one) + 1):
        for j in range(1, len(other) + 1):
            same_letter = one[i - 1] == other[j - 1]
            table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (not same_letter))
            if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
                table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
    return table[-1][-1]


@given(st.text("abc", max_size=9), st.text("abc", max_size=9), st.integers(0, 4))
def test_the_banded_distance_is_the_plain_one_up_to_its_bound(one, other, most):
    assert distance(one, other, most) == min(plainly(one, other), most + 1)


def test_a_swap_of_neighbours_is_one_slip():
    assert distance("mandtae", "mandate", 3) == 1


def test_acronyms_numbers_and_short_words_forgive_nothing():
    assert [slips(text) for text in ("NATO", "DDR", "1325", "aid", "trust", "sovereignty")] == [0, 0, 0, 0, 1, 2]
    assert not same("NATP", ["NATO"])
    assert same("nato", ["NATO"])
    assert not same("resolution 1326", ["resolution 1325"])


def test_accents_ligatures_and_punctuation_do_not_matter():
    assert same("Demobilisation, disarmament", ["démobilisation disarmament"])
    assert same("ﬁeld", ["field"])


def test_a_pattern_in_an_accepted_answer_is_plain_text():
    assert not same("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", ["(a+)+$"])


def test_a_twenty_kilobyte_answer_is_marked_without_delay():
    assert not same("x" * 20_000, ["capacity building"] * 50)

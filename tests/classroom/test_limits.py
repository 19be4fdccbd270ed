"""Names, guesses and counts at their edges, and as laws."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from trainer.classroom.limits import MOST_FROM_ONE_ADDRESS, MOST_SOCKETS, Guesses, Sockets
from trainer.classroom.names import LONGEST, clean, folded, told_apart
from trainer.classroom.wires import LOOPBACK, wires

WILD = st.text(st.characters(), max_size=60)


@given(WILD)
def test_a_clean_name_holds_nothing_that_moves_or_hides_and_stays_clean(name):
    cleaned = clean(name)
    kinds = [unicodedata.category(sign) for sign in cleaned]
    assert not {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} & set(kinds)
    assert sum(not kind.startswith("M") for kind in kinds) <= LONGEST
    assert clean(cleaned) == cleaned


@given(st.lists(WILD.map(clean).filter(bool), max_size=12))
def test_no_two_people_are_called_what_looks_the_same(names):
    taken = []
    for name in names:
        taken.append(told_apart(name, taken))
    assert len({folded(name) for name in taken}) == len(names)
    assert all(len(clean(name)) <= 3 * LONGEST for name in taken)


def test_at_most_two_marks_stand_on_a_letter():
    assert len(clean("q" + "\u0301\u0302\u0303\u0304" * 10)) == 3


def test_the_names_of_all_scripts_stay_as_they_are():
    for name in ("Łukasz Żółć", "Андрій", "محمد علي", "李小龍", "अनिता", "Ngọc Ánh"):
        assert clean(name) == unicodedata.normalize("NFC", name)


def test_ten_wrong_codes_lock_an_address_for_a_minute_and_one_a_second_is_looked_at():
    guesses = Guesses()
    for _ in range(10):
        assert guesses.wait("a", 0) == 0
        guesses.wrong("a", 0)
    assert [guesses.wait("a", at) for at in (1, 500, 1_000, 1_001, 2_001)] == [0, 1, 1, 0, 0]
    assert guesses.wait("b", 2_001) == 0
    assert guesses.wait("a", 60_001) == 0
    guesses.wrong("a", 60_001)
    assert guesses.wait("a", 60_002) == 0


def test_a_whole_network_of_guessers_sees_few_codes():
    guesses, seen, minutes = Guesses(), 0, 5
    for number, at in enumerate(range(0, minutes * 60_000, 50)):
        if guesses.wait(str(number % 254), at) == 0:
            guesses.wrong(str(number % 254), at)
            seen += 1
    assert seen <= (254 + 60) * (minutes + 1)


def test_a_clock_that_is_set_back_locks_nobody_for_long():
    guesses = Guesses()
    for _ in range(10):
        guesses.wrong("a", 10_000_000)
    assert guesses.wait("a", 0) == 0
    assert guesses.wait("a", 1) == 0


def test_sockets_are_counted_by_address_unless_one_is_shared():
    own, shared = Sockets("me", shared=False), Sockets("me", shared=True)
    assert sum(own.let_in("a") for _ in range(20)) == MOST_FROM_ONE_ADDRESS
    assert own.let_in("b")
    assert all(own.let_in("me") for _ in range(20))
    own.gone("a")
    assert own.let_in("a")
    assert sum(shared.let_in("a") for _ in range(MOST_SOCKETS + 20)) == MOST_SOCKETS


def test_this_computer_itself_is_the_last_of_the_networks():
    assert wires()[-1] == LOOPBACK
    assert not any(wire.loopback for wire in wires()[:-1])

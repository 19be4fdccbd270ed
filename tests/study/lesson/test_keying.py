"""Votes are keyed in one person after the other, and whatever is pressed, nobody's answer is lost or made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.study.lesson.faces import Face, Lettered, Part, PartKind, Phase, is_complete
from trainer.study.lesson.keying import (
    Keyed,
    Keying,
    absent,
    begin_keying,
    clear,
    go,
    go_on,
    go_to,
    pick,
    say,
)

PEOPLE = ("ada", "ben", "cy")


def part(kind: PartKind, letters: str) -> Part:
    return Part(kind, "", tuple(Lettered(letter, letter) for letter in letters))


def face(*parts: Part, sure: bool = True) -> Face:
    return Face(1, Phase.VOTING, "Tuesday", "p-1", 1, 1, 3, (), "Which?", parts, None, sure, True)


ONE = face(part(PartKind.ONE, "ABC"))
CLAIM = face(part(PartKind.ONE, "ABC"), part(PartKind.ONE, "DEF"))
SOME = face(part(PartKind.SOME, "ABCDE"))


def begun(asked: Face = ONE, away: frozenset[str] = frozenset()) -> Keying:
    return begin_keying(asked, PEOPLE, away, {})


def picked(keying: Keying, letters: str) -> Keying:
    for letter in letters:
        keying = pick(keying, letter)
    return keying


def test_a_letter_answers_and_the_turn_goes_to_the_next_who_has_none() -> None:
    keying = picked(begun(), "BA")
    assert (keying.of("ada").picks, keying.of("ben").picks, keying.turn) == (("B",), ("A",), "cy")


def test_a_claim_needs_both_parts_before_the_turn_moves() -> None:
    halfway = pick(begun(CLAIM), "A")
    assert (halfway.turn, halfway.complete("ada")) == ("ada", False)
    assert pick(halfway, "E").turn == "ben"


def test_where_several_letters_may_be_right_the_turn_waits_to_be_passed_on() -> None:
    keying = picked(begun(SOME), "ADA")
    assert (keying.of("ada").picks, keying.turn, go_on(keying).turn) == (("D",), "ada", "ben")


def test_an_answer_that_is_taken_back_letter_by_letter_is_no_longer_sure() -> None:
    keying = pick(say(picked(begun(SOME), "A"), "sure"), "A")
    assert keying.of("ada") == Keyed()


def test_sure_right_after_an_answer_is_of_whoever_gave_it() -> None:
    keying = say(pick(begun(), "B"), "sure")
    assert (keying.of("ada"), keying.turn) == (Keyed(("B",), "sure"), "ben")


def test_sure_is_of_the_person_gone_back_to() -> None:
    keying = say(go_to(picked(begun(), "BA"), "ada"), "guess")
    assert (keying.of("ada").sure, keying.of("ben").sure) == ("guess", "")


def test_nobody_is_sure_where_it_is_not_asked() -> None:
    assert say(pick(begun(ONE._replace(sure=False)), "B"), "sure").of("ada").sure == ""


def test_backspace_goes_back_to_the_answer_that_came_last_and_takes_it_away() -> None:
    keying = clear(picked(begun(), "BA"))
    assert (keying.turn, keying.of("ben"), keying.of("ada").picks) == ("ben", Keyed(), ("B",))


def test_who_is_absent_is_passed_over() -> None:
    keying = absent(begun())
    assert (keying.turn, pick(keying, "A").turn, keying.left) == ("ben", "cy", 2)


def test_who_comes_late_is_there_with_a_letter() -> None:
    keying = pick(go_to(begun(away=frozenset({"ada"})), "ada"), "C")
    assert (keying.away, keying.of("ada").picks) == (frozenset(), ("C",))


@pytest.mark.parametrize("letter", ["G", "a", "", "AB"])
def test_what_is_no_letter_of_the_question_changes_nothing(letter) -> None:
    assert pick(begun(), letter) == begun()


def test_an_empty_roll_takes_every_key() -> None:
    nobody = begin_keying(ONE, (), frozenset(), {})
    assert absent(clear(say(pick(go(go_on(nobody), 1), "A"), "sure"))) == nobody


_KEYS = st.one_of(
    st.sampled_from("ABCDEFG").map(lambda letter: lambda keying: pick(keying, letter)),
    st.sampled_from(["guess", "think", "sure"]).map(lambda sure: lambda keying: say(keying, sure)),
    st.integers(-4, 4).map(lambda steps: lambda keying: go(keying, steps)),
    st.sampled_from([clear, absent, go_on]),
)


@given(st.sampled_from([ONE, CLAIM, SOME]), st.lists(_KEYS, max_size=20))
def test_whatever_is_keyed_one_key_changes_at_most_one_answer_and_no_answer_is_half_sure(asked, keys) -> None:
    keying = begun(asked)
    for key in keys:
        before, keying = keying, key(keying)
        assert sum(before.of(person) != keying.of(person) for person in PEOPLE) <= 1
        assert keying.turn in PEOPLE
        for person in PEOPLE:
            assert not keying.complete(person) or is_complete(asked, keying.of(person).picks)
            assert not (person in keying.away and keying.of(person).picks)
            assert keying.complete(person) or not keying.of(person).sure

"""Ratings in a file: there and back unchanged, and everything else refused in plain words."""

import json
import os
from contextlib import suppress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.fakes.ratings import a_rating, drawn
from trainer.base.errors import TroubleOutside
from trainer.exchange.ratings import LARGEST, load_ratings, read_ratings, save_ratings, write_ratings

RATING = a_rating(7, "2nd rotation", line="They answer for it.", given=1_800_000_000_000)


def refused(content: bytes) -> TroubleOutside:
    with pytest.raises(TroubleOutside) as caught:
        read_ratings(content)
    assert caught.value.what.startswith("This file was not taken in: ")
    assert caught.value.safe == "Nothing of it was kept."
    return caught.value


def changed(*path: object, to: object = None, drop: bool = False) -> bytes:
    """The file of one rating with one thing in it changed, added or dropped."""
    whole = json.loads(write_ratings([RATING]))
    held = whole
    for step in path[:-1]:
        held = held[step]
    if drop:
        del held[path[-1]]
    else:
        held[path[-1]] = to
    return json.dumps(whole).encode()


DRILL = ("drills", "small/well")
ENTRY = (*DRILL, 0)


@settings(max_examples=60, deadline=None)
@given(st.lists(drawn(), max_size=6))
def test_what_is_written_is_read_again(ratings):
    assert set(read_ratings(write_ratings(ratings))) == set(ratings)


@settings(max_examples=40, deadline=None)
@given(st.lists(drawn(), max_size=6), st.randoms())
def test_the_same_ratings_give_the_same_bytes_in_any_order_and_number(ratings, chance):
    again = [*ratings, *ratings[:2]]
    chance.shuffle(again)
    content = write_ratings(ratings)
    assert write_ratings(again) == content
    assert write_ratings(read_ratings(content)) == content


@given(st.binary(max_size=300))
@example(b"\xff\xfe")
@example(b"[" * 100_000)
@example(b'{"format":' * 20_000)
@example(b"9" * 5_000)
@example(b"null")
@example(b"")
def test_any_bytes_are_refused_and_nothing_else_is_raised(content):
    refused(content)


def a_value():
    leaves = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6)
    return st.recursive(leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner))


@given(st.sampled_from(["format", "version", "drills", "more"]), a_value())
def test_any_value_in_the_place_of_a_part_is_refused_or_read(part, value):
    whole = {**json.loads(write_ratings([RATING])), part: value}
    with suppress(TroubleOutside):
        assert read_ratings(json.dumps(whole).encode()) in ((), (RATING,))


@settings(max_examples=100)
@given(st.sampled_from([*json.loads(write_ratings([RATING]))["drills"]["small/well"][0], "name"]), a_value())
def test_any_value_in_the_place_of_a_field_is_refused_or_is_what_a_rating_may_hold(field, value):
    content = changed(*ENTRY, field, to=value)
    try:
        read = read_ratings(content)
    except TroubleOutside:
        return
    assert read_ratings(write_ratings(read)) == read


@settings(max_examples=100)
@given(st.integers(0, 10_000), st.integers(0, 255))
def test_a_damaged_byte_is_refused_or_another_rating(place, byte):
    content = bytearray(write_ratings([RATING]))
    content[place % len(content)] = byte
    try:
        read = read_ratings(bytes(content))
    except TroubleOutside:
        return
    assert read_ratings(write_ratings(read)) == read


@pytest.mark.parametrize(
    ("content", "because"),
    [
        (b" " * (LARGEST + 1), "larger than 8 MB"),
        (changed("format", to="a letter"), "it is no file of ratings"),
        (changed("version", to=2), "a newer version of Common Ground wrote it"),
        (changed("version", to=True), "which version"),
        (changed("version", to=0), "which version"),
        (changed("name", to="Ana"), "more or less than ratings"),
        (changed("drills", to=[]), "its drills are no list"),
        (changed(*DRILL, to={}), "its ratings are no list"),
        (changed("drills", "../well", to=[{}]), "too few or unknown parts"),
        (changed(*DRILL, to=[5]), "a rating in it is broken"),
        (changed(*ENTRY, "rank", to="Major"), "too few or unknown parts"),
        (changed(*ENTRY, "rater", drop=True), "too few or unknown parts"),
        (changed(*ENTRY, "rater", to="Ana"), "not of the form"),
        (changed(*ENTRY, "rater", to=RATING.rater.upper() + "\n"), "not of the form"),
        (changed(*ENTRY, "node", to="../../x"), "not of the form"),
        (changed(*ENTRY, "wording", to=5), "not of the form"),
        (changed(*ENTRY, "given", to=0), "impossible"),
        (changed(*ENTRY, "given", to=1.5), "impossible"),
        (changed(*ENTRY, "given", to=1 << 46), "impossible"),
        (changed(*ENTRY, "ratings", to={}), "rates nothing"),
        (changed(*ENTRY, "ratings", "pump", to=6), "not 1 to 5"),
        (changed(*ENTRY, "ratings", "pump", to=True), "not 1 to 5"),
        (changed(*ENTRY, "ratings", to={f"o{number}": 3 for number in range(13)}), "too many options"),
        (changed(*ENTRY, "lines", to={"other": "Because."}), "does not rate"),
        (changed(*ENTRY, "lines", "pump", to=""), "too long, or holds"),
        (changed(*ENTRY, "lines", "pump", to="x" * 301), "too long, or holds"),
        (changed(*ENTRY, "lines", "pump", to="one\ntwo"), "too long, or holds"),
        (changed(*ENTRY, "lines", "pump", to="a \u202egnp.exe"), "too long, or holds"),
        (changed(*ENTRY, "lines", "pump", to="\x1b[2J"), "too long, or holds"),
        (changed(*ENTRY, "lines", "pump", to="\ud83d"), "too long, or holds"),
        (changed(*ENTRY, "group", to="g" * 41), "too long, or holds"),
        (changed(*ENTRY, "group", to=None), "too long, or holds"),
        (changed(*ENTRY, "reasons", to=["a", "b", "c"]), "too many considerations"),
        (changed(*ENTRY, "reasons", to=["a", "a"]), "too many considerations"),
        (changed(*ENTRY, "reasons", to=[{}]), "not of the form"),
        (b'{"format": 1, "format": 2}', "a name stands in it twice"),
        (b'{"format": NaN}', "NaN stands in it for a number"),
    ],
)
def test_a_hostile_file_is_refused_and_says_why(content, because):
    assert because in refused(content).what


def test_a_drill_with_an_impossible_name_is_refused():
    whole = json.loads(write_ratings([RATING]))
    whole["drills"] = {"<b>/x": whole["drills"]["small/well"]}
    assert "not of the form" in refused(json.dumps(whole).encode()).what


def test_more_ratings_than_any_panel_has_are_refused():
    entry = json.loads(write_ratings([RATING]))["drills"]["small/well"][0]
    whole = {"format": "common-ground-ratings", "version": 1, "drills": {"small/well": [entry] * 20_001}}
    assert "more than 20000" in refused(json.dumps(whole).encode()).what


def test_a_file_says_nothing_but_what_was_rated():
    told = json.loads(write_ratings([RATING]))
    assert told == {
        "format": "common-ground-ratings",
        "version": 1,
        "drills": {
            "small/well": [
                {
                    "node": "first",
                    "wording": "0" * 16,
                    "rater": f"{7:032x}",
                    "group": "2nd rotation",
                    "given": 1_800_000_000_000,
                    "ratings": {"pump": 4, "wait": 2},
                    "lines": {"pump": "They answer for it."},
                    "reasons": [],
                }
            ]
        },
    }


def test_markup_stays_the_text_that_it_is():
    hostile = RATING._replace(lines=(("pump", "<img src=x onerror=1> =1+1 {{x}} %n &amp;"),))
    assert read_ratings(write_ratings([hostile])) == (hostile,)


def test_a_mark_at_the_beginning_of_the_file_does_not_matter():
    assert read_ratings(b"\xef\xbb\xbf" + write_ratings([RATING])) == (RATING,)


def test_a_file_is_saved_and_loaded(tmp_path):
    save_ratings(tmp_path / "mine.ratings.json", [RATING])
    assert load_ratings(tmp_path / "mine.ratings.json") == (RATING,)
    assert [one.name for one in tmp_path.iterdir()] == ["mine.ratings.json"]


def test_a_file_that_is_refused_is_named(tmp_path):
    (tmp_path / "x.json").write_text("[]", encoding="utf-8")
    with pytest.raises(TroubleOutside, match=r"^x\.json was not taken in: it is no file of ratings\."):
        load_ratings(tmp_path / "x.json")


@pytest.mark.parametrize("name", ["gone.json", "folder"])
def test_what_is_no_file_is_no_file_of_ratings(tmp_path, name):
    (tmp_path / "folder").mkdir()
    with pytest.raises(TroubleOutside, match="not there, or is no ordinary file"):
        load_ratings(tmp_path / name)


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(TroubleOutside, match="no ordinary file"):
        load_ratings(tmp_path / "pipe")


def test_a_folder_that_is_not_there_can_not_be_written_to(tmp_path):
    with pytest.raises(TroubleOutside, match="could not be written") as caught:
        save_ratings(tmp_path / "gone" / "x.json", [RATING])
    assert caught.value.safe == "They are still in your record."

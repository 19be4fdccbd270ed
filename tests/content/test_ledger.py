from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.content.support import change, choice, line_of, options, pack_of, told
from trainer.content.ledger import Entry, entry_of, ledger_text, read_ledger, recorded, retired, revised
from trainer.content.model import (
    Body,
    ClaimVerdict,
    Classification,
    Group,
    ListRecall,
    Ordering,
    SingleChoice,
    Step,
    TypedAnswer,
    Verdict,
    Wanted,
)
from trainer.content.model import Entry as Placed
from trainer.content.pack import LEDGER, check_pack, lock_pack, read_pack

LEAVES, BREWING = "sections/leaves.yaml", "sections/brewing.yaml"
ITEM = choice(1, "Stay where you are", "Go on from here", "Turn back at once")
WHY = "because of eight words or more that explain it"


def key_of(body: Body) -> str:
    return entry_of(ITEM._replace(body=body)).key


def test_a_new_id_is_a_fault_until_it_is_recorded(tea: Path) -> None:
    (tea / LEDGER).unlink()
    assert told(check_pack(tea)) == ["the id is new to the ledger"] * 8
    assert lock_pack(tea) == ()
    assert check_pack(tea) == ()


def test_new_wording_is_a_fault_until_it_is_recorded_and_raises_the_revision(tea: Path) -> None:
    change(tea, LEAVES, "Put the making of black tea in its order.", "In which order is black tea made?")
    assert told(check_pack(tea)) == ["the wording has changed since it was recorded"]
    assert lock_pack(tea) == ()
    assert "\nleaves-or-01 2 " in (tea / LEDGER).read_text()
    assert check_pack(tea) == ()


def test_wording_that_is_not_recorded_yet_already_has_its_next_revision(tea: Path) -> None:
    change(tea, LEAVES, "Put the making of black tea in its order.", "In which order is black tea made?")
    pack = read_pack(tea).pack
    assert pack is not None
    assert [item.revision for item in pack.items] == [1, 1, 2, 1, 1, 1, 1, 1]


def test_a_changed_key_is_refused_and_the_ledger_left_alone(tea: Path) -> None:
    before = (tea / LEDGER).read_bytes()
    change(tea, BREWING, "answer: pot", "answer: kettle")
    assert told(lock_pack(tea)) == ["the key has changed under its id"]
    assert (tea / LEDGER).read_bytes() == before
    assert read_pack(tea).pack is None


def test_a_changed_key_is_told_at_the_items_id(tea: Path) -> None:
    change(tea, BREWING, "answer: pot", "answer: kettle")
    assert check_pack(tea)[0].line == line_of(tea, BREWING, "brewing-ty-01")


def test_a_vanished_id_is_a_fault(tea: Path) -> None:
    change(tea, BREWING, "id: brewing-ty-01", "id: brewing-ty-02")
    assert told(check_pack(tea)) == ["`brewing-ty-01` has vanished from the pack", "the id is new to the ledger"]
    assert told(lock_pack(tea)) == ["`brewing-ty-01` has vanished from the pack"]


def test_a_retired_id_may_vanish_and_never_comes_back(tea: Path) -> None:
    change(tea, BREWING, "id: brewing-ty-01", "id: brewing-ty-02")
    assert lock_pack(tea, retire=("brewing-ty-01",)) == ()
    assert "\nbrewing-ty-01 retired\n" in (tea / LEDGER).read_text()
    assert check_pack(tea) == ()
    change(tea, BREWING, "id: brewing-ty-02", "id: brewing-ty-01")
    assert "the id was retired" in told(check_pack(tea))


@pytest.mark.parametrize("name", ["brewing-ty-01", "brewing-ty-99"])
def test_an_id_that_is_in_use_or_unknown_cannot_be_retired(tea: Path, name: str) -> None:
    before = (tea / LEDGER).read_bytes()
    assert f"`{name}` can't be retired" in told(lock_pack(tea, retire=(name,)))
    assert (tea / LEDGER).read_bytes() == before


def test_nothing_is_recorded_while_the_pack_is_faulty(tea: Path) -> None:
    (tea / LEDGER).unlink()
    change(tea, LEAVES, "level: recall", "level: know")
    assert told(lock_pack(tea)) == ["`level` is `know`"]
    assert not (tea / LEDGER).exists()


def test_an_item_with_a_fault_is_not_called_vanished(tea: Path) -> None:
    change(tea, LEAVES, "level: recall", "level: know")
    assert told(check_pack(tea)) == ["`level` is `know`"]


def test_items_of_a_section_that_cannot_be_read_are_not_called_vanished(tea: Path) -> None:
    change(tea, LEAVES, "section: leaves", "section: [leaves")
    assert len(check_pack(tea)) == 1


def test_a_line_that_is_none_of_a_ledger_is_a_fault_at_its_line(tea: Path) -> None:
    (tea / LEDGER).write_text((tea / LEDGER).read_text() + "brewing-ty-01 x y z\n<b>\n")
    assert [fault.line for fault in read_pack(tea).faults] == [11, 12]


def test_an_id_that_stands_twice_in_the_ledger_is_a_fault() -> None:
    line = b"a-01 1 0123456789abcdef 0123456789abcdef\n"
    assert [fault.line for fault in read_ledger(line + line, "f")[1]] == [2]


def test_rewording_everything_a_learner_reads_changes_no_key() -> None:
    reworded = choice(1, "Remain", "Continue", "Return", stem="What now, after all that was said?")
    assert entry_of(reworded).key == entry_of(ITEM).key
    assert entry_of(reworded).wording != entry_of(ITEM).wording


def test_moving_an_item_to_other_statements_changes_neither_key_nor_wording() -> None:
    assert entry_of(ITEM._replace(statements=(), references=("R",))) == entry_of(ITEM)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SingleChoice(options("a", "b", "c")), SingleChoice(options("a", "b", "c", key=1))),
        (SingleChoice(options("a", "b", "c")), SingleChoice(options("a", "b", "c", "d"))),
        (TypedAnswer("pot", (), (), "", WHY), TypedAnswer("kettle", (), (), "", WHY)),
        (ListRecall((Wanted("a", "A", (), WHY),), 1, (), ""), ListRecall((Wanted("b", "A", (), WHY),), 1, (), "")),
        (Ordering((Step("a", "", ""), Step("b", "", ""))), Ordering((Step("b", "", ""), Step("a", "", "")))),
        (
            Classification((Group("g", ""),), (Placed("a", "", "g", ""),), False),
            Classification((Group("g", ""),), (Placed("a", "", "h", ""),), False),
        ),
        (
            ClaimVerdict("C", Verdict.HOLDS, WHY, options("a", "b", "c")),
            ClaimVerdict("C", Verdict.FAILS, WHY, options("a", "b", "c")),
        ),
        (
            ClaimVerdict("C", Verdict.HOLDS, WHY, options("a", "b", "c")),
            ClaimVerdict("C", Verdict.HOLDS, WHY, options("a", "b", "c", key=2)),
        ),
    ],
)
def test_what_decides_the_mark_is_the_key(one: object, other: object) -> None:
    assert key_of(one) != key_of(other)


def test_the_order_in_which_options_are_stored_is_no_part_of_the_key() -> None:
    assert key_of(SingleChoice(tuple(reversed(options("a", "b", "c"))))) == key_of(SingleChoice(options("a", "b", "c")))


def test_recording_twice_changes_nothing_more() -> None:
    once = recorded(pack_of(ITEM), {})
    assert recorded(pack_of(ITEM), once) == once


def test_a_retired_item_is_not_recorded_anew() -> None:
    ledger = retired(recorded(pack_of(ITEM), {}), "s-sc-001")
    assert recorded(pack_of(ITEM), ledger) == ledger
    assert revised(pack_of(ITEM), ledger).items[0].revision == 1


_digests = st.text("0123456789abcdef", min_size=16, max_size=16)
_entries = st.builds(Entry, st.integers(1, 9999), _digests, _digests) | st.just(Entry(0, "", ""))


@given(st.dictionaries(st.from_regex(r"[a-z][a-z0-9-]{0,12}", fullmatch=True), _entries))
def test_a_ledger_that_is_written_reads_back_the_same(ledger: dict[str, Entry]) -> None:
    text = ledger_text(ledger)
    assert read_ledger(text.encode(), "f") == (ledger, ())
    assert text.splitlines()[2:] == sorted(text.splitlines()[2:])


@given(st.binary(max_size=200))
def test_no_bytes_make_the_ledger_raise(content: bytes) -> None:
    read_ledger(content, "f")


def test_a_ledger_over_the_size_cap_is_a_fault(tea: Path) -> None:
    with (tea / LEDGER).open("a") as stream:
        stream.write("# long\n" * 200_000)
    assert "the file is too long" in told(read_pack(tea).faults)

"""Drills in the compiled cache, and their names in the pack's ledger."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.content.support import TEA, change, told
from tests.drills.building import drills as any_drill
from trainer.base.ids import DrillId, UnitId
from trainer.content.cache import fingerprint
from trainer.content.ledger import differences, drill_name, recorded
from trainer.content.opening import open_library
from trainer.content.pack import LEDGER, check_pack, examine_pack, lock_pack, read_pack
from trainer.content.scenario.codec import drill_from, drill_json

WELL = Path(__file__).parents[1] / "drills" / "packs" / "small" / "drills" / "well.yaml"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """The pack about tea with one drill."""
    folder = Path(shutil.copytree(TEA, tmp_path / "tea"))
    (folder / "drills").mkdir()
    text = WELL.read_text("utf-8").replace("references: [CODE]", "references: [OLD]")
    (folder / "drills" / "well.yaml").write_text(text, encoding="utf-8")
    return folder


def test_a_drill_is_compiled_whole(pack: Path, tmp_path: Path) -> None:
    (shelved,) = read_pack(pack).drills
    library = open_library([pack], tmp_path / "cache")
    assert library.drills.drill(DrillId("tea/well")) == shelved
    (heading,) = library.drills.headings()
    assert heading[:6] == ("tea/well", "tea", "tea/leaves", "The well", 5, 1)
    assert heading.decisions == 2
    library.close()


def test_objectives_lead_to_the_decision_that_trains_them(pack: Path, tmp_path: Path) -> None:
    library = open_library([pack], tmp_path / "cache")
    found = library.drills.objectives()
    assert {name: (one.drill, one.node) for name, one in found.items()} == {
        "tea/build-what-is-asked": ("tea/well", "first"),
        "tea/hand-over": ("tea/well", "last"),
    }
    assert set(library.drills.objectives([UnitId("tea/hand-over"), UnitId("gone")])) == {"tea/hand-over"}
    library.close()


def test_a_drill_that_no_pack_has_is_no_drill(pack: Path, tmp_path: Path) -> None:
    library = open_library([pack], tmp_path / "cache")
    with pytest.raises(KeyError):
        library.drills.drill(DrillId("tea/gone"))
    library.close()


def test_a_faulty_drill_is_left_out_and_the_rest_is_taught(pack: Path, tmp_path: Path) -> None:
    change(pack, "drills/well.yaml", "start: first", "start: nowhere")
    library = open_library([pack], tmp_path / "cache")
    assert library.drills.headings() == ()
    assert library.faulty() == (("tea/drills/well.yaml", 1),)
    assert len(library.item_ids()) == 7
    library.close()


def test_a_change_in_a_drill_compiles_anew(pack: Path) -> None:
    before = fingerprint([pack])
    change(pack, "drills/well.yaml", "The well has run dry.", "The well is dry.")
    assert fingerprint([pack]) != before


def test_a_new_drill_and_its_objectives_are_faults_until_they_are_recorded(pack: Path) -> None:
    assert told(check_pack(pack)) == ["the id is new to the ledger"] * 3
    assert lock_pack(pack) == ()
    assert check_pack(pack) == ()
    assert "\ndrills/well 1 " in (pack / LEDGER).read_text()


def test_a_new_drills_faults_stand_where_its_names_do(pack: Path) -> None:
    faults = check_pack(pack)
    lines = WELL.read_text("utf-8").splitlines()
    named = [lines[fault.line - 1][fault.column - 1 :].rstrip() for fault in faults]
    assert named == ["well", "build-what-is-asked", "hand-over"]


def test_a_changed_drill_has_its_next_revision(pack: Path) -> None:
    lock_pack(pack)
    change(pack, "drills/well.yaml", "The well has run dry.", "The well is dry.")
    assert told(check_pack(pack)) == ["the wording has changed since it was recorded"]
    assert read_pack(pack).drills[0].revision == 2


def test_an_objective_that_another_decision_trains_has_its_next_revision(pack: Path) -> None:
    lock_pack(pack)
    well = pack / "drills" / "well.yaml"
    well.write_text(
        well.read_text("utf-8").replace("goto: last", "goto: final").replace("  last:", "  final:"), "utf-8"
    )
    assert told(check_pack(pack)) == ["the wording has changed since it was recorded"] * 2


def test_a_vanished_drill_is_a_fault_until_it_is_retired(pack: Path) -> None:
    lock_pack(pack)
    (pack / "drills" / "well.yaml").unlink()
    wrong = told(check_pack(pack))
    assert "`drills/well` has vanished from the pack" in wrong
    assert len(wrong) == 3
    assert lock_pack(pack, ("drills/well", "objectives/build-what-is-asked", "objectives/hand-over")) == ()
    assert check_pack(pack) == ()


def test_a_drill_that_can_not_be_read_is_not_called_vanished(pack: Path) -> None:
    lock_pack(pack)
    change(pack, "drills/well.yaml", "start: first", "start: nowhere")
    assert not any("vanished" in wrong for wrong in told(check_pack(pack)))
    assert examine_pack(pack).drills[0].drill is None


def test_a_pack_with_a_faulty_drill_is_not_recorded(pack: Path) -> None:
    change(pack, "drills/well.yaml", "start: first", "start: nowhere")
    before = (pack / LEDGER).read_bytes()
    assert lock_pack(pack) != ()
    assert (pack / LEDGER).read_bytes() == before


def test_recording_drills_once_is_enough(pack: Path) -> None:
    reading = read_pack(pack)
    assert reading.pack is not None
    drills = [shelved.drill for shelved in reading.drills]
    once = recorded(reading.pack, {}, drills)
    assert recorded(reading.pack, once, drills) == once
    assert differences(reading.pack, once, drills) == ()
    assert drill_name(drills[0], reading.pack) == "drills/well"


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(drill=st.data())
def test_any_drill_comes_back_from_the_cache_as_it_was(drill: st.DataObject) -> None:
    drawn = drill.draw(any_drill())
    assert drill_from(drill_json(drawn)) == drawn

"""Copies of documents in the data folder: whole or not at all, told kindly when they are not what they were."""

import os
import stat
import sys
from pathlib import Path

import pytest

from trainer.base.errors import TroubleOutside
from trainer.content.copies import Copies, read_own
from trainer.content.document import own_document

OWN = own_document("\ufeffTea\r\nand time – slowly.\r\n".encode())


@pytest.fixture
def copies(tmp_path: Path) -> Copies:
    return Copies(tmp_path / "data" / "documents")


def place(tmp_path: Path) -> Path:
    return tmp_path / "data" / "documents" / f"{OWN.sha256}.txt"


def test_what_is_kept_can_be_opened_again(copies: Copies) -> None:
    copies.keep(OWN)
    assert copies.has(OWN.sha256)
    assert copies.whole(OWN.sha256)
    assert copies.open(OWN.sha256) == OWN


def test_a_copy_is_one_file_whose_bytes_hash_to_its_name(copies: Copies, tmp_path: Path) -> None:
    copies.keep(OWN)
    assert list(place(tmp_path).parent.iterdir()) == [place(tmp_path)]
    assert place(tmp_path).read_bytes() == "Tea\nand time – slowly.".encode()


def test_without_a_copy_nothing_is_there_and_no_folder_is_made(copies: Copies, tmp_path: Path) -> None:
    assert not copies.has(OWN.sha256)
    assert not copies.whole(OWN.sha256)
    assert not (tmp_path / "data").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX's")
def test_the_folder_is_closed_to_other_accounts(copies: Copies, tmp_path: Path) -> None:
    copies.keep(OWN)
    assert stat.S_IMODE(place(tmp_path).parent.stat().st_mode) == 0o700


def test_a_copy_that_vanished_is_told(copies: Copies, tmp_path: Path) -> None:
    copies.keep(OWN)
    place(tmp_path).unlink()
    with pytest.raises(TroubleOutside, match="no longer where the program kept it"):
        copies.open(OWN.sha256)


@pytest.mark.parametrize("damage", [b"Tea\nand time.", b"\xff\xfe", b"", b"x" * 1_000_001])
def test_a_copy_that_is_not_what_it_was_is_told(copies: Copies, tmp_path: Path, damage: bytes) -> None:
    copies.keep(OWN)
    place(tmp_path).write_bytes(damage)
    assert copies.has(OWN.sha256)
    assert not copies.whole(OWN.sha256)
    with pytest.raises(TroubleOutside, match=r"changed or damaged.*is safe.*Attach the document again"):
        copies.open(OWN.sha256)


def test_attaching_again_mends_a_damaged_copy(copies: Copies, tmp_path: Path) -> None:
    copies.keep(OWN)
    place(tmp_path).write_bytes(b"Tea")
    copies.keep(OWN)
    assert copies.open(OWN.sha256) == OWN


def test_a_copy_that_cannot_be_written_is_told_and_leaves_nothing_behind(copies: Copies, tmp_path: Path) -> None:
    place(tmp_path).mkdir(parents=True)
    with pytest.raises(TroubleOutside, match="could not be kept"):
        copies.keep(OWN)
    assert list(place(tmp_path).parent.iterdir()) == [place(tmp_path)]
    assert not copies.has(OWN.sha256)


def test_where_no_folder_can_be_made_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(TroubleOutside, match="can't be made"):
        Copies(tmp_path / "data" / "documents").keep(OWN)


def test_a_removed_copy_is_gone_and_removing_it_again_is_no_trouble(copies: Copies, tmp_path: Path) -> None:
    copies.keep(OWN)
    copies.remove(OWN.sha256)
    copies.remove(OWN.sha256)
    assert not place(tmp_path).exists()


def test_what_a_power_cut_left_of_a_copy_goes_with_it(copies: Copies, tmp_path: Path) -> None:
    copies.keep(OWN)
    left = place(tmp_path).with_name(f"{OWN.sha256}.txt.4711.new")
    left.write_text("Tea\nand")
    copies.remove(OWN.sha256)
    assert list(left.parent.iterdir()) == []


def test_a_copy_that_cannot_be_removed_is_told(copies: Copies, tmp_path: Path) -> None:
    place(tmp_path).mkdir(parents=True)
    with pytest.raises(TroubleOutside, match="could not be removed"):
        copies.remove(OWN.sha256)


def test_a_chosen_file_is_read_and_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "tea.txt"
    file.write_bytes("Tea\r\nand time – slowly.".encode())
    assert read_own(file) == OWN
    assert file.read_bytes().startswith(b"Tea\r\n")


def test_a_chosen_file_that_is_gone_or_no_file_is_told(tmp_path: Path) -> None:
    for chosen in (tmp_path / "gone.txt", tmp_path):
        with pytest.raises(TroubleOutside, match=rf"The file {chosen.name} can't be read"):
            read_own(chosen)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_what_never_ends_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(TroubleOutside, match="it is no file"):
        read_own(tmp_path / "pipe.txt")


def test_of_an_endless_file_no_more_is_read_than_is_needed(tmp_path: Path) -> None:
    file = tmp_path / "endless.txt"
    with file.open("wb") as stream:
        stream.truncate(50_000_000_000)
    with pytest.raises(TroubleOutside, match="too large"):
        read_own(file)

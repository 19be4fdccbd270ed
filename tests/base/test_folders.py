"""Where the program keeps its things."""

import os
import stat
from pathlib import Path

import pytest

from trainer.base.errors import TroubleOutside
from trainer.base.folders import HOME_VARIABLE, folders, private

HOME = Path("/home/ada")


def test_linux_follows_the_base_directory_specification():
    there = folders({"XDG_DATA_HOME": "/d", "XDG_CACHE_HOME": "/c", "XDG_STATE_HOME": "/s"}, "linux", HOME)
    assert there == (Path("/d/common-ground"), Path("/c/common-ground"), Path("/s/common-ground"))


def test_linux_without_variables_uses_the_home_folder():
    there = folders({}, "linux", HOME)
    assert there.data == HOME / ".local/share/common-ground"
    assert there.cache == HOME / ".cache/common-ground"


def test_a_relative_variable_counts_as_unset():
    assert folders({"XDG_DATA_HOME": "here"}, "linux", HOME).data == HOME / ".local/share/common-ground"


def test_mac_uses_the_library():
    assert folders({}, "darwin", HOME).data == HOME / "Library/Application Support/Common Ground"


def test_windows_without_variables_uses_the_application_folders():
    there = folders({}, "win32", HOME)
    assert there.data == HOME / "AppData/Roaming/Common Ground"
    assert there.cache == HOME / "AppData/Local/Common Ground/cache"


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_one_portable_folder_holds_everything(platform):
    there = folders({HOME_VARIABLE: "/media/stick"}, platform, HOME)
    assert all(folder.is_relative_to(Path("/media/stick").absolute()) for folder in there)


@pytest.mark.skipif(os.name != "posix", reason="file modes are a POSIX matter")
def test_a_new_folder_is_closed_to_other_accounts(tmp_path):
    made = private(tmp_path / "a" / "b")
    assert stat.S_IMODE(made.stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_made_is_told_in_words(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(TroubleOutside, match=HOME_VARIABLE):
        private(tmp_path / "file" / "folder")

import pytest

from trainer.base.whole_file import write_whole


def test_what_stood_there_is_replaced_and_nothing_else_is_left(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"before")
    write_whole(path, b"after")
    assert path.read_bytes() == b"after"
    assert list(tmp_path.iterdir()) == [path]


def test_what_can_not_be_written_changes_nothing(tmp_path):
    path = tmp_path / "a"
    path.mkdir()
    with pytest.raises(OSError):
        write_whole(path, b"after")
    assert list(tmp_path.iterdir()) == [path]

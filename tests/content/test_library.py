import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.content.support import TEA, change, choice, pack_of, tea_in
from trainer.base.errors import TroubleOutside
from trainer.base.ids import ItemId, SectionId, StatementId
from trainer.content.cache import cache_path, fingerprint, write_cache
from trainer.content.folder import pack_folders
from trainer.content.library import Library
from trainer.content.model import Format, Use
from trainer.content.opening import library_of, open_library
from trainer.content.pack import read_pack


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = open_library([TEA], tmp_path)
    yield opened
    opened.close()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_library_says_what_the_pack_says(library: Library) -> None:
    pack = read_pack(TEA).pack
    assert pack is not None
    assert library.packs()[0] == pack[:5]
    assert library.sections() == library.sections("tea") == pack.sections
    assert tuple(library.item(item.id) for item in pack.items) == pack.items
    assert library.references("tea") == pack.references
    assert library.section(SectionId("tea/leaves")) == pack.sections[0]
    assert library.statement(StatementId("tea/leaves.04")) == pack.sections[0].statements[3]
    assert library.reference("tea", "OLD") == pack.references[2]


def test_headings_are_the_sections_without_their_text(library: Library) -> None:
    assert [tuple(heading) for heading in library.headings()] == [
        ("tea/leaves", "Kinds of leaf", None, "tea"),
        ("tea/brewing", "Water, heat and time", "tea/leaves", "tea"),
    ]
    assert library.headings("coffee") == ()


def test_item_ids_come_in_the_packs_order_and_leave_check_items_out(library: Library) -> None:
    brewing = SectionId("tea/brewing")
    assert library.item_ids(brewing) == ("tea/brewing-ty-01", "tea/brewing-lr-01", "tea/brewing-cl-01")
    assert library.item_ids(brewing, Use.CHECK) == ("tea/brewing-ma-01",)
    assert library.item_ids(brewing, formats=[Format.TYPED]) == ("tea/brewing-ty-01",)
    assert len(library.item_ids()) == 7


def test_statements_of_many_items_come_in_one_answer(library: Library) -> None:
    asked = [ItemId("tea/leaves-mr-01"), ItemId("tea/nothing"), ItemId("tea/brewing-cl-01")]
    assert library.statements_of(asked) == {
        "tea/leaves-mr-01": ("tea/leaves.01", "tea/leaves.r1"),
        "tea/brewing-cl-01": ("tea/brewing.01", "tea/brewing.02"),
    }


def test_siblings_share_a_statement_and_those_in_another_format_come_first() -> None:
    same, other = choice(2, "A", "B", "C"), choice(3, "A", "B", "C")
    differs = choice(4, "A", "B", "C")._replace(format=Format.MULTIPLE_RESPONSE)
    held_back = choice(5, "A", "B", "C")._replace(use=Use.CHECK)
    library = library_of([pack_of(choice(1, "A", "B", "C"), same, other, differs, held_back)])
    assert library.siblings(ItemId("p/s-sc-001")) == ("p/s-sc-004", "p/s-sc-002", "p/s-sc-003")
    assert library.siblings(ItemId("p/nothing")) == ()


def test_counts_are_of_practice_items_and_name_every_section(library: Library) -> None:
    assert library.counts() == {"tea/leaves": 4, "tea/brewing": 3}


@pytest.mark.parametrize("ask", ["item", "section", "statement"])
def test_an_id_that_is_not_there_is_a_key_error(library: Library, ask: str) -> None:
    with pytest.raises(KeyError, match="tea/nothing"):
        getattr(library, ask)("tea/nothing")


def test_the_library_may_be_asked_from_any_thread(library: Library) -> None:
    found: list[int] = []
    workers = [threading.Thread(target=lambda: found.append(len(library.item_ids()))) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert found == [7] * 4


def test_a_second_opening_reads_the_compiled_file(tmp_path: Path) -> None:
    open_library([TEA], tmp_path).close()
    before = (tmp_path / names(tmp_path)[0]).stat()
    open_library([TEA], tmp_path).close()
    assert len(names(tmp_path)) == 1
    assert (tmp_path / names(tmp_path)[0]).stat().st_ino == before.st_ino


def test_any_changed_byte_of_a_pack_changes_the_fingerprint(tea: Path) -> None:
    before = {fingerprint([tea])}
    for name in ("pack.yaml", "references.yaml", "ids.lock", "sections/leaves.yaml"):
        with (tea / name).open("ab") as stream:
            stream.write(b"#")
        before.add(fingerprint([tea]))
    (tea / "sections" / "milk.yaml").touch()
    before.add(fingerprint([tea]))
    assert len(before) == 6


def test_bytes_that_move_from_one_file_to_the_next_change_the_fingerprint(tea: Path) -> None:
    before = fingerprint([tea])
    first, second = tea / "sections" / "brewing.yaml", tea / "sections" / "leaves.yaml"
    content = first.read_bytes()
    first.write_bytes(content[:-9])
    second.write_bytes(content[-9:] + second.read_bytes())
    assert fingerprint([tea]) != before


@pytest.mark.parametrize("version", ["__version__", "CODEC_VERSION", "LAYOUT_VERSION"])
def test_what_another_version_compiled_is_not_taken_up(monkeypatch: pytest.MonkeyPatch, version: str) -> None:
    before = fingerprint([TEA])
    monkeypatch.setattr(f"trainer.content.cache.{version}", "9.9")
    assert fingerprint([TEA]) != before


def test_a_fingerprint_does_not_depend_on_where_the_pack_lies(tea: Path) -> None:
    assert fingerprint([tea]) == fingerprint([TEA])


def test_changed_content_is_compiled_anew(tea: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    open_library([tea], cache).close()
    change(tea, "pack.yaml", "title: Making tea", "title: Brewing tea")
    with closing(open_library([tea], cache)) as library:
        assert library.packs()[0].title == "Brewing tea"


def test_only_the_newest_few_compiled_files_are_kept(tea: Path, tmp_path: Path) -> None:
    for number in range(5):
        change(tea, "pack.yaml", "title: ", f"title: {number} ")
        open_library([tea], tmp_path / "cache").close()
    assert len(names(tmp_path / "cache")) == 3


def _spoil_header(path: Path) -> None:
    path.write_bytes(b"not a database" * 100)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:8192])


def _spoil_middle(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:12288] = b"\xff" * 8192
    path.write_bytes(content)


def _spoil_end(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-4096] + b"\xff" * 4096)


def _foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE other (a)")


def _another_make(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")


def _another_fingerprint(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE source SET fingerprint = 'x'")
        connection.commit()


SPOILERS = [_spoil_header, _empty, _cut, _spoil_middle, _spoil_end, _foreign, _another_make, _another_fingerprint]


@pytest.mark.parametrize("spoil", SPOILERS)
def test_a_damaged_or_foreign_file_is_replaced(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    open_library([TEA], tmp_path).close()
    path = cache_path(tmp_path, fingerprint([TEA]))
    spoil(path)
    with closing(open_library([TEA], tmp_path)) as library:
        assert len(library.item_ids()) == 7
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM item").fetchone() == (8,)
        assert connection.execute("SELECT fingerprint FROM source").fetchone() == (fingerprint([TEA]),)
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows takes no such path")
def test_a_file_that_cannot_be_opened_is_done_without(tmp_path: Path) -> None:
    folder = tmp_path.joinpath(*["x" * 100] * 6)  # SQLite opens no path of more than 512 characters
    folder.mkdir(parents=True)
    cache_path(folder, fingerprint([TEA])).touch()
    with closing(open_library([TEA], folder)) as library:
        assert len(library.item_ids()) == 7


def test_a_file_that_is_spoilt_while_it_is_open_is_trouble_told_kindly(tmp_path: Path) -> None:
    path = tmp_path / "content.sqlite"
    many = [choice(number, "A" * 900, "B" * 900, "C" * 900) for number in range(400)]
    write_cache(path, [pack_of(*many)])
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        library = Library(connection)
        library.packs()
        path.write_bytes(path.read_bytes()[:4096] + b"\xff" * (path.stat().st_size - 4096))
        with pytest.raises(TroubleOutside, match="start it again"):
            [library.item(ItemId(f"p/s-sc-{number:03d}")) for number in range(400)]


def test_where_the_cache_cannot_be_written_the_library_is_kept_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with closing(open_library([TEA], tmp_path / "file" / "cache")) as library:
        assert len(library.item_ids()) == 7


def test_a_faulty_pack_is_left_out_and_the_rest_is_taught(tea: Path, tmp_path: Path) -> None:
    change(tea, "sections/leaves.yaml", "level: recall", "level: know")
    coffee = Path(shutil.copytree(TEA, tmp_path / "coffee"))
    change(coffee, "pack.yaml", "pack: tea", "pack: coffee")
    for _ in range(2):
        with closing(open_library(pack_folders(tmp_path), tmp_path / "cache")) as library:
            assert [cover.id for cover in library.packs()] == ["coffee"]
            assert library.faulty() == (("tea", 1),)


def test_the_second_of_two_packs_with_one_name_is_left_out(tmp_path: Path) -> None:
    folders = [tea_in(tmp_path / "one"), tea_in(tmp_path / "two")]
    with closing(open_library(folders, tmp_path / "cache")) as library:
        assert library.faulty() == (("tea", 1),)
        assert len(library.packs()) == 1


def test_a_style_fault_does_not_keep_a_pack_from_being_taught(tea: Path, tmp_path: Path) -> None:
    change(
        tea, "sections/leaves.yaml", "stem: A grower wants a green cup.", "stem: The grower often wants a green cup."
    )
    change(tea, "sections/leaves.yaml", "Heat it soon after the picking.", "Heat it soon after the picking")
    with closing(open_library([tea], tmp_path / "cache")) as library:
        assert library.faulty() == ()


def test_packs_are_found_by_their_first_file(tmp_path: Path) -> None:
    tea_in(tmp_path)
    (tmp_path / "empty").mkdir()
    assert [folder.name for folder in pack_folders(tmp_path)] == ["tea"]
    assert pack_folders(tmp_path / "nothing") == ()


def test_nothing_half_written_is_left_behind_when_compiling_fails(tmp_path: Path) -> None:
    twice = pack_of(choice(1, "A", "B", "C"), choice(1, "A", "B", "C"))
    with pytest.raises(sqlite3.IntegrityError):
        write_cache(tmp_path / "content.sqlite", [twice])
    assert names(tmp_path) == []


def test_a_start_with_a_fresh_cache_imports_neither_pydantic_nor_ruamel(tmp_path: Path) -> None:
    open_library([TEA], tmp_path).close()
    code = (
        "import sys; from pathlib import Path; from trainer.content.opening import open_library\n"
        "library = open_library([Path(sys.argv[1])], Path(sys.argv[2])); assert library.item_ids()\n"
        "sys.exit(' '.join(name for name in sys.modules if name in {'pydantic', 'ruamel.yaml', 'sqlite_utils'}) or 0)"
    )
    root = Path(__file__).parents[2]
    run = subprocess.run(
        [sys.executable, "-c", code, str(TEA), str(tmp_path)],
        cwd=root, env={**os.environ, "PYTHONPATH": str(root)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (run.returncode, run.stderr) == (0, "")

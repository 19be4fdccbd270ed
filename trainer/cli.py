"""Commands. Without one, the window opens; Qt is imported only then."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from trainer.base.errors import TroubleOutside

if TYPE_CHECKING:
    from trainer.content.faults import Fault
    from trainer.content.model import Pack

__all__ = ["main"]

_USAGE = """\
trainer                             open Common Ground
trainer check [PATH] [OPTIONS]      list every fault of a content pack (all packs without PATH)
    --lock                          record new and reworded items in its ids.lock
    --document FILE                 look also for what was copied from the document
    --report FILE                   write a page about the pack that opens in any browser
trainer rebuild [FILE]              recompute everything that derives from the record
trainer drive init FILE N           synthetic items and a study session without a window,
trainer drive run FILE [LIMIT]        on the real code path: for durability tests and
trainer drive verify FILE             benchmarks
trainer --version
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit status (0 done, 1 faults or trouble, 2 a command that can't be taken)."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _run(words)
    except TroubleOutside as trouble:
        print(trouble, file=sys.stderr)
        return 1


def _run(words: list[str]) -> int:
    match words:
        case []:
            return _window()
        case ["check", *rest]:
            return _check(rest)
        case ["rebuild", *rest] if len(rest) <= 1:
            return _rebuild(rest)
        case ["drive", *rest]:
            from trainer.drive import main as drive

            return drive(rest)
        case ["--version"]:
            from trainer import __version__

            return _say(f"Common Ground {__version__}")
        case ["--help" | "-h" | "help"]:
            return _say(_USAGE.rstrip())
        case _:
            _say(_USAGE.rstrip())
            return 2


def _say(text: str) -> int:
    print(text)
    return 0


def _window() -> int:
    from trainer.base.libraries import install_line, missing, no_display

    packages = missing()
    if packages:
        _say(
            "Common Ground needs system libraries that are missing here. Install them with:\n  "
            + install_line(packages)
        )
        return 1
    if no_display():
        _say("There is no screen to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set.")
        return 1
    # Nothing of what is made on the way to the first question is garbage; looking for some costs a tenth of the way.
    gc.disable()
    from trainer.app import run

    return run()


class _CheckOptions(NamedTuple):
    """What ``trainer check`` was asked for."""

    paths: tuple[Path, ...] = ()
    lock: bool = False
    report: Path | None = None
    document: Path | None = None


def _check_options(rest: list[str]) -> _CheckOptions | None:
    """The options as typed; none when they can't be taken."""
    options = _CheckOptions()
    words = iter(rest)
    for word in words:
        if word == "--lock":
            options = options._replace(lock=True)
        elif word in ("--report", "--document"):
            file = next(words, "")
            if not file or file.startswith("--"):
                return None
            asked = Path(file)
            options = options._replace(report=asked) if word == "--report" else options._replace(document=asked)
        elif word.startswith("--") or options.paths:
            return None
        else:
            options = options._replace(paths=(Path(word).resolve(),))
    return options


def _check(rest: list[str]) -> int:
    from trainer.base.shipped import shipped
    from trainer.content.characters import printable
    from trainer.content.faults import Severity
    from trainer.content.folder import pack_folders
    from trainer.content.pack import examine_pack, lock_pack

    options = _check_options(rest)
    if options is None:
        _say(_USAGE.rstrip())
        return 2
    folders = options.paths or pack_folders(shipped("questions"))
    locking = [fault for folder in folders for fault in lock_pack(folder)] if options.lock else []
    document = "" if options.document is None else _document(options.document)
    examined = [examine_pack(folder, document) for folder in folders]
    faults = locking if options.lock else [fault for pack in examined for fault in pack.faults]
    if not options.lock:
        faults += [
            fault for folder, pack in zip(folders, examined, strict=True) for fault in _drills(folder, pack.pack)
        ]
    for fault in faults:
        _say(printable(str(fault)))
    grave = sum(fault.severity is Severity.FAULT for fault in faults)
    _say(f"{grave} faults, {len(faults) - grave} warnings in {len(folders)} packs")
    if options.report is not None:
        from trainer.content.report.file import write_report
        from trainer.content.report.page import page

        write_report(options.report, page(examined, document))
        _say(f"The report is in {options.report}.")
    return 1 if grave else 0


def _drills(folder: Path, pack: "Pack | None") -> list["Fault"]:
    """The faults of a pack's drills; says the best lines of each, because only a person can judge them."""
    from trainer.content.characters import printable
    from trainer.content.scenario.reading import read_drills
    from trainer.drills.lint import linted

    faults: list[Fault] = []
    for reading in read_drills(folder, pack):
        found = linted(reading)
        faults += found.faults
        if reading.drill is not None and found.best:
            _say(f"The best lines of {printable(reading.drill.id)}, to be read and judged:")
            for line in found.best:
                _say(f"  {printable(line)}")
    return faults


def _document(file: Path) -> str:
    from trainer.content.copies import read_own

    text = read_own(file).text
    if not text.strip():
        raise TroubleOutside(f"There is no text in {file}.", "Nothing was checked.", "Name the document itself.")
    return text


def _rebuild(rest: list[str]) -> int:
    import os

    from trainer.base.clock import now
    from trainer.base.folders import RECORD, folders
    from trainer.base.lock import WriterLock
    from trainer.store.backup import back_up, backups_folder
    from trainer.store.integrity import look
    from trainer.store.journal import SqliteJournal

    file = Path(rest[0]) if rest else folders(os.environ).data / RECORD
    if not file.is_file():
        _say(f"There is no record at {file}.")
        return 1
    found = look(file, pages=True)
    if not found.whole:
        _say(f"{found.told} Nothing was changed. Open Common Ground: it offers to restore the record.")
        return 1
    copied = backups_folder(file)
    with (
        WriterLock.take(file, now()),
        SqliteJournal.open(file, back_up=lambda path: back_up(path, copied, now())) as journal,
    ):
        journal.rebuild()
    return _say(f"Everything that derives from the log was made again in {file}.")

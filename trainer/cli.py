"""Commands. Without one, the window opens; Qt is imported only then."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from trainer.base.errors import TroubleOutside

__all__ = ["main"]

_USAGE = """\
trainer                             open Common Ground
trainer check [PATH] [--lock]       list every fault of a content pack (all packs without PATH);
                                    --lock records new and reworded items in its ids.lock
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


def _check(rest: list[str]) -> int:
    from trainer.base.shipped import shipped
    from trainer.content.faults import Severity
    from trainer.content.folder import pack_folders
    from trainer.content.pack import check_pack, lock_pack

    lock = "--lock" in rest
    paths = [Path(word) for word in rest if word != "--lock"]
    if len(paths) > 1 or any(word.startswith("--") for word in rest if word != "--lock"):
        _say(_USAGE.rstrip())
        return 2
    folders = paths or pack_folders(shipped("questions"))
    faults = [fault for folder in folders for fault in (lock_pack(folder) if lock else check_pack(folder))]
    for fault in faults:
        _say(str(fault))
    grave = sum(fault.severity is Severity.FAULT for fault in faults)
    _say(f"{grave} faults, {len(faults) - grave} warnings in {len(folders)} packs")
    return 1 if grave else 0


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

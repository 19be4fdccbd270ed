"""Commands. Without one, the window opens; Qt is imported only then."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from trainer.base.errors import TroubleOutside

if TYPE_CHECKING:
    from trainer.content.faults import Fault
    from trainer.content.pack import Examined
    from trainer.drills.lint import Linted
    from trainer.exchange.exporting import Form

__all__ = ["main", "open_window"]

Reviewed = tuple[str, "Linted"]

_USAGE = """\
trainer                             open Common Ground
trainer check [PATH] [OPTIONS]      list every fault of a content pack (all packs without PATH)
    --lock                          record new and reworded items in its ids.lock
    --document FILE                 look also for what was copied from the document
    --report FILE                   write a page about the pack that opens in any browser
trainer export ink DRILL [FILE]     write a drill for other tools: as ink,
trainer export twee DRILL [FILE]      or as Twee 3 for Twine
trainer export sheet DRILL [FILE]   write it for paper, with a facilitator's guide (FILE.html or FILE.pdf)
trainer rebuild [FILE]              recompute everything that derives from the record
trainer drive init FILE N           synthetic items and a study session without a window,
trainer drive run FILE [LIMIT]        on the real code path: for durability tests and
trainer drive drill FILE [LIMIT]      benchmarks
trainer drive verify FILE
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
            return open_window()
        case ["check", *rest]:
            return _check(rest)
        case ["export", form, drill, *rest] if len(rest) <= 1:
            return _export(form, Path(drill), *map(Path, rest))
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


def open_window(*, stop_after_first_paint: bool = False) -> int:
    """Open the window, or say why it can't be; returns the exit status. For what can be asked, see ``app.run``."""
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

    return run(stop_after_first_paint=stop_after_first_paint)


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
    shelves: list[list[Reviewed]] = []
    if not options.lock or options.report is not None:
        shelves = [_drills(pack) for pack in examined]
    if not options.lock:
        faults += _drill_faults(examined, shelves)
        _say_best(shelves)
    for fault in faults:
        _say(printable(str(fault)))
    grave = sum(fault.severity is Severity.FAULT for fault in faults)
    _say(f"{grave} faults, {len(faults) - grave} warnings in {len(folders)} packs")
    if options.report is not None:
        from trainer.content.report.file import write_report
        from trainer.content.report.page import page
        from trainer.drills.drawing.chapter import drill_chapter

        chapters = [
            [drill_chapter(title, found, f"d{one}-{other}") for other, (title, found) in enumerate(shelf, start=1)]
            for one, shelf in enumerate(shelves, start=1)
        ]
        write_report(options.report, page(examined, document, chapters))
        _say(f"The report is in {options.report}.")
    return 1 if grave else 0


def _drills(examined: "Examined") -> list[Reviewed]:
    """A pack's drills, each with its title (its file's name where it could not be read), solved once for all uses."""
    from trainer.drills.lint import linted

    return [
        (reading.drill.title if reading.drill else reading.faults[0].file, linted(reading))
        for reading in examined.drills
    ]


def _drill_faults(examined: list["Examined"], shelves: list[list[Reviewed]]) -> list["Fault"]:
    """What is wrong with each drill, and with all drills of a pack together."""
    from trainer.drills.lint import shelf_faults

    faults = [fault for shelf in shelves for _, found in shelf for fault in found.faults]
    for pack, shelf in zip(examined, shelves, strict=True):
        faults += shelf_faults(pack.folder, [found for _, found in shelf])
    return faults


def _say_best(shelves: list[list[Reviewed]]) -> None:
    """The best lines of each drill, because only a person can judge them."""
    from trainer.content.characters import printable

    benches = [(found.bench, found.best) for shelf in shelves for _, found in shelf]
    for bench, best in benches:
        if bench is not None:
            _say(f"The best lines of {printable(bench.drill.id)}, to be read and judged:")
            for line in best:
                _say(f"  {printable(line)}")


def _document(file: Path) -> str:
    from trainer.content.copies import read_own

    text = read_own(file).text
    if not text.strip():
        raise TroubleOutside(f"There is no text in {file}.", "Nothing was checked.", "Name the document itself.")
    return text


def _export(form: str, drill: Path, file: Path | None = None) -> int:
    from trainer.content.characters import printable
    from trainer.exchange.exporting import FORMS, export

    if form not in FORMS and form != "sheet":
        _say(_USAGE.rstrip())
        return 2
    written, faults = export(drill, FORMS[form] if form in FORMS else _sheet(drill, file), file)
    for fault in faults:
        _say(printable(str(fault)))
    return _say(f"The drill is in {written}.") if not faults else 1


def _sheet(drill: Path, file: Path | None) -> "Form":
    """The printable sheet; a PDF where the file is to be called so. Qt is imported only then."""
    from trainer.exchange.sheet.form import sheet_form

    form = sheet_form(drill)
    if file is None or file.suffix.lower() != ".pdf":
        return form
    from trainer.desktop.printing import pdf_of

    return form._replace(
        write=lambda read: pdf_of(str(form.write(read))), suffix=".pdf", mark="Common Ground".encode("utf-16-be")
    )


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

"""A report on its way to disk: as PDF or HTML, as its name ends, or every table as a file for a spreadsheet."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from trainer.base.errors import TroubleOutside
from trainer.base.whole_file import write_whole
from trainer.insight.tables import Table, csv_of

__all__ = ["Report", "write_report"]


class Report(NamedTuple):
    """A report as one HTML file without a script, and its tables by the names of their files (without an ending)."""

    html: Callable[[], str]
    tables: Callable[[], Mapping[str, Table]]


def write_report(report: Report, place: Path) -> tuple[Path, ...]:
    """Write the report as HTML or PDF, as the name ends, or every table as a CSV file of its own beside the name.

    Returns what was written. Raises TroubleOutside when something can't be; what was written before it stays. Where a
    file of another kind stands in a table's place nothing is written: the dialog asked about the name alone.
    """
    suffix = place.suffix.lower()
    if suffix == ".csv":
        files = {place.with_name(f"{place.stem}-{name}.csv"): csv_of(table) for name, table in report.tables().items()}
        for path, text in files.items():
            _refuse_another(path, text.encode("utf-8-sig"))
        for path, text in files.items():
            # with a mark of its encoding, by which spreadsheets know it
            _write(path, text.encode("utf-8-sig"))
        return tuple(files)
    if suffix in (".html", ".htm"):
        _write(place, report.html().encode())
    else:
        from trainer.desktop.printing import write_pdf

        write_pdf(report.html(), place)
    return (place,)


def _refuse_another(path: Path, content: bytes) -> None:
    """An older table with the same heads may be replaced, and nothing else."""
    heads = content[: content.index(b"\n") + 1]
    try:
        with path.open("rb") as file:
            there = file.read(len(heads))
    except OSError:
        return  # nothing that can be read stands there; writing says what is wrong
    if there != heads:
        raise TroubleOutside(
            QCoreApplication.translate("Report", "{place} is there already and is another file.").format(place=path),
            QCoreApplication.translate("Report", "It was left as it is, and nothing was written."),
            QCoreApplication.translate("Report", "Choose another name."),
        )


def _write(path: Path, content: bytes) -> None:
    try:
        write_whole(path, content)
    except OSError as error:
        raise TroubleOutside(
            QCoreApplication.translate("Report", "The report could not be written to {place}: {reason}.").format(
                place=path, reason=error.strerror
            ),
            QCoreApplication.translate("Report", "Nothing in the record was changed."),
            QCoreApplication.translate("Report", "Choose a folder that exists and that you may write to."),
        ) from error

"""A report of a bug, kept on this computer and nowhere else: what failed and where, nothing of what anyone answered."""

import platform
import sys
from pathlib import Path
from types import TracebackType

from trainer.base.clock import Moment

__all__ = ["keep_report"]

_MOST_REPORTS = 20


def keep_report(
    folder: Path, kind: type[BaseException], error: BaseException, trace: TracebackType | None, moment: Moment
) -> Path | None:
    """Write a report into the folder, letting the oldest of twenty go; None when even that can't be written.

    The error's own message is left out: it may hold a name or an answer. File, line and function are kept.
    """
    import traceback

    lines = [
        f"Common Ground on Python {sys.version.split()[0]}, {platform.system()} {platform.release()}",
        f"{moment.at} ms since 1970 UTC, {moment.offset} minutes east",
        *(f"{frame.filename}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(trace)),
        f"{kind.__module__}.{kind.__qualname__}",
    ]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        report = folder / f"crash-{moment.at}.txt"
        report.write_text("\n".join(lines) + "\n", encoding="utf-8")
        for old in sorted(folder.glob("crash-*.txt"))[:-_MOST_REPORTS]:
            old.unlink()
    except OSError:
        return None
    return report

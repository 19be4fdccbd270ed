"""A file that is either written whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path

__all__ = ["write_whole"]


def write_whole(path: Path, content: bytes) -> None:
    """Write ``content`` durably under another name (``*.new``) beside ``path``, and then give it that name.

    What stood there is replaced in one step. Raises OSError when it can't be written; then nothing changed.
    """
    written = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        with written.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        written.replace(path)
    except OSError:
        with suppress(OSError):
            written.unlink(missing_ok=True)
        raise

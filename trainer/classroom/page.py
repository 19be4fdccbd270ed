"""The phone's page, one file without anything from elsewhere, and the policy that lets only its own script run."""

import base64
import hashlib
import re
from pathlib import Path
from typing import NamedTuple

from trainer.base.errors import TroubleOutside
from trainer.base.shipped import shipped

__all__ = ["NOTHING_ALLOWED", "Page", "shipped_page"]

NOTHING_ALLOWED = "default-src 'none'; frame-ancestors 'none'"
"""The policy of every answer that is not the page."""
_INLINE = re.compile(rb"<(style|script)>(.*?)</\1>", re.S)


class Page(NamedTuple):
    """The page's bytes and its Content-Security-Policy."""

    body: bytes
    policy: str

    @classmethod
    def of(cls, body: bytes) -> "Page":
        """The page with a policy that allows its inline style and script by their hashes, and its own server.

        Only tags without attributes count: any other would not run. Line ends become those that a browser hashes.
        """
        body = body.replace(b"\r\n", b"\n")
        hashes: dict[bytes, list[str]] = {b"style": [], b"script": []}
        for tag, text in _INLINE.findall(body):
            digest = base64.b64encode(hashlib.sha256(text).digest()).decode()
            hashes[tag].append(f"'sha256-{digest}'")
        allowed = (
            NOTHING_ALLOWED,
            "script-src " + (" ".join(hashes[b"script"]) or "'none'"),
            "style-src " + (" ".join(hashes[b"style"]) or "'none'"),
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
        )
        return cls(body, "; ".join(allowed))


def shipped_page(path: Path | None = None) -> Page:
    """The page that ships with the program. Raises ``TroubleOutside`` when it is missing."""
    place = shipped("assets") / "web" / "index.html" if path is None else path
    try:
        return Page.of(place.read_bytes())
    except OSError as fault:
        raise TroubleOutside(
            f"The page for phones is missing from this installation ({place.name}).",
            "Nothing was changed; a class without phones can be held.",
            "Install the program again.",
        ) from fault

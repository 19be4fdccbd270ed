"""Pictures of the phone page in every state, to be looked at: ``python -m tests.browser.phone_shots FOLDER``."""

import sys
import tempfile
from pathlib import Path

from tests.browser.chromium import Browser, Phone
from tests.browser.classes import Class
from tests.browser.walking import ITEMS, MANNER, walk

__all__ = ["LOOKS", "dressed"]

LOOKS = {
    "phone-light": (360, 740, "light", 100),
    "phone-dark": (360, 740, "dark", 100),
    "small-200-light": (320, 568, "light", 200),
    "small-200-dark": (320, 568, "dark", 200),
    "tablet-light": (820, 1180, "light", 100),
    "forced": (360, 740, "forced", 100),
}
"""Width, height, colours and text size in percent."""


def dressed(browser: Browser, look: str) -> Phone:
    """A phone that looks so."""
    width, height, colours, text = LOOKS[look]
    phone = browser.phone(width, height)
    forced = {"forced_colors": "active", "prefers_color_scheme": "dark"}
    phone.prefer(**(forced if colours == "forced" else {"prefers_color_scheme": colours}))
    phone.before(
        "document.addEventListener('DOMContentLoaded',"
        f" () => {{ document.documentElement.style.fontSize = '{text}%' }})"
    )
    return phone


def main(folder: Path) -> None:
    """A picture of each state in each look."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        browser = Browser(Path(scratch) / "browser")
        for look in LOOKS:
            room = Class(Path(scratch) / look, *ITEMS, manner=MANNER)
            phone = dressed(browser, look)
            for number, state in enumerate(walk(room, phone)):
                (folder / f"{look}-{number:02}-{state}.png").write_bytes(phone.picture())
            room.close()
        print(browser.faults)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))

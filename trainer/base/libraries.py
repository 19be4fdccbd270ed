"""Which of the system libraries that Qt needs are missing: Qt would abort over them instead of saying so."""

import os
import sys

__all__ = ["DEBIAN", "install_line", "missing"]

DEBIAN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
"""What every Qt window needs, and the Debian package that holds it."""
X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What a window under X11 needs besides."""


def missing() -> tuple[str, ...]:
    """The Debian packages of the libraries that can't be loaded here; empty on other systems than Linux."""
    if not sys.platform.startswith("linux"):
        return ()
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    x11 = platform.startswith("xcb") or (not platform and bool(os.environ.get("DISPLAY")))
    wanted = {**DEBIAN, **X11} if x11 else DEBIAN
    return tuple(package for library, package in wanted.items() if not _loads(library))


def no_display() -> bool:
    """Whether there is no screen to open a window on (Linux without X11, Wayland or a chosen Qt platform)."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in screens)


def install_line(packages: tuple[str, ...]) -> str:
    """The line that installs the packages on Debian and its kin."""
    return "sudo apt install -y " + " ".join(packages)


def _loads(library: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True

"""What the kernel itself sees of a process: sockets to a network, files that are opened. Linux only."""

import ctypes
import os
import platform
import struct
from pathlib import Path

_SOCKET = {"x86_64": 41, "aarch64": 198}.get(platform.machine())
HAS_SECCOMP = platform.system() == "Linux" and _SOCKET is not None
HAS_INOTIFY = platform.system() == "Linux"

_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _KILL_PROCESS = 0x7FFF0000, 0x80000000
_INTERNET, _INTERNET_6 = 2, 10
_IN_OPEN, _NONBLOCK = 0x20, 0o4000


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_void_p)]


def forbid_internet_sockets() -> None:
    """From here on the kernel kills this process (SIGSYS) when it, or C++ within it, makes an internet socket."""
    steps = [
        (_LOAD, 0, 0, 0),  # the number of the system call
        (_EQUAL, 0, 3, _SOCKET),
        (_LOAD, 0, 0, 16),  # its first argument: the family
        (_EQUAL, 2, 0, _INTERNET),
        (_EQUAL, 1, 0, _INTERNET_6),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _KILL_PROCESS),
    ]
    code = ctypes.create_string_buffer(b"".join(struct.pack("=HBBI", *step) for step in steps))
    program = _Program(len(steps), ctypes.addressof(code))
    kernel = ctypes.CDLL(None, use_errno=True)
    if kernel.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) or kernel.prctl(_SET_SECCOMP, _FILTER, ctypes.byref(program), 0, 0):
        raise OSError(ctypes.get_errno(), "the kernel takes no filter")


class Watched:
    """A file of which the kernel reports whether anything opens it from now on, in Python or below."""

    def __init__(self, path: Path) -> None:
        kernel = ctypes.CDLL(None, use_errno=True)
        self._queue = kernel.inotify_init1(_NONBLOCK)
        if self._queue < 0 or kernel.inotify_add_watch(self._queue, os.fsencode(path), _IN_OPEN) < 0:
            raise OSError(ctypes.get_errno(), "the kernel watches no file")

    def was_opened(self) -> bool:
        try:
            return bool(os.read(self._queue, 4096))
        except BlockingIOError:
            return False

    def close(self) -> None:
        os.close(self._queue)

"""A whole session makes no internet socket: the kernel would have killed it."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from walls import HAS_SECCOMP

pytestmark = pytest.mark.skipif(not HAS_SECCOMP, reason="needs Linux's seccomp on x86-64 or arm64")

HERE = Path(__file__).parent
WALLED = f"import sys; sys.path[:0] = [{str(HERE)!r}]; from walls import forbid_internet_sockets as wall; wall(); "
KILLED = -getattr(signal, "SIGSYS", 0)


def run_behind_the_wall(code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", WALLED + code]
    return subprocess.run(command, cwd=HERE.parents[1], capture_output=True, text=True, timeout=100)


def test_a_complete_session_by_keyboard_and_one_by_mouse_open_no_socket():
    sessions = "test_a_full_session_runs_by_keyboard_alone_in_every_format or test_a_full_session_runs_by_mouse_alone"
    given = ["-q", "-n", "0", "-p", "no:cacheprovider", "-k", sessions, "tests/journeys/test_whole_session.py"]
    done = run_behind_the_wall(f"import pytest; sys.exit(pytest.main({given}))")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "2 passed" in done.stdout


@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.socket(socket.AF_INET)",
        "import socket; socket.socket(socket.AF_INET6)",
        "from PySide6.QtNetwork import QTcpSocket; s = QTcpSocket(); s.connectToHost('127.0.0.1', 9)",
        "from PySide6.QtNetwork import QUdpSocket; QUdpSocket().bind(0)",
    ],
)
def test_the_wall_kills_whatever_opens_one(code):
    assert run_behind_the_wall(code).returncode == KILLED


def test_the_wall_lets_other_work_through():
    assert run_behind_the_wall("import socket; socket.socket(socket.AF_UNIX).close(); print(1)").stdout == "1\n"

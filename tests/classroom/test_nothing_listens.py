"""Without a class the program has no socket, and nothing that could open one is even loaded."""

import os
import subprocess
import sys

START = """
import sys
told = []
sys.addaudithook(lambda event, _: told.append(event) if event.startswith("socket.") else None)
from trainer.app import run
assert run(stop_after_first_paint=True) == 0
unwanted = {"asyncio", "http.server", "h11", "ifaddr", "PySide6.QtNetwork", "trainer.classroom"}
print(sorted(unwanted & set(sys.modules)), told)
"""


def test_a_window_without_a_class_opens_no_socket_and_loads_no_network_code(tmp_path):
    environment = {**os.environ, "COMMON_GROUND_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run([sys.executable, "-c", START], capture_output=True, text=True, env=environment, timeout=120)
    assert ran.stdout.strip() == "[] []", ran.stderr

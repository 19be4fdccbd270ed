"""axe-core, which looks over pages for people who see, hear or move differently; npm fetches it for the long run."""

import shutil
import subprocess
from pathlib import Path

import pytest

VERSION = "4.10.3"


def fetched(folder: Path) -> str:
    """Its script (MPL-2.0), in a folder of the test's own; skips the test with a plain reason where it can't be had."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("node and npm are needed for axe-core")
    command = [npm, "install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", f"axe-core@{VERSION}"]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, timeout=180)
    except subprocess.TimeoutExpired:
        pytest.skip("npm could not fetch axe-core in three minutes")
    if done.returncode:
        pytest.skip("npm could not fetch axe-core")
    return (folder / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")

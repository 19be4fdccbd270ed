"""What every test stands on: Qt without a screen, folders of its own, no socket."""

import faulthandler
import gc
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["QT_ACCESSIBILITY"] = "1"

if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
    # Whoever keeps bytecode out of the tree finds it beside pytest's other notes: otherwise every worker, and every
    # program that a test starts, would compile the whole of ours anew.
    os.environ["PYTHONPYCACHEPREFIX"] = str(Path(__file__).parents[1] / ".pytest_cache" / "bytecode")

import pytest
from hypothesis import settings

# A busy machine is no failure. Fifty draws a law keep the suite short, as every run draws others; before a release:
# pytest --hypothesis-profile=thorough
settings.register_profile("suite", deadline=None, max_examples=50)
settings.register_profile("thorough", deadline=None, max_examples=1_000)
settings.load_profile("suite")


@pytest.hookimpl(wrapper=True)
def pytest_collection():
    """What collecting makes stays until the end: nothing of it is garbage, and to look for some takes seconds."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


_network: list[str] = []


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo"):
        address = arguments[0] if event == "socket.getaddrinfo" else arguments[1]
        _network.append(str(address[0]) if isinstance(address, tuple) else str(address))


sys.addaudithook(_watch)


@pytest.fixture(autouse=True)
def _nothing_opens_a_socket(request):
    """Fails any test in which this process connected, bound or looked up a name; ``loopback`` allows this computer."""
    _network.clear()
    yield
    allowed = ("127.", "localhost") if request.node.get_closest_marker("loopback") else ()
    assert [host for host in _network if not host.startswith(allowed)] == []


@pytest.fixture(autouse=True)
def _long_runs_may_take_long(request):
    """The tracebacks that a hanging test prints after two minutes are not for those marked long."""
    if request.node.get_closest_marker("long"):
        faulthandler.cancel_dump_traceback_later()


@pytest.fixture(autouse=True)
def _own_home(tmp_path, monkeypatch):
    """Whatever looks for the record finds an empty folder of the test's own."""
    monkeypatch.setenv("COMMON_GROUND_HOME", str(tmp_path / "home"))

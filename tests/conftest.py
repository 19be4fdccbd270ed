"""What every test stands on: Qt without a screen, folders of its own, no socket."""

import faulthandler
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["QT_ACCESSIBILITY"] = "1"

import pytest

_network: list[str] = []


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo"):
        _network.append(f"{event} {arguments[1:]}")


sys.addaudithook(_watch)


@pytest.fixture(autouse=True)
def _nothing_opens_a_socket():
    """Fails any test in which this process connected, bound or looked up a name."""
    _network.clear()
    yield
    assert _network == []


@pytest.fixture(autouse=True)
def _long_runs_may_take_long(request):
    """The tracebacks that a hanging test prints after two minutes are not for those marked long."""
    if request.node.get_closest_marker("long"):
        faulthandler.cancel_dump_traceback_later()


@pytest.fixture(autouse=True)
def _own_home(tmp_path, monkeypatch):
    """Whatever looks for the record finds an empty folder of the test's own."""
    monkeypatch.setenv("COMMON_GROUND_HOME", str(tmp_path / "home"))

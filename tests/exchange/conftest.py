import pytest

from tests.exchange.inkjs import installed


@pytest.fixture(scope="session")
def compiler(tmp_path_factory):
    return installed(tmp_path_factory.mktemp("inkjs"))


@pytest.fixture(autouse=True)
def _application(qapp):
    """A sheet written as PDF makes an application where there is none, and not the one that windows need."""

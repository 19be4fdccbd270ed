import pytest

from tests.exchange.inkjs import installed


@pytest.fixture(scope="session")
def compiler(tmp_path_factory):
    return installed(tmp_path_factory.mktemp("inkjs"))

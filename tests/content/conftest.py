from pathlib import Path

import pytest
from hypothesis import settings

from tests.content.support import tea_in

settings.register_profile("content", deadline=None)  # a busy machine is no failure
settings.load_profile("content")


@pytest.fixture
def tea(tmp_path: Path) -> Path:
    """A sound pack that the test may break."""
    return tea_in(tmp_path)

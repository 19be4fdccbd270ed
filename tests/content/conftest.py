from pathlib import Path

import pytest

from tests.content.support import tea_in


@pytest.fixture
def tea(tmp_path: Path) -> Path:
    """A sound pack that the test may break."""
    return tea_in(tmp_path)

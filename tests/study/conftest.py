"""A shelf with the real pack, and a learner at work with it; the samples beside this are made importable."""

import sys
from pathlib import Path

import pytest

from tests.fakes.in_memory_journal import InMemoryJournal
from trainer.base.clock import MS_A_DAY, Moment
from trainer.base.ids import LearnerId, new_id
from trainer.content.opening import library_of
from trainer.content.pack import read_pack
from trainer.study.sitting import Sitting

sys.path.insert(0, str(Path(__file__).parent))

REAL = Path(__file__).parents[2] / "questions" / "military-diplomacy"
FIRST_MORNING = Moment(20_000 * MS_A_DAY + 10 * 3_600_000)


@pytest.fixture(scope="session")
def shelf():
    pack = read_pack(REAL).pack
    assert pack is not None
    library = library_of([pack])
    yield library
    library.close()


@pytest.fixture
def sitting(shelf) -> Sitting:
    sitting = Sitting(InMemoryJournal(), shelf, LearnerId(new_id(1)), new_id)
    sitting.introduce("Ana", False, FIRST_MORNING)
    return sitting

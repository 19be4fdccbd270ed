"""Which section can still be practised today."""

from pathlib import Path

import pytest

from tests.fakes import year as lives
from trainer.base.ids import SectionId
from trainer.content.library import Library
from trainer.content.model import Pack
from trainer.content.opening import library_of
from trainer.content.pack import read_pack
from trainer.study.practisable import first_practisable

DAY = 20_779
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def pack() -> Pack:
    read = read_pack(ROOT / "tests" / "content" / "packs" / "tea").pack
    assert read is not None
    return read


@pytest.fixture(scope="module")
def shelf(pack: Pack) -> Library:
    return library_of([pack])


def sections(shelf: Library) -> tuple[SectionId, ...]:
    return tuple(section for section, number in shelf.counts().items() if number)


def test_the_first_section_with_a_question_left_is_taken(pack: Pack, shelf: Library) -> None:
    journal = lives.nothing(DAY)
    assert first_practisable(journal, shelf, lives.INES, DAY, sections(shelf)) == sections(shelf)[0]


def test_what_was_asked_about_today_is_passed_over_and_comes_back_tomorrow(pack: Pack, shelf: Library) -> None:
    journal = lives.one_day(pack, DAY, answers=1_000)
    assert first_practisable(journal, shelf, lives.INES, DAY, sections(shelf)) is None
    assert first_practisable(journal, shelf, lives.INES, DAY + 1, sections(shelf)) == sections(shelf)[0]


def test_without_sections_there_is_nothing_to_practise(shelf: Library) -> None:
    assert first_practisable(lives.nothing(DAY), shelf, lives.INES, DAY, ()) is None

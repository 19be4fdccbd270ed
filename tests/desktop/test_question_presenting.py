"""What a group's questions and drills rest on, of the real pack and a learner's year."""

import pytest

from tests.desktop.page_values import TODAY, pack
from tests.desktop.question_values import ROOT
from tests.fakes.year import INES, one_day, year
from trainer.base.clock import MS_A_DAY, Moment
from trainer.base.ids import EventId
from trainer.content.library import Library
from trainer.content.model import Use
from trainer.content.opening import library_of
from trainer.content.pack import read_pack
from trainer.desktop.teaching.group_drill_presenting import find_splits
from trainer.desktop.teaching.question_presenting import blank_line, find_questions
from trainer.record.events import Fact
from trainer.record.happenings import Flagged


@pytest.fixture(scope="module")
def library():
    library = library_of([pack()], (), read_pack(ROOT / "questions" / "military-diplomacy").drills)
    yield library
    library.close()


def test_every_answered_question_is_there_once_with_its_section_and_no_sureness_of_one(library: Library) -> None:
    journal = one_day(pack(), TODAY - 1)
    found = find_questions(journal, library, (INES,))
    answered = {one.item for one in journal.first_attempts((INES,))}
    assert {line.item.id for line in found.lines} == answered
    assert len(found.lines) == len(answered)
    assert all(line.section and line.confidence is None and line.analysis.number == 1 for line in found.lines)
    assert (found.form.people, len(found.form.items)) == (1, len(answered))


def test_a_question_that_was_doubted_and_never_answered_is_there_without_figures(library: Library) -> None:
    journal = one_day(pack(), TODAY - 1)
    item = next(one for one in reversed(pack().items) if one.use is Use.PRACTICE)
    doubted = Flagged(item.id, item.revision, "Two keys?")
    journal.append(Fact(EventId("f" * 32), INES, Moment(TODAY * MS_A_DAY), doubted))
    line = find_questions(journal, library, (INES,)).lines[0]
    assert line.item.id == item.id
    assert line.doubted is not None
    assert [comment.text for comment in line.doubted.comments] == ["Two keys?"]
    assert (line.analysis.number, line.analysis.facility) == (0, None)


def test_a_question_that_nobody_met_can_be_shown_all_the_same(library: Library) -> None:
    item = pack().items[0]
    line = blank_line(library, item.id)
    assert (line.item.id, line.analysis.number, len(line.finding.options)) == (item.id, 0, len(line.analysis.options))


def test_drills_that_were_played_are_split_at_the_decisions_that_were_taken(library: Library) -> None:
    journal = year(pack(), library, TODAY, days=60)
    found = find_splits(journal, library, (INES,))
    assert found.drills
    assert found.gone == 0
    for drill in found.drills:
        assert drill.began == 1
        for one in drill.decisions:
            assert sum(told.best for _, told in one.options()) + one.gone == one.split.people == 1
            assert len(one.options()) == len(one.decision.options)

"""What a group's report rests on, of the real pack and a learner's first day."""

import pytest

from tests.desktop.page_values import TODAY, pack
from tests.fakes.year import INES, one_day
from trainer.content.library import Library
from trainer.content.model import Verdict
from trainer.content.opening import library_of
from trainer.desktop.teaching.group_presenting import find
from trainer.desktop.teaching.group_reporting import gather, label


@pytest.fixture(scope="module")
def library():
    library = library_of([pack()])
    yield library
    library.close()


def test_only_sections_that_somebody_met_are_listed_lowest_first(library: Library) -> None:
    found = find(one_day(pack(), TODAY - 1), library, (INES,), {INES: "Ines"}, TODAY)
    assert found.sections
    assert all(row.met == 1 for row in found.sections)
    means = [2.0 if row.mean is None else row.mean for row in found.sections]
    assert means == sorted(means)


def test_of_one_person_nothing_is_told_of_how_sure_they_were(library: Library) -> None:
    journal = one_day(pack(), TODAY - 1)
    assert all(line.spoken == 0 for line in find(journal, library, (INES,), {INES: "Ines"}, TODAY).help)
    assert all(one.confidence is None for one in gather(journal, library, "Morning", (INES,), TODAY).helped)


def test_statements_that_do_not_simply_hold_are_contested_in_the_report(library: Library) -> None:
    found = gather(one_day(pack(), TODAY - 1), library, "Morning", (INES,), TODAY)
    told = label(found, library, {INES: "Ines"}).statements
    taught = [one for section in library.sections() for one in section.statements]
    assert all(told[one.id].startswith("Contested: ") == (one.verdict is not Verdict.HOLDS) for one in taught)


def test_every_answered_question_is_analysed_on_as_many_first_answers_as_there_are(library: Library) -> None:
    journal = one_day(pack(), TODAY - 1)
    found = gather(journal, library, "Morning", (INES,), TODAY)
    assert len(found.items) == len(journal.first_attempts((INES,)))


def test_what_a_pack_has_retired_counts_in_no_section(library: Library) -> None:
    """Neither among what was met, nor in place of a question that nobody has met."""
    journal, day = one_day(pack(), TODAY - 1), TODAY
    retired = journal.memories(INES)[0].unit
    items = tuple(item for item in pack().items if item.id != retired)
    others = library_of([pack()._replace(items=items)])
    (before,), (after,) = (gather(journal, one, "Morning", (INES,), day).sections for one in (library, others))
    met = [sum(one.mastery.units for one in row.sections) for row in (before, after)]
    assert met == [len(journal.memories(INES)), len(journal.memories(INES)) - 1]
    assert [one.unmet for one in before.sections] == [one.unmet for one in after.sections]
    others.close()

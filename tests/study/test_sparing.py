"""What is hidden from a learner's cohort is not asked until it is shown again."""

import pytest

from tests.study.test_planning import DAY, look, on, plan, read, sit
from trainer.base.ids import COHORTS, CohortId, EventId, ItemId, SessionId, UnitId, new_id
from trainer.content.model import Format
from trainer.record.cohorts import CohortClosed, CohortJoined, CohortLeft, CohortNamed, ItemHidden, ItemShown
from trainer.record.events import Fact
from trainer.study.planning import Practice, busy, plan_practice
from trainer.study.settings import Settings
from trainer.study.sparing import spared, whole

COHORT = CohortId("c" * 32)


def tell(sitting, *happenings) -> None:
    for happening in happenings:
        sitting.journal.append(Fact(EventId(new_id(1)), COHORTS, on(DAY - 1), happening))


def items(asked) -> list[ItemId]:
    return [ask.item for ask in asked.asks]


@pytest.fixture
def gathered(sitting):
    tell(sitting, CohortNamed(COHORT, "Morning"), CohortJoined(COHORT, sitting.learner))
    read(sitting, "assistance")
    return sitting


def hide(sitting, *names: ItemId) -> None:
    tell(sitting, *(ItemHidden(COHORT, name, 1, "two keys") for name in names))


def test_a_hidden_item_is_neither_asked_nor_counted_as_new(gathered) -> None:
    before = plan(gathered)
    hide(gathered, before.asks[0].item)
    assert before.asks[0].item not in items(plan(gathered))
    assert look(gathered).new == len(plan(gathered).asks)


def test_a_hidden_item_that_falls_due_is_neither_asked_nor_counted(gathered) -> None:
    quiz = sit(gathered, plan(gathered), DAY)
    due = items(plan(gathered, DAY + 200, Settings(new_a_day=0)))
    assert due
    hide(gathered, *{done.ask.item for done in quiz.done})
    assert items(plan(gathered, DAY + 200, Settings(new_a_day=0))) == []
    assert look(gathered, DAY + 200, Settings(new_a_day=0)).due == 0


@pytest.mark.parametrize("end", ["shown", "left", "closed"])
def test_it_is_asked_again_once_it_is_shown_or_the_cohort_is_left_or_over(gathered, end) -> None:
    before = plan(gathered)
    hide(gathered, before.asks[0].item)
    told = {
        "shown": ItemShown(COHORT, before.asks[0].item),
        "left": CohortLeft(COHORT, gathered.learner),
        "closed": CohortClosed(COHORT),
    }
    tell(gathered, told[end])
    assert plan(gathered).asks == before.asks


def test_who_is_not_in_the_cohort_is_asked_all_the_same(sitting) -> None:
    read(sitting, "assistance")
    before = plan(sitting)
    tell(sitting, CohortNamed(COHORT, "Morning"))
    hide(sitting, *items(before))
    assert plan(sitting).asks == before.asks


def test_no_practice_asks_it_not_even_one_that_names_it(gathered) -> None:
    hidden = plan(gathered).asks[0].item
    hide(gathered, hidden)
    for wish in (Practice(number=500), Practice(units=(UnitId(hidden),))):
        asked = plan_practice(gathered.journal, gathered.shelf, gathered.learner, Settings(), DAY, SessionId("p"), wish)
        assert hidden not in items(asked)


def test_no_lucky_guess_is_probed_by_it(gathered) -> None:
    quiz = gathered.open(plan(gathered), on(DAY))
    probed = next(
        shelved for ask in quiz.queue if (shelved := gathered.shelf.item(ask.item)).format is Format.SINGLE_CHOICE
    )
    quiz = quiz._replace(queue=tuple(ask for ask in quiz.queue if ask.item == probed.id))
    while (sibling := gathered.sibling(quiz, probed)) is not None:
        hide(gathered, sibling)
    assert gathered.shelf.siblings(probed.id)


def test_a_section_whose_unmet_items_are_all_hidden_waits_for_nobody(gathered) -> None:
    for section in gathered.shelf.counts():
        hide(gathered, *gathered.shelf.item_ids(section))
    today = look(gathered)
    assert (today.briefing, today.more, today.waiting) == (None, False, 0)


def test_what_was_asked_before_it_was_hidden_still_keeps_its_siblings_from_that_day(gathered) -> None:
    quiz = sit(gathered, plan(gathered), DAY)
    taken = busy(gathered.journal, gathered.shelf, gathered.learner, DAY)
    hide(gathered, *{done.ask.item for done in quiz.done})
    shelf = spared(gathered.journal, gathered.shelf, gathered.learner)
    assert whole(shelf) is gathered.shelf
    assert busy(gathered.journal, shelf, gathered.learner, DAY) == taken

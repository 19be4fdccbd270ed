import itertools
from contextlib import closing
from pathlib import Path

from trainer.base.clock import MS_A_DAY, Moment
from trainer.base.ids import ItemId, SectionId, SessionId, new_id
from trainer.content.model import Format
from trainer.content.opening import library_of
from trainer.content.pack import read_pack
from trainer.record.happenings import Confidence, Purpose
from trainer.study.answering import Given
from trainer.study.drive import right_response
from trainer.study.planning import Practice, look_at_today, plan_practice, plan_today
from trainer.study.quiz import Quiz
from trainer.study.responses import DontKnow
from trainer.study.settings import Settings

REAL = Path(__file__).parents[2] / "questions" / "military-diplomacy"
DAY = 20_000


def on(day: int, minutes: int = 0) -> Moment:
    return Moment(day * MS_A_DAY + 10 * 3_600_000 + minutes * 60_000)


def read(sitting, *names):
    for name in names:
        sitting.finish_briefing(SectionId(f"military-diplomacy/{name}"), on(DAY))


def plan(sitting, day=DAY, settings=Settings()):
    return plan_today(sitting.journal, sitting.shelf, sitting.learner, settings, day, SessionId(new_id(1)))


def look(sitting, day=DAY, settings=Settings()):
    return look_at_today(sitting.journal, sitting.shelf, sitting.learner, settings, day)


def sit(sitting, plan, day, *, right=True) -> Quiz:
    quiz = sitting.open(plan._replace(minutes=0), on(day))
    minute = 1
    while quiz.ask is not None:
        item = sitting.shelf.item(quiz.ask.item)
        response = right_response(item) if right else DontKnow()
        quiz = sitting.commit(quiz, item, Given(response, Confidence.THINK, on(day, minute), 9_000), {}).quiz
        minute += 1
    sitting.close(quiz, "finished", on(day, minute))
    return quiz


def test_nothing_is_asked_of_a_section_before_its_briefing_was_read(sitting):
    assert plan(sitting).asks == ()
    read(sitting, "assistance")
    assert {ask.section for ask in plan(sitting).asks} == {"military-diplomacy/assistance"}


def test_a_question_in_place_of_a_retired_one_is_new_although_all_was_met(sitting):
    pack = read_pack(REAL).pack
    assert pack is not None
    section = SectionId("military-diplomacy/role")
    read(sitting, "role")
    days = itertools.count(DAY)
    while sitting.journal.started(sitting.learner).get(section, 0) < sitting.shelf.counts()[section]:
        day = next(days)
        sit(sitting, plan(sitting, day, Settings(new_a_day=100)), day)
    first = sitting.shelf.item_ids(section)[0]
    mended = ItemId(f"{first}-mended")
    items = [item._replace(id=mended) if item.id == first else item for item in pack.items]
    tomorrow = next(days)
    assert Purpose.NEW not in {ask.purpose for ask in plan(sitting, tomorrow).asks}
    with closing(library_of([pack._replace(items=tuple(items))])) as shelf:
        again = sitting._replace(shelf=shelf)
        assert [ask.item for ask in plan(again, tomorrow).asks if ask.purpose is Purpose.NEW] == [mended]
        assert look(again, tomorrow).more


def test_today_names_the_first_section_with_questions_as_the_one_to_read(sitting):
    assert look(sitting).briefing == "military-diplomacy/overview"
    read(sitting, "overview", "role")
    assert look(sitting).briefing == "military-diplomacy/partnerships"


def test_no_further_briefing_is_offered_when_the_days_budget_is_full(sitting):
    read(sitting, "role")
    assert look(sitting, settings=Settings(new_a_day=5)).briefing is None


def test_what_today_counts_is_what_it_will_ask(sitting):
    read(sitting, "role", "assistance")
    for day in range(DAY, DAY + 8):
        for _ in range(2):
            today = plan(sitting, day)
            assert look(sitting, day).waiting == len(today.asks)
            sit(sitting, today, day, right=day % 2 == 0)
        assert look(sitting, day).waiting == 0


def test_new_items_keep_to_the_daily_budget(sitting):
    read(sitting, "role", "assistance", "humanitarian")
    assert len(plan(sitting, settings=Settings(new_a_day=3)).asks) == 3
    sit(sitting, plan(sitting, settings=Settings(new_a_day=3)), DAY)
    assert plan(sitting, settings=Settings(new_a_day=3)).asks == ()
    assert len(plan(sitting, DAY + 1, Settings(new_a_day=3)).asks) == 3


def test_new_items_come_in_blocks_of_one_section(sitting):
    read(sitting, "role", "assistance")
    sections = [ask.section for ask in plan(sitting, settings=Settings(new_a_day=12)).asks]
    assert sections == sorted(sections, key=sections.index)
    assert len(set(sections)) == 2


def test_no_two_questions_of_a_day_train_one_statement(sitting):
    read(sitting, "role", "assistance", "humanitarian")
    for day in range(DAY, DAY + 12):
        trained = []
        for _ in range(2):
            today = plan(sitting, day, Settings(new_a_day=20))
            trained += [one for ask in today.asks for one in sitting.shelf.item(ask.item).statements]
            sit(sitting, today, day)
        assert len(trained) == len(set(trained))


def test_due_items_come_before_new_ones_and_their_sections_are_mixed(sitting):
    read(sitting, "role", "assistance", "humanitarian")
    for day in range(DAY, DAY + 3):
        sit(sitting, plan(sitting, day, Settings(new_a_day=20)), day)
    later = plan(sitting, DAY + 9, Settings(new_a_day=20)).asks
    purposes = [ask.purpose for ask in later]
    assert purposes == sorted(purposes, key=[Purpose.REVIEW, Purpose.NEW].index)
    due = [ask.section for ask in later if ask.purpose is Purpose.REVIEW]
    assert len(set(due)) == 3
    assert sum(one == other for one, other in itertools.pairwise(due)) <= len(due) // 4


def test_away_means_that_nothing_is_asked_and_nothing_is_due(sitting):
    read(sitting, "role")
    away = Settings(away_until=DAY + 5)
    assert plan(sitting, DAY + 4, away).asks == ()
    assert look(sitting, DAY + 4, away) == (0, 0, None, True, 0)
    assert plan(sitting, DAY + 5, away).asks


def test_a_practice_keeps_to_the_sections_formats_and_number_that_were_chosen(sitting):
    wish = Practice((SectionId("military-diplomacy/humanitarian"),), (Format.TYPED, Format.LIST_RECALL), 4, 0)
    made = plan_practice(sitting.journal, sitting.shelf, sitting.learner, Settings(), DAY, SessionId("s"), wish)
    items = [sitting.shelf.item(ask.item) for ask in made.asks]
    assert len(items) == 4
    assert {item.section for item in items} == {"military-diplomacy/humanitarian"}
    assert {item.format for item in items} == {Format.TYPED, Format.LIST_RECALL}


def test_a_practice_leaves_out_what_was_asked_about_today(sitting):
    everything = Practice((SectionId("military-diplomacy/role"),), number=0, minutes=0)
    read(sitting, "role")
    sit(sitting, plan(sitting), DAY)
    asked = sitting.shelf.statements_of(sitting.journal.asked_on(sitting.learner, DAY))
    trained = {statement for statements in asked.values() for statement in statements}
    made = plan_practice(
        sitting.journal, sitting.shelf, sitting.learner, Settings(), DAY, SessionId(new_id(1)), everything
    )
    offered = sitting.shelf.statements_of([ask.item for ask in made.asks])
    assert trained
    assert all(trained.isdisjoint(statements) for statements in offered.values())


def test_check_items_are_held_back_from_practice_and_from_probes(sitting):
    everything = Practice(number=0, minutes=0)
    read(sitting, "role", "assistance", "humanitarian")
    for day in range(DAY, DAY + 8):
        made = plan_practice(
            sitting.journal, sitting.shelf, sitting.learner, Settings(), day, SessionId(new_id(1)), everything
        )
        assert all(sitting.shelf.item(ask.item).use == "practice" for ask in made.asks)
        for ask in made.asks[:3]:
            assert all(sitting.shelf.item(one).use == "practice" for one in sitting.shelf.siblings(ask.item))
        sit(sitting, made, day)


def test_an_item_that_no_pack_has_any_more_is_not_asked(sitting, shelf):
    read(sitting, "role")
    sit(sitting, plan(sitting), DAY)
    smaller = library_of([read_pack(REAL).pack._replace(items=())])
    orphaned = sitting._replace(shelf=smaller)
    assert plan(orphaned, DAY + 30).asks == ()
    smaller.close()

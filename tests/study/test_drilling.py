"""A drill's run through the record: decided, taken back, left, resumed, finished, and what it brings into Today."""

from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes.in_memory_journal import InMemoryJournal
from trainer.base.clock import MS_A_DAY, Moment
from trainer.base.errors import TroubleOutside
from trainer.base.ids import DrillId, ItemId, LearnerId, SectionId, SessionId, UnitId, new_id
from trainer.content.model import Use
from trainer.content.opening import library_of
from trainer.content.pack import read_pack
from trainer.content.scenario.reading import read_drill
from trainer.content.scenario.shelf import Shelved
from trainer.drills.coming_back import standings
from trainer.drills.grading import Grade
from trainer.drills.moves import Terms
from trainer.drills.play import choose, offered
from trainer.memory.course import Course
from trainer.memory.queue import Ask
from trainer.record.drilled import DrillClosed, DrillDecided, DrillOpened
from trainer.record.happenings import ClockDoubted, Confidence, Purpose
from trainer.store.journal import SqliteJournal
from trainer.study.answering import Given
from trainer.study.coursing import plan_beside
from trainer.study.drilling import Drilling, past_runs
from trainer.study.drive import right_response
from trainer.study.from_drills import MOST_REDRILLS, brought_back, due_objectives, with_redrills
from trainer.study.planning import Coming, look_at_today, plan_today, what_comes_back
from trainer.study.quiz import resume as resume_quiz
from trainer.study.redrilling import card_for, decide
from trainer.study.settings import Settings
from trainer.study.sitting import Sitting
from trainer.study.timetable import Timetable, divided

ROOT = Path(__file__).parents[2]
WELL_FILE = ROOT / "tests" / "drills" / "packs" / "small" / "drills" / "well.yaml"
WELL = DrillId("small/well")
MARRAT = DrillId("military-diplomacy/sel-marrat")
DAY = 20_000


def on(day: int, minutes: int = 0) -> Moment:
    return Moment(day * MS_A_DAY + 10 * 3_600_000 + minutes * 60_000)


@pytest.fixture(scope="module")
def shelf():
    reading = read_pack(ROOT / "questions" / "military-diplomacy")
    well = read_drill(WELL_FILE.read_bytes(), "small/drills/well.yaml", "small").drill
    assert reading.pack is not None
    assert well is not None
    library = library_of([reading.pack], (), [*reading.drills, Shelved("small", 1, well)])
    yield library
    library.close()


@pytest.fixture
def drilling(shelf) -> Drilling:
    return Drilling(InMemoryJournal(), shelf.drills, LearnerId(new_id(1)), new_id)


def authors_line(drilling: Drilling, name: DrillId, day: int = DAY, *, otherwise: bool = False):
    """Play a drill to its end by the authors' choices, or by the first other one that is offered."""
    run = drilling.open(name, on(day), Terms())
    while not run.play.over:
        node = run.play.drill.decision(run.play.situation.node)
        names = [option.id for option in offered(run.play.drill, run.play.situation)]
        pick = next(option for option in names if option != node.authors) if otherwise else node.authors
        run = drilling.commit(run._replace(play=choose(run.play, pick)), on(day, 1)).run
    return run


def test_a_run_that_was_left_is_taken_up_exactly_there(drilling):
    run = drilling.open(WELL, on(DAY), Terms(clock=150), "The school", worst=True)
    run = drilling.commit(run._replace(play=choose(run.play, "pump")), on(DAY, 1)).run
    again = drilling.resume(run.session, on(DAY + 1))
    assert again is not None
    assert again._replace(play=again.play._replace(shown_at=run.play.shown_at)) == run


@settings(max_examples=60, deadline=None)
@given(picks=st.lists(st.integers(0, 3), min_size=1, max_size=12))
def test_any_run_with_decisions_taken_back_is_resumed_as_it_stood(shelf, picks):
    drilling = Drilling(InMemoryJournal(), shelf.drills, LearnerId(new_id(1)), new_id)
    run = drilling.open(WELL, on(DAY), Terms())
    for number, pick in enumerate(picks):
        names = [option.id for option in offered(run.play.drill, run.play.situation)]
        if pick == 3 or not names:
            if run.play.standing:
                run = drilling.take_back(run, on(DAY, number))
            continue
        run = drilling.commit(run._replace(play=choose(run.play, names[pick % len(names)])), on(DAY, number)).run
    again = drilling.resume(run.session, on(DAY + 1))
    assert again is not None
    assert again._replace(play=again.play._replace(shown_at=run.play.shown_at)) == run


def test_a_run_in_the_real_file_survives_closing_it(shelf, tmp_path):
    learner = LearnerId(new_id(1))
    with SqliteJournal.open(tmp_path / "record.sqlite") as journal:
        run = authors_line(Drilling(journal, shelf.drills, learner, new_id), MARRAT)
    with SqliteJournal.open(tmp_path / "record.sqlite") as journal:
        again = Drilling(journal, shelf.drills, learner, new_id).resume(run.session, on(DAY))
        assert again is not None
        assert again.play.steps == run.play.steps
        assert journal.compare_with_log()


def test_the_first_run_is_of_record_and_later_ones_are_practice(drilling):
    authors_line(drilling, WELL)
    second = authors_line(drilling, WELL, DAY + 1)
    assert second.play.terms.practice
    told = [event.happening for event in drilling.journal.drilled(drilling.learner)]
    assert [one.practice for one in told if isinstance(one, DrillOpened)] == [False, True]
    assert [one.grade for one in told if isinstance(one, DrillDecided)] == ["well", "well", "", ""]


def test_a_run_that_was_opened_and_not_begun_leaves_the_next_one_of_record(drilling):
    drilling.open(WELL, on(DAY), Terms())
    assert not drilling.open(WELL, on(DAY), Terms()).play.terms.practice


def test_a_decision_taken_back_stays_the_one_of_record(drilling):
    run = drilling.open(WELL, on(DAY), Terms())
    run = drilling.commit(run._replace(play=choose(run.play, "pump")), on(DAY, 1)).run
    run = drilling.take_back(run, on(DAY, 2))
    taken = drilling.commit(run._replace(play=choose(run.play, "meet")), on(DAY, 3))
    assert taken.graded is None
    found = standings(drilling.journal.drilled(drilling.learner))[UnitId("small/build-what-is-asked")]
    assert (found.decided, found.well) == (1, 0)


def test_who_took_everything_back_and_begins_anew_plays_for_practice(drilling):
    run = drilling.open(WELL, on(DAY), Terms())
    run = drilling.take_back(drilling.commit(run._replace(play=choose(run.play, "pump")), on(DAY, 1)).run, on(DAY, 2))
    drilling.give_up(past_runs(drilling.journal.drilled(drilling.learner))[0], on(DAY, 3))
    again = authors_line(drilling, WELL)
    assert again.play.terms.practice
    found = standings(drilling.journal.drilled(drilling.learner))[UnitId("small/build-what-is-asked")]
    assert (found.decided, found.well) == (1, 0)


def test_a_run_of_a_reworded_drill_is_gone_on_with_and_nothing_decided_since_is_lost(drilling):
    run = drilling.open(WELL, on(DAY), Terms())
    drilling.commit(run._replace(play=choose(run.play, "bribe")), on(DAY, 1))
    drill = drilling.shelf.drill(WELL).drill
    first = drill.decision("first")
    lawful = first._replace(options=first.options[:2])
    shorter = drill._replace(nodes=(lawful, *drill.nodes[1:]))
    with closing(library_of((), (), [Shelved("small", 2, shorter)])) as shelf:
        drilling = drilling._replace(shelf=shelf.drills)
        run = drilling.resume(run.session, on(DAY + 1))
        assert run is not None
        assert run.play.situation.node == "first"
        taken = drilling.commit(run._replace(play=choose(run.play, "meet")), on(DAY + 1, 1))
        assert taken.graded is None
        back = drilling.take_back(taken.run, on(DAY + 1, 2))
        back = drilling.commit(back._replace(play=choose(back.play, "pump")), on(DAY + 1, 3)).run
        again = drilling.resume(run.session, on(DAY + 2))
    assert again is not None
    assert again._replace(play=again.play._replace(shown_at=back.play.shown_at)) == back


def test_a_decision_that_can_not_be_stored_leaves_the_run_as_it_was(drilling):
    run = drilling.open(WELL, on(DAY), Terms())

    class Full(InMemoryJournal):
        def append(self, fact, memories=()):
            raise TroubleOutside("The disk is full.")

        drilled = drilling.journal.drilled

    with pytest.raises(TroubleOutside):
        drilling._replace(journal=Full()).commit(run._replace(play=choose(run.play, "pump")), on(DAY, 1))
    assert [event.kind for event in drilling.journal.events] == ["drill-opened"]


def test_runs_are_listed_with_what_became_of_them(drilling):
    done = authors_line(drilling, WELL)
    drilling.finish(done, "theirs", 0.75, on(DAY, 5))
    left = drilling.open(MARRAT, on(DAY + 1), Terms())
    left = drilling.commit(left._replace(play=choose(left.play, "lend-lift")), on(DAY + 1, 1)).run
    newest, oldest = past_runs(drilling.journal.drilled(drilling.learner))
    assert (newest.drill, newest.decisions, newest.closed) == (MARRAT, 1, "")
    assert (oldest.closed, oldest.ending, oldest.place, oldest.decisions) == ("finished", "theirs", 0.75, 2)
    drilling.give_up(newest, on(DAY + 2))
    assert past_runs(drilling.journal.drilled(drilling.learner))[0].closed == "left"


def test_a_run_of_a_drill_that_no_pack_has_any_more_is_not_taken_up(drilling):
    run = drilling.open(WELL, on(DAY), Terms())
    empty = library_of([])
    assert drilling._replace(shelf=empty.drills).resume(run.session, on(DAY)) is None
    assert drilling.resume(SessionId("nobody's"), on(DAY)) is None
    empty.close()


def test_its_decisions_come_back_after_three_days_among_the_questions(drilling, shelf):
    authors_line(drilling, MARRAT)
    asks = due_objectives(drilling.journal, shelf, drilling.learner, Settings(), DAY + 3)
    assert len(asks) == 3
    assert {ask.purpose for ask in asks} == {Purpose.DRILL}
    assert due_objectives(drilling.journal, shelf, drilling.learner, Settings(), DAY + 2) == ()
    today = look_at_today(drilling.journal, shelf, drilling.learner, Settings(), DAY + 3)
    assert (today.drills, today.waiting) == (3, 3)


def test_a_decision_comes_back_beside_a_course_that_teaches_its_section(drilling, shelf):
    authors_line(drilling, MARRAT)
    course = Course(DAY + 3, 2, 1)
    taught = Timetable(course, divided(tuple(shelf.counts()), 2)).written()
    asking = (drilling.journal, shelf, drilling.learner, Settings(course=taught), DAY + 3, SessionId("s"))
    assert {ask.purpose for ask in plan_beside(*asking).asks} == {Purpose.DRILL}


def test_a_decision_that_comes_back_is_told_of_beforehand(drilling, shelf):
    authors_line(drilling, MARRAT)
    for day in (DAY, DAY + 1, DAY + 3):
        told = what_comes_back(drilling.journal, shelf, drilling.learner, Settings(), day)
        assert told == Coming(max(DAY + 3, day + 1), 3)


def test_what_a_misjudged_decision_brings_back_is_told_of_beforehand(drilling, shelf):
    sitting = Sitting(drilling.journal, shelf, drilling.learner, new_id)
    decision = shelf.drills.drill(MARRAT).drill.decision("first-lift")
    (item, *_) = next(iter(shelf.training(decision.statements).values()))
    for day in (DAY - 8, DAY - 4, DAY):
        learn(sitting, item, day)
    authors_line(drilling, MARRAT, DAY + 1, otherwise=True)
    told = what_comes_back(drilling.journal, shelf, drilling.learner, Settings(), DAY + 1)
    assert told == Coming(DAY + 2, 1)


def test_a_decision_under_a_clock_that_was_ahead_comes_back_once_the_date_is_confirmed(shelf, tmp_path):
    learner = LearnerId(new_id(1))
    with SqliteJournal.open(tmp_path / "record.sqlite") as journal:
        authors_line(Drilling(journal, shelf.drills, learner, new_id), WELL, DAY + 3_000)
        assert due_objectives(journal, shelf, learner, Settings(), DAY + 3) == ()
        Sitting(journal, shelf, learner, new_id).trust_clock(on(DAY))
        assert len(due_objectives(journal, shelf, learner, Settings(), DAY + 3)) == 2


def test_who_is_away_decides_nothing(drilling, shelf):
    authors_line(drilling, MARRAT)
    away = Settings(away_until=DAY + 9)
    assert due_objectives(drilling.journal, shelf, drilling.learner, away, DAY + 3) == ()


def test_one_sitting_brings_back_three_decisions_at_most(drilling, shelf):
    authors_line(drilling, MARRAT)
    authors_line(drilling, WELL)
    assert len(due_objectives(drilling.journal, shelf, drilling.learner, Settings(), DAY + 9)) == MOST_REDRILLS


def test_decisions_of_a_drill_that_no_pack_has_any_more_stand_in_nobodys_way(drilling):
    authors_line(drilling, MARRAT)
    objective = next(iter(standings(drilling.journal.drilled(drilling.learner))))
    with closing(library_of((), ())) as empty:
        assert due_objectives(drilling.journal, empty, drilling.learner, Settings(), DAY + 3) == ()
        assert brought_back(drilling.journal, empty, drilling.learner, DAY + 3) == ()
        assert card_for(drilling._replace(shelf=empty.drills), objective, SessionId("s")) is None


def test_decisions_stand_between_the_questions():
    def ask(name: str, purpose: Purpose) -> Ask:
        return Ask(ItemId(name), UnitId(name), SectionId("s"), purpose)

    questions = [ask(str(number), Purpose.REVIEW) for number in range(4)]
    redrills = [ask("x", Purpose.DRILL), ask("y", Purpose.DRILL)]
    assert [one.item for one in with_redrills(questions, redrills)] == ["0", "1", "2", "x", "3", "y"]
    assert with_redrills([], redrills) == tuple(redrills)


def test_a_card_is_stored_told_and_takes_its_place_in_the_sitting(drilling, shelf):
    authors_line(drilling, MARRAT)
    sitting = Sitting(drilling.journal, shelf, drilling.learner, new_id)
    session = SessionId(new_id(1))
    plan = plan_today(drilling.journal, shelf, drilling.learner, Settings(), DAY + 3, session)
    quiz = sitting.open(plan, on(DAY + 3))
    card = card_for(drilling, quiz.queue[0].unit, session)
    assert card is not None
    told = decide(drilling, card, card.variant.authors, ("speed",), "Because", 900, session, on(DAY + 3, 1))
    assert told.graded.grade is Grade.WELL
    assert told.due_day - (DAY + 3) in (3, 10)  # a flip lengthens nothing
    after = sitting.resume(session, on(DAY + 3, 2))
    assert after is not None
    assert [ask.unit for ask in after.queue] == [ask.unit for ask in quiz.queue[1:]]
    assert after.decided == (quiz.queue[0].unit,)
    again = resume_quiz(drilling.journal.session(session))
    assert again is not None
    assert again.queue == after.queue


def test_a_card_takes_only_what_it_offers(drilling):
    authors_line(drilling, MARRAT)
    objective = next(iter(standings(drilling.journal.drilled(drilling.learner))))
    card = card_for(drilling, objective, SessionId("s"))
    assert card is not None
    with pytest.raises(KeyError):
        decide(drilling, card, "nothing-of-it", (), "", 1, SessionId("s"), on(DAY))


def test_an_objective_never_decided_has_no_card(drilling):
    assert card_for(drilling, UnitId("small/hand-over"), SessionId("s")) is None


def learn(sitting: Sitting, item: ItemId, day: int) -> None:
    """Answer one item rightly on a day."""
    plan = plan_today(sitting.journal, sitting.shelf, sitting.learner, Settings(), day, SessionId(new_id(1)))
    found = sitting.shelf.item(item)
    plan = plan._replace(asks=(Ask(item, UnitId(item), found.section, Purpose.NEW),), minutes=0)
    quiz = sitting.open(plan, on(day))
    quiz = sitting.commit(quiz, found, Given(right_response(found), Confidence.SURE, on(day, 1), 9_000), {}).quiz
    sitting.close(quiz, "finished", on(day, 2))


def test_a_misjudged_decision_brings_back_the_statements_behind_it_once(drilling, shelf):
    sitting = Sitting(drilling.journal, shelf, drilling.learner, new_id)
    decision = shelf.drills.drill(MARRAT).drill.decision("first-lift")
    item = next(
        one for one in shelf.item_ids(use=Use.PRACTICE) if set(shelf.item(one).statements) & set(decision.statements)
    )
    learn(sitting, item, DAY)
    authors_line(drilling, MARRAT, DAY + 1, otherwise=True)
    assert item in brought_back(drilling.journal, shelf, drilling.learner, DAY + 1)
    asked = plan_today(drilling.journal, shelf, drilling.learner, Settings(), DAY + 1, SessionId(new_id(1))).asks
    assert item in {ask.item for ask in asked}
    learn(sitting, item, DAY + 2)
    assert item not in brought_back(drilling.journal, shelf, drilling.learner, DAY + 2)


def test_an_answer_on_the_day_of_the_decision_settles_its_statement(drilling, shelf):
    sitting = Sitting(drilling.journal, shelf, drilling.learner, new_id)
    decision = shelf.drills.drill(MARRAT).drill.decision("first-lift")
    for found in shelf.training(decision.statements).values():
        learn(sitting, found[0], DAY)
    authors_line(drilling, MARRAT, DAY, otherwise=True)
    settled = {found[0] for found in shelf.training(decision.statements).values()}
    assert settled.isdisjoint(brought_back(drilling.journal, shelf, drilling.learner, DAY))


def test_a_decision_as_the_authors_would_brings_nothing_back(drilling, shelf):
    sitting = Sitting(drilling.journal, shelf, drilling.learner, new_id)
    decision = shelf.drills.drill(MARRAT).drill.decision("first-lift")
    (item, *_) = next(iter(shelf.training(decision.statements).values()))
    learn(sitting, item, DAY)
    authors_line(drilling, MARRAT, DAY + 1)
    assert brought_back(drilling.journal, shelf, drilling.learner, DAY + 1) == ()


def test_a_week_later_a_misjudgement_asks_for_nothing_more(drilling, shelf):
    sitting = Sitting(drilling.journal, shelf, drilling.learner, new_id)
    decision = shelf.drills.drill(MARRAT).drill.decision("first-lift")
    (item, *_) = next(iter(shelf.training(decision.statements).values()))
    learn(sitting, item, DAY)
    authors_line(drilling, MARRAT, DAY + 1, otherwise=True)
    assert brought_back(drilling.journal, shelf, drilling.learner, DAY + 8) == ()


def test_what_a_learner_resolves_and_wants_back_is_kept(drilling):
    run = authors_line(drilling, WELL)
    drilling.finish(run, "theirs", None, on(DAY, 2))
    drilling.resolve(run, "Ask before I build", on(DAY, 3))
    drilling.want_back(run, "first", on(DAY, 3))
    told = [event.happening for event in drilling.journal.drilled(drilling.learner)]
    assert isinstance(told[-3], DrillClosed)
    assert told[-2].words == "Ask before I build"
    assert standings(drilling.journal.drilled(drilling.learner))[UnitId("small/build-what-is-asked")].due_day == DAY + 1


def test_while_the_clock_is_in_doubt_decisions_are_kept_and_take_no_step(drilling, shelf):
    authors_line(drilling, MARRAT)
    objective = next(iter(standings(drilling.journal.drilled(drilling.learner))))
    before = standings(drilling.journal.drilled(drilling.learner))
    drilling.tell(ClockDoubted("ahead"), on(DAY + 3))
    card = card_for(drilling, objective, SessionId("s"))
    assert card is not None
    decide(drilling, card, card.shown[0], (), "", 900, SessionId("s"), on(DAY + 3, 1))
    authors_line(drilling, WELL, DAY + 3)
    assert standings(drilling.journal.drilled(drilling.learner)) == before
    told = [event.happening for event in drilling.journal.drilled(drilling.learner)]
    assert sum(isinstance(one, DrillDecided) and not one.grade for one in told) == 2

"""What holds up is practised unless somebody chooses what the document says; the choice stays with the sitting."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_planning import DAY, on

from tests.fakes.in_memory_journal import InMemoryJournal
from trainer.base.ids import ItemId, LearnerId, SectionId, SessionId, UnitId, new_id
from trainer.content.model import Basis, Format, Use
from trainer.memory.queue import Ask
from trainer.record.happenings import Confidence, Purpose
from trainer.study.answering import Given
from trainer.study.drive import right_response
from trainer.study.planning import Practice, plan_practice, plan_today
from trainer.study.quiz import Mode, Plan, begin, plan_from, plan_to, resume
from trainer.study.settings import Settings
from trainer.study.showing import question
from trainer.study.sitting import Sitting


def practise(sitting, **wishes):
    wish = Practice(minutes=0, **wishes)
    session = SessionId(new_id(1))
    return plan_practice(sitting.journal, sitting.shelf, sitting.learner, Settings(), DAY, session, wish)


def bases(sitting, made):
    return {sitting.shelf.item(ask.item).basis for ask in made.asks}


def test_what_holds_up_is_the_default_and_asks_on_either_basis(sitting):
    made = practise(sitting)
    assert made.mode is Mode.HOLDS_UP
    assert bases(sitting, made) == {Basis.DOCUMENT, Basis.REFERENCE}


def test_what_the_document_says_asks_its_own_words_alone(sitting):
    made = practise(sitting, mode=Mode.DOCUMENT)
    assert bases(sitting, made) == {Basis.DOCUMENT}


@settings(max_examples=30, deadline=None)
@given(
    data=st.data(), formats=st.lists(st.sampled_from(Format), unique=True, max_size=3), number=st.sampled_from([0, 5])
)
def test_the_mode_keeps_to_the_sections_and_formats_chosen(shelf, data, formats, number):
    sitting = Sitting(InMemoryJournal(), shelf, LearnerId(new_id(1)), new_id)
    sections = data.draw(st.lists(st.sampled_from(tuple(shelf.counts())), unique=True, max_size=3))
    wishes = {"sections": tuple(sections), "formats": tuple(formats), "number": number}
    made = practise(sitting, mode=Mode.DOCUMENT, **wishes)
    asked = {ask.item for ask in made.asks}
    assert asked <= set(shelf.item_ids(basis=Basis.DOCUMENT))
    assert all(not sections or ask.section in sections for ask in made.asks)
    assert all(not formats or shelf.item(item).format in formats for item in asked)
    assert number == 0 or len(asked) <= number


def test_today_is_always_about_what_holds_up(sitting):
    sitting.finish_briefing(SectionId("military-diplomacy/role"), on(DAY))
    made = plan_today(sitting.journal, sitting.shelf, sitting.learner, Settings(), DAY, SessionId("s"))
    assert made.mode is Mode.HOLDS_UP


PLANS = st.builds(
    Plan,
    st.just(SessionId("s")),
    st.just(LearnerId("l")),
    st.lists(
        st.builds(
            Ask, st.just(ItemId("p/i")), st.just(UnitId("p/i")), st.just(SectionId("p")), st.sampled_from(Purpose)
        ),
        max_size=3,
    ).map(tuple),
    st.sampled_from((0, 5, 10)),
    st.sampled_from(("always", "never")),
    st.sampled_from((0.8, 0.9)),
    st.sampled_from(("today", "practice")),
    st.sampled_from(Mode),
)


@given(PLANS)
def test_a_plan_is_read_back_from_the_record_with_its_mode(made):
    assert plan_from(made.session, made.learner, plan_to(made)) == made


@given(PLANS, st.sampled_from(["", None, 7, "of tomorrow"]))
def test_an_older_record_or_an_unknown_mode_is_what_holds_up(made, mode):
    told = plan_to(made) | {"mode": mode}
    assert plan_from(made.session, made.learner, told).mode is Mode.HOLDS_UP
    del told["mode"]
    assert plan_from(made.session, made.learner, told).mode is Mode.HOLDS_UP


def test_a_sitting_that_is_taken_up_again_keeps_its_mode(sitting):
    made = practise(sitting, mode=Mode.DOCUMENT)
    sitting.open(made, on(DAY))
    quiz = resume(sitting.journal.session(made.session))
    assert quiz is not None
    assert quiz.plan.mode is Mode.DOCUMENT
    taken_up = sitting.resume(made.session, on(DAY, 5))
    assert taken_up.plan.mode is Mode.DOCUMENT


def test_the_question_says_in_which_mode_it_is_asked(sitting):
    made = practise(sitting, mode=Mode.DOCUMENT)
    quiz = begin(made, 0)
    assert question(quiz, sitting.shelf.item(quiz.ask.item), (), "").mode is Mode.DOCUMENT


def guessed(sitting, item, mode):
    """The probe that a right guess at the item brings in a sitting of this mode."""
    ask = Ask(item.id, UnitId(item.id), item.section, Purpose.NEW)
    plan = Plan(SessionId(new_id(1)), sitting.learner, (ask,), 0, "always", 0.9, "practice", mode)
    given = Given(right_response(item), Confidence.GUESS, on(DAY, 1), 9_000)
    return sitting.commit(sitting.open(plan, on(DAY)), item, given, {}).quiz.ask


@pytest.fixture
def crossing(shelf):
    """An item of the document's own words whose first sibling in another format rests on references."""
    for name in shelf.item_ids(basis=Basis.DOCUMENT):
        item = shelf.item(name)
        others = [shelf.item(other) for other in shelf.siblings(name)]
        fitting = [other for other in others if other.format is not item.format]
        if fitting and fitting[0].basis is Basis.REFERENCE:
            return item
    raise AssertionError("no item of the pack has such a sibling")


def test_a_guess_is_probed_within_the_mode(sitting, crossing):
    probe = guessed(sitting, crossing, Mode.DOCUMENT)
    assert probe.purpose is not Purpose.PROBE or sitting.shelf.item(probe.item).basis is Basis.DOCUMENT
    held = guessed(sitting, crossing, Mode.HOLDS_UP)
    assert sitting.shelf.item(held.item).basis is Basis.REFERENCE


def test_the_shelf_lists_items_by_basis(shelf):
    both = [set(shelf.item_ids(basis=basis)) for basis in Basis]
    assert both[0] | both[1] == set(shelf.item_ids())
    assert not both[0] & both[1]
    section = next(iter(shelf.counts()))
    listed = [shelf.item(name) for name in shelf.item_ids(section, Use.PRACTICE, (Format.TYPED,), Basis.DOCUMENT)]
    assert {(item.section, item.format, item.basis) for item in listed} <= {(section, Format.TYPED, Basis.DOCUMENT)}

"""What is asked before a section is read: which questions, in which order, and when none."""

from collections.abc import Collection, Iterable

from hypothesis import given
from hypothesis import strategies as st
from samples import make_item, wrong_response

from trainer.base.clock import MS_A_DAY, Moment
from trainer.base.ids import ItemId, LearnerId, SectionId, SessionId, StatementId
from trainer.content.model import Basis, Format, Item, Level, Option, SingleChoice, Use
from trainer.memory.queue import Ask
from trainer.record.happenings import Confidence, ExpectationSkipped, Purpose
from trainer.study.answering import Given
from trainer.study.expecting import (
    MOST,
    chosen_items,
    expected,
    shown_before_reading,
    to_expect,
    understandable,
)
from trainer.study.planning import look_at_today, plan_today
from trainer.study.quiz import Plan
from trainer.study.responses import Choice
from trainer.study.settings import Settings

SECTION = SectionId("p/s")
FIRST_MORNING = Moment(20_000 * MS_A_DAY + 10 * 3_600_000)
ANA = LearnerId("a" * 32)
ROLE, ASSISTANCE = SectionId("military-diplomacy/role"), SectionId("military-diplomacy/assistance")


class OneSection:
    """A shelf with these items and nothing else."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._items = {item.id: item for item in items}

    def item(self, name: ItemId) -> Item:
        return self._items[name]

    def item_ids(
        self,
        section: SectionId | None = None,
        use: Use = Use.PRACTICE,
        formats: Collection[Format] | None = None,
    ) -> tuple[ItemId, ...]:
        wanted = tuple(Format) if formats is None else formats
        fits = (one for one in self._items.values() if one.use is use and one.format in wanted)
        return tuple(one.id for one in fits if section in (None, one.section))

    def statements_of(self, items: Iterable[ItemId]) -> dict[ItemId, tuple[StatementId, ...]]:
        return {name: self._items[name].statements for name in items if name in self._items}

    def siblings(self, item: ItemId) -> tuple[ItemId, ...]:
        return ()

    def counts(self) -> dict[SectionId, int]:
        return {SECTION: len(self._items)}


def choosing(stem: str = "What is it?", *texts: str) -> Item:
    options = tuple(Option(str(place), text, place == 0, "why") for place, text in enumerate(texts or ("One", "Two")))
    return make_item(Format.SINGLE_CHOICE)._replace(stem=stem, body=SingleChoice(options))


@st.composite
def shelves(draw: st.DrawFn) -> OneSection:
    items = []
    for number in range(draw(st.integers(0, 12))):
        form = draw(st.sampled_from((*[Format.SINGLE_CHOICE] * 4, Format.TYPED, Format.CLAIM_VERDICT)))
        statements = draw(st.lists(st.sampled_from(("p/s.1", "p/s.2", "p/s.3", "p/s.4")), min_size=1, unique=True))
        made = make_item(form, f"p/s-{number}", tuple(statements))
        items.append(
            made._replace(
                basis=draw(st.sampled_from(Basis)),
                level=draw(st.sampled_from(Level)),
                use=draw(st.sampled_from((*[Use.PRACTICE] * 3, Use.CHECK))),
                stem=draw(st.sampled_from(("What is it?", "What does NATO do?"))),
            )
        )
        if form is Format.SINGLE_CHOICE and draw(st.booleans()):
            texts = ("NATO does", "word " * draw(st.integers(1, 30)))
            options = tuple(Option(str(place), text, place == 0, "") for place, text in enumerate(texts))
            items[-1] = items[-1]._replace(body=SingleChoice(options))
    return OneSection(items)


learners = st.sampled_from([LearnerId(f"{number:032x}") for number in range(40)])


@given(shelves(), learners)
def test_two_at_most_are_asked_all_to_choose_in_and_none_that_is_held_back(shelf, learner):
    chosen = chosen_items(shelf, learner, SECTION)
    assert len(chosen) <= MOST
    assert all(item.format is Format.SINGLE_CHOICE and item.use is Use.PRACTICE for item in chosen)


@given(shelves(), learners)
def test_no_two_are_about_one_statement(shelf, learner):
    trained = [statement for item in chosen_items(shelf, learner, SECTION) for statement in item.statements]
    assert len(trained) == len(set(trained))


@given(shelves(), learners)
def test_the_options_say_something_to_somebody_who_has_not_read_the_section(shelf, learner):
    assert all(understandable(item) for item in chosen_items(shelf, learner, SECTION))


@given(shelves(), learners)
def test_the_same_learner_is_asked_the_same_each_time(shelf, learner):
    first, again = (chosen_items(shelf, learner, SECTION) for _ in range(2))
    assert first == again
    assert [shown_before_reading(learner, one) for one in first] == [
        shown_before_reading(learner, one) for one in again
    ]


@given(shelves(), learners)
def test_no_question_that_is_easier_to_guess_at_is_passed_over(shelf, learner):
    depths = {Level.APPLY: 0, Level.UNDERSTAND: 1, Level.EVALUATE: 1, Level.RECALL: 2}

    def rank(item):
        return (item.basis is not Basis.DOCUMENT, depths[item.level])

    chosen = chosen_items(shelf, learner, SECTION)
    taken: set[StatementId] = set()
    for item in chosen:
        could = [shelf.item(name) for name in shelf.item_ids(SECTION, Use.PRACTICE, (Format.SINGLE_CHOICE,))]
        free = [one for one in could if understandable(one) and taken.isdisjoint(one.statements)]
        assert rank(item) == min(map(rank, free))
        taken.update(item.statements)


@given(shelves(), learners)
def test_where_two_could_be_asked_two_are(shelf, learner):
    chosen = chosen_items(shelf, learner, SECTION)
    could = [shelf.item(name) for name in shelf.item_ids(SECTION, Use.PRACTICE, (Format.SINGLE_CHOICE,))]
    taken = {statement for item in chosen for statement in item.statements}
    left = [one for one in could if understandable(one) and taken.isdisjoint(one.statements)]
    assert len(chosen) == MOST or not left


@given(learners)
def test_the_options_are_all_shown_once(learner):
    item = choosing("What is it?", "One", "Two", "Three", "Four")
    assert sorted(shown_before_reading(learner, item)) == ["0", "1", "2", "3"]


def test_learners_see_different_questions_and_different_orders():
    shelf = OneSection(make_item(Format.SINGLE_CHOICE, f"p/s-{n}", (f"p/s.{n}",)) for n in range(8))
    many = [LearnerId(f"{number:032x}") for number in range(20)]
    assert len({chosen_items(shelf, learner, SECTION) for learner in many}) > 5
    assert len({shown_before_reading(learner, choosing("", "One", "Two", "Three")) for learner in many}) > 3


def test_an_abbreviation_that_the_question_does_not_use_can_t_be_understood():
    assert not understandable(choosing("Who led it?", "The OSCE", "The church"))
    assert understandable(choosing("Who joined the OSCE?", "The OSCE itself", "The church"))


def test_options_of_more_than_twenty_words_are_too_much_to_hold_in_mind():
    assert understandable(choosing("Which?", "word " * 20, "short"))
    assert not understandable(choosing("Which?", "word " * 21, "short"))


def test_the_real_pack_has_something_to_ask_before_every_section_with_questions(shelf):
    sections = [section for section, items in shelf.counts().items() if items]
    assert [section for section in sections if not chosen_items(shelf, ANA, section)] == []


def asked(sitting, section=ASSISTANCE, settings=Settings(), moment=FIRST_MORNING):
    return to_expect(sitting.journal, sitting.shelf, sitting.learner, settings, section, moment.day)


def test_nothing_stands_before_a_learners_very_first_briefing(sitting):
    assert asked(sitting, ROLE) == ()


def test_from_the_second_section_on_questions_come_first(sitting):
    sitting.finish_briefing(ROLE, FIRST_MORNING)
    assert len(asked(sitting)) == 2


def test_a_section_whose_briefing_was_read_is_not_asked_about_before_reading_it_again(sitting):
    sitting.finish_briefing(ROLE, FIRST_MORNING)
    assert asked(sitting, ROLE) == ()


def test_whoever_turned_it_off_is_not_asked(sitting):
    sitting.finish_briefing(ROLE, FIRST_MORNING)
    assert asked(sitting, settings=Settings(expectations=False)) == ()


def test_whoever_is_away_is_not_asked(sitting):
    sitting.finish_briefing(ROLE, FIRST_MORNING)
    assert asked(sitting, settings=Settings(away_until=FIRST_MORNING.day + 1)) == ()
    assert asked(sitting, settings=Settings(away_until=FIRST_MORNING.day)) != ()


def test_one_guess_is_enough_not_to_be_asked_again(sitting):
    sitting.finish_briefing(ROLE, FIRST_MORNING)
    sitting.tell(expected(sitting.learner, asked(sitting)[0], Choice("a")), FIRST_MORNING)
    assert asked(sitting) == ()


def test_who_said_no_once_is_not_asked_before_that_section_again(sitting):
    sitting.finish_briefing(ROLE, FIRST_MORNING)
    sitting.tell(ExpectationSkipped(ASSISTANCE), FIRST_MORNING)
    assert asked(sitting) == ()


def test_who_answered_a_question_of_a_section_knows_too_much_to_be_asked_what_to_expect(sitting):
    sitting.finish_briefing(ROLE, FIRST_MORNING)
    item = asked(sitting)[0]
    ask = Ask(item.id, item.id, ASSISTANCE, Purpose.NEW)
    plan = Plan(SessionId("s"), sitting.learner, (ask,), 10, "always", 0.9, "practice")
    quiz = sitting.open(plan, FIRST_MORNING)
    sitting.commit(quiz, item, Given(wrong_response(item), Confidence.THINK, FIRST_MORNING, 5_000), {})
    assert asked(sitting) == ()


def test_the_record_keeps_the_choice_and_the_order_of_the_options():
    item = make_item(Format.SINGLE_CHOICE)
    kept = expected(ANA, item, Choice("b"))
    assert kept.response == {"as": "Choice", "option": "b"}
    assert kept.shown == shown_before_reading(ANA, item)
    assert (kept.section, kept.item, kept.revision) == (item.section, item.id, item.revision)


def test_what_was_expected_changes_nothing_of_what_is_asked_later(sitting):
    def planned():
        args = (sitting.journal, sitting.shelf, sitting.learner, Settings(), FIRST_MORNING.day)
        return plan_today(*args, SessionId("s")).asks, look_at_today(*args)

    for section in (ROLE, ASSISTANCE):
        sitting.finish_briefing(section, FIRST_MORNING)
    before = planned()
    items = chosen_items(sitting.shelf, sitting.learner, ASSISTANCE)
    for item in items:
        sitting.tell(expected(sitting.learner, item, wrong_response(item)), FIRST_MORNING)
    assert planned() == before

"""Relay: rating what one has played, handing it on, and taking it in until it is a panel."""

from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes.in_memory_journal import InMemoryJournal
from tests.fakes.ratings import a_rating
from trainer.base.clock import MS_A_DAY, Moment
from trainer.base.errors import TroubleOutside
from trainer.base.ids import RELAY, DrillId, EventId, LearnerId, SessionId, new_id
from trainer.content.opening import library_of
from trainer.content.pack import read_pack
from trainer.content.scenario.reading import read_drill
from trainer.content.scenario.shelf import Shelved
from trainer.drills.coming_back import own_situation
from trainer.drills.grading import Grade, GradedBy
from trainer.drills.judging import PanelKind, judge, panel_of, panels_by_group
from trainer.drills.moves import Terms
from trainer.drills.play import choose
from trainer.drills.ratings import opinions_on, wording
from trainer.exchange.ratings import read_ratings, write_ratings
from trainer.record.events import Fact
from trainer.record.happenings import Erased, LearnerAdded, Linked
from trainer.store.journal import SqliteJournal
from trainer.study.drilling import Drilling
from trainer.study.redrilling import card_for, decide
from trainer.study.relay import (
    Said,
    Share,
    has_played,
    join_group,
    rate,
    ratings_by_drill,
    said_before,
    take_in,
    to_hand_out,
)
from trainer.study.settings import read_settings

WELL_FILE = Path(__file__).parents[1] / "drills" / "packs" / "small" / "drills" / "well.yaml"
TEA = Path(__file__).parents[1] / "content" / "packs" / "tea"
WELL = DrillId("small/well")
ANA, BO = LearnerId("a" * 32), LearnerId("b" * 32)
NOON = Moment(20_000 * MS_A_DAY)
PUMP, MEET, BRIBE = "pump", "meet", "bribe"
OPTIONS = (PUMP, MEET, BRIBE)
SAID = Said(((PUMP, 3), (MEET, 5), (BRIBE, 1)), ((MEET, "They decide."), (PUMP, "")), ("asked",))


@pytest.fixture(scope="module")
def shelf():
    pack = read_pack(TEA).pack
    well = read_drill(WELL_FILE.read_bytes(), "small/drills/well.yaml", "small").drill
    assert pack is not None
    assert well is not None
    library = library_of([pack], (), [Shelved("small", 1, well)])
    yield library.drills
    library.close()


def played(shelf, journal=None, learner: LearnerId = ANA) -> Drilling:
    """A learner who has played the well to its end by what the authors would do."""
    drilling = Drilling(InMemoryJournal() if journal is None else journal, shelf, learner, new_id)
    run = drilling.open(WELL, NOON, Terms())
    while not run.play.over:
        node = run.play.drill.decision(run.play.situation.node)
        run = drilling.commit(run._replace(play=choose(run.play, node.authors)), NOON).run
    drilling.finish(run, "end", 0.5, NOON)
    return drilling


@pytest.fixture
def drilling(shelf) -> Drilling:
    return played(shelf)


@pytest.fixture(scope="module")
def first(shelf):
    return shelf.drill(WELL).drill.decision("first")


def rated_by(number: int, decision, group: str = "", line: str = "", **levels: int):
    """A rating of the well's first decision as it is worded now."""
    told = a_rating(number, group, given=number, **levels)
    lines = ((min(levels, key=lambda option: -levels[option]), line),) if line else ()
    return told._replace(wording=wording(decision), lines=lines)


def panel(journal, decision):
    return panel_of(OPTIONS, opinions_on(WELL, decision, journal.rated(WELL)).opinions)


def test_what_a_rater_says_is_stored_as_it_was_said(drilling, first):
    rated = rate(drilling, WELL, "first", SAID, NOON)
    assert rated.ratings == ((BRIBE, 1), (MEET, 5), (PUMP, 3))
    assert rated.lines == ((MEET, "They decide."),)
    assert (rated.reasons, rated.given, rated.wording) == (("asked",), NOON.at, wording(first))
    assert [event.happening for event in drilling.journal.rated(WELL)] == [rated]


def test_nobody_rates_what_they_have_not_played(shelf):
    drilling = Drilling(InMemoryJournal(), shelf, ANA, new_id)
    run = drilling.open(WELL, NOON, Terms())
    drilling.commit(run._replace(play=choose(run.play, MEET)), NOON)
    assert not has_played(drilling, WELL)
    with pytest.raises(ValueError, match="played a drill to its end"):
        rate(drilling, WELL, "first", SAID, NOON)


@pytest.mark.parametrize(
    "said",
    [
        SAID._replace(ratings=SAID.ratings[:2]),
        SAID._replace(ratings=((PUMP, 3), (MEET, 6), (BRIBE, 1))),
        SAID._replace(ratings=((PUMP, 3), (MEET, 5), ("flee", 1))),
        SAID._replace(reasons=("gold",)),
    ],
)
def test_half_a_rating_is_none(drilling, said):
    with pytest.raises(ValueError):
        rate(drilling, WELL, "first", said, NOON)
    assert drilling.journal.rated() == ()


def test_a_pseudonym_is_made_once_and_says_neither_who_nor_when(drilling):
    one = rate(drilling, WELL, "first", SAID, NOON)
    other = rate(drilling, WELL, "last", every_option(drilling, "last"), NOON)
    assert one.rater == other.rater == read_settings(drilling.journal.settings(ANA)).rater
    assert one.rater != ANA
    assert not one.rater.startswith(f"{NOON.at:012x}"[:6])


def every_option(drilling: Drilling, node: str, level: int = 3) -> Said:
    return Said(tuple((option.id, level) for option in drilling.shelf.drill(WELL).drill.decision(node).options))


def test_the_last_word_counts_even_when_the_clock_was_set_back(drilling, first):
    rate(drilling, WELL, "first", every_option(drilling, "first", 2), NOON)
    for said in (SAID, every_option(drilling, "first", 1), every_option(drilling, "first", 2)):
        again = rate(drilling, WELL, "first", said, NOON.later(days=-100))
        told = opinions_on(WELL, first, drilling.journal.rated())
        assert [opinion.ratings for opinion in told.opinions] == [again.ratings]
        before = said_before(drilling, drilling.shelf.drill(WELL).drill, "first")
        assert before == Said(again.ratings, again.lines, again.reasons)


def test_before_anything_was_said_there_is_nothing_to_show(drilling):
    assert said_before(drilling, drilling.shelf.drill(WELL).drill, "first") is None


def test_a_group_goes_with_what_is_rated_after_it(drilling):
    before = rate(drilling, WELL, "first", SAID, NOON)
    join_group(drilling, "  2nd \u202e rotation\n", NOON)
    after = rate(drilling, WELL, "first", SAID, NOON)
    assert (before.group, after.group) == ("", "2nd rotation")


def test_a_group_that_stays_is_not_stored_again(drilling):
    join_group(drilling, "A", NOON)
    stored = len(drilling.journal.events)
    join_group(drilling, "A ", NOON)
    assert len(drilling.journal.events) == stored


def test_what_was_typed_is_always_fit_for_a_file(drilling):
    said = SAID._replace(lines=((MEET, "a\x00\u202e\ud800\n b" + "x" * 900),))
    rated = rate(drilling, WELL, "first", said, NOON)
    assert read_ratings(write_ratings([rated])) == (rated,)


def test_everything_known_is_handed_out_or_only_what_is_own(drilling, first):
    own = rate(drilling, WELL, "first", SAID, NOON)
    theirs = rated_by(4, first, pump=1, meet=5, bribe=1)
    take_in(drilling.journal, drilling.shelf, [theirs], NOON, new_id)
    assert set(to_hand_out(drilling.journal, ANA)) == {own, theirs}
    assert to_hand_out(drilling.journal, ANA, Share.OWN) == (own,)
    assert to_hand_out(drilling.journal, BO, Share.OWN) == ()


def test_only_the_last_word_is_handed_out(drilling):
    rate(drilling, WELL, "first", SAID, NOON)
    last = rate(drilling, WELL, "first", SAID._replace(lines=()), NOON.later(days=1))
    assert to_hand_out(drilling.journal, ANA) == (last,)


def test_ratings_from_a_file_are_nobody_s_who_learns_here(drilling, first):
    take_in(drilling.journal, drilling.shelf, [rated_by(4, first, pump=1, meet=5, bribe=1)], NOON, new_id)
    assert [event.learner for event in drilling.journal.rated()] == [RELAY]
    assert RELAY not in {learner.id for learner in drilling.journal.learners()}


def test_what_is_there_already_own_or_taken_in_is_not_stored_again(drilling, first):
    own = rate(drilling, WELL, "first", SAID, NOON)
    theirs = rated_by(4, first, pump=1, meet=5, bribe=1)
    one = take_in(drilling.journal, drilling.shelf, [theirs], NOON, new_id)
    other = take_in(drilling.journal, drilling.shelf, [own, theirs], NOON, new_id)
    assert (one.new, one.decisions, one.known) == (1, 1, 0)
    assert (other.new, other.decisions, other.known) == (0, 0, 2)
    assert len(drilling.journal.rated()) == 2


def test_what_can_not_count_is_kept_and_told(drilling, first):
    now = rated_by(1, first, pump=1, meet=5, bribe=1)
    ratings = [
        now,
        now._replace(rater="2" * 32, wording="f" * 16),
        now._replace(rater="3" * 32, node="gone"),
        now._replace(rater="4" * 32, drill=DrillId("other/drill")),
    ]
    told = take_in(drilling.journal, drilling.shelf, ratings, NOON, new_id)
    assert told == (4, 3, 0, 2, 1)
    assert panel(drilling.journal, first).raters == 1
    assert set(to_hand_out(drilling.journal, ANA)) == set(ratings)


def test_ratings_are_taken_in_whole_or_not_at_all(shelf, first, tmp_path):
    with SqliteJournal.open(tmp_path / "record.sqlite") as journal:
        names = ["1" * 32, "2" * 32]

        def name(_: int) -> str:
            if not names:
                raise TroubleOutside("The disk is full.")
            return names.pop()

        ratings = [rated_by(number, first, pump=1, meet=5, bribe=1) for number in range(3)]
        with pytest.raises(TroubleOutside):
            take_in(journal, shelf, ratings, NOON, name)
        assert journal.rated() == ()


def test_two_raters_give_no_score_three_a_provisional_one_ten_a_panel(drilling, first):
    kinds, scores = [], []
    for number in range(1, 11):
        rating = rated_by(number, first, pump=2, meet=5, bribe=1)
        take_in(drilling.journal, drilling.shelf, [rating], NOON, new_id)
        found = panel(drilling.journal, first)
        kinds.append(found.kind)
        scores.append(judge(found, MEET, BRIBE, ["asked"]).together)
        assert (drilling.panel(drilling.shelf.drill(WELL).drill, "first", OPTIONS)) == found
    assert kinds == [PanelKind.NONE] * 2 + [PanelKind.PROVISIONAL] * 7 + [PanelKind.PANEL]
    assert scores == [None, None] + [1] * 8


def test_below_three_raters_a_decision_is_still_graded_by_the_authors(drilling, shelf, first):
    for number in (1, 2):
        take_in(drilling.journal, shelf, [rated_by(number, first, pump=5, meet=1, bribe=1)], NOON, new_id)
    other = played(shelf, drilling.journal, BO)
    told = [event.happening for event in drilling.journal.drilled(other.learner)]
    assert {one.graded_by for one in told if hasattr(one, "graded_by")} == {"authors"}


def test_nobody_is_compared_with_themselves(drilling, first):
    rate(drilling, WELL, "first", every_option(drilling, "first"), NOON)
    assert drilling.opinions(drilling.shelf.drill(WELL).drill, "first").opinions == ()
    assert panel(drilling.journal, first).raters == 1
    other = drilling._replace(learner=LearnerId("f" * 32))
    assert len(other.opinions(drilling.shelf.drill(WELL).drill, "first").opinions) == 1


def test_a_flip_is_judged_by_its_authors_alone_and_the_drills_own_situation_by_the_raters(drilling, shelf, first):
    ratings = [rated_by(number, first, pump=1, meet=5, bribe=1) for number in range(1, 4)]
    take_in(drilling.journal, shelf, ratings, NOON, new_id)
    card = card_for(drilling, first.objective, SessionId("s"))
    assert card is not None
    flip = next(variant for variant in first.variants if variant.flip)
    for variant, raters, by in ((flip, 0, GradedBy.AUTHORS), (own_situation(first), 3, GradedBy.PROVISIONAL)):
        asked = card._replace(variant=variant)
        told = decide(drilling, asked, variant.authors, (), "", 1, SessionId("s"), NOON)
        assert (told.graded, told.panel.raters) == ((Grade.WELL, by), raters)


@pytest.mark.parametrize("in_file", [False, True])
def test_nobody_is_compared_with_what_they_said_on_another_device(shelf, first, tmp_path, in_file):
    with SqliteJournal.open(tmp_path / "record.sqlite") as stored:
        journal = stored if in_file else InMemoryJournal()
        ana, bo = played(shelf, journal), played(shelf, journal, BO)
        for device in (ana, bo):
            rate(device, WELL, "first", SAID, NOON)
        assert len(to_hand_out(journal, ANA, Share.OWN)) == 1
        journal.append(Fact(EventId(new_id(1)), ANA, NOON, Linked(BO)))
        for device in (ana, bo):
            assert device.opinions(shelf.drill(WELL).drill, "first").opinions == ()
            assert len(to_hand_out(journal, device.learner, Share.OWN)) == 2


def test_the_minority_keeps_its_own_words(drilling, shelf, first):
    ratings = [rated_by(number, first, "A", pump=2, meet=5, bribe=1) for number in range(1, 4)]
    ratings.append(rated_by(9, first, "B", "In our valley the chief decides.", pump=5, meet=2, bribe=1))
    take_in(drilling.journal, shelf, ratings, NOON, new_id)
    (minority,) = panel(drilling.journal, first).minority
    assert (minority.group, minority.lines) == ("B", ((PUMP, "In our valley the chief decides."),))


def test_groups_are_told_apart(drilling, shelf, first):
    ratings = [rated_by(number, first, "A", pump=2, meet=5, bribe=1) for number in range(1, 4)]
    ratings += [rated_by(number, first, "B", pump=5, meet=2, bribe=1) for number in range(4, 6)]
    take_in(drilling.journal, shelf, ratings, NOON, new_id)
    opinions = opinions_on(WELL, first, drilling.journal.rated()).opinions
    groups = panels_by_group(OPTIONS, opinions)
    assert {name: (one.kind, one.raters) for name, one in groups.items()} == {
        "A": (PanelKind.PROVISIONAL, 3),
        "B": (PanelKind.NONE, 2),
    }


def test_it_is_told_how_many_rated_each_drill_and_from_where(drilling, shelf, first):
    join_group(drilling, "B", NOON)
    rate(drilling, WELL, "last", every_option(drilling, "last"), NOON)
    ratings = [
        rated_by(number, first, group, pump=2, meet=5, bribe=1) for number, group in ((1, "A"), (2, "A"), (3, ""))
    ]
    take_in(drilling.journal, shelf, [*ratings, ratings[0]._replace(rater="f" * 32, wording="f" * 16)], NOON, new_id)
    (told,) = ratings_by_drill(drilling.journal, shelf)
    assert (told.drill, told.title, told.people, told.outdated) == (WELL, "The well", 4, 1)
    assert told.groups == (("A", 2), ("B", 1), ("", 1))
    assert told.raters[:2] == (3, 1)


def test_an_erased_learner_s_own_ratings_are_gone(shelf, tmp_path):
    with SqliteJournal.open(tmp_path / "record.sqlite") as journal:
        journal.append(Fact(EventId(new_id(1)), ANA, NOON, LearnerAdded("Ana")))
        rate(played(shelf, journal), WELL, "first", SAID, NOON)
        journal.erase(Fact(EventId(new_id(1)), ANA, NOON, Erased()))
        assert to_hand_out(journal, ANA) == ()


def test_a_learner_s_own_ratings_and_runs_enter_another_record(shelf, tmp_path):
    with (
        SqliteJournal.open(tmp_path / "here.sqlite") as here,
        SqliteJournal.open(tmp_path / "there.sqlite") as there,
    ):
        rated = rate(played(shelf, here), WELL, "first", SAID, NOON)
        there.merge(here.log())
        assert to_hand_out(there, ANA, Share.OWN) == (rated,)
        assert there.drilled(ANA) == here.drilled(ANA)


LEVELS = st.fixed_dictionaries({option: st.integers(1, 5) for option in OPTIONS})
VOICES = st.tuples(st.integers(1, 6), st.sampled_from(["", "A", "B"]), st.integers(1, 3), LEVELS)
FILES = st.lists(st.lists(VOICES, max_size=4), min_size=3, max_size=3)


def files_of(drawn, decision) -> list[bytes]:
    return [
        write_ratings(
            rated_by(who, decision, group, "My line.", **levels)._replace(given=at) for who, group, at, levels in one
        )
        for one in drawn
    ]


def take_file(journal, shelf, content: bytes) -> None:
    take_in(journal, shelf, read_ratings(content), NOON, new_id)


@settings(max_examples=60, deadline=None)
@given(drawn=FILES)
def test_three_files_in_any_order_give_the_same_panel_and_the_same_file(shelf, first, drawn):
    files, ends = files_of(drawn, first), set()
    for order in permutations(files):
        journal = InMemoryJournal()
        for content in (*order, order[0]):
            take_file(journal, shelf, content)
        ends.add((panel(journal, first), write_ratings(to_hand_out(journal, ANA))))
    assert len(ends) == 1


@settings(max_examples=5, deadline=None)
@given(drawn=FILES)
def test_so_they_do_in_the_real_file_and_by_merging_records(shelf, first, drawn, tmp_path_factory):
    files, place = files_of(drawn, first), tmp_path_factory.mktemp("records")
    wanted = InMemoryJournal()
    for content in files:
        take_file(wanted, shelf, content)
    with (
        SqliteJournal.open(place / "files.sqlite") as by_files,
        SqliteJournal.open(place / "merged.sqlite") as merged,
        SqliteJournal.open(place / "other.sqlite") as other,
    ):
        for content in reversed(files):
            take_file(by_files, shelf, content)
        take_file(merged, shelf, files[0])
        for content in files[1:]:
            take_file(other, shelf, content)
        merged.merge(other.log())
        merged.merge(by_files.log())
        assert panel(by_files, first) == panel(merged, first) == panel(wanted, first)
        assert merged.compare_with_log()
        own = [write_ratings(to_hand_out(journal, ANA)) for journal in (wanted, by_files, merged)]
        assert own[0] == own[1] == own[2]

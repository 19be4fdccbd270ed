"""What was tapped in a drill and not committed comes back, whatever else the text holds."""

from hypothesis import given
from hypothesis import strategies as st

from tests.drills.building import a_decision, a_drill, an_option, at_least
from trainer.base.ids import ItemId, SessionId
from trainer.desktop.drilling.run_desk import drafted
from trainer.desktop.drilling.run_drafts import RunDraft, read_run_draft, with_run_draft
from trainer.desktop.pages.quiz.quiz_values import Draft as QuizDraft
from trainer.desktop.studying.drafts import read_draft, with_draft
from trainer.drills.moves import Call, Draft
from trainer.drills.play import begin

WORDS = st.text(max_size=20)
DRAFTS = st.builds(
    RunDraft,
    WORDS,
    st.builds(
        Draft,
        WORDS,
        WORDS,
        st.lists(WORDS, max_size=2).map(tuple),
        WORDS,
        st.lists(st.builds(Call, WORDS, st.booleans()), max_size=2).map(tuple),
        st.lists(WORDS, max_size=3).map(tuple),
    ),
    st.booleans(),
)
RUN, QUIZ = SessionId("run"), SessionId("quiz")


@given(DRAFTS)
def test_a_draft_is_read_as_it_was_kept(left):
    assert read_run_draft(with_run_draft("", RUN, left), RUN) == left


@given(DRAFTS)
def test_a_run_and_a_sitting_keep_theirs_side_by_side(left):
    answer = QuizDraft(ItemId("i"), ("a",), False, 900)
    kept = with_run_draft(with_draft("", QUIZ, answer), RUN, left)
    kept = with_draft(kept, QUIZ, answer)
    assert (read_draft(kept, QUIZ), read_run_draft(kept, RUN)) == (answer, left)


@given(st.one_of(st.text(), st.sampled_from(['{"run": 3}', '{"run": {"option": "a"}}', "[]", '{"run": {"calls": 1}}'])))
def test_any_text_is_read_without_an_exception(kept):
    assert read_run_draft(kept, RUN) is None


def test_the_oldest_of_many_runs_is_let_go():
    kept = ""
    for number in range(30):
        kept = with_run_draft(kept, SessionId(str(number)), RunDraft("n", Draft(), looking=False))
    assert read_run_draft(kept, SessionId("9")) is None
    assert read_run_draft(kept, SessionId("29")) is not None


def test_what_is_no_longer_offered_is_not_tapped_again():
    late = an_option("late", {}, when=at_least(trust=90))
    play = begin(a_drill(a_decision("d", an_option("a", {}), an_option("b", {}), late)), "s", 0)
    assert drafted(play, Draft("late", "b")).draft == Draft("", "b")
    assert drafted(play, Draft("a", "late")).draft == Draft("a")

"""What a class came to: equal to a recount of its raw votes, honest about few people, and quiet about confidence."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.insight.class_samples import BEGAN, DAY, ITEMS, answer, asked, decided, event, held, votes
from tests.insight.test_reports import HOSTILE, read
from trainer.base.clock import Moment
from trainer.base.ids import CohortId, ItemId, LearnerId, LessonPlanId, SectionId, SessionId, new_id
from trainer.insight.due_list import DueLine, due_page, due_table
from trainer.insight.lesson_people import by_person, own_answers, own_decisions
from trainer.insight.lesson_report import class_csv, class_report, findings
from trainer.insight.lesson_results import Difference, by_section, comparison, held_classes, results
from trainer.insight.lesson_tables import ClassLabels
from trainer.insight.tables import csv_of
from trainer.record.happenings import Purpose, Undone
from trainer.record.lessons import DecisionVoted, LessonClosed
from trainer.study.lesson.filing import Rounds
from trainer.study.lesson.filing import asked as told_of
from trainer.study.lesson.lesson import Lesson, Manner
from trainer.study.lesson.polls import letters_of, poll_question
from trainer.study.lesson.votes import Vote

NOTHING = ClassLabels({}, {}, {}, {})
LABELS = ClassLabels({SectionId("p/s0"): "The first"}, ITEMS, {}, {LearnerId("ana"): "Ana", LearnerId("bo"): "Bo"})
DAYS = {20_000: "1 May", 20_007: "8 May"}

_vote = st.sampled_from([None, "a", "b", "c"])
_people = st.lists(st.tuples(_vote, _vote, st.sampled_from(["", "guess", "sure"])), max_size=30)


@given(_people)
def test_results_are_a_recount_of_the_raw_votes(people) -> None:
    lesson = Lesson(SessionId("5" * 32), "Tuesday", LessonPlanId(""), CohortId(""), Manner(), (), BEGAN)
    poll = poll_question(lesson.session, 1, ITEMS[ItemId("p/0")])

    def cast(number: int) -> tuple[Vote, ...]:
        return tuple(
            Vote(new_id(1), str(who), poll.name, number, letters_of(poll, person[number - 1]), person[2], "", 1, 1)
            for who, person in enumerate(people)
            if person[number - 1] is not None
        )

    fact = told_of(lesson, poll, Rounds(cast(1), cast(2)), Moment(BEGAN + 1), again=False)
    (found,) = held_classes(held(lesson.session, (fact.happening,)))
    (one,) = results(found)
    first, second = ([person[place] for person in people if person[place]] for place in (0, 1))
    both = [person for person in people if person[0] and person[1]]
    assert (one.before.right, one.before.votes) == (first.count("a"), len(first))
    assert (one.after is None) == (not second)
    if second:
        assert (one.after.right, one.after.votes) == (second.count("a"), len(second))
    assert dict(one.told.first.counts) == Counter(first)
    assert {(start, end): count for start, end, count in one.told.moved} == Counter(
        (person[0], person[1]) for person in both if second
    )
    said = [person for person in people if person[0] and person[2]]
    sure_wrong = sum(person[2] == "sure" and person[0] != "a" for person in said)
    assert one.told.first.sure_wrong == (sure_wrong if len(said) >= 5 else None)
    assert sum(section.before.right for section in by_section((one,))) == one.before.right


def test_the_latest_class_comes_first_and_one_that_was_never_closed_is_there() -> None:
    early = held("1", (asked("1", "p/0", "aab"),))
    late = held("2", (asked("2", "p/0", "aab"),), began=BEGAN + DAY)[:-1]
    found = held_classes([*early, *late])
    assert [one.opened.session for one in found] == ["2", "1"]
    assert found[0].closed is None
    assert (found[0].people, found[1].people) == (3, 12)


def test_what_the_class_had_seen_the_key_of_counts_in_no_sum() -> None:
    put = (asked("1", "p/0", "aabb", "aaab"), asked("1", "p/0", "aaaa", again=True), asked("1", "p/1", "b"))
    (one,) = by_section(results(held_classes(held("1", put))[0]))
    assert (one.questions, one.before, one.twice, one.after) == (2, (2, 5), (2, 4), (3, 4))


def test_shift_and_gain_are_told_of_two_rounds_alone() -> None:
    first, second = results(held_classes(held("1", (asked("1", "p/0", "aabb", "aaab"), asked("1", "p/1", "ab"))))[0])
    assert (first.shift, first.gain) == (0.25, 0.5)
    assert (second.shift, second.gain, second.after) == (None, None, None)


def test_a_class_is_held_beside_the_last_one_by_the_same_plan() -> None:
    first = held("1", (asked("1", "p/0", "a" * 20),), plan="x")
    other = held("2", (asked("2", "p/0", "a" * 20),), began=BEGAN + DAY, plan="y")
    last = held(
        "3", (asked("3", "p/0", "a" * 4 + "b" * 16), asked("3", "p/1", "a" * 9)), began=BEGAN + 2 * DAY, plan="x"
    )
    now = held("4", (asked("4", "p/0", "a" * 18 + "bb"), asked("4", "p/1", "b" * 20)), began=BEGAN + 3 * DAY, plan="x")
    classes = held_classes([*first, *other, *last, *now])
    found = comparison(classes[0], classes)
    assert found.earlier.opened.session == "3"
    assert [one.difference for one in found.questions] == [Difference.BETTER, Difference.FEW]
    assert comparison(classes[-1], classes) is None
    assert comparison(classes[2], classes) is None


@pytest.mark.parametrize(
    ("then", "now", "revision", "expected"),
    [
        ("a" * 18 + "bb", "a" * 3 + "b" * 17, 1, Difference.WORSE),
        ("a" * 10 + "b" * 10, "a" * 12 + "b" * 8, 1, Difference.ALIKE),
        ("a" * 20, "b" * 20, 2, Difference.REWORDED),
        ("aa" + "b" * 8, "a" * 8 + "bb", 1, Difference.ALIKE),
    ],
)
def test_a_difference_is_told_where_intervals_are_apart(then, now, revision, expected) -> None:
    early = held("1", (asked("1", "p/0", then),), plan="x")
    late = held("2", (asked("2", "p/0", now, revision=revision),), began=BEGAN + DAY, plan="x")
    classes = held_classes([*early, *late])
    assert comparison(classes[0], classes).questions[0].difference is expected


def test_a_learners_first_votes_are_counted_and_what_followed_the_talk_is_not() -> None:
    session = [
        answer("1", "ana", "p/0", "b", BEGAN + 1),
        answer("1", "ana", "p/0", "a", BEGAN + 2, Purpose.TALKED),
        answer("1", "ana-laptop", "p/1", "a", BEGAN + 3, Purpose.VOTE),
        answer("1", "bo", "p/1", "a", BEGAN + 3, Purpose.TALKED),
        answer("1", "erased", "p/0", "a", BEGAN + 1),
    ]
    person = {
        LearnerId("ana"): LearnerId("ana"),
        LearnerId("ana-laptop"): LearnerId("ana"),
        LearnerId("bo"): LearnerId("bo"),
    }
    assert [(one.person, one.right, one.given) for one in by_person(session, person)] == [("ana", 1, 2), ("bo", 0, 0)]
    own = own_answers(session, ("ana", "ana-laptop"))
    assert [(one.item, one.first.right, one.second and one.second.right) for one in own] == [
        ("p/0", False, True),
        ("p/1", True, None),
    ]
    assert own_answers(session, ("bo",))[0].first is None


def test_a_vote_that_was_taken_back_is_none_and_a_decision_is_no_question() -> None:
    one = answer("1", "ana", "p/0", "b", BEGAN + 1)
    back = event(Undone(one.id, SessionId("1")), BEGAN + 2, LearnerId("ana"))
    vote = DecisionVoted(SessionId("1"), "p/well", 1, "start", SectionId("p/s0"), "p/o", "a", "b")
    session = [one, back, event(vote, BEGAN + 3, LearnerId("ana"))]
    assert by_person(session, {LearnerId("ana"): LearnerId("ana")}) == (("ana", 0, 0, 1),)
    assert own_decisions(session, ("ana",)) == (vote,)


def whole(name: str = "Tuesday"):
    earlier = held("0", (asked("0", "p/0", "a" * 12),), began=BEGAN - DAY, plan="x")
    put = (
        asked("1", "p/0", "aabb", "aaab")._replace(first=votes("aabb", sure=3, sure_wrong=1)),
        asked("1", "gone", "ab"),
        decided("1", "aab", "abb", "b", "minority"),
    )
    events = [*earlier, *held("1", put, plan="x", name=name)]
    events.append(event(LessonClosed(SessionId("1"), 5, ((HOSTILE, 1, 2),)), BEGAN + 3_700_000))
    session = [answer("1", "ana", "p/0", "b", BEGAN + 1)]
    classes = held_classes(events)
    return findings(classes[0], classes, by_person(session, {LearnerId("ana"): LearnerId("ana")}), name)


def test_every_table_is_whole_and_none_holds_a_formula() -> None:
    labels = ClassLabels(
        {SectionId("p/s0"): HOSTILE},
        {name: item._replace(stem=HOSTILE) for name, item in ITEMS.items()},
        {("p/well", "start", "a"): HOSTILE, ("p/well", "start", "b"): HOSTILE, ("p/well", "", ""): HOSTILE},
        {LearnerId("ana"): HOSTILE},
    )
    for table in class_csv(whole(HOSTILE), labels).values():
        assert table.rows
        assert all(len(row) == len(table.heads) for row in table.rows)
        assert not any(cell.startswith("=") for line in csv_of(table).splitlines() for cell in line.split(","))
    html = class_report(whole(HOSTILE), labels, {}, HOSTILE)
    read_back = read(html)
    assert not read_back.tags & {"script", "img", "link", "iframe", "object", "a", "form"}
    assert "\u202e" not in html


def test_what_was_followed_is_told_with_the_split() -> None:
    rows = class_csv(whole(), NOTHING)["decisions"].rows
    assert [[cell.words for cell in row[2:]] for row in rows] == [
        ["a", "2", "3", "1", "3", "", ""],
        ["b", "1", "3", "2", "3", "yes", "the minority"],
    ]


def test_a_report_says_what_it_rests_on_and_what_is_too_little() -> None:
    told = class_report(whole(), LABELS, DAYS, "9 May")
    assert "2 of 6 votes" not in told
    assert "too few to compare" in told
    assert "10 votes or more" in told
    assert "the minority" in told
    empty = findings(held_classes(held("1", ()))[0], (), (), "")
    assert "No question was put to this class." in class_report(empty, NOTHING, DAYS, "9 May")


def test_nobody_is_named_beside_how_sure_they_were() -> None:
    tables = class_csv(whole(), LABELS)
    assert [row[0].words for row in tables["people"].rows] == ["Ana", HOSTILE]
    assert not any("ure" in head for head in tables["people"].heads)
    assert tables["questions"].rows[1][13].words == "fewer than 5 said so"


def test_a_due_list_has_the_days_and_no_key() -> None:
    lines = (DueLine("Which?", "Aims", 20_003), DueLine(HOSTILE, "Means", 19_998))
    rows = [[cell.words for cell in row] for row in due_table(lines, {20_003: "4 May"}, 20_000).rows]
    assert rows == [["today", "Means", HOSTILE, "2"], ["4 May", "Aims", "Which?", "0"]]
    html = due_page("Ana", lines, {20_003: "4 May"}, 20_000, "1 May")
    assert "1 of 2 are due" in html
    assert not read(html).tags & {"script", "img"}

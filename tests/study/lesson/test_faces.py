"""What the room is shown holds nothing from which the key follows, until it is revealed."""

import json

import pytest

from tests.study.lesson.conftest import NOW, SESSION, key_of, vote, wrong_of
from trainer.base.ids import DrillId
from trainer.content.model import ClaimVerdict
from trainer.content.scenario.model import END
from trainer.drills.play import options_on_show
from trainer.record.lessons import Votes
from trainer.study.lesson.deciding import branches, last_poll_of, poll_of, reports, run_of
from trainer.study.lesson.faces import face_to, is_complete
from trainer.study.lesson.lesson import CHOSEN, DRILL, Step, Taken, begin, close, go_on, reveal, take
from trainer.study.lesson.polls import ASKABLE, marked, poll_question
from trainer.study.lesson.showing import decision_reveal, face_of, question_reveal
from trainer.study.lesson.votes import by_letter, gain, moves, round_of, sure_wrong_share


def without_key(item):
    """The item with all that tells right from wrong turned round or taken out."""
    body = item.body
    parts = body.reasons if isinstance(body, ClaimVerdict) else body.options
    turned = tuple(part._replace(key=not part.key, why="") for part in parts)
    if isinstance(body, ClaimVerdict):
        return item._replace(feedback="", body=body._replace(reasons=turned, verdict="", why=""))
    return item._replace(feedback="", body=body._replace(options=turned))


def test_no_face_before_the_reveal_depends_on_the_key(shelf, lesson) -> None:
    """Over every item that a class can vote on."""
    begun = begin(lesson, NOW)
    for name in shelf.item_ids(formats=ASKABLE):
        item = shelf.item(name)
        faces = [face_of(begun, poll_question(SESSION, 1, one)) for one in (item, without_key(item))]
        assert json.dumps(face_to(faces[0])) == json.dumps(face_to(faces[1]))
        assert faces[0].reveal is None


def test_a_reveal_before_its_time_is_a_mistake_of_the_program(lesson, poll) -> None:
    told = question_reveal(poll, (), (), (), ())
    with pytest.raises(ValueError, match="no such face"):
        face_of(close(begin(lesson, NOW)), poll, reveal=told)


def test_the_reveal_names_the_key_and_how_the_room_voted(lesson, poll) -> None:
    votes = (vote(poll, "a", key_of(poll)), vote(poll, "b", wrong_of(poll)), vote(poll, "c", key_of(poll)))
    told = question_reveal(poll, votes, (), (), ())
    assert marked(poll, told.key).right
    assert dict(told.first)[told.key[0]] == 2
    assert sum(count for _, count in told.first) == told.people == 3
    assert face_of(reveal(close(begin(lesson, NOW))), poll, reveal=told).reveal == told


def test_an_answer_has_one_option_of_each_part_that_takes_one(shelf, lesson) -> None:
    claims = [name for name in shelf.item_ids(formats=ASKABLE) if isinstance(shelf.item(name).body, ClaimVerdict)]
    face = face_of(begin(lesson, NOW), poll_question(SESSION, 1, shelf.item(claims[0])))
    assert is_complete(face, ("A", "D"))
    for picks in ((), ("A",), ("A", "B"), ("A", "D", "E"), ("A", "D", "Z"), ("D", "D")):
        assert not is_complete(face, picks)


def test_a_round_counts_answers_and_tells_sureness_from_five_people_on(poll) -> None:
    votes = [vote(poll, str(n), key_of(poll) if n else wrong_of(poll), sure="sure") for n in range(5)]
    assert round_of(poll, votes[:4])[:2] == (4, 3)
    assert round_of(poll, votes[:4]).sure_wrong is None
    assert (round_of(poll, votes).sure, round_of(poll, votes).sure_wrong) == (5, 1)
    assert sure_wrong_share(round_of(poll, votes)) == 0.2
    assert sum(count for _, count in by_letter(poll, votes)) == 5


def test_the_shift_between_votes_is_told_of_those_who_voted_twice(poll) -> None:
    right, wrong = key_of(poll), wrong_of(poll)
    first = [vote(poll, "a", wrong), vote(poll, "b", wrong), vote(poll, "c", right)]
    second = [vote(poll, "a", right, number=2), vote(poll, "c", right, number=2), vote(poll, "d", right, number=2)]
    assert set(moves(poll, first, second)) == {(wrong, right, 1), (right, right, 1)}


def test_the_normalised_gain_is_the_share_of_what_could_be_gained() -> None:
    assert gain(Votes(10, 5, ()), Votes(10, 8, ())) == pytest.approx(0.6)
    assert gain(Votes(10, 10, ()), Votes(10, 10, ())) is None
    assert gain(Votes(0, 0, ()), Votes(10, 10, ())) is None


def test_every_drill_can_be_decided_by_a_class_and_no_face_tells_what_an_option_is_worth(shelf, lesson) -> None:
    assert len(shelf.drills.headings()) >= 13
    for heading in shelf.drills.headings():
        shelved = shelf.drills.drill(DrillId(heading.id))
        briefed = begin(lesson._replace(steps=(Step(DRILL, shelved.drill.id),)), NOW)
        now = go_on(briefed, NOW, drill_goes_on=True)
        while (poll := poll_of(now, shelved.drill, shelved.revision)) is not None:
            run = run_of(now, shelved.drill)
            sent = json.dumps(face_to(face_of(now, poll)), ensure_ascii=False)
            for option in poll.decision.options:
                assert option.why not in sent
                assert option.done not in sent or option.done in option.text
            taken = Taken(poll.decision.id, options_on_show(run)[0], CHOSEN)
            now = take(close(now), taken)
            after = run_of(now, shelved.drill)
            assert last_poll_of(now, shelved.drill, shelved.revision) == poll
            told = decision_reveal(poll, (), (), taken.option, reports(after))
            assert face_of(now, poll, reveal=told).reveal.taken
            now = now if after.over else go_on(now, NOW, drill_goes_on=True)
            if after.over:
                break
        assert run_of(now, shelved.drill).situation.node == END


def test_majority_and_minority_are_the_first_and_the_second_of_the_votes() -> None:
    assert branches(Votes(6, 0, (("a", 3), ("b", 2), ("c", 1))), "abc") == (("a", "majority"), ("b", "minority"))
    assert branches(Votes(3, 0, (("a", 3),)), "abc") == (("a", "majority"),)
    assert branches(Votes(4, 0, (("a", 2), ("b", 2))), "abc") == ()
    assert branches(Votes(0, 0, ()), "abc") == ()

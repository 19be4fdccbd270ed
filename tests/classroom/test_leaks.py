"""What is sent before the reveal, byte by byte, for every question and decision that there is: nothing tells the key.

A class is held twice over real sockets, once with the content and once with the same content whose every key, reason
and consequence is another. Whoever could read the key off a message would see a difference; there is none.
"""

import re
from pathlib import Path

import pytest

from tests.classroom.phones import BEGAN, LOBBY, SESSION, Class
from trainer.base.ids import CohortId, LessonPlanId
from trainer.content.model import ClaimVerdict, MultipleResponse, SingleChoice, Use, Verdict
from trainer.content.opening import open_library
from trainer.study.lesson.faces import Phase
from trainer.study.lesson.lesson import QUESTION, Lesson, Manner, Step
from trainer.study.lesson.polls import ASKABLE, letters_of, poll_decision, poll_question
from trainer.study.lesson.showing import Words, face_of

REAL = Path(__file__).parents[2] / "questions" / "military-diplomacy"
BEFORE_THE_REVEAL = (Phase.VOTING, Phase.CLOSED, Phase.DISCUSSING, Phase.VOTING_AGAIN, Phase.CLOSED_AGAIN)
SENT = len(BEFORE_THE_REVEAL) + 2
"""Messages for each thing that is asked: a face a phase, an acknowledgement and a snapshot."""
FIELDS = {"face", "you", "now", "notes", "name", "waiting", "team", "mine", "confidence", "1", "2"} | {
    "version", "phase", "title", "poll", "round", "number", "of", "lead", "stem", "parts", "deadline", "sure",
    "changes", "reveal", "kind", "options", "letter", "text", "saved", "picks",
}  # fmt: skip


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    opened = open_library([REAL], tmp_path_factory.mktemp("cache"))
    yield opened
    opened.close()


def other(body):
    """The same question with another key and other reasons."""
    match body:
        case SingleChoice(options=options):
            turned = options[1:] + options[:1]
            keys = [one.key for one in turned]
            return SingleChoice(tuple(one._replace(key=key, why="x") for one, key in zip(options, keys, strict=True)))
        case MultipleResponse(options=options):
            return MultipleResponse(tuple(one._replace(key=not one.key, why="x") for one in options))
        case ClaimVerdict(reasons=reasons):
            verdict = next(one for one in Verdict if one is not body.verdict)
            turned = tuple(one._replace(key=not one.key, why="x") for one in reasons)
            return body._replace(verdict=verdict, why="x", reasons=turned)


def lesson_at(number, phase):
    """The class when it is asked its ``number``-th thing."""
    first = Lesson(SESSION, "Tea", LessonPlanId(""), CohortId(""), Manner(), (Step(QUESTION, "x"),) * number, BEGAN)
    again = phase in (Phase.VOTING_AGAIN, Phase.CLOSED_AGAIN)
    return first._replace(number=number, phase=phase, round=1 + again, version=10 * number + len(phase))


def everything_sent(folder, polls, words):
    """Every byte that a phone gets while these are put to the class, one after the other, each in all its phases."""
    folder.mkdir()
    one = Class(folder, first=LOBBY)
    sent = []
    try:
        phone = one.phone("Anna")
        with phone.listen() as lines:
            for poll in polls:
                number = int(poll.name.rsplit("-", 1)[1])
                picks = "".join(part.options[0].letter for part in poll.parts)
                one.clock.at += 1_000
                for version, phase in enumerate(BEFORE_THE_REVEAL):
                    face = face_of(lesson_at(number, phase), poll, words(poll))
                    one.host.show(face._replace(version=10 * number + version))
                    sent.append(next(line for line in lines if phase.encode() + b'"' in line))
                    if phase is Phase.VOTING:
                        sure = "think" if face.sure else None
                        told = {"poll": poll.name, "round": 1, "picks": list(picks), "confidence": sure}
                        answer = phone.ask("POST", "/vote", told)
                        assert answer.status == 200
                        sent.append(answer.body)
                sent.append(phone.ask("GET", "/state").body)
    finally:
        one.close()
    return sent


def holds_only_what_may_be_seen(sent):
    return set(re.findall(rb'[{,]"([^"\\]*)":', b"\n".join(sent))) <= {name.encode() for name in FIELDS}


def asked_as(item, number):
    return poll_question(SESSION, number, item)


def questions_compared(library, tmp_path, every):
    """Every question is sent; one in ``every`` again with another key."""
    items = [library.item(name) for use in Use for name in library.item_ids(use=use, formats=ASKABLE)]
    assert len(items) > 100
    real = everything_sent(tmp_path / "real", list(map(asked_as, items, range(1, 1_000))), lambda _: Words())
    turned = {
        number: item._replace(body=other(item.body), feedback="x", statements=(), references=())
        for number, item in list(enumerate(items, start=1))[::every]
    }
    assert all(item.body != items[number - 1].body for number, item in turned.items())
    polls = [asked_as(item, number) for number, item in turned.items()]
    same = everything_sent(tmp_path / "same", polls, lambda _: Words())
    of_each = [b"".join(_timeless(real[place : place + SENT])) for place in range(0, len(real), SENT)]
    assert [of_each[number - 1] for number in turned] == [
        b"".join(_timeless(same[place : place + SENT])) for place in range(0, len(same), SENT)
    ]
    assert holds_only_what_may_be_seen(real)
    assert b"".join(real).count(b'"reveal":null') == len(items) * (len(BEFORE_THE_REVEAL) + 1)
    for told, item in zip(of_each, items, strict=True):
        for option in getattr(item.body, "options", ()) or item.body.reasons:
            assert option.why.encode() not in told
            assert not re.search(rb'"%s"(?!:)' % option.id.encode(), told)
        assert item.feedback.encode() not in told or not item.feedback
        assert item.id.encode() not in told


def _timeless(sent):
    return [re.sub(rb'"now":\d+', b"", one) for one in sent]


def test_no_question_tells_its_key_before_the_reveal(library, tmp_path):
    questions_compared(library, tmp_path, every=5)


@pytest.mark.long
def test_no_question_at_all_is_sent_otherwise_with_another_key(library, tmp_path):
    questions_compared(library, tmp_path, every=1)


def test_no_decision_of_a_drill_tells_what_comes_of_it_before_it_is_taken(library, tmp_path):
    polls, turned, secrets = [], [], []
    for heading in library.drills.headings():
        shelved = library.drills.drill(heading.id)
        for decision in [node for node in shelved.drill.nodes if hasattr(node, "objective")]:
            offered = [option.id for option in decision.options]
            polls.append(poll_decision(SESSION, len(polls) + 1, shelved.drill, 1, decision.id, offered))
            bare = tuple(
                one._replace(done="x", why="x", effect=one.effect._replace(changes=(), report="x"), also=(), ways=())
                for one in reversed(decision.options)
            )
            changed = decision._replace(options=bare, authors="x", reasons=(), arrive=())
            drill = shelved.drill._replace(
                nodes=tuple(changed if node is decision else node for node in shelved.drill.nodes)
            )
            turned.append(poll_decision(SESSION, len(turned) + 1, drill, 1, decision.id, offered))
            shown = " ".join([decision.brief, decision.ask, *(one.text for one in decision.options)])
            told = [text for one in decision.options for text in (one.why, one.done, one.effect.report)]
            secrets.append([text for text in told if text and text not in shown])
    assert len(polls) > 20
    real = everything_sent(tmp_path / "real", polls, lambda poll: Words((poll.decision.brief,)))
    assert real == everything_sent(tmp_path / "same", turned, lambda poll: Words((poll.decision.brief,)))
    assert holds_only_what_may_be_seen(real)
    for place, (poll, hidden) in enumerate(zip(polls, secrets, strict=True)):
        told = b"".join(real[SENT * place : SENT * (place + 1)])
        assert not [text for text in hidden if text.encode() in told]
        assert not [name for _, name in poll.ids if re.search(rb'"%s"(?!:)' % name.encode(), told)]


def test_the_share_that_was_right_is_nowhere_before_the_second_vote(library, tmp_path):
    item = next(library.item(name) for name in library.item_ids(formats=ASKABLE))
    poll = poll_question(SESSION, 1, item)
    right = letters_of(poll, [one.id for one in item.body.options if one.key])

    def held(picks):
        one = Class(tmp_path / "".join(picks), first=LOBBY)
        try:
            watcher, voters = one.phone("Anna"), [one.phone(name) for name in ("Berta", "Clara", "Dora")]
            for phase in BEFORE_THE_REVEAL[:4]:
                one.host.show(face_of(lesson_at(1, phase), poll))
                for voter in voters if phase is Phase.VOTING else ():
                    told = {"poll": poll.name, "round": 1, "picks": list(picks), "confidence": "sure"}
                    assert voter.ask("POST", "/vote", told).status == 200
                yield watcher.ask("GET", "/state").body
        finally:
            one.close()

    wrong = [part.options[0].letter for part in poll.parts if part.options[0].letter not in right] or ["D"]
    for picks in (right, wrong):
        (tmp_path / "".join(picks)).mkdir()
    assert list(held(right)) == list(held(wrong))

"""A class without phones, and a drill that a class decides, on the presenter's page: for tests and pictures."""

from functools import cache

from tests.desktop.class_values import presenter
from tests.desktop.lesson_driving import NINE, SESSION, questions
from tests.desktop.review_samples import shelf
from tests.fakes.class_room import InMemoryLedger
from trainer.base.ids import CohortId, DrillId, LearnerId, LessonPlanId, new_id
from trainer.content.model import Format
from trainer.desktop.classes.grid_votes import GridVotes
from trainer.desktop.classes.hand_votes import HandVotes
from trainer.desktop.classes.lesson_back import LessonBack
from trainer.desktop.classes.lesson_drill import drill_asking
from trainer.desktop.classes.lesson_presenting import presented
from trainer.desktop.classes.lesson_steps import asking_of
from trainer.desktop.pages.classes.lesson_values import Presented
from trainer.study.lesson.deciding import poll_of
from trainer.study.lesson.faces import Face, Means, Phase
from trainer.study.lesson.filing import Rounds
from trainer.study.lesson.lesson import (
    CHOSEN,
    DRILL,
    MAJORITY,
    MINORITY,
    Lesson,
    Manner,
    Step,
    Taken,
    begin,
    close,
    go_on,
    look_back,
    take,
    vote_again,
)
from trainer.study.lesson.polls import DecisionPoll
from trainer.study.lesson.showing import face_of
from trainer.study.lesson.votes import Vote

DRILL_ID = DrillId("military-diplomacy/sel-marrat")
NAMES = (
    "Amina Yusuf",
    "Anders Holm",
    "Beatriz Sánchez de la Fuente",
    "Chidi Okafor",
    "Dana Weiss",
    "Elif Kaya",
    "Farid Haddad",
    "Grace Mwangi",
    "Hana Novak",
    "Ibrahim Diallo",
    "Maria-Christina Papadopoulou-Konstantinidis",
    "Omar Farouk",
    "Tomasz Zielinski",
    "Wen Li",
)
MEMBERS = tuple((LearnerId(f"{number:032x}"), name) for number, name in enumerate(NAMES, 1))
_FIRST, _SECOND = "AAABBCAABDBA", "AABBAABBABAA"


def _lesson(*steps: Step, means: Means) -> Lesson:
    manner = Manner(means=means, seconds=0)
    return Lesson(SESSION, "Tuesday, second syndicate", LessonPlanId(""), CohortId(""), manner, steps, NINE)


def _put(lesson: Lesson, rounds: Rounds | None = None) -> tuple[Presented, Face]:
    asking = asking_of(lesson, shelf(), rounds or Rounds(()))
    face = face_of(lesson, asking.poll, asking.words, asking.reveal)
    return presented(lesson, face, asking, rounds, looking=False), face


def roll():
    """Half a roll keyed in, somebody absent, and somebody half-way through a claim."""
    made, face = _put(begin(_lesson(*questions(1, Format.CLAIM_VERDICT), means=Means.GRID), NINE))
    source = GridVotes(InMemoryLedger(), MEMBERS, lambda: NINE, new_id)
    source.show(face)
    grid = source.grid()
    for letters in ("AD", "BE", "AF"):
        for letter in letters:
            grid.letter_keyed.emit(letter)
        grid.sure_said.emit("think")
    grid.absent_told.emit(None)
    grid.letter_keyed.emit("C")
    return _page(made, grid, source)


def hands():
    """Some hands counted."""
    made, face = _put(begin(_lesson(*questions(1), means=Means.HANDS), NINE))
    source = HandVotes(InMemoryLedger(), lambda: NINE, new_id, 14)
    source.show(face)
    panel = source.count()
    for letter, count in (("A", 4), ("B", 8)):
        panel.counted.emit((letter, count))
    return _page(made, panel, source)


def _page(made: Presented, keying, source):
    from trainer.desktop.pages.classes.presenter_page import PresenterPage

    page = PresenterPage()
    page.votes = source  # it would go with its last name
    page.show_class(made, None, keying)
    page.tell_count(source.voted(), source.people())
    return page


def _votes(poll: DecisionPoll, letters: str, number: int) -> tuple[Vote, ...]:
    return tuple(
        Vote(new_id(place), f"p{place}", poll.name, number, (letter,), "", LearnerId(""), NINE, 9_000)
        for place, letter in enumerate(letters)
    )


def _first() -> Lesson:
    briefed = begin(_lesson(Step(DRILL, DRILL_ID), means=Means.PHONES), NINE)
    return go_on(briefed, NINE, drill_goes_on=True)


def _poll(lesson: Lesson) -> DecisionPoll:
    shelved = shelf().drills.drill(DRILL_ID)
    poll = poll_of(lesson, shelved.drill, shelved.revision)
    assert poll is not None
    return poll


def _rounds(poll: DecisionPoll) -> Rounds:
    return Rounds(_votes(poll, _FIRST, 1), _votes(poll, _SECOND, 2))


def _decided(lesson: Lesson, place: int, branch: str) -> Lesson:
    """The class takes the option under this letter after two votes."""
    poll = _poll(lesson)
    voted = close(vote_again(close(lesson), NINE))
    return take(voted, Taken(poll.decision.id, dict(poll.ids)["ABCD"[place]], branch))


def closed() -> Presented:
    lesson = close(_first())
    return _put(lesson, Rounds(_rounds(_poll(lesson)).first))[0]


def followed() -> Presented:
    lesson = _first()
    return _put(_decided(lesson, 1, MINORITY), _rounds(_poll(lesson)))[0]


@cache
def looked_back() -> Presented:
    lesson, polls = _first(), {}
    for place, branch in ((0, MAJORITY), (1, MINORITY), (2, CHOSEN)):
        poll = _poll(lesson)
        polls[poll.name] = _rounds(poll)
        lesson = _decided(lesson, place, branch)
        asking = drill_asking(lesson, shelf(), polls[poll.name])
        lesson = go_on(lesson, NINE, drill_goes_on=True) if asking.goes_on else look_back(lesson)
    assert lesson.phase is Phase.LOOKING_BACK
    back = LessonBack(shelf(), None)
    found = back.of(lesson, lambda poll, number: polls[poll].first if number == 1 else polls[poll].second)
    return _put(lesson)[0]._replace(back=found)


def briefing() -> Presented:
    return _put(begin(_lesson(Step(DRILL, DRILL_ID), means=Means.PHONES), NINE))[0]


CASES = {
    "class-roll": roll,
    "class-hands": hands,
    "class-briefing": lambda: presenter(briefing()),
    "class-decision": lambda: presenter(closed()),
    "class-followed": lambda: presenter(followed()),
    "class-back": lambda: presenter(looked_back()),
}
WITHOUT_RAIL = frozenset(CASES)

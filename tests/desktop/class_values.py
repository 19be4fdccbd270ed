"""A class in hand on the presenter's page, for tests and pictures: real questions, made-up votes."""

from functools import cache

from tests.desktop.lesson_driving import NINE, SESSION, keys_of, questions
from tests.desktop.review_samples import shelf
from trainer.base.ids import CohortId, ItemId, LearnerId, LessonPlanId, SectionId, new_id
from trainer.content.model import Format
from trainer.desktop.classes.lesson_presenting import presented
from trainer.desktop.classes.lesson_questions import passage_words, question_asking
from trainer.desktop.classes.lesson_steps import following
from trainer.desktop.pages.classes.lesson_values import Presented, ReteachLine, Roll, Standings
from trainer.insight.reteach import Weakness
from trainer.study.lesson.faces import Phase
from trainer.study.lesson.filing import Rounds
from trainer.study.lesson.host import Participant
from trainer.study.lesson.lesson import Lesson, Manner, Step
from trainer.study.lesson.polls import QuestionPoll, poll_question
from trainer.study.lesson.ranking import Place
from trainer.study.lesson.showing import face_of
from trainer.study.lesson.votes import Vote

NAMES = ("Ana Reyes", "Bartholomew Featherstonehaugh", "Ines", "Lt Marsh", "Staff Sergeant Oyelaran")


@cache
def steps() -> tuple[Step, ...]:
    """A question of one answer, a claim, and one of several answers."""
    return questions(1) + questions(1, Format.CLAIM_VERDICT) + questions(1, Format.MULTIPLE_RESPONSE)


def lesson(phase: Phase, place: int = 0, round: int = 1, **changes) -> Lesson:
    """A class of three questions that stands in a phase of one of them."""
    made = Lesson(
        SESSION, "Tuesday, second syndicate", LessonPlanId(""), CohortId(""), Manner(leaderboard=True), steps(), NINE
    )
    deadline = NINE + 48_000 if phase in (Phase.VOTING, Phase.VOTING_AGAIN) else None
    return made._replace(place=place, number=place + 1, phase=phase, round=round, deadline=deadline, **changes)


def votes(poll: QuestionPoll, right: int, wrong: int, round: int) -> tuple[Vote, ...]:
    keys = keys_of(poll)
    off = tuple(next(one.letter for one in part.options if one.letter not in keys) for part in poll.parts)
    return tuple(
        Vote(new_id(n), f"p{n}", poll.name, round, keys if n < right else off, "sure", LearnerId(""), NINE, 9_000)
        for n in range(right + wrong)
    )


def shown(phase: Phase, place: int = 0, round: int = 1, *, looking: bool = False, **changes) -> Presented:
    """The class for the presenter: eight of seventeen right at first, fifteen of eighteen afterwards."""
    now = lesson(phase, place, round, **changes)
    poll = poll_question(SESSION, place + 1, shelf().item(ItemId(now.steps[place].name)))
    rounds = Rounds(votes(poll, 8, 9, 1), votes(poll, 15, 3, 2) if round > 1 else ())
    asking = question_asking(now, shelf(), poll.item.id, rounds)
    face = face_of(now, asking.poll, asking.words, asking.reveal)
    made = presented(now, face, asking, rounds, looking=looking)
    return made._replace(following=following(now, shelf()))


def passage() -> Presented:
    now = lesson(Phase.TEACHING, section=SectionId("military-diplomacy/police"))
    words = passage_words(shelf(), now.section)
    return presented(now, face_of(now, None, words), _asking(words), None, looking=False)


def _asking(words):
    from trainer.desktop.pages.classes.lesson_asking import Asking

    return Asking(None, words)


LINES = (
    ReteachLine(
        Weakness(SectionId("military-diplomacy/police"), 2, 34, 14, 34, 11, 0.26),
        "Military police and the rule of law",
        ItemId("military-diplomacy/police-1"),
    ),
    ReteachLine(
        Weakness(SectionId("military-diplomacy/partnerships"), 1, 17, 9, 0, 0, 0.31),
        "Defence cooperation and long partnerships between forces",
        None,
    ),
)
ROLL = Roll(
    tuple(Participant(str(n), name, False, LearnerId(""), n % 2, n != 2) for n, name in enumerate(NAMES)),
    (Participant("late", "Somebody late", True, LearnerId(""), 0, True),),
    "192.168.4.17:8080",
    "KRW7PD",
)
STANDINGS = Standings(tuple(Place(max(1, n), name, 9 - n, 9) for n, name in enumerate(NAMES)))


def presenter(made: Presented, panel=None, voted: int = 17):
    from trainer.desktop.pages.classes.presenter_page import PresenterPage

    page = PresenterPage()
    page.show_class(made, None if panel is None else panel())
    page.tell_count(voted, 24)
    page.tell_clock(page.words.clock(48, held=False) if made.face.accepting else "")
    return page


def _reteach():
    from trainer.desktop.pages.classes.reteach_panel import ReteachPanel

    return ReteachPanel(LINES)


def _people():
    from trainer.desktop.pages.classes.people_panel import PeoplePanel

    return PeoplePanel(ROLL)


def _ending():
    from trainer.desktop.pages.classes.ending_panel import EndingPanel

    return EndingPanel(lost=True)


CASES = {
    "class-question": lambda: presenter(shown(Phase.VOTING)),
    "class-closed": lambda: presenter(shown(Phase.CLOSED, looking=True)),
    "class-claim": lambda: presenter(shown(Phase.VOTING_AGAIN, 1, 2)),
    "class-revealed": lambda: presenter(shown(Phase.REVEALED, 0, 2)),
    "class-reteach": lambda: presenter(shown(Phase.REVEALED, 1, 2), _reteach),
    "class-passage": lambda: presenter(passage()),
    "class-people": lambda: presenter(shown(Phase.VOTING), _people),
    "class-ending": lambda: presenter(shown(Phase.VOTING), _ending),
}
WITHOUT_RAIL = frozenset(CASES)

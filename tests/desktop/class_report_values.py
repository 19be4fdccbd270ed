"""Classes that are over, of the real pack, for tests and pictures: thirty people, two, and nobody."""

import random
from functools import cache
from pathlib import Path

from tests.desktop import group_values, question_values
from tests.insight.class_samples import answer, event
from trainer.base.clock import Moment
from trainer.base.ids import CohortId, LearnerId, LessonPlanId, SessionId, UnitId, new_id
from trainer.content.model import Format, Item, Use
from trainer.content.pack import read_pack
from trainer.content.scenario.model import Decision
from trainer.desktop.pages.groups.class_report_values import (
    AskedInClass,
    ClassDecision,
    ClassLine,
    ClassQuestion,
    ClassShown,
    OwnClass,
    OwnDecision,
    OwnVote,
)
from trainer.desktop.pages.groups.question_values import QuestionShown
from trainer.insight.lesson_answers import question_words
from trainer.insight.lesson_people import PersonVotes
from trainer.insight.lesson_report import findings
from trainer.insight.lesson_results import held_classes
from trainer.insight.lesson_tables import ClassLabels
from trainer.record.events import Event
from trainer.record.lessons import LessonClosed, LessonDecided, LessonOpened, Votes
from trainer.study.lesson.filing import Rounds, asked
from trainer.study.lesson.lesson import Lesson, Manner
from trainer.study.lesson.polls import QuestionPoll, letters_of, poll_question
from trainer.study.lesson.votes import Vote

ROOT = Path(__file__).resolve().parents[2]
TODAY = 20_779
BEGAN = TODAY * 86_400_000 + 32_520_000
NAMES = ("Ana", "Bo", "Cem", "Dalia", "Efua", "Farid", "Gesa", "Hugo")


@cache
def _reading():
    reading = read_pack(ROOT / "questions" / "military-diplomacy")
    assert reading.pack is not None, reading.faults
    return reading


@cache
def items() -> tuple[Item, ...]:
    """Nine questions that a class can vote on, of five sections."""
    found: dict[str, list[Item]] = {}
    for item in _reading().pack.items:
        if item.use is Use.PRACTICE and item.format in (Format.SINGLE_CHOICE, Format.CLAIM_VERDICT):
            found.setdefault(item.section, []).append(item)
    return tuple(item for own in list(found.values())[:5] for item in own[:2])[:9]


def _right(poll: QuestionPoll) -> tuple[str, ...]:
    body = poll.item.body
    options = getattr(body, "options", None) or body.reasons
    key = next(one.id for one in options if one.key)
    return letters_of(poll, (key, body.verdict.value) if hasattr(body, "verdict") else (key,))


def _picks(poll: QuestionPoll, *, right: bool, drawn: random.Random) -> tuple[str, ...]:
    if right:
        return _right(poll)
    wrong = list(_right(poll))
    last = poll.parts[-1].options
    others = [one.letter for one in last if one.letter not in wrong]
    return (*wrong[:-1], drawn.choice(others))


def told(session: str, people: int, *, seed: int = 5, began: int = BEGAN, plan: str = "plan") -> list[Event]:
    """A class of so many people, from its beginning to its end, as the record has it."""
    drawn = random.Random(seed)
    lesson = Lesson(SessionId(session), "Liaison, week 2", LessonPlanId(plan), CohortId("g"), Manner(), (), began)
    opened = LessonOpened(lesson.session, lesson.plan, lesson.title, lesson.cohort, "phones")
    events = [event(opened, began)]
    able = [drawn.random() for _ in range(people)]
    for number, item in enumerate(items() if people else (), 1):
        poll = poll_question(lesson.session, number, item)
        hard = drawn.uniform(0.1, 0.9)
        first = _round(poll, 1, [drawn.random() < (one + 1 - hard) / 2 for one in able], drawn)
        second = _round(poll, 2, [drawn.random() < (one + 2 - hard) / 2.6 for one in able], drawn) if number % 3 else ()
        fact = asked(lesson, poll, Rounds(first, second), Moment(began + number * 240_000), again=False)
        events.append(event(fact.happening, began + number * 240_000))
    if people > 5:
        events += [event(one, began + 3_000_000 + place) for place, one in enumerate(_decisions(lesson, people))]
    return [*events, event(LessonClosed(lesson.session, people, _named(people)), began + 3_600_000)]


def _named(people: int) -> tuple[tuple[str, int, int], ...]:
    return (("Blue 4", 5, 9), ("<b>Rook</b>", 3, 8)) if people > 5 else ()


def _round(poll: QuestionPoll, number: int, right: list[bool], drawn: random.Random) -> tuple[Vote, ...]:
    said = ["guess", "think", "sure", "sure"]
    return tuple(
        Vote(new_id(1), str(who), poll.name, number, _picks(poll, right=one, drawn=drawn), drawn.choice(said), "", 1, 1)
        for who, one in enumerate(right)
    )


def _decisions(lesson: Lesson, people: int) -> list[LessonDecided]:
    drill = _reading().drills[0].drill
    found = []
    for node in [one for one in drill.nodes if isinstance(one, Decision)][:3]:
        names = [option.id for option in node.options]
        first = Votes(people, 0, tuple((name, people // len(names)) for name in names))
        most = Votes(people, 0, ((names[0], people - 4), (names[1], 4)))
        found.append(
            LessonDecided(
                lesson.session,
                drill.id,
                1,
                node.id,
                node.section,
                UnitId(node.objective),
                first,
                most,
                (),
                names[0],
                "minority" if found else "majority",
            )
        )
    return found


@cache
def shown(people: int, *, compared: bool = False) -> ClassShown:
    """A class on show."""
    earlier = told("0" * 32, people, seed=8, began=BEGAN - 7 * 86_400_000) if compared else []
    classes = held_classes([*earlier, *told("1" * 32, people)])
    drawn = random.Random(3)
    there = tuple(PersonVotes(LearnerId(name), drawn.randint(2, 9), 9, 3) for name in NAMES[: min(people, len(NAMES))])
    drill = _reading().drills[0].drill
    titles = {(drill.id, "", ""): drill.title}
    for node in drill.nodes:
        if isinstance(node, Decision):
            titles |= {(drill.id, node.id, ""): node.title}
            titles |= {(drill.id, node.id, option.id): option.text for option in node.options}
    labels = ClassLabels(
        {one.id: one.title for one in _reading().pack.sections},
        {item.id: item for item in items()},
        titles,
        {LearnerId(name): name for name in NAMES},
    )
    return ClassShown(findings(classes[0], classes, there, "Morning group"), labels, CohortId("g"))


def question(place: int = 0) -> ClassQuestion:
    """A question of a class of thirty."""
    held = shown(30)
    one = held.found.results[place]
    return ClassQuestion("Liaison, week 2", one, items()[place], held.labels.sections[one.told.section], of_group=True)


def _choose(_suggested: str, _then: object) -> None: ...


def _report(people: int, *, compared: bool = False):
    from trainer.desktop.pages.groups.class_report_page import ClassReportPage

    page = ClassReportPage(_choose)
    page.show_class(shown(people, compared=compared))
    return page


def _question(place: int = 0):
    from trainer.desktop.pages.groups.class_question_page import ClassQuestionPage

    page = ClassQuestionPage()
    page.show_question(question(place))
    return page


def _own():
    from trainer.desktop.pages.progress.own_class_page import OwnClassPage

    drawn, votes = random.Random(2), []
    for place, item in enumerate(items()[:5]):
        first, second = (
            answer("1", "ana", "p/0", drawn.choice("aab"), BEGAN).happening._replace(confidence=sure)
            for sure in (drawn.choice(("guess", "think", "sure", None)), "think")
        )
        section = next(one.title for one in _reading().pack.sections if one.id == item.section)
        due = TODAY + drawn.choice((0, 1, 3)) if place else None
        votes.append(OwnVote(item.id, question_words(item), section, first, second if place % 2 else None, due))
    drill = _reading().drills[0].drill
    node = next(one for one in drill.nodes if isinstance(one, Decision))
    options = [option.text for option in node.options]
    decisions = (OwnDecision(drill.title, node.title, options[0], options[1], options[1]),)
    page = OwnClassPage(_choose)
    page.show_class(OwnClass("Liaison, week 2", BEGAN, tuple(votes), decisions, TODAY))
    return page


def lines(number: int) -> tuple[ClassLine, ...]:
    """So many classes, the latest first."""
    names = ("Liaison, week 2", "Liaison, week 1", "Aims and means", "", "Before deployment", "Rehearsed roles", "One")
    return tuple(
        ClassLine(
            SessionId(f"{place:032x}"), names[place], BEGAN - place * 7 * 86_400_000, 30 - place, 9 - place, place % 3
        )
        for place in range(number)
    )


def _groups():
    from trainer.desktop.pages.groups.groups_page import GroupsPage

    page = GroupsPage()
    page.show_groups(group_values.GROUPS, (), classes=lines(7))
    return page


def _group():
    from trainer.desktop.pages.groups.group_page import GroupPage

    page = GroupPage()
    page.show_group(group_values.group()._replace(classes=lines(2)))
    page.show_findings(group_values.FINDINGS)
    return page


def _question_of_group():
    shown = question_values.questions().lines[0]
    asked_twice = (
        AskedInClass("Liaison, week 2", BEGAN, question().result),
        AskedInClass("", BEGAN - 7 * 86_400_000, question(2).result),
    )
    page = question_values.question_page()
    page.show_question(QuestionShown("Morning group", shown, None, asked_twice))
    return page


def _decision():
    from trainer.desktop.pages.groups.class_decision_page import ClassDecisionPage

    told = shown(30).found.held.decided[1]
    drill = _reading().drills[0].drill
    node = drill.decision(told.node)
    page = ClassDecisionPage()
    options = tuple((option.id, option.text) for option in node.options)
    page.show_decision(ClassDecision("Liaison, week 2", drill.title, node.title, options, told))
    return page


CASES = {
    "group-class-decision": _decision,
    "group-question-in-class": _question_of_group,
    "progress-class": _own,
    "groups-classes": _groups,
    "group-classes": _group,
    "group-class-report": lambda: _report(30, compared=True),
    "group-class-report-two": lambda: _report(2),
    "group-class-report-none": lambda: _report(0),
    "group-class-question": _question,
    "group-class-question-claim": lambda: _question(1),
}

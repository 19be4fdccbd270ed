"""A group's questions and drills on show, of the real pack, for tests and pictures."""

import random
from functools import cache
from pathlib import Path

from trainer.base.ids import LearnerId
from trainer.content.model import ClaimVerdict, Item, MultipleResponse, SingleChoice, Use
from trainer.content.pack import read_pack
from trainer.content.scenario.model import Decision
from trainer.desktop.pages.groups.group_drill_values import DrillsSplit, SplitDecision, SplitDrill
from trainer.desktop.pages.groups.question_values import QuestionLine, Questions, QuestionShown
from trainer.drills.grading import Grade
from trainer.drills.judging import Opinion, panel_of
from trainer.insight.cohort_drills import DecisionSplit, OptionSplit
from trainer.insight.cohort_items import complete_form, in_common, item_findings, needing_a_look
from trainer.insight.flagged import Comment, FlaggedItem
from trainer.record.instructing import FirstAttempt, GroupConfidence
from trainer.record.rosters import Hidden

ROOT = Path(__file__).resolve().parents[2]
TODAY = 20_779
PEOPLE = 36


@cache
def pack():
    reading = read_pack(ROOT / "questions" / "military-diplomacy")
    assert reading.pack is not None, reading.faults
    return reading.pack


@cache
def two_drills():
    return [shelved.drill for shelved in read_pack(ROOT / "questions" / "military-diplomacy").drills[:2]]


def response(item: Item, mark: float, drawn: random.Random):
    """An answer with this mark, as the record keeps it."""
    match item.body:
        case SingleChoice(options=options):
            wrong = [one.id for one in options if not one.key]
            right = next(one.id for one in options if one.key)
            return {"as": "Choice", "option": right if mark else wrong[0] if drawn.random() < 0.7 else wrong[-1]}
        case MultipleResponse(options=options):
            return {"as": "Choices", "options": [one.id for one in options if one.key == bool(mark)]}
        case ClaimVerdict(verdict=verdict, reasons=reasons):
            return {"as": "Judgement", "verdict": verdict.value, "reason": reasons[0 if mark else -1].id}
        case _:
            return {}


@cache
def questions(number: int = 24) -> Questions:
    """So many questions that a class has answered: most are sound, the first is keyed wrongly, the last few are new."""
    drawn = random.Random(11)
    items = [item for item in pack().items if item.use is Use.PRACTICE][: number * 3 : 3]
    attempts = []
    for person in range(PEOPLE):
        able = drawn.random()
        for place, item in enumerate(items):
            if place >= number - 3 and person > 6:
                continue
            chance = 1 - able if place == 0 else 0.99 if place == 1 else 0.35 + 0.6 * able
            mark = float(drawn.random() < chance)
            attempts.append(
                FirstAttempt(LearnerId(f"{person:02}"), item.id, item.revision, mark, response(item, mark, drawn))
            )
    found = item_findings(attempts, items)
    first = needing_a_look(found)
    titles = {section.id: section.title for section in pack().sections}
    marked = FlaggedItem(
        items[0].id,
        3,
        (Comment(TODAY - 1, 1, "Two of these can be defended."), Comment(TODAY - 4, 1, "")),
        False,
    )
    spoken = GroupConfidence(PEOPLE, 40, 20, 60, 40, 30, 12, 9)
    lines = tuple(
        QuestionLine(
            one,
            titles[one.item.section],
            marked if one.item.id == items[0].id else None,
            spoken if one in first else None,
        )
        for one in (*first, *(one for one in found if one not in first))
    )
    return Questions(lines, complete_form(attempts, in_common(attempts)))


def doubted() -> int:
    """The place of the question that somebody doubts."""
    return next(place for place, line in enumerate(questions().lines) if line.doubted is not None)


def hidden(place: int = 1, why: str = "Two of its options can be defended.") -> Hidden:
    """The question at this place is hidden."""
    return Hidden(questions().lines[place].item.id, questions().lines[place].item.revision - 1, why, TODAY - 3)


def drills() -> DrillsSplit:
    """Two drills of the real pack, of nine people."""
    found = []
    for number, drill in enumerate(two_drills()):
        decisions = [node for node in drill.nodes if isinstance(node, Decision)][:4]
        shown = tuple(
            SplitDecision(drill.id, drill.title, node, split(node, 9 - place), panel(node, 4 if place == 2 else 1))
            for place, node in enumerate(decisions)
        )
        endings = tuple((ending.title, 4 - place) for place, ending in enumerate(drill.endings[:2]))
        found.append(SplitDrill(drill.title, 9 - number, 7, endings, shown))
    return DrillsSplit(tuple(found), 1)


def split(node: Decision, people: int) -> DecisionSplit:
    """Most took the first option, some the second, nobody the rest."""
    few = people // 3
    options = tuple(
        OptionSplit(option.id, (people - few, few)[place] if place < 2 else 0, 2 if place == 2 else 0)
        for place, option in enumerate(node.options)
    )
    grades = ((Grade.WELL, people - few), (Grade.PARTLY, 0), (Grade.MISJUDGED, few))
    return DecisionSplit(node.id, node.section, node.objective, people, options, grades, 2 if people == 8 else 0)


def panel(node: Decision, raters: int):
    """So many raters, who like the second option best."""
    names = [option.id for option in node.options]
    levels = (3, 5, 2, 1, 1, 1)
    opinions = [Opinion(f"r{number}", "", tuple(zip(names, levels, strict=False))) for number in range(raters)]
    return panel_of(names, opinions)


def nowhere(suggested, then) -> None:
    """Somebody who is asked where a table goes, and does not say."""


def questions_page(choose_file=nowhere, found: Questions | None = None, concealed: tuple[Hidden, ...] | None = None):
    from trainer.desktop.pages.groups.questions_page import QuestionsPage

    page, told = QuestionsPage(choose_file), questions() if found is None else found
    page.show_questions("Evening, second rotation", told)
    page.show_hidden(tuple((one, told.line(one.item)) for one in ((hidden(),) if concealed is None else concealed)))
    return page


def question_page(place: int = 0, concealed: Hidden | None = None, choose_file=nowhere):
    from trainer.desktop.pages.groups.question_page import QuestionPage

    page = QuestionPage(choose_file)
    page.show_question(QuestionShown("Evening, second rotation", questions().lines[place], concealed))
    return page


def drills_page(found: DrillsSplit | None = None, choose_file=nowhere):
    from trainer.desktop.pages.groups.group_drills_page import GroupDrillsPage

    page = GroupDrillsPage(choose_file)
    page.show_drills("Evening, second rotation", drills() if found is None else found)
    return page


def decision_page(place: int = 1):
    from trainer.desktop.pages.groups.group_decision_page import GroupDecisionPage

    page = GroupDecisionPage()
    page.show_decision(drills().drills[0].decisions[place])
    return page


CASES = {
    "group-questions": questions_page,
    "group-question": lambda: question_page(doubted()),
    "group-question-hidden": lambda: question_page(1, hidden()),
    "group-drills": drills_page,
    "group-decision": lambda: decision_page(2),
}

"""What a class came to as tables, for paper and for spreadsheets; in English, as all exports.

Each row says on how many votes it rests. What can't be computed says so, and is never zero.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from trainer.base.ids import ItemId, LearnerId, SectionId
from trainer.content.model import Item
from trainer.insight.cohort_tables import NOT_COMPUTABLE, count, figure, share, span
from trainer.insight.lesson_answers import answer_words, is_key, listed_answers, question_words
from trainer.insight.lesson_people import PersonVotes
from trainer.insight.lesson_results import Comparison, Result, SectionVotes, Share
from trainer.insight.tables import NOTHING, Cell, Table, words
from trainer.record.instructing import LEAST_GROUP
from trainer.record.lessons import LessonDecided, Votes

__all__ = [
    "BRANCHES",
    "UNTOLD",
    "ClassLabels",
    "answers_table",
    "comparison_table",
    "decisions_table",
    "moves_table",
    "named_decision",
    "options_of",
    "people_table",
    "points",
    "questions_table",
    "sections_table",
    "stem_of",
]

NO_VOTES = Cell("no second vote")
UNTOLD = Cell(f"fewer than {LEAST_GROUP} said so")
BRANCHES = {"majority": "the majority", "minority": "the minority", "chosen": "chosen by whoever taught"}


class ClassLabels(NamedTuple):
    """What things are called: sections, questions that a pack still has, drills and learners.

    ``drills`` are by drill, decision and option, with "" for what is above (``cohort_tables.drills_table``).
    """

    sections: Mapping[SectionId, str]
    items: Mapping[ItemId, Item]
    drills: Mapping[tuple[str, str, str], str]
    people: Mapping[LearnerId, str]


def stem_of(labels: ClassLabels, item: ItemId) -> str:
    """The question in a line; its id where no pack has it any more."""
    found = labels.items.get(item)
    return str(item) if found is None else question_words(found)


def points(shift: float | None) -> Cell:
    """A difference of shares in points of a hundred."""
    if shift is None:
        return NOT_COMPUTABLE
    said = f"{100 * shift:+.0f}".replace("-", "−")
    return Cell("0" if said in ("+0", "−0") else said, shift)


def _second(after: Share | None) -> tuple[Cell, Cell, Cell]:
    if after is None:
        return NO_VOTES, NOTHING, NOTHING
    return count(after.right), count(after.votes), share(after.value)


def questions_table(found: Iterable[Result], labels: ClassLabels) -> Table:
    """Each question: how many were right before and after the talk."""
    heads = (
        *("No.", "Question", "Id", "Section", "Right before the talk", "of", "Share", "95 % interval"),
        *("Right after it", "of", "Share", "Shift in points", "Gain", "Sure", "Sure and wrong", "Key seen before"),
    )
    rows = []
    for one in found:
        first, after = one.told.first, one.after
        rows.append(
            (
                count(one.place),
                words(stem_of(labels, one.told.item)),
                words(one.told.item),
                words(labels.sections.get(one.told.section, one.told.section)),
                count(one.before.right),
                count(one.before.votes),
                share(one.before.value),
                span(one.before.spread),
                *_second(after),
                NOTHING if after is None else points(one.shift),
                NOTHING if after is None else figure(one.gain),
                UNTOLD if first.sure is None else count(first.sure),
                UNTOLD if first.sure_wrong is None else count(first.sure_wrong),
                words("yes" if one.told.again else "no"),
            )
        )
    return Table(heads, tuple(rows))


def answers_table(found: Iterable[Result], labels: ClassLabels) -> Table:
    """What was answered to each question, before and after the talk."""
    heads = ("No.", "Question", "Answer", "Key", "Before the talk", "of", "After it", "of")
    rows = []
    for one in found:
        item, first, second = labels.items.get(one.told.item), dict(one.told.first.counts), one.told.second
        then = {} if second is None else dict(second.counts)
        given = {answer: first.get(answer, 0) + then.get(answer, 0) for answer in {**first, **then}}
        for answer in listed_answers(item, given):
            rows.append(
                (
                    count(one.place),
                    words(stem_of(labels, one.told.item)),
                    words(answer_words(item, answer)),
                    words("key" if is_key(item, answer) else ""),
                    count(first.get(answer, 0)),
                    count(one.told.first.people),
                    *_then(second, answer),
                )
            )
    return Table(heads, tuple(rows))


def _then(second: Votes | None, answer: str) -> tuple[Cell, Cell]:
    return (NOTHING, NOTHING) if second is None else (count(dict(second.counts).get(answer, 0)), count(second.people))


def moves_table(found: Iterable[Result], labels: ClassLabels) -> Table:
    """Who went from which answer to which by the talk, of those who voted twice."""
    rows = (
        (
            count(one.place),
            words(answer_words(labels.items.get(one.told.item), before)),
            words(answer_words(labels.items.get(one.told.item), after)),
            count(people),
        )
        for one in found
        for before, after, people in one.told.moved
        if before != after
    )
    return Table(("No.", "From", "To", "People"), tuple(rows))


def sections_table(found: Iterable[SectionVotes], titles: Mapping[SectionId, str]) -> Table:
    """Each section over its questions."""
    heads = (
        *("Section", "Questions", "Right at first", "of", "Share"),
        *("Voted twice: before the talk", "after it", "of votes", "Sure and wrong", "of"),
    )
    rows = (
        (
            words(titles.get(one.section, one.section)),
            count(one.questions),
            count(one.before.right),
            count(one.before.votes),
            share(one.before.value),
            *_twice(one),
            *((count(one.sure_wrong), count(one.asked)) if one.asked else (UNTOLD, NOTHING)),
        )
        for one in found
    )
    return Table(heads, tuple(rows))


def _twice(one: SectionVotes) -> tuple[Cell, Cell, Cell]:
    if not one.after.votes:
        return NO_VOTES, NOTHING, NOTHING
    return share(one.twice.value), share(one.after.value), count(one.after.votes)


def decisions_table(decided: Iterable[LessonDecided], labels: ClassLabels) -> Table:
    """How the class split at each decision of its drills, and what it followed."""
    heads = ("Drill", "Decision", "Option", "Before the talk", "of", "After it", "of", "Followed", "Because")
    rows = []
    for told in decided:
        for option in options_of(told, labels):
            named = map(words, named_decision(told, option, labels))
            taken = option == told.taken
            first = count(dict(told.first.counts).get(option, 0)), count(told.first.people)
            why = words(BRANCHES.get(told.branch, told.branch) if taken else "")
            rows.append((*named, *first, *_then(told.second, option), words("yes" if taken else ""), why))
    return Table(heads, tuple(rows))


def named_decision(told: LessonDecided, option: str, labels: ClassLabels) -> tuple[str, str, str]:
    """What drill, decision and option are called; by their ids where no pack has them any more."""
    drill, node = labels.drills.get((told.drill, "", ""), told.drill), labels.drills.get((told.drill, told.node, ""))
    return drill, node or told.node, labels.drills.get((told.drill, told.node, option), option)


def options_of(told: LessonDecided, labels: ClassLabels) -> tuple[str, ...]:
    """The decision's options in the drill's order, then whatever else was voted for."""
    known = [key[2] for key in labels.drills if key[:2] == (told.drill, told.node) and key[2]]
    voted = [*dict(told.first.counts), *dict(() if told.second is None else told.second.counts), told.taken]
    return tuple(dict.fromkeys((*known, *voted)))


def people_table(
    people: Iterable[PersonVotes], nicknames: Iterable[tuple[str, int, int]], labels: ClassLabels
) -> Table:
    """Who was right how often by first votes, learners by name and then kept nicknames; how sure is not in it."""
    rows = [
        (words(labels.people.get(one.person, "")), words("learner"), *_score(one.right, one.given), count(one.decided))
        for one in sorted(people, key=lambda one: labels.people.get(one.person, "").casefold())
    ]
    rows += [(words(name), words("nickname"), *_score(right, given), NOTHING) for name, right, given in nicknames]
    return Table(("Name", "Who", "Right first votes", "of", "Share", "Decisions voted on"), tuple(rows))


def _score(right: int, given: int) -> tuple[Cell, Cell, Cell]:
    return count(right), count(given), share(Share(right, given).value)


def comparison_table(found: Comparison | None, labels: ClassLabels) -> Table:
    """Each question that was put to both classes, by first votes."""
    heads = (
        "Question",
        "Right then",
        "of",
        "Share",
        "95 % interval",
        "Right now",
        "of",
        "Share",
        "95 % interval",
        "So",
    )
    rows = (
        (
            words(stem_of(labels, one.item)),
            *(cell for side in (one.then, one.now) for cell in _side(side)),
            words(one.difference.value),
        )
        for one in (() if found is None else found.questions)
    )
    return Table(heads, tuple(rows))


def _side(side: Share) -> tuple[Cell, ...]:
    return count(side.right), count(side.votes), share(side.value), span(side.spread)

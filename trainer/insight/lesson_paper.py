"""A class's tables as narrow as paper asks for: a share and what it rests on stand in one cell; in English."""

from collections.abc import Iterable

from trainer.insight.cohort_tables import share
from trainer.insight.lesson_answers import answer_words, is_key, listed_answers
from trainer.insight.lesson_results import Comparison, Result, SectionVotes, Share
from trainer.insight.lesson_tables import BRANCHES, UNTOLD, ClassLabels, named_decision, options_of, points, stem_of
from trainer.insight.tables import NOTHING, Cell, Table, words
from trainer.record.lessons import LessonDecided, Votes

__all__ = [
    "FEWEST_MOVED",
    "answers_on_paper",
    "comparison_on_paper",
    "decisions_on_paper",
    "moves_on_paper",
    "questions_on_paper",
    "sections_on_paper",
]

FEWEST_MOVED = 2
"""People from whom on a change of answer is on paper; the spreadsheet's tables have every one."""


def _of(found: Share | None) -> Cell:
    """So many of so many, and the share."""
    if found is None or not found.votes:
        return NOTHING
    return words(f"{found.right} of {found.votes} ({share(found.value).words})")


def _votes(votes: Votes | None, answer: str) -> Cell:
    return NOTHING if votes is None else _of(Share(dict(votes.counts).get(answer, 0), votes.people))


def questions_on_paper(found: Iterable[Result], labels: ClassLabels) -> Table:
    """Each question, by its number."""
    heads = ("Question", "Right before the talk", "After it", "Shift", "Sure and wrong")
    rows = []
    for one in found:
        again = " (asked again, after the key was seen)" if one.told.again else ""
        wrong = one.told.first.sure_wrong
        rows.append(
            (
                words(f"{one.place}. {stem_of(labels, one.told.item)}{again}"),
                _of(one.before),
                _of(one.after),
                NOTHING if one.after is None else points(one.shift),
                UNTOLD if wrong is None else words(f"{wrong} of {one.before.votes}"),
            )
        )
    return Table(heads, tuple(rows))


def sections_on_paper(found: Iterable[SectionVotes], labels: ClassLabels) -> Table:
    """Each section."""
    heads = ("Section", "Right at first", "Voted twice: before the talk", "After it", "Sure and wrong")
    rows = (
        (
            words(labels.sections.get(one.section, one.section)),
            _of(one.before),
            _of(one.twice),
            _of(one.after),
            words(f"{one.sure_wrong} of {one.asked}") if one.asked else UNTOLD,
        )
        for one in found
    )
    return Table(heads, tuple(rows))


def answers_on_paper(found: Iterable[Result], labels: ClassLabels) -> Table:
    """What was answered, by the question's number; the key is marked."""
    rows = []
    for one in found:
        item, first, second = labels.items.get(one.told.item), dict(one.told.first.counts), one.told.second
        then = {} if second is None else dict(second.counts)
        given = {answer: first.get(answer, 0) + then.get(answer, 0) for answer in {**first, **then}}
        for answer in listed_answers(item, given):
            said = f"{one.place}. {answer_words(item, answer)}"
            key = words("key" if is_key(item, answer) else "")
            rows.append((words(said), key, _votes(one.told.first, answer), _votes(second, answer)))
    return Table(("Answer", "", "Before the talk", "After it"), tuple(rows))


def moves_on_paper(found: Iterable[Result], labels: ClassLabels) -> Table:
    """Who went from which answer to which, where more than one did."""
    rows = (
        (
            words(f"{one.place}. {answer_words(labels.items.get(one.told.item), before)}"),
            words(answer_words(labels.items.get(one.told.item), after)),
            words(str(people)),
        )
        for one in found
        for before, after, people in one.told.moved
        if before != after and people >= FEWEST_MOVED
    )
    return Table(("From", "To", "People"), tuple(rows))


def decisions_on_paper(decided: Iterable[LessonDecided], labels: ClassLabels) -> Table:
    """How the class split at each decision; what was followed is marked, with why."""
    rows = []
    for told in decided:
        for option in options_of(told, labels):
            drill, node, said = named_decision(told, option, labels)
            taken = f"followed: {BRANCHES.get(told.branch, told.branch)}" if option == told.taken else ""
            first, second = _votes(told.first, option), _votes(told.second, option)
            rows.append((words(f"{drill}: {node}"), words(said), first, second, words(taken)))
    return Table(("Decision", "Option", "Before the talk", "After it", ""), tuple(rows))


def comparison_on_paper(found: Comparison | None, labels: ClassLabels) -> Table:
    """Each question that was put to both classes, by first votes."""
    rows = (
        (words(stem_of(labels, one.item)), _of(one.then), _of(one.now), words(one.difference.value))
        for one in (() if found is None else found.questions)
    )
    return Table(("Question", "Right then", "Right now", "So"), tuple(rows))

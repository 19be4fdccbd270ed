"""A class's report, and the same as tables for a spreadsheet; in English, as all exports."""

from collections.abc import Mapping
from typing import NamedTuple

from trainer.insight import lesson_paper as paper
from trainer.insight import lesson_tables as tables
from trainer.insight.cohort_tables import share
from trainer.insight.lesson_people import PersonVotes
from trainer.insight.lesson_results import (
    FEWEST_TO_COMPARE,
    Comparison,
    HeldClass,
    Result,
    SectionVotes,
    by_section,
    comparison,
    results,
    total,
)
from trainer.insight.lesson_tables import ClassLabels
from trainer.insight.report_page import Chapter, report_page
from trainer.insight.tables import Table
from trainer.record.instructing import LEAST_GROUP

__all__ = ["ClassFindings", "class_csv", "class_report", "findings"]

_MEANS = {"phones": "Voted on phones", "grid": "Votes keyed in by name", "hands": "A show of hands"}


class ClassFindings(NamedTuple):
    """Everything that is known of a class; ``group`` is what its group is called (empty: nobody in particular)."""

    held: HeldClass
    group: str
    results: tuple[Result, ...]
    sections: tuple[SectionVotes, ...]
    people: tuple[PersonVotes, ...]
    compared: Comparison | None

    @property
    def nicknames(self) -> tuple[tuple[str, int, int], ...]:
        """The nicknames that were kept, with how many first votes were right, of how many."""
        return () if self.held.closed is None else self.held.closed.named


def findings(
    held: HeldClass, classes: tuple[HeldClass, ...], people: tuple[PersonVotes, ...], group: str
) -> ClassFindings:
    """The class's results; ``classes`` are all that were ever held."""
    found = results(held)
    return ClassFindings(held, group, found, by_section(found), people, comparison(held, classes))


def class_report(found: ClassFindings, labels: ClassLabels, days: Mapping[int, str], printed: str) -> str:
    """The report as one HTML file; ``days`` say study days as they are printed, ``printed`` is the date on it."""
    chapters = (
        Chapter(
            "By question",
            (
                "Before the talk is what people brought along; the second vote came after they had talked it over.",
                f"How sure people were is told only where {LEAST_GROUP} or more said so.",
            ),
            paper.questions_on_paper(found.results, labels),
            "No question was put to this class.",
        ),
        Chapter(
            "By section", (), paper.sections_on_paper(found.sections, labels), "No question was put to this class."
        ),
        Chapter(
            "What was answered",
            ("By the number of the question.",),
            paper.answers_on_paper(found.results, labels),
            "Nobody voted on a question.",
        ),
        Chapter(
            "Who went where by the talk",
            (
                f"Of those who voted twice, and not the same way; from {paper.FEWEST_MOVED} people on. The tables for "
                "a spreadsheet have every one.",
            ),
            paper.moves_on_paper(found.results, labels),
            f"No {paper.FEWEST_MOVED} people changed their answer alike.",
        ),
        Chapter(
            "Decided together",
            ("How the class split at each decision. No choice is plainly right.",),
            paper.decisions_on_paper(found.held.decided, labels),
            "No drill was played.",
        ),
        Chapter(
            "Who was right how often",
            ("First votes alone, never by how fast. How sure somebody was is theirs.",),
            tables.people_table(found.people, found.nicknames, labels),
            "No learner of the record was in this class, and no nickname was kept.",
        ),
        Chapter(
            "Beside the last class",
            _comparing(found.compared, days),
            paper.comparison_on_paper(found.compared, labels),
            _nothing(found),
        ),
    )
    return report_page("Class report", found.held.opened.name, (*_lead(found, days), f"Printed {printed}."), chapters)


def class_csv(found: ClassFindings, labels: ClassLabels) -> Mapping[str, Table]:
    """Every table by the name of its file (without an ending)."""
    return {
        "questions": tables.questions_table(found.results, labels),
        "answers": tables.answers_table(found.results, labels),
        "moves": tables.moves_table(found.results, labels),
        "sections": tables.sections_table(found.sections, labels.sections),
        "decisions": tables.decisions_table(found.held.decided, labels),
        "people": tables.people_table(found.people, found.nicknames, labels),
        "comparison": tables.comparison_table(found.compared, labels),
    }


def _lead(found: ClassFindings, days: Mapping[int, str]) -> tuple[str, ...]:
    held = found.held
    people = f"{held.people} {'person' if held.people == 1 else 'people'}"
    where = f", group {found.group}" if found.group else ""
    when = f"{days.get(held.moment.day, '')}: {people}{where}. {_MEANS.get(held.opened.means, held.opened.means)}."
    if held.closed is None:
        when += " The class was left before it was closed: people are counted by its votes."
    before = total(one.before for one in found.sections)
    twice, after = total(one.twice for one in found.sections), total(one.after for one in found.sections)
    if not before.votes:
        return (when,)
    told = f"Right at first: {before.right} of {before.votes} votes ({share(before.value).words})."
    if after.votes:
        moved = f"{share(twice.value).words} before the talk, {share(after.value).words} after it"
        told += f" On what was voted on twice: {moved}."
    return when, told


def _comparing(compared: Comparison | None, days: Mapping[int, str]) -> tuple[str, ...]:
    if compared is None:
        return ()
    earlier = compared.earlier
    return (
        f"By the same plan: {earlier.opened.name}, {days.get(earlier.moment.day, '')}. First votes alone.",
        f"A difference is told where both have {FEWEST_TO_COMPARE} votes or more and the 95 % intervals (Wilson’s, "
        "1927) do not overlap. Other people may have come: it says that the classes differ, not why.",
    )


def _nothing(found: ClassFindings) -> str:
    if not found.held.opened.lesson:
        return "The class was held without a plan that was kept: there is nothing to compare it with."
    return "No earlier class by this plan was asked the same questions."

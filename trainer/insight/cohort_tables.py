"""A cohort's figures as tables, for paper and for spreadsheets; in English, as all exports.

Each row says on how many answers or people it rests. What can't be computed says so, and is never zero.
"""

from collections.abc import Iterable, Mapping

from trainer.base.ids import LearnerId, SectionId, StatementId
from trainer.insight.cohort import LearnerSections, SectionSummary, StatementHelp
from trainer.insight.cohort_drills import DrillSplit
from trainer.insight.cohort_items import Form, ItemFinding
from trainer.insight.flagged import FlaggedItem
from trainer.insight.moments import Interval
from trainer.insight.tables import Cell, Table, words
from trainer.record.instructing import LEAST_GROUP

__all__ = [
    "NOT_COMPUTABLE",
    "confidence_table",
    "count",
    "drills_table",
    "figure",
    "flags_table",
    "form_table",
    "help_table",
    "items_table",
    "learners_table",
    "needs_table",
    "options_table",
    "sections_table",
    "share",
    "span",
]

NOT_COMPUTABLE = Cell("not computable")
NOT_ENOUGH = Cell("not enough yet")


def count(value: int) -> Cell:
    """A number of things."""
    return Cell(str(value), value)


def share(value: float | None, nothing: Cell = NOT_COMPUTABLE) -> Cell:
    """A share (of 1; it may be below zero) in per cent."""
    return nothing if value is None else Cell(f"{100 * value:.0f} %".replace("-", "−"), value)


def figure(value: float | None, digits: int = 2) -> Cell:
    """A figure with so many digits after the point."""
    return NOT_COMPUTABLE if value is None else Cell(f"{value:.{digits}f}".replace("-", "−"), value)


def span(interval: Interval | None) -> Cell:
    """A 95 % interval of a share, in per cent."""
    return NOT_COMPUTABLE if interval is None else words(f"{100 * interval.low:.0f} to {100 * interval.high:.0f} %")


def sections_table(summed: Iterable[SectionSummary], titles: Mapping[SectionId, str]) -> Table:
    """Each section over the cohort."""
    heads = ("Section", "Recalled today, mean", "Lowest", "Highest", "Rests on people", "Met it", "First right", "of")
    rows = (
        (
            words(titles.get(one.section, one.section)),
            *(share(value, NOT_ENOUGH) for value in (one.mean, one.lowest, one.highest)),
            count(one.people),
            count(one.met),
            count(one.first_right),
            count(one.first),
        )
        for one in summed
    )
    return Table(heads, tuple(rows))


def learners_table(
    rows: Iterable[LearnerSections], names: Mapping[LearnerId, str], titles: Mapping[SectionId, str]
) -> Table:
    """Each learner in each section that they have met."""
    heads = ("Learner", "Section", "Recalled today", "Rests on questions", "Not met", "Answers", "First right", "of")
    found = (
        (
            words(names.get(row.person, "")),
            words(titles.get(one.section, one.section)),
            share(one.mastery.expected, NOT_ENOUGH),
            count(one.mastery.units),
            count(one.unmet),
            count(one.counts.answers),
            count(one.counts.first_right),
            count(one.counts.first),
        )
        for row in rows
        for one in row.sections
        if one.counts.answers or one.mastery.units
    )
    return Table(heads, tuple(found))


def help_table(helped: Iterable[StatementHelp], statements: Mapping[StatementId, str]) -> Table:
    """Each statement over the cohort: what was missed, by how many."""
    heads = ("Statement", "Missed", "of answers", "Share", "95 % interval", "Lapses", "Rests on people", "Need help")
    rows = (
        (
            words(statements.get(one.statement, one.statement)),
            count(one.missed),
            count(one.asked),
            share(one.missed / one.asked),
            span(one.spread),
            count(one.lapses),
            count(one.people),
            count(len(one.needs)),
        )
        for one in helped
    )
    return Table(heads, tuple(rows))


def needs_table(
    helped: Iterable[StatementHelp], statements: Mapping[StatementId, str], names: Mapping[LearnerId, str]
) -> Table:
    """Who needs help with what; how sure anybody was is not in it."""
    heads = ("Statement", "Learner", "Missed", "of answers", "Lapses")
    rows = (
        (
            words(statements.get(one.statement, one.statement)),
            words(names.get(need.person, "")),
            count(need.misses.missed),
            count(need.misses.asked),
            count(need.misses.lapses),
        )
        for one in helped
        for need in one.needs
    )
    return Table(heads, tuple(rows))


def confidence_table(helped: Iterable[StatementHelp], statements: Mapping[StatementId, str]) -> Table:
    """How sure the cohort was of each statement; those of which fewer than ``LEAST_GROUP`` said so are left out."""
    keys = [head for key in ("Sure", "Think so", "Guess") for head in (key, "of these right")]
    heads = ("Statement", "Rests on people", "Sure and wrong at least once", *keys)
    rows = []
    for one in helped:
        said = one.confidence
        if said is not None and said.people >= LEAST_GROUP:
            sure = (said.sure, said.sure - said.sure_wrong)
            numbers = (*sure, said.think, said.think_right, said.guess, said.guess_right)
            named = words(statements.get(one.statement, one.statement))
            rows.append((named, count(said.people), count(said.mistaken), *map(count, numbers)))
    return Table(heads, tuple(rows))


def items_table(findings: Iterable[ItemFinding]) -> Table:
    """What each question is worth; "of the most it could" is Moodle's discriminative efficiency."""
    heads = (
        *("Question", "Id", "Rests on first answers", "Facility", "95 % interval", "Goes with the rest"),
        *("Of the most it could", "Rests on", "At earlier wordings", "Look at"),
    )
    rows = (
        (
            words(one.item.stem),
            words(one.item.id),
            count(one.analysis.number),
            share(one.analysis.facility),
            span(one.analysis.facility_interval),
            figure(one.analysis.discrimination),
            share(one.analysis.efficiency),
            count(one.analysis.shared),
            count(one.earlier),
            words(", ".join(("a few answers",) * one.analysis.few + tuple(one.analysis.flags))),
        )
        for one in findings
    )
    return Table(heads, tuple(rows))


def options_table(findings: Iterable[ItemFinding]) -> Table:
    """What each option of each question drew."""
    heads = (
        "Id",
        "Option",
        "Key",
        "Chosen by",
        "of",
        "Share",
        "Their mean on the rest",
        "Goes with the rest",
        "Look at",
    )
    rows = (
        (
            words(one.item.id),
            words(option.text),
            words("key" if option.key else ""),
            count(told.chosen),
            count(one.analysis.number),
            share(told.share if one.analysis.number else None),
            share(told.mean_rest),
            figure(told.discrimination),
            words(", ".join(told.flags)),
        )
        for one in findings
        for option, told in zip(one.options, one.analysis.options, strict=True)
    )
    return Table(heads, tuple(rows))


def form_table(form: Form) -> Table:
    """A complete form as a measure."""
    rows = (
        (words("Questions that everybody answered"), count(len(form.items))),
        (words("People"), count(form.people)),
        (words("People who answered some of them, left out"), count(form.left_out)),
        (words("Mean total (marks)"), figure(form.mean)),
        (words("Cronbach’s alpha"), figure(form.alpha)),
        (words("KR-20"), figure(form.kr20)),
        (words("Standard error of a total (marks)"), figure(form.error)),
    )
    return Table(("What", "Figure"), rows)


def drills_table(splits: Iterable[DrillSplit], titles: Mapping[tuple[str, str, str], str]) -> Table:
    """How the group split at each decision. ``titles`` are by drill, decision and option; "" for what is above."""
    heads = ("Drill", "Decision", "Option", "Took it as best", "of people", "Named it the worst", "Well", "Partly")
    rows = []
    for drill in splits:
        for one in drill.decisions:
            grades = [count(number) for _, number in one.grades]
            for option in one.options:
                place = ((drill.drill, "", ""), (drill.drill, one.node, ""), (drill.drill, one.node, option.option))
                named = (words(titles.get(key, next(name for name in reversed(key) if name))) for key in place)
                rows.append((*named, count(option.best), count(one.people), count(option.worst), *grades))
    return Table((*heads, "Misjudged"), tuple(rows))


def flags_table(flagged: Iterable[FlaggedItem], stems: Mapping[str, str], days: Mapping[int, str]) -> Table:
    """Questions marked as doubtful, a row a comment. ``days`` says study days as they are printed."""
    heads = ("Question", "Id", "Marked by people", "Worded anew since", "Day", "Comment")
    rows = (
        (
            words(stems.get(one.item, "")),
            words(one.item),
            count(one.people),
            words("yes" if one.mended else "no"),
            words(days.get(comment.day, "")),
            words(comment.text),
        )
        for one in flagged
        for comment in one.comments
    )
    return Table(heads, tuple(rows))

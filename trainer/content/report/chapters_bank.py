"""Chapters on what the bank holds: coverage, formats and levels, verdicts, reading level, items alike."""

from trainer.content.report.charts import bar, strip
from trainer.content.report.coverage import SectionCoverage, StatementCoverage
from trainer.content.report.figures import Figures
from trainer.content.report.markup import Content, element
from trainer.content.report.mixes import Mix
from trainer.content.report.results import counted, percent
from trainer.content.report.tables import Column, listing, table

__all__ = ["alike_chapter", "coverage_chapter", "mix_chapter", "reading_chapter", "verdicts_chapter"]

_STATEMENT = (
    Column("Statement", "k"),
    Column("What it says", "t"),
    Column("Verdict", "k"),
    Column("Practice items", "n"),
    Column("Formats", "n"),
    Column("Check items", "n"),
)
_PAIR = (Column("Item", "k"), Column("Like", "k"), Column("Stem of the first", "t"), Column("Shared", "n"))


def coverage_chapter(found: Figures, name: str) -> list[Content]:
    """Sections with a square for each statement, then the statements that need work, then all of them."""
    statements = [statement for section in found.coverage for statement in section.statements]
    wanting = [statement for statement in statements if statement.thin or statement.crowded]
    columns = (
        Column("Section", "t"),
        Column("Practice items", "n"),
        *((Column("Promised", "n"),) if found.whole else ()),
        Column("Formats", "n"),
        Column("Check items", "n"),
        *((Column("Promised", "n"),) if found.whole else ()),
        Column("Statements, each with its practice items", "g"),
    )
    rows = [_section(section, found.whole) for section in found.coverage]
    total: list[Content] = [
        "All sections",
        *_against(found.formats.practice, found.practice_wanted, found.whole),
        str(sum(part.practice > 0 for part in found.formats.parts)),
        *_against(found.formats.check, sum(section.check_wanted for section in found.coverage), found.whole),
        counted(len(statements), "statement"),
    ]
    legend = (
        "A square is a statement, with the number of practice items that ask it; the stronger its colour, the more."
        " A dashed edge: fewer than two items, or a single format. An item may ask several statements, also of other"
        " sections."
    )
    parts: list[Content] = [_said("A statement is learnt when it comes back, and not always in the same shape.")]
    parts += [table(name, "Items by section", columns, rows, total), element("p", legend, class_="legend")]
    parts += listing(f"{name}-wanting", "Statements that need work", _STATEMENT, [_statement(one) for one in wanting])
    told = f"Every statement: {len(statements):,}"
    every = table(f"{name}-every", told, _STATEMENT, [_statement(one) for one in statements])
    return [*parts, element("details", element("summary", told), every)]


def mix_chapter(found: Figures, name: str) -> list[Content]:
    """Formats and levels, side by side; shares are of the practice items."""
    return [
        _said("What is written from memory is kept longer than what is picked, and judgement is more than recall."),
        element(
            "div",
            _mixed(f"{name}-formats", "Formats", "Format", found.formats),
            _mixed(f"{name}-levels", "Levels", "Level", found.levels),
            class_="pair",
        ),
    ]


def verdicts_chapter(found: Figures, name: str) -> list[Content]:
    """The verdicts, when there are claims."""
    if not found.verdicts.practice + found.verdicts.check:
        return []
    return [
        _said("If one verdict were right most of the time, giving it always would pass for knowledge."),
        _mixed(name, "Verdicts on claims", "Verdict", found.verdicts),
    ]


def reading_chapter(found: Figures, name: str) -> list[Content]:
    """The stems that are hardest to read."""
    if found.reading is None:
        return []
    columns = (Column("Item", "k"), Column("Stem", "t"), Column("School grade", "n"))
    rows = [(grade.item, grade.stem, f"{grade.grade:.1f}") for grade in found.reading.worst]
    told = (
        "The school grade by Flesch and Kincaid, from the length of words and sentences: a rough measure, for those who"
        " read tired or in a second language. Up to 11 in the middle and up to 14 at most is borne."
    )
    return [_said(told), *listing(name, "Hardest to read", columns, rows)]


def alike_chapter(found: Figures, name: str) -> list[Content]:
    """Pairs of items that share much of their wording, and items that show what others want written."""
    parts: list[Content] = []
    if found.alike:
        told = "Of all runs of three words in two items, the share that stands in both. From 70% on it is a fault."
        rows = [(pair.first, pair.second, pair.stem, percent(pair.share)) for pair in found.alike]
        parts.extend((_said(told), *listing(name, "Pairs that are half alike or more", _PAIR, rows)))
    if found.giveaways:
        told = (
            "Items of one section that train different statements may be asked on one day. These show, in so many"
            " words, what another wants written: a nudge where the word is common, a giveaway where it is not."
        )
        columns = (Column("Item", "k"), Column("shows the answer of", "k"), Column("which is", "t"))
        pairs = [
            (one.teller.id.partition("/")[2], one.asker.id.partition("/")[2], one.answer) for one in found.giveaways
        ]
        parts.extend((_said(told), *listing(f"{name}-told", "Answers that stand in other items", columns, pairs)))
    return parts


def _said(text: str) -> Content:
    return element("p", text, class_="soft")


def _section(section: SectionCoverage, whole: bool) -> list[Content]:
    return [
        section.title,
        *_against(section.practice, section.practice_wanted, whole),
        str(section.formats),
        *_against(section.check, section.check_wanted, whole),
        strip(section.statements),
    ]


def _against(number: int, wanted: int, whole: bool) -> list[Content]:
    """A number of items, marked where it falls short; beside what was promised, when the pack promises to be whole."""
    told = f"{number:,}"
    shown = element("strong", told, class_="short") if number < wanted else told
    return [shown, f"{wanted:,}"] if whole else [shown]


def _statement(one: StatementCoverage) -> list[Content]:
    return [one.id, one.text, one.verdict.value, str(one.practice), str(one.formats), str(one.check)]


def _mixed(name: str, caption: str, heading: str, mix: Mix) -> Content:
    columns = (
        Column(heading, "k"),
        Column("Practice", "n"),
        Column("Check", "n"),
        Column("Share", "n"),
        Column("", "g"),
    )
    rows = [
        (part.name, f"{part.practice:,}", f"{part.check:,}", percent(part.share), bar(part.share)) for part in mix.parts
    ]
    total = ("All", f"{mix.practice:,}", f"{mix.check:,}", percent(1.0) if mix.practice else "", "")
    return table(name, caption, columns, rows, total, small=True)

"""What a class came to, in plain words and as tables in the language of the window."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from trainer.content.model import Item, Verdict
from trainer.desktop.pages.dates import moment_words
from trainer.desktop.pages.groups.class_report_values import ClassLine, ClassShown
from trainer.desktop.pages.groups.question_words import QuestionWords
from trainer.desktop.widgets.chip import verdict_words
from trainer.insight.chosen import choosable
from trainer.insight.lesson_results import FEWEST_TO_COMPARE, Comparison, Difference, Result, Share, total
from trainer.insight.lesson_tables import ClassLabels, points, stem_of
from trainer.insight.tables import NOTHING, Cell, Table, number, words
from trainer.record.instructing import LEAST_GROUP
from trainer.record.lessons import LessonDecided

__all__ = ["ClassWords"]


class ClassWords(QObject):
    """Says what a class came to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._figures = QuestionWords(self)

    def line(self, line: ClassLine) -> str:
        """What was put to a class, in a few words."""
        asked = [self.tr("%n question(s)", "", line.questions)] if line.questions else []
        asked += [self.tr("%n decision(s)", "", line.decisions)] if line.decisions else []
        return ", ".join(asked) or self.tr("nothing asked")

    def people(self, people: int) -> str:
        """How many were there."""
        return self.tr("%n person(s)", "", people)

    def head(self, shown: ClassShown) -> str:
        """When the class was held, with whom, and how it voted."""
        held = shown.found.held
        means = {
            "phones": self.tr("on phones"),
            "grid": self.tr("votes keyed in by name"),
            "hands": self.tr("a show of hands"),
        }
        said = [moment_words(held.moment.at), self.people(held.people), means.get(held.opened.means, "")]
        return " · ".join(one for one in (*said, shown.found.group) if one)

    def told(self, shown: ClassShown) -> str:
        """How many first votes were right, and how the talk moved them."""
        found = shown.found.sections
        before = total(one.before for one in found)
        twice, after = total(one.twice for one in found), total(one.after for one in found)
        if not before.votes:
            return (
                self.tr("No question was put to this class.") if not shown.found.results else self.tr("Nobody voted.")
            )
        said = [self.tr("Of %n first vote(s), {share} were right.", "", before.votes).format(share=self.share(before))]
        if after.votes:
            moved = self.tr("On what was voted on twice: {before} right before the talk, {after} after it.")
            said.append(moved.format(before=self.share(twice), after=self.share(after)))
        if shown.found.held.closed is None:
            said.append(self.tr("The class was left before it was closed."))
        return " ".join(said)

    def share(self, share: Share) -> str:
        """A share in per cent."""
        return self._figures.percent(share.value)

    def of(self, share: Share) -> str:
        """So many of so many."""
        return self.tr("{number} of {all}").format(number=share.right, all=share.votes)

    def answer(self, item: Item | None, answer: str) -> str:
        """What an answer picked; a verdict in the words of the interface."""
        picked = answer.split()
        texts = (
            {}
            if item is None
            else {one.id.removeprefix("verdict/"): _read(one.id, one.text) for one in choosable(item)}
        )
        return " + ".join([*(text for name, text in texts.items() if name in picked), *(set(picked) - set(texts))])

    def sureness(self, one: Result) -> str:
        """How many were sure and wrong; empty where too few said how sure they were."""
        first = one.told.first
        if first.sure_wrong is None or first.sure is None:
            return self.tr("Fewer than {least} said how sure they were.").format(least=LEAST_GROUP)
        return self.tr("{sure} were sure, {wrong} of them wrong.").format(sure=first.sure, wrong=first.sure_wrong)

    def how_sure(self) -> str:
        """Why nothing is said of how sure people were."""
        return self.tr(
            "Sure and wrong is told only of questions where {least} people or more said how sure they were."
        ).format(least=LEAST_GROUP)

    def questions(self, found: Iterable[Result], labels: ClassLabels) -> Table:
        """The questions in the order in which they were put."""
        heads = (
            *(self.tr("Question"), self.tr("Section"), self.tr("Votes"), self.tr("At first")),
            *(self.tr("After the talk"), self.tr("Shift"), self.tr("Sure and wrong")),
        )
        return Table(heads, tuple(self._question(one, labels) for one in found))

    def _question(self, one: Result, labels: ClassLabels) -> tuple[Cell, ...]:
        wrong = one.told.first.sure_wrong
        stem = " ".join(stem_of(labels, one.told.item).split())
        return (
            words(self.tr("{stem} (asked again)").format(stem=stem) if one.told.again else stem),
            words(labels.sections.get(one.told.section, one.told.section)),
            _count(one.before.votes),
            self._share(one.before),
            NOTHING if one.after is None else self._share(one.after),
            NOTHING if one.shift is None else points(one.shift),
            NOTHING if wrong is None else _count(wrong),
        )

    def _share(self, share: Share) -> Cell:
        return number(share.value, self.share(share))

    def sections(self, shown: ClassShown) -> Table:
        """The sections that were asked about."""
        heads = (
            *(self.tr("Section"), self.tr("Questions"), self.tr("At first")),
            *(self.tr("Twice: before"), self.tr("After the talk"), self.tr("Sure and wrong")),
        )
        rows = (
            (
                words(shown.labels.sections.get(one.section, one.section)),
                _count(one.questions),
                self._share(one.before),
                self._share(one.twice),
                self._share(one.after),
                number(one.sure_wrong, f"{one.sure_wrong} / {one.asked}") if one.asked else NOTHING,
            )
            for one in shown.found.sections
        )
        return Table(heads, tuple(rows))

    def decisions(self, shown: ClassShown) -> Table:
        """What the class decided, and how it split over what it followed."""
        heads = (
            *(self.tr("Decision"), self.tr("Followed"), self.tr("Because")),
            *(self.tr("For it at first"), self.tr("After the talk")),
        )
        return Table(heads, tuple(self._decision(one, shown.labels) for one in shown.found.held.decided))

    def _decision(self, told: LessonDecided, labels: ClassLabels) -> tuple[Cell, ...]:
        node, taken = (labels.drills.get((told.drill, told.node, name), name or told.node) for name in ("", told.taken))
        second = told.second
        return (
            words(node),
            words(" ".join(taken.split())),
            words(self.branch(told.branch)),
            words(self.of(Share(dict(told.first.counts).get(told.taken, 0), told.first.people))),
            NOTHING if second is None else words(self.of(Share(dict(second.counts).get(told.taken, 0), second.people))),
        )

    def branch(self, branch: str) -> str:
        """Why an option was followed."""
        known = {
            "majority": self.tr("the majority"),
            "minority": self.tr("the minority"),
            "chosen": self.tr("chosen by whoever taught"),
        }
        return known.get(branch, branch)

    def who(self, shown: ClassShown) -> Table:
        """Who was right how often by first votes; kept nicknames come last."""
        heads = (self.tr("Name"), self.tr("Right at first"), self.tr("Of"), self.tr("Share"), self.tr("Decisions"))
        people = shown.labels.people
        ranked = sorted(shown.found.people, key=lambda one: people.get(one.person, "").casefold())
        rows = [
            (words(people.get(one.person, "")), *self._score(one.right, one.given), _count(one.decided))
            for one in ranked
        ]
        named = self.tr("{name} (nickname)")
        rows += [
            (words(named.format(name=name)), *self._score(right, given), NOTHING)
            for name, right, given in shown.found.nicknames
        ]
        return Table(heads, tuple(rows))

    def _score(self, right: int, given: int) -> tuple[Cell, Cell, Cell]:
        return _count(right), _count(given), self._share(Share(right, given)) if given else NOTHING

    def compared(self, shown: ClassShown, compared: Comparison) -> Table:
        """The questions that were put to the last class by the same plan as well."""
        said = {
            Difference.FEW: self.tr("too few to compare"),
            Difference.REWORDED: self.tr("worded anew since"),
            Difference.ALIKE: self.tr("no difference to be told"),
            Difference.BETTER: self.tr("better than then"),
            Difference.WORSE: self.tr("worse than then"),
        }
        heads = (self.tr("Question"), self.tr("Then"), self.tr("Of"), self.tr("Now"), self.tr("Of"), self.tr("So"))
        rows = (
            (
                words(" ".join(stem_of(shown.labels, one.item).split())),
                *(cell for side in (one.then, one.now) for cell in (self._share(side), _count(side.votes))),
                words(said[one.difference]),
            )
            for one in compared.questions
        )
        return Table(heads, tuple(rows))

    def comparing(self, compared: Comparison) -> str:
        """What the comparison rests on."""
        earlier = compared.earlier
        which = self.tr("The last class by the same plan: {when}, {people}.").format(
            when=moment_words(earlier.moment.at), people=self.people(earlier.people)
        )
        rule = self.tr(
            "First votes alone. A difference is told where both have {least} votes or more and the 95 % intervals "
            "(Wilson’s) do not overlap; other people may have come."
        ).format(least=FEWEST_TO_COMPARE)
        return f"{which} {rule}"


def _read(name: str, text: str) -> str:
    return verdict_words(Verdict(name.removeprefix("verdict/"))) if name.startswith("verdict/") else text


def _count(value: int) -> Cell:
    return number(value, str(value))

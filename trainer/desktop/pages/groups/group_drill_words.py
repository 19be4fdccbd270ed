"""How a group split at a decision, in plain words and as a table."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from trainer.desktop.pages.groups.group_drill_values import SplitDecision, SplitDrill
from trainer.drills.grading import Grade
from trainer.insight.tables import NOTHING, Cell, Table, number, words

__all__ = ["GroupDrillWords"]


class GroupDrillWords(QObject):
    """Says how people split."""

    def quality(self, one: SplitDecision) -> str:
        """How the decisions were judged; empty where nobody could judge any."""
        named = (
            (Grade.WELL, self.tr("{number} well")),
            (Grade.PARTLY, self.tr("{number} partly")),
            (Grade.MISJUDGED, self.tr("{number} misjudged")),
        )
        return ", ".join(said.format(number=one.graded(grade)) for grade, said in named if one.graded(grade))

    def split(self, one: SplitDecision) -> str:
        """How many took each option, the most first: 4 / 2 / 0."""
        return " / ".join(str(told.best) for _, told in one.options())

    def taken_back(self, one: SplitDecision) -> str:
        """How many took it back; empty for none."""
        back = one.split.taken_back
        return self.tr("%n took it back", "", back) if back else ""

    def told(self, drill: SplitDrill) -> str:
        """How many began it, and where they came out."""
        began = self.tr("%n person(s) began it", "", drill.began)
        ended = self.tr("{number} came to an end").format(number=drill.finished)
        reached = ", ".join(
            self.tr("{ending}: {number}").format(ending=title, number=count) for title, count in drill.endings
        )
        return f"{began}, {ended}. {reached}" if reached else f"{began}, {ended}."

    def _rated(self, one: SplitDecision, option: str) -> Cell:
        found = one.rated(option)
        return NOTHING if found is None else number(float(found.mean), f"{float(found.mean):.1f}")

    def table(self, drills: Iterable[SplitDrill]) -> Table:
        """Every option of every decision, a row each."""
        heads = (
            *(
                self.tr("Drill"),
                self.tr("Decision"),
                self.tr("Option"),
                self.tr("Took it as best"),
                self.tr("Of people"),
            ),
            *(
                self.tr("Named it the worst"),
                self.tr("Authors’ choice"),
                self.tr("Rated (1 to 5)"),
                self.tr("Well"),
                self.tr("Partly"),
            ),
            *(self.tr("Misjudged"), self.tr("Took it back")),
        )
        rows = [
            (
                *(words(drill.title), words(one.decision.title), words(option.text)),
                *(number(value, str(value)) for value in (told.best, one.split.people, told.worst)),
                words(self.tr("yes") if option.id == one.decision.authors else ""),
                self._rated(one, option.id),
                *(number(value, str(value)) for value in (*map(one.graded, Grade), one.split.taken_back)),
            )
            for drill in drills
            for one in drill.decisions
            for option, told in one.options()
        ]
        return Table(heads, tuple(rows))

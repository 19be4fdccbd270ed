"""A learner's pick beside the others': raters from three on, single voices below that, the authors' estimate always."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.desktop.pages.drills.review_words import grade_words, points, quoted
from trainer.desktop.theme import Role
from trainer.desktop.widgets.beside import Beside, stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.chip import Chip
from trainer.desktop.widgets.flow import Flow
from trainer.desktop.widgets.text import Text
from trainer.drills.judging import FEWEST, PanelKind
from trainer.insight.after_action import Choice, Decided, Others, Voice

__all__ = ["OthersPart"]


class OthersPart(QWidget):
    """Judgement apart from consequence; below three raters no figure stands anywhere."""

    def __init__(self, decided: Decided, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = stacked(self, 10)
        others = decided.others
        if others.kind is PanelKind.NONE:
            self._column.addWidget(Text(self._too_few(others), Role.BODY, "text2"))
            self._column.addWidget(Beside(self._own(decided), self._estimate(decided), least=520, gap=12))
            for number, voice in enumerate(others.voices, start=1):
                self._column.addWidget(self._voice(self.tr("Rater {number}").format(number=number), voice))
        else:
            self._add_panel(decided)
        if others.outdated:
            old = self.tr("%n more rated an earlier wording and are left out.", "", others.outdated)
            self._column.addWidget(Text(old, Role.SMALL, "text2"))

    def _too_few(self, others: Others) -> str:
        if not others.raters:
            return self.tr(
                "Nobody else has rated this decision yet, so nothing is scored: picks and reasons stand side by side."
            )
        rated = self.tr("%n rated this decision.", "", others.raters)
        few = self.tr("Below {fewest} nothing is scored: picks and reasons stand side by side.").format(fewest=FEWEST)
        return f"{rated} {few}"

    def _own(self, decided: Decided) -> Card:
        card = _quiet(self.tr("You"))
        card.add(Text(decided.done, Role.BODY_STRONG))
        _list_reasons(card.column, decided.reasons)
        if decided.words:
            card.add(Text(quoted(decided.words), Role.BODY))
        card.column.addStretch(1)
        return card

    def _estimate(self, decided: Decided) -> Card:
        card = Card(ground="note_soft", edge="", padding=16)
        card.add(Text(self.tr("The authors’ estimate, not a score"), Role.SMALL_STRONG, "note"))
        if decided.authors is None:
            card.add(Text(self.tr("What they would do was not offered here."), Role.BODY))
        else:
            card.add(Text(decided.authors.done, Role.BODY_STRONG))
            card.add(Text(decided.authors.why, Role.BODY))
        card.column.addStretch(1)
        return card

    def _voice(self, name: str, voice: Voice) -> Card:
        titled = self.tr("{rater}, {group}").format(rater=name, group=voice.group) if voice.group else name
        card = _quiet(titled)
        card.add(Text(" / ".join(voice.favourites), Role.BODY_STRONG))
        _list_reasons(card.column, voice.reasons)
        for option, line in voice.lines:
            other = self.tr("On {option}: {line}").format(option=option, line=quoted(line))
            card.add(Text(quoted(line) if option in voice.favourites else other, Role.BODY))
        return card

    def _add_panel(self, decided: Decided) -> None:
        others = decided.others
        head = Flow(gap=8)
        head.add(Chip(self.tr("%n rater(s)", "", others.raters), "plain", "users"))
        if others.kind is PanelKind.PROVISIONAL:
            head.add(Chip(self.tr("Provisional: fewer than ten"), "warn", "info"))
        else:
            head.add(Chip(self.tr("Panel"), "note", "users"))
        self._column.addWidget(head)
        self._column.addWidget(Text(self._judgement(decided), Role.BODY_STRONG))
        for choice in sorted(decided.choices, key=lambda one: -(one.mean or 0)):
            self._column.addWidget(
                Beside(Text(self._named(choice), Role.BODY), self._mean(choice), least=0, shares=(1, 0))
            )
        if others.reasons:
            self._column.addWidget(Text(self.tr("Reasons that half of them or more name"), Role.SMALL_STRONG, "text2"))
            _list_reasons(self._column, others.reasons)
        if others.minority:
            self._column.addWidget(
                Text(self.tr("Who would do something else, in their own words"), Role.SMALL_STRONG, "text2")
            )
        for voice in others.minority:
            self._column.addWidget(self._voice(self.tr("A rater"), voice))
        self._add_groups(others)
        if decided.authors is not None:
            estimate = self.tr("The authors’ estimate was: {option}. It has given way to the raters.")
            words = estimate.format(option=decided.authors.done)
            self._column.addWidget(Text(words, Role.SMALL, "text2"))

    def _judgement(self, decided: Decided) -> str:
        grade = decided.others.grade
        if grade is None:
            return self.tr("The raters see little difference between these options.")
        return self.tr("{grade}. Their favourite: {option}.").format(
            grade=grade_words(grade), option=" / ".join(decided.others.favourites)
        )

    def _named(self, choice: Choice) -> str:
        return self.tr("{option} (your choice)").format(option=choice.done) if choice.picked else choice.done

    def _mean(self, choice: Choice) -> Text:
        words = self.tr("{mean} of 5, spread {spread}")
        told = words.format(mean=points(choice.mean or choice.cost.value), spread=f"{choice.spread:.1f}")
        return Text(told, Role.SMALL, "text2", wide=False)

    def _add_groups(self, others: Others) -> None:
        if not others.groups:
            return
        self._column.addWidget(Text(self.tr("By group"), Role.SMALL_STRONG, "text2"))
        for group in others.groups:
            number = self.tr("%n rater(s)", "", group.raters)
            if group.kind is PanelKind.NONE:
                told = self.tr("{group} ({number}): too few to be told by themselves")
                words = told.format(group=group.name, number=number)
            else:
                told = self.tr("{group} ({number}): {option}")
                words = told.format(group=group.name, number=number, option=" / ".join(group.favourites))
            self._column.addWidget(Text(words, Role.BODY))


def _quiet(title: str) -> Card:
    card = Card(ground="sunken", edge="", padding=16)
    card.add(Text(title, Role.SMALL_STRONG, "text2"))
    return card


def _list_reasons(column: QVBoxLayout, reasons: Iterable[str]) -> None:
    for reason in reasons:
        column.addWidget(Text(f"– {reason}", Role.BODY))

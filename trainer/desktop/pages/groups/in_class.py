"""How a group's classes voted on a question, or what they decided: a line each, below what people did on their own."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from trainer.desktop.pages.dates import moment_words
from trainer.desktop.pages.groups.class_report_values import AskedInClass, DecidedInClass
from trainer.desktop.pages.groups.class_words import ClassWords
from trainer.desktop.theme import Role
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.text import Text
from trainer.insight.lesson_results import Share

__all__ = ["InClass"]


class InClass(Card):
    """Classes, the latest first. ``options`` are what a decision's options are called."""

    def __init__(
        self,
        classes: Sequence[AskedInClass | DecidedInClass],
        options: dict[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, padding=16)
        self._words, self._options = ClassWords(self), options or {}
        self.add(Text(self.tr("In class"), Role.BODY_STRONG))
        for one in classes:
            name = one.name or self.tr("Class")
            self.add(Text(self._asked(one) if isinstance(one, AskedInClass) else self._decided(one), Role.BODY))
            self.add(Text(f"{name} · {moment_words(one.at)}", Role.SMALL, "text2"))

    def _asked(self, one: AskedInClass) -> str:
        before, after, said = one.result.before, one.result.after, self._words
        first = self.tr("{of} right at first ({share})").format(of=said.of(before), share=said.share(before))
        if after is None or not after.votes:
            return self.tr("{first}.").format(first=first)
        then = self.tr("{first}, {of} after the talk ({share}).")
        return then.format(first=first, of=said.of(after), share=said.share(after))

    def _decided(self, one: DecidedInClass) -> str:
        told = one.told
        votes = told.first if told.second is None else told.second
        share = self._words.of(Share(dict(votes.counts).get(told.taken, 0), votes.people))
        line = self.tr("{votes} for what was followed ({why}): {option}")
        return line.format(
            votes=share, why=self._words.branch(told.branch), option=self._options.get(told.taken, told.taken)
        )

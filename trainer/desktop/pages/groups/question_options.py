"""A question's options: which is the key, who chose each, and how choosing it goes with the other questions."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from trainer.content.model import Verdict
from trainer.desktop.pages.groups.question_words import QuestionWords
from trainer.desktop.theme import Role
from trainer.desktop.widgets.beside import Beside, stacked
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.chip import Chip, verdict_words
from trainer.desktop.widgets.text import Text
from trainer.insight.chosen import Choosable
from trainer.insight.cohort_items import ItemFinding
from trainer.insight.items import Flag, OptionAnalysis
from trainer.insight.tables import NOTHING, Cell, Table, number, words

__all__ = ["OptionFigures", "options_told"]

translate = QCoreApplication.translate


class OptionFigures(Card):
    """Every option in the pack's order, its figures beside it."""

    def __init__(self, finding: ItemFinding, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16)
        self._words = QuestionWords(self)
        self.add(Text(self.tr("What each option drew"), Role.BODY_STRONG))
        for option, told in zip(finding.options, finding.analysis.options, strict=True):
            self.column.addSpacing(6)
            figures = self._figures(told, finding.analysis.number)
            self.add(Beside(self._option(option), figures, least=560, shares=(3, 2), gap=20))

    def _option(self, option: Choosable) -> QWidget:
        place = QWidget()
        column = stacked(place, 4)
        column.addWidget(Text(_text(option), Role.BODY_STRONG if option.key else Role.BODY))
        if option.key:
            column.addWidget(Chip(self.tr("Key"), "good", "check"))
        column.addStretch(1)
        return place

    def _figures(self, told: OptionAnalysis, answers: int) -> QWidget:
        place = QWidget()
        column = stacked(place, 2)
        if not answers:
            column.addWidget(Text(self.tr("nobody yet"), Role.BODY, "text2"))
            return place
        chosen = self.tr("{chosen} of {answers}: {percent}")
        share = self._words.percent(told.share)
        column.addWidget(Text(chosen.format(chosen=told.chosen, answers=answers, percent=share), Role.BODY_STRONG))
        rest = self.tr("right on the rest: {percent}").format(percent=self._words.percent(told.mean_rest))
        drawn = self.tr("goes with the rest: {figure}").format(figure=self._words.figure(told.discrimination))
        column.addWidget(Text(rest, Role.SMALL, "text2"))
        column.addWidget(Text(drawn, Role.SMALL, "text2"))
        for flag in told.flags:
            column.addWidget(Text(_flag_words(flag, key=told.key), Role.SMALL, "warn"))
        return place


def options_told(finding: ItemFinding) -> Table:
    """The same as a table, a row an option."""
    heads = (
        translate("OptionFigures", "Option"),
        translate("OptionFigures", "Key"),
        translate("OptionFigures", "Chosen by"),
        translate("OptionFigures", "Of answers"),
        translate("OptionFigures", "Share"),
        translate("OptionFigures", "Right on the rest"),
        translate("OptionFigures", "Goes with the rest"),
        translate("OptionFigures", "Look at"),
    )
    answers, said = finding.analysis.number, QuestionWords()
    rows = []
    for option, told in zip(finding.options, finding.analysis.options, strict=True):
        share = number(told.share, said.percent(told.share)) if answers else words(said.nothing)
        rows.append(
            (
                words(_text(option)),
                words(translate("OptionFigures", "Key")) if option.key else NOTHING,
                number(told.chosen, str(told.chosen)),
                number(answers, str(answers)),
                share,
                _cell(told.mean_rest, said.percent(told.mean_rest)),
                _cell(told.discrimination, said.figure(told.discrimination)),
                words(", ".join(_flag_words(flag, key=told.key) for flag in told.flags)),
            )
        )
    return Table(heads, tuple(rows))


def _cell(value: float | None, told: str) -> Cell:
    return words(told) if value is None else number(value, told)


def _text(option: Choosable) -> str:
    """How the option reads; a claim's verdicts are not the pack's words."""
    verdict = option.id.removeprefix("verdict/")
    return verdict_words(Verdict(verdict)) if verdict != option.id else option.text


def _flag_words(flag: Flag, *, key: bool) -> str:
    if flag is Flag.NOT_FUNCTIONAL:
        return translate("OptionFigures", "chosen by fewer than 5 %")
    if key:
        return translate("OptionFigures", "the key does not go with the rest")
    return translate("OptionFigures", "draws those who know more")

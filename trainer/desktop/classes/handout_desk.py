"""A class's handout: what it is going to be asked, put together from the plan and written or printed."""

from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from trainer.base.ids import DrillId, ItemId, SessionId
from trainer.content.library import Library
from trainer.content.model import Verdict
from trainer.desktop.drilling.drill_presenting import most_decisions
from trainer.desktop.main_window import MainWindow
from trainer.desktop.report_desk import ReportDesk
from trainer.desktop.report_writing import Report
from trainer.desktop.rooms import Rooms
from trainer.desktop.saving import ChooseFile, ask_where
from trainer.insight.handout import HandoutDrill, HandoutPart, HandoutQuestion, handout_page
from trainer.study.lesson.faces import Part, PartKind
from trainer.study.lesson.lesson import QUESTION, Step
from trainer.study.lesson.polls import REASON_PART, VERDICT_PART, poll_question
from trainer.study.lesson.showing import stem_of

__all__ = ["Handout", "HandoutDesk", "handout_html"]

_VERDICTS = {Verdict.HOLDS: "Holds", Verdict.CONDITIONAL: "Holds only if …", Verdict.FAILS: "Does not hold"}
_TITLES = {VERDICT_PART: "How does the claim stand?", REASON_PART: "Which observation decides it?"}


class Handout(NamedTuple):
    """What a class is going to be asked; it has to be held as this very ``session``.

    With an empty ``session`` options stand without letters. ``sure`` leaves room for how sure people are.
    """

    title: str
    session: SessionId
    steps: tuple[Step, ...]
    sure: bool


class HandoutDesk(QObject):
    """``ended`` carries what to tell of it ("": it failed, and that was told)."""

    ended = Signal(object)

    def __init__(
        self, window: MainWindow, rooms: Rooms, parent: QObject, choose_file: ChooseFile | None = None
    ) -> None:
        super().__init__(parent)
        self._library = rooms.library
        where = choose_file or partial(ask_where, window, Path(rooms.record).parent)
        self.report = ReportDesk(window, rooms, self, where)
        self.report.ended.connect(self.ended)

    def save(self, handout: Handout) -> None:
        """Ask where the handout goes, and write it."""
        report = self._report(handout)
        self.report.ask_where(self.tr("Handout.pdf"), lambda _: report)

    def print_out(self, handout: Handout) -> None:
        """Ask on which printer, and print it."""
        report = self._report(handout)
        self.report.ask_for_paper(lambda _: report)

    def _report(self, handout: Handout) -> Report:
        html = handout_html(self._library, handout)
        return Report(lambda: html, dict)

    def stop(self) -> None:
        """Write nothing any more."""
        self.report.stop()


def handout_html(library: Library, handout: Handout) -> str:
    """The handout; what no pack has any more, or a class can't vote on, is left out."""
    told: list[HandoutQuestion | HandoutDrill] = []
    for step in handout.steps:
        try:
            made = _question(library, handout, step) if step.sort == QUESTION else _drill(library, step)
        except (KeyError, ValueError):
            continue
        told.append(made)
    return handout_page(handout.title, told)


def _question(library: Library, handout: Handout, step: Step) -> HandoutQuestion:
    poll = poll_question(handout.session, 1, library.item(ItemId(step.name)))
    parts = tuple(_part(part, bool(handout.session)) for part in poll.parts)
    return HandoutQuestion(stem_of(poll), parts, handout.sure)


def _part(part: Part, known: bool) -> HandoutPart:
    """The options as the screen will have them; their letters only where it is known that it will."""
    options = tuple((one.letter if known else "", _said(part, one.text)) for one in part.options)
    return HandoutPart(_TITLES.get(part.title, part.title), part.kind is PartKind.SOME, options)


def _said(part: Part, text: str) -> str:
    return _VERDICTS[Verdict(text)] if part.title == VERDICT_PART else text


def _drill(library: Library, step: Step) -> HandoutDrill:
    drill = library.drills.drill(DrillId(step.name)).drill
    briefing = tuple((block.lines, block.is_list) for block in drill.briefing)
    return HandoutDrill(drill.title, drill.role, briefing, most_decisions(drill))

"""Trouble with the record, as a page of its own: what happened, what is safe, and what can be done."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.base.errors import TroubleOutside
from trainer.desktop.pages.dates import moment_words
from trainer.desktop.pages.framed import FramedPage
from trainer.desktop.theme import Role
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.card import Card
from trainer.desktop.widgets.emblem import Emblem
from trainer.desktop.widgets.text import Text

__all__ = ["Recovery", "TroublePage"]


class Recovery(NamedTuple):
    """A damaged record, and the newest good backup.

    ``backup_at`` is ms since 1970 UTC (None: there is no good backup), ``answers`` how many it holds; ``returnable``
    is how many later answers can be put back out of the damaged file. ``wrong`` says what was found, in plain words.
    """

    wrong: str
    backup_at: int | None
    answers: int = 0
    returnable: int = 0


class TroublePage(FramedPage):
    """``tried_again``, ``restore_asked`` and ``quit_asked`` carry None."""

    tried_again = Signal(object)
    restore_asked = Signal(object)
    quit_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=640)
        self._again = ActionButton(self.tr("Try again"), Weight.PRIMARY, key=self.tr("Enter"))
        self._restore = ActionButton(self.tr("Restore this backup"), Weight.PRIMARY, "rotate-ccw", self.tr("Enter"))
        self._quit = ActionButton(self.tr("Quit"))
        self._again.clicked.connect(lambda: self.tried_again.emit(None))
        self._restore.clicked.connect(lambda: self.restore_asked.emit(None))
        self._quit.clicked.connect(lambda: self.quit_asked.emit(None))
        for button in (self._again, self._restore, self._quit):
            self.body.add_action(button)

    def show_trouble(self, trouble: TroubleOutside, *, again: bool = True) -> None:
        """Show a trouble; ``again`` offers to try what failed once more."""
        self._show(trouble.what, trouble.safe, trouble.remedy)
        self._offer(self._again if again else None)

    def show_recovery(self, recovery: Recovery) -> None:
        """Show what is wrong with the record, and what the newest good backup would bring back."""
        self._show(self.tr("Your record is damaged"), "", recovery.wrong)
        if recovery.backup_at is None:
            self._show_salvage(recovery.returnable)
            return
        self._restore.set_caption(self.tr("Restore this backup"))
        card = Card()
        card.add(Text(self.tr("The newest good backup"), Role.SMALL_STRONG, "text2"))
        card.add(Text(moment_words(recovery.backup_at), Role.QUESTION))
        card.add(Text(self.tr("It holds %n answer(s).", "", recovery.answers), Role.BODY))
        card.add(Text(self._returning(recovery.returnable), Role.BODY))
        self.body.add(card)
        self.body.add(Text(self.tr("The damaged file is kept beside it. Nothing is thrown away."), Role.BODY, "text2"))
        self._offer(self._restore)

    def _show_salvage(self, answers: int) -> None:
        """There is no backup: what can be read of the damaged file is all that there is."""
        none = self.tr("There is no good backup on this computer.")
        if not answers:
            more = self.tr("No answer can be read from the damaged file. It is left as it is.")
            self.body.add(Text(f"{none} {more}", Role.READING))
            self._offer(None)
            return
        more = self.tr("%n answer(s) can be read from the damaged file.", "", answers)
        self.body.add(Text(f"{none} {more}", Role.READING))
        self.body.add(Text(self.tr("The damaged file is kept beside it. Nothing is thrown away."), Role.BODY, "text2"))
        self._restore.set_caption(self.tr("Save what can be read"))
        self._offer(self._restore)

    def _returning(self, answers: int) -> str:
        if answers:
            return self.tr("%n later answer(s) can be put back from the damaged file.", "", answers)
        return self.tr("Nothing later can be read from the damaged file: what you answered since then is lost.")

    def _show(self, title: str, safe: str, more: str) -> None:
        self.body.clear()
        self.body.add(Emblem("triangle-alert", "warn"))
        self.body.add(Text(title, Role.TITLE))
        if safe:
            self.body.add(Text(safe, Role.READING))
        if more:
            self.body.add(Text(more, Role.READING, "text2"))

    def _offer(self, primary: ActionButton | None) -> None:
        self._again.setVisible(primary is self._again)
        self._restore.setVisible(primary is self._restore)
        self.body.make_primary(primary)
        self.body.put_in_order()
        self.start_at(primary or self._quit)

"""The window: a rail, a page, a banner for trouble. It knows where things are shown, and nothing of what they mean."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from trainer.base.errors import TroubleOutside
from trainer.desktop.wearing import theme

if TYPE_CHECKING:
    from trainer.desktop.widgets.rail import Rail

__all__ = ["MainWindow"]

_NARROW_BELOW = 1100
"""At 100 % text: a narrower window shows the rail as icons."""


class MainWindow(QWidget):
    """Pages are shown by name; each is made when it is first wanted.

    ``place_chosen`` carries a page's name, ``text_size_asked`` +1 or -1, ``keys_asked`` and ``closing`` None.
    """

    place_chosen = Signal(object)
    text_size_asked = Signal(object)
    keys_asked = Signal(object)
    closing = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Common Ground"))
        self.setMinimumSize(760, 480)
        self.resize(1280, 800)
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._pages: dict[str, QWidget] = {}
        self._rail: Rail | None = None
        self._name = ""
        self._place: str | None = None
        self._person = ""
        self._waiting = 0
        self._may_close: Callable[[], bool] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._row = row
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        self._right = right
        self._stack = QStackedWidget(self)
        right.addWidget(self._stack, 1)
        row.addLayout(right, 1)
        self._banner: QWidget | None = None
        self._bind_keys()

    def _bind_keys(self) -> None:
        for number, page in enumerate(("today", "practice", "drills", "library", "progress", "settings", "teach"), 1):
            self._bind(f"Ctrl+{number}", partial(self.place_chosen.emit, page))
        for keys in ("Ctrl++", "Ctrl+="):
            self._bind(keys, lambda: self.text_size_asked.emit(1))
        self._bind("Ctrl+-", lambda: self.text_size_asked.emit(-1))
        for keys in ("F1", "?"):
            self._bind(keys, lambda: self.keys_asked.emit(None))

    def _bind(self, keys: str, slot: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(slot)

    def hold(self, name: str, make: Callable[[], QWidget]) -> None:
        """Say how the page of this name is made; it is made when it is first wanted."""
        self._makers[name] = make

    def forget(self, *names: str) -> None:
        """Let these pages go; they are made anew when they are wanted again."""
        for name in names:
            page = self._pages.pop(name, None)
            if page is not None:
                self._stack.removeWidget(page)
                page.deleteLater()

    def page(self, name: str) -> QWidget:
        """The page of this name."""
        if name not in self._pages:
            made = self._makers[name]()
            self._pages[name] = made
            self._stack.addWidget(made)
        return self._pages[name]

    def show_page(self, name: str, *, place: str | None) -> None:
        """Bring a page to the front; ``place`` marks the rail's entry, None hides the rail."""
        page = self.page(name)
        self._name, self._place = name, place
        if place is None:
            if self._rail is not None:
                self._rail.hide()
        else:
            rail = self.rail()
            rail.show()
            rail.show_place(place)
        # The stack hands the focus to whatever comes first, and the text would scroll there; a page that was asked
        # to take it before it is shown gets it itself, and knows better where the keyboard goes on.
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._stack.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def page_name(self) -> str:
        """The name of the page on show."""
        return self._name

    @property
    def place(self) -> str | None:
        """The rail's entry that is marked; None while the rail is hidden."""
        return self._place

    def rail(self) -> "Rail":
        """The rail; made when a page first stands beside it."""
        if self._rail is None:
            from trainer.desktop.widgets.rail import Destination, Rail

            top = (
                Destination("today", self.tr("Today"), "house", "Ctrl+1"),
                Destination("practice", self.tr("Practice"), "layers", "Ctrl+2"),
                Destination("drills", self.tr("Drills"), "split", "Ctrl+3"),
                Destination("library", self.tr("Library"), "book-open", "Ctrl+4"),
                Destination("progress", self.tr("Progress"), "chart-column", "Ctrl+5"),
            )
            bottom = (
                Destination("teach", self.tr("Teach"), "users", "Ctrl+7"),
                Destination("learners", self.tr("Learners"), "user", ""),
                Destination("settings", self.tr("Settings"), "settings", "Ctrl+6"),
            )
            self._rail = Rail(top, bottom, self)
            self._rail.place_chosen.connect(self.place_chosen)
            self._row.insertWidget(0, self._rail)
            self._name_places()
            self._fit_rail()
        return self._rail

    def tell_who(self, name: str) -> None:
        """Name the learner at work on the rail."""
        self._person = name
        self._name_places()

    def tell_waiting(self, questions: int) -> None:
        """Say on the rail how many questions wait in Today."""
        self._waiting = questions
        self._name_places()

    def _name_places(self) -> None:
        if self._rail is not None:
            self._rail.rename("learners", self._person or self.tr("Learners"))
            self._rail.set_count("today", self._waiting)

    def attempt(self, act: Callable[[], object]) -> bool:
        """Do it, and say whether it was done; a trouble of the world's is shown, with the offer to try again."""
        try:
            act()
        except TroubleOutside as trouble:
            self.warn(trouble, self.tr("Try again"), lambda: self.attempt(act))
            return False
        return True

    def warn(self, trouble: TroubleOutside, action: str = "", on_act: Callable[[], object] | None = None) -> None:
        """Show a trouble above the page until it is dealt with; ``action`` names the button that deals with it."""
        from trainer.desktop.widgets.banner import Banner

        self.clear_warning()
        banner = Banner(action or self.tr("Close"), self)
        banner.tell_of(trouble)
        banner.acted.connect(lambda: self._act(on_act))
        self._right.insertWidget(0, banner)
        self._banner = banner

    def _act(self, on_act: Callable[[], object] | None) -> None:
        self.clear_warning()
        if on_act is not None:
            on_act()

    def clear_warning(self) -> None:
        """Take the warning away."""
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None

    def follow_theme(self) -> None:
        """A larger text needs the rail's room."""
        self._fit_rail()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: a narrow window shows the rail as icons."""
        super().resizeEvent(event)
        self._fit_rail()

    def _fit_rail(self) -> None:
        if self._rail is not None:
            self._rail.set_narrow(self.width() < theme().scaled(_NARROW_BELOW))

    def ask_before_closing(self, ask: Callable[[], bool] | None) -> None:
        """Have this say whether the window may be closed now; None: it always may."""
        self._may_close = ask

    def close_at_once(self) -> None:
        """Close without asking: the system ends the session."""
        self._may_close = None
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt's hook: whoever holds the record lets go of it."""
        if self._may_close is not None and not self._may_close():
            event.ignore()
            return
        self.closing.emit(None)
        super().closeEvent(event)

"""The front desk: who is here, the look that they chose, and which desk serves them."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from trainer.base.errors import TroubleOutside
from trainer.base.ids import LearnerId
from trainer.desktop.look import chosen_theme, wear
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.quiz_page import QuizPage
from trainer.desktop.rooms import Rooms
from trainer.desktop.study_desk import StudyDesk
from trainer.desktop.wearing import theme
from trainer.record.journal import Learner
from trainer.study.settings import TEXT_SIZES, Settings, read_settings

__all__ = ["FrontDesk"]


class FrontDesk(QObject):
    """Receives a learner and sends the rail's wishes to the desk that serves them."""

    def __init__(self, window: MainWindow, rooms: Rooms) -> None:
        super().__init__(window)
        self._window = window
        self._rooms = rooms
        self._learner: Learner | None = None
        self._settings = Settings()
        self._study: StudyDesk | None = None
        window.hold("quiz", QuizPage)
        window.hold("welcome", self._make_welcome)
        window.hold("learners", self._make_learners)
        window.hold("settings", self._make_settings)
        window.place_chosen.connect(self.go_to)
        window.text_size_asked.connect(self._change_text_size)
        window.keys_asked.connect(self._show_keys)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._dress)

    def open(self) -> None:
        """Begin with whoever was here last, or welcome somebody new."""
        learners = self._rooms.journal.learners()
        if learners:
            self.receive(learners[0])
        else:
            self._window.show_page("welcome", place=None)

    def receive(self, learner: Learner) -> None:
        """From now on the learner is at work."""
        self.put_aside()
        if self._study is not None:
            self._study.retire()
        self._learner = learner
        self._window.tell_who(learner.name)
        self._study = StudyDesk(self._window, self._rooms, learner.id, self)
        self._study.learner_changed.connect(lambda _: self._take_settings())
        self._take_settings()
        self._attempt(self._study.open_today)

    def put_aside(self) -> None:
        """Keep what was begun and not handed in, before the window closes or somebody else sits down."""
        if self._study is not None:
            self._study.keep_draft()

    def retire(self) -> None:
        """Keep what was begun and let go of the window: the record is about to be closed."""
        self.put_aside()
        if self._study is not None:
            self._study.retire()
        self._window.place_chosen.disconnect(self.go_to)
        self._window.text_size_asked.disconnect(self._change_text_size)
        self._window.keys_asked.disconnect(self._show_keys)
        self._window.forget("welcome", "learners", "settings")
        self.deleteLater()

    def go_to(self, page: str) -> None:
        """Show a place of the rail."""
        if self._study is None:
            return
        places: dict[str, Callable[[], None]] = {
            "today": self._study.open_today,
            "practice": self._study.show_practice,
            "library": self._study.show_library,
            "settings": self._show_settings,
            "learners": self._show_learners,
        }
        self._attempt(places[page])

    def _attempt(self, act: Callable[[], None]) -> None:
        """Do it; a trouble of the world's is shown above the page, with the offer to try again."""
        try:
            act()
        except TroubleOutside as trouble:
            self._window.warn(trouble, self.tr("Try again"), lambda: self._attempt(act))

    def _add(self, name: str, *, guest: bool) -> None:
        rooms = self._rooms
        moment = rooms.clocks.now()
        learner = Learner(LearnerId(rooms.new_id(moment.at)), name, guest, moment.at)
        rooms.sitting(learner.id).introduce(name, guest, moment)
        self.receive(learner)

    def _add_named(self, name: str) -> None:
        self._attempt(lambda: self._add(name, guest=False))

    def _add_guest(self, _: object) -> None:
        self._attempt(lambda: self._add(self.tr("Guest"), guest=True))

    def _make_welcome(self) -> QWidget:
        from trainer.desktop.pages.welcome_page import WelcomePage

        page = WelcomePage()
        page.named.connect(self._add_named)
        page.guest_chosen.connect(self._add_guest)
        page.show_welcome()
        return page

    def _make_learners(self) -> QWidget:
        from trainer.desktop.pages.learners_page import LearnersPage

        page = LearnersPage()
        page.learner_chosen.connect(self._choose)
        page.named.connect(self._add_named)
        page.guest_chosen.connect(self._add_guest)
        page.left.connect(lambda _: self.go_to("today"))
        return page

    def _choose(self, chosen: LearnerId) -> None:
        found = next((learner for learner in self._rooms.journal.learners() if learner.id == chosen), None)
        if found is not None:
            self.receive(found)

    def _show_learners(self) -> None:
        from trainer.desktop.pages.learners_page import LearnersPage, Roll

        page = self._window.page("learners")
        if isinstance(page, LearnersPage):
            current: LearnerId | None = None if self._learner is None else self._learner.id
            page.show_learners(Roll(self._rooms.journal.learners(), current, self._rooms.clocks.now().day))
        self._window.show_page("learners", place="learners")

    def _make_settings(self) -> QWidget:
        from trainer.desktop.pages.settings_page import SettingsPage

        page = SettingsPage()
        page.setting_changed.connect(lambda change: self._change(change.name, change.value))
        page.renamed.connect(self._rename)
        page.switch_asked.connect(lambda _: self.go_to("learners"))
        return page

    def _show_settings(self) -> None:
        from trainer.desktop.pages.settings_page import SettingsPage, SettingsView

        page, rooms, learner = self._window.page("settings"), self._rooms, self._learner
        if isinstance(page, SettingsPage) and learner is not None:
            today = rooms.clocks.now().day
            view = SettingsView(self._settings, learner.name, learner.guest, rooms.record, rooms.last_backup(), today)
            page.show_settings(view)
        self._window.show_page("settings", place="settings")

    def _change(self, name: str, value: object) -> None:
        if self._learner is None:
            return
        learner = self._learner
        self._attempt(lambda: self._rooms.sitting(learner.id).change(name, value, self._rooms.clocks.now()))
        self._take_settings()

    def _rename(self, name: str) -> None:
        if self._learner is None or not name or name == self._learner.name:
            return
        learner = self._learner
        self._attempt(lambda: self._rooms.sitting(learner.id).rename(name, self._rooms.clocks.now()))
        self._learner = learner._replace(name=name, guest=False)
        self._window.tell_who(name)

    def _change_text_size(self, steps: int) -> None:
        place = TEXT_SIZES.index(self._settings.text_size) + steps
        if 0 <= place < len(TEXT_SIZES):
            self._change("text_size", TEXT_SIZES[place])
            if self._window.page_name == "settings":
                self._show_settings()

    def _take_settings(self) -> None:
        if self._learner is None or self._study is None:
            return
        self._settings = read_settings(self._rooms.journal.settings(self._learner.id))
        self._study.use(self._settings)
        self._dress()

    def _dress(self, _: object = None) -> None:
        chosen = self._settings
        wanted = chosen_theme(chosen.theme, chosen.text_size, chosen.reading_font, self._rooms.system_is_dark)
        if wanted != theme():
            wear(wanted)

    def _show_keys(self, _: object) -> None:
        from trainer.desktop.pages.keys_sheet import KeysSheet

        KeysSheet(parent=self._window).exec()

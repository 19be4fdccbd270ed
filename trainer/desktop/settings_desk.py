"""The settings desk: what a learner set, kept in the record and put into effect at once."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from trainer.desktop.look import chosen_theme, wear
from trainer.desktop.main_window import MainWindow
from trainer.desktop.rooms import Rooms
from trainer.desktop.wearing import theme
from trainer.record.journal import Learner
from trainer.study.settings import TEXT_SIZES, Settings, read_settings

__all__ = ["SettingsDesk"]


class SettingsDesk(QObject):
    """``settings_taken`` carries the Settings in force, ``renamed`` the Learner under the new name, the others None."""

    settings_taken = Signal(object)
    renamed = Signal(object)
    switch_asked = Signal(object)
    date_asked = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._rooms = rooms
        self._learner: Learner | None = None
        self._settings = Settings()
        window.hold("settings", self._make)
        window.text_size_asked.connect(self._change_text_size)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._dress)

    def retire(self) -> None:
        """Let go of the window."""
        self._window.text_size_asked.disconnect(self._change_text_size)
        self._window.forget("settings")

    def serve(self, learner: Learner) -> None:
        """From now on these are this learner's settings."""
        self._learner = learner
        self.take()

    def take(self) -> None:
        """Read the settings anew and put them into effect."""
        if self._learner is not None:
            self._settings = read_settings(self._rooms.journal.settings(self._learner.id))
            self._dress()
            self.settings_taken.emit(self._settings)

    def show(self) -> None:
        """Show the settings' page."""
        from trainer.desktop.pages.settings_page import SettingsPage, SettingsView

        page, rooms, learner = self._window.page("settings"), self._rooms, self._learner
        if isinstance(page, SettingsPage) and learner is not None:
            today = rooms.clocks.now().day
            page.show_settings(
                SettingsView(self._settings, learner.name, learner.guest, rooms.record, rooms.last_backup(), today)
            )
        self._window.show_page("settings", place="settings")

    def _make(self) -> QWidget:
        from trainer.desktop.pages.settings_page import SettingsPage

        page = SettingsPage()
        page.setting_changed.connect(lambda change: self._change(change.name, change.value))
        page.renamed.connect(self._rename)
        page.switch_asked.connect(self.switch_asked)
        page.date_asked.connect(self.date_asked)
        return page

    def _change(self, name: str, value: object) -> None:
        learner = self._learner
        if learner is None:
            return
        self._window.attempt(lambda: self._store(learner, name, value))
        self.take()
        if self._window.page_name == "settings":
            self.show()

    def _store(self, learner: Learner, name: str, value: object) -> None:
        self._rooms.sitting(learner.id).change(name, value, self._rooms.clocks.now())
        self.take()

    def _rename(self, name: str) -> None:
        learner = self._learner
        if learner is None or not name or name == learner.name:
            return
        self._window.attempt(lambda: self._store_name(learner, name))

    def _store_name(self, learner: Learner, name: str) -> None:
        self._rooms.sitting(learner.id).rename(name, self._rooms.clocks.now())
        self._learner = learner._replace(name=name, guest=False)
        self.renamed.emit(self._learner)

    def _change_text_size(self, steps: int) -> None:
        place = TEXT_SIZES.index(self._settings.text_size) + steps
        if 0 <= place < len(TEXT_SIZES):
            self._change("text_size", TEXT_SIZES[place])

    def _dress(self, _: object = None) -> None:
        chosen = self._settings
        wanted = chosen_theme(chosen.theme, chosen.text_size, chosen.reading_font, self._rooms.system_is_dark)
        if wanted != theme():
            wear(wanted)

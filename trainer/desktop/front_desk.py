"""The front desk: who is here, and which desk serves them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from trainer.base.errors import TroubleOutside
from trainer.base.ids import LearnerId, SectionId
from trainer.desktop.main_window import MainWindow
from trainer.desktop.pages.quiz.quiz_page import QuizPage
from trainer.desktop.rooms import Rooms
from trainer.desktop.settings_desk import SettingsDesk
from trainer.desktop.studying.study_desk import StudyDesk
from trainer.record.journal import Learner
from trainer.study.settings import Settings

if TYPE_CHECKING:
    from trainer.desktop.teaching.teach_desk import TeachDesk

__all__ = ["FrontDesk"]


class FrontDesk(QObject):
    """Receives a learner and sends the rail's wishes to the desk that serves them."""

    def __init__(self, window: MainWindow, rooms: Rooms) -> None:
        super().__init__(window)
        self._window = window
        self._rooms = rooms
        self._learner: Learner | None = None
        self._study: StudyDesk | None = None
        self._teach: TeachDesk | None = None
        self._letter_keys = True
        self._settings = SettingsDesk(window, rooms, self)
        self._settings.settings_taken.connect(self._use)
        self._settings.renamed.connect(self._take_name)
        self._settings.switch_asked.connect(lambda _: self.go_to("learners"))
        self._settings.date_asked.connect(self._show_date)
        window.hold("quiz", QuizPage)
        window.hold("welcome", self._make_welcome)
        window.hold("learners", self._make_learners)
        window.place_chosen.connect(self.go_to)
        window.keys_asked.connect(self._show_keys)

    def open(self) -> None:
        """Begin with whoever was here last, or welcome somebody new."""
        learners = self._rooms.journal.learners()
        if learners:
            seated = self._rooms.seat.kept()
            self.receive(next((learner for learner in learners if learner.id == seated), learners[0]))
            if self._rooms.classes.unfinished():
                self._window.attempt(self._offer_left_class)
        else:
            self._window.show_page("welcome", place=None)

    def receive(self, learner: Learner) -> None:
        """From now on the learner is at work."""
        if not self.put_aside():
            return
        if self._study is not None:
            self._study.retire()
        self._window.clear_warning()
        self._learner = learner
        if self._rooms.seat.kept() != learner.id:
            self._rooms.seat.keep(learner.id)
        self._window.tell_who(learner.name)
        self._study = StudyDesk(self._window, self._rooms, learner.id, self)
        self._study.reading.group_returned.connect(self._return_to_group)
        self._study.learner_changed.connect(lambda _: self._settings.take())
        self._settings.serve(learner)
        self._window.attempt(self._study.open_today)

    def put_aside(self) -> bool:
        """Keep what was begun, before the window closes or somebody else sits down; False while it can't be kept."""
        return self._study is None or self._study.put_aside()

    def retire(self) -> None:
        """Keep what was begun and let go of the window: the record is about to be closed."""
        self.put_aside()
        if self._study is not None:
            self._study.retire()
        if self._teach is not None:
            self._teach.retire()
        self._settings.retire()
        self._window.place_chosen.disconnect(self.go_to)
        self._window.keys_asked.disconnect(self._show_keys)
        self._window.forget("welcome", "learners")
        self.deleteLater()

    def go_to(self, page: str) -> None:
        """Show a place of the rail."""
        if self._study is None:
            return
        places: dict[str, Callable[[], None]] = {
            "today": self._study.open_today,
            "practice": self._study.show_practice,
            "drills": self._study.show_drills,
            "library": self._study.show_library,
            "progress": self._study.show_progress,
            "settings": self._settings.show,
            "teach": self._show_teach,
            "learners": self._show_learners,
        }
        if page == "today" and self._window.page_name == "quiz":
            return
        if self.put_aside():
            self._window.attempt(places[page])

    def _show_date(self, _: object) -> None:
        if self._study is not None:
            self._window.attempt(self._study.show_date)

    def _use(self, settings: Settings) -> None:
        self._letter_keys = settings.letter_keys
        if self._study is not None:
            self._study.use(settings)

    def _take_name(self, learner: Learner) -> None:
        self._learner = learner
        self._window.tell_who(learner.name)

    def _add(self, name: str, *, guest: bool) -> None:
        rooms = self._rooms
        moment = rooms.clocks.now()
        learner = Learner(LearnerId(rooms.new_id(moment.at)), name, guest, moment.at)
        rooms.sitting(learner.id).introduce(name, guest, moment)
        self.receive(learner)

    def _add_named(self, name: str) -> None:
        self._window.attempt(lambda: self._add(name, guest=False))

    def _add_guest(self, _: object) -> None:
        guests = sum(learner.guest for learner in self._rooms.journal.learners())
        name = self.tr("Guest {number}").format(number=guests + 1) if guests else self.tr("Guest")
        self._window.attempt(lambda: self._add(name, guest=True))

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

    def _offer_left_class(self) -> None:
        """A class that a crash ended is offered on whatever page comes first."""
        time = self._teaching().left_class()
        if time:
            self._window.warn(
                TroubleOutside(
                    self.tr("The class of {time} was not ended.").format(time=time),
                    self.tr("Every vote that was saved is there."),
                ),
                self.tr("Take it up or end it …"),
                lambda: self._window.attempt(self._teaching().classes.resuming.show),
            )

    def _show_teach(self) -> None:
        """Show the groups, or the class that is open."""
        self._teaching().use_letter_keys(self._letter_keys)
        self._teaching().show()

    def _teaching(self) -> "TeachDesk":
        """The desk for whoever teaches; most who learn never do."""
        if self._teach is None:
            from trainer.desktop.teaching.teach_desk import TeachDesk

            self._teach = TeachDesk(self._window, self._rooms, self)
            self._teach.section_chosen.connect(self._read)
        return self._teach

    def _read(self, section: SectionId) -> None:
        if self._study is not None:
            self._study.reading.show_section(section, before_questions=False, back="group")

    def _return_to_group(self, _: object) -> None:
        if self._teach is not None:
            self._teach.return_()

    def _show_keys(self, _: object) -> None:
        from trainer.desktop.pages.keys_sheet import KeysSheet

        KeysSheet(parent=self._window).exec()

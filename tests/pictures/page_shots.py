"""Pictures of every page but the quiz, to be looked at: `python -m tests.pictures.page_shots FOLDER [LOOK] [PAGE]`."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from tests.desktop.class_setup_values import SHEETS
from tests.desktop.page_values import CASES as PAGES
from tests.desktop.page_values import WITHOUT_RAIL as PAGES_WITHOUT_RAIL
from trainer.desktop.look import wear
from trainer.desktop.theme import Theme
from trainer.desktop.widgets.rail import Destination, Rail
from trainer.desktop.words import speak

CASES = {**PAGES, **SHEETS}
WITHOUT_RAIL = PAGES_WITHOUT_RAIL | set(SHEETS)
LOOKS = {
    "light": (Theme(), 1280, 800),
    "dark": (Theme(dark=True), 1280, 800),
    "150": (Theme(text_size=150), 1280, 800),
    "small": (Theme(), 1024, 640),
    "200": (Theme(dark=True, text_size=200), 1024, 640),
    "font": (Theme(reading_font=True), 1280, 800),
}
_TOP = (
    Destination("today", "Today", "house", "Ctrl+1"),
    Destination("practice", "Practice", "layers", "Ctrl+2"),
    Destination("drills", "Drills", "split", "Ctrl+3"),
    Destination("library", "Library", "book-open", "Ctrl+4"),
    Destination("progress", "Progress", "chart-column", "Ctrl+5"),
)
_BOTTOM = (
    Destination("teach", "Teach", "users", "Ctrl+7"),
    Destination("learners", "Ines", "user", ""),
    Destination("settings", "Settings", "settings", "Ctrl+6"),
)
_PLACES = {
    "library": "library",
    "library-attached": "library",
    "document": "library",
    "document-section": "library",
    "reading-library": "library",
    "reading-claims": "library",
    "practice": "practice",
    "practice-document": "practice",
    "library-mistakes": "library",
    "drills": "drills",
    "drills-played": "drills",
    "drill-briefing": "drills",
    "drill-aside": "drills",
    "relay": "drills",
    "relay-none": "drills",
    "settings": "settings",
    "settings-away": "settings",
    "timetable": "progress",
    "history": "progress",
    "history-none": "progress",
}


def _place(name: str) -> str:
    """The rail's entry that is marked beside the page."""
    kinds = {
        "review": "drills",
        "progress": "progress",
        "date": "progress",
        "check": "progress",
        "group": "teach",
        "class": "teach",
    }
    return next((place for kind, place in kinds.items() if name.startswith(kind)), _PLACES.get(name, "today"))


def framed(page: QWidget, name: str, wide: int, theme: Theme) -> QWidget:
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    if name not in WITHOUT_RAIL:
        rail = Rail(_TOP, _BOTTOM, window)
        rail.show_place(_place(name))
        rail.set_narrow(wide < theme.scaled(1100))
        row.addWidget(rail)
    row.addWidget(page, 1)
    return window


def main() -> None:
    folder = Path(sys.argv[1])
    wanted = sys.argv[2:]
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    speak(application)
    looks = [name for name in LOOKS if name in wanted] or list(LOOKS)
    pages = [name for name in CASES if name in wanted] or list(CASES)
    for look in looks:
        theme, wide, high = LOOKS[look]
        wear(theme)
        for name in pages:
            page = CASES[name]()
            window = page if name == "keys" else framed(page, name, wide, theme)
            if name != "keys":
                window.resize(wide, high)
            window.show()
            for _ in range(4):
                application.processEvents()
            if name in ("reading-opened", "reading-claims", "settings-away"):
                page.body.scroll_by(0.75 if name != "reading-claims" else 2.2)
            window.grab().save(str(folder / f"{name}-{look}.png"))
            window.close()
            window.deleteLater()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = "1"
    main()

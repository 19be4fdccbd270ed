"""Pictures of every chart, to be looked at: `python -m tests.pictures.chart_shots FOLDER [LOOK]`."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from tests.desktop.chart_values import CASES, all_shown
from tests.pictures.page_shots import LOOKS, framed
from trainer.desktop.charts.chart import Chart
from trainer.desktop.charts.export import SUFFIXES, content_of
from trainer.desktop.look import wear
from trainer.desktop.words import speak


def shoot(folder: Path, look: str, *, backwards: bool = False) -> None:
    """Every page of charts in one look, with a figure pointed at in each first chart."""
    theme, wide, high = LOOKS[look]
    wear(theme)
    for name, make in CASES.items():
        window = framed(make(), name, wide, theme)
        window.setLayoutDirection(Qt.LayoutDirection.RightToLeft if backwards else Qt.LayoutDirection.LeftToRight)
        window.resize(wide, high)
        window.show()
        for _ in range(4):
            QApplication.processEvents()
        for chart in window.findChildren(Chart)[:1]:
            chart._point_at(max(0, len(chart._drawing(chart.width()).spots) // 2))
        whole = window.findChildren(Chart)[-1:] and max(high, 1400)
        window.resize(wide, whole or high)
        for _ in range(4):
            QApplication.processEvents()
        window.grab().save(str(folder / f"{name}-{look}{'-rtl' if backwards else ''}.png"))
        window.close()
        window.deleteLater()


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    speak(application)
    for look in [name for name in LOOKS if name in sys.argv[2:]] or ["light", "dark", "150", "small", "200"]:
        shoot(folder, look)
    shoot(folder, "light", backwards=True)
    for name, shown in all_shown().items():
        for suffix in SUFFIXES:
            (folder / f"saved-{name}.{suffix}").write_bytes(content_of(shown, "Rests on 412 answers.", suffix))


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = "1"
    main()

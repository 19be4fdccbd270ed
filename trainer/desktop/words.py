"""The language of the interface: a translation from the assets, or English with its singulars and plurals."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from trainer.desktop.assets import asset

__all__ = ["speak"]


def speak(application: QCoreApplication, locale: QLocale | None = None) -> QTranslator:
    """Have the interface speak the locale's language (None: the system's), as far as there is a translation."""
    translator = QTranslator(application)
    folder = str(asset("translations", "en.qm").parent)
    if not translator.load(QLocale() if locale is None else locale, "", "", folder, ".qm"):
        translator.load("en.qm", folder)
    application.installTranslator(translator)
    return translator

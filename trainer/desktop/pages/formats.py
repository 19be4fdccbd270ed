"""What the kinds of question are called."""

from PySide6.QtCore import QCoreApplication

from trainer.content.model import Format

__all__ = ["format_words"]


def format_words(form: Format) -> str:
    """The format in the words of the interface."""
    match form:
        case Format.SINGLE_CHOICE:
            return QCoreApplication.translate("Formats", "Choose one")
        case Format.MULTIPLE_RESPONSE:
            return QCoreApplication.translate("Formats", "Choose several")
        case Format.TYPED:
            return QCoreApplication.translate("Formats", "Type a short answer")
        case Format.LIST_RECALL:
            return QCoreApplication.translate("Formats", "List from memory")
        case Format.ORDERING:
            return QCoreApplication.translate("Formats", "Put in order")
        case Format.MATCHING:
            return QCoreApplication.translate("Formats", "Match pairs")
        case Format.CLASSIFICATION:
            return QCoreApplication.translate("Formats", "Sort into groups")
        case Format.CLAIM_VERDICT:
            return QCoreApplication.translate("Formats", "Judge a claim")

"""References as they are printed, in one style wherever they stand."""

from PySide6.QtCore import QCoreApplication

from trainer.content.model import Reference

__all__ = ["reference_words"]


def reference_words(reference: Reference) -> str:
    """A reference as it is printed: title, body, number, year; what is blank is left out, what replaced it is said."""
    printed = ". ".join(
        part.rstrip(".") for part in (reference.title, reference.body, reference.number, reference.year) if part
    )
    if not reference.superseded_by:
        return printed
    superseded = QCoreApplication.translate("References", "Superseded by {successor}").format(
        successor=reference.superseded_by
    )
    return f"{printed}. {superseded}"

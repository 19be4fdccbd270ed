"""What settings mean, in plain sentences."""

from PySide6.QtCore import QCoreApplication, QLocale

from trainer.memory.forgetting import DECAY

__all__ = ["confidence_words", "retention_words", "times_as_often"]

_USUAL = 0.9


def times_as_often(retention: float) -> float:
    """How many times as often a question comes back as it would at a retention of 0.9.

    The ratio of FSRS-6's intervals (open-spaced-repetition, 2025) for one stability: t = S/f * (R^(-1/d) - 1). It
    leaves out that what is forgotten more often is asked more often.
    """
    return float((_USUAL ** (-1 / DECAY) - 1) / (retention ** (-1 / DECAY) - 1))


def retention_words(percent: int) -> str:
    """What a desired retention of so many percent means, and what it costs."""
    meaning = QCoreApplication.translate(
        "Settings", "When a question comes back, you should know about {percent} in 100."
    ).format(percent=percent)
    ratio = times_as_often(percent / 100)
    if percent == round(_USUAL * 100):
        cost = QCoreApplication.translate("Settings", "This suits most people; a higher figure costs more reviews.")
    elif ratio > 1:
        cost = QCoreApplication.translate(
            "Settings", "That costs more reviews: questions come back about {ratio} times as often as at 90 %."
        )
    else:
        cost = QCoreApplication.translate(
            "Settings", "That saves reviews and lets more slip: questions come back about {part} as often as at 90 %."
        )
    return f"{meaning} {cost.format(ratio=QLocale().toString(ratio, 'f', 1), part=_part_words(ratio))}"


def _part_words(ratio: float) -> str:
    """The nearest fraction in words, for a ratio below 1."""
    parts = (
        (1 / 10, QCoreApplication.translate("Settings", "a tenth")),
        (1 / 8, QCoreApplication.translate("Settings", "an eighth")),
        (1 / 6, QCoreApplication.translate("Settings", "a sixth")),
        (1 / 5, QCoreApplication.translate("Settings", "a fifth")),
        (1 / 4, QCoreApplication.translate("Settings", "a quarter")),
        (1 / 3, QCoreApplication.translate("Settings", "a third")),
        (2 / 5, QCoreApplication.translate("Settings", "two fifths")),
        (1 / 2, QCoreApplication.translate("Settings", "half")),
        (3 / 5, QCoreApplication.translate("Settings", "three fifths")),
        (2 / 3, QCoreApplication.translate("Settings", "two thirds")),
        (3 / 4, QCoreApplication.translate("Settings", "three quarters")),
        (9 / 10, QCoreApplication.translate("Settings", "nine tenths")),
    )
    return min(parts, key=lambda part: abs(part[0] - ratio))[1]


def confidence_words(mode: str) -> tuple[str, str]:
    """A way of asking how sure somebody is, and what it means."""
    if mode == "always":
        return (
            QCoreApplication.translate("Settings", "Always"),
            QCoreApplication.translate(
                "Settings", "You commit each answer with Guess, Think so or Sure. A lucky guess is found out at once."
            ),
        )
    if mode == "sometimes":
        return (
            QCoreApplication.translate("Settings", "Sometimes"),
            QCoreApplication.translate("Settings", "About one question in three asks; the others take Enter."),
        )
    return (
        QCoreApplication.translate("Settings", "Never"),
        QCoreApplication.translate(
            "Settings", "Enter checks the answer. The program can't tell a guess from knowledge then."
        ),
    )

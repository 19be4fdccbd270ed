"""Figures and states of an after-action review in words; "in this scenario's model" stands by every figure."""

from fractions import Fraction

from PySide6.QtCore import QCoreApplication, QLocale

from trainer.desktop.plain import isolated
from trainer.desktop.widgets.pills import Pill
from trainer.drills.estimate import Estimate
from trainer.drills.grading import Grade
from trainer.drills.review import Standing
from trainer.drills.situation import Cause
from trainer.insight.after_action import AfterAction, Course, Decided

__all__ = [
    "cause_words",
    "cost_words",
    "course_words",
    "estimate_words",
    "grade_words",
    "luck_words",
    "pills_of",
    "place_words",
    "points",
    "quoted",
    "standing_words",
    "time_words",
]

_CLOSE, _NEAR, _MIDDLE = Fraction(9, 10), Fraction(3, 5), Fraction(2, 5)
_SAME = Fraction(1, 20)
"""Points below which a figure is printed as nothing."""


def points(value: Fraction) -> str:
    """A figure with one digit after the point, as the person's locale writes it."""
    return QLocale().toString(float(value), "f", 1)


def estimate_words(estimate: Estimate) -> str:
    """A figure; one that was sampled says that it is about so much."""
    told = points(estimate.value)
    return told if estimate.exact else QCoreApplication.translate("Review", "about {points}").format(points=told)


def place_words(after: AfterAction) -> str:
    """One sentence: where the outcome lies between the worst and the best that can be reached."""
    return standing_words(after.standing)


def standing_words(standing: Standing) -> str:
    """The same for where a result lies, whoever reached it."""
    place = standing.place
    if place is None:
        return QCoreApplication.translate("Review", "In this scenario’s model every way comes to the same.")
    if place == 1:
        words = QCoreApplication.translate("Review", "This is the best that can be reached in this scenario’s model.")
    elif place == 0:
        words = QCoreApplication.translate("Review", "This is the worst that can be reached in this scenario’s model.")
    else:
        near = QCoreApplication.translate(
            "Review", "In this scenario’s model the outcome lies {where} that can be reached."
        )
        words = near.format(where=_where(place))
    return words


def _where(place: Fraction) -> str:
    if place >= _CLOSE:
        return QCoreApplication.translate("Review", "close to the best")
    if place >= _NEAR:
        return QCoreApplication.translate("Review", "nearer the best than the worst")
    if place > _MIDDLE:
        return QCoreApplication.translate("Review", "about half-way between the worst and the best")
    if place > 1 - _CLOSE:
        return QCoreApplication.translate("Review", "nearer the worst than the best")
    return QCoreApplication.translate("Review", "close to the worst")


def luck_words(after: AfterAction) -> str:
    """How much of the outcome was luck."""
    if not after.chance:
        return QCoreApplication.translate("Review", "None of it was luck: nothing here is left to chance.")
    if after.luck is None:
        return QCoreApplication.translate(
            "Review", "How much of it was luck is not known: there are too many ways to count."
        )
    if abs(after.luck) < _SAME:
        return QCoreApplication.translate("Review", "Luck came out even: it neither gave nor took.")
    gave = QCoreApplication.translate("Review", "Luck gave {points} points of it, in this scenario’s model.")
    took = QCoreApplication.translate("Review", "Luck took {points} points, in this scenario’s model.")
    return (gave if after.luck > 0 else took).format(points=points(abs(after.luck)))


def cost_words(decided: Decided, after: AfterAction) -> str:
    """What a decision cost of all that was given away."""
    only = QCoreApplication.translate(
        "Review", "This choice cost all of the {all} points given away, in this scenario’s model."
    )
    some = QCoreApplication.translate(
        "Review", "This choice cost {cost} of the {all} points given away, in this scenario’s model."
    )
    whole = after.cost.value - decided.cost.value < _SAME
    return (only if whole else some).format(cost=estimate_words(decided.cost), all=estimate_words(after.cost))


def pills_of(decided: Decided) -> tuple[Pill, ...]:
    """How a decision stands in the model, and beside the raters where there are enough of them."""
    found: list[Pill] = []
    if decided.picked.red_line is not None:
        found.append(Pill(QCoreApplication.translate("Review", "Red line"), "bad", "triangle-alert"))
    if decided.again:
        found.append(Pill(QCoreApplication.translate("Review", "Second try"), "note", "rotate-ccw"))
    if decided.others.grade is not None:
        found.append(Pill(grade_words(decided.others.grade), "note", "users"))
    if decided.picked.best:
        found.append(Pill(QCoreApplication.translate("Review", "Cost nothing"), "good", "check"))
    else:
        cost = QCoreApplication.translate("Review", "Cost {points}").format(points=estimate_words(decided.cost))
        found.append(Pill(cost, "bad" if decided.costly else "", "arrow-down"))
    return tuple(found)


def grade_words(grade: Grade) -> str:
    """How a choice compares with the raters', in words."""
    match grade:
        case Grade.WELL:
            return QCoreApplication.translate("Review", "As the raters would")
        case Grade.PARTLY:
            return QCoreApplication.translate("Review", "Partly as the raters would")
        case Grade.MISJUDGED:
            return QCoreApplication.translate("Review", "Not as the raters would")


def cause_words(cause: Cause) -> str:
    """Why something happened; nothing for what was chosen, which needs no words."""
    match cause:
        case Cause.CHOICE:
            return ""
        case Cause.BECAUSE:
            return QCoreApplication.translate("Review", "Because of how things stood")
        case Cause.ARRIVAL:
            return QCoreApplication.translate("Review", "Later")
        case Cause.CHANCE:
            return QCoreApplication.translate("Review", "By chance")


def time_words(decided: Decided) -> str:
    """The time used, and the time that there was."""
    used = _clock(round(decided.elapsed / 1000))
    if not decided.limit:
        return QCoreApplication.translate("Review", "{used} used").format(used=used)
    return QCoreApplication.translate("Review", "{used} of {limit} used").format(used=used, limit=_clock(decided.limit))


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02}"


def course_words(course: Course) -> str:
    """All values of a variable, for a screen reader."""
    start = QCoreApplication.translate("Review", "{value} at first").format(value=course.values[0])
    after = QCoreApplication.translate("Review", "{value} after decision {number}")
    told = [after.format(value=value, number=number) for number, value in enumerate(course.values[1:], start=1)]
    return ", ".join([start, *told])


def quoted(words: str) -> str:
    """Somebody's own words."""
    return QCoreApplication.translate("Review", "“{words}”").format(words=isolated(words))

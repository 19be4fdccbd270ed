"""A learner's settings, read from the record with bounds; what can't be read is the default."""

from collections.abc import Mapping
from typing import NamedTuple

from trainer.base.ids import SectionId

__all__ = [
    "CONFIDENCE_MODES",
    "DRILL_CLOCKS",
    "MINUTES",
    "TEXT_SIZES",
    "THEMES",
    "Settings",
    "read_settings",
    "written",
]

CONFIDENCE_MODES = ("always", "sometimes", "never")
THEMES = ("system", "light", "dark")
TEXT_SIZES = (100, 125, 150, 175, 200)
MINUTES = (5, 10, 20)
DRILL_CLOCKS = (100, 150, 200, 0)
"""Per cent of the written time that a decision can have; 0 is no clock."""

_PSEUDONYM = 32
_HEXADECIMAL = frozenset("0123456789abcdef")


class Settings(NamedTuple):
    """How a learner wants to study.

    ``retention`` is the desired retention (0.70..0.97), ``new_a_day`` the daily budget of new items (0..100),
    ``minutes`` the length of a session, ``away_until`` a study day (0: here), ``text_size`` a percentage.
    ``expectations`` puts two unscored questions before a section that is read for the first time. Of decision drills,
    ``drill_clock`` is the clock in per cent of the written time (0: off), ``drill_worst`` has the worst option tapped
    too, and ``drill_calls`` has effects called before they are seen. ``rater`` is the pseudonym under which the learner
    rates (empty: none yet), ``rater_group`` the unit or rotation that goes with it. ``ready_day`` is the study day to
    be ready on (0: none), ``ready_target`` the share to be recalled on it (0.60..0.99), ``ready_budget`` the questions
    a day until then, new ones and reviews (5..500), ``ready_without`` the sections that do not count for the date.
    ``course`` is the timetable of a course (empty: none) and ``course_mark`` how far it has come, both in the plain
    form that ``timetable`` reads.
    """

    retention: float = 0.9
    new_a_day: int = 10
    minutes: int = 10
    confidence: str = "always"
    away_until: int = 0
    theme: str = "system"
    text_size: int = 100
    letter_keys: bool = True
    reading_font: bool = False
    expectations: bool = True
    drill_clock: int = 100
    drill_worst: bool = False
    drill_calls: bool = False
    rater: str = ""
    rater_group: str = ""
    ready_day: int = 0
    ready_target: float = 0.95
    ready_budget: int = 60
    ready_without: tuple[SectionId, ...] = ()
    course: str = ""
    course_mark: str = ""


def read_settings(stored: Mapping[str, str]) -> Settings:
    """The settings that the stored values come to."""
    default = Settings()
    return Settings(
        retention=_number(stored.get("retention"), default.retention, 0.7, 0.97),
        new_a_day=round(_number(stored.get("new_a_day"), default.new_a_day, 0, 100)),
        minutes=_one_of(stored.get("minutes"), MINUTES, default.minutes),
        confidence=_word(stored.get("confidence"), CONFIDENCE_MODES, default.confidence),
        away_until=round(_number(stored.get("away_until"), 0, 0, 1_000_000)),
        theme=_word(stored.get("theme"), THEMES, default.theme),
        text_size=_one_of(stored.get("text_size"), TEXT_SIZES, default.text_size),
        letter_keys=stored.get("letter_keys", "yes") != "no",
        reading_font=stored.get("reading_font", "no") == "yes",
        expectations=stored.get("expectations", "yes") != "no",
        drill_clock=_one_of(stored.get("drill_clock"), DRILL_CLOCKS, default.drill_clock),
        drill_worst=stored.get("drill_worst", "no") == "yes",
        drill_calls=stored.get("drill_calls", "no") == "yes",
        rater=_pseudonym(stored.get("rater", "")),
        rater_group=stored.get("rater_group", ""),
        ready_day=round(_number(stored.get("ready_day"), 0, 0, 1_000_000)),
        ready_target=_number(stored.get("ready_target"), default.ready_target, 0.6, 0.99),
        ready_budget=round(_number(stored.get("ready_budget"), default.ready_budget, 5, 500)),
        ready_without=tuple(SectionId(name) for name in dict.fromkeys(stored.get("ready_without", "").split())),
        course=stored.get("course", ""),
        course_mark=stored.get("course_mark", ""),
    )


def written(value: object) -> str:
    """A setting's value in the form that the record keeps."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return " ".join(map(str, value))
    return str(value)


def _number(text: str | None, default: float, low: float, high: float) -> float:
    try:
        value = default if text is None else float(text)
    except ValueError:
        return default
    return min(high, max(low, value)) if value == value else default


def _pseudonym(text: str) -> str:
    return text if len(text) == _PSEUDONYM and not set(text) - _HEXADECIMAL else ""


def _word(text: str | None, words: tuple[str, ...], default: str) -> str:
    return text if text in words else default


def _one_of(text: str | None, numbers: tuple[int, ...], default: int) -> int:
    return next((number for number in numbers if str(number) == text), default)

"""Ratings of drills' options as a small file that people hand to each other, and back again.

JSON, because it can be read by eye before it is handed on: nothing but pseudonyms, groups, ratings, reasons and when
they were given. The same ratings give the same bytes. Whatever else a file holds, all of it is refused.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from trainer.base.errors import TroubleOutside
from trainer.base.ids import DrillId
from trainer.base.whole_file import write_whole
from trainer.drills.moves import MOST_REASONS
from trainer.drills.opinion_form import HIGHEST, LATEST, LONGEST_GROUP, LONGEST_REASON, LOWEST, plain_line
from trainer.record.drilled import OptionsRated

__all__ = ["LARGEST", "SUFFIX", "VERSION", "load_ratings", "read_ratings", "save_ratings", "write_ratings"]

LARGEST = 8_000_000
"""Bytes: some ten thousand ratings."""
SUFFIX = ".ratings.json"
VERSION = 1
_FORMAT = "common-ground-ratings"
_MOST = 20_000
_MOST_OPTIONS = 12
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_DRILL = re.compile(rf"{_NAME.pattern}/{_NAME.pattern}")
_RATER = re.compile(r"[0-9a-f]{32}")
_WORDING = re.compile(r"[0-9a-f]{16}")
_FIELDS = ("node", "wording", "rater", "group", "given", "ratings", "lines", "reasons")

Value = TypeVar("Value")


class _Refused(ValueError):
    """Why a file is no file of ratings, as the end of a sentence."""


def write_ratings(ratings: Iterable[OptionsRated]) -> bytes:
    """The ratings as a file's content; their order, and how often one is there, make no difference."""
    drills: dict[str, list[dict[str, Any]]] = {}
    for rated in sorted(set(map(_in_order, ratings)), key=_order):
        told = {field: getattr(rated, field) for field in _FIELDS}
        told |= {"ratings": dict(rated.ratings), "lines": dict(rated.lines)}
        drills.setdefault(rated.drill, []).append(told)
    whole = {"format": _FORMAT, "version": VERSION, "drills": drills}
    return (json.dumps(whole, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def read_ratings(content: bytes) -> tuple[OptionsRated, ...]:
    """The ratings in a file's content, sorted and each once.

    Raises TroubleOutside for everything that ``write_ratings`` could not have written (but for order and spaces).
    """
    return _read(content, "This file")


def load_ratings(file: Path) -> tuple[OptionsRated, ...]:
    """The ratings in a file. Raises TroubleOutside when it can't be read, or is no file of ratings."""
    try:
        if not file.is_file():
            raise _trouble(file.name, "it is not there, or is no ordinary file")
        with file.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except OSError as error:
        raise _trouble(file.name, f"it can’t be read ({error.strerror})") from error
    return _read(content, file.name)


def save_ratings(file: Path, ratings: Iterable[OptionsRated]) -> None:
    """Write the ratings to a file, in one step. Raises TroubleOutside when that fails, and then nothing changed."""
    try:
        write_whole(file, write_ratings(ratings))
    except OSError as error:
        raise TroubleOutside(
            f"The ratings could not be written to {file}: {error.strerror}.",
            "They are still in your record.",
            "Choose a folder that exists and that you may write to.",
        ) from error


def _read(content: bytes, name: str) -> tuple[OptionsRated, ...]:
    try:
        return _ratings(_parsed(content))
    except _Refused as refused:
        raise _trouble(name, str(refused)) from refused


def _trouble(name: str, why: str) -> TroubleOutside:
    return TroubleOutside(
        f"{name} was not taken in: {why}.",
        "Nothing of it was kept.",
        "Ask whoever gave it to you to hand out their ratings again.",
    )


def _in_order(rated: OptionsRated) -> OptionsRated:
    return rated._replace(
        ratings=tuple(sorted(rated.ratings)),
        lines=tuple(sorted(rated.lines)),
        reasons=tuple(sorted(rated.reasons)),
    )


def _order(rated: OptionsRated) -> tuple[Any, ...]:
    return (rated.drill, rated.node, rated.wording, rated.rater, rated.given, rated)


def _parsed(content: bytes) -> Any:
    if len(content) > LARGEST:
        raise _Refused(f"it is larger than {LARGEST // 1_000_000} MB")
    try:
        text = content.decode("utf-8-sig")
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except _Refused:
        raise
    except (ValueError, RecursionError) as error:  # broken UTF-8, broken JSON, endless figures, endless nesting
        raise _Refused("it is no file of ratings, or is damaged") from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    told = dict(pairs)
    if len(told) != len(pairs):
        raise _Refused("a name stands in it twice")
    return told


def _no_number(name: str) -> NoReturn:
    raise _Refused(f"{name} stands in it for a number")


def _ratings(whole: Any) -> tuple[OptionsRated, ...]:
    if not isinstance(whole, dict) or whole.get("format") != _FORMAT:
        raise _Refused("it is no file of ratings")
    version = whole.get("version")
    if type(version) is int and version > VERSION:
        raise _Refused("a newer version of Common Ground wrote it")
    if type(version) is not int or version != VERSION:
        raise _Refused("it does not say which version of the program wrote it")
    if whole.keys() != {"format", "version", "drills"}:
        raise _Refused("it holds more or less than ratings")
    drills = _each(whole["drills"], dict, "its drills are no list")
    entries = [(name, told) for name in drills for told in _each(drills[name], list, "its ratings are no list")]
    if len(entries) > _MOST:
        raise _Refused(f"it holds more than {_MOST} ratings")
    return tuple(sorted({_rated(name, told) for name, told in entries}, key=_order))


def _each(value: Any, kind: type[Value], otherwise: str) -> Value:
    if not isinstance(value, kind):
        raise _Refused(otherwise)
    return value


def _rated(drill: str, told: Any) -> OptionsRated:
    fields = _each(told, dict, "a rating in it is broken")
    if fields.keys() != set(_FIELDS):
        raise _Refused("a rating in it has too few or unknown parts")
    ratings = _pairs(fields["ratings"], _level)
    lines = _pairs(fields["lines"], lambda line: _line(line, LONGEST_REASON, least=1))
    reasons = _each(fields["reasons"], list, "its considerations are no list")
    if not ratings:
        raise _Refused("a rating in it rates nothing")
    if not dict(lines).keys() <= dict(ratings).keys():
        raise _Refused("it gives a reason for an option that it does not rate")
    if len(reasons) > MOST_REASONS or len({_text(name, _NAME) for name in reasons}) != len(reasons):
        raise _Refused("a rating in it names too many considerations, or one twice")
    given = fields["given"]
    if type(given) is not int or not 0 < given <= LATEST:
        raise _Refused("a date in it is impossible")
    return OptionsRated(
        rater=_text(fields["rater"], _RATER),
        group=_line(fields["group"], LONGEST_GROUP),
        drill=DrillId(_text(drill, _DRILL)),
        node=_text(fields["node"], _NAME),
        wording=_text(fields["wording"], _WORDING),
        ratings=ratings,
        lines=lines,
        reasons=tuple(sorted(reasons)),
        given=given,
    )


def _pairs(value: Any, said: Callable[[Any], Value]) -> tuple[tuple[str, Value], ...]:
    told: Mapping[str, Any] = _each(value, dict, "a rating in it is broken")
    if len(told) > _MOST_OPTIONS:
        raise _Refused("a decision in it has too many options")
    return tuple((_text(option, _NAME), said(told[option])) for option in sorted(told))


def _level(value: Any) -> int:
    if type(value) is not int or not LOWEST <= value <= HIGHEST:
        raise _Refused(f"a rating in it is not {LOWEST} to {HIGHEST}")
    return value


def _text(value: Any, form: re.Pattern[str]) -> str:
    if not isinstance(value, str) or form.fullmatch(value) is None:
        raise _Refused("a name in it is not of the form that names have")
    return value


def _line(value: Any, longest: int, *, least: int = 0) -> str:
    if not isinstance(value, str) or len(value) < least or plain_line(value, longest) != value:
        raise _Refused("a text in it is too long, or holds characters that hide or steer what is shown")
    return value

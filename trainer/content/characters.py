"""Text before YAML: what the bytes of a file must be, and YAML's own complaints put in plain words."""

import re

from trainer.content.faults import Fault
from trainer.content.folder import MAX_BYTES

__all__ = ["MAX_VALUE", "forbidden_character", "in_plain_words", "printable", "text_of"]

MAX_VALUE = 20_000
"""The longest line of a file and the longest text of a value, in characters."""

# Line breaks that YAML 1.2 does not know (NEL, LS, PS) are refused with the controls: editors and readers part on them.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff"
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
# Only from where a line begins: tried at every character, a whole file of lines just short enough takes seconds.
_LONG_LINE = re.compile(f"^[^\\n]{{{MAX_VALUE + 1}}}", re.MULTILINE)
_SPACED = str.maketrans("\t\n\r", "   ")
_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

_PLAIN_WORDS = (
    ("character '\\t'", "a tab begins this text", "spaces"),
    (
        "mapping values are not allowed",
        "a colon and a space stand inside a plain value",
        "the value in quotes",
    ),
    ("could not find expected ':'", "the line is no field, or its value goes on at the wrong depth", "`name: value`"),
    ("expected <block end>", "the line stands at the wrong depth", "the same number of spaces as its neighbours"),
    ("unexpected end of stream", "a quoted text never ends", "a closing quotation mark"),
    ("expected ',' or", "a list or mapping in brackets is broken here", "a comma or the closing bracket"),
    ("unknown escape", "a backslash in double quotes begins nothing that YAML knows", "\\\\ for a backslash"),
    ("escape sequence", "a backslash in double quotes begins nothing that YAML knows", "\\\\ for a backslash"),
    ("undefined alias", "an alias (*) is used", "the value itself; quote a value that begins with *"),
    ("cannot start any token", "a value begins with a sign that YAML keeps for itself", "the value in quotes"),
)


def text_of(content: bytes, file: str) -> tuple[str | None, tuple[Fault, ...]]:
    """The text of ``content``, or none and why not: size, encoding, long lines and characters that hide."""
    if len(content) > MAX_BYTES:
        return None, (Fault(file, 1, 1, "the file is too long", f"at most {MAX_BYTES} bytes"),)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = _place(content[: error.start].decode("utf-8-sig", "replace"))
        return None, (Fault(file, line, column, "the file is not UTF-8 text", "it saved as UTF-8"),)
    faults = []
    for found in _LONG_LINE.finditer(text):
        line, column = _place(text[: found.start()])
        faults.append(Fault(file, line, column, "the line is too long", f"at most {MAX_VALUE} characters"))
        break
    for found in _FORBIDDEN.finditer(text):
        line, column = _place(text[: found.start()])
        faults.append(Fault(file, line, column, f"the text holds {_called(found[0])}", "text that can be seen"))
        if len(faults) > 20:
            break
    return (None, tuple(faults)) if faults else (text.replace("\r\n", "\n").replace("\r", "\n"), ())


def forbidden_character(value: str) -> str:
    """What the first character in ``value`` that may not stand there is called; empty when all may."""
    found = _FORBIDDEN.search(value)
    return _called(found[0]) if found else ""


def printable(text: str) -> str:
    """``text`` for a terminal: on one line, U+FFFD for whatever could steer it, turn the writing or not be encoded."""
    return _FORBIDDEN.sub("\ufffd", text).translate(_SPACED)


def in_plain_words(problem: str) -> tuple[str, str]:
    """YAML's ``problem`` as (what is wrong, what was expected) for somebody who doesn't know YAML."""
    for sign, wrong, expected in _PLAIN_WORDS:
        if sign in problem:
            return wrong, expected
    return f"this is not plain YAML ({problem or 'it cannot be read'})", "`name: value`, a list, or a text in quotes"


def _called(character: str) -> str:
    code = f"U+{ord(character):04X}"
    if character in _DIRECTION:
        return f"a mark that turns the direction of writing ({code})"
    return f"a control character ({code})"


def _place(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1

"""What people call themselves: cleaned of all that moves, hides or imitates, and told apart from one another.

Cleaning makes a name harmless to read; that it is shown as plain text is up to whoever shows it.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

__all__ = ["LONGEST", "clean", "folded", "told_apart"]

LONGEST = 24
"""Signs as a reader counts them (a letter with its accents is one)."""
_MOST_MARKS = 2
_HIDDEN = frozenset(["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"])
_BLANKS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Signs that count as letters or marks and show nothing."""
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef\u180b-\u180d]")
_TONES = re.compile("[\U0001f3fb-\U0001f3ff]")
_LATIN = str.maketrans(
    "абвгдеёзийкмнопрстухусьѕіјһԁԛԝ" + "αβγεηικνορτυχω" + "0135|!$@ıł",
    "a6brдeeзийkмhonpctyxycьsijhdqw" + "abyenikvoptuxw" + "olesiisail",
)
"""Small letters and signs onto the Latin ones that they look like; the rest of an alphabet stays as it is."""


def clean(name: str) -> str:
    """The name as it is shown: NFKC, without controls, direction marks and invisible signs, blanks made single.

    At most two marks stand on a letter, and what is longer than ``LONGEST`` is cut. Empty when nothing is left.
    """
    kept: list[str] = []
    signs = marks = 0
    for sign in unicodedata.normalize("NFKC", " ".join(name[: 40 * LONGEST].split())):
        kind = unicodedata.category(sign)
        if (kind in _HIDDEN and sign != " ") or sign in _BLANKS or _SELECTORS.match(sign):
            continue
        if kind in ("Mn", "Me", "Mc") or _TONES.match(sign):
            marks += 1
            if not kept or kept[-1] == " " or marks > _MOST_MARKS:
                continue
        else:
            marks = 0
            signs += 1
        if signs > LONGEST:
            break
        kept.append(sign)
    return " ".join(unicodedata.normalize("NFC", "".join(kept)).split())


@lru_cache(maxsize=4_096)
def folded(name: str) -> str:
    """What two names share that a reader could take for each other: case, accents and look-alike letters are gone."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(sign for sign in bare if not unicodedata.category(sign).startswith("M"))
    latin = letters.translate(_LATIN).replace("l", "i").replace("rn", "m").replace("vv", "w")
    return "".join(sign for sign in latin if sign.isalnum()) or latin.replace(" ", "")


def told_apart(name: str, others: Iterable[str]) -> str:
    """The name, or the name with the first number from 2 on that no other has: a second Anna becomes "Anna 2"."""
    taken = {folded(other) for other in others}
    given, number = name, 1
    while folded(given) in taken:
        number += 1
        ending = f" {number}"
        given = name[: LONGEST - len(ending)].rstrip() + ending
    return given

"""Ratings drawn by hypothesis, and made by hand in a line."""

from hypothesis import strategies as st

from trainer.base.ids import DrillId
from trainer.drills.opinion_form import LONGEST_GROUP, LONGEST_REASON, plain_line
from trainer.record.drilled import OptionsRated

NAMES = st.from_regex(r"[a-z0-9][a-z0-9-]{0,8}", fullmatch=True)
RATERS = st.from_regex(r"[0-9a-f]{32}", fullmatch=True)
LINES = st.text(max_size=40).map(lambda text: plain_line(text, LONGEST_REASON))


@st.composite
def drawn(draw) -> OptionsRated:
    """Any rating that a file may hold."""
    options = sorted(draw(st.sets(NAMES, min_size=1, max_size=4)))
    levels = draw(st.lists(st.integers(1, 5), min_size=len(options), max_size=len(options)))
    lines = {option: draw(LINES) for option in options if draw(st.booleans())}
    return OptionsRated(
        rater=draw(RATERS),
        group=plain_line(draw(st.text(max_size=20)), LONGEST_GROUP),
        drill=DrillId(f"{draw(NAMES)}/{draw(NAMES)}"),
        node=draw(NAMES),
        wording=draw(st.from_regex(r"[0-9a-f]{16}", fullmatch=True)),
        ratings=tuple(zip(options, levels, strict=True)),
        lines=tuple((option, line) for option, line in sorted(lines.items()) if line),
        reasons=tuple(sorted(draw(st.sets(NAMES, max_size=2)))),
        given=draw(st.integers(1, 1 << 44)),
    )


def a_rating(number: int = 1, group: str = "", *, given: int = 1, line: str = "", **levels: int) -> OptionsRated:
    """What the rater of this number says of the well's first decision, in no wording that there is."""
    ratings = tuple(sorted((levels or {"pump": 4, "wait": 2}).items()))
    lines = ((ratings[0][0], line),) if line else ()
    return OptionsRated(f"{number:032x}", group, DrillId("small/well"), "first", "0" * 16, ratings, lines, (), given)

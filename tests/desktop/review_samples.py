"""The review of runs through the shipped drill, in the states that it can be looked at."""

from functools import cache

from tests.desktop.drill_values import LINE, NINE, ROAD, library, run_along
from trainer.content.library import Library
from trainer.desktop.drilling.review_presenting import shelves_for
from trainer.desktop.pages.drills.review_page import ReviewPage
from trainer.desktop.pages.drills.review_timeline import Facet
from trainer.desktop.pages.drills.review_values import ReviewShown, WhatIf
from trainer.drills.judging import Opinion
from trainer.drills.moves import Call
from trainer.drills.play import Play, ask_for, begin, call, choose, commit, decision_on_show, reason
from trainer.drills.ratings import Opinions
from trainer.drills.review import review
from trainer.drills.solving import solve
from trainer.insight.after_action import AfterAction, Returning
from trainer.insight.looking_back import look_back
from trainer.insight.what_if import branch

TODAY = NINE.day
INTENT = "The people of the valley, and that they can say no to us"
WORDS = "Nobody will thank us for waiting, but they have to ask."


@cache
def played(picks: tuple[str, ...] = ROAD) -> Play:
    """A run with reasons, a line, a question asked and effects called at its first decision."""
    play = begin(run_along(()).play.drill, "seed", NINE.at, intent=INTENT)
    for number, pick in enumerate(picks):
        play = choose(play, pick)
        if number == 0:
            node = decision_on_show(play)
            play = reason(ask_for(play, node.information[0].id), [one.id for one in node.reasons[:2]], WORDS)
            play = call(play, (Call("trust", True), Call("relief", True)))
        play = commit(play, play.shown_at + 80_000 + 70_000 * number).play
    return play


def opinions(play: Play, raters: int) -> dict[str, Opinions]:
    """Raters who agree with the authors, but for every third one; of two groups."""
    found = {}
    for decided in play.decisions:
        node = play.drill.decision(decided.node)
        told = []
        for number in range(raters):
            shift = 1 if number % 3 == 2 else 0
            best = [one.id for one in node.options].index(node.authors) + shift
            ratings = tuple(
                (one.id, 5 - 2 * abs(place - best % len(node.options)) if abs(place - best) < 3 else 1)
                for place, one in enumerate(node.options)
            )
            lines = ((node.options[best % len(node.options)].id, f"Because of what we saw in {2019 + number}."),)
            group = "2nd rotation" if number % 2 else "1st rotation"
            told.append(Opinion(f"{number:032x}", group, ratings, lines, tuple(r.id for r in node.reasons[:2])))
        found[node.id] = Opinions(tuple(told), 0)
    return found


@cache
def after(picks: tuple[str, ...] = ROAD, raters: int = 0) -> AfterAction:
    play = played(picks)
    shelves = shelves_for(shelf(), play.drill)
    return look_back(review(play, solve(play.drill)), opinions(play, raters), shelves, TODAY)


def shelf() -> Library:
    return library()


def shown(picks: tuple[str, ...] = ROAD, raters: int = 0, resolved: str = "") -> ReviewShown:
    told = after(picks, raters)
    days = (3, 1, 10)
    returns = tuple(
        Returning(one.node, one.number, one.title, TODAY + days[place % 3]) for place, one in enumerate(told.decisions)
    )
    return ReviewShown(told, returns, TODAY, resolved)


def page(value: ReviewShown | None = None) -> ReviewPage:
    made = ReviewPage()
    made.show_review(value or shown())
    return made


def opened(number: int, facet: str, value: ReviewShown | None = None) -> ReviewPage:
    """With one decision open."""
    made = page(value)
    assert made._timeline is not None
    made._timeline.open(number, Facet(facet))
    made.body.put_in_order()
    return made


def wondered(picks: tuple[str, ...] = ROAD, number: int = 0) -> ReviewPage:
    """With a branch beside the first run."""
    made, play = opened(number, "options", shown(picks)), played(picks)
    own = play.decisions[number].draft.option
    other = next(name for name in play.decisions[number].shown if name != own)
    made.show_what_if(WhatIf(number, branch(play, number, own), branch(play, number, other), after(picks).ending))
    return made


def _table() -> ReviewPage:
    made = page()
    made.turn_courses()
    return made


CASES = {
    "review": page,
    "review-happened": lambda: opened(0, "happened"),
    "review-others": lambda: opened(0, "others"),
    "review-voices": lambda: opened(1, "others", shown(raters=2)),
    "review-panel": lambda: opened(0, "others", shown(raters=7, resolved="Ask who else reads the list")),
    "review-options": lambda: opened(1, "options", shown(LINE)),
    "review-what-if": wondered,
    "review-source": lambda: opened(0, "source"),
    "review-red-line": lambda: page(shown(LINE)),
    "review-table": _table,
}

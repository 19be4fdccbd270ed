"""The pages of rating and relay with the shipped drill in them."""

from tests.desktop import drill_values
from trainer.base.ids import DrillId
from trainer.desktop.pages.drills.drill_values import OptionShown
from trainer.desktop.pages.drills.rating_opening_page import RatingOpeningPage
from trainer.desktop.pages.drills.rating_page import RatingPage
from trainer.desktop.pages.drills.rating_values import RatingBegun, RatingShown, RelayShown
from trainer.desktop.pages.drills.relay_page import RelayPage
from trainer.study.relay import DrillRatings, Said


def opening(**changes) -> RatingBegun:
    return RatingBegun("Sel Marrat", 4, 0, "")._replace(**changes)


def rating(number: int = 1, *, said: bool = False) -> RatingShown:
    """The shipped drill's decision of this number."""
    drill = drill_values.library().drills.drill(drill_values.SEL_MARRAT).drill
    decisions = [node for node in drill.nodes if hasattr(node, "ask")]
    node = decisions[number - 1]
    levels = tuple((option.id, level) for option, level in zip(node.options, (2, 5, 4, 1), strict=False))
    line = "They lead; we carry. Whoever asks in writing also answers for it afterwards."
    told = Said(levels, ((node.options[1].id, line),), tuple(reason.id for reason in node.reasons[1:3]))
    return RatingShown(
        number,
        len(decisions),
        drill.title,
        node.title,
        drill.role,
        node.brief,
        node.ask,
        tuple(OptionShown(option.id, option.text) for option in node.options),
        node.reasons,
        told if said else None,
    )


def relay(**changes) -> RelayShown:
    drills = (
        DrillRatings(
            DrillId("a"), "Sel Marrat", 4, (("2nd rotation", 2), ("1st rotation", 1), ("", 1)), (4, 3, 2, 0), 1
        ),
        DrillRatings(DrillId("b"), "The battalion that passed", 12, (("", 12),), (12, 11, 12), 0),
        DrillRatings(DrillId("c"), "Night search", 1, (("", 1),), (1, 1), 0),
        DrillRatings(DrillId("d"), "Two chairs at Varn", 0, (), (0, 0, 0), 0),
        DrillRatings(DrillId("e"), "The governor’s list", 0, (), (0, 0, 0), 0),
    )
    return RelayShown(drills, 54, 4)._replace(**changes)


REPORT = (
    "Taken in: 12 new ratings of 4 decisions.",
    "3 were here already. 2 are for an earlier wording: kept, but not counted.",
)


def opening_page(**changes) -> RatingOpeningPage:
    page = RatingOpeningPage()
    page.show_opening(opening(**changes))
    return page


def rating_page(number: int = 1, *, said: bool = False) -> RatingPage:
    page = RatingPage()
    page.show_decision(rating(number, said=said))
    return page


def relay_page(**changes) -> RelayPage:
    page = RelayPage()
    page.show_relay(relay(**changes))
    return page


CASES = {
    "rating-opening": opening_page,
    "rating-opening-again": lambda: opening_page(rated=3, group="2nd rotation"),
    "rating": rating_page,
    "rating-said": lambda: rating_page(2, said=True),
    "relay": lambda: relay_page(report=REPORT),
    "relay-none": lambda: relay_page(
        drills=tuple(one._replace(people=0, groups=(), outdated=0) for one in relay().drills), all=0, own=0
    ),
}
WITHOUT_RAIL = {"rating-opening", "rating-opening-again", "rating", "rating-said"}

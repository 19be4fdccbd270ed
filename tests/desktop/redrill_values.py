"""A decision that comes back, asked and told, from the shipped drill."""

from functools import cache
from pathlib import Path

from tests.fakes.in_memory_journal import InMemoryJournal
from trainer.base.clock import MS_A_DAY, Moment
from trainer.base.ids import DrillId, LearnerId, SessionId, new_id
from trainer.content.opening import library_of
from trainer.content.pack import read_pack
from trainer.desktop.pages.drills.redrill_page import RedrillAsked, RedrillPage
from trainer.drills.moves import Terms
from trainer.drills.play import choose
from trainer.study.drilling import Drilling
from trainer.study.redrilling import Card, CardTold, card_for, decide

ROOT = Path(__file__).resolve().parents[2]
TODAY = 20_779
SESSION = SessionId("0" * 32)


@cache
def at_work() -> tuple[Drilling, Card]:
    """A learner who has played the first decision of Sel Marrat, and the decision as it comes back."""
    reading = read_pack(ROOT / "questions" / "military-diplomacy")
    assert reading.pack is not None
    drilling = Drilling(
        InMemoryJournal(), library_of([reading.pack], (), reading.drills).drills, LearnerId("a"), new_id
    )
    run = drilling.open(DrillId("military-diplomacy/sel-marrat"), Moment(1), Terms())
    run = drilling.commit(run._replace(play=choose(run.play, "lend-lift")), Moment(2)).run
    card = card_for(drilling, run.play.drill.decision("first-lift").objective, SESSION)
    assert card is not None
    return drilling, card


def card(*, flip: bool = False) -> Card:
    """The decision in a plain situation, or in its flip."""
    found = at_work()[1]
    return found._replace(variant=next(one for one in found.decision.variants if one.flip == flip))


def told(*, flip: bool = False, as_authors: bool = True) -> CardTold:
    """What is told when it was decided as the authors would, or otherwise."""
    drilling, asked = at_work()[0], card(flip=flip)
    others = [option for option in asked.shown if option != asked.variant.authors]
    option = asked.variant.authors if as_authors else others[0]
    moment = Moment(TODAY * MS_A_DAY + 12 * 3_600_000)
    return decide(drilling, asked, option, (), "", 900, SESSION, moment)


def asked_page() -> RedrillPage:
    page = RedrillPage()
    page.show_card(RedrillAsked(card(), 3, 5))
    return page


def told_page(*, flip: bool, as_authors: bool) -> RedrillPage:
    page = RedrillPage()
    page.show_card(RedrillAsked(card(flip=flip), 3, 5))
    found = told(flip=flip, as_authors=as_authors)
    page.choose_option(found.option)
    page.tell(found, TODAY)
    return page

"""What a practice can be put together from: each section's questions that can be asked today, in either mode."""

from trainer.base.ids import LearnerId, SectionId, StatementId
from trainer.content.model import Basis, Format, Use
from trainer.desktop.pages.practice_page import Held, Offer, SectionOffer
from trainer.desktop.rooms import Rooms
from trainer.desktop.studying.presenting import depths_of
from trainer.study.planning import basis_of, busy
from trainer.study.quiz import Mode
from trainer.study.shelf import Shelf
from trainer.study.sparing import spared

__all__ = ["practice_offer"]


def practice_offer(rooms: Rooms, learner: LearnerId, minutes: int, chosen: tuple[SectionId, ...]) -> Offer:
    """The offer of a practice; ``chosen`` are the sections to begin with (none: those that the learner has read)."""
    journal, library = rooms.journal, rooms.library
    shelf = spared(journal, library, learner)
    read = journal.briefings(learner) | set(journal.started(learner))
    taken = busy(journal, library, learner, rooms.clocks.now().day)
    depths, offers = depths_of(library), []
    for heading in library.headings():
        held = _held(shelf, heading.id, taken, basis_of(Mode.HOLDS_UP))
        document = _held(shelf, heading.id, taken, basis_of(Mode.DOCUMENT))
        offers.append(
            SectionOffer(heading.id, heading.title, depths[heading.id], *held, heading.id in read, document=document)
        )
    ticked = chosen or tuple(offer.id for offer in offers if offer.read)
    disclaimers = dict.fromkeys(cover.disclaimer for cover in library.packs())
    return Offer(tuple(offers), ticked, minutes, " ".join(disclaimers))


def _held(shelf: Shelf, section: SectionId, taken: frozenset[StatementId], basis: Basis | None) -> Held:
    """What can be asked of the section today, and how much only tomorrow."""
    items = shelf.item_ids(section, basis=basis)
    trained = shelf.statements_of(items)
    free = {item for item in items if taken.isdisjoint(trained[item])}
    listed = {form: shelf.item_ids(section, Use.PRACTICE, (form,), basis) for form in Format}
    return Held({form: len(free.intersection(found)) for form, found in listed.items()}, len(items) - len(free))

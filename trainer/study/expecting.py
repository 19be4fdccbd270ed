"""What to ask before a section is read for the first time: two guesses at most, unscored and outside the schedule.

Choosing among options before reading helps to learn what is read then, asked about or not, and most where the wrong
options are worth thinking about (Little and Bjork, 2016, doi 10.3758/s13421-016-0621-z). The items are the section's
own; later they come as new ones, as if nothing had been asked.
"""

import re

from trainer.base.chance import draw, shuffled
from trainer.base.ids import ItemId, LearnerId, SectionId, StatementId
from trainer.content.model import Basis, Format, Item, Level, SingleChoice, Use
from trainer.record.happenings import Expected
from trainer.record.journal import Journal
from trainer.study.responses import Response, plain
from trainer.study.settings import Settings
from trainer.study.shelf import Shelf

__all__ = ["MOST", "chosen_items", "expected", "shown_before_reading", "to_expect", "understandable"]

MOST = 2
"""Questions before a section."""
_LONGEST_OPTION = 20
"""Words; whoever knows nothing of the matter yet has to hold three or four options in mind."""
_ABBREVIATION = re.compile(r"\b[A-Z][A-Z.&-]*[A-Z]\b")
_DEPTHS = {Level.APPLY: 0, Level.UNDERSTAND: 1, Level.EVALUATE: 1, Level.RECALL: 2}


def to_expect(
    journal: Journal, shelf: Shelf, learner: LearnerId, settings: Settings, section: SectionId, day: int
) -> tuple[Item, ...]:
    """The questions to ask before the section is shown on the study day; none where it is not to be preceded by any.

    Nobody is asked who turned it off, who is away, who was asked before this section or said no, or who read its
    briefing or answered a question of it. Nor is somebody who has read no briefing at all: the first day leads
    straight to something to read.
    """
    if not settings.expectations or settings.away_until > day:
        return ()
    read = journal.briefings(learner)
    if not read or section in read or section in journal.expectations(learner) or section in journal.started(learner):
        return ()
    return chosen_items(shelf, learner, section)


def chosen_items(shelf: Shelf, learner: LearnerId, section: SectionId) -> tuple[Item, ...]:
    """At most two practice items to choose in, no two of one statement; the same at each call.

    What the document itself says comes before what references add. A case that can be thought about comes first, and
    what only a reader can name comes last; among equals the draw is the learner's own.
    """
    items = map(shelf.item, shelf.item_ids(section, Use.PRACTICE, (Format.SINGLE_CHOICE,)))
    chosen: list[Item] = []
    taken: set[StatementId] = set()
    for item in sorted(filter(understandable, items), key=lambda item: _rank(item, learner)):
        if len(chosen) < MOST and taken.isdisjoint(item.statements):
            chosen.append(item)
            taken.update(item.statements)
    return tuple(chosen)


def understandable(item: Item) -> bool:
    """Whether the options say something to somebody who has not read the section.

    None is longer than 20 words, and none has an abbreviation that the question itself does not use.
    """
    if not isinstance(item.body, SingleChoice):
        return False
    known = set(_ABBREVIATION.findall(item.stem))
    return all(
        len(option.text.split()) <= _LONGEST_OPTION and known.issuperset(_ABBREVIATION.findall(option.text))
        for option in item.body.options
    )


def shown_before_reading(learner: LearnerId, item: Item) -> tuple[str, ...]:
    """The ids of the item's options in the order in which the learner sees them here."""
    options = item.body.options if isinstance(item.body, SingleChoice) else ()
    return shuffled(tuple(option.id for option in options), "expecting", learner, item.id)


def expected(learner: LearnerId, item: Item, response: Response) -> Expected:
    """What the record keeps of a learner's guess: what was chosen, and of which options in which order."""
    return Expected(item.section, item.id, item.revision, plain(response), shown_before_reading(learner, item))


def _rank(item: Item, learner: LearnerId) -> tuple[bool, int, int, ItemId]:
    return (
        item.basis is not Basis.DOCUMENT,
        _DEPTHS[item.level],
        draw("expecting", learner, item.section, item.id),
        item.id,
    )

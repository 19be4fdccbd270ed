"""What a sitting sets out to ask: today's due units and new items, or a practice of the learner's choosing."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from trainer.base.ids import ItemId, LearnerId, SectionId, SessionId, StatementId, UnitId
from trainer.content.model import Basis, Format, Use
from trainer.memory.queue import Ask, Candidate, by_risk, interleaved, without_siblings
from trainer.record.happenings import Purpose
from trainer.record.journal import Journal
from trainer.study.candidates import candidates_of
from trainer.study.from_drills import brought_back, due_objectives, next_decision_day, with_redrills
from trainer.study.quiz import Mode, Plan
from trainer.study.settings import Settings
from trainer.study.shelf import Shelf
from trainer.study.sparing import spared, whole

__all__ = [
    "Coming",
    "Practice",
    "Today",
    "basis_of",
    "busy",
    "look_at_today",
    "plan_practice",
    "plan_today",
    "what_comes_back",
]

MOST_DUE = 120
"""Due units that one sitting considers; the rest stay due."""
_MOST_LOOKED_INTO = 1_000
"""Questions of sections that look as if all was met, which are looked up one by one: some milliseconds."""
_MOST_LOOKS = 30
"""Days looked at for what comes back next: more stand in the way only where nearly all is hidden."""


class Practice(NamedTuple):
    """What a learner chose to practise: nothing in ``sections`` or ``formats`` means all of them.

    ``mode`` keeps to the document's own words where that was chosen. ``units``, when there are any, are asked exactly
    and nothing else, whatever the other wishes say.
    """

    sections: tuple[SectionId, ...] = ()
    formats: tuple[Format, ...] = ()
    number: int = 0
    minutes: int = 10
    mode: Mode = Mode.HOLDS_UP
    units: tuple[UnitId, ...] = ()


class Coming(NamedTuple):
    """The next study day on which questions or decisions come back, and how many do.

    With a date ahead, so many ``new`` ones stand beside them.
    """

    day: int
    questions: int
    new: int = 0


class Today(NamedTuple):
    """How today stands: ``due`` and ``new`` questions that will be asked, and the section to be read next (or None).

    ``drills`` is how many decisions come back among them.
    What can't be asked today, because another question trained the same statement, is not counted. ``more`` says that
    some questions were never met.
    """

    due: int
    new: int
    briefing: SectionId | None
    more: bool
    drills: int = 0

    @property
    def waiting(self) -> int:
        """How many questions and decisions could be asked at once."""
        return self.due + self.new + self.drills


def look_at_today(journal: Journal, shelf: Shelf, learner: LearnerId, settings: Settings, day: int) -> Today:
    """What today holds: exactly what ``plan_today`` would ask, and the briefing that the budget has room for."""
    shelf = spared(journal, shelf, learner)
    reviews, new, settings = _today(journal, shelf, learner, settings, day)
    unmet = tuple(_with_unmet(journal, shelf, learner))
    room = settings.new_a_day - journal.started_on(learner, day) - len(new)
    read = journal.briefings(learner)
    waits = _waiting_for_the_date(settings, day)
    unread = next((section for section in unmet if section not in read and section not in waits), None)
    offered = unread if room > 0 and settings.away_until <= day else None
    drills = due_objectives(journal, shelf, learner, settings, day)
    return Today(len(reviews), len(new), offered, bool(unmet), len(drills))


def what_comes_back(journal: Journal, shelf: Shelf, learner: LearnerId, settings: Settings, day: int) -> Coming | None:
    """The first study day after this one on which Today will ask again what was asked before; None when none will.

    Reckoned as ``plan_today`` will reckon it then, if nothing is answered in between: without what the learner is
    spared, and by the date that is ahead, whose plan sets new questions beside those or before them. Decisions that
    come back are among the questions, as they are among what waits.
    """
    shelf = spared(journal, shelf, learner)
    held_back = journal.due_count(learner, day) or brought_back(journal, shelf, learner, day + 1)
    ahead = day + 1 if held_back else _next_look(journal, shelf, learner, settings, day)
    for _ in range(_MOST_LOOKS):
        if ahead is None:
            return None
        ahead = max(ahead, settings.away_until)
        reviews, fresh, _ = _today(journal, shelf, learner, settings, ahead)
        drills = due_objectives(journal, shelf, learner, settings, ahead)
        new = len(fresh) if settings.ready_day > ahead else 0
        if reviews or new or drills:
            return Coming(ahead, len(reviews) + len(drills), new)
        ahead = _next_look(journal, shelf, learner, settings, ahead)
    return None


def _next_look(journal: Journal, shelf: Shelf, learner: LearnerId, settings: Settings, after: int) -> int | None:
    """The first study day after this one that may ask something; None when none can.

    With a date ahead that is the next, and the date itself: what its plan left out is due as usual from then on.
    """
    if settings.ready_day > after:
        return after + 1
    days = (journal.next_due_day(learner, after), next_decision_day(journal, shelf, learner, after))
    return min((one for one in days if one is not None), default=None)


def plan_today(
    journal: Journal, shelf: Shelf, learner: LearnerId, settings: Settings, day: int, session: SessionId
) -> Plan:
    """Due units by risk with sections mixed, then new items of the sections in study whose briefing was read.

    Nobody is asked about a section before its briefing, nor what a cohort of theirs is spared; no two questions of a
    day train one statement. With a date ahead, the plan towards it says how many reviews and new items there are, and
    which retention holds; what does not count for it waits, but for what a misjudged decision brings back.
    """
    shelf = spared(journal, shelf, learner)
    reviews, new, settings = _today(journal, shelf, learner, settings, day)
    asks = (*_asks(interleaved(reviews), Purpose.REVIEW), *_asks(new, Purpose.NEW))
    asks = with_redrills(asks, due_objectives(journal, shelf, learner, settings, day))
    return Plan(session, learner, asks, settings.minutes, settings.confidence, settings.retention, "today")


def _today(
    journal: Journal, shelf: Shelf, learner: LearnerId, settings: Settings, day: int
) -> tuple[tuple[Candidate, ...], tuple[Candidate, ...], Settings]:
    """What is due today and what is new, siblings left out, and the settings that hold; nothing for who is away."""
    if settings.away_until > day:
        return (), (), settings
    taken = busy(journal, shelf, learner, day)
    wanted = brought_back(journal, shelf, learner, day)
    back = by_risk(candidates_of(shelf, wanted, journal.known(learner, [UnitId(item) for item in wanted])), day)
    if settings.ready_day > day:
        from trainer.study.readying import today_towards  # a learner without a date can do without it

        towards = today_towards(journal, shelf, learner, settings, day)
        # New ones first: each is worth more on the date than a review, and their statements are often due as well.
        taken = taken.union(*(candidate.statements for candidate in back))
        new = _new(journal, shelf, learner, towards.settings, day, taken)
        busy_today = busy(journal, shelf, learner, day).union(*(candidate.statements for candidate in new))
        limit = max(min(MOST_DUE, towards.choice.reviews_beside(len(new))), len(back))
        return without_siblings([*back, *towards.due], busy_today, limit), new, towards.settings
    due = [*back, *by_risk(_due(journal, shelf, learner, day), day)]
    reviews = without_siblings(due, taken, MOST_DUE)
    taken = taken.union(*(candidate.statements for candidate in reviews))
    return reviews, _new(journal, shelf, learner, settings, day, taken), settings


def plan_practice(
    journal: Journal, shelf: Shelf, learner: LearnerId, settings: Settings, day: int, session: SessionId, wish: Practice
) -> Plan:
    """What a learner asked for: due first, then new, then what is likeliest forgotten; siblings kept apart.

    With a date ahead, what is answered returns by the plan towards it, as after Today's questions.
    """
    shelf = spared(journal, shelf, learner)
    retention = _retention(journal, shelf, learner, settings, day)
    plan = Plan(session, learner, (), wish.minutes, settings.confidence, retention, "practice", wish.mode)
    if wish.units:
        return plan._replace(asks=_exactly(journal, shelf, learner, day, wish.units))
    sections = wish.sections or tuple(shelf.counts())
    formats, basis = wish.formats or tuple(Format), basis_of(wish.mode)
    items = [item for section in sections for item in varied(shelf, section, formats, basis)]
    known = journal.known(learner, [UnitId(item) for item in items])
    candidates = candidates_of(shelf, items, known)
    risky = by_risk(candidates, day)
    new = [candidate for candidate in candidates if candidate.memory is None]
    due = [candidate for candidate in risky if candidate.memory is not None and candidate.memory.due_day <= day]
    later = [candidate for candidate in risky if candidate.memory is not None and candidate.memory.due_day > day]
    limit = wish.number or MOST_DUE
    chosen = without_siblings([*due, *new, *later], busy(journal, shelf, learner, day), limit)
    mixed = interleaved(chosen) if len(sections) > 1 else chosen
    asks = tuple(
        Ask(one.item, UnitId(one.item), one.section, Purpose.NEW if one.memory is None else Purpose.REVIEW)
        for one in mixed
    )
    return plan._replace(asks=asks)


def _retention(journal: Journal, shelf: Shelf, learner: LearnerId, settings: Settings, day: int) -> float:
    """The desired retention that holds: the date's, where one is ahead."""
    if settings.ready_day <= day:
        return settings.retention
    from trainer.study.readying import today_towards  # a learner without a date can do without it

    return today_towards(journal, shelf, learner, settings, day).settings.retention


def basis_of(mode: Mode) -> Basis | None:
    """What items of the mode rest on; None: on either. What holds up is asked of facts and of verdicts alike."""
    return Basis.DOCUMENT if mode is Mode.DOCUMENT else None


def _exactly(journal: Journal, shelf: Shelf, learner: LearnerId, day: int, units: Sequence[UnitId]) -> tuple[Ask, ...]:
    """These units, sections mixed; what trains a statement that was asked about today takes no further memory step."""
    items = list(dict.fromkeys(ItemId(unit) for unit in units))
    taken = busy(journal, shelf, learner, day)
    asks = []
    for one in interleaved(candidates_of(shelf, items, journal.known(learner, units))):
        first = Purpose.NEW if one.memory is None else Purpose.REVIEW
        purpose = first if taken.isdisjoint(one.statements) else Purpose.RELEARN
        asks.append(Ask(one.item, UnitId(one.item), one.section, purpose))
        taken = taken.union(one.statements)
    return tuple(asks)


def varied(
    shelf: Shelf, section: SectionId, formats: Iterable[Format] = tuple(Format), basis: Basis | None = None
) -> tuple[ItemId, ...]:
    """The section's practice items, the formats in turn: a pack may list them one format after the other."""
    lists = [shelf.item_ids(section, Use.PRACTICE, (form,), basis) for form in formats]
    return tuple(item for row in zip_longest(*lists) for item in row if item is not None)


def busy(journal: Journal, shelf: Shelf, learner: LearnerId, day: int) -> frozenset[StatementId]:
    """The statements that were asked about on the study day: nothing else that trains them is asked that day."""
    asked = whole(shelf).statements_of(journal.asked_on(learner, day))
    return frozenset(statement for statements in asked.values() for statement in statements)


def _due(journal: Journal, shelf: Shelf, learner: LearnerId, day: int) -> tuple[Candidate, ...]:
    """The due units, as far as one sitting looks; those that no pack has any more stand in nobody's way."""
    limit = MOST_DUE
    while True:
        memories = {memory.unit: memory for memory in journal.due(learner, day, limit)}
        due = candidates_of(shelf, [ItemId(unit) for unit in memories], memories)
        if len(due) >= MOST_DUE or len(memories) < limit:
            return due[:MOST_DUE]
        limit *= 4


def _new(
    journal: Journal, shelf: Shelf, learner: LearnerId, settings: Settings, day: int, taken: frozenset[StatementId]
) -> tuple[Candidate, ...]:
    budget = max(0, settings.new_a_day - journal.started_on(learner, day))
    read = journal.briefings(learner) if budget else frozenset()
    chosen: list[Candidate] = []
    waits = _waiting_for_the_date(settings, day)
    for section in _with_unmet(journal, shelf, learner) if read else ():
        if len(chosen) >= budget:
            break
        if section not in read or section in waits:
            continue
        items = varied(shelf, section)
        known = journal.known(learner, [UnitId(item) for item in items])
        fresh = candidates_of(shelf, [item for item in items if UnitId(item) not in known], {})
        block = without_siblings(fresh, taken, budget - len(chosen))
        taken = taken.union(*(candidate.statements for candidate in block))
        chosen.extend(block)
    return tuple(chosen)


def _waiting_for_the_date(settings: Settings, day: int) -> tuple[SectionId, ...]:
    """The sections of which nothing is asked before a date that is ahead."""
    return settings.ready_without if settings.ready_day > day else ()


def _with_unmet(journal: Journal, shelf: Shelf, learner: LearnerId) -> Iterator[SectionId]:
    """The sections with a question that was never met, in the packs' order.

    As many memories as questions are no proof: some may be of questions that a pack has retired, in whose place others
    came. That is looked into for so many questions as cost nobody any time.
    """
    started, looks = journal.started(learner), _MOST_LOOKED_INTO
    for section, count in shelf.counts().items():
        if started.get(section, 0) < count:
            yield section
        elif count and (looks := looks - count) >= 0:
            units = [UnitId(item) for item in shelf.item_ids(section)]
            if len(journal.known(learner, units)) < len(units):
                yield section


def _asks(candidates: Iterable[Candidate], purpose: Purpose) -> tuple[Ask, ...]:
    return tuple(Ask(one.item, UnitId(one.item), one.section, purpose) for one in candidates)

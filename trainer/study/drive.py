"""A study session without a person: made-up items, a made-up learner, and a clock that walks from due day to due day.

For durability tests and benchmarks. Everything depends on seeds alone, so that a run can be gone through again.
"""

from collections.abc import Iterator
from typing import NamedTuple

from trainer.base.chance import draw
from trainer.base.clock import DAY_STARTS_AT_HOUR, MS_A_DAY, Moment
from trainer.base.ids import ItemId, SectionId, StatementId
from trainer.content.model import (
    Basis,
    Block,
    Body,
    ClaimVerdict,
    Classification,
    Entry,
    Format,
    Group,
    Item,
    Level,
    ListRecall,
    MultipleResponse,
    Option,
    Ordering,
    Pack,
    Section,
    SingleChoice,
    Statement,
    Step,
    TypedAnswer,
    Use,
    Verdict,
    Wanted,
)
from trainer.record.happenings import Confidence
from trainer.study.responses import (
    Choice,
    Choices,
    DontKnow,
    Judgement,
    Lines,
    Order,
    Placement,
    Response,
    Text,
)

__all__ = [
    "PACK",
    "Reply",
    "made_up_items",
    "made_up_pack",
    "made_up_response",
    "morning",
    "right_response",
    "seconds_taken",
]

PACK = "drive"
_A_SECTION = 50
_FORMATS = tuple(Format)
_KNOWN_IN_100 = 82
"""How many of a hundred questions the made-up learner knows."""


class Reply(NamedTuple):
    """What the made-up learner hands in, and how sure it says it is."""

    response: Response
    confidence: Confidence | None


def made_up_pack(number: int) -> Pack:
    """A pack of ``number`` items in sections of fifty; two items in different formats train each statement."""
    items = tuple(made_up_items(number))
    sections = tuple(_section(index, items) for index in range(0, number, _A_SECTION))
    return Pack(PACK, "A made-up pack", "en", "Nothing here is true.", "CC0-1.0", sections, (), items)


def made_up_items(number: int) -> Iterator[Item]:
    """The items of the pack, in its order; the formats take turns."""
    for index in range(number):
        section = _section_id(index)
        form = _FORMATS[(index + index // len(_FORMATS)) % len(_FORMATS)]
        yield Item(
            ItemId(f"{PACK}.item-{index:06}"),
            1,
            section,
            (StatementId(f"{section}.{index % _A_SECTION // 2:02}"),),
            form,
            Basis.DOCUMENT,
            Level.RECALL,
            Use.PRACTICE,
            f"What does statement {index // 2} of the made-up document say?",
            _body(form, index),
            "Because it is made up that way.",
            (),
        )


def _section_id(index: int) -> SectionId:
    return SectionId(f"{PACK}.section-{index // _A_SECTION:04}")


def _section(start: int, items: tuple[Item, ...]) -> Section:
    section = _section_id(start)
    names = dict.fromkeys(name for item in items[start : start + _A_SECTION] for name in item.statements)
    statements = tuple(Statement(name, section, f"Statement {name}.", 1, Verdict.HOLDS, "", ()) for name in names)
    briefing = (Block(("Everything in this section is made up.",), False, ()),)
    return Section(section, f"Section {start // _A_SECTION + 1}", None, briefing, statements)


def _options(keys: int, number: int) -> tuple[Option, ...]:
    return tuple(Option(f"o{place}", f"Option {place}", place < keys, "Made up.") for place in range(number))


def _body(form: Format, index: int) -> Body:
    match form:
        case Format.SINGLE_CHOICE:
            return SingleChoice(_options(1, 3))
        case Format.MULTIPLE_RESPONSE:
            return MultipleResponse(_options(3, 5))
        case Format.TYPED:
            return TypedAnswer(f"answer {index}", (f"reply {index}",), (), "It has a number.", "Made up.")
        case Format.LIST_RECALL:
            wanted = tuple(Wanted(f"w{place}", f"member {place} of {index}", (), "Made up.") for place in range(4))
            return ListRecall(wanted, 3, (), "Four are known, three are asked for.")
        case Format.ORDERING:
            return Ordering(tuple(Step(f"s{place}", f"Step {place}", "Made up.") for place in range(4)))
        case Format.MATCHING | Format.CLASSIFICATION:
            matching = form is Format.MATCHING
            groups = tuple(Group(f"g{place}", f"Group {place}") for place in range(4 if matching else 2))
            entries = tuple(
                Entry(f"e{place}", f"Entry {place}", groups[place % len(groups)].id, "Made up.") for place in range(4)
            )
            return Classification(groups, entries, matching)
        case Format.CLAIM_VERDICT:
            return ClaimVerdict(f"Claim {index}.", Verdict.CONDITIONAL, "Made up.", _options(1, 3))


def right_response(item: Item) -> Response:
    """What a learner who knows hands in."""
    match item.body:
        case SingleChoice(options=options):
            return Choice(next(option.id for option in options if option.key))
        case MultipleResponse(options=options):
            return Choices(tuple(option.id for option in options if option.key))
        case TypedAnswer(answer=answer):
            return Text(answer)
        case ListRecall(answers=answers, required=required):
            return Lines(tuple(wanted.name for wanted in answers[:required]))
        case Ordering(steps=steps):
            return Order(tuple(step.id for step in steps))
        case Classification(entries=entries):
            return Placement(tuple((entry.id, entry.group) for entry in entries))
        case ClaimVerdict(verdict=verdict, reasons=reasons):
            return Judgement(verdict, next(reason.id for reason in reasons if reason.key))


def _wrong_response(item: Item) -> Response:
    match item.body:
        case SingleChoice(options=options):
            return Choice(options[-1].id)
        case MultipleResponse(options=options):
            return Choices((options[-1].id,))
        case TypedAnswer():
            return Text("something else")
        case ListRecall():
            return Lines(("something else", "and another"))
        case Ordering(steps=steps):
            return Order(tuple(step.id for step in reversed(steps)))
        case Classification(entries=entries):
            return Placement(tuple((entry.id, entries[0].group) for entry in entries))
        case ClaimVerdict(reasons=reasons):
            return Judgement(Verdict.FAILS, reasons[-1].id)


def made_up_response(item: Item, *seed: object) -> Reply:
    """What the made-up learner hands in at this point: mostly right, mostly sure when right, now and then unsure.

    The seed decides; the invented rates are 82 % known, and of what is known 6 % Guess, 24 % Think so, 70 % Sure.
    """
    chance = draw(item.id, *seed)
    known, sure = chance % 100 < _KNOWN_IN_100, chance // 100 % 100
    if not known and sure < 10:
        return Reply(DontKnow(), None)
    guess, think = (6, 30) if known else (60, 90)
    confidence = Confidence.GUESS if sure < guess else Confidence.THINK if sure < think else Confidence.SURE
    return Reply(right_response(item) if known else _wrong_response(item), confidence)


def seconds_taken(*seed: object) -> int:
    """How long the made-up learner takes for a question, in seconds (3..20)."""
    return 3 + draw("seconds", *seed) % 18


def morning(day: int, offset: int) -> Moment:
    """Nine o'clock on a study day (days since 1970-01-01) in a zone ``offset`` minutes east of UTC."""
    return Moment(day * MS_A_DAY + (DAY_STARTS_AT_HOUR + 5) * 3_600_000 - offset * 60_000, offset)

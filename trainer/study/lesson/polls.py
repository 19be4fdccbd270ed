"""What is put to a class: a question or a drill's decision, its options under letters, and what letters answer.

The letters follow one order for the whole room, so that people can talk about "B"; the order hangs on the class and on
what is asked alone.
"""

from collections.abc import Iterable
from string import ascii_uppercase
from typing import NamedTuple

from trainer.base.chance import shuffled
from trainer.base.ids import DrillId, SectionId, SessionId, UnitId
from trainer.content.model import ClaimVerdict, Format, Item, MultipleResponse, SingleChoice, Verdict
from trainer.content.scenario.model import Decision, Drill
from trainer.memory.grades import Mark
from trainer.study.lesson.faces import Lettered, Means, Part, PartKind
from trainer.study.marking import mark
from trainer.study.responses import Choice, Choices, Judgement, Response

__all__ = [
    "ASKABLE",
    "REASON_PART",
    "VERDICT_PART",
    "DecisionPoll",
    "Poll",
    "QuestionPoll",
    "askable_by",
    "letters_of",
    "marked",
    "option_ids",
    "poll_decision",
    "poll_question",
    "response_to",
]

ASKABLE = frozenset({Format.SINGLE_CHOICE, Format.MULTIPLE_RESPONSE, Format.CLAIM_VERDICT})
"""Formats that a class can vote on: those with options to talk about."""
_BY_HANDS = frozenset({Format.SINGLE_CHOICE})
"""Of several hands that are raised for one answer nobody can tell which belong together."""
VERDICT_PART = "verdict"
REASON_PART = "reason"


class QuestionPoll(NamedTuple):
    """A question put to the vote. ``ids`` pairs each letter with what it stands for, an option's id or a verdict."""

    name: str
    item: Item
    ids: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]

    @property
    def section(self) -> SectionId:
        """The section that it is about."""
        return self.item.section


class DecisionPoll(NamedTuple):
    """A drill's decision put to the vote, with the options that can be taken as the class stands."""

    name: str
    drill: DrillId
    revision: int
    decision: Decision
    ids: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]

    @property
    def section(self) -> SectionId:
        """The section that it is about."""
        return self.decision.section

    @property
    def objective(self) -> UnitId:
        """What the decision trains."""
        return self.decision.objective


Poll = QuestionPoll | DecisionPoll


def askable_by(means: Means) -> frozenset[Format]:
    """The formats that a class can vote on by these means."""
    return _BY_HANDS if means is Means.HANDS else ASKABLE


def poll_question(session: SessionId, number: int, item: Item) -> QuestionPoll:
    """The item as the ``number``-th thing (from 1) that is put to the class. Raises ValueError for other formats.

    A claim's verdicts keep their order (holds, holds only if, does not hold) and come first; its observations and all
    other options are shuffled.
    """
    match item.body:
        case SingleChoice(options=options):
            plan = [(PartKind.ONE, "", [(one.id, one.text) for one in shuffled(options, session, item.id)])]
        case MultipleResponse(options=options):
            plan = [(PartKind.SOME, "", [(one.id, one.text) for one in shuffled(options, session, item.id)])]
        case ClaimVerdict(reasons=reasons):
            plan = [
                (PartKind.ONE, VERDICT_PART, [(verdict.value, verdict.value) for verdict in Verdict]),
                (PartKind.ONE, REASON_PART, [(one.id, one.text) for one in shuffled(reasons, session, item.id)]),
            ]
        case _:
            raise ValueError(f"a class can't vote on {item.format.value}")
    ids, parts = _lettered(plan)
    return QuestionPoll(f"{session}-{number}", item, ids, parts)


def poll_decision(
    session: SessionId, number: int, drill: Drill, revision: int, node: str, offered: Iterable[str]
) -> DecisionPoll:
    """The decision at ``node`` with the options ``offered`` there. Raises KeyError when it is none of the drill's."""
    decision = drill.decision(node)
    texts = {option.id: option.text for option in decision.options}
    order = shuffled(sorted(offered), session, drill.id, node)
    ids, parts = _lettered([(PartKind.ONE, "", [(name, texts[name]) for name in order])])
    return DecisionPoll(f"{session}-{number}", drill.id, revision, decision, ids, parts)


def _lettered(
    plan: list[tuple[PartKind, str, list[tuple[str, str]]]],
) -> tuple[tuple[tuple[str, str], ...], tuple[Part, ...]]:
    letters = iter(ascii_uppercase)
    ids: list[tuple[str, str]] = []
    parts = []
    for kind, title, options in plan:
        shown = []
        for name, text in options:
            letter = next(letters)
            ids.append((letter, name))
            shown.append(Lettered(letter, text))
        parts.append(Part(kind, title, tuple(shown)))
    return tuple(ids), tuple(parts)


def option_ids(poll: Poll, picks: Iterable[str]) -> tuple[str, ...]:
    """What the letters stand for, in the order of letters. Raises KeyError for a letter that stands for nothing."""
    ids = dict(poll.ids)
    return tuple(ids[letter] for letter in sorted(picks))


def letters_of(poll: Poll, ids: Iterable[str]) -> tuple[str, ...]:
    """The letters of these options or verdicts, in the order of letters; ids that are not in the poll are left out."""
    wanted = set(ids)
    return tuple(letter for letter, name in poll.ids if name in wanted)


def response_to(poll: QuestionPoll, picks: Iterable[str]) -> Response:
    """What the letters say, as a learner would have handed it in. Raises KeyError or ValueError for no answer."""
    chosen = option_ids(poll, picks)
    match poll.item.body:
        case SingleChoice():
            (option,) = chosen
            return Choice(option)
        case MultipleResponse():
            return Choices(chosen)
        case _:
            verdict, reason = chosen
            return Judgement(Verdict(verdict), reason)


def marked(poll: QuestionPoll, picks: Iterable[str]) -> Mark:
    """How the letters compare with the key. Raises KeyError or ValueError for no answer."""
    return mark(poll.item, response_to(poll, picks))

"""Items of every format for the tests of study, and strategies for them."""

from hypothesis import strategies as st

from trainer.base.ids import ItemId, SectionId, StatementId
from trainer.content.model import (
    Basis,
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
    SingleChoice,
    Step,
    Trap,
    TypedAnswer,
    Use,
    Verdict,
    Wanted,
)
from trainer.study.responses import Choice, Choices, DontKnow, Judgement, Lines, Order, Placement, Response, Text

OPTIONS = (Option("a", "First", True, "why a"), Option("b", "Second", False, "why b"), Option("c", "Third", False, "c"))

BODIES: dict[Format, Body] = {
    Format.SINGLE_CHOICE: SingleChoice(OPTIONS),
    Format.MULTIPLE_RESPONSE: MultipleResponse(
        (*(Option(one, one, True, "") for one in "abc"), Option("d", "d", False, ""), Option("e", "e", False, ""))
    ),
    Format.TYPED: TypedAnswer("dependency", ("reliance",), (Trap("independence", "the opposite"),), "hint", "why"),
    Format.LIST_RECALL: ListRecall(
        (
            Wanted("a", "training", ("instruction",), ""),
            Wanted("b", "mentoring", (), ""),
            Wanted("c", "equipment", ("equipping",), ""),
            Wanted("d", "advice", (), ""),
        ),
        4,
        (Trap("joint patrols", "elsewhere"),),
        "",
    ),
    Format.ORDERING: Ordering(tuple(Step(one, one, "") for one in "abcd")),
    Format.MATCHING: Classification(
        tuple(Group(f"g{n}", str(n)) for n in range(4)),
        tuple(Entry(f"e{n}", str(n), f"g{n}", "") for n in range(4)),
        True,
    ),
    Format.CLASSIFICATION: Classification(
        (Group("g0", "in"), Group("g1", "out")),
        tuple(Entry(f"e{n}", str(n), f"g{n % 2}", "") for n in range(6)),
        False,
    ),
    Format.CLAIM_VERDICT: ClaimVerdict("A claim", Verdict.CONDITIONAL, "why", OPTIONS),
}


def make_item(form: Format, name: str = "p/s-1", statements: tuple[str, ...] = ("p/s.01",)) -> Item:
    return Item(
        ItemId(name),
        1,
        SectionId("p/s"),
        tuple(StatementId(statement) for statement in statements),
        form,
        Basis.DOCUMENT,
        Level.RECALL,
        Use.PRACTICE,
        "What is it?",
        BODIES[form],
        "feedback",
        (),
    )


def wrong_response(item: Item) -> Response:
    match item.body:
        case SingleChoice(options=options):
            return Choice(next(option.id for option in options if not option.key))
        case MultipleResponse(options=options):
            return Choices(tuple(option.id for option in options if not option.key))
        case TypedAnswer():
            return Text("something else")
        case ListRecall():
            return Lines(("nothing of the kind",))
        case Ordering(steps=steps):
            return Order(tuple(step.id for step in reversed(steps)))
        case Classification(entries=entries, groups=groups):
            ids = [group.id for group in groups]
            return Placement(tuple((entry.id, ids[(ids.index(entry.group) + 1) % len(ids)]) for entry in entries))
        case ClaimVerdict(reasons=reasons):
            return Judgement(Verdict.FAILS, next(reason.id for reason in reasons if not reason.key))


_ids = st.sampled_from(["a", "b", "c", "d", "e", "g0", "g1", "g2", "g3", "e0", "e1", "e2", "e3", "", "x\x00"])
_words = st.one_of(st.text(max_size=300), st.sampled_from(["dependency", "Training", "joint patrols", "independence"]))

responses: st.SearchStrategy[Response] = st.one_of(
    st.builds(DontKnow),
    st.builds(Choice, _ids),
    st.builds(Choices, st.lists(_ids, max_size=8).map(tuple)),
    st.builds(Text, _words, st.booleans()),
    st.builds(Lines, st.lists(_words, max_size=12).map(tuple), st.booleans()),
    st.builds(Order, st.lists(_ids, max_size=8).map(tuple)),
    st.builds(Placement, st.lists(st.tuples(_ids, _ids), max_size=10).map(tuple)),
    st.builds(Judgement, st.sampled_from(Verdict), _ids),
)

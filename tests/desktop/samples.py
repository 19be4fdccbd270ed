"""Hand-made questions of each format, and what is told about their answers; places and people are invented."""

from trainer.base.clock import Moment
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
    Reference,
    SingleChoice,
    Statement,
    Step,
    Trap,
    TypedAnswer,
    Use,
    Verdict,
    Wanted,
)
from trainer.record.happenings import Confidence, Purpose, Rating
from trainer.study.answering import Feedback, Given
from trainer.study.marking import mark
from trainer.study.responses import DontKnow, Response
from trainer.study.showing import Question, Telling

SECTION = SectionId("sample/assistance")

SINGLE = SingleChoice(
    (
        Option(
            "a",
            "Rebuild the programme around supply and pay systems.",
            True,
            "The assessment found that fuel and pay do not reach the units, so the design has to begin there.",
        ),
        Option(
            "b",
            "Run the course and add a second one for the reserve units.",
            False,
            "More of a ready-made package strengthens what already works and leaves the weakness in place.",
        ),
        Option(
            "c",
            "Lend donor drivers and clerks until the mission goes home.",
            False,
            "This mends the symptom quickly and builds a dependency: nothing stays when the donors leave.",
        ),
    )
)
MULTIPLE = MultipleResponse(
    (
        Option("a", "Vetting by a body that both parties named", True, "Both sides trust its lists."),
        Option("b", "Ranks that take account of service on either side", True, "Former officers keep their standing."),
        Option("c", "A parade on the first anniversary", False, "Welcome, and without effect on whether units hold."),
        Option("d", "Secret bonuses for one of the parties", False, "They divide the force as soon as they are known."),
    )
)
TYPED = TypedAnswer(
    "interoperability",
    ("interoperability", "inter-operability"),
    (Trap("cooperation", "Working together is the aim; the ability to do so has a name of its own."),),
    "It begins with “inter” and has seven syllables.",
    "Forces that use the same procedures, plugs and words can act together without long preparation.",
)
LISTED = ListRecall(
    (
        Wanted("a", "specialised training", ("training", "police training"), "It serves professionalism."),
        Wanted("b", "transparent policies", ("anti-corruption policies", "transparency"), "They curb corruption."),
        Wanted("c", "community engagement", ("community outreach",), "It builds trust."),
        Wanted("d", "legal reform", ("law reform",), "It sets clear and fair standards."),
    ),
    3,
    (Trap("joint patrols", "True elsewhere; it belongs to shared security, not to this list."),),
    "One each for people, policy, public and law.",
)
ORDERED = Ordering(
    (
        Step("a", "Assess what the force can and cannot do", "Without it the design answers nobody’s need."),
        Step("b", "Agree the aims with the host’s own plans", "Support that ignores them ends with the money."),
        Step("c", "Deliver with the host’s own instructors", "Those who teach are those who stay."),
        Step("d", "Measure what changed in the units", "Only now can the next step be chosen."),
    )
)
PLACED = Classification(
    (
        Group("g1", "Capacity building: an institution learns to do its job"),
        Group("g2", "Military training: soldiers and units learn to do theirs"),
        Group("g3", "Security sector reform: who directs and answers for forces"),
    ),
    (
        Entry("a", "The ministry sets up an office that plans and buys fuel", "g1", "An institution gains an ability."),
        Entry("b", "Infantry medics practise moving the wounded by night", "g2", "A skill of soldiers improves."),
        Entry("c", "A law parts the tasks of the army from those of the police", "g3", "It settles who may do what."),
        Entry("d", "A committee of parliament may question generals", "g3", "Oversight makes forces answer."),
    ),
    False,
)
MATCHED = PLACED._replace(entries=PLACED.entries[:3], one_to_one=True)
CLAIM = ClaimVerdict(
    "Training the army of Vellmark made its security last.",
    Verdict.FAILS,
    "The word that is tested is “last”: the force fell apart within weeks of the support ending.",
    (
        Option("a", "The forces could not sustain themselves and collapsed.", True, "It is the outcome that decides."),
        Option("b", "Partners never trained the army or the police there.", False, "They did so for years."),
        Option("c", "Training lies outside what military diplomacy is for.", False, "It is among its usual tools."),
    ),
)

BODIES: dict[Format, Body] = {
    Format.SINGLE_CHOICE: SINGLE,
    Format.MULTIPLE_RESPONSE: MULTIPLE,
    Format.TYPED: TYPED,
    Format.LIST_RECALL: LISTED,
    Format.ORDERING: ORDERED,
    Format.MATCHING: MATCHED,
    Format.CLASSIFICATION: PLACED,
    Format.CLAIM_VERDICT: CLAIM,
}
STEMS = {
    Format.SINGLE_CHOICE: "A donor team reaches Vellmark with a ready-made twelve-week infantry course. The army can "
    "fight, but cannot move fuel or pay its men on time. Which step follows the advice of the section?",
    Format.MULTIPLE_RESPONSE: "What helps former enemies to serve in one force?",
    Format.TYPED: "The ability of forces to act together by shared procedures and equipment is called ____.",
    Format.LIST_RECALL: "Name three kinds of action by which police reform is supported.",
    Format.ORDERING: "Put the steps of an assistance programme in order.",
    Format.MATCHING: "Match each project with the kind of work that it chiefly is.",
    Format.CLASSIFICATION: "Four projects are running in Sarvo. Sort each by the kind of work that it chiefly is.",
    Format.CLAIM_VERDICT: "How does this claim stand beside trusted references?",
}
ORDERS = {
    Format.SINGLE_CHOICE: ("b", "a", "c"),
    Format.MULTIPLE_RESPONSE: ("c", "a", "d", "b"),
    Format.TYPED: (),
    Format.LIST_RECALL: (),
    Format.ORDERING: ("b", "d", "a", "c"),
    Format.MATCHING: ("c", "a", "b"),
    Format.CLASSIFICATION: ("c", "a", "d", "b"),
    Format.CLAIM_VERDICT: ("b", "a", "c"),
}
DISCLAIMER = (
    "The document behind this course states that an AI wrote it and asks its readers to check what matters against "
    "sources they trust. This course does so, and gives every claim a verdict."
)
CONTESTED = Statement(
    StatementId("sample/assistance.04"),
    SECTION,
    "Military assistance leaves behind forces that look after themselves.",
    3,
    Verdict.CONDITIONAL,
    "The host pays, supplies and leads its forces by itself, and the support ends in steps that were agreed before.",
    ("SIGAR-23", "OECD"),
)
REFERENCES = (
    Reference("OECD", "OECD DAC Handbook on Security System Reform", "OECD", "", "2007", "", "", True),
    Reference("SIGAR-23", "Why the Afghan Security Forces Collapsed", "SIGAR", "23-16-IP", "2023", "", "", True),
)
GENERAL = "Assess, then design. A course that is ready before the need is known answers the donor’s question."


def item(kind: Format, body: Body | None = None, stem: str = "", feedback: str = GENERAL) -> Item:
    """A practice item of this format."""
    return Item(
        ItemId(f"sample/{kind.value}"),
        1,
        SECTION,
        (CONTESTED.id,),
        kind,
        Basis.DOCUMENT,
        Level.APPLY,
        Use.PRACTICE,
        stem or STEMS[kind],
        body or BODIES[kind],
        feedback,
        ("OECD",),
    )


def question(
    kind: Format,
    *,
    body: Body | None = None,
    stem: str = "",
    feedback: str = GENERAL,
    asks_confidence: bool = True,
    can_undo: bool = False,
    purpose: Purpose = Purpose.REVIEW,
    titles: tuple[str, ...] = ("After the conflict", "Military assistance and capacity building"),
) -> Question:
    """A question of this format, the seventh of twenty."""
    return Question(
        item(kind, body, stem, feedback),
        ORDERS[kind],
        titles,
        purpose,
        asks_confidence,
        6,
        14,
        can_undo,
        DISCLAIMER if kind is Format.CLAIM_VERDICT else "",
    )


def telling(
    asked: Question,
    response: Response,
    confidence: Confidence | None = Confidence.THINK,
    *,
    days: int | None = 3,
    contested: tuple[Statement, ...] = (),
    references: tuple[Reference, ...] = REFERENCES[:1],
) -> Telling:
    """What is told about a response, marked as the study room marks it."""
    marked = mark(asked.item, response)
    given = Given(response, None if isinstance(response, DontKnow) else confidence, Moment(0), 4_000)
    rating = Rating.GOOD if marked.right else Rating.AGAIN
    feedback = Feedback(
        asked.item,
        given,
        marked,
        asked.order,
        asked.purpose,
        rating,
        days,
        False,
        not marked.right,
        not marked.right and confidence is Confidence.SURE,
    )
    overrule = not marked.right and asked.item.format in (Format.TYPED, Format.LIST_RECALL)
    return Telling(asked, feedback, contested, references, days, overrule, asked.purpose is Purpose.PROBE)

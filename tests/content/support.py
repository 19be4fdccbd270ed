"""What the tests of content share: a small sound pack to break in one place, and values for every format."""

import shutil
from pathlib import Path

from hypothesis import strategies as st

from trainer.base.ids import ItemId, SectionId, StatementId
from trainer.content.checks import style_findings
from trainer.content.faults import Fault, Severity
from trainer.content.model import (
    Basis,
    Block,
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
    Reference,
    Section,
    SingleChoice,
    Statement,
    Step,
    Trap,
    TypedAnswer,
    Use,
    Verdict,
    Wanted,
)

TEA = Path(__file__).parent / "packs" / "tea"
WHY = "because of eight words or more that explain it"


def tea_in(folder: Path) -> Path:
    """A copy of the sound pack."""
    return Path(shutil.copytree(TEA, folder / "tea"))


def change(pack: Path, name: str, old: str, new: str) -> None:
    """Replace ``old``, which must stand there, once."""
    path = pack / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def line_of(pack: Path, name: str, text: str) -> int:
    """The line in which ``text`` first stands."""
    return (pack / name).read_text(encoding="utf-8").split(text)[0].count("\n") + 1


def told(faults: tuple[Fault, ...], severity: Severity = Severity.FAULT) -> list[str]:
    """What the faults of one severity say, without the expectation."""
    return [fault.wrong for fault in faults if fault.severity is severity]


def options(*texts: str, key: int = 0) -> tuple[Option, ...]:
    """Options a, b, c …, of which one is the key."""
    return tuple(Option("abcdefg"[place], text, place == key, WHY) for place, text in enumerate(texts))


def choice(number: int, *texts: str, key: int = 0, stem: str = "What is it that one should do now?") -> Item:
    """A single-choice item of the section p/s."""
    return an_item(f"p/s-sc-{number:03d}", Format.SINGLE_CHOICE, SingleChoice(options(*texts, key=key)), stem)


def an_item(name: str, form: Format, body: object, stem: str = "What is it that one should do now?") -> Item:
    """An item of the section p/s that trains p/s.01."""
    return Item(
        id=ItemId(name),
        revision=1,
        section=SectionId("p/s"),
        statements=(StatementId("p/s.01"),),
        format=form,
        basis=Basis.DOCUMENT,
        level=Level.RECALL,
        use=Use.PRACTICE,
        stem=stem,
        body=body,  # type: ignore[arg-type]  # the tests also build what no author could
        feedback="Remember it.",
        references=(),
    )


def pack_of(*items: Item, contested: str = "") -> Pack:
    """A pack p with one section s that holds ``items``, and maybe a statement that does not hold."""
    section, briefing = SectionId("p/s"), (Block(("word " * 200,), False, ()),)
    held = [Statement(StatementId("p/s.01"), section, "It is so.", 1, Verdict.HOLDS, "", ())]
    if contested:
        held.append(Statement(StatementId("p/s.02"), section, contested, 1, Verdict.FAILS, "It is not so.", ("R",)))
    sections = (Section(section, "S", None, briefing, tuple(held)),)
    return Pack("p", "P", "en", "", "CC-BY-4.0", sections, (), items)


SOUND = ("Wait until the road is dry", "Send one car to look ahead", "Ask the farmer for a guide")


def found(pack: Pack, severity: Severity) -> list[str]:
    """What the style checks say of a pack, of one severity."""
    return [finding.wrong for finding in style_findings(pack) if finding.severity is severity]


def faults(*items: Item) -> list[str]:
    """The faults of style in a pack of ``items``."""
    return found(pack_of(*items), Severity.FAULT)


def warnings(*items: Item) -> list[str]:
    """The warnings of style in a pack of ``items``."""
    return found(pack_of(*items), Severity.WARNING)


_text = st.text(max_size=30)
_texts = st.lists(_text, max_size=3).map(tuple)
_ids = st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True)
_traps = st.lists(st.builds(Trap, _text, _text), max_size=2).map(tuple)
_options = st.lists(st.builds(Option, _ids, _text, st.booleans(), _text), max_size=4).map(tuple)
_groups = st.lists(st.builds(Group, _ids, _text), max_size=3).map(tuple)
_entries = st.lists(st.builds(Entry, _ids, _text, _ids, _text), max_size=3).map(tuple)
_wanted = st.lists(st.builds(Wanted, _ids, _text, _texts, _text), max_size=3).map(tuple)
_bodies = {
    Format.SINGLE_CHOICE: st.builds(SingleChoice, _options),
    Format.MULTIPLE_RESPONSE: st.builds(MultipleResponse, _options),
    Format.TYPED: st.builds(TypedAnswer, _text, _texts, _traps, _text, _text),
    Format.LIST_RECALL: st.builds(ListRecall, _wanted, st.integers(0, 9), _traps, _text),
    Format.ORDERING: st.builds(Ordering, st.lists(st.builds(Step, _ids, _text, _text), max_size=3).map(tuple)),
    Format.MATCHING: st.builds(Classification, _groups, _entries, st.just(True)),
    Format.CLASSIFICATION: st.builds(Classification, _groups, _entries, st.just(False)),
    Format.CLAIM_VERDICT: st.builds(ClaimVerdict, _text, st.sampled_from(Verdict), _text, _options),
}


def items_of(form: Format) -> st.SearchStrategy[Item]:
    """Any item of one format."""
    return st.builds(
        Item,
        id=_ids,
        revision=st.integers(1, 99),
        section=_ids,
        statements=_texts,
        format=st.just(form),
        basis=st.sampled_from(Basis),
        level=st.sampled_from(Level),
        use=st.sampled_from(Use),
        stem=_text,
        body=_bodies[form],
        feedback=_text,
        references=_texts,
    )


statements = st.builds(Statement, _ids, _ids, _text, st.integers(0, 99), st.sampled_from(Verdict), _text, _texts)
sections = st.builds(
    Section,
    _ids,
    _text,
    st.none() | _ids,
    st.lists(st.builds(Block, _texts, st.booleans(), _texts), max_size=3).map(tuple),
    st.lists(statements, max_size=3).map(tuple),
    st.lists(st.integers(1, 999), max_size=3).map(tuple),
)
references = st.builds(Reference, _ids, _text, _text, _text, _text, _text, _text, st.booleans())

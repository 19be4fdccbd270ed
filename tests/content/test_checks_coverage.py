"""Whether a pack covers what it teaches: each count has a pack that falls short of it."""

import pytest

from tests.content.support import SOUND, WHY, an_item, change, choice, found, pack_of, tea_in, told
from trainer.base.ids import SectionId
from trainer.content.checks.giveaways import giveaways
from trainer.content.faults import Severity
from trainer.content.model import Format, Item, Level, Pack, Targets, TypedAnswer, Use
from trainer.content.pack import check_pack


def typed(number: int, answer: str = "word", stem: str = "What is it that one should do now?") -> Item:
    return an_item(f"p/s-ty-{number}", Format.TYPED, TypedAnswer(answer, (), (), "", WHY), stem)


def promised(pack: Pack, practice: int = 0, check: int = 0, section: int = 0) -> Pack:
    return pack._replace(targets=Targets(practice, check, ((SectionId("p/s"), section),)))


ENOUGH = (choice(1, *SOUND), typed(2), choice(3, *SOUND, stem="Where do they go from the old mill?"))


def test_a_statement_that_one_item_trains_is_a_fault_where_the_pack_promises_to_be_whole() -> None:
    wrong = "1 item in 1 format train the statement"
    assert wrong in found(promised(pack_of(ENOUGH[0])), Severity.FAULT)
    assert wrong not in found(pack_of(ENOUGH[0]), Severity.FAULT)


def test_two_items_in_one_format_do_not_cover_a_statement() -> None:
    assert "2 items in 1 format train the statement" in found(promised(pack_of(ENOUGH[0], ENOUGH[2])), Severity.FAULT)


def test_check_items_do_not_count_as_practice() -> None:
    held_back = ENOUGH[1]._replace(use=Use.CHECK)
    assert "1 item in 1 format train the statement" in found(promised(pack_of(ENOUGH[0], held_back)), Severity.FAULT)


def test_two_items_in_two_formats_cover_a_statement() -> None:
    assert not any("train the statement" in wrong for wrong in found(promised(pack_of(*ENOUGH)), Severity.FAULT))


def test_seven_items_for_one_statement_are_a_warning() -> None:
    many = [typed(number) for number in range(6)]
    assert "7 items train the statement" in found(promised(pack_of(choice(1, *SOUND), *many)), Severity.WARNING)


def test_a_pack_that_only_asks_to_pick_is_a_fault() -> None:
    picks = [choice(number, *SOUND) for number in range(9)]
    told_so = found(promised(pack_of(*picks, typed(1))), Severity.FAULT)
    assert "10% of the practice items ask for an answer that is made, not picked" in told_so


def test_a_pack_that_only_asks_to_recall_is_a_fault() -> None:
    recalls = [typed(number) for number in range(10)]
    above = [item._replace(level=Level.APPLY) for item in recalls]
    wrong = "30% of the practice items ask for more than recall"
    assert wrong in found(promised(pack_of(*above[:3], *recalls[3:])), Severity.FAULT)
    assert not any("recall" in one for one in found(promised(pack_of(*above[:4], *recalls[4:])), Severity.FAULT))


@pytest.mark.parametrize(
    ("targets", "wrong"),
    [
        ({"practice": 4}, "the pack has 3 practice items"),
        ({"check": 1}, "the section has 0 check items"),
        ({"section": 4}, "the section has 3 practice items"),
    ],
)
def test_a_promise_that_is_not_kept_is_a_fault(targets: dict[str, int], wrong: str) -> None:
    assert wrong in found(promised(pack_of(*ENOUGH), **targets), Severity.FAULT)


def test_a_promise_that_is_kept_is_none() -> None:
    kept = promised(pack_of(*ENOUGH, typed(9)._replace(use=Use.CHECK)), practice=3, check=1, section=3)
    assert not any("the pack has" in wrong or "the section has" in wrong for wrong in found(kept, Severity.FAULT))


def test_targets_are_read_from_the_pack(tmp_path) -> None:
    pack = tea_in(tmp_path)
    change(pack, "pack.yaml", "sections:", "targets: {practice: 99, check: 1, sections: {leaves: 2}}\nsections:")
    assert "the pack has 7 practice items" in told(check_pack(pack))
    assert "the section has 0 check items" in told(check_pack(pack))


def test_a_target_for_what_can_be_no_section_is_a_fault_at_its_name(tmp_path) -> None:
    pack = tea_in(tmp_path)
    change(pack, "pack.yaml", "sections:", "targets: {practice: 1, check: 0, sections: {Tea Leaves: 2}}\nsections:")
    wrong, place = "`Tea Leaves` can't be a name here", "targets: {practice: 1, check: 0, sections: {"
    fault = next(fault for fault in check_pack(pack) if fault.wrong == wrong)
    assert fault.column == len(place) + 1
    assert fault.expected.startswith("small letters")


def test_targets_for_a_section_that_is_not_there_are_a_fault(tmp_path) -> None:
    pack = tea_in(tmp_path)
    change(pack, "pack.yaml", "sections:", "targets: {practice: 1, check: 0, sections: {coffee: 2}}\nsections:")
    assert told(check_pack(pack))[0] == "`coffee` is no section of this pack"


# 19: items that tell each other's answers


def test_an_item_that_shows_what_another_wants_written_is_listed() -> None:
    teller = choice(1, *SOUND, stem="Why do dry roads matter so much here?")
    pack = pack_of(teller, typed(2, "dry road")._replace(statements=("p/s.02",)))
    assert [(one.teller.id, one.asker.id, one.answer) for one in giveaways(pack)] == [
        ("p/s-sc-001", "p/s-ty-2", "dry road")
    ]


def test_words_that_meet_only_where_two_options_meet_show_nothing() -> None:
    teller = choice(1, "Wait until it is dry", "Roads lead nowhere from here", "Ask the farmer for a guide")
    pack = pack_of(teller, typed(2, "dry road")._replace(statements=("p/s.02",)))
    assert list(giveaways(pack)) == []


def test_items_of_one_statement_never_meet_and_are_not_listed() -> None:
    teller = choice(1, *SOUND, stem="Why do dry roads matter so much here?")
    assert list(giveaways(pack_of(teller, typed(2, "dry road")))) == []

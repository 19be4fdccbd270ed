"""The report's figures, on small packs of which every answer is known."""

import pytest

from tests.content.support import SOUND, WHY, an_item, choice, options, pack_of
from trainer.base.ids import SectionId, StatementId
from trainer.content.faults import Fault, Severity
from trainer.content.model import (
    ClaimVerdict,
    Format,
    Item,
    Level,
    Pack,
    Reference,
    Targets,
    TypedAnswer,
    Use,
    Verdict,
)
from trainer.content.report.choices import lengths, positions
from trainer.content.report.citations import Citation, Standing, citations
from trainer.content.report.coverage import coverage
from trainer.content.report.figures import figures
from trainer.content.report.mixes import above_recall, formats, levels, produced, verdicts
from trainer.content.report.readings import alike, reading_level
from trainer.content.report.results import Result, Sound, Topic, counted, headline, results


def typed(number: int) -> Item:
    return an_item(f"p/s-ty-{number}", Format.TYPED, TypedAnswer("roads", (), (), "", WHY))


def claim(number: int, verdict: Verdict) -> Item:
    body = ClaimVerdict("It is so.", verdict, WHY, options(*SOUND))
    return an_item(f"p/s-cv-{number}", Format.CLAIM_VERDICT, body)


def told(pack: Pack, topic: Topic, *faults: Fault) -> Result:
    return next(result for result in results(figures(pack, faults)) if result.topic is topic)


def reference(key: str, *, confirmed: bool = True, superseded_by: str = "") -> Reference:
    return Reference(key, f"Title of {key}", "", "", "", "", superseded_by, confirmed)


# coverage


def test_a_statement_counts_its_practice_items_their_formats_and_apart_its_check_items() -> None:
    held = choice(3, *SOUND)._replace(use=Use.CHECK)
    section = coverage(pack_of(choice(1, *SOUND), choice(2, *SOUND), typed(1), held))[0]
    assert (section.id, section.practice, section.formats, section.check) == ("s", 3, 2, 1)
    statement = section.statements[0]
    assert (statement.id, statement.practice, statement.formats, statement.check) == ("s.01", 3, 2, 1)
    assert not statement.thin


def test_a_check_item_does_not_cover_a_statement() -> None:
    pack = pack_of(choice(1, *SOUND), typed(1)._replace(use=Use.CHECK))
    assert coverage(pack)[0].statements[0].thin


def test_two_items_in_one_format_are_too_few_formats_and_seven_are_too_many() -> None:
    assert coverage(pack_of(choice(1, *SOUND), choice(2, *SOUND)))[0].statements[0].thin
    assert not coverage(pack_of(*map(typed, range(6))))[0].statements[0].crowded
    assert coverage(pack_of(*map(typed, range(7))))[0].statements[0].crowded


def test_an_item_that_names_a_statement_twice_counts_once() -> None:
    item = typed(1)._replace(statements=(StatementId("p/s.01"), StatementId("p/s.01")))
    assert coverage(pack_of(item))[0].statements[0].practice == 1


def test_a_section_falls_short_of_what_its_pack_promises() -> None:
    pack = pack_of(choice(1, *SOUND), typed(1))
    kept = pack._replace(targets=Targets(2, 0, ((SectionId("p/s"), 2),)))
    broken = pack._replace(targets=Targets(2, 1, ((SectionId("p/s"), 2),)))
    assert told(kept, Topic.COVERAGE).sound is Sound.GOOD
    assert told(broken, Topic.COVERAGE).sound is Sound.BAD
    assert "1 section falls short" in told(broken, Topic.COVERAGE).words


def test_thin_coverage_is_worth_a_look_where_a_pack_promises_nothing() -> None:
    result = told(pack_of(choice(1, *SOUND)), Topic.COVERAGE)
    assert (result.sound, result.words) == (Sound.LOOK, "1 statement needs another item or format.")


# mixes


def test_shares_are_of_the_practice_items() -> None:
    pack = pack_of(choice(1, *SOUND), typed(1), typed(2), typed(3), choice(2, *SOUND)._replace(use=Use.CHECK))
    mix = formats(pack)
    parts = {part.name: part for part in mix.parts}
    assert (mix.practice, mix.check) == (4, 1)
    assert len(mix.parts) == len(Format)
    assert (parts["single-choice"].practice, parts["single-choice"].share, parts["single-choice"].check) == (1, 0.25, 1)
    assert produced(mix) == 0.75


def test_more_than_recall_is_every_other_level() -> None:
    held = [typed(number)._replace(level=level) for number, level in enumerate(Level)]
    assert above_recall(levels(pack_of(*held))) == 0.75


def test_verdicts_count_the_claims_alone() -> None:
    pack = pack_of(claim(1, Verdict.HOLDS), claim(2, Verdict.FAILS), claim(3, Verdict.FAILS), typed(1))
    assert [(part.name, part.practice) for part in verdicts(pack).parts] == [
        ("holds", 1),
        ("holds only if", 0),
        ("does not hold", 2),
    ]


def test_one_verdict_on_most_claims_needs_work() -> None:
    many = [claim(number, Verdict.FAILS) for number in range(10)]
    assert told(pack_of(*many), Topic.VERDICTS).sound is Sound.BAD
    assert told(pack_of(*many[:9]), Topic.VERDICTS).sound is Sound.OPEN


# choices


def test_places_of_keys_are_counted_for_each_number_of_options() -> None:
    pack = pack_of(choice(1, *SOUND), choice(2, *SOUND, key=2), choice(3, *SOUND, key=2), choice(4, "a", "b", "c", "d"))
    three, four = positions(pack)
    assert (three.counts, four.counts) == ((1, 0, 2), (1, 0, 0, 0))
    assert three.chance == pytest.approx(0.3679, abs=1e-4)  # e to the power of -1: chi-square 2 with 2 degrees


def test_where_the_chance_of_a_spread_is_not_known_none_is_told() -> None:
    (two,) = positions(pack_of(choice(1, "yes", "no")))
    assert (two.counts, two.chance, two.uneven) == ((1, 0), None, False)


@pytest.mark.parametrize(("count", "sound"), [(14, Sound.OPEN), (15, Sound.BAD)])
def test_keys_that_always_stand_first_need_work_once_there_are_enough(count: int, sound: Sound) -> None:
    pack = pack_of(*(choice(number, *SOUND) for number in range(count)))
    assert told(pack, Topic.PLACES).sound is sound


def test_lengths_are_of_the_key_beside_the_mean_of_the_others() -> None:
    measured = lengths(pack_of(choice(1, "aaaa", "aa", "aa"), choice(2, "aa", "aaa", "a"), choice(3, "a", "aa", "aa")))
    assert measured is not None
    assert (measured.items, measured.ratio) == (3, 1.0)
    assert (measured.longest, measured.shortest) == (pytest.approx(1 / 3), pytest.approx(1 / 3))
    assert measured.chance == pytest.approx(1 / 3)


def test_an_item_with_several_keys_or_none_is_left_out() -> None:
    pack = pack_of(choice(1, *SOUND, key=9))
    assert (positions(pack), lengths(pack)) == ((), None)


def test_keys_twice_as_long_need_work() -> None:
    pack = pack_of(*(choice(number, "aaaa", "aa", "aa", key=0) for number in range(12)))
    assert told(pack, Topic.LENGTHS).sound is Sound.BAD


# reading level, items alike


def test_the_ten_hardest_stems_come_hardest_first() -> None:
    hard = "Institutional interoperability necessitates comprehensive accountability everywhere."
    pack = pack_of(*(typed(number) for number in range(11)), typed(99)._replace(stem=hard))
    level = reading_level(pack)
    assert level is not None
    assert (level.items, len(level.worst), level.worst[0].item) == (12, 10, "s-ty-99")
    assert level.middle == level.worst[1].grade < level.worst[0].grade


def test_another_language_is_not_measured() -> None:
    assert reading_level(pack_of(typed(1))._replace(language="de")) is None


def test_pairs_are_listed_from_half_alike_though_the_gate_is_higher() -> None:
    stem = "one two three four five six seven eight nine ten"
    body = TypedAnswer("eleven", (), (), "", WHY)
    first = an_item("p/s-ty-1", Format.TYPED, body, stem)
    second = an_item("p/s-ty-2", Format.TYPED, TypedAnswer("other", (), (), "", WHY), stem.replace("one", "zero"))
    (pair,) = alike(pack_of(first, second))
    assert (pair.first, pair.second) == ("s-ty-1", "s-ty-2")
    assert pair.share == pytest.approx(7 / 11)  # of nine runs of three words each, seven are in both
    assert not pair.too_much
    assert alike(pack_of(first, first._replace(id=second.id)))[0].too_much


# references


def cited(*references: Reference, by: tuple[str, ...]) -> dict[str, Citation]:
    pack = pack_of(typed(1)._replace(references=by))._replace(references=references)
    return {one.reference.key: one for one in citations(pack)}


def test_a_reference_stands_as_its_own_words_say() -> None:
    found = cited(
        reference("A"), reference("B", confirmed=False), reference("C", superseded_by="D"), by=("A", "A", "C")
    )
    assert [one.standing for one in found.values()] == [Standing.CONFIRMED, Standing.UNCONFIRMED, Standing.SUPERSEDED]
    assert (found["A"].items, found["A"].dated, found["A"].doubtful) == (1, False, False)
    assert (found["B"].cited, found["B"].doubtful) == (False, False)
    assert found["C"].dated


def test_statements_that_cite_are_counted_apart() -> None:
    pack = pack_of(contested="It never is.")._replace(references=(reference("R"),))
    (one,) = citations(pack)
    assert (one.items, one.statements, one.cited) == (0, 1, True)


def test_a_superseded_reference_is_worth_a_look_only_where_it_is_cited() -> None:
    old = reference("OLD", superseded_by="NEW")
    pack = pack_of(typed(1))._replace(references=(old,))
    assert told(pack, Topic.REFERENCES).sound is Sound.GOOD
    again = pack._replace(items=(typed(1)._replace(references=("OLD",)),))
    assert told(again, Topic.REFERENCES).sound is Sound.LOOK


# what it comes to


def test_a_way_of_picking_that_beats_chance_is_named() -> None:
    bank = [choice(number, "Wait until it is dry again", "Send a car", "Ask a man") for number in range(40)]
    result = told(pack_of(*bank), Topic.PICKING)
    assert result.sound is Sound.BAD
    assert result.words.startswith("Picking ")


def test_the_documents_own_sound_is_a_way_of_picking_for_whoever_has_it() -> None:
    without = figures(pack_of(choice(1, *SOUND)), ())
    known = figures(pack_of(choice(1, *SOUND)), (), "Wait until the road is dry.")
    assert len(known.scores) == len(without.scores) + 1
    assert [score.right for score in known.scores if "the document" in score.strategy] == [1.0]


def test_of_a_few_items_nothing_is_said_that_chance_could_unsay() -> None:
    few = pack_of(claim(1, Verdict.HOLDS), *(choice(number, "aaaa", "aa", "aa") for number in range(3)))
    sounds = {result.topic: result.sound for result in results(figures(few, ()))}
    assert {sounds[topic] for topic in (Topic.VERDICTS, Topic.PICKING, Topic.PLACES, Topic.LENGTHS)} == {Sound.OPEN}


def test_a_fault_keeps_a_pack_from_being_sound() -> None:
    fault, warning = Fault("p/pack.yaml", 1, 1, "wrong", ""), Fault("p/pack.yaml", 1, 1, "odd", "", Severity.WARNING)
    pack = pack_of(typed(1), *(choice(number, *SOUND) for number in range(2)))
    assert headline(figures(pack, (fault, warning))).startswith("This pack is not ready: 1 fault keeps it")
    assert headline(figures(pack, (warning,))).startswith("This pack is sound: nothing keeps it from being shipped.")
    assert told(pack, Topic.FOUND, fault, warning).words == "1 fault, 1 warning."


def test_an_empty_pack_has_figures_all_the_same() -> None:
    empty = pack_of()._replace(sections=())
    assert {result.topic for result in results(figures(empty, ()))} == set(Topic)


@pytest.mark.parametrize(("number", "words"), [(0, "0 items"), (1, "1 item"), (1200, "1,200 items")])
def test_numbers_come_with_their_noun(number: int, words: str) -> None:
    assert counted(number, "item") == words

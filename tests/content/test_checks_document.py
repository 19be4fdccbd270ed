"""What was copied from the document, found by who has the document."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.content.support import SOUND, TEA, WHY, an_item, choice, options, pack_of
from trainer.cli import main
from trainer.content.checks.copied import copied_findings, longest_copied
from trainer.content.model import ClaimVerdict, Format, Verdict

DOCUMENT = "The quick brown fox jumps over the lazy dog and then it runs all the way home to sleep."
EIGHT, NINE = "quick brown fox jumps over the lazy dog", "quick brown fox jumps over the lazy dog and"
TWELVE, THIRTEEN = f"{EIGHT} and then it runs", f"{EIGHT} and then it runs all"


@pytest.mark.parametrize(("stem", "count"), [(f"Why did the {EIGHT}?", 0), (f"Why? Quick {NINE[6:]} so?", 1)])
def test_nine_words_in_a_row_are_too_many_for_a_stem(stem: str, count: int) -> None:
    stem = stem.replace("the quick", "a quick")
    assert len(list(copied_findings(pack_of(choice(1, *SOUND, stem=stem)), DOCUMENT))) == count


def test_an_option_may_share_twelve_words_in_a_row() -> None:
    fine, copied = choice(1, TWELVE, *SOUND[1:]), choice(2, THIRTEEN, *SOUND[1:])
    found = list(copied_findings(pack_of(fine, copied), DOCUMENT))
    assert [(one.subject, one.path) for one in found] == [("p/s-sc-002", ("options", 0, "text"))]
    assert found[0].wrong.startswith("13 words in a row are the document's")


def test_statements_and_briefings_are_looked_at_too() -> None:
    pack = pack_of(contested=f"A {NINE} so on.")
    assert [one.path for one in copied_findings(pack, DOCUMENT)] == [("text",)]


def test_a_claim_is_looked_at_too() -> None:
    body = ClaimVerdict(f"A {NINE} so on.", Verdict.FAILS, WHY, options(*SOUND))
    pack = pack_of(an_item("p/s-cv-1", Format.CLAIM_VERDICT, body))
    assert [one.path for one in copied_findings(pack, DOCUMENT)] == [("claim",)]


def test_case_and_punctuation_do_not_hide_a_copy() -> None:
    assert len(longest_copied("QUICK, brown; fox (jumps) over - the lazy: dog!", DOCUMENT)) == 8


@given(st.integers(0, 17), st.integers(0, 17))
def test_every_stretch_of_the_document_is_found_whole(start: int, end: int) -> None:
    stretch = DOCUMENT.split()[start:end]
    assert len(longest_copied(" ".join(stretch), DOCUMENT)) == len(stretch)


def test_the_command_looks_for_copies_when_it_is_given_the_document(tmp_path, capsys) -> None:
    text = tmp_path / "tea.txt"
    text.write_text("Somebody who buys tea can look for the whole leaf, ask when it was picked.")
    assert main(["check", str(TEA), "--document", str(text)]) == 1
    assert "15 words in a row are the document's" in capsys.readouterr().out


def test_a_document_that_cannot_be_read_is_told(tmp_path, capsys) -> None:
    assert main(["check", str(TEA), "--document", str(tmp_path / "none.txt")]) == 1
    assert "can't be read" in capsys.readouterr().err


def test_an_empty_document_is_told_and_not_taken_for_none(tmp_path, capsys) -> None:
    (tmp_path / "empty.txt").write_text("\n \n")
    assert main(["check", str(TEA), "--document", str(tmp_path / "empty.txt")]) == 1
    assert "There is no text in" in capsys.readouterr().err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_document_that_never_ends_is_not_waited_for(tmp_path, capsys) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert main(["check", str(TEA), "--document", str(tmp_path / "pipe.txt")]) == 1
    assert "it is no file" in capsys.readouterr().err

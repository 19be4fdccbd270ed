"""The first pack names its document by hash and lines, which is all that may be kept of it here."""

import re
from itertools import pairwise
from pathlib import Path

from trainer.content.pack import read_pack

FOLDER = Path(__file__).parents[2] / "questions" / "military-diplomacy"


def test_the_document_is_named_and_every_cited_paragraph_has_its_line():
    pack = read_pack(FOLDER).pack
    assert pack is not None
    assert pack.document is not None
    assert re.fullmatch("[0-9a-f]{64}", pack.document.sha256)
    assert pack.document.name
    for section in pack.sections:
        cited = {statement.paragraph for statement in section.statements} - {0}
        assert cited == set(range(1, len(section.paragraphs) + 1)), section.id


def test_the_lines_are_those_of_a_document_of_a_hundred_and_fifty_lines():
    pack = read_pack(FOLDER).pack
    assert pack is not None
    lines = sorted(line for section in pack.sections for line in section.paragraphs)
    assert len(lines) == len(set(lines)) == 47
    assert (lines[0], lines[-1]) == (7, 150)
    runs = sorted(section.paragraphs for section in pack.sections)
    assert all(one[-1] + 4 <= other[0] for one, other in pairwise(runs))

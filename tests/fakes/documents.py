"""Documents for tests: one made up for the pack about tea, and a stand-in for the one that may not be copied here."""

import shutil
from pathlib import Path

from trainer.content.document import own_document
from trainer.content.model import Document, Pack

TEA = Path(__file__).parents[1] / "content" / "packs" / "tea"
TEA_TEXT = """\
On Tea

Written by a kettle. Ask somebody who drinks tea.

Leaves
One shrub gives them all. Heat a leaf early and green it stays.

Black tea takes these steps:

  1. wither
  2. roll, then let it darken

  3. dry

See also: coffee

It keeps for ten years.

Brewing

Seventy degrees for green ones, the boil for black ones.

Warm the pot. <b>Always</b> & {0} %s
"""
TEA_LINES = {"leaves": "[6, 8, 17]", "brewing": "[21, 23]"}


def tea_with_document(folder: Path, text: str = TEA_TEXT) -> tuple[Path, Path]:
    """A copy of the pack about tea that names its document, and the document's file."""
    pack = Path(shutil.copytree(TEA, folder / "tea"))
    head = pack / "pack.yaml"
    hashed = own_document(text.encode()).sha256
    head.write_text(f"{head.read_text('utf-8')}document: {{sha256: {hashed}, name: On Tea}}\n", "utf-8")
    for name, lines in TEA_LINES.items():
        path = pack / "sections" / f"{name}.yaml"
        path.write_text(f"paragraphs: {lines}\n{path.read_text('utf-8')}", "utf-8")
    file = folder / "on-tea.txt"
    file.write_bytes(text.encode())
    return pack, file


def stand_in(pack: Pack) -> tuple[Pack, str]:
    """The pack as if a text in our own words were its document, with its paragraphs in the same lines; and the text."""
    lines = [""] * max(line for section in pack.sections for line in section.paragraphs)
    lines[0] = pack.title
    for section in pack.sections:
        if section.paragraphs[0] > 3:
            lines[section.paragraphs[0] - 3] = section.title
        for number, line in enumerate(section.paragraphs, 1):
            told = [statement.text for statement in section.statements if statement.paragraph == number]
            lines[line - 1] = " ".join(told) or "The document leads into what follows."
    text = "\n".join(lines)
    named = Document(own_document(text.encode()).sha256, pack.document.name if pack.document else "")
    return pack._replace(document=named), text

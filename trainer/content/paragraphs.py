"""Where the document's paragraphs begin, held against what the pack cites of them and against the document."""

from collections.abc import Iterator

from trainer.content.document import own_document
from trainer.content.draft import Draft, Finding
from trainer.content.model import Pack, Section

__all__ = ["misplaced_findings", "paragraph_findings"]


def paragraph_findings(draft: Draft) -> Iterator[Finding]:
    """Every line that can't be right, and every cited paragraph without one.

    Whether a line is the right one only the document can show: see ``misplaced_findings``.
    """
    known = draft.pack.document is not None
    taken: dict[int, str] = {}
    for section in draft.pack.sections:
        if known:
            yield from _line_findings(section, taken)
            yield from _uncovered(section)
        elif section.paragraphs:
            wrong = "lines are given, but pack.yaml names no document"
            yield Finding(section.id, ("paragraphs",), wrong, "`document` in pack.yaml, or no `paragraphs`")


def misplaced_findings(pack: Pack, document: str) -> Iterator[Finding]:
    """What the text of its ``document`` shows to be wrong in a pack that names it: the hash, and lines without text.

    Raises TroubleOutside when the text is larger than a document may be.
    """
    if pack.document is None:
        return
    own = own_document(document.encode())
    lines = own.lines
    if own.sha256 != pack.document.sha256:
        yield Finding(pack.id, ("document", "sha256"), "this is not the hash of the document's text", own.sha256)
    for section in pack.sections:
        for number, line in enumerate(section.paragraphs):
            path = ("paragraphs", number)
            if line > len(lines):
                yield Finding(section.id, path, f"the document has no line {line}", f"at most {len(lines)}")
            elif not lines[line - 1].strip():
                yield Finding(section.id, path, f"line {line} of the document is blank", "where the paragraph begins")


def _line_findings(section: Section, taken: dict[int, str]) -> Iterator[Finding]:
    before = 0
    for number, line in enumerate(section.paragraphs):
        path = ("paragraphs", number)
        if line == 0:
            yield Finding(section.id, path, "lines are counted from 1", "1 or more")
        elif line <= before:
            yield Finding(
                section.id, path, f"line {line} does not come after line {before}", "lines in ascending order"
            )
        elif line in taken:
            wrong = f"a paragraph of `{taken[line]}` begins in line {line} already"
            yield Finding(section.id, path, wrong, "a line of its own for each paragraph")
        before = max(before, line)
    taken.update(dict.fromkeys(section.paragraphs, section.id.rpartition("/")[2]))


def _uncovered(section: Section) -> Iterator[Finding]:
    cited = [statement for statement in section.statements if statement.paragraph > 0]
    if cited and not section.paragraphs:
        wrong = "the pack names its document, and this section gives no lines"
        yield Finding(section.id, ("paragraphs",), wrong, "`paragraphs`: the line at which each of them begins")
        return
    for statement in cited:
        if statement.paragraph > len(section.paragraphs):
            wrong = f"paragraph {statement.paragraph} has no line"
            yield Finding(statement.id, ("paragraph",), wrong, "one for each cited paragraph in `paragraphs`")

"""The sheet as a form of export: with the references and statements of the pack in which the drill lies."""

from pathlib import Path

from trainer.content.assembly import assemble
from trainer.content.scenario.reading import FOLDER
from trainer.exchange.exporting import Form
from trainer.exchange.sheet.page import MARK, sheet_of

__all__ = ["sheet_form"]


def sheet_form(file: Path) -> Form:
    """The form for the drill in ``file``; one that lies in no pack, or in a faulty one, cites by key and id alone."""
    file = file.resolve()
    draft = assemble(file.parent.parent).draft if file.parent.name == FOLDER else None
    references, sections = (draft.pack.references, draft.pack.sections) if draft else ((), ())
    return Form(lambda drill: sheet_of(drill, references, sections), ".html", MARK.encode())

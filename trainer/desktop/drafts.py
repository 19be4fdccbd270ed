"""An answer that was begun, as a text to keep and back."""

import json

from trainer.base.ids import ItemId, SessionId
from trainer.desktop.pages.quiz_values import Draft

__all__ = ["read_draft", "written"]


def written(draft: Draft, session: SessionId) -> str:
    """The draft as a text that names its sitting."""
    return json.dumps([session, draft.item, list(draft.parts), draft.hinted, draft.elapsed_ms])


def read_draft(text: str, session: SessionId) -> Draft | None:
    """The draft that a text tells of; None when it tells of none, or of another sitting's."""
    try:
        kept_for, item, parts, hinted, elapsed_ms = json.loads(text)
        if kept_for != session:
            return None
        return Draft(ItemId(str(item)), tuple(str(part) for part in parts), bool(hinted), max(0, int(elapsed_ms)))
    except (ValueError, TypeError, RecursionError):
        return None

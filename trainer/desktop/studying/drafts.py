"""Answers that were begun, one a sitting, as a text to keep and back."""

import json
from typing import Any

from trainer.base.ids import ItemId, SessionId
from trainer.desktop.pages.quiz.quiz_values import Draft

__all__ = ["read_draft", "with_draft"]

_MOST_SITTINGS = 20


def with_draft(kept: str, session: SessionId, draft: Draft | None) -> str:
    """The kept text with this sitting's draft in it (None: without); the latest twenty sittings stay."""
    drafts = _read(kept)
    drafts.pop(session, None)
    if draft is not None:
        drafts[session] = [draft.item, list(draft.parts), draft.hinted, draft.elapsed_ms]
    latest = dict(list(drafts.items())[-_MOST_SITTINGS:])
    return json.dumps(latest) if latest else ""


def read_draft(kept: str, session: SessionId) -> Draft | None:
    """The sitting's draft; None when the text holds none."""
    try:
        item, parts, hinted, elapsed_ms = _read(kept)[session]
        return Draft(ItemId(str(item)), tuple(str(part) for part in parts), bool(hinted), max(0, int(elapsed_ms)))
    except (KeyError, ValueError, TypeError):
        return None


def _read(kept: str) -> dict[str, Any]:
    try:
        drafts = json.loads(kept) if kept else {}
    except (ValueError, RecursionError):
        return {}
    return drafts if isinstance(drafts, dict) else {}

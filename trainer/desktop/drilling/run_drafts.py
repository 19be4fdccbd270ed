"""What was tapped in a drill and not committed, one a run, as a text to keep and back.

It shares its text with the answers that were begun (``drafts``): both keep theirs under the sitting's id.
"""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from trainer.base.ids import SessionId
from trainer.drills.moves import Call, Draft

__all__ = ["RunDraft", "read_run_draft", "with_run_draft"]

_MOST_SITTINGS = 20


class RunDraft(NamedTuple):
    """Where a run was left: at what followed from its latest decision (``looking``), or at one with this draft."""

    node: str
    draft: Draft
    looking: bool


def with_run_draft(kept: str, session: SessionId, left: RunDraft | None) -> str:
    """The kept text with this run's draft in it (None: without); the latest twenty sittings stay."""
    drafts = _read(kept)
    drafts.pop(session, None)
    if left is not None:
        drafts[session] = {"node": left.node, "looking": left.looking, **left.draft._asdict()}
    latest = dict(list(drafts.items())[-_MOST_SITTINGS:])
    return json.dumps(latest) if latest else ""


def read_run_draft(kept: str, session: SessionId) -> RunDraft | None:
    """The run's draft; None when the text holds none, or none that can be read."""
    try:
        held: Mapping[str, Any] = _read(kept)[session]
        draft = Draft(
            str(held["option"]),
            str(held["worst"]),
            tuple(str(reason) for reason in held["reasons"]),
            str(held["words"]),
            tuple(Call(str(variable), bool(up)) for variable, up in held["calls"]),
            tuple(str(name) for name in held["asked"]),
        )
        return RunDraft(str(held["node"]), draft, bool(held["looking"]))
    except (KeyError, ValueError, TypeError):
        return None


def _read(kept: str) -> dict[str, Any]:
    try:
        drafts = json.loads(kept) if kept else {}
    except (ValueError, RecursionError):
        return {}
    return drafts if isinstance(drafts, dict) else {}

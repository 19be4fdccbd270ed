"""What leaves the computer for a phone: the face in force, and what the one phone may know of itself.

``{"face": ..., "you": {"name", "waiting", "team", "mine", "confidence"}, "now": ms, "notes": [...]}``, where ``mine``
and ``confidence`` have the participant's own answer by round ("1", "2") to what is put to the class now. Somebody who
waits to be approved is shown the lobby, whatever the class is asked.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from trainer.study.lesson.faces import Face, Phase, face_to
from trainer.study.lesson.host import Participant
from trainer.study.lesson.votes import Vote

__all__ = ["Snapshots", "encoded", "ended"]


class Snapshots:
    """The face in force, written once for all phones."""

    def __init__(self, face: Face) -> None:
        self.version = face.version
        self._shown = encoded(face_to(face))
        hidden = face if face.phase is Phase.ENDED else _bare(face, Phase.LOBBY)
        self._waiting = encoded(face_to(hidden))

    def of(self, who: Participant, mine: Mapping[int, Vote], now: int, notes: Sequence[str]) -> bytes:
        """What this participant is sent; ``now`` is the computer's clock (ms since 1970 UTC)."""
        face = self._waiting if who.claim else self._shown
        you = {
            "name": who.name,
            "waiting": who.claim,
            "team": who.team,
            "mine": {str(round): vote.picks for round, vote in mine.items()},
            "confidence": {str(round): vote.confidence for round, vote in mine.items() if vote.confidence},
        }
        rest = encoded({"you": you, "now": now, "notes": list(notes)})
        return b'{"face":' + face + b"," + rest[1:]


def encoded(plain: Any) -> bytes:
    """Text, lists and maps as JSON in UTF-8, on one line."""
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def ended(face: Face) -> Face:
    """The face that says that the class is over."""
    return face if face.phase is Phase.ENDED else _bare(face, Phase.ENDED)._replace(version=face.version + 1)


def _bare(face: Face, phase: Phase) -> Face:
    return Face(face.version, phase, face.title, "", 1, 0, 0, (), "", (), None, sure=False, changes=False)

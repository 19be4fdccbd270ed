"""Which options an item has to choose of, and which an answer chose, from the response as the record keeps it."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from trainer.content.model import ClaimVerdict, Item, MultipleResponse, SingleChoice, Verdict

__all__ = ["Choosable", "choosable", "chosen"]


class Choosable(NamedTuple):
    """Something that can be chosen: its id, how it reads, and whether it is (part of) the key."""

    id: str
    text: str
    key: bool


def choosable(item: Item) -> tuple[Choosable, ...]:
    """The item's options in order; none for formats without. A claim's verdicts stand before its reasons."""
    match item.body:
        case SingleChoice(options=options) | MultipleResponse(options=options):
            return tuple(Choosable(option.id, option.text, option.key) for option in options)
        case ClaimVerdict(verdict=right, reasons=reasons):
            verdicts = (Choosable(_verdict(one), one.value, one is right) for one in Verdict)
            return (*verdicts, *(Choosable(reason.id, reason.text, reason.key) for reason in reasons))
        case _:
            return ()


def chosen(response: Any) -> tuple[str, ...]:
    """The ids of what the response chose; nothing where it chose nothing, or can't be read. Never raises.

    The plain form is that of ``study.responses``.
    """
    if not isinstance(response, Mapping):
        return ()
    match response.get("as"):
        case "Choice":
            return _texts(response.get("option"))
        case "Choices":
            options = response.get("options")
            return _texts(*options) if isinstance(options, list | tuple) else ()
        case "Judgement":
            verdict = response.get("verdict")
            named = (_verdict(Verdict(verdict)),) if verdict in tuple(Verdict) else ()
            return (*named, *_texts(response.get("reason")))
        case _:
            return ()


def _verdict(verdict: Verdict) -> str:
    """No option's id has a stroke in it."""
    return f"verdict/{verdict.value}"


def _texts(*found: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in found if isinstance(one, str) and one))

"""Whether the verdicts on claims can be told without knowing: one verdict too common, or betrayed by a verb."""

import re
from collections import Counter
from collections.abc import Iterator

from trainer.content.checks.looks import ABSOLUTES, HEDGES
from trainer.content.checks.strategies import Score, wilson
from trainer.content.draft import Finding
from trainer.content.model import ClaimVerdict, Pack, Verdict

__all__ = ["verdict_findings", "verdict_score", "verdict_shares"]

MOST = 0.5
_VERB_MARGIN = 0.10
FEWEST = 10
_GUARANTEES = re.compile(r"\b(?:ensur\w+|guarantee\w*|secur(?:es|ed|ing)|make[s]? sure)\b", re.IGNORECASE)


def verdict_shares(pack: Pack) -> dict[Verdict, float]:
    """Each verdict's share of the claim items (0 to 1)."""
    bodies = _bodies(pack)
    counts = Counter(body.verdict for body in bodies)
    return {verdict: counts[verdict] / len(bodies) if bodies else 0.0 for verdict in Verdict}


def verdict_score(pack: Pack) -> Score | None:
    """How far a guesser gets who goes by guarantees, absolutes and hedges in the claim; None without claims.

    Each claim is guessed as most of the other claims of its wording are; chance is the commonest verdict's share.
    """
    bodies = _bodies(pack)
    if not bodies:
        return None
    kinds = [_wording(body.claim) for body in bodies]
    right = 0.0
    for place, body in enumerate(bodies):
        others = [one.verdict for number, one in enumerate(bodies) if number != place and kinds[number] == kinds[place]]
        counts = Counter(others or [one.verdict for number, one in enumerate(bodies) if number != place])
        most = max(counts.values(), default=0)
        best = [verdict for verdict, count in counts.items() if count == most]
        right += (body.verdict in best) / len(best) if best else 0.0
    share = right / len(bodies)
    chance = max(verdict_shares(pack).values())
    low, high = wilson(share, len(bodies))
    return Score("the verdict by the claim's verbs", share, chance, low, high, len(bodies), _VERB_MARGIN)


def verdict_findings(pack: Pack) -> Iterator[Finding]:
    """Faults: a verdict above half of the claims, or verdicts that follow from the wording."""
    if len(_bodies(pack)) < FEWEST:
        return
    for verdict, share in verdict_shares(pack).items():
        if share > MOST:
            yield Finding(pack.id, (), f"`{verdict.value}` is the verdict on {share:.0%} of the claims", "at most half")
    score = verdict_score(pack)
    if score is not None and score.beats_chance:
        wrong = f"the wording of {score.items} claims gives {score.right:.0%} of their verdicts away"
        yield Finding(pack.id, (), wrong, f"at most {score.chance + score.margin:.0%}")


def _bodies(pack: Pack) -> list[ClaimVerdict]:
    return [item.body for item in pack.items if isinstance(item.body, ClaimVerdict)]


def _wording(claim: str) -> tuple[bool, bool, bool]:
    return bool(_GUARANTEES.search(claim)), bool(ABSOLUTES.search(claim)), bool(HEDGES.search(claim))

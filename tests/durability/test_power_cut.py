"""The power goes off: in a model of the disk, what was acknowledged is there afterwards."""

import os
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.durability.driving import ENVIRONMENT, acknowledged, fresh_record, script_command
from tests.durability.powercut import STRACE, Act, cuts, record_acts
from trainer.drive import verdict

pytestmark = pytest.mark.skipif(STRACE is None, reason="strace is not installed: it records what reaches the disk")

SEED = int(os.environ.get("COMMON_GROUND_SEED", "20261122"))
HERE = Path(__file__).parent
ENDS = ("", "-wal", "-journal")


class Tally(NamedTuple):
    """What the cuts came to: promises are summed over the states, as is what was lost of them."""

    states: int
    promised: int
    lost: int
    losing_states: int
    damaged: int


def studied(folder: Path, how: str, answers: int) -> tuple[list[Act], dict[str, bytes]]:
    """What a learner did to the disk, and the files it began with."""
    record = fresh_record(folder, 40)
    before = {record.name + end: (folder / (record.name + end)) for end in ENDS}
    files = {name: path.read_bytes() for name, path in before.items() if path.exists()}
    command = script_command(HERE / "careless.py", how, record, answers)
    return record_acts(command, record, folder / "trace", ENVIRONMENT), files


def cut(folder: Path, acts: list[Act], files: dict[str, bytes], points: int) -> Tally:
    """Rebuild and open the record at so many moments, with each of the four losses."""
    place = folder / "after"
    place.mkdir()
    record = place / "record.sqlite"
    counts: Counter[str] = Counter()
    for said, _, found in cuts(acts, files, points, SEED):
        for old in place.iterdir():
            old.unlink()
        for name, content in found.items():
            (place / name).write_bytes(content)
        outcome = verdict(record)
        promised = acknowledged(said)
        missing = len(set(promised).difference(outcome.ids))
        counts.update(states=1, promised=len(promised), lost=missing, losing=missing > 0)
        counts.update(damaged=not outcome.opened or outcome.integrity != "ok" or outcome.mismatch)
    return Tally(counts["states"], counts["promised"], counts["lost"], counts["losing"], counts["damaged"])


def test_a_power_cut_loses_nothing_that_was_acknowledged(tmp_path):
    acts, files = studied(tmp_path, "careful", 30)
    tally = cut(tmp_path, acts, files, points=20)
    assert tally.promised > 0
    assert (tally.lost, tally.damaged) == (0, 0), tally


def test_an_answer_costs_no_more_than_two_syncs(tmp_path):
    acts, _ = studied(tmp_path, "careful", 30)
    said = [index for index, act in enumerate(acts) if act.kind == "say" and act.name.startswith("ACK")]
    between = [act for act in acts[said[0] : said[-1]] if act.kind == "sync" and act.name.endswith("-wal")]
    assert len(between) <= 2 * (len(said) - 1)


def test_acknowledging_before_the_commit_is_caught(tmp_path):
    acts, files = studied(tmp_path, "early", 12)
    assert cut(tmp_path, acts, files, points=16).lost > 0


def test_committing_without_waiting_for_the_disk_is_caught(tmp_path):
    acts, files = studied(tmp_path, "normal", 12)
    assert cut(tmp_path, acts, files, points=16).lost > 0


@pytest.mark.long
def test_power_cuts_at_two_thousand_moments_lose_nothing(tmp_path):
    acts, files = studied(tmp_path, "careful", 400)
    tally = cut(tmp_path, acts, files, points=2_000)
    print(tally, Counter(act.kind for act in acts))
    assert (tally.lost, tally.damaged) == (0, 0), tally

"""The file answers every read as the in-memory model does, whatever happened and in whatever order it was merged."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings

from tests.fakes.histories import KINDS, LEARNERS, START, Act, Ids, acts, happening, memories, moment_after, told_by
from tests.fakes.in_memory_journal import InMemoryJournal
from tests.fakes.reading import everything
from trainer.base.clock import MS_A_DAY, Moment
from trainer.base.ids import EventId
from trainer.record.events import Fact
from trainer.record.happenings import Answered
from trainer.store.journal import SqliteJournal

DEVICES = 3
ALONE = tuple(kind for kind in KINDS if kind != "merge")


class Devices:
    """The same devices twice: as files, and as the model says."""

    def __init__(self, folder: Path, number: int) -> None:
        self.files = [quick(folder / f"{n}.sqlite", Ids(f"device {n}")) for n in range(number)]
        self.models = [InMemoryJournal(Ids(f"device {n}")) for n in range(number)]
        self.ids, self.moment = Ids("events"), Moment(START)
        self.answers: list[EventId] = []

    def do(self, act: Act) -> None:
        file, model = self.files[act.device], self.models[act.device]
        if act.kind == "merge":
            other = act.number % len(self.files)
            file.merge(list(self.files[other].log()))
            model.merge(self.models[other].log())
            return
        self.moment = moment_after(self.moment, act)
        told = happening(act, self.answers)
        fact = Fact(EventId(self.ids(0)), told_by(act), self.moment, told)
        stored = file.append(fact, memories(file, fact))
        assert stored == model.append(fact, memories(model, fact))
        if isinstance(told, Answered):
            self.answers.append(fact.id)

    def close(self) -> None:
        for file in self.files:
            file.close()


def quick(path: Path, new_id: Ids) -> SqliteJournal:
    """A real file whose writes are not synced: no test of these pulls the plug."""
    journal = SqliteJournal.open(path, new_id=new_id)
    journal.connection.execute("PRAGMA synchronous = OFF")
    return journal


DRILLED = [
    *[Act(0, LEARNERS[0], 9 * MS_A_DAY, "drill", number, "x") for number in range(7)],
    Act(0, LEARNERS[0], -60 * MS_A_DAY, "trust", 0, ""),
]
"""All that happens in drills, under a clock that was ahead."""


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example(DRILLED)
@given(acts(1, 25, ALONE))
def test_one_file_answers_every_read_as_the_model_does(history: list[Act]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        devices = Devices(Path(folder), 1)
        for act in history:
            devices.do(act)
        assert everything(devices.files[0], devices.answers) == everything(devices.models[0], devices.answers)
        assert devices.files[0].compare_with_log()
        devices.files[0].rebuild()
        assert everything(devices.files[0], devices.answers) == everything(devices.models[0], devices.answers)
        devices.close()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(acts(DEVICES, 30))
def test_files_that_merge_answer_every_read_as_the_model_does(history: list[Act]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        devices = Devices(Path(folder), DEVICES)
        for act in history:
            devices.do(act)
        for file, model in zip(devices.files, devices.models, strict=True):
            assert everything(file, devices.answers) == everything(model, devices.answers)
            assert file.compare_with_log()
        devices.close()

"""A record with forty answers, made once and copied for each test."""

import shutil

import pytest

from tests.durability.driving import fresh_record
from trainer.drive import run


@pytest.fixture(scope="session")
def _studied(tmp_path_factory):
    record = fresh_record(tmp_path_factory.mktemp("studied"), 40)
    run(record, 40, lambda _event: None)
    return record


@pytest.fixture
def studied(_studied, tmp_path):
    """A closed record that holds forty answers; its made-up items lie beside it."""
    for file in _studied.parent.iterdir():
        shutil.copyfile(file, tmp_path / file.name)
    return tmp_path / _studied.name
